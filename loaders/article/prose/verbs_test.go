package prose

import (
	"strings"
	"testing"
)

func TestInflect(t *testing.T) {
	for lemma, forms := range map[string]string{
		"say": "said says saying", "write": "wrote written writes writing", "reply": "replied replies replying", "admit": "admitted admits admitting",
		"go": "went gone goes going", "stress": "stressed stresses stressing", "quip": "quipped quips quipping", "argue": "argued argues arguing",
		"put": "put puts putting", "say-so": "",
	} {
		got := inflect(lemma)
		for form := range strings.FieldsSeq(forms) {
			if got[form] == 0 {
				t.Errorf("%s: no %s in %v", lemma, form, got)
			}
		}
	}
}

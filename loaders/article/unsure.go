package article

import (
	"strings"

	"onrecord/loaders/article/learned"
	"onrecord/loaders/article/speakers"
)

// unsure is the confidence from which words are kept that the model alone found. Below it two of three are wrong, and a wrong attribution is worse than none.
const unsure = 0.4

// unsaid are words that stand for what was said and tell nothing of it: "he said the opposite".
var unsaid = map[string]bool{"the opposite": true, "the contrary": true, "otherwise": true, "so": true, "as much": true, "much the same": true, "the same": true, "no": true, "yes": true}

// leftOut says whether the i-th saying was found by the model alone and is too unsure, or is no more than words that stand for some.
func (v *reader) leftOut(i int) bool {
	s := v.Found.Sayings[i]
	if s.Rule != learned.RuleModel {
		return false
	}
	if speakers.Confidence(s.Chance, v.Attributed[i].Rule) < unsure {
		return true
	}
	return len(s.Fragments) == 1 && unsaid[strings.ToLower(s.Fragments[0].In(v.Text))]
}

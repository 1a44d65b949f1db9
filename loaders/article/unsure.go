package article

import "strings"

// unsure is the confidence from which words are kept that the model alone found. Below it two of three are wrong, and a wrong attribution is worse than none.
const unsure = 0.4

// unsaid are words that stand for what was said and tell nothing of it: "he said the opposite".
var unsaid = map[string]bool{"the opposite": true, "the contrary": true, "otherwise": true, "so": true, "as much": true, "much the same": true, "the same": true, "no": true, "yes": true}

// leftOut says whether the i-th saying was found by the model alone and is too unsure, or is no more than words that stand for some.
func (v *resolver) leftOut(i int) bool {
	s := v.found.sayings[i]
	if s.rule != ruleModel {
		return false
	}
	if confidence(s.chance, v.attributed[i].rule) < unsure {
		return true
	}
	return len(s.fragments) == 1 && unsaid[strings.ToLower(s.fragments[0].In(v.text))]
}

package article

import (
	"testing"

	"onrecord/loaders"
)

func TestLeftOut(t *testing.T) {
	p := newPage("Lund argued the opposite. Berg wrote of a deal.", furniture{prose: []loaders.Span{{End: 47}}, headline: loaders.None})
	at := func(start, end int, rule string, chance float64) saying {
		return saying{fragments: []loaders.Span{{Start: start, End: end}}, rule: rule, chance: chance}
	}
	v := &resolver{page: p, found: &findings{sayings: []saying{
		at(12, 24, ruleModel, 0.9), at(40, 46, ruleModel, 0.9), at(40, 46, ruleModel, 0.3), at(40, 46, ruleThing, 0.3),
	}}, attributed: make([]attribution, 4)}
	for i := range v.attributed {
		v.attributed[i].rule = bySurname
	}
	for i, want := range []bool{true, false, true, false} {
		if got := v.leftOut(i); got != want {
			t.Errorf("saying %d (%s, %.1f) is left out: %v, want %v", i, v.found.sayings[i].rule, v.found.sayings[i].chance, got, want)
		}
	}
}

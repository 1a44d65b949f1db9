package article

import (
	"testing"

	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/learned"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/article/speakers"
)

func TestLeftOut(t *testing.T) {
	p := newPage("Lund argued the opposite. Berg wrote of a deal.", prose.Furniture{Prose: []loaders.Span{{End: 47}}, Headline: loaders.None})
	at := func(start, end int, rule string, chance float64) clauses.Saying {
		return clauses.Saying{Fragments: []loaders.Span{{Start: start, End: end}}, Rule: rule, Chance: chance}
	}
	v := &reader{Resolver: &speakers.Resolver{Page: &p.Page, Found: &clauses.Findings{Sayings: []clauses.Saying{
		at(12, 24, learned.RuleModel, 0.9), at(40, 46, learned.RuleModel, 0.9), at(40, 46, learned.RuleModel, 0.3), at(40, 46, clauses.RuleThing, 0.3),
	}}, Attributed: make([]speakers.Attribution, 4)}}
	for i := range v.Attributed {
		v.Attributed[i].Rule = speakers.BySurname
	}
	for i, want := range []bool{true, false, true, false} {
		if got := v.leftOut(i); got != want {
			t.Errorf("saying %d (%s, %.1f) is left out: %v, want %v", i, v.Found.Sayings[i].Rule, v.Found.Sayings[i].Chance, got, want)
		}
	}
}

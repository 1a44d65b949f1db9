package article_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/loaders"
)

// TestHeadlineQuotations: who is quoted in a headline without a verb, or that nobody is.
func TestHeadlineQuotations(t *testing.T) {
	body := "\n\nThe minister for fish, Erik Lund, met 200 nurses on Monday.\n\nIt rained until the evening in the whole of the town."
	for name, c := range map[string]struct {
		headline string
		want     []string
	}{
		"name":         {"Erik Lund: ‘We will not go home’", []string{"Erik Lund: ‘We will not go home’"}},
		"addressed":    {"Nurses to bosses: ‘Come and do a night’", []string{"Nurses: ‘Come and do a night’"}},
		"title":        {"Minister: ‘We are talking and it is new’", []string{"Minister: ‘We are talking and it is new’"}},
		"what it is":   {"Review of the year: ‘The River’", nil},
		"a matter":     {"Fish crisis: ‘We will not go home’", []string{": ‘We will not go home’"}},
		"quoted first": {"‘You are a DISGRACE’: harbour chief savaged", []string{": ‘You are a DISGRACE’"}},
		"title first":  {"‘Red River’: all you must know of it", nil},
	} {
		t.Run(name, func(t *testing.T) {
			r := load(t, &loaders.Document{Text: c.headline + body, Published: "2025-03-04"}, nil)
			var got []string
			for _, q := range r.Quotes {
				who := ""
				for _, s := range q.SpeakerSpans {
					who = s.In(r.Text)
				}
				got = append(got, who+": "+q.Fragments[0].In(r.Text))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

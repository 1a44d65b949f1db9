package article

import (
	"slices"
	"testing"

	"onrecord/loaders"
	"onrecord/loaders/article/learned"
	"onrecord/loaders/article/prose"
)

// saidOf lists the quotes of a text: who said it, what, and who relays it.
func saidOf(text string, byModel bool) [][3]string {
	p := pageOf(text)
	if byModel {
		p.model = learned.Shipped()
	}
	r := p.read(nil, "").reading(prose.Furniture{Headline: -1})
	name := func(at int) string {
		if at == loaders.None {
			return ""
		}
		return r.Cast[at].Name
	}
	var out [][3]string
	for _, q := range r.Quotes {
		out = append(out, [3]string{name(q.Speaker), q.Fragments[0].In(text), name(q.RelayedBy)})
	}
	return out
}

// An apposition to its subject does not cut loose what somebody relays.
func TestRelayedOverApposition(t *testing.T) {
	for text, want := range map[string][][3]string{
		"Lund said his spokesman, Anders Berg, said the deal was dead.": {
			{"Lund", "his spokesman, Anders Berg, said the deal was dead", ""}, {"Anders Berg", "the deal was dead", "Lund"}},
		"Erik Lund said that Maria Costa, the deputy, told him the port would open.": {
			{"Erik Lund", "that Maria Costa, the deputy, told him the port would open", ""}, {"Maria Costa", "the port would open", "Erik Lund"}},
		"Erik Lund said on Monday that the deputy minister, Maria Costa, had warned that it would close.": {
			{"Erik Lund", "that the deputy minister, Maria Costa, had warned that it would close", ""}, {"Maria Costa", "that it would close", "Erik Lund"}},
		"Erik Lund said Maria Costa, the deputy, told him the port would open, and Jan Osei said it was over.": {
			{"Erik Lund", "Maria Costa, the deputy, told him the port would open", ""}, {"Maria Costa", "the port would open", "Erik Lund"}, {"Jan Osei", "it was over", ""}},
		"Erik Lund said it was late, and Maria Costa, the deputy, said it was over.": {
			{"Erik Lund", "it was late", ""}, {"Maria Costa", "it was over", ""}},
	} {
		for _, byModel := range []bool{false, true} {
			if got := saidOf(text, byModel); !slices.Equal(got, want) {
				t.Errorf("%s, by the model %v: %q", text, byModel, got)
			}
		}
	}
}

// Who denies it relays nothing.
func TestDeniedOverApposition(t *testing.T) {
	for _, q := range saidOf("Erik Lund denied that his spokesman, Anders Berg, said the deal was dead.", false) {
		if q[0] == "Anders Berg" {
			t.Errorf("%q", q)
		}
	}
}

package learned

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"onrecord/loaders"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/internal/linear"
	"onrecord/loaders/internal/trees"
)

// ownExamples are sentences written for these tests, with what is said in each between | and |, and its cue between
// < and >.
var ownExamples = []string{
	"The mayor <said> that |the bridge was safe| on Tuesday. Nobody came to the hall.",
	"Anna Berg <said> |the harbour would reopen in May|, after a walk along the quay.",
	"|The levee held all night|, Erik Lund <said>. The water fell by noon.",
	"Erik Lund <said> that |the pumps were old| when he left the meeting. It rained again.",
	"|The road stays closed|, the county <said>. Lorries waited at the border.",
	"The county <said> |the ferry was late|. The captain smiled and went home.",
}

func example(t *testing.T, marked string) Example {
	t.Helper()
	var e Example
	var q ExampleQuote
	open := false
	for _, r := range marked {
		switch at := len(e.Text); r {
		case '|':
			if open {
				q.End = at
			} else {
				q.Start = at
			}
			open = !open
		case '<':
			q.Cue.Start = at
		case '>':
			q.Cue.End = at
		default:
			e.Text += string(r)
		}
	}
	q.Speech = true
	e.Quotes = []ExampleQuote{q}
	return e
}

func examples(t *testing.T) []Example {
	var out []Example
	for n := range 12 { // each often enough to be learnt from, in articles that aren't copies of one another
		for _, m := range ownExamples {
			out = append(out, example(t, fmt.Sprintf("%s This was item %d.", m, n+1)))
		}
	}
	return out
}

func fitOwn(t *testing.T) *Model {
	t.Helper()
	w, err := Fit(context.Background(), examples(t), func(int, float64) {})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func written(t *testing.T, w *Model) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := w.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestFitIsDeterministic(t *testing.T) {
	a, b := written(t, fitOwn(t)), written(t, fitOwn(t))
	if !bytes.Equal(a, b) {
		t.Error("the same examples gave other weights")
	}
}

// TestFitLearns holds the model to what it was shown: where the rules go on to the end of the sentence, it stops.
func TestFitLearns(t *testing.T) {
	w := fitOwn(t)
	for _, e := range examples(t)[:len(ownExamples)] {
		p := newPage(e.Text, prose.ClearFurniture(e.Text, ""))
		var got []string
		for _, s := range p.Find(NewDecider(w, p.Page)).Sayings {
			for _, f := range s.Fragments {
				got = append(got, saidIn(p, f))
			}
		}
		if want := []string{saidIn(p, e.Quotes[0].Span)}; !slices.Equal(got, want) {
			t.Errorf("found %q, want %q", got, want)
		}
	}
}

func saidIn(p page, s loaders.Span) string {
	return p.Say(p.Said(prose.Between(p.WordAt(s.Start), p.WordAt(s.End))))
}

// TestBestIsBest compares with all sets of bids that don't overlap.
func TestBestIsBest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bids := make([]bid, rapid.IntRange(0, 8).Draw(t, "bids"))
		for i := range bids {
			first := rapid.IntRange(0, 12).Draw(t, "first")
			bids[i] = bid{said: prose.Between(first, first+rapid.IntRange(1, 6).Draw(t, "length")), chance: rapid.Float64Range(enough, 1).Draw(t, "chance")}
		}
		most := 0.0
		for set := range 1 << len(bids) {
			var some []bid
			for i, b := range bids {
				if set>>i&1 == 1 {
					some = append(some, b)
				}
			}
			if g, ok := together(some); ok {
				most = max(most, g)
			}
		}
		got, ok := together(best(slices.Clone(bids)))
		if !ok || got < most-1e-6 {
			t.Fatalf("gain %v of %v, overlapping: %v", got, most, !ok)
		}
	})
}

// together is by how much bids exceed what is enough; false when two overlap.
func together(bids []bid) (gain float64, ok bool) {
	for i, b := range bids {
		gain += b.chance - enough
		for _, o := range bids[:i] {
			if inCommon(b.said, o.said) > 0 {
				return 0, false
			}
		}
	}
	return gain, true
}

// TestDenied: what somebody did not say is never said, whatever the model thinks of it.
func TestDenied(t *testing.T) {
	for _, text := range []string{
		"The mayor did not say that the bridge was safe.", "Anna Berg declined to say whether the harbour would reopen.", "He would never say the pumps were old.",
		"Nothing was said there by anybody.",
	} {
		p := newPage(text, prose.ClearFurniture(text, ""))
		if s := p.Find(NewDecider(Shipped(), p.Page)).Sayings; len(s) > 0 {
			t.Errorf("%s: found %q", text, s[0].Fragments[0].In(text))
		}
	}
}

// TestModelRoundTrip: a model that was written is read again, and nothing else is.
func TestModelRoundTrip(t *testing.T) {
	data := written(t, fitOwn(t))
	m, err := readModel(data)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(written(t, m), data) {
		t.Error("written again it is another file")
	}
	for _, n := range []int{0, 3, 4, 100, len(data) - 1} {
		if _, err := readModel(data[:n]); !errors.Is(err, linear.ErrForeign) && !errors.Is(err, trees.ErrForeign) {
			t.Errorf("cut off after %d bytes: %v", n, err)
		}
	}
}

// TestRowsAreAsWideAsTheySay: another width would have the trees ask about the wrong numbers.
func TestRowsAreAsWideAsTheySay(t *testing.T) {
	m := Shipped()
	n := 0
	for _, text := range []string{"Lund said the dam held, but Berg denied it.", "“The dam held,” Lund said. Berg called it “a farce” on Friday."} {
		p := newPage(text, prose.ClearFurniture(text, ""))
		d := NewDecider(m, p.Page)
		for s := range p.Sentences {
			cs := p.Clauses(s)
			d.begin(p, p.Sentences[s], p.Anchors(s, cs, 0, p.SentenceContents(p.Sentences[s], cs, 0)))
			d.claimAll(m.weights)
			for _, c := range d.claims[:len(d.anchors)] {
				for i := range c.candidates {
					n++
					if got := len(d.of(&c.candidates[i])); got != rowWidth {
						t.Errorf("%q: %d numbers, want %d", p.Say(c.candidates[i].said), got, rowWidth)
					}
				}
			}
		}
	}
	if n == 0 {
		t.Error("no candidate to look at")
	}
}

// TestAppraise: trees that know nothing give even odds to each candidate of a side and to nothing; those that are alike stand together.
func TestAppraise(t *testing.T) {
	text := "Lund said the dam held on Friday, but Berg denied it, officials said."
	p := newPage(text, prose.ClearFurniture(text, ""))
	d := NewDecider(&Model{Shipped().weights, trees.Fit(&trees.Rows{Width: rowWidth}, trees.Steps{})}, p.Page)
	cs := p.Clauses(0)
	d.begin(p, p.Sentences[0], p.Anchors(0, cs, 0, p.SentenceContents(p.Sentences[0], cs, 0)))
	d.claimAll(d.model.weights)
	most := 0
	for n := range d.anchors {
		d.appraise(n)
		all := d.claims[n].candidates
		for i, c := range all {
			side, alike := 0, 0
			for _, o := range all {
				if o.side == c.side {
					side++
					alike += int(bit(p.alike(o.said, c.said), 0))
				}
			}
			most = max(most, side)
			if got, want := d.chances[i], float64(alike)/float64(side+1); math.Abs(got-want) > 1e-9 {
				t.Errorf("%q: chance %v, want %d of %d", p.Say(c.said), got, alike, side+1)
			}
		}
	}
	if most < 2 {
		t.Error("no rivals to look at")
	}
}

// TestThoughtsTeachEdges: where a thought ends is learnt, and yet nobody is taught that it was said; with or without another cue in the sentence.
func TestThoughtsTeachEdges(t *testing.T) {
	for _, marked := range []string{
		"Anna Berg <believed> |the harbour was safe|, after a walk along the quay. Nobody came.",
		"Anna Berg, who once told a joke, <believed> |the harbour was safe| after a walk along the quay. Nobody came.",
	} {
		e := example(t, marked)
		e.Quotes[0].Speech = false
		var edges []string
		for _, sh := range makeSheets([]Example{e}) {
			for _, l := range sh.lessons {
				if !l.wantLeft.Empty() || !l.wantRight.Empty() {
					t.Errorf("%s: %q teaches that something is said", marked, sh.page.Say(l.Clause.Cue))
				}
			}
			for _, l := range sh.edges {
				edges = append(edges, sh.page.Say(l.wantRight))
			}
		}
		if want := []string{"the harbour was safe"}; !slices.Equal(edges, want) {
			t.Errorf("%s: learns the edges of %q, want %q", marked, edges, want)
		}
	}
}

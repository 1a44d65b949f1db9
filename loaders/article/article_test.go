package article_test

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article"
)

func TestRecognises(t *testing.T) {
	for _, c := range []struct {
		name, head string
		want       bool
	}{
		{"a.txt", "The border will open within weeks, two ministers said.", true},
		{"", "Headline\n\nBy Ann Lee\n\nThe border will open within weeks. It rained.", true},
		{"a.html", "", true},
		{"", "<!DOCTYPE html><html><body>", true},
		{"a.json", `{"text": "The border will open within weeks."}`, false},
		{"a.yaml", "---\nname: a\ntext: The border will open within weeks.", false},
		{"a.txt", "Q: Will the border open within weeks?\nA: It will.\nQ: When?\nA: I told you that it opens soon.", false},
		{"a.txt", "MR. LUND: The border opens within weeks.\n\nMS. BERG: It does not.\n\nMR. LUND: It does.", false},
		{"a.csv", "1;2;3\n4;5;6\n7;8;9", false},
		{"", "", false},
		{"a.txt", "word", false},
		{"a.bin", "\x00\x01\x02\x03 The border will open within weeks.", false},
	} {
		if got := (article.Loader{}).Recognises(c.name, []byte(c.head)); got != c.want {
			t.Errorf("%s %q: %v", c.name, c.head, got)
		}
	}
}

func TestNoArticle(t *testing.T) {
	for name, text := range map[string]string{
		"numbers":  "1 2 3\n\n4.5 6.7\n\n99",
		"binary":   strings.Repeat("\x00\x01\x7f", 50),
		"a word":   "Hello",
		"marks":    "“” “” ''",
		"bad HTML": "<!DOCTYPE html><html><body></body></html>",
	} {
		_, err := article.Loader{}.Load(context.Background(), &loaders.Document{Name: name, Text: text}, nil)
		if !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := article.Loader{}.Load(ctx, &loaders.Document{Text: "The border will open, he said."}, nil)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// TestOptionsWin: what the user says goes before what the text shows.
func TestOptionsWin(t *testing.T) {
	text := "Printed title of the day\n\nPublished March 5, 2024\n\nThe border will open, Erik Lund said on Monday. It rained."
	r := load(t, &loaders.Document{Text: text}, nil)
	if r.Title != "Printed title of the day" || r.Published != "2024-03-05" || r.Quotes[0].SaidAt != "2024-03-04" {
		t.Errorf("from the text: %q %q %q", r.Title, r.Published, r.Quotes[0].SaidAt)
	}
	r = load(t, &loaders.Document{Text: text, Title: "Other", Published: "2023-01-04", Language: "en"}, nil)
	if r.Title != "Other" || r.Published != "2023-01-04" || r.Language != "en" || r.Quotes[0].SaidAt != "2023-01-02" {
		t.Errorf("from the options: %q %q %q", r.Title, r.Published, r.Quotes[0].SaidAt)
	}
	if r.Text != text {
		t.Error("the text is not kept as it was")
	}
}

// TestReadingHolds: for every text, whatever it is, the reading refers to what is there, and reading
// again gives the same.
func TestReadingHolds(t *testing.T) {
	word := rapid.SampledFrom(strings.Fields(`said told he who and that Lund reporters Monday the summit in Vienna talks adding with to met opens was
		not on criticized as according believes everybody yesterday border government X Mr. é 漢`))
	mark := rapid.SampledFrom([]string{"“", "”", "\"", "''", "'", "’s", "‘", "’", "«", ",", ".", "?", "—", ":", "(", ")", "\n\n", "\n", "\u00a0", "5"})
	phrase := rapid.SampledFrom([]string{"“The border opens,” said Erik Lund.", "Erik Lund told reporters that the border opens", "according to the government",
		"Prime Minister Anna Berg met Erik Lund in Vienna", "the Norwegian president said on Monday", "“The border", "he added, “and the talks go on.”"})
	piece := rapid.OneOf(word, word, phrase, mark)
	quotes := 0
	rapid.Check(t, func(t *rapid.T) {
		l := article.Loader{RulesOnly: rapid.Bool().Draw(t, "rules only")}
		text := strings.Join(rapid.SliceOfN(piece, 1, 80).Draw(t, "text"), " ")
		d := &loaders.Document{Text: text, Published: "2024-03-05"}
		c, err := l.Load(context.Background(), d, nil)
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) {
				t.Fatalf("%v", err)
			}
			return
		}
		check(t, c.Reading)
		quotes += len(c.Reading.Quotes)
		again, _ := l.Load(context.Background(), d, nil)
		if diff := cmp.Diff(c, again); diff != "" {
			t.Fatal(diff)
		}
	})
	if quotes == 0 {
		t.Error("no text had a quote, so nothing was checked")
	}
}

func check(t *rapid.T, r *loaders.Reading) {
	in := func(what string, i, n int) {
		if i != loaders.None && (i < 0 || i >= n) {
			t.Fatalf("%s %d of %d", what, i, n)
		}
	}
	span := func(s loaders.Span) {
		if s.Start < 0 || s.End > len(r.Text) || s.End < s.Start || !utf8.ValidString(s.In(r.Text)) {
			t.Fatalf("span %v of %d bytes", s, len(r.Text))
		}
	}
	var all []loaders.Span
	for _, q := range r.Quotes {
		if q.RelayedBy == loaders.None { // the words of one who relays another hold the other's
			all = append(all, q.Fragments...)
		}
		last := 0
		if len(q.Fragments) == 0 {
			t.Fatal("no fragments")
		}
		for _, f := range q.Fragments {
			span(f)
			if f.Empty() || f.Start < last {
				t.Fatalf("fragment %v after %d", f, last)
			}
			last = f.End
		}
		for _, s := range q.SpeakerSpans {
			span(s)
		}
		span(q.Cue)
		in("speaker", q.Speaker, len(r.Cast))
		in("on behalf of", q.OnBehalfOf, len(r.Cast))
		in("made at", q.MadeAt, len(r.Meetings))
		for _, i := range q.About {
			in("about", i, len(r.Meetings))
		}
		for _, i := range q.Mentions {
			in("mention", i, len(r.Cast))
		}
		if q.Confidence <= 0 || q.Confidence > 1 {
			t.Fatalf("confidence %v by %s", q.Confidence, q.Rule)
		}
	}
	slices.SortFunc(all, func(a, b loaders.Span) int { return a.Start - b.Start })
	for i := 1; i < len(all); i++ {
		if all[i].Start < all[i-1].End {
			t.Fatalf("%q and %q overlap", all[i-1].In(r.Text), all[i].In(r.Text))
		}
	}
	for _, c := range r.Cast {
		if strings.TrimSpace(c.Name) == "" {
			t.Fatal("a character without a name")
		}
	}
	for _, m := range r.Meetings {
		for _, i := range m.Who {
			in("participant", i, len(r.Cast))
		}
	}
}

func TestConcurrent(t *testing.T) {
	raw, err := os.ReadFile("testdata/wire.txt")
	if err != nil {
		t.Fatal(err)
	}
	d := &loaders.Document{Name: "wire.txt", Text: string(raw)}
	want := render(load(t, d, nil))
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			c, err := article.Loader{}.Load(context.Background(), d, nil)
			if err != nil || render(c.Reading) != want {
				t.Errorf("another reading, or %v", err)
			}
		})
	}
	wg.Wait()
}

func BenchmarkLoad(b *testing.B) {
	raw, err := os.ReadFile("testdata/wire.txt")
	if err != nil {
		b.Fatal(err)
	}
	d := &loaders.Document{Name: "wire.txt", Text: string(raw), Published: "2024-03-05"}
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		if _, err := (article.Loader{}).Load(context.Background(), d, nil); err != nil {
			b.Fatal(err)
		}
	}
}

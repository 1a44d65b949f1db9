package article_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/loaders"
	"onrecord/loaders/article"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden reads by rules alone: what the model makes of a text changes whenever it is trained again.
func TestGolden(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, path := range paths {
		if filepath.Ext(path) == ".golden" {
			continue
		}
		n++
		t.Run(filepath.Base(path), func(t *testing.T) {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			c, err := article.Loader{RulesOnly: true}.Load(t.Context(), &loaders.Document{Name: path, Raw: raw, Text: string(raw)}, nil)
			if err != nil {
				t.Fatal(err)
			}
			got := render(c.Reading)
			golden := strings.TrimSuffix(path, filepath.Ext(path)) + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("run with -update if this is meant (-want +got):\n%s", diff)
			}
		})
	}
	if n < 8 {
		t.Errorf("only %d articles found", n)
	}
}

func load(t *testing.T, d *loaders.Document, r *loaders.Register) *loaders.Reading {
	t.Helper()
	c, err := article.Loader{}.Load(context.Background(), d, r)
	if err != nil {
		t.Fatal(err)
	}
	return c.Reading
}

// render writes a reading for people to check.
func render(r *loaders.Reading) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title: %s\nauthors: %s\npublished: %s\n", r.Title, strings.Join(r.Authors, ", "), r.Published)
	name := func(i int) string {
		if i == loaders.None {
			return "nobody"
		}
		return r.Cast[i].Name
	}
	names := func(is []int) string {
		var out []string
		for _, i := range is {
			out = append(out, name(i))
		}
		return strings.Join(out, ", ")
	}
	meetings := func(is []int) string {
		var out []string
		for _, i := range is {
			out = append(out, r.Meetings[i].Name)
		}
		return strings.Join(out, ", ")
	}
	for _, q := range r.Quotes {
		fmt.Fprintf(&b, "\n%s %s (%s)", strings.ToLower(string(q.Kind)), name(q.Speaker), q.Rule)
		for _, s := range q.SpeakerSpans {
			fmt.Fprintf(&b, " by %q", s.In(r.Text))
		}
		if !q.Cue.Empty() {
			fmt.Fprintf(&b, " cue %q", q.Cue.In(r.Text))
		}
		fmt.Fprintf(&b, " group %d\n", q.Group)
		for _, f := range q.Fragments {
			fmt.Fprintf(&b, "  %q\n", f.In(r.Text))
		}
		madeAt := ""
		if q.MadeAt != loaders.None {
			madeAt = r.Meetings[q.MadeAt].Name
		}
		onBehalfOf := ""
		if q.OnBehalfOf != loaders.None {
			onBehalfOf = name(q.OnBehalfOf)
		}
		said := q.SaidAt
		if said != "" {
			said += " (" + q.SaidAtText + ")"
		}
		for _, field := range [][2]string{{"said", said}, {"medium", q.Medium}, {"to", q.Addressee}, {"for", onBehalfOf},
			{"at", madeAt}, {"about", meetings(q.About)}, {"mentions", names(q.Mentions)}} {
			if field[1] != "" {
				fmt.Fprintf(&b, "  %s: %s\n", field[0], field[1])
			}
		}
	}
	for _, c := range r.Cast {
		kind := c.Kind
		if kind == "" {
			kind = "unnamed"
		}
		fmt.Fprintf(&b, "\n%s %s", kind, c.Name)
		for _, field := range []string{strings.Join(c.Aliases, ", "), c.Description} {
			fmt.Fprintf(&b, " | %s", field)
		}
	}
	for _, m := range r.Meetings {
		fmt.Fprintf(&b, "\n\n%s %s; aliases: %s; %s; %s, %s; with %s", strings.ToLower(string(m.Kind)), m.Name, strings.Join(m.Aliases, ", "), m.Date, m.Place, m.Country, names(m.Who))
	}
	return b.String() + "\n"
}

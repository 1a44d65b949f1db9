package transcript_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/transcript"
)

var update = flag.Bool("update", false, "write the golden files")

type tb interface {
	Helper()
	Fatalf(string, ...any)
}

func load(t tb, text string, r *loaders.Register) *loaders.Reading {
	t.Helper()
	contents, err := transcript.Loader{}.Load(context.Background(), &loaders.Document{Name: "test.txt", Raw: []byte(text), Text: text}, r)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return contents.Reading
}

// turn is a quote as a reader checks it.
type turn struct {
	Locator string
	Label   string // as printed
	Speaker string
	Words   []string // the fragments
}

func turns(r *loaders.Reading) []turn {
	var out []turn
	for _, q := range r.Quotes {
		t := turn{q.Locator, q.SpeakerSpans[0].In(r.Text), r.Cast[q.Speaker].Name, nil}
		for _, f := range q.Fragments {
			t.Words = append(t.Words, f.In(r.Text))
		}
		out = append(out, t)
	}
	return out
}

func TestGolden(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			text := read(t, path)
			if !(transcript.Loader{}).Recognises(path, []byte(text)) {
				t.Error("not recognised")
			}
			r := load(t, text, nil)
			source := graph.HashID(graph.KindSource, text)
			if err := loaders.Assemble(&loaders.Document{Title: path, Text: text}, source, r, nil).Validate(); err != nil {
				t.Error(err)
			}
			var got bytes.Buffer
			enc := json.NewEncoder(&got)
			enc.SetEscapeHTML(false)
			enc.SetIndent("", "  ")
			if err := enc.Encode(map[string]any{
				"title": r.Title, "published": r.Published, "cast": r.Cast, "meetings": r.Meetings, "turns": turns(r),
			}); err != nil {
				t.Fatal(err)
			}
			golden := strings.TrimSuffix(path, ".txt") + ".golden.json"
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(read(t, golden), got.String()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestNoLabel(t *testing.T) {
	for text, line := range map[string]int{
		"\n\nA report on the talks.\nIt has no turns: none at all.": 3,
		"Title: Talks\nDate: 2025-12-21\n":                          1,
		"https://example.org/a: b\n":                                1,
	} {
		_, err := transcript.Loader{}.Load(t.Context(), &loaders.Document{Text: text}, nil)
		var at *loaders.LineError
		if !errors.Is(err, graph.ErrInvalid) || !errors.As(err, &at) || at.Line != line {
			t.Errorf("Load(%q) gives %v, want invalid at line %d", text, err, line)
		}
	}
}

func TestRecognises(t *testing.T) {
	for text, want := range map[string]bool{
		"ANA: One.\n\nBEN: Two.\n\nANA: Three.\n":                                                                    true,
		"ANA: One.\n\nBEN: Two.\n":                                                                                   false, // too few
		"PORT ELLEN — The minister said: no.\n\nThe mayor said:\n\n“Yes.”\n":                                         false,
		"Pros: none.\nCons: many.\nNote: see below.\nSource: the port.\n":                                            false,
		"The talks ended.\n\nThe sides met.\n\nWinds fell.\n\nRates rose.\n\nWest: 1\nEast: 2\nNorth: 3\n\nA.\n\nB.": false,
	} {
		if got := (transcript.Loader{}).Recognises("", []byte(text)); got != want {
			t.Errorf("Recognises(%q) = %v", text, got)
		}
	}
}

func TestRegister(t *testing.T) {
	origin := graph.NamedID(graph.KindImport, "register-test")
	vale := &graph.Person{ID: graph.HashID(graph.KindPerson, "vale"), Name: "Jorunn Vale", Aliases: []string{"Vale"}, Origin: origin}
	radio := &graph.Institution{ID: graph.HashID(graph.KindInstitution, "radio"), Name: "Coast Radio", Kind: graph.InstitutionMedia, Origin: origin}
	reg := loaders.NewRegister(&graph.Batch{People: []*graph.Person{vale}, Institutions: []*graph.Institution{radio}})
	r := load(t, "VALE: One.\nCOAST RADIO: Two.\nMR. VALE: Three.\nHALE: Four.\n", reg)
	var got []string
	for _, q := range r.Quotes {
		c := r.Cast[q.Speaker]
		got = append(got, fmt.Sprint(c.Name, " ", c.Kind, " ", c.AgentID))
	}
	want := []string{
		"Jorunn Vale person " + vale.ID, "Coast Radio institution " + radio.ID, "Jorunn Vale person " + vale.ID,
		"Hale  ", // a word that nothing says more of
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// The user's date and the header's: the first is of the publication, the second of the speech.
func TestDates(t *testing.T) {
	text := "Date: 2025-12-21\n\nANA: One.\n"
	contents, err := transcript.Loader{}.Load(t.Context(), &loaders.Document{Text: text, Published: "2025-12-24"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if r := contents.Reading; r.Published != "2025-12-24" || r.Quotes[0].SaidAt != "2025-12-21" {
		t.Errorf("published %s, said %s", r.Published, r.Quotes[0].SaidAt)
	}
}

// The ids of turns are in the order of the text, and are those of their numbers alone: they outlive a loader that cuts words otherwise,
// or finds some in a turn that had none. Other texts stand for what such a loader makes of one text.
func TestTurnsKeepTheirIDs(t *testing.T) {
	ids := func(text string) map[string]string {
		t.Helper()
		b := loaders.Assemble(&loaders.Document{Text: text}, "source:talks", load(t, text, nil), nil)
		found, last := map[string]string{}, 0
		for i, st := range b.Statements { // sorted by id
			found[st.Text] = st.ID
			at := strings.Index(text, st.Text)
			if at < last || b.Quotes[i].StatementID != st.ID {
				t.Errorf("%q, quoted by %s, is statement %d", st.Text, b.Quotes[i].ID, i)
			}
			last = at
		}
		return found
	}
	between := ""
	for turn := 4; turn < 12; turn++ {
		between += fmt.Sprintf("BEN: And %d.\n", turn)
	}
	before := ids("ANA: (APPLAUSE) One.\nBEN: (APPLAUSE)\nANA: Three.\n" + between + "BEN: Twelve.\n")
	after := ids("ANA: One.\nBEN: Hear, hear.\nANA: Three.\n" + between + "BEN: (COUGHS) Twelve.\n")
	for _, words := range []string{"One.", "Three.", "Twelve."} {
		if before[words] == "" || before[words] != after[words] {
			t.Errorf("%s was %s and is %s", words, before[words], after[words])
		}
	}
	if taken := after["Hear, hear."]; taken == "" || taken == before["Three."] {
		t.Errorf("turn 2 is %q", taken)
	}
}

var (
	names = rapid.SampledFrom([]string{"Ana Brnabić", "Jo Harlan", "Pieter van der Meer", "Tomás O'Neill", "Ruth Amadi", "Moderator", "Speaker 2", "Q"})
	words = rapid.SampledFrom([]string{
		"Yes.", "We met: three hours.", "“No,” he said.", "At 10:30 (or so), in [the] harbour.", "One.\n\nTwo.", "— Well…", "Кава.", "It (NATO) is 3:1.",
	})
	layouts = map[string]func(name string) string{
		"plain": func(n string) string { return n + ": " },
		"upper": func(n string) string { return strings.ToUpper(n) + ":\n" },
		"bold":  func(n string) string { return "**" + n + ":** " },
		"stamp": func(n string) string { return "[00:12:31] " + n + ": (as interpreted) " },
	}
)

// Every turn comes back with its speaker and its words, in every layout.
func TestTurnsComeBack(t *testing.T) {
	for layout, print := range layouts {
		t.Run(layout, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				n := rapid.IntRange(1, 8).Draw(t, "turns")
				var text strings.Builder
				var want []string
				for range n {
					name, said := names.Draw(t, "name"), words.Draw(t, "words")
					text.WriteString(print(name) + said + "\n\n")
					want = append(want, strings.ToLower(name)+"|"+said)
				}
				var got []string
				for _, turn := range turns(load(t, text.String(), nil)) {
					got = append(got, strings.ToLower(turn.Label)+"|"+strings.Join(turn.Words, "…"))
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Fatalf("-want +got:\n%s\n%s", diff, text.String())
				}
			})
		})
	}
}

func FuzzLoad(f *testing.F) {
	for _, s := range []string{
		"ANA (as interpreted): One. (APPLAUSE) Two.\n", "**Ana:** x\n**Ben**\ny", "Q. a\nA. b", "[00:12:31] Ana:\n\r\nx", "Participants:\n- A B, c\n\nA B: x", "名前： x\n", "Ana 0:04\nx",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		transcript.Loader{}.Recognises("", []byte(text))
		contents, err := transcript.Loader{}.Load(t.Context(), &loaders.Document{Text: text}, nil)
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) {
				t.Fatal(err)
			}
			return
		}
		r, last := contents.Reading, 0
		for _, q := range r.Quotes {
			if q.Speaker < 0 || q.Speaker >= len(r.Cast) || r.Cast[q.Speaker].Name == "" || q.MadeAt >= len(r.Meetings) {
				t.Fatalf("speaker %d of %d, meeting %d of %d", q.Speaker, len(r.Cast), q.MadeAt, len(r.Meetings))
			}
			for _, s := range append(q.SpeakerSpans, q.Fragments...) {
				if s.Start < last || s.Empty() || s.End > len(text) {
					t.Fatalf("span %v after %d in %d bytes", s, last, len(text))
				}
				if utf8.ValidString(text) && !utf8.ValidString(s.In(text)) {
					t.Fatalf("%q cuts a letter", s.In(text))
				}
				last = s.End
			}
		}
	})
}

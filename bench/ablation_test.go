package bench

import (
	"os"
	"slices"
	"strings"
	"testing"

	"onrecord/loaders"
	"onrecord/loaders/article"
	"onrecord/loaders/gold"
)

// Steps of extraction by the rules they leave in Quote.Rule: those that find words, and those that settle a speaker.
var (
	wordSteps = [][]string{
		{"model"}, {"postposed"}, {"split"}, {"continued"}, {"according-to"}, {"cue-that"}, {"cue-clause"}, {"cue-quote"}, {"cue-question"}, {"cue-to"},
		{"cue-object"}, {"cue-colon", "label"}, {"quote-in-sentence", "quote-alone"},
	}
	speakerSteps = [][]string{
		{"full-name"}, {"surname", "surname-of-several"}, {"office", "office-of-register", "description"}, {"pronoun", "pronoun-far"}, {"turn", "subject-before", "clause-of-sentence"},
	}
)

// BenchmarkAblation scores the annotated articles of the JSON Lines file that ONRECORD_BENCH_ARTICLES names, else our own, with each step off,
// one at a time. Without a step that finds words nothing is said where it found it; without one that settles speakers no more
// is known of a speaker than the words that point there.
func BenchmarkAblation(b *testing.B) {
	documents := annotatedArticles(b)
	score := func(name string, l article.Loader, change func(*loaders.Found)) {
		b.Run(name, func(b *testing.B) {
			var r *gold.Report
			for b.Loop() {
				r = scored(b, documents, l, change)
			}
			b.ReportMetric(r.Overlap.All.F1, "F1")
			b.ReportMetric(*r.Speaker.All.Name, "speaker")
			b.ReportMetric(r.EndToEnd.F1, "both-right")
		})
	}
	score("nothing-off", article.Loader{}, func(*loaders.Found) {})
	score("rules-alone", article.Loader{RulesOnly: true}, func(*loaders.Found) {})
	for _, step := range wordSteps {
		score("words/"+step[0], article.Loader{}, func(f *loaders.Found) {
			f.Quotes = slices.DeleteFunc(f.Quotes, func(q loaders.FoundQuote) bool { return slices.Contains(step, wordRule(q)) })
		})
	}
	for _, step := range speakerSteps {
		score("speaker/"+step[0], article.Loader{}, func(f *loaders.Found) { unsettle(f, step) })
	}
}

func wordRule(q loaders.FoundQuote) string {
	words, _, _ := strings.Cut(q.Rule, "/")
	return words
}

// unsettle leaves of the speakers that a step settled the words that point at them.
func unsettle(f *loaders.Found, step []string) {
	text := []rune(f.Text)
	for i := range f.Quotes {
		q := &f.Quotes[i]
		if _, speaker, _ := strings.Cut(q.Rule, "/"); !slices.Contains(step, speaker) {
			continue
		}
		q.SpeakerName = ""
		if len(q.SpeakerSpans) > 0 {
			q.SpeakerName = string(text[q.SpeakerSpans[0][0]:q.SpeakerSpans[0][1]])
		}
	}
}

func scored(b *testing.B, documents []*gold.Document, l article.Loader, change func(*loaders.Found)) *gold.Report {
	var tallies []*gold.Tally
	for _, d := range documents {
		contents, err := l.Load(b.Context(), &loaders.Document{Raw: []byte(d.Text), Text: d.Text, Title: d.Title, Language: d.Lang, Published: d.Date}, nil)
		if err != nil {
			b.Fatalf("%s: %v", d.ID, err)
		}
		found := loaders.NewFound(d.ID, contents.Reading, nil)
		change(found)
		answer, err := gold.FromFound(found)
		if err != nil {
			b.Fatal(err)
		}
		tally, err := gold.Compare(d, answer, gold.Options{Speech: true})
		if err != nil {
			b.Fatal(err)
		}
		tallies = append(tallies, tally)
	}
	return gold.NewReport(tallies, gold.Breakdown{})
}

func annotatedArticles(b *testing.B) []*gold.Document {
	all := gold.ReadFolder(os.DirFS("../loaders/article/testdata/gold"))
	if name := os.Getenv("ONRECORD_BENCH_ARTICLES"); name != "" {
		f, err := os.Open(name)
		if err != nil {
			b.Fatal(err)
		}
		defer f.Close()
		all = gold.Read(f, name)
	}
	var out []*gold.Document
	for d, err := range all {
		if err != nil {
			b.Fatal(err)
		}
		out = append(out, d)
	}
	return out
}

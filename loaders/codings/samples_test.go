package codings_test

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// sampleSources are the texts of the sample articles and transcripts by their titles, the first lines.
func sampleSources(t *testing.T) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for _, folder := range []string{"articles", "transcripts"} {
		paths, err := filepath.Glob(filepath.Join("../../samples", folder, "*.txt"))
		if err != nil || len(paths) == 0 {
			t.Fatalf("no samples in %s: %v", folder, err)
		}
		for _, path := range paths {
			title, text, _ := strings.Cut(read(t, path), "\n")
			texts[title] = text
		}
	}
	return texts
}

// Each sample coding names its statement by words that occur once in the source it names, and a topic of the sample register.
func TestSampleCodings(t *testing.T) {
	contents, err := load(t, "codings.yaml", read(t, "../../samples/codings.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	sources, register := sampleSources(t), read(t, "../../samples/register.yaml")
	for _, c := range contents.Codings {
		if n := strings.Count(sources[c.Source], c.Quote); n != 1 {
			t.Errorf("line %d: %q occurs %d times in %q", c.Line, c.Quote, n, c.Source)
		}
		for _, id := range []string{c.Topic, c.Holder} {
			_, name, _ := strings.Cut(id, ":")
			if id != "" && !strings.Contains(register, "- id: "+name+"\n") {
				t.Errorf("line %d: the register has no %s", c.Line, id)
			}
		}
	}
}

var (
	quotation  = regexp.MustCompile(`“[^”]*”`)
	turn       = regexp.MustCompile(`(?m)^[A-Z]+: (.*)$`)
	afterQuote = regexp.MustCompile(`[.,]”`)
)

// Nothing stands between quotation marks in a sample that SOURCES.md does not cite.
func TestSampleQuotesAreCited(t *testing.T) {
	cited := map[string]bool{}
	for _, q := range quotation.FindAllString(read(t, "../../samples/SOURCES.md"), -1) {
		cited[bare(q)] = true
	}
	quotes := 0
	for title, text := range sampleSources(t) {
		said := quotation.FindAllString(text, -1)
		for _, m := range turn.FindAllStringSubmatch(text, -1) {
			said = append(said, "“"+m[1]+"”")
		}
		quotes += len(said)
		for _, q := range slices.Compact(said) {
			if !cited[bare(q)] {
				t.Errorf("%s: SOURCES.md does not say where %s is from", title, q)
			}
		}
	}
	if quotes < 40 {
		t.Errorf("only %d quotes found; has the layout of the samples changed?", quotes)
	}
}

// bare is a quote without the punctuation that belongs to the reporter's sentence.
func bare(quote string) string { return afterQuote.ReplaceAllString(quote, "”") }

package bench

import (
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"onrecord/loaders"
	"onrecord/loaders/article"
)

// writer generates news prose in which new people and meetings keep coming up.
type writer struct{ *rand.Rand }

func newWriter() writer { return writer{rand.New(rand.NewPCG(1, 2))} }

// paragraph is a few sentences around one speaker, with a blank line behind.
func (w writer) paragraph() string {
	given := []string{"Anna", "Erik", "Maria", "Oskar", "Ida", "Karl"}
	name := given[w.IntN(len(given))] + " " + w.surname()
	last := name[strings.IndexByte(name, ' ')+1:]
	day := []string{"Monday", "Tuesday", "March 13, 2025", "last week"}[w.IntN(4)]
	return []string{
		fmt.Sprintf("“The bridge opens in %d weeks,” %s told reporters on %s. “We have waited long enough,” she added.", 2+w.IntN(50), name, day),
		fmt.Sprintf("%s, the minister, said at the %s summit on %s that the talks had failed and that nobody would pay. He said it was late.", name, w.surname(), day),
		fmt.Sprintf("According to %s, the council met on %s. The vote was close, %s said, referring to the session in %s.", name, day, last, w.surname()),
		fmt.Sprintf("The road is closed for repairs, and the ferry does not run in winter. People in the town of %s walk across the ice.", w.surname()),
	}[w.IntN(4)] + "\n\n"
}

func (w writer) surname() string {
	syllables := []string{"ber", "lun", "hol", "ves", "tor", "gar", "nor", "dal", "sten", "vik"}
	s := syllables[w.IntN(10)] + syllables[w.IntN(10)] + syllables[w.IntN(10)]
	return strings.ToUpper(s[:1]) + s[1:]
}

func (w writer) article(bytes int) *loaders.Document {
	var b strings.Builder
	for b.Len() < bytes {
		b.WriteString(w.paragraph())
	}
	return &loaders.Document{Name: "generated.txt", Raw: []byte(b.String()), Text: b.String(), Published: "2025-12-17"}
}

// lines are so many bytes of what line writes, over and over.
func (w writer) lines(bytes int, line func(writer) string) string {
	var b strings.Builder
	for b.Len() < bytes {
		b.WriteString(line(w))
	}
	return b.String()
}

// shapes are ways to write one long article; those from one-line to he-said have no end of a paragraph, a sentence or a quotation, and the last
// two have one surname or one meeting throughout.
var shapes = []struct {
	name string
	text func(bytes int) string
}{
	{"articles", func(n int) string { return newWriter().article(n).Text }},
	{"one-line", func(n int) string { return strings.ReplaceAll(newWriter().article(n).Text, "\n", " ") }},
	{"no-end", func(n int) string {
		return "He said " + strings.Repeat("the people of the town went on and on and ", n/42)
	}},
	{"marks", func(n int) string { return "He said it opens. " + strings.Repeat("“a ", n/5) }},
	{"he-said", func(n int) string { return strings.Repeat("he said ", n/8) }},
	{"one-surname", func(n int) string {
		return newWriter().lines(n, func(w writer) string {
			return fmt.Sprintf("%s Lund left. “It is over,” Lund said.\n\n", w.surname())
		})
	}},
	{"one-meeting", func(n int) string {
		return "The council debated in Oslo. " + newWriter().lines(n, func(w writer) string {
			return fmt.Sprintf("“It is over,” Anna %s told the council, referring to the debate in Oslo. ", w.surname())
		})
	}},
}

// BenchmarkExtractGrowth reads one article of 1, 2, 4 and 8 MB and reports the least time each took and the exponent by
// which the time grows with the length: 1 is linear, 2 quadratic.
func BenchmarkExtractGrowth(b *testing.B) {
	const first, doublings = 1 << 20, 3
	for _, s := range shapes {
		b.Run(s.name, func(b *testing.B) {
			var texts []string
			for i := range doublings + 1 {
				texts = append(texts, s.text(first<<i))
			}
			took := make([]time.Duration, len(texts))
			for b.Loop() {
				for i, text := range texts {
					start := time.Now()
					d := &loaders.Document{Name: "generated.txt", Raw: []byte(text), Text: text, Published: "2025-12-17"}
					if _, err := (article.Loader{}).Load(b.Context(), d, nil); err != nil {
						b.Fatal(err)
					}
					if t := time.Since(start); took[i] == 0 || t < took[i] {
						took[i] = t // the least, because other programs only add to it
					}
				}
			}
			for i, t := range took {
				b.ReportMetric(t.Seconds(), fmt.Sprintf("s/%dMB", 1<<i))
			}
			b.ReportMetric(math.Log2(took[doublings].Seconds()/took[0].Seconds())/doublings, "exponent")
		})
	}
}

// BenchmarkExtractStream reads 10,000 articles one after the other and reports how much memory the program ever took
// from the system.
func BenchmarkExtractStream(b *testing.B) {
	const documents, bytes = 10_000, 4_000
	defer debug.SetGCPercent(debug.SetGCPercent(200)) // as the program does where it goes through many articles
	for b.Loop() {
		w := newWriter()
		for range documents {
			if _, err := (article.Loader{}).Load(b.Context(), w.article(bytes), nil); err != nil {
				b.Fatal(err)
			}
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.Sys)/1e6, "MB-taken")
	b.ReportMetric(float64(documents*b.N)/b.Elapsed().Seconds(), "articles/s")
}

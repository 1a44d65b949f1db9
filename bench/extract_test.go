package bench

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"onrecord/loaders"
	"onrecord/loaders/article"
)

// BenchmarkExtract reads articles on one core: those of the JSON Lines file that
// ONRECORD_BENCH_ARTICLES names, else the samples.
func BenchmarkExtract(b *testing.B) {
	documents := articles(b)
	bytes := 0
	for _, d := range documents {
		bytes += len(d.Text)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range documents {
			if _, err := (article.Loader{}).Load(b.Context(), d, nil); err != nil {
				b.Fatalf("%s: %v", d.Name, err)
			}
		}
	}
	b.ReportMetric(float64(len(documents)*b.N)/b.Elapsed().Seconds(), "articles/s")
}

func articles(b *testing.B) []*loaders.Document {
	if name := os.Getenv("ONRECORD_BENCH_ARTICLES"); name != "" {
		return corpus(b, name)
	}
	files, err := filepath.Glob("../samples/articles/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatalf("no sample articles: %v", err)
	}
	var out []*loaders.Document
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		out = append(out, &loaders.Document{Name: name, Raw: text, Text: string(text)})
	}
	return out
}

func corpus(b *testing.B, name string) []*loaders.Document {
	f, err := os.Open(name)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	var out []*loaders.Document
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var d struct {
			DocID string `json:"doc_id"`
			Date  string `json:"date"`
			Title string `json:"title"`
			Text  string `json:"text"`
		}
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			b.Fatal(err)
		}
		out = append(out, &loaders.Document{Name: d.DocID, Raw: []byte(d.Text), Text: d.Text, Title: d.Title, Published: d.Date})
	}
	if err := lines.Err(); err != nil {
		b.Fatal(err)
	}
	return out
}

package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"onrecord/loaders/dates"
	"onrecord/loaders/gold"
)

// datedText is a text with phrases, or why there is none.
type datedText struct {
	*gold.DatedText
	err error
}

// scoreDates resolves the phrases of --dates, each in its text where that is at hand.
func (e *evaluation) scoreDates(c *cobra.Command, files []string) error {
	texts := map[string]*gold.Document{}
	for g := range annotatedIn(c, files) {
		if g.err != nil {
			return g.err
		}
		texts[g.ID] = &gold.Document{Text: g.Text, Date: g.Date}
	}
	in := inputs([]string{e.dates}, c.InOrStdin())[0]
	f, err := in.Open()
	if err != nil {
		return unreadable(in.Name, err)
	}
	defer f.Close()
	var counts []gold.GenreCounts
	all := func(yield func(datedText) bool) {
		for d, err := range gold.ReadDates(f, in.Name) {
			if !yield(datedText{d, badInput(err)}) {
				return
			}
		}
	}
	err = ordered(c.Context(), all, func(d datedText) datedCounts { return e.resolve(d, texts) }, func(n datedCounts) error {
		counts = append(counts, n.GenreCounts)
		return n.err
	})
	if err != nil {
		return err
	}
	report := gold.NewDateReport(counts)
	if e.asJSON {
		return json.NewEncoder(c.OutOrStdout()).Encode(report)
	}
	return printDateReport(c.OutOrStdout(), report)
}

type datedCounts struct {
	gold.GenreCounts
	err error
}

func (e *evaluation) resolve(d datedText, texts map[string]*gold.Document) datedCounts {
	if d.err != nil {
		return datedCounts{err: d.err}
	}
	n := datedCounts{GenreCounts: gold.GenreCounts{Genre: d.Genre}}
	text, ref := d.Text, dates.Reference{Published: d.Published}
	if g := texts[d.ID]; g != nil && text == "" {
		text = g.Text
		if g.Date != "" {
			ref.Published = g.Date
		}
	}
	if text == "" {
		for _, p := range d.Phrases {
			got, _, _ := dates.Resolve(p.Words, ref)
			n.Alone.Add(p, got)
		}
		return n
	}
	offsets := gold.NewOffsets(text)
	places := make([][2]int, len(d.Phrases))
	for i, p := range d.Phrases {
		if p.End >= len(offsets) {
			n.err = badInput(fmt.Errorf("%s:%d: phrase %d-%d is not in the text, which has %d code points", e.dates, p.Line, p.Start, p.End, len(offsets)-1))
			return n
		}
		s := offsets.Bytes(p.Span)
		places[i] = [2]int{s.Start, s.End}
	}
	for i, got := range dates.ResolveAll(text, places, ref) {
		n.InText.Add(d.Phrases[i], got)
	}
	return n
}

func printDateReport(out io.Writer, r *gold.DateReport) error {
	w := bufio.NewWriter(out)
	fmt.Fprintf(w, "dates, given the phrase        n   right   wrong  abstained  accuracy\n")
	row := func(name string, f gold.PhraseFigures) {
		if f.N > 0 {
			fmt.Fprintf(w, "  %-22s%8d%8d%8d%11d    %s\n", name, f.N, f.Right, f.Wrong, f.Abstained, percentage(f.Accuracy))
		}
	}
	row("in their texts", r.InText)
	row("alone", r.Alone)
	for _, g := range r.Genres {
		if g.Genre != "" {
			row(g.Genre+", in texts", g.InText)
			row(g.Genre+", alone", g.Alone)
		}
	}
	return w.Flush()
}

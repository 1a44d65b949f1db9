package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"onrecord/loaders"
	"onrecord/loaders/dates"
)

func newDates() *cobra.Command {
	var jsonl string
	c := &cobra.Command{
		Use:   "dates --jsonl FILE",
		Short: "Print what date phrases mean",
		Long: `Dates reads documents {"doc_id", "date", "text", "phrases": [{"start", "end"}]}, one JSON object a line, and answers
{"doc_id", "dates": [{"start", "end", "edtf"}]}, in order. Offsets count code points. edtf is null where the phrase is
no date or can't be resolved with certainty against "date", the day of publication. Without phrases, it finds them.`,
		Example: `  onrecord dates --jsonl phrases.jsonl`,
		Args:    noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			if jsonl == "" {
				return usage(fmt.Errorf("--jsonl is needed; see '%s --help'", c.CommandPath()))
			}
			return withLines(c, jsonl, func(lines iter.Seq[jsonLine]) error { return printDates(c, jsonl, lines) })
		},
	}
	c.Flags().StringVar(&jsonl, "jsonl", "", "read documents from this JSON Lines file, or - for standard input")
	return c
}

// datedDocument is one line of input; other fields are ignored.
type datedDocument struct {
	document
	Phrases *[]place `json:"phrases"`
}

// place is a range of code points, End excluded.
type place struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// datedPlace is the answer for one phrase; EDTF is nil when it is not known.
type datedPlace struct {
	place
	EDTF *string `json:"edtf"`
}

type dateAnswer struct {
	where string
	DocID string       `json:"doc_id"`
	Dates []datedPlace `json:"dates"`
	err   error
}

func printDates(c *cobra.Command, file string, lines iter.Seq[jsonLine]) error {
	out := bufio.NewWriter(c.OutOrStdout())
	enc := newEncoder(out)
	failed := false
	err := ordered(c.Context(), lines, func(l jsonLine) dateAnswer { return readDates(file, l) }, func(a dateAnswer) error {
		if a.err != nil {
			failed = true
			_, err := fmt.Fprintf(c.ErrOrStderr(), "onrecord: %s: %v\n", a.where, a.err)
			return err
		}
		return errors.Join(enc.Encode(a), out.Flush())
	})
	if err == nil && failed {
		return &exitError{exitRejected, errReported}
	}
	return err
}

func readDates(file string, l jsonLine) dateAnswer {
	a := dateAnswer{where: fmt.Sprintf("%s:%d", file, l.number), Dates: []datedPlace{}}
	var d datedDocument
	if a.err = d.parse(l); a.err != nil {
		return a
	}
	if a.err = json.Unmarshal(l.data, &d); a.err != nil {
		return a
	}
	if a.err = (loaders.Options{Published: d.Date}).Validate(); a.err != nil {
		return a
	}
	a.DocID = *d.DocID
	ref := dates.Reference{Published: d.Date}
	if d.Phrases == nil {
		a.Dates = findDates(*d.Text, ref)
		return a
	}
	bytes, err := byteRanges(*d.Text, *d.Phrases)
	if err != nil {
		a.err = err
		return a
	}
	for i, meant := range dates.ResolveAll(*d.Text, bytes, ref) {
		a.Dates = append(a.Dates, datedPlace{(*d.Phrases)[i], known(meant)})
	}
	return a
}

// known is nil for the unknown date.
func known(edtf string) *string {
	if edtf == "" {
		return nil
	}
	return &edtf
}

func findDates(text string, ref dates.Reference) []datedPlace {
	out := []datedPlace{}
	for _, p := range dates.Find(text, ref) {
		start := utf8.RuneCountInString(text[:p.Start])
		out = append(out, datedPlace{place{start, start + utf8.RuneCountInString(p.Text)}, known(p.EDTF)})
	}
	return out
}

// byteRanges turns ranges of code points into ranges of bytes.
func byteRanges(text string, places []place) ([][2]int, error) {
	var at []int // byte offset of each code point
	for i := range text {
		at = append(at, i)
	}
	at = append(at, len(text))
	out := make([][2]int, len(places))
	for i, p := range places {
		if p.Start < 0 || p.End <= p.Start || p.End >= len(at) {
			return nil, fmt.Errorf("phrase %d-%d is not in the text, which has %d code points", p.Start, p.End, len(at)-1)
		}
		out[i] = [2]int{at[p.Start], at[p.End]}
	}
	return out, nil
}

package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"onrecord/graph"
	"onrecord/loaders"
)

// extraction is what the flags of extract say.
type extraction struct {
	format, encoding, jsonl string
	published, attribution  string
	registers               []string
	register                *loaders.Register
}

func newExtract() *cobra.Command {
	var e extraction
	c := &cobra.Command{
		Use:   "extract FILE… | --jsonl FILE",
		Short: "Print what is said in documents, without a store",
		Long: `Extract prints one JSON line a document: doc_id, title, date, text exactly as read, and quotes with
their places (offsets in code points), speakers, cues, dates, rule and confidence.

With --jsonl it reads documents {"doc_id", "date", "title", "lang", "text"} (doc_id and text are required) and
answers one line a document, in order, while it reads.`,
		Example: `  onrecord extract --published 2025-12-23 article.txt
  onrecord extract --jsonl corpus.jsonl > found.jsonl
  onrecord extract --format transcript --jsonl -`,
		Args: func(c *cobra.Command, files []string) error {
			if e.jsonl != "" {
				return noArguments(c, files)
			}
			return atLeastOneFile(c, files)
		},
		RunE: func(c *cobra.Command, files []string) error {
			tuneMemory(streaming)
			return e.run(c, files)
		},
	}
	f := c.Flags()
	f.StringVar(&e.format, "format", "", "read as this format: article, transcript (default: look at each file; article for --jsonl)")
	f.StringVar(&e.jsonl, "jsonl", "", "read documents from this JSON Lines file, or - for standard input")
	f.StringVar(&e.published, "published", "", "date of publication, EDTF: 2025-12-23")
	f.StringVar(&e.encoding, "encoding", "", "encoding of the files where that isn't UTF-8: windows-1252")
	attributionFlag(c, &e.attribution, loaders.ByLearned)
	f.StringArrayVar(&e.registers, "register", nil, "resolve names against this register file (may be given more than once)")
	return c
}

// answer is one line of output, or the reason why there is none.
type answer struct {
	where string // file or file:line
	found *loaders.Found
	err   error
	shut  bool // the file could not even be opened
}

func (e *extraction) run(c *cobra.Command, files []string) error {
	if err := (loaders.Options{Published: e.published, Attribution: e.attribution}).Validate(); err != nil {
		return usage(err)
	}
	if e.format != "" {
		if _, err := loaders.Named(formats(), e.format); err != nil {
			return usage(err)
		}
	}
	var err error
	if e.register, err = registerFrom(c.Context(), e.registers); err != nil {
		return err
	}
	if e.jsonl == "" {
		return e.answer(c, func(yield func(func() answer) bool) {
			for _, in := range inputs(files, c.InOrStdin()) {
				if !yield(func() answer { return e.file(c.Context(), in) }) {
					return
				}
			}
		})
	}
	return withLines(c, e.jsonl, func(lines iter.Seq[jsonLine]) error {
		return e.answer(c, func(yield func(func() answer) bool) {
			for l := range lines {
				if !yield(func() answer { return e.line(c.Context(), l) }) {
					return
				}
			}
		})
	})
}

// withLines opens a JSON Lines file or standard input.
func withLines(c *cobra.Command, name string, work func(iter.Seq[jsonLine]) error) error {
	if name == "-" {
		return work(jsonLines(c.InOrStdin()))
	}
	f, err := openFile(name)
	if err != nil {
		return &exitError{exitUnreadable, fmt.Errorf("%s: %w", name, err)}
	}
	defer f.Close()
	return work(jsonLines(f))
}

// answer prints the answers in order and says at the end whether all documents could be read.
func (e *extraction) answer(c *cobra.Command, questions iter.Seq[func() answer]) error {
	out := bufio.NewWriter(c.OutOrStdout())
	enc := newEncoder(out)
	total, failed, shut := 0, 0, 0
	progress := newProgress(c.ErrOrStderr(), "extracting")
	err := ordered(c.Context(), questions, func(ask func() answer) answer { return ask() }, func(a answer) error {
		total++
		progress(total, -1)
		if a.err != nil {
			failed++
			if a.shut {
				shut++
			}
			fmt.Fprintf(c.ErrOrStderr(), "onrecord: %s: %v\n", a.where, a.err)
		}
		if a.found == nil {
			return nil
		}
		return errors.Join(enc.Encode(a.found), out.Flush())
	})
	if err != nil {
		return err
	}
	switch {
	case failed == 0:
		return nil
	case shut == total:
		return &exitError{exitUnreadable, errReported}
	}
	return &exitError{exitRejected, errReported}
}

func (e *extraction) file(ctx context.Context, in loaders.Input) answer {
	a := answer{where: in.Name}
	f, err := in.Open()
	if err != nil {
		a.err, a.shut = err, true
		return a
	}
	defer f.Close()
	d, err := loaders.ReadDocument(f, in.Name, e.encoding)
	if err != nil {
		a.err = err
		return a
	}
	d.Published = e.published
	l, err := e.loader(d)
	if err != nil {
		a.err = err
		return a
	}
	docID := strings.TrimSuffix(filepath.Base(in.Name), filepath.Ext(in.Name))
	a.found, a.err = e.extract(ctx, l, d, docID)
	return a
}

// document is one line of a corpus; other fields are ignored.
type document struct {
	DocID *string `json:"doc_id"`
	Date  string  `json:"date"`
	Title string  `json:"title"`
	Lang  string  `json:"lang"`
	Text  *string `json:"text"`
}

func (d *document) parse(l jsonLine) error {
	if l.err != nil {
		return l.err
	}
	if err := json.Unmarshal(l.data, d); err != nil {
		return fmt.Errorf("not a JSON object with doc_id and text: %w", err)
	}
	if d.DocID == nil || d.Text == nil {
		return errors.New("doc_id or text is missing")
	}
	return nil
}

// line answers one line of a corpus. A document that is no article gets an answer without quotes.
func (e *extraction) line(ctx context.Context, l jsonLine) answer {
	a := answer{where: fmt.Sprintf("%s:%d", e.jsonl, l.number)}
	var doc document
	if a.err = doc.parse(l); a.err != nil {
		return a
	}
	empty := &loaders.Found{DocID: *doc.DocID, Title: doc.Title, Date: doc.Date, Text: *doc.Text, Quotes: []loaders.FoundQuote{}}
	a.found = empty
	d := &loaders.Document{Raw: []byte(*doc.Text), Text: *doc.Text, Title: doc.Title, Language: doc.Lang, Published: e.published}
	if d.Published == "" {
		d.Published = doc.Date
	}
	if err := (loaders.Options{Published: d.Published}).Validate(); err != nil {
		a.err = err
		return a
	}
	if a.err = loaders.CheckText(d.Text); a.err != nil {
		return a
	}
	var loader loaders.Loader
	if loader, a.err = loaders.Named(formats(), orArticle(e.format)); a.err != nil {
		return a
	}
	if found, err := e.extract(ctx, loader, d, *doc.DocID); err != nil {
		a.err = err
	} else {
		a.found = found
	}
	return a
}

func orArticle(format string) string {
	if format == "" {
		return "article"
	}
	return format
}

func (e *extraction) loader(d *loaders.Document) (loaders.Loader, error) {
	if e.format != "" {
		return loaders.Named(formats(), e.format)
	}
	return loaders.Recognise(formats(), d)
}

func (e *extraction) extract(ctx context.Context, l loaders.Loader, d *loaders.Document, docID string) (*loaders.Found, error) {
	d.RulesOnly = e.attribution == loaders.ByRules
	contents, err := l.Load(ctx, d, e.register)
	if err != nil {
		return nil, err
	}
	if contents.Reading == nil {
		return nil, fmt.Errorf("a %s file holds no text to extract from: %w", l.Name(), graph.ErrInvalid)
	}
	found := loaders.NewFound(docID, contents.Reading, e.register)
	return found, nil
}

package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/spf13/cobra"

	"onrecord/loaders"
	"onrecord/loaders/article"
	"onrecord/loaders/gold"
)

// evaluation is what the flags of eval say.
type evaluation struct {
	gold.Options
	system    string
	registers []string
	asJSON    bool

	register *loaders.Register
	answers  *gold.Answers
}

func newEval() *cobra.Command {
	var e evaluation
	c := &cobra.Command{
		Use:   "eval GOLD.jsonl…",
		Short: "Score what is found in annotated articles: spans, speakers",
		Long: `Eval reads annotated articles, finds in them who said what, and compares. Spans are compared without quotation marks and punctuation at their
ends: exact is the same span, 0.8 shares four fifths of the longer one. Speakers are judged on spans matched at 0.8.`,
		Example: `  onrecord eval --speech gold.jsonl
  onrecord eval --system found.jsonl gold.jsonl        # score what another program found`,
		Args: atLeastOneFile,
		RunE: func(c *cobra.Command, files []string) error { return e.run(c, files) },
	}
	f := c.Flags()
	f.BoolVar(&e.Speech, "speech", false, "only what was said, not what was thought, wished or felt")
	f.BoolVar(&e.Named, "named", false, "judge speakers only where the annotation's name is in the words themselves or settled by a person")
	f.BoolVar(&e.StrictSpan, "strict-span", false, "compare spans with the marks and punctuation at their ends")
	f.StringVar(&e.system, "system", "", "score the answers in this JSON Lines file instead of finding them")
	f.StringArrayVar(&e.registers, "register", nil, "resolve names against this register file (may be given more than once)")
	f.BoolVar(&e.asJSON, "json", false, "print one JSON object")
	return c
}

func (e *evaluation) run(c *cobra.Command, files []string) error {
	var err error
	if e.register, err = registerFrom(c.Context(), e.registers); err != nil {
		return err
	}
	if e.system != "" {
		f, err := os.Open(e.system)
		if err != nil {
			return &exitError{exitUnreadable, err}
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil {
			return err
		}
		if e.answers, err = gold.OpenAnswers(f, info.Size(), e.system); err != nil {
			return &exitError{exitRejected, err}
		}
	}
	var total gold.Tally
	failed := false
	progress := newProgress(c.ErrOrStderr(), "evaluating")
	done := 0
	err = ordered(c.Context(), e.documents(c, files), func(g goldDocument) compared { return e.compare(c.Context(), g) }, func(a compared) error {
		done++
		progress(done, -1)
		if a.err != nil {
			failed = true
			fmt.Fprintf(c.ErrOrStderr(), "onrecord: %v\n", a.err)
		}
		if a.fatal != nil {
			return a.fatal
		}
		total.Add(a.tally)
		return nil
	})
	if err == nil && e.answers != nil {
		if err = e.answers.Unasked(); err != nil {
			return &exitError{exitRejected, err}
		}
	}
	if err != nil {
		return err
	}
	if err := e.print(c.OutOrStdout(), total.Figures()); err != nil {
		return err
	}
	if failed {
		return &exitError{exitRejected, errReported}
	}
	return nil
}

// goldDocument is an annotated article, or why there is none.
type goldDocument struct {
	*gold.Document
	err error
}

type compared struct {
	tally *gold.Tally
	err   error // the article could not be read; nothing was found in it
	fatal error // the annotation or the answers are no good
}

func (e *evaluation) documents(c *cobra.Command, files []string) iter.Seq[goldDocument] {
	return func(yield func(goldDocument) bool) {
		for _, in := range inputs(files, c.InOrStdin()) {
			f, err := in.Open()
			if err != nil {
				yield(goldDocument{err: &exitError{exitUnreadable, fmt.Errorf("%s: %w", in.Name, err)}})
				return
			}
			for d, err := range gold.Read(f, in.Name) {
				if err != nil {
					err = &exitError{exitRejected, err}
				}
				if !yield(goldDocument{d, err}) {
					f.Close()
					return
				}
			}
			f.Close()
		}
	}
}

func (e *evaluation) compare(ctx context.Context, g goldDocument) compared {
	if g.err != nil {
		return compared{fatal: g.err}
	}
	answer, err := e.answer(ctx, g.Document)
	if err != nil && e.answers != nil {
		return compared{fatal: &exitError{exitRejected, err}}
	}
	t, wrong := gold.Compare(g.Document, answer, e.Options)
	if wrong != nil {
		return compared{fatal: &exitError{exitRejected, wrong}}
	}
	return compared{t, err, nil}
}

// answer is what was found in an annotated article.
func (e *evaluation) answer(ctx context.Context, g *gold.Document) (*gold.Document, error) {
	if e.answers != nil {
		return e.answers.Answer(g)
	}
	d := &loaders.Document{Raw: []byte(g.Text), Text: g.Text, Title: g.Title, Language: g.Lang, Published: g.Date}
	if err := loaders.CheckText(d.Text); err != nil {
		return nil, err
	}
	contents, err := article.Loader{}.Load(ctx, d, e.register)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", g.ID, err)
	}
	return gold.FromReading(g.ID, contents.Reading, e.register), nil
}

func (e *evaluation) print(out io.Writer, f gold.Figures) error {
	if e.asJSON {
		return json.NewEncoder(out).Encode(f)
	}
	w := bufio.NewWriter(out)
	printSpans(w, "exact", f.Exact)
	printSpans(w, "0.8", f.Overlap)
	fmt.Fprintln(w, "speaker on 0.8 matches    n    name    span  either")
	printKinds(f.Speaker, func(kind string, s gold.SpeakerFigures) {
		if s.N > 0 {
			fmt.Fprintf(w, "  %-18s%8d  %.4f  %.4f  %.4f\n", kind, s.N, *s.Name, *s.Span, *s.Either)
		}
	})
	p := f.EndToEnd
	fmt.Fprintf(w, "end to end (0.8 span and speaker by name)  P %.4f  R %.4f  F1 %.4f\n", p.Precision, p.Recall, p.F1)
	return errors.Join(w.Flush())
}

func printSpans(w io.Writer, mode string, spans gold.ByKind[gold.SpanFigures]) {
	fmt.Fprintf(w, "quote spans, %-5s    gold  system     hit       P       R      F1\n", mode)
	printKinds(spans, func(kind string, s gold.SpanFigures) {
		fmt.Fprintf(w, "  %-18s%8d%8d%8d  %.4f  %.4f  %.4f\n", kind, s.Gold, s.System, s.Hit, s.Precision, s.Recall, s.F1)
	})
}

func printKinds[T any](f gold.ByKind[T], row func(kind string, figures T)) {
	row("all", f.All)
	row("direct", f.Direct)
	row("mixed", f.Mixed)
	row("indirect", f.Indirect)
}

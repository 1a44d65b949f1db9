package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"onrecord/loaders"
	"onrecord/loaders/gold"
)

// evaluation is what the flags of eval say.
type evaluation struct {
	gold.Options
	system      string
	split       string
	dates       string
	by          []string
	bootstrap   int
	attribution string
	registers   []string
	asJSON      bool

	register *loaders.Register
	answers  answers
}

// breakdowns are the words of --by.
var breakdowns = []string{"type", "rule", "publisher"}

func newEval() *cobra.Command {
	var e evaluation
	c := &cobra.Command{
		Use:   "eval GOLD… | --dates DATES.jsonl [GOLD…]",
		Short: "Score what is found in annotated articles: spans, speakers, meetings, dates",
		Long: `Eval reads annotated articles, a JSON Lines file or a folder of NAME.txt with NAME.yaml each, finds in them who said what, and compares.

Spans are compared without quotation marks and punctuation at their ends: exact is the same span, 0.8 shares four fifths of the longer one. Speakers
are judged on spans matched at 0.8; end to end, a quote is right when its span and its speaker's name are. Intervals are of 95 %, by drawing documents anew.

With --system, the answers in a JSON Lines file or another annotator's folder are scored instead. With --dates, date phrases are
resolved, in the texts of GOLD where the file holds no texts.`,
		Example: `  onrecord eval --speech gold.jsonl
  onrecord eval --split test articles/                 # our own articles
  onrecord eval --system found.jsonl gold.jsonl        # score what another program found
  onrecord eval --system articles/second articles/     # how far two annotators agree
  onrecord eval --dates dates.jsonl gold.jsonl`,
		Args: func(c *cobra.Command, files []string) error {
			if e.dates != "" {
				return nil
			}
			return atLeastOneFile(c, files)
		},
		RunE: func(c *cobra.Command, files []string) error { return e.run(c, files) },
	}
	f := c.Flags()
	f.BoolVar(&e.Speech, "speech", false, "only what was said, not what was thought, wished or felt")
	f.BoolVar(&e.Named, "named", false, "judge speakers only where the annotation's name is in the words themselves or settled by a person")
	f.BoolVar(&e.StrictSpan, "strict-span", false, "compare spans with the marks and punctuation at their ends")
	f.StringVar(&e.system, "system", "", "score the answers in this JSON Lines file, or folder of annotations, instead of finding them")
	f.StringVar(&e.split, "split", "", "only annotated articles of this split, such as train, dev, test")
	f.StringSliceVar(&e.by, "by", breakdowns, "what figures are told by: "+strings.Join(breakdowns, ", "))
	f.IntVar(&e.bootstrap, "bootstrap", 1000, "how many draws of documents give the intervals; 0 tells none")
	f.StringVar(&e.dates, "dates", "", "score date phrases in this JSON Lines file")
	f.StringArrayVar(&e.registers, "register", nil, "resolve names against this register file (may be given more than once)")
	attributionFlag(c, &e.attribution, loaders.ByLearned)
	f.BoolVar(&e.asJSON, "json", false, "print one JSON object")
	return c
}

func (e *evaluation) run(c *cobra.Command, files []string) error {
	if err := e.check(); err != nil {
		return usage(err)
	}
	if e.dates != "" {
		return e.scoreDates(c, files)
	}
	var err error
	if e.register, err = registerFrom(c.Context(), e.registers); err != nil {
		return err
	}
	closing, err := e.openAnswers()
	if err != nil {
		return err
	}
	defer closing()
	tallies, unread, err := e.compareAll(c, files)
	if err != nil {
		return err
	}
	report := gold.NewReport(tallies, gold.Breakdown{Rules: e.tells("rule"), Publishers: e.tells("publisher"), Bootstrap: e.bootstrap})
	if err := e.print(c.OutOrStdout(), report); err != nil {
		return err
	}
	if unread {
		return &exitError{exitRejected, errReported}
	}
	return nil
}

func (e *evaluation) check() error {
	for _, by := range e.by {
		if !slices.Contains(breakdowns, by) {
			return fmt.Errorf("--by: %q is none of %s", by, strings.Join(breakdowns, ", "))
		}
	}
	if e.bootstrap < 0 {
		return fmt.Errorf("--bootstrap: %d is no number of draws", e.bootstrap)
	}
	if e.dates != "" && e.system != "" {
		return errors.New("--dates resolves phrases itself; leave out --system")
	}
	return loaders.Options{Attribution: e.attribution}.Validate()
}

func (e *evaluation) tells(by string) bool { return slices.Contains(e.by, by) }

// compared is the outcome for one annotated article.
type compared struct {
	tally *gold.Tally
	err   error // the article could not be read, so nothing was found in it
	fatal error // the annotation or the answers are no good
}

// compareAll compares article by article; unread says that some could not be read, which was reported.
func (e *evaluation) compareAll(c *cobra.Command, files []string) (tallies []*gold.Tally, unread bool, err error) {
	progress := newProgress(c.ErrOrStderr(), "evaluating")
	work := func(g annotated) compared { return e.compare(c.Context(), g) }
	there := splits{}
	err = ordered(c.Context(), e.chosen(there.noted(annotatedIn(c, files))), work, func(a compared) error {
		if a.fatal != nil {
			return a.fatal
		}
		if a.err != nil {
			unread = true
			fmt.Fprintf(c.ErrOrStderr(), "onrecord: %v\n", a.err)
		}
		tallies = append(tallies, a.tally)
		progress(len(tallies), -1)
		return nil
	})
	if all, ok := e.answers.(*gold.Answers); ok && err == nil && e.split == "" {
		err = badInput(all.Unasked())
	}
	if err == nil && len(tallies) == 0 {
		err = badInput(there.none(e.split))
	}
	return tallies, unread, err
}

// splits are those of the articles that were read.
type splits map[string]bool

func (s splits) noted(all iter.Seq[annotated]) iter.Seq[annotated] {
	return func(yield func(annotated) bool) {
		for g := range all {
			if g.err == nil {
				s[g.Split] = true
			}
			if !yield(g) {
				return
			}
		}
	}
}

// none says why there is nothing to score, where there is nothing.
func (s splits) none(asked string) error {
	named := slices.DeleteFunc(slices.Sorted(maps.Keys(s)), func(split string) bool { return split == "" })
	switch {
	case len(s) == 0:
		return errors.New("no annotated article")
	case len(named) == 0:
		return fmt.Errorf("no annotated article of split %q; there are only articles without a split", asked)
	}
	return fmt.Errorf("no annotated article of split %q; there is %s", asked, strings.Join(named, ", "))
}

// chosen are the annotated articles of the split that is asked for.
func (e *evaluation) chosen(all iter.Seq[annotated]) iter.Seq[annotated] {
	return func(yield func(annotated) bool) {
		for g := range all {
			if (g.err != nil || e.split == "" || g.Split == e.split) && !yield(g) {
				return
			}
		}
	}
}

func (e *evaluation) compare(ctx context.Context, g annotated) compared {
	if g.err != nil {
		return compared{fatal: g.err}
	}
	answer, err := e.answer(ctx, g.Document)
	if err != nil && e.answers != nil {
		return compared{fatal: badInput(err)}
	}
	t, wrong := gold.Compare(g.Document, answer, e.Options)
	return compared{t, err, badInput(wrong)}
}

// answer is what was found in an annotated article; nil when nothing was.
func (e *evaluation) answer(ctx context.Context, g *gold.Document) (*gold.Document, error) {
	if e.answers != nil {
		return e.answers.Answer(g)
	}
	if err := loaders.CheckText(g.Text); err != nil {
		return nil, fmt.Errorf("%s: %w", g.ID, err)
	}
	d := &loaders.Document{Raw: []byte(g.Text), Text: g.Text, Title: g.Title, Language: g.Lang, Published: g.Date, RulesOnly: e.attribution == loaders.ByRules}
	reader, err := loaders.Named(formats(), "article")
	if err != nil {
		return nil, err
	}
	contents, err := reader.Load(ctx, d, e.register)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", g.ID, err)
	}
	return gold.FromFound(loaders.NewFound(g.ID, contents.Reading, e.register))
}

// badInput ends the program with the code for bad input; nil stays nil.
func badInput(err error) error {
	if err == nil {
		return nil
	}
	return &exitError{exitRejected, err}
}

func (e *evaluation) print(out io.Writer, r *gold.Report) error {
	if e.asJSON {
		return json.NewEncoder(out).Encode(r)
	}
	return e.printReport(out, r)
}

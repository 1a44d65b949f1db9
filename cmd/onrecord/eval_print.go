package main

import (
	"bufio"
	"fmt"
	"io"

	"onrecord/loaders/gold"
)

func (e *evaluation) printReport(out io.Writer, r *gold.Report) error {
	w := bufio.NewWriter(out)
	types := e.tells("type")
	printSpans(w, "exact", r.Exact, types)
	printSpans(w, "0.8", r.Overlap, types)
	fmt.Fprintln(w, "speaker on 0.8 matches    n    name    span  either")
	printKinds(r.Speaker, types, func(kind string, s gold.SpeakerFigures) {
		if s.N > 0 {
			fmt.Fprintf(w, "  %-18s%8d  %.4f  %.4f  %.4f\n", kind, s.N, *s.Name, *s.Span, *s.Either)
		}
	})
	p := r.EndToEnd
	fmt.Fprintf(w, "end to end (0.8 span and speaker by name)  P %.4f  R %.4f  F1 %.4f\n", p.Precision, p.Recall, p.F1)
	if r.Intervals != nil {
		printIntervals(w, r, e.bootstrap, types)
	}
	f, a := r.Faults, r.Attributions
	fmt.Fprintf(w, "\nunmatched spans           missed %d  too long %d  too short %d  shifted %d  invented %d\n", f.Missed, f.TooLong, f.TooShort, f.Shifted, f.Invented)
	fmt.Fprintf(w, "speakers on matches       right %d  wrong %d  unresolved %d  named where nobody is %d\n", a.Right, a.Wrong, a.Unresolved, a.Unfounded)
	if r.Reliability != nil {
		printReliability(w, r.Reliability)
	}
	if r.Rules != nil {
		printRules(w, "rule of the words", r.Rules.Words)
		printRules(w, "rule of the speaker", r.Rules.Speaker)
	}
	printPublishers(w, r.Publishers)
	printOccasions(w, r.Occasions)
	return w.Flush()
}

func printSpans(w io.Writer, mode string, spans gold.ByKind[gold.SpanFigures], types bool) {
	fmt.Fprintf(w, "quote spans, %-5s    gold  system     hit       P       R      F1\n", mode)
	printKinds(spans, types, func(kind string, s gold.SpanFigures) {
		fmt.Fprintf(w, "  %-18s%8d%8d%8d  %.4f  %.4f  %.4f\n", kind, s.Gold, s.System, s.Hit, s.Precision, s.Recall, s.F1)
	})
}

// printKinds prints a row for all quotes and, where types are told, one for each.
func printKinds[T any](f gold.ByKind[T], types bool, row func(kind string, figures T)) {
	row("all", f.All)
	if types {
		row("direct", f.Direct)
		row("mixed", f.Mixed)
		row("indirect", f.Indirect)
	}
}

func printIntervals(w io.Writer, r *gold.Report, draws int, types bool) {
	i := r.Intervals
	fmt.Fprintf(w, "\n95 %% intervals, %d documents, %d draws\n                          exact F1         0.8 F1        speaker\n", r.Documents, draws)
	row := func(kind string, exact, overlap, speaker *gold.Interval) {
		fmt.Fprintf(w, "  %-18s  %s  %s  %s\n", kind, interval(exact), interval(overlap), interval(speaker))
	}
	row("all", i.Exact.All, i.Overlap.All, i.Speaker.All)
	if types {
		row("direct", i.Exact.Direct, i.Overlap.Direct, i.Speaker.Direct)
		row("mixed", i.Exact.Mixed, i.Overlap.Mixed, i.Speaker.Mixed)
		row("indirect", i.Exact.Indirect, i.Overlap.Indirect, i.Speaker.Indirect)
	}
	fmt.Fprintf(w, "  %-18s  %s\n", "end to end F1", interval(i.EndToEnd))
}

// interval is thirteen characters wide.
func interval(i *gold.Interval) string {
	if i == nil {
		return "            –"
	}
	return fmt.Sprintf("%.4f-%.4f", i[0], i[1])
}

// percentage is six characters wide.
func percentage(share *float64) string {
	if share == nil {
		return "     –"
	}
	return fmt.Sprintf("%.4f", *share)
}

func printReliability(w io.Writer, r *gold.ReliabilityFigures) {
	fmt.Fprintf(w, "\nconfidence                 n    mean  matched  speaker    both\n")
	for _, b := range r.Bins {
		fmt.Fprintf(w, "  %.1f-%.1f           %8d  %.4f   %s   %s  %s\n", b.From, b.From+0.1, b.N, b.Confidence, percentage(b.Matched), percentage(b.Speaker), percentage(b.Right))
	}
	s := r.Sure
	fmt.Fprintf(w, "  0.9 and more      %8d           %s   %s  %s\n", s.N, percentage(s.Matched), percentage(s.Speaker), percentage(s.Right))
	fmt.Fprintf(w, "expected calibration error  %s\n", percentage(&r.ECE))
}

func printRules(w io.Writer, what string, rules []gold.RuleFigures) {
	if len(rules) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%-20s       n  matched  speaker    both\n", what)
	for _, r := range rules {
		fmt.Fprintf(w, "  %-18s%8d   %s   %s  %s\n", r.Rule, r.N, percentage(r.Matched), percentage(r.Speaker), percentage(r.Right))
	}
}

func printPublishers(w io.Writer, publishers []gold.PublisherFigures) {
	if len(publishers) == 0 {
		return
	}
	fmt.Fprintf(w, "\npublisher           documents   exact F1    0.8 F1   speaker  both right, 95 %%\n")
	for _, p := range publishers {
		name := p.Publisher
		if name == "" {
			name = "(none)"
		}
		fmt.Fprintf(w, "  %-18s%9d     %.4f    %.4f    %s      %.4f", name, p.Documents, p.Exact.All.F1, p.Overlap.All.F1, percentage(p.Speaker.All.Name), p.EndToEnd.F1)
		if p.Intervals != nil {
			fmt.Fprintf(w, "  %s", interval(p.Intervals.EndToEnd))
		}
		fmt.Fprintln(w)
	}
}

func printOccasions(w io.Writer, o *gold.OccasionFigures) {
	if o == nil {
		return
	}
	fmt.Fprintf(w, "\nmeetings, %-4d documents    gold  system     hit       P       R      F1\n", o.Documents)
	row := func(name string, p gold.LinkPRF) {
		fmt.Fprintf(w, "  %-24s%8d%8d%8d  %.4f  %.4f  %.4f\n", name, p.Gold, p.System, p.Hit, p.Precision, p.Recall, p.F1)
	}
	row("meetings", o.Meetings)
	for _, relation := range []struct {
		name  string
		links gold.LinkFigures
	}{{"made at", o.MadeAt}, {"about", o.About}} {
		row(relation.name+", matched", relation.links.Matched)
		row(relation.name+", end to end", relation.links.All)
		fmt.Fprintf(w, "    kappa %s, evidence overlap %s of %d\n", percentage(relation.links.Kappa), percentage(relation.links.Overlap), relation.links.Evidence)
	}
	row("relayed, matched", o.Relayed)
	d := o.Dates
	fmt.Fprintf(w, "dates of matches          right %d  wrong %d  abstained %d  dated where nothing says when %d\n", d.Right, d.Wrong, d.Abstained, d.Unfounded)
}

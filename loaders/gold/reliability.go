package gold

import (
	"cmp"
	"slices"
	"strings"
)

// AnswerCounts count answers from the side of the system.
type AnswerCounts struct {
	N         int // answers
	Matched   int // at 0.8
	Judged    int // matched, and the annotation names a speaker
	Speaker   int // of these, right by name
	BothRight int // matched, and the speaker is right
}

// answerCounts of one answer; v is nil when it isn't matched.
func answerCounts(v *verdict) AnswerCounts {
	if v == nil {
		return AnswerCounts{N: 1}
	}
	return AnswerCounts{1, 1, one(v.judged), one(v.judged && v.name), one(v.right())}
}

func (a AnswerCounts) plus(b AnswerCounts) AnswerCounts {
	return AnswerCounts{a.N + b.N, a.Matched + b.Matched, a.Judged + b.Judged, a.Speaker + b.Speaker, a.BothRight + b.BothRight}
}

// bins are equally wide; the last one includes 1.
const bins = 10

// Reliability counts answers by how confident they are.
type Reliability [bins]Bin

// Bin is the answers whose confidence lies in one tenth of 0..1.
type Bin struct {
	AnswerCounts
	Confidence float64 // the sum
}

func (r *Reliability) add(confidence float64, n AnswerCounts) {
	b := &r[min(int(confidence*bins), bins-1)]
	b.AnswerCounts = b.AnswerCounts.plus(n)
	b.Confidence += confidence
}

func (r *Reliability) plus(o *Reliability) {
	for i := range r {
		r[i].AnswerCounts = r[i].AnswerCounts.plus(o[i].AnswerCounts)
		r[i].Confidence += o[i].Confidence
	}
}

// ReliabilityFigures say what confidence is worth: of answers made with 0.8, four fifths should be right.
type ReliabilityFigures struct {
	Bins []BinFigures `json:"bins"` // those that aren't empty, the least confident first
	// ECE is the expected calibration error: how far confidence and the share that is right lie apart in a bin, weighted by its answers.
	ECE float64 `json:"ece"`
	// Sure are the answers with a confidence of 0.9 and more.
	Sure AnswerFigures `json:"sure"`
}

// BinFigures are those of one bin.
type BinFigures struct {
	From       float64 `json:"from"`
	Confidence float64 `json:"confidence"` // the mean
	AnswerFigures
}

// AnswerFigures are shares of answers; nil of nothing.
type AnswerFigures struct {
	N       int      `json:"n"`
	Matched *float64 `json:"matched"`       // of all
	Speaker *float64 `json:"right_speaker"` // by name, of the matched whose speaker is judged
	Right   *float64 `json:"both_right"`    // span and speaker, of all
}

func (a AnswerCounts) figures() AnswerFigures {
	return AnswerFigures{a.N, ratio(a.Matched, a.N), ratio(a.Speaker, a.Judged), ratio(a.BothRight, a.N)}
}

// figures are nil of nothing.
func (r *Reliability) figures() *ReliabilityFigures {
	f := &ReliabilityFigures{Bins: []BinFigures{}, Sure: r[bins-1].figures()}
	n, off := 0, 0.0
	for i, b := range r {
		if b.N == 0 {
			continue
		}
		f.Bins = append(f.Bins, BinFigures{float64(i) / bins, b.Confidence / float64(b.N), b.figures()})
		n += b.N
		off += max(b.Confidence-float64(b.BothRight), float64(b.BothRight)-b.Confidence)
	}
	if n == 0 {
		return nil
	}
	f.ECE = off / float64(n)
	return f
}

// Rules count answers by the rules that fired: those of the words, and those of the speaker, which a rule's name gives after a slash.
type Rules struct{ Words, Speaker map[string]AnswerCounts }

func (r *Rules) add(rule string, n AnswerCounts) {
	words, speaker, two := strings.Cut(rule, "/")
	addTo(&r.Words, words, n)
	if two {
		addTo(&r.Speaker, speaker, n)
	}
}

func (r *Rules) plus(o Rules) {
	for rule, n := range o.Words {
		addTo(&r.Words, rule, n)
	}
	for rule, n := range o.Speaker {
		addTo(&r.Speaker, rule, n)
	}
}

func addTo(counts *map[string]AnswerCounts, rule string, n AnswerCounts) {
	if rule == "" {
		return
	}
	if *counts == nil {
		*counts = map[string]AnswerCounts{}
	}
	(*counts)[rule] = (*counts)[rule].plus(n)
}

// RulesFigures are the figures of each rule, the one that fired most first.
type RulesFigures struct {
	Words   []RuleFigures `json:"words"`
	Speaker []RuleFigures `json:"speaker"`
}

// RuleFigures are those of one rule.
type RuleFigures struct {
	Rule string `json:"rule"`
	AnswerFigures
}

func (r *Rules) figures() *RulesFigures {
	return &RulesFigures{ruleFigures(r.Words), ruleFigures(r.Speaker)}
}

func ruleFigures(counts map[string]AnswerCounts) []RuleFigures {
	out := []RuleFigures{}
	for rule, n := range counts {
		out = append(out, RuleFigures{rule, n.figures()})
	}
	slices.SortFunc(out, func(a, b RuleFigures) int { return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Rule, b.Rule)) })
	return out
}

package learned

import (
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// ofAnchor writes down what speaks for something said on this side of the anchor at all.
func (f *features) ofAnchor(n int) {
	a := &f.anchors[n]
	c := &a.Clause
	lemma, kind := f.lemmaOf(a), uint64(a.Kind)
	ruled := f.ruled(a)
	shape := kind | uint64(c.Ground)<<3 | uint64(c.Kind)<<6
	f.add(ofAnchor, 0)
	f.add(ofAnchor+1, kind)
	f.add2(ofAnchor+2, kind, lemma)
	f.add(ofAnchor+3, shape)
	f.add2(ofAnchor+4, shape, lemma)
	f.add2(ofAnchor+5, shape, uint64(c.Frames))
	f.add2(ofAnchor+6, kind, ruled)
	f.add3(ofAnchor+7, kind, ruled, lemma)
	f.add2(ofAnchor+8, shape, bit(a.Inside, 0)|bit(a.Passed, 1)|bit(f.insideMarks(c), 2))
	f.add2(ofAnchor+9, bit(a.Inside, 0), lemma)
	before, after := f.at(c.Cue.First-1), f.at(c.Cue.Last)
	f.add2(ofAnchor+10, kind, before.word)
	f.add2(ofAnchor+11, kind, after.word)
	f.add3(ofAnchor+12, kind, before.tag, after.tag)
	f.add2(ofAnchor+13, lemma, before.tag)
	f.add2(ofAnchor+14, lemma, after.tag)
	f.add2(ofAnchor+15, lemma, after.word)
	f.add3(ofAnchor+16, kind, f.at(c.Cue.First-2).word, before.word)
	f.add3(ofAnchor+17, kind, after.word, f.at(c.Cue.Last+1).word)
	f.add3(ofAnchor+18, kind, after.tag, f.at(c.Cue.Last+1).tag)
	f.add3(ofAnchor+19, kind, f.at(c.Cue.First-2).tag, before.tag)
	f.add2(ofAnchor+20, kind, f.at(f.sent.First).word)
	f.add2(ofAnchor+21, kind, bit(f.sent.Block == f.Headline, 0)|bit(f.Words[f.sent.Last-1].Low == "?", 1))
	f.add3(ofAnchor+22, kind, bucket(c.Cue.First-f.sent.First), bucket(f.sent.Last-c.Cue.Last))
	f.add3(ofAnchor+23, kind, bucket(n), bucket(len(f.anchors)-1-n))
	if a.Kind == clauses.AnchorMarks {
		f.ofMarks(a)
		return
	}
	f.ofSubject(c, kind)
	f.add2(ofAnchor+31, shape, f.denied(c))
	edge := f.at(c.Shut())
	if f.side == 0 {
		edge = f.at(c.Open() - 1)
	}
	f.add2(ofAnchor+32, shape, edge.tag)
	f.add2(ofAnchor+33, lemma, edge.tag)
	f.add3(ofAnchor+34, kind, edge.tag, bit(c.Shut() >= f.sent.Last-1, 0)|bit(c.Open() == f.sent.First, 1))
	f.add3(ofAnchor+35, kind, f.at(c.Open()-1).tag, f.at(c.Shut()).tag)
	if n > 0 {
		f.add3(ofAnchor+36, kind, f.lemmaOf(&f.anchors[n-1]), uint64(f.anchors[n-1].Kind))
	}
	if n+1 < len(f.anchors) {
		f.add3(ofAnchor+37, kind, f.lemmaOf(&f.anchors[n+1]), uint64(f.anchors[n+1].Kind))
	}
}

// sides are what the rules found said at an anchor: on the side that is looked at, and on the other.
func (f *features) sides(a *clauses.Anchor) (here, there prose.Run) {
	if f.side == 1 {
		return a.Right, a.Left
	}
	return a.Left, a.Right
}

// ruled is what the rules gave on this side: a number for the rule, and whether it gave anything here and on the other side.
func (f *features) ruled(a *clauses.Anchor) uint64 {
	here, there := f.sides(a)
	return a.RuleWord<<3 | bit(!here.Empty(), 0) | bit(!there.Empty(), 1) | bit(a.Passed, 2)
}

func (f *features) insideMarks(c *clauses.SayClause) bool {
	return c.Cue.First > f.sent.First && f.Words[c.Cue.First-1].Mark != prose.Outside
}

// ofSubject writes down who is the subject of a say-clause.
func (f *features) ofSubject(c *clauses.SayClause, kind uint64) {
	if c.Who.Empty() {
		f.add(ofAnchor+24, kind)
		return
	}
	head := f.HeadOf(c.Who)
	last := f.at(head)
	f.add2(ofAnchor+25, kind, last.tag)
	f.add2(ofAnchor+26, kind, last.word)
	f.add3(ofAnchor+27, kind, f.at(c.Who.First).tag, last.tag)
	f.add3(ofAnchor+28, kind, bucket(c.Who.Last-c.Who.First), bit(f.NameHeaded(c.Who), 0))
	f.add3(ofAnchor+29, kind, f.at(c.Who.First-1).tag, bucket(c.Cue.First-c.Who.Last))
}

// denied is a number for what in front of the cue makes it denied, wished or only possible.
func (f *features) denied(c *clauses.SayClause) uint64 {
	var out uint64
	for i := max(f.sent.First, c.Cue.First-4); i < c.Cue.First; i++ {
		w := &f.Words[i]
		if w.Mark != prose.Outside || !w.Letters() {
			out = 0
			continue
		}
		out |= bit(w.Is(prose.Neg), 0) | bit(w.Is(prose.Modal), 1) | bit(w.Low == "to", 2) | bit(w.Is(prose.Sub), 3) | bit(w.Is(prose.Aux), 4)
	}
	return out
}

// ofMarks writes down what a passage in quotation marks looks like.
func (f *features) ofMarks(a *clauses.Anchor) {
	r := a.Clause.Cue
	m := f.Words[r.First].Mark
	capitals, all := 0, 0
	for i := r.First; i < r.Last; i++ {
		if f.Words[i].Letters() {
			all++
			capitals += int(bit(f.Words[i].Cap, 0))
		}
	}
	share := uint64(4 * capitals / max(all, 1))
	f.add3(ofAnchor+40, bucket(all), share, uint64(f.Marks[m].Family))
	f.add2(ofAnchor+41, bucket(all), bit(a.Inside, 0))
	f.add(ofAnchor+42, f.at(r.First).word)
	f.add2(ofAnchor+43, f.at(r.First).tag, f.at(r.First+1).tag)
	f.add2(ofAnchor+44, f.at(r.Last-1).tag, f.at(r.Last).tag)
	f.add2(ofAnchor+45, f.at(r.First-1).word, bucket(all))
	f.add2(ofAnchor+46, f.at(r.Last).word, bucket(all))
	f.add2(ofAnchor+47, bit(f.IsStatement(m, 3), 0)|bit(f.IsStatement(m, 9), 1)|bit(f.hasVerbInside(r), 2), bit(a.Inside, 0))
	f.add2(ofAnchor+48, f.at(r.First-2).word, f.at(r.First-1).word)
	f.add2(ofAnchor+49, bit(f.Words[r.First].Cap, 0), f.at(r.First-1).tag)
}

func (f *features) hasVerbInside(r prose.Run) bool {
	for i := r.First; i < r.Last; i++ {
		if f.Words[i].Class&(prose.Verb|prose.Aux|prose.Modal) != 0 {
			return true
		}
	}
	return false
}

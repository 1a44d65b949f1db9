package learned

import (
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// ofStart writes down what speaks for something said that begins with word i.
func (f *features) ofStart(a *clauses.Anchor, i int) {
	c := &a.Clause
	lemma, kind := f.lemmaOf(a), uint64(a.Kind)
	p2, p1, w0, w1 := f.at(i-2), f.at(i-1), f.at(i), f.at(i+1)
	f.add2(ofStart, kind, f.ruledStart(a, i))
	f.add2(ofStart+1, lemma, f.ruledStart(a, i))
	f.add(ofStart+2, p1.word)
	f.add(ofStart+3, w0.word)
	f.add2(ofStart+4, p1.word, w0.word)
	f.add2(ofStart+5, p1.tag, w0.tag)
	f.add3(ofStart+6, p1.tag, w0.tag, w1.tag)
	f.add3(ofStart+7, p2.tag, p1.tag, w0.tag)
	f.add2(ofStart+8, p2.word, p1.word)
	f.add2(ofStart+9, w0.word, w1.word)
	f.add3(ofStart+10, kind, lemma, p1.word)
	f.add3(ofStart+11, kind, lemma, w0.tag)
	f.add3(ofStart+12, lemma, p1.tag, w0.tag)
	edge := bit(i == f.sent.First, 0) | bit(f.Words[i].Mark != prose.Outside, 1) | bit(i > f.sent.First && f.Words[i-1].Mark != prose.Outside, 2)
	f.add2(ofStart+13, kind, edge)
	f.add3(ofStart+14, lemma, edge, p1.tag)
	if f.side == 0 {
		f.add3(ofStart+15, kind, bucket(i-f.sent.First), p1.tag)
		f.add2(ofStart+16, p1.word, bucket(i-f.sent.First))
		f.add2(ofStart+17, edge, bucket(c.Open()-i))
		f.add2(ofStart+18, f.breaks(f.sent.First, i), w0.tag)
		f.add2(ofStart+19, f.breaks(f.sent.First, i), p1.word)
		f.add3(ofStart+20, f.at(f.sent.First).tag, bucket(i-f.sent.First), w0.tag)
		return
	}
	gap := bucket(i - c.Cue.Last)
	f.add2(ofStart+21, kind, gap)
	f.add3(ofStart+22, lemma, gap, p1.tag)
	f.add3(ofStart+23, gap, p1.word, w0.tag)
	f.add3(ofStart+24, kind, bucket(i-c.Shut()), p1.tag)
	f.add3(ofStart+25, uint64(c.Frames), gap, w0.tag)
	f.add3(ofStart+26, f.breaks(c.Cue.Last, i), p1.tag, w0.tag)
	f.add3(ofStart+27, lemma, f.breaks(c.Cue.Last, i), edge)
	f.add3(ofStart+28, f.at(c.Cue.Last).tag, gap, w0.tag)
	f.add3(ofStart+29, f.at(c.Cue.Last).word, gap, p1.word)
	f.add3(ofStart+30, uint64(c.Ground), f.breaks(c.Cue.Last, i), gap)
}

// ruledStart says whether the rules begin here, elsewhere or nowhere.
func (f *features) ruledStart(a *clauses.Anchor, i int) uint64 {
	here, _ := f.sides(a)
	return f.ruledAt(a, here, here.First, i)
}

// ruledEnd says whether the rules end here, elsewhere or nowhere.
func (f *features) ruledEnd(a *clauses.Anchor, e int) uint64 {
	here, _ := f.sides(a)
	return f.ruledAt(a, here, here.Last, e)
}

func (f *features) ruledAt(a *clauses.Anchor, here prose.Run, edge, at int) uint64 {
	switch {
	case here.Empty():
		return 0
	case edge == at:
		return 1 + f.ruled(a)<<2
	case edge > at:
		return 2 + f.ruled(a)<<2
	}
	return 3 + f.ruled(a)<<2
}

// breaks is a number for what stands from word i to word j, outside marks: commas, verbs, "that", marks.
func (f *features) breaks(i, j int) uint64 {
	if j <= i {
		return 0
	}
	a, b := &f.counts[i-f.sent.First], &f.counts[j-f.sent.First]
	return bit(b.marked > a.marked, 0) | bit(b.stops > a.stops, 1) | bit(b.thats > a.thats, 2) | bit(b.verbs > a.verbs, 3) |
		uint64(min(b.commas-a.commas, 3))<<5
}

// tally counts what stands in front of a word of the sentence.
type tally struct{ marked, stops, thats, verbs, commas int }

// count counts a word in.
func (t *tally) count(w *prose.Word) {
	switch {
	case w.Mark != prose.Outside:
		t.marked++
	case clauses.IsBreak(w.Low):
		t.commas++
	case w.Class&prose.Punctuation != 0:
		t.stops++
	case w.Low == "that":
		t.thats++
	case w.Class&(prose.Verb|prose.Aux|prose.Modal) != 0 && w.Low != "'s":
		t.verbs++
	}
}

// ofEnd writes down what speaks for something said that ends before word e.
func (f *features) ofEnd(a *clauses.Anchor, e int) {
	c := &a.Clause
	lemma, kind := f.lemmaOf(a), uint64(a.Kind)
	p2, p1, w0, w1, w2 := f.at(e-2), f.at(e-1), f.at(e), f.at(e+1), f.at(e+2)
	ruled := f.ruledEnd(a, e)
	edge := bit(e >= f.sent.Last-1, 0) | bit(f.Words[e-1].Mark != prose.Outside, 1) | bit(e < f.sent.Last && f.Words[e].Mark != prose.Outside, 2)
	f.add2(ofEnd, kind, ruled)
	f.add2(ofEnd+1, lemma, ruled)
	f.add2(ofEnd+2, ruled, w0.tag)
	f.add(ofEnd+3, w0.word)
	f.add(ofEnd+4, p1.word)
	f.add2(ofEnd+5, w0.word, w1.word)
	f.add2(ofEnd+6, p1.tag, w0.tag)
	f.add3(ofEnd+7, p1.tag, w0.tag, w1.tag)
	f.add3(ofEnd+8, w0.tag, w1.tag, w2.tag)
	f.add2(ofEnd+9, p1.word, w0.word)
	f.add3(ofEnd+10, p2.tag, p1.tag, w0.tag)
	f.add2(ofEnd+11, kind, edge)
	f.add2(ofEnd+12, lemma, edge)
	f.add2(ofEnd+13, lemma, w0.tag)
	f.add2(ofEnd+14, lemma, w0.word)
	f.add3(ofEnd+15, w0.word, w1.tag, w2.tag)
	f.add3(ofEnd+16, w0.word, w1.word, w2.word)
	if f.side == 0 {
		f.add3(ofEnd+17, kind, bucket(c.Open()-e), w0.tag)
		f.add2(ofEnd+18, uint64(c.Ground), bucket(c.Open()-e))
		f.add3(ofEnd+19, lemma, bucket(c.Open()-e), w0.tag)
		f.add2(ofEnd+20, f.breaks(e, c.Cue.First), bucket(c.Cue.First-e))
		f.add3(ofEnd+21, w0.tag, w1.tag, bucket(c.Open()-e))
		f.add2(ofEnd+22, edge, f.breaks(e, c.Cue.First))
		return
	}
	rest := f.sent.Last - e
	f.add2(ofEnd+23, w0.tag, bucket(rest))
	f.add2(ofEnd+24, w0.word, bucket(rest))
	b := f.breaks(e, f.sent.Last)
	f.add2(ofEnd+25, w0.tag, b)
	f.add3(ofEnd+26, w0.word, w1.tag, b)
	f.add3(ofEnd+27, f.nextCue(e), w0.tag, w1.tag)
	f.add2(ofEnd+28, f.nextCue(e), edge)
	f.add2(ofEnd+29, uint64(c.Frames), w0.tag)
	f.add3(ofEnd+30, uint64(c.Frames), p1.tag, w0.tag)
	f.add3(ofEnd+31, edge, w0.word, w1.tag)
}

// nextCue is a number for the first anchor at or behind word i: its cue, and how far it is.
func (f *features) nextCue(i int) uint64 {
	for k := range f.anchors {
		a := &f.anchors[k]
		if a.Kind != clauses.AnchorMarks && a.Clause.Cue.First >= i {
			return f.lemmaOf(a)<<8 | bucket(a.Clause.Open()-i)<<3 | uint64(a.Kind)
		}
	}
	return 0
}

// ofPair writes down what speaks for something said from word i until before word e.
func (f *features) ofPair(a *clauses.Anchor, i, e int) {
	lemma, kind := f.lemmaOf(a), uint64(a.Kind)
	here, _ := f.sides(a)
	b := f.breaks(i, e)
	same := bit(here == prose.Between(i, e), 0) | bit(f.sent.Last-1 <= e, 1) | bit(f.Words[i].Mark != prose.Outside, 2) | bit(f.Words[e-1].Mark != prose.Outside, 3)
	f.add2(ofPair, kind, bucket(e-i))
	f.add2(ofPair+1, lemma, bucket(e-i))
	f.add2(ofPair+2, b, same)
	f.add3(ofPair+3, uint64(a.Clause.Frames), b, f.at(i).tag)
	f.add3(ofPair+4, f.at(i).tag, f.at(e-1).tag, f.at(e).tag)
	f.add3(ofPair+5, same, bucket(e-i), kind)
	f.add3(ofPair+6, f.at(i).word, f.at(e).word, bit(b&8 != 0, 0))
	f.add3(ofPair+7, f.cuesIn(i, e), same, kind)
	f.add3(ofPair+8, f.at(i).tag, b, f.at(e).tag)
	f.add3(ofPair+9, f.oneMark(i, e), same, f.at(i-1).tag)
}

// cuesIn counts the say-clauses from word i to word e.
func (f *features) cuesIn(i, e int) uint64 {
	n, passed := 0, 0
	for k := range f.anchors {
		if a := &f.anchors[k]; a.Kind != clauses.AnchorMarks && a.Clause.Cue.First >= i && a.Clause.Cue.Last <= e {
			n++
			passed += int(bit(a.Passed && a.Rule != "", 0))
		}
	}
	return uint64(min(n, 3))<<2 | uint64(min(passed, 3))
}

// oneMark says how the span from i to e lies to quotation marks: all of one passage, within none, or over edges.
func (f *features) oneMark(i, e int) uint64 {
	first, last := f.Words[i].Mark, f.Words[e-1].Mark
	switch {
	case first == prose.Outside && last == prose.Outside:
		return 0
	case first == last:
		return 1
	case first == prose.Outside:
		return 2
	case last == prose.Outside:
		return 3
	}
	return 4
}

// ofBoth writes down what speaks for something said on both sides of the anchor.
func (f *features) ofBoth(a *clauses.Anchor) {
	c := &a.Clause
	f.side = 0
	f.add(ofBoth, f.ruled(a))
	f.add2(ofBoth+1, f.at(c.Open()-1).tag, f.at(c.Shut()).tag)
	f.add2(ofBoth+2, uint64(a.Kind), f.at(c.Shut()).word)
	f.add2(ofBoth+3, f.lemmaOf(a), f.at(c.Shut()).tag)
	f.add2(ofBoth+4, bit(f.Words[max(c.Open()-1, f.sent.First)].Mark != prose.Outside, 0), f.at(c.Shut()).tag)
}

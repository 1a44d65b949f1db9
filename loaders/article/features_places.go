package article

// ofStart writes down what speaks for something said that begins with word i.
func (f *features) ofStart(a *anchor, i int) {
	c := &a.clause
	lemma, kind := f.lemmaOf(a), uint64(a.kind)
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
	edge := bit(i == f.sent.first, 0) | bit(f.words[i].mark != outside, 1) | bit(i > f.sent.first && f.words[i-1].mark != outside, 2)
	f.add2(ofStart+13, kind, edge)
	f.add3(ofStart+14, lemma, edge, p1.tag)
	if f.side == 0 {
		f.add3(ofStart+15, kind, bucket(i-f.sent.first), p1.tag)
		f.add2(ofStart+16, p1.word, bucket(i-f.sent.first))
		f.add2(ofStart+17, edge, bucket(c.open()-i))
		f.add2(ofStart+18, f.breaks(f.sent.first, i), w0.tag)
		f.add2(ofStart+19, f.breaks(f.sent.first, i), p1.word)
		f.add3(ofStart+20, f.at(f.sent.first).tag, bucket(i-f.sent.first), w0.tag)
		return
	}
	gap := bucket(i - c.cue.last)
	f.add2(ofStart+21, kind, gap)
	f.add3(ofStart+22, lemma, gap, p1.tag)
	f.add3(ofStart+23, gap, p1.word, w0.tag)
	f.add3(ofStart+24, kind, bucket(i-c.shut()), p1.tag)
	f.add3(ofStart+25, uint64(c.frames), gap, w0.tag)
	f.add3(ofStart+26, f.breaks(c.cue.last, i), p1.tag, w0.tag)
	f.add3(ofStart+27, lemma, f.breaks(c.cue.last, i), edge)
	f.add3(ofStart+28, f.at(c.cue.last).tag, gap, w0.tag)
	f.add3(ofStart+29, f.at(c.cue.last).word, gap, p1.word)
	f.add3(ofStart+30, uint64(c.ground), f.breaks(c.cue.last, i), gap)
}

// ruledStart says whether the rules begin here, elsewhere or nowhere.
func (f *features) ruledStart(a *anchor, i int) uint64 {
	here, _ := f.sides(a)
	return f.ruledAt(a, here, here.first, i)
}

// ruledEnd says whether the rules end here, elsewhere or nowhere.
func (f *features) ruledEnd(a *anchor, e int) uint64 {
	here, _ := f.sides(a)
	return f.ruledAt(a, here, here.last, e)
}

func (f *features) ruledAt(a *anchor, here run, edge, at int) uint64 {
	switch {
	case here.empty():
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
	a, b := &f.counts[i-f.sent.first], &f.counts[j-f.sent.first]
	return bit(b.marked > a.marked, 0) | bit(b.stops > a.stops, 1) | bit(b.thats > a.thats, 2) | bit(b.verbs > a.verbs, 3) |
		uint64(min(b.commas-a.commas, 3))<<5
}

// tally counts what stands in front of a word of the sentence.
type tally struct{ marked, stops, thats, verbs, commas int }

// count counts a word in.
func (t *tally) count(w *word) {
	switch {
	case w.mark != outside:
		t.marked++
	case isBreak(w.low):
		t.commas++
	case w.class&punctuation != 0:
		t.stops++
	case w.low == "that":
		t.thats++
	case w.class&(verb|aux|modal) != 0 && w.low != "'s":
		t.verbs++
	}
}

// ofEnd writes down what speaks for something said that ends before word e.
func (f *features) ofEnd(a *anchor, e int) {
	c := &a.clause
	lemma, kind := f.lemmaOf(a), uint64(a.kind)
	p2, p1, w0, w1, w2 := f.at(e-2), f.at(e-1), f.at(e), f.at(e+1), f.at(e+2)
	ruled := f.ruledEnd(a, e)
	edge := bit(e >= f.sent.last-1, 0) | bit(f.words[e-1].mark != outside, 1) | bit(e < f.sent.last && f.words[e].mark != outside, 2)
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
		f.add3(ofEnd+17, kind, bucket(c.open()-e), w0.tag)
		f.add2(ofEnd+18, uint64(c.ground), bucket(c.open()-e))
		f.add3(ofEnd+19, lemma, bucket(c.open()-e), w0.tag)
		f.add2(ofEnd+20, f.breaks(e, c.cue.first), bucket(c.cue.first-e))
		f.add3(ofEnd+21, w0.tag, w1.tag, bucket(c.open()-e))
		f.add2(ofEnd+22, edge, f.breaks(e, c.cue.first))
		return
	}
	rest := f.sent.last - e
	f.add2(ofEnd+23, w0.tag, bucket(rest))
	f.add2(ofEnd+24, w0.word, bucket(rest))
	b := f.breaks(e, f.sent.last)
	f.add2(ofEnd+25, w0.tag, b)
	f.add3(ofEnd+26, w0.word, w1.tag, b)
	f.add3(ofEnd+27, f.nextCue(e), w0.tag, w1.tag)
	f.add2(ofEnd+28, f.nextCue(e), edge)
	f.add2(ofEnd+29, uint64(c.frames), w0.tag)
	f.add3(ofEnd+30, uint64(c.frames), p1.tag, w0.tag)
	f.add3(ofEnd+31, edge, w0.word, w1.tag)
}

// nextCue is a number for the first anchor at or behind word i: its cue, and how far it is.
func (f *features) nextCue(i int) uint64 {
	for k := range f.anchors {
		a := &f.anchors[k]
		if a.kind != anchorMarks && a.clause.cue.first >= i {
			return f.lemmaOf(a)<<8 | bucket(a.clause.open()-i)<<3 | uint64(a.kind)
		}
	}
	return 0
}

// ofPair writes down what speaks for something said from word i until before word e.
func (f *features) ofPair(a *anchor, i, e int) {
	lemma, kind := f.lemmaOf(a), uint64(a.kind)
	here, _ := f.sides(a)
	b := f.breaks(i, e)
	same := bit(here == run{i, e}, 0) | bit(f.sent.last-1 <= e, 1) | bit(f.words[i].mark != outside, 2) | bit(f.words[e-1].mark != outside, 3)
	f.add2(ofPair, kind, bucket(e-i))
	f.add2(ofPair+1, lemma, bucket(e-i))
	f.add2(ofPair+2, b, same)
	f.add3(ofPair+3, uint64(a.clause.frames), b, f.at(i).tag)
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
		if a := &f.anchors[k]; a.kind != anchorMarks && a.clause.cue.first >= i && a.clause.cue.last <= e {
			n++
			passed += int(bit(a.passed && a.rule != "", 0))
		}
	}
	return uint64(min(n, 3))<<2 | uint64(min(passed, 3))
}

// oneMark says how the span from i to e lies to quotation marks: all of one passage, within none, or over edges.
func (f *features) oneMark(i, e int) uint64 {
	first, last := f.words[i].mark, f.words[e-1].mark
	switch {
	case first == outside && last == outside:
		return 0
	case first == last:
		return 1
	case first == outside:
		return 2
	case last == outside:
		return 3
	}
	return 4
}

// ofBoth writes down what speaks for something said on both sides of the anchor.
func (f *features) ofBoth(a *anchor) {
	c := &a.clause
	f.side = 0
	f.add(ofBoth, f.ruled(a))
	f.add2(ofBoth+1, f.at(c.open()-1).tag, f.at(c.shut()).tag)
	f.add2(ofBoth+2, uint64(a.kind), f.at(c.shut()).word)
	f.add2(ofBoth+3, f.lemmaOf(a), f.at(c.shut()).tag)
	f.add2(ofBoth+4, bit(f.words[max(c.open()-1, f.sent.first)].mark != outside, 0), f.at(c.shut()).tag)
}

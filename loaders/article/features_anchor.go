package article

// ofAnchor writes down what speaks for something said on this side of the anchor at all.
func (f *features) ofAnchor(n int) {
	a := &f.anchors[n]
	c := &a.clause
	lemma, kind := f.lemmaOf(a), uint64(a.kind)
	ruled := f.ruled(a)
	shape := kind | uint64(c.ground)<<3 | uint64(c.kind)<<6
	f.add(ofAnchor, 0)
	f.add(ofAnchor+1, kind)
	f.add2(ofAnchor+2, kind, lemma)
	f.add(ofAnchor+3, shape)
	f.add2(ofAnchor+4, shape, lemma)
	f.add2(ofAnchor+5, shape, uint64(c.frames))
	f.add2(ofAnchor+6, kind, ruled)
	f.add3(ofAnchor+7, kind, ruled, lemma)
	f.add2(ofAnchor+8, shape, bit(a.inside, 0)|bit(a.passed, 1)|bit(f.insideMarks(c), 2))
	f.add2(ofAnchor+9, bit(a.inside, 0), lemma)
	before, after := f.at(c.cue.first-1), f.at(c.cue.last)
	f.add2(ofAnchor+10, kind, before.word)
	f.add2(ofAnchor+11, kind, after.word)
	f.add3(ofAnchor+12, kind, before.tag, after.tag)
	f.add2(ofAnchor+13, lemma, before.tag)
	f.add2(ofAnchor+14, lemma, after.tag)
	f.add2(ofAnchor+15, lemma, after.word)
	f.add3(ofAnchor+16, kind, f.at(c.cue.first-2).word, before.word)
	f.add3(ofAnchor+17, kind, after.word, f.at(c.cue.last+1).word)
	f.add3(ofAnchor+18, kind, after.tag, f.at(c.cue.last+1).tag)
	f.add3(ofAnchor+19, kind, f.at(c.cue.first-2).tag, before.tag)
	f.add2(ofAnchor+20, kind, f.at(f.sent.first).word)
	f.add2(ofAnchor+21, kind, bit(f.sent.block == f.headline, 0)|bit(f.words[f.sent.last-1].low == "?", 1))
	f.add3(ofAnchor+22, kind, bucket(c.cue.first-f.sent.first), bucket(f.sent.last-c.cue.last))
	f.add3(ofAnchor+23, kind, bucket(n), bucket(len(f.anchors)-1-n))
	if a.kind == anchorMarks {
		f.ofMarks(a)
		return
	}
	f.ofSubject(c, kind)
	f.add2(ofAnchor+31, shape, f.denied(c))
	edge := f.at(c.shut())
	if f.side == 0 {
		edge = f.at(c.open() - 1)
	}
	f.add2(ofAnchor+32, shape, edge.tag)
	f.add2(ofAnchor+33, lemma, edge.tag)
	f.add3(ofAnchor+34, kind, edge.tag, bit(c.shut() >= f.sent.last-1, 0)|bit(c.open() == f.sent.first, 1))
	f.add3(ofAnchor+35, kind, f.at(c.open()-1).tag, f.at(c.shut()).tag)
	if n > 0 {
		f.add3(ofAnchor+36, kind, f.lemmaOf(&f.anchors[n-1]), uint64(f.anchors[n-1].kind))
	}
	if n+1 < len(f.anchors) {
		f.add3(ofAnchor+37, kind, f.lemmaOf(&f.anchors[n+1]), uint64(f.anchors[n+1].kind))
	}
}

// sides are what the rules found said at an anchor: on the side that is looked at, and on the other.
func (f *features) sides(a *anchor) (here, there run) {
	if f.side == 1 {
		return a.right, a.left
	}
	return a.left, a.right
}

// ruled is what the rules gave on this side: a number for the rule, and whether it gave anything here and on the other side.
func (f *features) ruled(a *anchor) uint64 {
	here, there := f.sides(a)
	return a.ruleWord<<3 | bit(!here.empty(), 0) | bit(!there.empty(), 1) | bit(a.passed, 2)
}

func (f *features) insideMarks(c *sayClause) bool {
	return c.cue.first > f.sent.first && f.words[c.cue.first-1].mark != outside
}

// ofSubject writes down who is the subject of a say-clause.
func (f *features) ofSubject(c *sayClause, kind uint64) {
	if c.who.empty() {
		f.add(ofAnchor+24, kind)
		return
	}
	head := f.headOf(c.who)
	last := f.at(head)
	f.add2(ofAnchor+25, kind, last.tag)
	f.add2(ofAnchor+26, kind, last.word)
	f.add3(ofAnchor+27, kind, f.at(c.who.first).tag, last.tag)
	f.add3(ofAnchor+28, kind, bucket(c.who.last-c.who.first), bit(f.nameHeaded(c.who), 0))
	f.add3(ofAnchor+29, kind, f.at(c.who.first-1).tag, bucket(c.cue.first-c.who.last))
}

// denied is a number for what in front of the cue makes it denied, wished or only possible.
func (f *features) denied(c *sayClause) uint64 {
	var out uint64
	for i := max(f.sent.first, c.cue.first-4); i < c.cue.first; i++ {
		w := &f.words[i]
		if w.mark != outside || !w.letters() {
			out = 0
			continue
		}
		out |= bit(w.is(neg), 0) | bit(w.is(modal), 1) | bit(w.low == "to", 2) | bit(w.is(sub), 3) | bit(w.is(aux), 4)
	}
	return out
}

// ofMarks writes down what a passage in quotation marks looks like.
func (f *features) ofMarks(a *anchor) {
	r := a.clause.cue
	m := f.words[r.first].mark
	capitals, all := 0, 0
	for i := r.first; i < r.last; i++ {
		if f.words[i].letters() {
			all++
			capitals += int(bit(f.words[i].cap, 0))
		}
	}
	share := uint64(4 * capitals / max(all, 1))
	f.add3(ofAnchor+40, bucket(all), share, uint64(f.marks[m].family))
	f.add2(ofAnchor+41, bucket(all), bit(a.inside, 0))
	f.add(ofAnchor+42, f.at(r.first).word)
	f.add2(ofAnchor+43, f.at(r.first).tag, f.at(r.first+1).tag)
	f.add2(ofAnchor+44, f.at(r.last-1).tag, f.at(r.last).tag)
	f.add2(ofAnchor+45, f.at(r.first-1).word, bucket(all))
	f.add2(ofAnchor+46, f.at(r.last).word, bucket(all))
	f.add2(ofAnchor+47, bit(f.isStatement(m, 3), 0)|bit(f.isStatement(m, 9), 1)|bit(f.hasVerbInside(r), 2), bit(a.inside, 0))
	f.add2(ofAnchor+48, f.at(r.first-2).word, f.at(r.first-1).word)
	f.add2(ofAnchor+49, bit(f.words[r.first].cap, 0), f.at(r.first-1).tag)
}

func (f *features) hasVerbInside(r run) bool {
	for i := r.first; i < r.last; i++ {
		if f.words[i].class&(verb|aux|modal) != 0 {
			return true
		}
	}
	return false
}

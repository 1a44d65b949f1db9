package article

// places are where what is said at an anchor may begin and end, on one side of it, in the order of the text.
type places struct{ starts, ends []int }

const mostPlaces = 48 // on each side of an anchor, so that the work on a sentence stays bounded

// placesBehind lists where something said behind the anchor may begin and end.
func (p *page) placesBehind(s sentence, a *anchor, out *places) {
	out.starts, out.ends = out.starts[:0], out.ends[:0]
	if a.kind == anchorMarks {
		out.starts, out.ends = append(out.starts, a.clause.cue.first), append(out.ends, a.clause.cue.last)
		return
	}
	for i := a.clause.cue.last; i < s.last; i++ {
		if len(out.starts) < mostPlaces/2 && i < a.clause.cue.last+60 && p.mayBegin(s, i) {
			out.starts = append(out.starts, i)
		}
		if i+1 == s.last || p.mayEnd(i+1) {
			out.ends = addPlace(out.ends, p.said(run{a.clause.cue.last, i + 1}).last)
		}
	}
}

// placesBefore lists where something said before the anchor may begin and end.
func (p *page) placesBefore(s sentence, a *anchor, out *places) {
	out.starts, out.ends = out.starts[:0], out.ends[:0]
	if a.kind == anchorMarks {
		return
	}
	const reach = 14 // words between what is said and its cue, where the rules don't know of more
	cue := a.clause.cue.first
	for i := s.first; i < cue; i++ {
		if len(out.starts) < mostPlaces/2 && p.beginsLeft(s, i) {
			out.starts = append(out.starts, i)
		}
	}
	from := min(cue-reach, a.clause.open())
	if !a.left.empty() {
		from = min(from, a.left.last)
	}
	for i := max(s.first+1, from); i <= cue; i++ {
		if !p.mayEnd(i) && i != a.clause.open() {
			continue
		}
		if r := p.said(run{s.first, i}); !r.empty() {
			out.ends = addPlace(out.ends, r.last)
		}
	}
}

// addPlace adds an end that isn't there yet; where there are too many, the last one stays that of the sentence.
func addPlace(ends []int, end int) []int {
	n := len(ends)
	switch {
	case n > 0 && ends[n-1] >= end:
		return ends
	case n == mostPlaces:
		ends[n-1] = end
		return ends
	}
	return append(ends, end)
}

// mayBegin says whether what is said behind a cue may begin with word i.
func (p *page) mayBegin(s sentence, i int) bool {
	w := p.words[i]
	if w.mark != outside {
		return i == s.first || p.words[i-1].mark != w.mark
	}
	if !w.letters() && w.low != "(" && w.low != "[" || w.low == "that" && i+1 < s.last && p.low(i-1) != "that" {
		return false
	}
	if i == s.first {
		return true
	}
	prev := p.words[i-1]
	return prev.mark != outside || prev.class != 0 || w.class != 0 || w.cap && !prev.cap
}

// beginsLeft says whether what is said before a cue may begin with word i: at the sentence's start, behind what joins it
// to another one, or behind punctuation.
func (p *page) beginsLeft(s sentence, i int) bool {
	w := p.words[i]
	if w.mark != outside {
		return i == s.first || p.words[i-1].mark != w.mark
	}
	if !w.letters() && w.low != "(" && w.low != "[" {
		return false
	}
	if i < s.first+4 {
		return true
	}
	prev := p.words[i-1]
	return prev.mark != outside || !prev.letters() || prev.is(conj) || prev.low == "that"
}

// mayEnd says whether what is said may end before word i.
func (p *page) mayEnd(i int) bool {
	w, prev := p.words[i], p.words[i-1]
	switch {
	case w.mark != outside:
		return prev.mark != w.mark
	case prev.mark != outside, !w.letters():
		return true
	case prev.is(det|poss|aux|modal) && !prev.is(timeNoun|weekday|adverb):
		return false
	}
	return w.class&^(number|title|poss|neg) != 0 || w.cap
}

package clauses

import "onrecord/loaders/article/prose"

// Places are where what is said at an anchor may begin and end, on one side of it, in the order of the text.
type Places struct{ Starts, Ends []int }

const mostPlaces = 48 // on each side of an anchor, so that the work on a sentence stays bounded

// PlacesBehind lists where something said behind the anchor may begin and end.
func (p *Page) PlacesBehind(s prose.Sentence, a *Anchor, out *Places) {
	out.Starts, out.Ends = out.Starts[:0], out.Ends[:0]
	if a.Kind == AnchorMarks {
		out.Starts, out.Ends = append(out.Starts, a.Clause.Cue.First), append(out.Ends, a.Clause.Cue.Last)
		return
	}
	for i := a.Clause.Cue.Last; i < s.Last; i++ {
		if len(out.Starts) < mostPlaces/2 && i < a.Clause.Cue.Last+60 && p.mayBegin(s, i) {
			out.Starts = append(out.Starts, i)
		}
		if i+1 == s.Last || p.mayEnd(i+1) {
			out.Ends = addPlace(out.Ends, p.Said(prose.Between(a.Clause.Cue.Last, i+1)).Last)
		}
	}
}

// PlacesBefore lists where something said before the anchor may begin and end.
func (p *Page) PlacesBefore(s prose.Sentence, a *Anchor, out *Places) {
	out.Starts, out.Ends = out.Starts[:0], out.Ends[:0]
	if a.Kind == AnchorMarks {
		return
	}
	const reach = 14 // words between what is said and its cue, where the rules don't know of more
	cue := a.Clause.Cue.First
	for i := s.First; i < cue; i++ {
		if len(out.Starts) < mostPlaces/2 && p.beginsLeft(s, i) {
			out.Starts = append(out.Starts, i)
		}
	}
	from := min(cue-reach, a.Clause.Open())
	if !a.Left.Empty() {
		from = min(from, a.Left.Last)
	}
	for i := max(s.First+1, from); i <= cue; i++ {
		if !p.mayEnd(i) && i != a.Clause.Open() {
			continue
		}
		if r := p.Said(prose.Between(s.First, i)); !r.Empty() {
			out.Ends = addPlace(out.Ends, r.Last)
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
func (p *Page) mayBegin(s prose.Sentence, i int) bool {
	w := p.Words[i]
	if w.Mark != prose.Outside {
		return i == s.First || p.Words[i-1].Mark != w.Mark
	}
	if !w.Letters() && w.Low != "(" && w.Low != "[" || w.Low == "that" && i+1 < s.Last && p.Low(i-1) != "that" {
		return false
	}
	if i == s.First {
		return true
	}
	prev := p.Words[i-1]
	return prev.Mark != prose.Outside || prev.Class != 0 || w.Class != 0 || w.Cap && !prev.Cap
}

// beginsLeft says whether what is said before a cue may begin with word i: at the sentence's start, behind what joins it
// to another one, or behind punctuation.
func (p *Page) beginsLeft(s prose.Sentence, i int) bool {
	w := p.Words[i]
	if w.Mark != prose.Outside {
		return i == s.First || p.Words[i-1].Mark != w.Mark
	}
	if !w.Letters() && w.Low != "(" && w.Low != "[" {
		return false
	}
	if i < s.First+4 {
		return true
	}
	prev := p.Words[i-1]
	return prev.Mark != prose.Outside || !prev.Letters() || prev.Is(prose.Conj) || prev.Low == "that"
}

// mayEnd says whether what is said may end before word i.
func (p *Page) mayEnd(i int) bool {
	w, prev := p.Words[i], p.Words[i-1]
	switch {
	case w.Mark != prose.Outside:
		return prev.Mark != w.Mark
	case prev.Mark != prose.Outside, !w.Letters():
		return true
	case prev.Is(prose.Det|prose.Poss|prose.Aux|prose.Modal) && !prev.Is(prose.TimeNoun|prose.Weekday|prose.Adverb):
		return false
	}
	return w.Class&^(prose.Number|prose.Title|prose.Poss|prose.Neg) != 0 || w.Cap
}

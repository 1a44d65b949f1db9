package clauses

import "onrecord/loaders/article/prose"

// withNeighbours extends the noun phrase r, the subject of the verb at word i, to the left over what belongs to it behind commas: the
// rest of a list ("unions, teachers and many parents"), or the name it describes where nothing closes the apposition ("Erik Lund, the
// mayor of Oslo said").
func (p *Page) withNeighbours(r prose.Run, i, lo int) prose.Run {
	if p.Low(i+1) == "," && i+2 < len(p.Words) && p.Words[i+2].Mark == prose.Outside {
		return r // "The cause, teachers and parents say, is another"
	}
	if r.First-2 > lo && p.Low(r.First-1) == "and" && p.Low(r.First-2) == "," { // "unions, teachers, and many parents"
		if out := p.listBefore(prose.Between(r.First-1, r.Last), lo); out.First < r.First-1 {
			return out
		}
		return r
	}
	if r.First-1 <= lo || p.Low(r.First-1) != "," {
		return r
	}
	if p.IsDescription(r) {
		for k := i + 1; k < min(i+6, len(p.Words)); k++ {
			if p.Low(k) == "," {
				return r // "Lund, the mayor said, is gone"
			}
		}
		if opens := lo == 0 || p.Opens(lo); opens && p.HasVerb(prose.Between(lo, r.First-1)) && p.closesSentence(i+1) {
			return r // "Most want it, a poll by Berg suggests."
		}
		who := p.BeforeInsertions(r.First-1, lo)
		if !who.Empty() && p.NameHeaded(who) && !(who.First == lo && lo > 0 && p.Words[lo-1].Letters()) { // not "when they asked Lund, the mayor said"
			return who
		}
		return r
	}
	if p.Joined(r) {
		return p.listBefore(r, lo)
	}
	return r
}

// closesSentence says whether nothing follows in the sentence of the word before i.
func (p *Page) closesSentence(i int) bool { return i >= len(p.Words) || prose.IsStop(p.Low(i)) }

// IsDescription says whether a phrase behind a comma is a description in the singular, as an apposition is.
func (p *Page) IsDescription(r prose.Run) bool {
	w := p.Words[r.First]
	return !p.NameHeaded(r) && !p.Joined(r) && !p.pluralNoun(r) && r.Last-r.First > 2 && (w.Low == "the" || w.Low == "a" || w.Low == "an" || prose.IsTitle(w))
}

// listBefore returns r with the members of the list before it, which must reach back to where the clause starts; r alone when what
// stands there is no list of noun phrases.
func (p *Page) listBefore(r prose.Run, lo int) prose.Run {
	const longest = 9 // words of a member
	if lo > 0 && p.Words[lo-1].Letters() {
		return r // behind another verb
	}
	out := r
	for end := r.First - 1; end > lo && p.Low(end) == ","; {
		seg := prose.Between(p.SegmentStart(end, lo), end)
		opens := seg.First == lo
		for seg.First < seg.Last && p.ClassAt(seg.First)&(prose.Conj|prose.Adverb|prose.Sub) != 0 {
			seg.First++
		}
		if opens && (seg.Empty() || p.IsAside(seg, lo)) {
			return out // "Instead, …"
		}
		if seg.Empty() || seg.Last-seg.First > longest || p.IsAside(seg, lo) {
			return r
		}
		member, whole := p.nounPhrase(seg)
		if !whole || member.First != seg.First || p.Words[member.First].Is(prose.Subject) {
			return r
		}
		out.First = member.First
		if opens {
			return out
		}
		end = seg.First - 1
	}
	return r
}

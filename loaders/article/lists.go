package article

// withNeighbours extends the noun phrase r, the subject of the verb at word i, to the left over what belongs to it behind commas: the
// rest of a list ("unions, teachers and many parents"), or the name it describes where nothing closes the apposition ("Erik Lund, the
// mayor of Oslo said").
func (p *page) withNeighbours(r run, i, lo int) run {
	if p.low(i+1) == "," && i+2 < len(p.words) && p.words[i+2].mark == outside {
		return r // "The cause, teachers and parents say, is another"
	}
	if r.first-2 > lo && p.low(r.first-1) == "and" && p.low(r.first-2) == "," { // "unions, teachers, and many parents"
		if out := p.listBefore(run{r.first - 1, r.last}, lo); out.first < r.first-1 {
			return out
		}
		return r
	}
	if r.first-1 <= lo || p.low(r.first-1) != "," {
		return r
	}
	if p.isDescription(r) {
		for k := i + 1; k < min(i+6, len(p.words)); k++ {
			if p.low(k) == "," {
				return r // "Lund, the mayor said, is gone"
			}
		}
		if opens := lo == 0 || p.opens(lo); opens && p.hasVerb(run{lo, r.first - 1}) && p.closesSentence(i+1) {
			return r // "Most want it, a poll by Berg suggests."
		}
		who := p.beforeInsertions(r.first-1, lo)
		if !who.empty() && p.nameHeaded(who) && !(who.first == lo && lo > 0 && p.words[lo-1].letters()) { // not "when they asked Lund, the mayor said"
			return who
		}
		return r
	}
	if p.joined(r) {
		return p.listBefore(r, lo)
	}
	return r
}

// closesSentence says whether nothing follows in the sentence of the word before i.
func (p *page) closesSentence(i int) bool { return i >= len(p.words) || isStop(p.low(i)) }

// isDescription says whether a phrase behind a comma is a description in the singular, as an apposition is.
func (p *page) isDescription(r run) bool {
	w := p.words[r.first]
	return !p.nameHeaded(r) && !p.joined(r) && !p.pluralNoun(r) && r.last-r.first > 2 && (w.low == "the" || w.low == "a" || w.low == "an" || isTitle(w))
}

// listBefore returns r with the members of the list before it, which must reach back to where the clause starts; r alone when what
// stands there is no list of noun phrases.
func (p *page) listBefore(r run, lo int) run {
	const longest = 9 // words of a member
	if lo > 0 && p.words[lo-1].letters() {
		return r // behind another verb
	}
	out := r
	for end := r.first - 1; end > lo && p.low(end) == ","; {
		seg := run{p.segmentStart(end, lo), end}
		opens := seg.first == lo
		for seg.first < seg.last && p.classAt(seg.first)&(conj|adverb|sub) != 0 {
			seg.first++
		}
		if opens && (seg.empty() || p.isAside(seg, lo)) {
			return out // "Instead, …"
		}
		if seg.empty() || seg.last-seg.first > longest || p.isAside(seg, lo) {
			return r
		}
		member, whole := p.nounPhrase(seg)
		if !whole || member.first != seg.first || p.words[member.first].is(subject) {
			return r
		}
		out.first = member.first
		if opens {
			return out
		}
		end = seg.first - 1
	}
	return r
}

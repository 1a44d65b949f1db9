package article

import "strings"

// subjectBeforeComma finds the subject of a verb right behind a comma or dash, which closes an insertion: "Erik
// Lund, a farmer from Oslo, said". Without one the verb shares its subject with an earlier verb.
func (p *page) subjectBeforeComma(comma, lo int) (run, grounds) {
	who := p.beforeInsertions(comma, lo)
	if who.empty() {
		return run{}, shared
	}
	return who, before
}

// beforeInsertions returns the noun phrase that the insertions ending before word end belong to, looking no further
// left than lo: the leftmost one when it is a name, else the first name behind it ("his top aide, Erik Lund"), else
// the leftmost. Empty when a finite verb or a quotation stands right there.
func (p *page) beforeInsertions(end, lo int) run {
	found := p.apposed(end, lo)
	if len(found) == 0 {
		return run{}
	}
	first := found[len(found)-1]
	if list, ok := p.enumeration(found); ok {
		return list
	}
	for i := len(found) - 1; i >= 0; i-- {
		post := p.words[found[i].first+1]
		titled := p.low(found[i].first) == "the" && (isTitle(post) && post.cap || i < len(found)-1 && personNoun(post.low)) // "the Rev. Anna Berg"
		if p.nameHeaded(found[i]) && (titled || !p.inserted(found[i], lo)) {
			return p.withRole(found[i], lo)
		}
	}
	return first
}

// apposed returns the noun phrases between commas that end before word end, the nearest first. What only says
// more of its neighbour is left out: "who …", "of Flint", "Mich.", "53", "R-Ohio", and anything between two dashes.
func (p *page) apposed(end, lo int) []run {
	const most = 10 // a longer chain is a list
	var found []run
	asides := 0
	for n := 0; end > lo && n < most; n++ {
		if isDash(p.low(end)) {
			if k := p.dashBefore(end, lo); k > lo {
				end = k
				asides++
			}
		}
		seg := run{p.segmentStart(end, lo), end}
		if p.isAside(seg, lo) {
			if p.words[seg.first].class&(sub&^rel) == 0 {
				asides++
			}
		} else {
			r, whole := p.apposition(seg, lo)
			if !r.empty() && (whole || len(found) == 0 && asides > 0 && (p.startsNoun(r.first) || p.pluralNoun(r))) {
				found = append(found, r)
			}
			if !whole {
				break // "… after Mr. Lund, who left, said": what stands left of him has a verb of its own
			}
		}
		if seg.first <= lo || p.words[seg.first-1].mark != outside || !isBreak(p.low(seg.first-1)) {
			break
		}
		end = seg.first - 1
	}
	return found
}

// apposition returns the noun phrase that a segment between commas begins with, where it begins as an apposition
// does, whatever clause follows it: "a farmer who moved to Oslo". Other segments are a noun phrase as a whole, or none.
func (p *page) apposition(seg run, lo int) (r run, whole bool) {
	for seg.first < seg.last-1 && p.classAt(seg.first)&(conj|adverb) != 0 || clauseOpeners[p.low(seg.first)] && seg.last-seg.first > 1 {
		seg.first++
	}
	w := p.words[seg.first]
	bare := !w.cap && w.class&^title == 0 && w.letters()
	if seg.first > lo && (w.is(det|number) || bare) && !p.words[seg.last-1].is(subject) {
		if end := p.phraseEnd(seg.first, seg.last, true); end > seg.first {
			return run{seg.first, end}, true
		}
	}
	return p.nounPhrase(seg)
}

// dashBefore returns the dash that opens the insertion which the dash at word i closes, -1 without one.
func (p *page) dashBefore(i, lo int) int {
	const longest = 60 // words
	for k := i - 1; k > lo && k > i-longest; k-- {
		if w := p.words[k]; w.mark == outside && isDash(w.low) {
			return k
		} else if w.low == ";" || w.low == ":" || isStop(w.low) {
			return -1
		}
	}
	return -1
}

// isAside says whether a segment between commas is no noun phrase that could be a subject.
func (p *page) isAside(seg run, lo int) bool {
	for seg.first < seg.last && p.classAt(seg.first)&(conj|adverb) != 0 {
		seg.first++
	}
	if clauseOpeners[p.low(seg.first)] && seg.last-seg.first > 1 && !p.hasVerb(seg) { // "while Erik Lund, a farmer, said"
		seg.first++
	}
	if seg.empty() || p.insertedStart(seg.first) || p.low(seg.first) == "whose" || p.has(lo-2, "according", "to") && seg.first == lo {
		return true
	}
	w := p.words[seg.first]
	c := p.classAt(seg.first)
	participle := (c&(verb|ing) != 0 || c&plain != 0 && !w.cap) && seg.last-seg.first > 1 && !p.words[seg.first+1].cap // "retired Gen. Lund" is a name
	return participle || w.is(number) && seg.last-seg.first == 1 || p.isSeat(seg, lo)
}

// clauseOpeners are conjunctions that open a clause with a subject of its own.
var clauseOpeners = set("while although though because whereas when if where as")

// classAt returns the class of the word at i; of one that opens a sentence as if it had no capital.
func (p *page) classAt(i int) class {
	w := p.words[i]
	if _, given := givenNames[w.low]; !w.cap || given || w.class != 0 || !p.opensSentence(i) || i+1 < len(p.words) && p.words[i+1].cap {
		return w.class
	}
	return classOf(w.low, false) // "Speaking in Oslo", "Similarly"
}

func (p *page) opensSentence(i int) bool {
	return p.opens(i) || isStop(p.words[i-1].low) || strings.Contains(p.text[p.words[i-1].End:p.words[i].Start], "\n")
}

// isSeat says whether a segment behind a name and a comma only tells a party or a place: "R-Ohio", "Mich.", "South Carolina".
func (p *page) isSeat(seg run, lo int) bool {
	w := p.words[seg.first]
	if seg.first < lo+2 || p.low(seg.first-1) != "," || !w.cap || seg.last-seg.first > 3 {
		return false
	}
	if prev := p.words[seg.first-2]; prev.mark != outside || !prev.cap && prev.low != ")" || prev.is(weekday|month) {
		return false
	}
	printed := p.printed(seg)
	low := strings.ToLower(printed)
	party := w.low == "d" || w.low == "r" || len(w.low) > 2 && w.low[1] == '-' && strings.ContainsAny(w.low[:1], "rdi")
	postal := len(printed) == 2 && strings.ToUpper(printed) == printed
	return party || postal || usStates[low] || placeOf[low].name != ""
}

// nounPhrase returns the noun phrase that is the segment, minus what introduces it; empty when the segment is
// none. whole is false when only the segment's end is one, behind a finite verb: "Berg met Mr. Lund".
func (p *page) nounPhrase(seg run) (r run, whole bool) {
	for seg.first < seg.last && p.classAt(seg.first)&(conj|adverb) != 0 {
		seg.first++
	}
	if w := p.words[seg.last-1]; w.is(subject) && w.mark == outside { // "he, once again, said"
		return run{seg.last - 1, seg.last}, true
	}
	if p.words[seg.first].is(timeNoun|weekday|month) && !p.words[seg.first].is(title) && !p.givenMonth(seg.first, seg.first, seg.last) {
		return run{}, true
	}
	r = run{p.phraseStart(seg.last, seg.first), seg.last}
	return r, r.first == seg.first || !p.hasVerb(run{seg.first, r.first})
}

// enumeration joins names that stand in a list, the last behind "and": "Lund, Berg and Osei".
func (p *page) enumeration(found []run) (run, bool) {
	if len(found) < 2 {
		return run{}, false
	}
	last := found[0]
	listed := p.low(last.first-1) == "and"
	for i := last.first; i < last.last; i++ {
		listed = listed || p.low(i) == "and"
	}
	for _, r := range found {
		listed = listed && p.nameHeaded(r) && !p.words[r.first].is(det|poss)
	}
	return run{found[len(found)-1].first, last.last}, listed
}

// inserted says whether the phrase reads as an apposition to something on its left.
func (p *page) inserted(s run, lo int) bool {
	return s.first > lo+1 && p.words[s.first].is(det|number|rel) && p.low(s.first-1) == ","
}

func (p *page) insertedStart(i int) bool {
	return p.words[i].is(rel|prep|ing) || p.words[i].is(sub)
}

// segmentStart returns the first word behind the comma, dash or mark left of end.
func (p *page) segmentStart(end, lo int) int {
	for i := end; i > lo; i-- {
		w := p.words[i-1]
		if w.mark != outside || isBreak(w.low) || w.low == ";" || w.low == ":" {
			return i
		}
	}
	return lo
}

package article

import "strings"

// grounds says how the subject of a verb of saying was found.
type grounds uint8

const (
	noSubject grounds = iota
	before            // "Trump said"
	behind            // "said Trump"
	relative          // "Trump, who said"
	shared            // "Trump smiled and said", ", saying"
)

// subjectBefore returns the noun phrase that ends before word i and is the subject of the
// verb there, looking no further left than lo.
func (p *page) subjectBefore(i, lo int) (run, grounds) {
	i = p.skipTimeBack(i, lo)
	k := i - 1
	if k < lo || p.words[k].mark != outside {
		return run{}, noSubject
	}
	w := p.words[k]
	switch {
	case w.is(subject):
		return run{k, i}, before
	case w.is(rel):
		return run{k, i}, relative
	case w.is(conj):
		return run{}, shared
	case isBreak(w.low):
		return p.subjectBeforeComma(k, lo)
	case !w.letters() && w.low != ")":
		return run{}, noSubject
	}
	r := run{p.phraseStart(i, lo), i}
	if r.empty() {
		return run{}, noSubject
	}
	return p.withRole(r, lo), before
}

// withRole extends a name to the left by the role in front of it: "his top aide, Erik Lund".
func (p *page) withRole(r run, lo int) run {
	if r.first-1 <= lo || p.low(r.first-1) != "," || !p.nameHeaded(r) {
		return r
	}
	seg := run{p.segmentStart(r.first-1, lo), r.first - 1}
	if seg.empty() || seg.last-seg.first > 8 || !p.words[seg.first].is(det|poss) || p.hasVerb(seg) || !isTitle(p.words[p.headOf(seg)]) {
		return r
	}
	if seg.first > lo && p.low(seg.first-1) != "," && p.words[seg.first-1].mark == outside {
		return r
	}
	return run{seg.first, r.last}
}

// subjectBeforeComma handles an insertion between subject and verb: "Erik Lund, a farmer, said".
func (p *page) subjectBeforeComma(comma, lo int) (run, grounds) {
	var best run
	for end := comma; end > lo; {
		start := p.segmentStart(end, lo)
		seg := run{start, end}
		s := p.nounPhrase(seg)
		if !s.empty() && best.empty() && p.nameHeaded(s) && !p.inserted(s, lo) {
			return p.withRole(s, lo), before
		}
		if !s.empty() && (p.nameHeaded(s) || start == lo || best.empty()) && !p.insertedStart(start) {
			best = s
			if p.nameHeaded(s) && !p.inserted(s, lo) {
				return s, before
			}
		}
		if start <= lo || p.words[start-1].mark != outside || !isBreak(p.low(start-1)) {
			break
		}
		end = start - 1
	}
	if best.empty() {
		return run{}, shared
	}
	return best, before
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

// nounPhrase returns the noun phrase that is the whole segment, minus what introduces
// it; empty when the segment holds a finite verb or starts as an insertion does.
func (p *page) nounPhrase(seg run) run {
	for seg.first < seg.last && p.words[seg.first].is(conj|adverb) {
		seg.first++
	}
	if seg.empty() || p.insertedStart(seg.first) || p.words[seg.first].is(timeNoun|weekday|month) && !p.words[seg.first].is(title) {
		return run{}
	}
	r := run{p.phraseStart(seg.last, seg.first), seg.last}
	if r.first > seg.first && p.low(seg.first-1) == "," {
		return run{} // "asked about the deaths under Mr. Putin"
	}
	return r
}

// phraseStart returns where the noun phrase that ends before word i starts.
func (p *page) phraseStart(i, lo int) int {
	joined := -1 // behind the last "and" that was passed
	j := i
	for j > lo {
		w := p.words[j-1]
		if w.mark != outside {
			break
		}
		if w.low == ")" || w.low == "]" {
			j = p.openParenthesis(j-1, lo)
			continue
		}
		if !w.letters() && w.low != "/" && w.low != "&" && w.low != "." {
			break
		}
		if w.is(conj) {
			if w.low != "and" && w.low != "or" && w.low != "&" || j == i {
				break
			}
			joined = j
			j--
			continue
		}
		stop, verbal := p.stopsPhrase(j-1, i, lo)
		if verbal {
			if r := p.relativeBefore(j-1, lo); r > lo {
				j = r
				continue
			}
			if joined >= 0 {
				j = joined
			}
			break
		}
		if stop {
			break
		}
		j--
	}
	return p.dropLead(j, i)
}

// stopsPhrase says whether the word at k can't belong to a noun phrase that reaches to word i, and
// whether that is because it is a verb.
func (p *page) stopsPhrase(k, i, lo int) (stop, verbal bool) {
	w := p.words[k]
	possessive := w.low == "'s" || p.low(k+1) == "'s"
	switch {
	case possessive:
		return false, false
	case w.cap && k > lo && !w.is(weekday|month|modal|aux):
		return false, false
	case w.is(aux|modal) || w.is(neg):
		return true, true
	case w.is(subject), w.is(rel), w.low == "that":
		return true, false
	case w.is(verb):
		if p.attributive(k) && k+1 < i {
			return false, false
		}
		reduced := k > lo && p.nominal(k-1) && k+1 < i && p.words[k+1].is(prep)
		return !reduced, !reduced
	case w.is(ing):
		return !(k > lo && p.nominal(k-1)), false
	case w.is(weekday | timeNoun):
		return true, false
	case w.is(prep):
		return !(k > lo && p.nominal(k-1) && k+1 < i), false
	case w.is(sub):
		return true, false
	case w.is(adverb):
		return k+1 == i || !(k > lo && p.words[k-1].is(det|poss)), false
	}
	return false, false
}

// attributive says whether a participle stands before its noun: "the unsigned opinion".
func (p *page) attributive(k int) bool {
	if k == 0 || k+1 >= len(p.words) || !strings.HasSuffix(p.words[k].low, "ed") {
		return false
	}
	prev := p.words[k-1]
	return (prev.is(poss) || articles[prev.low] || prev.low == "'s") && prev.mark == p.words[k].mark && p.nominal(k+1)
}

// nominal says whether the word at k may be a noun or a name.
func (p *page) nominal(k int) bool {
	w := p.words[k]
	return w.letters() && w.mark == outside && (w.cap || w.class&^(title|month|number|det) == 0 && !w.is(det)) || w.low == ")"
}

// relativeBefore returns the word "who" or "that" that opens the relative clause word k stands in,
// when a noun stands before it; lo otherwise.
func (p *page) relativeBefore(k, lo int) int {
	for r := k; r > lo+1 && r > k-10; r-- {
		w := p.words[r-1]
		if !w.letters() {
			return lo
		}
		if (w.low == "who" || w.low == "that") && p.nominal(r-2) {
			return r - 1
		}
	}
	return lo
}

func (p *page) openParenthesis(k, lo int) int {
	for j := k; j > lo; j-- {
		if low := p.words[j-1].low; low == "(" || low == "[" {
			return j - 1
		}
	}
	return k
}

// dropLead moves the start of a noun phrase past words that only introduce it.
func (p *page) dropLead(j, end int) int {
	for j < end && p.words[j].is(conj|adverb|sub) && !p.words[j].is(det) {
		j++
	}
	if j+1 < end && p.words[j].is(prep) { // "On Twitter Trump said"
		for k := end - 1; k > j; k-- {
			if !p.words[k].cap || p.words[k].low == "'s" {
				return k + 1
			}
		}
		if _, given := givenNames[p.words[j+1].low]; given || isTitle(p.words[j+1]) {
			return j + 1
		}
		return end - 1
	}
	return j
}

// skipTimeBack moves left over "on Tuesday" or "this week" before a verb.
func (p *page) skipTimeBack(i, lo int) int {
	k := i - 1
	if k <= lo || p.words[k].mark != outside || !p.words[k].is(weekday|timeNoun) && !(p.words[k].is(number) && k > lo && p.words[k-1].is(month)) {
		return i
	}
	if p.words[k].is(number) {
		k--
	}
	for k > lo && (p.words[k-1].is(det) || p.low(k-1) == "last" || p.low(k-1) == "late" || p.low(k-1) == "next" || p.words[k-1].is(weekday|timeNoun)) {
		k--
	}
	if k > lo && p.words[k-1].is(prep) {
		k--
	}
	if k > lo && (p.words[k-1].cap || p.words[k-1].is(subject) || p.nominal(k-1)) {
		return k
	}
	return i
}

// nameHeaded says whether a phrase ends in a name rather than in a common noun: "U.S. envoy
// Erik Lund", not "dean of the University of Illinois" nor "Speaker of the House".
func (p *page) nameHeaded(r run) bool {
	end := r.last
	for i := r.first; i < r.last; i++ {
		if i > r.first && (p.words[i].is(prep) || p.words[i].low == "(") {
			end = i
			break
		}
	}
	last := p.words[end-1]
	if end-r.first == 1 && placeOf[last.low].name != "" && r.first > 0 && p.low(r.first-1) == "," {
		return false // "the University of Norland, Salem,"
	}
	return last.cap && !last.is(title) && !parties[last.low] && !p.words[r.first].is(number)
}

// phraseEnd returns where the noun phrase that begins at word i ends, before hi. deep takes
// its prepositional phrases along.
func (p *page) phraseEnd(i, hi int, deep bool) int {
	nouns := 0
	for j := i; j < hi; j++ {
		w := p.words[j]
		switch {
		case w.mark != outside:
			return j
		case w.low == "(":
			j = p.closeParenthesis(j, hi)
			continue
		case !w.letters():
			return j
		case w.low == "'s":
			nouns = 0
			continue
		case w.is(object|subject) && !w.cap:
			if nouns > 0 || j > i {
				return j
			}
			return j + 1
		case w.low == "of" && nouns > 0 || deep && w.is(prep) && nouns > 0 && w.low != "as":
			nouns = 0
			continue
		case w.cap && !w.is(weekday|month|modal|aux|subject):
			nouns++
			continue
		case w.is(conj):
			if nouns == 0 || j+1 >= hi || !p.startsPhrase(j+1) || w.low == "but" {
				return j
			}
			nouns = 0
			continue
		case w.is(det | poss):
			if nouns > 0 {
				return j
			}
		case w.is(verb | aux | modal | neg | rel | sub | prep | weekday | adverb | subject), w.is(ing) && nouns > 0, w.low == "that":
			return j
		case w.is(timeNoun) && nouns > 0 && !deep:
			return j
		default:
			nouns++
		}
	}
	return hi
}

func (p *page) startsPhrase(i int) bool {
	w := p.words[i]
	return w.mark == outside && w.letters() && (w.cap || w.is(det|poss|number) || w.class == 0 || w.class == title) && !w.is(verb)
}

func (p *page) closeParenthesis(j, hi int) int {
	for k := j; k < hi; k++ {
		if low := p.words[k].low; low == ")" || low == "]" {
			return k
		}
	}
	return j
}

package article

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
	if p.attributive(i) {
		return run{}, noSubject // "The retired surgeon"
	}
	i = p.skipBack(i, lo)
	k := i - 1
	if k < lo || p.words[k].mark != outside {
		return run{}, noSubject
	}
	w := p.words[k]
	switch {
	case w.is(subject):
		if who := p.dislocated(k, lo); !who.empty() {
			return who, before
		}
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
	if r.empty() || !p.words[r.first].letters() {
		return run{}, noSubject
	}
	if p.isSeat(r, lo) { // "Anna Berg of Columbia, South Carolina says"
		if who := p.beforeInsertions(r.first-1, lo); !who.empty() {
			return who, before
		}
	}
	if wide := p.withNeighbours(r, i, lo); wide != r {
		return wide, before
	}
	return p.withRole(r, lo), before
}

// dislocated returns the name that the pronoun at word k only takes up, behind a role: "And the envoy, Erik Lund, he said".
func (p *page) dislocated(k, lo int) run {
	if k-1 <= lo || p.low(k-1) != "," || !personalPronouns[p.low(k)] {
		return run{}
	}
	who := run{p.segmentStart(k-1, lo), k - 1}
	if who.empty() || p.low(who.first-1) != "," || !p.nameHeaded(who) {
		return run{}
	}
	for i := who.first; i < who.last; i++ {
		if !p.words[i].cap {
			return run{}
		}
	}
	role := run{p.segmentStart(who.first-1, lo), who.first - 1}
	for role.first < role.last && p.words[role.first].is(conj) {
		role.first++
	}
	if role.empty() || role.first > lo+1 || !p.words[role.first].is(det|poss) || p.hasVerb(role) {
		return run{}
	}
	return who
}

// skipBack moves left from a verb over what may stand between it and its subject: "on Tuesday", "both", "in turn".
func (p *page) skipBack(i, lo int) int {
	i = p.skipTimeBack(i, lo)
	k := i - 1
	if k <= lo || p.words[k].mark != outside {
		return i
	}
	inHeadline := p.headline >= 0 && p.words[k].Start < p.blocks[p.headline].End
	switch prev := p.words[k-1]; {
	case p.low(k-1) == "in" && asidesWithIn[p.low(k)]:
		i = k - 1
	case p.has(k-2, "in", "the", "past") && k-2 > lo:
		i = k - 2
	case floating[p.low(k)] && (prev.is(aux|subject) && prev.mark == outside || p.nominal(k-1)):
		i = k
	case inHeadline && p.words[k].cap && classOf(p.low(k), false) == adverb:
		i = k
	default:
		return i
	}
	for i-1 > lo && p.words[i-1].is(aux|adverb) && p.words[i-1].mark == outside {
		i--
	}
	return i
}

// floating are quantities that may stand between a subject and its verb: "the two men both said".
var floating = set("both each all alike")

// asidesWithIn make an adverb together with "in".
var asidesWithIn = set("particular turn part fact response return private public")

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

// skipTimeBack moves left over "on Tuesday", "this past week" or "less than two weeks ago" before a verb.
func (p *page) skipTimeBack(i, lo int) int {
	k := i - 1
	if k <= lo || p.words[k].mark != outside {
		return i
	}
	if p.low(k) == "ago" && k-1 > lo && p.words[k-1].is(timeNoun) {
		k--
	}
	if !p.words[k].is(weekday|timeNoun) && !(p.words[k].is(number) && k > lo && p.words[k-1].is(month)) {
		return i
	}
	if p.words[k].is(number) {
		k--
	}
	for k > lo && (p.words[k-1].is(det|number|weekday|timeNoun) && p.words[k-1].mark == outside || timeWords[p.low(k-1)]) {
		k--
	}
	if k > lo && p.words[k-1].is(prep) && p.words[k-1].mark == outside {
		k--
	}
	if k > lo && (p.words[k-1].cap || p.words[k-1].is(subject) || p.nominal(k-1) || p.reduced(k-1, lo) && p.words[k].is(weekday)) {
		return k
	}
	return i
}

// timeWords stand before the noun of a time: "late last week", "less than two weeks ago".
var timeWords = set("last late next past early earlier than less more about nearly almost just over")

package tongues

import (
	"strings"

	"onrecord/loaders"
)

// contents returns what a cue with this subject announces, and by which rule; none when nothing fits.
func (p *paragraph) contents(s run, c cue, who run) ([]loaders.Span, string) {
	if !who.empty() && p.nobody[p.words[who.first].low] {
		return nil, ""
	}
	if p.holdsNot(s, c.verb-1, c.words.last) { // in Russian and French it stands in front
		return nil, "" // "hat nicht gesagt"
	}
	open, shut := c.words.first, c.words.last
	if c.verb < open {
		open = c.verb
	}
	if !who.empty() && !(p.and[p.low(s, c.verb-1)] && who.last < c.verb) {
		open, shut = min(open, who.first), max(shut, who.last)
	}
	if p.asSaid[p.low(s, s.first)] && p.low(s, shut) == "," && (open == s.first+1 || who.empty()) {
		return []loaders.Span{p.rest(s, shut+1)}, RuleSource // "Wie Lund mitteilte, …"
	}
	if c.kind == sourceCue || c.kind == afterCue {
		return p.sourced(s, open, shut, who)
	}
	if c.kind == passiveCue || c.kind == nounCue {
		if c.kind == nounCue {
			s = p.middle(s, shut)
		}
		piece, rule := p.clauseBehind(s, c, shut)
		if rule == "" || rule == RuleColon {
			return nil, ""
		}
		if c.kind == nounCue && who.last <= c.verb && p.opposes(s, run{s.first, c.words.last}, who, rule) {
			return nil, "" // it is another's noun
		}
		return []loaders.Span{piece}, rule
	}
	if q := p.quotedBefore(s, open); q != outside {
		pieces := []loaders.Span{p.passages[q].Span}
		if next := p.quotedBehind(s, shut); next != outside && next != q {
			pieces = append(pieces, p.passages[next].Span)
		}
		return pieces, RulePostposed
	}
	if c.kind == verbCue {
		if at := p.colon(s, shut); at >= 0 {
			return p.quotationsFrom(s, at+1), RuleColon
		}
		if piece, rule := p.clauseBehind(s, c, shut); rule != "" && (!who.empty() || p.parted[p.low(s, c.verb)][p.it]) && !p.opposes(s, run{min(c.verb, c.words.first), c.words.last}, who, rule) {
			return []loaders.Span{piece}, rule
		}
	}
	return p.clauseBefore(s, c, open, shut, who)
}

// middle returns the sentence up to the comma behind word i at which it goes on with its verb: "Die Forderung, den Hafen zu sperren, lehnte …".
func (p *paragraph) middle(s run, i int) run {
	first := true
	for ; i+1 < s.last; i++ {
		if p.low(s, i) != "," {
			continue
		}
		if !first && p.closes(s, i+1) {
			return run{s.first, i}
		}
		first = false
	}
	return s
}

// quotedBefore returns the passage that ends right before word i, with a comma or dash between them or a stop of its
// own at its end: „Channel 10“ berichtete is a name.
func (p *paragraph) quotedBefore(s run, i int) int {
	i--
	parted := false
	for ; i >= s.first && (p.low(s, i) == "," || isDash(p.low(s, i))); i-- {
		parted = true
	}
	if i < s.first || p.words[i].quote == outside || !parted && p.words[i].letters {
		return outside
	}
	return p.words[i].quote
}

// quotedBehind returns the passage in which a split sentence goes on behind the clause: “…”, said Lund, “…”.
func (p *paragraph) quotedBehind(s run, i int) int {
	for ; i < s.last; i++ {
		if p.words[i].quote != outside {
			before := p.low(s, i-1)
			if before == "," || before == ":" || isDash(before) || before == "." {
				return p.words[i].quote
			}
			return outside
		}
	}
	return outside
}

// colon returns the colon behind word i that a quotation follows, -1 without one.
func (p *paragraph) colon(s run, i int) int {
	for ; i+1 < s.last; i++ {
		if p.low(s, i) == ":" && p.words[i+1].quote != outside {
			return i
		}
	}
	return -1
}

// quotationsFrom returns the passages from word i to the end of the sentence.
func (p *paragraph) quotationsFrom(s run, i int) []loaders.Span {
	var out []loaders.Span
	for last := outside; i < s.last; i++ {
		if q := p.words[i].quote; q != outside && q != last {
			out = append(out, p.passages[q].Span)
			last = q
		}
	}
	return out
}

// clauseBehind reads ", dass …", ", warum …" and, in reported speech, ", es sei …", ", die Brücke zu schließen" behind the
// clause, up to the sentence's end.
func (p *paragraph) clauseBehind(s run, c cue, i int) (loaders.Span, string) {
	const (
		near = 3 // words between the clause and its comma
		most = 3 // commas: an insertion has two
	)
	verb := p.low(s, c.words.first)
	sure := p.says[verb] || p.participle[verb] // a verb with a particle may tell no saying: "führte nach Oslo aus, …"
	commas, from := 0, i
	for ; i < s.last; i++ {
		low := p.low(s, i)
		if name := p.quotedName(s, i); low == "" && !name.empty() {
			i = name.last - 1
			continue
		}
		if low == ":" && (p.isReported(s, i+1)) {
			return p.rest(s, i+1), RuleColon
		}
		if low == "" || low == ":" || low == ";" || p.not[low] {
			return loaders.Span{}, ""
		}
		if commas > 0 && !p.words[i].cap && (p.says[low] || p.participle[low] && p.auxiliaryBefore(s, i) >= 0) {
			return loaders.Span{}, "" // the clause was a relative one, and what follows is another's
		}
		if p.that[low] && p.isNounBehind(s, from, i) {
			return loaders.Span{}, "" // a relative clause, "le défi que …"
		}
		if p.asSaid[low] && p.low(s, i-1) == "," && p.insertionSays(s, i) {
			return loaders.Span{}, "" // ", wie Lund sagt, …": who says what isn't known
		}
		if p.that[low] || commas == 0 && p.questions[low] && p.low(s, i-1) == "," {
			return p.rest(s, i), RuleThat
		}
		if low != "," {
			continue
		}
		switch {
		case p.isInfinitive(s, i+1):
			return p.rest(s, i+1), RuleInfinitive
		case p.isReported(s, i+1), sure && i <= from+near && p.isMain(s, i+1):
			return p.rest(s, i+1), RuleReported
		case commas == 0 && p.questions[p.low(s, i+1)] && !(p.asSaid[p.low(s, i+1)] && p.insertionSays(s, i+1)):
			return p.rest(s, i+1), RuleThat
		}
		if commas++; commas > most {
			break
		}
	}
	return loaders.Span{}, ""
}

// isNounBehind says whether a noun with its article ends right before word i, without a preposition in front and behind word from.
func (p *paragraph) isNounBehind(s run, from, i int) bool {
	noun, article := i-1, i-2
	return article >= from && p.words[noun].letters && p.low(s, noun) != "" && p.articles[p.low(s, article)] && !p.preps[p.low(s, article-1)] && !p.time[p.low(s, noun)]
}

// insertionSays says whether an insertion that ends with a verb of saying begins at word i: ", wie Lund sagt,".
func (p *paragraph) insertionSays(s run, i int) bool {
	for ; i+1 < s.last; i++ {
		if p.low(s, i+1) == "," {
			return p.says[p.low(s, i)]
		}
	}
	return false
}

// opposes says whether what follows the clause with these words is what its subject judges or denies rather than says: "kritisierte den
// Plan, … zu schließen", "lehnte es ab, … zu sagen". What it says itself has no noun in front, "kritisierte, dass …", or the verb of reported speech.
func (p *paragraph) opposes(s, clause, who run, rule string) bool {
	judges, object, told, place := false, false, false, false
	for i := clause.first; i < s.last && (i < clause.last || p.low(s, i) != ","); i++ {
		low := p.low(s, i)
		judges = judges || p.judges[low]
		if i >= who.first && i < who.last {
			continue
		}
		genitive := i > clause.first && p.words[i-1].cap && i != who.last
		place = place || p.places[low] || low != "" && low == p.hearsay.prep
		object = object || !place && (p.articles[low] && !genitive || low != "" && low == p.it)
		told = told || !place && p.nouns[low] && p.words[i].cap
		if p.words[i].cap {
			place = false
		}
	}
	switch rule {
	case RuleInfinitive:
		return judges
	case RuleThat:
		return judges && (object || told)
	}
	return judges && told
}

// rest is the sentence from word i on, without its full stop.
func (p *paragraph) rest(s run, i int) loaders.Span {
	r := run{i, p.restEnd(s, i)}
	for !r.empty() && !p.words[r.last-1].letters && strings.Contains(".,;:", p.words[r.last-1].low) {
		r.last--
	}
	return p.widened(r)
}

// restEnd returns where what is said from word i on ends: with the sentence, or before the next clause that is not of it,
// ", und kündigte an", ", denn …".
func (p *paragraph) restEnd(s run, i int) int {
	const least = 3
	for k := i + least; k+1 < s.last; k++ {
		low, next := p.low(s, k), p.low(s, k+1)
		switch {
		case p.and[low] && !p.words[k+1].cap && (p.says[next] || p.parted[next] != nil && p.particleBehind(s, k+1)):
			return k
		case low == "," && p.reasons[next] && !p.isReported(s, k+2):
			return k
		case (low == "," || low == ";" || p.and[low]) && p.anotherSays(s, k+1):
			return k
		}
	}
	return s.last
}

// anotherSays says whether a clause with a subject and a verb of saying of its own begins at word i, behind "and" or without.
func (p *paragraph) anotherSays(s run, i int) bool {
	const near = 4 // words between the verb and what is said
	if p.and[p.low(s, i)] {
		i++
	}
	who := p.phrase(s, i)
	if who.empty() || p.relative[p.low(s, i)] {
		return false
	}
	verb := who.last
	if low := p.low(s, verb); p.auxiliary[low] && !p.reported[low] && p.participle[p.low(s, verb+1)] {
		verb++ // "a affirmé"
	} else if !p.says[low] || p.words[verb].cap {
		return false
	}
	for k := verb + 1; k <= verb+near; k++ {
		if low := p.low(s, k); low == "," || low == ":" || p.that[low] {
			return true
		}
	}
	return false
}

// widened takes the marks along of passages at the edges.
func (p *paragraph) widened(r run) loaders.Span {
	at := p.span(r)
	if r.empty() {
		return at
	}
	if q := p.words[r.first].quote; q != outside {
		at.Start = min(at.Start, p.passages[q].Start)
	}
	if q := p.words[r.last-1].quote; q != outside {
		at.End = max(at.End, p.passages[q].End)
	}
	return at
}

// clauseBefore reads the sentence in front of a clause that ends it: "…, sagte Lund.", "…, wie Lund mitteilte."
func (p *paragraph) clauseBefore(s run, c cue, open, shut int, who run) ([]loaders.Span, string) {
	const least = 3
	if who.empty() && !p.parted[p.low(s, c.verb)][p.it] {
		return nil, ""
	}
	if p.asSaid[p.low(s, open-1)] {
		open--
	} else if open != c.verb {
		return nil, ""
	}
	if p.low(s, open-1) != "," && !isDash(p.low(s, open-1)) {
		return nil, ""
	}
	if piece := p.rest(s, shut+1); p.low(s, shut) == "," && !p.relative[p.low(s, shut+1)] && !p.isApposition(run{shut + 1, s.last}) && (c.kind == soCue || p.mood(s, shut+1) || p.isReported(s, shut+1) || p.isReported(run{s.first, open}, s.first)) && !piece.Empty() {
		return []loaders.Span{p.widened(run{s.first, open - 1}), piece}, RulePostposed
	}
	if open-1-s.first < least {
		return nil, ""
	}
	for i := shut; i < s.last; i++ {
		if name := p.quotedName(s, i); !name.empty() {
			i = name.last - 1
			continue
		}
		if p.not[p.low(s, i)] {
			return nil, "" // "…, sagte Lund nicht"
		}
		if p.words[i].quote != outside || p.words[i].low == "," && !p.isApposition(run{i + 1, s.last}) {
			return nil, "" // what the clause goes on with isn't known to be its own
		}
	}
	return []loaders.Span{p.widened(run{s.first, open - 1})}, RulePostposed
}

// isApposition says whether the end of a sentence is a name behind a comma.
func (p *paragraph) isApposition(r run) bool {
	for i := r.first; i < r.last; i++ {
		if w := p.words[i]; w.letters && !w.cap {
			return false
		}
	}
	return true
}

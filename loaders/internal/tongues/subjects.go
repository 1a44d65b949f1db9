package tongues

import (
	"slices"
	"strings"
)

// subject returns the words that name who says what the cue of a verb in sentence s announces; empty when they can't
// be told from their surroundings.
func (p *paragraph) subject(s run, c cue) run {
	switch c.kind {
	case soCue, sourceCue:
		if w := p.low(s, c.words.last); c.kind == soCue && !p.words[min(c.words.last, s.last-1)].cap && !p.articles[w] && !p.pronouns[w] {
			return run{}
		}
		return p.teller(s, c)
	case nounCue:
		return p.nounTeller(s, c.verb)
	case passiveCue:
		for i := c.verb - 1; i > p.clauseStart(s, c.verb); i-- {
			if p.low(s, i) == p.agent {
				return p.phrase(s, i+1)
			}
		}
		return run{}
	case afterCue:
		return p.phraseLeft(s, c.verb)
	}
	if p.clitic(p.words[c.verb].low) != "" {
		return run{c.verb, c.verb + 1}
	}
	if p.parted[p.low(s, c.verb)]["es"] {
		return p.document(s, c.verb)
	}
	before := p.low(s, c.verb-1)
	inverted := c.verb == s.first || before == "," || isDash(before) || p.words[c.verb-1].quote != outside
	if !inverted {
		if who := p.subjectLeft(s, c.verb); !who.empty() && !p.isOblique(s, who) && !p.isAddressee(s, who, c) {
			return p.appositionOf(s, who)
		}
	}
	if p.and[before] {
		return run{} // what follows is its object
	}
	if before == "," {
		if who := p.apposed(s, c.verb-1); !who.empty() && (who.first == s.first || p.isPerson(who) || !p.endsClause(s, c)) {
			return who
		}
	}
	behind := c.verb + 1
	if behind == c.words.first { // "a déclaré Jean Dupont"
		behind = c.words.last
	}
	for p.between[p.low(s, behind)] {
		behind++
	}
	who := p.phrase(s, behind)
	if p.isOblique(s, who) {
		return run{}
	}
	return who
}

// isOblique says whether a noun phrase is sure not to be in the nominative: "dem Sender", "der örtlichen Zeitung".
func (p *paragraph) isOblique(s, who run) bool {
	if who.empty() || !p.ordinals {
		return false
	}
	switch low := p.words[who.first].low; low {
	case "dem", "den", "des", "einem", "einen", "eines":
		return true
	case "der", "einer":
		next := p.low(s, who.first+1)
		return who.last-who.first > 2 && !p.words[who.first+1].cap && strings.HasSuffix(next, "en") || low == "einer" && who.last-who.first > 1 && p.words[who.first+1].cap
	}
	return false
}

// appositionOf returns the person that who is put behind, "Erik Lund, Sprecher des Hafenamts sagte", else who.
func (p *paragraph) appositionOf(s, who run) run {
	if who.first-1 <= s.first || p.low(s, who.first-1) != "," || !p.isTitle(p.words[who.first]) {
		return who
	}
	if head := (run{p.clauseStart(s, who.first-1), who.first - 1}); p.isPerson(head) || head.last-head.first > 1 && head.last-head.first < 4 && p.isApposition(head) {
		return head
	}
	return who
}

// endsClause says whether a verb and the subject behind it end the sentence: "…, die fliehen wollten, sagte Lund am Montag."
func (p *paragraph) endsClause(s run, c cue) bool {
	const most = 6 // words behind the subject
	who := p.phrase(s, c.verb+1)
	if who.empty() || s.last-who.last > most+1 {
		return false
	}
	for i := who.last; i < s.last; i++ {
		if low := p.low(s, i); low == "," || low == ":" {
			return false
		}
	}
	return true
}

// document returns what words "it says" are in: "In einem Brief der Stadt heißt es", "hieß es aus dem Rathaus".
func (p *paragraph) document(s run, verb int) run {
	if p.low(s, verb+1) == "es" && (p.low(s, verb+2) == "in" || p.low(s, verb+2) == "aus") {
		return p.phrase(s, verb+3)
	}
	if low := p.low(s, s.first); (low == "in" || low == "aus") && verb > s.first {
		if who := p.phrase(s, s.first+1); who.last <= verb {
			return who
		}
	}
	return run{}
}

// isAddressee says whether the words in front of a verb are whom somebody named behind it told: "Der Zeitung sagte Erik
// Lund".
func (p *paragraph) isAddressee(s run, who run, c cue) bool {
	return who.first == s.first && !p.isPerson(who) && p.isPerson(p.phrase(s, c.verb+1))
}

// nounTeller returns whose claim or demand the noun at i is: in the genitive behind it, else the subject its sentence begins with.
func (p *paragraph) nounTeller(s run, i int) run {
	if low := p.low(s, i+1); p.articles[low] || p.within[low] && !p.that[low] {
		if who := p.phrase(s, i+1); !who.empty() {
			if low == p.agent {
				who.first++
			}
			return who
		}
	}
	who := p.phrase(s, s.first)
	if who.empty() || who.last > i || p.isOblique(s, who) || p.preps[p.low(s, s.first)] || p.joining[p.low(s, s.first)] {
		return run{}
	}
	return who
}

// teller returns whom "according to" names.
func (p *paragraph) teller(s run, c cue) run {
	i := c.words.last
	if c.noun.empty() {
		if name := p.quotedName(s, i); !name.empty() {
			return name
		}
		return p.phrase(s, i)
	}
	low := p.low(s, i)
	if p.hearsay.whose[p.words[c.noun.first].low] {
		return c.noun
	}
	genitive := p.within[low] || p.articles[low] || i < s.last && p.words[i].cap && strings.HasSuffix(low, "s") ||
		low != "" && !p.words[i].cap && strings.HasSuffix(low, "er") && i+1 < s.last && p.words[i+1].cap
	if who := p.phrase(s, i); genitive && !who.empty() {
		if p.within[low] && !p.articles[low] && who.last-who.first > 1 {
			who.first++ // "von"
		}
		return who
	}
	return c.noun
}

// quotedName reads the name in quotation marks at word i: laut „Kanal Zehn“.
func (p *paragraph) quotedName(s run, i int) run {
	const most = 4 // words
	r := run{i, i}
	if i >= s.last || p.words[i].quote == outside || !p.words[i].cap {
		return r
	}
	for r.last < s.last && p.words[r.last].quote == p.words[i].quote {
		if w := p.words[r.last]; r.last-i == most || !w.letters && !w.cap && strings.Contains(".,!?:;", w.low) {
			return run{i, i}
		}
		r.last++
	}
	return r
}

// phrase reads the noun phrase that begins at word i.
func (p *paragraph) phrase(s run, i int) run {
	const most = 14
	if p.pronouns[p.low(s, i)] {
		return run{i, i + 1}
	}
	end, named := i, false
	for end < s.last && end < i+most {
		w := p.words[end]
		low := p.low(s, end)
		if named && low == "-" && p.and[p.low(s, end+1)] {
			end += 2 // "Kongress- und Regierungskreise"
			continue
		}
		if named && low == "(" {
			if shut := p.bracketEnd(s, end); shut > end {
				end = shut
				continue
			}
		}
		if named && low == "" || low == "" && end > i {
			if name := p.quotedName(s, end); !name.empty() {
				end, named = name.last, true
				continue
			}
		}
		if low == "" || !w.letters || p.preps[low] || p.says[low] && !w.cap || p.time[low] && !named && end == i {
			break
		}
		switch {
		case w.cap:
			named = true
		case named && !p.continues(s, end):
			return p.trimmed(run{i, end})
		}
		end++
	}
	if named {
		end = p.nameBehind(s, end)
	}
	if !named {
		return run{}
	}
	return p.trimmed(run{i, end})
}

// bracketEnd returns the word behind a short insertion in brackets that opens at word i: "Lund (SPD)"; i when none does.
func (p *paragraph) bracketEnd(s run, i int) int {
	const most = 5
	for k := i + 1; k < s.last && k <= i+most; k++ {
		if p.low(s, k) == ")" {
			return k + 1
		}
	}
	return i
}

// continues says whether the word in lower case at i, behind a name, still belongs to the phrase: "Sprecher der Polizei",
// "представитель Белого дома Джон Смит".
func (p *paragraph) continues(s run, i int) bool {
	next := i + 1
	if next >= s.last || p.words[next].quote != outside {
		return false
	}
	if p.within[p.low(s, i)] {
		return p.words[next].cap || p.within[p.low(s, next)] || p.ordinals && next+1 < s.last && p.words[next+1].cap && !p.preps[p.low(s, next)]
	}
	if p.ordinals && i > s.first && p.within[p.low(s, i-1)] && p.words[next].cap && !p.preps[p.low(s, i)] {
		return true // "der Sprecher des bayerischen Ministeriums"
	}
	return p.words[next].cap && !p.ordinals && !p.time[p.low(s, next)] && len(p.words[i].low) > 3
}

// nameBehind extends a phrase that ends at word i by a name behind a comma: "der Innenminister, Nicolas Sarkozy", "der
// Befehlshaber im Norden, Erik Lund".
func (p *paragraph) nameBehind(s run, i int) int {
	const most = 5 // words that tell where
	comma := i
	if p.preps[p.low(s, i)] && !p.says[p.low(s, i)] {
		for comma < s.last && comma < i+most && p.low(s, comma) != "" && p.low(s, comma) != "," {
			comma++
		}
	}
	if p.low(s, comma) != "," {
		return i
	}
	start := comma + 1
	end := start
	for end < s.last && p.words[end].cap && p.words[end].quote == outside {
		end++
	}
	if r := (run{start, end}); p.isPerson(r) {
		return end
	}
	return i
}

// trimmed leaves out what can't end a phrase.
func (p *paragraph) trimmed(r run) run {
	for !r.empty() && (p.within[p.words[r.last-1].low] || p.articles[p.words[r.last-1].low]) {
		r.last--
	}
	return r
}

// subjectLeft reads the noun phrase between the start of its clause and the verb at v, behind what tells the time:
// "Am Montag". Another beginning with a preposition is no subject.
func (p *paragraph) subjectLeft(s run, v int) run {
	r := run{p.clauseStart(s, v), v}
	for !r.empty() && (p.adverb(p.words[r.last-1]) || p.words[r.last-1].low == "sich") {
		r.last--
	}
	asSaid := !r.empty() && p.asSaid[p.words[r.first].low]
	if asSaid {
		r.first++
	}
	r = p.behindTime(p.coordinated(r))
	for i := r.first; i < r.last; i++ {
		if low := p.words[i].low; p.auxiliary[low] || p.copulas[low] {
			r.last = i // "Lund wird in einer Erklärung … zitiert"
		}
	}
	if r.last-r.first == 2 && p.preps[p.words[r.first].low] && p.pronouns[p.words[r.first+1].low] {
		return run{r.first + 1, r.last} // "Aber er sagte"
	}
	if r.empty() || p.preps[p.words[r.first].low] || r.last-r.first > 14 || slices.ContainsFunc(p.backward, func(b []string) bool { return len(b) == r.last-r.first && p.begins(r, b) }) {
		return run{}
	}
	if !asSaid && p.inSubordinate(s, r, v) {
		return p.subordinateSubject(r)
	}
	if p.pronouns[p.words[r.first].low] {
		if r.last-r.first == 1 {
			return r
		}
		return run{}
	}
	capital := false
	for i := r.first; i < r.last; i++ {
		w := p.words[i]
		capital = capital || w.cap && (i > s.first || r.last-r.first == 1 || p.isPerson(r))
		if p.says[w.low] && !w.cap || p.auxiliary[w.low] || p.that[w.low] {
			return run{}
		}
	}
	if !capital && !p.articles[p.words[r.first].low] && !p.titles[p.words[r.first].low] {
		return run{}
	}
	return r
}

// inSubordinate says whether a clause that ends with the verb at v is subordinate: "bei dem sie gesagt hatte".
func (p *paragraph) inSubordinate(s, r run, v int) bool {
	first := p.low(s, r.first)
	return r.first > s.first && (p.relative[first] || p.joining[first]) && p.low(s, r.first-1) != ":" && (v+1 >= s.last || !p.words[v+1].letters || p.auxiliary[p.low(s, v+1)])
}

// subordinateSubject returns the subject of a subordinate clause: what stands behind the word that joins it, else that word, a relative pronoun.
func (p *paragraph) subordinateSubject(r run) run {
	if who := p.phrase(r, r.first+1); !who.empty() && !p.preps[p.words[who.first].low] {
		return who
	}
	if p.relative[p.words[r.first].low] {
		return run{r.first, r.first + 1}
	}
	return run{}
}

// coordinated returns the subject that a verb behind "and" shares with the one before it: "Lund dankte allen und sagte".
func (p *paragraph) coordinated(r run) run {
	if r.empty() || !p.and[p.words[r.last-1].low] || p.words[r.last-1].cap {
		return r
	}
	if p.pronouns[p.words[r.first].low] {
		return run{r.first, r.first + 1}
	}
	if p.preps[p.words[r.first].low] {
		return run{r.first, r.first}
	}
	if who := p.phrase(r, r.first); who.last < r.last-1 {
		return who
	}
	return r
}

func (p *paragraph) adverb(w word) bool { return !w.cap && p.preps[w.low] }

// behindTime leaves out a time in front: a preposition and its noun.
func (p *paragraph) behindTime(r run) run {
	if r.empty() || !p.preps[p.words[r.first].low] {
		return r
	}
	for i := r.first + 1; i < r.last && i < r.first+5; i++ {
		if p.time[p.words[i].low] {
			i++
			for i < r.last && (p.time[p.words[i].low] || !p.words[i].letters && !p.words[i].cap && p.words[i].low != ",") {
				i++
			}
			return run{i, r.last}
		}
	}
	return run{r.first, r.first}
}

// clauseStart returns the first word behind the comma, colon, dash or quotation left of i.
func (p *paragraph) clauseStart(s run, i int) int {
	for ; i > s.first; i-- {
		low := p.low(s, i-1)
		if low == "" || low == "," || low == ":" || low == ";" || low == "." || low == "!" || low == "?" || low == "…" || isDash(low) || p.that[low] {
			return i
		}
	}
	return s.first
}

// apposed reads "Andres Granier, der Gouverneur, sagte": the phrase in front of the insertion that ends at comma.
func (p *paragraph) apposed(s run, comma int) run {
	const most = 10 // words of an insertion
	start := p.clauseStart(s, comma)
	if start == s.first || p.low(s, start-1) != "," || start == comma || comma-start > most {
		return run{}
	}
	head := p.subjectLeft(s, start-1)
	for i := start; i < comma; i++ {
		if low := p.words[i].low; p.auxiliary[low] || p.copulas[low] || p.reported[low] { // a relative clause, or one before
			if (p.isPerson(head) || p.isRelative(s, start)) && (p.phrase(s, comma+2).empty() || p.isRelative(s, start)) {
				return head
			}
			return run{}
		}
	}
	if p.isRelative(s, start) && p.words[comma-1].letters && !p.words[comma-1].cap {
		return head
	}
	switch {
	case head.empty():
		return run{}
	case comma-start > 1 && p.isApposition(run{start, comma}):
		return run{head.first, comma} // "der Minister, Binali Yıldırım,": no list knows every name
	case head.last-head.first > 1 && p.isApposition(head):
		return head // "Erik Lund, seines Zeichens Direktor,"
	case p.articles[p.words[start].low] || p.titles[p.words[start].low] || p.isPerson(run{start, comma}):
		if p.isPerson(run{start, comma}) {
			return run{head.first, comma}
		}
		return head
	}
	return run{}
}

// isRelative says whether a relative clause begins at word i, "der den Vertrag prüfte": a pronoun, or one behind a preposition.
// That an article isn't one shows when no noun follows it.
func (p *paragraph) isRelative(s run, i int) bool {
	if p.preps[p.low(s, i)] {
		i++
	}
	next := i + 1
	if !p.relative[p.low(s, i)] || next >= s.last {
		return false
	}
	low := p.low(s, next)
	return low == "" || p.articles[low] || p.preps[low] || p.pronouns[low]
}

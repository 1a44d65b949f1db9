package tongues

import "slices"

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

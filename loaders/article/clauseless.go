package article

import (
	"slices"

	"onrecord/loaders"
)

// attribute settles who said the i-th saying.
func (v *resolver) attribute(i int) attribution {
	s := v.found.sayings[i]
	if s.clause != loaders.None {
		return v.clauses[s.clause]
	}
	quote := v.wordAt(s.fragments[0].Start)
	if a, ok := v.clauseOfSentence(s, quote); ok {
		return a
	}
	if a, ok := v.nextSentence(s); ok {
		return a
	}
	if a, ok := v.verdictOf(s); ok {
		return a
	}
	if s.rule == rulePart {
		if a, ok := v.besideQuotation(s, quote); ok {
			return a
		}
		return v.partOfSentence(s, quote)
	}
	return v.standingAlone(i)
}

// clauseOfSentence returns the speaker of the last say-clause left of a quotation, when nothing stands between them but
// "that", a joining word or what says more of the speaker: “…,” said Lund, a farmer, “and …”.
func (v *resolver) clauseOfSentence(s saying, quote int) (attribution, bool) {
	at := loaders.None
	for i := v.clausesUpTo(s.sentence) - 1; i >= 0 && v.found.clauses[i].sentence == s.sentence; i-- {
		if v.found.clauses[i].cue.first < quote {
			at = i
			break
		}
	}
	if at == loaders.None || v.clauses[at].speaker == loaders.None {
		return attribution{}, false
	}
	between := run{min(v.found.clauses[at].shut(), quote), quote}
	for i := between.first; i < between.last; i++ {
		if v.words[i].mark != outside {
			return attribution{}, false
		}
	}
	if v.low(quote-1) != "that" && !v.onlyAsides(between) {
		return attribution{}, false
	}
	a := v.clauses[at]
	return attribution{speaker: a.speaker, spans: a.spans, rule: byClause, candidates: a.candidates}, true
}

// clausesUpTo returns the number of say-clauses in the sentences up to s.
func (v *resolver) clausesUpTo(s int) int {
	n, _ := slices.BinarySearchFunc(v.found.clauses, s+1, func(c sayClause, s int) int { return c.sentence - s })
	return n
}

// onlyAsides says whether r holds nothing but punctuation, joining words and appositions, each closed by a comma or dash.
func (v *resolver) onlyAsides(r run) bool {
	for r.first < r.last && (!v.words[r.first].letters() || v.words[r.first].is(conj|timeNoun|weekday) || timeWords[v.low(r.first)]) {
		r.first++
	}
	if r.empty() {
		return true
	}
	if !isBreak(v.low(r.last-1)) || !isBreak(v.low(r.first-1)) {
		return false
	}
	for end := r.last - 1; end > r.first; {
		seg := run{v.segmentStart(end, r.first), end}
		if _, whole := v.apposition(seg, r.first-1); !whole && !v.isAside(seg, r.first-1) {
			return false
		}
		end = seg.first - 1
	}
	return true
}

// partOfSentence settles who said a passage that the sentence around it doesn't give to anybody: whoever spoke in the
// sentence before when the passage opens the sentence or is what is said of its subject (Berg “was wrong”), else its subject.
func (v *resolver) partOfSentence(s saying, quote int) attribution {
	sent := v.sentences[s.sentence]
	lead := run{sent.first, quote}
	for lead.first < lead.last && (!v.words[lead.first].letters() || v.classAt(lead.first)&(conj|adverb) != 0) {
		lead.first++
	}
	predicate := !lead.empty() && v.words[quote-1].letters() && v.phraseStart(quote, lead.first) == lead.first && !v.hasVerb(lead)
	if k := s.sentence - 1; (predicate || lead.empty()) && k >= 0 && v.said[k].speaker != loaders.None && v.sentences[k].block == sent.block {
		return v.said[k].again(byTurn)
	}
	if a := v.subjects[s.sentence]; a.speaker != loaders.None && !predicate && !v.isAsked(quote) {
		return a.again(bySubject)
	}
	return attribution{speaker: loaders.None, rule: byNobody}
}

// isAsked says whether a quotation is what its sentence's subject is asked: "Lund was asked, “…”".
func (v *resolver) isAsked(quote int) bool {
	k := quote - 1
	if v.low(k) == "," || v.low(k) == ":" {
		k--
	}
	return (v.low(k) == "asked" || v.low(k) == "told") && v.words[k-1].is(aux)
}

// standingAlone settles who said the i-th saying, which is a sentence or paragraph of its own: the subject of the sentence
// before in the paragraph, or of one that announces it, else whoever said the last quote.
func (v *resolver) standingAlone(i int) attribution {
	s := v.found.sayings[i]
	if k := s.sentence - 1; k >= 0 && v.subjects[k].speaker != loaders.None && (v.sentences[k].block == v.sentences[s.sentence].block || v.announces(k)) {
		return v.subjects[k].again(bySubject)
	}
	last := i - 1
	for last >= 0 && v.found.sayings[last].teller != loaders.None { // whoever relays it had the word
		last--
	}
	if last >= 0 && v.sentences[s.sentence].block-v.sentences[v.found.sayings[last].sentence].block <= 1 {
		a := v.attributed[last].again(byTurn)
		a.spans = v.attributed[last].spans
		return a
	}
	return attribution{speaker: loaders.None, rule: byNobody}
}

// announces says whether a sentence ends in a colon behind a word for something said: "issued the following statement:".
func (v *resolver) announces(s int) bool {
	last := v.sentences[s].last - 1
	if v.low(last) != ":" && v.low(last) != ";" {
		return false
	}
	for i := max(last-16, v.sentences[s].first); i < last; i++ {
		if announced[v.low(i)] {
			return true
		}
	}
	return false
}

// announced are words for a piece of text that somebody gives out.
var announced = set("statement remarks letter tweet tweets message email e-mail post memo words following quoted")

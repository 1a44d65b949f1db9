package speakers

import (
	"slices"

	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// attribute settles who said the i-th saying.
func (v *Resolver) attribute(i int) Attribution {
	s := v.Found.Sayings[i]
	if s.Clause != loaders.None {
		return v.Clauses[s.Clause]
	}
	quote := v.WordAt(s.Fragments[0].Start)
	if a, ok := v.clauseOfSentence(s, quote); ok {
		return a
	}
	if a, ok := v.nextSentence(s); ok {
		return a
	}
	if a, ok := v.verdictOf(s); ok {
		return a
	}
	if s.Rule == clauses.RulePart {
		if a, ok := v.besideQuotation(s, quote); ok {
			return a
		}
		return v.partOfSentence(s, quote)
	}
	return v.standingAlone(i)
}

// clauseOfSentence returns the speaker of the last say-clause left of a quotation, when nothing stands between them but
// "that", a joining word or what says more of the speaker: “…,” said Lund, a farmer, “and …”.
func (v *Resolver) clauseOfSentence(s clauses.Saying, quote int) (Attribution, bool) {
	at := loaders.None
	for i := v.clausesUpTo(s.Sentence) - 1; i >= 0 && v.Found.Clauses[i].Sentence == s.Sentence; i-- {
		if v.Found.Clauses[i].Cue.First < quote {
			at = i
			break
		}
	}
	if at == loaders.None || v.Clauses[at].Speaker == loaders.None {
		return Attribution{}, false
	}
	between := prose.Between(min(v.Found.Clauses[at].Shut(), quote), quote)
	for i := between.First; i < between.Last; i++ {
		if v.Words[i].Mark != prose.Outside {
			return Attribution{}, false
		}
	}
	if v.Low(quote-1) != "that" && !v.onlyAsides(between) {
		return Attribution{}, false
	}
	a := v.Clauses[at]
	return Attribution{Speaker: a.Speaker, Spans: a.Spans, Rule: ByClause, Candidates: a.Candidates}, true
}

// clausesUpTo returns the number of say-clauses in the sentences up to s.
func (v *Resolver) clausesUpTo(s int) int {
	n, _ := slices.BinarySearchFunc(v.Found.Clauses, s+1, func(c clauses.SayClause, s int) int { return c.Sentence - s })
	return n
}

// onlyAsides says whether r holds nothing but punctuation, joining words and appositions, each closed by a comma or dash.
func (v *Resolver) onlyAsides(r prose.Run) bool {
	for r.First < r.Last && (!v.Words[r.First].Letters() || v.Words[r.First].Is(prose.Conj|prose.TimeNoun|prose.Weekday) || clauses.TimeWords[v.Low(r.First)]) {
		r.First++
	}
	if r.Empty() {
		return true
	}
	if !clauses.IsBreak(v.Low(r.Last-1)) || !clauses.IsBreak(v.Low(r.First-1)) {
		return false
	}
	for end := r.Last - 1; end > r.First; {
		seg := prose.Between(v.SegmentStart(end, r.First), end)
		if _, whole := v.Apposition(seg, r.First-1); !whole && !v.IsAside(seg, r.First-1) {
			return false
		}
		end = seg.First - 1
	}
	return true
}

// partOfSentence settles who said a passage that the sentence around it doesn't give to anybody: whoever spoke in the
// sentence before when the passage opens the sentence or is what is said of its subject (Berg “was wrong”), else its subject.
func (v *Resolver) partOfSentence(s clauses.Saying, quote int) Attribution {
	sent := v.Sentences[s.Sentence]
	lead := prose.Between(sent.First, quote)
	for lead.First < lead.Last && (!v.Words[lead.First].Letters() || v.ClassAt(lead.First)&(prose.Conj|prose.Adverb) != 0) {
		lead.First++
	}
	predicate := !lead.Empty() && v.Words[quote-1].Letters() && v.PhraseStart(quote, lead.First) == lead.First && !v.HasVerb(lead)
	if k := s.Sentence - 1; (predicate || lead.Empty()) && k >= 0 && v.Said[k].Speaker != loaders.None && v.Sentences[k].Block == sent.Block {
		return v.Said[k].again(ByTurn)
	}
	if a := v.Subjects[s.Sentence]; a.Speaker != loaders.None && !predicate && !v.isAsked(quote) {
		return a.again(BySubject)
	}
	return Attribution{Speaker: loaders.None, Rule: ByNobody}
}

// isAsked says whether a quotation is what its sentence's subject is asked: "Lund was asked, “…”".
func (v *Resolver) isAsked(quote int) bool {
	k := quote - 1
	if v.Low(k) == "," || v.Low(k) == ":" {
		k--
	}
	return (v.Low(k) == "asked" || v.Low(k) == "told") && v.Words[k-1].Is(prose.Aux)
}

// standingAlone settles who said the i-th saying, which is a sentence or paragraph of its own: the subject of the sentence
// before in the paragraph, or of one that announces it, else whoever said the last quote.
func (v *Resolver) standingAlone(i int) Attribution {
	s := v.Found.Sayings[i]
	if k := s.Sentence - 1; k >= 0 && v.Subjects[k].Speaker != loaders.None && (v.Sentences[k].Block == v.Sentences[s.Sentence].Block || v.announces(k)) {
		return v.Subjects[k].again(BySubject)
	}
	last := i - 1
	for last >= 0 && v.Found.Sayings[last].Teller != loaders.None { // whoever relays it had the word
		last--
	}
	if last >= 0 && v.Sentences[s.Sentence].Block-v.Sentences[v.Found.Sayings[last].Sentence].Block <= 1 {
		a := v.Attributed[last].again(ByTurn)
		a.Spans = v.Attributed[last].Spans
		return a
	}
	return Attribution{Speaker: loaders.None, Rule: ByNobody}
}

// announces says whether a sentence ends in a colon behind a word for something said: "issued the following statement:".
func (v *Resolver) announces(s int) bool {
	last := v.Sentences[s].Last - 1
	if v.Low(last) != ":" && v.Low(last) != ";" {
		return false
	}
	for i := max(last-16, v.Sentences[s].First); i < last; i++ {
		if announced[v.Low(i)] {
			return true
		}
	}
	return false
}

// announced are words for a piece of text that somebody gives out.
var announced = prose.Set("statement remarks letter tweet tweets message email e-mail post memo words following quoted")

package article

import "onrecord/loaders"

// nextSentence returns the speaker whom the sentence behind a quotation names and no more: “It is over.” Lund said.
func (v *resolver) nextSentence(s saying) (attribution, bool) {
	const longest = 10 // words
	next := s.sentence + 1
	if next >= len(v.sentences) || v.sentences[next].block != v.sentences[s.sentence].block {
		return attribution{}, false
	}
	sent := v.sentences[next]
	at := v.clausesUpTo(s.sentence)
	if at >= len(v.found.clauses) || v.found.clauses[at].sentence != next || sent.last-sent.first > longest || v.found.used[at] {
		return attribution{}, false
	}
	c := v.found.clauses[at]
	if c.who.first != sent.first || c.cue.first != c.who.last || v.words[v.sentences[s.sentence].last-1].mark == outside {
		return attribution{}, false
	}
	a := v.clauses[at]
	return attribution{speaker: a.speaker, spans: a.spans, rule: byNext, candidates: a.candidates}, true
}

// verdictOf returns the speaker of a quotation that stands alone, whom the sentence behind it tells: “It is over.” That was the
// verdict of Erik Lund, who …
func (v *resolver) verdictOf(s saying) (attribution, bool) {
	next := s.sentence + 1
	if s.rule == rulePart || next >= len(v.sentences) || v.sentences[next].block > v.sentences[s.sentence].block+1 {
		return attribution{}, false
	}
	sent := v.sentences[next]
	i := sent.first
	if i+4 >= sent.last || !pointers[v.low(i)] || !v.words[i+1].is(aux) {
		return attribution{}, false
	}
	for k := i + 2; k < min(i+8, sent.last-1); k++ {
		if !verdicts[v.low(k-1)] || v.low(k) != "of" && v.low(k) != "from" {
			continue
		}
		who := run{k + 1, v.phraseEnd(k+1, sent.last, false)}
		if who.empty() {
			return attribution{}, false
		}
		a := v.subject(v.withApposition(who, sent), next)
		a.spans, a.rule = []loaders.Span{v.span(who)}, byNext
		return a, a.speaker != loaders.None
	}
	return attribution{}, false
}

// pointers begin a sentence that points back at a quotation.
var pointers = set("that this those these such so")

// verdicts are nouns for what a quotation is, in a sentence that says whose it is.
var verdicts = set(`verdict view views message assessment word words opinion conclusion warning answer response reaction promise complaint sentiment
	sentiments question claim lament plea advice appeal prediction judgment judgement explanation argument reply`)

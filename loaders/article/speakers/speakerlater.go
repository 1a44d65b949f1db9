package speakers

import (
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// nextSentence returns the speaker whom the sentence behind a quotation names and no more: “It is over.” Lund said.
func (v *Resolver) nextSentence(s clauses.Saying) (Attribution, bool) {
	const longest = 10 // words
	next := s.Sentence + 1
	if next >= len(v.Sentences) || v.Sentences[next].Block != v.Sentences[s.Sentence].Block {
		return Attribution{}, false
	}
	sent := v.Sentences[next]
	at := v.clausesUpTo(s.Sentence)
	if at >= len(v.Found.Clauses) || v.Found.Clauses[at].Sentence != next || sent.Last-sent.First > longest || v.Found.Used[at] {
		return Attribution{}, false
	}
	c := v.Found.Clauses[at]
	if c.Who.First != sent.First || c.Cue.First != c.Who.Last || v.Words[v.Sentences[s.Sentence].Last-1].Mark == prose.Outside {
		return Attribution{}, false
	}
	a := v.Clauses[at]
	return Attribution{Speaker: a.Speaker, Spans: a.Spans, Rule: ByNext, Candidates: a.Candidates}, true
}

// verdictOf returns the speaker of a quotation that stands alone, whom the sentence behind it tells: “It is over.” That was the
// verdict of Erik Lund, who …
func (v *Resolver) verdictOf(s clauses.Saying) (Attribution, bool) {
	next := s.Sentence + 1
	if s.Rule == clauses.RulePart || next >= len(v.Sentences) || v.Sentences[next].Block > v.Sentences[s.Sentence].Block+1 {
		return Attribution{}, false
	}
	sent := v.Sentences[next]
	i := sent.First
	if i+4 >= sent.Last || !pointers[v.Low(i)] || !v.Words[i+1].Is(prose.Aux) {
		return Attribution{}, false
	}
	for k := i + 2; k < min(i+8, sent.Last-1); k++ {
		if !verdicts[v.Low(k-1)] || v.Low(k) != "of" && v.Low(k) != "from" {
			continue
		}
		who := prose.Between(k+1, v.PhraseEnd(k+1, sent.Last, false))
		if who.Empty() {
			return Attribution{}, false
		}
		a := v.subject(v.WithApposition(who, sent), next)
		a.Spans, a.Rule = []loaders.Span{v.Span(who)}, ByNext
		return a, a.Speaker != loaders.None
	}
	return Attribution{}, false
}

// pointers begin a sentence that points back at a quotation.
var pointers = prose.Set("that this those these such so")

// verdicts are nouns for what a quotation is, in a sentence that says whose it is.
var verdicts = prose.Set(`verdict view views message assessment word words opinion conclusion warning answer response reaction promise complaint sentiment
	sentiments question claim lament plea advice appeal prediction judgment judgement explanation argument reply`)

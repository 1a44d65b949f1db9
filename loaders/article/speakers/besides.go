package speakers

import (
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// besideQuotation returns the speaker of a quotation who stands right behind it with a verb that is none of saying (“…,” groaned Lund), or before
// it with a colon (Lund, outside: “…”); in a headline also behind the colon (“…”: Lund hits back).
func (v *Resolver) besideQuotation(s clauses.Saying, quote int) (Attribution, bool) {
	sent := v.Sentences[s.Sentence]
	end := quote
	for end < sent.Last && v.Words[end].Mark != prose.Outside {
		end++
	}
	who, _ := v.BehindQuotation(end, sent)
	switch {
	case !who.Empty():
	case v.Low(quote-1) == ":" && quote-1 > sent.First:
		who = v.beforeColon(quote-1, s.Sentence)
	case sent.Block == v.Headline && quote == sent.First && v.Low(end) == ":":
		if _, named := v.At[end+1]; named {
			who = v.NameAt(end + 1).Run
		}
	}
	if who.Empty() {
		return Attribution{}, false
	}
	a := v.subject(who, s.Sentence)
	if a.Speaker == loaders.None {
		return Attribution{}, false
	}
	if len(a.Candidates) < 2 || len(a.Spans) < 2 {
		a.Spans = []loaders.Span{v.Span(who)}
	}
	return a, true
}

// beforeColon returns who stands before the colon at word i of sentence s: the subject of what stands there, or a name with no verb; in a headline the one a
// bare noun describes ("Judge to developer: “…”").
func (v *Resolver) beforeColon(i, s int) prose.Run {
	sent := v.Sentences[s]
	if who := v.mains[s]; !who.Empty() && who.Last <= i {
		if sent.Block == v.Headline {
			return prose.Run{}
		}
		return who
	}
	who := prose.Between(sent.First, v.PhraseEnd(sent.First, i, false))
	for who.First < i && !v.Words[who.First].Letters() || v.Words[who.First].Is(prose.Number|prose.Conj) {
		who.First++
	}
	if who.Last = v.PhraseEnd(who.First, i, false); who.Empty() || v.HasVerb(prose.Between(who.Last, i)) {
		return prose.Run{}
	}
	if v.NameHeaded(who) && v.Words[who.First].Cap {
		if _, named := v.At[who.First]; named {
			return who
		}
	}
	if at := v.described(who, s); at != loaders.None {
		return who
	}
	return prose.Run{}
}

package article

import "onrecord/loaders"

// besideQuotation returns the speaker of a quotation who stands right behind it with a verb that is none of saying (“…,” groaned Lund), or before
// it with a colon (Lund, outside: “…”); in a headline also behind the colon (“…”: Lund hits back).
func (v *resolver) besideQuotation(s saying, quote int) (attribution, bool) {
	sent := v.sentences[s.sentence]
	end := quote
	for end < sent.last && v.words[end].mark != outside {
		end++
	}
	who, _ := v.behindQuotation(end, sent)
	switch {
	case !who.empty():
	case v.low(quote-1) == ":" && quote-1 > sent.first:
		who = v.beforeColon(quote-1, s.sentence)
	case sent.block == v.headline && quote == sent.first && v.low(end) == ":":
		if _, named := v.at[end+1]; named {
			who = v.nameAt(end + 1).run
		}
	}
	if who.empty() {
		return attribution{}, false
	}
	a := v.subject(who, s.sentence)
	if a.speaker == loaders.None {
		return attribution{}, false
	}
	if len(a.candidates) < 2 || len(a.spans) < 2 {
		a.spans = []loaders.Span{v.span(who)}
	}
	return a, true
}

// beforeColon returns who stands before the colon at word i of sentence s: the subject of what stands there, or a name with no verb; in a headline the one a
// bare noun describes ("Judge to developer: “…”").
func (v *resolver) beforeColon(i, s int) run {
	sent := v.sentences[s]
	if who := v.mains[s]; !who.empty() && who.last <= i {
		if sent.block == v.headline {
			return run{}
		}
		return who
	}
	who := run{sent.first, v.phraseEnd(sent.first, i, false)}
	for who.first < i && !v.words[who.first].letters() || v.words[who.first].is(number|conj) {
		who.first++
	}
	if who.last = v.phraseEnd(who.first, i, false); who.empty() || v.hasVerb(run{who.last, i}) {
		return run{}
	}
	if v.nameHeaded(who) && v.words[who.first].cap {
		if _, named := v.at[who.first]; named {
			return who
		}
	}
	if at := v.described(who, s); at != loaders.None {
		return who
	}
	return run{}
}

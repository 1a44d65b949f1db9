package article

import "onrecord/loaders"

// relayed returns what is said inside what was said, one level deep: in "Lund said Costa told him it would open" also
// Costa's "it would open". found are the contents of the sentence, cs its say-clauses, the first of which is clause
// base of the page. Only a speaker who is named, another than the one who tells it, is given a statement
// of his own; nothing is when the teller denies it, asks about it or names nobody.
func (p *page) relayed(s sentence, cs []sayClause, found []content, base int) []content {
	if s.block == p.headline {
		return nil
	}
	var out []content
	for i := range cs {
		c := &cs[i]
		around := p.contentAround(c, found)
		if around < 0 || found[around].clause == base+i || !relays[found[around].rule] || !p.tells(c, &cs[found[around].clause-base]) {
			continue
		}
		inner, ok := p.preposed(s, c)
		if !ok || len(inner.pieces) != 1 || inner.rule != ruleThat && inner.rule != ruleClause && inner.rule != ruleQuote {
			continue
		}
		for _, outer := range found[around].pieces {
			if r := &inner.pieces[0]; outer.first <= r.first && r.first < outer.last {
				r.last = min(r.last, outer.last)
				inner.clause, inner.teller = base+i, found[around].clause
				out = append(out, inner)
			}
		}
	}
	return out
}

// relays are the rules whose contents state something that may hold a statement of another.
var relays = map[string]bool{ruleThat: true, ruleClause: true, rulePostposed: true, ruleSplit: true, ruleSource: true}

// contentAround returns the index of the content whose main clause is c, -1 when none is.
func (p *page) contentAround(c *sayClause, found []content) int {
	for k, f := range found {
		for _, r := range f.pieces {
			if f.clause != loaders.None && r.first <= c.open() && c.cue.last < r.last && p.leads(r.first, c.open()) {
				return k
			}
		}
	}
	return -1
}

// leads says whether no other clause begins between the start of a content and word i.
func (p *page) leads(start, i int) bool {
	for k := start; k < i; k++ {
		if w := p.words[k]; w.mark != outside || k > start && w.is(sub|rel) && !w.is(prep) || p.hasVerb(run{k, k + 1}) {
			return false
		}
	}
	return true
}

// tells says whether clause c has a named subject other than the teller's, who does not deny what it says.
func (p *page) tells(c, teller *sayClause) bool {
	if c.ground != before || c.frames&(clause|addressee) == 0 || c.passive || c.who.empty() || !p.nameHeaded(c.who) {
		return false
	}
	return !deniers[teller.lemma] && !teller.who.empty() && p.say(teller.who) != p.say(c.who)
}

// deniers are verbs that say of something that it is not so.
var deniers = set("deny dispute refute doubt dismiss reject")

// toldByNobody says whether the i-th saying is relayed by somebody who stays unknown, or by its own speaker: it is then
// part of the outer quote alone.
func (v *resolver) toldByNobody(i int) bool {
	s := v.found.sayings[i]
	if s.teller == loaders.None {
		return false
	}
	teller, a := v.clauses[s.teller], v.attributed[i]
	return teller.speaker == loaders.None || len(teller.candidates) > 1 || a.speaker == loaders.None || a.speaker == teller.speaker
}

package clauses

import (
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// relayed returns what is said inside what was said, one level deep: in "Lund said Costa told him it would open" also
// Costa's "it would open". found are the contents of the sentence, cs its say-clauses, the first of which is clause
// base of the page. Only a speaker who is named, another than the one who tells it, is given a statement
// of his own; nothing is when the teller denies it, asks about it or names nobody.
func (p *Page) relayed(s prose.Sentence, cs []SayClause, found []Content, base int) []Content {
	if s.Block == p.Headline {
		return nil
	}
	var out []Content
	for i := range cs {
		c := &cs[i]
		around := p.contentAround(c, found)
		if around < 0 || found[around].Clause == base+i || !relays[found[around].Rule] || !p.tells(c, &cs[found[around].Clause-base]) {
			continue
		}
		inner, ok := p.preposed(s, c)
		if !ok || len(inner.Pieces) != 1 || inner.Rule != RuleThat && inner.Rule != RuleClause && inner.Rule != RuleQuote {
			continue
		}
		for _, outer := range found[around].Pieces {
			if r := &inner.Pieces[0]; outer.First <= r.First && r.First < outer.Last {
				r.Last = min(r.Last, outer.Last)
				inner.Clause, inner.Teller = base+i, found[around].Clause
				out = append(out, inner)
			}
		}
	}
	return out
}

// relays are the rules whose contents state something that may hold a statement of another.
var relays = map[string]bool{RuleThat: true, RuleClause: true, RulePostposed: true, RuleSplit: true, RuleSource: true}

// contentAround returns the index of the content whose main clause is c, -1 when none is.
func (p *Page) contentAround(c *SayClause, found []Content) int {
	for k, f := range found {
		for _, r := range f.Pieces {
			if f.Clause != loaders.None && r.First <= c.Open() && c.Cue.Last < r.Last && p.leads(r.First, c.Open()) {
				return k
			}
		}
	}
	return -1
}

// leads says whether no other clause begins between the start of a content and word i.
func (p *Page) leads(start, i int) bool {
	for k := start; k < i; k++ {
		if w := p.Words[k]; w.Mark != prose.Outside || k > start && w.Is(prose.Sub|prose.Rel) && !w.Is(prose.Prep) || p.HasVerb(prose.Between(k, k+1)) {
			return false
		}
	}
	return true
}

// tells says whether clause c has a named subject other than the teller's, who does not deny what it says.
func (p *Page) tells(c, teller *SayClause) bool {
	if c.Ground != GroundBefore || c.Frames&(prose.TakesClause|prose.TakesAddressee) == 0 || c.Passive || c.Who.Empty() || !p.NameHeaded(c.Who) {
		return false
	}
	return !deniers[teller.Lemma] && !teller.Who.Empty() && p.Say(teller.Who) != p.Say(c.Who)
}

// deniers are verbs that say of something that it is not so.
var deniers = prose.Set("deny dispute refute doubt dismiss reject")

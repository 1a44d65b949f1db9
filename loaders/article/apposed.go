package article

import (
	"slices"

	"onrecord/loaders"
)

// overAppositions joins what an apposition cut in two: of "Lund said his spokesman, Anders Berg, said the deal was dead" Lund's words go
// on over those of Berg, which relayed gives again. It sets who the inner clause's subject is, and returns the contents.
func (p *page) overAppositions(s sentence, cs []sayClause, found []content, base int) []content {
	for i := 1; i < len(cs); i++ {
		inner := contentOf(found, base+i)
		if inner < 0 || found[inner].pieces[0].first < cs[i].cue.last {
			continue
		}
		gap, rule := p.apposedSubject(s, &cs[i-1], &cs[i])
		if gap.empty() {
			continue
		}
		last := found[inner].pieces[len(found[inner].pieces)-1].last
		outer := contentOf(found, base+i-1)
		switch {
		case outer < 0:
			found[inner] = content{pieces: []run{{gap.first, last}}, clause: base + i - 1, rule: rule, teller: loaders.None}
		case len(found[outer].pieces) == 1 && found[outer].pieces[0].first >= gap.first && found[outer].pieces[0].last <= gap.last:
			found[outer].pieces[0].last = last
			found = slices.Delete(found, inner, inner+1)
		default:
			continue
		}
		if p.low(gap.first) == "that" {
			gap.first++
		}
		cs[i].who = p.beforeInsertions(gap.last, gap.first)
		i++ // one level deep
	}
	return found
}

// contentOf returns the index of the content of a say-clause, -1 without one.
func contentOf(found []content, clause int) int {
	return slices.IndexFunc(found, func(c content) bool { return c.clause == clause })
}

// apposedSubject returns the words between two say-clauses, as far as the comma before the second, and the rule by which they are said in
// the first, when they are no more than the second's subject and what stands in apposition to it.
func (p *page) apposedSubject(s sentence, teller, c *sayClause) (run, string) {
	if teller.verbless || teller.who.empty() || c.ground != before || c.passive {
		return run{}, ""
	}
	first := *teller // contentStart notes whom it addresses
	start, rule := p.contentStart(s, &first)
	if rule != ruleThat && rule != ruleClause {
		return run{}, ""
	}
	comma := c.cue.first - 1
	for comma > start && p.words[comma].is(aux|modal|adverb) {
		comma--
	}
	gap := run{start, comma}
	if gap.empty() || p.low(comma) != "," || !p.isApposed(gap) {
		return run{}, ""
	}
	return gap, rule
}

// isApposed says whether r, but for a "that" in front, is a noun phrase and what stands in apposition to it: "his spokesman, Anders Berg".
func (p *page) isApposed(r run) bool {
	if p.low(r.first) == "that" {
		r.first++
	}
	parts := 0
	for end := r.last; end > r.first; parts++ {
		part := run{p.segmentStart(end, r.first), end}
		for i := part.first; i < part.last; i++ {
			if p.words[i].mark != outside || p.words[i].is(conj) {
				return false
			}
		}
		np, whole := p.apposition(part, r.first)
		aside := part.first > r.first && p.isAside(part, r.first)
		if part.empty() || !aside && (np.empty() || !whole) {
			return false
		}
		end = part.first - 1
	}
	return parts > 1
}

package clauses

import (
	"slices"

	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// overAppositions joins what an apposition cut in two: of "Lund said his spokesman, Anders Berg, said the deal was dead" Lund's words go
// on over those of Berg, which relayed gives again. It sets who the inner clause's subject is, and returns the contents.
func (p *Page) overAppositions(s prose.Sentence, cs []SayClause, found []Content, base int) []Content {
	for i := 1; i < len(cs); i++ {
		inner := contentOf(found, base+i)
		if inner < 0 || found[inner].Pieces[0].First < cs[i].Cue.Last {
			continue
		}
		gap, rule := p.apposedSubject(s, &cs[i-1], &cs[i])
		if gap.Empty() {
			continue
		}
		last := found[inner].Pieces[len(found[inner].Pieces)-1].Last
		outer := contentOf(found, base+i-1)
		switch {
		case outer < 0:
			found[inner] = Content{Pieces: []prose.Run{prose.Between(gap.First, last)}, Clause: base + i - 1, Rule: rule, Teller: loaders.None}
		case len(found[outer].Pieces) == 1 && found[outer].Pieces[0].First >= gap.First && found[outer].Pieces[0].Last <= gap.Last:
			found[outer].Pieces[0].Last = last
			found = slices.Delete(found, inner, inner+1)
		default:
			continue
		}
		if p.Low(gap.First) == "that" {
			gap.First++
		}
		cs[i].Who = p.BeforeInsertions(gap.Last, gap.First)
		i++ // one level deep
	}
	return found
}

// contentOf returns the index of the content of a say-clause, -1 without one.
func contentOf(found []Content, clause int) int {
	return slices.IndexFunc(found, func(c Content) bool { return c.Clause == clause })
}

// apposedSubject returns the words between two say-clauses, as far as the comma before the second, and the rule by which they are said in
// the first, when they are no more than the second's subject and what stands in apposition to it.
func (p *Page) apposedSubject(s prose.Sentence, teller, c *SayClause) (prose.Run, string) {
	if teller.Verbless || teller.Who.Empty() || c.Ground != GroundBefore || c.Passive {
		return prose.Run{}, ""
	}
	first := *teller // contentStart notes whom it addresses
	start, rule := p.contentStart(s, &first)
	if rule != RuleThat && rule != RuleClause {
		return prose.Run{}, ""
	}
	comma := c.Cue.First - 1
	for comma > start && p.Words[comma].Is(prose.Aux|prose.Modal|prose.Adverb) {
		comma--
	}
	gap := prose.Between(start, comma)
	if gap.Empty() || p.Low(comma) != "," || !p.isApposed(gap) {
		return prose.Run{}, ""
	}
	return gap, rule
}

// isApposed says whether r, but for a "that" in front, is a noun phrase and what stands in apposition to it: "his spokesman, Anders Berg".
func (p *Page) isApposed(r prose.Run) bool {
	if p.Low(r.First) == "that" {
		r.First++
	}
	parts := 0
	for end := r.Last; end > r.First; parts++ {
		part := prose.Between(p.SegmentStart(end, r.First), end)
		for i := part.First; i < part.Last; i++ {
			if p.Words[i].Mark != prose.Outside || p.Words[i].Is(prose.Conj) {
				return false
			}
		}
		np, whole := p.Apposition(part, r.First)
		aside := part.First > r.First && p.IsAside(part, r.First)
		if part.Empty() || !aside && (np.Empty() || !whole) {
			return false
		}
		end = part.First - 1
	}
	return parts > 1
}

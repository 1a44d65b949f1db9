package clauses

import (
	"slices"

	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// lastPostposed returns the index of the last clause that has its content on the left, with
// nothing but contents before it; -1 when there is none.
func (p *Page) lastPostposed(s prose.Sentence, cs []SayClause, lo int) int {
	for i := len(cs) - 1; i >= 0; i-- {
		if cs[i].Open() > lo && p.isPostposed(s, &cs[i], lo) && !(i > 0 && (p.within(s, cs[:i], &cs[i]) || p.introduced(s, cs[:i], &cs[i], lo))) {
			return i
		}
	}
	return -1
}

// within says whether a postposed clause only splits what an earlier one introduced: "Lund said that was
// late — too late, he said, for …".
func (p *Page) within(s prose.Sentence, earlier []SayClause, c *SayClause) bool {
	if p.Words[c.Open()-1].Mark != prose.Outside || c.Shut() >= s.Last || p.Low(c.Shut()) != "," {
		return false
	}
	for i := range earlier {
		e := &earlier[i]
		if e.Ground == GroundBefore && e.Lemma == "say" && !p.subordinate(s, e) {
			_, rule := p.contentStart(s, e)
			return rule != ""
		}
	}
	return false
}

// isPostposed says whether the clause follows what is said: a comma, a dash or a closing
// quotation mark before it, and no content of its own behind it.
func (p *Page) isPostposed(s prose.Sentence, c *SayClause, lo int) bool {
	if c.Lemma == ":" {
		return c.Cue.First < c.Who.First
	}
	if !p.mayFollow(c, lo) || c.Verbless && (c.Lemma == "words" || p.insertedSource(c)) {
		return false
	}
	k := c.Open() - 1
	for k >= lo && p.Words[k].Is(prose.Adverb) && p.Words[k].Mark == prose.Outside {
		k--
	}
	if k < lo {
		return false
	}
	if p.Words[k].Mark != prose.Outside {
		return p.followsQuote(s, c, lo, k)
	}
	return (IsBreak(p.Words[k].Low) || c.Verbless) && p.followsWords(s, c, prose.Between(lo, k))
}

// mayFollow says whether a verb with this frame and subject can stand behind what is said.
func (p *Page) mayFollow(c *SayClause, lo int) bool {
	if c.Passive || c.Ground == GroundShared || c.Ground == GroundRelative || c.Frames&(prose.TakesClause|prose.TakesQuote|prose.TakesQuestion|prose.TakesAddressee) == 0 {
		return false
	}
	return c.Frames&(prose.TakesClause|prose.TakesAddressee) != 0 || p.Words[max(c.Open()-1, lo)].Mark != prose.Outside
}

// followsQuote says whether the quotation that ends with word k is what the clause gives as said: it ends in
// a comma, or the clause has no other content, or only more of it behind a comma.
func (p *Page) followsQuote(s prose.Sentence, c *SayClause, lo, k int) bool {
	start, rule := p.contentStart(s, c)
	if rule == "" || c.Verbless {
		return true
	}
	if p.goesOnAt(c, start) {
		return rule != RuleQuote || !p.onlyCited(lo, k)
	}
	if p.Words[k].Low != "," || rule == RuleColon {
		return false
	}
	if rule == RuleQuote { // “…,” he said after a brief “sorry”
		return p.Words[lo].Mark == p.Words[k].Mark && start > max(c.Cue.Last, c.Who.Last) && p.IsStatement(p.Words[k].Mark, 3)
	}
	return !p.onlyCited(lo, k) // “…,” he told a crowd that …
}

// goesOnAt says whether content behind the clause is parted from it by a comma, so that the clause splits it.
func (p *Page) goesOnAt(c *SayClause, start int) bool {
	return p.Low(start-1) == "," || p.Words[start].Mark != prose.Outside && c.Tail < start && p.Low(c.Tail) == ","
}

// followsWords says whether left, which no quotation mark closes, is what the clause gives as said.
func (p *Page) followsWords(s prose.Sentence, c *SayClause, left prose.Run) bool {
	start, rule := p.contentStart(s, c)
	if p.endsAfter(s, c.Shut()) && p.frontedSplit(s, c, left.First, left.Last) {
		return true
	}
	if rule != "" && !c.Verbless && (rule != RuleSplit || !p.goesOnAt(c, start) || !p.HasVerb(left)) {
		return false
	}
	if s.Block == p.Headline && slices.ContainsFunc(p.Words[left.First:left.Last], func(w prose.Word) bool { return w.Mark != prose.Outside }) {
		return true
	}
	if !c.Verbless && !p.endsAfter(s, c.Shut()) || rule != "" && !p.HasVerb(left) {
		return false
	}
	first := p.Words[left.First]
	counted := first.Is(prose.Prep) && p.Words[left.First+1].Is(prose.Number) // "About 30 people came"
	if first.Mark == prose.Outside && first.Is(prose.Sub|prose.Prep|prose.Ing) && first.Low != "that" && !counted && !c.Verbless {
		return p.verbBehindComma(left.First, left.Last)
	}
	const least, leastBefore = 3, 5 // words of a clause whose verb isn't known for one
	n := left.Last - left.First
	return p.HasVerb(left) || p.startsNoun(left.First) && !first.Is(prose.Adverb) && (n > least && c.Ground == GroundBefore || n > leastBefore)
}

// startsNoun says whether the word at i begins a noun phrase, a conjunction before it left out.
func (p *Page) startsNoun(i int) bool {
	if p.Words[i].Is(prose.Conj) && i+1 < len(p.Words) {
		i++
	}
	w := p.Words[i]
	return w.Mark == prose.Outside && (w.Is(prose.Det|prose.Poss|prose.Subject|prose.Number) || w.Cap && w.Class&(prose.Function|prose.Adverb|prose.Weekday|prose.Month|prose.TimeNoun|prose.Ing) == 0)
}

// endsAfter says whether nothing but punctuation or a joined clause follows at word i.
func (p *Page) endsAfter(s prose.Sentence, i int) bool {
	if i >= s.Last {
		return true
	}
	w := p.Words[i]
	return w.Mark != prose.Outside || !w.Letters() || w.Is(prose.Conj|prose.Ing|prose.Sub)
}

// IsBreak says whether a word is a comma or a dash.
func IsBreak(low string) bool { return low == "," || isDash(low) }

// verbBehindComma says whether a finite verb stands behind a comma between lo and k.
func (p *Page) verbBehindComma(lo, k int) bool {
	for i := lo; i < k; i++ {
		if p.Low(i) == "," {
			return p.HasVerb(prose.Between(i+1, k))
		}
	}
	return false
}

// postposed returns what stands left of the clause from lo, and what goes on behind it.
func (p *Page) postposed(s prose.Sentence, c *SayClause, lo int) Content {
	end := p.quoteBefore(c.Open(), lo)
	for end > lo && p.Words[end-1].Mark == prose.Outside && (p.Words[end-1].Is(prose.Adverb) || !p.Words[end-1].Letters()) {
		end--
	}
	out := Content{Pieces: []prose.Run{prose.Between(p.leadingQuote(lo, end), end)}, Rule: RulePostposed, Teller: loaders.None}
	switch {
	case c.Lemma == ":":
		out.Rule = RuleLabel
	case c.Verbless:
		out.Rule = RuleSource
	}
	next := p.behindApposition(s, c)
	if next == c.Shut() && c.Ground != GroundBehind {
		next = p.resumed(s, c, out.Pieces[0])
	}
	if p.Low(next) == "," && next+1 < s.Last && p.goesOn(s, next+1, out.Pieces[0]) && !(c.Ground == GroundBehind && p.Words[next+1].Is(prose.Det|prose.Number|prose.Poss|prose.Title)) {
		rule := RuleClause
		if p.Words[next+1].Mark != prose.Outside {
			rule = RuleQuote
		}
		out.Pieces = append(out.Pieces, prose.Between(next+1, p.contentEnd(s, c, next+1, rule)))
		out.Rule = RuleSplit
	}
	return out
}

// quoteBefore steps left over an apposition between a quotation and its speaker: “…,” another farmer,
// Anna Berg, said.
func (p *Page) quoteBefore(end, lo int) int {
	k := end
	for k > lo && k > end-15 && p.Words[k-1].Mark == prose.Outside {
		k--
	}
	if k > lo && p.Words[k-1].Mark != prose.Outside && !p.Words[k-1].Letters() && !p.HasVerb(prose.Between(k, end)) {
		return k
	}
	return end
}

// leadingQuote drops what only introduces a quote: But “…,” he said.
func (p *Page) leadingQuote(lo, end int) int {
	i := lo
	for i < end && p.Words[i].Mark == prose.Outside && (p.Words[i].Is(prose.Conj|prose.Adverb) || !p.Words[i].Letters()) {
		i++
	}
	if i < end && p.Words[i].Mark != prose.Outside {
		return i
	}
	if i := p.introducedQuote(lo, end); i > lo {
		return i
	}
	for lo < end && !p.Words[lo].Letters() && p.Words[lo].Low != "(" {
		lo++
	}
	return lo
}

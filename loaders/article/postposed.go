package article

import (
	"slices"

	"onrecord/loaders"
)

// lastPostposed returns the index of the last clause that has its content on the left, with
// nothing but contents before it; -1 when there is none.
func (p *page) lastPostposed(s sentence, cs []sayClause, lo int) int {
	for i := len(cs) - 1; i >= 0; i-- {
		if cs[i].open() > lo && p.isPostposed(s, &cs[i], lo) && !(i > 0 && (p.within(s, cs[:i], &cs[i]) || p.introduced(s, cs[:i], &cs[i], lo))) {
			return i
		}
	}
	return -1
}

// within says whether a postposed clause only splits what an earlier one introduced: "Lund said that was
// late — too late, he said, for …".
func (p *page) within(s sentence, earlier []sayClause, c *sayClause) bool {
	if p.words[c.open()-1].mark != outside || c.shut() >= s.last || p.low(c.shut()) != "," {
		return false
	}
	for i := range earlier {
		e := &earlier[i]
		if e.ground == before && e.lemma == "say" && !p.subordinate(s, e) {
			_, rule := p.contentStart(s, e)
			return rule != ""
		}
	}
	return false
}

// isPostposed says whether the clause follows what is said: a comma, a dash or a closing
// quotation mark before it, and no content of its own behind it.
func (p *page) isPostposed(s sentence, c *sayClause, lo int) bool {
	if c.lemma == ":" {
		return c.cue.first < c.who.first
	}
	if !p.mayFollow(c, lo) || c.verbless && (c.lemma == "words" || p.insertedSource(c)) {
		return false
	}
	k := c.open() - 1
	for k >= lo && p.words[k].is(adverb) && p.words[k].mark == outside {
		k--
	}
	if k < lo {
		return false
	}
	if p.words[k].mark != outside {
		return p.followsQuote(s, c, lo, k)
	}
	return (isBreak(p.words[k].low) || c.verbless) && p.followsWords(s, c, run{lo, k})
}

// mayFollow says whether a verb with this frame and subject can stand behind what is said.
func (p *page) mayFollow(c *sayClause, lo int) bool {
	if c.passive || c.ground == shared || c.ground == relative || c.frames&(clause|quoteOnly|question|addressee) == 0 {
		return false
	}
	return c.frames&(clause|addressee) != 0 || p.words[max(c.open()-1, lo)].mark != outside
}

// followsQuote says whether the quotation that ends with word k is what the clause gives as said: it ends in
// a comma, or the clause has no other content, or only more of it behind a comma.
func (p *page) followsQuote(s sentence, c *sayClause, lo, k int) bool {
	start, rule := p.contentStart(s, c)
	if rule == "" || c.verbless {
		return true
	}
	if p.goesOnAt(c, start) {
		return rule != ruleQuote || !p.onlyCited(lo, k)
	}
	if p.words[k].low != "," || rule == ruleColon {
		return false
	}
	if rule == ruleQuote { // “…,” he said after a brief “sorry”
		return p.words[lo].mark == p.words[k].mark && start > max(c.cue.last, c.who.last) && p.isStatement(p.words[k].mark, 3)
	}
	return !p.onlyCited(lo, k) // “…,” he told a crowd that …
}

// goesOnAt says whether content behind the clause is parted from it by a comma, so that the clause splits it.
func (p *page) goesOnAt(c *sayClause, start int) bool {
	return p.low(start-1) == "," || p.words[start].mark != outside && c.tail < start && p.low(c.tail) == ","
}

// followsWords says whether left, which no quotation mark closes, is what the clause gives as said.
func (p *page) followsWords(s sentence, c *sayClause, left run) bool {
	start, rule := p.contentStart(s, c)
	if p.endsAfter(s, c.shut()) && p.frontedSplit(s, c, left.first, left.last) {
		return true
	}
	if rule != "" && !c.verbless && (rule != ruleSplit || !p.goesOnAt(c, start) || !p.hasVerb(left)) {
		return false
	}
	if s.block == p.headline && slices.ContainsFunc(p.words[left.first:left.last], func(w word) bool { return w.mark != outside }) {
		return true
	}
	if !c.verbless && !p.endsAfter(s, c.shut()) || rule != "" && !p.hasVerb(left) {
		return false
	}
	first := p.words[left.first]
	counted := first.is(prep) && p.words[left.first+1].is(number) // "About 30 people came"
	if first.mark == outside && first.is(sub|prep|ing) && first.low != "that" && !counted && !c.verbless {
		return p.verbBehindComma(left.first, left.last)
	}
	const least, leastBefore = 3, 5 // words of a clause whose verb isn't known for one
	n := left.last - left.first
	return p.hasVerb(left) || p.startsNoun(left.first) && !first.is(adverb) && (n > least && c.ground == before || n > leastBefore)
}

// startsNoun says whether the word at i begins a noun phrase, a conjunction before it left out.
func (p *page) startsNoun(i int) bool {
	if p.words[i].is(conj) && i+1 < len(p.words) {
		i++
	}
	w := p.words[i]
	return w.mark == outside && (w.is(det|poss|subject|number) || w.cap && w.class&(function|adverb|weekday|month|timeNoun|ing) == 0)
}

// endsAfter says whether nothing but punctuation or a joined clause follows at word i.
func (p *page) endsAfter(s sentence, i int) bool {
	if i >= s.last {
		return true
	}
	w := p.words[i]
	return w.mark != outside || !w.letters() || w.is(conj|ing|sub)
}

func isBreak(low string) bool { return low == "," || isDash(low) }

// verbBehindComma says whether a finite verb stands behind a comma between lo and k.
func (p *page) verbBehindComma(lo, k int) bool {
	for i := lo; i < k; i++ {
		if p.low(i) == "," {
			return p.hasVerb(run{i + 1, k})
		}
	}
	return false
}

// postposed returns what stands left of the clause from lo, and what goes on behind it.
func (p *page) postposed(s sentence, c *sayClause, lo int) content {
	end := p.quoteBefore(c.open(), lo)
	for end > lo && p.words[end-1].mark == outside && (p.words[end-1].is(adverb) || !p.words[end-1].letters()) {
		end--
	}
	out := content{pieces: []run{{p.leadingQuote(lo, end), end}}, rule: rulePostposed, teller: loaders.None}
	switch {
	case c.lemma == ":":
		out.rule = ruleLabel
	case c.verbless:
		out.rule = ruleSource
	}
	next := p.behindApposition(s, c)
	if next == c.shut() && c.ground != behind {
		next = p.resumed(s, c, out.pieces[0])
	}
	if p.low(next) == "," && next+1 < s.last && p.goesOn(s, next+1, out.pieces[0]) && !(c.ground == behind && p.words[next+1].is(det|number|poss|title)) {
		rule := ruleClause
		if p.words[next+1].mark != outside {
			rule = ruleQuote
		}
		out.pieces = append(out.pieces, run{next + 1, p.contentEnd(s, c, next+1, rule)})
		out.rule = ruleSplit
	}
	return out
}

// quoteBefore steps left over an apposition between a quotation and its speaker: “…,” another farmer,
// Anna Berg, said.
func (p *page) quoteBefore(end, lo int) int {
	k := end
	for k > lo && k > end-15 && p.words[k-1].mark == outside {
		k--
	}
	if k > lo && p.words[k-1].mark != outside && !p.words[k-1].letters() && !p.hasVerb(run{k, end}) {
		return k
	}
	return end
}

// leadingQuote drops what only introduces a quote: But “…,” he said.
func (p *page) leadingQuote(lo, end int) int {
	i := lo
	for i < end && p.words[i].mark == outside && (p.words[i].is(conj|adverb) || !p.words[i].letters()) {
		i++
	}
	if i < end && p.words[i].mark != outside {
		return i
	}
	if i := p.introducedQuote(lo, end); i > lo {
		return i
	}
	for lo < end && !p.words[lo].letters() && p.words[lo].low != "(" {
		lo++
	}
	return lo
}

package article

// subordinate says whether the say-clause belongs to a clause that opens the sentence: "While he said …, …".
func (p *page) subordinate(s sentence, c *sayClause) bool {
	if c.fronted() {
		return true
	}
	if c.passive {
		return c.cue.first == s.first || !p.words[c.cue.first-1].is(aux|adverb) // "Asked whether it opens, Lund left"
	}
	if c.who.empty() || c.who.first <= s.first && c.ground != relative || c.ground == behind || c.verbless {
		return false
	}
	if c.ground == relative && p.low(c.who.first-1) == "," {
		return true
	}
	i := s.first
	for p.low(i) == "but" || p.low(i) == "and" || p.low(i) == "even" {
		i++
	}
	if !p.words[i].is(sub) && !(c.ground == relative && p.words[i].is(prep|det)) {
		return false
	}
	for ; i < c.open(); i++ {
		if p.low(i) == "," {
			return false
		}
	}
	return true
}

// beforeMainClause returns the first comma behind which a main clause may begin, else end.
func (p *page) beforeMainClause(start, end int) int {
	for i := start + 1; i+1 < end; i++ {
		quoted := p.words[i].mark != outside && p.words[i+1].mark == outside
		if p.words[i].low != "," || p.words[i].mark != outside && !quoted {
			continue
		}
		if p.words[i+1].is(prep) && p.newSayClause(sentence{last: len(p.words)}, i+1) {
			return i
		}
		if p.words[i+1].is(subject|det|poss|number|verb|aux|modal) || p.words[i+1].cap || p.words[i+1].class == 0 {
			if quoted {
				return i + 1
			}
			return i
		}
	}
	return end
}

// contentEnd returns where what clause c gives as said and begins at start ends.
func (p *page) contentEnd(s sentence, c *sayClause, start int, rule string) int {
	end := s.last
	quoted := p.words[start].mark
	depth, named := 0, start
	if rule == ruleThing && c.frames == naming {
		named = p.nameAhead(s, start, longObject)
	}
	for i := start; i < s.last; i++ {
		w := p.words[i]
		if w.mark != outside || i < named {
			continue
		}
		if w.low == "(" || w.low == "[" {
			depth++
		}
		if w.low == ")" || w.low == "]" {
			depth--
			if depth < 0 {
				end = i
				break
			}
		}
		if depth > 0 || i == start {
			continue
		}
		if quoted != outside && p.words[i-1].mark == quoted && (p.endsQuote(i) || p.leavesQuote(s, i)) {
			end = i
			break
		}
		if p.parallel(s, c, i) {
			end = i
			break
		}
		if k := p.overInsertion(s, c, i, rule); k > i {
			i = k
			continue
		}
		if p.words[i-1].mark != outside && p.words[i-1].low == "," && p.cutsAtComma(s, start, i, rule, ",") {
			end = i
			break
		}
		if p.cuts(s, start, i, rule) {
			end = i
			break
		}
	}
	for end > start && p.words[end-1].mark == outside && !p.words[end-1].letters() && p.words[end-1].low != ")" {
		end--
	}
	return end
}

// endsQuote says whether what is said ends with the quotation that word i follows: its last
// character is a comma, or nothing but a joining word follows.
func (p *page) endsQuote(i int) bool {
	w, last := p.words[i], p.words[i-1]
	if last.low == "," || isStop(last.low) {
		return !(w.is(conj) && i+1 < len(p.words) && p.words[i+1].mark != outside)
	}
	return false
}

// cuts says whether what is said ends before word i.
func (p *page) cuts(s sentence, start, i int, rule string) bool {
	w := p.words[i]
	next := min(i+1, s.last-1)
	v := p.words[next]
	if isBreak(w.low) || w.low == ";" {
		if v.mark != outside {
			return false
		}
		if w.low == "," && next > i && p.wholeQuote(start, i) { // “…”, but nobody came
			return true
		}
		return w.low == ";" && p.hasVerb(run{start, i}) && p.hasVerb(run{next, s.last}) || p.cutsAtComma(s, start, next, rule, w.low)
	}
	object := rule == ruleThing || rule == ruleTo
	if w.is(conj) && sayForms[v.low] != nil && next > i && (p.sharesCue(s, next) || !object) {
		return p.sharesCue(s, next)
	}
	if w.is(conj) && v.is(aux) && p.deniesSaying(s, i+2) { // "but did not say"
		return true
	}
	if w.is(conj) && v.is(adverb) && i+2 < s.last && sayForms[p.words[i+2].low] != nil {
		return p.sharesCue(s, i+2)
	}
	return object && p.cutsThing(s, i, rule)
}

// deniesSaying says whether a negation at word i is of a verb of saying: "not immediately say".
func (p *page) deniesSaying(s sentence, i int) bool {
	if i >= s.last || !p.words[i].is(neg) || p.words[i].mark != outside {
		return false
	}
	for i++; i < s.last && p.words[i].is(adverb) && p.words[i].mark == outside; i++ {
	}
	return i < s.last && p.words[i].says != nil && p.words[i].mark == outside
}

// wholeQuote says whether the words from start to i are one quotation and it is a clause.
func (p *page) wholeQuote(start, i int) bool {
	m := p.words[start].mark
	return m != outside && p.words[i-1].mark == m && p.hasVerb(run{start, i})
}

// sharesCue says whether the verb at word i is another verb of saying of the same subject: in
// the past tense or with -s, and with something said behind it.
func (p *page) sharesCue(s sentence, i int) bool {
	return sayForms[p.words[i].low].kind&(formPast|formS) != 0 && p.givesContent(s, i)
}

// givesContent says whether something said stands behind the verb of saying at word i.
func (p *page) givesContent(s sentence, i int) bool {
	form := sayForms[p.words[i].low]
	c := sayClause{kind: form.kind, cue: run{i, i + 1}}
	p.pickVerb(&c, form)
	c.tail = c.cue.last
	_, rule := p.contentStart(s, &c)
	return rule != ""
}

// cutsAtComma says whether what follows a comma or dash is the reporter's again.
func (p *page) cutsAtComma(s sentence, start, i int, rule, mark string) bool {
	w := p.words[i]
	if w.is(adverb) && i+1 < s.last && !w.is(sub) {
		i++
		w = p.words[i]
	}
	if w.is(ing) && sayForms[w.low] != nil || sayForms[w.low] != nil && !w.cap && p.sharesCue(s, i) && (rule != ruleSource || p.hasVerb(run{start, i})) {
		return true
	}
	if p.has(i, "according", "to") && p.hasVerb(run{start, i}) || p.has(i, "compared") || reporting[w.low] {
		return true
	}
	if w.is(conj) {
		j := i + 1
		for j < s.last && p.words[j].is(adverb) {
			j++
		}
		if j < s.last && sayForms[p.words[j].low] != nil && p.words[j].mark == outside {
			return p.sharesCue(s, j)
		}
		if w.low == "but" && j == i+1 && j < s.last && (p.words[j].is(subject) || p.words[j].cap) {
			return true
		}
		if w.low == "but" || w.low == "and" || w.low == "while" {
			return p.newSayClause(s, j)
		}
		return false
	}
	switch w.low {
	case "with":
		return p.withAnother(s, i)
	case "as":
		// ", as he arrived in Kyiv": when he said it
		return p.hasVerb(run{start, i}) && i+1 < s.last && p.words[i+1].is(subject) && p.words[i+1].mark == outside
	case "while", "whereas", "though":
		return true
	case "which", "who", "a", "an", "one":
		if i+1 < s.last && p.words[i+1].mark != outside {
			return false // a “liar,” a “cheat”
		}
		if p.hasVerb(run{start, i}) {
			return true
		}
	}
	if (rule == ruleThing || rule == ruleTo) && p.listGoesOn(s, i) {
		return false
	}
	return rule == ruleThing || rule == ruleTo || isDash(mark) && (w.low == "the" || w.low == "even") && p.hasVerb(run{start, i})
}

// reporting are participles by which the reporter comments on what was said.
var reporting = set("referring echoing reflecting drawing putting signaling signalling prompting sparking citing invoking mocking alluding gesturing pointing")

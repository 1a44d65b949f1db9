package clauses

import "onrecord/loaders/article/prose"

// subordinate says whether the say-clause belongs to a clause that opens the sentence: "While he said …, …".
func (p *Page) subordinate(s prose.Sentence, c *SayClause) bool {
	if c.fronted() {
		return true
	}
	if c.Passive {
		return c.Cue.First == s.First || !p.Words[c.Cue.First-1].Is(prose.Aux|prose.Adverb) // "Asked whether it opens, Lund left"
	}
	if c.Who.Empty() || c.Who.First <= s.First && c.Ground != GroundRelative || c.Ground == GroundBehind || c.Verbless {
		return false
	}
	if c.Ground == GroundRelative && p.Low(c.Who.First-1) == "," {
		return true
	}
	i := s.First
	for p.Low(i) == "but" || p.Low(i) == "and" || p.Low(i) == "even" {
		i++
	}
	if !p.Words[i].Is(prose.Sub) && !(c.Ground == GroundRelative && p.Words[i].Is(prose.Prep|prose.Det)) {
		return false
	}
	for ; i < c.Open(); i++ {
		if p.Low(i) == "," {
			return false
		}
	}
	return true
}

// beforeMainClause returns the first comma behind which a main clause may begin, else end.
func (p *Page) beforeMainClause(start, end int) int {
	for i := start + 1; i+1 < end; i++ {
		quoted := p.Words[i].Mark != prose.Outside && p.Words[i+1].Mark == prose.Outside
		if p.Words[i].Low != "," || p.Words[i].Mark != prose.Outside && !quoted {
			continue
		}
		if p.Words[i+1].Is(prose.Prep) && p.newSayClause(prose.Sentence{Last: len(p.Words)}, i+1) {
			return i
		}
		if p.Words[i+1].Is(prose.Subject|prose.Det|prose.Poss|prose.Number|prose.Verb|prose.Aux|prose.Modal) || p.Words[i+1].Cap || p.Words[i+1].Class == 0 {
			if quoted {
				return i + 1
			}
			return i
		}
	}
	return end
}

// contentEnd returns where what clause c gives as said and begins at start ends.
func (p *Page) contentEnd(s prose.Sentence, c *SayClause, start int, rule string) int {
	end := s.Last
	quoted := p.Words[start].Mark
	depth, named := 0, start
	if rule == RuleThing && c.Frames == prose.TakesName {
		named = p.nameAhead(s, start, longObject)
	}
	for i := start; i < s.Last; i++ {
		w := p.Words[i]
		if w.Mark != prose.Outside || i < named {
			continue
		}
		if w.Low == "(" || w.Low == "[" {
			depth++
		}
		if w.Low == ")" || w.Low == "]" {
			depth--
			if depth < 0 {
				end = i
				break
			}
		}
		if depth > 0 || i == start {
			continue
		}
		if quoted != prose.Outside && p.Words[i-1].Mark == quoted && (p.endsQuote(i) || p.leavesQuote(s, i)) {
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
		if p.Words[i-1].Mark != prose.Outside && p.Words[i-1].Low == "," && p.cutsAtComma(s, start, i, rule, ",") {
			end = i
			break
		}
		if p.cuts(s, start, i, rule) {
			end = i
			break
		}
	}
	for end > start && p.Words[end-1].Mark == prose.Outside && !p.Words[end-1].Letters() && p.Words[end-1].Low != ")" {
		end--
	}
	return end
}

// endsQuote says whether what is said ends with the quotation that word i follows: its last
// character is a comma, or nothing but a joining word follows.
func (p *Page) endsQuote(i int) bool {
	w, last := p.Words[i], p.Words[i-1]
	if last.Low == "," || prose.IsStop(last.Low) {
		return !(w.Is(prose.Conj) && i+1 < len(p.Words) && p.Words[i+1].Mark != prose.Outside)
	}
	return false
}

// cuts says whether what is said ends before word i.
func (p *Page) cuts(s prose.Sentence, start, i int, rule string) bool {
	w := p.Words[i]
	next := min(i+1, s.Last-1)
	v := p.Words[next]
	if IsBreak(w.Low) || w.Low == ";" {
		if v.Mark != prose.Outside {
			return false
		}
		if w.Low == "," && next > i && p.wholeQuote(start, i) { // “…”, but nobody came
			return true
		}
		return w.Low == ";" && p.HasVerb(prose.Between(start, i)) && p.HasVerb(prose.Between(next, s.Last)) || p.cutsAtComma(s, start, next, rule, w.Low)
	}
	object := rule == RuleThing || rule == RuleTo
	if w.Is(prose.Conj) && prose.SayForms[v.Low] != nil && next > i && (p.sharesCue(s, next) || !object) {
		return p.sharesCue(s, next)
	}
	if w.Is(prose.Conj) && v.Is(prose.Aux) && p.deniesSaying(s, i+2) { // "but did not say"
		return true
	}
	if w.Is(prose.Conj) && v.Is(prose.Adverb) && i+2 < s.Last && prose.SayForms[p.Words[i+2].Low] != nil {
		return p.sharesCue(s, i+2)
	}
	return object && p.cutsThing(s, i, rule)
}

// deniesSaying says whether a negation at word i is of a verb of saying: "not immediately say".
func (p *Page) deniesSaying(s prose.Sentence, i int) bool {
	if i >= s.Last || !p.Words[i].Is(prose.Neg) || p.Words[i].Mark != prose.Outside {
		return false
	}
	for i++; i < s.Last && p.Words[i].Is(prose.Adverb) && p.Words[i].Mark == prose.Outside; i++ {
	}
	return i < s.Last && p.Words[i].Says != nil && p.Words[i].Mark == prose.Outside
}

// wholeQuote says whether the words from start to i are one quotation and it is a clause.
func (p *Page) wholeQuote(start, i int) bool {
	m := p.Words[start].Mark
	return m != prose.Outside && p.Words[i-1].Mark == m && p.HasVerb(prose.Between(start, i))
}

// sharesCue says whether the verb at word i is another verb of saying of the same subject: in
// the past tense or with -s, and with something said behind it.
func (p *Page) sharesCue(s prose.Sentence, i int) bool {
	return prose.SayForms[p.Words[i].Low].Kind&(prose.FormPast|prose.FormS) != 0 && p.givesContent(s, i)
}

// givesContent says whether something said stands behind the verb of saying at word i.
func (p *Page) givesContent(s prose.Sentence, i int) bool {
	form := prose.SayForms[p.Words[i].Low]
	c := SayClause{Kind: form.Kind, Cue: prose.Between(i, i+1)}
	p.pickVerb(&c, form)
	c.Tail = c.Cue.Last
	_, rule := p.contentStart(s, &c)
	return rule != ""
}

// cutsAtComma says whether what follows a comma or dash is the reporter's again.
func (p *Page) cutsAtComma(s prose.Sentence, start, i int, rule, mark string) bool {
	w := p.Words[i]
	if w.Is(prose.Adverb) && i+1 < s.Last && !w.Is(prose.Sub) {
		i++
		w = p.Words[i]
	}
	if w.Is(prose.Ing) && prose.SayForms[w.Low] != nil || prose.SayForms[w.Low] != nil && !w.Cap && p.sharesCue(s, i) && (rule != RuleSource || p.HasVerb(prose.Between(start, i))) {
		return true
	}
	if p.Has(i, "according", "to") && p.HasVerb(prose.Between(start, i)) || p.Has(i, "compared") || reporting[w.Low] {
		return true
	}
	if w.Is(prose.Conj) {
		j := i + 1
		for j < s.Last && p.Words[j].Is(prose.Adverb) {
			j++
		}
		if j < s.Last && prose.SayForms[p.Words[j].Low] != nil && p.Words[j].Mark == prose.Outside {
			return p.sharesCue(s, j)
		}
		if w.Low == "but" && j == i+1 && j < s.Last && (p.Words[j].Is(prose.Subject) || p.Words[j].Cap) {
			return true
		}
		if w.Low == "but" || w.Low == "and" || w.Low == "while" {
			return p.newSayClause(s, j)
		}
		return false
	}
	switch w.Low {
	case "with":
		return p.withAnother(s, i)
	case "as":
		// ", as he arrived in Kyiv": when he said it
		return p.HasVerb(prose.Between(start, i)) && i+1 < s.Last && p.Words[i+1].Is(prose.Subject) && p.Words[i+1].Mark == prose.Outside
	case "while", "whereas", "though":
		return true
	case "which", "who", "a", "an", "one":
		if i+1 < s.Last && p.Words[i+1].Mark != prose.Outside {
			return false // a “liar,” a “cheat”
		}
		if p.HasVerb(prose.Between(start, i)) {
			return true
		}
	}
	if (rule == RuleThing || rule == RuleTo) && p.listGoesOn(s, i) {
		return false
	}
	return rule == RuleThing || rule == RuleTo || isDash(mark) && (w.Low == "the" || w.Low == "even") && p.HasVerb(prose.Between(start, i))
}

// reporting are participles by which the reporter comments on what was said.
var reporting = prose.Set("referring echoing reflecting drawing putting signaling signalling prompting sparking citing invoking mocking alluding gesturing pointing")

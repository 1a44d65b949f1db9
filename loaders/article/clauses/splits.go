package clauses

import "onrecord/loaders/article/prose"

// frontedSplit recognises "Most of the bridges, he said, have lost their railings": a say-clause
// between commas that splits a sentence before its verb.
func (p *Page) frontedSplit(s prose.Sentence, c *SayClause, lo, k int) bool {
	if c.Frames&prose.TakesClause == 0 || c.Kind == prose.FormIng || lo != s.First || k <= lo || p.Words[lo].Is(prose.Ing|prose.Conj) || p.Words[k-1].Is(prose.Adverb) || p.HasVerb(prose.Between(lo, k)) {
		return false
	}
	end := c.Shut()
	if p.Low(end) != "," || end+1 >= s.Last || p.Words[end+1].Is(prose.Conj|prose.Rel|prose.Ing) {
		return false
	}
	if p.Words[end+1].Mark != prose.Outside {
		return p.startsNoun(lo) && k-lo < 12 && !p.Words[lo].Is(prose.Weekday)
	}
	return p.HasVerb(prose.Between(end+1, s.Last))
}

// goesOn says whether what is said goes on at word i, behind the clause and a comma; left is what stood before
// the clause.
func (p *Page) goesOn(s prose.Sentence, i int, left prose.Run) bool {
	w := p.Words[i]
	if w.Mark != prose.Outside {
		return true
	}
	quoted := left.Last > left.First && p.Words[left.Last-1].Mark != prose.Outside
	fronted := !p.HasVerb(left)
	if quoted && w.Is(prose.Conj) && w.Low != "but" && i+1 < s.Last && p.Words[i+1].Mark != prose.Outside { // “…,” he said, and “…”
		return true
	}
	if quoted {
		return w.Class&(prose.Aux|prose.Modal) != 0 || fronted && p.startsNoun(i) && p.HasVerb(prose.Between(i, s.Last))
	}
	const least = 4 // words of a clause whose verb isn't known for one
	if left.Last > left.First && p.Words[left.First].Is(prose.Sub) && w.Class == 0 && p.segmentEnd(i, s.Last) > i+least {
		return true // "If it fails, he warned, members plan to leave"
	}
	if w.Is(prose.Conj) && i+1 < s.Last && p.Words[i+1].Class&(prose.Verb|prose.Aux|prose.Modal) != 0 && prose.SayForms[p.Low(i+1)] == nil {
		return true
	}
	if w.Is(prose.Ing|prose.Rel|prose.Sub|prose.Det|prose.Conj) && w.Low != "that" && !(fronted && !w.Is(prose.Conj|prose.Rel)) {
		return false
	}
	return p.HasVerb(prose.Between(i, s.Last))
}

// behindApposition returns where the clause ends, or the comma that closes what is inserted behind its speaker when a
// quotation goes on there: “The risk,” said Lund, who heads the office, “is real.”
func (p *Page) behindApposition(s prose.Sentence, c *SayClause) int {
	const most = 30 // words of an apposition
	shut := c.Shut()
	if c.Ground != GroundBehind || p.Low(shut) != "," || shut+1 >= s.Last || p.Words[shut-1].Mark != prose.Outside || p.Words[shut+1].Mark != prose.Outside {
		return shut
	}
	for k := shut + 1; k < s.Last && k < shut+most && p.Words[k].Mark == prose.Outside; k++ {
		if p.Low(k) == "," && k+1 < s.Last && (p.Words[k+1].Mark != prose.Outside || p.Words[k+1].Is(prose.Aux|prose.Modal)) {
			return k
		}
	}
	return shut
}

// resumed returns the comma before the quotation that goes on behind what the reporter tells of the saying: “I knew,” she said between handshakes, “and I stayed.” It returns the clause's end when none does.
func (p *Page) resumed(s prose.Sentence, c *SayClause, left prose.Run) int {
	const most = 20 // words of how and where it was said
	shut := c.Shut()
	if left.Empty() || p.Words[left.Last-1].Mark == prose.Outside {
		return shut
	}
	another := false // somebody else does something: "as the choir hummed, “…”"
	for k := shut; k+1 < s.Last && k < shut+most && p.Words[k].Mark == prose.Outside && p.Words[k].Says == nil; k++ {
		switch w := p.Words[k]; {
		case w.Is(prose.Sub):
			another = !p.Words[k+1].Is(prose.Subject)
		case another && w.Is(prose.Verb|prose.Aux|prose.Modal):
			return shut
		}
		if next := p.Words[k+1]; p.Low(k) == "," && next.Mark != prose.Outside && next.Mark != p.Words[left.Last-1].Mark {
			if !p.IsStatement(next.Mark, 3) {
				return shut
			}
			return k
		}
	}
	return shut
}

// introducedQuote returns the first word of the quotation that ends at end when a colon or dash introduces it:
// Lund was short: “…,” he wrote. It returns lo when none does.
func (p *Page) introducedQuote(lo, end int) int {
	if end <= lo || p.Words[end-1].Mark == prose.Outside {
		return lo
	}
	i, m := end-1, p.Words[end-1].Mark
	for i > lo && p.Words[i-1].Mark == m {
		i--
	}
	if i > lo && (p.Low(i-1) == ":" || isDash(p.Low(i-1)) || p.Low(i-1) == "(") {
		return i
	}
	return lo
}

// gapped says whether what is said lacks its subject, which is the relative pronoun before the clause: "the plan,
// which officials said would fail".
func (p *Page) gapped(c *SayClause, i int) bool {
	w, r := p.Words[i], c.Who.First-1
	return c.Ground == GroundBefore && c.Who.Last == c.Cue.First && r >= 0 && p.Words[r].Is(prose.Rel) && p.Words[r].Mark == prose.Outside &&
		w.Class&(prose.Aux|prose.Modal|prose.Verb) != 0 && w.Class&(prose.Det|prose.Poss|prose.Prep|prose.Sub) == 0 && !w.Cap
}

// addFronted adds to what is said behind a clause between commas what stands before it, when that is the start of the same sentence: "If it
// fails, he said, “we go.”", "It is no surprise, he said, that …".
func (p *Page) addFronted(s prose.Sentence, c *SayClause, out *Content, lo int) {
	k := c.Open() - 1
	right := out.Pieces[0]
	if lo != s.First || k <= lo || len(out.Pieces) != 1 || p.Low(k) != "," || p.Low(right.First-1) != "," || c.Kind&prose.FormIng != 0 || c.Verbless {
		return
	}
	left := prose.Between(lo, k)
	if p.Words[lo].Mark != prose.Outside || !p.isFronted(left, out.Rule) {
		return
	}
	out.Pieces, out.Rule = []prose.Run{left, right}, RuleSplit
}

// isFronted says whether the words before a say-clause between commas begin the sentence that goes on behind it by the rule: a clause or phrase
// that depends on it, or, before "that", a main clause.
func (p *Page) isFronted(left prose.Run, rule string) bool {
	first := left.First
	for first < left.Last-1 && p.Words[first].Is(prose.Conj|prose.Adverb) {
		first++
	}
	w := p.Words[first]
	if rule == RuleThat {
		return p.startsNoun(first) && p.HasVerb(left) && !p.newSayClause(prose.Sentence{Last: left.Last}, first)
	}
	if rule != RuleSplit && rule != RuleQuote {
		return false
	}
	switch {
	case w.Is(prose.Prep) && !w.Is(prose.Sub), w.Is(prose.Weekday | prose.Month | prose.TimeNoun), w.Low == "when" && p.Words[first+1].Is(prose.Verb):
		return false // "When asked, he said, “…”"
	case rule == RuleQuote && (w.Low == "as" || laterSubs[w.Low] && !conditions[w.Low]):
		return false // "As the crowd cheered, he said, “…”"
	}
	return w.Is(prose.Sub) && (p.HasVerb(left) || left.Last-left.First > 2) || w.Is(prose.Ing)
}

// conditions are conjunctions whose clause a speaker rather than a reporter puts before a quotation.
var conditions = prose.Set("because since though although until whereas once")

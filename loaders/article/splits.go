package article

// frontedSplit recognises "Most of the bridges, he said, have lost their railings": a say-clause
// between commas that splits a sentence before its verb.
func (p *page) frontedSplit(s sentence, c *sayClause, lo, k int) bool {
	if c.frames&clause == 0 || c.kind == formIng || lo != s.first || k <= lo || p.words[lo].is(ing|conj) || p.words[k-1].is(adverb) || p.hasVerb(run{lo, k}) {
		return false
	}
	end := c.shut()
	if p.low(end) != "," || end+1 >= s.last || p.words[end+1].is(conj|rel|ing) {
		return false
	}
	if p.words[end+1].mark != outside {
		return p.startsNoun(lo) && k-lo < 12 && !p.words[lo].is(weekday)
	}
	return p.hasVerb(run{end + 1, s.last})
}

// goesOn says whether what is said goes on at word i, behind the clause and a comma; left is what stood before
// the clause.
func (p *page) goesOn(s sentence, i int, left run) bool {
	w := p.words[i]
	if w.mark != outside {
		return true
	}
	quoted := left.last > left.first && p.words[left.last-1].mark != outside
	fronted := !p.hasVerb(left)
	if quoted && w.is(conj) && w.low != "but" && i+1 < s.last && p.words[i+1].mark != outside { // “…,” he said, and “…”
		return true
	}
	if quoted {
		return w.class&(aux|modal) != 0 || fronted && p.startsNoun(i) && p.hasVerb(run{i, s.last})
	}
	const least = 4 // words of a clause whose verb isn't known for one
	if left.last > left.first && p.words[left.first].is(sub) && w.class == 0 && p.segmentEnd(i, s.last) > i+least {
		return true // "If it fails, he warned, members plan to leave"
	}
	if w.is(conj) && i+1 < s.last && p.words[i+1].class&(verb|aux|modal) != 0 && sayForms[p.low(i+1)] == nil {
		return true
	}
	if w.is(ing|rel|sub|det|conj) && w.low != "that" && !(fronted && !w.is(conj|rel)) {
		return false
	}
	return p.hasVerb(run{i, s.last})
}

// behindApposition returns where the clause ends, or the comma that closes what is inserted behind its speaker when a
// quotation goes on there: “The risk,” said Lund, who heads the office, “is real.”
func (p *page) behindApposition(s sentence, c *sayClause) int {
	const most = 30 // words of an apposition
	shut := c.shut()
	if c.ground != behind || p.low(shut) != "," || shut+1 >= s.last || p.words[shut-1].mark != outside || p.words[shut+1].mark != outside {
		return shut
	}
	for k := shut + 1; k < s.last && k < shut+most && p.words[k].mark == outside; k++ {
		if p.low(k) == "," && k+1 < s.last && (p.words[k+1].mark != outside || p.words[k+1].is(aux|modal)) {
			return k
		}
	}
	return shut
}

// resumed returns the comma before the quotation that goes on behind what the reporter tells of the saying: “I knew,” she said between handshakes, “and I stayed.” It returns the clause's end when none does.
func (p *page) resumed(s sentence, c *sayClause, left run) int {
	const most = 20 // words of how and where it was said
	shut := c.shut()
	if left.empty() || p.words[left.last-1].mark == outside {
		return shut
	}
	for k := shut; k+1 < s.last && k < shut+most && p.words[k].mark == outside && p.words[k].says == nil; k++ {
		if next := p.words[k+1]; p.low(k) == "," && next.mark != outside && next.mark != p.words[left.last-1].mark {
			if !p.isStatement(next.mark, 3) {
				return shut
			}
			return k
		}
	}
	return shut
}

// introducedQuote returns the first word of the quotation that ends at end when a colon or dash introduces it:
// Lund was short: “…,” he wrote. It returns lo when none does.
func (p *page) introducedQuote(lo, end int) int {
	if end <= lo || p.words[end-1].mark == outside {
		return lo
	}
	i, m := end-1, p.words[end-1].mark
	for i > lo && p.words[i-1].mark == m {
		i--
	}
	if i > lo && (p.low(i-1) == ":" || isDash(p.low(i-1)) || p.low(i-1) == "(") {
		return i
	}
	return lo
}

// gapped says whether what is said lacks its subject, which is the relative pronoun before the clause: "the plan,
// which officials said would fail".
func (p *page) gapped(c *sayClause, i int) bool {
	w, r := p.words[i], c.who.first-1
	return c.ground == before && c.who.last == c.cue.first && r >= 0 && p.words[r].is(rel) && p.words[r].mark == outside &&
		w.class&(aux|modal|verb) != 0 && w.class&(det|poss|prep|sub) == 0 && !w.cap
}

// addFronted adds to what is said behind a clause between commas what stands before it, when that is the start of the same sentence: "If it
// fails, he said, “we go.”", "It is no surprise, he said, that …".
func (p *page) addFronted(s sentence, c *sayClause, out *content, lo int) {
	k := c.open() - 1
	right := out.pieces[0]
	if lo != s.first || k <= lo || len(out.pieces) != 1 || p.low(k) != "," || p.low(right.first-1) != "," || c.kind&formIng != 0 || c.verbless {
		return
	}
	left := run{lo, k}
	if p.words[lo].mark != outside || !p.isFronted(left, out.rule) {
		return
	}
	out.pieces, out.rule = []run{left, right}, ruleSplit
}

// isFronted says whether the words before a say-clause between commas begin the sentence that goes on behind it by the rule: a clause or phrase
// that depends on it, or, before "that", a main clause.
func (p *page) isFronted(left run, rule string) bool {
	first := left.first
	for first < left.last-1 && p.words[first].is(conj|adverb) {
		first++
	}
	w := p.words[first]
	if rule == ruleThat {
		return p.startsNoun(first) && p.hasVerb(left) && !p.newSayClause(sentence{last: left.last}, first)
	}
	if rule != ruleSplit && rule != ruleQuote {
		return false
	}
	switch {
	case w.is(prep) && !w.is(sub), w.is(weekday | month | timeNoun), w.low == "when" && p.words[first+1].is(verb):
		return false // "When asked, he said, “…”"
	case rule == ruleQuote && (w.low == "as" || laterSubs[w.low] && !conditions[w.low]):
		return false // "As the crowd cheered, he said, “…”"
	}
	return w.is(sub) && (p.hasVerb(left) || left.last-left.first > 2) || w.is(ing)
}

// conditions are conjunctions whose clause a speaker rather than a reporter puts before a quotation.
var conditions = set("because since though although until whereas once")

package article

import (
	"slices"
	"strings"

	"onrecord/loaders"
)

// content is what a say-clause gives as said, in pieces of consecutive words.
type content struct {
	pieces []run
	clause int    // index into the clauses of the page; loaders.None for a quote without one
	rule   string // how the words were found
}

// Names of the rules that find what was said.
const (
	ruleThat      = "cue-that"          // said that …
	ruleClause    = "cue-clause"        // said the talks failed
	ruleQuote     = "cue-quote"         // said, “…”
	ruleQuestion  = "cue-question"      // asked whether …
	ruleTo        = "cue-to"            // vowed to …
	ruleThing     = "cue-object"        // criticized the deal
	ruleColon     = "cue-colon"         // said: …
	rulePostposed = "postposed"         // …, he said
	ruleSplit     = "split"             // …, he said, …
	ruleLabel     = "label"             // “…” —X
	ruleSource    = "according-to"      // …, according to X
	ruleContinued = "continued"         // “…,” he said. “…”
	rulePart      = "quote-in-sentence" // “…” in a sentence without a say-clause for it
	ruleAlone     = "quote-alone"       // “…” with nobody's say-clause
)

// sentenceContents pairs the say-clauses of one sentence with what is said. Every word is
// given to one clause at most: what is said inside a content is relayed speech, part of that content.
func (p *page) sentenceContents(s sentence, cs []sayClause, base int) []content {
	var out []content
	lo := s.first
	for i := 0; i < len(cs); i++ {
		if last := p.lastPostposed(s, cs[i:], lo); last >= 0 {
			i += last
			c := p.postposed(s, &cs[i], lo)
			c.clause = base + i
			out = append(out, c)
			lo = max(cs[i].shut(), c.pieces[len(c.pieces)-1].last)
			continue
		}
		if cs[i].cue.first < lo {
			continue
		}
		if c, ok := p.preposed(s, &cs[i]); ok {
			c.clause = base + i
			out = append(out, c)
			lo = c.pieces[len(c.pieces)-1].last
		}
	}
	return out
}

// lastPostposed returns the index of the last clause that has its content on the left, with
// nothing but contents before it; -1 when there is none.
func (p *page) lastPostposed(s sentence, cs []sayClause, lo int) int {
	for i := len(cs) - 1; i >= 0; i-- {
		if cs[i].open() > lo && p.isPostposed(s, &cs[i], lo) && !(i > 0 && p.within(s, cs[:i], &cs[i])) {
			return i
		}
	}
	return -1
}

// within says whether a postposed clause only splits what an earlier one introduced: "Christie said that was
// natural — no different, he said, from …".
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
	if c.frames&(clause|quoteOnly|question) == 0 && c.lemma != "tell" {
		return false
	}
	if c.frames&(clause|addressee) == 0 && p.words[max(c.open()-1, lo)].mark == outside {
		return false
	}
	if c.ground == shared || c.ground == relative {
		return false
	}
	open := c.open()
	for open > lo && p.words[open-1].is(adverb) && p.words[open-1].mark == outside {
		open--
	}
	k := open - 1
	if k < lo {
		return false
	}
	quoted := p.words[k].mark != outside
	if !quoted && !isBreak(p.words[k].low) && !c.verbless {
		return false
	}
	start, rule := p.contentStart(s, c)
	if !quoted && p.endsAfter(s, c.shut()) && p.frontedSplit(s, c, lo, k) {
		return true
	}
	if quoted && rule != ruleQuote && rule != ruleColon && p.words[k].low == "," {
		return true // “…,” he told a crowd that …
	}
	if rule != "" {
		splits := p.low(start-1) == "," || p.words[start].mark != outside && start > 0 && c.tail < start && p.low(c.tail) == ","
		if !splits && !c.verbless {
			return false
		}
		if !quoted && !p.hasVerb(run{lo, k}) {
			return false
		}
		if !quoted && rule != ruleSplit && !c.verbless {
			return false
		}
	}
	if quoted || s.block == p.headline && len(p.markedRuns(run{lo, k})) > 0 {
		return true
	}
	if !p.endsAfter(s, c.shut()) {
		return false
	}
	if p.words[lo].mark == outside && p.words[lo].is(sub|prep|ing) && !c.verbless {
		return p.verbBehindComma(lo, k)
	}
	return p.hasVerb(run{lo, k}) || p.startsNoun(lo) && k-lo > 3 && c.ground == before && !p.words[lo].is(adverb)
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

// frontedSplit recognises "Many of the closures, he said, have involved public courses": a say-clause
// between commas that splits a sentence before its verb.
func (p *page) frontedSplit(s sentence, c *sayClause, lo, k int) bool {
	if c.frames&clause == 0 || c.kind == formIng || lo != s.first || p.words[lo].is(ing|conj) || p.hasVerb(run{lo, k}) {
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

// hasVerb says whether a finite verb stands in r.
func (p *page) hasVerb(r run) bool {
	for i := r.first; i < r.last; i++ {
		w := p.words[i]
		if w.class&(verb|aux|modal) != 0 && !(w.low == "'s" && p.possessive(i)) && (!w.cap || i == r.first) && !p.attributive(i) {
			return true
		}
		if w.is(plain) && i > r.first && !w.cap && !p.words[i-1].is(det|poss|prep) {
			return true
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
	out := content{pieces: []run{{p.leadingQuote(lo, end), end}}, rule: rulePostposed}
	if s.block == p.headline {
		if quoted := p.markedRuns(out.pieces[0]); len(quoted) > 0 {
			out.pieces = quoted // a headline quotes no more than what it marks
			return out
		}
	}
	switch {
	case c.lemma == ":":
		out.rule = ruleLabel
	case c.verbless:
		out.rule = ruleSource
	}
	if next := c.shut(); p.low(next) == "," && next+1 < s.last {
		if p.goesOn(s, next+1, out.pieces[0]) {
			rule := ruleClause
			if p.words[next+1].mark != outside {
				rule = ruleQuote
			}
			out.pieces = append(out.pieces, run{next + 1, p.contentEnd(s, next+1, rule)})
			out.rule = ruleSplit
		}
	}
	return out
}

// markedRuns returns the parts of r in quotation marks.
func (p *page) markedRuns(r run) []run {
	var out []run
	for i := r.first; i < r.last; i++ {
		m := p.words[i].mark
		if m == outside {
			continue
		}
		if n := len(out); n > 0 && out[n-1].last == i && p.words[i-1].mark == m {
			out[n-1].last++
			continue
		}
		out = append(out, run{i, i + 1})
	}
	return out
}

// quoteBefore steps left over an apposition between a quotation and its speaker: “…,” another friend,
// Mariam Emara, said.
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
	for lo < end && !p.words[lo].letters() && p.words[lo].low != "(" {
		lo++
	}
	return lo
}

// goesOn says whether what is said goes on at word i, behind the clause and a comma; left is what stood before
// the clause.
func (p *page) goesOn(s sentence, i int, left run) bool {
	w := p.words[i]
	if w.mark != outside {
		return true
	}
	quoted := left.last > left.first && p.words[left.last-1].mark != outside
	if quoted {
		return w.class&(aux|modal) != 0
	}
	fronted := !p.hasVerb(left)
	if w.is(ing|rel|sub|det|conj) && w.low != "that" && !(fronted && !w.is(conj|rel)) {
		return false
	}
	return p.hasVerb(run{i, s.last})
}

// preposed returns what follows the clause.
func (p *page) preposed(s sentence, c *sayClause) (content, bool) {
	start, rule := p.contentStart(s, c)
	if rule == "" {
		return content{}, false
	}
	end := p.contentEnd(s, start, rule)
	if p.subordinate(s, c) {
		end = p.beforeMainClause(start, end)
	}
	if end <= start {
		return content{}, false
	}
	return content{pieces: []run{{start, end}}, rule: rule}, true
}

// subordinate says whether the say-clause belongs to a clause that opens the sentence: "While he said …, …".
func (p *page) subordinate(s sentence, c *sayClause) bool {
	if c.who.empty() || c.who.first <= s.first && c.ground != relative || c.ground == behind || c.verbless {
		return false
	}
	if c.ground == relative && p.low(c.who.first-1) == "," {
		return true
	}
	i := s.first
	if p.low(i) == "but" || p.low(i) == "and" || p.low(i) == "even" {
		i++
	}
	if !p.words[i].is(sub) && !(c.ground == relative && p.words[i].is(prep|det)) {
		return false
	}
	for ; i < c.cue.first; i++ {
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
		if p.words[i+1].is(subject|det|poss|verb|aux|modal) || p.words[i+1].cap || p.words[i+1].class == 0 {
			if quoted {
				return i + 1
			}
			return i
		}
	}
	return end
}

// contentStart returns where what is said begins behind the cue and by which rule; "" when
// nothing said follows. It sets the clause's addressee and tail.
func (p *page) contentStart(s sentence, c *sayClause) (int, string) {
	i := max(c.cue.last, c.tail)
	if c.lemma == ":" {
		return i, colonRule(i < s.last)
	}
	if c.verbless {
		if p.low(i) == "," && c.cue.first <= s.first+1 && i+1 < s.last {
			return i + 1, ruleSource
		}
		return i, ""
	}
	if c.frames&addressee != 0 {
		i = p.skipAddressee(s, c, i)
	}
	i = p.skipAdjuncts(s, c, i)
	c.tail = i
	if i >= s.last {
		return i, ""
	}
	w := p.words[i]
	if w.low == "," && w.mark == outside {
		return p.startBehindComma(s, c, i)
	}
	if w.low == ":" && w.mark == outside {
		return i + 1, colonRule(i+1 < s.last)
	}
	return p.startAt(s, c, i)
}

func colonRule(any bool) string {
	if any {
		return ruleColon
	}
	return ""
}

func (p *page) startBehindComma(s sentence, c *sayClause, comma int) (int, string) {
	i := comma + 1
	if i >= s.last {
		return comma, ""
	}
	if p.words[i].mark != outside && c.frames&(clause|quoteOnly|question) != 0 {
		return i, ruleQuote
	}
	if k := p.skipAdjuncts(s, c, i); k > i && p.low(k) == "," && k+1 < s.last {
		i = k + 1
		if p.low(i) == "that" || p.words[i].mark != outside {
			return p.startAt(s, c, i)
		}
	}
	if p.low(i) == "that" && c.frames&clause != 0 {
		return i, ruleThat
	}
	if open := c.open(); open == s.first+1 && p.low(s.first) == "as" { // "As Clyburn noted, …"
		return i, ruleSplit
	}
	if c.frames&clause != 0 && p.words[i].mark == outside && p.goesOn(s, i, run{s.first, i}) {
		return i, ruleSplit
	}
	return comma, ""
}

// startAt decides whether what is said begins right at word i.
func (p *page) startAt(s sentence, c *sayClause, i int) (int, string) {
	w := p.words[i]
	f := c.frames
	switch {
	case w.mark != outside:
		return i, ruleQuote
	case w.low == "that" && f&(clause|addressee) != 0 && i+1 < s.last && p.words[i+1].low != ",":
		return i, ruleThat
	case w.low == "to" && f&infinitive != 0 && i+1 < s.last && !p.words[i+1].is(det|poss) && !p.words[i+1].cap:
		return i, ruleTo
	case questionWords[w.low] && (w.low != "who" && w.low != "which" && w.low != "when" || c.lemma == "ask" || c.lemma == "wonder") && f&(question|clause|addressee) != 0 && p.hasVerb(run{i + 1, s.last}):
		return i, ruleQuestion
	case f&(clause|addressee) != 0 && p.startsClause(s, i, c.lemma == "say" || c.lemma == "tell"):
		return i, ruleClause
	case f&(thing|naming) != 0 && (p.startsPhrase(i) || w.is(object)) && !p.isAdjunct(i):
		return i, ruleThing
	}
	return i, ""
}

var questionWords = set("whether if why how what who when where which")

// startsClause says whether a sentence of its own, subject and finite verb, begins at word i. Behind
// a sure verb such as "said" a subject is enough.
func (p *page) startsClause(s sentence, i int, sure bool) bool {
	w := p.words[i]
	if !w.letters() || laterSubs[w.low] || w.is(conj|rel) && w.low != "both" || w.low == "to" || w.low == "so" || w.low == "as" {
		return false
	}
	if w.class&(aux|modal|verb) != 0 && w.class&(det|poss|prep|sub) == 0 && !w.cap {
		return false
	}
	if !sure && !p.verbFollows(s, i) {
		return false
	}
	for k := i + 1; k < s.last && k < i+40; k++ {
		v := p.words[k]
		if v.mark == outside && (v.low == ";" || v.low == ":") {
			return false
		}
		if p.hasVerb(run{k, k + 1}) || v.is(plain) && k > i && p.subjectLike(k-1) {
			return true
		}
		if v.mark != outside {
			return true
		}
	}
	return sure && w.class&(subject|det|poss|number) != 0 && p.segmentEnd(i, s.last)-i > 4 && p.low(i+1) != "same" && p.low(i+1) != "lot" && p.low(i+1) != "few"
}

// verbFollows says whether the noun phrase at word i is followed by its verb, or by what may stand between.
func (p *page) verbFollows(s sentence, i int) bool {
	end := p.phraseEnd(i, s.last, true)
	for end < s.last && p.words[end].is(adverb) && p.words[end].mark == outside {
		end++
	}
	if end >= s.last {
		return false
	}
	w := p.words[end]
	if w.mark != outside || w.is(rel) {
		return true
	}
	if w.low == "," {
		return end+1 < s.last && p.words[end+1].is(rel|det|number)
	}
	return w.is(plain) || p.hasVerb(run{end, end + 1}) || !w.is(conj) && w.letters() && !p.words[end].is(prep|sub)
}

// laterSubs are conjunctions that, right behind a cue, say when or why it was said.
var laterSubs = set("when while after before because since though although until where whereas once")

func (p *page) subjectLike(i int) bool {
	w := p.words[i]
	return w.is(subject) || len(w.low) > 3 && w.low[len(w.low)-1] == 's'
}

// skipAddressee steps over who is told: "reporters", "CNN's Jake Tapper".
func (p *page) skipAddressee(s sentence, c *sayClause, i int) int {
	if i >= s.last || p.words[i].mark != outside || !p.startsPhrase(i) && !p.words[i].is(object|det|poss|subject) || p.low(i) == "that" {
		return i
	}
	obliged := c.lemma == "tell" || c.lemma == "remind" || c.lemma == "assure" || c.lemma == "inform" || c.lemma == "notify"
	if obliged && p.words[i].is(weekday) {
		return i
	}
	end := p.phraseEnd(i, s.last, false)
	if end < s.last && p.words[end].mark == outside && p.hasVerb(run{end, end + 1}) {
		if !obliged {
			return i
		}
		end = p.splitPhrase(i, end)
	}
	if !obliged && !p.takesAddressee(s, end) {
		return i
	}
	c.addressee = run{i, end}
	if end > i+1 && timeLeads[p.low(end-1)] { // "reporters late Monday"
		c.addressee.last--
	}
	return c.addressee.last
}

// takesAddressee says whether behind an optional addressee something said follows.
func (p *page) takesAddressee(s sentence, end int) bool {
	low := p.low(end)
	return end < s.last && (p.words[end].mark != outside || low == "that" || low == "to" || questionWords[low] || low == "," && p.words[min(end+1, s.last-1)].mark != outside)
}

// splitPhrase finds the seam in "reporters Trump", where a verb follows: what is behind
// it is the subject of what is said.
func (p *page) splitPhrase(i, end int) int {
	for k := end - 1; k > i; k-- {
		w, prev := p.words[k], p.words[k-1]
		if w.cap && !prev.cap && prev.low != "'s" || w.is(det|poss) && prev.low != "'s" && w.low != "'s" {
			return k
		}
	}
	return max(end-1, i+1)
}

// skipAdjuncts steps over when, where and how something was said: "on Monday", "in a statement".
func (p *page) skipAdjuncts(s sentence, c *sayClause, i int) int {
	for i < s.last && p.words[i].mark == outside {
		n := p.adjunct(s, c, i)
		if n == i {
			return i
		}
		i = n
	}
	return i
}

// adjunct returns the end of the adjunct that begins at word i, i when none does.
func (p *page) adjunct(s sentence, c *sayClause, i int) int {
	w := p.words[i]
	next := min(i+1, s.last-1)
	switch {
	case w.is(weekday):
		if p.words[next].is(timeNoun) {
			return i + 2
		}
		return i + 1
	case (timeLeads[w.low] || w.is(det) || w.is(number)) && i+1 < s.last && p.words[next].is(timeNoun|weekday):
		end := i + 2
		for end < s.last && (p.words[end].is(timeNoun|weekday) || p.low(end) == "ago" || p.low(end) == "earlier" || p.low(end) == "before") {
			end++
		}
		return end
	case w.is(timeNoun) && !w.cap && w.low != "'s":
		return i + 1
	case w.is(month):
		if p.words[next].is(number) {
			return i + 2
		}
		return i + 1
	case w.low == "there" || w.low == "here":
		if i+1 < s.last && p.words[next].class&(aux|modal) != 0 {
			return i
		}
		return i + 1
	case adjunctAdverbs[w.low]:
		return i + 1
	case w.is(adverb) && strings.HasSuffix(w.low, "ly") && p.endsAdjunct(next):
		return i + 1
	case w.low == "to" && c.frames&infinitive != 0 && !p.words[next].is(det|poss|object) && !p.words[next].cap:
		return i
	case w.is(prep) && adjunctPreps[w.low] && (c.frames&(clause|addressee|quoteOnly|question) != 0):
		return p.prepositional(s, i)
	}
	return i
}

// adjunctAdverbs say when or how something was said, wherever they stand.
var adjunctAdverbs = set("later earlier again recently then afterwards afterward previously publicly privately repeatedly already also once too ago")

// endsAdjunct says whether what is said, or a further adjunct, begins at word i.
func (p *page) endsAdjunct(i int) bool {
	w := p.words[i]
	return w.mark != outside || !w.letters() || w.low == "that" || w.is(prep|weekday) || w.low == "to"
}

var timeLeads = set("last late early earlier later next this that mid- midday the same")

var adjunctPreps = set(`in on at to during after before from of about with via through by for outside inside near aboard over into upon
	alongside following amid since until through against`)

// prepositional steps over a preposition and its phrase; i when the phrase turns out to be
// part of what is said.
func (p *page) prepositional(s sentence, i int) int {
	if i+1 >= s.last {
		return i
	}
	if p.words[i+1].mark != outside {
		return i
	}
	j := i + 1
	if p.words[j].is(ing) { // "after arriving in Kyiv"
		j++
	}
	if j < s.last && p.words[j].is(prep) {
		j++
	}
	if j >= s.last || !p.startsPhrase(j) && !p.words[j].is(object|weekday|month|timeNoun|det|poss) {
		return i
	}
	end := p.phraseEnd(j, s.last, false)
	if end == j {
		end = j + 1
	}
	if end+1 < s.last && p.words[end].is(verb) && !p.words[end].is(aux) && p.words[end+1].is(prep) && p.words[end].mark == outside {
		return p.prepositional(s, end+1) // "in a statement released by the campaign"
	}
	if end < s.last && p.words[end].mark == outside && p.hasVerb(run{end, end + 1}) {
		if p.words[i].is(sub) { // "after the report was released"
			return p.segmentEnd(end, s.last)
		}
		if k := p.splitPhrase(j, end); k > j && k < end {
			return k
		}
		return i
	}
	return end
}

// segmentEnd returns the next comma, mark or end behind word i.
func (p *page) segmentEnd(i, hi int) int {
	for ; i < hi; i++ {
		if p.words[i].mark != outside || !p.words[i].letters() {
			return i
		}
	}
	return hi
}

func (p *page) isAdjunct(i int) bool {
	return p.words[i].is(weekday|timeNoun) && !p.words[i].is(title)
}

// contentEnd returns where what is said and begins at start ends.
func (p *page) contentEnd(s sentence, start int, rule string) int {
	end := s.last
	quoted := p.words[start].mark
	depth := 0
	for i := start; i < s.last; i++ {
		w := p.words[i]
		if w.mark != outside {
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
		if quoted != outside && p.words[i-1].mark == quoted && p.endsQuote(i) {
			end = i
			break
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
		return p.cutsAtComma(s, start, next, rule, w.low)
	}
	if w.is(conj) && sayForms[p.words[next].low] != nil && next > i {
		return p.sharesCue(s, next)
	}
	if w.is(conj) && v.is(aux) && i+2 < s.last && p.words[i+2].is(neg) { // "but did not say"
		return true
	}
	if w.is(conj) && v.is(adverb) && i+2 < s.last && sayForms[p.words[i+2].low] != nil {
		return p.sharesCue(s, i+2)
	}
	if rule == ruleThing || rule == ruleTo {
		return p.cutsThing(s, i)
	}
	return false
}

// sharesCue says whether the verb at word i is another verb of saying of the same subject: in
// the past tense or with -s, and with something said behind it.
func (p *page) sharesCue(s sentence, i int) bool {
	form := sayForms[p.words[i].low]
	if form.kind&(formPast|formS) == 0 {
		return false
	}
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
	if w.is(ing) && sayForms[w.low] != nil || sayForms[w.low] != nil && !w.cap && p.sharesCue(s, i) {
		return true
	}
	if p.has(i, "according", "to") || p.has(i, "compared") || reporting[w.low] {
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
	case "while", "whereas", "though":
		return true
	case "which", "who", "a", "an", "one":
		if p.hasVerb(run{start, i}) {
			return true
		}
	}
	if rule == ruleThing && p.listGoesOn(s, i) {
		return false
	}
	return rule == ruleThing || isDash(mark) && (w.low == "the" || w.low == "even") && p.hasVerb(run{start, i})
}

// reporting are participles by which the reporter comments on what was said.
var reporting = set("referring echoing reflecting drawing putting signaling signalling prompting sparking citing invoking mocking alluding gesturing pointing")

// newSayClause says whether a say-clause with a subject of its own begins at word i.
func (p *page) newSayClause(s sentence, i int) bool {
	for j := i; j < s.last && j < i+12; j++ {
		w := p.words[j]
		if w.low == "," && j > i && p.words[j].mark == outside {
			if j = p.behindInsertion(j, s.last); j > i {
				continue
			}
		}
		if j < i || w.mark != outside || w.low == "that" {
			return false
		}
		if f := sayForms[w.low]; f != nil && j > i && f.kind&(formPast|formS) != 0 && !w.cap {
			return f.verbs[0].frames&clause != 0 && !nouns[f.verbs[0].lemma] || p.sharesCue(s, j)
		}
		if w.class&(verb|aux|modal) != 0 && !w.cap && w.low != "'s" && w.low != "has" && w.low != "had" && w.low != "have" {
			return false
		}
	}
	return false
}

// behindInsertion returns the comma that closes the short insertion which the comma at word i opens, -1
// when none does: "her lawyer, Frank Osei, said".
func (p *page) behindInsertion(i, hi int) int {
	for k := i + 1; k < hi && k < i+9; k++ {
		switch {
		case p.low(k) == ",":
			return k
		case p.words[k].mark != outside || !p.words[k].letters() || p.hasVerb(run{k, k + 1}):
			return -1
		}
	}
	return -1
}

// cutsThing says whether a noun phrase that stands for what was said ends before word i.
func (p *page) cutsThing(s sentence, i int) bool {
	w := p.words[i]
	switch w.low {
	case "because", "while", "during", "before", "after", "when", "if", "though", "although":
		return true
	}
	next := i + 1
	if w.is(weekday) || w.low == "without" || w.low == "as" && next < s.last && p.words[next].is(subject) {
		return true
	}
	if w.is(conj) && next < s.last && p.words[next].is(verb) && !p.words[next].cap {
		return true
	}
	if (w.low == "this" || w.low == "last" || w.low == "earlier") && next < s.last && p.words[next].is(timeNoun|det) {
		return true
	}
	if w.low != "in" && w.low != "at" && w.low != "on" || next >= s.last {
		return false
	}
	end := p.phraseEnd(next, s.last, false)
	return p.words[next].is(weekday|month|number) || end > next && (occasions[p.words[end-1].low] || events[p.words[end-1].low])
}

// events are nouns for where things are said.
var events = set("rally debate event briefing statements interviews tweets speeches hall trail stage hearing forum gala fundraiser times show television")

// listGoesOn says whether an enumeration goes on behind a comma: "women, Mexicans and Muslims".
func (p *page) listGoesOn(s sentence, i int) bool {
	if !p.startsPhrase(i) || p.words[i].is(det) && p.low(i) != "the" {
		return false
	}
	end := p.phraseEnd(i, s.last, false)
	for k := i; k < end; k++ {
		if p.low(k) == "and" {
			return true
		}
	}
	return p.low(end) == "," && end+1 < s.last && (p.low(end+1) == "and" || p.listGoesOn(s, end+1))
}

// withNameMarks widens a span by the quotation marks right around a name at its edge.
func (p *page) withNameMarks(s loaders.Span) loaders.Span {
	for _, m := range p.marksAt(s.Start) {
		if m.Start < s.Start && m.Start+m.width >= s.Start {
			s.Start = m.Start
		}
	}
	for _, m := range p.marksAt(s.End) {
		if m.Start >= s.Start && m.inner(p.text).End <= s.End && m.End > s.End {
			s.End = m.End
		}
	}
	return s
}

// marksAt returns the marked passage that byte b lies in or at the edge of, if any.
func (p *page) marksAt(b int) []marked {
	n, _ := slices.BinarySearchFunc(p.marks, b, func(m marked, b int) int { return m.End - b })
	if n < len(p.marks) && p.marks[n].Start <= b {
		return p.marks[n : n+1]
	}
	return nil
}

// fragments turns the pieces of a content into byte spans, quotation marks included.
func (p *page) fragments(c content) []loaders.Span {
	var out []loaders.Span
	for _, r := range c.pieces {
		if r.empty() {
			continue
		}
		s := p.span(r)
		if m := p.words[r.first].mark; m != outside {
			s.Start = min(s.Start, p.marks[m].Start)
		}
		if m := p.words[r.last-1].mark; m != outside {
			s.End = max(s.End, p.marks[m].End)
		}
		s = p.withNameMarks(s)
		out = append(out, s)
	}
	return out
}

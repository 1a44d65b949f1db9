package article

import (
	"cmp"
	"slices"

	"onrecord/graph"
	"onrecord/loaders"
)

// saying is one quote before its speaker is settled.
type saying struct {
	fragments []loaders.Span
	kind      graph.QuoteKind
	clause    int // index in findings.clauses, loaders.None
	rule      string
	sentence  int
	group     int
	teller    int     // index of the clause that relays it, loaders.None
	chance    float64 // as in content
}

// findings are the say-clauses and quotes of a page.
type findings struct {
	clauses []sayClause
	used    []bool // of each clause: something said belongs to it
	sayings []saying
	posted  int // word behind the last embedded post
}

// speaking returns the subjects of the say-clauses.
func (f *findings) speaking() []run {
	var out []run
	for _, c := range f.clauses {
		if !c.who.empty() {
			out = append(out, c.who)
		}
	}
	return out
}

// find returns the say-clauses of the page, sentence by sentence in the order of their cues, and the quotes by their first byte, what is
// said inside another's words behind those.
func (p *page) find() *findings {
	f := &findings{}
	used := make([]bool, len(p.marks))
	var d *decider
	if p.model != nil {
		d = newDecider(p.model)
	}
	for s := range p.sentences {
		sent := p.sentences[s]
		base := len(f.clauses)
		if p.findPosts(f, s) {
			continue
		}
		first := len(f.sayings)
		cs := p.clauses(s)
		found := p.sentenceContents(sent, cs, base)
		decided := d != nil && !p.standsAlone(s) && !(len(cs) == 0 && p.breaksOff(s))
		if decided {
			cs, found = d.decide(p, s, cs, base, found)
		}
		found = p.overAppositions(sent, cs, found, base)
		f.clauses = append(f.clauses, cs...)
		f.used = append(f.used, make([]bool, len(cs))...)
		for _, c := range found {
			f.add(p, c, s)
		}
		for _, c := range p.relayed(sent, cs, found, base) {
			f.add(p, c, s)
		}
		p.markUsed(used, sent, found)
		if !decided {
			p.leftover(f, used, s, base)
		}
		slices.SortStableFunc(f.sayings[first:], func(a, b saying) int { return cmp.Compare(a.fragments[0].Start, b.fragments[0].Start) })
	}
	return f
}

// findPosts adds the embedded posts that end in sentence s; false when none does.
func (p *page) findPosts(f *findings, s int) bool {
	posts, end := p.posts(s, f.posted)
	f.posted = end
	for _, by := range posts {
		f.addPost(p, by)
	}
	return len(posts) > 0
}

func (f *findings) add(p *page, c content, s int) {
	group := len(f.sayings)
	if c.clause != loaders.None {
		if i := f.lastOf(c.clause); i != loaders.None {
			group = f.sayings[i].group
		}
	}
	fr := p.fragments(c)
	if len(fr) == 0 || f.taken(fr[0].Start, s) {
		return
	}
	if c.clause != loaders.None && c.teller == loaders.None {
		f.used[c.clause] = true
	}
	f.sayings = append(f.sayings, saying{
		fragments: fr, kind: p.kindOf(c), clause: c.clause, rule: c.rule, sentence: s, group: group, teller: c.teller, chance: c.chance,
	})
}

// taken says whether a saying of an earlier sentence reaches beyond a byte: a quotation that goes on into the next paragraph is its alone.
func (f *findings) taken(start, s int) bool {
	n := len(f.sayings)
	if n == 0 || f.sayings[n-1].sentence == s {
		return false
	}
	fr := f.sayings[n-1].fragments
	return start < fr[len(fr)-1].End
}

// lastOf returns the last saying of a say-clause, None without one.
func (f *findings) lastOf(clause int) int {
	for i := len(f.sayings) - 1; i >= 0 && f.sayings[i].sentence >= f.clauses[clause].sentence; i-- {
		if f.sayings[i].clause == clause {
			return i
		}
	}
	return loaders.None
}

// markUsed notes the marked passages that the contents hold.
func (p *page) markUsed(used []bool, s sentence, found []content) {
	for _, c := range found {
		for _, r := range c.pieces {
			for i := r.first; i < r.last; i++ {
				if m := p.words[i].mark; m != outside {
					used[m] = true
				}
			}
		}
	}
}

// kindOf says how much of a content stands in quotation marks.
func (p *page) kindOf(c content) graph.QuoteKind {
	in, out := false, false
	for _, r := range c.pieces {
		for _, w := range p.words[r.first:r.last] {
			in = in || w.mark != outside || w.named
			out = out || w.mark == outside && w.letters()
		}
	}
	switch {
	case in && out:
		return graph.QuoteMixed
	case in:
		return graph.QuoteDirect
	}
	return graph.QuoteIndirect
}

// leftover takes the marked passages of a sentence that no clause of it claimed.
func (p *page) leftover(f *findings, used []bool, s, base int) {
	sent := p.sentences[s]
	for i := sent.first; i < sent.last; i++ {
		m := p.words[i].mark
		if m == outside || used[m] {
			continue
		}
		used[m] = true
		r := run{i, i}
		for r.last < sent.last && p.words[r.last].mark == m {
			r.last++
		}
		i = r.last - 1
		if c, ok := p.unclaimed(f, s, m, r); ok {
			f.add(p, c, s)
		}
	}
}

// unclaimed finds the say-clause that a marked passage belongs to when its own sentence has
// none for it; false for scare quotes, titles and nicknames.
func (p *page) unclaimed(f *findings, s, m int, r run) (content, bool) {
	c := content{pieces: []run{r}, clause: loaders.None, rule: rulePart, teller: loaders.None}
	if !p.standsAlone(s) {
		end := p.unmarkedEnd(s, r, len(f.clauses) > 0 && f.clauses[len(f.clauses)-1].sentence == s)
		if c.pieces[0].last = end; end > r.last {
			if at := p.clauseBefore(f, s); at != loaders.None {
				c.clause, c.rule = at, ruleContinued
				return c, true
			}
		}
		return c, p.isStatement(m, 9) || p.headsPage(s, r)
	}
	c.rule = ruleContinued
	if at := p.clauseBefore(f, s); at != loaders.None {
		c.clause = at
		return c, true
	}
	c.rule = ruleAlone
	return c, p.isStatement(m, 3)
}

// standsAlone says whether the sentence holds nothing but marked words.
func (p *page) standsAlone(s int) bool {
	for _, w := range p.words[p.sentences[s].first:p.sentences[s].last] {
		if w.mark == outside && w.letters() {
			return false
		}
	}
	return true
}

// isStatement says whether a marked passage has so many words that it is no scare quote, title or nickname.
func (p *page) isStatement(m, least int) bool {
	n, lower := 0, 0
	mark := p.marks[m]
	for _, w := range p.wordsIn(mark.Span) {
		if w.letters() {
			n++
			if !w.cap {
				lower++
			}
		}
	}
	return n >= least && lower*2 > n
}

// wordsIn returns the words within a span.
func (p *page) wordsIn(s loaders.Span) []word {
	lo, hi := p.wordAt(s.Start), p.wordAt(s.End)
	return p.words[lo:hi]
}

// wordAt returns the index of the first word at or behind byte b.
func (p *page) wordAt(b int) int {
	lo, hi := 0, len(p.words)
	for lo < hi {
		mid := (lo + hi) / 2
		if p.words[mid].Start < b {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// quoting returns the clause of the last words in quotation marks of sentence s; None without them. What follows such a
// clause ("…, two hours after the papers declared …") may have others.
func (f *findings) quoting(s int) int {
	for i := len(f.sayings) - 1; i >= 0 && f.sayings[i].sentence == s; i-- {
		if q := f.sayings[i]; q.kind != graph.QuoteIndirect && q.clause != loaders.None && q.teller == loaders.None {
			return q.clause
		}
	}
	return loaders.None
}

// clauseBefore returns the say-clause that a quote standing alone in sentence s continues.
func (p *page) clauseBefore(f *findings, s int) int {
	if s == 0 || len(f.clauses) == 0 {
		return loaders.None
	}
	prev := p.sentences[s-1]
	last := len(f.clauses) - 1
	for last >= 0 && f.clauses[last].sentence > s-1 {
		last--
	}
	if prev.block == p.sentences[s].block {
		if at := f.quoting(s - 1); at != loaders.None {
			return at
		}
		for at := last; at >= 0 && f.clauses[at].sentence == s-1; at-- {
			if f.used[at] {
				return at
			}
		}
		if last >= 0 && f.clauses[last].sentence == s-1 {
			return last
		}
		if n := len(f.sayings); n > 0 && f.sayings[n-1].sentence == s-1 {
			return f.sayings[n-1].clause
		}
		return loaders.None
	}
	if p.words[prev.last-1].low == ":" && last >= 0 && f.clauses[last].sentence == s-1 {
		return last
	}
	return loaders.None
}

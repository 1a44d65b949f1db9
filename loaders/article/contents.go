package article

import (
	"slices"

	"onrecord/loaders"
)

// content is what a say-clause gives as said, in pieces of consecutive words.
type content struct {
	pieces []run
	clause int     // index into the clauses of the page; loaders.None for a quote without one
	rule   string  // how the words were found
	teller int     // index of the clause by which another told it ("Lund said Costa told him …": Lund's); loaders.None when the page itself tells it
	chance float64 // that these are the words, as the model sees it, the least of its pieces; 0 where the rules decided
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
// given to one clause at most; what is said inside a content is part of that content, and relayed gives it again.
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
			p.addFronted(s, &cs[i], &c, lo)
			c.clause = base + i
			out = append(out, c)
			lo = c.pieces[len(c.pieces)-1].last
		}
	}
	return out
}

// preposed returns what follows the clause.
func (p *page) preposed(s sentence, c *sayClause) (content, bool) {
	start, rule := p.contentStart(s, c)
	if k := p.quotationBehind(s, c, start, rule); k > start {
		start, rule = k, ruleQuote
	}
	if rule == "" {
		return content{}, false
	}
	end := p.contentEnd(s, c, start, rule)
	if p.gapped(c, start) && end > start {
		r := c.who.first - 1
		return content{pieces: []run{{r, r + 1}, {start, p.beforeMainClause(start, end)}}, rule: rule, teller: loaders.None}, true
	}
	switch {
	case c.fronted():
		end = p.said(run{start, min(end, c.who.first)}).last
	case p.subordinate(s, c):
		end = p.beforeMainClause(start, end)
	}
	if end <= start || end == start+1 && p.low(start) == "that" {
		return content{}, false
	}
	return content{pieces: []run{{start, end}}, rule: rule, teller: loaders.None}, true
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

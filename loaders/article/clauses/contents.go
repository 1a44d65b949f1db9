package clauses

import (
	"slices"

	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// Content is what a say-clause gives as said, in pieces of consecutive words.
type Content struct {
	Pieces []prose.Run
	Clause int     // index into the clauses of the page; loaders.None for a quote without one
	Rule   string  // how the words were found
	Teller int     // index of the clause by which another told it ("Lund said Costa told him …": Lund's); loaders.None when the page itself tells it
	Chance float64 // that these are the words, as the model sees it, the least of its pieces; 0 where the rules decided
}

// Names of the rules that find what was said.
const (
	RuleThat      = "cue-that"          // said that …
	RuleClause    = "cue-clause"        // said the talks failed
	RuleQuote     = "cue-quote"         // said, “…”
	RuleQuestion  = "cue-question"      // asked whether …
	RuleTo        = "cue-to"            // vowed to …
	RuleThing     = "cue-object"        // criticized the deal
	RuleColon     = "cue-colon"         // said: …
	RulePostposed = "postposed"         // …, he said
	RuleSplit     = "split"             // …, he said, …
	RuleLabel     = "label"             // “…” —X
	RuleSource    = "according-to"      // …, according to X
	RuleContinued = "continued"         // “…,” he said. “…”
	RulePart      = "quote-in-sentence" // “…” in a sentence without a say-clause for it
	RuleAlone     = "quote-alone"       // “…” with nobody's say-clause
)

// SentenceContents pairs the say-clauses of one sentence with what is said. Every word is
// given to one clause at most; what is said inside a content is part of that content, and relayed gives it again.
func (p *Page) SentenceContents(s prose.Sentence, cs []SayClause, base int) []Content {
	var out []Content
	lo := s.First
	for i := 0; i < len(cs); i++ {
		if last := p.lastPostposed(s, cs[i:], lo); last >= 0 {
			i += last
			c := p.postposed(s, &cs[i], lo)
			c.Clause = base + i
			out = append(out, c)
			lo = max(cs[i].Shut(), c.Pieces[len(c.Pieces)-1].Last)
			continue
		}
		if cs[i].Cue.First < lo {
			continue
		}
		if c, ok := p.preposed(s, &cs[i]); ok {
			p.addFronted(s, &cs[i], &c, lo)
			c.Clause = base + i
			out = append(out, c)
			lo = c.Pieces[len(c.Pieces)-1].Last
		}
	}
	return out
}

// preposed returns what follows the clause.
func (p *Page) preposed(s prose.Sentence, c *SayClause) (Content, bool) {
	start, rule := p.contentStart(s, c)
	if k := p.quotationBehind(s, c, start, rule); k > start {
		start, rule = k, RuleQuote
	}
	if rule == "" {
		return Content{}, false
	}
	end := p.contentEnd(s, c, start, rule)
	if p.gapped(c, start) && end > start {
		r := c.Who.First - 1
		return Content{Pieces: []prose.Run{prose.Between(r, r+1), prose.Between(start, p.beforeMainClause(start, end))}, Rule: rule, Teller: loaders.None}, true
	}
	switch {
	case c.fronted():
		end = p.Said(prose.Between(start, min(end, c.Who.First))).Last
	case p.subordinate(s, c):
		end = p.beforeMainClause(start, end)
	}
	if end <= start || end == start+1 && p.Low(start) == "that" {
		return Content{}, false
	}
	return Content{Pieces: []prose.Run{prose.Between(start, end)}, Rule: rule, Teller: loaders.None}, true
}

// withNameMarks widens a span by the quotation marks right around a name at its edge.
func (p *Page) withNameMarks(s loaders.Span) loaders.Span {
	for _, m := range p.MarksAt(s.Start) {
		if m.Start < s.Start && m.Start+m.Width >= s.Start {
			s.Start = m.Start
		}
	}
	for _, m := range p.MarksAt(s.End) {
		if m.Start >= s.Start && m.Inner(p.Text).End <= s.End && m.End > s.End {
			s.End = m.End
		}
	}
	return s
}

// MarksAt returns the marked passage that byte b lies in or at the edge of, if any.
func (p *Page) MarksAt(b int) []prose.Marked {
	n, _ := slices.BinarySearchFunc(p.Marks, b, func(m prose.Marked, b int) int { return m.End - b })
	if n < len(p.Marks) && p.Marks[n].Start <= b {
		return p.Marks[n : n+1]
	}
	return nil
}

// fragments turns the pieces of a content into byte spans, quotation marks included.
func (p *Page) fragments(c Content) []loaders.Span {
	var out []loaders.Span
	for _, r := range c.Pieces {
		if r.Empty() {
			continue
		}
		s := p.Span(r)
		if m := p.Words[r.First].Mark; m != prose.Outside {
			s.Start = min(s.Start, p.Marks[m].Start)
		}
		if m := p.Words[r.Last-1].Mark; m != prose.Outside {
			s.End = max(s.End, p.Marks[m].End)
		}
		s = p.withNameMarks(s)
		out = append(out, s)
	}
	return out
}

// ContentConfidence is the share of right words, at four fifths, among those that a rule finds.
var ContentConfidence = map[string]float64{
	RuleThat: 0.78, RuleClause: 0.79, RuleQuote: 0.9, RuleQuestion: 0.76, RuleTo: 0.53, RuleThing: 0.58, RuleColon: 0.96, RuleLabel: 0.9,
	RulePostposed: 0.96, RuleSplit: 0.8, RuleSource: 0.78, RuleContinued: 0.97, RulePart: 0.46, RuleAlone: 0.51,
}

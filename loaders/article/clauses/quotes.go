package clauses

import (
	"cmp"
	"slices"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// Saying is one quote before its speaker is settled.
type Saying struct {
	Fragments []loaders.Span
	Kind      graph.QuoteKind
	Clause    int // index in Findings.Clauses, loaders.None
	Rule      string
	Sentence  int
	Group     int
	Teller    int     // index of the clause that relays it, loaders.None
	Chance    float64 // as in Content
}

// Findings are the say-clauses and quotes of a page.
type Findings struct {
	Clauses []SayClause
	Used    []bool // of each clause: something said belongs to it
	Sayings []Saying
	posted  int // word behind the last embedded post
}

// Speaking returns the subjects of the say-clauses.
func (f *Findings) Speaking() []prose.Run {
	var out []prose.Run
	for _, c := range f.Clauses {
		if !c.Who.Empty() {
			out = append(out, c.Who)
		}
	}
	return out
}

// Decider has the last word on what is said in a sentence. found is what the rules say of its say-clauses cs, the first of which is clause base of the page.
type Decider interface {
	Decide(s int, cs []SayClause, base int, found []Content) ([]SayClause, []Content)
}

// Find returns the say-clauses of the page, sentence by sentence in the order of their cues, and the quotes by their first byte, what is
// said inside another's words behind those. Without a decider, which is nil, the rules alone decide.
func (p *Page) Find(d Decider) *Findings {
	f := &Findings{}
	used := make([]bool, len(p.Marks))
	for s := range p.Sentences {
		sent := p.Sentences[s]
		base := len(f.Clauses)
		if p.findPosts(f, s) {
			continue
		}
		first := len(f.Sayings)
		cs := p.Clauses(s)
		found := p.SentenceContents(sent, cs, base)
		decided := d != nil && !p.StandsAlone(s) && !(len(cs) == 0 && p.breaksOff(s))
		if decided {
			cs, found = d.Decide(s, cs, base, found)
		}
		found = p.overAppositions(sent, cs, found, base)
		f.Clauses = append(f.Clauses, cs...)
		f.Used = append(f.Used, make([]bool, len(cs))...)
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
		slices.SortStableFunc(f.Sayings[first:], func(a, b Saying) int { return cmp.Compare(a.Fragments[0].Start, b.Fragments[0].Start) })
	}
	return f
}

// findPosts adds the embedded posts that end in sentence s; false when none does.
func (p *Page) findPosts(f *Findings, s int) bool {
	posts, end := p.posts(s, f.posted)
	f.posted = end
	for _, by := range posts {
		f.addPost(p, by)
	}
	return len(posts) > 0
}

func (f *Findings) add(p *Page, c Content, s int) {
	group := len(f.Sayings)
	if c.Clause != loaders.None {
		if i := f.lastOf(c.Clause); i != loaders.None {
			group = f.Sayings[i].Group
		}
	}
	fr := p.fragments(c)
	if len(fr) == 0 || f.taken(fr[0].Start, s) {
		return
	}
	if c.Clause != loaders.None && c.Teller == loaders.None {
		f.Used[c.Clause] = true
	}
	f.Sayings = append(f.Sayings, Saying{
		Fragments: fr, Kind: p.kindOf(c), Clause: c.Clause, Rule: c.Rule, Sentence: s, Group: group, Teller: c.Teller, Chance: c.Chance,
	})
}

// taken says whether a saying of an earlier sentence reaches beyond a byte: a quotation that goes on into the next paragraph is its alone.
func (f *Findings) taken(start, s int) bool {
	n := len(f.Sayings)
	if n == 0 || f.Sayings[n-1].Sentence == s {
		return false
	}
	fr := f.Sayings[n-1].Fragments
	return start < fr[len(fr)-1].End
}

// lastOf returns the last saying of a say-clause, None without one.
func (f *Findings) lastOf(clause int) int {
	for i := len(f.Sayings) - 1; i >= 0 && f.Sayings[i].Sentence >= f.Clauses[clause].Sentence; i-- {
		if f.Sayings[i].Clause == clause {
			return i
		}
	}
	return loaders.None
}

// markUsed notes the marked passages that the contents hold.
func (p *Page) markUsed(used []bool, s prose.Sentence, found []Content) {
	for _, c := range found {
		for _, r := range c.Pieces {
			for i := r.First; i < r.Last; i++ {
				if m := p.Words[i].Mark; m != prose.Outside {
					used[m] = true
				}
			}
		}
	}
}

// kindOf says how much of a content stands in quotation marks.
func (p *Page) kindOf(c Content) graph.QuoteKind {
	in, out := false, false
	for _, r := range c.Pieces {
		for _, w := range p.Words[r.First:r.Last] {
			in = in || w.Mark != prose.Outside || w.Named
			out = out || w.Mark == prose.Outside && w.Letters()
		}
	}
	return graph.QuoteKindOf(in, out)
}

// leftover takes the marked passages of a sentence that no clause of it claimed.
func (p *Page) leftover(f *Findings, used []bool, s, base int) {
	sent := p.Sentences[s]
	for i := sent.First; i < sent.Last; i++ {
		m := p.Words[i].Mark
		if m == prose.Outside || used[m] {
			continue
		}
		used[m] = true
		r := prose.Between(i, p.SameMarksEnd(i, sent.Last))
		i = r.Last - 1
		if c, ok := p.unclaimed(f, s, m, r); ok {
			f.add(p, c, s)
		}
	}
}

// unclaimed finds the say-clause that a marked passage belongs to when its own sentence has
// none for it; false for scare quotes, titles and nicknames.
func (p *Page) unclaimed(f *Findings, s, m int, r prose.Run) (Content, bool) {
	c := Content{Pieces: []prose.Run{r}, Clause: loaders.None, Rule: RulePart, Teller: loaders.None}
	if !p.StandsAlone(s) {
		end := p.unmarkedEnd(s, r, len(f.Clauses) > 0 && f.Clauses[len(f.Clauses)-1].Sentence == s)
		if c.Pieces[0].Last = end; end > r.Last {
			if at := p.clauseBefore(f, s); at != loaders.None {
				c.Clause, c.Rule = at, RuleContinued
				return c, true
			}
		}
		return c, p.IsStatement(m, 9) || p.HeadsPage(s, r)
	}
	c.Rule = RuleContinued
	if at := p.clauseBefore(f, s); at != loaders.None {
		c.Clause = at
		return c, true
	}
	c.Rule = RuleAlone
	return c, p.IsStatement(m, 3)
}

// quoting returns the clause of the last words in quotation marks of sentence s; None without them. What follows such a
// clause ("…, two hours after the papers declared …") may have others.
func (f *Findings) quoting(s int) int {
	for i := len(f.Sayings) - 1; i >= 0 && f.Sayings[i].Sentence == s; i-- {
		if q := f.Sayings[i]; q.Kind != graph.QuoteIndirect && q.Clause != loaders.None && q.Teller == loaders.None {
			return q.Clause
		}
	}
	return loaders.None
}

// clauseBefore returns the say-clause that a quote standing alone in sentence s continues.
func (p *Page) clauseBefore(f *Findings, s int) int {
	if s == 0 || len(f.Clauses) == 0 {
		return loaders.None
	}
	prev := p.Sentences[s-1]
	last := len(f.Clauses) - 1
	for last >= 0 && f.Clauses[last].Sentence > s-1 {
		last--
	}
	if prev.Block == p.Sentences[s].Block {
		if at := f.quoting(s - 1); at != loaders.None {
			return at
		}
		for at := last; at >= 0 && f.Clauses[at].Sentence == s-1; at-- {
			if f.Used[at] {
				return at
			}
		}
		if last >= 0 && f.Clauses[last].Sentence == s-1 {
			return last
		}
		if n := len(f.Sayings); n > 0 && f.Sayings[n-1].Sentence == s-1 {
			return f.Sayings[n-1].Clause
		}
		return loaders.None
	}
	if p.Words[prev.Last-1].Low == ":" && last >= 0 && f.Clauses[last].Sentence == s-1 {
		return last
	}
	return loaders.None
}

package clauses

import (
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// Anchor is a place in a sentence at which something may be reported as said: the say-clauses of the rules, other
// words that could be cues, and passages in quotation marks.
type Anchor struct {
	Clause SayClause
	Kind   AnchorKind
	Passed bool      // the rules take it for a say-clause
	Left   prose.Run // what the rules give as said before it, in the form of Said; empty when nothing
	Right  prose.Run // and behind it
	Rule   string    // by which rule
	Denied bool      // it says that somebody did not say, or would not, something
	Inside bool      // it stands in what the rules give to another clause

	Lemma, RuleWord uint64 // numbers for its cue and rule, once features begin with it
}

// AnchorKind is what makes a place an anchor.
type AnchorKind int

const (
	AnchorClause AnchorKind = iota // a say-clause of the rules
	AnchorVerb                     // a verb of saying that the rules don't take for one
	AnchorNoun                     // a noun for something said
	AnchorMarks                    // a passage in quotation marks
)

// Anchors lists the anchors of sentence s in the order of the text, say-clauses before a passage that begins with them.
// found is what the rules gave the clauses cs, whose first has the number base.
func (p *Page) Anchors(s int, cs []SayClause, base int, found []Content) []Anchor {
	const most = 24 // no sentence of a newspaper has more
	sent := p.Sentences[s]
	var out []Anchor
	next := 0
	for i := sent.First; i < sent.Last && len(out) < most; i++ {
		for next < len(cs) && cs[next].Cue.First <= i {
			out = append(out, Anchor{Clause: cs[next], Kind: AnchorClause, Passed: true})
			next++
		}
		if m := p.Words[i].Mark; m != prose.Outside {
			if i == sent.First || p.Words[i-1].Mark != m {
				out = append(out, p.marksAnchor(s, i))
			}
			continue
		}
		if n := len(out); n > 0 && out[n-1].Passed && i < out[n-1].Clause.Cue.Last {
			continue
		}
		if next < len(cs) && cs[next].Cue.First == i {
			continue
		}
		if w := &p.Words[i]; w.Says == nil && w.Lists&prose.InSaidNouns == 0 {
			continue
		}
		if c, ok := p.PossibleVerb(i, sent); ok {
			c.Sentence = s
			out = append(out, Anchor{Clause: c, Kind: AnchorVerb, Denied: p.DeniedBefore(i, sent.First)})
		} else if c, ok := p.PossibleNoun(i, sent); ok {
			c.Sentence = s
			out = append(out, Anchor{Clause: c, Kind: AnchorNoun})
		}
	}
	for ; next < len(cs); next++ {
		out = append(out, Anchor{Clause: cs[next], Kind: AnchorClause, Passed: true})
	}
	p.noteRules(out, base, cs, found)
	return out
}

// marksAnchor is the passage in quotation marks that begins at word i, as far as it lies in sentence s.
func (p *Page) marksAnchor(s, i int) Anchor {
	r := prose.Between(i, i+1)
	for r.Last < p.Sentences[s].Last && p.Words[r.Last].Mark == p.Words[i].Mark {
		r.Last++
	}
	return Anchor{Kind: AnchorMarks, Clause: SayClause{Sentence: s, Cue: r, From: r.Last, Tail: r.Last}}
}

// PossibleVerb reads a form of a verb of saying at word i, whatever stands around it.
func (p *Page) PossibleVerb(i int, s prose.Sentence) (SayClause, bool) {
	form := p.Words[i].Says
	if form == nil || p.Words[i].Cap && i > s.First && !p.TitleCase(s) {
		return SayClause{}, false
	}
	c := SayClause{Kind: form.Kind, Cue: prose.Between(i, i+1)}
	p.pickVerb(&c, form)
	if c.Frames == 0 {
		return c, false
	}
	group, _ := p.VerbGroup(i, s.First, &c)
	c.From, c.Tail = c.Cue.Last, c.Cue.Last
	if p.HasBe(i, group, c.Kind) {
		return c, true // who is its subject didn't say it
	}
	if c.Kind != prose.FormIng {
		c.Who, c.Ground = p.SubjectBefore(group, s.First)
	} else {
		c.Ground = GroundShared
	}
	if c.Ground == GroundNone || c.Ground == GroundShared {
		if who := p.mainSubject(s, group); !who.Empty() {
			c.Who, c.Ground = who, GroundShared
		}
	}
	return c, true
}

// HasBe says whether a form of "be" stands between group and the past form at word i: "was told".
func (p *Page) HasBe(i, group int, kind prose.FormKind) bool {
	if kind&(prose.FormPast|prose.FormPerson) == 0 {
		return false
	}
	for k := group; k < i; k++ {
		if w := &p.Words[k]; w.Is(prose.Aux) && beForms[w.Low] {
			return true
		}
	}
	return false
}

var beForms = prose.Set("is are was were be been being 's 're 'm isn't aren't wasn't weren't")

// DeniedBefore says whether the verb at word i is denied or only possible: "did not say", "declined to say", "would say".
func (p *Page) DeniedBefore(i, lo int) bool {
	for k := i - 1; k >= lo && k >= i-5; k-- {
		w := &p.Words[k]
		if w.Mark != prose.Outside {
			return false
		}
		if w.Is(prose.Neg|prose.Modal) && !w.Cap || refusals[w.Low] || Nobody[w.Low] {
			return true
		}
		if !w.Is(prose.Aux|prose.Adverb) && w.Low != "to" {
			return false
		}
	}
	return false
}

// Nobody are subjects that say nothing of anybody.
var Nobody = prose.Set("nobody nothing none neither no")

// refusals are verbs behind which something isn't said.
var refusals = prose.Set("declined declines declining refused refuses refusing failed fails neglected unwilling unable")

// PossibleNoun reads a noun for something said at word i: "the claim that", "in a statement".
func (p *Page) PossibleNoun(i int, s prose.Sentence) (SayClause, bool) {
	w := p.Words[i]
	if w.Cap || w.Lists&prose.InSaidNouns == 0 || i+1 >= s.Last {
		return SayClause{}, false
	}
	next := p.Words[i+1]
	if next.Mark == prose.Outside && next.Low != "that" && next.Low != ":" && next.Low != "," && !next.Is(prose.Aux|prose.Prep) && next.Low != "to" {
		return SayClause{}, false
	}
	c := SayClause{Cue: prose.Between(i, i+1), Frames: prose.TakesClause, Lemma: "noun", Ground: GroundNone, From: i + 1, Tail: i + 1}
	if who := p.mainSubject(s, i); !who.Empty() {
		c.Who, c.Ground = who, GroundShared
	}
	return c, true
}

// noteRules writes down beside each anchor what the rules made of it.
func (p *Page) noteRules(out []Anchor, base int, cs []SayClause, found []Content) {
	for _, c := range found {
		if c.Clause == loaders.None {
			continue
		}
		clause := cs[c.Clause-base]
		for i := range out {
			a := &out[i]
			if a.Passed && a.Clause.Cue == clause.Cue {
				a.Rule = c.Rule
				for _, r := range c.Pieces {
					if r.First < clause.Cue.First {
						a.Left = p.Said(r)
					} else {
						a.Right = p.Said(r)
					}
				}
				continue
			}
			for _, r := range c.Pieces {
				a.Inside = a.Inside || a.Clause.Cue.First >= r.First && a.Clause.Cue.Last <= r.Last
			}
		}
	}
}

// Said is r without a leading "that" and without punctuation at its ends, by which two ways to write one and the same
// content become equal.
func (p *Page) Said(r prose.Run) prose.Run {
	for r.First < r.Last && p.Words[r.First].Mark == prose.Outside && !p.Words[r.First].Letters() && p.Words[r.First].Low != "(" {
		r.First++
	}
	if r.Last-r.First > 1 && p.Low(r.First) == "that" {
		r.First++
	}
	for r.Last > r.First && p.Words[r.Last-1].Mark == prose.Outside && !p.Words[r.Last-1].Letters() && p.Words[r.Last-1].Low != ")" {
		r.Last--
	}
	return r
}

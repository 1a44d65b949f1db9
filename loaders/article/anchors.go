package article

import "onrecord/loaders"

// anchor is a place in a sentence at which something may be reported as said: the say-clauses of the rules, other
// words that could be cues, and passages in quotation marks.
type anchor struct {
	clause sayClause
	kind   anchorKind
	passed bool   // the rules take it for a say-clause
	left   run    // what the rules give as said before it, in the form of said; empty when nothing
	right  run    // and behind it
	rule   string // by which rule
	denied bool   // it says that somebody did not say, or would not, something
	inside bool   // it stands in what the rules give to another clause

	lemma, ruleWord uint64 // numbers for its cue and rule, once features begin with it
}

type anchorKind int

const (
	anchorClause anchorKind = iota // a say-clause of the rules
	anchorVerb                     // a verb of saying that the rules don't take for one
	anchorNoun                     // a noun for something said
	anchorMarks                    // a passage in quotation marks
)

// anchors lists the anchors of sentence s in the order of the text, say-clauses before a passage that begins with them.
// found is what the rules gave the clauses cs, whose first has the number base.
func (p *page) anchors(s int, cs []sayClause, base int, found []content) []anchor {
	const most = 24 // no sentence of a newspaper has more
	sent := p.sentences[s]
	var out []anchor
	next := 0
	for i := sent.first; i < sent.last && len(out) < most; i++ {
		for next < len(cs) && cs[next].cue.first <= i {
			out = append(out, anchor{clause: cs[next], kind: anchorClause, passed: true})
			next++
		}
		if m := p.words[i].mark; m != outside {
			if i == sent.first || p.words[i-1].mark != m {
				out = append(out, p.marksAnchor(s, i))
			}
			continue
		}
		if n := len(out); n > 0 && out[n-1].passed && i < out[n-1].clause.cue.last {
			continue
		}
		if next < len(cs) && cs[next].cue.first == i {
			continue
		}
		if c, ok := p.possibleVerb(i, sent); ok {
			c.sentence = s
			out = append(out, anchor{clause: c, kind: anchorVerb, denied: p.deniedBefore(i, sent.first)})
		} else if c, ok := p.possibleNoun(i, sent); ok {
			c.sentence = s
			out = append(out, anchor{clause: c, kind: anchorNoun})
		}
	}
	for ; next < len(cs); next++ {
		out = append(out, anchor{clause: cs[next], kind: anchorClause, passed: true})
	}
	p.noteRules(out, base, cs, found)
	return out
}

// marksAnchor is the passage in quotation marks that begins at word i, as far as it lies in sentence s.
func (p *page) marksAnchor(s, i int) anchor {
	r := run{i, i + 1}
	for r.last < p.sentences[s].last && p.words[r.last].mark == p.words[i].mark {
		r.last++
	}
	return anchor{kind: anchorMarks, clause: sayClause{sentence: s, cue: r, from: r.last, tail: r.last}}
}

// possibleVerb reads a form of a verb of saying at word i, whatever stands around it.
func (p *page) possibleVerb(i int, s sentence) (sayClause, bool) {
	form := p.words[i].says
	if form == nil || p.words[i].cap && i > s.first && !p.titleCase(s) {
		return sayClause{}, false
	}
	c := sayClause{kind: form.kind, cue: run{i, i + 1}}
	p.pickVerb(&c, form)
	if c.frames == 0 {
		return c, false
	}
	group, _ := p.verbGroup(i, s.first, &c)
	c.from, c.tail = c.cue.last, c.cue.last
	if p.hasBe(i, group, c.kind) {
		return c, true // who is its subject didn't say it
	}
	if c.kind != formIng {
		c.who, c.ground = p.subjectBefore(group, s.first)
	} else {
		c.ground = shared
	}
	if c.ground == noSubject || c.ground == shared {
		if who := p.mainSubject(s, group); !who.empty() {
			c.who, c.ground = who, shared
		}
	}
	return c, true
}

// hasBe says whether a form of "be" stands between group and the past form at word i: "was told".
func (p *page) hasBe(i, group int, kind formKind) bool {
	if kind&(formPast|formPerson) == 0 {
		return false
	}
	for k := group; k < i; k++ {
		if w := &p.words[k]; w.is(aux) && beForms[w.low] {
			return true
		}
	}
	return false
}

var beForms = set("is are was were be been being 's 're 'm isn't aren't wasn't weren't")

// deniedBefore says whether the verb at word i is denied or only possible: "did not say", "declined to say", "would say".
func (p *page) deniedBefore(i, lo int) bool {
	for k := i - 1; k >= lo && k >= i-5; k-- {
		w := &p.words[k]
		if w.mark != outside {
			return false
		}
		if w.is(neg|modal) && !w.cap || refusals[w.low] || nobody[w.low] {
			return true
		}
		if !w.is(aux|adverb) && w.low != "to" {
			return false
		}
	}
	return false
}

var nobody = set("nobody nothing none neither no")

// refusals are verbs behind which something isn't said.
var refusals = set("declined declines declining refused refuses refusing failed fails neglected unwilling unable")

// saidNouns are nouns for something said, in the singular and the plural, beside sayNouns.
var saidNouns = set(`message tweet tweets letter email speech interview report reports memo post idea notion belief fact news question
	questions answer response charge charges criticism call calls request demand demands threat threats testimony rumor rumors quote words
	theory thesis explanation reminder plea plan decision proposal lie lies joke refrain line motto slogan caption headline poll study
	survey story article book essay column ad filing complaint ruling opinion transcript release op-ed blog source sources`)

// possibleNoun reads a noun for something said at word i: "the claim that", "in a statement".
func (p *page) possibleNoun(i int, s sentence) (sayClause, bool) {
	w := p.words[i]
	if w.cap || w.lists&inSaidNouns == 0 || i+1 >= s.last {
		return sayClause{}, false
	}
	next := p.words[i+1]
	if next.mark == outside && next.low != "that" && next.low != ":" && next.low != "," && !next.is(aux|prep) && next.low != "to" {
		return sayClause{}, false
	}
	c := sayClause{cue: run{i, i + 1}, frames: clause, lemma: "noun", ground: noSubject, from: i + 1, tail: i + 1}
	if who := p.mainSubject(s, i); !who.empty() {
		c.who, c.ground = who, shared
	}
	return c, true
}

// noteRules writes down beside each anchor what the rules made of it.
func (p *page) noteRules(out []anchor, base int, cs []sayClause, found []content) {
	for _, c := range found {
		if c.clause == loaders.None {
			continue
		}
		clause := cs[c.clause-base]
		for i := range out {
			a := &out[i]
			if a.passed && a.clause.cue == clause.cue {
				a.rule = c.rule
				for _, r := range c.pieces {
					if r.first < clause.cue.first {
						a.left = p.said(r)
					} else {
						a.right = p.said(r)
					}
				}
				continue
			}
			for _, r := range c.pieces {
				a.inside = a.inside || a.clause.cue.first >= r.first && a.clause.cue.last <= r.last
			}
		}
	}
}

// said is r without a leading "that" and without punctuation at its ends, by which two ways to write one and the same
// content become equal.
func (p *page) said(r run) run {
	for r.first < r.last && p.words[r.first].mark == outside && !p.words[r.first].letters() && p.words[r.first].low != "(" {
		r.first++
	}
	if r.last-r.first > 1 && p.low(r.first) == "that" {
		r.first++
	}
	for r.last > r.first && p.words[r.last-1].mark == outside && !p.words[r.last-1].letters() && p.words[r.last-1].low != ")" {
		r.last--
	}
	return r
}

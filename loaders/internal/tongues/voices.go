package tongues

import (
	"slices"

	"onrecord/graph"
	"onrecord/loaders"
)

// voices goes through a text and keeps in mind who spoke last.
type voices struct {
	out   []Quote
	known persons
	voice Quote // the last to whom words are given in this paragraph; what reported speech without a cue goes on from
	near  bool  // voice spoke in the sentence before
	free  run   // the sentence before where nobody is known to have said it
}

func (t *voices) paragraph(p *paragraph) {
	if !t.near {
		t.voice = Quote{}
	}
	t.free = run{}
	for _, s := range p.sentences {
		t.sentence(p, s)
	}
}

// sentence reads one sentence: what its cues announce, else what it shows to have been said before it, else reported
// speech that goes on, else its quotations.
func (t *voices) sentence(p *paragraph, s run) {
	found := p.quotes(s, t.known, len(t.out))
	if len(found) > 0 {
		found = append(found, p.beside(s, found[0], t.known, len(t.out)+1)...)
		slices.SortStableFunc(found, func(a, b Quote) int { return a.Fragments[0].Start - b.Fragments[0].Start })
	}
	if len(found) == 0 {
		found = p.before(s, t.free, t.known, len(t.out))
	}
	free := run{}
	switch {
	case len(found) > 0:
		t.hear(found[len(found)-1])
	case t.anaphor(p, s), t.goesOn(p, s):
		t.near = true
	default:
		found = p.unclaimed(s, t.known, len(t.out))
		n := len(found)
		if n == 1 && found[0].Rule == RuleAlone && t.near && len(t.voice.Speaker) > 0 {
			found[0].saidBy(t.voice)
		}
		spoken := n > 0 && found[n-1].Kind == graph.QuoteDirect
		if heard := p.heard(s, t.known); len(heard) > 0 {
			t.hear(heard[len(heard)-1].Quote)
		} else if spoken {
			t.hear(found[n-1])
		} else {
			t.near, free = false, s
		}
	}
	t.free = free
	t.out = append(t.out, found...)
}

func (t *voices) hear(q Quote) { t.voice, t.near = q, true }

// goesOn takes a sentence of reported speech for more words of who spoke last. It joins the sentence before where that was
// such a one as well.
func (t *voices) goesOn(p *paragraph, s run) bool {
	if len(t.voice.Speaker) == 0 || !p.saysOn(s, t.near) {
		return false
	}
	at := p.rest(s, s.first)
	if n := len(t.out); n > 0 && t.near && t.out[n-1].Rule == RuleOn && p.wordsBetween(t.out[n-1].Fragments[0].End, at.Start) == 0 {
		q := &t.out[n-1]
		q.Fragments[0].End = at.End
		if p.kindOf(at) != q.Kind {
			q.Kind = graph.QuoteMixed
		}
		return true
	}
	q := Quote{Fragments: []loaders.Span{at}, Kind: p.kindOf(at), Rule: RuleOn, Group: len(t.out)}
	q.Speaker, q.Name, q.Person = t.voice.Speaker, t.voice.Name, t.voice.Person
	t.out = append(t.out, q)
	return true
}

// anaphor reads "Demnach …", which gives the rest of its sentence to who spoke last.
func (t *voices) anaphor(p *paragraph, s run) bool {
	if len(t.voice.Speaker) == 0 {
		return false
	}
	for i := s.first; i < s.last; i++ {
		if !p.anaphora[p.low(s, i)] {
			continue
		}
		pieces, _ := p.sourced(s, i, i+1, run{i, i + 1})
		if len(pieces) == 0 {
			return false
		}
		q := Quote{Fragments: pieces, Kind: p.kindOf(pieces[0]), Rule: RuleOn, Group: len(t.out), Cue: p.words[i].Span}
		q.Speaker, q.Name, q.Person = t.voice.Speaker, t.voice.Name, t.voice.Person
		t.out = append(t.out, q)
		return true
	}
	return false
}

// wordsBetween counts the words of a paragraph from byte a to byte b.
func (p *paragraph) wordsBetween(a, b int) int {
	n := 0
	first, _ := slices.BinarySearchFunc(p.words, a, func(w word, a int) int { return w.Start - a })
	for _, w := range p.words[first:] {
		if w.Start >= b {
			break
		}
		if w.letters {
			n++
		}
	}
	return n
}

// saidBy gives q the speaker of another quote.
func (q *Quote) saidBy(other Quote) {
	q.Speaker, q.Name, q.Person, q.Cue, q.Group = other.Speaker, other.Name, other.Person, other.Cue, other.Group
}

// before reads "Das teilte die Polizei mit": the sentence in front of it, which nobody else is known to have said.
func (p *paragraph) before(s, free run, known persons, group int) []Quote {
	if free.empty() || !slices.ContainsFunc(p.backward, func(b []string) bool { return p.begins(s, b) }) {
		return nil
	}
	comma := s.first
	for comma < s.last && p.low(s, comma) != "," {
		comma++
	}
	if p.holdsNot(s, s.first, comma) {
		return nil
	}
	for _, c := range p.cues(s) {
		who := p.subject(s, c)
		if c.kind != verbCue || !p.tells[p.low(s, c.words.first)] || who.empty() || who.first == s.first {
			continue
		}
		at := p.rest(free, free.first)
		q := Quote{Fragments: []loaders.Span{at}, Kind: p.kindOf(at), Cue: p.span(c.words), Rule: RuleBefore, Group: group}
		q.Speaker, q.Name, q.Person = p.speaker(who, known)
		return []Quote{q}
	}
	return nil
}

// beside returns the quotations of a sentence that what was found in it doesn't hold: "nannte ihn einen „Narren“ und sagte, …".
func (p *paragraph) beside(s run, found Quote, known persons, group int) []Quote {
	var out []Quote
	next := 0
	for _, q := range p.unclaimed(s, known, group) {
		at := q.Fragments[0]
		for next < len(found.Fragments) && found.Fragments[next].End <= at.Start {
			next++
		}
		held := next < len(found.Fragments) && found.Fragments[next].Start < at.End
		if !held && q.Rule == RulePart && len(q.Speaker) > 0 {
			out = append(out, q)
		}
	}
	return out
}

func (p *paragraph) begins(s run, words []string) bool {
	for k, w := range words {
		if p.low(s, s.first+k) != w {
			return false
		}
	}
	return true
}

// opener returns a quote without words of whom a sentence begins with that ends in a quotation behind a colon: "Lund winkt ab: „…“".
func (p *paragraph) opener(s run, known persons) Quote {
	at := p.colon(s, s.first)
	who := p.phrase(s, s.first)
	if at < 0 || who.empty() || who.last >= at || p.preps[p.low(s, s.first)] || p.words[who.last].cap || !p.words[who.last].letters || p.pronouns[p.low(s, s.first)] {
		return Quote{}
	}
	var q Quote
	q.Speaker, q.Name, q.Person = p.speaker(who, known)
	return q
}

// voice is a quote without words: whom the cue at a word names.
type voice struct {
	Quote
	at int
}

// heard returns whom the cues of a sentence name, in order; without any, whom it begins with where a quotation ends it.
func (p *paragraph) heard(s run, known persons) []voice {
	var out []voice
	var shared run
	for _, c := range p.cues(s) {
		who := p.subjectOr(s, c, shared)
		if shared = who; !who.empty() {
			q := Quote{Cue: p.span(c.words)}
			q.Speaker, q.Name, q.Person = p.speaker(who, known)
			out = append(out, voice{q, c.words.first})
		}
	}
	if q := p.opener(s, known); len(out) == 0 && len(q.Speaker) > 0 {
		out = append(out, voice{q, s.first})
	}
	return out
}

// subjectOr returns the subject of a cue, or the one it shares with the cue before it.
func (p *paragraph) subjectOr(s run, c cue, shared run) run {
	who := p.subject(s, c)
	if who.empty() && c.kind == verbCue && p.and[p.low(s, c.verb-1)] {
		return shared
	}
	return who
}

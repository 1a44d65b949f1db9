package speakers

import (
	"onrecord/graph"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// nearSubject returns the subject of the clause that word i of sentence s belongs to where it has none of its own, as participles,
// infinitives and nouns have none: of "Lund left, and Berg went on the air, saying" Berg. It is that of the nearest finite verb on the left that
// opens a main or an adverbial clause; empty when there is none.
func (p *Page) nearSubject(i int, s prose.Sentence) prose.Run {
	const most = 40 // words
	for k := i - 1; k > s.First && k > i-most; k-- {
		w := p.Words[k]
		if w.Mark != prose.Outside || w.Cap || w.Class&(prose.Verb|prose.Aux|prose.Modal) == 0 || w.Low == "'s" && p.Possessive(k) {
			continue
		}
		v := k
		for v > s.First+1 && p.Words[v-1].Is(prose.Adverb|prose.Aux|prose.Modal|prose.Neg) && p.Words[v-1].Mark == prose.Outside {
			v--
		}
		who, g := p.SubjectBefore(v, s.First)
		if g == clauses.GroundBefore && !who.Empty() && who.First > s.First && p.opensClause(who.First, s.First) && !p.mistaken(who) {
			return who
		}
	}
	return prose.Run{}
}

// opensClause says whether a clause with a subject of its own begins at word i: behind a comma or dash and a joining word ("…, and Berg …", "…, while
// Berg …"), or behind a semicolon.
func (p *Page) opensClause(i, lo int) bool {
	k := i - 1
	switch {
	case k < lo:
		return true
	case p.Low(k) == ";":
		return true
	case p.Words[k].Mark != prose.Outside || !p.Words[k].Is(prose.Conj) && !clauses.ClauseOpeners[p.Low(k)] && p.Low(k) != "after" && p.Low(k) != "before":
		return false
	}
	return k-1 > lo && (clauses.IsBreak(p.Low(k-1)) || !p.Words[k].Is(prose.Conj))
}

// mistaken says whether words taken for a subject are none: what stands before a noun ("a pre-emptive", "his").
func (p *Page) mistaken(who prose.Run) bool {
	last := p.Words[who.Last-1]
	return last.Is(prose.Poss) || clauses.Articles[last.Low] && !clauses.Nobody[last.Low] && !last.Is(prose.Subject) || p.isTime(who) ||
		p.Words[who.First].Is(prose.Ing) && !p.Words[who.First].Cap && who.Last-who.First > 1 && p.Words[who.First+1].Is(prose.Det|prose.Poss)
}

// oneOfMany says whether what stands before a form that is no third person is one thing, so that the form is a noun: "Lund launched a pre-emptive attack".
func (p *Page) oneOfMany(c *clauses.SayClause) bool {
	first := p.Low(c.Who.First)
	return c.Kind&(prose.FormPlain|prose.FormPast) == prose.FormPlain && (first == "a" || first == "an") && !p.Joined(c.Who) && c.Who.Last-c.Who.First == 2
}

// cited returns the subject of the i-th say-clause where what was taken for it belongs to the clause before it: of "Lund, citing the cost, said" not the cost, of "an
// aide briefed on the talks said" not the talks, of "Lund, who criticised the plan, offered" not the plan. Empty where that isn't so.
func (v *Resolver) cited(i int) prose.Run {
	c, e := &v.Found.Clauses[i], &v.Found.Clauses[i-1]
	if e.Sentence != c.Sentence || e.Who.Empty() || e.Who.Last > e.Cue.First || c.Kind&prose.FormIng != 0 {
		return prose.Run{}
	}
	objects := c.Who.First == e.Cue.Last && v.Low(c.Who.Last) == "," && c.Who.Last < c.Cue.First
	k := c.Who.First - 1
	switch {
	case objects && e.Kind == prose.FormIng && v.Low(e.Cue.First-1) == ",":
		return e.Who
	case objects && e.Who.Last-e.Who.First == 1 && v.Low(e.Who.First) == "who":
		return v.antecedent(e.Who.First, v.Sentences[c.Sentence].First)
	case k == e.Cue.Last && v.Words[k].Is(prose.Prep) && !v.Words[k].Is(prose.Sub|prose.Rel) && v.Low(k) != "that" && e.Who.Last == e.Cue.First && v.Low(c.Cue.First-1) != ",":
		return e.Who
	}
	return prose.Run{}
}

// inFronted says whether the words taken for the subject of a say-clause stand in a subordinate clause that opens the sentence, and the say-clause behind the
// subject of the main one: of "When Lund left, Berg wept, saying" Berg speaks.
func (v *Resolver) inFronted(who prose.Run, c *clauses.SayClause) bool {
	main := v.mains[c.Sentence]
	return !who.Empty() && main.First > who.Last && main.Last <= c.Cue.First && !v.mistaken(main) && v.fronted(who.First, c.Sentence) &&
		!v.fronted(main.First, c.Sentence)
}

// isTime says whether a phrase tells nothing but a time: "last June".
func (p *Page) isTime(r prose.Run) bool {
	for i := r.First; i < r.Last; i++ {
		if w := p.Words[i]; !w.Is(prose.TimeNoun|prose.Month|prose.Weekday|prose.Number|prose.Det) && !clauses.TimeWords[w.Low] {
			return false
		}
	}
	return p.Words[r.Last-1].Is(prose.TimeNoun | prose.Month | prose.Weekday)
}

// sharesWithClause says whether the i-th say-clause has its subject from an earlier one of its sentence.
func (v *Resolver) sharesWithClause(i int) bool {
	c := &v.Found.Clauses[i]
	for k := i - 1; k >= 0 && v.Found.Clauses[k].Sentence == c.Sentence; k-- {
		if v.Found.Clauses[k].Who == c.Who {
			return true
		}
	}
	return false
}

// doer returns the subject of the clause that a noun for something said stands in: "Lund launched a new attack on". Empty when there is none.
func (v *Resolver) doer(c *clauses.SayClause) prose.Run {
	sent := v.Sentences[c.Sentence]
	if near := v.nearSubject(c.Cue.First, sent); !near.Empty() {
		return near
	}
	if who := v.mains[c.Sentence]; !who.Empty() && who.Last <= c.Cue.First && !v.mistaken(who) {
		return who
	}
	return prose.Run{}
}

// nameBefore returns the name of a person that ends right before word i, as in "the spectacle of Mr. Lund denouncing"; empty without one.
func (v *Resolver) nameBefore(i int) prose.Run {
	for k := i - 1; k >= max(0, i-4); k-- {
		if at, ok := v.At[k]; ok && v.NameAt(k).Last == i && v.People[at].Sure && v.People[at].Kind == graph.KindPerson {
			return v.NameAt(k).Run
		}
	}
	return prose.Run{}
}

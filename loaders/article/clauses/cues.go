package clauses

import "onrecord/loaders/article/prose"

// SayClause is a place where somebody is said to say something.
type SayClause struct {
	Sentence  int
	Cue       prose.Run
	Frames    prose.Frame
	Lemma     string
	Kind      prose.FormKind
	Ground    Grounds
	Who       prose.Run // the words that name the subject, empty when there are none
	Addressee prose.Run
	From      int  // the first word behind cue and subject
	Tail      int  // the first word behind the cue, whom it addresses and when it was said
	Verbless  bool // a colon, a dash or "according to"
	Passive   bool // "asked whether": who asks stands behind the verb or is not named
}

// Open is where the reporting part of the clause starts.
func (c *SayClause) Open() int {
	if !c.Who.Empty() && c.Who.First < c.Cue.First {
		return c.Who.First
	}
	return c.Cue.First
}

// Shut is where the reporting part ends, content excluded.
func (c *SayClause) Shut() int {
	if c.fronted() {
		return max(c.Tail, c.Cue.Last)
	}
	return max(c.Tail, c.Cue.Last, c.Who.Last)
}

// fronted says whether the clause is a participle that opens the sentence, whose subject follows with the main clause.
func (c *SayClause) fronted() bool { return c.Ground == GroundShared && c.Who.First >= c.Cue.Last }

// Clauses returns the say-clauses of a sentence, in the order of their cues.
func (p *Page) Clauses(s int) []SayClause {
	const most = 16 // no sentence of a newspaper has more
	var out []SayClause
	sent := p.Sentences[s]
	for i := sent.First; i < sent.Last && len(out) < most; i++ {
		if p.Words[i].Mark != prose.Outside {
			continue
		}
		c, ok := p.accordingTo(i, sent)
		if !ok {
			c, ok = p.inTheWords(i, sent)
		}
		if !ok {
			c, ok = p.asked(i, sent)
		}
		if !ok {
			c, ok = p.verbOfSaying(i, sent, out)
		}
		if !ok {
			c, ok = p.quoteTag(i, sent)
		}
		if ok {
			c.Sentence = s
			out = append(out, c)
			i = c.Cue.Last - 1
		}
	}
	if c, ok := p.labelled(s, out); ok {
		c.Sentence = s
		out = append([]SayClause{c}, out...)
	}
	return out
}

// verbOfSaying reads a verb of saying at word i, with its subject; earlier holds the
// clauses to its left in the sentence.
func (p *Page) verbOfSaying(i int, s prose.Sentence, earlier []SayClause) (SayClause, bool) {
	c, ok := p.lightVerb(i, s)
	form := p.Words[i].Says
	if !ok && (form == nil || p.Words[i].Cap && i > s.First && !p.TitleCase(s)) {
		return SayClause{}, false
	}
	if !ok {
		c = SayClause{Kind: form.Kind, Cue: prose.Between(i, i+1)}
		p.pickVerb(&c, form)
	}
	if c.Frames == 0 || c.Lemma == "refer" && c.Kind == prose.FormIng { // "referring to": the reporter's gloss
		return c, false
	}
	if p.Has(s.First, "that", "said", ",") && i == s.First+1 || p.Has(s.First, "that", "being", "said", ",") && i == s.First+2 {
		return c, false // the idiom
	}
	group, ok := p.VerbGroup(i, s.First, &c)
	if !ok {
		return c, false
	}
	lo := s.First
	if n := len(earlier); n > 0 && earlier[n-1].Cue.Last < group && earlier[n-1].Ground != GroundRelative {
		lo = earlier[n-1].Cue.Last
	}
	if who, ok := p.subjectBehind(&c, s); ok && p.NameHeaded(who) && group == i {
		c.Who, c.Ground = who, GroundBehind
	} else if who, ok := p.absolute(group, lo); ok && c.Kind == prose.FormIng {
		c.Who, c.Ground = who, GroundBefore
	} else if c.Kind == prose.FormIng {
		c.Ground = GroundShared
	} else {
		c.Who, c.Ground = p.SubjectBefore(group, lo)
	}
	if c.Ground == GroundNone || c.Ground == GroundShared && p.Low(group-1) != "and" && p.Low(group-1) != "but" {
		if who, ok := p.subjectBehind(&c, s); ok {
			c.Who, c.Ground = who, GroundBehind
		}
	}
	if c.Ground == GroundShared {
		c.Who, c.Ground = p.sharedSubject(group, s, earlier)
	}
	if c.Ground == GroundNone {
		c.Who, c.Ground = p.farSubject(&c, group, s)
	}
	if p.unsaid(&c, group, s.First) || !p.plausible(&c, group, s) {
		return c, false
	}
	c.Tail = c.Cue.Last
	if c.Ground == GroundBehind {
		c.Tail = max(c.Cue.Last, c.Who.Last)
	}
	c.From = c.Tail
	return c, true
}

// pickVerb chooses among verbs of one form by the particles behind it.
func (p *Page) pickVerb(c *SayClause, form *prose.SayForm) {
	longest := 0
	for _, v := range form.Verbs {
		if n := len(v.Particles); n > longest && p.Has(c.Cue.First+1, v.Particles...) {
			c.Lemma, c.Frames, longest = v.Lemma, v.Frames, n
			c.Cue.Last = c.Cue.First + 1 + n
		}
	}
	if longest > 0 {
		return
	}
	for _, v := range form.Verbs {
		if len(v.Particles) == 0 {
			c.Lemma, c.Frames = v.Lemma, v.Frames
			return
		}
	}
}

// VerbGroup steps left over the auxiliaries and adverbs of the verb at word i and returns the
// first of them; false when the group is passive, denied or only possible.
func (p *Page) VerbGroup(i, lo int, c *SayClause) (int, bool) {
	j, be, have, did := i, false, false, false
	for j > lo {
		w := p.Words[j-1]
		if w.Mark != prose.Outside || !w.Letters() {
			break
		}
		if w.Is(prose.Neg) || w.Is(prose.Modal) && !w.Cap && w.Low != "'d" {
			return j, false
		}
		if w.Is(prose.Aux) && !(w.Low == "'s" && p.Possessive(j-1)) {
			switch w.Low {
			case "has", "have", "had", "having", "'ve":
				have = true
			case "did", "do", "does":
				did = true
			default:
				be = true
			}
			j--
			continue
		}
		if w.Is(prose.Adverb) && w.Low != "there" && w.Low != "here" || w.Low == "since" && j-1 > lo && p.Words[j-2].Is(prose.Aux) {
			j--
			continue
		}
		if (w.Low == "here" || w.Low == "there") && j-1 > lo && p.nominal(j-2) { // "Voters here said"
			j--
			continue
		}
		break
	}
	if j > lo && p.Low(j-1) == "to" {
		return j, false
	}
	switch {
	case c.Kind == prose.FormIng:
		if be {
			c.Kind = prose.FormS
		}
		return j, true
	case be, c.Kind == prose.FormPerson && !have:
		return j, false
	case c.Kind&(prose.FormPast|prose.FormS) == 0 && have:
		return j, false
	case did:
		return j, c.Kind&prose.FormPlain != 0
	}
	return j, true
}

package clauses

import "onrecord/loaders/article/prose"

// absolute reads the subject of a participle behind "with": "…, with Berg stating".
func (p *Page) absolute(i, lo int) (prose.Run, bool) {
	if i-1 < lo || p.Words[i-1].Mark != prose.Outside || !p.Words[i-1].Letters() {
		return prose.Run{}, false
	}
	if p.Words[i-1].Is(prose.Prep) {
		return prose.Run{}, false // "with this crowd after questioning"
	}
	for k := i - 1; k > lo && k > i-12; k-- {
		if p.Low(k-1) == "with" {
			return prose.Between(k, i), true
		}
		if w := p.Words[k-1]; w.Mark != prose.Outside || !w.Letters() || w.Is(prose.Verb|prose.Aux) && !w.Cap {
			break
		}
	}
	return prose.Run{}, false
}

// subjectBehind reads an inverted clause: “…,” said Trump.
func (p *Page) subjectBehind(c *SayClause, s prose.Sentence) (prose.Run, bool) {
	i := c.Cue.Last
	if i >= s.Last || c.Kind&prose.FormIng != 0 || c.Frames&(prose.TakesClause|prose.TakesQuote) == 0 || c.Lemma == "tell" {
		return prose.Run{}, false
	}
	k := c.Cue.First - 1
	if k < s.First {
		return p.invertedStart(i, s)
	}
	if p.Words[k].Mark == prose.Outside && p.Words[k].Low != "," && p.Words[k].Low != "—" && p.Words[k].Low != "--" {
		return prose.Run{}, false
	}
	if !p.StartsPhrase(i) && !p.Words[i].Is(prose.Subject) || p.Low(i) == "that" || p.Words[i].Is(prose.Weekday|prose.TimeNoun) {
		return prose.Run{}, false
	}
	who := prose.Between(i, p.PhraseEnd(i, s.Last, true))
	if who.Empty() {
		return prose.Run{}, false
	}
	if end := who.Last; end < s.Last && p.Words[end].Mark == prose.Outside && p.Words[end].Is(prose.Aux|prose.Modal|prose.Verb|prose.Plain) {
		return prose.Run{}, false // "…, said Trump had": a new clause
	}
	if p.Words[k].Mark == prose.Outside && (p.Words[i].Is(prose.Subject) || p.opensWith(k, s)) {
		return prose.Run{}, false
	}
	who = p.WithApposition(who, s)
	return who, true
}

// invertedStart reads the subject behind a verb of saying that opens its sentence: "Said Lund, “…”". A quotation must follow.
func (p *Page) invertedStart(i int, s prose.Sentence) (prose.Run, bool) {
	if !p.Words[i].Cap || p.Words[i].Class&prose.Function != 0 {
		return prose.Run{}, false
	}
	who := p.WithApposition(prose.Between(i, p.PhraseEnd(i, s.Last, true)), s)
	end := who.Last
	if !who.Empty() && p.Low(end) == "," && end+1 < s.Last && p.Words[end+1].Mark == prose.Outside { // "Said Lund, who left, “…”"
		end = max(p.insertion(s, end), p.closedBy(s, end))
	}
	if who.Empty() || end+1 >= s.Last || p.Low(end) != "," && p.Low(end) != ":" || p.Words[end+1].Mark == prose.Outside {
		return prose.Run{}, false
	}
	return who, true
}

// opensWith says whether nothing but a name and what is said of it stands between the start of the sentence and the comma at word k:
// in "Lund, a farmer, said Berg …" he is the one who speaks.
func (p *Page) opensWith(k int, s prose.Sentence) bool {
	who := p.BeforeInsertions(k, s.First)
	for i := s.First; i < who.First; i++ {
		if !p.Words[i].Is(prose.Conj) && p.ClassAt(i)&prose.Adverb == 0 {
			return false
		}
	}
	return !who.Empty() && who.Last < k && p.NameHeaded(who)
}

// WithApposition extends "another farmer, Erik J. Lund" by the name behind the comma.
func (p *Page) WithApposition(who prose.Run, s prose.Sentence) prose.Run {
	if p.NameHeaded(who) || p.Low(who.Last) != "," || who.Last+1 >= s.Last || !p.Words[who.Last+1].Cap || p.Words[who.Last+1].Mark != prose.Outside {
		return who
	}
	end := p.PhraseEnd(who.Last+1, s.Last, false)
	if end < s.Last && p.HasVerb(prose.Between(end, end+1)) {
		return who // "According to some, Lund was …"
	}
	if end > who.Last+2 || p.Words[who.Last+1].Cap {
		return prose.Between(who.First, end)
	}
	return who
}

// sharedSubject finds the subject of a verb that shares it with an earlier one: of the last
// say-clause, or of the sentence.
func (p *Page) sharedSubject(i int, s prose.Sentence, earlier []SayClause) (prose.Run, Grounds) {
	if n := len(earlier); n > 0 && !earlier[n-1].Who.Empty() && !earlier[n-1].Verbless {
		if p.Low(i-1) == "," && !p.Words[i].Is(prose.Ing) && p.inserted(earlier[n-1].Who, s.First) { // "Lund, one of those invited to the talks, said"
			if who := p.BeforeInsertions(i-1, s.First); !who.Empty() && p.NameHeaded(who) {
				return who, GroundBefore
			}
		}
		return earlier[n-1].Who, GroundShared
	}
	if who := p.mainSubject(s, i); !who.Empty() {
		return who, GroundShared
	}
	if p.Words[i].Is(prose.Ing) && p.Low(i-1) == "," && i-1 > s.First { // "Lund, citing the cost, said"
		if who := p.BeforeInsertions(i-1, s.First); !who.Empty() && p.NameHeaded(who) {
			return who, GroundShared
		}
	}
	return prose.Run{}, GroundNone
}

// farSubject finds the subject of a verb that none stands at: of a participle that opens the sentence in the main clause behind it, of a verb
// behind an inserted quotation in front of that: "Lund, citing “the cost,” said".
func (p *Page) farSubject(c *SayClause, group int, s prose.Sentence) (prose.Run, Grounds) {
	if c.Kind == prose.FormIng {
		return p.subjectOfMain(c, group, s)
	}
	k, lo := group-1, s.First
	if k <= lo || p.Words[k].Mark == prose.Outside || p.Words[k].Low != "," {
		return prose.Run{}, GroundNone
	}
	first := k
	for first > lo && p.Words[first-1].Mark == p.Words[k].Mark {
		first--
	}
	if !p.onlyCited(lo, k) {
		return prose.Run{}, GroundNone
	}
	comma := p.SegmentStart(first, lo) - 1
	if comma <= lo || p.Low(comma) != "," {
		return prose.Run{}, GroundNone
	}
	if who := p.BeforeInsertions(comma, lo); !who.Empty() {
		return who, GroundBefore
	}
	return prose.Run{}, GroundNone
}

// subjectOfMain finds the subject of a participle that opens the sentence, alone or behind "in", "by", "while" and the like, in the main
// clause, which a comma or a quotation parts from it: "Citing the cost, Lund left".
func (p *Page) subjectOfMain(c *SayClause, group int, s prose.Sentence) (prose.Run, Grounds) {
	const most = 60 // words of the participle's phrase
	first := s.First
	for first < group && p.Words[first].Mark == prose.Outside && p.Words[first].Is(prose.Conj|prose.Adverb|prose.Prep|prose.Sub) {
		first++
	}
	if first != group {
		return prose.Run{}, GroundNone
	}
	for k := c.Cue.Last; k+2 < s.Last && k < c.Cue.Last+most; k++ {
		comma := p.Words[k].Low == ","
		if p.Words[k+1].Mark != prose.Outside || !comma && (p.Words[k].Mark == prose.Outside || !p.Words[k+1].Is(prose.Subject)) || !p.startsNoun(k+1) || p.Words[k+1].Is(prose.Conj) {
			continue
		}
		who := prose.Between(k+1, p.PhraseEnd(k+1, s.Last, true))
		end := who.Last
		for end < s.Last && p.Words[end].Mark == prose.Outside && p.Words[end].Is(prose.Adverb) {
			end++
		}
		if !who.Empty() && end < s.Last && p.Words[end].Mark == prose.Outside && p.Words[end].Class&(prose.Verb|prose.Aux|prose.Modal) != 0 && p.Words[end].Class&(prose.Det|prose.Prep) == 0 {
			return who, GroundShared
		}
	}
	return prose.Run{}, GroundNone
}

// mainSubject returns the subject of the sentence's main verb left of word i.
func (p *Page) mainSubject(s prose.Sentence, i int) prose.Run {
	lo := s.First
	if lo < i && p.Words[lo].Is(prose.Sub|prose.Prep) || p.ClassAt(lo)&(prose.Ing|prose.Verb) != 0 {
		for k := lo; k < i; k++ {
			if p.Low(k) == "," {
				lo = k + 1
				break
			}
		}
	}
	left := 40 // words outside marks: the main verb stands near the start
	for k := lo + 1; k < i && left > 0; k++ {
		w := p.Words[k]
		if w.Mark == prose.Outside {
			left--
		}
		if w.Mark != prose.Outside || w.Class&(prose.Verb|prose.Aux|prose.Modal) == 0 || w.Low == "'s" && p.Possessive(k) || w.Cap {
			continue
		}
		v := k
		for v > lo+1 && p.Words[v-1].Is(prose.Adverb|prose.Aux|prose.Modal|prose.Neg) && p.Words[v-1].Mark == prose.Outside {
			v--
		}
		if who, g := p.SubjectBefore(v, lo); g == GroundBefore && !who.Empty() {
			if prev := who.First - 1; i == s.Last && prev > lo && p.Words[prev].Is(prose.Sub) && p.Words[prev].Mark == prose.Outside {
				continue // of the whole sentence not that of "where he had begun"
			}
			return who
		}
	}
	return prose.Run{}
}

// MainSubjects returns the subject of each sentence's main verb, empty where there is none.
func (p *Page) MainSubjects() []prose.Run {
	out := make([]prose.Run, len(p.Sentences))
	for i, s := range p.Sentences {
		out[i] = p.mainSubject(s, s.Last)
	}
	return out
}

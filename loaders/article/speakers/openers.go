package speakers

import (
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// opener returns the name or the pronoun that opens the sentence of a say-clause which has no subject that the verbs known show: of "On Monday Lund
// fretted, saying it was over" Lund, of "She frets and says" her. Empty where the verb isn't joined to what opens the sentence.
func (v *Resolver) opener(c *clauses.SayClause) prose.Run {
	sent := v.Sentences[c.Sentence]
	if c.Verbless || c.Passive || c.Lemma == "noun" || c.Cue.First-1 <= sent.First || !v.mains[c.Sentence].Empty() && v.mains[c.Sentence].Last <= c.Cue.First {
		return prose.Run{}
	}
	group, _ := v.VerbGroup(c.Cue.First, sent.First, &clauses.SayClause{Kind: c.Kind, Cue: c.Cue})
	if v.HasBe(c.Cue.First, group, c.Kind) || v.DeniedBefore(c.Cue.First, sent.First) {
		return prose.Run{}
	}
	who := v.openingName(sent)
	if who.Empty() || who.Last >= group || v.Low(who.Last) == "'s" || v.Words[who.Last].Is(prose.Conj|prose.Prep) {
		return prose.Run{}
	}
	k := group - 1
	if v.Words[k].Is(prose.Weekday) {
		k--
		if v.Words[k].Is(prose.Prep) {
			k--
		}
	}
	switch {
	case v.Low(who.Last) == ",": // "Lund, who left, on Friday described"
		if next := v.Words[who.Last+1]; !next.Is(prose.Rel) && next.Low != "whose" || k <= who.Last || v.Words[k].Low != "," {
			return prose.Run{}
		}
	case v.Words[who.Last].Mark != prose.Outside || !v.Words[who.Last].Letters():
		return prose.Run{}
	case c.Kind == prose.FormIng:
		if v.Low(group-1) != "," {
			return prose.Run{}
		}
	case v.Low(group-1) != "and" && v.Low(group-1) != "but":
		return prose.Run{}
	}
	return who
}

// openingName returns the name of a person or an institution, or the personal pronoun, at the start of a sentence, behind joining words and what tells a day.
func (v *Resolver) openingName(s prose.Sentence) prose.Run {
	const most = 4 // titles and what else stands before a name
	i := s.First
	for i < s.Last-1 && v.Words[i].Mark == prose.Outside && (v.ClassAt(i)&(prose.Conj|prose.Adverb) != 0 || v.Words[i].Is(prose.Weekday|prose.TimeNoun) || v.ClassAt(i)&prose.Prep != 0 && v.Words[i+1].Is(prose.Weekday|prose.TimeNoun|prose.Month)) {
		i++
	}
	if v.Words[i].Mark != prose.Outside {
		return prose.Run{}
	}
	if prose.PersonalPronouns[v.Low(i)] {
		return prose.Between(i, i+1)
	}
	first := i
	if v.Low(i) == "the" {
		i++
	}
	for ; i < min(first+most, s.Last) && (v.Words[i].Cap || prose.IsTitle(v.Words[i])) && !v.Words[i].Is(prose.Sub|prose.Prep); i++ {
		if at, ok := v.At[i]; ok && v.People[at].Sure {
			return prose.Between(first, v.NameAt(i).Last)
		}
	}
	return prose.Run{}
}

package speakers

import (
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// subjectAgain returns whom the subject of sentence s means where a pronoun further on in the sentence takes it up: the same pronoun once more ("She warned Berg
// and, she added, …"), or "it" and "they" for what is no single person ("The operator rejects this; it says").
func (v *Resolver) subjectAgain(who prose.Run, s int) Attribution {
	main, low := v.mains[s], v.Words[who.First].Low
	if main.Empty() || main.Last > who.First {
		return unsettled
	}
	if v.Words[main.First].Low == low && main.Last-main.First == 1 {
		return v.fitting(v.Subjects[s], low)
	}
	if low == "it" || low == "they" {
		return v.fitting(v.unnamedSubject(s, low), low)
	}
	return unsettled
}

// takenUp is an attribution that a pronoun at spans takes up by a rule from one told before.
func (a Attribution) takenUp(spans, before []loaders.Span, rule string) Attribution {
	a.Spans, a.Rule = spans, rule
	if len(a.Candidates) > 1 && len(before) > 0 {
		a.Spans = append(before[:1:1], spans...) // which of them is open, but not what they are called
	}
	return a
}

// unnamedSubject returns who or what the subject of sentence s is, also when it has no name: "a mediator", of "he" or "she"; "the committee", of "it";
// "analysts", of "they". "The senator", of "he", is somebody named before and left to the sentences before.
func (v *Resolver) unnamedSubject(s int, low string) Attribution {
	who := v.mains[s]
	if v.Subjects[s].Speaker != loaders.None || who.Empty() || v.Words[who.First].Is(prose.Subject|prose.Rel) || v.severalNames(who) && low != "they" || v.Sentences[s].Block == v.Headline {
		return v.Subjects[s]
	}
	head := v.HeadOf(who)
	one := prose.PersonNoun(v.Low(head)) && !prose.PluralName(v.Low(head))
	switch low {
	case "he", "she":
		first := v.Words[who.First].Low
		owned := false
		for i := who.First; i < head; i++ {
			owned = owned || v.Low(i) == "'s"
		}
		if !one || !owned && first != "a" && first != "an" && first != "another" {
			return unsettled
		}
	case "it":
		if one || !v.Words[who.First].Is(prose.Det|prose.Poss) || v.Words[head].Is(prose.TimeNoun|prose.Det|prose.Number) {
			return unsettled
		}
	case "they":
		if !prose.PluralName(v.Low(head)) && !v.severalNames(who) {
			return unsettled
		}
	}
	return Attribution{Speaker: v.asPrinted(who)}
}

// pastAsked returns where in sentence s the names begin that the pronoun at word i may take up: of "Asked by Osei about Lund, he said" none, since
// whoever is asked is the one who answers.
func (v *Resolver) pastAsked(s, i int) int {
	first := v.Sentences[s].First
	for k := first; k < min(first+3, i); k++ {
		if !askedForms[v.Low(k)] {
			if !v.Words[k].Is(prose.Conj | prose.Sub | prose.Adverb) {
				return first
			}
			continue
		}
		if who := v.mains[s]; who.First > k && who.First < i {
			return who.First
		}
		return i
	}
	return first
}

// acts says whether the name at word k heads the subject of sentence s.
func (v *Resolver) acts(k, s int) bool {
	who := v.mains[s]
	if k < who.First || k >= who.Last {
		return false
	}
	head := v.HeadOf(who)
	return k <= head && head < v.NameAt(k).Last
}

// opensSubject says whether nothing but a title or a joining word stands between the start of the sentence and word k.
func (v *Resolver) opensSubject(k, first int) bool {
	for i := first; i < k; i++ {
		if !v.Words[i].Is(prose.Conj|prose.Adverb|prose.Det) && !prose.IsTitle(v.Words[i]) {
			return false
		}
	}
	return true
}

// askedForms open a clause that tells what somebody was asked before he speaks.
var askedForms = prose.Set("asked pressed questioned cross-examined quizzed challenged reminded told")

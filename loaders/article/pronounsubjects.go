package article

import "onrecord/loaders"

// subjectAgain returns whom the subject of sentence s means where a pronoun further on in the sentence takes it up: the same pronoun once more ("She warned Berg
// and, she added, …"), or "it" and "they" for what is no single person ("The operator rejects this; it says").
func (v *resolver) subjectAgain(who run, s int) attribution {
	main, low := v.mains[s], v.words[who.first].low
	if main.empty() || main.last > who.first {
		return unsettled
	}
	if v.words[main.first].low == low && main.last-main.first == 1 {
		return v.fitting(v.subjects[s], low)
	}
	if low == "it" || low == "they" {
		return v.fitting(v.unnamedSubject(s, low), low)
	}
	return unsettled
}

// takenUp is an attribution that a pronoun at spans takes up by a rule from one told before.
func (a attribution) takenUp(spans, before []loaders.Span, rule string) attribution {
	a.spans, a.rule = spans, rule
	if len(a.candidates) > 1 && len(before) > 0 {
		a.spans = append(before[:1:1], spans...) // which of them is open, but not what they are called
	}
	return a
}

// unnamedSubject returns who or what the subject of sentence s is, also when it has no name: "a mediator", of "he" or "she"; "the committee", of "it";
// "analysts", of "they". "The senator", of "he", is somebody named before and left to the sentences before.
func (v *resolver) unnamedSubject(s int, low string) attribution {
	who := v.mains[s]
	if v.subjects[s].speaker != loaders.None || who.empty() || v.words[who.first].is(subject|rel) || v.severalNames(who) && low != "they" || v.sentences[s].block == v.headline {
		return v.subjects[s]
	}
	head := v.headOf(who)
	one := personNoun(v.low(head)) && !pluralName(v.low(head))
	switch low {
	case "he", "she":
		first := v.words[who.first].low
		owned := false
		for i := who.first; i < head; i++ {
			owned = owned || v.low(i) == "'s"
		}
		if !one || !owned && first != "a" && first != "an" && first != "another" {
			return unsettled
		}
	case "it":
		if one || !v.words[who.first].is(det|poss) || v.words[head].is(timeNoun|det|number) {
			return unsettled
		}
	case "they":
		if !pluralName(v.low(head)) && !v.severalNames(who) {
			return unsettled
		}
	}
	return attribution{speaker: v.asPrinted(who)}
}

// pastAsked returns where in sentence s the names begin that the pronoun at word i may take up: of "Asked by Osei about Lund, he said" none, since
// whoever is asked is the one who answers.
func (v *resolver) pastAsked(s, i int) int {
	first := v.sentences[s].first
	for k := first; k < min(first+3, i); k++ {
		if !askedForms[v.low(k)] {
			if !v.words[k].is(conj | sub | adverb) {
				return first
			}
			continue
		}
		if who := v.mains[s]; who.first > k && who.first < i {
			return who.first
		}
		return i
	}
	return first
}

// acts says whether the name at word k heads the subject of sentence s.
func (v *resolver) acts(k, s int) bool {
	who := v.mains[s]
	if k < who.first || k >= who.last {
		return false
	}
	head := v.headOf(who)
	return k <= head && head < v.nameAt(k).last
}

// opensSubject says whether nothing but a title or a joining word stands between the start of the sentence and word k.
func (v *resolver) opensSubject(k, first int) bool {
	for i := first; i < k; i++ {
		if !v.words[i].is(conj|adverb|det) && !isTitle(v.words[i]) {
			return false
		}
	}
	return true
}

// askedForms open a clause that tells what somebody was asked before he speaks.
var askedForms = set("asked pressed questioned cross-examined quizzed challenged reminded told")

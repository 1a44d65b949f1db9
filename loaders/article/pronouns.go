package article

import (
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// pronoun settles "he", "she", "they" or "it" as the subject in sentence s: the nearest earlier
// speaker or subject of the same gender and number; nobody when there is none, and with candidates when a surname or an office of
// several stands there and more than one of them fits.
func (v *resolver) pronoun(who run, s int) attribution {
	const window = 4 // sentences
	low := v.words[who.first].low
	spans := []loaders.Span{v.span(who)}
	if a := v.subjectAgain(who, s); a.speaker != loaders.None {
		return v.gendered(a.takenUp(spans, v.subjects[s].spans, byPronoun), low)
	}
	if k := v.earlierInSentence(who.first, s, low); k != loaders.None {
		return v.gendered(v.bearing(k, low, spans, byPronoun), low)
	}
	for back := 1; back <= window && s-back >= 0; back++ {
		rule := byPronoun
		if back > 2 {
			rule = byFarPronoun
		}
		nearest := []attribution{v.speaking(s - back), v.unnamedSubject(s-back, low)}
		if v.opensWithPronoun(s-back, low) {
			nearest = nearest[1:]
		}
		for _, a := range nearest {
			before := a.spans
			if a = v.fitting(a, low); a.speaker != loaders.None {
				return v.gendered(a.takenUp(spans, before, rule), low)
			}
		}
		if k := v.onlyPerson(s-back, low); k != loaders.None {
			return v.gendered(v.bearing(k, low, spans, byFarPronoun), low)
		}
	}
	return attribution{speaker: loaders.None, spans: spans, rule: byUnresolved}
}

// fitting leaves those of an attribution that the pronoun can mean, the likeliest as its speaker.
func (v *resolver) fitting(a attribution, low string) attribution {
	out := unsettled
	var fit []int
	for _, at := range a.whole() {
		if v.fits(at, low) {
			fit = append(fit, at)
		}
	}
	if len(fit) > 0 {
		out.speaker = fit[0]
	}
	if len(fit) > 1 {
		out.candidates = fit
	}
	return out
}

// bearing is the character whom the name at word k names and the pronoun takes up, with candidates when it is a surname of several.
func (v *resolver) bearing(k int, low string, spans []loaders.Span, rule string) attribution {
	a := v.fitting(v.byName(v.nameAt(k).run), low)
	if len(a.candidates) < 2 {
		a = attribution{speaker: v.at[k]}
	}
	a.spans, a.rule = spans, rule
	return a
}

// speaking returns the last speaker of sentence s.
func (v *resolver) speaking(s int) attribution {
	for i := v.clausesUpTo(s) - 1; i >= 0 && i < len(v.clauses) && v.found.clauses[i].sentence == s; i-- {
		if a := v.clauses[i]; v.found.used[i] && a.speaker != loaders.None {
			return a
		}
	}
	return unsettled
}

// opensWithPronoun says whether the subject of sentence s is the pronoun: "Asked by Osei, he paused."
func (v *resolver) opensWithPronoun(s int, low string) bool {
	who := v.mains[s]
	return who.last-who.first == 1 && v.low(who.first) == low && v.subjects[s].speaker != loaders.None
}

// namedBeside returns who is named where a pronoun that is a subject can't mean them: behind it in its clause, and in the
// words in quotation marks that it is said to have said. "He said Lund would win" is not Lund speaking (principle C of
// binding theory), and hardly ever does somebody name himself in a quotation. What stands unquoted before "he
// said" may name him.
func (v *resolver) namedBeside(who run, s int, contents []run) map[int]bool {
	if !v.words[who.first].is(subject) || who.last-who.first != 1 {
		return nil
	}
	out := map[int]bool{}
	bar := func(r run, quoted bool) {
		for i := r.first; i < r.last; i++ {
			at, ok := v.at[i]
			if ok && (!quoted || v.words[i].mark != outside) && !v.modifies(i) {
				out[at] = true
			}
		}
	}
	bar(run{who.last, v.clauseEnd(who.first, s)}, false)
	for _, r := range contents {
		bar(r, true)
	}
	return out
}

// modifies says whether the name at word i only tells which: "the Lund campaign".
func (v *resolver) modifies(i int) bool {
	next := v.nameAt(i).last
	return next < len(v.words) && v.words[next].letters() && !v.words[next].cap && v.words[next].class == 0 && v.words[next].mark == v.words[i].mark
}

// clauseEnd returns where the clause of the pronoun at word i in sentence s ends: at the next comma when it opens the sentence as
// a subordinate one ("Though he left, Lund said"), else with the sentence.
func (v *resolver) clauseEnd(i, s int) int {
	sent := v.sentences[s]
	if !v.fronted(i, s) {
		return sent.last
	}
	for k := i; k < sent.last; k++ {
		if v.low(k) == "," {
			return k
		}
	}
	return sent.last
}

// fronted says whether word i stands in a subordinate clause that opens sentence s.
func (v *resolver) fronted(i, s int) bool {
	first := v.sentences[s].first
	if first < i && v.words[first].is(conj) {
		first++
	}
	if first == i || v.words[first].mark != outside || v.words[first].class&(sub|prep) == 0 {
		return false
	}
	for k := first; k < i; k++ {
		if v.low(k) == "," {
			return false
		}
	}
	return true
}

// gendered notes what the pronoun tells of the person.
func (v *resolver) gendered(a attribution, low string) attribution {
	ch := v.people[a.speaker]
	if len(a.candidates) > 1 {
		return a
	}
	if ch.gender == unknownGender && ch.Kind == graph.KindPerson {
		ch.gender = pronounGender[low]
	}
	return a
}

var pronounGender = map[string]gender{"he": male, "she": female}

// fits says whether a character can be meant by the pronoun.
func (v *resolver) fits(at int, low string) bool {
	ch := v.people[at]
	if v.barred[at] {
		return false
	}
	switch low {
	case "he", "she":
		return v.single(ch) && ch.Kind != graph.KindInstitution && (ch.gender == unknownGender || ch.gender == pronounGender[low]) && !ch.group()
	case "they":
		return ch.group()
	case "it":
		unknown := ch.Kind == "" && !meansPerson(strings.ToLower(ch.Name)) || !ch.sure && ch.gender == unknownGender && len(ch.tokens) == 1
		return ch.Kind == graph.KindInstitution || unknown && !ch.group()
	}
	return false
}

// single says whether a character may be one human being: no place, no initials of a body, and without a name only when
// the noun means a person.
func (v *resolver) single(ch *character) bool {
	low := strings.ToLower(ch.Name)
	if usStates[low] || placeOf[low].name != "" || countryOf[low] != nil {
		return false
	}
	if ch.Kind == "" {
		return meansPerson(low)
	}
	if parties[low] {
		return false
	}
	return len(ch.Name) < 3 || strings.ToUpper(ch.Name) != ch.Name || strings.Contains(ch.Name, " ")
}

// group says whether a character without a name is several people.
func (ch *character) group() bool {
	head, _, _ := strings.Cut(strings.ToLower(ch.Name), " of ")
	head, _, _ = strings.Cut(head, " for ")
	return ch.Kind == "" && (pluralName(head) || strings.Contains(ch.Name, " and "))
}

func pluralName(name string) bool {
	n := len(name)
	return n > 2 && name[n-1] == 's' && name[n-2] != 's' && !startsUpper(name) || plurals[name]
}

// earlierInSentence looks for the person among the names of the sentence before word i: the first that fits, since it is the
// likelier subject, else whose the subject is ("Lund's fate is unclear, but he said"). It returns the first word of the name, None without one.
func (v *resolver) earlierInSentence(i, s int, low string) int {
	first := v.sentences[s].first
	owner := loaders.None
	for k := v.pastAsked(s, i); k < i && low != "they" && low != "it"; k++ {
		at, ok := v.at[k]
		if !ok || v.words[k].mark != outside || !v.fits(at, low) || !v.people[at].sure && !v.acts(k, s) {
			continue
		}
		if n := v.nameAt(k); n.last >= len(v.words) || v.low(n.last) != "'s" {
			return k
		}
		if owner == loaders.None && v.opensSubject(k, first) {
			owner = k
		}
	}
	return owner
}

// onlyPerson returns the first word that names the one person of a sentence that fits, None when there are several or none.
func (v *resolver) onlyPerson(s int, low string) int {
	if low != "he" && low != "she" {
		return loaders.None
	}
	found, word := loaders.None, loaders.None
	for k := v.sentences[s].first; k < v.sentences[s].last; k++ {
		at, ok := v.at[k]
		if !ok || v.words[k].mark != outside || !v.people[at].sure || !v.fits(at, low) {
			continue
		}
		if found != loaders.None && found != at {
			return loaders.None
		}
		found, word = at, k
	}
	return word
}

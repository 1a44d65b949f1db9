package speakers

import (
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// possessors are the pronouns whose words "his words" are.
var possessors = map[string]string{"his": "he", "her": "she", "their": "they", "its": "it"}

// pronoun settles "he", "she", "they" or "it" as the subject in sentence s: the nearest earlier
// speaker or subject of the same gender and number; nobody when there is none, and with candidates when a surname or an office of
// several stands there and more than one of them fits.
func (v *Resolver) pronoun(who prose.Run, s int) Attribution {
	const window = 4 // sentences
	low := v.Words[who.First].Low
	if p := possessors[low]; p != "" {
		low = p
	}
	spans := []loaders.Span{v.Span(who)}
	if a := v.subjectAgain(who, s); a.Speaker != loaders.None {
		return v.gendered(a.takenUp(spans, v.Subjects[s].Spans, ByPronoun), low)
	}
	if k := v.earlierInSentence(who.First, s, low); k != loaders.None {
		return v.gendered(v.bearing(k, low, spans, ByPronoun), low)
	}
	for back := 1; back <= window && s-back >= 0; back++ {
		rule := ByPronoun
		if back > 2 {
			rule = ByFarPronoun
		}
		nearest := []Attribution{v.speaking(s - back), v.unnamedSubject(s-back, low)}
		if v.opensWithPronoun(s-back, low) {
			nearest = nearest[1:]
		}
		for _, a := range nearest {
			before := a.Spans
			if a = v.fitting(a, low); a.Speaker != loaders.None {
				return v.gendered(a.takenUp(spans, before, rule), low)
			}
		}
		if k := v.onlyPerson(s-back, low); k != loaders.None {
			return v.gendered(v.bearing(k, low, spans, ByFarPronoun), low)
		}
	}
	return Attribution{Speaker: loaders.None, Spans: spans, Rule: ByUnresolved}
}

// fitting leaves those of an attribution that the pronoun can mean, the likeliest as its speaker.
func (v *Resolver) fitting(a Attribution, low string) Attribution {
	out := unsettled
	var fit []int
	for _, at := range a.whole() {
		if v.fits(at, low) {
			fit = append(fit, at)
		}
	}
	if len(fit) > 0 {
		out.Speaker = fit[0]
	}
	if len(fit) > 1 {
		out.Candidates = fit
	}
	return out
}

// bearing is the character whom the name at word k names and the pronoun takes up, with candidates when it is a surname of several.
func (v *Resolver) bearing(k int, low string, spans []loaders.Span, rule string) Attribution {
	a := v.fitting(v.byName(v.NameAt(k).Run), low)
	if len(a.Candidates) < 2 {
		a = Attribution{Speaker: v.At[k]}
	}
	a.Spans, a.Rule = spans, rule
	return a
}

// speaking returns the last speaker of sentence s.
func (v *Resolver) speaking(s int) Attribution {
	for i := v.clausesUpTo(s) - 1; i >= 0 && i < len(v.Clauses) && v.Found.Clauses[i].Sentence == s; i-- {
		if a := v.Clauses[i]; v.Found.Used[i] && a.Speaker != loaders.None {
			return a
		}
	}
	return unsettled
}

// opensWithPronoun says whether the subject of sentence s is the pronoun: "Asked by Osei, he paused."
func (v *Resolver) opensWithPronoun(s int, low string) bool {
	who := v.mains[s]
	return who.Last-who.First == 1 && v.Low(who.First) == low && v.Subjects[s].Speaker != loaders.None
}

// namedBeside returns who is named where a pronoun that is a subject can't mean them: behind it in its clause, and in the
// words in quotation marks that it is said to have said. "He said Lund would win" is not Lund speaking (principle C of
// binding theory), and hardly ever does somebody name himself in a quotation. What stands unquoted before "he
// said" may name him.
func (v *Resolver) namedBeside(who prose.Run, s int, contents []prose.Run) map[int]bool {
	if !v.Words[who.First].Is(prose.Subject) || who.Last-who.First != 1 {
		return nil
	}
	out := map[int]bool{}
	bar := func(r prose.Run, quoted bool) {
		for i := r.First; i < r.Last; i++ {
			at, ok := v.At[i]
			if ok && (!quoted || v.Words[i].Mark != prose.Outside) && !v.modifies(i) {
				out[at] = true
			}
		}
	}
	bar(prose.Between(who.Last, v.clauseEnd(who.First, s)), false)
	for _, r := range contents {
		bar(r, true)
	}
	return out
}

// modifies says whether the name at word i only tells which: "the Lund campaign".
func (v *Resolver) modifies(i int) bool {
	next := v.NameAt(i).Last
	return next < len(v.Words) && v.Words[next].Letters() && !v.Words[next].Cap && v.Words[next].Class == 0 && v.Words[next].Mark == v.Words[i].Mark
}

// clauseEnd returns where the clause of the pronoun at word i in sentence s ends: at the next comma when it opens the sentence as
// a subordinate one ("Though he left, Lund said"), else with the sentence.
func (v *Resolver) clauseEnd(i, s int) int {
	sent := v.Sentences[s]
	if !v.fronted(i, s) {
		return sent.Last
	}
	for k := i; k < sent.Last; k++ {
		if v.Low(k) == "," {
			return k
		}
	}
	return sent.Last
}

// fronted says whether word i stands in a subordinate clause that opens sentence s.
func (v *Resolver) fronted(i, s int) bool {
	first := v.Sentences[s].First
	if first < i && v.Words[first].Is(prose.Conj) {
		first++
	}
	if first == i || v.Words[first].Mark != prose.Outside || v.Words[first].Class&(prose.Sub|prose.Prep) == 0 {
		return false
	}
	for k := first; k < i; k++ {
		if v.Low(k) == "," {
			return false
		}
	}
	return true
}

// gendered notes what the pronoun tells of the person.
func (v *Resolver) gendered(a Attribution, low string) Attribution {
	ch := v.People[a.Speaker]
	if len(a.Candidates) > 1 {
		return a
	}
	if ch.gender == prose.UnknownGender && ch.Kind == graph.KindPerson {
		ch.gender = pronounGender[low]
	}
	return a
}

var pronounGender = map[string]prose.Gender{"he": prose.Male, "she": prose.Female}

// fits says whether a character can be meant by the pronoun.
func (v *Resolver) fits(at int, low string) bool {
	ch := v.People[at]
	if v.barred[at] {
		return false
	}
	switch low {
	case "he", "she":
		return v.single(ch) && ch.Kind != graph.KindInstitution && (ch.gender == prose.UnknownGender || ch.gender == pronounGender[low]) && !ch.group()
	case "they":
		return ch.group()
	case "it":
		unknown := ch.Kind == "" && !meansPerson(strings.ToLower(ch.Name)) || !ch.Sure && ch.gender == prose.UnknownGender && len(ch.tokens) == 1
		return ch.Kind == graph.KindInstitution || unknown && !ch.group()
	}
	return false
}

// single says whether a character may be one human being: no place, no initials of a body, and without a name only when
// the noun means a person.
func (v *Resolver) single(ch *Character) bool {
	low := strings.ToLower(ch.Name)
	if prose.USStates[low] || prose.PlaceOf[low].Name != "" || prose.CountryOf[low] != nil {
		return false
	}
	if ch.Kind == "" {
		return meansPerson(low)
	}
	if prose.Parties[low] {
		return false
	}
	return len(ch.Name) < 3 || strings.ToUpper(ch.Name) != ch.Name || strings.Contains(ch.Name, " ")
}

// group says whether a character without a name is several people.
func (ch *Character) group() bool {
	head, _, _ := strings.Cut(strings.ToLower(ch.Name), " of ")
	head, _, _ = strings.Cut(head, " for ")
	return ch.Kind == "" && (prose.PluralName(head) || strings.Contains(ch.Name, " and "))
}

// earlierInSentence looks for the person among the names of the sentence before word i: the first that fits, since it is the
// likelier subject, else whose the subject is ("Lund's fate is unclear, but he said"). It returns the first word of the name, None without one.
func (v *Resolver) earlierInSentence(i, s int, low string) int {
	first := v.Sentences[s].First
	owner := loaders.None
	for k := v.pastAsked(s, i); k < i && low != "they" && low != "it"; k++ {
		at, ok := v.At[k]
		if !ok || v.Words[k].Mark != prose.Outside || !v.fits(at, low) || !v.People[at].Sure && !v.acts(k, s) {
			continue
		}
		if n := v.NameAt(k); n.Last >= len(v.Words) || v.Low(n.Last) != "'s" {
			return k
		}
		if owner == loaders.None && v.opensSubject(k, first) {
			owner = k
		}
	}
	return owner
}

// onlyPerson returns the first word that names the one person of a sentence that fits, None when there are several or none.
func (v *Resolver) onlyPerson(s int, low string) int {
	if low != "he" && low != "she" {
		return loaders.None
	}
	found, word := loaders.None, loaders.None
	for k := v.Sentences[s].First; k < v.Sentences[s].Last; k++ {
		at, ok := v.At[k]
		if !ok || v.Words[k].Mark != prose.Outside || !v.People[at].Sure || !v.fits(at, low) {
			continue
		}
		if found != loaders.None && found != at {
			return loaders.None
		}
		found, word = at, k
	}
	return word
}

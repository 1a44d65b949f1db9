package article

import (
	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// part is who took part in which meeting.
type part struct{ meeting, who int }

func (v *reader) tookPart(m int, who ...int) {
	for _, at := range who {
		if at != loaders.None && v.People[at].Kind != "" && !v.took[part{m, at}] {
			v.took[part{m, at}] = true
			v.meetings[m].Who = append(v.meetings[m].Who, at)
		}
	}
}

// whoMet adds those whom the sentence of an occasion says took part.
func (v *reader) whoMet(o *occasion) {
	sent := v.Sentences[o.sentence]
	if verbal[v.Words[o.noun].Low] || o.body {
		return
	}
	if v.isSubject(o) {
		k := o.Last
		for k < sent.Last && v.Words[k].Is(prose.Adverb) {
			k++
		}
		if k < sent.Last && gathers[v.Words[k].Low] {
			v.tookPart(o.meeting, v.listed(k+1, sent.Last)...)
		}
	}
	if v.Low(o.noun+1) == "with" || v.Low(o.noun+1) == "between" {
		v.tookPart(o.meeting, v.listed(o.noun+2, sent.Last)...)
		if v.Low(o.noun+1) == "with" {
			v.tookPart(o.meeting, v.host(o))
		}
	}
	v.tookPart(o.meeting, v.envoy(o))
}

// whoCame returns the persons that a verb says came together: "Lund met Berg", "Lund spoke by telephone with Berg".
func (v *reader) whoCame(i int, s prose.Sentence) []int {
	at, other := i, i+1
	for at > s.First && i-at < 5 && (v.Words[i].Low == "phone" || v.Words[i].Low == "telephone") && !v.Words[at].Is(prose.Verb) {
		at--
	}
	for other < s.Last && (v.Words[other].Low == "with" || v.Words[other].Low == "on" || v.Words[other].Is(prose.Weekday|prose.TimeNoun)) {
		other++
	}
	out := v.listed(other, s.Last)
	who := v.personBefore(at, s)
	if who == loaders.None && v.thirdPerson(at) {
		who = v.Subjects[v.SentenceAt(i)].Speaker
	}
	if len(out) == 0 {
		if both := v.joinedBefore(at, s); len(both) > 1 {
			return both
		}
	}
	if who != loaders.None {
		out = append([]int{who}, out...)
	}
	return out
}

// joinedBefore returns the persons of "Lund and Berg" right before word i, in the order of the text; nil when no "and" joins any.
func (v *reader) joinedBefore(i int, s prose.Sentence) []int {
	var out []int
	joined := false
	for k := i - 1; k >= s.First && k > i-12; k-- {
		w := v.Words[k]
		joined = joined || w.Low == "and"
		if !w.Cap && !w.Is(prose.Adverb|prose.Title) && w.Low != "and" && w.Low != "," {
			break
		}
		if at, ok := v.At[k]; ok && v.People[at].Kind == graph.KindPerson {
			out = append([]int{at}, out...)
		}
	}
	if !joined {
		return nil
	}
	return out
}

// gathers are verbs whose object is who took part: "the talks included …".
var gathers = prose.Set("included include involved brought gathered featured drew")

func (v *reader) isSubject(o *occasion) bool {
	first := v.Sentences[o.sentence].First
	return o.First == first || o.First == first+1 && v.Words[first].Is(prose.Conj|prose.Adverb)
}

// listed returns the persons of an enumeration that begins at word i: "A, B and C".
func (v *reader) listed(i, hi int) []int {
	var out []int
	for k := i; k < hi; k++ {
		w := v.Words[k]
		if w.Class&(prose.Verb|prose.Aux|prose.Modal|prose.Subject|prose.Rel) != 0 && !w.Cap && w.Low != "'s" || w.Is(prose.Prep) && w.Low != "of" && w.Low != "for" || !w.Letters() && w.Low != "," {
			return out
		}
		at, ok := v.At[k]
		if !ok || v.People[at].Kind != graph.KindPerson {
			continue
		}
		if n := v.NameAt(k); n.Last < hi && v.Low(n.Last) == "'s" {
			continue // "Trump’s son-in-law"
		}
		out = append(out, at)
	}
	return out
}

// personBefore returns the person who is the subject of the verb at word i, None when nobody named is.
func (v *reader) personBefore(i int, s prose.Sentence) int {
	for i > s.First && v.Words[i-1].Is(prose.Aux|prose.Adverb) {
		i--
	}
	who, g := v.SubjectBefore(i, s.First)
	if g != clauses.GroundBefore || who.Empty() {
		return loaders.None
	}
	at, _ := v.Named(who)
	if at == loaders.None || v.People[at].Kind != graph.KindPerson {
		return loaders.None
	}
	return at
}

// host returns the person who held talks with somebody: the subject of "Trump held talks with Putin", or
// of "Trump’s meeting with Putin".
func (v *reader) host(o *occasion) int {
	sent := v.Sentences[o.sentence]
	for k := o.First - 1; k >= sent.First && k > o.First-4; k-- {
		if at, ok := v.At[k]; ok && v.Low(v.NameAt(k).Last) == "'s" && v.NameAt(k).Last >= o.First-1 {
			return at
		}
	}
	if v.Raw(o.First) == "his" || v.Raw(o.First) == "her" {
		return v.Subjects[o.sentence].Speaker
	}
	if k := o.First - 1; k > sent.First && holds[v.Words[k].Low] {
		return v.personBefore(k, sent)
	}
	return loaders.None
}

var holds = prose.Set("held hold holds holding had met attended")

// envoy returns the speaker of a sentence about a meeting when he is a negotiator: an envoy who reports of
// talks that his own side held was there.
func (v *reader) envoy(o *occasion) int {
	if o.kind != graph.MeetingTalks || o.place == "" {
		return loaders.None
	}
	for i, c := range v.Found.Clauses {
		if c.Sentence != o.sentence || !v.Found.Used[i] || c.Ground != clauses.GroundBefore {
			continue
		}
		at := v.Clauses[i].Speaker
		if at == loaders.None {
			continue
		}
		for _, of := range v.People[at].Offices {
			if of.Role == "envoy" || of.Role == "negotiator" {
				return at
			}
		}
	}
	return loaders.None
}

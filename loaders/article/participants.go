package article

import (
	"onrecord/graph"
	"onrecord/loaders"
)

// part is who took part in which meeting.
type part struct{ meeting, who int }

func (v *resolver) tookPart(m int, who ...int) {
	for _, at := range who {
		if at != loaders.None && v.people[at].Kind != "" && !v.took[part{m, at}] {
			v.took[part{m, at}] = true
			v.meetings[m].Who = append(v.meetings[m].Who, at)
		}
	}
}

// whoMet adds those whom the sentence of an occasion says took part.
func (v *resolver) whoMet(o *occasion) {
	sent := v.sentences[o.sentence]
	if verbal[v.words[o.noun].low] || o.body {
		return
	}
	if v.isSubject(o) {
		k := o.last
		for k < sent.last && v.words[k].is(adverb) {
			k++
		}
		if k < sent.last && gathers[v.words[k].low] {
			v.tookPart(o.meeting, v.listed(k+1, sent.last)...)
		}
	}
	if v.low(o.noun+1) == "with" || v.low(o.noun+1) == "between" {
		v.tookPart(o.meeting, v.listed(o.noun+2, sent.last)...)
		if v.low(o.noun+1) == "with" {
			v.tookPart(o.meeting, v.host(o))
		}
	}
	v.tookPart(o.meeting, v.envoy(o))
}

// whoCame returns the persons that a verb says came together: "Lund met Berg", "Lund spoke by telephone with Berg".
func (v *resolver) whoCame(i int, s sentence) []int {
	at, other := i, i+1
	for at > s.first && i-at < 5 && (v.words[i].low == "phone" || v.words[i].low == "telephone") && !v.words[at].is(verb) {
		at--
	}
	for other < s.last && (v.words[other].low == "with" || v.words[other].low == "on" || v.words[other].is(weekday|timeNoun)) {
		other++
	}
	out := v.listed(other, s.last)
	who := v.personBefore(at, s)
	if who == loaders.None && v.thirdPerson(at) {
		who = v.subjects[v.sentenceAt(i)].speaker
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
func (v *resolver) joinedBefore(i int, s sentence) []int {
	var out []int
	joined := false
	for k := i - 1; k >= s.first && k > i-12; k-- {
		w := v.words[k]
		joined = joined || w.low == "and"
		if !w.cap && !w.is(adverb|title) && w.low != "and" && w.low != "," {
			break
		}
		if at, ok := v.at[k]; ok && v.people[at].Kind == graph.KindPerson {
			out = append([]int{at}, out...)
		}
	}
	if !joined {
		return nil
	}
	return out
}

// gathers are verbs whose object is who took part: "the talks included …".
var gathers = set("included include involved brought gathered featured drew")

func (v *resolver) isSubject(o *occasion) bool {
	first := v.sentences[o.sentence].first
	return o.first == first || o.first == first+1 && v.words[first].is(conj|adverb)
}

// listed returns the persons of an enumeration that begins at word i: "A, B and C".
func (v *resolver) listed(i, hi int) []int {
	var out []int
	for k := i; k < hi; k++ {
		w := v.words[k]
		if w.class&(verb|aux|modal|subject|rel) != 0 && !w.cap && w.low != "'s" || w.is(prep) && w.low != "of" && w.low != "for" || !w.letters() && w.low != "," {
			return out
		}
		at, ok := v.at[k]
		if !ok || v.people[at].Kind != graph.KindPerson {
			continue
		}
		if n := v.nameAt(k); n.last < hi && v.low(n.last) == "'s" {
			continue // "Trump’s son-in-law"
		}
		out = append(out, at)
	}
	return out
}

// personBefore returns the person who is the subject of the verb at word i, None when nobody named is.
func (v *resolver) personBefore(i int, s sentence) int {
	for i > s.first && v.words[i-1].is(aux|adverb) {
		i--
	}
	who, g := v.subjectBefore(i, s.first)
	if g != before || who.empty() {
		return loaders.None
	}
	at, _ := v.named(who)
	if at == loaders.None || v.people[at].Kind != graph.KindPerson {
		return loaders.None
	}
	return at
}

// host returns the person who held talks with somebody: the subject of "Trump held talks with Putin", or
// of "Trump’s meeting with Putin".
func (v *resolver) host(o *occasion) int {
	sent := v.sentences[o.sentence]
	for k := o.first - 1; k >= sent.first && k > o.first-4; k-- {
		if at, ok := v.at[k]; ok && v.low(v.nameAt(k).last) == "'s" && v.nameAt(k).last >= o.first-1 {
			return at
		}
	}
	if v.raw(o.first) == "his" || v.raw(o.first) == "her" {
		return v.subjects[o.sentence].speaker
	}
	if k := o.first - 1; k > sent.first && holds[v.words[k].low] {
		return v.personBefore(k, sent)
	}
	return loaders.None
}

var holds = set("held hold holds holding had met attended")

// envoy returns the speaker of a sentence about a meeting when he is a negotiator: an envoy who reports of
// talks that his own side held was there.
func (v *resolver) envoy(o *occasion) int {
	if o.kind != graph.MeetingTalks || o.place == "" {
		return loaders.None
	}
	for i, c := range v.found.clauses {
		if c.sentence != o.sentence || !v.found.used[i] || c.ground != before {
			continue
		}
		at := v.clauses[i].speaker
		if at == loaders.None {
			continue
		}
		for _, of := range v.people[at].offices {
			if of.role == "envoy" || of.role == "negotiator" {
				return at
			}
		}
	}
	return loaders.None
}

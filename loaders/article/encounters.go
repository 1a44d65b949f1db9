package article

import (
	"onrecord/graph"
)

// encounters are verbs of meeting, but for "met", and the kind of meeting each tells.
var encounters = map[string]graph.MeetingKind{
	"sat": graph.MeetingTalks, "sit": graph.MeetingTalks, "see": graph.MeetingTalks, "saw": graph.MeetingTalks, "gathered": graph.MeetingTalks,
	"convened": graph.MeetingTalks, "telephoned": graph.MeetingCall, "phoned": graph.MeetingCall, "rang": graph.MeetingCall, "called": graph.MeetingCall,
}

// encounter says whether the verb at i tells of people who come together: "sat down with", "flew to Geneva to see", "gathered in Oslo", "phoned her".
func (v *resolver) encounter(i int, s sentence) bool {
	switch v.words[i].low {
	case "sat", "sit":
		return v.raw(i+1) == "down" && (v.raw(i+2) == "together" || v.raw(i+2) == "with")
	case "gathered", "convened":
		_, end := v.placeAt(i+2, s.last)
		return v.pluralBefore(i, s) && v.words[min(i+1, s.last-1)].is(prep) && end > i+2
	case "called":
		return i+2 < s.last && v.words[i+1].is(object) && v.words[i+2].mark == v.words[i].mark && (v.words[i+2].is(weekday|timeNoun) || v.words[i+2].low == "last" || v.words[i+2].low == "on" && v.words[min(i+3, s.last-1)].is(weekday|month))
	case "see", "saw":
		return v.objectIsPerson(i+1, s) && (v.cameTo(i, s) != "" || i > s.first && v.words[i-1].is(modal) && v.placeOrDayBehind(i, s))
	}
	return v.words[min(i+1, s.last-1)].is(object) || v.objectIsPerson(i+1, s)
}

// objectIsPerson says whether a verb's object that begins at word i is a person, named or by a title.
func (v *resolver) objectIsPerson(i int, s sentence) bool {
	if i < s.last && (v.words[i].low == "him" || v.words[i].low == "her") && (i+1 == s.last || !v.words[i+1].letters() || v.words[i+1].is(prep|adverb)) {
		return true
	}
	if len(v.listed(i, min(s.last, i+7))) > 0 {
		return true
	}
	for k := i; k < s.last && k < i+6 && v.words[k].letters() && !v.words[k].is(prep|verb|aux); k++ {
		if v.words[k].is(title) || callers[v.words[k].low] {
			return true
		}
	}
	return false
}

// callers are whom people go to see.
var callers = set("man woman lawyer counterpart counterparts king queen rival rivals boss mediator commander rebel")

// placeOrDayBehind says whether a place or a day follows the object of the verb at i.
func (v *resolver) placeOrDayBehind(i int, s sentence) bool {
	for k := i + 1; k < s.last && k < i+9 && (v.words[k].letters() || v.words[k].low == ","); k++ {
		if v.words[k].is(weekday|month|timeNoun) || v.raw(k) == "next" {
			return true
		}
		if v.raw(k) == "in" {
			if _, end := v.placeAt(k+1, s.last); end > k+1 {
				return true
			}
		}
	}
	return false
}

// cameTo returns the place to which somebody went to see another: "flew to Geneva to see"; "" where nobody did.
func (v *resolver) cameTo(i int, s sentence) string {
	if v.raw(i-1) != "to" {
		return ""
	}
	for k := i - 2; k >= s.first && k > i-10; k-- {
		if v.words[k].cap || !v.words[k].is(prep) {
			if moves[v.words[k].low] {
				return ""
			}
			continue
		}
		if p, end := v.placeAt(k+1, i); end > k+1 {
			for m := k - 1; m >= s.first && m > k-7; m-- {
				if moves[v.words[m].low] {
					return p.name
				}
			}
		}
	}
	return ""
}

// moves are verbs of going somewhere.
var moves = set("flew fly flies flown travelled traveled travels went goes drove walked came comes sailed crossed")

// seenAt is the meeting place that a verb of coming together has before it: "flew to Geneva to see him", "returned from Oslo, where she met Berg".
func (v *resolver) seenAt(i int, s sentence) string {
	if p := v.cameTo(i, s); p != "" {
		return p
	}
	for k := i - 1; k > s.first && k > i-5; k-- {
		if v.low(k) != "where" {
			continue
		}
		k--
		if v.low(k) == "," {
			k--
		}
		for n := k; n >= s.first && n > k-3 && v.words[n].cap; n-- {
			if p, end := v.placeAt(n, k+1); end == k+1 {
				return p.name
			}
		}
		return ""
	}
	return ""
}

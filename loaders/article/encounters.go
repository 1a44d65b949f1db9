package article

import "onrecord/loaders/article/prose"

// encounter says whether the verb at i tells of people who come together: "sat down with", "flew to Geneva to see", "gathered in Oslo", "phoned her".
func (v *reader) encounter(i int, s prose.Sentence) bool {
	switch v.Words[i].Low {
	case "sat", "sit":
		return v.Raw(i+1) == "down" && (v.Raw(i+2) == "together" || v.Raw(i+2) == "with")
	case "gathered", "convened":
		_, end := v.placeAt(i+2, s.Last)
		return v.pluralBefore(i, s) && v.Words[min(i+1, s.Last-1)].Is(prose.Prep) && end > i+2
	case "called":
		return i+2 < s.Last && v.Words[i+1].Is(prose.Object) && v.Words[i+2].Mark == v.Words[i].Mark && (v.Words[i+2].Is(prose.Weekday|prose.TimeNoun) || v.Words[i+2].Low == "last" || v.Words[i+2].Low == "on" && v.Words[min(i+3, s.Last-1)].Is(prose.Weekday|prose.Month))
	case "see", "saw":
		return v.objectIsPerson(i+1, s) && (v.cameTo(i, s) != "" || i > s.First && v.Words[i-1].Is(prose.Modal) && v.placeOrDayBehind(i, s))
	}
	return v.Words[min(i+1, s.Last-1)].Is(prose.Object) || v.objectIsPerson(i+1, s)
}

// objectIsPerson says whether a verb's object that begins at word i is a person, named or by a title.
func (v *reader) objectIsPerson(i int, s prose.Sentence) bool {
	if i < s.Last && (v.Words[i].Low == "him" || v.Words[i].Low == "her") && (i+1 == s.Last || !v.Words[i+1].Letters() || v.Words[i+1].Is(prose.Prep|prose.Adverb)) {
		return true
	}
	if len(v.listed(i, min(s.Last, i+7))) > 0 {
		return true
	}
	for k := i; k < s.Last && k < i+6 && v.Words[k].Letters() && !v.Words[k].Is(prose.Prep|prose.Verb|prose.Aux); k++ {
		if v.Words[k].Is(prose.Title) || callers[v.Words[k].Low] {
			return true
		}
	}
	return false
}

// callers are whom people go to see.
var callers = prose.Set("man woman lawyer counterpart counterparts king queen rival rivals boss mediator commander rebel")

// placeOrDayBehind says whether a place or a day follows the object of the verb at i.
func (v *reader) placeOrDayBehind(i int, s prose.Sentence) bool {
	for k := i + 1; k < s.Last && k < i+9 && (v.Words[k].Letters() || v.Words[k].Low == ","); k++ {
		if v.Words[k].Is(prose.Weekday|prose.Month|prose.TimeNoun) || v.Raw(k) == "next" {
			return true
		}
		if v.Raw(k) == "in" {
			if _, end := v.placeAt(k+1, s.Last); end > k+1 {
				return true
			}
		}
	}
	return false
}

// cameTo returns the place to which somebody went to see another: "flew to Geneva to see"; "" where nobody did.
func (v *reader) cameTo(i int, s prose.Sentence) string {
	if v.Raw(i-1) != "to" {
		return ""
	}
	for k := i - 2; k >= s.First && k > i-10; k-- {
		if v.Words[k].Cap || !v.Words[k].Is(prose.Prep) {
			if moves[v.Words[k].Low] {
				return ""
			}
			continue
		}
		if p, end := v.placeAt(k+1, i); end > k+1 {
			for m := k - 1; m >= s.First && m > k-7; m-- {
				if moves[v.Words[m].Low] {
					return p.Name
				}
			}
		}
	}
	return ""
}

// moves are verbs of going somewhere.
var moves = prose.Set("flew fly flies flown travelled traveled travels went goes drove walked came comes sailed crossed")

// seenAt is the meeting place that a verb of coming together has before it: "flew to Geneva to see him", "returned from Oslo, where she met Berg".
func (v *reader) seenAt(i int, s prose.Sentence) string {
	if p := v.cameTo(i, s); p != "" {
		return p
	}
	for k := i - 1; k > s.First && k > i-5; k-- {
		if v.Low(k) != "where" {
			continue
		}
		k--
		if v.Low(k) == "," {
			k--
		}
		for n := k; n >= s.First && n > k-3 && v.Words[n].Cap; n-- {
			if p, end := v.placeAt(n, k+1); end == k+1 {
				return p.Name
			}
		}
		return ""
	}
	return ""
}

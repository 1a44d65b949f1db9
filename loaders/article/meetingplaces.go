package article

import (
	"strings"

	"onrecord/graph"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/article/speakers"
)

// readPlace takes the place out of "in Florida" behind the noun, stepping over "with … counterparts" before it.
func (v *reader) readPlace(o *occasion, s prose.Sentence) {
	for i := o.Last; i+1 < s.Last && i < o.noun+14; i++ {
		w := v.Words[i]
		if w.Mark != v.Words[o.noun].Mark || !w.Letters() && !(w.Low == "," && (i == o.Last || v.Words[i+1].Cap || v.Words[i+1].Low == "in")) || w.Class&(prose.Verb|prose.Aux|prose.Modal|prose.Rel|prose.Subject) != 0 && !w.Cap && !held[w.Low] ||
			prose.MeetingNouns[w.Low] != "" && i > o.Last {
			return
		}
		if w.Low != "in" && w.Low != "at" && w.Low != "hosted" && !(w.Low == "to" && o.kind == graph.MeetingVisit) {
			continue
		}
		if p, end := v.placeAt(i+1, s.Last); end > i+1 {
			if o.place == "" {
				o.place = p.Name
			}
			o.Last = end
			return
		}
		if end := v.premisesAt(i+1, s.Last); end > i+1 && o.place == "" && i <= o.noun+4 {
			o.Last, i = end, end-1 // "at St Mary’s Hall on Tuesday"
		}
	}
}

// premisesAt returns the word behind the capitalised name of a building at word i, i where there is none.
func (v *reader) premisesAt(i, hi int) int {
	k := i
	if v.Raw(k) == "the" {
		k++
	}
	for first := k; k < hi && (v.Words[k].Cap || v.Words[k].Low == "'s"); k++ {
		if k > first && buildings[v.Words[k].Low] {
			return k + 1
		}
	}
	return i
}

// buildings are last words of the names of buildings where people meet.
var buildings = prose.Set("hall hotel palace ministry house centre center church school arena stadium museum castle library theatre theater inn institute")

// held are verbs between a meeting and where it is: "the round could be held in Graz".
var held = prose.Set("is was were are be been will could would may might has had held set due opened opens began begins ended ends took takes place closed scheduled planned")

// placeAt reads the name of a place at word i, the longest that fits.
func (v *reader) placeAt(i, hi int) (prose.Place, int) {
	for n := 3; n > 0; n-- {
		if i+n > hi || !v.Words[i].Cap {
			continue
		}
		if p, ok := v.placeNamed(prose.Between(i, i+n)); ok {
			return p, i + n
		}
	}
	return prose.Place{}, i
}

// placeNamed returns the place of this name: of the gazetteer, or one that the page says something is "in".
func (v *reader) placeNamed(r prose.Run) (prose.Place, bool) {
	name := v.Printed(r)
	if p, ok := prose.PlaceOf[strings.ToLower(name)]; ok {
		return p, true
	}
	return prose.Place{Name: name}, v.towns[name]
}

// findTowns notes the capitalised words behind "in" that name neither a person, an institution nor a time, and the places of the gazetteer aside.
func (v *reader) findTowns() {
	v.towns = map[string]bool{}
	for i := 1; i+1 < len(v.Words); i++ {
		if v.Words[i].Low != "in" || !v.Words[i+1].Cap {
			continue
		}
		r := prose.Between(i+1, i+1)
		for r.Last < len(v.Words) && r.Last < i+4 && v.Words[r.Last].Cap && v.Words[r.Last].Class&(prose.Weekday|prose.Month|prose.Title|prose.Function|prose.Number) == 0 && v.Words[r.Last].Mark == v.Words[i].Mark {
			r.Last++
		}
		if r.Empty() || r.Last < len(v.Words) && v.Raw(r.Last) == "'s" {
			continue
		}
		at, named := v.At[r.First]
		if named && v.People[at].Sure || v.peopled(r) {
			continue
		}
		v.towns[v.Printed(r)] = true
	}
}

// peopled says whether a name is a surname or given name of the cast, or of a language, a party or a country's people.
func (v *reader) peopled(r prose.Run) bool {
	for i := r.First; i < r.Last; i++ {
		w := v.Words[i]
		if _, given := prose.GivenNames[w.Low]; given || speakers.BodyHeads[w.Low] || prose.MeetingNouns[w.Low] != "" || prose.CountryOf[w.Low] != nil && prose.PlaceOf[w.Low].Name == "" && ofPeople(w.Low) {
			return true
		}
	}
	last := speakers.FoldName(v.Printed(prose.Between(r.Last-1, r.Last)))
	return len(last) > 0 && len(v.ByLast[last[0]]) > 0
}

// ofPeople says whether a word that goes with a country is its people's or language's: "German", not "Tbilisi".
func ofPeople(low string) bool {
	for _, ending := range []string{"an", "ish", "ese", "ch", "ic", "eek", "i", "s"} {
		if strings.HasSuffix(low, ending) && low != "tbilisi" {
			return true
		}
	}
	return false
}

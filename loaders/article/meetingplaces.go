package article

import (
	"strings"

	"onrecord/graph"
)

// readPlace takes the place out of "in Florida" behind the noun, stepping over "with … counterparts" before it.
func (v *resolver) readPlace(o *occasion, s sentence) {
	for i := o.last; i+1 < s.last && i < o.noun+14; i++ {
		w := v.words[i]
		if w.mark != v.words[o.noun].mark || !w.letters() && !(w.low == "," && (i == o.last || v.words[i+1].cap || v.words[i+1].low == "in")) || w.class&(verb|aux|modal|rel|subject) != 0 && !w.cap && !held[w.low] ||
			meetingNouns[w.low] != "" && i > o.last {
			return
		}
		if w.low != "in" && w.low != "at" && w.low != "hosted" && !(w.low == "to" && o.kind == graph.MeetingVisit) {
			continue
		}
		if p, end := v.placeAt(i+1, s.last); end > i+1 {
			if o.place == "" {
				o.place = p.name
			}
			o.last = end
			return
		}
		if end := v.premisesAt(i+1, s.last); end > i+1 && o.place == "" && i <= o.noun+4 {
			o.last, i = end, end-1 // "at St Mary’s Hall on Tuesday"
		}
	}
}

// premisesAt returns the word behind the capitalised name of a building at word i, i where there is none.
func (v *resolver) premisesAt(i, hi int) int {
	k := i
	if v.raw(k) == "the" {
		k++
	}
	for first := k; k < hi && (v.words[k].cap || v.words[k].low == "'s"); k++ {
		if k > first && buildings[v.words[k].low] {
			return k + 1
		}
	}
	return i
}

// buildings are last words of the names of buildings where people meet.
var buildings = set("hall hotel palace ministry house centre center church school arena stadium museum castle library theatre theater inn institute")

// held are verbs between a meeting and where it is: "the round could be held in Graz".
var held = set("is was were are be been will could would may might has had held set due opened opens began begins ended ends took takes place closed scheduled planned")

// placeAt reads the name of a place at word i, the longest that fits.
func (v *resolver) placeAt(i, hi int) (place, int) {
	for n := 3; n > 0; n-- {
		if i+n > hi || !v.words[i].cap {
			continue
		}
		if p, ok := v.placeNamed(run{i, i + n}); ok {
			return p, i + n
		}
	}
	return place{}, i
}

// placeNamed returns the place of this name: of the gazetteer, or one that the page says something is "in".
func (v *resolver) placeNamed(r run) (place, bool) {
	name := v.printed(r)
	if p, ok := placeOf[strings.ToLower(name)]; ok {
		return p, true
	}
	return place{name: name}, v.towns[name]
}

// findTowns notes the capitalised words behind "in" that name neither a person, an institution nor a time, and the places of the gazetteer aside.
func (v *resolver) findTowns() {
	v.towns = map[string]bool{}
	for i := 1; i+1 < len(v.words); i++ {
		if v.words[i].low != "in" || !v.words[i+1].cap {
			continue
		}
		r := run{i + 1, i + 1}
		for r.last < len(v.words) && r.last < i+4 && v.words[r.last].cap && v.words[r.last].class&(weekday|month|title|function|number) == 0 && v.words[r.last].mark == v.words[i].mark {
			r.last++
		}
		if r.empty() || r.last < len(v.words) && v.raw(r.last) == "'s" {
			continue
		}
		at, named := v.at[r.first]
		if named && v.people[at].sure || v.peopled(r) {
			continue
		}
		v.towns[v.printed(r)] = true
	}
}

// peopled says whether a name is a surname or given name of the cast, or of a language, a party or a country's people.
func (v *resolver) peopled(r run) bool {
	for i := r.first; i < r.last; i++ {
		w := v.words[i]
		if _, given := givenNames[w.low]; given || bodyHeads[w.low] || meetingNouns[w.low] != "" || countryOf[w.low] != nil && placeOf[w.low].name == "" && ofPeople(w.low) {
			return true
		}
	}
	last := foldName(v.printed(run{r.last - 1, r.last}))
	return len(last) > 0 && len(v.byLast[last[0]]) > 0
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

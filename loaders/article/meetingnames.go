package article

import (
	"fmt"

	"onrecord/loaders/article/prose"
)

// occasionName is what a meeting is called by an occasion: its place, its pair or the words before the noun, and the noun.
func (v *reader) occasionName(o occasion) string {
	noun := v.meetingWord(o.noun)
	switch {
	case o.body:
		return v.Printed(v.bare(prose.Between(o.First, o.noun+1))) + " session"
	case o.place != "":
		return o.place + " " + noun
	case len(o.pair) > 0:
		return v.Words[o.noun-1].In(v.Text) + " " + noun
	case verbal[v.Words[o.noun].Low]:
		return noun
	}
	r := v.bare(prose.Between(o.First, o.noun+1))
	if v.Raw(r.Last) == "of" {
		r.Last = max(r.Last, v.PhraseEnd(r.Last+1, v.Sentences[o.sentence].Last, false))
	}
	return v.Printed(r)
}

// bare is a noun phrase without its article or the time before it.
func (v *reader) bare(r prose.Run) prose.Run {
	for r.First < r.Last-1 && (v.Words[r.First].Class&(prose.Det|prose.Poss|prose.Weekday|prose.Month|prose.TimeNoun|prose.Adverb) != 0 || v.Words[r.First].Is(prose.Number) && len(v.Words[r.First].Low) != 4 || r.First > 0 && v.Words[r.First].Is(prose.Number) && v.Words[r.First-1].Is(prose.Month)) {
		r.First++
	}
	return r
}

// meetingWord is the noun for a meeting as its name has it: "talks", "news conference".
func (v *reader) meetingWord(i int) string {
	switch low := v.Words[i].Low; low {
	case "met", "meet", "meets", "sat", "sit", "see", "saw", "gathered", "convened":
		return "meeting"
	case "telephone", "phone", "telephoned", "phoned", "rang", "called":
		return "telephone call"
	case "conference", "call", "hall", "briefing", "meeting", "hearing", "session":
		if i > 0 && v.Words[i-1].Letters() && !v.Words[i-1].Cap && v.Words[i-1].Class == 0 && !others[v.Words[i-1].Low] {
			return v.Words[i-1].Low + " " + low
		}
		return low
	default:
		return low
	}
}

// tellApart gives meetings of one name and date names of their own, by the first two who met, else by number: by name and date a source knows its
// meetings.
func (v *reader) tellApart() {
	type key struct{ name, date string }
	count := map[key]int{}
	for _, mt := range v.meetings {
		count[key{mt.Name, mt.Date}]++
	}
	seen := map[key]int{}
	for m := range v.meetings {
		mt := &v.meetings[m]
		k := key{mt.Name, mt.Date}
		if count[k] < 2 {
			continue
		}
		if seen[k]++; len(mt.Who) > 1 {
			mt.Name += " of " + v.People[mt.Who[0]].Name + " and " + v.People[mt.Who[1]].Name
		} else if seen[k] > 1 {
			mt.Name = fmt.Sprintf("%s (%d)", mt.Name, seen[k])
		}
	}
	taken := map[key]bool{}
	for m := range v.meetings {
		mt := &v.meetings[m]
		name := mt.Name
		for n := 2; taken[key{mt.Name, mt.Date}]; n++ {
			mt.Name = fmt.Sprintf("%s (%d)", name, n)
		}
		taken[key{mt.Name, mt.Date}] = true
	}
}

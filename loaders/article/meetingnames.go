package article

import "fmt"

// occasionName is what a meeting is called by an occasion: its place, its pair or the words before the noun, and the noun.
func (v *resolver) occasionName(o occasion) string {
	noun := v.meetingWord(o.noun)
	switch {
	case o.body:
		return v.printed(v.bare(run{o.first, o.noun + 1})) + " session"
	case o.place != "":
		return o.place + " " + noun
	case len(o.pair) > 0:
		return v.words[o.noun-1].In(v.text) + " " + noun
	case verbal[v.words[o.noun].low]:
		return noun
	}
	r := v.bare(run{o.first, o.noun + 1})
	if v.raw(r.last) == "of" {
		r.last = max(r.last, v.phraseEnd(r.last+1, v.sentences[o.sentence].last, false))
	}
	return v.printed(r)
}

// bare is a noun phrase without its article or the time before it.
func (v *resolver) bare(r run) run {
	for r.first < r.last-1 && (v.words[r.first].class&(det|poss|weekday|month|timeNoun|adverb) != 0 || v.words[r.first].is(number) && len(v.words[r.first].low) != 4 || r.first > 0 && v.words[r.first].is(number) && v.words[r.first-1].is(month)) {
		r.first++
	}
	return r
}

// meetingWord is the noun for a meeting as its name has it: "talks", "news conference".
func (v *resolver) meetingWord(i int) string {
	switch low := v.words[i].low; low {
	case "met", "meet", "meets", "sat", "sit", "see", "saw", "gathered", "convened":
		return "meeting"
	case "telephone", "phone", "telephoned", "phoned", "rang", "called":
		return "telephone call"
	case "conference", "call", "hall", "briefing", "meeting", "hearing", "session":
		if i > 0 && v.words[i-1].letters() && !v.words[i-1].cap && v.words[i-1].class == 0 && !others[v.words[i-1].low] {
			return v.words[i-1].low + " " + low
		}
		return low
	default:
		return low
	}
}

// tellApart gives meetings of one name and date names of their own, by the first two who met, else by number: by name and date a source knows its
// meetings.
func (v *resolver) tellApart() {
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
			mt.Name += " of " + v.people[mt.Who[0]].Name + " and " + v.people[mt.Who[1]].Name
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

package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// byOffice settles "the Ukrainian leader": through the titles in the text, then the register.
func (v *resolver) byOffice(who run) (attribution, bool) {
	r := run{who.first, v.headOf(who) + 1}
	bare := r.last-r.first == 1 && v.inHeadline(r.first) // "Mayor says"
	if !v.words[r.first].is(det|poss) && countryOf[v.words[r.first].low] == nil && !bare {
		return attribution{}, false
	}
	asked, ok := v.officeIn(r)
	if !ok || roleWords[v.words[r.last-1].low] == "" {
		return attribution{}, false
	}
	best, last, n := loaders.None, -1, 0
	for at, ch := range v.people {
		for _, o := range ch.offices {
			if o.matches(asked) && len(ch.seen) > 0 {
				n++
				if seen := v.lastSeen(ch, who.first); seen > last {
					best, last = at, seen
				}
				break
			}
		}
	}
	if best != loaders.None && (asked.country != "" || n == 1 || v.words[r.first].low == "the") && last >= 0 {
		return attribution{speaker: best, rule: byRole}, true
	}
	if at := v.registered(asked); at != loaders.None {
		return attribution{speaker: at, rule: byRegister}, true
	}
	return attribution{}, false
}

func (v *resolver) inHeadline(i int) bool {
	return v.headline >= 0 && v.words[i].Start < v.blocks[v.headline].End
}

// lastSeen returns the last word before i that names ch, or its first one; -1 when none does.
func (v *resolver) lastSeen(ch *character, i int) int {
	n, _ := slices.BinarySearch(ch.seen, i)
	if n == 0 {
		return 0
	}
	return ch.seen[n-1]
}

// registered returns the one holder of an office as of the article's date, whom the text needn't name.
func (v *resolver) registered(asked office) int {
	if asked.country == "" {
		return loaders.None
	}
	var holder *graph.Person
	for _, o := range v.offices {
		if o.Institution == nil || !officeOf(o).matches(asked) {
			continue
		}
		if holder != nil && holder.ID != o.Person.ID {
			return loaders.None
		}
		holder = o.Person
	}
	if holder == nil {
		return loaders.None
	}
	return v.enter(holder)
}

// officeOf reads a register's office: "President" of an institution of Ukraine.
func officeOf(o loaders.Office) office {
	role := strings.ToLower(o.Role)
	for _, r := range []string{role, strings.TrimPrefix(role, "the ")} {
		if before, after, ok := strings.Cut(r, " of "); ok {
			if c := countryOf[strings.TrimPrefix(after, "the ")]; c != nil {
				return office{role: canonicalRole(before), country: c.name}
			}
		}
	}
	return office{role: canonicalRole(role), country: o.Institution.Country}
}

func canonicalRole(role string) string {
	if r := roleWords[role]; r != "" {
		return r
	}
	return role
}

// enter returns the character that a person of the register is, adding them when the text has not named them.
func (v *resolver) enter(p *graph.Person) int {
	tokens := foldName(p.Name)
	key := strings.Join(tokens, " ")
	if at, ok := v.byFull[key]; ok {
		return at
	}
	at := len(v.people)
	v.people = append(v.people, &character{Character: loaders.Character{Name: p.Name, Kind: graph.KindPerson, AgentID: p.ID}, tokens: tokens, sure: true})
	v.byFull[key] = at
	return at
}

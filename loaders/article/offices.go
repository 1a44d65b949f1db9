package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// byOffice settles "the Ukrainian leader": through the titles in the text, then the register. "The president", where the text names
// presidents of more than one country, has them all as candidates.
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
	best, last := loaders.None, -1
	var holders []int
	for at, ch := range v.people {
		for _, o := range ch.offices {
			if o.matches(asked) && len(ch.seen) > 0 {
				holders = append(holders, at)
				if seen := v.lastSeen(ch, who.first); seen > last {
					best, last = at, seen
				}
				break
			}
		}
	}
	if best != loaders.None && (asked.country != "" || len(holders) == 1 || v.words[r.first].low == "the") && last >= 0 {
		a := attribution{speaker: best, rule: byRole}
		if asked.country == "" && len(holders) > 1 {
			a.candidates = holders
		}
		return a, true
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

// office is a role with the country it is held in: "president", "Ukraine".
type office struct{ role, country string }

// officeIn reads a role and its country out of words such as "Ukraine’s President" or "Russian
// foreign minister"; false when a person stands between, as in "Putin’s top aide".
func (p *page) officeIn(r run) (office, bool) {
	var o office
	for i := r.first; i < r.last; i++ {
		w := p.words[i]
		two := ""
		if i+1 < r.last {
			two = w.low + " " + p.words[i+1].low
		}
		switch {
		case countryOf[two] != nil:
			o.country = countryOf[two].name
			i++
		case countryOf[w.low] != nil:
			o.country = countryOf[w.low].name
		case roleWords[two] != "":
			o.role = roleWords[two]
			i++
		case roleWords[w.low] != "":
			o.role = roleWords[w.low]
		case w.low == "'s":
			if o.country == "" {
				return office{}, false
			}
		case notInOffice[w.low]:
			return office{}, false
		}
	}
	return o, o.role != ""
}

// notInOffice are words that make of an office another one, or say that it is held no more or not yet: "then-president".
var notInOffice = set(`deputy vice assistant former ex ex-president then then-president then-chancellor late incoming future next designate
	president-elect chancellor-designate acting would-be spokesman spokeswoman spokesperson aide adviser advisor candidate nominee`)

// roleWords are offices one person at a time holds, and the role they come to.
var roleWords = map[string]string{
	"president": "president", "prime minister": "prime minister", "premier": "prime minister", "chancellor": "chancellor", "king": "king",
	"queen": "queen", "leader": "leader", "foreign minister": "foreign minister", "defence minister": "defence minister",
	"defense minister": "defence minister", "finance minister": "finance minister", "interior minister": "interior minister",
	"secretary-general": "secretary-general", "governor": "governor", "gov.": "governor", "mayor": "mayor", "senator": "senator",
	"sen.": "senator", "speaker": "speaker", "pope": "pope", "envoy": "envoy", "ambassador": "ambassador", "negotiator": "negotiator",
	"chairman": "chairman", "chairwoman": "chairwoman", "minister": "minister", "congressman": "congressman", "rep.": "congressman",
	"judge": "judge", "justice": "justice", "dictator": "leader", "ruler": "leader", "secretary": "secretary", "attorney general": "attorney general",
}

// heads of state or government are "the … leader" in newspapers.
var leads = set("president chancellor king queen leader")

// matches says whether an office is the one that the words asked for mean.
func (o office) matches(asked office) bool {
	if asked.country != "" && o.country != asked.country {
		return false
	}
	if o.role == asked.role {
		return true
	}
	return asked.role == "leader" && asked.country != "" && (leads[o.role] || o.role == "prime minister") ||
		asked.role == "minister" && strings.HasSuffix(o.role, " minister")
}

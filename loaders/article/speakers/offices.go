package speakers

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// byOffice settles "the Ukrainian leader": through the titles in the text, then the register. "The president", where the text names
// presidents of more than one country, has them all as candidates.
func (v *Resolver) byOffice(who prose.Run) (Attribution, bool) {
	r := prose.Between(who.First, v.HeadOf(who)+1)
	bare := r.Last-r.First == 1 && v.inHeadline(r.First) // "Mayor says"
	if !v.Words[r.First].Is(prose.Det|prose.Poss) && prose.CountryOf[v.Words[r.First].Low] == nil && !bare {
		return Attribution{}, false
	}
	asked, ok := v.officeIn(r)
	if !ok || roleWords[v.Words[r.Last-1].Low] == "" {
		return Attribution{}, false
	}
	best, last := loaders.None, -1
	var holders []int
	for at, ch := range v.People {
		for _, o := range ch.Offices {
			if o.matches(asked) && len(ch.Seen) > 0 {
				holders = append(holders, at)
				if seen := v.lastSeen(ch, who.First); seen > last {
					best, last = at, seen
				}
				break
			}
		}
	}
	if best != loaders.None && (asked.country != "" || len(holders) == 1 || v.Words[r.First].Low == "the") && last >= 0 {
		a := Attribution{Speaker: best, Rule: ByRole}
		if asked.country == "" && len(holders) > 1 {
			a.Candidates = holders
		}
		return a, true
	}
	if at := v.registered(asked); at != loaders.None {
		return Attribution{Speaker: at, Rule: ByRegister}, true
	}
	return Attribution{}, false
}

func (v *Resolver) inHeadline(i int) bool {
	return v.Headline >= 0 && v.Words[i].Start < v.Blocks[v.Headline].End
}

// lastSeen returns the last word before i that names ch, or its first one; -1 when none does.
func (v *Resolver) lastSeen(ch *Character, i int) int {
	n, _ := slices.BinarySearch(ch.Seen, i)
	if n == 0 {
		return 0
	}
	return ch.Seen[n-1]
}

// registered returns the one holder of an office as of the article's date, whom the text needn't name.
func (v *Resolver) registered(asked Office) int {
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
func officeOf(o loaders.Office) Office {
	role := strings.ToLower(o.Role)
	for _, r := range []string{role, strings.TrimPrefix(role, "the ")} {
		if before, after, ok := strings.Cut(r, " of "); ok {
			if c := prose.CountryOf[strings.TrimPrefix(after, "the ")]; c != nil {
				return Office{Role: canonicalRole(before), country: c.Name}
			}
		}
	}
	return Office{Role: canonicalRole(role), country: o.Institution.Country}
}

func canonicalRole(role string) string {
	if r := roleWords[role]; r != "" {
		return r
	}
	return role
}

// enter returns the character that a person of the register is, adding them when the text has not named them.
func (v *Resolver) enter(p *graph.Person) int {
	tokens := FoldName(p.Name)
	key := strings.Join(tokens, " ")
	if at, ok := v.byFull[key]; ok {
		return at
	}
	at := len(v.People)
	v.People = append(v.People, &Character{Character: loaders.Character{Name: p.Name, Kind: graph.KindPerson, AgentID: p.ID}, tokens: tokens, Sure: true})
	v.byFull[key] = at
	return at
}

// Office is a role with the country it is held in: "president", "Ukraine".
type Office struct{ Role, country string }

// officeIn reads a role and its country out of words such as "Ukraine’s President" or "Russian
// foreign minister"; false when a person stands between, as in "Putin’s top aide".
func (p *Page) officeIn(r prose.Run) (Office, bool) {
	var o Office
	for i := r.First; i < r.Last; i++ {
		w := p.Words[i]
		two := ""
		if i+1 < r.Last {
			two = w.Low + " " + p.Words[i+1].Low
		}
		switch {
		case prose.CountryOf[two] != nil:
			o.country = prose.CountryOf[two].Name
			i++
		case prose.CountryOf[w.Low] != nil:
			o.country = prose.CountryOf[w.Low].Name
		case roleWords[two] != "":
			o.Role = roleWords[two]
			i++
		case roleWords[w.Low] != "":
			o.Role = roleWords[w.Low]
		case w.Low == "'s":
			if o.country == "" {
				return Office{}, false
			}
		case notInOffice[w.Low]:
			return Office{}, false
		}
	}
	return o, o.Role != ""
}

// notInOffice are words that make of an office another one, or say that it is held no more or not yet: "then-president".
var notInOffice = prose.Set(`deputy vice assistant former ex ex-president then then-president then-chancellor late incoming future next designate
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

// leads are the heads of state or government, "the … leader" in newspapers.
var leads = prose.Set("president chancellor king queen leader")

// matches says whether an office is the one that the words asked for mean.
func (o Office) matches(asked Office) bool {
	if asked.country != "" && o.country != asked.country {
		return false
	}
	if o.Role == asked.Role {
		return true
	}
	return asked.Role == "leader" && asked.country != "" && (leads[o.Role] || o.Role == "prime minister") ||
		asked.Role == "minister" && strings.HasSuffix(o.Role, " minister")
}

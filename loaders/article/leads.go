package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// tieLead has what the headline and the first paragraph quote be said where the same person's next words are, of which the page tells only below.
func (v *resolver) tieLead() {
	const far = 2 // paragraphs
	for i, s := range v.found.sayings {
		block := v.sentences[s.sentence].block
		if block > max(v.headline, 0)+1 || s.sentence >= leadSentences {
			return
		}
		who := v.attributed[i].speaker
		if s.clause == loaders.None || who == loaders.None || s.teller != loaders.None || v.madeAt[i].meeting != loaders.None {
			continue
		}
		for k := i + 1; k < len(v.found.sayings) && v.sentences[v.found.sayings[k].sentence].block <= block+far; k++ {
			if v.attributed[k].speaker != who && !v.namedBelow(who, v.attributed[k].speaker) || v.found.sayings[k].teller != loaders.None {
				continue
			}
			if c := v.found.sayings[k].clause; v.madeAt[k].meeting != loaders.None && c != loaders.None {
				there := venue{tie: v.madeAt[k], first: v.found.clauses[c]}
				met := &v.meetings[there.meeting]
				before := *met
				if d := v.times[s.clause]; d != nil && met.Date == "" { // "acknowledged on Wednesday", and the hearing's day isn't told again
					met.Date, met.DateText = d.edtf, d.In(v.text)
				}
				if block == v.headline || !v.leaves(&there, &v.found.clauses[s.clause]) {
					v.madeAt[i] = v.madeAt[k]
				} else {
					*met = before
				}
			}
			break
		}
	}
}

// namedBelow says whether a first paragraph has somebody speak whom it only describes, and a person by name speaks below.
func (v *resolver) namedBelow(who, below int) bool {
	return below != loaders.None && v.people[who].Kind == "" && v.people[below].Kind == graph.KindPerson && v.oneDescribed(v.people[who].Name) && v.hasOffice(below, v.people[who].Name)
}

// oneDescribed says whether words describe one person by an office: "the head of the ferry line", "its chief executive".
func (v *resolver) oneDescribed(name string) bool {
	head := false
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"); outsiders[w] || pluralName(w) {
			return false
		}
		head = head || isOffice(w)
	}
	return head
}

// hasOffice says whether the page calls a character by one of the words for an office that a description has.
func (v *resolver) hasOffice(at int, description string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(description)) {
		if isOffice(w) && slices.ContainsFunc(v.people[at].roles, func(r run) bool { return v.holdsWord(r, w) }) {
			return true
		}
	}
	return false
}

func isOffice(w string) bool {
	return lexicon[w]&title != 0 || w == "head" || w == "boss" || w == "executive"
}

// sittingOfPage returns the sitting whose account the page is: it leads with what a body voted there, and calls it a meeting or a hearing. None when
// there is none.
func (v *resolver) sittingOfPage() int {
	m := v.leadMeeting().meeting
	if m == loaders.None || !slices.ContainsFunc(v.leading(1), func(o occasion) bool { return o.meeting == m && o.body && votes[v.raw(o.noun+1)] }) {
		return loaders.None
	}
	if slices.ContainsFunc(v.occasions, func(o occasion) bool { return o.meeting == m && sittingWords[v.words[o.noun].low] }) {
		return m
	}
	return loaders.None
}

// speaksOf says whether words said speak of a meeting by a word for it: then they were hardly said there.
func (v *resolver) speaksOf(s saying, m int) bool {
	return slices.ContainsFunc(v.occasionsIn(s.sentence), func(o occasion) bool {
		return o.meeting == m && !o.body && within(v.words[o.noun].Start, s.fragments)
	})
}

var sittingWords = set("meeting hearing session debate sitting")

package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// tieLead has what the headline and the first paragraph quote be said where the same person's next words are, of which the page tells only below.
func (v *reader) tieLead() {
	const far = 2 // paragraphs
	for i, s := range v.Found.Sayings {
		block := v.Sentences[s.Sentence].Block
		if block > max(v.Headline, 0)+1 || s.Sentence >= leadSentences {
			return
		}
		who := v.Attributed[i].Speaker
		if s.Clause == loaders.None || who == loaders.None || s.Teller != loaders.None || v.madeAt[i].meeting != loaders.None {
			continue
		}
		for k := i + 1; k < len(v.Found.Sayings) && v.Sentences[v.Found.Sayings[k].Sentence].Block <= block+far; k++ {
			if v.Attributed[k].Speaker != who && !v.namedBelow(who, v.Attributed[k].Speaker) || v.Found.Sayings[k].Teller != loaders.None {
				continue
			}
			if c := v.Found.Sayings[k].Clause; v.madeAt[k].meeting != loaders.None && c != loaders.None {
				there := venue{tie: v.madeAt[k], first: v.Found.Clauses[c]}
				met := &v.meetings[there.meeting]
				before := *met
				if d := v.Times[s.Clause]; d != nil && met.Date == "" { // "acknowledged on Wednesday", and the hearing's day isn't told again
					met.Date, met.DateText = d.EDTF, d.In(v.Text)
				}
				if block == v.Headline || !v.leaves(&there, &v.Found.Clauses[s.Clause]) {
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
func (v *reader) namedBelow(who, below int) bool {
	return below != loaders.None && v.People[who].Kind == "" && v.People[below].Kind == graph.KindPerson && v.oneDescribed(v.People[who].Name) && v.hasOffice(below, v.People[who].Name)
}

// oneDescribed says whether words describe one person by an office: "the head of the ferry line", "its chief executive".
func (v *reader) oneDescribed(name string) bool {
	head := false
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"); outsiders[w] || prose.PluralName(w) {
			return false
		}
		head = head || isOffice(w)
	}
	return head
}

// hasOffice says whether the page calls a character by one of the words for an office that a description has.
func (v *reader) hasOffice(at int, description string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(description)) {
		if isOffice(w) && slices.ContainsFunc(v.People[at].Roles, func(r prose.Run) bool { return v.HoldsWord(r, w) }) {
			return true
		}
	}
	return false
}

func isOffice(w string) bool {
	return prose.Lexicon[w]&prose.Title != 0 || w == "head" || w == "boss" || w == "executive"
}

// sittingOfPage returns the sitting whose account the page is: it leads with what a body voted there, and calls it a meeting or a hearing. None when
// there is none.
func (v *reader) sittingOfPage() int {
	m := v.leadMeeting().meeting
	if m == loaders.None || !slices.ContainsFunc(v.leading(1), func(o occasion) bool { return o.meeting == m && o.body && votes[v.Raw(o.noun+1)] }) {
		return loaders.None
	}
	if slices.ContainsFunc(v.occasions, func(o occasion) bool { return o.meeting == m && sittingWords[v.Words[o.noun].Low] }) {
		return m
	}
	return loaders.None
}

// speaksOf says whether words said speak of a meeting by a word for it: then they were hardly said there.
func (v *reader) speaksOf(s clauses.Saying, m int) bool {
	return slices.ContainsFunc(v.occasionsIn(s.Sentence), func(o occasion) bool {
		return o.meeting == m && !o.body && within(v.Words[o.noun].Start, s.Fragments)
	})
}

var sittingWords = prose.Set("meeting hearing session debate sitting")

package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// knownMeeting adds the id of the one meeting of the register that this one is: by name or place, with no
// date or participant against it.
func (b *builder) knownMeeting(m loaders.Meeting) loaders.Meeting {
	id := ""
	for _, k := range b.register.Meetings() {
		if !b.sameMeeting(m, k) {
			continue
		}
		if id != "" {
			return m
		}
		id = k.ID
	}
	m.MeetingID = id
	return m
}

func (b *builder) sameMeeting(m loaders.Meeting, k *loaders.KnownMeeting) bool {
	if m.Date != "" && k.Date != nil && !overlap(graph.UncertainDate{EDTF: m.Date}, *k.Date) {
		return false
	}
	shared := 0
	for _, i := range m.Who {
		if id := b.out.Cast[i].AgentID; id != "" && slices.Contains(k.Participants, id) {
			shared++
		}
	}
	if sameName(append([]string{m.Name}, m.Aliases...), append([]string{k.Name}, k.Aliases...)) {
		return m.Date != "" || shared > 0
	}
	if k.Place == nil || m.Place == "" || !(liesIn(k.Place.Name, m.Place) || liesIn(m.Place, k.Place.Name)) {
		return false
	}
	return m.Date != "" && k.Date != nil && (shared > 0 || len(m.Who) == 0 && m.Kind == k.Kind)
}

func overlap(a, b graph.UncertainDate) bool {
	fromA, toA := a.Bounds()
	fromB, toB := b.Bounds()
	return fromA <= toB && fromB <= toA
}

func sameName(some, others []string) bool {
	for _, a := range some {
		for _, b := range others {
			if strings.Join(graph.NameTokens(a), " ") == strings.Join(graph.NameTokens(b), " ") {
				return true
			}
		}
	}
	return false
}

// employer returns the institution a spokesman speaks for, "Kremlin spokesman Dmitry Peskov"; None when the
// text names none.
func (v *resolver) employer(at int) int {
	ch := v.people[at]
	if ch.boss == nil {
		boss := v.findEmployer(ch)
		ch.boss = &boss
	}
	return *ch.boss
}

func (v *resolver) findEmployer(ch *character) int {
	for _, first := range ch.seen {
		n := v.nameAt(first)
		for i := n.lead.first + 1; i < n.lead.last; i++ {
			if !spokesmen[v.words[i].low] {
				continue
			}
			for k := n.lead.first; k < i; k++ {
				if body, ok := v.at[k]; ok && v.people[body].Kind == graph.KindInstitution {
					return body
				}
			}
		}
	}
	return loaders.None
}

var spokesmen = set("spokesman spokeswoman spokesperson")

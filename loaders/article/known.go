package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/article/speakers"
)

// knownMeeting adds the id of the one meeting of the register that this one is: by name or place, with no
// date or participant against it.
func (b *builder) knownMeeting(m loaders.Meeting) loaders.Meeting {
	id := ""
	for _, k := range b.Register.Meetings() {
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
	if k.Place == nil || m.Place == "" || !(prose.LiesIn(k.Place.Name, m.Place) || prose.LiesIn(m.Place, k.Place.Name)) {
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
func (v *reader) employer(at int) int {
	ch := v.People[at]
	if ch.Boss == nil {
		boss := v.findEmployer(ch)
		ch.Boss = &boss
	}
	return *ch.Boss
}

func (v *reader) findEmployer(ch *speakers.Character) int {
	for _, first := range ch.Seen {
		n := v.NameAt(first)
		for i := n.Lead.First + 1; i < n.Lead.Last; i++ {
			if !spokesmen[v.Words[i].Low] {
				continue
			}
			for k := n.Lead.First; k < i; k++ {
				if body, ok := v.At[k]; ok && v.People[body].Kind == graph.KindInstitution {
					return body
				}
			}
		}
	}
	return loaders.None
}

var spokesmen = prose.Set("spokesman spokeswoman spokesperson")

package loaders

import (
	"slices"
	"strings"
	"time"

	"onrecord/graph"
)

// only returns the one agent of this kind with this name, or nil when there is none or more than one.
func (r *Register) only(name string, kind graph.Kind) graph.Agent {
	var found graph.Agent
	for _, a := range r.Named(name) {
		if graph.KindOf(a.NodeID()) != kind {
			continue
		}
		if found != nil {
			return nil
		}
		found = a
	}
	return found
}

// tookPart says whether the register itself lists the agent among a meeting's participants.
func (r *Register) tookPart(meetingID, agentID string) bool {
	for _, m := range r.Meetings() {
		if m.ID == meetingID {
			return slices.Contains(m.Participants, agentID)
		}
	}
	return false
}

// recent is how long before its publication a source's undated meeting may have been: news
// that says "the talks in Florida" means those just held.
const recent = 14 * 24 * time.Hour

// meetingFor returns the id of the known meeting that a source means, or "" when none or
// several fit. A known meeting fits when it has one of the names, or the place, of the mention; when
// their dates may be the same (an undated mention: in the fortnight before publication); and
// when they share a participant, or one of them lists none.
func (r *Register) meetingFor(m Meeting, who []string, published string) string {
	found := ""
	for _, known := range r.Meetings() {
		if !sameOccasion(known, m, published) || !shares(known.Participants, who) {
			continue
		}
		if found != "" {
			return ""
		}
		found = known.ID
	}
	return found
}

func sameOccasion(known *KnownMeeting, m Meeting, published string) bool {
	if named(known, m) {
		// A name of its own, such as "the Anchorage summit", needs no date to be found again.
		return m.Date == "" || known.Date == nil || overlap(*known.Date, graph.UncertainDate{EDTF: m.Date})
	}
	if known.Place == nil || m.Place == "" || !placed(known, m.Place) || known.Date == nil {
		return false
	}
	if m.Date != "" {
		return overlap(*known.Date, graph.UncertainDate{EDTF: m.Date})
	}
	return justBefore(*known.Date, published)
}

// named says whether the two share a name.
func named(known *KnownMeeting, m Meeting) bool {
	for _, k := range append([]string{known.Name}, known.Aliases...) {
		for _, n := range append([]string{m.Name}, m.Aliases...) {
			if meetingKey(k) == meetingKey(n) {
				return true
			}
		}
	}
	return false
}

// meetingKey is a name without article: "the Alaska summit" is "Alaska summit".
func meetingKey(name string) string { return strings.TrimPrefix(nameKey(name), "the ") }

// placed says whether a known meeting's place has this name.
func placed(known *KnownMeeting, place string) bool {
	words := graph.NameTokens(known.Place.Name)
	for _, t := range graph.NameTokens(place) {
		if !slices.Contains(words, t) {
			return false
		}
	}
	return true
}

func overlap(a, b graph.UncertainDate) bool {
	aFrom, aTo := a.Bounds()
	bFrom, bTo := b.Bounds()
	return aFrom <= bTo && bFrom <= aTo
}

func justBefore(d graph.UncertainDate, published string) bool {
	if published == "" {
		return false
	}
	from, to := d.Bounds()
	earliest, latest := graph.UncertainDate{EDTF: published}.Bounds()
	if earliest == graph.OpenEarliest || from == graph.OpenEarliest || to == graph.OpenLatest {
		return false
	}
	return from <= latest && to >= earliest-int64(recent/time.Second)
}

func shares(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	return slices.ContainsFunc(a, func(id string) bool { return slices.Contains(b, id) })
}

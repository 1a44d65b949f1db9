package loaders

import (
	"slices"
	"strings"
	"time"

	"onrecord/graph"
)

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
		if m.Date == "" || known.Date == nil {
			return known.Date == nil || notAhead(*known.Date, published)
		}
		return overlap(*known.Date, graph.UncertainDate{EDTF: m.Date})
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

// placed says whether a known meeting's place, or a part of it between commas ("Miami, Florida"), has this name.
func placed(known *KnownMeeting, place string) bool {
	key := nameKey(place)
	if key == "" {
		return false
	}
	parts := append(strings.Split(known.Place.Name, ","), known.Place.Name)
	return slices.ContainsFunc(parts, func(part string) bool { return nameKey(part) == key })
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

// ahead is how long before a meeting the news may name it.
const ahead = 60 * 24 * time.Hour

// notAhead says whether news of this date may speak of a meeting of date d by its name alone: "the Anchorage summit" of a text of 2021
// is not the one of 2025.
func notAhead(d graph.UncertainDate, published string) bool {
	if published == "" {
		return true
	}
	from, _ := d.Bounds()
	_, latest := graph.UncertainDate{EDTF: published}.Bounds()
	return latest == graph.OpenLatest || from == graph.OpenEarliest || from <= latest+int64(ahead/time.Second)
}

func shares(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	return slices.ContainsFunc(a, func(id string) bool { return slices.Contains(b, id) })
}

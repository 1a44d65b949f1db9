package gold

import (
	"slices"

	"onrecord/graph/edtf"
)

// Occasions count how far answers tell when quotes were said, and which meetings they were made at and are about.
type Occasions struct {
	Documents int        // whose annotation tells it
	Meetings  LinkCounts // the meetings themselves; a hit is one that both know
	Dates     DateCounts
	Relayed   LinkCounts // matched quotes that somebody told of another; a hit is one with the same name on both sides
	MadeAt    Links
	About     Links
}

// DateCounts count dates. A wrong one is worse than none.
type DateCounts struct {
	Right     int `json:"right"` // the same moments, however written
	Wrong     int `json:"wrong"`
	Abstained int `json:"abstained"`
	Unfounded int `json:"unfounded"` // a date where the annotation has none
}

// Links count pairs of a quote and a meeting.
type Links struct {
	Matched LinkCounts // of quotes matched at 0.8
	All     LinkCounts // of all quotes, so that a missed quote is a missed link
	// Table counts each matched quote with each meeting that either side knows: by row, whether the annotation links them, by column whether
	// the answer does.
	Table [2][2]int
	// Evidence counts the right links whose annotation names the words that say so; Overlap is the sum of what the answer's words share
	// of the longer ones.
	Evidence int
	Overlap  float64
}

// LinkCounts count what the annotation has, what the answers have, and what both do.
type LinkCounts struct{ Gold, System, Hit int }

func (o *Occasions) plus(p *Occasions) {
	o.Documents += p.Documents
	o.Meetings = o.Meetings.plus(p.Meetings)
	o.Dates = o.Dates.plus(p.Dates)
	o.Relayed = o.Relayed.plus(p.Relayed)
	o.MadeAt.plus(&p.MadeAt)
	o.About.plus(&p.About)
}

func (d DateCounts) plus(e DateCounts) DateCounts {
	return DateCounts{d.Right + e.Right, d.Wrong + e.Wrong, d.Abstained + e.Abstained, d.Unfounded + e.Unfounded}
}

func (l *Links) plus(m *Links) {
	l.Matched, l.All = l.Matched.plus(m.Matched), l.All.plus(m.All)
	for i := range l.Table {
		for k := range l.Table[i] {
			l.Table[i][k] += m.Table[i][k]
		}
	}
	l.Evidence += m.Evidence
	l.Overlap += m.Overlap
}

func (c LinkCounts) plus(d LinkCounts) LinkCounts {
	return LinkCounts{c.Gold + d.Gold, c.System + d.System, c.Hit + d.Hit}
}

// linked is what one side says of a quote under one relation: the meetings, by the annotation's keys where they are the same ones, and the evidence.
type linked struct {
	meetings []string
	evidence []Span
}

// foreign marks the key of a meeting that only the answer knows.
const foreign = "answer: "

// occasions compares dates and links of the quotes that are kept.
func (c *comparison) occasions(gold, answer *Document) Occasions {
	same := sameMeetings(gold.Meetings, answer.Meetings)
	o := Occasions{Documents: 1, Meetings: LinkCounts{len(gold.Meetings), len(answer.Meetings), len(same)}}
	known := map[string]bool{}
	for _, m := range gold.Meetings {
		known[m.Key] = true
	}
	key := func(k string) string {
		if s, ok := same[k]; ok {
			return s
		}
		return foreign + k
	}
	for _, m := range answer.Meetings {
		known[key(m.Key)] = true
	}
	for _, m := range c.pairs {
		g, s := &c.gold[m.gold], &c.system[m.system]
		o.Dates = o.Dates.plus(compareDates(g.SaidAt, s.SaidAt))
		told, found := g.RelayedBy != "", s.RelayedBy != ""
		o.Relayed = o.Relayed.plus(LinkCounts{one(told), one(found), one(told && found && head(g.RelayedBy) == head(s.RelayedBy))})
	}
	c.links(&o.MadeAt, len(known), func(q *Quote, isAnswer bool) linked {
		if q.MadeAt == "" {
			return linked{}
		}
		return linked{translate([]string{q.MadeAt}, isAnswer, key), []Span{q.MadeAtEvidence}}
	})
	c.links(&o.About, len(known), func(q *Quote, isAnswer bool) linked {
		return linked{translate(q.About, isAnswer, key), q.AboutEvidence}
	})
	return o
}

func translate(keys []string, isAnswer bool, key func(string) string) []string {
	var out []string
	for _, k := range keys {
		if isAnswer {
			k = key(k)
		}
		if !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

// links counts one relation; meetings is how many either side knows.
func (c *comparison) links(l *Links, meetings int, of func(q *Quote, isAnswer bool) linked) {
	for i := range c.gold {
		if c.goldKept[i] {
			l.All.Gold += len(of(&c.gold[i], false).meetings)
		}
	}
	for j := range c.system {
		if c.systemKept[j] {
			l.All.System += len(of(&c.system[j], true).meetings)
		}
	}
	for _, m := range c.pairs {
		g, s := of(&c.gold[m.gold], false), of(&c.system[m.system], true)
		hit := shared(g.meetings, s.meetings)
		l.Matched = l.Matched.plus(LinkCounts{len(g.meetings), len(s.meetings), hit})
		l.All.Hit += hit
		l.Table[1][1] += hit
		l.Table[1][0] += len(g.meetings) - hit
		l.Table[0][1] += len(s.meetings) - hit
		l.Table[0][0] += meetings - len(g.meetings) - len(s.meetings) + hit
		if hit > 0 && len(g.evidence) > 0 && !g.evidence[0].Empty() {
			l.Evidence++
			l.Overlap += c.closest(g.evidence, s.evidence)
		}
	}
}

// closest is the greatest share of the longer one that two spans have in common.
func (c *comparison) closest(gold, answer []Span) float64 {
	best := 0.0
	for _, g := range gold {
		for _, s := range answer {
			a, b := trim(c.text, g), trim(c.text, s)
			best = max(best, float64(a.overlap(b))/float64(max(a.End-a.Start, b.End-b.Start, 1)))
		}
	}
	return best
}

// compareDates compares what two EDTF dates mean; "" is unknown.
func compareDates(gold, answer string) DateCounts {
	switch {
	case gold == "" && answer == "":
		return DateCounts{}
	case gold == "":
		return DateCounts{Unfounded: 1}
	case answer == "":
		return DateCounts{Abstained: 1}
	}
	x, errX := edtf.Parse(gold)
	y, errY := edtf.Parse(answer)
	if errX == nil && errY == nil && sameBounds(x, y) {
		return DateCounts{Right: 1}
	}
	return DateCounts{Wrong: 1}
}

// sameBounds says whether two dates may mean the same moments.
func sameBounds(x, y edtf.Date) bool {
	x1, knownX1 := x.Earliest()
	y1, knownY1 := y.Earliest()
	x2, knownX2 := x.Latest()
	y2, knownY2 := y.Latest()
	return knownX1 == knownY1 && x1.Equal(y1) && knownX2 == knownY2 && x2.Equal(y2)
}

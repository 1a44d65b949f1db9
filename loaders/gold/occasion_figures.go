package gold

import "onrecord/graph/discourse"

// OccasionFigures are told where annotations tell of occasions.
type OccasionFigures struct {
	Documents int         `json:"documents"`
	Meetings  LinkPRF     `json:"meetings"`
	Dates     DateCounts  `json:"dates"`
	Relayed   LinkPRF     `json:"relayed"`
	MadeAt    LinkFigures `json:"made_at"`
	About     LinkFigures `json:"about"`
}

// LinkFigures are those of one relation.
type LinkFigures struct {
	Matched LinkPRF `json:"matched"`
	All     LinkPRF `json:"end_to_end"`
	// Kappa is Cohen's kappa of linking a matched quote to a meeting; nil where it isn't defined.
	Kappa *float64 `json:"kappa"`
	// Evidence is how many right links have evidence to compare with, Overlap the mean share of the longer words; nil of nothing.
	Evidence int      `json:"evidence"`
	Overlap  *float64 `json:"evidence_overlap"`
}

// LinkPRF are the figures of so many links.
type LinkPRF struct {
	PRF
	Gold   int `json:"gold"`
	System int `json:"system"`
	Hit    int `json:"hit"`
}

func (o *Occasions) figures() *OccasionFigures {
	if o.Documents == 0 {
		return nil
	}
	return &OccasionFigures{o.Documents, o.Meetings.figures(), o.Dates, o.Relayed.figures(), o.MadeAt.figures(), o.About.figures()}
}

func (l *Links) figures() LinkFigures {
	f := LinkFigures{Matched: l.Matched.figures(), All: l.All.figures(), Evidence: l.Evidence}
	_, _, _, f.Kappa = discourse.Kappa([][]int{l.Table[0][:], l.Table[1][:]})
	if l.Evidence > 0 {
		mean := l.Overlap / float64(l.Evidence)
		f.Overlap = &mean
	}
	return f
}

func (c LinkCounts) figures() LinkPRF {
	return LinkPRF{prf(c.Hit, c.Gold, c.Hit, c.System), c.Gold, c.System, c.Hit}
}

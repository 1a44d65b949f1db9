package speakers

import (
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/dates"
)

// DatePhrase is a date phrase in the prose, in bytes of the text.
type DatePhrase struct {
	loaders.Span
	EDTF   string
	Bound  bool  // it only bounds a time: "since Monday", "ahead of Friday"
	saidIn []int // the say-clauses in whose words it stands
}

// When holds the date phrases of a page, by sentence.
type When map[int][]DatePhrase

// Dates finds the date phrases of the sentences that have a word of time in them. Each that
// resolves is what "earlier in the day" refers to in the next.
func (p *Page) Dates(published string) When {
	out := When{}
	earlier := ""
	for s, sent := range p.Sentences {
		if !p.tellsTime(sent) {
			continue
		}
		at := p.Span(prose.Between(sent.First, sent.Last))
		for _, d := range dates.Find(at.In(p.Text), dates.Reference{Published: published, Earlier: earlier}) {
			if d.EDTF != "" {
				earlier = d.EDTF
			}
			phrase := DatePhrase{Span: loaders.Span{Start: at.Start + d.Start, End: at.Start + d.End}, EDTF: d.EDTF}
			phrase.Bound = p.bounds(p.WordAt(phrase.Start), sent.First)
			out[s] = append(out[s], phrase)
		}
	}
	return out
}

func (p *Page) tellsTime(s prose.Sentence) bool {
	for _, w := range p.Words[s.First:s.Last] {
		if w.Is(prose.Weekday|prose.Month|prose.TimeNoun) || w.Is(prose.Number) && len(w.Low) == 4 {
			return true
		}
	}
	return false
}

// bounds says whether the phrase at word i is the bound of a time and not the time of something.
func (p *Page) bounds(i, first int) bool {
	for i > first && p.Words[i-1].Is(prose.Det) {
		i--
	}
	return i > first && (boundary[p.Words[i-1].Low] || i > first+1 && p.Words[i-1].Low == "of" && p.Words[i-2].Low == "ahead")
}

var boundary = prose.Set("since until till before by")

// in returns the first date phrase of sentence s that begins within the span and tells when, nil when there is
// none. It may end behind it: a clause is cut at the comma of "March 13, 2025".
func (d When) in(s int, within loaders.Span) *DatePhrase {
	for i, phrase := range d[s] {
		if phrase.Start >= within.Start && phrase.Start < within.End && phrase.EDTF != "" && !phrase.Bound {
			return &d[s][i]
		}
	}
	return nil
}

// markSaid notes which date phrases are part of what a clause says.
func (d When) markSaid(p *Page, s clauses.Saying) {
	if s.Clause == loaders.None {
		return
	}
	for _, f := range s.Fragments {
		for at := s.Sentence; at < len(p.Sentences) && p.Words[p.Sentences[at].First].Start < f.End; at++ {
			for k := range d[at] {
				if phrase := &d[at][k]; phrase.Start >= f.Start && phrase.End <= f.End {
					phrase.saidIn = append(phrase.saidIn, s.Clause)
				}
			}
		}
	}
}

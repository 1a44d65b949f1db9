package clauses

import (
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/dates"
)

// DatePhrase is a date phrase in the prose, in bytes of the text.
type DatePhrase struct {
	loaders.Span
	Edtf  string
	Bound bool // it only bounds a time: "since Monday", "ahead of Friday"

	SaidIn []int // the say-clauses in whose words it stands
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
			phrase := DatePhrase{Span: loaders.Span{Start: at.Start + d.Start, End: at.Start + d.End}, Edtf: d.EDTF}
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

// In returns the first date phrase of sentence s that begins within the span and tells when, nil when there is
// none. It may end behind it: a clause is cut at the comma of "March 13, 2025".
func (d When) In(s int, within loaders.Span) *DatePhrase {
	for i, phrase := range d[s] {
		if phrase.Start >= within.Start && phrase.Start < within.End && phrase.Edtf != "" && !phrase.Bound {
			return &d[s][i]
		}
	}
	return nil
}

// Medium reads "in a post on X" or "told state television" out of a say-clause; "" when it names none.
func (p *Page) Medium(c *SayClause) string {
	for i := c.Cue.Last; i < c.Shut() && i+1 < len(p.Words); i++ {
		if w := p.Words[i]; (w.Low == "on" || w.Low == "via") && w.Mark == prose.Outside {
			if name := platforms[p.Low(i+1)]; name != "" {
				return name
			}
			if p.Has(i+1, "truth", "social") {
				return "Truth Social"
			}
			if end := p.PhraseEnd(i+1, c.Shut(), false); end > i+1 && broadcasts[p.Words[end-1].Low] {
				return p.Printed(prose.Between(i+1, end))
			}
		}
	}
	if r := c.Addressee; !r.Empty() && p.IsMedium(r) {
		return p.Printed(r)
	}
	return ""
}

var platforms = map[string]string{
	"x": "X", "twitter": "Twitter", "facebook": "Facebook", "instagram": "Instagram", "telegram": "Telegram", "youtube": "YouTube",
	"tiktok": "TikTok", "linkedin": "LinkedIn", "bluesky": "Bluesky", "mastodon": "Mastodon", "threads": "Threads", "weibo": "Weibo",
}

var broadcasts = prose.Set("television tv radio podcast")

// IsMedium says whether an addressee is a newspaper or a station rather than people.
func (p *Page) IsMedium(r prose.Run) bool {
	last := p.Words[r.Last-1]
	return broadcasts[last.Low] || last.Cap && (media[last.Low] || r.Last-r.First == 1 && len(last.Low) > 2 && p.Span(r).In(p.Text) == last.Upper(p.Text))
}

var media = prose.Set(`news times post journal tribune herald guardian telegraph press radio television network magazine reuters bloomberg politico cnn
	nbc abc cbs msnbc npr bbc ap afp observer globe chronicle dispatch gazette inquirer weekly daily wire atlantic yorker slate vox axios newspaper`)

// AddressedTo returns whom a say-clause addresses, "" when nobody or a medium.
func (p *Page) AddressedTo(c *SayClause) string {
	if c.Addressee.Empty() || p.IsMedium(c.Addressee) {
		return ""
	}
	return p.Printed(c.Addressee)
}

// Occasions are nouns for what is said, or where: a sentence with one announces a quote. So does one in
// which somebody spoke.
var (
	Occasions = prose.Set(`comments remarks speech interview statement address post tweet briefing conference letter message video
	appearance debate testimony op-ed essay column email memo`)
	Spoke = prose.Set("spoke testified addressed asked")
)

// MarkSaid notes which date phrases are part of what a clause says.
func (d When) MarkSaid(p *Page, s Saying) {
	if s.Clause == loaders.None {
		return
	}
	for _, f := range s.Fragments {
		for at := s.Sentence; at < len(p.Sentences) && p.Words[p.Sentences[at].First].Start < f.End; at++ {
			for k := range d[at] {
				if phrase := &d[at][k]; phrase.Start >= f.Start && phrase.End <= f.End {
					phrase.SaidIn = append(phrase.SaidIn, s.Clause)
				}
			}
		}
	}
}

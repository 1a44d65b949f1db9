package article

import (
	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/dates"
)

// datePhrase is a date phrase in the prose, in bytes of the text.
type datePhrase struct {
	loaders.Span
	edtf  string
	bound bool // it only bounds a time: "since Monday", "ahead of Friday"

	saidIn []int // the say-clauses in whose words it stands
}

// when holds the date phrases of a page, by sentence.
type when map[int][]datePhrase

// dates finds the date phrases of the sentences that have a word of time in them. Each that
// resolves is what "earlier in the day" refers to in the next.
func (p *page) dates(published string) when {
	out := when{}
	earlier := ""
	for s, sent := range p.sentences {
		if !p.tellsTime(sent) {
			continue
		}
		at := p.span(run{sent.first, sent.last})
		for _, d := range dates.Find(at.In(p.text), dates.Reference{Published: published, Earlier: earlier}) {
			if d.EDTF != "" {
				earlier = d.EDTF
			}
			phrase := datePhrase{Span: loaders.Span{Start: at.Start + d.Start, End: at.Start + d.End}, edtf: d.EDTF}
			phrase.bound = p.bounds(p.wordAt(phrase.Start), sent.first)
			out[s] = append(out[s], phrase)
		}
	}
	return out
}

func (p *page) tellsTime(s sentence) bool {
	for _, w := range p.words[s.first:s.last] {
		if w.is(weekday|month|timeNoun) || w.is(number) && len(w.low) == 4 {
			return true
		}
	}
	return false
}

// bounds says whether the phrase at word i is the bound of a time and not the time of something.
func (p *page) bounds(i, first int) bool {
	for i > first && p.words[i-1].is(det) {
		i--
	}
	return i > first && (boundary[p.words[i-1].low] || i > first+1 && p.words[i-1].low == "of" && p.words[i-2].low == "ahead")
}

var boundary = set("since until till before by")

// in returns the first date phrase of sentence s that begins within the span and tells when, nil when there is
// none. It may end behind it: a clause is cut at the comma of "March 13, 2025".
func (d when) in(s int, within loaders.Span) *datePhrase {
	for i, phrase := range d[s] {
		if phrase.Start >= within.Start && phrase.Start < within.End && phrase.edtf != "" && !phrase.bound {
			return &d[s][i]
		}
	}
	return nil
}

// medium reads "in a post on X" or "told state television" out of a say-clause; "" when it names none.
func (p *page) medium(c *sayClause) string {
	for i := c.cue.last; i < c.shut() && i+1 < len(p.words); i++ {
		if w := p.words[i]; (w.low == "on" || w.low == "via") && w.mark == outside {
			if name := platforms[p.low(i+1)]; name != "" {
				return name
			}
			if p.has(i+1, "truth", "social") {
				return "Truth Social"
			}
			if end := p.phraseEnd(i+1, c.shut(), false); end > i+1 && broadcasts[p.words[end-1].low] {
				return p.printed(run{i + 1, end})
			}
		}
	}
	if r := c.addressee; !r.empty() && p.isMedium(r) {
		return p.printed(r)
	}
	return ""
}

var platforms = map[string]string{
	"x": "X", "twitter": "Twitter", "facebook": "Facebook", "instagram": "Instagram", "telegram": "Telegram", "youtube": "YouTube",
	"tiktok": "TikTok", "linkedin": "LinkedIn", "bluesky": "Bluesky", "mastodon": "Mastodon", "threads": "Threads", "weibo": "Weibo",
}

var broadcasts = set("television tv radio podcast")

// isMedium says whether an addressee is a newspaper or a station rather than people.
func (p *page) isMedium(r run) bool {
	last := p.words[r.last-1]
	return broadcasts[last.low] || last.cap && (media[last.low] || r.last-r.first == 1 && len(last.low) > 2 && p.span(r).In(p.text) == last.upper(p.text))
}

// upper returns the word when it is printed in capitals, "" otherwise.
func (w word) upper(text string) string {
	printed := w.In(text)
	for _, r := range printed {
		if r >= 'a' && r <= 'z' {
			return ""
		}
	}
	return printed
}

var media = set(`news times post journal tribune herald guardian telegraph press radio television network magazine reuters bloomberg politico cnn
	nbc abc cbs msnbc npr bbc ap afp observer globe chronicle dispatch gazette inquirer weekly daily wire atlantic yorker slate vox axios newspaper`)

// addressedTo returns whom a say-clause addresses, "" when nobody or a medium.
func (p *page) addressedTo(c *sayClause) string {
	if c.addressee.empty() || p.isMedium(c.addressee) {
		return ""
	}
	return p.printed(c.addressee)
}

// publishedIn returns the date of publication that the lines above the prose print: a line with a whole date
// and little else. "" when none is certain.
func publishedIn(lines []string) string {
	const short = 80
	for _, line := range lines {
		if len(line) > short {
			continue
		}
		for _, d := range dates.Find(line, dates.Reference{}) {
			if u, err := graph.NewDate(d.EDTF, d.Text); err == nil && u.Precision() == "DAY" {
				return d.EDTF
			}
		}
	}
	return ""
}

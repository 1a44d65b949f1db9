package article

import (
	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/dates"
)

// datePhrase is a date phrase in the prose, in bytes of the text.
type datePhrase struct {
	loaders.Span
	edtf string
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
			out[s] = append(out[s], datePhrase{loaders.Span{Start: at.Start + d.Start, End: at.Start + d.End}, d.EDTF})
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

// in returns the first date phrase of sentence s within the span, nil when there is none.
func (d when) in(s int, within loaders.Span) *datePhrase {
	for i, phrase := range d[s] {
		if phrase.Start >= within.Start && phrase.End <= within.End && phrase.edtf != "" {
			return &d[s][i]
		}
	}
	return nil
}

// saidAt returns when the words of a say-clause were said: the date in the clause itself, else in
// front of it, else in the sentence that announces it; nil when the text gives none.
func (v *resolver) saidAt(i int) *datePhrase {
	c := v.found.clauses[i]
	if c.verbless {
		return nil
	}
	if d := v.dated.in(c.sentence, v.clauseSpan(&c)); d != nil {
		return d
	}
	if lead := v.leadIn(&c); !lead.Empty() {
		if d := v.dated.in(c.sentence, lead); d != nil {
			return d
		}
	}
	if c.ground == shared && i > 0 && v.found.clauses[i-1].sentence == c.sentence && v.found.used[i-1] {
		return v.saidAt(i - 1)
	}
	return v.announced(i)
}

// clauseSpan is the reporting part of a say-clause: subject, cue, addressee, adjuncts.
func (p *page) clauseSpan(c *sayClause) loaders.Span {
	r := run{c.open(), min(c.shut(), len(p.words))}
	if c.ground == shared {
		r.first = c.cue.first
	}
	if c.ground != shared && !c.who.empty() && c.who.last < c.cue.first && p.low(c.who.last) == "," {
		r.first = c.cue.first // dates in an insertion are not its own
	}
	return p.span(r)
}

// leadIn is what stands before the clause up to the start of the sentence, when that is an
// adjunct and a comma: "On Tuesday, …".
func (p *page) leadIn(c *sayClause) loaders.Span {
	first := p.sentences[c.sentence].first
	open := c.open()
	if c.ground == shared || open <= first+1 || p.words[first].mark != outside {
		return loaders.Span{}
	}
	comma := first
	for comma < open && p.low(comma) != "," {
		comma++
	}
	if comma == open || comma-first > 14 || p.hasVerb(run{first, comma}) {
		return loaders.Span{}
	}
	if w := p.words[first]; !w.is(prep|weekday|month|timeNoun|adverb|conj) && !timeLeads[w.low] {
		return loaders.Span{}
	}
	return p.span(run{first, comma})
}

// announced returns the date of a sentence right before that announces words of the same speaker and
// quotes none: "In comments earlier in the day, Lund cast doubt on …".
func (v *resolver) announced(i int) *datePhrase {
	c := v.found.clauses[i]
	s := c.sentence - 1
	if s < 0 || v.quoted[s] || v.clauses[i].speaker == loaders.None || v.subjects[s] != v.clauses[i].speaker {
		return nil
	}
	if who := c.who; who.empty() || !v.words[who.first].is(subject) {
		return nil
	}
	sent := v.sentences[s]
	for k := sent.first; k < sent.last; k++ {
		if v.words[k].mark == outside && occasions[v.words[k].low] {
			return v.dated.in(s, v.span(run{sent.first, sent.last}))
		}
	}
	return nil
}

// occasions are nouns for what is said, or where: a sentence with one announces a quote.
var occasions = set(`comments remarks speech interview statement address post tweet briefing conference letter message video
	appearance debate testimony op-ed essay column email memo`)

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

package clauses

import "onrecord/loaders/article/prose"

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

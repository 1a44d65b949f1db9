// Package article reads news prose: who said what, in which words, when and at which meeting.
//
// The steps, a file each: furniture tells prose from what stands around it; marks finds
// quotation marks; words and sentences cut the text; cues finds the say-clauses, subjects
// who their subject is, contents what is said; cast gathers who is named; speakers settles who each
// subject is; when and meetings add date and occasion.
package article

import (
	"context"
	"fmt"

	"onrecord/graph"
	"onrecord/loaders"
)

// Loader reads news articles, as plain text or HTML. The zero value is ready and safe for concurrent use.
type Loader struct{}

// Name implements loaders.Loader.
func (Loader) Name() string { return "article" }

// Version implements loaders.Loader.
func (Loader) Version() int { return 1 }

// Load implements loaders.Loader. An article without quotes is fine; a text without a
// single sentence is graph.ErrInvalid.
func (Loader) Load(_ context.Context, d *loaders.Document, r *loaders.Register) (*loaders.Contents, error) {
	text := d.Text
	f := clearFurniture(text, d.Title)
	p := newPage(text, f)
	if err := p.checkProse(); err != nil {
		return nil, fmt.Errorf("%s: %w", d.Name, err)
	}
	found := p.find()
	c := p.gather(found.speaking())
	published := d.Published
	if published == "" {
		published = publishedIn(f.top)
	}
	v := p.resolve(found, c, r, published)
	v.dated = p.dates(published)
	v.findMeetings()
	out := v.reading(f)
	out.Language, out.Published = d.Language, published
	if d.Title != "" {
		out.Title = d.Title
	}
	return &loaders.Contents{Reading: out}, nil
}

// checkProse says why a text is no article.
func (p *page) checkProse() error {
	letters := 0
	for _, w := range p.words {
		if w.letters() && !w.is(number) {
			letters++
		}
	}
	if letters < 3 {
		return fmt.Errorf("no sentence found, so this is no article: %w", graph.ErrInvalid)
	}
	return nil
}

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
	"strings"
	"unicode"

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
	v := p.resolve(found, c, r, d.Published)
	return &loaders.Contents{Reading: v.reading(d, f)}, nil
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

// reading turns what was found into a loaders.Reading.
func (v *resolver) reading(d *loaders.Document, f furniture) *loaders.Reading {
	out := &loaders.Reading{Kind: graph.SourceArticle, Title: d.Title, Language: d.Language, Published: d.Published, Text: v.text}
	if out.Title == "" && f.headline >= 0 {
		out.Title = strings.Join(strings.FieldsFunc(f.prose[f.headline].In(v.text), unicode.IsSpace), " ")
	}
	out.Authors = authorsIn(f.byline)
	index := map[int]int{}
	for i, s := range v.found.sayings {
		q := loaders.Quote{Fragments: s.fragments, Kind: s.kind, Speaker: loaders.None, Group: s.group, Speech: true,
			OnBehalfOf: loaders.None, MadeAt: loaders.None, Method: "rules", Rule: s.rule}
		{
			a := v.attributed[i]
			if s.clause != loaders.None {
				q.Cue = v.span(v.found.clauses[s.clause].cue)
			}
			q.SpeakerSpans = a.spans
			q.Rule = s.rule + "/" + a.rule
			if a.speaker != loaders.None {
				if _, ok := index[a.speaker]; !ok {
					index[a.speaker] = len(out.Cast)
					out.Cast = append(out.Cast, v.people[a.speaker].Character)
				}
				q.Speaker = index[a.speaker]
			}
		}
		out.Quotes = append(out.Quotes, q)
	}
	return out
}

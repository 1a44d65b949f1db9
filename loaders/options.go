package loaders

import (
	"encoding/json"
	"fmt"

	"onrecord/graph"
)

// Options are what the user says of the documents of one load. An empty field
// leaves it to the document.
type Options struct {
	Format    string `json:"-"` // a loader's name; "" recognises it
	Encoding  string `json:"-"` // see ReadDocument
	DryRun    bool   `json:"-"` // read and resolve everything, write nothing
	Workers   int    `json:"-"` // how many documents at once; 0 = 1
	Title     string `json:"title,omitempty"`
	Published string `json:"published,omitempty"` // EDTF
	Publisher string `json:"publisher,omitempty"`
	URL       string `json:"url,omitempty"`
	Language  string `json:"language,omitempty"`
	Licence   string `json:"licence,omitempty"`
	// Attribution is by what quotes are found, ByLearned or ByRules. "" is as an earlier load was told, else ByLearned.
	Attribution string `json:"attribution,omitempty"`
}

// The ways of attribution.
const (
	ByLearned = "learned" // by rules and what was learnt from annotated articles
	ByRules   = "rules"
)

// Validate returns graph.ErrInvalid when the way of attribution is none, and when the date of publication is not EDTF, or ends nowhere or beyond the year 9999.
func (o Options) Validate() error {
	if o.Attribution != "" && o.Attribution != ByLearned && o.Attribution != ByRules {
		return fmt.Errorf("--attribution %s: it is %s or %s: %w", o.Attribution, ByLearned, ByRules, graph.ErrInvalid)
	}
	if o.Published == "" {
		return nil
	}
	d, err := graph.NewDate(o.Published, "")
	if err != nil {
		return fmt.Errorf("--published: %w", err)
	}
	if latest := d.Latest(); latest == nil || latest.Year() > 9999 || latest.Year() < 1 {
		return fmt.Errorf("--published: date %q has no end between the years 1 and 9999: %w", o.Published, graph.ErrInvalid)
	}
	return nil
}

// over fills what o leaves empty from what an earlier load of the same source was told
// (Import.Options), so that loading it again without the flags loses nothing.
func (o Options) over(earlier *graph.Import) Options {
	if earlier == nil || earlier.Options == "" {
		return o
	}
	var before Options
	if err := json.Unmarshal([]byte(earlier.Options), &before); err != nil {
		return o
	}
	o.Title = first(o.Title, before.Title)
	o.Published = first(o.Published, before.Published)
	o.Publisher = first(o.Publisher, before.Publisher)
	o.URL = first(o.URL, before.URL)
	o.Language = first(o.Language, before.Language)
	o.Licence = first(o.Licence, before.Licence)
	o.Attribution = first(o.Attribution, before.Attribution)
	return o
}

// encode is the form kept in Import.Options: "" when nothing was said. The way of attribution that is taken anyway is as good as none.
func (o Options) encode() string {
	if o.Attribution == ByLearned {
		o.Attribution = ""
	}
	b, err := json.Marshal(o)
	if err != nil {
		panic(err) // strings always marshal
	}
	if string(b) == "{}" {
		return ""
	}
	return string(b)
}

func (o Options) apply(d *Document) {
	d.Title, d.Published, d.Publisher = o.Title, o.Published, o.Publisher
	d.URL, d.Language, d.Licence = o.URL, o.Language, o.Licence
	d.RulesOnly = o.Attribution == ByRules
}

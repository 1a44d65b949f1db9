package gold

import (
	"onrecord/loaders"
)

// FromReading lays out what a loader found in a document as an answer.
func FromReading(id string, r *loaders.Reading, reg *loaders.Register) *Document {
	found := loaders.NewFound(id, r, reg)
	d := &Document{ID: id, Title: found.Title, Date: found.Date, Text: found.Text}
	for _, f := range found.Quotes {
		q := Quote{
			Span: Span{f.Start, f.End}, Kind: Kind(f.Type), SpeakerName: f.SpeakerName, Speech: f.Speech, SaidAt: f.SaidAt, Rule: f.Rule, Confidence: f.Confidence,
		}
		for _, s := range f.SpeakerSpans {
			q.SpeakerSpans = append(q.SpeakerSpans, Span{s[0], s[1]})
		}
		if f.CueSpan != nil {
			q.Cue = Span{f.CueSpan[0], f.CueSpan[1]}
		}
		d.Quotes = append(d.Quotes, q)
	}
	return d
}

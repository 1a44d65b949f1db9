package gold

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"onrecord/graph"
)

// record is a line of a file.
type record struct {
	DocID     *string          `json:"doc_id"`
	Title     string           `json:"title"`
	Date      string           `json:"date"`
	Publisher string           `json:"publisher"`
	Style     string           `json:"style"`
	Lang      string           `json:"lang"`
	Split     string           `json:"split"`
	Text      *string          `json:"text"`
	Quotes    *[]quoteRecord   `json:"quotes"`
	Relayed   []quoteRecord    `json:"relayed"`
	Meetings  []*meetingRecord `json:"meetings"`
}

type quoteRecord struct {
	Start          *int            `json:"start"`
	End            *int            `json:"end"`
	Type           Kind            `json:"type"`
	SpeakerSpans   []pair          `json:"speaker_spans"`
	SpeakerName    string          `json:"speaker_name"`
	NameFrom       NameFrom        `json:"speaker_name_from"`
	CueSpan        *pair           `json:"cue_span"`
	Group          json.RawMessage `json:"group"`
	Speech         *bool           `json:"speech"`
	Negated        bool            `json:"negated"`
	SaidAt         string          `json:"said_at"`
	RelayedBy      string          `json:"relayed_by"`
	MadeAt         string          `json:"made_at"`
	MadeAtEvidence *pair           `json:"made_at_evidence"`
	About          []string        `json:"about"`
	AboutEvidence  []pair          `json:"about_evidence"`
	Rule           string          `json:"rule"`
	Confidence     float64         `json:"confidence"`
}

type meetingRecord struct {
	Key          string   `json:"key"`
	Name         string   `json:"name"`
	Aliases      []string `json:"aliases"`
	Date         string   `json:"date"`
	Place        string   `json:"place"`
	Kind         string   `json:"kind"`
	Participants []string `json:"participants"`
}

// pair is a span as files write it: [start, end].
type pair []int

func (r *record) document(isAnswer bool) (*Document, error) {
	d := &Document{ID: *r.DocID, Title: r.Title, Date: r.Date, Publisher: r.Publisher, Style: r.Style, Lang: r.Lang, Split: r.Split, Occasions: r.Meetings != nil}
	if err := validDate(r.Date); err != nil {
		return nil, err
	}
	length := math.MaxInt
	if r.Text != nil {
		d.Text = *r.Text
		length = utf8.RuneCountInString(d.Text)
	}
	for i, m := range r.Meetings {
		if m == nil || m.Key == "" || slices.ContainsFunc(d.Meetings, func(o Meeting) bool { return o.Key == m.Key }) {
			return nil, fmt.Errorf("meetings[%d].key is missing or not its own: %w", i, graph.ErrInvalid)
		}
		d.Meetings = append(d.Meetings, Meeting(*m))
	}
	if err := d.add("quotes", *r.Quotes, length, isAnswer); err != nil {
		return nil, err
	}
	apart := len(d.Quotes)
	if err := d.add("relayed", r.Relayed, length, isAnswer); err != nil {
		return nil, err
	}
	for i := range d.Quotes[apart:] {
		d.Quotes[apart+i].Within = true
	}
	return d, nil
}

// add adds the quotes of a field.
func (d *Document) add(field string, quotes []quoteRecord, length int, isAnswer bool) error {
	for i, q := range quotes {
		quote, err := q.quote(length, isAnswer)
		if err == nil {
			err = d.refersWell(&quote)
		}
		if err != nil {
			return fmt.Errorf("%s[%d].%w: %w", field, i, err, graph.ErrInvalid)
		}
		d.Quotes = append(d.Quotes, quote)
	}
	return nil
}

// quote checks the record; an error begins with the field's name.
func (r *quoteRecord) quote(length int, isAnswer bool) (Quote, error) {
	q := Quote{
		Kind: r.Type, SpeakerName: r.SpeakerName, NameFrom: r.NameFrom, Group: strings.Trim(string(r.Group), `"`), Speech: r.Speech == nil || *r.Speech,
		Negated: r.Negated, SaidAt: r.SaidAt, RelayedBy: r.RelayedBy, MadeAt: r.MadeAt, About: r.About, Rule: r.Rule, Confidence: r.Confidence,
	}
	if r.Start == nil || r.End == nil {
		return q, fmt.Errorf("start or end is missing")
	}
	if q.Kind == "" && isAnswer {
		q.Kind = Direct
	}
	if !slices.Contains(Kinds, q.Kind) {
		return q, fmt.Errorf("type: %q is none of %v", q.Kind, Kinds)
	}
	if !(r.Confidence >= 0 && r.Confidence <= 1) {
		return q, fmt.Errorf("confidence: %v is not between 0 and 1", r.Confidence)
	}
	var err error
	if q.Span, err = (pair{*r.Start, *r.End}).span("start and end", length); err != nil {
		return q, err
	}
	if q.SpeakerSpans, err = spans("speaker_spans", r.SpeakerSpans, length); err != nil {
		return q, err
	}
	if q.AboutEvidence, err = spans("about_evidence", r.AboutEvidence, length); err != nil {
		return q, err
	}
	if q.Cue, err = r.CueSpan.orEmpty("cue_span", length); err != nil {
		return q, err
	}
	q.MadeAtEvidence, err = r.MadeAtEvidence.orEmpty("made_at_evidence", length)
	return q, err
}

func spans(field string, pairs []pair, length int) ([]Span, error) {
	var out []Span
	for _, p := range pairs {
		s, err := p.span(field, length)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

func (p *pair) orEmpty(field string, length int) (Span, error) {
	if p == nil {
		return Span{}, nil
	}
	return p.span(field, length)
}

func (p pair) span(field string, length int) (Span, error) {
	if len(p) != 2 {
		return Span{}, fmt.Errorf("%s: %v is not [start, end]", field, []int(p))
	}
	if p[0] < 0 || p[1] <= p[0] || p[1] > length {
		return Span{}, fmt.Errorf("%s: %d-%d is not in the text", field, p[0], p[1])
	}
	return Span{p[0], p[1]}, nil
}

// refersWell refuses a quote that refers to a meeting the document doesn't have, or bears no date where it should.
func (d *Document) refersWell(q *Quote) error {
	known := func(key string) bool {
		return slices.ContainsFunc(d.Meetings, func(m Meeting) bool { return m.Key == key })
	}
	if q.MadeAt != "" && !known(q.MadeAt) {
		return fmt.Errorf("made_at: there is no meeting with the key %q", q.MadeAt)
	}
	for _, key := range q.About {
		if !known(key) {
			return fmt.Errorf("about: there is no meeting with the key %q", key)
		}
	}
	if q.SaidAt != "" {
		if _, err := graph.NewDate(q.SaidAt, ""); err != nil {
			return fmt.Errorf("said_at: %w", err)
		}
	}
	return nil
}

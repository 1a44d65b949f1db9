package gold

import (
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"onrecord/graph"
	"onrecord/graph/edtf"
)

// DatedText is a text in which somebody marked date phrases and said what they mean.
type DatedText struct {
	ID        string
	Genre     string // "" when not said
	Published string // EDTF
	Text      string // "" when the file holds the phrases alone
	Phrases   []DatedPhrase
}

// DatedPhrase is a phrase and its meaning.
type DatedPhrase struct {
	Span         // in the text, which may be that of another file
	Line  int    // of the file it was read from, from 1
	Words string // "" when only the text has them
	Want  string // EDTF; "" when the phrase is no date
	// Within says that Want is not said to the end ("a week of 1989"): any date within it is right.
	Within bool
}

// ReadDates yields the texts of a JSON Lines file in order. It reads three layouts: a text with phrases, {doc_id, date, text, phrases: [{start, end, edtf}]}; a text
// with TIMEX3 values, {doc_id, dct, text, timexes: [{start, end, type, value}]}, of which those of type DATE are taken; and one phrase a
// line, {doc_id, genre, date, start, end, text, when} or {from, to} for when, with those of one document on neighbouring lines. A phrase of the last
// sort whose meaning is given in another way (notBefore) is left out. A line of none of these ends it with graph.ErrInvalid.
func ReadDates(r io.Reader, name string) iter.Seq2[*DatedText, error] {
	return func(yield func(*DatedText, error) bool) {
		var pending *DatedText // of one phrase a line, until another document begins
		flush := func() bool {
			d := pending
			pending = nil
			return d == nil || yield(d, nil)
		}
		for l, err := range lines(r) {
			var d *DatedText
			if err == nil {
				d, err = parseDated(l.data)
			}
			if err == nil {
				for i := range d.Phrases {
					d.Phrases[i].Line = l.number
				}
			}
			if err != nil {
				if flush() {
					yield(nil, fmt.Errorf("%s:%d: %w", name, l.number, err))
				}
				return
			}
			if pending != nil && d.Text == "" && d.ID == pending.ID {
				pending.Phrases = append(pending.Phrases, d.Phrases...)
				continue
			}
			if !flush() {
				return
			}
			if d.Text == "" {
				pending = d
			} else if !yield(d, nil) {
				return
			}
		}
		flush()
	}
}

// datedRecord is a line of one of the layouts.
type datedRecord struct {
	DocID   *string         `json:"doc_id"`
	Genre   string          `json:"genre"`
	Date    string          `json:"date"`
	DCT     string          `json:"dct"`
	Text    string          `json:"text"`
	Phrases *[]phraseRecord `json:"phrases"`
	Timexes *[]phraseRecord `json:"timexes"`
	phraseRecord
}

type phraseRecord struct {
	Start *int   `json:"start"`
	End   *int   `json:"end"`
	EDTF  string `json:"edtf"`
	Type  string `json:"type"`
	Value string `json:"value"`
	When  string `json:"when"`
	From  string `json:"from"`
	To    string `json:"to"`
}

func parseDated(data []byte) (*DatedText, error) {
	if !utf8.Valid(data) {
		return nil, fmt.Errorf("not UTF-8: %w", graph.ErrInvalid)
	}
	var r datedRecord
	if err := json.Unmarshal(data, &r); err != nil {
		return nil, notJSON(err)
	}
	if r.DocID == nil {
		return nil, fmt.Errorf("doc_id is missing: %w", graph.ErrInvalid)
	}
	d := &DatedText{ID: *r.DocID, Genre: r.Genre, Published: r.Date, Text: r.Text}
	if len(r.DCT) >= len(time.DateOnly) && d.Published == "" {
		d.Published = r.DCT[:len(time.DateOnly)] // without the time of day
	}
	if err := validDate(d.Published); err != nil {
		return nil, err
	}
	var err error
	switch {
	case r.Phrases != nil:
		err = d.add("phrases", *r.Phrases, phraseRecord.plain)
	case r.Timexes != nil:
		err = d.add("timexes", *r.Timexes, phraseRecord.timex)
	default:
		d.Text = ""
		err = d.add("phrase", []phraseRecord{r.phraseRecord}, phraseRecord.when)
		if len(d.Phrases) == 1 {
			d.Phrases[0].Words = r.Text
		}
	}
	return d, err
}

// add adds phrases whose meaning is given in a way that is understood.
func (d *DatedText) add(field string, records []phraseRecord, meaning func(phraseRecord) (p DatedPhrase, ok bool)) error {
	length := utf8.RuneCountInString(d.Text)
	for i, r := range records {
		p, ok := meaning(r)
		if !ok {
			continue
		}
		if r.Start == nil || r.End == nil || *r.Start < 0 || *r.End <= *r.Start || d.Text != "" && *r.End > length {
			return fmt.Errorf("%s[%d]: start and end are missing or not in the text: %w", field, i, graph.ErrInvalid)
		}
		if _, err := edtf.Parse(p.Want); p.Want != "" && err != nil {
			return fmt.Errorf("%s[%d]: %q is no date: %v: %w", field, i, p.Want, err, graph.ErrInvalid)
		}
		p.Span = Span{*r.Start, *r.End}
		d.Phrases = append(d.Phrases, p)
	}
	return nil
}

func (r phraseRecord) plain() (DatedPhrase, bool) { return DatedPhrase{Want: r.EDTF}, true }

func (r phraseRecord) when() (DatedPhrase, bool) {
	want := r.When
	if want == "" && r.From != "" && r.To != "" {
		want = r.From + "/" + r.To
	}
	_, err := edtf.Parse(want)
	return DatedPhrase{Want: want}, err == nil // "--10-16" is a day of no year
}

func (r phraseRecord) timex() (DatedPhrase, bool) {
	return DatedPhrase{Want: fromTimex(r.Value), Within: strings.HasSuffix(r.Value, "X")}, r.Type == "DATE"
}

var timexPart = regexp.MustCompile(`^(\d{4})-(Q\d|H\d|SP|SU|FA|WI|W\d+|WXX|QX)$`)

// timexParts are the codes of EDTF for quarters, halves and seasons.
var timexParts = map[string]string{"Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36", "H1": "40", "H2": "41", "SP": "21", "SU": "22", "FA": "23", "WI": "24"}

// fromTimex writes a TIMEX3 value in EDTF, without its time of day; "" for what is no date (PRESENT_REF, P1Y).
func fromTimex(v string) string {
	v, _, _ = strings.Cut(v, "T")
	if m := timexPart.FindStringSubmatch(v); m != nil {
		year, part := m[1], m[2]
		switch {
		case part == "WXX" || part == "QX":
			return year
		case timexParts[part] != "":
			return year + "-" + timexParts[part]
		}
		return week(year, part[1:])
	}
	if len(v) == 2 || len(v) == 3 { // a century, a decade
		v += strings.Repeat("X", 4-len(v))
	}
	if _, err := edtf.Parse(v); err != nil {
		return ""
	}
	return v
}

// week is an ISO week, from Monday to Sunday: the first is that of 4 January. "" when a year has none of this number.
func week(year, number string) string {
	y, errY := strconv.Atoi(year)
	n, errN := strconv.Atoi(number)
	if errY != nil || errN != nil || n < 1 || n > 53 {
		return ""
	}
	fourth := time.Date(y, time.January, 4, 0, 0, 0, 0, time.UTC)
	monday := fourth.AddDate(0, 0, 7*(n-1)-(int(fourth.Weekday())+6)%7)
	return monday.Format(time.DateOnly) + "/" + monday.AddDate(0, 0, 6).Format(time.DateOnly)
}

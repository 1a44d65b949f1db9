package gold

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/graph"
)

func TestReadDates(t *testing.T) {
	const file = `{"doc_id": "a", "genre": "news", "date": "2025-03-04", "start": 3, "end": 9, "text": "Monday", "when": "2025-03-03"}
{"doc_id": "a", "genre": "news", "date": "2025-03-04", "start": 20, "end": 30, "text": "some time", "notBefore": "2025"}
{"doc_id": "a", "genre": "news", "date": "2025-03-04", "start": 40, "end": 48, "text": "the week", "from": "2025-03-03", "to": "2025-03-09"}
{"doc_id": "b", "genre": "essay", "date": "", "start": 0, "end": 4, "text": "1990", "when": "1990"}
{"doc_id": "c", "dct": "1998-08-07T10:00", "text": "On Friday, now, for a week", "timexes": [{"start": 3, "end": 9, "type": "DATE", "value": "1998-08-07TMO"}, {"start": 11, "end": 14, "type": "DATE", "value": "PRESENT_REF"}, {"start": 16, "end": 26, "type": "DURATION", "value": "P1W"}]}
{"doc_id": "d", "date": "2025", "text": "In May", "phrases": [{"start": 3, "end": 6, "edtf": "2025-05"}, {"start": 0, "end": 2, "edtf": ""}]}
`
	var got []*DatedText
	for d, err := range ReadDates(strings.NewReader(file), "f") {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, d)
	}
	want := []*DatedText{
		{ID: "a", Genre: "news", Published: "2025-03-04", Phrases: []DatedPhrase{{Span: Span{3, 9}, Line: 1, Words: "Monday", Want: "2025-03-03"}, {Span: Span{40, 48}, Line: 3, Words: "the week", Want: "2025-03-03/2025-03-09"}}},
		{ID: "b", Genre: "essay", Phrases: []DatedPhrase{{Span: Span{0, 4}, Line: 4, Words: "1990", Want: "1990"}}},
		{ID: "c", Published: "1998-08-07", Text: "On Friday, now, for a week", Phrases: []DatedPhrase{{Span: Span{3, 9}, Line: 5, Want: "1998-08-07"}, {Span: Span{11, 14}, Line: 5}}},
		{ID: "d", Published: "2025", Text: "In May", Phrases: []DatedPhrase{{Span: Span{3, 6}, Line: 6, Want: "2025-05"}, {Span: Span{0, 2}, Line: 6}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReadDatesRefuses(t *testing.T) {
	for line, want := range map[string]string{
		`{`:                               "f:1: not a JSON object",
		`{"start": 0, "end": 1}`:          "f:1: doc_id is missing",
		`{"doc_id": "a", "when": "2025"}`: "f:1: phrase[0]: start and end are missing",
		`{"doc_id": "a", "text": "May", "phrases": [{"start": 0, "end": 4, "edtf": "2025"}]}`: "f:1: phrases[0]: start and end are missing or not in the text",
		`{"doc_id": "a", "text": "May", "phrases": [{"start": 0, "end": 3, "edtf": "May"}]}`:  "f:1: phrases[0]: \"May\" is no date",
		`{"doc_id": "a", "date": "May", "text": "May", "phrases": []}`:                        "f:1: date: \"May\" is not a date",
	} {
		var last error
		for _, err := range ReadDates(strings.NewReader(line), "f") {
			last = err
		}
		if !errors.Is(last, graph.ErrInvalid) || !strings.HasPrefix(last.Error(), want) {
			t.Errorf("%s: %v, want %s …", line, last, want)
		}
	}
}

func TestFromTimex(t *testing.T) {
	for value, want := range map[string]string{
		"1998-08-07": "1998-08-07", "1998-08": "1998-08", "1998-08-07TNI": "1998-08-07", "1998-Q3": "1998-35", "1998-H1": "1998-40", "1998-SU": "1998-22",
		"1998-WI": "1998-24", "1998-WXX": "1998", "199": "199X", "19": "19XX", "PRESENT_REF": "", "P1Y": "", "XXXX-WXX-1": "",
		"1998-W01": "1997-12-29/1998-01-04", // the week of 4 January, a Sunday
		"2024-W01": "2024-01-01/2024-01-07",
		"2024-W00": "",
	} {
		if got := fromTimex(value); got != want {
			t.Errorf("fromTimex(%q) = %q, want %q", value, got, want)
		}
	}
}

func TestPhraseCounts(t *testing.T) {
	for _, tt := range []struct {
		want, got string
		within    bool
		counts    PhraseCounts
	}{
		{"2025-03-04", "2025-03-04", false, PhraseCounts{Right: 1}},
		{"2025-03", "2025-03-01/2025-03-31", false, PhraseCounts{Right: 1}}, // the same moments
		{"2025-03-04", "2025-03", false, PhraseCounts{Wrong: 1}},            // less is not the same
		{"2025-03-04", "", false, PhraseCounts{Abstained: 1}},
		{"", "2025", false, PhraseCounts{Wrong: 1}}, // no date
		{"", "", false, PhraseCounts{Right: 1}},
		{"1989", "1989-05-01/1989-05-07", true, PhraseCounts{Right: 1}},
		{"1989", "1989-05-01/1989-05-07", false, PhraseCounts{Wrong: 1}},
		{"1989", "1990", true, PhraseCounts{Wrong: 1}},
	} {
		var n PhraseCounts
		n.Add(DatedPhrase{Want: tt.want, Within: tt.within}, tt.got)
		if n != tt.counts {
			t.Errorf("%q for %q: %+v, want %+v", tt.got, tt.want, n, tt.counts)
		}
	}
}

func TestDateReport(t *testing.T) {
	r := NewDateReport([]GenreCounts{
		{Genre: "news", InText: PhraseCounts{3, 1, 0}}, {Genre: "essay", Alone: PhraseCounts{0, 0, 2}}, {Genre: "news", InText: PhraseCounts{2, 0, 2}},
	})
	if f := r.InText; f.N != 8 || *f.Accuracy != 5.0/8 {
		t.Errorf("%+v", f)
	}
	if len(r.Genres) != 2 || r.Genres[0].Genre != "essay" || r.Genres[0].Alone.Abstained != 2 || r.Genres[0].InText.Accuracy != nil {
		t.Errorf("%+v", r.Genres)
	}
}

package gold

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/graph"
)

func TestRead(t *testing.T) {
	const file = `
{"doc_id": "a", "title": "T", "date": "2025-12-23", "publisher": "P", "split": "dev", "lang": "en", "text": "“Naïve,” he said.", "quotes": [
 {"start": 0, "end": 8, "type": "direct", "speaker_spans": [[9, 11]], "speaker_name": "Lang", "speaker_name_from": "gold-coref", "cue_span": [12, 16], "group": "E1",
  "speech": false, "negated": true, "made_at": "m", "about": ["m"], "about_evidence": [[1, 2]], "said_at": "2025-12-22", "other": {}}], "meetings": [{"key": "m", "name": "Talks", "date": "2025-12"}]}

{"doc_id": "b", "text": "", "quotes": []}
`
	oneLine := strings.ReplaceAll(strings.ReplaceAll(file, "[\n {", "[{"), ",\n  \"speech\"", ", \"speech\"")
	var got []*Document
	for d, err := range Read(strings.NewReader(oneLine), "f.jsonl") {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, d)
	}
	want := []*Document{{
		ID: "a", Title: "T", Date: "2025-12-23", Publisher: "P", Split: "dev", Lang: "en", Text: "“Naïve,” he said.",
		Quotes: []Quote{{
			Span: Span{0, 8}, Kind: Direct, SpeakerSpans: []Span{{9, 11}}, SpeakerName: "Lang", NameFrom: FromGoldCoref, Cue: Span{12, 16}, Group: "E1", Negated: true,
			SaidAt: "2025-12-22", MadeAt: "m", About: []string{"m"}, AboutEvidence: []Span{{1, 2}},
		}},
		Meetings: []Meeting{{Key: "m", Name: "Talks", Date: "2025-12"}}, Occasions: true,
	}, {ID: "b"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if s := NewOffsets(got[0].Text).Bytes(got[0].Quotes[0].Span); s.In(got[0].Text) != "“Naïve,”" {
		t.Errorf("bytes %v are %q", s, s.In(got[0].Text))
	}
}

func TestReadRefuses(t *testing.T) {
	document := func(quote string) string { return `{"doc_id": "b", "text": "We go.", "quotes": [` + quote + `]}` }
	for line, want := range map[string]string{
		`{"doc_id": "b"`:                            "f.jsonl:2: not a JSON object with doc_id, text and quotes: unexpected end of JSON input",
		`[]`:                                        "f.jsonl:2: not a JSON object with",
		`{"text": "", "quotes": []}`:                "f.jsonl:2: doc_id is missing",
		`{"doc_id": "b", "quotes": []}`:             "f.jsonl:2: text is missing",
		`{"doc_id": "b", "text": ""}`:               "f.jsonl:2: quotes is missing",
		"{\"doc_id\": \"\xff\"}":                    "f.jsonl:2: not UTF-8",
		`{"doc_id": "a", "text": "", "quotes": []}`: `f.jsonl:2: doc_id: "a" stands on line 1 too`,
		`{"doc_id": "b", "text": "", "quotes": [], "date": "Monday"}`:                    `f.jsonl:2: date: "Monday" is not a date`,
		`{"doc_id": "b", "text": "", "quotes": [], "meetings": [{}]}`:                    "f.jsonl:2: meetings[0].key is missing or not its own",
		document(`{"start": 0, "type": "direct"}`):                                       "f.jsonl:2: quotes[0].start or end is missing",
		document(`{"start": 0, "end": "5", "type": "direct"}`):                           "f.jsonl:2: quotes.end: there is no place for a JSON string here",
		document(`{"start": 0, "end": 5, "type": "oblique"}`):                            `f.jsonl:2: quotes[0].type: "oblique" is none of [direct mixed indirect]`,
		document(`{"start": 0, "end": 5}`):                                               `f.jsonl:2: quotes[0].type: "" is none of [direct mixed indirect]`,
		document(`{"start": 0, "end": 7, "type": "direct"}`):                             "f.jsonl:2: quotes[0].start and end: 0-7 is not in the text",
		document(`{"start": 3, "end": 3, "type": "direct"}`):                             "f.jsonl:2: quotes[0].start and end: 3-3 is not in the text",
		document(`{"start": 0, "end": 5, "type": "direct", "speaker_spans": [[-1, 2]]}`): "f.jsonl:2: quotes[0].speaker_spans: -1-2 is not in the text",
		document(`{"start": 0, "end": 5, "type": "direct", "cue_span": [1]}`):            "f.jsonl:2: quotes[0].cue_span: [1] is not [start, end]",
		document(`{"start": 0, "end": 5, "type": "direct", "made_at": "m"}`):             `f.jsonl:2: quotes[0].made_at: there is no meeting with the key "m"`,
		document(`{"start": 0, "end": 5, "type": "direct", "about": ["m"]}`):             `f.jsonl:2: quotes[0].about: there is no meeting with the key "m"`,
		document(`{"start": 0, "end": 5, "type": "direct", "said_at": "noon"}`):          "f.jsonl:2: quotes[0].said_at: ",
		document(`{"start": 0, "end": 5, "type": "direct", "confidence": 2}`):            "f.jsonl:2: quotes[0].confidence: 2 is not between 0 and 1",
	} {
		var last error
		for _, err := range Read(strings.NewReader(`{"doc_id": "a", "text": "", "quotes": []}`+"\n"+line), "f.jsonl") {
			last = err
		}
		if !errors.Is(last, graph.ErrInvalid) || !strings.HasPrefix(last.Error(), want) {
			t.Errorf("%s: %v, want %s …", line, last, want)
		}
	}
}

func TestAnswers(t *testing.T) {
	const file = `{"doc_id": "b", "quotes": []}
{"doc_id": "a", "text": "We go.", "quotes": [{"start": 0, "end": 5}]}
{"doc_id": "z", "quotes": []}`
	a, err := OpenAnswers(strings.NewReader(file), int64(len(file)), "found.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	d, err := a.Answer(&Document{ID: "a", Text: "We go."})
	if err != nil || len(d.Quotes) != 1 || d.Quotes[0].Kind != Direct || !d.Quotes[0].Speech {
		t.Errorf("%+v, %v", d, err)
	}
	if d, err := a.Answer(&Document{ID: "c"}); d != nil || err != nil {
		t.Errorf("an absent document: %+v, %v", d, err)
	}
	if _, err := a.Answer(&Document{ID: "b", Text: "We go."}); err != nil {
		t.Error(err)
	}
	if err := a.Unasked(); !errors.Is(err, graph.ErrInvalid) || !strings.HasPrefix(err.Error(), `found.jsonl:3: doc_id: "z" is none of`) {
		t.Error(err)
	}
	if _, err := a.Answer(&Document{ID: "a", Text: "We stay."}); !errors.Is(err, graph.ErrInvalid) || !strings.HasPrefix(err.Error(), "found.jsonl:2: text") {
		t.Error(err)
	}
}

func TestAnswersRefuse(t *testing.T) {
	for file, want := range map[string]string{
		"{}": "f:1: doc_id is missing",
		"\n{\"doc_id\": \"a\"}\n{\"doc_id\": \"a\"}": `f:3: doc_id: "a" stands on line 2 too`,
		"{": "f:1: unexpected end of JSON input",
	} {
		if _, err := OpenAnswers(strings.NewReader(file), int64(len(file)), "f"); !errors.Is(err, graph.ErrInvalid) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s …", file, err, want)
		}
	}
}

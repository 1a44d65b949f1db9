package codings_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/codings"
)

const columns = "statement,source,quote,topic,value,coder,coderKind,coded,holder,confidence\n"

// The two forms of a table say the same: only the lines differ.
func TestFormsAgree(t *testing.T) {
	var forms []*loaders.Contents
	for _, name := range []string{"two-coders.csv", "two-coders.jsonl"} {
		contents, err := load(t, "some/folder/"+name, read(t, "testdata/"+name))
		if err != nil {
			t.Fatal(err)
		}
		forms = append(forms, contents)
	}
	if diff := cmp.Diff(forms[0], forms[1], cmpopts.IgnoreFields(loaders.Coding{}, "Line")); diff != "" {
		t.Errorf("-csv +jsonl:\n%s", diff)
	}
}

// A table that begins with a byte-order mark, as spreadsheets write them, is recognised and read.
func TestByteOrderMark(t *testing.T) {
	for _, name := range []string{"two-coders.csv", "two-coders.jsonl"} {
		d, err := loaders.ReadDocument(strings.NewReader("\ufeff"+read(t, "testdata/"+name)), name, "")
		if err != nil {
			t.Fatal(err)
		}
		if !(codings.Loader{}).Recognises("", []byte("\ufeff"+d.Text)) {
			t.Errorf("%s is not recognised", name)
		}
		if _, err := (codings.Loader{}).Load(t.Context(), d, nil); err != nil {
			t.Error(err)
		}
	}
}

func TestRecognisesTables(t *testing.T) {
	for _, tt := range []struct {
		head string
		want bool
	}{
		{columns, true},
		{"value,coder,topic", true},
		{"\r\n\"topic\", value,coder,whatever\r\n1,2", true},
		{"topic;value;coder\n", false},
		{"topic,value\n", false},
		{"We spoke of topic, value and coder.\n", false},
		{`{"topic": "t", "value": "SUPPORT"}` + "\n{", true},
		{"\n" + `{"value": "SUPPORT", "topic": "t", "more": [1]}`, true},
		{`{"topic": "t", "values": "SUPPORT"}`, false},
		{`{"topic": {"value": "t"}}`, false},
		{`{"topic": "t", "value": "SUPPORT"`, false},
		{"{\n\"topic\": \"t\", \"value\": \"SUPPORT\"}", false},
	} {
		if got := (codings.Loader{}).Recognises("a.txt", []byte(tt.head)); got != tt.want {
			t.Errorf("Recognises(%q) = %v", tt.head, got)
		}
	}
}

func TestTableErrors(t *testing.T) {
	const (
		known = "statement, source, quote, topic, value, coder, coderKind, coded, holder, confidence"
		line  = `{"statement": "s", "topic": "t", "value": "SUPPORT", "coder": "C", "coderKind": "HUMAN", "coded": "2026-01-10"`
	)
	for _, tt := range []struct{ name, file, text, want string }{
		{"columns", "a.csv", "topic,value,coder,topic,note,source\nt,SUPPORT,C,u,v,w\n", `
line 1: codings: column "topic" is given twice; keep one of them
line 1: codings: unknown column "note"; the columns are ` + known + `, with commas between them
line 1: codings: no column coderKind
line 1: codings: no column coded
line 1: codings: no column statement, nor columns source and quote, to say which statement is coded`},
		{"semicolons", "a.csv", "topic;value\nt;SUPPORT\n", `
line 1: codings: unknown column "topic;value"; the columns are ` + known + `, with commas between them
line 1: codings: no column topic
line 1: codings: no column value
line 1: codings: no column coder
line 1: codings: no column coderKind
line 1: codings: no column coded
line 1: codings: no column statement, nor columns source and quote, to say which statement is coded`},
		{"rows", "a.csv", columns + `s,,,t,SUPPORT,C,HUMAN,2026-01-10,,
s,,,t,SUPPORT,C,HUMAN
,A,"the
quota",,support,C,RULE,January,berg,2
s,,,t,OPPOSE,C,HUMAN,2026-01-10,,
s,,,t,OPPOSE,D,HUMAN,2026-01-10,,
s,A,,u,OPPOSE,,,,,
`, `
line 3: coding: 7 cells under 10 columns; a cell with a comma in it stands in quotation marks
line 4: coding: coderKind: C is RULE here and HUMAN on line 2; a name stands for one coder
line 4: coding: no topic; write topic: …
line 5: coding: coded: "January" is no day or moment; write 2026-01-10 or 2026-01-10T09:30:00Z
line 5: coding: value: "support" is none of SUPPORT, OPPOSE, CONDITIONAL, NEUTRAL
line 5: coding: confidence: "2" is no number from 0 to 1
line 5: coding: holder: "berg" doesn't say of which kind; write person:… or institution:…
line 6: coding: the same statement and topic are coded on line 2; a coder judges once, keep one of them
line 8: coding: no coder; write coder: …
line 8: coding: no coderKind; write one of HUMAN, RULE, MODEL
line 8: coding: no coded; write coded: …
line 8: coding: both a statement and a source or quote; keep either the statement's id, or source and quote`},
		{"mark in a cell", "a.csv", columns + "s,,,t,SUPPORT,C,HUMAN,2026-01-10,,\n,A,the \"quota\",t,SUPPORT,C,HUMAN,2026-01-10,,\n", `
line 3: this is not CSV: a quotation mark (") inside a cell; put the cell in quotation marks, and double the one inside`},
		{"mark not closed", "a.csv", columns + ",A,\"the quota,t,SUPPORT,C,HUMAN,2026-01-10,,\ns,,,t,SUPPORT,C,HUMAN,2026-01-10,,\n", `
line 2: this is not CSV: a cell in quotation marks (") does not end as it should; close it, and double the marks inside`},
		{"long cell", "a.csv", columns + ",A," + strings.Repeat("q", 64<<10+1) + ",t,SUPPORT,C,HUMAN,2026-01-10,,\n", `
line 2: coding: quote: longer than 64 kB; some words of the quote are enough, and is a quotation mark not closed?
line 2: coding: which statement? Give its id (statement: …), or the source and some words of the quote (source: …, quote: …)`},
		{"lines", "a.jsonl", line + "}\n" + line + `, "note": 1}
` + line + `, "topic": "u"}
` + line + `
[` + line + `}]

` + line + `} {}
` + line + `, "holder": {"id": "person:berg"}, "confidence": true}
{"topic": nil}
`, `
line 2: coding: unknown field "note"; the fields are ` + known + `
line 2: coding: the same statement and topic are coded on line 1; a coder judges once, keep one of them
line 3: coding: "topic" is given twice; keep one of them
line 4: coding: this is not JSON: the object does not end on its line
line 5: coding: expected a JSON object, such as {"topic": …}, on a line of its own
line 7: coding: there is more after the end of the object; a line holds one
line 8: coding: confidence: "true" is no number from 0 to 1
line 8: coding: holder: expected a text, found fields
line 8: coding: the same statement and topic are coded on line 1; a coder judges once, keep one of them
line 9: coding: this is not JSON: invalid character 'i' in literal null (expecting 'u')`},
		{"standard input", "-", line + "}\n", `
line 1: codings: a table of codings is known by its file's name, and this has none; save it as a file, or write YAML with codings: …`},
		{"white space", "my codings (1).jsonl", line + "}\n", `
line 1: codings: the file's name becomes part of ids and may hold no white space; call it "my-codings-(1).jsonl"`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			contents, err := load(t, tt.file, tt.text)
			if contents != nil {
				t.Errorf("half read: %+v", contents)
			}
			if !errors.Is(err, graph.ErrInvalid) {
				t.Fatalf("err = %v, want graph.ErrInvalid", err)
			}
			if diff := cmp.Diff(strings.TrimPrefix(tt.want, "\n"), err.Error()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

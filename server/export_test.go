package server_test

import (
	"context"
	"errors"
	"iter"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"onrecord/graph"
	"onrecord/graph/export"
)

// exportPath is the address of a file.
func exportPath(file string, parameters ...string) string {
	v := url.Values{}
	for i := 0; i < len(parameters); i += 2 {
		v.Add(parameters[i], parameters[i+1])
	}
	return "/export/" + file + "?" + v.Encode()
}

// TestExports gets every file in every format.
func TestExports(t *testing.T) {
	s := serve(t, openSample(t))
	const network = `{"kind": "TWO_MODE", "measure": "IGNORE"}`
	for _, c := range []struct {
		file, name, value string
		formats           []export.Format
		holds             string
	}{
		{"network", "input", network, export.NetworkFormats, "Volodymyr Zelenskyy"},
		{"positions", "topics", "topic:security-guarantees", export.TableFormats, "Volodymyr Zelenskyy"},
		{"codings", "filter", `{"text": "binding"}`, export.TableFormats, "topic:security-guarantees"},
		{"citation", "statement", "statement:h1", export.CitationFormats, "uarantees"},
	} {
		for _, f := range c.formats {
			a := s.do(t, http.MethodGet, exportPath(c.file, "format", string(f), c.name, c.value), "")
			if a.status != http.StatusOK || a.header.Get("Content-Type") != f.ContentType() {
				t.Errorf("%s as %s: status %d, type %s: %s", c.file, f, a.status, a.header.Get("Content-Type"), a.body)
			}
			if !strings.Contains(a.header.Get("Content-Disposition"), "onrecord-"+c.file+f.Extension()) || a.header.Get("Onrecord-Snapshot") == "" {
				t.Errorf("%s as %s: header %v", c.file, f, a.header)
			}
			if !strings.Contains(a.body, c.holds) {
				t.Errorf("%s as %s doesn't hold %q: %s", c.file, f, c.holds, a.body)
			}
		}
	}
}

func TestExportsRefuse(t *testing.T) {
	s := serve(t, openSample(t))
	for path, want := range map[string]string{
		exportPath("everything"):                                                                     "NOT_FOUND there is no file",
		exportPath("codings", "holder", "person:x"):                                                  `BAD_USER_INPUT parameter "holder" is not known`,
		exportPath("codings", "format", "graphml"):                                                   `BAD_USER_INPUT format "graphml"`,
		exportPath("codings", "format", "xls"):                                                       `BAD_USER_INPUT format "xls"`,
		exportPath("codings", "filter", `{"speaker": "x"}`):                                          `BAD_USER_INPUT filter: json: unknown field "speaker"`,
		exportPath("codings", "filter", `{"text": `):                                                 "BAD_USER_INPUT filter: no JSON object",
		exportPath("codings", "from", "soon"):                                                        `BAD_USER_INPUT date "soon"`,
		exportPath("network", "input", `{"kind":"ACTORS","window":{"size":3}}`):                      "BAD_USER_INPUT format graphml has no place",
		exportPath("network"):                                                                        "BAD_USER_INPUT input: no JSON object",
		exportPath("network", "input", `{"kind": "PARTY"}`):                                          `BAD_USER_INPUT input: network: kind "PARTY"`,
		exportPath("network", "input", `{"kind": 1}`):                                                `BAD_USER_INPUT input: field "`,
		exportPath("network", "input", `{"kind": "ACTORS"} {}`):                                      "BAD_USER_INPUT input: there is more",
		exportPath("citation", "statement", "statement:nowhere"):                                     "NOT_FOUND statement",
		exportPath("citation", "statement", "person:donald-trump"):                                   "NOT_FOUND statement",
		exportPath("citation", "statement", "statement:h1", "a", "b"):                                `BAD_USER_INPUT parameter "a"`,
		exportPath("network", "input", `{"kind":"ACTORS","Filter":{"saidFrom":"x"}}`):                `BAD_USER_INPUT input: date "x"`,
		"/export/codings?holders=%zz":                                                                "BAD_USER_INPUT the parameters can't be read",
		"/export/codings?holders=x;topics=y":                                                         "BAD_USER_INPUT the parameters can't be read",
		exportPath("codings", "from", "1", "from", "2"):                                              `BAD_USER_INPUT parameter "from" is given 2 times`,
		exportPath("network", "input", `{"kind":"ACTORS"}`, "format", "dl", "evidence", "1"):         "BAD_USER_INPUT format dl has no place for the statements",
		exportPath("network", "input", `{"kind":"ACTORS"}`, "format", "csv-matrix", "measures", "1"): "BAD_USER_INPUT format csv-matrix has no place for measures",
		exportPath("codings", "format", "jsonl", "spreadsheet", "1"):                                 "BAD_USER_INPUT format jsonl has no place for formulas",
		exportPath("codings", "spreadsheet", "true"):                                                 `BAD_USER_INPUT parameter "spreadsheet" is "true"`,
		exportPath("codings", "coderKinds", "ROBOT"):                                                 `BAD_USER_INPUT filter: coder kind "ROBOT"`,
	} {
		a := s.do(t, http.MethodGet, path, "")
		if len(a.Errors) != 1 || a.status < 400 {
			t.Errorf("%s: status %d: %s", path, a.status, a.body)
			continue
		}
		if got := a.code() + " " + a.Errors[0].Message; !strings.HasPrefix(got, want) {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
	if a := s.do(t, http.MethodPost, "/export/codings", ""); a.status != http.StatusMethodNotAllowed {
		t.Errorf("POST: status %d", a.status)
	}
}

// breaking is a store whose codings end with an error.
type breaking struct{ graph.Reader }

func (b breaking) Codings(ctx context.Context, f graph.CodingFilter) iter.Seq2[graph.Coding, error] {
	return func(yield func(graph.Coding, error) bool) {
		for range 1000 { // as many as fill a page and its buffers
			for c, err := range b.Reader.Codings(ctx, f) {
				if !yield(c, err) {
					return
				}
			}
		}
		yield(graph.Coding{}, errors.New("the disk is on fire at /var/lib"))
	}
}

// A file that can't be finished must not look whole.
func TestExportBreaksOff(t *testing.T) {
	s := serve(t, breaking{openSample(t)})
	resp, err := s.Client().Get(s.URL + exportPath("codings", "format", "jsonl"))
	if err != nil {
		return // broken off before the first byte arrived
	}
	defer resp.Body.Close()
	buffer := make([]byte, 1<<16)
	for {
		n, err := resp.Body.Read(buffer)
		if strings.Contains(string(buffer[:n]), "/var/lib") {
			t.Fatal("the error's words were sent")
		}
		if err != nil {
			if err.Error() == "EOF" {
				t.Error("the file ended as if it were whole")
			}
			return
		}
	}
}

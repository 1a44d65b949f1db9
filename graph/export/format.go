package export

import (
	"fmt"
	"slices"
	"strings"

	"onrecord/graph"
)

// Format is a way of writing, by the name users type.
type Format string

const (
	CSV       Format = "csv"        // a table, or the edges of a network
	CSVNodes  Format = "csv-nodes"  // the nodes of a network, with what is known of them
	CSVMatrix Format = "csv-matrix" // a network as a table of weights
	JSONLines Format = "jsonl"      // a table, one JSON object a line
	GraphML   Format = "graphml"
	GEXF      Format = "gexf"
	DL        Format = "dl"    // UCINET
	Pajek     Format = "pajek" // .net
	CSLJSON   Format = "csl-json"
	BibTeX    Format = "bibtex"
	JSONLD    Format = "json-ld" // schema.org Quotation
)

// What can be written in which format.
var (
	Formats         = []Format{CSV, CSVNodes, CSVMatrix, JSONLines, GraphML, GEXF, DL, Pajek, CSLJSON, BibTeX, JSONLD}
	NetworkFormats  = []Format{CSV, CSVNodes, CSVMatrix, GraphML, GEXF, DL, Pajek}
	TableFormats    = []Format{CSV, JSONLines} // Positions and Codings
	CitationFormats = []Format{CSLJSON, BibTeX, JSONLD}
)

// ParseFormat returns the format of this name, in any letter case, or ErrInvalid with the names there are.
func ParseFormat(name string) (Format, error) {
	f := Format(strings.ToLower(name))
	return f, f.among(Formats)
}

// among returns ErrInvalid unless f is one of the formats.
func (f Format) among(formats []Format) error {
	if slices.Contains(formats, f) {
		return nil
	}
	names := make([]string, len(formats))
	for i, known := range formats {
		names[i] = string(known)
	}
	return fmt.Errorf("format %q: use one of %s: %w", string(f), strings.Join(names, ", "), graph.ErrInvalid)
}

var extensions = map[Format]string{
	CSV: ".csv", CSVNodes: ".csv", CSVMatrix: ".csv", JSONLines: ".jsonl", GraphML: ".graphml", GEXF: ".gexf", DL: ".dl", Pajek: ".net",
	CSLJSON: ".json", BibTeX: ".bib", JSONLD: ".jsonld",
}

// Extension is what a file's name ends with, dot included; "" for an unknown format.
func (f Format) Extension() string { return extensions[f] }

// contentTypes holds registered media types where there is one (text/csv: RFC 7111; CSL-JSON and JSON-LD: IANA), and what the format's
// authors or most servers use where there is none.
var contentTypes = map[Format]string{
	CSV:       "text/csv; charset=utf-8; header=present",
	CSVNodes:  "text/csv; charset=utf-8; header=present",
	CSVMatrix: "text/csv; charset=utf-8; header=present",
	JSONLines: "application/x-ndjson",
	GraphML:   "application/graphml+xml",
	GEXF:      "application/gexf+xml",
	DL:        "text/plain; charset=utf-8",
	Pajek:     "text/plain; charset=utf-8",
	CSLJSON:   "application/vnd.citationstyles.csl+json",
	BibTeX:    "application/x-bibtex; charset=utf-8",
	JSONLD:    "application/ld+json",
}

// ContentType is the media type that a server sends; "" for an unknown format.
func (f Format) ContentType() string { return contentTypes[f] }

// HoldsSlices says whether the format has a place for the slices of a moving window; ErrInvalid when it hasn't.
func (f Format) HoldsSlices() error { return f.holds("the slices of a window", GEXF) }

// HoldsEvidence says whether the format has a place for the statements behind the edges of a network; ErrInvalid when it hasn't.
func (f Format) HoldsEvidence() error {
	return f.holds("the statements behind edges", CSV, GraphML, GEXF)
}

// HoldsMeasures says whether the format has a place for the measures of a network's nodes; ErrInvalid when it hasn't.
func (f Format) HoldsMeasures() error { return f.holds("measures of nodes", CSVNodes, GraphML, GEXF) }

// HoldsFormulas says whether a spreadsheet program may take a text in this format for a formula, which Options.Spreadsheet prevents;
// ErrInvalid when there is nothing to prevent.
func (f Format) HoldsFormulas() error {
	return f.holds("formulas that spreadsheet programs run", CSV, CSVNodes, CSVMatrix)
}

// HoldsNetwork says whether the format has a place for all parts that are asked for of a network; ErrInvalid for the first it hasn't.
func (f Format) HoldsNetwork(slices, evidence, measures bool) error {
	for _, part := range []struct {
		asked bool
		holds func() error
	}{{slices, f.HoldsSlices}, {evidence, f.HoldsEvidence}, {measures, f.HoldsMeasures}} {
		if part.asked {
			if err := part.holds(); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f Format) holds(what string, formats ...Format) error {
	if slices.Contains(formats, f) {
		return nil
	}
	names := make([]string, len(formats))
	for i, able := range formats {
		names[i] = string(able)
	}
	return fmt.Errorf("format %s has no place for %s; use %s, or ask without: %w", f, what, strings.Join(names, " or "), graph.ErrInvalid)
}

// Options say what a file tells of itself, and for whom it is written. The zero Options say nothing, without loss.
type Options struct {
	// Title, Snapshot and Question go into formats that have a place for them (GraphML, GEXF, Pajek; DL holds the title alone).
	Title    string
	Snapshot string // the id by which the same result is had again
	Question string // what was asked, in one line
	// Spreadsheet makes CSV safe and readable in spreadsheet programs. A text that such a program would take for a formula, because it
	// begins with = + - @, a tab or a carriage return, gets a ' before it (OWASP, CSV Injection), and so does one that begins with
	// ' and such a character, so that taking one ' away undoes it. A byte-order mark tells them that the file is UTF-8.
	// Numbers stay numbers. Without it, CSV is exactly the text.
	Spreadsheet bool
}

// about is what the options say of the file, a line each.
func (o Options) about() []string {
	var all []string
	for _, line := range []struct{ before, text string }{{"", o.Title}, {"Question: ", o.Question}, {"Snapshot: ", o.Snapshot}} {
		if line.text != "" {
			all = append(all, line.before+line.text)
		}
	}
	return all
}

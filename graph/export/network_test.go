package export_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/graph/export"
	"onrecord/graph/network"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares with a file in testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s: run with -update if this is meant (-want +got):\n%s", path, diff)
	}
}

func write(t rapid.TB, f export.Format, n *network.Network, d export.Details, o export.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := export.Network(&b, f, n, d, o); err != nil {
		t.Fatalf("%s: %v", f, err)
	}
	return b.Bytes()
}

var samples = map[string]func() (*network.Network, export.Details){
	"two-mode": twoMode, "actors": actors, "mentions": mentions,
	"empty": func() (*network.Network, export.Details) {
		return &network.Network{Kind: network.TwoMode}, export.Details{}
	},
}

func TestNetworkGolden(t *testing.T) {
	for name, sample := range samples {
		for _, f := range export.NetworkFormats {
			n, d := sample()
			text := write(t, f, n, d, sampleOptions)
			if again := write(t, f, n, d, sampleOptions); !bytes.Equal(text, again) {
				t.Errorf("%s as %s: written twice, it differs", name, f)
			}
			golden(t, name+"."+string(f), text)
			if f == export.GraphML || f == export.GEXF {
				wellFormed(t, text)
			}
		}
	}
}

func TestNetworkSpreadsheet(t *testing.T) {
	n, d := twoMode()
	text := string(write(t, export.CSVNodes, n, d, export.Options{Spreadsheet: true}))
	if !strings.HasPrefix(text, "\ufeffid,") {
		t.Errorf("begins with %q, want a byte-order mark", text[:4])
	}
	if !strings.Contains(text, "person:cem,'=HYPERLINK(1),") {
		t.Errorf("a formula is not kept from running:\n%s", text)
	}
	text = string(write(t, export.CSV, n, d, export.Options{Spreadsheet: true}))
	if !strings.Contains(text, ",-2,") {
		t.Errorf("a negative weight is no number any more:\n%s", text)
	}
}

func wellFormed(t rapid.TB, text []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(text))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("not well formed: %v\n%s", err, text)
		}
	}
}

func TestNetworkFormatUnknown(t *testing.T) {
	n, d := twoMode()
	for _, f := range []export.Format{"", "xls", export.JSONLines, export.BibTeX} {
		if err := export.Network(io.Discard, f, n, d, export.Options{}); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%q: error %v, want ErrInvalid", f, err)
		}
	}
}

var errFull = errors.New("disk full")

// full takes so many bytes and then fails.
type full struct{ left int }

func (f *full) Write(p []byte) (int, error) {
	if len(p) > f.left {
		n := f.left
		f.left = 0
		return n, errFull
	}
	f.left -= len(p)
	return len(p), nil
}

func TestNetworkWriteError(t *testing.T) {
	n, d := twoMode()
	for _, f := range export.NetworkFormats {
		for _, o := range []export.Options{{}, {Spreadsheet: true}} {
			for left := range len(write(t, f, n, d, o)) {
				if err := export.Network(&full{left}, f, n, d, o); !errors.Is(err, errFull) {
					t.Fatalf("%s: error %v after %d bytes, want that of the writer", f, err, left)
				}
			}
		}
	}
}

func TestFormats(t *testing.T) {
	for _, f := range export.Formats {
		if !strings.HasPrefix(f.Extension(), ".") || !strings.Contains(f.ContentType(), "/") {
			t.Errorf("%s: extension %q, content type %q", f, f.Extension(), f.ContentType())
		}
		if got, err := export.ParseFormat(strings.ToUpper(string(f))); got != f || err != nil {
			t.Errorf("ParseFormat of %s in capitals: %q, %v", f, got, err)
		}
	}
	_, err := export.ParseFormat("xls")
	if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), `format "xls": use one of csv, csv-nodes,`) {
		t.Errorf("ParseFormat(xls): %v", err)
	}
}

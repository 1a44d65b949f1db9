package edtf

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// show writes bounds for comparison; "" is open.
func show(t time.Time, known bool) string {
	if !known {
		return ""
	}
	return t.Format("2006-01-02T15:04:05")
}

func TestBounds(t *testing.T) {
	for _, c := range []struct {
		edtf, earliest, latest string
		precision              Precision
	}{
		{"2025-12-21", "2025-12-21T00:00:00", "2025-12-21T23:59:59", Day},
		{"2024-02", "2024-02-01T00:00:00", "2024-02-29T23:59:59", Month},
		{"1900-02", "1900-02-01T00:00:00", "1900-02-28T23:59:59", Month},
		{"2025", "2025-01-01T00:00:00", "2025-12-31T23:59:59", Year},
		{"0000", "0000-01-01T00:00:00", "0000-12-31T23:59:59", Year},
		{"-0044-03-15", "-0044-03-15T00:00:00", "-0044-03-15T23:59:59", Day},
		{"-1XXX", "-1999-01-01T00:00:00", "-1000-12-31T23:59:59", Interval},

		{"2025-12-21T14:30:00", "2025-12-21T14:30:00", "2025-12-21T14:30:00", Time},
		{"2025-12-21T14:30", "2025-12-21T14:30:00", "2025-12-21T14:30:59", Time},
		{"2025-12-31T23:30:00-01:30", "2026-01-01T01:00:00", "2026-01-01T01:00:00", Time},
		{"2025-12-21T00:15:00+02", "2025-12-20T22:15:00", "2025-12-20T22:15:00", Time},

		{"2016-09-12~", "2016-09-12T00:00:00", "2016-09-12T23:59:59", Day},
		{"2004?-06-11", "2004-06-11T00:00:00", "2004-06-11T23:59:59", Day},
		{"%2004-~06", "2004-06-01T00:00:00", "2004-06-30T23:59:59", Month},
		{"~-0044", "-0044-01-01T00:00:00", "-0044-12-31T23:59:59", Year},

		{"199X", "1990-01-01T00:00:00", "1999-12-31T23:59:59", Decade},
		{"19XX", "1900-01-01T00:00:00", "1999-12-31T23:59:59", Interval},
		{"2016-XX", "2016-01-01T00:00:00", "2016-12-31T23:59:59", Year},
		{"2004-XX-11", "2004-01-11T00:00:00", "2004-12-11T23:59:59", Year},
		{"2004-XX-31", "2004-01-31T00:00:00", "2004-12-31T23:59:59", Year},
		{"2003-XX-3X", "2003-01-30T00:00:00", "2003-12-31T23:59:59", Year},
		{"201X-02-29", "2012-02-29T00:00:00", "2016-02-29T23:59:59", Decade},
		{"20XX-1X", "2000-10-01T00:00:00", "2099-12-31T23:59:59", Interval},
		{"XXXX", "", "", Open},
		{"XXXX-12-25", "", "", Open},

		{"2025-21", "2025-03-01T00:00:00", "2025-05-31T23:59:59", Season},
		{"2023-24", "2023-12-01T00:00:00", "2024-02-29T23:59:59", Season},
		{"2025-31", "2025-03-01T00:00:00", "2025-05-31T23:59:59", Season},
		{"2025-36~", "2025-10-01T00:00:00", "2025-12-31T23:59:59", Season},
		{"2025-38", "2025-05-01T00:00:00", "2025-08-31T23:59:59", Season},
		{"2025-41", "2025-07-01T00:00:00", "2025-12-31T23:59:59", Season},
		{"202X-21", "2020-03-01T00:00:00", "2029-05-31T23:59:59", Decade},

		{"1950S2", "1900-01-01T00:00:00", "1999-12-31T23:59:59", Interval},
		{"1953S3", "1950-01-01T00:00:00", "1959-12-31T23:59:59", Decade},
		{"1950S4", "1950-01-01T00:00:00", "1950-12-31T23:59:59", Year},
		{"Y12345", "12345-01-01T00:00:00", "12345-12-31T23:59:59", Year},
		{"Y-12E3", "-12000-01-01T00:00:00", "-12000-12-31T23:59:59", Year},
		{"Y12345S4", "12340-01-01T00:00:00", "12349-12-31T23:59:59", Decade},

		{"2025-12-15/2025-12-21", "2025-12-15T00:00:00", "2025-12-21T23:59:59", Interval},
		{"../2025-12-23", "", "2025-12-23T23:59:59", Open},
		{"/2025-12-23", "", "2025-12-23T23:59:59", Open},
		{"2014/..", "2014-01-01T00:00:00", "", Open},
		{"2014/", "2014-01-01T00:00:00", "", Open},
		{"../..", "", "", Open},
		{"2014/XXXX", "2014-01-01T00:00:00", "", Open},
		{"2024-24/2025-22", "2024-12-01T00:00:00", "2025-08-31T23:59:59", Interval},
		{"../2025-12-23T10:00:00Z", "", "2025-12-23T10:00:00", Open},

		{"[1667,1668,1670..1672]", "1667-01-01T00:00:00", "1672-12-31T23:59:59", Interval},
		{"[..1760-12-03]", "", "1760-12-03T23:59:59", Open},
		{"{1960,1984..}", "1960-01-01T00:00:00", "", Open},
		{"{1962,1960~}", "1960-01-01T00:00:00", "1962-12-31T23:59:59", Interval},
	} {
		d, err := Parse(c.edtf)
		if err != nil {
			t.Errorf("Parse(%q): %v", c.edtf, err)
			continue
		}
		earliest, latest := show(d.Earliest()), show(d.Latest())
		if earliest != c.earliest || latest != c.latest || d.Precision() != c.precision {
			t.Errorf("%s: got %s … %s %s, want %s … %s %s", c.edtf, earliest, latest, d.Precision(), c.earliest, c.latest, c.precision)
		}
		if d.String() != c.edtf {
			t.Errorf("%s: String gives %q", c.edtf, d.String())
		}
	}
}

func TestErrors(t *testing.T) {
	for s, reason := range map[string]string{
		"":                        "empty",
		"2023-02-30":              "day 30: February 2023 has 28 days",
		"1900-02-29":              "day 29: February 1900 has 28 days",
		"2025-04-3X/2025-05":      "", // the 30th
		"2025-02-3X":              "day 3X: February 2025 has 28 days",
		"2025-13":                 "month 13 is neither a month (01 to 12) nor a season (21 to 41)",
		"2025-00":                 "month 00 is neither",
		"2025-42":                 "month 42 is neither",
		"2025-2X":                 "month 2X is neither",
		"2025-1-3":                `month "1" must have two digits`,
		"2025-01-3":               `day "3" must have two digits`,
		"2025-01-00":              "there is no day 00 in 2025-01",
		"25":                      `year "25" must have four digits`,
		"20255":                   `year "20255" must have four digits`,
		"2025-01-03-04":           `"04" after the day`,
		"2025-21-03":              "a season has no day",
		"201x":                    `'x' is neither a digit nor an X`,
		"2025/01/03":              `end: year "01/03": '/' is neither a digit nor an X`,
		"late Monday":             "'l' is neither a digit nor an X",
		"-0000":                   "there is no year -0000",
		"XXXX-02-30":              "there is no day 30 in XXXX-02",
		"2025-12-21T25:00:00":     `time "25:00:00": "25" must have two digits and be at most 23`,
		"2025-12-21T1:00:00":      `"1" must have two digits`,
		"2025-12-21T10":           `time "10" must be hh:mm:ss`,
		"2025-12-21T10:00:00.5":   `'.' is not a digit`,
		"2025-12-21T10:00:00Zulu": `zone "Zulu" must be Z, +hh or +hh:mm`,
		"2025-12T10:00:00":        `"2025-12" before the T must be a whole day`,
		"2025-12-XXT10:00:00":     "neither X nor qualifier",
		"Y2025":                   "more than four digits",
		"Y12345E99":               "farther away",
		"Y12a45":                  `'a' is not a digit`,
		"1950S0":                  "significant digits 0: must be 1 to 4",
		"1950S5":                  "significant digits 5: must be 1 to 4",
		"195XS2":                  "a year with significant digits has no X",
		"/":                       "write ../..",
		"2025-12/2025-11":         "it ends before it starts",
		"2025-13/2025-12":         "start: month 13",
		"2025/2026-13":            "end: month 13",
		"[1667,1668":              "the set doesn't end with ]",
		"[1667,]":                 `member "": no date`,
		"{1667..1660}":            "it ends before it starts",
		"2004??":                  `'?' is neither a digit nor an X`,
	} {
		_, err := Parse(s)
		switch {
		case reason == "" && err != nil:
			t.Errorf("Parse(%q): %v", s, err)
		case reason != "" && err == nil:
			t.Errorf("Parse(%q) gives no error, want %q", s, reason)
		case reason != "" && !strings.Contains(err.Error(), reason):
			t.Errorf("Parse(%q) says %q, want %q", s, err, reason)
		}
	}
}

// The specification's own examples, kept beside the checkout where there is a collection of them.
func TestSpecificationExamples(t *testing.T) {
	path := filepath.Join("..", "..", "..", "shared", "data", "edtf", "cases.json")
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("NOT RUN: no collection of examples at %s", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Cases []struct {
			EDTF             string
			Earliest, Latest *time.Time
			Note             string
		}
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	for _, c := range file.Cases {
		d, err := Parse(c.EDTF)
		if err != nil {
			t.Errorf("%s: %v", c.EDTF, err)
			continue
		}
		if strings.Contains(c.Note, "implementation-defined") {
			continue
		}
		check := func(name string, got time.Time, known bool, want *time.Time) {
			if known != (want != nil) || known && !got.Equal(*want) {
				t.Errorf("%s: %s is %q, want %v", c.EDTF, name, show(got, known), want)
			}
		}
		at, known := d.Earliest()
		check("earliest", at, known, c.Earliest)
		at, known = d.Latest()
		check("latest", at, known, c.Latest)
	}
	t.Logf("%d examples", len(file.Cases))
}

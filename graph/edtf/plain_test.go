package edtf

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// parseInFull is Parse without parsePlain, for dates and intervals.
func parseInFull(s string) (d Date, err error) {
	first, second, isInterval := strings.Cut(s, "/")
	switch {
	case first == "" && second == "":
		err = errors.New("nothing there")
	case isInterval:
		start, startErr := parseEndInFull(first)
		end, endErr := parseEndInFull(second)
		if err = errors.Join(startErr, endErr); err == nil {
			d, err = between(start, end)
		}
	default:
		d, err = parseOne(s)
	}
	if err != nil {
		return Date{}, err
	}
	d.text = s
	if !d.earliest.known || !d.latest.known {
		d.precision = Open
	}
	return d, nil
}

func parseEndInFull(s string) (Date, error) {
	if s == "" || s == ".." {
		return Date{}, nil
	}
	return parseOne(s)
}

// plainish draws dates that parsePlain reads or only just doesn't: whole days, digits in their places that
// need not be a date, one character off, and any characters at all.
var plainish = rapid.OneOf(
	rapid.Custom(func(t *rapid.T) string {
		layout := rapid.SampledFrom([]string{"2006-01-02", "2006-01", "2006"}).Draw(t, "layout")
		return wholeDay.Draw(t, "day").Format(layout) + qualifier.Draw(t, "qualifier")
	}),
	rapid.StringMatching(`[?~%]?-?[0-9]{4}(-[0-4][0-9]){0,2}[?~%]{0,2}`),
	rapid.Custom(func(t *rapid.T) string {
		s := []byte(wholeDay.Draw(t, "day").Format("2006-01-02"))
		s[rapid.IntRange(0, len(s)-1).Draw(t, "at")] = rapid.SampledFrom([]byte("0123456789-/.X?~%")).Draw(t, "wrong")
		return string(s)
	}),
	rapid.StringMatching(`[-0-9/.X?~%]{0,12}`),
)

func TestPlainAgreesWithFull(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plainish.Draw(t, "date")
		switch rapid.IntRange(0, 3).Draw(t, "interval") {
		case 0:
			s += "/" + plainish.Draw(t, "end")
		case 1:
			s = "../" + s
		}
		agree(t, s)
	})
}

// Every day and day that doesn't exist, of years with and without a 29 February and at both ends of four digits.
func TestPlainAgreesWithFullOnEveryDay(t *testing.T) {
	for _, year := range []string{"0000", "0001", "1900", "2000", "2023", "2024", "9999", "-0001"} {
		agree(t, year)
		for m := range 43 {
			agree(t, fmt.Sprintf("%s-%02d", year, m))
			for d := range 33 {
				agree(t, fmt.Sprintf("%s-%02d-%02d", year, m, d))
			}
		}
	}
}

// agree fails unless Parse gives what the full parser gives.
func agree(t interface{ Fatalf(string, ...any) }, s string) {
	got, err := Parse(s)
	want, wantErr := parseInFull(s)
	if (err == nil) != (wantErr == nil) || got != want {
		t.Fatalf("%q: got %v … %v %s (error %v), in full %v … %v %s (error %v)",
			s, got.earliest, got.latest, got.precision, err, want.earliest, want.latest, want.precision, wantErr)
	}
}

func TestPlainReadsEveryDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		when := wholeDay.Draw(t, "day")
		for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
			s := when.Format(layout) + qualifier.Draw(t, "qualifier")
			if _, ok := parsePlain(s); !ok {
				t.Fatalf("%s is left to the full parser", s)
			}
		}
	})
}

func TestDaysIn(t *testing.T) {
	for y := -800; y <= 2400; y++ {
		for m := 1; m <= 12; m++ {
			if got, want := daysIn(y, m), day(y, m+1, 0).Day(); got != want {
				t.Fatalf("month %d of %d: %d days, want %d", m, y, got, want)
			}
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, s := range []string{"2025-12-20", "2025-12", "2025", "2025-12-20~", "../2025-12-20", "2025-12-15/2025-12-20"} {
		for _, way := range []struct {
			name  string
			parse func(string) (Date, error)
		}{{"plain", Parse}, {"full", parseInFull}} {
			b.Run(strings.ReplaceAll(s, "/", "_")+"/"+way.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, err := way.parse(s); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

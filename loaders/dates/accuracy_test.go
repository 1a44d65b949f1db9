package dates

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"onrecord/graph/edtf"
)

// The collections of dated phrases lie beside the checkout where there are any; their texts may not be
// kept in the project.
func readGold(t *testing.T, name string, line func([]byte) error) {
	path := filepath.Join("..", "..", "..", "shared", "gold", name)
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("NOT RUN: no collection of dates at %s", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		if err := line(lines.Bytes()); err != nil {
			t.Fatal(err)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}

// goldDate is a phrase at a place; want is EDTF, or "" where the phrase is no date.
type goldDate struct {
	start, end int // code points
	text, want string
	loose      bool // want is unspecified in part
}

// goldText is a text with the phrases in it.
type goldText struct {
	text, published string
	dates           []goldDate
}

type score struct{ right, wrong, abstained int }

func (s score) String() string {
	n := s.right + s.wrong + s.abstained
	return fmt.Sprintf("%.3f right of %d; %d wrong, %d abstained", s.accuracy(), n, s.wrong, s.abstained)
}

func (s score) accuracy() float64 {
	return float64(s.right) / float64(max(1, s.right+s.wrong+s.abstained))
}

func (s *score) add(t *testing.T, where string, g goldDate, got, rule string) {
	switch {
	case sameBounds(got, g.want, g.loose):
		s.right++
	case got == "":
		s.abstained++
		if testing.Verbose() {
			t.Logf("abstained %-12s %q want %s (%s)", where, g.text, g.want, rule)
		}
	default:
		s.wrong++
		if testing.Verbose() {
			t.Logf("wrong     %-12s %q got %s want %s (%s)", where, g.text, got, g.want, rule)
		}
	}
}

// sameBounds compares what two dates may mean. A gold value that leaves its week, quarter or day
// unspecified ("1989-WXX") is met by any within it.
func sameBounds(a, b string, loose bool) bool {
	if a == "" || b == "" {
		return a == b
	}
	x, errX := edtf.Parse(a)
	y, errY := edtf.Parse(b)
	if errX != nil || errY != nil {
		return false
	}
	x1, _ := x.Earliest()
	y1, _ := y.Earliest()
	x2, _ := x.Latest()
	y2, _ := y.Latest()
	return x1.Equal(y1) && x2.Equal(y2) || loose && !x1.Before(y1) && !x2.After(y2)
}

// measure scores the texts in two ways: each phrase given, and found in the text by Find.
func measure(t *testing.T, texts []*goldText) (given, found score) {
	for _, x := range texts {
		ref := Reference{Published: x.published}
		phrases := Find(x.text, ref)
		offsets := byteOffsets(x.text)
		var places [][2]int
		for _, g := range x.dates {
			places = append(places, [2]int{offsets[g.start], offsets[g.end]})
		}
		for i, got := range ResolveAll(x.text, places, ref) {
			g := x.dates[i]
			given.add(t, "given", g, got, "")
			in := slices.IndexFunc(phrases, func(p Phrase) bool { return p.Start < places[i][1] && places[i][0] < p.End })
			if in < 0 {
				found.add(t, "found", g, "", "")
				continue
			}
			got = phrases[in].EDTF
			if first, last, isRange := strings.Cut(got, "/"); isRange && phrases[in].Rule == "range" { // gold marks its ends
				got = first
				if sameBounds(last, g.want, g.loose) {
					got = last
				}
			}
			found.add(t, "found", g, got, phrases[in].Rule+" in "+phrases[in].Text)
		}
	}
	return given, found
}

func byteOffsets(text string) []int {
	var offsets []int
	for i := range text {
		offsets = append(offsets, i)
	}
	return append(offsets, len(text))
}

func TestNewsDates(t *testing.T) {
	texts := map[string]*goldText{}
	for _, name := range []string{"gum/news.jsonl", "gum/interview.jsonl"} {
		readGold(t, name, func(line []byte) error {
			var d struct {
				ID   string `json:"doc_id"`
				Date string
				Text string
			}
			err := json.Unmarshal(line, &d)
			texts[d.ID] = &goldText{text: d.Text, published: d.Date}
			return err
		})
	}
	genres, alone := map[string][]*goldText{}, map[string]score{}
	readGold(t, "gum/dates.jsonl", func(line []byte) error {
		var d struct {
			ID         string `json:"doc_id"`
			Genre      string
			Date       string
			Start, End int
			Text       string
			When       string
			From, To   string
		}
		err := json.Unmarshal(line, &d)
		want := d.When
		if want == "" && d.From != "" && d.To != "" {
			want = d.From + "/" + d.To
		}
		if _, bad := edtf.Parse(want); bad != nil {
			return err // no value, or not one of a calendar
		}
		g := goldDate{d.Start, d.End, d.Text, want, false}
		if x := texts[d.ID]; x != nil {
			if len(x.dates) == 0 {
				genres[d.Genre] = append(genres[d.Genre], x)
			}
			x.dates = append(x.dates, g)
			return err
		}
		got, rule, _ := Resolve(d.Text, Reference{Published: d.Date})
		s := alone[d.Genre]
		s.add(t, d.Genre, g, got, rule)
		alone[d.Genre] = s
		return err
	})
	for genre, floor := range map[string]float64{"news": 0.93, "interview": 0.80} {
		given, found := measure(t, genres[genre])
		t.Logf("%s, phrase given:  %v", genre, given)
		t.Logf("%s, found in text: %v", genre, found)
		if given.accuracy() < floor {
			t.Errorf("%s: %.3f right; was %.2f", genre, given.accuracy(), floor)
		}
	}
	var others score
	for genre, s := range alone {
		t.Logf("%s, phrase given without its text: %v", genre, s)
		others = score{others.right + s.right, others.wrong + s.wrong, others.abstained + s.abstained}
	}
	t.Logf("those without their texts together: %v", others)
	if others.accuracy() < 0.80 {
		t.Errorf("%.3f right; was 0.80", others.accuracy())
	}
}

func TestWireDates(t *testing.T) {
	var texts []*goldText
	readGold(t, "tbaq/tbaq.jsonl", func(line []byte) error {
		var d struct {
			DCT, Text string
			Timexes   []struct {
				Start, End        int
				Text, Type, Value string
			}
		}
		if err := json.Unmarshal(line, &d); err != nil {
			return err
		}
		x := &goldText{text: d.Text, published: d.DCT[:10]}
		for _, e := range d.Timexes {
			if e.Type == "DATE" {
				x.dates = append(x.dates, goldDate{e.Start, e.End, e.Text, fromTimex(e.Value), strings.HasSuffix(e.Value, "X")})
			}
		}
		texts = append(texts, x)
		return nil
	})
	given, found := measure(t, texts)
	t.Logf("wire, phrase given:  %v", given)
	t.Logf("wire, found in text: %v", found)
	if given.accuracy() < 0.86 {
		t.Errorf("%.3f right; was 0.86", given.accuracy())
	}
}

var timexPart = regexp.MustCompile(`^(\d{4})-(Q\d|H\d|SP|SU|FA|WI|W\d+|WXX|QX)$`)

// fromTimex writes a TIMEX3 value in EDTF; "" for what is no date (PRESENT_REF, P1Y).
func fromTimex(v string) string {
	if i := strings.IndexByte(v, 'T'); i > 0 {
		v = v[:i]
	}
	switch m := timexPart.FindStringSubmatch(v); {
	case m == nil:
	case m[2] == "WXX" || m[2] == "QX":
		return m[1]
	case m[2][0] == 'W' && m[2] != "WI":
		var y, w int
		fmt.Sscan(m[1], &y)
		fmt.Sscan(strings.TrimLeft(m[2][1:], "0"), &w)
		return weekOf(ymd(y, time.January, 4).AddDate(0, 0, 7*(w-1))).edtf()
	default:
		code := map[string]string{"Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36", "H1": "40", "H2": "41", "SP": "21", "SU": "22", "FA": "23", "WI": "24"}
		return m[1] + "-" + code[m[2]]
	}
	if len(v) == 2 || len(v) == 3 {
		v += strings.Repeat("X", 4-len(v))
	}
	if _, err := edtf.Parse(v); err != nil {
		return ""
	}
	return v
}

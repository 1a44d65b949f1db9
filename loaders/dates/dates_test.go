package dates

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"onrecord/graph/edtf"
)

// Published is a Wednesday in all tests.
const wednesday = "2025-12-17"

func TestResolve(t *testing.T) {
	for phrase, want := range map[string]string{
		"Wednesday":                "2025-12-17", // the dateline's own day
		"Thursday":                 "2025-12-11",
		"late Monday":              "2025-12-15",
		"Monday night":             "2025-12-15",
		"early on Tuesday":         "2025-12-16",
		"Friday’s":                 "2025-12-12",
		"last Friday":              "2025-12-12",
		"last Monday":              "", // this week's or last week's?
		"next Friday":              "",
		"next Monday":              "2025-12-22",
		"this Friday":              "2025-12-19",
		"this coming Sunday":       "2025-12-21",
		"this past Friday":         "2025-12-12",
		"Thurs.":                   "2025-12-11",
		"every Monday":             "",
		"a week from Monday":       "",
		"4 a.m. EDT Tuesday":       "2025-12-16",
		"Tuesday at 9:30 p.m.":     "2025-12-16",
		"10 December at 14:00":     "2025-12-10",
		"yesterday":                "2025-12-16",
		"Today":                    "2025-12-17",
		"tonight":                  "2025-12-17",
		"tomorrow morning":         "2025-12-18",
		"last night":               "2025-12-16",
		"the day before yesterday": "2025-12-15",

		"last week":            "2025-12-08/2025-12-14",
		"late last week":       "2025-12-08/2025-12-14",
		"this week":            "2025-12-15/2025-12-21",
		"next week":            "2025-12-22/2025-12-28",
		"this weekend":         "2025-12-13/2025-12-14",
		"last weekend":         "2025-12-13/2025-12-14",
		"next weekend":         "",
		"the past week":        "",
		"last month":           "2025-11",
		"earlier this month":   "2025-12",
		"next month":           "2026-01",
		"last year":            "2024",
		"the current year":     "2025",
		"early next year":      "2026",
		"the end of this year": "2025",
		"year-end":             "2025-12-31",
		"last quarter":         "2025-35",
		"this decade":          "202X",

		"Dec. 15":                  "2025-12-15",
		"Dec. 15, 2024":            "2024-12-15",
		"December 15th":            "2025-12-15",
		"15 December 2024":         "2024-12-15",
		"the 3rd of May last year": "2024-05-03",
		"Jan. 6":                   "2026-01-06", // nearly a year back, soon to come
		"Monday, Dec. 15":          "2025-12-15",
		"Tuesday, Dec. 15":         "", // not a Tuesday in any near year
		"Friday, July 21, 2017":    "2017-07-21",
		"March eighth":             "2025-03-08",
		"Feb. 30":                  "",
		"Dec. 10-12":               "2025-12-10/2025-12-12",
		"10 and 11 December":       "2025-12-10/2025-12-11",
		"in August":                "2025-08",
		"late November":            "2025-11",
		"mid-November":             "2025-11",
		"last August":              "2025-08",
		"last November":            "", // "last month" would say it
		"next March":               "2026-03",
		"January":                  "",
		"August 2024":              "2024-08",
		"June last year":           "2024-06",
		"8-May-2006":               "2006-05-08",
		"2025-12-21":               "2025-12-21",
		"2025-12":                  "2025-12",
		"21/12/2025":               "2025-12-21",
		"12/21/2025":               "2025-12-21",
		"3/4/2025":                 "",
		"4/4/2025":                 "2025-04-04",
		"21.12.2025":               "2025-12-21",

		"two days ago":              "2025-12-15",
		"three weeks ago":           "2025-11-24/2025-11-30",
		"five months ago":           "2025-07",
		"seventeen years ago":       "2008",
		"[Ten] years ago":           "2015",
		"about four years ago":      "2021~",
		"a decade ago":              "2015~",
		"more than two years ago":   "",
		"a few days ago":            "",
		"a year and a half ago":     "",
		"two years from now":        "2027",
		"two days before Christmas": "",
		"the day after Monday":      "2025-12-16",

		"2014":                        "2014",
		"the year 2000":               "2000",
		"nineteen ninety-four":        "1994",
		"the 1990s":                   "199X",
		"the '80s":                    "198X",
		"1930’s":                      "193X",
		"the mid-nineties":            "199X",
		"the 20th century":            "19XX",
		"the late nineteenth century": "18XX",
		"spring 2025":                 "2025-21",
		"the winter of 1994":          "1994-24",
		"last summer":                 "2025-22",
		"this past spring":            "2025-21",
		"next summer":                 "2026-22",
		"the third quarter":           "2025-35",
		"Q3 2024":                     "2024-35",
		"the first half of 2024":      "2024-40",
		"next year's first quarter":   "2026-33",
		"the first half":              "",

		"from Monday to Wednesday":       "2025-12-15/2025-12-17",
		"from Tuesday to Thursday":       "2025-12-16/2025-12-18",
		"between 2014 and 2016":          "2014/2016",
		"2014-2016":                      "2014/2016",
		"January-June 2016":              "2016-01/2016-06",
		"between May and June in 1981":   "1981-05/1981-06",
		"November through February 2026": "2025-11/2026-02",
		"Dec. 30, 2024 to Jan. 2, 2025":  "2024-12-30/2025-01-02",

		"Christmas Eve 2024": "2024-12-24",
		"New Year’s Day":     "2026-01-01",
		"9/11":               "2001-09-11",

		"around 2014":                         "2014~",
		"circa 1850":                          "1850~",
		"about 1990":                          "1990~",
		"around the 1990s":                    "199X~",
		"the week of Dec. 8":                  "2025-12-08/2025-12-14",
		"the week of Dec. 7":                  "", // a Sunday
		"the weekend of Dec. 6":               "2025-12-06/2025-12-07",
		"the weekend of Dec. 3":               "",
		"Tuesday of last week":                "2025-12-09",
		"last week on Friday":                 "2025-12-12",
		"a week ago Tuesday":                  "2025-12-09",
		"a week ago Friday":                   "", // of this week or the last?
		"Monday two weeks ago":                "2025-12-01",
		"the first Monday in May":             "2025-05-05",
		"the last Friday of May":              "2025-05-30",
		"the fifth Monday of May":             "",
		"the third Thursday of November 2024": "2024-11-21",
		"the last day of August":              "2025-08-31",
		"the first day of 2024":               "2024-01-01",
		"the first week of August":            "2025-08",
		"the final days of August":            "2025-08",
		"the last half of the '80s":           "198X",
		"'71":                                 "1971",
		"in '09":                              "2009",
		"347 AD":                              "0347",

		"recently":    "",
		"the meeting": "",
		"":            "",
	} {
		got, rule, ok := Resolve(phrase, Reference{Published: wednesday})
		if ok != (got != "") {
			t.Errorf("Resolve(%q) gives %q and %v", phrase, got, ok)
		}
		if phrase == "two days before Christmas" {
			want = "2025-12-23" // a date is counted from
		}
		if got != want {
			t.Errorf("Resolve(%q) = %q by %q, want %q", phrase, got, rule, want)
		}
	}
}

func TestResolveFuture(t *testing.T) {
	for phrase, want := range map[string]string{
		"Wednesday": "2025-12-17", "Thursday": "2025-12-18", "Monday": "2025-12-22", "this Monday": "2025-12-22",
		"this weekend": "2025-12-20/2025-12-21", "March": "2026-03", "December": "2025-12", "March 4": "2026-03-04",
		"Dec. 10":    "2025-12-10", // a week ago, or nearly a year ahead: no future day is printed so
		"the spring": "2026-21", "yesterday": "2025-12-16", "Dec. 10-12": "2025-12-10/2025-12-12",
	} {
		if got, rule, _ := Resolve(phrase, Reference{Published: wednesday, Future: true}); got != want {
			t.Errorf("Resolve(%q) in the future = %q by %q, want %q", phrase, got, rule, want)
		}
	}
}

func TestResolveEarlier(t *testing.T) {
	for _, c := range []struct{ phrase, earlier, want string }{
		{"the next day", "2025-12-15", "2025-12-16"},
		{"the previous day", "2025-12-15", "2025-12-14"},
		{"the day before", "2025-12-15", "2025-12-14"},
		{"the same day", "2025-12-15", "2025-12-15"},
		{"two days later", "2025-12-15", "2025-12-17"},
		{"a year earlier", "2014-03", "2013"},
		{"six months later", "1975-09", "1976-03"},
		{"later that year", "2014-03", "2014"},
		{"that day", "2014-03", ""},
		{"the next day", "2014", ""},
		{"the next day", "", ""},
		{"in March the same year", "1981-06", "1981-03"},
		{"a year earlier", "2025-35", "2024-35"},
		{"a year ago", "2025-35", "2024-35"},
		{"the year-earlier quarter", "2025-35", "2024-35"},
		{"two days after the talks", "2025-12-15", ""},
		{"the next Tuesday", "2025-12-05", "2025-12-09"},
		{"the following Friday", "2025-12-05", "2025-12-12"},
		{"the previous Friday", "2025-12-05", "2025-11-28"},
		{"the next Tuesday", "2014", ""},
		{"the quarter", "2025-35", "2025-35"},
		{"the quarter", "2025-12-05", ""},
	} {
		if got, rule, _ := Resolve(c.phrase, Reference{Published: wednesday, Earlier: c.earlier}); got != c.want {
			t.Errorf("Resolve(%q) after %q = %q by %q, want %q", c.phrase, c.earlier, got, rule, c.want)
		}
	}
}

func TestResolveWithoutPublication(t *testing.T) {
	for phrase, want := range map[string]string{
		"Monday": "", "last week": "", "August": "", "Dec. 15": "", "two years ago": "", "today": "", "the weekend": "", "next spring": "",
		"Dec. 15, 2024": "2024-12-15", "2014": "2014", "the 1990s": "199X", "spring 2025": "2025-21",
	} {
		if got, _, _ := Resolve(phrase, Reference{}); got != want {
			t.Errorf("Resolve(%q) = %q, want %q", phrase, got, want)
		}
	}
}

func TestFind(t *testing.T) {
	for text, want := range map[string]string{
		"“It is underway,” Zelenskyy told reporters late Monday.":                         "late Monday=2025-12-15",
		"The leaders will meet Tuesday, officials said Monday.":                           "Tuesday=2025-12-23 Monday=2025-12-15",
		"On Friday, the minister will travel to Oslo.":                                    "Friday=2025-12-19",
		"The treaty is expected to be signed on Jan. 30.":                                 "Jan. 30=2026-01-30",
		"He would look for ways around Tuesday’s ruling.":                                 "Tuesday=2025-12-16",
		"I am going to Oslo in January, to Bergen in March.":                              "January=2026-01 March=2026-03",
		"The vote was postponed until Friday.":                                            "Friday=2025-12-19",
		"The vote was moved from Monday to Friday.":                                       "from Monday to Friday=",
		"They met on Sunday. He flew home the next day and spoke later that day.":         "Sunday=2025-12-14 the next day=2025-12-15 later that day=2025-12-15",
		"He spoke on Sunday.\n\nIn comments earlier in the day, he had called it a step.": "Sunday=2025-12-14 earlier in the day=2025-12-14",
		"You may march in May 2024, said Ms. May.":                                        "May 2024=2024-05",
		"Black Friday sales fell, The Sunday Times wrote.":                                "",
		"USA Today reported it. Today it rains.":                                          "Today=2025-12-17",
		"He won a 2000 metre race, he said in a 2019 interview.":                          "2019=2019",
		"In 2014 there were 2014 people and 2,014 dogs.":                                  "2014=2014",
		"The war began in February 2022 and in 2023 changed.":                             "February 2022=2022-02 2023=2023",
		"He was in his 80s in the 1990s.":                                                 "the 1990s=199X",
		"She signed it on 3/4/2025 and again on 21 March 2025.":                           "3/4/2025= 21 March 2025=2025-03-21",
		"It rose 3 percent in the third quarter of 2024; a second half of bread.":         "the third quarter of 2024=2024-35",
		"The fall of Kabul, a long spring, and the fall of 2021.":                         "the fall of 2021=2021-23",
		"Two people died two years ago and a few days later.":                             "two years ago=2023 a few days later=",
	} {
		var got []string
		for _, p := range Find(text, Reference{Published: wednesday}) {
			got = append(got, p.Text+"="+p.EDTF)
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("Find(%q)\n gives %s\n  want %s", text, g, want)
		}
	}
}

func TestResolveAll(t *testing.T) {
	text := "They met on Sunday and will meet again next day, on Tuesday.\n\nThe day before, nobody had come."
	places := [][2]int{{12, 18}, {52, 59}, {62, 76}}
	want := []string{"2025-12-14", "2025-12-23", "2025-12-22"}
	for i, got := range ResolveAll(text, places, Reference{Published: wednesday}) {
		if got != want[i] {
			t.Errorf("%q = %q, want %q", text[places[i][0]:places[i][1]], got, want[i])
		}
	}
}

func TestResolveAllBeside(t *testing.T) {
	for _, c := range []struct{ text, phrases, want string }{
		{"She went on Saturday and came back the next Tuesday.", "Saturday|Tuesday", "2025-12-13 2025-12-16"},
		{"The vote was in January this year.", "January", "2025-01"},
		{"They want to end the strike by Friday.", "Friday", "2025-12-19"},
		{"They came to the hall on Friday.", "Friday", "2025-12-12"},
		{"Profit rose in the third quarter. Shares fell on Tuesday. In the quarter it paid more.", "third quarter|Tuesday|the quarter", "2025-35 2025-12-16 2025-35"},
		{"It earned more in the third quarter than a year ago. For that quarter it paid tax.", "third quarter|a year ago|that quarter", "2025-35 2024-35 2024-35"},
	} {
		var places [][2]int
		from := 0
		for phrase := range strings.SplitSeq(c.phrases, "|") {
			at := from + strings.Index(c.text[from:], phrase)
			from = at + len(phrase)
			places = append(places, [2]int{at, from})
		}
		if got := strings.Join(ResolveAll(c.text, places, Reference{Published: wednesday}), " "); got != c.want {
			t.Errorf("%q of %q = %q, want %q", c.phrases, c.text, got, c.want)
		}
	}
}

// For every text a date begins only where one may begin.
func TestMayBegin(t *testing.T) {
	var words []string
	for w := range beginnings {
		words = append(words, w, strings.ToUpper(w[:1])+w[1:])
	}
	for _, set := range []map[string]bool{seconds, leads, setOf("he hi qu you least than women")} {
		words = slices.AppendSeq(words, maps.Keys(set))
	}
	words = append(words, "in", "on", "of", "-", "'", "’", "[", "]", ",", ".", "s", "days", "weeks", "years", "ago", "before", "after", "quarter", "Q3", "H1", "2024", "21st",
		"3", "10", "a.m.", "p.m.", "GMT", "BC", "AD", "CE", "fiscal", "century", "'80s", "1990s", "to", "and", "through", "now", "following", "previous")
	slices.Sort(words)
	rapid.Check(t, func(t *rapid.T) {
		p := parser{anchor: anchorOf(Reference{Published: wednesday, Earlier: "2025-12-15"})}
		for _, p.tokens = range paragraphs(strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 12).Draw(t, "words"), " ")) {
			for i := range p.tokens {
				if r := p.longest(i); r.next > 0 && !p.mayBegin(i) {
					t.Fatalf("%q begins with %q by %s", p.tokens[i].text, p.low(i), r.rule)
				}
			}
		}
	})
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"He said late Monday, Dec. 15, 2025, at 10 a.m.", "from Monday to Wednesday", "the '80s 1930’s", "9/11 21/12/2025 2025-12-21",
		"a year and a half ago two days before Christmas", "[Ten] years ago\n\nthe same day", "Q3 next year's first quarter", "’s ’ – — \xff",
	} {
		f.Add(s, wednesday, true)
		f.Add(s, "", false)
	}
	f.Fuzz(func(t *testing.T, text, published string, future bool) {
		last := 0
		for _, p := range Find(text, Reference{Published: published, Future: future}) {
			if p.Start < last || p.End <= p.Start || p.End > len(text) || text[p.Start:p.End] != p.Text || p.Rule == "" {
				t.Fatalf("%+v after byte %d of %q", p, last, text)
			}
			if utf8.ValidString(text) && !utf8.ValidString(p.Text) {
				t.Fatalf("%q cuts a letter", p.Text)
			}
			if _, err := edtf.Parse(p.EDTF); p.EDTF != "" && err != nil {
				t.Fatalf("%q: %q is no EDTF: %v", p.Text, p.EDTF, err)
			}
			last = p.End
		}
		Resolve(text, Reference{Published: published, Earlier: published})
	})
}

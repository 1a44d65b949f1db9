package dates

import (
	"time"

	"onrecord/graph/edtf"
)

// anchor is what phrases are resolved against.
type anchor struct {
	today   time.Time // the day of publication
	known   bool      // it is known
	future  bool
	earlier date // of the phrase before; none when there was none
	quarter date // named last, and not by comparison with another; none when there was none
}

// read makes what was read the one that later phrases refer to.
func (a *anchor) read(r reading) {
	if r.date.unit == none {
		return
	}
	a.earlier = r.date
	if r.rule == "part-of-year" && r.date.code >= 33 && r.date.code <= 36 {
		a.quarter = r.date
	}
}

func anchorOf(ref Reference) anchor {
	a := anchor{future: ref.Future, earlier: parseDate(ref.Earlier)}
	if e := a.earlier; e.unit == part && e.code >= 33 && e.code <= 36 {
		a.quarter = e
	}
	d, err := edtf.Parse(ref.Published)
	if err != nil || d.Precision() != edtf.Day && d.Precision() != edtf.Time {
		return a
	}
	// The day as printed, whatever its zone.
	if t, err := time.Parse(time.DateOnly, ref.Published[:min(len(ref.Published), len(time.DateOnly))]); err == nil {
		a.today, a.known = t, true
	}
	return a
}

// parser reads phrases at a token. A reading function returns the date and the index of the token after
// it; index 0 means that there is no such phrase here, and a date of unit none that there is one but
// that it can't be settled.
type parser struct {
	anchor
	tokens []token
	whole  bool // the tokens are said to be a date: no context is asked for
	steps  int  // how deep in "a day before …" this is
}

func (p *parser) low(i int) string {
	if i < 0 || i >= len(p.tokens) {
		return ""
	}
	return p.tokens[i].low
}

func (p *parser) is(i int, words ...string) bool {
	low := p.low(i)
	for _, w := range words {
		if low == w && low != "" {
			return true
		}
	}
	return false
}

// skip returns the index after token i when it is one of words, else i.
func (p *parser) skip(i int, words ...string) int {
	if p.is(i, words...) {
		return i + 1
	}
	return i
}

func (p *parser) capital(i int) bool { return i >= 0 && i < len(p.tokens) && p.tokens[i].capital() }

// touches says whether no space stands before token i.
func (p *parser) touches(i int) bool {
	return i > 0 && i < len(p.tokens) && p.tokens[i].start == p.tokens[i-1].end
}

type reading struct {
	date date
	next int
	rule string
}

// ruleRange reads two dates as one; it is no rule for single ones.
const ruleRange = "range"

// rule is one kind of phrase.
type rule struct {
	name string
	read func(*parser, int) (date, int)
}

// rules read single dates. The longest reading wins, of equally long ones the first. They are
// set when the program starts because they read dates within dates.
var rules []rule

func init() {
	rules = []rule{
		{"numeric", (*parser).numeric},
		{"calendar-day", (*parser).calendarDay},
		{"calendar-month", (*parser).calendarMonth},
		{"weekday", (*parser).weekday},
		{"weekday", (*parser).neighbouringWeekday},
		{"weekday-of-week", (*parser).weekdayOfWeek},
		{"nth-weekday", (*parser).nthWeekday},
		{"relative-day", (*parser).relativeDay},
		{"relative-unit", (*parser).relativeUnit},
		{"week-of", (*parser).ofDay},
		{"part", (*parser).partOf},
		{"about", (*parser).about},
		{"ago", (*parser).ago},
		{"distance", (*parser).distance},
		{"same", (*parser).same},
		{"season", (*parser).season},
		{"part-of-year", (*parser).partOfYear},
		{"decade", (*parser).decade},
		{"century", (*parser).century},
		{"named-day", (*parser).namedDay},
		{"year", (*parser).year},
	}
}

// phrase reads the longest phrase at token i.
func (p *parser) phrase(i int) reading {
	best := p.single(i)
	if d, next := p.fromTo(i, best); next > best.next {
		best = reading{d, next, ruleRange}
	}
	return best
}

// single reads one date with what may stand around it: "early on Tuesday", "10 a.m. EST Monday".
func (p *parser) single(i int) reading {
	if !p.whole && !p.mayBegin(i) {
		return reading{}
	}
	return p.longest(i)
}

// longest is single without a look at whether a date can begin here.
func (p *parser) longest(i int) reading {
	j := p.beforeDate(i)
	var best reading
	for _, r := range rules {
		d, next := r.read(p, j)
		if next > best.next {
			best = reading{d, next, r.name}
		}
	}
	if best.next > 0 {
		best.next = p.afterDate(best.next)
	}
	return best
}

// beforeDate skips words that narrow a date within itself ("late", "mid-", "the end of") and a time of day.
func (p *parser) beforeDate(i int) int {
	if next := p.clock(i); next > 0 {
		return p.skip(p.skip(next, ","), "on")
	}
	j := p.skip(i, "the", "very")
	switch {
	case p.is(j, "end", "beginning", "start", "middle", "close") && p.is(j+1, "of"):
		return j + 2
	case p.is(j, "early", "late", "mid", "earlier", "later", "sometime"):
		return p.skip(p.skip(j+1, "-"), "on", "in")
	}
	return i
}

// afterDate skips a part of the day and a time.
func (p *parser) afterDate(i int) int {
	if p.is(i, "morning", "afternoon", "evening", "night") {
		i++
	}
	j := p.skip(p.skip(i, ","), "at", "around", "by")
	if next := p.clock(j); next > 0 {
		return next
	}
	return i
}

// clock reads a time of day: "10 a.m.", "9:30 p.m. EDT", "14:00", "1500 GMT", "noon".
func (p *parser) clock(i int) int {
	if p.is(i, "noon", "midnight") {
		return i + 1
	}
	n, ok := digits(p.low(i))
	if !ok || n > 2400 {
		return 0
	}
	next := i + 1
	if p.is(next, ":") && p.touches(next) && len(p.low(next+1)) == 2 {
		next += 2
	}
	half := p.half(next)
	if half == next && next == i+1 && !zones[p.low(next)] {
		return 0
	}
	next = half
	if zones[p.low(next)] {
		next++
	}
	return next
}

// half skips "a.m." or "pm".
func (p *parser) half(i int) int {
	if p.is(i, "am", "pm") {
		return i + 1
	}
	if p.is(i, "a", "p") && p.is(i+1, ".") && p.is(i+2, "m") {
		return p.skip(i+3, ".")
	}
	return i
}

var zones = setOf("gmt utc est edt cst cdt mst mdt pst pdt et cet cest eet eest bst msk")

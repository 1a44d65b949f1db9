package dates

import (
	"strings"
	"time"
)

// numeric reads 2025-12-21, 2025-12, 21/12/2025 and 21.12.2025. Where day and month might
// change places the date stays open.
func (p *parser) numeric(i int) (date, int) {
	if y, m, d, next := p.joined(i, "-"); next > 0 && y >= 1000 {
		return calendarDate(y, m, d), next
	}
	if y, ok := digits(p.low(i)); ok && len(p.low(i)) == 4 && p.is(i+1, "-") && p.touches(i+1) && p.touches(i+2) {
		if m, ok := digits(p.low(i + 2)); ok && len(p.low(i+2)) == 2 && m >= 1 && m <= 12 {
			return dated(monthOf(ymd(y, time.Month(m), 1))), i + 3
		}
	}
	if a, b, y, next := p.joined(i, "/"); next > 0 && y >= 1000 {
		return dayAndMonth(a, b, y), next
	}
	if parts := strings.Split(p.low(i), "."); len(parts) == 3 {
		d, okDay := digits(parts[0])
		m, okMonth := digits(parts[1])
		y, okYear := digits(parts[2])
		if okDay && okMonth && okYear && y >= 1000 {
			return calendarDate(y, m, d), i + 1
		}
	}
	return date{}, 0
}

// joined reads three numbers with a sign and no spaces between them.
func (p *parser) joined(i int, sign string) (a, b, c, next int) {
	for j := 1; j < 5; j++ {
		if !p.touches(i+j) || j%2 == 1 && !p.is(i+j, sign) {
			return 0, 0, 0, 0
		}
	}
	a, okA := digits(p.low(i))
	b, okB := digits(p.low(i + 2))
	c, okC := digits(p.low(i + 4))
	if !okA || !okB || !okC {
		return 0, 0, 0, 0
	}
	return a, b, c, i + 5
}

// dayAndMonth settles which of a and b is the month, if one of them can't be.
func dayAndMonth(a, b, y int) date {
	switch {
	case a == b || a > 12:
		return calendarDate(y, b, a)
	case b > 12:
		return calendarDate(y, a, b)
	}
	return date{}
}

// calendarDate is a printed date; none when there is no such day.
func calendarDate(y, m, d int) date {
	t := ymd(y, time.Month(m), d)
	if m < 1 || m > 12 || t.Day() != d {
		return date{}
	}
	return dated(dayOf(t))
}

func dated(d date) date {
	d.dated = true
	return d
}

// monthDay is a day in a month, with a last day when it is a range, before its year is known.
type monthDay struct {
	month       time.Month
	first, last int // last is 0 when it is a single day
}

// calendarDay reads a day in a month: "Monday, Dec. 15", "21 December 2025", "Dec. 15-17", "the 3rd of May last year".
func (p *parser) calendarDay(i int) (date, int) {
	start := p.skip(p.skip(i, "last", "this", "next"), "coming", "past")
	named, j := p.weekdayName(start)
	hasWeekday := j > 0
	if hasWeekday {
		j = p.skip(p.skip(j, ","), "the", "on")
	} else {
		j = p.skip(start, "the")
	}
	md, next := p.monthDay(j)
	if next == 0 {
		return date{}, 0
	}
	if d, after := p.yearAfter(next); after > 0 {
		return md.in(d), after
	}
	if !p.known {
		return date{}, next
	}
	future := p.future && !p.is(i, "last") || p.is(i, "next")
	return md.in(p.nearest(future, func(y int) (time.Time, bool) {
		t := ymd(y, md.month, md.first)
		return t, t.Day() == md.first && (!hasWeekday || t.Weekday() == named)
	})), next
}

// monthDay reads "Dec. 15", "December 15th", "15 December", "15th of December", "Dec. 15-17", "15 and 16 December".
func (p *parser) monthDay(i int) (monthDay, int) {
	if m, j := p.monthName(i); j > 0 {
		first, next := p.dayNumber(p.skip(j, "the"))
		if next == 0 || p.goesOn(next) {
			return monthDay{}, 0
		}
		last, after := p.lastDay(first, next)
		if _, month := p.monthName(after); month > 0 { // "Dec. 30 to 2 January" is two dates
			last, after = 0, next
		}
		return monthDay{m, first, last}, after
	}
	first, j := p.dayNumber(i)
	if j == 0 {
		return monthDay{}, 0
	}
	last, j := p.lastDay(first, j)
	m, next := p.monthName(p.skip(j, "of", "-"))
	if next == 0 {
		return monthDay{}, 0
	}
	return monthDay{m, first, last}, next
}

// goesOn says that the number just read goes on, as in "May 20:30" or "March 3%".
func (p *parser) goesOn(i int) bool {
	return p.touches(i) && p.touches(i+1) && p.is(i, ":", "/") || p.is(i, "%")
}

// lastDay reads the end of a range of days within one month; 0 and i when there is none.
func (p *parser) lastDay(first, i int) (last, next int) {
	if !p.is(i, "-", "to", "through", "until", "and") {
		return 0, i
	}
	last, next = p.dayNumber(i + 1)
	if next == 0 || last <= first || p.is(i, "and") && last != first+1 {
		return 0, i
	}
	return last, next
}

// in completes the day with the year of y.
func (m monthDay) in(y date) date {
	if y.unit == none {
		return date{}
	}
	d := calendarDate(y.at.Year(), int(m.month), m.first)
	d.dated = y.dated
	if m.last == 0 || d.unit == none {
		return d
	}
	last := calendarDate(y.at.Year(), int(m.month), m.last)
	return between(d, last)
}

// nearest is the year that puts a yearless date where the reader expects it: in the past, or in the
// future for a phrase in the future; on the other side where that is near and this side isn't. The
// day of year y and whether it can be meant are told by at.
func (p *parser) nearest(future bool, at func(y int) (time.Time, bool)) date {
	back, ahead := tooFar, tooFar
	for y := p.today.Year() - 8; y <= p.today.Year()+8; y++ {
		t, ok := at(y)
		if !ok {
			continue
		}
		days := int(t.Sub(p.today).Hours() / 24)
		if days <= 0 {
			back = min(back, -days)
		}
		if days >= 0 {
			ahead = min(ahead, days)
		}
	}
	switch {
	case future && ahead <= 366 && !(ahead > 300 && back < 60), !future && back > 300 && ahead < 60:
		return yearOf(p.today.AddDate(0, 0, ahead).Year())
	case future && back < 60, !future && back < max(longBack, p.today.YearDay()):
		return yearOf(p.today.AddDate(0, 0, -back).Year())
	}
	return date{}
}

// longBack is how many days back news still prints a day of the year before without its year.
const longBack = 200

const tooFar = 1 << 20

// calendarMonth reads a month: "August", "Dec. 2024", "March of last year", "this September", "last June".
func (p *parser) calendarMonth(i int) (date, int) {
	which := ""
	j := i
	if p.is(i, "last", "this", "next") || p.is(i, "past", "coming") && p.is(i-1, "this") {
		which, j = p.low(i), p.skip(i+1, "past", "coming")
	}
	m, next := p.monthName(j)
	if next == 0 {
		return date{}, 0
	}
	next = p.dropDot(next)
	if y, after := p.yearAfter(next); after > 0 && which == "" {
		d := monthOf(ymd(y.at.Year(), m, 1))
		d.dated = y.dated
		return d, after
	}
	if which == "" && !p.asksForTime(j) {
		return date{}, 0
	}
	if !p.known {
		return date{}, next
	}
	return p.monthNear(which, m), next
}

// dropDot leaves the dot of "Dec." to the sentence when a sentence may end there.
func (p *parser) dropDot(next int) int {
	if p.is(next-1, ".") && next == len(p.tokens) {
		return next - 1
	}
	return next
}

// asksForTime says whether the month alone at token i is surely a month.
func (p *parser) asksForTime(i int) bool {
	return p.whole || !shyMonths[p.low(i)] || beforeMonth[p.low(i-1)] || p.is(i-1, "-") && p.is(i-2, "mid")
}

var beforeMonth = setOf("in of since until till by from to through during late early mid between before after last this next and")

// monthNear settles the year of a month alone.
func (p *parser) monthNear(which string, m time.Month) date {
	back := (int(p.today.Month()) - int(m) + 12) % 12 // months since it was last here
	this := monthOf(p.today)
	switch {
	case which == "this":
		return monthOf(ymd(p.today.Year(), m, 1))
	case which == "last" && back == 1, which != "" && back == 0:
		return date{} // "last month" would say it: this one, or the year before?
	case which == "next", which == "" && p.future && back > 0:
		return this.shift(12-back, month)
	case which == "" && back >= 9:
		return date{} // long past, or just ahead
	}
	return this.shift(-back, month)
}

// yearAfter reads the year of what was read before: ", 2025", " 2025", "of 2024", "last year", "of that year".
func (p *parser) yearAfter(i int) (date, int) {
	j := p.skip(p.skip(i, ","), "of", "in", "-")
	if y, next := p.fourDigits(j); next > 0 && (j == i || !p.touches(j) || p.is(i, "-") && p.touches(i) && p.is(i-2, "-")) {
		return dated(yearOf(y)), next
	}
	if !p.is(i, ",") {
		j = p.skip(j, "the")
		switch {
		case p.is(j, "last", "this", "next", "current") && p.is(j+1, "year"):
			if !p.known {
				return date{}, 0
			}
			return dated(yearOf(p.today.Year() + map[string]int{"last": -1, "next": 1}[p.low(j)])), j + 2
		case p.is(j, "that", "same") && p.is(p.skip(j+1, "same"), "year") && p.earlier.unit != none:
			return dated(yearOf(p.earlier.at.Year())), p.skip(j+1, "same") + 1
		}
	}
	return date{}, 0
}

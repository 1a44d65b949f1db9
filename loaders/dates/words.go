package dates

import (
	"strconv"
	"strings"
	"time"
)

var months = numbered("january february march april may june july august september october november december", 1)

// shortMonths stand only before a dot or a day; "mar" and "jan" are other words elsewhere.
var shortMonths = map[string]int{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

// shyMonths are also names or verbs, and count alone only after a word that asks for a time.
var shyMonths = setOf("march april may june august")

var weekdays = numbered("sunday monday tuesday wednesday thursday friday saturday", 0)

// shortWeekdays stand only before a dot or a date.
var shortWeekdays = map[string]int{
	"sun": 0, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
}

var units = map[string]unit{
	"day": day, "days": day, "week": week, "weeks": week, "month": month, "months": month,
	"year": year, "years": year, "decade": decade, "decades": decade, "century": century, "centuries": century,
}

var small = numbered(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
	fifteen sixteen seventeen eighteen nineteen`, 0)

var tens = numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2)

var ordinals = numbered(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
	fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`, 1)

func numbered(words string, from int) map[string]int {
	m := map[string]int{}
	for i, w := range strings.Fields(words) {
		m[w] = from + i
	}
	return m
}

// digits reads a plain number of at most four digits.
func digits(s string) (int, bool) {
	if s == "" || len(s) > 4 || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// count reads "3", "three", "twenty-three", "a", "[three]"; next is 0 when there is no number.
func (p *parser) count(i int) (n, next int) {
	if p.is(i, "[") && p.is(i+2, "]") {
		if n, next = p.spelled(i + 1); next == i+2 {
			return n, i + 3
		}
		return 0, 0
	}
	low := p.low(i)
	if n, ok := digits(low); ok && len(low) < 4 {
		return n, i + 1
	}
	if low == "a" || low == "an" {
		return 1, i + 1
	}
	return p.spelled(i)
}

// spelled reads a number below a hundred in words.
func (p *parser) spelled(i int) (n, next int) {
	if n, ok := small[p.low(i)]; ok {
		return n, i + 1
	}
	ten, ok := tens[p.low(i)]
	if !ok {
		return 0, 0
	}
	j := p.skip(i+1, "-")
	if one, ok := small[p.low(j)]; ok && one > 0 && one < 10 {
		return ten*10 + one, j + 1
	}
	return ten * 10, i + 1
}

// ordinal reads "21st", "third", "twenty-first", "thirtieth".
func (p *parser) ordinal(i int) (n, next int) {
	low := p.low(i)
	if len(low) > 2 && ordinalEnding[low[len(low)-2:]] {
		if n, ok := digits(low[:len(low)-2]); ok {
			return n, i + 1
		}
	}
	if n, ok := ordinals[low]; ok {
		return n, i + 1
	}
	if low == "thirtieth" {
		return 30, i + 1
	}
	if ten, ok := tens[low]; ok {
		j := p.skip(i+1, "-")
		if one, ok := ordinals[p.low(j)]; ok && one < 10 {
			return ten*10 + one, j + 1
		}
	}
	return 0, 0
}

var ordinalEnding = setOf("st nd rd th")

// dayNumber reads the number of a day in a month: "3", "3rd", "third".
func (p *parser) dayNumber(i int) (n, next int) {
	n, next = p.ordinal(i)
	if next == 0 && len(p.low(i)) <= 2 {
		if d, ok := digits(p.low(i)); ok {
			n, next = d, i+1
		}
	}
	if n < 1 || n > 31 {
		return 0, 0
	}
	return n, next
}

// fourDigits reads a year: "2025", "two thousand", "nineteen ninety-four".
func (p *parser) fourDigits(i int) (n, next int) {
	if n, ok := digits(p.low(i)); ok && len(p.low(i)) == 4 && n >= 1000 && n < 2200 {
		return n, i + 1
	}
	if p.is(i, "two") && p.is(i+1, "thousand") {
		j := p.skip(i+2, "and")
		if n, next := p.spelled(j); next > 0 && n > 0 {
			return 2000 + n, next
		}
		return 2000, i + 2
	}
	if high := small[p.low(i)]; high >= 15 || p.is(i, "twenty") {
		if p.is(i, "twenty") {
			high = 20
		}
		if n, next := p.spelled(i + 1); next > 0 && n >= 10 && !p.is(i+1, "-") {
			return high*100 + n, next
		}
	}
	return 0, 0
}

// monthName reads a month; a short one takes its dot along.
func (p *parser) monthName(i int) (m time.Month, next int) {
	if !p.whole && !p.capital(i) {
		return 0, 0
	}
	if m, ok := months[p.low(i)]; ok {
		return time.Month(m), i + 1
	}
	if m, ok := shortMonths[p.low(i)]; ok {
		if p.is(i+1, ".") && p.touches(i+1) {
			return time.Month(m), i + 2
		}
		if _, next := p.dayNumber(i + 1); next > 0 {
			return time.Month(m), i + 1
		}
	}
	return 0, 0
}

// weekdayName reads a day of the week; a short one takes its dot along.
func (p *parser) weekdayName(i int) (d time.Weekday, next int) {
	if !p.whole && !p.capital(i) {
		return 0, 0
	}
	if d, ok := weekdays[p.low(i)]; ok {
		return time.Weekday(d), i + 1
	}
	d2, ok := shortWeekdays[p.low(i)]
	if !ok {
		return 0, 0
	}
	if p.is(i+1, ".") && p.touches(i+1) {
		return time.Weekday(d2), i + 2
	}
	if _, next := p.monthName(p.skip(i+1, ",")); next > 0 || p.whole {
		return time.Weekday(d2), i + 1
	}
	return 0, 0
}

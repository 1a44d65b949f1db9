package dates

import "time"

// namedDay reads days with a name and a fixed date: "Christmas Day", "New Year's Eve 2024", "9/11".
func (p *parser) namedDay(i int) (date, int) {
	if p.is(i, "9") && p.is(i+1, "/") && p.is(i+2, "11") && p.touches(i+1) && p.touches(i+2) && !p.is(i+3, "/") {
		return dated(dayOf(ymd(2001, time.September, 11))), i + 3
	}
	md, next := p.holiday(i)
	if next == 0 {
		return date{}, 0
	}
	if y, after := p.yearAfter(next); after > 0 {
		return md.in(y), after
	}
	if !p.known {
		return date{}, next
	}
	return md.in(p.nearest(p.future, func(y int) (time.Time, bool) { return ymd(y, md.month, md.first), true })), next
}

// holiday finds the longest name in holidays.
func (p *parser) holiday(i int) (monthDay, int) {
	var best monthDay
	end := 0
	for _, h := range holidays {
		j := i
		for _, w := range h.words {
			if !p.is(j, w) {
				j = 0
				break
			}
			j++
		}
		bare := len(h.words) == 1 && !p.whole && !beforeHoliday[p.low(i-1)]
		if j > end && p.capital(i) && !bare {
			best, end = h.day, j
		}
	}
	return best, end
}

var beforeHoliday = setOf("on by before after until till since at last this next")

type holiday struct {
	words []string
	day   monthDay
}

var holidays = []holiday{
	{[]string{"christmas"}, monthDay{month: time.December, first: 25}},
	{[]string{"christmas", "day"}, monthDay{month: time.December, first: 25}},
	{[]string{"christmas", "eve"}, monthDay{month: time.December, first: 24}},
	{[]string{"boxing", "day"}, monthDay{month: time.December, first: 26}},
	{[]string{"new", "year", "'", "s", "day"}, monthDay{month: time.January, first: 1}},
	{[]string{"new", "year", "'", "s", "eve"}, monthDay{month: time.December, first: 31}},
	{[]string{"valentine", "'", "s", "day"}, monthDay{month: time.February, first: 14}},
	{[]string{"international", "women", "'", "s", "day"}, monthDay{month: time.March, first: 8}},
	{[]string{"may", "day"}, monthDay{month: time.May, first: 1}},
	{[]string{"juneteenth"}, monthDay{month: time.June, first: 19}},
	{[]string{"fourth", "of", "july"}, monthDay{month: time.July, first: 4}},
	{[]string{"july", "fourth"}, monthDay{month: time.July, first: 4}},
	{[]string{"bastille", "day"}, monthDay{month: time.July, first: 14}},
	{[]string{"halloween"}, monthDay{month: time.October, first: 31}},
	{[]string{"armistice", "day"}, monthDay{month: time.November, first: 11}},
	{[]string{"veterans", "day"}, monthDay{month: time.November, first: 11}},
}

package dates

import "time"

// weekday reads "Monday", "last Friday", "this coming Sunday", "next Tuesday".
func (p *parser) weekday(i int) (date, int) {
	which, j := "", i
	switch {
	case p.is(i, "this") && p.is(i+1, "past", "coming"):
		which, j = p.low(i+1), i+2
	case p.is(i, "last", "this", "next", "coming", "every", "each", "most"):
		which, j = p.low(i), i+1
	}
	named, next := p.weekdayName(j)
	if next == 0 || p.isTitle(j, next) {
		return date{}, 0
	}
	if !p.known || p.is(j-2, "week", "weeks") && p.is(j-1, "from") {
		return date{}, next
	}
	return p.weekdayNear(which, named), next
}

// neighbouringWeekday reads "the next Tuesday", "the previous Friday", counted from the date before.
func (p *parser) neighbouringWeekday(i int) (date, int) {
	step, ok := neighbouring[p.low(i+1)]
	if !ok || !p.is(i, "the") {
		return date{}, 0
	}
	named, next := p.weekdayName(i + 2)
	if next == 0 || p.earlier.unit != day {
		return date{}, next
	}
	days := (int(named) - int(p.earlier.at.Weekday()) + 7) % 7
	switch {
	case step > 0 && days == 0:
		days = 7
	case step < 0:
		days -= 7
	}
	return dayOf(p.earlier.at.AddDate(0, 0, days)), next
}

// weekdayNear settles the week of a weekday.
func (p *parser) weekdayNear(which string, named time.Weekday) date {
	back := (int(p.today.Weekday()) - int(named) + 7) % 7 // days since it was last here
	ahead := (7 - back) % 7
	inThisWeek := monday(p.today).AddDate(0, 0, (int(named)+6)%7)
	switch which {
	case "":
		if p.future {
			return dayOf(p.today.AddDate(0, 0, ahead))
		}
		return dayOf(p.today.AddDate(0, 0, -back))
	case "this":
		if p.future && inThisWeek.Before(p.today) {
			return dayOf(p.today.AddDate(0, 0, ahead))
		}
		return dayOf(inThisWeek)
	case "coming":
		return dayOf(p.today.AddDate(0, 0, 7-back))
	case "past":
		return dayOf(p.today.AddDate(0, 0, ahead-7))
	case "last":
		if inThisWeek.Before(p.today) {
			return date{} // this week's or last week's?
		}
		return dayOf(inThisWeek.AddDate(0, 0, -7))
	case "next":
		if inThisWeek.After(p.today) {
			return date{}
		}
		return dayOf(inThisWeek.AddDate(0, 0, 7))
	}
	return date{} // "every Monday"
}

// isTitle says that the weekday is part of a name: "Black Friday", "The Sunday Times", "Easter Monday".
func (p *parser) isTitle(i, next int) bool {
	return weekdayNames[p.low(i-1)] && p.capital(i-1) || weekdayPapers[p.low(next)] && p.capital(next) || p.is(next, "s") && !p.is(next-1, "'")
}

var (
	weekdayNames  = setOf("news black good ash palm easter super bloody holy maundy cyber whit fat shrove")
	weekdayPapers = setOf("times telegraph mirror express mail herald post observer")
)

// relativeDay reads "yesterday", "today", "the day before yesterday", "last night", "this morning".
func (p *parser) relativeDay(i int) (date, int) {
	offset, next := 0, i+1
	j := p.skip(i, "the")
	switch {
	case p.capital(i) && p.capital(i-1) && !p.whole: // USA Today
		return date{}, 0
	case p.is(i, "today", "tonight"):
	case p.is(i, "yesterday"):
		offset = -1
	case p.is(i, "tomorrow"):
		offset = 1
	case p.is(j, "day") && p.is(j+1, "before") && p.is(j+2, "yesterday"):
		offset, next = -2, j+3
	case p.is(j, "day") && p.is(j+1, "after") && p.is(j+2, "tomorrow"):
		offset, next = 2, j+3
	case p.is(i, "last") && p.is(i+1, "night", "evening"):
		offset, next = -1, i+2
	case p.is(i, "this") && p.is(i+1, "morning", "afternoon", "evening"):
		next = i + 2
	default:
		return date{}, 0
	}
	if !p.known {
		return date{}, next
	}
	return dayOf(p.today.AddDate(0, 0, offset)), next
}

// relativeUnit reads "last week", "this year", "next month", "this past weekend", "the current quarter".
func (p *parser) relativeUnit(i int) (date, int) {
	article := p.is(i, "the")
	j := p.skip(i, "the")
	step, ok := steps[p.low(j)]
	if p.is(j, "this", "last") && p.is(j+1, "past") || p.is(j, "this") && p.is(j+1, "coming", "last") {
		step, ok = steps[p.low(j+1)], true
		j++
	}
	if next := p.yearEnd(i); next > 0 {
		return p.lastOfYear(), next
	}
	if (article || p.whole) && p.is(j, "weekend") {
		return p.weekendNear(0, true), j + 1
	}
	u, known := relativeUnits[p.low(j+1)]
	if p.is(j, "this") && p.is(j+1, "years") {
		u, known = year, true // often printed for "this year's"
	}
	if !ok || !known || article && !p.is(j, "current") {
		return date{}, 0
	}
	if p.is(j, "past", "coming") && !p.is(j-1, "this", "last") && u != weekend {
		return date{}, 0 // a duration up to now, not a week or a year of the calendar
	}
	if !p.known {
		return date{}, j + 2
	}
	if u == weekend {
		return p.weekendNear(step, p.is(j, "this")), j + 2
	}
	if u == week {
		return weekOf(p.today.AddDate(0, 0, 7*step)), j + 2
	}
	return p.unitNear(step, u), j + 2
}

var steps = map[string]int{"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}

var relativeUnits = map[string]unit{
	"week": week, "weekend": weekend, "month": month, "quarter": part, "year": year, "decade": decade, "century": century,
}

func (p *parser) unitNear(step int, u unit) date {
	y := p.today.Year()
	switch u {
	case month:
		return monthOf(p.today).shift(step, month)
	case part:
		quarter := y*4 + (int(p.today.Month())-1)/3 + step
		return partOf(quarter/4, 33+quarter%4)
	case year:
		return yearOf(y + step)
	case decade:
		return decadeOf(y + 10*step)
	case century:
		return centuryOf(y + 100*step)
	}
	return date{}
}

// weekendNear settles a weekend; near is "this weekend" or "the weekend". From Monday to Wednesday
// that is the last one unless the verb is in the future, from Thursday on the coming one.
func (p *parser) weekendNear(step int, near bool) date {
	if !p.known {
		return date{}
	}
	weekday := (int(p.today.Weekday()) + 6) % 7
	switch {
	case near && step == 0 && !p.future && weekday < 3:
		return weekendOf(p.today.AddDate(0, 0, -7))
	case near && step == 0:
		return weekendOf(p.today)
	case step < 0:
		return weekendOf(p.today.AddDate(0, 0, -7))
	}
	return date{} // "next weekend": the coming one or the one after?
}

// yearEnd reads "year-end".
func (p *parser) yearEnd(i int) int {
	j := p.skip(i+1, "-")
	if p.is(i, "year") && p.is(j, "end") && !p.is(j+1, "of") {
		return j + 1
	}
	return 0
}

// lastOfYear is the end of the year of publication; early in a year the one before may be meant.
func (p *parser) lastOfYear() date {
	if !p.known || p.today.Month() < time.March && !p.future {
		return date{}
	}
	return dayOf(ymd(p.today.Year(), time.December, 31))
}

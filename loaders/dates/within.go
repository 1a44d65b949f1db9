package dates

import "time"

// nthWeekday reads "the first Monday in March 2026", "the last Friday of May".
func (p *parser) nthWeekday(i int) (date, int) {
	j := p.skip(i, "the")
	n, j := p.nth(j)
	if j == 0 || n > 5 {
		return date{}, 0
	}
	named, j := p.weekdayName(j)
	if j == 0 || !p.is(j, "of", "in") {
		return date{}, 0
	}
	in, next := p.calendarMonth(j + 1)
	if next == 0 {
		return date{}, 0
	}
	return nthIn(in, n, named), next
}

// nth reads an ordinal; the last is -1.
func (p *parser) nth(i int) (n, next int) {
	if p.is(i, "last", "final") {
		return -1, i + 1
	}
	return p.ordinal(i)
}

// nthIn is the nth such weekday of a month, counted from its end when n is negative; none when it has not so many.
func nthIn(in date, n int, named time.Weekday) date {
	if in.unit != month {
		return date{}
	}
	first := in.at.AddDate(0, 0, (int(named)-int(in.at.Weekday())+7)%7)
	at := first.AddDate(0, 0, 7*(n-1))
	if n < 0 {
		at = first.AddDate(0, 0, 28)
		if at.Month() != in.at.Month() {
			at = at.AddDate(0, 0, -7)
		}
	}
	if at.Month() != in.at.Month() {
		return date{}
	}
	return date{unit: day, at: at, dated: in.dated}
}

// partOf reads a part of a longer time: "the last day of March" is that day; what begins and ends
// loosely, "the first week of August" or "the last half of the '80s", is as coarse as what it is part of.
func (p *parser) partOf(i int) (date, int) {
	n, j := p.nth(p.skip(i, "the"))
	if j > 0 {
		j = p.skip(p.skip(j, "few", "couple", "two", "three"), "-")
	}
	if j == 0 || !p.is(j, "day", "days", "week", "weeks", "weekend", "months", "years", "half", "part", "third") || !p.is(j+1, "of", "in") || p.steps >= maxSteps {
		return date{}, 0
	}
	deeper := *p
	deeper.steps++
	whole := deeper.single(j + 2)
	if whole.next == 0 || !whole.date.longerThan(p.low(j)) {
		return date{}, 0
	}
	if p.is(j, "day") {
		return whole.date.nthDay(n), whole.next
	}
	return whole.date, whole.next
}

// longerThan says whether a date may have such parts; halves and thirds of years have readers of their own.
func (d date) longerThan(of string) bool {
	switch of {
	case "day", "days", "week", "weeks", "weekend":
		return d.unit == month || d.unit == year
	case "months":
		return d.unit == year
	}
	return d.unit == decade || d.unit == century || d.unit == month
}

// nthDay is the nth day of a month or year, its last where n is negative.
func (d date) nthDay(n int) date {
	at, end := d.at, d.at.AddDate(0, 1, 0)
	if d.unit == year {
		end = d.at.AddDate(1, 0, 0)
	}
	if at = at.AddDate(0, 0, n-1); n < 0 {
		at = end.AddDate(0, 0, -1)
	}
	if !at.Before(end) {
		return date{}
	}
	return date{unit: day, at: at, dated: d.dated}
}

// ofDay reads "the week of Dec. 15", "the weekend of March 1". A day that isn't in the weekend leaves it open, and
// so does a week named by its Sunday, which begins one for some and ends one for others.
func (p *parser) ofDay(i int) (date, int) {
	j := p.skip(i, "the")
	if !p.is(j, "week", "weekend") || !p.is(j+1, "of") {
		return date{}, 0
	}
	d, next := p.calendarDay(j + 2)
	switch {
	case next == 0:
		return date{}, 0
	case d.unit != day || d.at.Weekday() == time.Sunday && p.is(j, "week"):
		return date{}, next
	case p.is(j, "week"):
		return weekOf(d.at), next
	case d.at.Weekday() == time.Friday || d.at.Weekday() == time.Saturday || d.at.Weekday() == time.Sunday:
		return weekendOf(d.at), next
	}
	return date{}, next
}

// weekdayOfWeek reads a weekday whose week is told: "Tuesday of last week", "last week on Monday", "a week ago
// Tuesday", "Friday two weeks ago". Counted in weeks from a weekday still ahead, which week is meant stays open.
func (p *parser) weekdayOfWeek(i int) (date, int) {
	named, j := p.weekdayName(i)
	if j > 0 {
		if step, next := p.weekStep(p.skip(j, "of")); next > 0 {
			return p.inWeek(step, named, p.is(next-1, "ago")), next
		}
		return date{}, 0
	}
	step, next := p.weekStep(i)
	if next == 0 {
		return date{}, 0
	}
	counted := p.is(next-1, "ago")
	named, next = p.weekdayName(p.skip(next, "on"))
	if next == 0 {
		return date{}, 0
	}
	return p.inWeek(step, named, counted), next
}

// weekStep reads "last week", "this week", "two weeks ago".
func (p *parser) weekStep(i int) (step, next int) {
	if step, ok := steps[p.low(i)]; ok && p.is(i+1, "week") && !p.is(i, "past", "coming", "current") {
		return step, i + 2
	}
	n, u, next, vague := p.amount(i)
	if next == 0 || u != week || vague || !p.is(next, "ago") {
		return 0, 0
	}
	return -n, next + 1
}

func (p *parser) inWeek(step int, named time.Weekday, counted bool) date {
	if !p.known {
		return date{}
	}
	at := monday(p.today).AddDate(0, 0, (int(named)+6)%7)
	if counted && at.After(p.today) {
		return date{}
	}
	return dayOf(at.AddDate(0, 0, 7*step))
}

// about reads a date that is only near: "around 2014", "circa 1850". A day is not made
// approximate so: "ways around Tuesday's ruling".
func (p *parser) about(i int) (date, int) {
	if !p.is(i, "around", "circa", "roughly", "approximately") && !(p.whole && p.is(i, "about")) || p.steps >= maxSteps {
		return date{}, 0
	}
	deeper := *p
	deeper.steps++
	r := deeper.single(i + 1)
	if r.next == 0 || r.date.unit < month || r.date.unit == span {
		return date{}, 0
	}
	r.date.approx = true
	return r.date, r.next
}

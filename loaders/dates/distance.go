package dates

// ago reads "two years ago", "about a decade ago", "three weeks from now".
func (p *parser) ago(i int) (date, int) {
	j, approx, vague := p.roughly(i)
	n, u, next, vague2 := p.amount(j)
	if next == 0 {
		return date{}, 0
	}
	sign := 0
	switch {
	case p.is(next, "ago"):
		sign, next = -1, next+1
	case p.is(next, "from") && p.is(next+1, "now", "today"):
		sign, next = 1, next+2
	default:
		return date{}, 0
	}
	if vague || vague2 || !p.known || u == century {
		return date{}, next
	}
	if quarter := p.quarter; u == year && n == 1 && sign < 0 && quarter.at.Year() >= p.today.Year()-1 {
		return partOf(p.today.Year()-1, quarter.code), next // company news compares a quarter with that of the year before
	}
	d := dayOf(p.today).shift(sign*n, u)
	d.approx = approx || u == decade
	return d, next
}

// roughly reads a word before an amount: one that makes it approximate, or one that leaves it open.
func (p *parser) roughly(i int) (next int, approx, vague bool) {
	switch {
	case p.is(i, "about", "almost", "nearly", "roughly", "around", "some", "approximately"):
		return i + 1, true, false
	case p.is(i, "more", "less", "fewer") && p.is(i+1, "than"), p.is(i, "at") && p.is(i+1, "least", "most"):
		return i + 2, false, true
	case p.is(i, "over", "under"):
		return i + 1, false, true
	}
	return i, false, false
}

// amount reads "two weeks", "a few days" (vague), "a year and a half" (vague).
func (p *parser) amount(i int) (n int, u unit, next int, vague bool) {
	j := i
	n, j = p.count(i)
	if w := p.skip(i, "a"); p.is(w, "few", "couple", "several", "many", "dozen", "half") {
		n, j, vague = 1, p.skip(p.skip(p.skip(w+1, "of"), "a"), "dozen"), true
	}
	if j == 0 {
		return 0, none, 0, false
	}
	if p.is(j, "and") && p.is(j+1, "a") && p.is(j+2, "half") {
		j, vague = j+3, true
	}
	u, ok := units[p.low(j)]
	if !ok {
		return 0, none, 0, false
	}
	j++
	if p.is(j, "and") && p.is(j+1, "a") && p.is(j+2, "half") {
		j, vague = j+3, true
	}
	return n, u, j, vague
}

// distance reads a step from another date: "two days later", "a year earlier", "three days before Christmas",
// "the day after Monday", "the next day", "the previous year".
func (p *parser) distance(i int) (date, int) {
	if d, next := p.neighbour(i); next > 0 {
		return d, next
	}
	if next := p.yearAgo(i); next > 0 {
		return p.quarter.shift(-1, year), next
	}
	j, approx, vague := p.roughly(i)
	n, u, next, vague2 := p.amount(j)
	if next == 0 && p.is(p.skip(i, "the"), "day", "week", "month", "year") {
		j = p.skip(i, "the")
		n, u, next = 1, units[p.low(j)], j+1
	}
	if next == 0 || approx {
		return date{}, 0
	}
	sign := 0
	switch {
	case p.is(next, "earlier", "before", "prior"):
		sign = -1
	case p.is(next, "later", "after", "afterward", "afterwards"):
		sign = 1
	default:
		return date{}, 0
	}
	from, after := p.stepFrom(next)
	if vague || vague2 {
		return date{}, after
	}
	return from.shift(sign*n, u), after
}

// yearAgo reads "the year-earlier quarter", "the comparable year-ago period".
func (p *parser) yearAgo(i int) int {
	j := p.skip(p.skip(i, "the"), "comparable")
	if !p.is(j, "year") || !p.is(j+1, "-") || !p.is(j+2, "ago", "earlier") {
		return 0
	}
	j = p.skip(p.skip(p.skip(p.skip(j+3, "first"), "second"), "third"), "fourth")
	if p.is(j, "quarter", "period") {
		return j + 1
	}
	return 0
}

// stepFrom reads what "before" or "after" at token i refers to: a date that follows, or the date before.
// After other words ("two days after the talks") it is nothing known.
func (p *parser) stepFrom(i int) (date, int) {
	next := i + 1
	if !p.is(i, "before", "after") {
		return p.earlier, next
	}
	if p.steps < maxSteps {
		deeper := *p
		deeper.steps++
		if r := deeper.single(next); r.next > 0 {
			return r.date, r.next
		}
	}
	if next == len(p.tokens) || !p.tokens[next].isWord() || p.is(next, "that", "and", "but") {
		return p.earlier, p.skip(next, "that")
	}
	return date{}, next
}

// maxSteps bounds "a day before a day before a day …".
const maxSteps = 2

// neighbour reads "the next day", "the following year", "the previous month".
func (p *parser) neighbour(i int) (date, int) {
	if !p.is(i, "the") && !p.whole {
		return date{}, 0
	}
	j := p.skip(p.skip(i, "the"), "very")
	step := neighbouring[p.low(j)]
	u, ok := units[p.low(j+1)]
	if j == i && p.is(j, "next") || step == 0 || !ok || u > year {
		return date{}, 0
	}
	if p.is(j, "next") && p.earlier.unit == none {
		return date{}, j + 2
	}
	return p.earlier.within(u).shift(step, u), j + 2
}

var neighbouring = map[string]int{"next": 1, "following": 1, "previous": -1, "preceding": -1}

// same reads "that day", "the same year", "later that month", "earlier in the day".
func (p *parser) same(i int) (date, int) {
	inTheDay := p.is(i-1, "in") && p.is(i-2, "earlier", "later") || p.is(i-1, "earlier", "later")
	j := i
	switch {
	case p.is(i, "that"), p.is(i, "the", "this") && p.is(i+1, "same", "very"):
		j = p.skip(i+1, "same", "very")
	case p.is(i, "the") && (inTheDay || p.whole):
		j = i + 1
	case p.is(i, "this") && p.is(i+1, "day"):
		if !p.known {
			return date{}, i + 2
		}
		return dayOf(p.today), i + 2
	default:
		return date{}, 0
	}
	u, ok := sameUnits[p.low(j)]
	if !ok {
		return date{}, 0
	}
	if u == part && p.is(i, "that") && p.earlier.unit == part {
		return p.earlier, j + 1
	}
	if u == part {
		return p.quarter, j + 1
	}
	if u == day && p.earlier.unit == none && p.is(i, "the") && p.known {
		return dayOf(p.today), j + 1
	}
	return p.earlier.within(u), j + 1
}

var sameUnits = map[string]unit{"day": day, "week": week, "month": month, "quarter": part, "year": year}

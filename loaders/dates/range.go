package dates

import "onrecord/graph/edtf"

// fromTo reads "from Monday to Wednesday", "between 2014 and 2016", "Dec. 30 - Jan. 2", "2014-2016".
// first is the single date at token i.
func (p *parser) fromTo(i int, first reading) (date, int) {
	joiners := []string{"-", "to", "through", "until", "till"}
	j := i
	switch {
	case p.is(i, "between"):
		j, joiners = i+1, []string{"and"}
	case p.is(i, "from"):
		j++
	default:
		joiners = joiners[:3]
	}
	if j > i {
		first = p.single(j)
	}
	if first.next == 0 || !p.is(first.next, joiners...) {
		return date{}, 0
	}
	second := p.single(p.skip(first.next+1, "the"))
	if second.next == 0 {
		return date{}, 0
	}
	if j == i && (first.rule != second.rule || p.is(first.next, "to") && first.date.unit == none) {
		return date{}, 0
	}
	if p.postponed(i) {
		return date{}, second.next
	}
	return p.join(j, first, second), second.next
}

// join makes the two ends of a range agree: a year printed at the end is also that of the start, and the
// end is the first such day after the start.
func (p *parser) join(i int, first, second reading) date {
	if second.date.dated && !first.date.dated {
		first.date = p.from(second.date, false).single(i).date
	}
	d := between(first.date, second.date)
	if d.unit == none && first.date.unit == day && !second.date.dated {
		again := p.from(first.date, true)
		d = between(first.date, again.single(second.next-1).date)
	}
	return d
}

// from is the parser with another day as today.
func (p *parser) from(d date, future bool) *parser {
	other := *p
	other.today, other.known, other.future = d.at, d.unit != none, future
	return &other
}

// postponed says that a change of date is told, not a time from one to the other.
func (p *parser) postponed(i int) bool {
	for j := i - 1; j >= 0 && j > i-8 && !p.is(j, "."); j-- {
		if p.is(j, "moved", "postponed", "delayed", "rescheduled", "shifted", "changed", "brought", "pushed") {
			return true
		}
	}
	return false
}

// between is the time from the first day of a to the last of b; none when b ends before a.
func between(a, b date) date {
	if a.unit == none || b.unit == none || a.unit > decade || b.unit > decade {
		return date{}
	}
	first, last := a.format(), b.format()
	if a.unit == week || a.unit == weekend {
		first = a.at.Format("2006-01-02")
	}
	if b.unit == week || b.unit == weekend {
		last = last[len(last)-len("2006-01-02"):]
	}
	text := first + "/" + last
	if _, err := edtf.Parse(text); err != nil {
		return date{}
	}
	return date{unit: span, at: a.at, text: text, dated: a.dated}
}

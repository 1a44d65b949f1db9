package dates

// kind is what a token may be of a date, by a bit each; it is looked up once, when the token is cut.
type kind uint16

const (
	begins   kind = 1 << iota // one of beginnings
	leading                   // one of leads
	followed                  // it has followers
	second                    // one of seconds
	proper                    // it begins a date only with a capital letter
	figure                    // 2025, 3rd, Q3
	aMonth
	aWeekday
	aUnit // and the parts of one: quarter, half
	aTime // today, morning
	aSeason
	aDecade // eighties
	aNumber // in words
	aHoliday
)

// kindOf are the kinds of words; those of figures are told by their digits.
var kindOf = func() map[string]kind {
	m := map[string]kind{}
	enter := func(k kind, sets ...map[string]bool) {
		for _, set := range sets {
			for w := range set {
				m[w] |= k
			}
		}
	}
	number := func(k kind, lists ...map[string]int) {
		for _, list := range lists {
			for w := range list {
				m[w] |= k
			}
		}
	}
	enter(begins, beginnings)
	enter(leading, leads)
	enter(second, seconds)
	for w := range followers {
		m[w] |= followed
	}
	enter(proper, setOf("new international"))
	number(proper, months, shortMonths, weekdays, shortWeekdays)
	number(aMonth, months, shortMonths)
	number(aWeekday, weekdays, shortWeekdays)
	for w := range units {
		m[w] |= aUnit
	}
	enter(aUnit, setOf("weekend quarter quarters half part third"))
	enter(aTime, setOf("today tonight yesterday tomorrow night evening morning afternoon"))
	number(aSeason, seasonCodes)
	number(aDecade, decadeWords)
	number(aNumber, small, tens)
	for _, h := range holidays {
		m[h.words[0]] |= aHoliday
	}
	return m
}()

func kindsOf(low string) kind {
	if isDigit(low[0]) || len(low) == 2 && isDigit(low[1]) {
		return figure
	}
	return kindOf[low]
}

// near are the kinds of the tokens from i on, as far as the words of one date without those within it reach.
func (p *parser) near(i int) kind {
	const reach = 16
	var out kind
	for k := i; k < len(p.tokens) && k < i+reach; k++ {
		out |= p.tokens[k].kinds
	}
	return out
}

package dates

// mayBegin says whether a date can begin with token i. Most words of a text can't begin one, and
// asking here first spares them the rules.
func (p *parser) mayBegin(i int) bool {
	low := p.low(i)
	if low == "" {
		return false
	}
	switch c := low[0]; {
	case isDigit(c):
		return true
	case (c == 'q' || c == 'h') && len(low) == 2:
		return isDigit(low[1])
	case c == '\'', c == '[', leads[low]:
		return p.mayFollow(i + 1)
	case proper[low] && !p.capital(i):
		return false
	}
	if next, ok := followers[low]; ok {
		return next[p.low(i+1)]
	}
	return beginnings[low]
}

// mayFollow says whether token i can be the second of a date.
func (p *parser) mayFollow(i int) bool {
	low := p.low(i)
	return low != "" && (isDigit(low[0]) || len(low) == 2 && isDigit(low[1]) || low[0] == '\'' || low[0] == '[' || seconds[low] || beginnings[low])
}

// leads are words that begin many dates and far more that is no date, so that the word behind them is looked at too.
var leads = setOf(`the a an this about almost nearly roughly around some approximately circa over under`)

// followers are the words behind those that begin few dates and much else.
var followers = map[string]map[string]bool{
	"at": setOf("least most"), "more": setOf("than"), "less": setOf("than"), "fewer": setOf("than"),
	"that": setOf("same very day week month quarter year"), "new": setOf("year"), "international": setOf("women"),
}

// proper are words that begin a date only with a capital letter.
var proper = func() map[string]bool {
	set := setOf("new international")
	for _, names := range []map[string]int{months, shortMonths, weekdays, shortWeekdays} {
		for w := range names {
			set[w] = true
		}
	}
	return set
}()

// seconds are words that stand second in a date, behind one of leads, beside those that begin one.
var seconds = func() map[string]bool {
	set := setOf("quarter morning afternoon evening night following and")
	for w := range units {
		set[w] = true
	}
	return set
}()

// beginnings are the first words of all dates that don't begin with a figure.
var beginnings = func() map[string]bool {
	set := setOf(`the a an that this last next past coming current every each most very end beginning start middle close early late mid earlier later
		sometime noon midnight today tonight yesterday tomorrow day week month year calendar comparable weekend final few couple several many dozen half
		about almost nearly roughly around some approximately circa more less fewer at over under two twenty ad same`)
	for _, numbers := range []map[string]int{months, shortMonths, weekdays, shortWeekdays, small, tens, ordinals, seasonCodes, decadeWords, neighbouring} {
		for w := range numbers {
			set[w] = true
		}
	}
	for _, h := range holidays {
		set[h.words[0]] = true
	}
	set["thirtieth"] = true
	return set
}()

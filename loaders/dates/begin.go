package dates

// mayBegin says whether a date can begin with token i. Most words of a text can't begin one, and
// asking here first spares them the rules.
func (p *parser) mayBegin(i int) bool {
	if i < 0 || i >= len(p.tokens) {
		return false
	}
	t := &p.tokens[i]
	switch c := t.low[0]; {
	case t.kinds&figure != 0:
		return isDigit(c) || c == 'q' || c == 'h'
	case c == '\'', c == '[', t.kinds&leading != 0:
		return p.mayFollow(i + 1)
	case t.kinds&proper != 0 && !t.capital():
		return false
	case t.kinds&followed != 0:
		return followers[t.low][p.low(i+1)]
	}
	return t.kinds&begins != 0
}

// mayFollow says whether token i can be the second of a date.
func (p *parser) mayFollow(i int) bool {
	if i >= len(p.tokens) {
		return false
	}
	t := &p.tokens[i]
	return t.kinds&(figure|second|begins) != 0 || t.low[0] == '\'' || t.low[0] == '['
}

// leads are words that begin many dates and far more that is no date, so that the word behind them is looked at too.
var leads = setOf(`the a an this about almost nearly roughly around some approximately circa over under`)

// followers are the words behind those that begin few dates and much else.
var followers = map[string]map[string]bool{
	"at": setOf("least most"), "more": setOf("than"), "less": setOf("than"), "fewer": setOf("than"),
	"that": setOf("same very day week month quarter year"), "new": setOf("year"), "international": setOf("women"),
}

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

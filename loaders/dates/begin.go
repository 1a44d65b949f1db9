package dates

// mayBegin says whether a phrase can begin with token i. Most words of a text can't begin one, and
// asking here first spares them the rules.
func (p *parser) mayBegin(i int) bool {
	low := p.tokens[i].low
	switch c := low[0]; {
	case isDigit(c), c == '\'', c == '[':
		return true
	case (c == 'q' || c == 'h') && len(low) == 2:
		return true
	}
	return beginnings[low]
}

// beginnings are the first words of all phrases that don't begin with a figure.
var beginnings = func() map[string]bool {
	set := setOf(`the a an that this last next past coming current every each most very end beginning start middle close early late mid earlier later
		sometime noon midnight today tonight yesterday tomorrow day week month year calendar comparable weekend final few couple several many dozen half
		about almost nearly roughly around some approximately circa more less fewer at over under between from two twenty ad same`)
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

package dates

import "strings"

// season reads "last summer", "spring 2025", "the winter of 1994", "this past fall", "in the autumn".
func (p *parser) season(i int) (date, int) {
	which, j := "", p.skip(i, "the")
	article := j > i
	switch {
	case p.is(i, "this", "last") && p.is(i+1, "past", "coming"):
		which, j = p.low(i+1), i+2
	case p.is(i, "last", "this", "next", "coming"):
		which, j = p.low(i), i+1
	}
	code, ok := seasonCodes[p.low(j)]
	if !ok {
		return date{}, 0
	}
	next := j + 1
	if y, after := p.yearAfter(next); after > 0 && which == "" {
		return dated(partOf(y.at.Year(), code)), after
	}
	if which == "" && (!article || p.is(next, "of")) && !p.whole {
		return date{}, 0
	}
	if !p.known {
		return date{}, next
	}
	return p.seasonNear(which, code), next
}

var seasonCodes = map[string]int{"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

// seasonNear settles the year of a season. One that has just ended is "last" to some and not to others.
func (p *parser) seasonNear(which string, code int) date {
	y := p.today.Year()
	past := partOf(y, code)
	for past.at.After(p.today) {
		past = past.shift(-1, year)
	}
	ended := past.at.AddDate(0, 3, 0)
	running := p.today.Before(ended)
	switch {
	case which == "this" || which == "" && running:
		if running {
			return past
		}
		if p.future || code != 24 && partOf(y, code).at.After(p.today) {
			return past.shift(1, year)
		}
		return past
	case which == "next" || which == "coming" || which == "" && p.future:
		return past.shift(1, year)
	case which == "last" && running:
		return past.shift(-1, year)
	case which == "last" && p.today.Before(ended.AddDate(0, 2, 0)) && p.today.Year() == past.at.Year():
		return date{}
	}
	return past
}

// partOfYear reads quarters and halves: "the third quarter of 2024", "Q3 2025", "first half of this year",
// "next year's first quarter".
func (p *parser) partOfYear(i int) (date, int) {
	j := p.skip(i, "the")
	var owner date
	if y, after := p.yearAfter(i); !p.is(i, ",", "of", "in", "-") && after > 0 && p.is(after, "'") && p.is(after+1, "s") {
		owner, j = y, after+2
	}
	code, next := p.partCode(j)
	if next == 0 || p.is(i-1, "fiscal") || p.is(next, "of") && p.is(p.skip(next+1, "the", "its"), "fiscal") {
		return date{}, 0
	}
	if owner.unit == none {
		if y, after := p.yearAfter(next); after > 0 {
			owner, next = y, after
		}
	}
	switch {
	case owner.unit != none:
		return dated(partOf(owner.at.Year(), code)), next
	case code >= 40:
		return date{}, 0 // half of a match, of a loaf
	case p.is(next, "of") || !p.known:
		return date{}, next
	}
	near := partOf(p.today.Year(), code)
	if near.at.After(p.today) && !p.future {
		near = near.shift(-1, year)
	}
	return near, next
}

// partCode reads the EDTF number of a quarter (33 to 36) or a half (40, 41).
func (p *parser) partCode(i int) (code, next int) {
	low := p.low(i)
	if len(low) == 2 && p.capital(i) && low[1] >= '1' && (low[0] == 'q' && low[1] <= '4' || low[0] == 'h' && low[1] <= '2') {
		return map[byte]int{'q': 32, 'h': 39}[low[0]] + int(low[1]-'0'), i + 1
	}
	n, j := p.ordinal(i)
	if p.is(i, "last") {
		n, j = 2, i+1
	}
	if j == 0 {
		return 0, 0
	}
	if p.is(j, "two") && p.is(j+1, "quarters") && n <= 2 {
		return 39 + n, j + 2
	}
	j = p.skip(j, "-")
	switch {
	case p.is(j, "quarter") && n >= 1 && n <= 4 && !p.is(i, "last"):
		return 32 + n, j + 1
	case p.is(j, "half") && n <= 2 && p.is(j+1, "of"):
		return 39 + n, j + 1
	}
	return 0, 0
}

// decade reads "the 1990s", "the '80s", "the mid-nineties".
func (p *parser) decade(i int) (date, int) {
	j := p.skip(p.skip(i, "the"), "'")
	j = p.skip(p.narrowed(j), "'")
	if ten, ok := decadeWords[p.low(j)]; ok && (j > i || p.whole) {
		return decadeOf(1900 + ten), j + 1
	}
	number, plural := strings.CutSuffix(p.low(j), "s")
	next := j + 1
	if !plural && p.is(next, "'") && p.is(next+1, "s") && p.touches(next) && p.touches(next+1) {
		plural, next = true, next+2 // "1930's"
	}
	n, ok := digits(number)
	if !ok || !plural || n%10 != 0 || possessive[p.low(i-1)] {
		return date{}, 0
	}
	switch {
	case len(number) == 4 && n%100 == 0 && n < 2000:
		return dated(centuryOf(n)), next
	case len(number) == 4:
		return dated(decadeOf(n)), next
	case len(number) == 2 && n >= 30 && (j > i || p.whole):
		return decadeOf(1900 + n), next
	}
	return date{}, 0
}

// narrowed skips "mid-".
func (p *parser) narrowed(i int) int {
	if next := p.skip(i, "early", "late", "mid"); next > i {
		return p.skip(next, "-")
	}
	return i
}

var decadeWords = map[string]int{
	"thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}

var possessive = setOf("his her their my our your its")

// century reads "the 20th century", "the late nineteenth century".
func (p *parser) century(i int) (date, int) {
	j := p.narrowed(p.skip(i, "the"))
	n, j := p.ordinal(j)
	if j == 0 {
		return date{}, 0
	}
	j = p.skip(j, "-")
	if !p.is(j, "century") || n < 1 || n > 22 {
		return date{}, 0
	}
	if p.is(j+1, "b", "bc", "bce") {
		return date{}, j + 2
	}
	return dated(centuryOf((n - 1) * 100)), j + 1
}

// year reads a year alone: "in 2014", "the year 2000", "(1969)".
func (p *parser) year(i int) (date, int) {
	j := i
	if p.is(j, "the") && p.is(j+1, "year") {
		j += 2
	} else {
		j = p.skip(p.skip(j, "year"), "calendar")
	}
	if y, next := p.shortYear(j); next > 0 {
		return y, next
	}
	y, next := p.fourDigits(j)
	if next == 0 || p.touches(next) && p.is(next, "/", "%") || p.is(next, "bc", "bce") {
		return date{}, 0
	}
	if !p.whole && j == i && !p.yearStandsAlone(i, next) {
		return date{}, 0
	}
	return dated(yearOf(y)), next
}

// soon is how many years ahead a short year may lie.
const soon = 5

// shortYear reads "'71", the last such year at publication or soon after, and "347 AD".
func (p *parser) shortYear(i int) (date, int) {
	if n, ok := digits(p.low(i + 1)); p.is(i, "'") && ok && len(p.low(i+1)) == 2 && p.touches(i+1) && (p.whole || beforeYear[p.low(i-1)]) {
		if !p.known {
			return date{}, i + 2
		}
		y := p.today.Year() - p.today.Year()%100 + n
		if y > p.today.Year()+soon {
			y -= 100
		}
		return dated(yearOf(y)), i + 2
	}
	if n, ok := digits(p.low(i)); ok && n > 0 && p.is(i+1, "ad", "ce") && p.tokens[i+1].text == strings.ToUpper(p.low(i+1)) {
		return dated(yearOf(n)), i + 2
	}
	if n, ok := digits(p.low(i + 1)); ok && n > 0 && p.is(i, "ad") && p.tokens[i].text == "AD" {
		return dated(yearOf(n)), i + 2
	}
	return date{}, 0
}

// yearStandsAlone says whether the number at token i is a year and not a count.
func (p *parser) yearStandsAlone(i, next int) bool {
	if y, ok := digits(p.low(i)); !ok || y < 1500 || p.is(i-1, "$", "€", "£", "no", "#", "than") || p.is(i-1, ".") && p.touches(i) {
		return false
	}
	listed := p.is(i-1, ",", "and", "or") && p.isYear(i-2) || p.is(i-1, ",") && p.isYear(i+1)
	owned := p.is(i-1, "s") && p.is(i-2, "'")
	described := p.is(i-1, "a", "an") && !p.touches(next) && next < len(p.tokens) && p.tokens[next].isWord() && !measures[p.low(next)]
	return described || beforeYear[p.low(i-1)] || listed || owned || i == 0 || p.is(i-1, "(") && p.is(next, ")", ",", "-", ";") || p.is(i-1, "-") && p.is(i-2, "mid")
}

// measures are nouns that a number before them counts: "a 2000 metre race" names no year.
var measures = setOf(`dollar euro pound yen rouble ruble metre meter foot feet mile kilometre kilometer km mph hp kg ton tonne watt volt
	word page square cubic person man strong calorie year day seat`)

func (p *parser) isYear(i int) bool {
	_, next := p.fourDigits(i)
	return next > 0
}

var beforeYear = setOf(`in into since until till by from to of for due that during before after between and or through early late mid year
	around about circa c the its his her their this ' election season summer winter spring autumn fall`)

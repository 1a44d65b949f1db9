package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// character is somebody named, as far as the page tells.
type character struct {
	loaders.Character
	gender  gender
	tokens  []string // of the name, folded
	offices []office
	roles   []run // what the page calls them beside their name
	seen    []int // first words of the places that name them, in order
	full    int   // how many of seen, from the start, are full names; the rest came later
	sure    bool  // certainly a person or an institution, not just capitalised words
	boss    *int  // the institution they speak for, once looked for
}

// cast is who the page names.
type cast struct {
	people   []*character
	byFull   map[string]int   // folded full name
	byLast   map[string][]int // folded surname
	byFirst  map[string][]int // folded given name
	at       map[int]int      // first word of a name: its character
	spelling map[int]bool     // first words of names that only nearly are a character's
	near     map[string][]int // surnames by what a letter off leaves of them, once one was looked for
	names    []name
}

// gather makes the cast of a page. speaks holds the noun phrases that are subjects of verbs of saying, mains those of each sentence.
func (p *page) gather(speaks, mains []run) *cast {
	c := &cast{byFull: map[string]int{}, byLast: map[string][]int{}, byFirst: map[string][]int{}, at: map[int]int{}, spelling: map[int]bool{}, names: p.names()}
	says := map[int]bool{}
	for _, r := range speaks {
		for i := r.first; i < r.last; i++ {
			says[i] = true
		}
	}
	alone, acts := c.alone(p), p.acting(mains)
	for i, n := range c.names { // full names first, wherever they stand
		if n.last-n.first > 1 && !n.body && alone[p.words[n.last-1].low] {
			n.person = true
			c.names[i].person = true
		}
		if n.last-n.first > 1 && (n.person || n.body || says[n.first] || acts[n.first] && p.mayBePerson(n)) {
			c.add(p, n)
		}
	}
	for _, ch := range c.people {
		ch.full = len(ch.seen)
	}
	for _, n := range c.names {
		if _, done := c.at[n.first]; done || n.empty() {
			continue
		}
		if n.last-n.first == 1 || says[n.first] {
			_, given := givenNames[p.words[n.first].low]
			c.link(p, n, says[n.first] || given && acts[n.first] && n.last-n.first == 1)
		}
	}
	for _, ch := range c.people {
		slices.Sort(ch.seen)
	}
	return c
}

var suffixes = set("jr sr ii iii iv")

func foldName(printed string) []string {
	tokens := graph.NameTokens(printed)
	for len(tokens) > 1 && suffixes[tokens[len(tokens)-1]] {
		tokens = tokens[:len(tokens)-1]
	}
	return tokens
}

// add enters a full name.
func (c *cast) add(p *page, n name) {
	tokens := foldName(p.printed(n.run))
	if len(tokens) == 0 {
		return
	}
	at, ok := c.byFull[strings.Join(tokens, " ")]
	if !ok {
		at, ok = c.sameFirstAndLast(tokens, n)
	}
	if !ok {
		at = len(c.people)
		c.people = append(c.people, &character{tokens: tokens})
		if !n.body {
			bear(c.byLast, tokens[len(tokens)-1], at)
			bear(c.byFirst, tokens[0], at)
			c.nick(p, at, n)
		}
	}
	c.byFull[strings.Join(tokens, " ")] = at
	c.meet(p, at, n)
}

// nick enters the nickname that a name has in quotation marks: Erik “Rik” Lund.
func (c *cast) nick(p *page, at int, n name) {
	for i := n.first + 1; i < n.last-1; i++ {
		if p.words[i].named {
			bear(c.byFirst, p.words[i].low, at)
		}
	}
}

// bear notes who bears a name. Of so many as no article names, the first are enough: none of them is meant alone.
func bear(by map[string][]int, name string, at int) {
	const most = 16
	if len(by[name]) < most {
		by[name] = append(by[name], at)
	}
}

// sameFirstAndLast finds "Donald Trump" for "Donald J. Trump".
func (c *cast) sameFirstAndLast(tokens []string, n name) (int, bool) {
	if n.body || len(tokens) < 2 {
		return 0, false
	}
	for _, at := range c.byLast[tokens[len(tokens)-1]] {
		if c.people[at].tokens[0] == tokens[0] && len(c.people[at].tokens) > 1 {
			return at, true
		}
	}
	return 0, false
}

// meet notes one more place that names a character.
func (c *cast) meet(p *page, at int, n name) {
	ch := c.people[at]
	c.at[n.first] = at
	ch.seen = append(ch.seen, n.first)
	printed := p.printed(n.run)
	switch {
	case ch.Name == "":
		ch.Name = printed
	case len(printed) > len(ch.Name) && n.last-n.first > 1 && !n.body:
		ch.alias(ch.Name)
		ch.Name = printed
	default:
		ch.alias(printed)
	}
	ch.sure = ch.sure || n.person || n.body
	if ch.Kind == "" || n.person {
		ch.Kind = graph.KindPerson
		if n.body {
			ch.Kind = graph.KindInstitution
		}
	}
	if ch.gender == unknownGender {
		ch.gender = n.gender
	}
	c.describe(p, ch, n)
}

func (ch *character) alias(name string) {
	if name != ch.Name && !slices.Contains(ch.Aliases, name) {
		ch.Aliases = append(ch.Aliases, name)
	}
}

// describe keeps the title in front of a name, and the office it tells.
func (c *cast) describe(p *page, ch *character, n name) {
	if n.body {
		return
	}
	if len(ch.roles) < 8 {
		ch.roles = append(ch.roles, p.calledBeside(n)...)
	}
	for _, r := range p.appositions(n) {
		if o, ok := p.officeIn(r); ok && !slices.Contains(ch.offices, o) {
			ch.offices = append(ch.offices, o)
		}
	}
	if n.lead.empty() {
		return
	}
	lead := n.lead
	for !lead.empty() && p.words[lead.first].is(det) {
		lead.first++
	}
	if lead.empty() {
		return
	}
	if o, ok := p.officeIn(lead); ok && !slices.Contains(ch.offices, o) {
		ch.offices = append(ch.offices, o)
		ch.sure = true
	}
	if ch.Description == "" && lead.last-lead.first > 1 || ch.Description == "" && p.words[lead.first].is(title) {
		ch.Description = p.say(lead)
	}
}

// link enters a surname alone, or a name of unknown standing that speaks.
func (c *cast) link(p *page, n name, speaks bool) {
	tokens := foldName(p.printed(n.run))
	if len(tokens) == 0 {
		return
	}
	if found := c.lookup(tokens, n.gender); len(found) > 0 {
		if len(found) > 1 {
			n.gender = unknownGender // it may be another's
		}
		c.meet(p, c.nearest(found, n.first), n)
		return
	}
	if !speaks && !(n.person && !n.body) {
		return
	}
	if p.isBody(n) {
		n.body = true
	}
	if at := c.misspelt(p, tokens, n); at != loaders.None {
		c.meet(p, at, n)
		c.spelling[n.first] = true
		return
	}
	c.add(p, n)
	if at, ok := c.at[n.first]; ok && !n.body && len(tokens) == 1 && c.people[at].tokens[0] == tokens[0] {
		c.byFull[tokens[0]] = at
	}
}

// isBody says whether a single name is a country, a government seat or initials.
func (p *page) isBody(n name) bool {
	if n.body {
		return true
	}
	printed := p.printed(n.run)
	return countryOf[strings.ToLower(printed)] != nil || len(printed) > 1 && strings.ToUpper(printed) == printed && !strings.Contains(printed, ".")
}

// lookup finds the characters that a bare name may mean.
func (c *cast) lookup(tokens []string, g gender) []int {
	if at, ok := c.byFull[strings.Join(tokens, " ")]; ok {
		return []int{at}
	}
	if len(tokens) > 1 {
		return nil
	}
	found := c.byLast[tokens[0]]
	if len(found) == 0 {
		found = c.byFirst[tokens[0]]
	}
	if g == unknownGender || len(found) < 2 {
		return found
	}
	var fit, open []int
	for _, at := range found {
		switch c.people[at].gender {
		case g:
			fit = append(fit, at)
		case unknownGender:
			open = append(open, at)
		}
	}
	if len(fit) > 0 {
		return fit // "Mr. Hart", of Bill and Sandy Hart
	}
	return open
}

// nearest chooses the character last named before word i, else the first named.
func (c *cast) nearest(found []int, i int) int {
	best, dist := found[0], -1
	for _, at := range found {
		ch := c.people[at]
		last := -1
		if n, _ := slices.BinarySearch(ch.seen[:ch.full], i); n > 0 {
			last = ch.seen[n-1]
		}
		if len(ch.seen) > ch.full {
			last = max(last, ch.seen[len(ch.seen)-1])
		}
		if last > dist {
			best, dist = at, last
		}
	}
	return best
}

// printed is the text of a run on one line.
func (p *page) printed(r run) string {
	s := p.say(r)
	if strings.IndexByte(s, '\n') >= 0 || strings.IndexByte(s, '\t') >= 0 || strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}

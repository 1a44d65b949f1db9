package speakers

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// Character is somebody named, as far as the page tells.
type Character struct {
	loaders.Character
	gender  prose.Gender
	tokens  []string // of the name, folded
	Offices []Office
	Roles   []prose.Run // what the page calls them beside their name
	Seen    []int       // first words of the places that name them, in order
	full    int         // how many of Seen, from the start, are full names; the rest came later
	Sure    bool        // certainly a person or an institution, not just capitalised words
	Boss    *int        // the institution they speak for, once looked for
}

// Cast is who the page names.
type Cast struct {
	People   []*Character
	byFull   map[string]int   // folded full name
	ByLast   map[string][]int // folded surname
	byFirst  map[string][]int // folded given name
	At       map[int]int      // first word of a name: its character
	spelling map[int]bool     // first words of names that only nearly are a character's
	near     map[string][]int // surnames by what a letter off leaves of them, once one was looked for
	names    []Name
}

// Gather makes the cast of a page. speaks holds the noun phrases that are subjects of verbs of saying, mains those of each sentence.
func (p *Page) Gather(speaks, mains []prose.Run) *Cast {
	c := &Cast{byFull: map[string]int{}, ByLast: map[string][]int{}, byFirst: map[string][]int{}, At: map[int]int{}, spelling: map[int]bool{}, names: p.names()}
	says := map[int]bool{}
	for _, r := range speaks {
		for i := r.First; i < r.Last; i++ {
			says[i] = true
		}
	}
	alone, acts := c.alone(p), p.acting(mains)
	for i, n := range c.names { // full names first, wherever they stand
		if n.Last-n.First > 1 && !n.body && alone[p.Words[n.Last-1].Low] {
			n.person = true
			c.names[i].person = true
		}
		if n.Last-n.First > 1 && (n.person || n.body || says[n.First] || acts[n.First] && p.mayBePerson(n)) {
			c.add(p, n)
		}
	}
	for _, ch := range c.People {
		ch.full = len(ch.Seen)
	}
	for _, n := range c.names {
		if _, done := c.At[n.First]; done || n.Empty() {
			continue
		}
		if n.Last-n.First == 1 || says[n.First] {
			_, given := prose.GivenNames[p.Words[n.First].Low]
			c.link(p, n, says[n.First] || given && acts[n.First] && n.Last-n.First == 1)
		}
	}
	for _, ch := range c.People {
		slices.Sort(ch.Seen)
	}
	return c
}

var suffixes = prose.Set("jr sr ii iii iv")

// FoldName returns the words of a name as they are compared: without accents and case.
func FoldName(printed string) []string {
	tokens := graph.NameTokens(printed)
	for len(tokens) > 1 && suffixes[tokens[len(tokens)-1]] {
		tokens = tokens[:len(tokens)-1]
	}
	return tokens
}

// add enters a full name.
func (c *Cast) add(p *Page, n Name) {
	tokens := FoldName(p.Printed(n.Run))
	if len(tokens) == 0 {
		return
	}
	at, ok := c.byFull[strings.Join(tokens, " ")]
	if !ok {
		at, ok = c.sameFirstAndLast(tokens, n)
	}
	if !ok {
		at = len(c.People)
		c.People = append(c.People, &Character{tokens: tokens})
		if !n.body {
			bear(c.ByLast, tokens[len(tokens)-1], at)
			bear(c.byFirst, tokens[0], at)
			c.nick(p, at, n)
		}
	}
	c.byFull[strings.Join(tokens, " ")] = at
	c.meet(p, at, n)
}

// nick enters the nickname that a name has in quotation marks: Erik “Rik” Lund.
func (c *Cast) nick(p *Page, at int, n Name) {
	for i := n.First + 1; i < n.Last-1; i++ {
		if p.Words[i].Named {
			bear(c.byFirst, p.Words[i].Low, at)
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
func (c *Cast) sameFirstAndLast(tokens []string, n Name) (int, bool) {
	if n.body || len(tokens) < 2 {
		return 0, false
	}
	for _, at := range c.ByLast[tokens[len(tokens)-1]] {
		if c.People[at].tokens[0] == tokens[0] && len(c.People[at].tokens) > 1 {
			return at, true
		}
	}
	return 0, false
}

// meet notes one more place that names a character.
func (c *Cast) meet(p *Page, at int, n Name) {
	ch := c.People[at]
	c.At[n.First] = at
	ch.Seen = append(ch.Seen, n.First)
	printed := p.Printed(n.Run)
	switch {
	case ch.Name == "":
		ch.Name = printed
	case len(printed) > len(ch.Name) && n.Last-n.First > 1 && !n.body:
		ch.alias(ch.Name)
		ch.Name = printed
	default:
		ch.alias(printed)
	}
	ch.Sure = ch.Sure || n.person || n.body
	if ch.Kind == "" || n.person {
		ch.Kind = graph.KindPerson
		if n.body {
			ch.Kind = graph.KindInstitution
		}
	}
	if ch.gender == prose.UnknownGender {
		ch.gender = n.gender
	}
	c.describe(p, ch, n)
}

func (ch *Character) alias(name string) {
	if name != ch.Name && !slices.Contains(ch.Aliases, name) {
		ch.Aliases = append(ch.Aliases, name)
	}
}

// describe keeps the title in front of a name, and the office it tells.
func (c *Cast) describe(p *Page, ch *Character, n Name) {
	if n.body {
		return
	}
	if len(ch.Roles) < 8 {
		ch.Roles = append(ch.Roles, p.calledBeside(n)...)
	}
	for _, r := range p.appositions(n) {
		if o, ok := p.officeIn(r); ok && !slices.Contains(ch.Offices, o) {
			ch.Offices = append(ch.Offices, o)
		}
	}
	if n.Lead.Empty() {
		return
	}
	lead := n.Lead
	for !lead.Empty() && p.Words[lead.First].Is(prose.Det) {
		lead.First++
	}
	if lead.Empty() {
		return
	}
	if o, ok := p.officeIn(lead); ok && !slices.Contains(ch.Offices, o) {
		ch.Offices = append(ch.Offices, o)
		ch.Sure = true
	}
	if ch.Description == "" && lead.Last-lead.First > 1 || ch.Description == "" && p.Words[lead.First].Is(prose.Title) {
		ch.Description = p.Say(lead)
	}
}

// link enters a surname alone, or a name of unknown standing that speaks.
func (c *Cast) link(p *Page, n Name, speaks bool) {
	tokens := FoldName(p.Printed(n.Run))
	if len(tokens) == 0 {
		return
	}
	if found := c.Lookup(tokens, n.gender); len(found) > 0 {
		if len(found) > 1 {
			n.gender = prose.UnknownGender // it may be another's
		}
		c.meet(p, c.Nearest(found, n.First), n)
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
		c.spelling[n.First] = true
		return
	}
	c.add(p, n)
	if at, ok := c.At[n.First]; ok && !n.body && len(tokens) == 1 && c.People[at].tokens[0] == tokens[0] {
		c.byFull[tokens[0]] = at
	}
}

// isBody says whether a single name is a country, a government seat or initials.
func (p *Page) isBody(n Name) bool {
	if n.body {
		return true
	}
	printed := p.Printed(n.Run)
	return prose.CountryOf[strings.ToLower(printed)] != nil || len(printed) > 1 && strings.ToUpper(printed) == printed && !strings.Contains(printed, ".")
}

// Lookup finds the characters that a bare name may mean.
func (c *Cast) Lookup(tokens []string, g prose.Gender) []int {
	if at, ok := c.byFull[strings.Join(tokens, " ")]; ok {
		return []int{at}
	}
	if len(tokens) > 1 {
		return nil
	}
	found := c.ByLast[tokens[0]]
	if len(found) == 0 {
		found = c.byFirst[tokens[0]]
	}
	if g == prose.UnknownGender || len(found) < 2 {
		return found
	}
	var fit, open []int
	for _, at := range found {
		switch c.People[at].gender {
		case g:
			fit = append(fit, at)
		case prose.UnknownGender:
			open = append(open, at)
		}
	}
	if len(fit) > 0 {
		return fit // "Mr. Hart", of Bill and Sandy Hart
	}
	return open
}

// Nearest chooses the character last named before word i, else the first named.
func (c *Cast) Nearest(found []int, i int) int {
	best, dist := found[0], -1
	for _, at := range found {
		ch := c.People[at]
		last := -1
		if n, _ := slices.BinarySearch(ch.Seen[:ch.full], i); n > 0 {
			last = ch.Seen[n-1]
		}
		if len(ch.Seen) > ch.full {
			last = max(last, ch.Seen[len(ch.Seen)-1])
		}
		if last > dist {
			best, dist = at, last
		}
	}
	return best
}

package transcript

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// cast settles whom the labels mean: first the participants that the header lists, then the register, then a fuller label
// of the same surname. A label that is only a role, or a single word that nothing says more of, is somebody unnamed.
type cast struct {
	words      wordIndex
	register   *loaders.Register
	characters []loaders.Character
	listed     int            // how many of the characters the header lists
	byLabel    map[string]int // index in characters by the label's key
	spoke      []int          // indexes of who speaks, in the order of their first turn
}

func newCast(d *loaders.Document, r *loaders.Register, h header, labels []label) *cast {
	c := &cast{words: indexWords(d.Text), register: r, byLabel: map[string]int{}}
	for _, p := range h.participants {
		who := parseLabel(p.name)
		if who.role {
			continue
		}
		c.add(who.name, join(", ", who.about, p.about))
	}
	c.listed = len(c.characters)
	// Whole names first, so that a surname finds its owner wherever the whole name stands.
	byLength := slices.Clone(labels)
	slices.SortStableFunc(byLength, func(a, b label) int {
		return len(strings.Fields(parseLabel(b.text).name)) - len(strings.Fields(parseLabel(a.text).name))
	})
	for _, l := range byLength {
		if _, done := c.byLabel[l.key()]; !done {
			c.byLabel[l.key()] = c.settle(l.text)
		}
	}
	for _, l := range labels {
		if i := c.byLabel[l.key()]; !slices.Contains(c.spoke, i) {
			c.spoke = append(c.spoke, i)
		}
	}
	return c
}

// speaker is the index of the speaker of a turn.
func (c *cast) speaker(l label) int { return c.byLabel[l.key()] }

// settle returns the index of the character that a label means, adding one where it is new.
func (c *cast) settle(text string) int {
	who := parseLabel(text)
	if who.role && len(c.register.Named(text)) == 1 {
		who = parsed{name: text}
	}
	if who.role {
		if i := c.holder(who.about); i != loaders.None {
			return i
		}
		c.characters = append(c.characters, loaders.Character{Name: text})
		return len(c.characters) - 1
	}
	if i := c.known(who.name); i != loaders.None {
		if seen := &c.characters[i]; seen.Description == "" {
			seen.Description = c.words.printed(who.about)
		}
		return i
	}
	i := c.add(who.name, who.about)
	added := &c.characters[i]
	if len(strings.Fields(who.name)) == 1 && who.about == "" && added.AgentID == "" && !c.words.surnames[strings.ToLower(who.name)] {
		added.Kind = ""
	}
	return i
}

// add adds a person, or whoever the register knows by this name.
func (c *cast) add(name, about string) int {
	printed := c.words.printed(name)
	added := loaders.Character{Name: printed, Kind: graph.KindPerson, Description: c.words.printed(about)}
	if agents := c.register.Named(name); len(agents) == 1 {
		added.AgentID = agents[0].NodeID()
		added.Kind = graph.KindOf(added.AgentID)
		if full := agents[0].AgentName(); len(strings.Fields(full)) > len(strings.Fields(printed)) {
			added.Name, added.Aliases = full, []string{printed}
		}
	}
	c.characters = append(c.characters, added)
	return len(c.characters) - 1
}

// known is the one character whose name ends, or begins, with this name; None when there is none or several.
func (c *cast) known(name string) int {
	tokens := graph.NameTokens(name)
	for _, fits := range []func(full []string) bool{
		func(full []string) bool { return slices.Equal(full, tokens) },
		func(full []string) bool {
			return len(full) > len(tokens) && slices.Equal(full[len(full)-len(tokens):], tokens)
		},
		func(full []string) bool { return len(full) > len(tokens) && slices.Equal(full[:len(tokens)], tokens) },
	} {
		found := loaders.None
		for i, have := range c.characters {
			if have.Kind == "" || len(tokens) == 0 || !fits(graph.NameTokens(have.Name)) {
				continue
			}
			if found != loaders.None {
				return loaders.None
			}
			found = i
		}
		if found != loaders.None {
			return found
		}
	}
	return loaders.None
}

// holder is the one listed participant whom a role describes: "THE PRESIDENT" where one President is listed.
func (c *cast) holder(role string) int {
	words := graph.Terms(role)
	words = slices.DeleteFunc(words, func(w string) bool { return w == "the" || w == "mr" || w == "madam" })
	found := loaders.None
	for i, p := range c.characters[:c.listed] {
		about := graph.Terms(p.Description)
		if len(words) == 0 || slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(about, w) }) {
			continue
		}
		if found != loaders.None {
			return loaders.None
		}
		found = i
	}
	return found
}

// present are those who took part: listed, or speaking by name.
func (c *cast) present() []int {
	var who []int
	for i := range c.characters[:c.listed] {
		who = append(who, i)
	}
	for _, i := range c.spoke {
		if i >= c.listed && c.characters[i].Kind != "" {
			who = append(who, i)
		}
	}
	return who
}

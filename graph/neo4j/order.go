package neo4j

import (
	"fmt"
	"math"
	"strings"

	"onrecord/graph"
)

// ordering is in which direction a list goes, and what its sort keys are.
type ordering struct {
	keys       keyType
	descending bool
}

// keyType is the type of a list's sort keys.
type keyType int

const (
	numbers keyType = iota // Unix seconds, offsets
	texts                  // order keys
	scores                 // of a search
)

// by is the ORDER BY clause over these columns, all in one direction.
func (o ordering) by(columns ...string) string {
	direction := ""
	if o.descending {
		direction = " DESC"
	}
	return "\nORDER BY " + strings.Join(columns, direction+", ") + direction
}

// outermost is a place before all others of the list.
func (o ordering) outermost() (key graph.SortKey, id string) {
	if o.descending {
		return []graph.SortKey{int64(math.MaxInt64), beyondAll, math.Inf(1)}[o.keys], beyondAll
	}
	return []graph.SortKey{int64(math.MinInt64), "", math.Inf(-1)}[o.keys], ""
}

// beyond asks for what lies strictly beyond the window's cursor in the order of (key, id). id may be a copy of the id of node.
// Without a cursor it asks the same of a place before all others, so that all pages of a list are one question
// to be planned. It says that key and id are there, else no index in their order serves the question.
func (c *conditions) beyond(w graph.Window, o ordering, key, id, node string) {
	lastKey, lastID := w.Key, w.ID
	if !w.HasCursor {
		lastKey, lastID = o.outermost()
	}
	c.where(id + " IS NOT NULL")
	if plain := orderKey(lastID); plain != lastID && lastID != beyondAll {
		id, lastID = "coalesce("+node+".orderKey, "+id+")", plain
	}
	after := ">"
	if o.descending {
		after = "<"
	}
	k, i := c.param(lastKey), c.param(lastID)
	c.where(fmt.Sprintf("%s %s= %s", key, after, k))
	c.where(fmt.Sprintf("(%s %s %s OR %s %s %s)", key, after, k, id, after, i))
}

// Neo4j sorts stored text by code points, as graph.Store promises, but compares it with a parameter by UTF-16 units. The
// two agree, unless both a code point beyond U+FFFF and one from U+E000 up are involved: that is what orderKey is for.

// lastPlain is the last code point that orderKey leaves as it is; no letter lies between it and the surrogates.
const lastPlain = '\uD7FE'

// escape begins the spelling of a code point beyond lastPlain.
const escape = "\uD7FF"

// unknownSpeaker sorts statements of unknown speakers after all others.
const unknownSpeaker = escape + escape

// beyondAll is after every id and every order key.
const beyondAll = "\uFFFF"

// maxSortName bounds a sort name in bytes: an index refuses longer keys than 8 kB. Longer names are sorted by their beginning.
const maxSortName = 6000

// orderKey spells text so that both orders agree. Nearly always it is the text itself.
func orderKey(text string) string {
	if !strings.ContainsFunc(text, beyondPlain) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if beyondPlain(r) {
			fmt.Fprintf(&b, "%s%06x", escape, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func beyondPlain(r rune) bool { return r > lastPlain }

// sortKeyOf is the order key of a sort name, short enough for an index.
func sortKeyOf(sortName string) string {
	key := orderKey(sortName)
	if len(key) <= maxSortName {
		return key
	}
	return strings.ToValidUTF8(key[:maxSortName], "")
}

package neo4j

import (
	"fmt"
	"strings"
)

// Neo4j sorts stored text by code points, as graph.Store promises, but compares it with a parameter by UTF-16 units. The
// two agree, unless both a code point beyond U+FFFF and one from U+E000 up are involved: that is what orderKey is for.

// lastPlain is the last code point that orderKey leaves as it is; no letter lies between it and the surrogates.
const lastPlain = '\uD7FE'

// escape begins the spelling of a code point beyond lastPlain.
const escape = "\uD7FF"

// unknownSpeaker sorts statements of unknown speakers after all others.
const unknownSpeaker = escape + escape

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

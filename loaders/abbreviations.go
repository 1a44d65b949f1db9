package loaders

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// titleAbbreviations stand before a name, as in "Mr. Lee".
var titleAbbreviations = wordSet("mr mrs ms dr prof sen sens rep reps gov govs gen col lt sgt capt cpt maj adm rev hon st messrs msgr")

// otherAbbreviations end in a full stop too, and may be the last word of a sentence.
var otherAbbreviations = wordSet(`jr sr vs etc inc corp co ltd rs jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat
	sun ave blvd dept est fla calif conn mass ala ariz ark colo del ga ill ind kan ky md mich minn miss mo mont neb nev okla ore pa tenn tex va vt
	wash wis wyo`)

// smallAbbreviations are abbreviations without a capital letter too.
var smallAbbreviations = wordSet("vs etc inc ltd co")

// IsAbbreviation says whether a full stop behind the word, given without it, belongs to the word: "Mr", "Inc", "etc".
// The abbreviations known are English.
func IsAbbreviation(word string) bool {
	low := strings.ToLower(word)
	first, _ := utf8.DecodeRuneInString(word)
	return (titleAbbreviations[low] || otherAbbreviations[low]) && (unicode.IsUpper(first) || smallAbbreviations[word])
}

package dna

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"unicode/utf8"
)

// longestText is how many characters DNA allows in names, titles and attributes.
const longestText = 190

// cut shortens s to what DNA allows, and says whether it had to.
func cut(s string, longest int) (string, bool) {
	if utf8.RuneCountInString(s) <= longest {
		return s, false
	}
	return string([]rune(s)[:longest]), true
}

// unique returns s where it isn't taken yet, else s with a number after it ("s (2)"), and takes that.
func unique(s string, taken map[string]bool) string {
	free := s
	for n := 2; taken[free]; n++ {
		number := fmt.Sprintf(" (%d)", n)
		short, _ := cut(s, longestText-len(number))
		free = short + number
	}
	taken[free] = true
	return free
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func decimal(n int) string { return strconv.Itoa(n) }

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

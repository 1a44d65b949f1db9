package neo4j

import (
	"slices"
	"strings"
)

// maxClauses bounds a full-text query: Lucene refuses more than 1,024 words. Further words are left to hasWords.
const maxClauses = 256

// lucene is the full-text query for all of these words. They are letters and digits only (graph.Terms,
// graph.NameTokens), in lower case, so none of them is part of Lucene's syntax.
func lucene(words []string) string {
	words = slices.Compact(slices.Sorted(slices.Values(words)))
	return strings.Join(words[:min(len(words), maxClauses)], " AND ")
}

// padded puts a space around each word, so that it is found as a whole word only.
func padded(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = " " + w + " "
	}
	return out
}

// hasWords is the condition that the words in text, joined by spaces, hold every padded word of a list.
func hasWords(text, words string) string {
	return "all(word IN " + words + " WHERE (' ' + " + text + " + ' ') CONTAINS word)"
}

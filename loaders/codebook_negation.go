package loaders

import (
	"slices"
	"strings"
)

// negations are the English words that deny what follows in their sentence, as graph.Terms gives them: without their apostrophes.
var negations = wordSet("no not never nobody none nothing neither nor cannot aint arent cant couldnt didnt doesnt dont hadnt hasnt havent " +
	"isnt mightnt mustnt neednt shouldnt wasnt werent wont wouldnt")

// A preposition denies the words next to it and no more: "without them it is acceptable".
const (
	privative      = "without"
	privativeReach = 3 // words
)

// turns are the English words behind which a sentence speaks of something else than what it denied.
var turns = wordSet("because but although though while whereas however since therefore")

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// negated says whether a negation that is no part of another cue stands before the cue in its sentence, with no turn between.
func negated(cue hit, cues []hit, terms []string) bool {
	for i := cue.start; i >= 0 && !turns[terms[i]] && !isMark(terms[i]); i-- {
		denies := negations[terms[i]] || terms[i] == privative && cue.start-i <= privativeReach
		if denies && !slices.ContainsFunc(cues, func(h hit) bool { return h.start <= i && i < h.end }) {
			return true
		}
	}
	return false
}

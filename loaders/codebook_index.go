package loaders

import (
	"cmp"
	"slices"

	"onrecord/graph"
)

// entry is a phrase of a codebook with what it stands for.
type entry struct {
	Phrase
	topic int               // index in the rules
	field string            // the list it is in
	value graph.StanceValue // of a cue; else ""
}

// phraseIndex finds all phrases of a codebook in one pass over a text's terms.
type phraseIndex struct {
	byFirst map[string][]*entry // by the first word
	open    []*entry            // those whose first word ends in *
}

func newPhraseIndex(topics []TopicRules) phraseIndex {
	x := phraseIndex{byFirst: map[string][]*entry{}}
	for i := range topics {
		for _, l := range topics[i].lists() {
			for _, text := range *l.phrases {
				p, err := ParsePhrase(text)
				if err != nil {
					continue // Problems has refused it
				}
				x.add(&entry{Phrase: p, topic: i, field: l.field, value: l.value})
			}
		}
	}
	return x
}

func (x *phraseIndex) add(e *entry) {
	first := e.words[0]
	if first.open {
		x.open = append(x.open, e)
		return
	}
	x.byFirst[first.text] = append(x.byFirst[first.text], e)
}

// hit is a phrase at a place in a text's terms, end excluded.
type hit struct {
	*entry
	start, end int
	sentence   int
}

// hits finds the phrases in the terms and returns them by topic, in the order of the text.
func (x phraseIndex) hits(terms []string) map[int][]hit {
	found := map[int][]hit{}
	sentence := 0
	for i, term := range terms {
		if term == sentenceEnd {
			sentence++
		}
		for _, candidates := range [][]*entry{x.byFirst[term], x.open} {
			for _, e := range candidates {
				if e.matchesAt(terms, i) {
					found[e.topic] = append(found[e.topic], hit{e, i, i + len(e.words), sentence})
				}
			}
		}
	}
	return found
}

// longest keeps, of hits that share a word, the one of more words, else of more letters, else the earlier one:
// a word used by a longer cue is not seen again by a shorter one. The rest stay in the order of the text.
func longest(hits []hit) []hit {
	ranked := slices.Clone(hits)
	slices.SortStableFunc(ranked, func(a, b hit) int {
		return cmp.Or(cmp.Compare(len(b.words), len(a.words)), cmp.Compare(b.letters(), a.letters()))
	})
	var kept []hit
	for _, h := range ranked {
		if !slices.ContainsFunc(kept, func(k hit) bool { return h.start < k.end && k.start < h.end }) {
			kept = append(kept, h)
		}
	}
	slices.SortFunc(kept, func(a, b hit) int { return cmp.Compare(a.start, b.start) })
	return kept
}

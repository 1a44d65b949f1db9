package tongues

import (
	"slices"
	"strings"

	"onrecord/loaders"
)

// source reads "according to" at word i.
func (p *paragraph) source(s run, i int) (cue, bool) {
	if c, ok := p.hearsayAt(s, i); ok {
		return c, true
	}
	var best cue
	for _, src := range p.sources {
		all := true
		for k, w := range src.words {
			all = all && p.low(s, i+k) == w
		}
		if all && len(src.words) > best.words.last-best.words.first {
			best = cue{words: run{i, i + len(src.words)}, verb: i, kind: sourceCue}
			if src.after {
				best.kind = afterCue
			}
		}
	}
	return best, !best.words.empty()
}

// hearsayAt reads "nach ersten Angaben" and "ihrer Meinung nach" at word i, which is the preposition of the one and the
// noun of the other. What is said by "Angaben" alone is theirs.
func (p *paragraph) hearsayAt(s run, i int) (cue, bool) {
	const most = 4 // words between preposition and noun
	h := p.hearsay
	if h.prep == "" {
		return cue{}, false
	}
	if p.isHearsay(s, i) && slices.Contains(h.behind, p.low(s, i+1)) {
		if low := p.low(s, i-1); h.whose[low] && !p.articles[p.low(s, i-2)] {
			return cue{words: run{i, i + 2}, verb: i - 1, kind: sourceCue, noun: run{i - 1, i}}, true
		}
		return cue{}, false // "ersten Angaben zufolge" is read at its last word
	}
	if p.low(s, i) != h.prep {
		return cue{}, false
	}
	for k := i + 1; k < s.last && k <= i+1+most; k++ {
		w := p.words[k]
		if p.isHearsay(s, k) {
			if first := p.low(s, i+1); !h.whose[first] && !h.sofar[first] && h.owned[w.low] && (!p.genitiveAt(s, k+1) || h.single[w.low] && p.relative[first]) {
				return cue{}, false
			}
			c := cue{words: run{i, k + 1}, verb: i, kind: sourceCue, noun: run{i + 1, k + 1}}
			if h.whose[p.low(s, i+1)] {
				c.noun.last = i + 2
			}
			return c, true
		}
		if w.quote != outside || !w.letters || w.cap || p.says[w.low] || p.preps[w.low] {
			break
		}
	}
	return cue{}, false
}

// isHearsay says whether the word at i is a noun of telling.
func (p *paragraph) isHearsay(s run, i int) bool {
	low := p.low(s, i)
	if low == "" || !p.words[i].cap {
		return false
	}
	return p.hearsay.nouns[low] || slices.ContainsFunc(p.hearsay.endings, func(e string) bool { return strings.HasSuffix(low, e) })
}

// sourced reads the sentence around "according to X".
func (p *paragraph) sourced(s run, open, shut int, who run) ([]loaders.Span, string) {
	const least = 3
	if who.empty() {
		return nil, ""
	}
	if open == s.first {
		shut = p.prefieldEnd(s, shut)
	}
	if p.dated != "" && p.low(s, shut) == p.dated {
		for shut++; shut < s.last && (!p.words[shut].letters || p.words[shut].cap) && p.low(s, shut) != "" && p.low(s, shut) != ","; shut++ {
		}
	}
	left, right := p.leftOf(s, open), run{shut, p.clauseEnd(s, shut)}
	for k := right.first; left.first > s.first && k+1 < right.last; k++ {
		if p.low(s, k) == "," && p.closes(s, k+1) {
			right.last = k // the end of the subordinate clause
		}
	}
	for !right.empty() && p.low(s, right.first) == "," {
		right.first++
	}
	if len(p.joining) == 0 && p.holdsComma(left) {
		return nil, "" // which clause it belongs to isn't known
	}
	if left.empty() && right.last-right.first < least || p.wordsIn(left)+p.wordsIn(right) < least {
		return nil, ""
	}
	var out []loaders.Span
	if !left.empty() {
		out = append(out, p.widened(left))
	}
	if p.wordsIn(right) > 0 {
		out = append(out, p.rest(run{s.first, right.last}, right.first))
	}
	return out, RuleSource
}

// prefieldEnd returns the finite verb behind word i, where all in front of it is one part of the sentence: "Nach Angaben der
// Polizei in Oslo vom Montag wurde …". It is i where no verb is found.
func (p *paragraph) prefieldEnd(s run, i int) int {
	const far = 16
	for k := i; k < s.last && k < i+far; k++ {
		w, low := p.words[k], p.low(s, k)
		switch {
		case low == "":
			return i
		case low == ",":
			shut := k + 1
			for shut < s.last && p.low(s, shut) != "," && p.low(s, shut) != "" {
				shut++
			}
			if p.low(s, shut) != "," || p.wordsIn(run{k, shut}) > 10 {
				return i
			}
			k = shut
		case w.letters && !w.cap && !p.within[low] && !p.articles[low] && !p.places[low]:
			if k+1 < s.last && p.words[k+1].cap && p.isInflected(low) && !p.copulas[low] && k > s.first && (p.articles[p.low(s, k-1)] || p.places[p.low(s, k-1)]) {
				continue // an adjective
			}
			return k
		}
	}
	return i
}

func (p *paragraph) holdsComma(s run) bool {
	for i := s.first; i < s.last; i++ {
		if low := p.low(s, i); low == "," || low == ";" || low == ":" || isDash(low) {
			return true
		}
	}
	return false
}

// clauseEnd returns the first word from i on that is a semicolon or colon, else the sentence's end.
func (p *paragraph) clauseEnd(s run, i int) int {
	for ; i < s.last; i++ {
		if low := p.low(s, i); low == ";" || low == ":" {
			return i
		}
	}
	return s.last
}

// leftOf returns the part of a clause in front of word i: of the subordinate clause it stands in, or of the sentence.
func (p *paragraph) leftOf(s run, i int) run {
	left := run{s.first, i}
	for k := i - 1; k > s.first; k-- {
		before := p.low(s, k-1)
		if before == ";" || before == ":" || before == "," && p.isOwnClause(s, run{k, i}) {
			left.first = k
			break
		}
		if before == "," && p.closes(s, k) {
			for k--; k > s.first && p.low(s, k-1) != ","; k-- { // over the insertion
			}
		}
	}
	for !left.empty() && !p.words[left.last-1].letters && p.words[left.last-1].quote == outside && strings.Contains(",;:–-—", p.words[left.last-1].low) {
		left.last--
	}
	return left
}

// isOwnClause says whether what begins behind a comma is a clause of its own: it has a word that joins it, or a subject and a verb.
func (p *paragraph) isOwnClause(s, r run) bool {
	low := p.low(s, r.first)
	if p.joining[low] || p.that[low] || p.and[low] || p.isRelative(s, r.first) {
		return true
	}
	for k := r.first + 1; k < r.last; k++ {
		if low := p.low(s, k); (p.copulas[low] || p.auxiliary[low]) && !p.closes(s, r.first) {
			return true
		}
	}
	return false
}

// closes says whether the comma in front of word i ends an insertion: the sentence goes on with its verb.
func (p *paragraph) closes(s run, i int) bool {
	low := p.low(s, i)
	return p.copulas[low] || p.auxiliary[low] || p.says[low] ||
		low != "" && !p.words[i].cap && p.words[i].letters && !p.articles[low] && !p.preps[low] && !p.joining[low] && !p.pronouns[low] && !p.and[low] && !p.that[low]
}

// wordsIn counts the words of a run.
func (p *paragraph) wordsIn(r run) int {
	n := 0
	for i := r.first; i < r.last; i++ {
		if p.words[i].letters {
			n++
		}
	}
	return n
}

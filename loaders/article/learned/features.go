package learned

import (
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/internal/linear"
)

// token is a word as features see it.
type token struct {
	word uint64 // a number for the word in lower case
	tag  uint64 // its classes and whether it has a capital or stands in marks; punctuation is its own tag
}

const (
	tagCapital = 1 << (32 + iota)
	tagMarked
	tagSays // a form of a verb of saying
	tagPlural
)

func (p page) token(i int) token {
	w := &p.Words[i]
	t := token{word: linear.Word(w.Low), tag: uint64(w.Class)}
	if !w.Letters() {
		t.tag = t.word
		return t
	}
	if w.Cap {
		t.tag |= tagCapital
	}
	if w.Mark != prose.Outside {
		t.tag |= tagMarked
	}
	if w.Says != nil {
		t.tag |= tagSays
	}
	if n := len(w.Low); w.Class == 0 && !w.Cap && n > 2 && w.Low[n-1] == 's' {
		t.tag |= tagPlural
	}
	return t
}

// features writes down what speaks for and against something said at the anchors of one sentence. Its buffers are used again from
// sentence to sentence.
type features struct {
	page
	sent    prose.Sentence
	bits    uint
	tokens  []token // of the sentence, with margin words of nothing on both sides
	counts  []tally // of what stands in front of each of its words, and of all
	anchors []clauses.Anchor
	out     []linear.Feature
	keep    bool   // what was written down stays in out when it was added up, for fitting
	side    uint64 // 0 before the anchor, 1 behind it
}

const margin = 4

// begin turns to a sentence and its anchors.
func (f *features) begin(p page, s prose.Sentence, as []clauses.Anchor) {
	f.page, f.sent, f.anchors = p, s, as
	f.tokens = append(f.tokens[:0], make([]token, margin)...)
	f.counts = append(f.counts[:0], tally{})
	for i := s.First; i < s.Last; i++ {
		f.tokens = append(f.tokens, p.token(i))
		t := f.counts[len(f.counts)-1]
		t.count(&p.Words[i])
		f.counts = append(f.counts, t)
	}
	f.tokens = append(f.tokens, make([]token, margin)...)
	for i := range as {
		f.name(&as[i])
	}
}

// name gives an anchor the numbers for its cue and its rule.
func (f *features) name(a *clauses.Anchor) {
	a.Lemma, a.RuleWord = f.cueNumber(a), linear.Word(a.Rule)
}

// at returns the token of word i of the page, an empty one where it lies outside the sentence.
func (f *features) at(i int) token {
	k := i - f.sent.First + margin
	if k < 0 || k >= len(f.tokens) {
		return token{}
	}
	return f.tokens[k]
}

// The kinds of features, in steps that leave room for those of one function.
const (
	ofAnchor = 100 * iota
	ofStart
	ofEnd
	ofPair
	ofBoth
	kinds
)

// begun are the features of each kind on each side, before their parts are added.
var begun = func() (out [2][kinds]linear.Hash) {
	for side := range out {
		for kind := range kinds {
			out[side][kind] = linear.New(kind).With(uint64(side))
		}
	}
	return out
}()

func (f *features) add(kind int, a uint64) {
	f.out = append(f.out, begun[f.side][kind].With(a).In(f.bits))
}

func (f *features) add2(kind int, a, b uint64) {
	f.out = append(f.out, begun[f.side][kind].With(a).With(b).In(f.bits))
}

func (f *features) add3(kind int, a, b, c uint64) {
	f.out = append(f.out, begun[f.side][kind].With(a).With(b).With(c).In(f.bits))
}

// bucket rounds a length to one of few.
func bucket(n int) uint64 {
	switch {
	case n < 0:
		return 20
	case n < 5:
		return uint64(n)
	case n < 7:
		return 5
	case n < 10:
		return 6
	case n < 15:
		return 7
	case n < 25:
		return 8
	case n < 40:
		return 9
	}
	return 10
}

func bit(b bool, n uint) uint64 {
	if b {
		return 1 << n
	}
	return 0
}

// lemmaOf is a number for the cue of an anchor; a noun goes by its form.
func (f *features) lemmaOf(a *clauses.Anchor) uint64 { return a.Lemma }

func (f *features) cueNumber(a *clauses.Anchor) uint64 {
	switch {
	case a.Kind == clauses.AnchorMarks:
		return 1
	case a.Kind == clauses.AnchorNoun, a.Clause.Lemma == "light":
		return f.at(a.Clause.Cue.Last - 1).word
	}
	return linear.Word(a.Clause.Lemma) + uint64(a.Clause.Cue.Last-a.Clause.Cue.First) // "point out" is not "point"
}

package tongues

import (
	"slices"
	"strings"
)

// cue is a place where somebody is said to say something.
type cue struct {
	words run
	verb  int // the finite verb: the auxiliary of "hat gesagt"
	kind  cueKind
}

type cueKind uint8

const (
	verbCue   cueKind = iota
	sourceCue         // "laut Polizei"
	afterCue          // "der Polizei zufolge"
	soCue             // "…, so Merkel"
)

// cues returns the cues of a sentence outside quotation marks, in order.
func (p *paragraph) cues(s run) []cue {
	const most = 16
	var out []cue
	for i := s.first; i < s.last && len(out) < most; i++ {
		low := p.low(s, i)
		switch {
		case low == "":
		case p.participle[low] && !p.words[i].cap && p.auxiliaryBefore(s, i) >= 0:
			out = append(out, cue{words: run{i, i + 1}, verb: p.auxiliaryBefore(s, i)})
		case (p.says[low] || p.clitic(low) != "") && !(p.words[i].cap && i > s.first):
			out = append(out, cue{words: run{i, i + 1}, verb: i})
		case p.so[low] && i > s.first && (p.low(s, i-1) == "," || p.words[i-1].quote != outside || isDash(p.low(s, i-1))):
			out = append(out, cue{words: run{i, i + 1}, verb: i, kind: soCue})
		default:
			if c, ok := p.source(s, i); ok {
				out = append(out, c)
				i = c.words.last - 1
			}
		}
	}
	return out
}

// auxiliaryBefore returns the auxiliary that the participle at i belongs to, -1 without one.
func (p *paragraph) auxiliaryBefore(s run, i int) int {
	const far = 12
	for j := i - 1; j >= s.first && j > i-far; j-- {
		switch low := p.low(s, j); {
		case p.auxiliary[low]:
			return j
		case low == "" || low == ":" || low == ",":
			return -1
		}
	}
	return -1
}

// source reads "according to" at word i.
func (p *paragraph) source(s run, i int) (cue, bool) {
	var best cue
	for _, src := range p.sources {
		matches := func(k int, w string) bool { return p.low(s, i+k) == w }
		all := true
		for k, w := range src.words {
			all = all && matches(k, w)
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

// clitic returns the verb of saying of "assure-t-il", a verb and its subject in one; "" for other words.
func (p *paragraph) clitic(low string) string {
	for _, end := range p.clitics {
		if verb, ok := strings.CutSuffix(low, end); ok && p.says[verb] {
			return verb
		}
	}
	return ""
}

func isDash(low string) bool { return slices.Contains([]string{"-", "–", "—", "―"}, low) }

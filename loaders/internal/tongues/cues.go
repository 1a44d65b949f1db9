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
	noun  run // of telling: "ersten Angaben", the speaker where nobody is named
}

type cueKind uint8

const (
	verbCue    cueKind = iota
	sourceCue          // "laut Polizei"
	afterCue           // "der Polizei zufolge"
	soCue              // "…, so Merkel"
	nounCue            // "die Forderung, …"
	passiveCue         // "wurde gesagt"
)

// cues returns the cues of a sentence outside quotation marks, in order.
func (p *paragraph) cues(s run) []cue {
	const most = 16
	var out []cue
	for i := s.first; i < s.last && len(out) < most; i++ {
		low := p.low(s, i)
		switch {
		case low == "":
		case p.parted[low] != nil && !p.words[i].cap && p.particleBehind(s, i):
			out = append(out, cue{words: run{i, i + 1}, verb: i})
		case p.participle[low] && !p.words[i].cap && p.auxiliaryBefore(s, i) >= 0:
			out = append(out, cue{words: run{i, i + 1}, verb: p.auxiliaryBefore(s, i)})
		case p.participle[low] && !p.words[i].cap && p.passiveBefore(s, i):
			out = append(out, cue{words: run{i, i + 1}, verb: i, kind: passiveCue})
		case p.participle[low] && !p.words[i].cap && p.auxiliary[p.low(s, i+1)]:
			out = append(out, cue{words: run{i, i + 2}, verb: i})
		case p.says[low] && !p.words[i].cap && p.isUnsaid(s, i): // "konnte nicht sagen"
		case p.says[low] && !p.words[i].cap && p.modalBefore(s, i) >= 0:
			out = append(out, cue{words: run{i, i + 1}, verb: p.modalBefore(s, i)})
		case p.to != "" && p.low(s, i-1) == p.to: // "eine Illusion zu glauben"
		case (p.says[low] || p.clitic(low) != "") && !(p.words[i].cap && i > s.first):
			out = append(out, cue{words: run{i, i + 1}, verb: i})
		case p.so[low] && i > s.first && (p.low(s, i-1) == "," || p.words[i-1].quote != outside || isDash(p.low(s, i-1))):
			out = append(out, cue{words: run{i, i + 1}, verb: i, kind: soCue})
		case p.nouns[low] && p.words[i].cap && i > s.first && p.announces(s, i):
			out = append(out, cue{words: run{i, i + 1}, verb: i, kind: nounCue})
		default:
			if c, ok := p.source(s, i); ok {
				out = append(out, c)
				i = c.words.last - 1
			}
		}
	}
	return out
}

// particleBehind says whether one of the particles that make a verb of saying of the verb at i stands in its clause: "wies … zurück".
func (p *paragraph) particleBehind(s run, i int) bool {
	if p.anywhere[p.low(s, i-1)] && p.parted[p.words[i].low][p.low(s, i-1)] {
		return true // "es hieß"
	}
	for k := i + 1; k < s.last; k++ {
		low := p.low(s, k)
		if p.parted[p.words[i].low][low] && (p.anywhere[low] || k+1 == s.last || !p.words[k+1].letters || p.and[p.low(s, k+1)] || p.that[p.low(s, k+1)]) {
			return true
		}
		if low == ";" || low == ":" {
			break
		}
	}
	return false
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

// announces says whether what the noun at i names is told behind it: "die Forderung der Stadt, …", "den Vorschlag gemacht, …".
func (p *paragraph) announces(s run, i int) bool {
	const near = 6 // words
	for k := i + 1; k < s.last && k <= i+near; k++ {
		low := p.low(s, k)
		if low == "," {
			return p.that[p.low(s, k+1)] || p.isInfinitive(s, k+1)
		}
		if low == "" || !p.words[k].letters || p.and[low] {
			return false
		}
	}
	return false
}

// passiveBefore says whether the participle at i is one of the passive that begins what is said: "wurde vermutet, dass".
func (p *paragraph) passiveBefore(s run, i int) bool {
	const far = 12
	if next := p.low(s, i+1); next != "," && next != "worden" {
		return false
	}
	for j := i - 1; j >= s.first && j > i-far; j-- {
		switch low := p.low(s, j); {
		case p.passive[low]:
			return true
		case low == "" || low == ":" || low == "," || p.not[low]:
			return false
		}
	}
	return false
}

// modalBefore returns the modal verb that the infinitive at i belongs to, "musste … betonen", -1 without one.
func (p *paragraph) modalBefore(s run, i int) int {
	return p.verbBefore(s, i, p.modals)
}

// isUnsaid says whether the infinitive at i belongs to a verb that is negated, "wollte … nicht sagen", or only imagined, "würde sagen".
func (p *paragraph) isUnsaid(s run, i int) bool {
	at := p.verbBefore(s, i, p.copulas)
	return at >= 0 && p.holdsNot(s, at+1, i) || p.verbBefore(s, i, p.unreal) >= 0
}

// holdsNot says whether one of the words from first up to, and without, last negates.
func (p *paragraph) holdsNot(s run, first, last int) bool {
	for i := first; i < last; i++ {
		if p.not[p.low(s, i)] {
			return true
		}
	}
	return false
}

// verbBefore returns the last of these verbs that stands in the clause that the infinitive at i ends, -1 without one.
func (p *paragraph) verbBefore(s run, i int, verbs map[string]bool) int {
	const far = 12
	if !strings.HasSuffix(p.words[i].low, "n") || i+1 < s.last && p.words[i+1].letters {
		return -1
	}
	for j := i - 1; j >= s.first && j > i-far; j-- {
		switch low := p.low(s, j); {
		case verbs[low]:
			return j
		case low == "" || low == ":" || low == ",":
			return -1
		}
	}
	return -1
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

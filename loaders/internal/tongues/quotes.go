package tongues

import (
	"slices"
	"sort"

	"onrecord/graph"
	"onrecord/loaders"
)

// Quote is what somebody is found to have said.
type Quote struct {
	Fragments []loaders.Span
	Kind      graph.QuoteKind
	Cue       loaders.Span   // empty when nothing signals it
	Speaker   []loaders.Span // the words that name or point at the speaker
	Name      string         // "" when unknown, or only a pronoun points at the speaker
	Person    bool           // Name is surely a person's
	Group     int
	Rule      string
}

// Names of the rules, see contents.
const (
	RuleColon      = "colon"      // Lund sagte: „…“
	RulePostposed  = "postposed"  // „…“, sagte Lund
	RuleThat       = "that"       // Lund sagte, dass …
	RuleReported   = "reported"   // Lund sagte, es sei …
	RuleInfinitive = "infinitive" // Lund forderte, … zu schließen
	RuleBefore     = "before"     // …. Das sagte Lund.
	RuleOn         = "goes-on"    // … . Es sei …
	RuleSource     = "source"     // laut Lund …
	RuleAlone      = "alone"      // a sentence of its own
	RulePart       = "part"       // in a sentence that doesn't say whose words they are
)

// Quotes returns what is said in the paragraphs of a text, in order.
func (l *Language) Quotes(text string, paragraphs []loaders.Span) []Quote {
	var cut []*paragraph
	known := persons{}
	for _, in := range paragraphs {
		p := l.cut(text, in)
		known.gather(p)
		cut = append(cut, p)
	}
	t := voices{known: known}
	for _, p := range cut {
		t.paragraph(p)
	}
	return t.out
}

// unclaimed reads the quotations of a sentence without a cue: a sentence of its own, and what is too long for a name,
// a title or a scare quote.
func (p *paragraph) unclaimed(s run, known persons, group int) []Quote {
	heard := p.heard(s, known)
	plain := p.holdsPlain(s)
	var out []Quote
	var voice Quote
	next := 0
	for i := s.first; i < s.last; {
		q := p.words[i].quote
		if q == outside {
			i++
			continue
		}
		from := i
		for i < s.last && p.words[i].quote == q {
			i++
		}
		for ; next < len(heard) && (heard[next].at < from || len(voice.Speaker) == 0); next++ {
			voice = heard[next].Quote // the last in front of it, else the first behind
		}
		quote := Quote{Fragments: []loaders.Span{p.passages[q].Span}, Kind: graph.QuoteDirect, Rule: RuleAlone, Group: group + len(out)}
		if plain {
			quote.Rule = RulePart
			quote.Speaker, quote.Name, quote.Person, quote.Cue = voice.Speaker, voice.Name, voice.Person, voice.Cue
		}
		if p.isTold(s, run{from, i}, plain, len(quote.Speaker) > 0) {
			out = append(out, quote)
		}
	}
	return out
}

// holdsPlain says whether a sentence has words outside quotation marks.
func (p *paragraph) holdsPlain(s run) bool {
	for i := s.first; i < s.last; i++ {
		if p.words[i].quote == outside && p.words[i].letters {
			return true
		}
	}
	return false
}

// isTold says whether the words of a quotation are said rather than a name, a title or a scare quote: by their number and
// capitals, or where somebody speaks, by what stands in front of them.
func (p *paragraph) isTold(s, r run, plain, spoken bool) bool {
	const sentence, part = 4, 8 // words
	n, lower := 0, 0
	for i := r.first; i < r.last; i++ {
		if w := p.words[i]; w.letters {
			n++
			if !w.cap {
				lower++
			}
		}
	}
	before := p.low(s, r.first-1)
	if plain && spoken && (p.called[before] && n > 0 || before == ":" && n > 1) {
		return true
	}
	return lower*2 > n && (n >= part || !plain && n >= sentence)
}

// quotes reads what the cues of a sentence announce. The first cue that fits takes the sentence.
func (p *paragraph) quotes(s run, known persons, group int) []Quote {
	var shared run
	for _, c := range p.cues(s) {
		who := p.subjectOr(s, c, shared)
		shared = who
		pieces, rule := p.contents(s, c, who)
		pieces = slices.DeleteFunc(pieces, loaders.Span.Empty)
		if len(pieces) == 0 {
			continue
		}
		q := Quote{Cue: p.span(c.words), Group: group, Rule: rule}
		if !who.empty() {
			q.Speaker, q.Name, q.Person = p.speaker(who, known)
		}
		q.Fragments, q.Kind = pieces, p.kindOf(pieces[0])
		for _, piece := range pieces[1:] {
			if p.kindOf(piece) != q.Kind {
				q.Kind = graph.QuoteMixed
			}
		}
		return []Quote{q}
	}
	return nil
}

// speaker returns a subject as the speaker of a quote: its words, the name and whether it is a person's.
func (p *paragraph) speaker(who run, known persons) ([]loaders.Span, string, bool) {
	name, person := p.name(who, known)
	return []loaders.Span{p.span(who)}, name, person
}

// kindOf says how much of a piece stands in quotation marks.
func (p *paragraph) kindOf(piece loaders.Span) graph.QuoteKind {
	in, out := false, false
	first := sort.Search(len(p.words), func(i int) bool { return p.words[i].Start >= piece.Start })
	for _, w := range p.words[first:] {
		if w.End > piece.End {
			break
		}
		if w.letters {
			in = in || w.quote != outside
			out = out || w.quote == outside
		}
	}
	return graph.QuoteKindOf(in, out)
}

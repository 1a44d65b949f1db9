package article

import (
	"cmp"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// reading turns what was found into a loaders.Reading; the caller adds what the document says of itself.
func (v *resolver) reading(f furniture) *loaders.Reading {
	b := &builder{resolver: v, index: map[int]int{}, out: &loaders.Reading{Kind: graph.SourceArticle, Text: v.text}}
	if f.headline >= 0 {
		b.out.Title = strings.Join(strings.Fields(f.prose[f.headline].In(v.text)), " ")
	}
	b.out.Authors = authorsIn(f.byline)
	var taken []loaders.Span
	for i, s := range v.found.sayings {
		if v.falseLabel(i) || v.toldByNobody(i) || v.leftOut(i) || s.teller == loaders.None && isTaken(s.fragments, taken) {
			continue
		}
		if s.teller == loaders.None {
			taken = append(taken, s.fragments...)
		}
		if b.out.Quotes == nil {
			b.out.Quotes = make([]loaders.Quote, 0, len(v.found.sayings)-i)
		}
		b.out.Quotes = append(b.out.Quotes, b.quote(i))
	}
	for _, m := range v.meetings {
		b.out.Meetings = append(b.out.Meetings, b.meeting(m))
	}
	return b.out
}

// isTaken says whether words are taken already: a quotation over two paragraphs may be found in both. Only the last few can be, because sayings come
// in the order of the text.
func isTaken(fragments, taken []loaders.Span) bool {
	const few = 16
	for _, t := range taken[max(0, len(taken)-few):] {
		for _, f := range fragments {
			if f.Start < t.End && t.Start < f.End {
				return true
			}
		}
	}
	return false
}

// builder numbers the characters in the order in which they are needed.
type builder struct {
	*resolver
	index map[int]int
	out   *loaders.Reading
}

// character returns the index in Reading.Cast of a character of the page.
func (b *builder) character(at int) int {
	if at == loaders.None {
		return loaders.None
	}
	i, ok := b.index[at]
	if !ok {
		i = len(b.out.Cast)
		b.index[at] = i
		b.out.Cast = append(b.out.Cast, b.known(b.people[at].Character))
	}
	return i
}

// known adds the id of the one agent of the register that has this name.
func (b *builder) known(c loaders.Character) loaders.Character {
	if c.AgentID != "" || c.Kind == "" {
		return c
	}
	for _, name := range append([]string{c.Name}, c.Aliases...) {
		if found := b.register.Named(name); len(found) == 1 && graph.KindOf(found[0].NodeID()) == c.Kind {
			c.AgentID = found[0].NodeID()
			return c
		} else if len(found) > 1 {
			return c
		}
	}
	return c
}

func (b *builder) quote(i int) loaders.Quote {
	s, a := b.found.sayings[i], b.attributed[i]
	q := loaders.Quote{
		Fragments: s.fragments, Kind: s.kind, Speaker: b.character(a.speaker), SpeakerSpans: a.spans, Group: s.group, Speech: true,
		OnBehalfOf: loaders.None, RelayedBy: loaders.None, MadeAt: b.madeAt[i].meeting, MadeAtEvidence: b.madeAt[i].evidence,
		Method: "rules", Rule: s.rule + "/" + a.rule,
		Confidence: confidence(cmp.Or(s.chance, contentConfidence[s.rule]), a.rule),
	}
	if s.chance > 0 {
		q.Method = "learned"
	}
	if s.teller != loaders.None {
		q.RelayedBy = b.character(b.clauses[s.teller].speaker)
	}
	if s.clause != loaders.None {
		c := b.found.clauses[s.clause]
		q.Cue = b.span(c.cue)
		q.Medium, q.Addressee = b.medium(&c), b.addressedTo(&c)
		if d := b.times[s.clause]; d != nil {
			q.SaidAt, q.SaidAtText = d.edtf, d.In(b.text)
		}
	}
	for _, t := range b.topics[i] {
		q.About, q.AboutEvidence = append(q.About, t.meeting), append(q.AboutEvidence, t.evidence)
	}
	if q.SaidAt == "" && q.MadeAt != loaders.None {
		q.SaidAt, q.SaidAtText = b.meetings[q.MadeAt].Date, b.meetings[q.MadeAt].DateText
	}
	if a.speaker != loaders.None {
		q.OnBehalfOf = b.character(b.employer(a.speaker))
	}
	for _, at := range b.mentioned(s) {
		if at != a.speaker {
			q.Mentions = append(q.Mentions, b.character(at))
		}
	}
	if q.Candidates = b.candidates(a); len(q.Candidates) > 0 {
		q.Speaker, q.OnBehalfOf = loaders.None, loaders.None // a surname that two people share names neither
		q.Confidence *= q.Candidates[0].Confidence
	}
	return q
}

// mentioned returns the persons and institutions that the quoted words name, in order.
func (b *builder) mentioned(s saying) []int {
	var out []int
	seen := map[int]bool{}
	for _, f := range s.fragments {
		for i, hi := b.wordAt(f.Start), b.wordAt(f.End); i < hi; i++ {
			if at, ok := b.at[i]; ok && b.people[at].sure && !seen[at] {
				seen[at] = true
				out = append(out, at)
			}
		}
	}
	return out
}

// candidates lists whom an ambiguous surname may mean, the one named last before it first.
func (b *builder) candidates(a attribution) []loaders.Candidate {
	if len(a.candidates) < 2 {
		return nil
	}
	sure := 1.5 / float64(len(a.candidates)+1) // the nearest is likelier than each other, by how much is not measured
	out := []loaders.Candidate{{Speaker: b.character(a.speaker), Confidence: sure}}
	for _, at := range a.candidates {
		if at != a.speaker {
			out = append(out, loaders.Candidate{Speaker: b.character(at), Confidence: (1 - sure) / float64(len(a.candidates)-1)})
		}
	}
	return out
}

func (b *builder) meeting(m loaders.Meeting) loaders.Meeting {
	who := m.Who
	m.Who = nil
	for _, at := range who {
		m.Who = append(m.Who, b.character(at))
	}
	return b.knownMeeting(m)
}

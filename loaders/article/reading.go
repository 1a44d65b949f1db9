package article

import (
	"cmp"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/article/speakers"
)

// reading turns what was found into a loaders.Reading; the caller adds what the document says of itself.
func (v *reader) reading(f prose.Furniture) *loaders.Reading {
	b := &builder{reader: v, index: map[int]int{}, out: &loaders.Reading{Kind: graph.SourceArticle, Text: v.Text}}
	if f.Headline >= 0 {
		b.out.Title = strings.Join(strings.Fields(f.Prose[f.Headline].In(v.Text)), " ")
	}
	b.out.Authors = prose.AuthorsIn(f.Byline)
	var taken []loaders.Span
	for i, s := range v.Found.Sayings {
		if v.FalseLabel(i) || v.ToldByNobody(i) || v.leftOut(i) || s.Teller == loaders.None && isTaken(s.Fragments, taken) {
			continue
		}
		if s.Teller == loaders.None {
			taken = append(taken, s.Fragments...)
		}
		if b.out.Quotes == nil {
			b.out.Quotes = make([]loaders.Quote, 0, len(v.Found.Sayings)-i)
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
	*reader
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
		b.out.Cast = append(b.out.Cast, b.known(b.People[at].Character))
	}
	return i
}

// known adds the id of the one agent of the register that has this name.
func (b *builder) known(c loaders.Character) loaders.Character {
	if c.AgentID != "" || c.Kind == "" {
		return c
	}
	for _, name := range append([]string{c.Name}, c.Aliases...) {
		if found := b.Register.Named(name); len(found) == 1 && graph.KindOf(found[0].NodeID()) == c.Kind {
			c.AgentID = found[0].NodeID()
			return c
		} else if len(found) > 1 {
			return c
		}
	}
	return c
}

func (b *builder) quote(i int) loaders.Quote {
	s, a := b.Found.Sayings[i], b.Attributed[i]
	q := loaders.Quote{
		Fragments: s.Fragments, Kind: s.Kind, Speaker: b.character(a.Speaker), SpeakerSpans: a.Spans, Group: s.Group, Speech: true,
		OnBehalfOf: loaders.None, RelayedBy: loaders.None, MadeAt: b.madeAt[i].meeting, MadeAtEvidence: b.madeAt[i].evidence,
		Method: "rules", Rule: s.Rule + "/" + a.Rule,
		Confidence: speakers.Confidence(cmp.Or(s.Chance, clauses.ContentConfidence[s.Rule]), a.Rule),
	}
	if s.Chance > 0 {
		q.Method = "learned"
	}
	if s.Teller != loaders.None {
		q.RelayedBy = b.character(b.Clauses[s.Teller].Speaker)
	}
	if s.Clause != loaders.None {
		c := b.Found.Clauses[s.Clause]
		q.Cue = b.Span(c.Cue)
		q.Medium, q.Addressee = b.Medium(&c), b.AddressedTo(&c)
		if d := b.Times[s.Clause]; d != nil {
			q.SaidAt, q.SaidAtText = d.EDTF, d.In(b.Text)
		}
	}
	for _, t := range b.topics[i] {
		q.About, q.AboutEvidence = append(q.About, t.meeting), append(q.AboutEvidence, t.evidence)
	}
	if q.SaidAt == "" && q.MadeAt != loaders.None {
		q.SaidAt, q.SaidAtText = b.meetings[q.MadeAt].Date, b.meetings[q.MadeAt].DateText
	}
	if a.Speaker != loaders.None {
		q.OnBehalfOf = b.character(b.employer(a.Speaker))
	}
	for _, at := range b.mentioned(s) {
		if at != a.Speaker {
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
func (b *builder) mentioned(s clauses.Saying) []int {
	var out []int
	seen := map[int]bool{}
	for _, f := range s.Fragments {
		for i, hi := b.WordAt(f.Start), b.WordAt(f.End); i < hi; i++ {
			if at, ok := b.At[i]; ok && b.People[at].Sure && !seen[at] {
				seen[at] = true
				out = append(out, at)
			}
		}
	}
	return out
}

// candidates lists whom an ambiguous surname may mean, the one named last before it first.
func (b *builder) candidates(a speakers.Attribution) []loaders.Candidate {
	if len(a.Candidates) < 2 {
		return nil
	}
	sure := 1.5 / float64(len(a.Candidates)+1) // the nearest is likelier than each other, by how much is not measured
	out := []loaders.Candidate{{Speaker: b.character(a.Speaker), Confidence: sure}}
	for _, at := range a.Candidates {
		if at != a.Speaker {
			out = append(out, loaders.Candidate{Speaker: b.character(at), Confidence: (1 - sure) / float64(len(a.Candidates)-1)})
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

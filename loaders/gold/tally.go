package gold

// Tally counts how the answers of one or more documents compare with their annotations. The zero value is of no document.
type Tally struct {
	ID        string // of the document, "" for several
	Publisher string
	Exact     Spans // spans that are equal
	Overlap   Spans // spans that share 0.8 of the longer one
	Speaker   Speakers
	// BothRight counts the quotes of which the span, at 0.8, and the speaker's name are right.
	BothRight    int
	Faults       Faults
	Attributions Attributions
	Reliability  Reliability
	Rules        Rules
	Occasions    Occasions
}

// Counts count quotes. The two hits are the same number in all, and differ by kind where a match has two kinds.
type Counts struct{ Gold, System, GoldHit, SystemHit int }

// SpeakerCounts count the judged speakers of matched quotes, and those that are right by name, by span and by either.
type SpeakerCounts struct{ N, Name, Span, Either int }

// slots are all quotes, then those of each of Kinds.
const slots = 4

// Spans are counts for all quotes and by kind.
type Spans [slots]Counts

// Speakers are counts for all quotes and by the gold quote's kind.
type Speakers [slots]SpeakerCounts

// slot is the place of a kind in Spans and Speakers; of all it is 0.
func slot(k Kind) int {
	for i, have := range Kinds {
		if have == k {
			return i + 1
		}
	}
	return 0
}

func (s *Spans) add(k Kind, c Counts) {
	s[0] = s[0].plus(c)
	s[slot(k)] = s[slot(k)].plus(c)
}

func (s *Speakers) add(k Kind, c SpeakerCounts) {
	s[0] = s[0].plus(c)
	s[slot(k)] = s[slot(k)].plus(c)
}

func (c Counts) plus(d Counts) Counts {
	return Counts{c.Gold + d.Gold, c.System + d.System, c.GoldHit + d.GoldHit, c.SystemHit + d.SystemHit}
}

func (c SpeakerCounts) plus(d SpeakerCounts) SpeakerCounts {
	return SpeakerCounts{c.N + d.N, c.Name + d.Name, c.Span + d.Span, c.Either + d.Either}
}

// Add adds the counts of u.
func (t *Tally) Add(u *Tally) {
	t.addFigures(u)
	t.Faults, t.Attributions = t.Faults.plus(u.Faults), t.Attributions.plus(u.Attributions)
	t.Reliability.plus(&u.Reliability)
	t.Rules.plus(u.Rules)
	t.Occasions.plus(&u.Occasions)
}

// addFigures adds no more than Figures needs.
func (t *Tally) addFigures(u *Tally) {
	for i := range slots {
		t.Exact[i] = t.Exact[i].plus(u.Exact[i])
		t.Overlap[i] = t.Overlap[i].plus(u.Overlap[i])
		t.Speaker[i] = t.Speaker[i].plus(u.Speaker[i])
	}
	t.BothRight += u.BothRight
}

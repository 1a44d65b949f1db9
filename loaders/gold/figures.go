package gold

// PRF is precision, recall and their harmonic mean.
type PRF struct {
	Precision float64 `json:"p"`
	Recall    float64 `json:"r"`
	F1        float64 `json:"f1"`
}

// prf is the figures of so many hits: of gold ones among all gold ones, of found ones among all found ones. Finding nothing where there is nothing is
// perfect; finding nothing where there is something, or something where there is nothing, is 0.
func prf(goldHit, gold, systemHit, system int) PRF {
	f := PRF{Precision: share(systemHit, system, gold == 0), Recall: share(goldHit, gold, system == 0)}
	if sum := f.Precision + f.Recall; sum > 0 {
		f.F1 = 2 * f.Precision * f.Recall / sum
	}
	return f
}

// share of n; of nothing it is 1 or 0.
func share(hit, n int, ofNothing bool) float64 {
	if n == 0 {
		return float64(one(ofNothing))
	}
	return float64(hit) / float64(n)
}

// SpanFigures are the figures of matched spans and what they are of.
type SpanFigures struct {
	PRF
	Gold   int `json:"gold"`
	System int `json:"system"`
	Hit    int `json:"hit"` // gold quotes that are matched
}

// SpeakerFigures are shares of N judged speakers, nil where there is none.
type SpeakerFigures struct {
	N      int      `json:"n"`
	Name   *float64 `json:"name"`
	Span   *float64 `json:"span"`
	Either *float64 `json:"either"`
}

// ByKind holds the figures of all quotes and of each kind.
type ByKind[T any] struct {
	All      T `json:"all"`
	Direct   T `json:"direct"`
	Mixed    T `json:"mixed"`
	Indirect T `json:"indirect"`
}

// Figures are what is told of a tally; their JSON is as others print it, so that figures of ours can be laid beside theirs.
type Figures struct {
	Exact    ByKind[SpanFigures]    `json:"exact"`
	Overlap  ByKind[SpanFigures]    `json:"0.8"`
	Speaker  ByKind[SpeakerFigures] `json:"speaker"`
	EndToEnd PRF                    `json:"end_to_end"` // a quote is right when its span, at 0.8, and its speaker's name are
}

// Figures computes the figures of a tally.
func (t *Tally) Figures() Figures {
	all := t.Overlap[0]
	return Figures{
		Exact: byKind(t.Exact, Counts.figures), Overlap: byKind(t.Overlap, Counts.figures),
		Speaker:  byKind(t.Speaker, SpeakerCounts.figures),
		EndToEnd: prf(t.BothRight, all.Gold, t.BothRight, all.System),
	}
}

func byKind[C, F any](counts [slots]C, figures func(C) F) ByKind[F] {
	return ByKind[F]{figures(counts[0]), figures(counts[1]), figures(counts[2]), figures(counts[3])}
}

func (c Counts) figures() SpanFigures {
	return SpanFigures{prf(c.GoldHit, c.Gold, c.SystemHit, c.System), c.Gold, c.System, c.GoldHit}
}

func (c SpeakerCounts) figures() SpeakerFigures {
	return SpeakerFigures{c.N, ratio(c.Name, c.N), ratio(c.Span, c.N), ratio(c.Either, c.N)}
}

// ratio is nil of nothing.
func ratio(hit, n int) *float64 {
	if n == 0 {
		return nil
	}
	r := float64(hit) / float64(n)
	return &r
}

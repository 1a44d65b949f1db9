package clauses

import "onrecord/loaders/article/prose"

// Grounds says how the subject of a verb of saying was found.
type Grounds uint8

const (
	GroundNone     Grounds = iota
	GroundBefore           // "Trump said"
	GroundBehind           // "said Trump"
	GroundRelative         // "Trump, who said"
	GroundShared           // "Trump smiled and said", ", saying"
)

// SubjectBefore returns the noun phrase that ends before word i and is the subject of the
// verb there, looking no further left than lo.
func (p *Page) SubjectBefore(i, lo int) (prose.Run, Grounds) {
	if p.attributive(i) {
		return prose.Run{}, GroundNone // "The retired surgeon"
	}
	i = p.skipBack(i, lo)
	k := i - 1
	if k < lo || p.Words[k].Mark != prose.Outside {
		return prose.Run{}, GroundNone
	}
	w := p.Words[k]
	switch {
	case w.Is(prose.Subject):
		if who := p.dislocated(k, lo); !who.Empty() {
			return who, GroundBefore
		}
		return prose.Between(k, i), GroundBefore
	case w.Is(prose.Rel):
		return prose.Between(k, i), GroundRelative
	case w.Is(prose.Conj):
		return prose.Run{}, GroundShared
	case IsBreak(w.Low):
		return p.subjectBeforeComma(k, lo)
	case !w.Letters() && w.Low != ")":
		return prose.Run{}, GroundNone
	}
	r := prose.Between(p.PhraseStart(i, lo), i)
	if r.Empty() || !p.Words[r.First].Letters() {
		return prose.Run{}, GroundNone
	}
	if p.isSeat(r, lo) { // "Anna Berg of Columbia, South Carolina says"
		if who := p.BeforeInsertions(r.First-1, lo); !who.Empty() {
			return who, GroundBefore
		}
	}
	if wide := p.withNeighbours(r, i, lo); wide != r {
		return wide, GroundBefore
	}
	return p.withRole(r, lo), GroundBefore
}

// dislocated returns the name that the pronoun at word k only takes up, behind a role: "And the envoy, Erik Lund, he said".
func (p *Page) dislocated(k, lo int) prose.Run {
	if k-1 <= lo || p.Low(k-1) != "," || !prose.PersonalPronouns[p.Low(k)] {
		return prose.Run{}
	}
	who := prose.Between(p.SegmentStart(k-1, lo), k-1)
	if who.Empty() || p.Low(who.First-1) != "," || !p.NameHeaded(who) {
		return prose.Run{}
	}
	for i := who.First; i < who.Last; i++ {
		if !p.Words[i].Cap {
			return prose.Run{}
		}
	}
	role := prose.Between(p.SegmentStart(who.First-1, lo), who.First-1)
	for role.First < role.Last && p.Words[role.First].Is(prose.Conj) {
		role.First++
	}
	if role.Empty() || role.First > lo+1 || !p.Words[role.First].Is(prose.Det|prose.Poss) || p.HasVerb(role) {
		return prose.Run{}
	}
	return who
}

// skipBack moves left from a verb over what may stand between it and its subject: "on Tuesday", "both", "in turn".
func (p *Page) skipBack(i, lo int) int {
	i = p.skipTimeBack(i, lo)
	k := i - 1
	if k <= lo || p.Words[k].Mark != prose.Outside {
		return i
	}
	inHeadline := p.Headline >= 0 && p.Words[k].Start < p.Blocks[p.Headline].End
	switch prev := p.Words[k-1]; {
	case p.Low(k-1) == "in" && asidesWithIn[p.Low(k)]:
		i = k - 1
	case p.Has(k-2, "in", "the", "past") && k-2 > lo:
		i = k - 2
	case floating[p.Low(k)] && (prev.Is(prose.Aux|prose.Subject) && prev.Mark == prose.Outside || p.nominal(k-1)):
		i = k
	case inHeadline && p.Words[k].Cap && prose.ClassOf(p.Low(k), false) == prose.Adverb:
		i = k
	default:
		return i
	}
	for i-1 > lo && p.Words[i-1].Is(prose.Aux|prose.Adverb) && p.Words[i-1].Mark == prose.Outside {
		i--
	}
	return i
}

// floating are quantities that may stand between a subject and its verb: "the two men both said".
var floating = prose.Set("both each all alike")

// asidesWithIn make an adverb together with "in".
var asidesWithIn = prose.Set("particular turn part fact response return private public")

// withRole extends a name to the left by the role in front of it: "his top aide, Erik Lund".
func (p *Page) withRole(r prose.Run, lo int) prose.Run {
	if r.First-1 <= lo || p.Low(r.First-1) != "," || !p.NameHeaded(r) {
		return r
	}
	seg := prose.Between(p.SegmentStart(r.First-1, lo), r.First-1)
	if seg.Empty() || seg.Last-seg.First > 8 || !p.Words[seg.First].Is(prose.Det|prose.Poss) || p.HasVerb(seg) || !prose.IsTitle(p.Words[p.HeadOf(seg)]) {
		return r
	}
	if seg.First > lo && p.Low(seg.First-1) != "," && p.Words[seg.First-1].Mark == prose.Outside {
		return r
	}
	return prose.Between(seg.First, r.Last)
}

// skipTimeBack moves left over "on Tuesday", "this past week" or "less than two weeks ago" before a verb.
func (p *Page) skipTimeBack(i, lo int) int {
	k := i - 1
	if k <= lo || p.Words[k].Mark != prose.Outside {
		return i
	}
	if p.Low(k) == "ago" && k-1 > lo && p.Words[k-1].Is(prose.TimeNoun) {
		k--
	}
	if !p.Words[k].Is(prose.Weekday|prose.TimeNoun) && !(p.Words[k].Is(prose.Number) && k > lo && p.Words[k-1].Is(prose.Month)) {
		return i
	}
	if p.Words[k].Is(prose.Number) {
		k--
	}
	for k > lo && (p.Words[k-1].Is(prose.Det|prose.Number|prose.Weekday|prose.TimeNoun) && p.Words[k-1].Mark == prose.Outside || TimeWords[p.Low(k-1)]) {
		k--
	}
	if k > lo && p.Words[k-1].Is(prose.Prep) && p.Words[k-1].Mark == prose.Outside {
		k--
	}
	if k > lo && (p.Words[k-1].Cap || p.Words[k-1].Is(prose.Subject) || p.nominal(k-1) || p.reduced(k-1, lo) && p.Words[k].Is(prose.Weekday)) {
		return k
	}
	return i
}

// TimeWords stand before the noun of a time: "late last week", "less than two weeks ago".
var TimeWords = prose.Set("last late next past early earlier than less more about nearly almost just over")

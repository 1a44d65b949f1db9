package clauses

import (
	"strings"

	"onrecord/loaders/article/prose"
)

// subjectBeforeComma finds the subject of a verb right behind a comma or dash, which closes an insertion: "Erik
// Lund, a farmer from Oslo, said". Without one the verb shares its subject with an earlier verb.
func (p *Page) subjectBeforeComma(comma, lo int) (prose.Run, Grounds) {
	who := p.BeforeInsertions(comma, lo)
	if who.Empty() {
		return prose.Run{}, GroundShared
	}
	return who, GroundBefore
}

// BeforeInsertions returns the noun phrase that the insertions ending before word end belong to, looking no further
// left than lo: the leftmost one when it is a name, else the first name behind it ("his top aide, Erik Lund"), else
// the leftmost. Empty when a finite verb or a quotation stands right there.
func (p *Page) BeforeInsertions(end, lo int) prose.Run {
	found := p.apposed(end, lo)
	if len(found) == 0 {
		return prose.Run{}
	}
	first := found[len(found)-1]
	if list, ok := p.enumeration(found); ok {
		return list
	}
	for i := len(found) - 1; i >= 0; i-- {
		post := p.Words[found[i].First+1]
		titled := p.Low(found[i].First) == "the" && (prose.IsTitle(post) && post.Cap || i < len(found)-1 && prose.PersonNoun(post.Low)) // "the Rev. Anna Berg"
		if p.NameHeaded(found[i]) && (titled || !p.inserted(found[i], lo)) {
			return p.withRole(found[i], lo)
		}
	}
	return first
}

// apposed returns the noun phrases between commas that end before word end, the nearest first. What only says
// more of its neighbour is left out: "who …", "of Flint", "Mich.", "53", "R-Ohio", and anything between two dashes.
func (p *Page) apposed(end, lo int) []prose.Run {
	const most = 10 // a longer chain is a list
	var found []prose.Run
	asides := 0
	for n := 0; end > lo && n < most; n++ {
		if isDash(p.Low(end)) {
			if k := p.dashBefore(end, lo); k > lo {
				end = k
				asides++
			}
		}
		seg := prose.Between(p.SegmentStart(end, lo), end)
		if p.IsAside(seg, lo) {
			if p.Words[seg.First].Class&(prose.Sub&^prose.Rel) == 0 {
				asides++
			}
		} else {
			r, whole := p.Apposition(seg, lo)
			if !r.Empty() && (whole || len(found) == 0 && asides > 0 && (p.startsNoun(r.First) || p.pluralNoun(r))) {
				found = append(found, r)
			}
			if !whole {
				break // "… after Mr. Lund, who left, said": what stands left of him has a verb of its own
			}
		}
		if seg.First <= lo || p.Words[seg.First-1].Mark != prose.Outside || !IsBreak(p.Low(seg.First-1)) {
			break
		}
		end = seg.First - 1
	}
	return found
}

// Apposition returns the noun phrase that a segment between commas begins with, where it begins as an apposition
// does, whatever clause follows it: "a farmer who moved to Oslo". Other segments are a noun phrase as a whole, or none.
func (p *Page) Apposition(seg prose.Run, lo int) (r prose.Run, whole bool) {
	for seg.First < seg.Last-1 && p.ClassAt(seg.First)&(prose.Conj|prose.Adverb) != 0 || ClauseOpeners[p.Low(seg.First)] && seg.Last-seg.First > 1 {
		seg.First++
	}
	w := p.Words[seg.First]
	bare := !w.Cap && w.Class&^prose.Title == 0 && w.Letters()
	if seg.First > lo && (w.Is(prose.Det|prose.Number) || bare) && !p.Words[seg.Last-1].Is(prose.Subject) {
		if end := p.PhraseEnd(seg.First, seg.Last, true); end > seg.First {
			return prose.Between(seg.First, end), true
		}
	}
	return p.nounPhrase(seg)
}

// dashBefore returns the dash that opens the insertion which the dash at word i closes, -1 without one.
func (p *Page) dashBefore(i, lo int) int {
	const longest = 60 // words
	for k := i - 1; k > lo && k > i-longest; k-- {
		if w := p.Words[k]; w.Mark == prose.Outside && isDash(w.Low) {
			return k
		} else if w.Low == ";" || w.Low == ":" || prose.IsStop(w.Low) {
			return -1
		}
	}
	return -1
}

// IsAside says whether a segment between commas is no noun phrase that could be a subject.
func (p *Page) IsAside(seg prose.Run, lo int) bool {
	for seg.First < seg.Last && p.ClassAt(seg.First)&(prose.Conj|prose.Adverb) != 0 {
		seg.First++
	}
	if ClauseOpeners[p.Low(seg.First)] && seg.Last-seg.First > 1 && !p.HasVerb(seg) { // "while Erik Lund, a farmer, said"
		seg.First++
	}
	if seg.Empty() || p.insertedStart(seg.First) || p.Low(seg.First) == "whose" || p.Has(lo-2, "according", "to") && seg.First == lo {
		return true
	}
	w := p.Words[seg.First]
	c := p.ClassAt(seg.First)
	participle := (c&(prose.Verb|prose.Ing) != 0 || c&prose.Plain != 0 && !w.Cap) && seg.Last-seg.First > 1 && !p.Words[seg.First+1].Cap // "retired Gen. Lund" is a name
	return participle || w.Is(prose.Number) && seg.Last-seg.First == 1 || p.isSeat(seg, lo)
}

// ClauseOpeners are conjunctions that open a clause with a subject of its own.
var ClauseOpeners = prose.Set("while although though because whereas when if where as")

// ClassAt returns the class of the word at i; of one that opens a sentence as if it had no capital.
func (p *Page) ClassAt(i int) prose.Class {
	w := p.Words[i]
	if _, given := prose.GivenNames[w.Low]; !w.Cap || given || w.Class != 0 || !p.opensSentence(i) || i+1 < len(p.Words) && p.Words[i+1].Cap {
		return w.Class
	}
	return prose.ClassOf(w.Low, false) // "Speaking in Oslo", "Similarly"
}

func (p *Page) opensSentence(i int) bool {
	return p.Opens(i) || prose.IsStop(p.Words[i-1].Low) || strings.Contains(p.Text[p.Words[i-1].End:p.Words[i].Start], "\n")
}

// isSeat says whether a segment behind a name and a comma only tells a party or a place: "R-Ohio", "Mich.", "South Carolina".
func (p *Page) isSeat(seg prose.Run, lo int) bool {
	w := p.Words[seg.First]
	if seg.First < lo+2 || p.Low(seg.First-1) != "," || !w.Cap || seg.Last-seg.First > 3 {
		return false
	}
	if prev := p.Words[seg.First-2]; prev.Mark != prose.Outside || !prev.Cap && prev.Low != ")" || prev.Is(prose.Weekday|prose.Month) {
		return false
	}
	printed := p.Printed(seg)
	low := strings.ToLower(printed)
	party := w.Low == "d" || w.Low == "r" || len(w.Low) > 2 && w.Low[1] == '-' && strings.ContainsAny(w.Low[:1], "rdi")
	postal := len(printed) == 2 && strings.ToUpper(printed) == printed
	return party || postal || prose.USStates[low] || prose.PlaceOf[low].Name != ""
}

// nounPhrase returns the noun phrase that is the segment, minus what introduces it; empty when the segment is
// none. whole is false when only the segment's end is one, behind a finite verb: "Berg met Mr. Lund".
func (p *Page) nounPhrase(seg prose.Run) (r prose.Run, whole bool) {
	for seg.First < seg.Last && p.ClassAt(seg.First)&(prose.Conj|prose.Adverb) != 0 {
		seg.First++
	}
	if w := p.Words[seg.Last-1]; w.Is(prose.Subject) && w.Mark == prose.Outside { // "he, once again, said"
		return prose.Between(seg.Last-1, seg.Last), true
	}
	if p.Words[seg.First].Is(prose.TimeNoun|prose.Weekday|prose.Month) && !p.Words[seg.First].Is(prose.Title) && !p.GivenMonth(seg.First, seg.First, seg.Last) {
		return prose.Run{}, true
	}
	r = prose.Between(p.PhraseStart(seg.Last, seg.First), seg.Last)
	return r, r.First == seg.First || !p.HasVerb(prose.Between(seg.First, r.First))
}

// enumeration joins names that stand in a list, the last behind "and": "Lund, Berg and Osei".
func (p *Page) enumeration(found []prose.Run) (prose.Run, bool) {
	if len(found) < 2 {
		return prose.Run{}, false
	}
	last := found[0]
	listed := p.Low(last.First-1) == "and"
	for i := last.First; i < last.Last; i++ {
		listed = listed || p.Low(i) == "and"
	}
	for _, r := range found {
		listed = listed && p.NameHeaded(r) && !p.Words[r.First].Is(prose.Det|prose.Poss)
	}
	return prose.Between(found[len(found)-1].First, last.Last), listed
}

// inserted says whether the phrase reads as an apposition to something on its left.
func (p *Page) inserted(s prose.Run, lo int) bool {
	return s.First > lo+1 && p.Words[s.First].Is(prose.Det|prose.Number|prose.Rel) && p.Low(s.First-1) == ","
}

func (p *Page) insertedStart(i int) bool {
	return p.Words[i].Is(prose.Rel|prose.Prep|prose.Ing) || p.Words[i].Is(prose.Sub)
}

// SegmentStart returns the first word behind the comma, dash or mark left of end.
func (p *Page) SegmentStart(end, lo int) int {
	for i := end; i > lo; i-- {
		w := p.Words[i-1]
		if w.Mark != prose.Outside || IsBreak(w.Low) || w.Low == ";" || w.Low == ":" {
			return i
		}
	}
	return lo
}

package speakers

import (
	"sort"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// severalNames says whether the phrase joins names: "Lund and Berg", "Mr. Lund and Mr. Berg".
func (v *Resolver) severalNames(who prose.Run) bool {
	for i := who.First + 1; i+1 < who.Last; i++ {
		prev := v.Words[i-1]
		if v.Low(i) != "and" || !prev.Cap && prev.Low != ")" || !v.NameHeaded(prose.Between(who.First, i)) {
			continue
		}
		for k := i + 1; k < who.Last; k++ { // what may stand before a name: "House Speaker", "24-year-old"
			if _, next := v.At[k]; next {
				return true
			}
			if !v.Words[k].Cap && !v.Words[k].Is(prose.Det|prose.Number) && !prose.IsTitle(v.Words[k]) {
				break
			}
		}
	}
	return false
}

// calledBy are the words behind which a description tells the name: "a man who goes by the name", "known as".
var calledBy = prose.Set("name by as handle named nicknamed himself herself pseudonym")

// calling are the words before those in calledBy that make them tell a name, where it isn't in quotation marks.
var calling = prose.Set("calling known identified goes going named only the called")

// nickname returns the name that a description of somebody tells: in quotation marks behind "a man who goes by the name",
// or capitalised behind "a man calling himself", "the base chief known as"; "" when there is none.
func (v *Resolver) nickname(who prose.Run) string {
	head := v.HeadOf(who)
	for i := head + 1; i < min(max(who.Last, head+1)+8, len(v.Words)); i++ {
		w := v.Words[i]
		if w.Named && calledBy[v.Low(i-1)] {
			return strings.Trim(v.MarksAt(w.Start)[0].Inner(v.Text).In(v.Text), " .,")
		}
		if !w.Letters() || w.Mark != prose.Outside {
			return ""
		}
		if !w.Cap || !calledBy[v.Low(i-1)] || !calling[v.Low(i-2)] {
			continue
		}
		if n := v.NameAt(i); n.First == i {
			return v.Printed(n.Run)
		}
		return ""
	}
	return ""
}

// antecedent returns the noun phrase that "who" at word i refers to; behind an apposition the name it belongs to: "Erik Lund, a
// farmer, who said".
func (v *Resolver) antecedent(i, lo int) prose.Run {
	end := i
	if end > lo && v.Low(end-1) == "," {
		end--
	}
	r := prose.Between(v.PhraseStart(end, lo), end)
	if r.Empty() || r.First-1 <= lo || v.Low(r.First-1) != "," {
		return r
	}
	if who := v.BeforeInsertions(end, lo); !who.Empty() && who.Last < r.First && v.NameHeaded(who) && (v.IsDescription(r) || end < i) {
		return who
	}
	return r
}

// Named returns the character whose name heads the phrase.
func (v *Resolver) Named(who prose.Run) (int, string) {
	who = v.withoutReflexive(who)
	who, role := v.splitRole(who)
	if at := v.nameAtEnd(who); at != loaders.None {
		return at, ByFullName
	}
	end := v.HeadOf(who) + 1
	head := end - 1
	for i := who.First; i < end; i++ {
		at, ok := v.At[i]
		if !ok {
			continue
		}
		n := v.NameAt(i)
		if n.Last < end && v.Words[n.Last].Letters() && !(n.Last == head && (suffixes[v.Words[head].Low] || postNominals[v.Raw(head)])) {
			continue // "Trump campaign", "Clinton’s lawyer"
		}
		ch := v.People[at]
		if ch.Description == "" && !role.Empty() {
			ch.Description = v.Printed(role)
		}
		switch {
		case v.spelling[i]:
			return at, BySpelling
		case n.Last-n.First > 1:
			return at, ByFullName
		case len(ch.tokens) > 1 && len(v.ByLast[ch.tokens[len(ch.tokens)-1]]) > 1:
			if fit := v.Lookup(ch.tokens[len(ch.tokens)-1:], n.gender); len(fit) == 1 {
				return fit[0], BySurname // "Mrs. Hart", of Bill and Anna Hart
			}
			return at, ByAmbiguous
		case len(ch.tokens) > 1:
			return at, BySurname
		}
		return at, ByFullName
	}
	return loaders.None, ""
}

// withoutReflexive is "Lund" of "Lund himself".
func (p *Page) withoutReflexive(who prose.Run) prose.Run {
	if who.Last-who.First > 1 && reflexive[p.Low(who.Last-1)] {
		who.Last--
	}
	return who
}

var reflexive = prose.Set("himself herself itself themselves")

// splitRole parts "his top aide, Erik Lund" into the name and the role before it.
func (v *Resolver) splitRole(who prose.Run) (name, role prose.Run) {
	for i := who.Last - 1; i > who.First; i-- {
		if v.Low(i) == "," {
			if rest := prose.Between(i+1, who.Last); !rest.Empty() && v.NameHeaded(rest) {
				return rest, prose.Between(who.First, i)
			}
		}
	}
	return who, prose.Run{}
}

// nameAtEnd returns the person whose full name ends a phrase that begins with an office or an institution: "Minister of
// Education Ilka Moravec", "Ambassador to the United States Pavo Lindqvist".
func (v *Resolver) nameAtEnd(who prose.Run) int {
	if v.Low(who.Last-1) == ")" { // "(R-Ohio)"
		if k := v.OpenParenthesis(who.Last-1, who.First); k > who.First && k < who.Last-1 {
			who.Last = k
		}
	}
	head := v.HeadOf(who) + 1
	if head == who.Last || v.Words[who.First].Is(prose.Det) {
		return loaders.None
	}
	for i := who.Last - 1; i >= head && v.Words[i].Cap; i-- {
		at, ok := v.At[i]
		if !ok {
			continue
		}
		n := v.NameAt(i)
		if n.Last != who.Last || n.body || n.Last-n.First < 2 || v.People[at].Kind != graph.KindPerson || !v.titled(who, i) {
			return loaders.None
		}
		return at
	}
	return loaders.None
}

// titled says whether what stands in the phrase before the name at word i is its title: an office in the singular without an
// article ("Speaker of the House", "master of ceremonies", "chief of staff").
func (v *Resolver) titled(who prose.Run, i int) bool {
	for i > who.First && prose.IsTitle(v.Words[i-1]) && v.Words[i-1].Cap { // "the House Rep. Lund"
		i--
	}
	head, before := v.Words[v.HeadOf(who)], v.Words[i-1]
	if before.Is(prose.Prep|prose.Poss|prose.Conj) || before.Low == "'s" || prose.Plurals[head.Low] || prose.PluralName(head.Low) || strings.HasSuffix(head.Low, "s") {
		return false
	}
	if prose.IsTitle(head) || prose.IsTitle(before) && !before.Cap {
		return true
	}
	return !head.Cap && head.Class == 0 && v.HeadOf(who) == who.First && v.Low(who.First+1) == "of"
}

// NameAt returns the name that begins at word i.
func (c *Cast) NameAt(i int) Name {
	return c.names[sort.Search(len(c.names), func(k int) bool { return c.names[k].First >= i })]
}

// goesBy returns the person of that name, whom a description tells: "a man who goes by the name".
func (v *Resolver) goesBy(name string) int {
	tokens := FoldName(name)
	if found := v.Lookup(tokens, prose.UnknownGender); len(found) == 1 {
		return found[0]
	}
	at := len(v.People)
	v.People = append(v.People, &Character{Character: loaders.Character{Name: name, Kind: graph.KindPerson}, tokens: tokens, Sure: true})
	v.byFull[strings.Join(tokens, " ")] = at
	return at
}

// asPrinted enters somebody who has no name: "officials", "the ministry".
func (v *Resolver) asPrinted(who prose.Run) int {
	printed := v.Printed(who)
	key := "\x00" + strings.ToLower(printed)
	if at, ok := v.byFull[key]; ok {
		return at
	}
	ch := &Character{Character: loaders.Character{Name: printed}}
	at := len(v.People)
	v.People = append(v.People, ch)
	v.byFull[key] = at
	return at
}

// ToldByNobody says whether the i-th saying is relayed by somebody who stays unknown, or by its own speaker: it is then
// part of the outer quote alone.
func (v *Resolver) ToldByNobody(i int) bool {
	s := v.Found.Sayings[i]
	if s.Teller == loaders.None {
		return false
	}
	teller, a := v.Clauses[s.Teller], v.Attributed[i]
	return teller.Speaker == loaders.None || len(teller.Candidates) > 1 || a.Speaker == loaders.None || a.Speaker == teller.Speaker
}

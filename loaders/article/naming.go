package article

import (
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// severalNames says whether the phrase joins names: "Lund and Berg", "Mr. Lund and Mr. Berg".
func (v *resolver) severalNames(who run) bool {
	for i := who.first + 1; i+1 < who.last; i++ {
		prev := v.words[i-1]
		if v.low(i) != "and" || !prev.cap && prev.low != ")" || !v.nameHeaded(run{who.first, i}) {
			continue
		}
		for k := i + 1; k < who.last; k++ { // what may stand before a name: "House Speaker", "24-year-old"
			if _, next := v.at[k]; next {
				return true
			}
			if !v.words[k].cap && !v.words[k].is(det|number) && !isTitle(v.words[k]) {
				break
			}
		}
	}
	return false
}

// calledBy are the words behind which a description tells the name: "a man who goes by the name", "known as".
var calledBy = set("name by as handle named nicknamed himself herself pseudonym")

// calling are the words before those in calledBy that make them tell a name, where it isn't in quotation marks.
var calling = set("calling known identified goes going named only the called")

// nickname returns the name that a description of somebody tells: in quotation marks behind "a man who goes by the name",
// or capitalised behind "a man calling himself", "the base chief known as"; "" when there is none.
func (v *resolver) nickname(who run) string {
	head := v.headOf(who)
	for i := head + 1; i < min(max(who.last, head+1)+8, len(v.words)); i++ {
		w := v.words[i]
		if w.named && calledBy[v.low(i-1)] {
			return strings.Trim(v.marksAt(w.Start)[0].inner(v.text).In(v.text), " .,")
		}
		if !w.letters() || w.mark != outside {
			return ""
		}
		if !w.cap || !calledBy[v.low(i-1)] || !calling[v.low(i-2)] {
			continue
		}
		if n := v.nameAt(i); n.first == i {
			return v.printed(n.run)
		}
		return ""
	}
	return ""
}

// antecedent returns the noun phrase that "who" at word i refers to; behind an apposition the name it belongs to: "Erik Lund, a
// farmer, who said".
func (v *resolver) antecedent(i, lo int) run {
	end := i
	if end > lo && v.low(end-1) == "," {
		end--
	}
	r := run{v.phraseStart(end, lo), end}
	if r.empty() || r.first-1 <= lo || v.low(r.first-1) != "," {
		return r
	}
	if who := v.beforeInsertions(end, lo); !who.empty() && who.last < r.first && v.nameHeaded(who) && (v.isDescription(r) || end < i) {
		return who
	}
	return r
}

// named returns the character whose name heads the phrase.
func (v *resolver) named(who run) (int, string) {
	who = v.withoutReflexive(who)
	who, role := v.splitRole(who)
	if at := v.nameAtEnd(who); at != loaders.None {
		return at, byFullName
	}
	end := v.headOf(who) + 1
	head := end - 1
	for i := who.first; i < end; i++ {
		at, ok := v.at[i]
		if !ok {
			continue
		}
		n := v.nameAt(i)
		if n.last < end && v.words[n.last].letters() && !(n.last == head && (suffixes[v.words[head].low] || postNominals[v.raw(head)])) {
			continue // "Trump campaign", "Clinton’s lawyer"
		}
		ch := v.people[at]
		if ch.Description == "" && !role.empty() {
			ch.Description = v.printed(role)
		}
		switch {
		case v.spelling[i]:
			return at, bySpelling
		case n.last-n.first > 1:
			return at, byFullName
		case len(ch.tokens) > 1 && len(v.byLast[ch.tokens[len(ch.tokens)-1]]) > 1:
			if fit := v.lookup(ch.tokens[len(ch.tokens)-1:], n.gender); len(fit) == 1 {
				return fit[0], bySurname // "Mrs. Hart", of Bill and Anna Hart
			}
			return at, byAmbiguous
		case len(ch.tokens) > 1:
			return at, bySurname
		}
		return at, byFullName
	}
	return loaders.None, ""
}

// withoutReflexive is "Lund" of "Lund himself".
func (p *page) withoutReflexive(who run) run {
	if who.last-who.first > 1 && reflexive[p.low(who.last-1)] {
		who.last--
	}
	return who
}

var reflexive = set("himself herself itself themselves")

// splitRole parts "his top aide, Erik Lund" into the name and the role before it.
func (v *resolver) splitRole(who run) (name, role run) {
	for i := who.last - 1; i > who.first; i-- {
		if v.low(i) == "," {
			if rest := (run{i + 1, who.last}); !rest.empty() && v.nameHeaded(rest) {
				return rest, run{who.first, i}
			}
		}
	}
	return who, run{}
}

// nameAtEnd returns the person whose full name ends a phrase that begins with an office or an institution: "Minister of
// Education Ilka Moravec", "Ambassador to the United States Pavo Lindqvist".
func (v *resolver) nameAtEnd(who run) int {
	if v.low(who.last-1) == ")" { // "(R-Ohio)"
		if k := v.openParenthesis(who.last-1, who.first); k > who.first && k < who.last-1 {
			who.last = k
		}
	}
	head := v.headOf(who) + 1
	if head == who.last || v.words[who.first].is(det) {
		return loaders.None
	}
	for i := who.last - 1; i >= head && v.words[i].cap; i-- {
		at, ok := v.at[i]
		if !ok {
			continue
		}
		n := v.nameAt(i)
		if n.last != who.last || n.body || n.last-n.first < 2 || v.people[at].Kind != graph.KindPerson || !v.titled(who, i) {
			return loaders.None
		}
		return at
	}
	return loaders.None
}

// titled says whether what stands in the phrase before the name at word i is its title: an office in the singular without an
// article ("Speaker of the House", "master of ceremonies", "chief of staff").
func (v *resolver) titled(who run, i int) bool {
	for i > who.first && isTitle(v.words[i-1]) && v.words[i-1].cap { // "the House Rep. Lund"
		i--
	}
	head, before := v.words[v.headOf(who)], v.words[i-1]
	if before.is(prep|poss|conj) || before.low == "'s" || plurals[head.low] || pluralName(head.low) || strings.HasSuffix(head.low, "s") {
		return false
	}
	if isTitle(head) || isTitle(before) && !before.cap {
		return true
	}
	return !head.cap && head.class == 0 && v.headOf(who) == who.first && v.low(who.first+1) == "of"
}

// nameAt returns the name that begins at word i.
func (c *cast) nameAt(i int) name {
	lo, hi := 0, len(c.names)
	for lo < hi {
		mid := (lo + hi) / 2
		if c.names[mid].first < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return c.names[lo]
}

// goesBy returns the person of that name, whom a description tells: "a man who goes by the name".
func (v *resolver) goesBy(name string) int {
	tokens := foldName(name)
	if found := v.lookup(tokens, unknownGender); len(found) == 1 {
		return found[0]
	}
	at := len(v.people)
	v.people = append(v.people, &character{Character: loaders.Character{Name: name, Kind: graph.KindPerson}, tokens: tokens, sure: true})
	v.byFull[strings.Join(tokens, " ")] = at
	return at
}

// asPrinted enters somebody who has no name: "officials", "the ministry".
func (v *resolver) asPrinted(who run) int {
	printed := v.printed(who)
	key := "\x00" + strings.ToLower(printed)
	if at, ok := v.byFull[key]; ok {
		return at
	}
	ch := &character{Character: loaders.Character{Name: printed}}
	at := len(v.people)
	v.people = append(v.people, ch)
	v.byFull[key] = at
	return at
}

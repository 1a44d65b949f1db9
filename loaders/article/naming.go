package article

import (
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// severalNames says whether the phrase joins names: "Lund and Berg".
func (v *resolver) severalNames(who run) bool {
	for i := who.first + 1; i+1 < who.last; i++ {
		if v.low(i) != "and" {
			continue
		}
		_, next := v.at[i+1]
		if next && v.words[i-1].cap && v.nameHeaded(run{who.first, i}) {
			return true
		}
	}
	return false
}

// nickname returns the name in quotation marks behind "a man who goes by the name", "" when there is none.
func (v *resolver) nickname(who run) string {
	for i := who.last; i < min(who.last+8, len(v.words)); i++ {
		if v.words[i].named && (v.low(i-1) == "name" || v.low(i-1) == "by" || v.low(i-1) == "as") {
			return strings.Trim(v.marksAt(v.words[i].Start)[0].inner(v.text).In(v.text), " .,")
		}
		if !v.words[i].letters() {
			return ""
		}
	}
	return ""
}

// antecedent returns the noun phrase that "who" at word i refers to.
func (v *resolver) antecedent(i, lo int) run {
	end := i
	if end > lo && v.low(end-1) == "," {
		end--
	}
	return run{v.phraseStart(end, lo), end}
}

// named returns the character whose name heads the phrase.
func (v *resolver) named(who run) (int, string) {
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
		if n.last < end && v.words[n.last].letters() && !(n.last == head && suffixes[v.words[head].low]) {
			continue // "Trump campaign", "Clinton’s lawyer"
		}
		ch := v.people[at]
		if ch.Description == "" && !role.empty() {
			ch.Description = v.printed(role)
		}
		switch {
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
	head := v.headOf(who) + 1
	if head == who.last || !v.words[who.first].cap && !isTitle(v.words[head-1]) || v.words[who.first].is(det) {
		return loaders.None
	}
	for i := who.last - 1; i >= head && v.words[i].cap; i-- {
		at, ok := v.at[i]
		if !ok {
			continue
		}
		n, before := v.nameAt(i), v.words[i-1]
		if n.last != who.last || n.body || n.last-n.first < 2 || v.people[at].Kind != graph.KindPerson {
			return loaders.None
		}
		if isTitle(v.words[head-1]) && v.words[head-1].low[len(v.words[head-1].low)-1] != 's' || isTitle(before) && !before.cap {
			return at
		}
		return loaders.None
	}
	return loaders.None
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

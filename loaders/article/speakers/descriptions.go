package speakers

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// calledBeside returns the noun phrases that the page puts before or behind a name for what its bearer is: "the envoy for ports, Erik Lund",
// "Sheriff Erik Lund", "Erik Lund, a retired surgeon,".
func (p *Page) calledBeside(n Name) []prose.Run {
	var out []prose.Run
	if !n.Lead.Empty() {
		out = append(out, n.Lead)
	} else if r := p.beforeName(n, 12); !r.Empty() {
		out = append(out, r)
	}
	if k := n.Last + 1; k+1 < len(p.Words) && (p.Words[k].Is(prose.Det|prose.Poss) || p.Words[k].Class&^prose.Title == 0 && !p.Words[k].Cap) {
		if r := p.behindName(n, 12); !r.Empty() {
			out = append(out, r)
		}
	}
	return out
}

// beforeName returns the noun phrase of so many words at most in apposition before a name; empty where there is none, as in "Before the judge, Erik Lund wept".
func (p *Page) beforeName(n Name, most int) prose.Run {
	k := n.First - 1
	if k < 2 || p.Low(k) != "," || !p.Words[k-1].Letters() {
		return prose.Run{}
	}
	r := prose.Between(p.PhraseStart(k, max(0, k-most)), k)
	if r.First > 0 && p.Words[r.First-1].Is(prose.Prep|prose.Conj|prose.Sub) && n.Last < len(p.Words) && p.Words[n.Last].Letters() {
		return prose.Run{}
	}
	return r
}

// behindName returns the noun phrase of so many words at most in apposition behind a name; empty where there is none, as in "Erik Lund, the sheriff said".
func (p *Page) behindName(n Name, most int) prose.Run {
	if p.Low(n.Last) != "," || n.Last+2 >= len(p.Words) {
		return prose.Run{}
	}
	r := prose.Between(n.Last+1, p.PhraseEnd(n.Last+1, min(n.Last+most, len(p.Words)), true))
	if r.Last < len(p.Words) && p.Words[r.Last].Is(prose.Verb|prose.Aux|prose.Modal) {
		return prose.Run{}
	}
	return r
}

// described returns the one person whom the text calls so before word who.first: "the sheriff", of Sheriff Erik Lund; "the minister for ports", of Erik
// Lund, the minister for ports. In the headline and the first paragraph, which often tell the name later, the text below counts too, and who is
// introduced by name right below and speaks. None when nobody is, or several.
func (v *Resolver) described(who prose.Run, s int) int {
	leads := v.Sentences[s].Block <= v.Headline+1
	if !v.describesOne(who, s) || !leads && v.Words[who.First].Low != "the" {
		return loaders.None
	}
	limit := who.First
	if leads {
		limit = len(v.Words)
	}
	found, head := loaders.None, v.HeadOf(who)
	for _, at := range v.calledA(v.Words[head].Low) {
		ch := v.People[at]
		if ch.Seen[0] >= limit {
			continue
		}
		if !slices.ContainsFunc(ch.Roles, func(r prose.Run) bool { return r.First < limit && r.First != who.First && v.calls(r, who, head) }) {
			continue
		}
		if found != loaders.None {
			return loaders.None
		}
		found = at
	}
	if found == loaders.None && leads && !v.Words[who.First].Is(prose.Poss) && (v.Sentences[s].Block == v.Headline || who == v.mains[s]) &&
		v.introduced != loaders.None && len(v.People[v.introduced].Roles) == 0 { // who is called something else is somebody else
		return v.introduced
	}
	return found
}

// calledA returns the people beside whose names the page has a noun: of "sheriff", Sheriff Erik Lund.
func (v *Resolver) calledA(noun string) []int {
	if v.byNoun == nil {
		v.byNoun = map[string][]int{}
		for at, ch := range v.People {
			if ch.Kind != graph.KindPerson || len(ch.Seen) == 0 || !v.single(ch) {
				continue
			}
			for _, r := range ch.Roles {
				r = v.upToNoun(r)
				if r.Empty() {
					continue
				}
				if noun := spelledOut(v.Words[r.Last-1].Low); !slices.Contains(v.byNoun[noun], at) {
					bear(v.byNoun, noun, at)
				}
			}
		}
	}
	return v.byNoun[noun]
}

// spelledOut is the noun that a title is short for, else the word itself.
func spelledOut(low string) string {
	if noun := shortTitles[low]; noun != "" {
		return noun
	}
	return low
}

var shortTitles = map[string]string{
	"gen.": "general", "adm.": "admiral", "col.": "colonel", "maj.": "major", "capt.": "captain", "lt.": "lieutenant", "sgt.": "sergeant",
	"sen.": "senator", "prof.": "professor", "rev.": "reverend",
}

// upToNoun is a noun phrase as far as the noun that heads it, of several the first: "a woman", of "a woman from Oslo and former nurse".
func (p *Page) upToNoun(r prose.Run) prose.Run {
	r.Last = p.PhraseEnd(r.First, r.Last, false)
	for i := r.First; i < r.Last; i++ {
		if p.Words[i].Is(prose.Conj) {
			r.Last = i
		}
	}
	return r
}

// describesOne says whether a phrase describes one person without a name, and not one who is to stay unnamed.
func (v *Resolver) describesOne(who prose.Run, s int) bool {
	head := v.HeadOf(who)
	low := v.Words[head].Low
	if _, tail, ok := strings.Cut(low, "-"); ok {
		low = tail // "ex-aide"
	}
	inHeadline := v.Sentences[s].Block == v.Headline
	if !prose.PersonNoun(low) || unnamed[low] || prose.PluralName(low) || v.Words[head].Cap && !inHeadline {
		return false
	}
	return inHeadline || head > who.First && v.Words[who.First].Is(prose.Det|prose.Poss) && !v.Words[who.First].Is(prose.Number)
}

// unnamed are nouns for people who speak on condition that nobody names them, for many in turn, or for what may be a firm.
var unnamed = prose.Set("source official insider diplomat spokesman spokeswoman spokesperson voter resident supporter expert reporter critic analyst user owner partner")

// findIntroduced returns the person whom the second paragraph below the headline introduces by full name as its speaker, None when it doesn't.
func (v *Resolver) findIntroduced() int {
	block := v.Headline + 2
	s, _ := slices.BinarySearchFunc(v.Sentences, block, func(s prose.Sentence, block int) int { return s.Block - block })
	if s >= len(v.Sentences) || v.Sentences[s].Block != block {
		return loaders.None
	}
	for i := v.clausesUpTo(s) - 1; i >= 0 && v.Found.Clauses[i].Sentence == s; i-- {
		who := v.Found.Clauses[i].Who
		if !v.Found.Used[i] || who.Empty() {
			continue
		}
		at, rule := v.Named(who)
		if at == loaders.None || rule != ByFullName || len(v.People[at].tokens) < 2 || v.People[at].Kind != graph.KindPerson {
			continue
		}
		if first := v.People[at].Seen[0]; first >= v.Sentences[s].First || v.inHeadline(first) && v.People[at].Seen[1] >= v.Sentences[s].First {
			return at
		}
	}
	return loaders.None
}

// calls says whether a phrase that stands in apposition to a name has the head of a description and all that it tells.
func (v *Resolver) calls(post, who prose.Run, head int) bool {
	noun := v.upToNoun(post)
	if noun.Empty() || spelledOut(v.Words[noun.Last-1].Low) != v.Words[head].Low {
		return false
	}
	for i := who.First; i < who.Last; i++ {
		w := v.Words[i]
		if i != head && w.Letters() && w.Class&(prose.Det|prose.Prep|prose.Poss) == 0 && !reflexive[w.Low] && !v.HoldsWord(post, w.Low) {
			return false
		}
	}
	for i := noun.First; i < noun.Last; i++ {
		if w := v.Words[i]; notInOffice[w.Low] && !v.HoldsWord(who, w.Low) && !strings.HasPrefix(w.Low, "spokes") {
			return false
		}
	}
	return true
}

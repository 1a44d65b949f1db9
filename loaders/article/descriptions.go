package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// calledBeside returns the noun phrases that the page puts before or behind a name for what its bearer is: "the envoy for ports, Erik Lund",
// "Sheriff Erik Lund", "Erik Lund, a retired surgeon,".
func (p *page) calledBeside(n name) []run {
	var out []run
	if !n.lead.empty() {
		out = append(out, n.lead)
	} else if r := p.beforeName(n, 12); !r.empty() {
		out = append(out, r)
	}
	if k := n.last + 1; k+1 < len(p.words) && (p.words[k].is(det|poss) || p.words[k].class&^title == 0 && !p.words[k].cap) {
		if r := p.behindName(n, 12); !r.empty() {
			out = append(out, r)
		}
	}
	return out
}

// beforeName returns the noun phrase of so many words at most in apposition before a name; empty where there is none, as in "Before the judge, Erik Lund wept".
func (p *page) beforeName(n name, most int) run {
	k := n.first - 1
	if k < 2 || p.low(k) != "," || !p.words[k-1].letters() {
		return run{}
	}
	r := run{p.phraseStart(k, max(0, k-most)), k}
	if r.first > 0 && p.words[r.first-1].is(prep|conj|sub) && n.last < len(p.words) && p.words[n.last].letters() {
		return run{}
	}
	return r
}

// behindName returns the noun phrase of so many words at most in apposition behind a name; empty where there is none, as in "Erik Lund, the sheriff said".
func (p *page) behindName(n name, most int) run {
	if p.low(n.last) != "," || n.last+2 >= len(p.words) {
		return run{}
	}
	r := run{n.last + 1, p.phraseEnd(n.last+1, min(n.last+most, len(p.words)), true)}
	if r.last < len(p.words) && p.words[r.last].is(verb|aux|modal) {
		return run{}
	}
	return r
}

// described returns the one person whom the text calls so before word who.first: "the sheriff", of Sheriff Erik Lund; "the minister for ports", of Erik
// Lund, the minister for ports. In the headline and the first paragraph, which often tell the name later, the text below counts too, and who is
// introduced by name right below and speaks. None when nobody is, or several.
func (v *resolver) described(who run, s int) int {
	leads := v.sentences[s].block <= v.headline+1
	if !v.describesOne(who, s) || !leads && v.words[who.first].low != "the" {
		return loaders.None
	}
	limit := who.first
	if leads {
		limit = len(v.words)
	}
	found, head := loaders.None, v.headOf(who)
	for _, at := range v.calledA(v.words[head].low) {
		ch := v.people[at]
		if ch.seen[0] >= limit {
			continue
		}
		if !slices.ContainsFunc(ch.roles, func(r run) bool { return r.first < limit && r.first != who.first && v.calls(r, who, head) }) {
			continue
		}
		if found != loaders.None {
			return loaders.None
		}
		found = at
	}
	if found == loaders.None && leads && !v.words[who.first].is(poss) && (v.sentences[s].block == v.headline || who == v.mains[s]) &&
		v.introduced != loaders.None && len(v.people[v.introduced].roles) == 0 { // who is called something else is somebody else
		return v.introduced
	}
	return found
}

// calledA returns the people beside whose names the page has a noun: of "sheriff", Sheriff Erik Lund.
func (v *resolver) calledA(noun string) []int {
	if v.byNoun == nil {
		v.byNoun = map[string][]int{}
		for at, ch := range v.people {
			if ch.Kind != graph.KindPerson || len(ch.seen) == 0 || !v.single(ch) {
				continue
			}
			for _, r := range ch.roles {
				r = v.upToNoun(r)
				if r.empty() {
					continue
				}
				if noun := spelledOut(v.words[r.last-1].low); !slices.Contains(v.byNoun[noun], at) {
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
func (p *page) upToNoun(r run) run {
	r.last = p.phraseEnd(r.first, r.last, false)
	for i := r.first; i < r.last; i++ {
		if p.words[i].is(conj) {
			r.last = i
		}
	}
	return r
}

// describesOne says whether a phrase describes one person without a name, and not one who is to stay unnamed.
func (v *resolver) describesOne(who run, s int) bool {
	head := v.headOf(who)
	low := v.words[head].low
	if _, tail, ok := strings.Cut(low, "-"); ok {
		low = tail // "ex-aide"
	}
	inHeadline := v.sentences[s].block == v.headline
	if !personNoun(low) || unnamed[low] || pluralName(low) || v.words[head].cap && !inHeadline {
		return false
	}
	return inHeadline || head > who.first && v.words[who.first].is(det|poss) && !v.words[who.first].is(number)
}

// unnamed are nouns for people who speak on condition that nobody names them, for many in turn, or for what may be a firm.
var unnamed = set("source official insider diplomat spokesman spokeswoman spokesperson voter resident supporter expert reporter critic analyst user owner partner")

// findIntroduced returns the person whom the second paragraph below the headline introduces by full name as its speaker, None when it doesn't.
func (v *resolver) findIntroduced() int {
	block := v.headline + 2
	s, _ := slices.BinarySearchFunc(v.sentences, block, func(s sentence, block int) int { return s.block - block })
	if s >= len(v.sentences) || v.sentences[s].block != block {
		return loaders.None
	}
	for i := v.clausesUpTo(s) - 1; i >= 0 && v.found.clauses[i].sentence == s; i-- {
		who := v.found.clauses[i].who
		if !v.found.used[i] || who.empty() {
			continue
		}
		at, rule := v.named(who)
		if at == loaders.None || rule != byFullName || len(v.people[at].tokens) < 2 || v.people[at].Kind != graph.KindPerson {
			continue
		}
		if first := v.people[at].seen[0]; first >= v.sentences[s].first || v.inHeadline(first) && v.people[at].seen[1] >= v.sentences[s].first {
			return at
		}
	}
	return loaders.None
}

// calls says whether a phrase that stands in apposition to a name has the head of a description and all that it tells.
func (v *resolver) calls(post, who run, head int) bool {
	noun := v.upToNoun(post)
	if noun.empty() || spelledOut(v.words[noun.last-1].low) != v.words[head].low {
		return false
	}
	for i := who.first; i < who.last; i++ {
		w := v.words[i]
		if i != head && w.letters() && w.class&(det|prep|poss) == 0 && !reflexive[w.low] && !v.holdsWord(post, w.low) {
			return false
		}
	}
	for i := noun.first; i < noun.last; i++ {
		if w := v.words[i]; notInOffice[w.low] && !v.holdsWord(who, w.low) && !strings.HasPrefix(w.low, "spokes") {
			return false
		}
	}
	return true
}

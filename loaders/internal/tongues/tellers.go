package tongues

import "strings"

// teller returns whom "according to" names.
func (p *paragraph) teller(s run, c cue) run {
	i := c.words.last
	if c.noun.empty() {
		if name := p.quotedName(s, i); !name.empty() {
			return name
		}
		return p.phrase(s, i)
	}
	low := p.low(s, i)
	if p.hearsay.whose[p.words[c.noun.first].low] {
		return c.noun
	}
	if who := p.phrase(s, i); p.genitiveAt(s, i) && !who.empty() {
		if p.within[low] && !p.articles[low] && who.last-who.first > 1 {
			who.first++ // "von"
		}
		return who
	}
	return c.noun
}

// genitiveAt says whether what begins at word i tells whose the noun in front of it is: "der Polizei", "von Lund", "Merkels", "Osloer Behörden".
func (p *paragraph) genitiveAt(s run, i int) bool {
	low := p.low(s, i)
	return p.within[low] || p.articles[low] || i < s.last && p.words[i].cap && strings.HasSuffix(low, "s") ||
		low != "" && !p.words[i].cap && strings.HasSuffix(low, "er") && i+1 < s.last && p.words[i+1].cap
}

// nounTeller returns whose claim or demand the noun at i is: in the genitive behind it, else the subject its sentence begins with.
func (p *paragraph) nounTeller(s run, i int) run {
	if low := p.low(s, i+1); p.articles[low] || p.within[low] && !p.that[low] {
		if who := p.phrase(s, i+1); !who.empty() {
			if low == p.agent {
				who.first++
			}
			return who
		}
	}
	who := p.phrase(s, s.first)
	if who.empty() || who.last > i || p.it != "" && p.low(s, who.first) == p.it || p.isOblique(s, who) || p.preps[p.low(s, s.first)] || p.joining[p.low(s, s.first)] {
		return run{}
	}
	return who
}

// document returns what words "it says" are in: "In einem Brief der Stadt heißt es", "hieß es aus dem Rathaus".
func (p *paragraph) document(s run, verb int) run {
	if p.low(s, verb+1) == p.it && p.inside[p.low(s, verb+2)] {
		return p.phrase(s, verb+3)
	}
	if p.inside[p.low(s, s.first)] && verb > s.first {
		if who := p.phrase(s, s.first+1); who.last <= verb {
			return who
		}
	}
	return run{}
}

package tongues

import "strings"

// German tells by the verb's form, the Konjunktiv I, and by its place what is reported: a main clause has its finite verb in
// second place, a subordinate one at its end (Duden, Die Grammatik, 10th edition, on indirect speech and on the order of
// words).

// isReported says whether the clause at word i has a verb of reported speech in its middle; at its end stands that of
// a relative clause.
func (p *paragraph) isReported(s run, i int) bool {
	if low := p.low(s, i); p.joining[low] && !p.conditions[low] {
		return false
	}
	for first := i; i+1 < s.last && !strings.Contains(",;:", p.words[i].low); i++ {
		if i > first && (p.mood(s, i) || p.unreal[p.low(s, i)]) && p.words[i+1].letters {
			return true
		}
	}
	return false
}

// mood says whether the word at i is a verb of reported speech: of the list, or by its ending between a noun and what
// can't follow an adjective.
func (p *paragraph) mood(s run, i int) bool {
	low := p.low(s, i)
	if low == "" || p.words[i].cap {
		return false
	}
	if p.reported[low] {
		return true
	}
	if len(p.unverbal) == 0 || len(low) < 4 || !strings.HasSuffix(low, "e") || strings.HasSuffix(low, "te") || i == s.first || i+1 >= s.last {
		return false
	}
	if p.articles[low] || p.preps[low] || p.copulas[low] || p.pronouns[low] || p.says[low] || p.unverbal[low] {
		return false
	}
	next := p.words[i+1]
	behind := !next.cap && next.letters && (p.preps[next.low] || p.articles[next.low] || p.pronouns[next.low])
	before := p.words[i-1]
	return behind && (before.cap && before.letters && !p.preps[before.low] && !p.articles[before.low] || p.pronouns[before.low])
}

// saysOn says whether the main clause of a sentence is reported speech. What only may be, "würde", counts where bold is set.
func (p *paragraph) saysOn(s run, bold bool) bool {
	i := s.first
	opener := p.low(s, i)
	inverted := p.joining[opener] || p.that[opener] || p.questions[opener] // its main clause comes behind
	for ; i < s.last; i++ {
		low := p.low(s, i)
		verb := i > s.first && (p.mood(s, i) || bold && p.unreal[low] && !p.words[i].cap)
		switch {
		case verb && (!inverted || p.low(s, i-1) == ","):
			return true
		case low == "," && !inverted:
			return i+1 < s.last && p.reported[p.low(s, i+1)] // behind an insertion
		case !inverted && i > s.first && (p.copulas[low] || p.auxiliary[low] || p.says[low]) && !p.words[i].cap:
			return false // the finite verb
		}
	}
	return false
}

// isMain says whether the clause at word i has its finite verb in second place, in the indicative too: ", die Brücke hielt
// nicht lange".
func (p *paragraph) isMain(s run, i int) bool {
	const far = 9 // words before the verb
	first := p.low(s, i)
	if first == "" || p.joining[first] || p.that[first] || p.questions[first] || p.relative[first] && !(i+1 < s.last && p.words[i+1].cap) {
		return false
	}
	if !p.articles[first] && !p.pronouns[first] && !p.words[i].cap {
		return false
	}
	if verb := i + 2; verb+1 < s.last && p.articles[first] && p.words[i+1].cap && p.words[verb+1].letters && p.mayBeVerb(s, verb) {
		return true
	}
	for k := i + 1; k+1 < s.last && k <= i+far; k++ {
		low := p.low(s, k)
		if low == "" || low == "," {
			return false
		}
		if (p.copulas[low] || p.auxiliary[low]) && p.words[k+1].letters {
			return true
		}
	}
	return false
}

// mayBeVerb says whether a word has the ending of a finite verb.
func (p *paragraph) mayBeVerb(s run, i int) bool {
	low := p.low(s, i)
	if len(low) < 4 || p.words[i].cap || p.articles[low] || p.preps[low] || p.within[low] || p.pronouns[low] {
		return false
	}
	return strings.HasSuffix(low, "t") || strings.HasSuffix(low, "te") || strings.HasSuffix(low, "en")
}

// isInfinitive says whether the clause at word i is an infinitive: ", die Brücke zu schließen". A relative clause or another
// subordinate one may stand in it.
func (p *paragraph) isInfinitive(s run, i int) bool {
	first := p.low(s, i)
	if p.to == "" || first == "" || p.without[first] || p.joining[first] || p.that[first] {
		return false
	}
	for k := i; k < s.last; k++ {
		low := p.low(s, k)
		switch {
		case low == ";" || low == ":":
			return false
		case low == ",":
			if next := p.low(s, k+1); !p.relative[next] && !p.joining[next] && !p.relative[p.low(s, k+2)] {
				return false
			}
			for k++; k < s.last && p.low(s, k) != ","; k++ {
			}
		case (p.reported[low] || p.unreal[low]) && !p.words[k].cap:
			return false
		case low == p.to && p.isVerbal(s, k+1) && !p.continuesBehind(s, k+2):
			return true
		case p.isVerbal(s, k) && p.holdsTo(low) && !p.continuesBehind(s, k+1):
			return true
		}
	}
	return false
}

// isVerbal says whether the word at i may be an infinitive.
func (p *paragraph) isVerbal(s run, i int) bool {
	low := p.low(s, i)
	return low != "" && !p.words[i].cap && p.words[i].letters && strings.HasSuffix(low, "n")
}

// holdsTo says whether an infinitive holds its "zu": "abzuschaffen".
func (p *paragraph) holdsTo(low string) bool {
	for particle := range p.particles {
		if rest, ok := strings.CutPrefix(low, particle+p.to); ok && len(rest) > 3 {
			return true
		}
	}
	return false
}

// continuesBehind says whether the clause goes on at word i with what is no verb: "zu kleinen Kindern".
func (p *paragraph) continuesBehind(s run, i int) bool {
	return i < s.last && p.words[i].letters && (p.words[i].cap || !strings.HasSuffix(p.words[i].low, "n") && !p.and[p.words[i].low])
}

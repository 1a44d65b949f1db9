package tongues

import (
	"slices"
	"strings"
)

// phrase reads the noun phrase that begins at word i.
func (p *paragraph) phrase(s run, i int) run {
	const most = 14
	if p.pronouns[p.low(s, i)] {
		return run{i, i + 1}
	}
	end, named := i, false
	for end < s.last && end < i+most {
		w := p.words[end]
		low := p.low(s, end)
		if named && low == "-" && p.and[p.low(s, end+1)] {
			end += 2 // "Kongress- und Regierungskreise"
			continue
		}
		if named && low == "(" {
			if shut := p.bracketEnd(s, end); shut > end {
				end = shut
				continue
			}
		}
		if named && low == "" || low == "" && end > i {
			if name := p.quotedName(s, end); !name.empty() {
				end, named = name.last, true
				continue
			}
		}
		if low == "" || !w.letters || p.preps[low] || p.says[low] && !w.cap || p.time[low] && !named && end == i {
			break
		}
		switch {
		case w.cap:
			named = true
		case named && !p.continues(s, end):
			return p.trimmed(run{i, end})
		}
		end++
	}
	if named {
		end = p.nameBehind(s, end)
	}
	if !named {
		return run{}
	}
	return p.trimmed(run{i, end})
}

// quotedName reads the name in quotation marks at word i: laut „Kanal Zehn“.
func (p *paragraph) quotedName(s run, i int) run {
	const most = 4 // words
	r := run{i, i}
	if i >= s.last || p.words[i].quote == outside || !p.words[i].cap {
		return r
	}
	for r.last < s.last && p.words[r.last].quote == p.words[i].quote {
		if w := p.words[r.last]; r.last-i == most || !w.letters && !w.cap && strings.Contains(".,!?:;", w.low) {
			return run{i, i}
		}
		r.last++
	}
	return r
}

// bracketEnd returns the word behind a short insertion in brackets that opens at word i: "Lund (SPD)"; i when none does.
func (p *paragraph) bracketEnd(s run, i int) int {
	const most = 5
	for k := i + 1; k < s.last && k <= i+most; k++ {
		if p.low(s, k) == ")" {
			return k + 1
		}
	}
	return i
}

// continues says whether the word in lower case at i, behind a name, still belongs to the phrase: "Sprecher der Polizei",
// "представитель Белого дома Джон Смит".
func (p *paragraph) continues(s run, i int) bool {
	next := i + 1
	if next >= s.last || p.words[next].quote != outside {
		return false
	}
	if p.within[p.low(s, i)] {
		return p.words[next].cap || p.within[p.low(s, next)] || p.ordinals && next+1 < s.last && p.words[next+1].cap && !p.preps[p.low(s, next)]
	}
	if p.ordinals && i > s.first && p.within[p.low(s, i-1)] && p.words[next].cap && !p.preps[p.low(s, i)] {
		return true // "der Sprecher des bayerischen Ministeriums"
	}
	return p.words[next].cap && !p.ordinals && !p.time[p.low(s, next)] && len(p.words[i].low) > 3
}

// nameBehind extends a phrase that ends at word i by a name behind a comma: "der Innenminister, Nicolas Sarkozy", "der
// Befehlshaber im Norden, Erik Lund".
func (p *paragraph) nameBehind(s run, i int) int {
	const most = 5 // words that tell where
	comma := i
	if p.preps[p.low(s, i)] && slices.ContainsFunc(p.words[max(s.first, i-most):i], p.isTitle) {
		for comma < s.last && comma < i+most && p.low(s, comma) != "" && p.low(s, comma) != "," {
			comma++
		}
	}
	if p.low(s, comma) != "," {
		return i
	}
	start := comma + 1
	end := start
	for end < s.last && p.words[end].cap && p.words[end].quote == outside {
		end++
	}
	if r := (run{start, end}); p.isPerson(r) {
		return end
	}
	return i
}

// trimmed leaves out what can't end a phrase.
func (p *paragraph) trimmed(r run) run {
	for !r.empty() && (p.within[p.words[r.last-1].low] || p.articles[p.words[r.last-1].low]) {
		r.last--
	}
	return r
}

// phraseLeft reads the noun phrase that ends right before word v, in the middle of a clause: "kam es Berichten der
// Polizei zufolge".
func (p *paragraph) phraseLeft(s run, v int) run {
	const most = 9
	first, named := v, false
	for i := v - 1; i >= s.first && i >= v-most; i-- {
		w, low := p.words[i], p.low(s, i)
		if low == "" || !w.letters || w.low == "," {
			break
		}
		switch {
		case w.cap && (i > s.first || !p.preps[low]):
			first, named = i, true
		case named && (p.within[low] && i > s.first && p.words[i-1].cap || p.articles[low] || p.isInflected(low) && !p.preps[low] && !p.copulas[low]):
			first = i
			if p.articles[low] && !(i > s.first && p.words[i-1].cap) {
				return run{first, v}
			}
		default:
			i = -1
		}
	}
	if !named || v-first == 1 && p.relative[p.words[first].low] {
		return run{}
	}
	return run{first, v}
}

// isInflected says whether a word in lower case may be an adjective in front of a noun in the dative.
func (p *paragraph) isInflected(low string) bool {
	return strings.HasSuffix(low, "en") || strings.HasSuffix(low, "er") || strings.HasSuffix(low, "em")
}

package tongues

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// isPerson says whether the last words of a run are a given name and a surname.
func (p *paragraph) isPerson(r run) bool { return !p.personIn(r).empty() }

// personIn returns the given name and surname that end the run, empty when it does not surely end so.
func (p *paragraph) personIn(r run) run {
	const most = 4 // names of one person
	if named := p.namedByTitle(r); !named.empty() {
		return named
	}
	if r.empty() || !p.words[r.last-1].cap || p.given[p.words[r.last-1].low] {
		return run{}
	}
	for i := r.last - 2; i >= r.first && i >= r.last-most; i-- {
		w := p.words[i]
		if p.given[firstPart(w.low)] && w.cap {
			for i > r.first && p.given[firstPart(p.words[i-1].low)] && p.words[i-1].cap {
				i--
			}
			return run{i, r.last}
		}
		initial := w.low == "." || w.cap && utf8.RuneCountInString(w.low) == 1
		if !w.cap && !initial && !p.within[w.low] {
			break
		}
	}
	return run{}
}

// namedByTitle returns the two or three names that end the run behind a title: "Verkehrsminister Binali Yıldırım".
func (p *paragraph) namedByTitle(r run) run {
	for n := 2; n <= 3 && r.last-n-1 >= r.first; n++ {
		names := run{r.last - n, r.last}
		if !p.isTitle(p.words[names.first-1]) {
			continue
		}
		for i := names.first; i < names.last; i++ {
			if w := p.words[i]; !w.cap || !w.letters || p.isTitle(w) || strings.Contains(w.low, "-") && i == names.first && !p.given[firstPart(w.low)] {
				return run{}
			}
		}
		return names
	}
	return run{}
}

// isTitle says whether a word stands before a person's name.
func (p *paragraph) isTitle(w word) bool {
	return p.titles[w.low] || w.letters && slices.ContainsFunc(p.offices, func(e string) bool { return strings.HasSuffix(w.low, e) })
}

// firstPart is the first name of "Hans-Dietrich".
func firstPart(low string) string {
	first, _, _ := strings.Cut(low, "-")
	return first
}

// persons are the full names that a text prints, by surname; "" where two persons share one.
type persons map[string]string

func (ps persons) add(surname, full string) {
	if had, ok := ps[surname]; ok && had != full {
		full = ""
	}
	ps[surname] = full
}

// gather notes the persons named anywhere in the paragraph.
func (ps persons) gather(p *paragraph) {
	for i, w := range p.words {
		titled := w.cap && i > 0 && p.isTitle(p.words[i-1])
		if !w.cap || !p.given[firstPart(w.low)] && !titled {
			continue
		}
		for end := i + 2; end <= len(p.words) && end <= i+4; end++ {
			r := run{i, end}
			if titled && p.words[end-1].cap && (end == len(p.words) || !p.words[end].cap) && p.namedByTitle(run{i - 1, end}) == r {
				ps.add(p.words[end-1].low, p.printed(r))
				break
			}
			if p.words[end-1].cap && p.words[end-1].letters && p.personIn(r) == r && (end == len(p.words) || !p.words[end].cap) {
				ps.add(p.words[end-1].low, p.printed(r))
				break
			}
		}
	}
}

// printed is the run as it stands, white space folded.
func (p *paragraph) printed(r run) string {
	return strings.Join(strings.Fields(p.span(r).In(p.text)), " ")
}

// name tells who the words of a subject are: a person's full name, else the words without their
// article. A pronoun is nobody.
func (p *paragraph) name(who run, known persons) (name string, person bool) {
	if who.empty() || p.pronouns[p.words[who.first].low] || p.clitic(p.words[who.first].low) != "" || (p.hearsay.whose[p.words[who.first].low] || p.relative[p.words[who.first].low]) && who.last-who.first == 1 {
		return "", false
	}
	who = p.withoutBrackets(who)
	if r := p.personIn(who); !r.empty() {
		return p.printed(r), true
	}
	if r := p.behindComma(who); !r.empty() {
		return p.printed(r), true
	}
	if full := known[p.words[who.last-1].low]; full != "" && p.words[who.last-1].cap && p.onlyTitles(run{who.first, who.last - 1}) {
		return full, true
	}
	if surname, ok := strings.CutSuffix(p.words[who.last-1].low, p.genitive); ok && p.genitive != "" && who.last-who.first == 1 && p.words[who.first].cap && known[surname] != "" {
		return known[surname], true // "Angaben Merkels"
	}
	for who.last-who.first > 1 && p.articles[p.words[who.first].low] {
		who.first++
	}
	return p.printed(who), false
}

// behindComma returns the name that ends a phrase behind an office and a comma: "der Minister, Binali Yıldırım".
func (p *paragraph) behindComma(who run) run {
	for i := who.last - 3; i > who.first && i >= who.last-5; i-- {
		if p.words[i].low == "," && p.isTitle(p.words[i-1]) && p.isApposition(run{i + 1, who.last}) {
			return run{i + 1, who.last}
		}
	}
	return run{}
}

// withoutBrackets leaves out what ends a phrase in brackets: a party, an abbreviation.
func (p *paragraph) withoutBrackets(who run) run {
	if p.words[who.last-1].low != ")" {
		return who
	}
	for i := who.last - 1; i > who.first; i-- {
		if p.words[i].low == "(" {
			return run{who.first, i}
		}
	}
	return who
}

// onlyTitles says whether a run holds nothing but titles, articles and adjectives that may stand before a surname.
func (p *paragraph) onlyTitles(r run) bool {
	for i := r.first; i < r.last; i++ {
		if w := p.words[i]; !p.isTitle(w) && !p.articles[w.low] && w.letters {
			return false
		}
	}
	return true
}

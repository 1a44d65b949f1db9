package tongues

import "onrecord/loaders"

// parentheses takes the say-clauses out of the marks that run around them: «Міст відкриють, — сказала Коваль. — Ми
// чекали». French does so too, with commas: « Le pont, assure-t-il, ouvrira. » The passage is cut in two, or
// ends before a clause that nothing follows.
func (p *paragraph) parentheses() {
	var cut []passage
	for i := 0; i < len(p.words); {
		q := p.words[i].quote
		if q == outside {
			i++
			continue
		}
		whole := p.passages[q]
		from, start := i, whole.Start
		for i < len(p.words) && p.words[i].quote == q {
			shut := p.clauseInside(i, q)
			if shut == 0 || i == from {
				i++
				continue
			}
			cut = append(cut, passage{loaders.Span{Start: start, End: p.words[i-1].End}})
			p.requote(run{from, i}, len(cut)-1)
			p.requote(run{i, shut}, outside)
			i, from = shut, shut
			if shut < len(p.words) {
				start = p.words[shut].Start
			}
		}
		if from < i {
			cut = append(cut, passage{loaders.Span{Start: start, End: whole.End}})
			p.requote(run{from, i}, len(cut)-1)
		}
	}
	p.passages = cut
}

// requote says in which passage the words of a run stand.
func (p *paragraph) requote(r run, q int) {
	for k := r.first; k < r.last; k++ {
		p.words[k].quote = q
	}
}

// clauseInside returns the word behind a say-clause that begins with the dash or comma at word i of passage q; 0 when
// none does.
func (p *paragraph) clauseInside(i, q int) int {
	const most = 14 // words
	comma := p.words[i].low == ","
	if !comma && !isDash(p.words[i].low) || i+1 >= len(p.words) || p.words[i+1].quote != q {
		return 0
	}
	next := p.words[i+1].low
	if p.clitic(next) == "" && (comma || !p.says[next]) {
		return 0
	}
	for k := i + 2; k < i+most; k++ {
		if k == len(p.words) || p.words[k].quote != q {
			return k
		}
		if comma && p.words[k].low == "," || !comma && isDash(p.words[k].low) {
			return k + 1
		}
	}
	return 0
}

package article

// markNames takes the words of marked passages that only name something out of their marks: the title of a
// book or a show, a nickname. Such a passage is short, capitalised throughout, and follows a word that is
// no verb of saying without comma or colon.
func (p *page) markNames() {
	for i := 0; i < len(p.words); {
		m := p.words[i].mark
		j := i + 1
		for j < len(p.words) && p.words[j].mark == m {
			j++
		}
		if m != outside && p.isTitle(run{i, j}) {
			for k := i; k < j; k++ {
				p.words[k].mark, p.words[k].named = outside, p.words[k].letters()
			}
		}
		i = j
	}
	p.markWill()
}

// markWill takes "Will" for a name where a lower-case verb of saying stands beside it: "said Will Berg", "Will wrote".
func (p *page) markWill() {
	for i := 1; i+1 < len(p.words); i++ {
		w := &p.words[i]
		if w.low != "will" || !w.cap {
			continue
		}
		prev, next := p.words[i-1], p.words[i+1]
		said := sayForms[next.low]
		if next.cap && !prev.cap && sayForms[prev.low] != nil || !next.cap && said != nil && said.kind&(formPast|formS) != 0 {
			w.class &^= modal
		}
	}
}

// makesWorks are verbs of saying whose object may be a book, a show or a nickname.
var makesWorks = set("wrote written writes called announced read reads")

func (p *page) isTitle(r run) bool {
	const longest = 7
	if r.last-r.first > longest || r.first == 0 {
		return false
	}
	before := p.words[r.first-1]
	if !before.letters() || before.mark != outside || before.is(subject|object) || sayForms[before.low] != nil && !makesWorks[before.low] {
		return false
	}
	capitals := 0
	for _, w := range p.words[r.first:r.last] {
		switch {
		case !w.letters():
			if isStop(w.low) && w.low != "." {
				return false
			}
		case w.cap || w.is(number):
			capitals++
		case w.class&function == 0:
			return false
		}
	}
	first := p.words[r.first]
	return capitals > 0 && (first.cap || first.is(number)) && !(capitals == 1 && r.last-r.first > 2 && first.is(subject|det))
}

package prose

// markNames takes the words of marked passages that only name something out of their marks: the title of a
// book or a show, a nickname. Such a passage is short, capitalised throughout, and follows a word that is
// no verb of saying without comma or colon.
func (p *Page) markNames() {
	for i := 0; i < len(p.Words); {
		m := p.Words[i].Mark
		j := p.SameMarksEnd(i, len(p.Words))
		if m != Outside && p.isTitle(Run{i, j}) {
			for k := i; k < j; k++ {
				p.Words[k].Mark, p.Words[k].Named = Outside, p.Words[k].Letters()
			}
		}
		i = j
	}
	p.markWill()
}

// markWill takes "Will" for a name where a lower-case verb of saying stands beside it: "said Will Berg", "Will wrote".
func (p *Page) markWill() {
	for i := 1; i+1 < len(p.Words); i++ {
		w := &p.Words[i]
		if w.Low != "will" || !w.Cap {
			continue
		}
		prev, next := p.Words[i-1], p.Words[i+1]
		said := SayForms[next.Low]
		if next.Cap && !prev.Cap && SayForms[prev.Low] != nil || !next.Cap && said != nil && said.Kind&(FormPast|FormS) != 0 {
			w.Class &^= Modal
		}
	}
}

// makesWorks are verbs of saying whose object may be a book, a show or a nickname.
var makesWorks = Set("wrote written writes called announced read reads")

func (p *Page) isTitle(r Run) bool {
	const longest = 7
	if r.Last-r.First > longest || r.First == 0 {
		return false
	}
	before := p.Words[r.First-1]
	if !before.Letters() || before.Mark != Outside || before.Is(Subject|Object) || SayForms[before.Low] != nil && !makesWorks[before.Low] {
		return false
	}
	capitals := 0
	for _, w := range p.Words[r.First:r.Last] {
		switch {
		case !w.Letters():
			if IsStop(w.Low) && w.Low != "." {
				return false
			}
		case w.Cap || w.Is(Number):
			capitals++
		case w.Class&Function == 0:
			return false
		}
	}
	first := p.Words[r.First]
	return capitals > 0 && (first.Cap || first.Is(Number)) && !(capitals == 1 && r.Last-r.First > 2 && first.Is(Subject|Det))
}

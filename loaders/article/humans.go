package article

import (
	"strconv"
	"strings"
)

// describesPerson says whether what stands around a name of unknown standing is said of people only: an age, "who", a
// post behind a comma, or an office in front of one.
func (p *page) describesPerson(r run, s sentence) bool {
	end := r.last
	if p.low(end) == "," {
		end++
	}
	switch {
	case end >= s.last:
	case p.low(end) == "who":
		return true
	case end > r.last && p.isAge(end, s):
		return true
	case end > r.last && articles[p.low(end)]:
		head := p.phraseEnd(end, s.last, false)
		return head > end && personNoun(p.low(head-1)) && !p.words[head-1].cap
	}
	k := r.first - 1
	return k-1 > s.first && p.low(k) == "," && isTitle(p.words[k-1]) && !p.words[k-1].cap && p.words[k-1].mark == outside
}

// isAge says whether a number between commas stands at word i: "Erik Lund, 53,".
func (p *page) isAge(i int, s sentence) bool {
	age, err := strconv.Atoi(p.low(i))
	return err == nil && age >= 5 && age <= 110 && i+1 < s.last && p.low(i+1) == ","
}

// meansPerson says whether the head of a description is a noun for a person: "the ministry official from Oslo".
func meansPerson(low string) bool {
	for i, w := range strings.Fields(low) {
		if i > 0 && lexicon[w]&prep != 0 {
			break
		}
		if personNoun(strings.Trim(w, ",.")) {
			return true
		}
	}
	return false
}

func personNoun(w string) bool {
	return lexicon[w]&title != 0 || personNouns[w] || strings.HasSuffix(w, "ist") || strings.HasSuffix(w, "man") || strings.HasSuffix(w, "woman")
}

var personNouns = set(`man woman boy girl person friend wife husband mother father son daughter brother sister official source voter supporter student
	teacher resident farmer driver worker employee neighbor neighbour diplomat veteran soldier senator democrat republican conservative liberal
	politician lawmaker legislator member staffer insider donor fundraiser delegate superdelegate expert critic rival opponent ally
	spokesperson surgeon neurosurgeon physician nurse businessman tycoon billionaire mogul writer journalist blogger tweeter user player
	prosecutor defendant suspect victim witness survivor parent narrator mediator rebel hawk pundit priest pastor retiree native graduate instructor clerk engineer doctor scholar salesman accountant`)

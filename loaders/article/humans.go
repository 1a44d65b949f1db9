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
	if k-1 <= s.first || p.low(k) != "," {
		return false
	}
	role := run{p.phraseStart(k, s.first), k}
	if role.empty() {
		return false
	}
	head := p.words[p.headOf(role)]
	return isTitle(head) && !head.cap
}

// appositions returns the posts that stand before and behind a name with a comma between: "the minister for ports, Erik Lund,".
func (p *page) appositions(n name) []run {
	var out []run
	if n.lead.empty() {
		if r := p.beforeName(n, 8); p.isPost(r) {
			out = append(out, r)
		}
	}
	if r := p.behindName(n, 9); p.isPost(r) {
		out = append(out, r)
	}
	return out
}

// isPost says whether a noun phrase with an article or a country before it names an office: "the port minister".
func (p *page) isPost(r run) bool {
	if r.empty() {
		return false
	}
	first := p.words[r.first]
	return (first.low == "the" || countryOf[first.low] != nil) && roleWords[p.low(p.headOf(r))] != ""
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
	prosecutor defendant suspect victim witness survivor parent narrator mediator rebel hawk pundit priest pastor retiree native graduate instructor clerk engineer doctor scholar salesman accountant
	widow widower conductor shopkeeper keeper baker butcher barber waiter waitress cook chef cleaner clerk carpenter plumber electrician mechanic pilot sailor fisherman
	nun monk vicar dean rector chaplain midwife pharmacist librarian archivist curator painter sculptor musician singer dancer actor filmmaker photographer
	producer publisher novelist poet grandfather grandmother grandson granddaughter uncle aunt cousin nephew niece father-in-law mother-in-law brother-in-law
	sister-in-law boyfriend girlfriend fiance fiancee spouse ex-wife ex-husband roommate classmate colleague boss manager trader banker broker landlord tenant
	builder miner trucker tourist passenger commuter cyclist protester demonstrator migrant refugee prisoner inmate juror bystander ranger firefighter policeman
	paramedic lecturer principal headteacher teenager pensioner retailer developer entrepreneur investor
	chief executive head lobbyist`)

// alone returns the words that stand as a name of their own somewhere on the page. Somebody whose last name does is a person: bodies and
// places are shortened to what they begin with.
func (c *cast) alone(p *page) map[string]bool {
	out := map[string]bool{}
	for _, n := range c.names {
		if low := p.words[n.first].low; n.last-n.first == 1 && !n.body && p.words[n.first].class == 0 && !parties[low] && !bodyHeads[low] && placeOf[low].name == "" && !usStates[low] && countryOf[low] == nil {
			out[low] = true
		}
	}
	return out
}

// acting returns the first words of what ends in a capital letter and is, as a whole, the subject of a sentence.
func (p *page) acting(mains []run) map[int]bool {
	out := map[int]bool{}
	for _, r := range mains {
		if r.empty() || !p.nameHeaded(r) {
			continue
		}
		for i := r.first; i < r.last; i++ {
			out[i] = p.words[i].cap
		}
	}
	return out
}

// mayBePerson says whether a name of unknown standing is printed as people are: two to four words, no article, no place.
func (p *page) mayBePerson(n name) bool {
	if n.body || n.last-n.first > 4 || p.low(n.first-1) == "the" && n.lead.empty() {
		return false
	}
	low := strings.ToLower(p.printed(n.run))
	if strings.ContainsAny(low, "0123456789") {
		return false // "Flight LH12"
	}
	return placeOf[low].name == "" && !usStates[low] && countryOf[low] == nil
}

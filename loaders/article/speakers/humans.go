package speakers

import (
	"strconv"
	"strings"

	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// describesPerson says whether what stands around a name of unknown standing is said of people only: an age, "who", a
// post behind a comma, or an office in front of one.
func (p *Page) describesPerson(r prose.Run, s prose.Sentence) bool {
	end := r.Last
	if p.Low(end) == "," {
		end++
	}
	switch {
	case end >= s.Last:
	case p.Low(end) == "who":
		return true
	case end > r.Last && p.isAge(end, s):
		return true
	case end > r.Last && clauses.Articles[p.Low(end)]:
		head := p.PhraseEnd(end, s.Last, false)
		return head > end && prose.PersonNoun(p.Low(head-1)) && !p.Words[head-1].Cap
	}
	k := r.First - 1
	if k-1 <= s.First || p.Low(k) != "," {
		return false
	}
	role := prose.Between(p.PhraseStart(k, s.First), k)
	if role.Empty() {
		return false
	}
	head := p.Words[p.HeadOf(role)]
	return prose.IsTitle(head) && !head.Cap
}

// appositions returns the posts that stand before and behind a name with a comma between: "the minister for ports, Erik Lund,".
func (p *Page) appositions(n Name) []prose.Run {
	var out []prose.Run
	if n.Lead.Empty() {
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
func (p *Page) isPost(r prose.Run) bool {
	if r.Empty() {
		return false
	}
	first := p.Words[r.First]
	return (first.Low == "the" || prose.CountryOf[first.Low] != nil) && roleWords[p.Low(p.HeadOf(r))] != ""
}

// isAge says whether a number between commas stands at word i: "Erik Lund, 53,".
func (p *Page) isAge(i int, s prose.Sentence) bool {
	age, err := strconv.Atoi(p.Low(i))
	return err == nil && age >= 5 && age <= 110 && i+1 < s.Last && p.Low(i+1) == ","
}

// meansPerson says whether the head of a description is a noun for a person: "the ministry official from Oslo".
func meansPerson(low string) bool {
	for i, w := range strings.Fields(low) {
		if i > 0 && prose.Lexicon[w]&prose.Prep != 0 {
			break
		}
		if prose.PersonNoun(strings.Trim(w, ",.")) {
			return true
		}
	}
	return false
}

// alone returns the words that stand as a name of their own somewhere on the page. Somebody whose last name does is a person: bodies and
// places are shortened to what they begin with.
func (c *Cast) alone(p *Page) map[string]bool {
	out := map[string]bool{}
	for _, n := range c.names {
		if low := p.Words[n.First].Low; n.Last-n.First == 1 && !n.body && p.Words[n.First].Class == 0 && !prose.Parties[low] && !BodyHeads[low] && prose.PlaceOf[low].Name == "" && !prose.USStates[low] && prose.CountryOf[low] == nil {
			out[low] = true
		}
	}
	return out
}

// acting returns the first words of what ends in a capital letter and is, as a whole, the subject of a sentence.
func (p *Page) acting(mains []prose.Run) map[int]bool {
	out := map[int]bool{}
	for _, r := range mains {
		if r.Empty() || !p.NameHeaded(r) {
			continue
		}
		for i := r.First; i < r.Last; i++ {
			out[i] = p.Words[i].Cap
		}
	}
	return out
}

// mayBePerson says whether a name of unknown standing is printed as people are: two to four words, no article, no place.
func (p *Page) mayBePerson(n Name) bool {
	if n.body || n.Last-n.First > 4 || p.Low(n.First-1) == "the" && n.Lead.Empty() {
		return false
	}
	low := strings.ToLower(p.Printed(n.Run))
	if strings.ContainsAny(low, "0123456789") {
		return false // "Flight LH12"
	}
	return prose.PlaceOf[low].Name == "" && !prose.USStates[low] && prose.CountryOf[low] == nil
}

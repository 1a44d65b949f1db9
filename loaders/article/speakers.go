package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// attribution is who a say-clause's subject is, and how that was settled.
type attribution struct {
	speaker    int // index in cast.people, loaders.None
	spans      []loaders.Span
	rule       string
	candidates []int
}

// Names of the rules that settle a speaker, most precise first.
const (
	byFullName   = "full-name" // Volodymyr Zelenskyy
	bySurname    = "surname"   // Zelenskyy, with one full name to it
	byAmbiguous  = "surname-of-several"
	byRole       = "office" // the Ukrainian leader
	byRegister   = "office-of-register"
	byPrinted    = "as-printed"  // officials
	byPronoun    = "pronoun"     // he
	byFarPronoun = "pronoun-far" // he, with others between
	byUnresolved = "unresolved-pronoun"
	byTurn       = "turn" // a quote with no clause, after another of the same speaker
	bySubject    = "subject-before"
	byNobody     = "no-speaker"
)

// resolver settles speakers, going through the page in order.
type resolver struct {
	*page
	*cast
	found    *findings
	register *loaders.Register
	offices  []loaders.Office // held as of the article's date

	clauses    []attribution // of each say-clause, as far as settled
	attributed []attribution // of each saying
	subjects   []int         // of each sentence: the character that is its subject, None
	said       []int         // of each sentence: the last speaker, None
	quoted     []bool        // of each sentence: something said begins in it

	dated      when
	meetings   []loaders.Meeting
	occasions  []occasion                // in the order of the text
	latest     map[graph.MeetingKind]int // the meeting of each kind last spoken of
	references []reference
}

func (p *page) resolve(f *findings, c *cast, r *loaders.Register, asOf string) *resolver {
	v := &resolver{page: p, cast: c, found: f, register: r, offices: r.Offices(asOf), latest: map[graph.MeetingKind]int{}}
	v.quoted = make([]bool, len(p.sentences))
	for _, s := range f.sayings {
		v.quoted[s.sentence] = true
	}
	v.subjects = make([]int, len(p.sentences))
	v.said = make([]int, len(p.sentences))
	next := 0
	for s := range p.sentences {
		v.said[s] = loaders.None
		v.subjects[s] = v.sentenceSubject(s)
		for ; next < len(f.clauses) && f.clauses[next].sentence == s; next++ {
			a := v.settle(&f.clauses[next])
			v.clauses = append(v.clauses, a)
			if a.speaker != loaders.None && f.used[next] {
				v.said[s] = a.speaker
			}
		}
	}
	for i := range f.sayings {
		v.attributed = append(v.attributed, v.attribute(i))
	}
	return v
}

// attribute settles who said the i-th saying.
func (v *resolver) attribute(i int) attribution {
	s := v.found.sayings[i]
	if s.clause != loaders.None {
		return v.clauses[s.clause]
	}
	if s.rule == rulePart {
		if at := v.subjects[s.sentence]; at != loaders.None {
			return attribution{speaker: at, rule: bySubject}
		}
		return attribution{speaker: loaders.None, rule: byNobody}
	}
	if k := s.sentence - 1; k >= 0 && v.subjects[k] != loaders.None && v.sentences[k].block == v.sentences[s.sentence].block {
		return attribution{speaker: v.subjects[k], rule: bySubject}
	}
	if i > 0 {
		if a := v.attributed[i-1]; v.sentences[s.sentence].block-v.sentences[v.found.sayings[i-1].sentence].block <= 1 {
			return attribution{speaker: a.speaker, spans: a.spans, rule: byTurn}
		}
	}
	return attribution{speaker: loaders.None, rule: byNobody}
}

// sentenceSubject returns the person who is the subject of a sentence, None when nobody named is.
func (v *resolver) sentenceSubject(s int) int {
	sent := v.sentences[s]
	who := v.mainSubject(sent, sent.last)
	if who.empty() {
		return loaders.None
	}
	if v.words[who.first].is(subject) {
		if s > 0 && who.last-who.first == 1 {
			return v.pronoun(who, s).speaker
		}
		return loaders.None
	}
	if at, _ := v.named(who); at != loaders.None {
		return at
	}
	if a, ok := v.byOffice(who); ok {
		return a.speaker
	}
	return loaders.None
}

// settle finds the character a say-clause's subject is.
func (v *resolver) settle(c *sayClause) attribution {
	if c.who.empty() {
		return attribution{speaker: loaders.None, rule: byNobody}
	}
	who := c.who
	spans := []loaders.Span{v.span(who)}
	if c.ground == relative {
		before := v.antecedent(who.first, v.sentences[c.sentence].first)
		if before.empty() {
			return attribution{speaker: loaders.None, spans: spans, rule: byUnresolved}
		}
		who = before
		spans = []loaders.Span{v.span(before), spans[0]}
	}
	a := v.subject(who, c.sentence)
	a.spans = spans
	return a
}

// subject settles a noun phrase or pronoun that says something in sentence s.
func (v *resolver) subject(who run, s int) attribution {
	w := v.words[who.first]
	if who.last-who.first == 1 && w.is(subject|rel) {
		if personalPronouns[w.low] {
			return v.pronoun(who, s)
		}
		return attribution{speaker: loaders.None, rule: byUnresolved}
	}
	if v.severalNames(who) {
		return attribution{speaker: v.asPrinted(who), rule: byPrinted}
	}
	if at, rule := v.named(who); at != loaders.None {
		a := attribution{speaker: at, rule: rule}
		if rule == byAmbiguous {
			a.candidates = v.lookup([]string{v.people[at].tokens[len(v.people[at].tokens)-1]}, unknownGender)
		}
		return a
	}
	if a, ok := v.byOffice(who); ok {
		return a
	}
	at := v.asPrinted(who)
	if name := v.nickname(who); name != "" {
		v.people[at].Name, v.people[at].Kind = name, graph.KindPerson
	}
	return attribution{speaker: at, rule: byPrinted}
}

// falseLabel says whether a saying rests on a colon in the headline behind what is nobody's name: "Big win: …".
func (v *resolver) falseLabel(i int) bool {
	s := v.found.sayings[i]
	if s.clause == loaders.None || v.found.clauses[s.clause].lemma != ":" || v.sentences[s.sentence].block != v.headline {
		return false
	}
	at := v.attributed[i].speaker
	return at == loaders.None || !v.people[at].sure || v.people[at].Kind != graph.KindPerson
}

// severalNames says whether the phrase joins names: "Burton and Nick".
func (v *resolver) severalNames(who run) bool {
	for i := who.first + 1; i+1 < who.last; i++ {
		if v.low(i) != "and" {
			continue
		}
		_, next := v.at[i+1]
		if next && v.words[i-1].cap && v.nameHeaded(run{who.first, i}) {
			return true
		}
	}
	return false
}

// nickname returns the name in quotation marks behind "a man who goes by the name", "" when there is none.
func (v *resolver) nickname(who run) string {
	for i := who.last; i < min(who.last+8, len(v.words)); i++ {
		if v.words[i].named && (v.low(i-1) == "name" || v.low(i-1) == "by" || v.low(i-1) == "as") {
			return strings.Trim(v.marksAt(v.words[i].Start)[0].inner(v.text).In(v.text), " .,")
		}
		if !v.words[i].letters() {
			return ""
		}
	}
	return ""
}

var personalPronouns = set("he she they it")

// antecedent returns the noun phrase that "who" at word i refers to.
func (v *resolver) antecedent(i, lo int) run {
	end := i
	if end > lo && v.low(end-1) == "," {
		end--
	}
	return run{v.phraseStart(end, lo), end}
}

// named returns the character whose name heads the phrase.
func (v *resolver) named(who run) (int, string) {
	who, role := v.splitRole(who)
	if at := v.nameAtEnd(who); at != loaders.None {
		return at, byFullName
	}
	end := v.headOf(who) + 1
	head := end - 1
	for i := who.first; i < end; i++ {
		at, ok := v.at[i]
		if !ok {
			continue
		}
		n := v.nameAt(i)
		if n.last < end && v.words[n.last].letters() && !(n.last == head && suffixes[v.words[head].low]) {
			continue // "Trump campaign", "Clinton’s lawyer"
		}
		ch := v.people[at]
		if ch.Description == "" && !role.empty() {
			ch.Description = v.printed(role)
		}
		switch {
		case n.last-n.first > 1:
			return at, byFullName
		case len(ch.tokens) > 1 && len(v.byLast[ch.tokens[len(ch.tokens)-1]]) > 1:
			return at, byAmbiguous
		case len(ch.tokens) > 1:
			return at, bySurname
		}
		return at, byFullName
	}
	return loaders.None, ""
}

// splitRole parts "his top aide, Tad Devine" into the name and the role before it.
func (v *resolver) splitRole(who run) (name, role run) {
	for i := who.last - 1; i > who.first; i-- {
		if v.low(i) == "," {
			if rest := (run{i + 1, who.last}); !rest.empty() && v.nameHeaded(rest) {
				return rest, run{who.first, i}
			}
		}
	}
	return who, run{}
}

// nameAtEnd returns the person whose full name ends a phrase that begins with an office or an institution: "Minister of
// Education Stefania Giannini", "Ambassador to the United States Hamdullah Mohib".
func (v *resolver) nameAtEnd(who run) int {
	head := v.headOf(who) + 1
	if head == who.last || !v.words[who.first].cap && !isTitle(v.words[head-1]) || v.words[who.first].is(det) {
		return loaders.None
	}
	for i := who.last - 1; i >= head && v.words[i].cap; i-- {
		at, ok := v.at[i]
		if !ok {
			continue
		}
		n, before := v.nameAt(i), v.words[i-1]
		if n.last != who.last || n.body || n.last-n.first < 2 || v.people[at].Kind != graph.KindPerson {
			return loaders.None
		}
		if isTitle(v.words[head-1]) && v.words[head-1].low[len(v.words[head-1].low)-1] != 's' || isTitle(before) && !before.cap {
			return at
		}
		return loaders.None
	}
	return loaders.None
}

// nameAt returns the name that begins at word i.
func (c *cast) nameAt(i int) name {
	lo, hi := 0, len(c.names)
	for lo < hi {
		mid := (lo + hi) / 2
		if c.names[mid].first < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return c.names[lo]
}

// byOffice settles "the Ukrainian leader": through the titles in the text, then the register.
func (v *resolver) byOffice(who run) (attribution, bool) {
	r := run{who.first, v.headOf(who) + 1}
	bare := r.last-r.first == 1 && v.inHeadline(r.first) // "Mayor says"
	if !v.words[r.first].is(det|poss) && countryOf[v.words[r.first].low] == nil && !bare {
		return attribution{}, false
	}
	asked, ok := v.officeIn(r)
	if !ok || roleWords[v.words[r.last-1].low] == "" {
		return attribution{}, false
	}
	best, last, n := loaders.None, -1, 0
	for at, ch := range v.people {
		for _, o := range ch.offices {
			if o.matches(asked) && len(ch.seen) > 0 {
				n++
				if seen := v.lastSeen(ch, who.first); seen > last {
					best, last = at, seen
				}
				break
			}
		}
	}
	if best != loaders.None && (asked.country != "" || n == 1 || v.words[r.first].low == "the") && last >= 0 {
		return attribution{speaker: best, rule: byRole}, true
	}
	if at := v.registered(asked); at != loaders.None {
		return attribution{speaker: at, rule: byRegister}, true
	}
	return attribution{}, false
}

func (v *resolver) inHeadline(i int) bool {
	return v.headline >= 0 && v.words[i].Start < v.blocks[v.headline].End
}

// lastSeen returns the last word before i that names ch, or its first one; -1 when none does.
func (v *resolver) lastSeen(ch *character, i int) int {
	n, _ := slices.BinarySearch(ch.seen, i)
	if n == 0 {
		return 0
	}
	return ch.seen[n-1]
}

// registered returns the one holder of an office as of the article's date, whom the text needn't name.
func (v *resolver) registered(asked office) int {
	if asked.country == "" {
		return loaders.None
	}
	var holder *graph.Person
	for _, o := range v.offices {
		if o.Institution == nil || !officeOf(o).matches(asked) {
			continue
		}
		if holder != nil && holder.ID != o.Person.ID {
			return loaders.None
		}
		holder = o.Person
	}
	if holder == nil {
		return loaders.None
	}
	return v.enter(holder)
}

// officeOf reads a register's office: "President" of an institution of Ukraine.
func officeOf(o loaders.Office) office {
	role := strings.ToLower(o.Role)
	for _, r := range []string{role, strings.TrimPrefix(role, "the ")} {
		if before, after, ok := strings.Cut(r, " of "); ok {
			if c := countryOf[strings.TrimPrefix(after, "the ")]; c != nil {
				return office{role: canonicalRole(before), country: c.name}
			}
		}
	}
	return office{role: canonicalRole(role), country: o.Institution.Country}
}

func canonicalRole(role string) string {
	if r := roleWords[role]; r != "" {
		return r
	}
	return role
}

// enter returns the character that a person of the register is, adding them when the text has not named them.
func (v *resolver) enter(p *graph.Person) int {
	tokens := foldName(p.Name)
	key := strings.Join(tokens, " ")
	if at, ok := v.byFull[key]; ok {
		return at
	}
	at := len(v.people)
	v.people = append(v.people, &character{Character: loaders.Character{Name: p.Name, Kind: graph.KindPerson, AgentID: p.ID}, tokens: tokens, sure: true})
	v.byFull[key] = at
	return at
}

// asPrinted enters somebody who has no name: "officials", "the ministry".
func (v *resolver) asPrinted(who run) int {
	printed := v.printed(who)
	key := "\x00" + strings.ToLower(printed)
	if at, ok := v.byFull[key]; ok {
		return at
	}
	ch := &character{Character: loaders.Character{Name: printed}}
	at := len(v.people)
	v.people = append(v.people, ch)
	v.byFull[key] = at
	return at
}

package article

import (
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
	byFullName   = "full-name"          // Volodymyr Zelenskyy
	bySurname    = "surname"            // Zelenskyy, with one full name to it
	byAmbiguous  = "surname-of-several" // Hart, of Bill and Anna Hart: nobody, with candidates
	byRole       = "office"             // the Ukrainian leader
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
	nouns      [][]string      // of each meeting, the words it is called by
	towns      map[string]bool // places that the gazetteer doesn't have
	talks      bool            // the page speaks of talks
	madeAt     []tie           // of each saying, None when unknown
	topics     [][]tie         // of each saying
	metIn      map[string]int  // the one meeting held in a place
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

var personalPronouns = set("he she they it")

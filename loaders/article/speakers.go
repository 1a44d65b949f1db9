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
	candidates []int // all who may be meant, the speaker among them, when that is not clear; else nil
}

// again is the same speaker, or the same candidates, settled by another rule elsewhere.
func (a attribution) again(rule string) attribution {
	return attribution{speaker: a.speaker, rule: rule, candidates: a.candidates}
}

// whole returns all who may be meant, the likeliest first.
func (a attribution) whole() []int {
	if a.speaker == loaders.None {
		return nil
	}
	out := []int{a.speaker}
	for _, at := range a.candidates {
		if at != a.speaker {
			out = append(out, at)
		}
	}
	return out
}

// Names of the rules that settle a speaker, most precise first.
const (
	byFullName    = "full-name"          // Volodymyr Zelenskyy
	bySurname     = "surname"            // Zelenskyy, with one full name to it
	bySpelling    = "surname-misspelt"   // Mauer, with one Maurer to it
	byAmbiguous   = "surname-of-several" // Hart, of Bill and Anna Hart: nobody, with candidates
	byRole        = "office"             // the Ukrainian leader
	byRegister    = "office-of-register"
	byDescription = "description" // the sheriff, of Sheriff Lund
	byPrinted     = "as-printed"  // officials
	byPronoun     = "pronoun"     // he
	byFarPronoun  = "pronoun-far" // he, with others between
	byUnresolved  = "unresolved-pronoun"
	byClause      = "clause-of-sentence" // a quote without a say-clause of its own, in a sentence that has one
	byNext        = "next-sentence"      // “It is over.” Lund said.
	byTurn        = "turn"               // a quote with no clause, after another of the same speaker
	bySubject     = "subject-before"
	byNobody      = "no-speaker"
)

// resolver settles speakers, going through the page in order.
type resolver struct {
	*page
	*cast
	found      *findings
	byNoun     map[string][]int // the people that the page calls a "sheriff", once looked for
	introduced int              // whom the second paragraph introduces by name, None when nobody is
	mains      []run            // of each sentence: the words that are the subject of its main verb, empty when there are none
	register   *loaders.Register
	offices    []loaders.Office // held as of the article's date

	instead    map[run]run   // of what was taken for a say-clause's subject and belongs to another clause: the subject
	contents   [][]run       // of each say-clause: the words it gives as said
	barred     map[int]bool  // whom the pronoun being settled can't mean
	clauses    []attribution // of each say-clause, as far as settled
	attributed []attribution // of each saying
	subjects   []attribution // of each sentence: the character that is its subject
	said       []attribution // of each sentence: the last speaker
	quoted     []bool        // of each sentence: something said begins in it

	dated      when
	times      []*datePhrase // of each say-clause: when its words were said, nil when unknown
	meetings   []loaders.Meeting
	took       map[part]bool
	occasions  []occasion                // in the order of the text
	latest     map[graph.MeetingKind]int // the meeting of each kind last spoken of
	references []reference
	nouns      [][]string      // of each meeting, the words it is called by
	towns      map[string]bool // places that the gazetteer doesn't have
	talks      bool            // the page speaks of talks
	madeAt     []tie           // of each saying, None when unknown
	topics     [][]tie         // of each saying
	metIn      map[string]int  // the one meeting held in a place
	sitting    int             // the meeting whose account the page is, None
	held       []bool          // of each meeting: the page speaks of it otherwise than as planned
	someHeld   bool            // one of them was
}

func (p *page) resolve(f *findings, mains []run, c *cast, r *loaders.Register, asOf string) *resolver {
	v := &resolver{page: p, cast: c, found: f, mains: mains, register: r, offices: r.Offices(asOf), latest: map[graph.MeetingKind]int{}, took: map[part]bool{}}
	v.quoted = make([]bool, len(p.sentences))
	v.contents = make([][]run, len(f.clauses))
	for _, s := range f.sayings {
		v.quoted[s.sentence] = true
		for _, fr := range s.fragments {
			if s.clause != loaders.None {
				v.contents[s.clause] = append(v.contents[s.clause], run{p.wordAt(fr.Start), p.wordAt(fr.End)})
			}
		}
	}
	v.subjects = make([]attribution, len(p.sentences))
	v.said = make([]attribution, len(p.sentences))
	v.introduced = v.findIntroduced()
	next := 0
	for s := range p.sentences {
		v.said[s] = unsettled
		v.subjects[s] = v.sentenceSubject(s)
		for ; next < len(f.clauses) && f.clauses[next].sentence == s; next++ {
			a := v.settle(next)
			v.clauses = append(v.clauses, a)
			if a.speaker != loaders.None && f.used[next] {
				v.said[s] = a
			}
		}
	}
	for i := range f.sayings {
		v.attributed = append(v.attributed, v.attribute(i))
	}
	return v
}

// unsettled is the attribution of what has no speaker.
var unsettled = attribution{speaker: loaders.None, rule: byNobody}

// sentenceSubject returns the person who is the subject of a sentence, unsettled when nobody named is.
func (v *resolver) sentenceSubject(s int) attribution {
	who := v.mains[s]
	if who.empty() {
		return unsettled
	}
	if v.words[who.first].is(subject) {
		if s > 0 && who.last-who.first == 1 {
			v.barred = v.namedBeside(who, s, nil)
			return v.pronoun(who, s)
		}
		return unsettled
	}
	if a := v.byName(who); a.speaker != loaders.None {
		return a
	}
	if a, ok := v.byOffice(who); ok {
		return a
	}
	return unsettled
}

// settle finds the character the subject of the i-th say-clause is.
func (v *resolver) settle(i int) attribution {
	c := &v.found.clauses[i]
	who, relates := v.whoSays(i)
	if who.empty() {
		return attribution{speaker: loaders.None, rule: byNobody}
	}
	spans := []loaders.Span{v.span(who)}
	if relates {
		before := v.antecedent(who.first, v.sentences[c.sentence].first)
		if before.empty() {
			return attribution{speaker: loaders.None, spans: spans, rule: byUnresolved}
		}
		who = before
		spans = []loaders.Span{v.span(before), spans[0]}
	}
	v.barred = v.namedBeside(who, c.sentence, v.contents[i])
	a := v.subject(who, c.sentence)
	if len(a.candidates) < 2 || len(a.spans) < 2 {
		a.spans = spans
	}
	return a
}

// subject settles a noun phrase or pronoun that says something in sentence s.
func (v *resolver) subject(who run, s int) attribution {
	w := v.words[who.first]
	who = v.withoutReflexive(who)
	if who.last-who.first == 1 && (w.is(subject|rel) || possessors[w.low] != "") {
		if personalPronouns[w.low] || possessors[w.low] != "" {
			return v.pronoun(who, s)
		}
		return attribution{speaker: loaders.None, rule: byUnresolved}
	}
	if v.severalNames(who) {
		return attribution{speaker: v.asPrinted(who), rule: byPrinted}
	}
	if a := v.byName(who); a.speaker != loaders.None {
		return a
	}
	if a, ok := v.byOffice(who); ok {
		return a
	}
	if at := v.described(who, s); at != loaders.None {
		return attribution{speaker: at, rule: byDescription}
	}
	if name := v.nickname(who); name != "" {
		return attribution{speaker: v.goesBy(name), rule: byPrinted}
	}
	return attribution{speaker: v.asPrinted(who), rule: byPrinted}
}

// byName settles a phrase that a name heads: unsettled when none does, with candidates when the name is a surname of several.
func (v *resolver) byName(who run) attribution {
	at, rule := v.named(who)
	if at == loaders.None {
		return unsettled
	}
	a := attribution{speaker: at, rule: rule}
	if rule == byAmbiguous {
		a.candidates = v.lookup([]string{v.people[at].tokens[len(v.people[at].tokens)-1]}, unknownGender)
	}
	return a
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

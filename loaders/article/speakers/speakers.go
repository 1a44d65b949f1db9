package speakers

import (
	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// Attribution is who a say-clause's subject is, and how that was settled.
type Attribution struct {
	Speaker    int // index in Cast.People, loaders.None
	Spans      []loaders.Span
	Rule       string
	Candidates []int // all who may be meant, the speaker among them, when that is not clear; else nil
}

// again is the same speaker, or the same candidates, settled by another rule elsewhere.
func (a Attribution) again(rule string) Attribution {
	return Attribution{Speaker: a.Speaker, Rule: rule, Candidates: a.Candidates}
}

// whole returns all who may be meant, the likeliest first.
func (a Attribution) whole() []int {
	if a.Speaker == loaders.None {
		return nil
	}
	out := []int{a.Speaker}
	for _, at := range a.Candidates {
		if at != a.Speaker {
			out = append(out, at)
		}
	}
	return out
}

// Names of the rules that settle a speaker, most precise first.
const (
	ByFullName    = "full-name"          // Volodymyr Zelenskyy
	BySurname     = "surname"            // Zelenskyy, with one full name to it
	BySpelling    = "surname-misspelt"   // Mauer, with one Maurer to it
	ByAmbiguous   = "surname-of-several" // Hart, of Bill and Anna Hart: nobody, with candidates
	ByRole        = "office"             // the Ukrainian leader
	ByRegister    = "office-of-register"
	ByDescription = "description" // the sheriff, of Sheriff Lund
	ByPrinted     = "as-printed"  // officials
	ByPronoun     = "pronoun"     // he
	ByFarPronoun  = "pronoun-far" // he, with others between
	ByUnresolved  = "unresolved-pronoun"
	ByClause      = "clause-of-sentence" // a quote without a say-clause of its own, in a sentence that has one
	ByNext        = "next-sentence"      // “It is over.” Lund said.
	ByTurn        = "turn"               // a quote with no clause, after another of the same speaker
	BySubject     = "subject-before"
	ByNobody      = "no-speaker"
)

// Resolver settles speakers, going through the page in order.
type Resolver struct {
	*Page
	*Cast
	Found      *clauses.Findings
	byNoun     map[string][]int // the people that the page calls a "sheriff", once looked for
	introduced int              // whom the second paragraph introduces by name, None when nobody is
	mains      []prose.Run      // of each sentence: the words that are the subject of its main verb, empty when there are none
	Register   *loaders.Register
	offices    []loaders.Office // held as of the article's date

	instead    map[prose.Run]prose.Run // of what was taken for a say-clause's subject and belongs to another clause: the subject
	contents   [][]prose.Run           // of each say-clause: the words it gives as said
	barred     map[int]bool            // whom the pronoun being settled can't mean
	Clauses    []Attribution           // of each say-clause, as far as settled
	Attributed []Attribution           // of each saying
	Subjects   []Attribution           // of each sentence: the character that is its subject
	Said       []Attribution           // of each sentence: the last speaker
	Quoted     []bool                  // of each sentence: something said begins in it

	Dated When
	Times []*DatePhrase // of each say-clause: when its words were said, nil when unknown
}

// Resolve settles the subjects of the say-clauses and the speakers of what is said, sentence by sentence. r knows people and offices, as of the date asOf.
func (p *Page) Resolve(f *clauses.Findings, mains []prose.Run, c *Cast, r *loaders.Register, asOf string) *Resolver {
	v := &Resolver{Page: p, Cast: c, Found: f, mains: mains, Register: r, offices: r.Offices(asOf)}
	v.Quoted = make([]bool, len(p.Sentences))
	v.contents = make([][]prose.Run, len(f.Clauses))
	for _, s := range f.Sayings {
		v.Quoted[s.Sentence] = true
		for _, fr := range s.Fragments {
			if s.Clause != loaders.None {
				v.contents[s.Clause] = append(v.contents[s.Clause], prose.Between(p.WordAt(fr.Start), p.WordAt(fr.End)))
			}
		}
	}
	v.Subjects = make([]Attribution, len(p.Sentences))
	v.Said = make([]Attribution, len(p.Sentences))
	v.introduced = v.findIntroduced()
	next := 0
	for s := range p.Sentences {
		v.Said[s] = unsettled
		v.Subjects[s] = v.sentenceSubject(s)
		for ; next < len(f.Clauses) && f.Clauses[next].Sentence == s; next++ {
			a := v.settle(next)
			v.Clauses = append(v.Clauses, a)
			if a.Speaker != loaders.None && f.Used[next] {
				v.Said[s] = a
			}
		}
	}
	for i := range f.Sayings {
		v.Attributed = append(v.Attributed, v.attribute(i))
	}
	return v
}

// unsettled is the attribution of what has no speaker.
var unsettled = Attribution{Speaker: loaders.None, Rule: ByNobody}

// sentenceSubject returns the person who is the subject of a sentence, unsettled when nobody named is.
func (v *Resolver) sentenceSubject(s int) Attribution {
	who := v.mains[s]
	if who.Empty() {
		return unsettled
	}
	if v.Words[who.First].Is(prose.Subject) {
		if s > 0 && who.Last-who.First == 1 {
			v.barred = v.namedBeside(who, s, nil)
			return v.pronoun(who, s)
		}
		return unsettled
	}
	if a := v.byName(who); a.Speaker != loaders.None {
		return a
	}
	if a, ok := v.byOffice(who); ok {
		return a
	}
	return unsettled
}

// settle finds the character the subject of the i-th say-clause is.
func (v *Resolver) settle(i int) Attribution {
	c := &v.Found.Clauses[i]
	who, relates := v.whoSays(i)
	if who.Empty() {
		return Attribution{Speaker: loaders.None, Rule: ByNobody}
	}
	spans := []loaders.Span{v.Span(who)}
	if relates {
		before := v.antecedent(who.First, v.Sentences[c.Sentence].First)
		if before.Empty() {
			return Attribution{Speaker: loaders.None, Spans: spans, Rule: ByUnresolved}
		}
		who = before
		spans = []loaders.Span{v.Span(before), spans[0]}
	}
	v.barred = v.namedBeside(who, c.Sentence, v.contents[i])
	a := v.subject(who, c.Sentence)
	if len(a.Candidates) < 2 || len(a.Spans) < 2 {
		a.Spans = spans
	}
	return a
}

// subject settles a noun phrase or pronoun that says something in sentence s.
func (v *Resolver) subject(who prose.Run, s int) Attribution {
	w := v.Words[who.First]
	who = v.withoutReflexive(who)
	if who.Last-who.First == 1 && (w.Is(prose.Subject|prose.Rel) || possessors[w.Low] != "") {
		if prose.PersonalPronouns[w.Low] || possessors[w.Low] != "" {
			return v.pronoun(who, s)
		}
		return Attribution{Speaker: loaders.None, Rule: ByUnresolved}
	}
	if v.severalNames(who) {
		return Attribution{Speaker: v.asPrinted(who), Rule: ByPrinted}
	}
	if a := v.byName(who); a.Speaker != loaders.None {
		return a
	}
	if a, ok := v.byOffice(who); ok {
		return a
	}
	if at := v.described(who, s); at != loaders.None {
		return Attribution{Speaker: at, Rule: ByDescription}
	}
	if name := v.nickname(who); name != "" {
		return Attribution{Speaker: v.goesBy(name), Rule: ByPrinted}
	}
	return Attribution{Speaker: v.asPrinted(who), Rule: ByPrinted}
}

// byName settles a phrase that a name heads: unsettled when none does, with candidates when the name is a surname of several.
func (v *Resolver) byName(who prose.Run) Attribution {
	at, rule := v.Named(who)
	if at == loaders.None {
		return unsettled
	}
	a := Attribution{Speaker: at, Rule: rule}
	if rule == ByAmbiguous {
		a.Candidates = v.Lookup([]string{v.People[at].tokens[len(v.People[at].tokens)-1]}, prose.UnknownGender)
	}
	return a
}

// FalseLabel says whether a saying rests on a colon in the headline behind what is nobody's name: "Big win: …".
func (v *Resolver) FalseLabel(i int) bool {
	s := v.Found.Sayings[i]
	if s.Clause == loaders.None || v.Found.Clauses[s.Clause].Lemma != ":" || v.Sentences[s.Sentence].Block != v.Headline {
		return false
	}
	if c := v.Found.Clauses[s.Clause]; c.Who.Last < c.Cue.First { // "Judge to builder: …"
		return false
	}
	at := v.Attributed[i].Speaker
	return at == loaders.None || !v.People[at].Sure || v.People[at].Kind != graph.KindPerson
}

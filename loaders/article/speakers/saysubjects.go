package speakers

import (
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// whoSays returns the words that name the subject of the i-th say-clause, empty when there are none; relates says that they are a relative pronoun, which
// stands for somebody before it.
func (v *Resolver) whoSays(i int) (who prose.Run, relates bool) {
	c := &v.Found.Clauses[i]
	who = c.Who
	main := v.mains[c.Sentence]
	alone := who.Last-who.First == 1
	switch beside := v.nameBefore(c.Cue.First); {
	case c.Ground == clauses.GroundShared && c.Kind&prose.FormIng != 0 && !beside.Empty():
		who = beside
	case c.Ground == clauses.GroundShared && v.inFronted(who, c):
		who = main
	case c.Ground == clauses.GroundShared && alone && v.Low(who.First) == "that" && !main.Empty() && main.Last <= c.Cue.First:
		who = main // "Lund echoed that promise, saying"
	case c.Ground == clauses.GroundShared && who == main && !v.sharesWithClause(i):
		if near := v.nearSubject(c.Cue.First, v.Sentences[c.Sentence]); near.First > who.Last {
			who = near
		}
	case c.Ground == clauses.GroundBefore && who.Last == c.Cue.First && (v.mistaken(who) || v.oneOfMany(c)):
		who = v.doer(c)
	case c.Ground == clauses.GroundBefore && i > 0 && !v.cited(i).Empty():
		who = v.cited(i)
		if v.instead == nil {
			v.instead = map[prose.Run]prose.Run{}
		}
		v.instead[c.Who] = who
	case c.Ground == clauses.GroundShared && !v.instead[who].Empty():
		who = v.instead[who]
	}
	if owner := v.teller(c); !owner.Empty() {
		who = owner
	}
	if who.Empty() && c.Passive {
		who = v.asker(c, v.contents[i])
	}
	if who.Empty() {
		who = v.subjectElsewhere(c)
	}
	if who.Empty() || !v.Words[who.First].Is(prose.Rel) {
		return who, false
	}
	return who, c.Ground == clauses.GroundRelative || c.Ground == clauses.GroundShared && alone && v.Low(who.First) == "who"
}

// subjectElsewhere returns the subject of a say-clause that has none before its verb: the agent of a passive ("as reported by Lund"); of
// a participle that opens the sentence, the main clause's ("After suggesting that …, Lund left"); or who opens the sentence.
func (v *Resolver) subjectElsewhere(c *clauses.SayClause) prose.Run {
	sent := v.Sentences[c.Sentence]
	if v.Low(c.Cue.Last) == "by" {
		return prose.Between(c.Cue.Last+1, v.PhraseEnd(c.Cue.Last+1, sent.Last, false))
	}
	if c.Kind&prose.FormIng != 0 {
		opens := c.Cue.First <= sent.First+1
		if who := v.mains[c.Sentence]; who.First > c.Cue.Last && (opens || v.Low(who.First-1) == "," && v.Words[c.Cue.First-1].Is(prose.Prep|prose.Sub)) {
			return who // "After hinting at …, Lund left"
		}
		if opens {
			return prose.Run{}
		}
	}
	return v.opener(c)
}

// asker returns the name behind a role that asks a question with which the sentence ends: "The chairman, Anna Berg, asked whether it was over." Empty where
// another verb follows, whose subject was asked: "Lund, asked whether it was over, laughed."
func (v *Resolver) asker(c *clauses.SayClause, said []prose.Run) prose.Run {
	sent := v.Sentences[c.Sentence]
	comma := c.Cue.First - 1
	if comma <= sent.First || v.Low(comma) != "," || len(said) == 0 || said[len(said)-1].Last < sent.Last-1 {
		return prose.Run{}
	}
	for k := c.Cue.Last; k < sent.Last; k++ {
		if v.Words[k].Mark == prose.Outside && v.Low(k) == "," {
			return prose.Run{}
		}
	}
	who := v.BeforeInsertions(comma, sent.First)
	if who.Empty() || !v.NameHeaded(who) || who.First != sent.First && v.Low(who.First-1) != "," {
		return prose.Run{}
	}
	if at, _ := v.Named(who); at == loaders.None {
		return prose.Run{}
	}
	return who
}

package article

// opener returns the name or the pronoun that opens the sentence of a say-clause which has no subject that the verbs known show: of "On Monday Lund
// fretted, saying it was over" Lund, of "She frets and says" her. Empty where the verb isn't joined to what opens the sentence.
func (v *resolver) opener(c *sayClause) run {
	sent := v.sentences[c.sentence]
	if c.verbless || c.passive || c.lemma == "noun" || c.cue.first-1 <= sent.first || !v.mains[c.sentence].empty() && v.mains[c.sentence].last <= c.cue.first {
		return run{}
	}
	group, _ := v.verbGroup(c.cue.first, sent.first, &sayClause{kind: c.kind, cue: c.cue})
	if v.hasBe(c.cue.first, group, c.kind) || v.deniedBefore(c.cue.first, sent.first) {
		return run{}
	}
	who := v.openingName(sent)
	if who.empty() || who.last >= group || v.low(who.last) == "'s" || v.words[who.last].is(conj|prep) {
		return run{}
	}
	k := group - 1
	if v.words[k].is(weekday) {
		k--
		if v.words[k].is(prep) {
			k--
		}
	}
	switch {
	case v.low(who.last) == ",": // "Lund, who left, on Friday described"
		if next := v.words[who.last+1]; !next.is(rel) && next.low != "whose" || k <= who.last || v.words[k].low != "," {
			return run{}
		}
	case v.words[who.last].mark != outside || !v.words[who.last].letters():
		return run{}
	case c.kind == formIng:
		if v.low(group-1) != "," {
			return run{}
		}
	case v.low(group-1) != "and" && v.low(group-1) != "but":
		return run{}
	}
	return who
}

// openingName returns the name of a person or an institution, or the personal pronoun, at the start of a sentence, behind joining words and what tells a day.
func (v *resolver) openingName(s sentence) run {
	const most = 4 // titles and what else stands before a name
	i := s.first
	for i < s.last-1 && v.words[i].mark == outside && (v.classAt(i)&(conj|adverb) != 0 || v.words[i].is(weekday|timeNoun) || v.classAt(i)&prep != 0 && v.words[i+1].is(weekday|timeNoun|month)) {
		i++
	}
	if v.words[i].mark != outside {
		return run{}
	}
	if personalPronouns[v.low(i)] {
		return run{i, i + 1}
	}
	first := i
	if v.low(i) == "the" {
		i++
	}
	for ; i < min(first+most, s.last) && (v.words[i].cap || isTitle(v.words[i])); i++ {
		if at, ok := v.at[i]; ok && v.people[at].sure {
			return run{first, v.nameAt(i).last}
		}
	}
	return run{}
}

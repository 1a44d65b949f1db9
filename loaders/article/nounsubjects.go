package article

import "strings"

// teller returns whose a noun for something said is: what owns it ("Lund's repeated calls for", "his remark that"), else from or by whom it is
// ("criticism from Lund", "a demand, by Lund, that"). Empty when neither is told, or the cue is no noun.
func (v *resolver) teller(c *sayClause) run {
	const most = 3 // adjectives before the noun
	if c.verbless || c.passive || c.cue.last-c.cue.first > 2 || v.words[c.cue.first].cap {
		return run{}
	}
	lo := v.sentences[c.sentence].first
	k := c.cue.first - 1
	for n := 0; n < most && k > lo && v.words[k].mark == outside && v.beforeNoun(c, k); n++ {
		k--
	}
	if k <= lo-1 || v.words[k].mark != outside {
		return run{}
	}
	w := v.words[k]
	switch {
	case possessors[w.low] != "" && (w.low != "her" || k == lo || !senses[v.low(k-1)]):
		return run{k, k + 1}
	case k > lo && (w.low == "'s" || w.low == "'" && strings.HasSuffix(v.low(k-1), "s")) && !v.words[k-1].is(subject|rel|timeNoun|weekday|month):
		return run{v.phraseStart(k, lo), k}
	}
	if c.lemma == "noun" || w.is(det) && c.kind&(formPlain|formPast) == formPlain {
		return v.fromWhom(c)
	}
	return run{}
}

// senses are verbs behind which "her" is no owner but does something: "they heard her claim".
var senses = set("make makes made let lets have has had hear hears heard see sees saw watch watched help helps helped")

// beforeNoun says whether the word at k may be an adjective before a noun for something said. Where that could be a verb, only what can't be its subject is one: of
// "Lund's campaign claims" not the campaign.
func (v *resolver) beforeNoun(c *sayClause, k int) bool {
	w := v.words[k]
	if !w.letters() || w.cap || w.low == "'s" || w.class&function != 0 {
		return false
	}
	if w.is(number|adverb) || c.lemma == "noun" {
		return w.class&(verb|plain) == 0 || strings.HasSuffix(w.low, "ed")
	}
	if personNoun(w.low) || pluralName(w.low) {
		return false
	}
	for _, ending := range adjectival {
		if strings.HasSuffix(w.low, ending) {
			return true
		}
	}
	return false
}

// adjectival are endings of adjectives.
var adjectival = []string{"ious", "eous", "uous", "ful", "ive", "ical", "inual", "ional", "ersial", "less", "able", "ible", "ated", "ized", "ised", "-familiar"}

// fromWhom returns the people or the institution from or by whom something said is: "criticism from fellow candidates", "a demand, by Lund, that".
func (v *resolver) fromWhom(c *sayClause) run {
	last := v.sentences[c.sentence].last
	k := c.cue.last
	if v.low(k) == "," {
		k++
	}
	if k+1 >= last || v.low(k) != "from" && v.low(k) != "by" || v.words[k].mark != outside || !v.startsPhrase(k+1) && possessors[v.low(k+1)] == "" {
		return run{}
	}
	who := run{k + 1, v.phraseEnd(k+1, last, false)}
	if who.empty() || v.isTime(who) {
		return run{}
	}
	who = v.withApposition(who, v.sentences[c.sentence])
	head := v.words[v.headOf(who)]
	if !v.nameHeaded(who) && !personNoun(head.low) && !pluralName(head.low) {
		return run{}
	}
	return who
}

package speakers

import (
	"strings"

	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// teller returns whose a noun for something said is: what owns it ("Lund's repeated calls for", "his remark that"), else from or by whom it is
// ("criticism from Lund", "a demand, by Lund, that"). Empty when neither is told, or the cue is no noun.
func (v *Resolver) teller(c *clauses.SayClause) prose.Run {
	const most = 3 // adjectives before the noun
	if c.Verbless || c.Passive || c.Cue.Last-c.Cue.First > 2 || v.Words[c.Cue.First].Cap {
		return prose.Run{}
	}
	lo := v.Sentences[c.Sentence].First
	k := c.Cue.First - 1
	for n := 0; n < most && k > lo && v.Words[k].Mark == prose.Outside && v.beforeNoun(c, k); n++ {
		k--
	}
	if k <= lo-1 || v.Words[k].Mark != prose.Outside {
		return prose.Run{}
	}
	w := v.Words[k]
	switch {
	case possessors[w.Low] != "" && (w.Low != "her" || k == lo || !senses[v.Low(k-1)]):
		return prose.Between(k, k+1)
	case k > lo && (w.Low == "'s" || w.Low == "'" && strings.HasSuffix(v.Low(k-1), "s")) && !v.Words[k-1].Is(prose.Subject|prose.Rel|prose.TimeNoun|prose.Weekday|prose.Month):
		return prose.Between(v.PhraseStart(k, lo), k)
	}
	if c.Lemma == "noun" || w.Is(prose.Det) && c.Kind&(prose.FormPlain|prose.FormPast) == prose.FormPlain {
		return v.fromWhom(c)
	}
	return prose.Run{}
}

// senses are verbs behind which "her" is no owner but does something: "they heard her claim".
var senses = prose.Set("make makes made let lets have has had hear hears heard see sees saw watch watched help helps helped")

// beforeNoun says whether the word at k may be an adjective before a noun for something said. Where that could be a verb, only what can't be its subject is one: of
// "Lund's campaign claims" not the campaign.
func (v *Resolver) beforeNoun(c *clauses.SayClause, k int) bool {
	w := v.Words[k]
	if !w.Letters() || w.Cap || w.Low == "'s" || w.Class&prose.Function != 0 {
		return false
	}
	if w.Is(prose.Number|prose.Adverb) || c.Lemma == "noun" {
		return w.Class&(prose.Verb|prose.Plain) == 0 || strings.HasSuffix(w.Low, "ed")
	}
	if prose.PersonNoun(w.Low) || prose.PluralName(w.Low) {
		return false
	}
	for _, ending := range adjectival {
		if strings.HasSuffix(w.Low, ending) {
			return true
		}
	}
	return false
}

// adjectival are endings of adjectives.
var adjectival = []string{"ious", "eous", "uous", "ful", "ive", "ical", "inual", "ional", "ersial", "less", "able", "ible", "ated", "ized", "ised", "-familiar"}

// fromWhom returns the people or the institution from or by whom something said is: "criticism from fellow candidates", "a demand, by Lund, that".
func (v *Resolver) fromWhom(c *clauses.SayClause) prose.Run {
	last := v.Sentences[c.Sentence].Last
	k := c.Cue.Last
	if v.Low(k) == "," {
		k++
	}
	if k+1 >= last || v.Low(k) != "from" && v.Low(k) != "by" || v.Words[k].Mark != prose.Outside || !v.StartsPhrase(k+1) && possessors[v.Low(k+1)] == "" {
		return prose.Run{}
	}
	who := prose.Between(k+1, v.PhraseEnd(k+1, last, false))
	if who.Empty() || v.isTime(who) {
		return prose.Run{}
	}
	who = v.WithApposition(who, v.Sentences[c.Sentence])
	head := v.Words[v.HeadOf(who)]
	if !v.NameHeaded(who) && !prose.PersonNoun(head.Low) && !prose.PluralName(head.Low) {
		return prose.Run{}
	}
	return who
}

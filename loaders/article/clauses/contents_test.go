package clauses

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// said lists what a text gives as said: cue, subject, words.
func said(text string) []string {
	p := NewPage(text, prose.Furniture{Prose: prose.Paragraphs(text), Headline: loaders.None})
	f := p.Find(nil)
	var out []string
	for _, s := range f.Sayings {
		var words []string
		for _, r := range s.Fragments {
			words = append(words, r.In(text))
		}
		line := strings.Join(words, " … ")
		if s.Clause >= 0 {
			c := f.Clauses[s.Clause]
			line = p.Say(c.Who) + " " + p.Say(c.Cue) + ": " + line
		}
		out = append(out, line)
	}
	return out
}

func TestSaid(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"that":               {"Lund said that the border would open.", []string{"Lund said: that the border would open"}},
		"no that":            {"Lund said the border would open.", []string{"Lund said: the border would open"}},
		"addressee":          {"Lund told reporters the border would open.", []string{"Lund told: the border would open"}},
		"addressee, name":    {"Lund told reporters Costa had agreed.", []string{"Lund told: Costa had agreed"}},
		"after an adjunct":   {"On Monday, Lund told reporters Costa had agreed.", []string{"Lund told: Costa had agreed"}},
		"asked to":           {"Lund urged the senator to open it.", []string{"Lund urged: the senator to open it"}},
		"when and where":     {"Lund said on Monday in a post on X that it would open.", []string{"Lund said: that it would open"}},
		"released":           {"Lund said in a statement released by his office the border would open.", []string{"Lund said: the border would open"}},
		"quote":              {"Lund said, “It opens.”", []string{"Lund said: “It opens.”"}},
		"mixed":              {"Lund said it was “a farce” and a shame.", []string{"Lund said: it was “a farce” and a shame"}},
		"postposed":          {"The border will open, Lund said on Monday.", []string{"Lund said: The border will open"}},
		"inverted":           {"“It opens,” said Lund, a farmer.", []string{"Lund said: “It opens,”"}},
		"split quote":        {"“It opens,” Lund said, “and soon.”", []string{"Lund said: “It opens,” … “and soon.”"}},
		"split sentence":     {"The deal, Lund said, was bad.", []string{"Lund said: The deal … was bad"}},
		"two sentences":      {"“It opens,” Lund said. “And soon.”", []string{"Lund said: “It opens,”", "Lund said: “And soon.”"}},
		"several verbs":      {"He said it opens, stressing it is late, adding that it rains.", []string{"He said: it opens", "He stressing: it is late", "He adding: that it rains"}},
		"and added":          {"Lund said it opens and added that it is late.", []string{"Lund said: it opens", "Lund added: that it is late"}},
		"two speakers":       {"Lund said it opens, but Costa said it stays shut.", []string{"Lund said: it opens", "Costa said: it stays shut"}},
		"two with insertion": {"Lund said it opens, and her lawyer, Frank Osei, said it stays shut.", []string{"Lund said: it opens", "Frank Osei said: it stays shut"}},
		"according to":       {"Prices fell in May, according to Ms. Moor.", []string{"Ms. Moor according to: Prices fell in May"}},
		"according first":    {"According to the Water Department, prices fell.", []string{"the Water Department According to: prices fell"}},
		"relayed":            {"Lund said Costa told him it would open.", []string{"Lund said: Costa told him it would open", "Costa told: it would open"}},
		"relayed, denied":    {"Lund denied that Costa had said it would open.", []string{"Lund denied: that Costa had said it would open"}},
		"relayed, aside":     {"Lund said it stayed shut until Costa said it would open.", []string{"Lund said: it stayed shut until Costa said it would open"}},
		"relayed, reported":  {"Costa told him it would open, Lund said.", []string{"Lund said: Costa told him it would open", "Costa told: it would open"}},
		"question":           {"Lund asked whether it would open.", []string{"Lund asked: whether it would open"}},
		"promise":            {"Lund vowed to open the border.", []string{"Lund vowed: to open the border"}},
		"object":             {"Lund criticized the border plan on Monday.", []string{"Lund criticized: the border plan"}},
		"light verb":         {"Lund expressed concern that it would open.", []string{"Lund expressed concern: that it would open"}},
		"as he noted":        {"As Lund noted, the border opens today.", []string{"Lund noted: the border opens today"}},
		"while he said":      {"While Lund said it would open, Costa stayed at home.", []string{"Lund said: it would open"}},
		"who said":           {"Lund, who said it would open, left.", []string{"who said: it would open"}},
		"reporter's which":   {"Lund said it opens, which surprised Costa.", []string{"Lund said: it opens"}},
		"apposition":         {"Lund, a farmer from the north, said it opens.", []string{"Lund said: it opens"}},
		"apposition behind":  {"“It opens,” said another farmer, Erik Lund.", []string{"another farmer, Erik Lund said: “It opens,”"}},
		"name in marks":      {"Lund told CNN’s “This Week” on Sunday that it opens.", []string{"Lund told: that it opens"}},
		"dash":               {"“It opens.” —Erik Lund", []string{"Erik Lund —: “It opens.”"}},
		"that, inserted":     {"Lund said that, in his view, it would open.", []string{"Lund said: that, in his view, it would open"}},
		"that, far":          {"Lund said before Monday's meeting that it would open.", []string{"Lund said: that it would open"}},
		"that, inserted ly":  {"Lund revealed, somewhat late, that it would open.", []string{"Lund revealed: that it would open"}},
		"bare noun":          {"The women say guards still close the gate at noon.", []string{"The women say: guards still close the gate at noon"}},
		"aides to":           {"Aides to Lund say it opens.", []string{"Aides to Lund say: it opens"}},
		"percent":            {"Some 40 percent of voters say it opens.", []string{"Some 40 percent of voters say: it opens"}},
		"here":               {"Voters here said it opens.", []string{"Voters said: it opens"}},
		"told not to":        {"Lund told Costa not to open it.", []string{"Lund told: not to open it"}},
		"which they said":    {"The plan, which officials said would fail, was dropped.", []string{"officials said: which … would fail"}},
		"source goes on":     {"Prices fell in May, according to a report released by the ministry.", []string{"a report released by the ministry according to: Prices fell in May"}},
		"fronted":            {"In the long term, many farmers say, the river will rise.", []string{"many farmers say: In the long term … the river will rise"}},
		"and, goes on":       {"It had no roof, the mayor added, and had passed no test.", []string{"the mayor added: It had no roof … and had passed no test"}},
		"colon and clause":   {"Lund was short: “It opens,” he wrote.", []string{"he wrote: “It opens,”"}},
		"split by a role":    {"“The risk,” said Erik Lund, who heads the office, “is real.”", []string{"Erik Lund said: “The risk,” … “is real.”"}},
		"role, no content":   {"“It opens,” said Erik Lund, a farmer who grew up there.", []string{"Erik Lund said: “It opens,”"}},
		"list of words":      {"Lund said Costa is a “liar,” a “cheat” and a “fool.”", []string{"Lund said: Costa is a “liar,” a “cheat” and a “fool.”"}},
		"referred to":        {"Lund referred to the deal as “a farce.”", []string{"Lund referred to: the deal as “a farce.”"}},
		"called":             {"Lund called the deal a farce.", []string{"Lund called: the deal a farce"}},
		"called and vowed":   {"Lund wrote a letter calling it a farce and vowing to leave.", []string{"Lund calling: it a farce", "Lund vowing: to leave"}},
		"asked":              {"Asked whether it would open, Lund left.", []string{" Asked: whether it would open"}},
		"asked by":           {"When asked by Costa if it would open, Lund left.", []string{"Costa asked: if it would open"}},
		"asked about":        {"Lund was asked about the border.", []string{" asked: the border"}},
		"not asked":          {"Lund was not asked about the border.", nil},
		"asked about it":     {"Lund was asked about it.", nil},
		"that said":          {"That said, the border opens today.", nil},
		"participle":         {"The deal, announced on Friday, would last a year.", nil},
		"name of a group":    {"Lund joined a group called Free Norland.", nil},
		"name in marks, a":   {"Lund saw a play called “The Wall.”", nil},
		"telephone":          {"Lund called Costa on Monday.", nil},
		"gloss":              {"Lund left, referring to the border.", nil},
		"after he said":      {"After Lund testified, the senators left the hall.", nil},
		"if he said":         {"If Lund said it would open, he was wrong.", nil},
		"had he said":        {"Had Lund said it would open?", nil},
		"nobody said":        {"Nobody said it would open.", nil},
		"no one said":        {"No one said it would open.", nil},
		"none of them":       {"None of the ministers said it would open.", nil},
		"without saying":     {"Lund left without saying that it opens.", nil},
		"instead of saying":  {"Instead of saying it opens, Lund left.", nil},
		"could have said":    {"Lund could have said it would open.", nil},
		"even if he said":    {"Costa stayed even if Lund said it would open.", []string{"Lund said: it would open"}},
		"and that":           {"Lund said it would open and that Costa would come.", []string{"Lund said: it would open and that Costa would come"}},
		"as he arrived":      {"Lund said it opens, as he arrived in Kyiv.", []string{"Lund said: it opens"}},
		"semicolon":          {"Lund said on Monday that it opens; Costa stayed at home.", []string{"Lund said: that it opens"}},
		"semicolons, list":   {"Lund said it opens in Oslo; Bergen; and Rome.", []string{"Lund said: it opens in Oslo; Bergen; and Rome"}},
		"source, no comma":   {"According to the ministry over 40 mills have closed.", []string{"the ministry According to: over 40 mills have closed"}},
		"British comma":      {"Lund said “it opens”, but Costa left.", []string{"Lund said: “it opens”"}},
		"title case":         {"Erik Lund Says He Will Open The Border", []string{"Erik Lund Says: He Will Open The Border"}},
		"nickname":           {"Erik “the Fox” Lund left the “summit”.", nil},
		"title of a book":    {"Her book, “The Wall,” sold well.", nil},
		"split by that":      {"It was late, he said, for Costa.", []string{"he said: It was late"}},
		"with another":       {"Lund said it opens at noon, with Costa adding that it rains.", []string{"Lund said: it opens at noon", "Costa adding: that it rains"}},
		"post":               {"It opens today. I said so. — Erik Lund (@eriklund) May 4, 2025", []string{"Erik Lund —: It opens today. I said so."}},
		"post with a link":   {"It opens today. https://example.org/a1 — Erik Lund (@eriklund) May 4, 2025", []string{"Erik Lund —: It opens today."}},
		"post, paragraphs":   {"The mayor wrote on Monday.\n\nIt opens today!\n\n— Erik Lund (@eriklund) May 4, 2025", []string{"Erik Lund —: It opens today!"}},
		"not said":           {"Lund did not say it would open.", nil},
		"never said":         {"Lund never said it would open.", nil},
		"would say":          {"Lund would say it would open.", nil},
		"refused to say":     {"Lund refused to say when it opens.", nil},
		"passive":            {"Lund was told it would open.", nil},
		"noun":               {"The report claims of the states were old.", nil},
		"said nothing":       {"Lund said nothing.", nil},
		"scare quotes":       {"The so-called “peace summit” opened.", nil},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, said(c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

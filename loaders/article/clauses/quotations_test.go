package clauses

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestQuotations: where what is said begins and ends when all or part of it stands in quotation marks.
func TestQuotations(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"another's resumes":       {"“I knew it,” Lund said as the choir hummed, “We want to go home now.”", []string{"Lund said: “I knew it,”"}},
		"resumed while":           {"“I was ahead,” Lund said as he stood up, “and my feet hurt.”", []string{"Lund said: “I was ahead,” … “and my feet hurt.”"}},
		"heard, not said":         {"“We are here to stay,” Lund heard on Friday.", nil},
		"resumed":                 {"“I was ahead,” Lund said between handshakes, “and my feet hurt.”", []string{"Lund said: “I was ahead,” … “and my feet hurt.”"}},
		"resumed, participle":     {"“I was told,” Lund said, holding a fork, “and I left at once.”", []string{"Lund said: “I was told,” … “and I left at once.”"}},
		"resumed, capital":        {"“Not all of them voted,” Lund said of those freed, “But I know they will.”", []string{"Lund said: “Not all of them voted,” … “But I know they will.”"}},
		"not resumed, another":    {"“I was told,” Lund said, telling Costa, “You must go now.”", []string{"Lund said: “I was told,”", "Lund telling: “You must go now.”"}},
		"not resumed, scare":      {"“I was told,” Lund said, pointing at his club, “Joe's Bar.”", []string{"Lund said: “I was told,”"}},
		"said twice":              {"Lund said it is late but added, “I strongly support Costa,” Lund said.", []string{"Lund said: it is late", "Lund added: “I strongly support Costa,”"}},
		"said twice, participle":  {"Lund spoke too, telling a paper on Friday, “They are both fit,” he said.", []string{"Lund telling: “They are both fit,”"}},
		"shouted, then said":      {"When somebody shouted, “Shame,” Lund said, “Thank you all.”", []string{"somebody shouted: “Shame,”", "Lund said: “Thank you all.”"}},
		"breaks off":              {"“It is a contest,” Lund said. “They agree, but they are not there yet” to support him.", []string{"Lund said: “It is a contest,”", "Lund said: “They agree, but they are not there yet” to support him"}},
		"breaks off, another":     {"“It is a contest,” Lund said. “They are not there yet” and Costa is “wrong.”", []string{"Lund said: “It is a contest,”"}},
		"a title opens the next":  {"“It is a contest,” Lund said. “The River” by Costa is a novel.", []string{"Lund said: “It is a contest,”"}},
		"verb unlisted":           {"“He cried,” a fisherman dished. “She let him.”", []string{"a fisherman dished: “He cried,”", "a fisherman dished: “She let him.”"}},
		"verb unlisted, resumed":  {"“It had a sign,” Lund remembers, “and somebody painted it red.”", []string{"Lund remembers: “It had a sign,” … “and somebody painted it red.”"}},
		"verb unlisted, inverted": {"“It is dead and gone,” stormed Lund.", []string{"Lund stormed: “It is dead and gone,”"}},
		"verb with an object":     {"“If you build it,” Lund left the room.", nil},
		"name and a verb":         {"“The River,” Lund painted at night.", nil},
		"called, at length":       {"Lund called Costa's plans and remarks on Sunday “childish.”", []string{"Lund called: Costa's plans and remarks on Sunday “childish.”"}},
		"called, with a role":     {"Lund called Costa, his rival, a foreign “agent.”", []string{"Lund called: Costa, his rival, a foreign “agent.”"}},
		"called, because":         {"Lund called it “a shame” because nobody came.", []string{"Lund called: it “a shame” because nobody came"}},
		"called by telephone":     {"Lund called Costa on Monday after the “summit” and left.", nil},
		"told as he left":         {"Lund told reporters as he left that the plan was “a farce.”", []string{"Lund told: that the plan was “a farce.”"}},
		"said as he left":         {"Lund said as he left the hall, “They came, and we are free” to go.", []string{"Lund said: “They came, and we are free” to go"}},
		"breaks off at a name":    {"“It is late,” Lund said. “He listened whether or not to go after” Erik Berg.", []string{"Lund said: “It is late,”", "Lund said: “He listened whether or not to go after” Erik Berg"}},
		"claims, quotation":       {"The ad claims “Costa is the one you can trust.”", []string{"The ad claims: “Costa is the one you can trust.”"}},
		"claims, a name":          {"The ad claims “Red River” as its own.", nil},
		"calls it":                {"The paper calls it a “shame.”", []string{"The paper calls: it a “shame.”"}},
		"calls as a noun":         {"The phone calls it received were many.", nil},
		"described as a":          {"It is what Lund described as a “piece of history.”", []string{"Lund described: a “piece of history.”"}},
		"shouted that":            {"Lund shouted that he was old and had “never once slept.”", []string{"Lund shouted: that he was old and had “never once slept.”"}},
		"cried that night":        {"Lund cried that night.", nil},
		"and had not":             {"Lund said he was old and had not slept.", []string{"Lund said: he was old and had not slept"}},
		"but did not say":         {"Lund said he was old but did not immediately say why.", []string{"Lund said: he was old"}},
		"report, inserted":        {"Rats, the report notes, were “not shy.”", []string{"the report notes: Rats … were “not shy.”"}},
		"report, in a list":       {"Rats, the report notes, and the mice were there.", nil},
		"asked, quotation":        {"Lund was asked, “Where have you been all day?”", []string{" asked: “Where have you been all day?”"}},
		"asked by, quotation":     {"Lund was asked by a farmer: “Where have you been all day?”", []string{"a farmer asked: “Where have you been all day?”"}},
		"asked about a quotation": {"Lund was asked about the “river plan.”", []string{" asked: the “river plan.”"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, said(c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

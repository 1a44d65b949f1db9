package clauses

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// saidCase is a text with what the rules must give as said in it, in the form of Said.
type saidCase struct {
	text string
	want []string
}

func checkSaid(t *testing.T, cases map[string]saidCase) {
	t.Helper()
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, said(c.text)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", c.text, diff)
			}
		})
	}
}

func TestSaidInTheProgressive(t *testing.T) {
	checkSaid(t, map[string]saidCase{
		"promise":       {"Lund is pledging to open the port.", []string{"Lund pledging: to open the port"}},
		"adverb":        {"Lund is already claiming victory in the race.", nil},
		"plural":        {"Harbour officials are telling reporters in Bergen that the port is shut.", []string{"Harbour officials telling: that the port is shut"}},
		"a noun":        {"Norland's ruling party kept its seats.", nil},
		"another noun":  {"The Herald's reporting tells a different tale.", nil},
		"joined":        {"She is noting the delay and saying it was late.", []string{"She noting: the delay", "She saying: it was late"}},
		"nothing said":  {"Lund was reporting from the quay.", nil},
		"present, both": {"Officials say the fleet is old and claim it leaks.", []string{"Officials say: the fleet is old and claim it leaks"}},
	})
}

func TestSaidBetweenTwoClauses(t *testing.T) {
	checkSaid(t, map[string]saidCase{
		"when, then":        {"When somebody shouted, “Shame,” Lund joked, “Thank you all.”", []string{"somebody shouted: “Shame,”", "Lund joked: “Thank you all.”"}},
		"he says, I say":    {"When men say, “Hello, I am Ole,” I say, “Hello, I am Per.”", []string{"men say: “Hello, I am Ole,”", "I say: “Hello, I am Per.”"}},
		"even as":           {"But even as Lund claimed that “others had done it,” one of the lawyers said the cases differed.", []string{"Lund claimed: that “others had done it,”", "one of the lawyers said: the cases differed"}},
		"when she, then":    {"When Berg, at a debate, recommended that she resign, Osei replied that she was glad.", []string{"Berg recommended: that she resign", "Osei replied: that she was glad"}},
		"under what he":     {"Under what Lund called “the old model,” the club charged a fee.", []string{"Lund called: “the old model,”"}},
		"he answered":       {"“Did you know?” He answered, “Not at all.”", []string{"“Did you know?”", "He answered: “Not at all.”"}},
		"and I asked":       {"“Did you know?” I asked.", []string{"I asked: “Did you know?”"}},
		"the papers show":   {"The papers show, he said, that the offices worked together.", []string{"he said: The papers show … that the offices worked together"}},
		"after a “sorry”":   {"“Let me tell you the facts,” Lund said after a brief “sorry” to Berg.", []string{"Lund said: “Let me tell you the facts,”"}},
		"behind his party":  {"“Never again!” Mayor Erik Lund, of Bergen, said of the storm.", []string{"Mayor Erik Lund said: “Never again!”"}},
		"and another calls": {"Lund accuses Berg of “leading from behind” and Osei says he is “losing.”", []string{"Lund accuses: Berg of “leading from behind”", "Osei says: he is “losing.”"}},
	})
}

func TestSaidByParticiples(t *testing.T) {
	checkSaid(t, map[string]saidCase{
		"opening":       {"Noting that the port was shut, Lund left.", []string{"Lund Noting: that the port was shut"}},
		"opening, two":  {"Arguing that it was late, Lund said he would leave.", []string{"Lund Arguing: that it was late", "Lund said: he would leave"}},
		"calling":       {"Calling the plan “a farce,” Lund left the hall.", []string{"Lund Calling: the plan “a farce,”"}},
		"citing":        {"Citing “family reasons,” Lund said she would leave.", []string{"Lund Citing: “family reasons,”", "Lund said: she would leave"}},
		"by telling":    {"By telling them that it was late, Lund ended the talks.", []string{"Lund telling: that it was late"}},
		"inserted":      {"Lund, citing “the mood,” said the vote was close.", []string{"Lund citing: “the mood,”", "Lund said: the vote was close"}},
		"no comma":      {"Conceding that it was “a farce” he left.", []string{"he Conceding: that it was “a farce”"}},
		"nobody's":      {"Calling it a farce.", nil},
		"joined":        {"Lund wrote, saying it was late and calling it a farce.", []string{"Lund saying: it was late", "Lund calling: it a farce"}},
		"but asking":    {"Lund praised it, saying it was cheap but asking whether it would last.", []string{"Lund praised: it", "Lund saying: it was cheap", "Lund asking: whether it would last"}},
		"not one's own": {"Lund said Berg was leaving and calling it a day.", []string{"Lund said: Berg was leaving and calling it a day"}},
		"writing in":    {"Lund, writing in the Herald, noticed that it rained.", nil},
	})
}

func TestSaidBehindTheCue(t *testing.T) {
	checkSaid(t, map[string]saidCase{
		"adjunct, colon":     {"Lund replied sharply, with a smile: “Not today.”", []string{"Lund replied: “Not today.”"}},
		"relative that":      {"Lund replied with a line that could have come from Berg: “Do not ask me that.”", []string{"Lund replied: “Do not ask me that.”"}},
		"object, comma":      {"Lund commented on the plan, “When it opens, I will cheer.”", []string{"Lund commented on: “When it opens, I will cheer.”"}},
		"object, colon":      {"Lund defended the plan in a letter: “We work on it day and night.”", []string{"Lund defended: “We work on it day and night.”"}},
		"object, another":    {"Lund praised the plan, adding: “We work on it day and night.”", []string{"Lund praised: the plan", "Lund adding: “We work on it day and night.”"}},
		"name in marks":      {"Lund hit back, stating on Norland TV’s “Meet the Town” that it was wrong.", []string{"Lund stating: that it was wrong"}},
		"told a paper":       {"Instead, Lund told Norland Radio, his plan would be to wait.", []string{"Lund told: his plan would be to wait"}},
		"all told":           {"All told, the town would need more time.", nil},
		"described as":       {"The server, which Lund described as “an open book,” was sold.", []string{"Lund described: “an open book,”"}},
		"gerund":             {"Lund called for closing the port.", []string{"Lund called for: closing the port"}},
		"talked about":       {"Nobody talks about going there.", nil},
		"last January":       {"“In other news,” Lund tweeted last January, “it rains.”", []string{"Lund tweeted: “In other news,” … “it rains.”"}},
		"writes back":        {"Berg then writes back, “You look lovely.”", []string{"Berg writes: “You look lovely.”"}},
		"went on to say":     {"Lund went on to say that it was late.", []string{"Lund went on to say: that it was late"}},
		"issued a statement": {"Lund issued a statement, “We mourn with the town.”", []string{"Lund issued a statement: “We mourn with the town.”"}},
		"dashes":             {"Lund said — on Monday, as it happens — that it was late.", []string{"Lund said: that it was late"}},
		"the days when":      {"Lund said the days when it worked are gone.", []string{"Lund said: the days when it worked are gone"}},
		"having":             {"Lund said having Berg there was a good thing.", []string{"Lund said: having Berg there was a good thing"}},
		"people do":          {"Lund said people misread Berg.", []string{"Lund said: people misread Berg"}},
		"assured":            {"“Your town is lovely,” Lund assured Berg.", []string{"Lund assured: “Your town is lovely,”"}},
		"opens its sentence": {"Said Anna Berg, who grew up there, “We were all proud.”", []string{"Anna Berg Said: “We were all proud.”"}},
	})
}

func TestSaidAsFarAs(t *testing.T) {
	checkSaid(t, map[string]saidCase{
		"in a letter":        {"Lund said “not yet” in a letter to the mayor.", []string{"Lund said: “not yet”"}},
		"on a weekday":       {"Lund tweeted “not yet” on Friday.", []string{"Lund tweeted: “not yet”"}},
		"on a network":       {"Lund wrote “not yet” on Twitter.", []string{"Lund wrote: “not yet”"}},
		"when asked":         {"Most people answered “not sure” when asked about it.", []string{"Most people answered: “not sure”"}},
		"a place said":       {"Lund said “not yet” in Bergen was no answer.", []string{"Lund said: “not yet” in Bergen was no answer"}},
		"and he":             {"Lund called him a “nice guy” and he left.", []string{"Lund called: him a “nice guy”"}},
		"the judge, Berg":    {"Lund assailed a judge, Anna Berg, for her “manners.”", []string{"Lund assailed: a judge, Anna Berg, for her “manners.”"}},
		"his rival":          {"Lund called Berg, his rival, “wholly unfit.”", []string{"Lund called: Berg, his rival, “wholly unfit.”"}},
		"who is":             {"Lund praised Berg, who left in May, for her work.", []string{"Lund praised: Berg, who left in May, for her work"}},
		"only inserted":      {"Lund praised Berg, his rival.", []string{"Lund praised: Berg"}},
		"and the second":     {"“It must be kept,” she said, and “no clause may go.”", []string{"she said: “It must be kept,” … and “no clause may go.”"}},
		"quotes in quotes":   {"Lund wrote, “You must care when “your team” is at fault. That is all.”", []string{"Lund wrote: “You must care when “your team” is at fault. That is all.”"}},
		"mentioned, a colon": {"Lund promised a “full report”: “We work on it.”", []string{"Lund promised: “full report”"}},
	})
}

func TestSaidInSplitSentences(t *testing.T) {
	checkSaid(t, map[string]saidCase{
		"if":           {"If Berg is chosen, he said, “she might go to jail.”", []string{"he said: If Berg is chosen … “she might go to jail.”"}},
		"if, plain":    {"If it fails, Lund warned, members plan to leave the party.", []string{"Lund warned: If it fails … members plan to leave the party"}},
		"that":         {"It is no surprise, Lund said, that Berg leads there.", []string{"Lund said: It is no surprise … that Berg leads there"}},
		"as, quoted":   {"As the crowd cheered, Lund said, “Thank you.”", []string{"Lund said: “Thank you.”"}},
		"when asked":   {"When asked, Lund said, “Thank you.”", []string{"Lund said: “Thank you.”"}},
		"participle":   {"Lund and Berg will meet next week, Osei said, adding, “They must.”", []string{"Osei said: Lund and Berg will meet next week", "Osei adding: “They must.”"}},
		"that, a noun": {"That charge was often right, Lund said.", []string{"Lund said: That charge was often right"}},
		"about 30":     {"About 30 people came, he said.", []string{"he said: About 30 people came"}},
		"other verbs":  {"The radio reuses the same photo of a man, said Rita Katz.", []string{"Rita Katz said: The radio reuses the same photo of a man"}},
		"in a week":    {"In May, Lund said, “it rained.”", []string{"Lund said: “it rained.”"}},
	})
}

func TestSaidByWhom(t *testing.T) {
	checkSaid(t, map[string]saidCase{
		"those surveyed":  {"Those surveyed say the towns should build homes.", []string{"Those surveyed say: the towns should build homes"}},
		"per cent":        {"42% say they are tired.", []string{"42% say: they are tired"}},
		"almost half":     {"Almost half said they were tired.", []string{"half said: they were tired"}},
		"a third":         {"Nearly a third say they do not know.", []string{"Nearly a third say: they do not know"}},
		"filed Thursday":  {"A paper filed Thursday says that Lund will not be tried.", []string{"A paper filed says: that Lund will not be tried"}},
		"in her words":    {"In her words, “he knows how to do it.”", []string{"her In her words: “he knows how to do it.”"}},
		"in the words of": {"It was, in the words of an aide, “the end of it.”", []string{"an aide in the words of: “the end of it.”"}},
		"in few words":    {"In other words, “he knows.”", nil},
		"a title behind":  {"According to the Harbour Index Professor Lund is the third.", []string{"the Harbour Index According to: Professor Lund is the third"}},
		"some on":         {"According to some on the quay, Lund was lost.", []string{"some on the quay According to: Lund was lost"}},
		"a poll":          {"According to a Harper/Norland poll out Thursday, the two are level.", []string{"a Harper/Norland poll out Thursday According to: the two are level"}},
		"marks inside":    {"According to her “harbour” plan, firms must repay it.", []string{"her “harbour” plan According to: firms must repay it"}},
		"a list":          {"According to interviews with his friends, aides and allies, he wants to be heard.", []string{"interviews with his friends, aides and allies According to: he wants to be heard"}},
		"two speakers":    {"According to Lund, Berg and Osei left.", []string{"Lund According to: Berg and Osei left"}},
		"which":           {"The boats, which, according to the Herald, both towns had refused, sank.", []string{"the Herald according to: both towns had refused, sank"}},
		"but":             {"But, according to the poll, most will stay.", []string{"the poll according to: most will stay"}},
	})
}

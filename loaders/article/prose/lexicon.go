package prose

import (
	"strings"

	"onrecord/graph"
)

// Class is what a word may be, as far as a closed list or its ending tells.
type Class uint32

const (
	Punctuation Class = 1 << iota
	Number
	Det     // a, the, this, some
	Prep    // in, of, with
	Sub     // because, although, when
	Conj    // and, but, or
	Subject // he, they: pronouns that can be a subject
	Object  // him, them
	Poss    // his, their, 's
	Rel     // who, which
	Aux     // is, has, did
	Modal   // would, can
	Neg     // not, never
	Adverb  // also, later
	Verb    // a finite form: went, accepted, wants
	Ing     // going
	Weekday
	Month
	TimeNoun // today, week, morning
	Title    // President, Sen.
	Plain    // the base form of a verb, or a plural present: want
)

// Function are the classes of words that join others and name nothing.
const Function = Det | Prep | Sub | Conj | Subject | Object | Poss | Rel | Aux | Modal | Neg

// Set is the set of the words of the lists, which are separated by white space.
func Set(lists ...string) map[string]bool {
	m := map[string]bool{}
	for _, l := range lists {
		for w := range strings.FieldsSeq(l) {
			m[w] = true
		}
	}
	return m
}

var classLists = []struct {
	class Class
	words string
}{
	{Det, `a an the this that these those some any every each another many several few both all no such most half one two three four
	five six seven eight nine ten dozens hundreds thousands millions other either neither more`},
	{Prep, `in on at of for from with by about to into onto over under against between among during after before since until through
	throughout within without around across along amid beyond behind near outside inside toward towards upon per via versus despite
	like unlike regarding concerning following aboard including than as off up down out above below`},
	{Sub, `because although though while whereas if unless when whenever whether once until after before since as where why how that lest`},
	{Conj, `and but or nor &`},
	{Subject, `i he she it we they you everyone somebody someone nobody anyone everybody`},
	{Object, `him her them us me himself herself themselves itself myself yourself ourselves`},
	{Poss, `my his her its our their your 's whose`},
	{Rel, `who which that whom what`},
	{Aux, `is are was were be been being am has have had having do does did done 's 're 've 'd 'm isn't aren't wasn't weren't hasn't haven't
	hadn't don't doesn't didn't got gets`},
	{Modal, `will would can could may might must shall should won't wouldn't can't cannot couldn't mightn't mustn't shouldn't 'll 'd ought`},
	{Neg, `not never n't didn't don't doesn't won't wouldn't can't cannot couldn't shouldn't hasn't haven't hadn't isn't aren't wasn't
	weren't hardly rarely neither nor`},
	{Adverb, `also later then again still now just even already ever once twice often always sometimes soon here there too instead
	meanwhile however therefore thus nevertheless nonetheless moreover furthermore indeed perhaps maybe only almost quite rather very
	first earlier afterwards afterward together further elsewhere ahead so well back away yet long far much simply merely hardly
	rarely seldom otherwise anyway besides likewise accordingly`},
	{Weekday, `monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.`},
	{Month, `january february march april may june july august september october november december
	jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.`},
	{TimeNoun, `today yesterday tomorrow tonight morning afternoon evening night noon midnight week weekend month year day hour moment
	days weeks months years hours minutes decade decades century`},
	{Title, `president vice prime minister ministers premier chancellor king queen prince princess emperor sultan emir pope cardinal bishop
	archbishop rabbi imam reverend rev. ayatollah senator sen. senators sens. representative rep. reps. congressman congresswoman
	assemblyman governor gov. govs. mayor councilman councilwoman councillor commissioner secretary secretary-general undersecretary
	ambassador envoy chairman chairwoman chair chairperson speaker leader spokesman spokeswoman spokesperson director manager strategist
	adviser advisor aide attorney general judge justice chief deputy assistant acting former ex-president professor prof. dr. doctor
	mr. mrs. ms. miss mr mrs ms dr rev cllr sir dame lord lady lt. col. gen. maj. capt. cpt. sgt. adm. general colonel major captain sergeant
	lieutenant admiral marshal commander officer detective sheriff inspector superintendent constable editor reporter correspondent
	analyst economist historian scientist researcher author host anchor columnist actor actress singer coach founder co-founder
	co-chair ceo cfo coo executive owner partner lawyer counsel candidate nominee frontrunner front-runner operative pollster activist
	msgr. msp mp mep mps baroness baron count duke duchess earl sheikh sheik treasurer secretary-treasurer whip negotiator president-elect
	madam chairwoman vice-president fellow co-director ombudsman coordinator consultant`},
	{Verb, `said says told tells went gave took made came became got saw knew thought felt found left kept held led met ran won lost
	began wrote spoke spent sent stood brought built bought caught chose drew drove fell flew forgot grew heard hid hit hurt laid lay
	meant paid put read rode rose sat sold set shook shot shut sang slept stole struck swore swept taught threw understood woke wore
	broke dealt fought fled froze lent lit rang sank sought split spread stuck swung tore withdrew wants needs makes takes goes comes
	gives gets sees knows thinks feels believes means keeps lets begins seems helps shows hears plays runs moves lives holds brings
	happens provides sits stands loses pays meets includes continues sets learns leads understands speaks reads allows adds spends
	grows opens walks wins offers remembers loves considers appears buys waits serves dies sends expects stays falls cuts reaches
	kills remains faces hopes becomes fears requires seeks wonders doubts deserves owes suggests argues finds tries`},
	{Plain, `want need make take go come give get see know think feel believe mean keep let begin seem help show hear play run move live
	hold bring happen provide sit stand lose pay meet include continue set learn lead understand speak read allow add spend grow open
	walk win remember love consider appear buy wait serve die send expect stay fall cut reach kill remain become fear require seek
	wonder doubt deserve owe find try say tell ask argue suggest agree accept hope prefer support oppose vote leave put`},
}

// Lexicon has the classes of the listed words, in lower case.
var Lexicon = func() map[string]Class {
	m := map[string]Class{}
	for _, l := range classLists {
		for w := range strings.FieldsSeq(l.words) {
			m[w] |= l.class
		}
	}
	return m
}()

// ingNouns end in -ing and are nouns or pronouns.
var ingNouns = Set(`meeting hearing briefing building ruling filing evening gathering housing spending funding training wedding thing something
	anything nothing everything spring string king ring being morning ceiling opening painting feeling beginning earning
	savings holding listing posting setting warning writing recording rating polling crossing shooting bombing killing
	fundraising advertising engineering manufacturing farming boxing banking`)

// lyWords end in -ly and are no adverbs.
var lyWords = Set(`early family ally rally reply supply italy july assembly monthly daily weekly friendly likely unlikely elderly deadly lovely
	costly ugly holy lonely silly belly jelly bully anomaly monopoly homily butterfly`)

// edNouns end in -ed and are no verbs.
var edNouns = Set(`united hundred red bed indeed need speed seed feed deed weed shed sacred naked wicked crowded so-called unprecedented
	supposed unidentified armed limited`)

// entry is what the lists say of a word.
type entry struct {
	class Class
	says  *SayForm // nil when it is no form of a verb of saying
	lists Lists
}

// Lists are those that nearly every word of a page is looked for in.
type Lists uint8

const (
	InLightVerbs Lists = 1 << iota
	InSaidNouns        // SayNouns or saidNouns
	InSitters          // Bodies or Assembled
	InMeetings         // MeetingNouns or Encounters
)

// vocabulary has all lists together, so that a word is looked up once.
var vocabulary = func() map[string]entry {
	m := map[string]entry{}
	for w, c := range Lexicon {
		m[w] = entry{class: c}
	}
	for w, f := range SayForms {
		m[w] = entry{class: m[w].class, says: f}
	}
	enter := func(w string, in Lists) {
		e := m[w]
		e.lists |= in
		m[w] = e
	}
	for w := range LightVerbs {
		enter(w, InLightVerbs)
	}
	for _, kinds := range []map[string]graph.MeetingKind{MeetingNouns, Encounters} {
		for w := range kinds {
			enter(w, InMeetings)
		}
	}
	for _, l := range []struct {
		words map[string]bool
		in    Lists
	}{{SayNouns, InSaidNouns}, {saidNouns, InSaidNouns}, {Bodies, InSitters}, {Assembled, InSitters}} {
		for w := range l.words {
			enter(w, l.in)
		}
	}
	return m
}()

// ClassOf returns the classes of a word in lower case; capital says whether it is printed with a capital.
func ClassOf(low string, capital bool) Class { return vocabulary[low].classOf(low, capital) }

// classOf goes by the list, then by the ending of the word.
func (e entry) classOf(low string, capital bool) Class {
	c := e.class
	if n := len(low); c == 0 && !capital && !strings.Contains(low, "-") {
		switch {
		case strings.HasSuffix(low, "ly") && n > 4 && !lyWords[low]:
			c = Adverb
		case strings.HasSuffix(low, "ed") && n > 4 && !edNouns[low]:
			c = Verb
		case strings.HasSuffix(low, "ing") && n > 5 && !ingNouns[low]:
			c = Ing
		case strings.HasSuffix(low, "n't"):
			c = Aux | Neg
		}
	}
	if e.says != nil && !capital {
		c |= e.says.class()
	}
	if capital && c&Verb != 0 && c&^Verb == 0 && e.says == nil {
		c = 0
	}
	return c
}

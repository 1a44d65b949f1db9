package prose

import "strings"

// Frame says what a verb of saying takes.
type Frame uint16

const (
	TakesClause     Frame = 1 << iota // (that) a sentence: said, argued
	TakesAddressee                    // somebody first: told reporters
	TakesQuestion                     // whether, why, how: asked
	TakesInfinitive                   // to do something: promised
	TakesThing                        // a noun phrase that stands for what was said: criticized
	TakesName                         // somebody, and what he is called: called, described
	TakesQuote                        // quoted words alone: began, smiled
)

// SayVerb is a verb of saying.
type SayVerb struct {
	Lemma     string
	Frames    Frame
	Particles []string // at least one must follow ("point out"); nil when none need
}

// SayForm is one form of a verb of saying.
type SayForm struct {
	Verbs []*SayVerb // several where particles tell them apart
	Kind  FormKind
}

// FormKind is which forms of its verb a word may be.
type FormKind uint8

const (
	FormPast   FormKind = 1 << iota
	FormS               // says
	FormPlain           // say
	FormIng             // saying
	FormPerson          // a participle that isn't the past form: written
)

func (f *SayForm) class() Class {
	var c Class
	if f.Kind&(FormPast|FormS) != 0 {
		c |= Verb
	}
	if f.Kind&FormPlain != 0 {
		c |= Plain
	}
	if f.Kind&FormPast == 0 && OftenNouns[f.Verbs[0].Lemma] {
		c = 0
	}
	if f.Kind&FormIng != 0 {
		c |= Ing
	}
	return c
}

// verbLists is the list of verbs, by what they take; a verb may stand in several.
var verbLists = []struct {
	frames Frame
	lemmas string
}{
	{TakesClause, `say add note argue claim assert declare announce explain insist maintain contend suggest acknowledge admit concede confirm deny
	allege stress emphasize emphasise underline underscore reiterate repeat predict recall remark observe comment reply respond answer write
	tweet post joke quip complain conclude reveal disclose indicate imply hint signal affirm reaffirm swear testify vow promise pledge
	propose recommend boast brag lament caution counter retort state opine muse speculate posit volunteer object protest bemoan
	recount mention proclaim pronounce estimate agree charge report write warn advise demand urge request
	ask wonder marvel exclaim guess confess clarify specify stipulate rule threaten
	add-on reckon venture theorize intone deadpan decree hypothesize surmise relate narrate rejoin`},
	{TakesAddressee, `tell remind assure inform warn notify advise ask urge promise implore beseech reassure caution brief`},
	{TakesQuestion, `ask wonder explain question describe say tell discuss`},
	{TakesInfinitive, `promise vow pledge threaten offer ask urge agree demand propose tell order advise encourage request beg implore call-on call-for
	recommend warn exhort challenge invite appeal-to swear volunteer direct instruct plead-with commit`},
	{TakesThing, `criticize criticise praise denounce condemn blast slam attack mock dismiss reject endorse defend cite mention question blame
	accuse thank congratulate propose announce call-for call-on decry assail lambaste deride ridicule disavow demand
	acknowledge deny recall recount list hail applaud welcome bemoan lament renounce repudiate
	request reiterate admit explain describe point-to allude-to complain-about
	talk-about speak-about speak-of speak-against brag-about boast-about joke-about warn-of warn-about warn-against argue-for argue-against
	rail-against lash-out-at hit-back-at push-back-against take-aim-at apologize-for apologise-for apologize-to comment-on
	note declare report tweet emphasize refer-to tout highlight hint-at boast-of talk-up express
	insult advocate advocate-for rebuke chastise scold chide berate castigate rip bash trash savage excoriate
	pan skewer disparage extol laud commend salute congratulate retract predict threaten propose
	weigh-in-on elaborate-on expand-on disclose reveal suggest recommend deplore plug preach condemn`},
	{TakesName, `refer-to call describe label brand dub portray characterize characterise depict denounce dismiss hail accuse blame paint cast-as
	denigrate deride praise criticize slam blast mock attack`},
	{TakesQuote, `begin continue go-on read shout yell scream whisper murmur mutter chant cry snap scoff conclude laugh smile joke interject
	interrupt shoot-back fire-back hit-back chime-in sum-up put-it sigh nod gush thunder growl bellow sneer quip proclaim sing chuckle
	finish start enthuse roar bark hiss plead pray message text email gripe grumble fume rant rage bluster offer admonish chime
	caption editorialize editorialise interrupt press repeat mock elaborate`},
	{TakesClause, `point-out make-clear make-it-clear put-it go-on-to-say`},
}

// OftenNouns are verbs of saying whose plain form and -s form are more often a noun: "the report".
var OftenNouns = Set(`state report claim note comment charge call remark promise tweet post answer offer demand question attack request order joke
	hint signal quote list mention praise threat rule estimate object vow blast vote pledge estimate counter caution complaint advocate
	rip plug trash savage salute rant rage fume laugh smile`)

// irregular forms: past and, where it differs, participle.
var irregular = map[string]string{
	"say": "said", "tell": "told", "write": "wrote written", "read": "read", "swear": "swore sworn", "begin": "began begun",
	"go": "went gone", "speak": "spoke spoken", "make": "made", "put": "put", "take": "took taken", "cast": "cast", "shoot": "shot",
	"hit": "hit", "sing": "sang sung", "lay": "laid", "push": "pushed", "lash": "lashed", "rip": "ripped", "quip": "quipped",
	"snap": "snapped", "brag": "bragged", "dub": "dubbed", "plug": "plugged", "sum": "summed", "admit": "admitted", "chat": "chatted",
	"commit": "committed", "refer": "referred", "beg": "begged", "pan": "panned", "deter": "deterred", "slam": "slammed", "plead": "pleaded pled",
	"beseech": "beseeched besought", "tweet": "tweeted", "cry": "cried",
}

// SayForms are the forms of the verbs of saying, in lower case.
var SayForms = func() map[string]*SayForm {
	verbs := map[string]*SayVerb{}
	var order []string
	for _, l := range verbLists {
		for lemma := range strings.FieldsSeq(l.lemmas) {
			if verbs[lemma] == nil {
				parts := strings.Split(lemma, "-")
				verbs[lemma] = &SayVerb{Lemma: parts[0], Particles: parts[1:]}
				order = append(order, lemma)
			}
			verbs[lemma].Frames |= l.frames
		}
	}
	forms := map[string]*SayForm{}
	for _, name := range order {
		v := verbs[name]
		for form, kind := range inflect(v.Lemma) {
			if forms[form] == nil {
				forms[form] = &SayForm{}
			}
			forms[form].Kind |= kind
			forms[form].Verbs = append(forms[form].Verbs, v)
		}
	}
	return forms
}()

// inflect returns the forms of an English verb.
func inflect(lemma string) map[string]FormKind {
	forms := map[string]FormKind{}
	stem, doubled := lemma, lemma
	past := lemma + "ed"
	third := lemma + "s"
	switch {
	case strings.HasSuffix(lemma, "e"):
		stem, past = lemma[:len(lemma)-1], lemma+"d"
	case strings.HasSuffix(lemma, "y") && !strings.ContainsAny(lemma[len(lemma)-2:len(lemma)-1], "aeo"):
		past, third = lemma[:len(lemma)-1]+"ied", lemma[:len(lemma)-1]+"ies"
	}
	for _, ending := range []string{"s", "sh", "ch", "x"} {
		if strings.HasSuffix(lemma, ending) {
			third = lemma + "es"
		}
	}
	if lemma == "go" {
		third = "goes"
	}
	if p, ok := irregular[lemma]; ok {
		parts := strings.Fields(p)
		past = parts[0]
		if len(parts) > 1 {
			forms[parts[1]] |= FormPerson
		}
		if strings.HasSuffix(past, lemma[len(lemma)-1:]+"ed") && len(past) == len(lemma)+3 {
			doubled = past[:len(past)-2]
			stem = doubled
		}
	}
	switch lemma {
	case "put", "hit", "begin":
		stem = lemma + lemma[len(lemma)-1:]
	}
	forms[past] |= FormPast
	forms[third] |= FormS
	forms[lemma] |= FormPlain
	forms[stem+"ing"] |= FormIng
	return forms
}

package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// accountOf returns the meeting that words give an account of without a word for it: “They came with a speech,” said after talks. It is the one that the
// sentence or what leads up to it speaks of, else the one that the same speaker's words before are about, else the one that the page leads with.
func (v *resolver) accountOf(i int) tie {
	s := v.found.sayings[i]
	ways := []func(int) tie{v.beside, v.inMind, v.mainMeeting}
	if t := v.plansFor(i); t.meeting != loaders.None {
		return t
	}
	if t := v.thatDay(i); t.meeting != loaders.None {
		return t
	}
	if t := v.askedAbout(i); t.meeting != loaders.None {
		return t
	}
	switch how := v.recounts(s); {
	case how == plainly:
	case how == perhaps:
		ways = []func(int) tie{v.saidRightAfter, v.goingOn, v.wholePage}
	case v.opensWithIt(s) && !v.saidByBody(s) && !(s.clause != loaders.None && dialogue[v.found.clauses[s.clause].lemma]) && v.madeAt[i].meeting == loaders.None:
	case v.narrates(i):
		ways = []func(int) tie{v.saidAfter, v.goingOn, v.wholePage}
	case v.tellsOfPast(s):
		ways = []func(int) tie{v.saidAfter, v.goingOn}
	default:
		return tie{meeting: loaders.None}
	}
	for _, find := range ways {
		if t := find(i); t.meeting != loaders.None && t.meeting != v.madeAt[i].meeting && !v.anotherDay(s, t.meeting) {
			return t
		}
	}
	return tie{meeting: loaders.None}
}

// askedAbout returns the meeting of the question that words answer: somebody's in the same sentence, or the page's own right before them.
func (v *resolver) askedAbout(i int) tie {
	s := v.found.sayings[i]
	if i > 0 && v.found.sayings[i-1].sentence == s.sentence && v.asks(v.found.sayings[i-1]) && !v.asks(s) && len(v.topics[i-1]) > 0 {
		return v.topics[i-1][0]
	}
	for _, o := range v.occasionsOf(v.questionBefore(s.sentence)) {
		if o.meeting != loaders.None && !o.within {
			return tie{o.meeting, v.span(o.run)}
		}
	}
	return tie{meeting: loaders.None}
}

// questionBefore returns the sentences of the page's own question right before sentence s: that one, or the short paragraph that ends with it above the
// answer's; none when there is no such question.
func (v *resolver) questionBefore(s int) run {
	const short = 3 // sentences
	first := s
	for first > 0 && first > s-short && v.sentences[first-1].block == v.sentences[s].block {
		first--
	}
	if s > first {
		if v.isQuestion(s - 1) {
			return run{s - 1, s}
		}
		if s > first+1 { // not the answer's second sentence
			return run{s, s}
		}
	}
	last := first
	for first > 0 && last-first <= short && v.sentences[first-1].block == v.sentences[last-1].block {
		first--
	}
	if last == 0 || last-first > short || !v.isQuestion(last-1) {
		return run{s, s}
	}
	return run{first, last}
}

// occasionsOf returns the occasions of a run of sentences.
func (v *resolver) occasionsOf(r run) []occasion {
	return v.occasions[v.occasionsFrom(r.first):v.occasionsFrom(r.last)]
}

// asks says whether something said is a question that somebody is told to ask.
func (v *resolver) asks(s saying) bool {
	return s.clause != loaders.None && v.found.clauses[s.clause].lemma == "ask"
}

// isQuestion says whether the page itself asks in a sentence.
func (v *resolver) isQuestion(s int) bool {
	last := v.sentences[s].last - 1
	return last > v.sentences[s].first && v.words[last].low == "?" && v.words[last].mark == outside
}

// plansFor returns the meeting to come that the reporter has just spoken of where words are of going there: "she would go only if the agenda came first".
func (v *resolver) plansFor(i int) tie {
	s := v.found.sayings[i]
	at := s.fragments[0].Start
	for k := v.occasionsFrom(s.sentence+1) - 1; k >= 0 && v.occasions[k].sentence >= s.sentence-1; k-- {
		o := &v.occasions[k]
		if o.meeting == loaders.None || o.within || v.words[o.noun].Start >= at || o.venue != loaders.None && o.venue == s.clause {
			continue
		}
		if v.held[o.meeting] || !v.willAttend(s) || o.meeting == v.madeAt[i].meeting {
			break
		}
		return tie{o.meeting, v.span(o.run)}
	}
	return tie{meeting: loaders.None}
}

// willAttend says whether words are of going somewhere, or bringing something there, that is still to be.
func (v *resolver) willAttend(s saying) bool {
	for _, f := range s.fragments {
		words := v.wordsIn(f)
		ahead := false
		for i, w := range words {
			ahead = ahead || w.is(modal) || w.low == "planned" || w.low == "plans" || w.low == "hope" || w.low == "hoped"
			if attends[w.low] && (ahead || i == 0 && w.low != "there") {
				return true
			}
		}
	}
	return false
}

var attends = set("go attend come bring join travel participate there")

// thatDay returns the meeting held, spoken of just before or led with, on whose day words say that something was: “Last night was a disgrace.”
func (v *resolver) thatDay(i int) tie {
	s := v.found.sayings[i]
	for k := range v.dated[s.sentence] {
		d := &v.dated[s.sentence][k]
		if d.edtf == "" || !within(d.Start, s.fragments) || len(d.edtf) != len("2006-01-02") || !v.tellsOfPast(s) {
			continue
		}
		for _, find := range []func(int) tie{v.beside, v.mainMeeting} {
			t := find(i)
			if t.meeting != loaders.None && t.meeting != v.madeAt[i].meeting && v.meetings[t.meeting].Date != "" && datesMeet(v.meetings[t.meeting].Date, d.edtf) {
				return tie{t.meeting, d.Span}
			}
		}
	}
	return tie{meeting: loaders.None}
}

// anotherDay says whether words name a day on which a meeting was not.
func (v *resolver) anotherDay(s saying, m int) bool {
	date := v.meetings[m].Date
	for _, d := range v.dated[s.sentence] {
		if d.edtf != "" && within(d.Start, s.fragments) && date != "" && !datesMeet(d.edtf, date) {
			return true
		}
	}
	return false
}

// opensWithIt says whether words begin with "it was", "this had been".
func (v *resolver) opensWithIt(s saying) bool {
	words := v.wordsIn(s.fragments[0])
	if len(words) < 3 || words[0].low != "it" && words[0].low != "this" && words[0].low != "that" {
		return false
	}
	return words[1].low == "was" || words[1].low == "wasn't" || words[1].low == "had" && words[2].low == "been" || words[1].low == "went"
}

// tellsOfPast says whether words tell of what was.
func (v *resolver) tellsOfPast(s saying) bool {
	for _, f := range s.fragments {
		for _, w := range v.wordsIn(f) {
			if w.is(verb) && !w.is(aux|title) && (strings.HasSuffix(w.low, "ed") || dealings[w.low]) || w.low == "was" || w.low == "were" || w.low == "had" || w.low == "did" {
				return true
			}
		}
	}
	return false
}

// narrates says whether somebody tells, in his own words and as past, what he or others did: “I had my coat on”.
func (v *resolver) narrates(i int) bool {
	s := v.found.sayings[i]
	words := v.wordsIn(s.fragments[0])
	if s.kind != graph.QuoteDirect || len(words) < 3 || !several[words[0].low] && !singles[words[0].low] || !v.speaksForHimself(v.attributed[i].speaker) {
		return false
	}
	k := 1
	for k < 3 && words[k].is(adverb) {
		k++
	}
	w := words[k]
	return w.low == "had" || w.low == "was" || w.low == "were" || w.low == "did" || w.low == "didn't" || w.is(verb) && !w.is(aux|modal) && !strings.HasSuffix(w.low, "s")
}

// saidAfter returns the meeting after which the sentence says that words were said: "told a news conference when the summit closed".
func (v *resolver) saidAfter(i int) tie {
	s := v.found.sayings[i]
	if m := v.madeAt[i].meeting; m == loaders.None || v.meetings[m].Kind != graph.MeetingPressConference {
		return tie{meeting: loaders.None}
	}
	for _, o := range v.occasionsIn(s.sentence) {
		if v.canBeToldOf(&o) && v.near(&o) {
			return tie{o.meeting, v.span(o.run)}
		}
	}
	return tie{meeting: loaders.None}
}

// saidRightAfter returns the meeting after which the sentence says that words were said: “He left early,” she said after the talks.
func (v *resolver) saidRightAfter(i int) tie {
	for _, o := range v.occasionsIn(v.found.sayings[i].sentence) {
		if v.canBeToldOf(&o) && v.near(&o) {
			return tie{o.meeting, v.span(o.run)}
		}
	}
	return tie{meeting: loaders.None}
}

// goingOn returns the meeting of which the same person spoke in the sentence before.
func (v *resolver) goingOn(i int) tie {
	s := v.found.sayings[i]
	words := v.wordsIn(s.fragments[0])
	if len(words) > 1 && words[0].low == "that" && s.kind != graph.QuoteDirect {
		words = words[1:]
	}
	if i == 0 || s.sentence-v.found.sayings[i-1].sentence > 1 || len(words) == 0 || !several[words[0].low] && !singles[words[0].low] && !goesOn[words[0].low] || words[0].low == "i" {
		return tie{meeting: loaders.None}
	}
	return v.inMind(i)
}

// beside returns the meeting that was held and that the reporter spoke of last, in the sentence before the words or one of the three before it that are no
// more than a paragraph away.
func (v *resolver) beside(i int) tie {
	const far, most = 3, 32 // sentences, occasions
	s := v.found.sayings[i]
	block := v.sentences[s.sentence].block
	at := s.fragments[0].Start
	last := v.occasionsFrom(s.sentence+1) - 1
	for k := last; k >= max(0, last-most) && v.occasions[k].sentence >= s.sentence-far; k-- {
		o := &v.occasions[k]
		if v.words[o.noun].Start >= at && !v.near(o) || v.sentences[o.sentence].block < block-1 || !v.canBeToldOf(o) && !v.justNamed(o, s.sentence) || v.inPassing(o) {
			continue
		}
		return tie{o.meeting, v.span(o.run)}
	}
	return tie{meeting: loaders.None}
}

// inPassing says whether the reporter names a meeting only to say who somebody is: "said Berg, who hosted that meeting".
func (v *resolver) inPassing(o *occasion) bool {
	return o.first > 2 && v.low(o.first-2) == "who" && !verbal[v.words[o.noun].low]
}

// inMind returns the meeting of which the words before are that the same person says in this paragraph or the one before.
func (v *resolver) inMind(i int) tie {
	const far = 3 // sayings
	opens := v.opensWithIt(v.found.sayings[i]) || v.pressedOn(i)
	for k := i - 1; k >= max(0, i-far); k-- {
		if v.attributed[k].speaker != v.attributed[i].speaker && !(opens && k == i-1) || v.sentences[v.found.sayings[k].sentence].block < v.sentences[v.found.sayings[i].sentence].block-1 {
			continue
		}
		for _, t := range v.topics[k] {
			if v.canTell(t.meeting) {
				return t
			}
		}
	}
	return tie{meeting: loaders.None}
}

// wholePage returns the meeting of people who deal with each other that the headline speaks of, or the first paragraph, when it is the only one there.
func (v *resolver) wholePage(i int) tie {
	t := v.mainMeeting(i)
	if t.meeting != loaders.None {
		switch v.meetings[t.meeting].Kind {
		case graph.MeetingTalks, graph.MeetingSummit, graph.MeetingCall:
			if !v.anotherSince(i, t.meeting) {
				return t
			}
		}
	}
	return tie{meeting: loaders.None}
}

// anotherSince says whether the reporter speaks of another meeting held in the paragraphs right before words.
func (v *resolver) anotherSince(i, m int) bool {
	const far = 3 // paragraphs
	s := v.found.sayings[i].sentence
	last := v.occasionsFrom(s+1) - 1
	for k := last; k >= max(0, last-memory) && v.sentences[v.occasions[k].sentence].block >= v.sentences[s].block-far; k-- {
		if o := &v.occasions[k]; o.meeting != m && v.canBeToldOf(o) {
			return true
		}
	}
	return false
}

// pressedOn says whether words are said at the press conference, and in the paragraph, of those before.
func (v *resolver) pressedOn(i int) bool {
	m := v.madeAt[i].meeting
	return i > 0 && m != loaders.None && v.madeAt[i-1].meeting == m && v.meetings[m].Kind == graph.MeetingPressConference &&
		v.sentences[v.found.sayings[i].sentence].block == v.sentences[v.found.sayings[i-1].sentence].block
}

// mainMeeting returns the one meeting held, no press conference, that the page leads with.
func (v *resolver) mainMeeting(int) tie {
	out := tie{meeting: loaders.None}
	for _, o := range v.leading(1) {
		if !v.canBeToldOf(&o) {
			continue
		}
		if out.meeting != loaders.None && out.meeting != o.meeting {
			return tie{meeting: loaders.None}
		}
		out = tie{o.meeting, v.span(o.run)}
	}
	return out
}

// canBeToldOf says whether the reporter speaks of a meeting at o that was held and at which people dealt with each other.
func (v *resolver) canBeToldOf(o *occasion) bool {
	return o.meeting != loaders.None && v.asReported(o) && v.canTell(o.meeting)
}

// justNamed says whether the reporter names a sitting or a gathering in the sentence of words or the one before, in their paragraph.
func (v *resolver) justNamed(o *occasion, s int) bool {
	if o.meeting == loaders.None || o.sentence < s-1 || v.sentences[o.sentence].block != v.sentences[s].block || !v.asReported(o) || !v.held[o.meeting] {
		return false
	}
	kind := v.meetings[o.meeting].Kind
	return kind == graph.MeetingSession || kind == graph.MeetingOther
}

// canTell says whether a meeting was held and people dealt with each other there, as they do not at a debate before an audience. Others than talks
// must be what the page leads with.
func (v *resolver) canTell(m int) bool {
	if !v.held[m] {
		return false
	}
	switch v.meetings[m].Kind {
	case graph.MeetingTalks, graph.MeetingSummit, graph.MeetingCall:
		return true
	case graph.MeetingPressConference:
		return false
	case graph.MeetingConference:
		return slices.Contains(v.nouns[m], "conference")
	}
	return v.leadsWith(m)
}

// findHeld notes which meetings the page speaks of otherwise than as planned.
func (v *resolver) findHeld() {
	v.held = make([]bool, len(v.meetings))
	for k := range v.occasions {
		if o := &v.occasions[k]; o.meeting != loaders.None && !v.isAhead(o) {
			v.held[o.meeting] = true
		}
	}
}

// isAhead says whether the sentence of an occasion has it lie ahead: "will meet", "the next round", "is due to open".
func (v *resolver) isAhead(o *occasion) bool {
	if v.near(o) {
		return false
	}
	s := v.sentences[o.sentence]
	for i := max(s.first, o.first-8); i < min(s.last, o.last+8); i++ {
		w := v.words[i]
		if w.mark != v.words[o.noun].mark || !o.within && v.isSaid(i, o.sentence) {
			continue
		}
		if w.low == "called" && v.low(i+1) == "off" || putOff[w.low] {
			return true
		}
		if planned[w.low] || w.low == "to" && i > s.first && (v.low(i-1) == "is" || v.low(i-1) == "are") {
			return true
		}
	}
	return false
}

// planned are words of meetings to come.
var planned = set("will would shall due planned scheduled plans set next upcoming tomorrow could may might should hope hopes if")

// telling is how far words tell of what people did who met.
type telling int

const (
	notAtAll telling = iota
	perhaps          // one person did what is done elsewhere too: “he left”
	plainly          // several did, or one did what takes two: “they left”, “he offered me a hand”, “nobody in the room laughed”
)

// recounts says how far words tell what people did who met.
func (v *resolver) recounts(s saying) telling {
	out := notAtAll
	for _, f := range s.fragments {
		words := v.wordsIn(f)
		first := v.wordAt(f.Start)
		for i := range words {
			if v.inScene(words, i) || v.speaksOfOne(words, i) || i+1 < len(words) && tellings[words[i].low] && takesObject(words, i+1) {
				return plainly
			}
			if !v.isParty(words, i, first) {
				continue
			}
			k := v.dealt(words, i+1)
			switch {
			case k < 0:
			case jointly[words[k].low] || several[words[i].low] && !ofOne(words, i) || takesObject(words, k+1):
				return plainly
			default:
				out = perhaps
			}
		}
	}
	return out
}

// tellings are verbs of what one says to another.
var tellings = set("told assured promised asked offered")

// takesObject says whether word i is a pronoun for whom somebody deals with: “he offered me a hand”, “they promised her that”, not “her hand”.
func takesObject(words []word, i int) bool {
	if i >= len(words) || !words[i].is(object) {
		return false
	}
	return words[i].low != "her" || i+1 == len(words) || words[i+1].is(subject|prep|sub) || words[i+1].low == "that" || !words[i+1].letters()
}

// ofOne says whether the word at i is a title of one: "the president", not "the presidents".
func ofOne(words []word, i int) bool { return words[i].is(title) && !pluralName(words[i].low) }

// inScene says whether word i is where people met or how it was there: "in the room", "the mood was".
func (v *resolver) inScene(words []word, i int) bool {
	if i == 0 || words[i-1].low != "the" && words[i-1].low != "that" {
		return false
	}
	switch words[i].low {
	case "room", "table":
		return i > 1 && words[i-2].is(prep) && slices.ContainsFunc(words, func(w word) bool { return w.is(verb|aux) && pastWord(w.low) })
	case "mood", "atmosphere", "agenda":
		return i+1 == len(words) && slices.ContainsFunc(words, func(w word) bool { return w.low == "was" || w.low == "were" }) || i+1 < len(words) && (words[i+1].low == "was" || words[i+1].low == "had")
	}
	return false
}

// speaksOfOne says whether words call what was a meeting: “it was a good meeting”, “we had a long talk”.
func (v *resolver) speaksOfOne(words []word, i int) bool {
	if !exchanges[words[i].low] {
		return false
	}
	for k := i - 1; k >= 0 && k > i-5; k-- {
		switch low := words[k].low; {
		case low == "a" || low == "an" || low == "very":
			return k > 0 && was[words[k-1].low]
		case was[low]:
			return k < i-1
		case !words[k].letters() || words[k].is(det|prep|subject):
			return false
		}
	}
	return false
}

var (
	exchanges = set("meeting call conversation conversations discussion discussions exchange talk talks visit session summit dialogue")
	was       = set("was were had been")
)

func pastWord(low string) bool {
	return low == "was" || low == "were" || low == "had" || low == "did" || strings.HasSuffix(low, "ed") || dealings[low]
}

// isParty says whether word i of what is said means people who may have met.
func (v *resolver) isParty(words []word, i, first int) bool {
	w := words[i]
	if several[w.low] || singles[w.low] {
		return true
	}
	at, named := v.at[first+i]
	return named && v.people[at].Kind == graph.KindPerson || w.cap && v.isPerson(first+i)
}

// several are words for those who meet, singles the words for one of them.
var (
	several = set(`we they both nobody everybody everyone two sides side delegation delegations leaders ministers presidents generals parties team
	teams governments members councillors council farmers residents people`)
	singles = set("he she i you minister president chairman speaker")
)

// dealt returns the word at or behind from that is what people do who meet, told as past; -1 when the verb there is no such thing.
func (v *resolver) dealt(words []word, from int) int {
	did := false
	for i := from; i < len(words) && i < from+4; i++ {
		w := words[i]
		switch {
		case dealings[w.low]:
			if i+1 < len(words) && (w.low == "talking" && words[i+1].low == "about" || w.low == "looked" && words[i+1].low == "forward") {
				return -1
			}
			return i
		case did && dealings[pastOf(w.low)]:
			return i
		case w.low == "did" || w.low == "didn't":
			did = true
		case w.low == "have" || w.low == "has" || w.low == "'ve":
			if i+1 < len(words) && (words[i+1].low == "agreed" || words[i+1].low == "spoken" || words[i+1].low == "met") {
				return i + 1
			}
			return -1
		case !w.is(aux|adverb|neg) && w.low != "all" && w.low != "both" || w.is(modal):
			return -1
		}
	}
	return -1
}

// pastOf is the past form among the dealings that a base form has.
func pastOf(base string) string {
	if past, ok := irregularPast[base]; ok {
		return past
	}
	if strings.HasSuffix(base, "e") {
		return base + "d"
	}
	return base + "ed"
}

var irregularPast = map[string]string{
	"come": "came", "leave": "left", "sit": "sat", "speak": "spoke", "meet": "met", "tell": "told", "hear": "heard", "eat": "ate", "bring": "brought",
	"break": "broke", "get": "got", "give": "gave", "find": "found", "begin": "began", "take": "took", "shake": "shook", "say": "said", "stop": "stopped",
	"make": "made", "put": "put", "go": "went", "have": "had", "let": "let",
}

// dealings are what people do who meet.
var dealings = set(`came left sat spoke spoken talked met told asked heard listened ate eaten brought broke got offered agreed disagreed discussed demanded rejected
	refused accepted assured promised insisted raised pressed argued stayed arrived waited walked talking negotiating opened closed finished began ended signed negotiated shook
	apologised apologized voted laughed clapped cheered nodded shouted read ran settled reached exchanged gave kept spent threatened fought sent took looked stood paid ordered`)

// jointly are those of the dealings that take two.
var jointly = set("spoke spoken talked met listened agreed disagreed discussed talking negotiating negotiated walked ate eaten apologised apologized")

// goesOn are words that begin what goes on with what was spoken of.
var goesOn = set("it one that this there")

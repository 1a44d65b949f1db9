package article

import (
	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// accountOf returns the meeting that words give an account of without a word for it: “They came with a speech,” said after talks. It is the one that the
// sentence or what leads up to it speaks of, else the one that the same speaker's words before are about, else the one that the page leads with.
func (v *reader) accountOf(i int) tie {
	s := v.Found.Sayings[i]
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
	if !v.someHeld {
		return tie{meeting: loaders.None}
	}
	switch how := v.recounts(s); {
	case how == plainly:
	case how == perhaps:
		ways = []func(int) tie{v.saidRightAfter, v.goingOn, v.wholePage}
	case v.opensWithIt(s) && !v.saidByBody(s) && !(s.Clause != loaders.None && dialogue[v.Found.Clauses[s.Clause].Lemma]) && v.madeAt[i].meeting == loaders.None:
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

// anotherDay says whether words name a day on which a meeting was not.
func (v *reader) anotherDay(s clauses.Saying, m int) bool {
	date := v.meetings[m].Date
	for _, d := range v.Dated[s.Sentence] {
		if d.EDTF != "" && within(d.Start, s.Fragments) && date != "" && !datesMeet(d.EDTF, date) {
			return true
		}
	}
	return false
}

// narrates says whether somebody tells, in his own words and as past, what he or others did: “I had my coat on”.
func (v *reader) narrates(i int) bool {
	s := v.Found.Sayings[i]
	words := v.WordsIn(s.Fragments[0])
	if s.Kind != graph.QuoteDirect || len(words) < 3 || !several[words[0].Low] && !singles[words[0].Low] || !v.speaksForHimself(v.Attributed[i].Speaker) {
		return false
	}
	k := 1
	for k < 3 && k+1 < len(words) && words[k].Is(prose.Adverb) {
		k++
	}
	w := words[k]
	return w.Low == "didn't" || w.Is(prose.Verb|prose.Aux) && pastWord(w.Low)
}

// saidAfter returns the meeting after which the sentence says that words were said at a press conference: "told a news conference when the summit closed".
func (v *reader) saidAfter(i int) tie {
	if m := v.madeAt[i].meeting; m == loaders.None || v.meetings[m].Kind != graph.MeetingPressConference {
		return tie{meeting: loaders.None}
	}
	return v.saidRightAfter(i)
}

// saidRightAfter returns the meeting after which the sentence says that words were said, wherever: “He left early,” she said after the talks.
func (v *reader) saidRightAfter(i int) tie {
	for _, o := range v.occasionsIn(v.Found.Sayings[i].Sentence) {
		if v.canBeToldOf(&o) && v.near(&o) {
			return tie{o.meeting, v.Span(o.Run)}
		}
	}
	return tie{meeting: loaders.None}
}

// goingOn returns the meeting of which the same person spoke in the sentence before.
func (v *reader) goingOn(i int) tie {
	s := v.Found.Sayings[i]
	words := v.WordsIn(s.Fragments[0])
	if len(words) > 1 && words[0].Low == "that" && s.Kind != graph.QuoteDirect {
		words = words[1:]
	}
	if i == 0 || s.Sentence-v.Found.Sayings[i-1].Sentence > 1 || len(words) == 0 || !several[words[0].Low] && !singles[words[0].Low] && !goesOn[words[0].Low] || words[0].Low == "i" {
		return tie{meeting: loaders.None}
	}
	return v.inMind(i)
}

// beside returns the meeting that was held and that the reporter spoke of last, in the sentence before the words or one of the three before it that are no
// more than a paragraph away.
func (v *reader) beside(i int) tie {
	const far, most = 3, 32 // sentences, occasions
	s := v.Found.Sayings[i]
	block := v.Sentences[s.Sentence].Block
	at := s.Fragments[0].Start
	last := v.occasionsFrom(s.Sentence+1) - 1
	for k := last; k >= max(0, last-most) && v.occasions[k].sentence >= s.Sentence-far; k-- {
		o := &v.occasions[k]
		if v.Words[o.noun].Start >= at && !v.near(o) || v.Sentences[o.sentence].Block < block-1 || !v.canBeToldOf(o) && !v.justNamed(o, s.Sentence) || v.inPassing(o) {
			continue
		}
		return tie{o.meeting, v.Span(o.Run)}
	}
	return tie{meeting: loaders.None}
}

// inPassing says whether the reporter names a meeting only to say who somebody is: "said Berg, who hosted that meeting".
func (v *reader) inPassing(o *occasion) bool {
	return o.First > 2 && v.Low(o.First-2) == "who" && !verbal[v.Words[o.noun].Low]
}

// inMind returns the meeting of which the words before are that the same person says in this paragraph or the one before.
func (v *reader) inMind(i int) tie {
	const far = 3 // sayings
	opens := v.opensWithIt(v.Found.Sayings[i]) || v.pressedOn(i)
	for k := i - 1; k >= max(0, i-far); k-- {
		if v.Attributed[k].Speaker != v.Attributed[i].Speaker && !(opens && k == i-1) || v.Sentences[v.Found.Sayings[k].Sentence].Block < v.Sentences[v.Found.Sayings[i].Sentence].Block-1 {
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
func (v *reader) wholePage(i int) tie {
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
func (v *reader) anotherSince(i, m int) bool {
	const far = 3 // paragraphs
	s := v.Found.Sayings[i].Sentence
	last := v.occasionsFrom(s+1) - 1
	for k := last; k >= max(0, last-memory) && v.Sentences[v.occasions[k].sentence].Block >= v.Sentences[s].Block-far; k-- {
		if o := &v.occasions[k]; o.meeting != m && v.canBeToldOf(o) {
			return true
		}
	}
	return false
}

// pressedOn says whether words are said at the press conference, and in the paragraph, of those before.
func (v *reader) pressedOn(i int) bool {
	m := v.madeAt[i].meeting
	return i > 0 && m != loaders.None && v.madeAt[i-1].meeting == m && v.meetings[m].Kind == graph.MeetingPressConference &&
		v.Sentences[v.Found.Sayings[i].Sentence].Block == v.Sentences[v.Found.Sayings[i-1].Sentence].Block
}

// mainMeeting returns the one meeting held, no press conference, that the page leads with.
func (v *reader) mainMeeting(int) tie {
	out := tie{meeting: loaders.None}
	for _, o := range v.leading(1) {
		if !v.canBeToldOf(&o) {
			continue
		}
		if out.meeting != loaders.None && out.meeting != o.meeting {
			return tie{meeting: loaders.None}
		}
		out = tie{o.meeting, v.Span(o.Run)}
	}
	return out
}

// canBeToldOf says whether the reporter speaks of a meeting at o that was held and at which people dealt with each other.
func (v *reader) canBeToldOf(o *occasion) bool {
	return o.meeting != loaders.None && v.asReported(o) && v.canTell(o.meeting)
}

// justNamed says whether the reporter names a sitting or a gathering in the sentence of words or the one before, in their paragraph.
func (v *reader) justNamed(o *occasion, s int) bool {
	if o.meeting == loaders.None || o.sentence < s-1 || v.Sentences[o.sentence].Block != v.Sentences[s].Block || !v.asReported(o) || !v.held[o.meeting] {
		return false
	}
	kind := v.meetings[o.meeting].Kind
	return kind == graph.MeetingSession || kind == graph.MeetingOther
}

// canTell says whether a meeting was held and people dealt with each other there, as they do not at a debate before an audience. Others than talks
// must be what the page leads with.
func (v *reader) canTell(m int) bool {
	if !v.held[m] {
		return false
	}
	switch v.meetings[m].Kind {
	case graph.MeetingTalks, graph.MeetingSummit, graph.MeetingCall:
		return true
	case graph.MeetingPressConference:
		return false
	case graph.MeetingConference:
		return v.conferred(m)
	}
	return v.leadsWith(m)
}

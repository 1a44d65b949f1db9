package article

import "onrecord/loaders"

// askedAbout returns the meeting of the question that words answer: somebody's in the same sentence, or the page's own right before them.
func (v *resolver) askedAbout(i int) tie {
	s := v.found.sayings[i]
	if i > 0 && v.found.sayings[i-1].sentence == s.sentence && v.asks(v.found.sayings[i-1]) && !v.asks(s) && len(v.topics[i-1]) > 0 {
		return v.topics[i-1][0]
	}
	for _, o := range v.occasionsOf(v.questionBefore(s.sentence)) {
		if o.meeting != loaders.None && !o.within && o.meeting != v.madeAt[i].meeting {
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
			ahead = ahead || i > 0 && w.is(modal) && (words[i-1].cap || words[i-1].is(subject)) || w.low == "planned" || w.low == "plans" || w.low == "hope" || w.low == "hoped"
			if attends[w.low] && (ahead || i == 0) && (i+1 == len(words) || !wayOff[words[i+1].low]) {
				return true
			}
		}
	}
	return false
}

var attends = set("go attend come bring join travel participate")

// wayOff are words with which "come" and "go" go nowhere: "prices would come down".
var wayOff = set("down up out back ahead on off wrong")

// thatDay returns the meeting held, spoken of just before or led with, on whose day words say that something was: “Last night was a disgrace.”
func (v *resolver) thatDay(i int) tie {
	s := v.found.sayings[i]
	if len(v.dated[s.sentence]) == 0 || !v.tellsOfPast(s) {
		return tie{meeting: loaders.None}
	}
	for k := range v.dated[s.sentence] {
		d := &v.dated[s.sentence][k]
		if d.edtf == "" || !within(d.Start, s.fragments) || len(d.edtf) != len("2006-01-02") {
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

package article

import (
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// askedAbout returns the meeting of the question that words answer: somebody's in the same sentence, or the page's own right before them.
func (v *reader) askedAbout(i int) tie {
	s := v.Found.Sayings[i]
	if i > 0 && v.Found.Sayings[i-1].Sentence == s.Sentence && v.asks(v.Found.Sayings[i-1]) && !v.asks(s) && len(v.topics[i-1]) > 0 {
		return v.topics[i-1][0]
	}
	for _, o := range v.occasionsOf(v.questionBefore(s.Sentence)) {
		if o.meeting != loaders.None && !o.within && o.meeting != v.madeAt[i].meeting {
			return tie{o.meeting, v.Span(o.Run)}
		}
	}
	return tie{meeting: loaders.None}
}

// questionBefore returns the sentences of the page's own question right before sentence s: that one, or the short paragraph that ends with it above the
// answer's; none when there is no such question.
func (v *reader) questionBefore(s int) prose.Run {
	const short = 3 // sentences
	first := s
	for first > 0 && first > s-short && v.Sentences[first-1].Block == v.Sentences[s].Block {
		first--
	}
	if s > first {
		if v.isQuestion(s - 1) {
			return prose.Between(s-1, s)
		}
		if s > first+1 { // not the answer's second sentence
			return prose.Between(s, s)
		}
	}
	last := first
	for first > 0 && last-first <= short && v.Sentences[first-1].Block == v.Sentences[last-1].Block {
		first--
	}
	if last == 0 || last-first > short || !v.isQuestion(last-1) {
		return prose.Between(s, s)
	}
	return prose.Between(first, last)
}

// occasionsOf returns the occasions of a run of sentences.
func (v *reader) occasionsOf(r prose.Run) []occasion {
	return v.occasions[v.occasionsFrom(r.First):v.occasionsFrom(r.Last)]
}

// asks says whether something said is a question that somebody is told to ask.
func (v *reader) asks(s clauses.Saying) bool {
	return s.Clause != loaders.None && v.Found.Clauses[s.Clause].Lemma == "ask"
}

// isQuestion says whether the page itself asks in a sentence.
func (v *reader) isQuestion(s int) bool {
	last := v.Sentences[s].Last - 1
	return last > v.Sentences[s].First && v.Words[last].Low == "?" && v.Words[last].Mark == prose.Outside
}

// plansFor returns the meeting to come that the reporter has just spoken of where words are of going there: "she would go only if the agenda came first".
func (v *reader) plansFor(i int) tie {
	s := v.Found.Sayings[i]
	at := s.Fragments[0].Start
	for k := v.occasionsFrom(s.Sentence+1) - 1; k >= 0 && v.occasions[k].sentence >= s.Sentence-1; k-- {
		o := &v.occasions[k]
		if o.meeting == loaders.None || o.within || v.Words[o.noun].Start >= at || o.venue != loaders.None && o.venue == s.Clause {
			continue
		}
		if v.held[o.meeting] || !v.willAttend(s) || o.meeting == v.madeAt[i].meeting {
			break
		}
		return tie{o.meeting, v.Span(o.Run)}
	}
	return tie{meeting: loaders.None}
}

// willAttend says whether words are of going somewhere, or bringing something there, that is still to be.
func (v *reader) willAttend(s clauses.Saying) bool {
	for _, f := range s.Fragments {
		words := v.WordsIn(f)
		ahead := false
		for i, w := range words {
			ahead = ahead || i > 0 && w.Is(prose.Modal) && (words[i-1].Cap || words[i-1].Is(prose.Subject)) || w.Low == "planned" || w.Low == "plans" || w.Low == "hope" || w.Low == "hoped"
			if attends[w.Low] && (ahead || i == 0) && (i+1 == len(words) || !wayOff[words[i+1].Low]) {
				return true
			}
		}
	}
	return false
}

var attends = prose.Set("go attend come bring join travel participate")

// wayOff are words with which "come" and "go" go nowhere: "prices would come down".
var wayOff = prose.Set("down up out back ahead on off wrong")

// thatDay returns the meeting held, spoken of just before or led with, on whose day words say that something was: “Last night was a disgrace.”
func (v *reader) thatDay(i int) tie {
	s := v.Found.Sayings[i]
	if len(v.Dated[s.Sentence]) == 0 || !v.tellsOfPast(s) {
		return tie{meeting: loaders.None}
	}
	for k := range v.Dated[s.Sentence] {
		d := &v.Dated[s.Sentence][k]
		if d.EDTF == "" || !within(d.Start, s.Fragments) || len(d.EDTF) != len("2006-01-02") {
			continue
		}
		for _, find := range []func(int) tie{v.beside, v.mainMeeting} {
			t := find(i)
			if t.meeting != loaders.None && t.meeting != v.madeAt[i].meeting && v.meetings[t.meeting].Date != "" && datesMeet(v.meetings[t.meeting].Date, d.EDTF) {
				return tie{t.meeting, d.Span}
			}
		}
	}
	return tie{meeting: loaders.None}
}

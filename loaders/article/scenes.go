package article

import (
	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// onScene returns the meeting before an audience that the page spoke of last, where a say-clause has its words said from or to a part of the room: "told
// the hall", "said from the podium", "to boos from the gallery". None where it doesn't, or there is none.
func (v *reader) onScene(c *clauses.SayClause) tie {
	if v.inWriting(c) {
		return tie{meeting: loaders.None}
	}
	for _, r := range v.reporting(c) {
		for i := r.First + 1; i < r.Last; i++ {
			if !scenes[v.Low(i)] || v.isSaid(i, c.Sentence) || !v.Words[i-1].Is(prose.Det) && !scenery[v.Low(i-1)] {
				continue
			}
			if outsideOf[v.Low(i-2)] || outsideOf[v.Low(i-3)] {
				return tie{meeting: loaders.None}
			}
			return v.lastAudience(c.Sentence, v.Span(prose.Between(c.Cue.First, i+1)))
		}
	}
	return tie{meeting: loaders.None}
}

// lastAudience returns the sitting, conference or gathering spoken of last before or in a sentence, and not as planned.
func (v *reader) lastAudience(s int, evidence loaders.Span) tie {
	last := v.occasionsFrom(s + 1)
	for k := last - 1; k >= max(0, last-memory); k-- {
		o := &v.occasions[k]
		if o.meeting == loaders.None || o.within || v.isAhead(o) {
			continue
		}
		switch v.meetings[o.meeting].Kind {
		case graph.MeetingSession, graph.MeetingConference, graph.MeetingOther:
			return tie{o.meeting, evidence}
		}
	}
	return tie{meeting: loaders.None}
}

// scenes are parts of a room where people speak before others, scenery words before them.
var (
	scenes    = prose.Set("podium rostrum lectern dais floor gallery pulpit hall chamber audience bench dock galleries")
	outsideOf = prose.Set("outside behind near after leaving before beside")
	scenery   = prose.Set("public packed crowded speaker conference press council debating visitors")
)

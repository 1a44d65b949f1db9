package loaders

import (
	"strconv"
	"strings"
)

// Found is what `onrecord extract` prints for one document: offsets in code points into Text, which is exactly as read.
type Found struct {
	DocID  string       `json:"doc_id"`
	Title  string       `json:"title,omitempty"`
	Date   string       `json:"date,omitempty"`
	Text   string       `json:"text"`
	Quotes []FoundQuote `json:"quotes"`
	// Relayed are the words that somebody quoted tells of another; they lie within those of Quotes.
	Relayed []FoundQuote `json:"relayed,omitempty"`
	// Meetings are those that the source speaks of; quotes refer to them by Key.
	Meetings []FoundMeeting `json:"meetings,omitempty"`
}

// FoundMeeting is a meeting that the source speaks of.
type FoundMeeting struct {
	Key          string   `json:"key"` // of this document alone: "m1"
	Name         string   `json:"name"`
	Aliases      []string `json:"aliases,omitempty"`
	Kind         string   `json:"kind"`
	Date         string   `json:"date,omitempty"` // EDTF
	Place        string   `json:"place,omitempty"`
	Participants []string `json:"participants,omitempty"`
}

// FoundQuote is one contiguous piece of quoted words. The pieces of one say-clause share Group.
type FoundQuote struct {
	Start        int      `json:"start"`
	End          int      `json:"end"`
	Type         string   `json:"type"` // direct, mixed, indirect
	SpeakerSpans [][2]int `json:"speaker_spans"`
	SpeakerName  string   `json:"speaker_name,omitempty"`
	CueSpan      *[2]int  `json:"cue_span"`
	Group        int      `json:"group"`
	Speech       bool     `json:"speech"`
	SaidAt       string   `json:"said_at,omitempty"`
	RelayedBy    string   `json:"relayed_by,omitempty"` // who told that the speaker said it
	MadeAt       string   `json:"made_at,omitempty"`    // key of a meeting
	MadeAtSpan   *[2]int  `json:"made_at_evidence,omitempty"`
	About        []string `json:"about,omitempty"`          // keys of meetings
	AboutSpans   [][2]int `json:"about_evidence,omitempty"` // one for each of About
	Rule         string   `json:"rule,omitempty"`
	Confidence   float64  `json:"confidence"`
}

// NewFound lays a reading out for printing.
func NewFound(docID string, r *Reading, reg *Register) *Found {
	points := newCodePoints(r.Text)
	f := &Found{DocID: docID, Title: r.Title, Date: r.Published, Text: r.Text, Quotes: []FoundQuote{}}
	for i, m := range r.Meetings {
		f.Meetings = append(f.Meetings, foundMeeting(r, i, m))
	}
	for _, q := range r.Quotes {
		found := FoundQuote{
			Type: strings.ToLower(string(q.Kind)), SpeakerSpans: [][2]int{}, SpeakerName: speakerName(r, q, reg), Group: q.Group, Speech: q.Speech,
			SaidAt: q.SaidAt, Rule: q.Rule, Confidence: q.Confidence,
		}
		if q.RelayedBy != None {
			found.RelayedBy = characterName(r.Cast[q.RelayedBy], reg)
		}
		for _, s := range q.SpeakerSpans {
			found.SpeakerSpans = append(found.SpeakerSpans, [2]int{points.at(s.Start), points.at(s.End)})
		}
		if !q.Cue.Empty() {
			found.CueSpan = &[2]int{points.at(q.Cue.Start), points.at(q.Cue.End)}
		}
		found.tieMeetings(q, points)
		for _, s := range q.Fragments {
			found.Start, found.End = points.at(s.Start), points.at(s.End)
			if found.RelayedBy != "" {
				f.Relayed = append(f.Relayed, found)
			} else {
				f.Quotes = append(f.Quotes, found)
			}
		}
	}
	return f
}

func foundMeeting(r *Reading, i int, m Meeting) FoundMeeting {
	out := FoundMeeting{Key: foundKey(i), Name: m.Name, Aliases: m.Aliases, Kind: string(m.Kind), Date: m.Date, Place: m.Place}
	for _, at := range m.Who {
		out.Participants = append(out.Participants, r.Cast[at].Name)
	}
	return out
}

func foundKey(meeting int) string { return "m" + strconv.Itoa(meeting+1) }

// tieMeetings adds the meetings of a quote and the words that tell them.
func (f *FoundQuote) tieMeetings(q Quote, points *codePoints) {
	if q.MadeAt != None {
		f.MadeAt = foundKey(q.MadeAt)
	}
	if s := q.MadeAtEvidence; !s.Empty() {
		f.MadeAtSpan = &[2]int{points.at(s.Start), points.at(s.End)}
	}
	for _, m := range q.About {
		f.About = append(f.About, foundKey(m))
	}
	for _, s := range q.AboutEvidence {
		f.AboutSpans = append(f.AboutSpans, [2]int{points.at(s.Start), points.at(s.End)})
	}
}

// speakerName is the register's name of the speaker, else the fullest printed one, else
// the words that point at the speaker.
func speakerName(r *Reading, q Quote, reg *Register) string {
	if q.Speaker == None {
		if len(q.SpeakerSpans) == 0 {
			return ""
		}
		return q.SpeakerSpans[0].In(r.Text)
	}
	return characterName(r.Cast[q.Speaker], reg)
}

func characterName(c Character, reg *Register) string {
	if a := reg.Agent(c.AgentID); a != nil {
		return a.AgentName()
	}
	return c.Name
}

package graph

import "fmt"

// Meeting is an occasion at which agents met: a summit, talks, a call. Date and
// Place are nil when unknown.
type Meeting struct {
	ID       string         `json:"id"`
	Name     string         `json:"name"`
	Aliases  []string       `json:"aliases,omitempty"`
	Kind     MeetingKind    `json:"kind"`
	Date     *UncertainDate `json:"date,omitempty"`
	Place    *Place         `json:"place,omitempty"`
	PartOfID string         `json:"partOfId,omitempty"`
	Origin   string         `json:"origin,omitempty"`
}

// MeetingKind sorts meetings roughly; OTHER is always allowed.
type MeetingKind string

const (
	MeetingSummit          MeetingKind = "SUMMIT"
	MeetingTalks           MeetingKind = "TALKS"
	MeetingCall            MeetingKind = "CALL"
	MeetingConference      MeetingKind = "CONFERENCE"
	MeetingPressConference MeetingKind = "PRESS_CONFERENCE"
	MeetingSession         MeetingKind = "SESSION"
	MeetingVisit           MeetingKind = "VISIT"
	MeetingOther           MeetingKind = "OTHER"
)

// MeetingKinds lists every kind the GraphQL contract serves.
var MeetingKinds = []MeetingKind{
	MeetingSummit, MeetingTalks, MeetingCall, MeetingConference, MeetingPressConference, MeetingSession, MeetingVisit, MeetingOther,
}

// Place is where a meeting was held.
type Place struct {
	Name      string   `json:"name"`
	Country   string   `json:"country,omitempty"`
	Latitude  *float64 `json:"latitude,omitempty"`
	Longitude *float64 `json:"longitude,omitempty"`
}

// Participation says that an agent took part in a meeting.
type Participation struct {
	ID           string `json:"id"`
	MeetingID    string `json:"meetingId"`
	AgentID      string `json:"agentId"`
	Role         string `json:"role,omitempty"`
	OnBehalfOfID string `json:"onBehalfOfId,omitempty"`
	Origin       string `json:"origin,omitempty"`
}

// ParticipationID is the id of an agent's participation in a meeting, as told by origin.
func ParticipationID(meetingID, agentID, origin string) string {
	return HashID(KindParticipation, meetingID, agentID, origin)
}

// Validate returns ErrInvalid with the reason when the record breaks a rule.
func (m *Meeting) Validate() error {
	if err := checkID(KindMeeting, m.ID); err != nil {
		return err
	}
	if err := oneOf(m.ID, "kind", m.Kind, MeetingKinds); err != nil {
		return err
	}
	if m.PartOfID != "" {
		if err := checkID(KindMeeting, m.PartOfID); err != nil {
			return err
		}
		if m.PartOfID == m.ID {
			return fmt.Errorf("%s: part of itself: %w", m.ID, ErrInvalid)
		}
	}
	if m.Place != nil {
		if err := checkText(m.ID, m.Place.Name, m.Place.Country); err != nil {
			return err
		}
	}
	if err := checkNames(m.ID, m.Name, m.Aliases, ""); err != nil {
		return err
	}
	return checkDates(m.ID, m.Date)
}

// Validate returns ErrInvalid with the reason when the record breaks a rule.
func (p *Participation) Validate() error {
	if err := checkID(KindParticipation, p.ID); err != nil {
		return err
	}
	if err := checkID(KindMeeting, p.MeetingID); err != nil {
		return fmt.Errorf("%s: %w", p.ID, err)
	}
	if err := checkAgentID(p.ID, p.AgentID); err != nil {
		return err
	}
	return checkText(p.ID, p.Role)
}

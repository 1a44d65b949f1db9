package graph

import (
	"fmt"

	"onrecord/graph/edtf"
)

// StatementFilter chooses statements. Every field that is set must hold; a list
// holds when one of its members does; the zero filter chooses all.
type StatementFilter struct {
	Text            string             // every term of Terms(Text) occurs in the statement's text; "" asks nothing, one without a term is invalid
	Speakers        []string           // made by one of these agents
	Institutions    []string           // made by one of these institutions, or on its behalf
	OnBehalfOf      []string           // made on behalf of one of these
	Topics          []string           // takes a stance on one of these topics
	Stances         []StanceValue      // takes a stance of one of these values; with Topics, on one of them
	MadeAt          []string           // said at one of these meetings
	About           []string           // said of one of these meetings
	Mentions        []string           // mentions one of these agents
	Sources         []string           // recorded in one of these sources
	Publishers      []string           // recorded in a source of one of these publishers
	Kinds           []QuoteKind        // has a quote of one of these kinds
	Languages       []string           // in one of these languages, exactly
	SaidFrom        string             // EDTF: the statement's interval overlaps [earliest of SaidFrom,
	SaidTo          string             // latest of SaidTo]; an unset or open side does not bound
	CertainDateOnly bool               // the interval must lie inside instead of overlap; an open side never does
	MinConfidence   float64            // has a quote attributed with at least this confidence; 0 asks nothing
	And             []*StatementFilter // all of these hold
	Or              []*StatementFilter // one of these holds; empty asks nothing
	Not             *StatementFilter   // this doesn't hold
}

// maxFilterDepth bounds how deeply and/or/not may nest.
const maxFilterDepth = 5

// Validate returns ErrInvalid when a date is not EDTF, a value is unknown, a text holds no word or the
// filter is nested more than five levels deep.
func (f *StatementFilter) Validate() error { return f.validate(1) }

func (f *StatementFilter) validate(depth int) error {
	if f == nil {
		return nil
	}
	if f.Text != "" {
		if err := checkWords("text", f.Text); err != nil {
			return err
		}
	}
	if depth > maxFilterDepth {
		return fmt.Errorf("filter is nested more than %d deep: %w", maxFilterDepth, ErrInvalid)
	}
	for _, v := range f.Stances {
		if err := oneOf("filter", "stance", v, StanceValues); err != nil {
			return err
		}
	}
	for _, k := range f.Kinds {
		if err := oneOf("filter", "kind", k, QuoteKinds); err != nil {
			return err
		}
	}
	if err := checkConfidence("filter", f.MinConfidence); err != nil {
		return err
	}
	if _, _, err := Range(f.SaidFrom, f.SaidTo); err != nil {
		return err
	}
	for _, sub := range append(append([]*StatementFilter{f.Not}, f.And...), f.Or...) {
		if err := sub.validate(depth + 1); err != nil {
			return err
		}
	}
	return nil
}

// Range returns the seconds between the earliest moment of from and the latest of
// to; OpenEarliest and OpenLatest where one is "" or open. ErrInvalid when one is not EDTF.
func Range(from, to string) (earliest, latest int64, err error) {
	earliest, latest = OpenEarliest, OpenLatest
	for _, s := range []string{from, to} {
		if s == "" {
			continue
		}
		if _, err := edtf.Parse(s); err != nil {
			return 0, 0, fmt.Errorf("date %q: %v: %w", s, err, ErrInvalid)
		}
	}
	if from != "" {
		earliest, _ = UncertainDate{EDTF: from}.Bounds()
	}
	if to != "" {
		_, latest = UncertainDate{EDTF: to}.Bounds()
	}
	return earliest, latest, nil
}

// AgentFilter chooses people or institutions.
type AgentFilter struct {
	// Name finds agents one of whose names (name or alias) contains every token of
	// NameTokens(Name): "Zelensky" and "Зеленський" find "Volodymyr Zelenskyy". A Name
	// without a token ("?") finds nobody.
	Name string
	// Identifier finds agents with this value in any scheme ("Q3874799").
	Identifier string
	// MemberOf finds people who held an office in one of these institutions, at AsOf
	// (EDTF) when that is set. It finds no institution.
	MemberOf []string
	AsOf     string
	// Kinds finds institutions of one of these kinds. It finds no person.
	Kinds []InstitutionKind
}

// MeetingFilter chooses meetings.
type MeetingFilter struct {
	Name         string // as AgentFilter.Name, over name, aliases and place
	Kinds        []MeetingKind
	Participants []string // one of these agents took part
	From, To     string   // EDTF; the meeting's date overlaps. A meeting without a date never does
	PartOf       string   // is a part of this meeting
}

// TopicFilter chooses topics.
type TopicFilter struct {
	Label   string // as AgentFilter.Name, over label and aliases
	Broader string // is directly narrower than this topic
}

// SourceFilter chooses sources.
type SourceFilter struct {
	Title         string // every term of Terms(Title) occurs in the title; "" asks nothing, one without a term is invalid
	Kinds         []SourceKind
	Publishers    []string
	Languages     []string
	PublishedFrom string // EDTF; the date of publication overlaps. A source without a date never does
	PublishedTo   string
	ContentHash   string
}

// Validate returns ErrInvalid when the title holds no word.
func (f *SourceFilter) Validate() error {
	if f.Title == "" {
		return nil
	}
	return checkWords("title", f.Title)
}

// MembershipFilter chooses memberships. AsOf (EDTF) leaves out those that Membership.Holds denies.
type MembershipFilter struct {
	People       []string
	Institutions []string
	AsOf         string
}

// ParticipationFilter chooses participations: in one of the meetings and of one of the agents.
type ParticipationFilter struct {
	Meetings []string
	Agents   []string
}

// CodingFilter chooses codings. Codings whose holder is unknown are never chosen.
type CodingFilter struct {
	Holders    []string        // held by one of these or, as Coding.OnBehalfOfID, on behalf of one of these
	Topics     []string        // on one of these topics
	Coders     []string        // judged by a coder of one of these names
	CoderKinds []CoderKind     // judged by a coder of one of these kinds
	Statements StatementFilter // SaidFrom and SaidTo bound the time
}

// Validate returns ErrInvalid when a kind of coder is unknown or the statements' filter breaks a rule.
func (f *CodingFilter) Validate() error {
	for _, k := range f.CoderKinds {
		if err := oneOf("filter", "coder kind", k, CoderKinds); err != nil {
			return err
		}
	}
	return f.Statements.Validate()
}

// StatementOrder says how statements are sorted. The zero order is SAID_AT ASC.
type StatementOrder struct {
	Field     StatementOrderField
	Direction OrderDirection
}

// StatementOrderField is what statements are sorted by.
type StatementOrderField string

const (
	BySaidAt    StatementOrderField = "SAID_AT"   // UncertainDate.SortKey
	BySpeaker   StatementOrderField = "SPEAKER"   // SortName of the speaker; unknown speakers last in ASC
	ByRelevance StatementOrderField = "RELEVANCE" // best match of Text first in DESC; needs Text
)

// OrderDirection is ASC or DESC. DESC is the exact mirror of ASC, ids included.
type OrderDirection string

const (
	Ascending  OrderDirection = "ASC"
	Descending OrderDirection = "DESC"
)

// With says what to bring along with statements, so that a page needs no further question.
type With struct {
	Agents   bool // Speaker and OnBehalfOf
	Quotes   bool // Quotes, each with its Source and that source's Publisher (without Content)
	Stances  bool // Stances, each with its Topic
	Meetings bool // MadeAt and About
	Mentions bool
}

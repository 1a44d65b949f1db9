// Package network computes discourse networks: who agrees with whom over which topics, who disagrees, who mentions whom, who met
// whom. Its functions are pure; nothing here is stored. docs/positions.md states every rule with its source.
//
// The rules of TWO_MODE, ACTORS and TOPICS are those of Discourse Network Analyzer (Leifeld 2017), so that its numbers are met exactly;
// where that program has a defect, the comment at the rule says what is done instead.
package network

import (
	"time"

	"onrecord/graph"
	"onrecord/graph/discourse"
)

// Input is a question for a network.
type Input struct {
	Kind       Kind          `json:"kind,omitempty"`
	Actor      ActorKind     `json:"actor,omitempty"`      // "" = PERSON
	Measure    Measure       `json:"measure,omitempty"`    // "" = CONGRUENCE for ACTORS and TOPICS, IGNORE for the others
	Normalise  Normalisation `json:"normalise,omitempty"`  // "" = NONE
	Duplicates Duplicates    `json:"duplicates,omitempty"` // "" = INCLUDE
	// Filter, Holders, Topics and Coders choose the codings (see Codings); of MENTIONS, Filter chooses the statements.
	Filter  *graph.StatementFilter `json:"filter,omitempty"`
	Holders []string               `json:"holders,omitempty"`
	Topics  []string               `json:"topics,omitempty"`
	Coders  []string               `json:"coders,omitempty"`
	// Meetings chooses the meetings of MEETINGS.
	Meetings *graph.MeetingFilter `json:"meetings,omitempty"`
	// MinStatements leaves out nodes with fewer statements (of MEETINGS: meetings) in the whole network, and their edges. It is counted
	// once, after duplicates; what is left out still counts in what weights are divided by. 0 and 1 leave out none.
	MinStatements int `json:"minStatements,omitempty"`
	// MinWeight leaves out edges whose weight is smaller; nil leaves out none.
	MinWeight *float64 `json:"minWeight,omitempty"`
	Window    *Window  `json:"window,omitempty"` // nil = no slices
}

// Kind says what is joined with what.
type Kind string

const (
	TwoMode  Kind = "TWO_MODE" // actors with the topics they take stances on
	Actors   Kind = "ACTORS"   // actors by the topics they share
	Topics   Kind = "TOPICS"   // topics by the actors they share
	Meetings Kind = "MEETINGS" // agents by the meetings they took part in
	Mentions Kind = "MENTIONS" // speakers with those they mention; directed
)

// ActorKind says who the actors are. A stance whose holder is of the other kind, and spoke for nobody, is left out.
type ActorKind string

const (
	Person ActorKind = "PERSON"
	// Institution is the holder that is one, else the institution that the holder spoke for: never both, so that a stance makes
	// one actor's. discourse.Positions counts the stance of an institution that speaks for another one for both.
	Institution ActorKind = "INSTITUTION"
)

// Measure says what makes the weight of an edge.
type Measure string

const (
	Ignore     Measure = "IGNORE"     // statements on the same topic, whatever the stance
	Congruence Measure = "CONGRUENCE" // the same stance
	Conflict   Measure = "CONFLICT"   // support against opposition
	Subtract   Measure = "SUBTRACT"   // congruence less conflict; TWO_MODE: support less opposition
	Combine    Measure = "COMBINE"    // TWO_MODE only: 1 for any support + 2 for any opposition + 4 for any conditional stance
)

// Normalisation says what weights are divided by.
type Normalisation string

const (
	None       Normalisation = "NONE"
	Average    Normalisation = "AVERAGE"    // one-mode: the mean of the two nodes' statements
	Jaccard    Normalisation = "JACCARD"    // one-mode: what only one of the two says plus the products of what both say
	Cosine     Normalisation = "COSINE"     // one-mode: the product of the lengths of the two nodes' vectors
	DNACosine  Normalisation = "DNA_COSINE" // one-mode: the product of the two nodes' statements, which DNA calls "cosine"
	Activity   Normalisation = "ACTIVITY"   // TWO_MODE: the actor's statements
	Prominence Normalisation = "PROMINENCE" // TWO_MODE: the topic's statements
)

// Duplicates says within what the same actor's same stance on the same topic counts once.
type Duplicates string

const (
	Include     Duplicates = "INCLUDE" // every statement counts
	PerDocument Duplicates = "DOCUMENT"
	PerWeek     Duplicates = "WEEK" // ISO 8601 weeks, each of its year
	PerMonth    Duplicates = "MONTH"
	PerYear     Duplicates = "YEAR"
	PerRange    Duplicates = "RANGE" // once in all
)

// Window moves over time and makes a slice at each step; see Slice.
type Window struct {
	Size   int    `json:"size,omitempty"`   // in units, from 1
	Step   int    `json:"step,omitempty"`   // in units; 0 = 1
	Unit   Unit   `json:"unit,omitempty"`   // "" = DAY
	Kernel Kernel `json:"kernel,omitempty"` // "" = NONE: every statement in the window counts 1, none outside
}

// Unit is what windows are measured in.
type Unit string

const (
	Day       Unit = "DAY"
	Week      Unit = "WEEK"
	Month     Unit = "MONTH"
	Year      Unit = "YEAR"
	Statement Unit = "STATEMENT" // so many statements, whatever the time between them
)

// Kernel weighs statements by their distance from the middle of the window.
type Kernel string

const (
	NoKernel     Kernel = "NONE"
	Uniform      Kernel = "UNIFORM"
	Triangular   Kernel = "TRIANGULAR"
	Epanechnikov Kernel = "EPANECHNIKOV"
	Gaussian     Kernel = "GAUSSIAN"
)

// The values that the GraphQL contract serves.
var (
	Kinds          = []Kind{TwoMode, Actors, Topics, Meetings, Mentions}
	ActorKinds     = []ActorKind{Person, Institution}
	Measures       = []Measure{Ignore, Congruence, Conflict, Subtract, Combine}
	Normalisations = []Normalisation{None, Average, Jaccard, Cosine, DNACosine, Activity, Prominence}
	AllDuplicates  = []Duplicates{Include, PerDocument, PerWeek, PerMonth, PerYear, PerRange}
	Units          = []Unit{Day, Week, Month, Year, Statement}
	Kernels        = []Kernel{NoKernel, Uniform, Triangular, Epanechnikov, Gaussian}
)

// Network is nodes with weighted edges between them. It doesn't change; its methods may be called from several goroutines.
type Network struct {
	Kind Kind
	// Nodes are by id; of TWO_MODE the actors come first, then the topics. Those without an edge are among them.
	Nodes []Node
	// Edges are in the order of (source, target), which is that of Nodes. None weighs 0. But for MENTIONS no pair is
	// listed twice, the source comes before the target, and none joins a node with itself.
	Edges    []Edge
	Directed bool // MENTIONS
	// Counts counts what the network was computed from, after duplicates and before MinStatements: of TWO_MODE, ACTORS and TOPICS the
	// stances, so that a statement on two topics counts twice; of MENTIONS the statements and of MEETINGS the
	// meetings, which have no stance.
	Counts discourse.Counts
	// Undated is how many of Counts.Statements have no date, and so lie in no slice. 0 in a slice.
	Undated int
	Slices  []Slice // oldest first; nil without a window

	basis    *basis
	division remembered[division]
	backbone remembered[[]BackboneTopic]
}

// Node is an agent or a topic.
type Node struct {
	ID string
	// Statements is how many stances the actor takes, or are taken on the topic, after duplicates; of MENTIONS the statements in
	// which the agent speaks or is mentioned, of MEETINGS the meetings.
	Statements int
}

// Edge joins two nodes.
type Edge struct {
	Source, Target string
	Weight         float64
	// Significance is the disparity filter's; nil where it can't be said. See significances.
	Significance *float64
}

// Slice is the network in one window: of what was said in [From, Until).
//
// Windows of a unit of time begin with the day (UTC) of the first statement and move on by Step until the last statement is
// covered; a month or year later is the same day of the month or, where there is none, its last day. Windows of the unit
// STATEMENT hold Size consecutive statements (those of a statement on several topics together), and the last one
// may hold fewer; their From and Until are whole days, so that windows may share a day. A statement lies where its date's SortKey lies,
// so that "2025-03" lies on 1 March; statements without a date lie nowhere. What DNA does differently: its windows lie around
// each step and only whole ones are given, and in event time it draws at random among simultaneous statements.
//
// With a kernel there is a slice for each Step from the first statement's day to the last one's, and that day is its Middle. Every
// statement weighs K(2d/Size), where d is its distance from the middle in units, fractions included (of MONTH and YEAR: of that month
// or year); K is, as in DNA 3.1, 1/2 (UNIFORM), 1-|u| (TRIANGULAR) or 3/4(1-u²) (EPANECHNIKOV) where |u| <= 1 and 0 elsewhere, and
// exp(-u²/2)/sqrt(2π) everywhere (GAUSSIAN). A pair of statements weighs the geometric mean of the two, so in networks of one mode
// a statement counts the root of its weight. [From, Until) is Size units around the middle.
//
// Every normalisation divides by what is so weighed. With X(i,j,k) for the sum of the statements' roots, and no longer their number, in
// networks of one mode: AVERAGE divides by the mean of the two nodes' sums of roots t(i) and t(i'), DNA_COSINE by their product, COSINE by
// the product of the lengths of the vectors of these X, and JACCARD by the X of which the other node has none plus the products of those
// both have. In TWO_MODE, ACTIVITY and PROMINENCE divide by sums of the weights themselves. Node.Statements and Counts count every statement
// that weighs something as 1, and so does MinStatements. DNA gives another normalisation than the one that was asked for, takes
// distances in whole units, and its triangular kernel weighs what lies ahead more the further it is.
type Slice struct {
	From, Until time.Time
	Middle      *time.Time // nil without a kernel
	// Network has as nodes those of the whole network that have a statement in the window.
	*Network
}

// LastDay is the day (UTC) of the last moment in the window.
func (s *Slice) LastDay() time.Time { return s.Until.Add(-1).Truncate(24 * time.Hour) }

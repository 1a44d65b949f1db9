package network

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"onrecord/graph"
)

// Validate returns ErrInvalid when a value is unknown and when a combination means nothing; the message says what to ask for
// instead. Nothing is ever replaced silently, as DNA does. "" stands for the defaults that the fields of Input name.
//
// TWO_MODE takes IGNORE, SUBTRACT or COMBINE with NONE, ACTIVITY or PROMINENCE. ACTORS and TOPICS take CONGRUENCE,
// CONFLICT, SUBTRACT or IGNORE with NONE, AVERAGE, JACCARD, COSINE or DNA_COSINE. MEETINGS and MENTIONS count: they
// have no measure, so IGNORE and CONGRUENCE (the contract's default) mean the same; MEETINGS take the normalisations of networks of one
// mode, MENTIONS take none.
func (in *Input) Validate() error {
	if in.Kind == "" {
		return invalid("kind: name one of %s", names(Kinds))
	}
	r := in.Resolved()
	for _, err := range []error{
		oneOf("kind", r.Kind, Kinds), oneOf("actor", r.Actor, ActorKinds), oneOf("measure", r.Measure, Measures),
		oneOf("normalise", r.Normalise, Normalisations), oneOf("duplicates", r.Duplicates, AllDuplicates),
		r.checkMeasure(), r.checkNormalisation(), r.checkChoice(), r.checkWindow(),
	} {
		if err != nil {
			return err
		}
	}
	if in.MinStatements < 0 {
		return invalid("minStatements %d: must not be negative", in.MinStatements)
	}
	if w := in.MinWeight; w != nil && (math.IsNaN(*w) || math.IsInf(*w, 0)) {
		return invalid("minWeight %v: must be a number", *w)
	}
	return nil
}

// Codings is the filter for the codings of TWO_MODE, ACTORS and TOPICS.
func (in Input) Codings() graph.CodingFilter {
	f := graph.CodingFilter{Holders: in.Holders, Topics: in.Topics, Coders: in.Coders}
	if in.Filter != nil {
		f.Statements = *in.Filter
	}
	return f
}

// Resolved is the input with its defaults written out: what is asked in full.
func (in Input) Resolved() Input {
	setDefault(&in.Actor, Person)
	setDefault(&in.Normalise, None)
	setDefault(&in.Duplicates, Include)
	switch in.Kind {
	case Meetings, Mentions:
		if in.Measure == "" || in.Measure == Congruence {
			in.Measure = Ignore
		}
	case TwoMode:
		setDefault(&in.Measure, Ignore)
	default:
		setDefault(&in.Measure, Congruence)
	}
	if in.Window != nil {
		w := *in.Window
		setDefault(&w.Unit, Day)
		setDefault(&w.Kernel, NoKernel)
		if w.Step == 0 {
			w.Step = 1
		}
		in.Window = &w
	}
	return in
}

func setDefault[T ~string](field *T, value T) {
	if *field == "" {
		*field = value
	}
}

func (in *Input) checkMeasure() error {
	m := in.Measure
	switch in.Kind {
	case TwoMode:
		if m == Congruence || m == Conflict {
			return invalid("measure %s compares two nodes of one kind, and TWO_MODE joins actors with topics: ask for IGNORE, SUBTRACT or COMBINE, or for kind ACTORS or TOPICS", m)
		}
	case Actors, Topics:
		if m == Combine {
			return invalid("measure COMBINE means nothing for kind %s: ask for CONGRUENCE, CONFLICT, SUBTRACT or IGNORE, or for kind TWO_MODE", in.Kind)
		}
	case Meetings, Mentions:
		if m != Ignore {
			return invalid("measure %s means nothing for kind %s, which looks at no stances: leave it out", m, in.Kind)
		}
	}
	return nil
}

func (in *Input) checkNormalisation() error {
	n := in.Normalise
	if n == None {
		return nil
	}
	twoMode := n == Activity || n == Prominence
	switch {
	case in.Kind == Mentions:
		return invalid("normalise %s means nothing for kind MENTIONS, which counts statements: leave it out", n)
	case in.Kind == TwoMode && !twoMode:
		return invalid("normalise %s compares two nodes of one kind, and TWO_MODE joins actors with topics: ask for NONE, ACTIVITY or PROMINENCE", n)
	case in.Kind != TwoMode && twoMode:
		return invalid("normalise %s is for kind TWO_MODE: ask for NONE, AVERAGE, JACCARD, COSINE or DNA_COSINE", n)
	}
	return nil
}

// checkChoice refuses what would choose nothing of this kind.
func (in *Input) checkChoice() error {
	if in.Kind == Meetings {
		if in.Filter != nil {
			return invalid("filter chooses statements, and kind MEETINGS is made of meetings: use meetings")
		}
		if in.Duplicates != Include {
			return invalid("duplicates %s means nothing for kind MEETINGS, where each takes part in a meeting once: leave it out", in.Duplicates)
		}
	} else if in.Meetings != nil {
		return invalid("meetings is for kind MEETINGS: use filter (madeAt, about) to choose statements by meeting")
	}
	if in.Kind == Meetings || in.Kind == Mentions {
		if len(in.Holders)+len(in.Topics)+len(in.Coders) > 0 {
			return invalid("holders, topics and coders choose stances, and kind %s looks at none: leave them out", in.Kind)
		}
	}
	if m := in.Meetings; m != nil {
		if _, _, err := graph.Range(m.From, m.To); err != nil {
			return err
		}
	}
	f := in.Codings()
	return f.Validate()
}

// maxDays bounds a window's size and step: a thousand years.
const maxDays = 366_000

var daysOf = map[Unit]int{Day: 1, Week: 7, Month: 31, Year: 366}

func (in *Input) checkWindow() error {
	w := in.Window
	if w == nil {
		return nil
	}
	if err := oneOf("window unit", w.Unit, Units); err != nil {
		return err
	}
	if err := oneOf("window kernel", w.Kernel, Kernels); err != nil {
		return err
	}
	switch {
	case w.Size < 1:
		return invalid("window size %d: must be at least 1", w.Size)
	case w.Step < 0:
		return invalid("window step %d: must be at least 1", w.Step)
	case w.Unit != Statement && max(w.Size, w.Step) > maxDays/daysOf[w.Unit]:
		return invalid("window size %d, step %d: must be at most %d of the unit %s", w.Size, w.Step, maxDays/daysOf[w.Unit], w.Unit)
	case in.Measure == Combine && w.Kernel != NoKernel:
		return invalid("window kernel %s weighs statements, and the codes of measure COMBINE have no weight: ask for kernel NONE, or for SUBTRACT", w.Kernel)
	case w.Unit == Statement && w.Kernel != NoKernel:
		return invalid("window kernel %s weighs by distance in time, and the unit STATEMENT has none: ask for kernel NONE, or for DAY, WEEK, MONTH or YEAR", w.Kernel)
	}
	return nil
}

func oneOf[T ~string](what string, value T, all []T) error {
	if slices.Contains(all, value) {
		return nil
	}
	return invalid("%s %q is unknown: ask for one of %s", what, value, names(all))
}

func names[T ~string](all []T) string {
	names := make([]string, len(all))
	for i, v := range all {
		names[i] = string(v)
	}
	return strings.Join(names, ", ")
}

func invalid(format string, args ...any) error {
	return fmt.Errorf("network: "+format+": %w", append(args, graph.ErrInvalid)...)
}

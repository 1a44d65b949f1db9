package dna

import (
	"context"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"onrecord/graph"
	"onrecord/loaders"
)

// statement is a row of STATEMENTS with the values of its variables. One of a type that is left out has its type only.
type statement struct {
	of         *statementType
	document   *document
	start, end place
	coder      string
	values     [3]*entity // of the variables in the order of wanted
	agrees     *bool      // nil when there is no value
	seen       []int64    // variables that have a value
}

func (r *reading) readStatements(ctx context.Context) error {
	return r.file.each(ctx, statementsTable, "ID", &r.problems, func(row *row) {
		id := row.id()
		s := &statement{of: lookup(row, "StatementTypeId", r.types, typesTable), document: lookup(row, "DocumentId", r.documents, documentsTable)}
		s.coder = lookup(row, "Coder", r.coders, codersTable)
		if !row.bad {
			s.place(row)
		}
		if row.bad {
			return
		}
		r.statements[id] = s
		r.order = append(r.order, s)
	})
}

// place finds the words of a statement in its document.
func (s *statement) place(row *row) {
	start, stop := row.integer("Start"), row.integer("Stop")
	if row.bad {
		return
	}
	if start >= stop {
		row.problem("Stop", "%d doesn't come after Start %d", stop, start)
		return
	}
	ruler, ok := s.document.ruler, true
	if s.start, ok = ruler.at(start, byUnits); !ok {
		row.problem("Start", "%d is outside its document or inside a character", start)
		return
	}
	if s.end, ok = ruler.at(stop, byUnits); !ok {
		row.problem("Stop", "%d is outside its document or inside a character", stop)
		return
	}
	if s.of.read() && strings.TrimSpace(s.words()) == "" {
		row.problem("Start", "there is nothing but white space between %d and Stop %d", start, stop)
	}
}

func (s *statement) words() string { return s.document.ruler.text[s.start.bytes:s.end.bytes] }

// variable returns the statement and variable of a value, having checked that they belong together.
func (r *reading) variable(row *row, dataType string) (*statement, *variable) {
	s, v := lookup(row, "StatementId", r.statements, statementsTable), lookup(row, "VariableId", r.variables, variablesTable)
	if row.bad {
		return nil, nil
	}
	id := row.integer("VariableId")
	switch {
	case v.of != s.of:
		row.problem("VariableId", "variable %q belongs to type %q, the statement to type %q", v.name, v.of.label, s.of.label)
	case v.dataType != dataType:
		row.problem("VariableId", "variable %q is %s, so its values stand elsewhere", v.name, v.dataType)
	case slices.Contains(s.seen, id):
		row.problem("VariableId", "a second value of variable %q for statement %d", v.name, row.integer("StatementId"))
	}
	s.seen = append(s.seen, id)
	return s, v
}

func (r *reading) readShortTexts(ctx context.Context) error {
	return r.file.each(ctx, shortTexts, "ID", &r.problems, func(row *row) {
		s, v := r.variable(row, shortText)
		e := lookup(row, "Entity", r.entities, entitiesTable)
		switch {
		case row.bad:
		case e.variable != v:
			row.problem("Entity", "row %d of ENTITIES is a value of variable %q, not of %q", row.integer("Entity"), e.variable.name, v.name)
		case v.kind() != "":
			s.values[index(v.name)] = e
		case e.value != "":
			r.left.value(v)
		}
	})
}

func (r *reading) readBooleans(ctx context.Context) error {
	return r.file.each(ctx, booleans, "ID", &r.problems, func(row *row) {
		s, v := r.variable(row, boolean)
		value := row.integer("Value")
		switch {
		case row.bad:
		case v.name != agreement || !v.of.read():
			r.left.value(v)
		case value != 0 && value != 1:
			row.problem("Value", "%d is neither 0 nor 1", value)
		default:
			agrees := value == 1
			s.agrees = &agrees
		}
	})
}

func (r *reading) readIntegers(ctx context.Context) error {
	return r.file.each(ctx, integers, "ID", &r.problems, func(row *row) {
		if _, v := r.variable(row, integer); !row.bad {
			r.left.value(v)
		}
	})
}

func (r *reading) readLongTexts(ctx context.Context) error {
	return r.file.each(ctx, longTexts, "ID", &r.problems, func(row *row) {
		if _, v := r.variable(row, longText); !row.bad && !row.null("Value") && row.text("Value") != "" {
			r.left.value(v)
		}
	})
}

// agent is the id of what a variable of the statement names; "" when it names nobody.
func (s *statement) agent(variable string) string {
	if e := s.values[index(variable)]; e != nil {
		return e.id
	}
	return ""
}

// add adds the records of a statement.
func (r *reading) add(s *statement) {
	if !s.of.read() {
		return
	}
	d := s.document
	place := s.locator()
	prefix, suffix := loaders.Around(d.source.Content, loaders.Span{Start: s.start.bytes, End: s.end.bytes})
	st := &graph.Statement{
		ID: place.StatementID(), SpeakerID: s.agent(person), OnBehalfOfID: s.agent(organization), Text: s.words(),
		SaidAt: d.saidAt, Origin: r.origin,
	}
	r.batch.Statements = append(r.batch.Statements, st)
	r.batch.Quotes = append(r.batch.Quotes, &graph.Quote{
		ID: place.QuoteID(), StatementID: st.ID, SourceID: d.source.ID, Kind: quoteKind(st.Text),
		Fragments:   []graph.TextSelector{{Start: place.Start, End: place.End, Exact: st.Text, Prefix: prefix, Suffix: suffix}},
		Attribution: graph.Attribution{Method: "coded", Rule: name, Confidence: 1},
	})
	topic := s.agent(concept)
	switch {
	case topic == "" && s.agrees != nil:
		r.left.add("agreement and coder of a statement without a concept", "agreements and coders of statements without a concept")
	case topic != "" && s.agrees == nil:
		r.left.add("concept of a statement without an agreement", "concepts of statements without an agreement")
	case topic != "":
		r.batch.Stances = append(r.batch.Stances, r.stance(s, st, topic))
	}
}

// locator identifies a statement by its place, in code points, and by who speaks there for whom, so that nobody's judgement can move to another
// speaker. DNA's ID doesn't, since a file that is written has others. Nor do concept, agreement and coder: those a person may correct or
// add, and the statement is the same. Equal ones are told apart by the order of their IDs.
func (s *statement) locator() graph.Locator {
	who := s.agent(person) + " " + s.agent(organization) // ids have no spaces
	at := graph.Locator{SourceID: s.document.source.ID, Start: s.start.points, End: s.end.points, Name: who}
	s.document.seen[at]++
	at.Occurrence = s.document.seen[at] - 1
	return at
}

func (r *reading) stance(s *statement, st *graph.Statement, topic string) *graph.Stance {
	stance := &graph.Stance{
		ID: graph.StanceID(st.ID, topic, s.coder), StatementID: st.ID, TopicID: topic, Value: graph.Oppose,
		Coder: graph.Coder{Name: s.coder, Kind: graph.CoderHuman}, Confidence: 1, CodedAt: first(r.codedAt, s.document.moment), Origin: r.origin,
	}
	if *s.agrees {
		stance.Value = graph.Support
	}
	if st.SpeakerID == "" { // else it is the speaker's
		stance.HolderID = st.OnBehalfOfID
	}
	return stance
}

func first(a, b time.Time) time.Time {
	if a.IsZero() {
		return b
	}
	return a
}

// quotationMarks are those that a printed quotation has; single ones are as often apostrophes.
const quotationMarks = `"“”„‟«»`

// quoteKind says how the words of a statement are given. What is coded is a passage of the document: the speaker's own words in a
// speech, a reporter's in an article, and DNA doesn't say which. So only quotation marks of its own make a passage direct; the
// weaker INDIRECT claims no more than that the document says so.
func quoteKind(words string) graph.QuoteKind {
	words = strings.TrimSpace(words)
	marks := 0
	for _, c := range words {
		if isMark(c) {
			marks++
		}
	}
	begins, _ := utf8.DecodeRuneInString(words)
	ends, _ := utf8.DecodeLastRuneInString(words)
	switch {
	case marks == 0:
		return graph.QuoteIndirect
	case marks == 2 && isMark(begins) && isMark(ends):
		return graph.QuoteDirect
	}
	return graph.QuoteMixed
}

func isMark(c rune) bool { return strings.ContainsRune(quotationMarks, c) }

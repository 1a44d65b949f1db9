package export

import (
	"context"
	"io"
	"slices"

	"onrecord/graph"
)

// pageSize is how many rows are completed with one question.
const pageSize = 200

// Codings writes the coded statements that the filter chooses, as CSV or JSON Lines: a row for each stance, in the order of
// graph.Reader.Codings, with all that is known of its statement, topic, holder, coder and sources. It returns how many rows it wrote.
// One page is held in memory.
//
// In CSV the attributes of records have columns of their own, "speaker.Type", one for each name that occurs among the chosen: so the
// codings are read twice, first for the names. A graph that gets another name in between is ErrConflict. JSON Lines hold attributes as lists and
// are written in one go.
func Codings(ctx context.Context, w io.Writer, f Format, r graph.Reader, filter graph.CodingFilter, o Options) (int, error) {
	if err := f.among(TableFormats); err != nil {
		return 0, err
	}
	rows := 0
	if f == JSONLines {
		out := newLines(w)
		err := codingPages(ctx, r, filter, func(c *codingRecord) error {
			rows++
			return out.write(c)
		})
		if err != nil {
			return rows, err
		}
		return rows, out.flush()
	}
	columns := newAttributeColumns()
	if err := codingPages(ctx, r, filter, columns.add); err != nil {
		return 0, err
	}
	out, err := newSheet(w, o)
	if err != nil {
		return 0, err
	}
	out.text(slices.Concat(codingColumns, statementColumns, columns.headers())...)
	if err := out.end(); err != nil {
		return 0, err
	}
	err = codingPages(ctx, r, filter, func(c *codingRecord) error {
		out.coding(c)
		out.statement(c.Statement)
		if err := columns.write(out, c); err != nil {
			return err
		}
		rows++
		return out.end()
	})
	if err != nil {
		return rows, err
	}
	return rows, out.flush()
}

// codingRecord is a row.
type codingRecord struct {
	StanceID   string            `json:"stanceId"`
	Value      graph.StanceValue `json:"value"`
	Confidence float64           `json:"confidence"`
	Coder      graph.Coder       `json:"coder"`
	CodedAt    string            `json:"codedAt,omitempty"`
	Topic      *entity           `json:"topic"`
	Holder     *entity           `json:"holder"`
	Statement  *statementRecord  `json:"statement"`
}

var codingColumns = []string{
	"stance_id", "value", "confidence", "coder", "coder_kind", "coded_at", "topic_id", "topic", "holder_id", "holder",
}

func (s *sheet) coding(c *codingRecord) {
	s.text(c.StanceID, string(c.Value))
	s.number(c.Confidence)
	s.text(c.Coder.Name, string(c.Coder.Kind), c.CodedAt, c.Topic.ID, c.Topic.Name, c.Holder.ID, c.Holder.Name)
}

// codingPages hands each row to each, in order.
func codingPages(ctx context.Context, r graph.Reader, filter graph.CodingFilter, each func(*codingRecord) error) error {
	page := make([]graph.Coding, 0, pageSize)
	for c, err := range r.Codings(ctx, filter) {
		if err != nil {
			return err
		}
		if page = append(page, c); len(page) < pageSize {
			continue
		}
		if err := codingPage(ctx, r, page, each); err != nil {
			return err
		}
		page = page[:0]
	}
	return codingPage(ctx, r, page, each)
}

func codingPage(ctx context.Context, r graph.Reader, page []graph.Coding, each func(*codingRecord) error) error {
	var ids []string
	for _, c := range page {
		ids = append(ids, c.StatementID, c.HolderID, c.TopicID)
	}
	known, err := lookUp(ctx, r, ids)
	if err != nil {
		return err
	}
	for _, c := range page {
		s := known.statement(c.StatementID, c.SaidAt)
		record := &codingRecord{
			StanceID: c.StanceID, Value: c.Value, Confidence: c.Confidence, Coder: c.Coder,
			Topic: named(c.TopicID, known[c.TopicID]), Holder: named(c.HolderID, known[c.HolderID]), Statement: statement(s),
		}
		for _, stance := range s.Stances {
			if stance.ID == c.StanceID {
				record.CodedAt = moment(&stance.CodedAt)
			}
		}
		if err := each(record); err != nil {
			return err
		}
	}
	return nil
}

// nodes are nodes by id.
type nodes map[string]graph.Node

// lookUp reads the nodes with these ids; ids may repeat.
func lookUp(ctx context.Context, r graph.Reader, ids []string) (nodes, error) {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	if len(ids) == 0 {
		return nil, nil
	}
	read, err := r.Nodes(ctx, ids, withStatements)
	if err != nil {
		return nil, err
	}
	found := nodes{}
	for i, n := range read {
		if n != nil {
			found[ids[i]] = n
		}
	}
	return found, nil
}

// statement is the statement with this id or, where it has gone since, one that tells its id and date alone.
func (n nodes) statement(id string, said graph.UncertainDate) *graph.Statement {
	if s, ok := n[id].(*graph.Statement); ok {
		return s
	}
	return &graph.Statement{ID: id, SaidAt: said}
}

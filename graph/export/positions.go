package export

import (
	"context"
	"io"
	"slices"

	"onrecord/graph"
	"onrecord/graph/discourse"
)

// Positions writes positions as CSV or JSON Lines: a row for each point, in the order of the positions and their points, with the
// statement behind it. The row of a point that makes a shift (discourse.Position.Shifts) says so. It returns how many rows it wrote. Statements are
// read from r a page at a time.
func Positions(ctx context.Context, w io.Writer, f Format, r graph.Reader, positions []*discourse.Position, o Options) (int, error) {
	if err := f.among(TableFormats); err != nil {
		return 0, err
	}
	rows := 0
	if f == JSONLines {
		out := newLines(w)
		err := positionPages(ctx, r, positions, func(p *positionRecord) error {
			rows++
			return out.write(p)
		})
		if err != nil {
			return rows, err
		}
		return rows, out.flush()
	}
	out, err := newSheet(w, o)
	if err != nil {
		return 0, err
	}
	out.text(slices.Concat(positionColumns, statementColumns)...)
	if err := out.end(); err != nil {
		return 0, err
	}
	err = positionPages(ctx, r, positions, func(p *positionRecord) error {
		out.position(p)
		out.statement(p.Statement)
		rows++
		return out.end()
	})
	if err != nil {
		return rows, err
	}
	return rows, out.flush()
}

// positionRecord is a row.
type positionRecord struct {
	Holder     *entity           `json:"holder"`
	Topic      *entity           `json:"topic"`
	Value      graph.StanceValue `json:"value"`
	Confidence float64           `json:"confidence"`
	Shift      *shiftRecord      `json:"shift,omitempty"`
	Statement  *statementRecord  `json:"statement"`
}

// shiftRecord is the shift that ends in a point.
type shiftRecord struct {
	FromStatementID string `json:"fromStatementId"`
	Certain         bool   `json:"certain"`
	Explanation     string `json:"explanation"`
}

var positionColumns = []string{
	"holder_id", "holder", "topic_id", "topic", "value", "confidence", "shift", "shift_from_statement_id", "shift_explanation",
}

// position adds the cells of positionColumns; shift is "certain", "uncertain" or, for no shift, "".
func (s *sheet) position(p *positionRecord) {
	s.text(p.Holder.ID, p.Holder.Name, p.Topic.ID, p.Topic.Name, string(p.Value))
	s.number(p.Confidence)
	switch {
	case p.Shift == nil:
		s.text("", "", "")
	case p.Shift.Certain:
		s.text("certain", p.Shift.FromStatementID, p.Shift.Explanation)
	default:
		s.text("uncertain", p.Shift.FromStatementID, p.Shift.Explanation)
	}
}

// placed is a point with its position.
type placed struct {
	position *discourse.Position
	point    *discourse.Point
	shift    *shiftRecord
}

// positionPages hands each row to each, in order.
func positionPages(ctx context.Context, r graph.Reader, positions []*discourse.Position, each func(*positionRecord) error) error {
	page := make([]placed, 0, pageSize)
	for _, p := range positions {
		shifts := map[*discourse.Point]*shiftRecord{}
		for _, s := range p.Shifts() {
			shifts[s.To] = &shiftRecord{s.From.StatementID, s.Certain, s.Explanation}
		}
		for _, point := range p.Points {
			if page = append(page, placed{p, point, shifts[point]}); len(page) < pageSize {
				continue
			}
			if err := positionPage(ctx, r, page, each); err != nil {
				return err
			}
			page = page[:0]
		}
	}
	return positionPage(ctx, r, page, each)
}

func positionPage(ctx context.Context, r graph.Reader, page []placed, each func(*positionRecord) error) error {
	var ids []string
	for _, p := range page {
		ids = append(ids, p.position.HolderID, p.position.TopicID, p.point.StatementID)
	}
	known, err := lookUp(ctx, r, ids)
	if err != nil {
		return err
	}
	for _, p := range page {
		holder, topic := p.position.HolderID, p.position.TopicID
		err := each(&positionRecord{
			Holder: named(holder, known[holder]), Topic: named(topic, known[topic]), Value: p.point.Value, Confidence: p.point.Confidence,
			Shift: p.shift, Statement: statement(known.statement(p.point.StatementID, p.point.Date)),
		})
		if err != nil {
			return err
		}
	}
	return nil
}

package dna

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"onrecord/graph"
)

// coded is a statement at its place in a document, with the stances to write.
type coded struct {
	statement  *graph.Statement
	start, end place
	stances    []*graph.Stance
}

// placed are the statements whose place holds their words, in the order of the text. At one place they are in the order of their ids: that
// is how loading tells equal ones apart (statement.locator).
func (w *writer) placed(s *graph.Source, text string, moment time.Time, all []found) []*coded {
	ruler := newRuler(text)
	var list []*coded
	for _, f := range all {
		c, ok := put(f, ruler)
		if !ok {
			w.left.add("statement whose words are not at its place in the text", "statements whose words are not at their places in the texts")
			continue
		}
		if c.stances = w.writable(f, moment); len(c.stances) == 0 && w.choosesStances() {
			continue
		}
		w.countChanges(s, f)
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b *coded) int {
		return cmp.Or(a.start.bytes-b.start.bytes, a.end.bytes-b.end.bytes, cmp.Compare(a.statement.ID, b.statement.ID))
	})
	return list
}

// put finds the place of a statement's words: from the beginning of the first piece to the end of the last.
func put(f found, r *ruler) (*coded, bool) {
	pieces := f.quote.Fragments
	first, last := pieces[0], pieces[len(pieces)-1]
	start, ok := r.at(int64(first.Start), byPoints)
	end, ok2 := r.at(int64(last.End), byPoints)
	if !ok || !ok2 {
		return nil, false
	}
	words := r.text[start.bytes:end.bytes]
	if !strings.HasPrefix(words, first.Exact) || !strings.HasSuffix(words, last.Exact) || len(pieces) == 1 && words != first.Exact {
		return nil, false
	}
	return &coded{statement: f.statement, start: start, end: end}, true
}

// writable are the stances of a statement that DNA has room for, in the order of their ids.
func (w *writer) writable(f found, moment time.Time) []*graph.Stance {
	var list []*graph.Stance
	for _, s := range f.stances {
		switch {
		case s.Value != graph.Support && s.Value != graph.Oppose:
			w.left.add("stance "+string(s.Value)+", DNA knows yes and no only", "stances "+string(s.Value)+", DNA knows yes and no only")
			continue
		case w.entries[s.TopicID] == nil:
			w.left.add("stance on a topic that isn't there", "stances on topics that aren't there")
			continue
		case s.Coder.Kind != graph.CoderHuman:
			w.change.add("stance of a rule or model, written as a person's", "stances of rules and models, written as people's")
		}
		if s.Confidence != 1 {
			w.change.add("confidence of a stance, written as certain", "confidences of stances, written as certain")
		}
		w.dates.add(s.CodedAt.UTC(), moment)
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b *graph.Stance) int { return cmp.Compare(a.ID, b.ID) })
	return list
}

// countChanges counts what DNA keeps otherwise, or not at all, of a statement that is written.
func (w *writer) countChanges(s *graph.Source, f found) {
	st := f.statement
	if len(f.quote.Fragments) > 1 {
		w.change.add("statement in several pieces, written with the words between them", "statements in several pieces, written with the words between them")
	}
	if st.SaidAt.EDTF != s.Published.EDTF {
		w.change.add("date of a statement, written as that of its document", "dates of statements, written as those of their documents")
	}
	if f.quote.RelayedByID != "" {
		w.left.add("who relayed a statement", "those who relayed statements")
	}
	if st.MadeAtID != "" || st.Medium != "" || st.Addressee != "" || len(st.AboutIDs)+len(st.MentionIDs) > 0 {
		w.left.add("statement's meetings, mentions, medium and addressee", "statements' meetings, mentions, mediums and addressees")
	}
}

// insertStatements writes a row of STATEMENTS for each stance, and one without a concept for a statement that has none.
func (w *writer) insertStatements(ctx context.Context, list []*coded) error {
	for _, c := range list {
		if len(c.stances) == 0 {
			if err := w.insertStatement(ctx, c, nil); err != nil {
				return err
			}
		}
		for _, s := range c.stances {
			if err := w.insertStatement(ctx, c, s); err != nil {
				return err
			}
		}
	}
	return nil
}

// insertStatement writes a statement with one of its stances; s is nil when it has none.
func (w *writer) insertStatement(ctx context.Context, c *coded, s *graph.Stance) error {
	coder, topic, agrees := admin, "", true // as DNA begins a statement
	who, behalf := w.actors(c.statement, s)
	if s != nil {
		coder, topic, agrees = s.Coder.Name, s.TopicID, s.Value == graph.Support
	}
	w.report.Statements++
	id := w.report.Statements
	err := w.out.insert(ctx, "STATEMENTS", "ID, StatementTypeId, DocumentId, Start, Stop, Coder",
		id, 1, w.report.Documents, c.start.units, c.end.units, w.coder(coder))
	if err != nil {
		return err
	}
	for i, value := range []string{who, behalf, topic} {
		if err := w.out.insert(ctx, "DATASHORTTEXT", "StatementId, VariableId, Entity", id, i+1, w.entityID(i, value)); err != nil {
			return err
		}
	}
	return w.out.insert(ctx, "DATABOOLEAN", "StatementId, VariableId, Value", id, index(agreement)+1, agrees)
}

// actors returns DNA's person and organization: who holds the stance, and for whom they speak; "" where that is nobody. s is nil
// for a statement without a stance.
func (w *writer) actors(st *graph.Statement, s *graph.Stance) (who, behalf string) {
	speaker, behalf := w.there(st.SpeakerID), w.there(st.OnBehalfOfID)
	holder := speaker
	if s != nil && s.HolderID != "" {
		holder = w.there(s.HolderID)
	}
	switch {
	case holder == speaker, speaker == "" && holder == behalf:
		who = speaker
	default:
		w.change.add("speaker of a stance that is another's, written as its holder", "speakers of stances that are others', written as their holders")
		who, behalf = holder, ""
	}
	if graph.KindOf(who) == graph.KindInstitution {
		if behalf != "" && behalf != who {
			w.left.add("institution for which another one spoke", "institutions for which others spoke")
		}
		who, behalf = "", who
	}
	if graph.KindOf(behalf) == graph.KindPerson {
		w.left.add("person for whom another spoke", "people for whom others spoke")
		behalf = ""
	}
	return who, behalf
}

// there is the id of an agent, or "" when there is no such agent.
func (w *writer) there(id string) string {
	if id != "" && w.entries[id] == nil {
		w.left.add("agent who isn't there", "agents who aren't there")
		return ""
	}
	return id
}

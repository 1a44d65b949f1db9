package neo4j

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"onrecord/graph"
)

// copyKeys writes the copies that make lists fast: on statements the sort name of their speaker, on stances what is asked of them
// together with their statement. Nothing else writes them, but for remove and upgrade. What is written anew is copied from its source.
func (w *writer) copyKeys() error {
	var agents, statements []string
	for _, r := range w.batch.All() {
		switch r.Kind {
		case graph.KindPerson, graph.KindInstitution:
			agents = append(agents, r.ID)
		case graph.KindStatement:
			statements = append(statements, r.ID)
		}
	}
	for _, q := range w.batch.Quotes {
		statements = append(statements, q.StatementID)
	}
	for _, s := range w.batch.Stances {
		statements = append(statements, s.StatementID)
	}
	statements = append(statements, w.changed...)
	err := forRows(w, `UNWIND $rows AS id MATCH (a:Node {id: id})-[:MADE]->(s:Statement) WHERE s.speakerSort <> a.sortName
SET s.speakerSort = a.sortName`, agents)
	if err != nil {
		return err
	}
	return forRows(w, `UNWIND $rows AS id MATCH (s:Node {id: id})
CALL (s) { MATCH (s)<-[:MADE]-(a:Agent) SET s.speakerSort = a.sortName }
CALL (s) { `+copyToStances+` }`, distinct(statements))
}

// copyToStances copies what statement s says to the stances that refer to it: what they are found by and, as coding, all that
// Codings answers. To read that one text takes a third of the time that it takes to read as many properties. It is absent where no coding
// can be made: the statement or the holder is unknown. onBehalfOfId is graph.Coding's, whether or not that institution is there.
const copyToStances = `MATCH (s)-[t:TAKES]->()
  WITH s, t, coalesce(t.holderId, s.speakerId) AS heldBy, COLLECT { MATCH (s)<-[:OF]-(q) RETURN DISTINCT q.sourceId AS id ORDER BY id } AS sources,
    CASE WHEN t.holderId IS NULL OR t.holderId IN [s.speakerId, s.onBehalfOfId] THEN s.onBehalfOfId END AS onBehalfOfId
  SET t.speakerId = s.speakerId, t.heldBy = heldBy, t.onBehalfOfId = onBehalfOfId,
    t.saidSort = s.saidSort, t.saidEarliest = s.saidEarliest, t.saidLatest = s.saidLatest,
    t.coding = t.id + '\u0000' + t.statementId + '\u0000' + heldBy + '\u0000' + coalesce(onBehalfOfId, '') + '\u0000' + t.topicId +
      '\u0000' + t.value + '\u0000' + toString(t.confidence) + '\u0000' + t.coder + '\u0000' + t.coderKind +
      '\u0000' + ` + joinedSources + ` +
      '\u0000' + s.saidAt + '\u0000' + coalesce(s.saidAtAsPrinted, '') + '\u0000' + toString(s.saidSort)`

// joinedSources is the ids in the list sources as one text, which decoder.list parts again.
const joinedSources = "reduce(joined = '', id IN sources | joined + ' ' + id)"

// codingFields is how many fields the copy coding holds.
const codingFields = 13

// decoder makes codings of copies. What is mostly the same from coding to coding it keeps once.
type decoder struct {
	texts map[string]string
	lists map[string][]string
}

func newDecoder() decoder { return decoder{map[string]string{}, map[string][]string{}} }

// coding makes the coding of a copy; its fields are parted by NUL, which is in no text of a graph (graph.Batch.Validate).
func (d *decoder) coding(copied string) (*coding, error) {
	var fields [codingFields]string
	rest, more := copied, true
	for i := range fields {
		fields[i], rest, more = strings.Cut(rest, "\x00")
	}
	if more || fields[codingFields-1] == "" {
		return nil, fmt.Errorf("the copy %q at a TAKES relationship is none of this program's; write its statement again", copied)
	}
	confidence, err := strconv.ParseFloat(fields[6], 64)
	if err != nil {
		return nil, err
	}
	sort, err := strconv.ParseInt(fields[12], 10, 64)
	if err != nil {
		return nil, err
	}
	return &coding{sort: sort, Coding: graph.Coding{
		StanceID: strings.Clone(fields[0]), StatementID: strings.Clone(fields[1]), HolderID: d.text(fields[2]), OnBehalfOfID: d.text(fields[3]),
		TopicID: d.text(fields[4]), Value: graph.StanceValue(d.text(fields[5])), Confidence: confidence,
		Coder: graph.Coder{Name: d.text(fields[7]), Kind: graph.CoderKind(d.text(fields[8]))}, SourceIDs: d.list(fields[9]),
		SaidAt: graph.UncertainDate{EDTF: d.text(fields[10]), AsPrinted: d.text(fields[11])},
	}}, nil
}

func (d *decoder) text(text string) string {
	kept, known := d.texts[text]
	if !known {
		kept = strings.Clone(text) // not a part of a longer one
		d.texts[kept] = kept
	}
	return kept
}

// list is the ids in a text, sorted: there is a space before each, and none in it.
func (d *decoder) list(text string) []string {
	if text == "" {
		return nil
	}
	kept, known := d.lists[text]
	if !known {
		text = strings.Clone(text)
		kept = strings.Split(text[1:], " ")
		slices.Sort(kept)
		d.lists[text] = kept
	}
	return kept
}

package export

// statementColumns are the columns of a statement in CSV. The columns quote_ids to source_published hold one value for each of
// its quotes, in one order; they, and those of meetings and mentions, hold several values as joined writes them.
var statementColumns = []string{
	"statement_id", "text", "language", "said_at", "said_at_earliest", "said_at_latest", "said_at_as_printed",
	"speaker_id", "speaker", "on_behalf_of_id", "on_behalf_of", "made_at_id", "made_at", "about_ids", "about", "medium", "addressee",
	"mention_ids", "mentions",
	"quote_ids", "quote_kinds", "speakers_as_printed", "cues", "relayed_by_ids", "attribution_methods", "attribution_rules", "attribution_confidences", "fragments",
	"source_ids", "source_kinds", "source_titles", "source_urls", "source_authors", "source_publisher_ids", "source_publishers", "source_published",
}

func (s *sheet) statement(r *statementRecord) {
	speaker, behalf, madeAt := r.Speaker.or(), r.OnBehalfOf.or(), r.MadeAt.or()
	s.text(r.ID, r.Text, r.Language, r.SaidAt.EDTF, r.SaidAt.Earliest, r.SaidAt.Latest, r.SaidAt.AsPrinted,
		speaker.ID, speaker.Name, behalf.ID, behalf.Name, madeAt.ID, madeAt.Name)
	s.entities(r.About)
	s.text(r.Medium, r.Addressee)
	s.entities(r.Mentions)
	s.quotes(r.Quotes)
}

func (s *sheet) entities(all []*entity) {
	ids, names := make([]string, len(all)), make([]string, len(all))
	for i, e := range all {
		ids[i], names[i] = e.ID, e.Name
	}
	s.text(joined(ids), joined(names))
}

func (s *sheet) quotes(all []quoteRecord) {
	for _, value := range []func(q *quoteRecord) string{
		func(q *quoteRecord) string { return q.ID },
		func(q *quoteRecord) string { return string(q.Kind) },
		func(q *quoteRecord) string { return q.SpeakerAsPrinted },
		func(q *quoteRecord) string { return q.Cue },
		func(q *quoteRecord) string { return q.RelayedByID },
		func(q *quoteRecord) string { return q.Attribution.Method },
		func(q *quoteRecord) string { return q.Attribution.Rule },
		func(q *quoteRecord) string { return number(q.Attribution.Confidence) },
		(*quoteRecord).places,
		func(q *quoteRecord) string { return q.Source.ID },
		func(q *quoteRecord) string { return string(q.Source.Kind) },
		func(q *quoteRecord) string { return q.Source.Title },
		func(q *quoteRecord) string { return q.Source.URL },
		func(q *quoteRecord) string { return joined(q.Source.Authors) },
		func(q *quoteRecord) string { return q.Source.Publisher.or().ID },
		func(q *quoteRecord) string { return q.Source.Publisher.or().Name },
		func(q *quoteRecord) string { return q.Source.published() },
	} {
		s.each(all, value)
	}
}

// each adds one cell with a value for each quote.
func (s *sheet) each(all []quoteRecord, value func(*quoteRecord) string) {
	values := make([]string, len(all))
	for i := range all {
		values[i] = value(&all[i])
	}
	s.text(joined(values))
}

func (s *sourceRecord) published() string {
	if s.Published == nil {
		return ""
	}
	return s.Published.EDTF
}

package dna

import (
	"context"
	"slices"
	"strings"
	"time"

	"onrecord/graph"
)

func (w *writer) writeDocuments(ctx context.Context) error {
	sources, err := w.sources(ctx)
	if err != nil {
		return err
	}
	for _, s := range sources {
		if only := w.filter.Statements.Sources; len(only) > 0 && !slices.Contains(only, s.ID) {
			continue
		}
		if err := w.writeDocument(ctx, s); err != nil {
			return err
		}
	}
	return nil
}

// sources lists the sources in the order of the store, by date. Documents of the same text are in the order that tells them
// apart when they are loaded (sourceID).
func (w *writer) sources(ctx context.Context) ([]*graph.Source, error) {
	var all []*graph.Source
	page := graph.Page{First: graph.MaxPage}
	for {
		c, err := w.read.Sources(ctx, graph.SourceFilter{}, page)
		if err != nil {
			return nil, err
		}
		all = append(all, c.Nodes()...)
		if !c.HasNext {
			break
		}
		page.After = c.Edges[len(c.Edges)-1].Cursor
	}
	places := map[[2]string][]int{}
	for i, s := range all {
		key := [2]string{s.Origin, s.ContentHash}
		places[key] = append(places[key], i)
	}
	for key, at := range places {
		if len(at) > 1 {
			orderAlike(all, at, strings.TrimPrefix(key[0], importPrefix), key[1])
		}
	}
	return all, nil
}

// orderAlike puts the sources at these places, which have the same text, in the order of their occurrence in the file of this name.
func orderAlike(all []*graph.Source, at []int, file, hash string) {
	occurrence := map[string]int{}
	alike := make([]*graph.Source, len(at))
	for n, i := range at {
		occurrence[sourceID(file, hash, n)] = n
		alike[n] = all[i]
	}
	slices.SortStableFunc(alike, func(a, b *graph.Source) int { return occurrence[a.ID] - occurrence[b.ID] })
	for n, i := range at {
		all[i] = alike[n]
	}
}

// writeDocument writes a source with its statements; when statements are chosen and it has none of them, nothing.
func (w *writer) writeDocument(ctx context.Context, s *graph.Source) error {
	found, err := w.statementsIn(ctx, s)
	if err != nil || len(found) == 0 && !w.whole {
		return err
	}
	moment, exact, dated := documentDate(s.Published)
	if !dated {
		w.left.add("document without a date, which DNA must have", "documents without a date, which DNA must have")
		w.left.addAll(len(found), "statement in a document without a date", "statements in documents without a date")
		return nil
	}
	if !exact {
		w.change.add("date of a document that is no day or moment, written as its beginning", "dates of documents that are no day or moment, written as their beginning")
	}
	text, err := w.read.SourceText(ctx, s.ID)
	if err != nil {
		return err
	}
	coded := w.placed(s, text, moment, found)
	if len(coded) == 0 && !w.whole {
		return nil
	}
	w.report.Documents++
	w.origins[s.Origin] = true
	if err := w.insertDocument(ctx, s, text, moment); err != nil {
		return err
	}
	return w.insertStatements(ctx, coded)
}

// documentDate is the second that DNA wants for a date: exact when loading gives the date back.
func documentDate(d *graph.UncertainDate) (moment time.Time, exact, known bool) {
	if d == nil {
		return moment, false, false
	}
	switch earliest, latest := d.Bounds(); {
	case earliest != graph.OpenEarliest:
		moment = time.Unix(earliest, 0).UTC()
	case latest != graph.OpenLatest: // the day by which it was published
		moment = time.Unix(latest, 0).UTC().Truncate(24 * time.Hour)
	default:
		return moment, false, false
	}
	return moment, written(moment) == d.EDTF, moment.Year() >= 1 && moment.Year() <= 9999
}

func (w *writer) insertDocument(ctx context.Context, s *graph.Source, text string, moment time.Time) error {
	fields := w.documentFields(s)
	return w.out.insert(ctx, "DOCUMENTS", "ID, Title, Text, Coder, Author, Source, Section, Notes, Type, Date", w.report.Documents,
		w.short(s.Title), text, w.coder(admin), w.short(strings.Join(s.Authors, "; ")),
		w.short(fields["Source"]), w.short(fields["Section"]), fields["Notes"], w.short(fields["Type"]), moment.Unix())
}

// documentFields are what DNA's fields of a document hold: the attributes that came from there or, for a source from
// elsewhere, what is nearest.
func (w *writer) documentFields(s *graph.Source) map[string]string {
	fields := map[string]string{}
	for _, a := range s.Attributes {
		if slices.Contains(documentAttributes, a.Name) && fields[a.Name] == "" {
			fields[a.Name] = a.Value
			continue
		}
		w.left.add("attribute of a document that DNA has no field for", "attributes of documents that DNA has no field for")
	}
	nearest := map[string]string{"Notes": s.Address}
	if s.Publisher != nil {
		nearest["Source"] = s.Publisher.Name
	}
	if s.Kind != graph.SourceOther {
		nearest["Type"] = strings.ToLower(string(s.Kind))
	}
	for field, value := range nearest {
		switch {
		case value == "":
		case fields[field] == "":
			fields[field] = value
		default:
			w.left.add("publisher, address or kind of a document whose field is taken", "publishers, addresses and kinds of documents whose fields are taken")
		}
	}
	if s.Language != "" || s.Licence != "" || s.RetrievedAt != nil {
		w.left.add("document's language, licence and day of retrieval", "documents' languages, licences and days of retrieval")
	}
	return fields
}

// short is a text as long as DNA allows.
func (w *writer) short(s string) string {
	s, cut := cut(s, longestText)
	if cut {
		w.change.add("name, title or attribute longer than 190 characters, cut", "names, titles and attributes longer than 190 characters, cut")
	}
	return s
}

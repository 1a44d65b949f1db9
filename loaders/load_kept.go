package loaders

import (
	"context"
	"maps"
	"slices"

	"onrecord/graph"
)

// keepCoded adds to the new version of an import the topics and agents of its last version that it dropped but that people's stances of
// another origin name, and the topics that another codebook codes: what is coded is not lost because a file lost a line.
func (l *Load) keepCoded(ctx context.Context, origin string, b *graph.Batch) error {
	old := &graph.Batch{}
	for _, kind := range []graph.Kind{graph.KindTopic, graph.KindPerson, graph.KindInstitution} {
		err := graph.Walk(ctx, l.Store, kind, func(page *graph.Batch) error {
			old.Append(from(page, origin))
			return nil
		})
		if err != nil {
			return err
		}
	}
	dropped := map[string]bool{}
	for _, r := range old.All() {
		dropped[r.ID] = true
	}
	for _, r := range b.All() {
		delete(dropped, r.ID)
	}
	if len(dropped) == 0 {
		return nil
	}
	coded, err := l.coded(ctx, dropped, origin)
	if err != nil {
		return err
	}
	b.Topics = append(b.Topics, keep(old.Topics, func(t *graph.Topic) bool { return coded[t.ID] })...)
	b.People = append(b.People, keep(old.People, func(p *graph.Person) bool { return coded[p.ID] })...)
	b.Institutions = append(b.Institutions, keep(old.Institutions, func(i *graph.Institution) bool { return coded[i.ID] })...)
	b.Sort()
	l.report.Kept = append(l.report.Kept, slices.Sorted(maps.Keys(coded))...)
	return nil
}

// from are the topics and agents of b with this origin.
func from(b *graph.Batch, origin string) *graph.Batch {
	return &graph.Batch{
		Topics:       keep(b.Topics, func(r *graph.Topic) bool { return r.Origin == origin }),
		People:       keep(b.People, func(r *graph.Person) bool { return r.Origin == origin }),
		Institutions: keep(b.Institutions, func(r *graph.Institution) bool { return r.Origin == origin }),
	}
}

// coded are those of the ids that a stance of another origin has as its topic or names as its holder, or that another codebook codes. Stances that
// rules gave the statements of sources are passed over: they are made anew by the codebooks that there are.
func (l *Load) coded(ctx context.Context, ids map[string]bool, origin string) (map[string]bool, error) {
	found := map[string]bool{}
	for id, book := range l.allCodebooks() {
		for _, topic := range book.Topics() {
			if ids[topic] && id != origin {
				found[topic] = true
			}
		}
	}
	err := graph.Walk(ctx, l.Store, graph.KindStance, func(page *graph.Batch) error {
		for _, s := range page.Stances {
			if s.Origin == origin || s.Coder.Kind == graph.CoderRule && graph.KindOf(s.Origin) == graph.KindSource {
				continue
			}
			for _, id := range []string{s.TopicID, s.HolderID} {
				if ids[id] {
					found[id] = true
				}
			}
		}
		return nil
	})
	return found, err
}

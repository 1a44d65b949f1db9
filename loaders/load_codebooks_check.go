package loaders

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders/internal/forest"
)

// checkCodebook says why a pending codebook can't be written, if the other pending ones will be.
func (l *Load) checkCodebook(ctx context.Context, f codebookFile) error {
	var errs []error
	for _, n := range f.contents.Needs {
		if ok, err := l.defined(ctx, n.Topic, f.row.ID); err != nil {
			return err
		} else if !ok {
			errs = append(errs, &LineError{n.Line, notThere(false, "topic "+n.Topic+"; load the register or codebook that defines it, or give it a label here")})
		}
	}
	for id, other := range l.allCodebooks() {
		if other.Coder() == f.contents.Codebook.Coder() && l.before(id, f) {
			errs = append(errs, fmt.Errorf("codes in the name of %q, as %s does; give it another coder: %w", other.Coder().Name, id, graph.ErrConflict))
		}
	}
	for _, t := range f.contents.Records.Topics {
		err := l.ownTopic(ctx, t.ID, f)
		if err != nil && !refusal(ctx, err) {
			return err
		}
		errs = append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	return l.checkCircles(ctx, f.contents.Records.Topics)
}

// before says whether a codebook keeps what f wants too: one that is there already and stays as it is, or a pending one of a smaller id.
func (l *Load) before(id string, f codebookFile) bool {
	pending := slices.ContainsFunc(l.pending, func(o codebookFile) bool { return o.row.ID == id })
	return id != f.row.ID && (!pending || id < f.row.ID)
}

// defined says whether a topic that a codebook refers to is defined elsewhere: by another pending codebook, or in the store by another origin,
// because what its own last version defined goes with that.
func (l *Load) defined(ctx context.Context, topic, origin string) (bool, error) {
	for _, f := range l.pending {
		if f.row.ID != origin && f.defines(topic) {
			return true, nil
		}
	}
	nodes, err := l.Store.Nodes(ctx, []string{topic}, graph.With{})
	if err != nil {
		return false, err
	}
	if t, ok := nodes[0].(*graph.Topic); ok && t.Origin == origin {
		return false, nil
	}
	return l.exists(ctx, topic)
}

func (f codebookFile) defines(topic string) bool {
	return slices.ContainsFunc(f.contents.Records.Topics, func(t *graph.Topic) bool { return t.ID == topic })
}

// ownTopic refuses a topic that another file defines: a pending codebook, or one that was loaded.
func (l *Load) ownTopic(ctx context.Context, topic string, f codebookFile) error {
	owner := ""
	for _, o := range l.pending {
		if o.row.ID < f.row.ID && o.defines(topic) {
			owner = o.row.ID
		}
	}
	nodes, err := l.Store.Nodes(ctx, []string{topic}, graph.With{})
	if err != nil {
		return err
	}
	if t, ok := nodes[0].(*graph.Topic); ok && t.Origin != f.row.ID {
		owner = first(t.Origin, owner)
	}
	if owner == "" {
		return nil
	}
	return fmt.Errorf("%s is defined by %s already; one id, one definition: %w", topic, owner, graph.ErrConflict)
}

// checkCircles refuses topics that, by topics of other files, would be broader than themselves.
func (l *Load) checkCircles(ctx context.Context, own []*graph.Topic) error {
	above := map[string]string{}
	for _, f := range l.pending {
		for _, o := range f.contents.Records.Topics {
			above[o.ID] = o.BroaderID
		}
	}
	if err := l.addAbove(ctx, above); err != nil {
		return err
	}
	var errs []error
	done := map[string]bool{}
	for _, t := range own {
		if ids := forest.Circle(t.ID, above, done); ids != nil {
			errs = append(errs, fmt.Errorf("broader: %s; nothing can be narrower than itself: %w", strings.Join(ids, " → "), graph.ErrInvalid))
		}
	}
	return errors.Join(errs...)
}

// addAbove adds what the store knows to be above those that are named as broader, and above these, as far up as it goes.
func (l *Load) addAbove(ctx context.Context, above map[string]string) error {
	for {
		var unknown []string
		for _, id := range above {
			if _, known := above[id]; id != "" && !known {
				unknown = append(unknown, id)
			}
		}
		if len(unknown) == 0 {
			return nil
		}
		nodes, err := l.Store.Nodes(ctx, unknown, graph.With{})
		if err != nil {
			return err
		}
		for i, id := range unknown {
			above[id] = ""
			if t, ok := nodes[i].(*graph.Topic); ok {
				above[id] = t.BroaderID
			}
		}
	}
}

package server

import (
	"context"
	"sync"

	"onrecord/graph"
)

// reads is what one query has read so far. It is how a field below a list stays one call of the
// store instead of one a row: whoever needs something of one node gets it together with all other
// nodes of that sort in the answer. (gqlgen's batch resolvers see only the nodes of the innermost list.)
type reads struct {
	store   graph.Reader
	version string // of the data, where the query asks for its snapshot

	mu      sync.Mutex // held while the store is asked, so that siblings wait for the same answer
	nodes   map[graph.With]map[string]graph.Node
	ids     map[graph.Kind][]string // of the nodes in the answer
	refs    map[relation][]string   // what the nodes in the answer refer to
	related map[any]any             // see gather
	failed  error                   // the first error of the store; no more is asked after it

	pendingMu sync.Mutex
	pending   []func() // nodes in the answer that nobody has needed yet
}

// relation names a field that refers to one node by its id.
type relation int

const (
	parentOf relation = iota
	wholeOf
	broaderOf
	publisherOf
	sourceOf
	statementOf
	holderOf
	candidateOf
	relayerOf
	meetingOf
)

type readsKey struct{}

func withReads(ctx context.Context, store graph.Reader) context.Context {
	return context.WithValue(ctx, readsKey{}, &reads{
		store:   store,
		nodes:   map[graph.With]map[string]graph.Node{},
		ids:     map[graph.Kind][]string{},
		refs:    map[relation][]string{},
		related: map[any]any{},
	})
}

func readsOf(ctx context.Context) *reads { return ctx.Value(readsKey{}).(*reads) }

// node returns the node that a relation refers to; nil when the id is "" or there is no such node.
// It fetches what the other nodes of the answer refer to by that relation along with it.
func (r *reads) node(ctx context.Context, rel relation, id string, with graph.With) (graph.Node, error) {
	if id == "" {
		return nil, nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.look()
	if n, known := r.table(with)[id]; known {
		return n, nil
	}
	found, err := r.all(ctx, append([]string{id}, r.refs[rel]...), with)
	return found[id], err
}

// all returns the nodes with these ids, by id, nil for those that don't exist, and any others that
// are known. It asks the store at most once. The caller holds mu.
func (r *reads) all(ctx context.Context, ids []string, with graph.With) (map[string]graph.Node, error) {
	known := r.table(with)
	missing := unknown(known, ids)
	if len(missing) == 0 {
		return known, nil
	}
	if r.failed != nil {
		return nil, r.failed
	}
	nodes, err := r.store.Nodes(ctx, missing, with)
	if err != nil {
		r.failed = err
		return nil, err
	}
	for i, n := range nodes {
		r.note(n)
		known[missing[i]] = n
	}
	return known, nil
}

// unknown returns the ids that have no entry, each once, without "".
func unknown[V any](known map[string]V, ids []string) []string {
	var missing []string
	seen := map[string]bool{"": true}
	for _, id := range ids {
		if _, have := known[id]; !have && !seen[id] {
			seen[id] = true
			missing = append(missing, id)
		}
	}
	return missing
}

func (r *reads) table(with graph.With) map[string]graph.Node {
	t := r.nodes[with]
	if t == nil {
		t = map[string]graph.Node{}
		r.nodes[with] = t
	}
	return t
}

// Package archive is the portable form of a graph: JSON Lines sorted by kind and id, ended by a manifest.
// Equal graphs give equal bytes, whichever store they lie in.
package archive

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"

	"onrecord/graph"
)

// Format is the version of the archive's layout.
const Format = 1

// Manifest is the last line of an archive.
type Manifest struct {
	Kind    string             `json:"kind"` // "manifest"
	Format  int                `json:"format"`
	Records map[graph.Kind]int `json:"records"`
	SHA256  string             `json:"sha256"` // of all lines before this one
}

type line struct {
	Kind   graph.Kind `json:"kind"`
	Record any        `json:"record"`
}

// Export writes every record, one JSON object a line, by kind (graph.Kinds) and id, and then the
// manifest. It holds one page in memory. Pages are read one after the other: what is written meanwhile may be in it in part. Progress, when not nil, is told how many records are written.
func Export(ctx context.Context, s graph.Reader, w io.Writer, progress func(records int)) (Manifest, error) {
	m := Manifest{Kind: "manifest", Format: Format, Records: map[graph.Kind]int{}}
	hash := sha256.New()
	out := io.MultiWriter(w, hash)
	written := 0
	for _, kind := range graph.Kinds {
		err := graph.Walk(ctx, s, kind, func(b *graph.Batch) error {
			rows := b.All()
			m.Records[kind] += len(rows)
			if written += len(rows); progress != nil {
				progress(written)
			}
			return writeLines(out, rows)
		})
		if err != nil {
			return m, fmt.Errorf("exporting %s records: %w", kind, err)
		}
	}
	m.SHA256 = hex.EncodeToString(hash.Sum(nil))
	return m, encode(w, m)
}

func writeLines(w io.Writer, rows []graph.Record) error {
	var page bytes.Buffer
	for _, r := range rows {
		if err := encode(&page, line{r.Kind, r.Value}); err != nil {
			return err
		}
	}
	_, err := w.Write(page.Bytes())
	return err
}

func encode(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// Copy writes every record of from into to, which must be empty (else graph.ErrConflict), and
// returns how many records of each kind it wrote.
func Copy(ctx context.Context, from graph.Reader, to graph.Store, progress func(records int)) (map[graph.Kind]int, error) {
	there, err := to.Count(ctx)
	if err != nil {
		return nil, err
	}
	if len(there) > 0 {
		return nil, fmt.Errorf("the target store is not empty; empty it or name another: %w", graph.ErrConflict)
	}
	copied, written := map[graph.Kind]int{}, 0
	for _, kind := range graph.Kinds {
		err := graph.Walk(ctx, from, kind, func(b *graph.Batch) error {
			b.Partial = true
			if _, err := to.Write(ctx, b); err != nil {
				return err
			}
			n := len(b.All())
			copied[kind] += n
			if written += n; progress != nil {
				progress(written)
			}
			return nil
		})
		if err != nil {
			return copied, fmt.Errorf("copying %s records: %w", kind, err)
		}
	}
	return copied, nil
}

// Package loaders brings sources into a graph: recognise the format, read, resolve
// who is who, write. Each format has a package of its own below this one.
package loaders

import (
	"context"
	"time"

	"onrecord/graph"
)

// Loader reads one format. It knows nothing of stores.
type Loader interface {
	// Name is the word used on the command line and in import logs, such as "transcript".
	Name() string
	// Version is raised when the same bytes would be read differently; a source read by an
	// older version is then read again when it is loaded again.
	Version() int
	// Recognises says whether a document looks like this format. It is cheap: it sees
	// the file's name and at most the first 64 kB, and may be wrong.
	Recognises(name string, head []byte) bool
	// Load reads the document. It is a pure function of the document and the
	// register, and reading Reading.Text again, with what Reading says of it, gives the same: that is how a source is
	// resolved anew when a register changes. A document that isn't in the format is graph.ErrInvalid, with the line where it broke.
	Load(ctx context.Context, d *Document, r *Register) (*Contents, error)
}

// Document is one file or one line of a corpus, decoded, with what the user said of it.
type Document struct {
	Name string // the file's name, or the doc_id
	Raw  []byte // as read
	Text string // Raw as UTF-8 without a byte-order mark
	// What the user said; "" or nil leaves it to the document.
	Title       string
	Authors     []string
	Published   string // EDTF
	Publisher   string
	URL         string
	Language    string
	Licence     string
	RetrievedAt *time.Time
}

// Contents is what a document holds: one of a source's Reading, a register's Records, or Codings.
type Contents struct {
	Reading *Reading
	// Records of a register; Name is the register's own name, the same in all its versions.
	Records *graph.Batch
	Codings []Coding
	Name    string
}

// Coding is one coded stance in a register or coding file, before its statement is looked up.
type Coding struct {
	Line      int    // in the file, from 1
	Statement string // statement id; or else
	Source    string // id or exact title of the source, and
	Quote     string // words that occur in exactly one of its statements

	Topic      string // topic id, with or without its prefix
	Value      graph.StanceValue
	Holder     string // agent id when the stance is not the speaker's own; usually ""
	Coder      graph.Coder
	Confidence float64
	CodedAt    time.Time
}

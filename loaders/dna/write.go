package dna

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// Options say how a file is written.
type Options struct {
	// Name is the name by which the file is known when it is loaded. "" is the name of the .dna file that everything comes from,
	// when all of it is written and nothing else; failing that the file keeps no name, and its own name counts.
	Name string
}

// Report says what was written.
type Report struct {
	Documents     int `json:"documents"`
	Statements    int `json:"statements"` // in DNA's sense: one for each stance, and one for a statement without any
	People        int `json:"people"`
	Organizations int `json:"organizations"`
	Concepts      int `json:"concepts"`
	Coders        int `json:"coders"` // DNA's own Admin among them
	// LeftOut is what DNA has no place for.
	LeftOut []loaders.LeftOut `json:"leftOut,omitempty"`
	// Changed is what was written otherwise than the graph has it.
	Changed []loaders.LeftOut `json:"changed,omitempty"`
}

// WriteFile writes a .dna file that DNA 3 opens: the statements and stances that the filter chooses with their documents, people,
// organizations and concepts. The zero filter chooses everything, also what no statement refers to. Coders get Password.
//
// The file is written whole or not at all; one that is there is replaced, unless changes of DNA lie beside it (graph.ErrInvalid). Equal graphs give equal files. Memory is O(agents + topics +
// sources + the largest document), texts other than its own not counted.
func WriteFile(ctx context.Context, r graph.Reader, path string, filter graph.CodingFilter, o Options) (Report, error) {
	if err := alone(path); err != nil {
		return Report{}, err
	}
	made, report, err := writeTemporary(ctx, filepath.Dir(path), r, filter, o)
	if err != nil {
		return report, err
	}
	if err := alone(path); err != nil { // DNA may have been opened meanwhile
		return report, errors.Join(err, os.Remove(made))
	}
	if err := os.Rename(made, path); err != nil {
		return report, errors.Join(err, os.Remove(made))
	}
	return report, nil
}

// alone refuses a file beside which SQLite keeps changes, which it would put into the new file as soon as that is opened.
func alone(path string) error {
	for _, ending := range (Loader{}).Companions() {
		if info, err := os.Stat(path + ending); err == nil && info.Size() > 0 {
			return fmt.Errorf("%s: %s lies beside it: a program has changes that are not in the file yet, and they would spoil the new one; close it there, or write to another name: %w",
				path, filepath.Base(path)+ending, graph.ErrInvalid)
		}
	}
	return nil
}

// Write writes the same file to out, where it begins only when all of it is made.
func Write(ctx context.Context, r graph.Reader, out io.Writer, filter graph.CodingFilter, o Options) (_ Report, err error) {
	made, report, err := writeTemporary(ctx, os.TempDir(), r, filter, o)
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, os.Remove(made)) }()
	f, err := os.Open(made)
	if err != nil {
		return report, err
	}
	_, err = io.Copy(out, f)
	return report, errors.Join(err, f.Close())
}

// writeTemporary makes the file in a folder, under a name of its own, and removes it when it can't be made.
func writeTemporary(ctx context.Context, folder string, r graph.Reader, filter graph.CodingFilter, o Options) (string, Report, error) {
	if err := errors.Join(filter.Validate(), o.validate()); err != nil {
		return "", Report{}, err
	}
	f, err := os.CreateTemp(folder, ".onrecord-*.dna")
	if err != nil {
		return "", Report{}, err
	}
	report, err := writeTo(ctx, r, f.Name(), filter, o)
	err = errors.Join(err, f.Sync(), f.Close())
	if err != nil {
		return "", report, errors.Join(err, os.Remove(f.Name()))
	}
	return f.Name(), report, nil
}

func (o Options) validate() error {
	if strings.ContainsFunc(o.Name, unfit) {
		return fmt.Errorf("the name %q of the file contains white space or control characters; it becomes part of ids: %w", o.Name, graph.ErrInvalid)
	}
	return nil
}

//go:embed schema.sql
var schema string

// writer is one file being written.
type writer struct {
	read   graph.Reader
	filter graph.CodingFilter
	whole  bool // nothing is filtered
	out    *output
	report Report
	left   leftOut
	change leftOut

	entries    map[string]*entry // agents and topics by id; nil for one that isn't there
	entity     int64             // the last ID given to an entity
	attributes int               // the last ID given to an attribute variable
	coders     []string          // by their IDs, from 1
	coderID    map[string]int64
	origins    map[string]bool // of all that is written
	met        map[string]int  // statements and stances found in documents
	dates      codingDates
}

// writeTo fills the empty file at path.
func writeTo(ctx context.Context, r graph.Reader, path string, filter graph.CodingFilter, o Options) (_ Report, err error) {
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath())
	if err != nil {
		return Report{}, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	// A file that isn't finished is thrown away, so nothing is kept to undo it by.
	if _, err := db.ExecContext(ctx, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF"); err != nil {
		return Report{}, err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return Report{}, err
	}
	w := &writer{
		read: r, filter: filter, whole: choosesAll(reflect.ValueOf(filter)), out: &output{tx: tx, prepared: map[string]*sql.Stmt{}},
		entries: map[string]*entry{}, entity: entityVariables, coderID: map[string]int64{}, origins: map[string]bool{}, met: map[string]int{},
	}
	if err := w.fill(ctx, o); err != nil {
		return Report{}, errors.Join(err, tx.Rollback())
	}
	if err := tx.Commit(); err != nil {
		return Report{}, err
	}
	w.report.LeftOut, w.report.Changed = w.left.list(), w.change.list()
	return w.report, nil
}

// choosesAll says whether a filter asks nothing.
func choosesAll(filter reflect.Value) bool {
	for _, field := range filter.Fields() {
		switch field.Kind() {
		case reflect.Slice:
			if field.Len() > 0 {
				return false
			}
		case reflect.Struct:
			if !choosesAll(field) {
				return false
			}
		default:
			if !field.IsZero() {
				return false
			}
		}
	}
	return true
}

// fill writes everything. What statements refer to is written after them, when it is known.
func (w *writer) fill(ctx context.Context, o Options) error {
	if _, err := w.out.tx.ExecContext(ctx, schema); err != nil {
		return err
	}
	w.coder(admin)
	for _, step := range []func(context.Context) error{
		w.writeDocuments, w.countUnplaced, w.gatherEntities, w.writeEntities, w.writeCoders,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	if err := w.writeSettings(ctx, o); err != nil {
		return err
	}
	return w.out.checkReferences(ctx)
}

// version is the version of DNA that first had this layout; all of 3.0 and 3.1 open it.
const version = "3.0.7"

func (w *writer) writeSettings(ctx context.Context, o Options) error {
	settings := [][2]string{{"version", version}, {settingDate, w.dates.setting(&w.change)}, {settingName, w.nameFor(o)}}
	for _, s := range settings {
		if s[1] == "" {
			continue
		}
		if err := w.out.insert(ctx, "SETTINGS", "Property, Value", s[0], s[1]); err != nil {
			return err
		}
	}
	return nil
}

// importPrefix begins the ids of the imports of .dna files.
var importPrefix = loaders.ImportID(name, "")

// nameFor is the name that the file keeps. The name of one .dna file goes with all that came from it and nothing else, because a file
// that is loaded by this name replaces what is there.
func (w *writer) nameFor(o Options) string {
	if o.Name != "" || !w.whole || len(w.origins) != 1 {
		return o.Name
	}
	for origin := range w.origins {
		if kept, ok := strings.CutPrefix(origin, importPrefix); ok {
			return kept
		}
	}
	return ""
}

package gold

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"path"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// annotation is the ending of the file beside an article's NAME.txt.
const annotation = ".yaml"

// ReadFolder yields the annotated articles of a folder in the order of their names: pairs NAME.txt, the text exactly as read, and NAME.yaml,
// its annotation by verbatim words (see ReadAnnotation). Other files and the folders in it are left alone. The first pair that can't be used,
// and a text without annotation or the other way round, ends it with an error, graph.ErrInvalid, that tells file and line.
func ReadFolder(folder fs.FS) iter.Seq2[*Document, error] { return ReadAnnotations(folder, folder) }

// ReadAnnotations is ReadFolder for annotations whose texts lie in another folder.
func ReadAnnotations(folder, texts fs.FS) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		entries, err := fs.ReadDir(folder, ".")
		if err != nil {
			yield(nil, err)
			return
		}
		have := map[string]bool{}
		for _, e := range entries {
			have[e.Name()] = true
		}
		for _, e := range entries {
			name, ending := strings.TrimSuffix(e.Name(), path.Ext(e.Name())), path.Ext(e.Name())
			switch {
			case e.IsDir():
			case ending == annotation:
				d, err := readPair(folder, texts, name)
				if !yield(d, err) || err != nil {
					return
				}
			case ending == ".txt" && !have[name+annotation]:
				yield(nil, fmt.Errorf("%s: there is no %s beside it: %w", e.Name(), name+annotation, graph.ErrInvalid))
				return
			}
		}
	}
}

func readPair(folder, texts fs.FS, name string) (*Document, error) {
	text, err := fs.ReadFile(texts, name+".txt")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: there is no %s.txt beside it: %w", name+annotation, name, graph.ErrInvalid)
	}
	if err != nil {
		return nil, err
	}
	if err := loaders.CheckText(string(text)); err != nil {
		return nil, fmt.Errorf("%s.txt: %w", name, err)
	}
	return readAnnotation(folder, name, string(text))
}

func readAnnotation(folder fs.FS, name, text string) (*Document, error) {
	data, err := fs.ReadFile(folder, name+annotation)
	if err != nil {
		return nil, err
	}
	return ReadAnnotation(name+annotation, string(data), text)
}

// Folder is a folder of annotations as answers: how far another annotator, of the same texts, agrees.
type Folder struct {
	FS   fs.FS
	Name string // for errors
}

// Answer returns the folder's annotation of a document; nil when it has none. One that is no good is graph.ErrInvalid with folder, file and line.
func (f Folder) Answer(gold *Document) (*Document, error) {
	d, err := readAnnotation(f.FS, gold.ID, gold.Text)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("in %s: %w", f.Name, err)
	}
	return d, nil
}

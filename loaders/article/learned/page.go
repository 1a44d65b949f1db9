// Package learned has the last word on what is said in a sentence: a model that was learnt from annotated articles looks over what
// the rules found. features are what speaks for and against a candidate; weigh gives the chances, rank looks at the likely ones
// together and decide chooses. fit and learn learn, from examples; model reads and writes what was learnt, model.bin holds it, and
// MODEL.md tells from what.
package learned

import (
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// page is a page in the eyes of the model.
type page struct{ *clauses.Page }

func newPage(text string, f prose.Furniture) page { return page{clauses.NewPage(text, f)} }

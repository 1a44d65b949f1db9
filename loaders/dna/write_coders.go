package dna

import "context"

// admin is the coder with ID 1 in every DNA database, who may do everything.
const admin = "Admin"

// coder is the ID of the coder of this name.
func (w *writer) coder(name string) int64 {
	id, known := w.coderID[name]
	if !known {
		w.coders = append(w.coders, name)
		id = int64(len(w.coders))
		w.coderID[name] = id
	}
	return id
}

// writeCoders writes the coders, each of whom may see and change what the others did.
func (w *writer) writeCoders(ctx context.Context) error {
	taken := map[string]bool{}
	for i, name := range w.coders {
		red, green, blue := 255, 255, 0 // DNA's colour of its Admin
		if i > 0 {
			red, green, blue = colorFor(i)
		}
		err := w.out.insert(ctx, "CODERS", "ID, Name, Red, Green, Blue, Password", i+1, unique(w.short(name), taken), red, green, blue, encrypted())
		if err != nil {
			return err
		}
		for other := range w.coders {
			if other == i {
				continue
			}
			if err := w.out.insert(ctx, "CODERRELATIONS", "Coder, OtherCoder", i+1, other+1); err != nil {
				return err
			}
		}
	}
	w.report.Coders = len(w.coders)
	return nil
}

// colorFor is a colour for the n-th coder, so that they are told apart on the screen.
func colorFor(n int) (red, green, blue int) {
	palette := [][3]int{{51, 153, 255}, {255, 102, 102}, {102, 204, 0}, {255, 153, 51}, {153, 102, 255}, {0, 204, 204}}
	c := palette[(n-1)%len(palette)]
	return c[0], c[1], c[2]
}

package yamlfile

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Word returns the field's word when it is one of the allowed ones, and otherwise when it is absent. Another
// word is a problem, and so is none where otherwise is "".
func Word[T ~string](r *Reader, name string, otherwise T, allowed []T) T {
	v := r.Text(name)
	switch {
	case v.Text == "" && otherwise != "":
		return otherwise
	case v.Text == "" && r.broken:
	case v.Text == "":
		r.Problem(v.Line, "no %s; write one of %s", name, list(allowed))
	case !slices.Contains(allowed, T(v.Text)):
		r.Problem(v.Line, "%s: %q is none of %s", name, v.Text, list(allowed))
	}
	return T(v.Text)
}

func list[T ~string](words []T) string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = string(w)
	}
	return strings.Join(texts, ", ")
}

// Name returns the required field that gives a file or record its lasting name, which becomes
// part of ids: white space and control characters are a problem.
func Name(r *Reader, field string) Value {
	v := r.Required(field)
	if strings.ContainsFunc(v.Text, func(c rune) bool { return unicode.IsSpace(c) || unicode.IsControl(c) }) {
		suggestion := strings.ToLower(strings.Join(strings.Fields(v.Text), "-"))
		r.Problem(v.Line, "%s: %s contains white space; it becomes part of ids, write %s", field, quoted(v.Text), fmt.Sprintf("%q", suggestion))
	}
	return v
}

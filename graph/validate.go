package graph

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"onrecord/graph/edtf"
)

// checkText refuses what the two stores would keep differently: bytes that are not UTF-8, and NUL.
func checkText(owner string, texts ...string) error {
	for _, t := range texts {
		if !utf8.ValidString(t) {
			return fmt.Errorf("%s: text is not UTF-8: %w", owner, ErrInvalid)
		}
		if strings.IndexByte(t, 0) >= 0 {
			return fmt.Errorf("%s: text contains a NUL byte: %w", owner, ErrInvalid)
		}
	}
	return nil
}

func checkNames(owner, name string, aliases []string, other string) error {
	if strings.TrimSpace(name) == "" {
		return fmt.Errorf("%s: no name: %w", owner, ErrInvalid)
	}
	if slices.Contains(aliases, "") {
		return fmt.Errorf("%s: an empty alias: %w", owner, ErrInvalid)
	}
	return checkText(owner, append([]string{name, other}, aliases...)...)
}

func checkAttributes(owner string, attributes []Attribute) error {
	for _, a := range attributes {
		if a.Name == "" || a.Value == "" {
			return fmt.Errorf("%s: an attribute without a name or value: %w", owner, ErrInvalid)
		}
		if err := checkText(owner, a.Name, a.Value); err != nil {
			return err
		}
	}
	return nil
}

func checkAgentID(owner, id string) error {
	if k := KindOf(id); k != KindPerson && k != KindInstitution {
		return fmt.Errorf("%s: %q is neither a person nor an institution: %w", owner, id, ErrInvalid)
	}
	return nil
}

func checkDates(owner string, dates ...*UncertainDate) error {
	for _, d := range dates {
		if d == nil {
			continue
		}
		if _, err := edtf.Parse(d.EDTF); err != nil {
			return fmt.Errorf("%s: date %q: %v: %w", owner, d.EDTF, err, ErrInvalid)
		}
		if err := checkText(owner, d.AsPrinted); err != nil {
			return err
		}
	}
	return nil
}

func checkConfidence(owner string, c float64) error {
	if math.IsNaN(c) || c < 0 || c > 1 {
		return fmt.Errorf("%s: confidence %v is not between 0 and 1: %w", owner, c, ErrInvalid)
	}
	return nil
}

func oneOf[T ~string](owner, field string, v T, allowed []T) error {
	if slices.Contains(allowed, v) {
		return nil
	}
	return fmt.Errorf("%s: %s %q is none of %v: %w", owner, field, v, allowed, ErrInvalid)
}

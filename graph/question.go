package graph

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Unmarshal reads a JSON object with the field names of the GraphQL contract, such as {"saidFrom": "2025-12"}, into v, a
// struct of this model. Fields that aren't named keep the value they have. A field that is not known, a value of another
// type and anything after the object is ErrInvalid.
func Unmarshal(text string, v any) error {
	d := json.NewDecoder(bytes.NewReader([]byte(text)))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return fmt.Errorf("%s: %w", plainJSON(err), ErrInvalid)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("there is more after the JSON object: %w", ErrInvalid)
	}
	return nil
}

// plainJSON says what is wrong with a JSON text without the words of Go.
func plainJSON(err error) string {
	var kind *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &kind):
		return fmt.Sprintf("field %q: a %s is not what belongs there", kind.Field, kind.Value)
	case errors.As(err, &syntax):
		return fmt.Sprintf("no JSON object, at byte %d", syntax.Offset)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "no JSON object: it ends too early"
	}
	return err.Error()
}

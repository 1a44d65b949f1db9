package forest_test

import (
	"strings"
	"testing"

	"onrecord/loaders/internal/forest"
)

func TestCircle(t *testing.T) {
	for _, tt := range []struct {
		name, from string
		above      map[string]string
		want       string
	}{
		{"no links", "a", nil, ""},
		{"a chain ends", "a", map[string]string{"a": "b", "b": "c"}, ""},
		{"above itself", "a", map[string]string{"a": "a"}, "a a"},
		{"a circle above", "a", map[string]string{"a": "b", "b": "c", "c": "b"}, "b c b"},
		{"nothing to start from", "", map[string]string{"": ""}, ""},
	} {
		if got := strings.Join(forest.Circle(tt.from, tt.above, map[string]bool{}), " "); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A circle is told once, whichever of its members is asked about next.
func TestCircleOnce(t *testing.T) {
	above, done := map[string]string{"a": "b", "b": "a", "c": "a"}, map[string]bool{}
	if forest.Circle("a", above, done) == nil {
		t.Fatal("no circle found")
	}
	for _, id := range []string{"a", "b", "c"} {
		if again := forest.Circle(id, above, done); again != nil {
			t.Errorf("%s: told again: %v", id, again)
		}
	}
}

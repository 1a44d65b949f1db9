package prose

import "testing"

func TestLiesIn(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Anchorage", "Alaska", true}, {"Alaska", "United States", true}, {"Anchorage", "united states", true}, {"Alaska", "Anchorage", false},
		{"Paris", "Paris", true}, {"Paris", "France", true}, {"Paris", "Germany", false}, {"Nowhere", "Nowhere", true},
	} {
		if got := LiesIn(c.a, c.b); got != c.want {
			t.Errorf("liesIn(%s, %s) = %v", c.a, c.b, got)
		}
	}
}

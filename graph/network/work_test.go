package network_test

import "testing"

// Four nodes times three edges, two times one, and nothing for whoever is alone.
func TestWork(t *testing.T) {
	for meetings, want := range map[string]int{"ab bc cd xy z": 4*3 + 2*1, "a b c": 0, "": 0, "ab cd ef": 3 * 2, "cd ab bc da": 4 * 4} {
		if got := met(t, meetings).Work(); got != want {
			t.Errorf("%q: %d, want %d", meetings, got, want)
		}
	}
}

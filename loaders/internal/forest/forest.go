// Package forest checks that links upwards, such as a topic's broader topic, end somewhere.
package forest

import "slices"

// Circle follows the links up from id and returns the circle they end in, its first id repeated at the end; nil when
// they end, or lead to what is done. It marks what it passes as done, so that each circle is told once.
func Circle(id string, above map[string]string, done map[string]bool) []string {
	var path []string
	for id != "" && !done[id] {
		done[id] = true
		path = append(path, id)
		id = above[id]
	}
	if start := slices.Index(path, id); start >= 0 {
		return append(path[start:], id)
	}
	return nil
}

package neo4j

import "onrecord/graph"

// selectorKeys name the properties that keep text selectors as lists of equal length: a property can't hold a map.
type selectorKeys struct{ starts, ends, exacts, prefixes, suffixes string }

var (
	ofQuote    = selectorKeys{"starts", "ends", "exacts", "prefixes", "suffixes"}
	ofMeetings = selectorKeys{"meetingStarts", "meetingEnds", "meetingExacts", "meetingPrefixes", "meetingSuffixes"}
)

func (r row) setSelectors(k selectorKeys, all []graph.TextSelector) {
	var starts, ends []int
	var exacts, prefixes, suffixes []string
	for _, s := range all {
		starts, ends = append(starts, s.Start), append(ends, s.End)
		exacts, prefixes, suffixes = append(exacts, s.Exact), append(prefixes, s.Prefix), append(suffixes, s.Suffix)
	}
	r[k.starts], r[k.ends], r[k.exacts], r[k.prefixes], r[k.suffixes] = starts, ends, exacts, prefixes, suffixes
}

func (r row) selectors(k selectorKeys) []graph.TextSelector {
	starts, ends := list[int64](r, k.starts), list[int64](r, k.ends)
	exacts, prefixes, suffixes := list[string](r, k.exacts), list[string](r, k.prefixes), list[string](r, k.suffixes)
	var out []graph.TextSelector
	for i := range starts {
		out = append(out, graph.TextSelector{Start: int(starts[i]), End: int(ends[i]), Exact: exacts[i], Prefix: prefixes[i], Suffix: suffixes[i]})
	}
	return out
}

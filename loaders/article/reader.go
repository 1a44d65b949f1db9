package article

import (
	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/speakers"
)

// reader finds the meetings of a page whose speakers are settled.
type reader struct {
	*speakers.Resolver
	meetings   []loaders.Meeting
	took       map[part]bool
	occasions  []occasion                // in the order of the text
	latest     map[graph.MeetingKind]int // the meeting of each kind last spoken of
	references []reference
	nouns      [][]string      // of each meeting, the words it is called by
	towns      map[string]bool // places that the gazetteer doesn't have
	talks      bool            // the page speaks of talks
	madeAt     []tie           // of each saying, None when unknown
	topics     [][]tie         // of each saying
	metIn      map[string]int  // the one meeting held in a place
	sitting    int             // the meeting whose account the page is, None
	held       []bool          // of each meeting: the page speaks of it otherwise than as planned
	someHeld   bool            // one of them was
}

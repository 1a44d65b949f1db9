package article

import "onrecord/loaders"

// findHeld notes which meetings the page speaks of otherwise than as planned.
func (v *resolver) findHeld() {
	v.held = make([]bool, len(v.meetings))
	for k := range v.occasions {
		if o := &v.occasions[k]; o.meeting != loaders.None && !v.isAhead(o) {
			v.held[o.meeting], v.someHeld = true, true
		}
	}
}

// isAhead says whether the sentence of an occasion has it lie ahead: "will meet", "the next round", "is due to open".
func (v *resolver) isAhead(o *occasion) bool {
	if v.near(o) {
		return false
	}
	s := v.sentences[o.sentence]
	for i := max(s.first, o.first-8); i < min(s.last, o.last+8); i++ {
		w := v.words[i]
		if w.mark != v.words[o.noun].mark || !o.within && v.isSaid(i, o.sentence) {
			continue
		}
		if w.low == "called" && v.low(i+1) == "off" || putOff[w.low] {
			return true
		}
		if planned[w.low] && !(w.cap && w.is(month)) || w.low == "to" && i > s.first && (v.low(i-1) == "is" || v.low(i-1) == "are") {
			return true
		}
	}
	return false
}

// planned are words of meetings to come.
var planned = set("will would shall due planned scheduled plans set next upcoming tomorrow could may might should hope hopes if")

package article

import (
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// findHeld notes which meetings the page speaks of otherwise than as planned.
func (v *reader) findHeld() {
	v.held = make([]bool, len(v.meetings))
	for k := range v.occasions {
		if o := &v.occasions[k]; o.meeting != loaders.None && !v.isAhead(o) {
			v.held[o.meeting], v.someHeld = true, true
		}
	}
}

// isAhead says whether the sentence of an occasion has it lie ahead: "will meet", "the next round", "is due to open".
func (v *reader) isAhead(o *occasion) bool {
	if v.near(o) {
		return false
	}
	s := v.Sentences[o.sentence]
	for i := max(s.First, o.First-8); i < min(s.Last, o.Last+8); i++ {
		w := v.Words[i]
		if w.Mark != v.Words[o.noun].Mark || !o.within && v.isSaid(i, o.sentence) {
			continue
		}
		if w.Low == "called" && v.Low(i+1) == "off" || putOff[w.Low] {
			return true
		}
		if planned[w.Low] && !(w.Cap && w.Is(prose.Month)) || w.Low == "to" && i > s.First && (v.Low(i-1) == "is" || v.Low(i-1) == "are") {
			return true
		}
	}
	return false
}

// planned are words of meetings to come.
var planned = prose.Set("will would shall due planned scheduled plans set next upcoming tomorrow could may might should hope hopes if")

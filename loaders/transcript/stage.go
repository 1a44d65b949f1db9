package transcript

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"onrecord/loaders"
)

var (
	// bracketed is anything short in brackets.
	bracketed = regexp.MustCompile(`[\[(][^\[\]()\n]{1,100}[\])]`)
	// stampLine is a line of nothing but a time stamp or an end mark.
	stampLine = regexp.MustCompile(`(?m)^[ \t]*(?:` + stamp + `|#{2,}|\*{3,}|-{3,}|_{3,}|[-–—]*\s*(?i:end)\s*[-–—]*|(?i:end of transcript)\.?)[ \t]*\r?$`)
	onlyStamp = regexp.MustCompile(`^[\[(<]\s*\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\s*[\])>]$`)
	angled    = regexp.MustCompile(`<\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?>`)
)

// spoken returns the words from start to end without stage directions and time stamps, in pieces where one
// of these interrupts them; none when nothing is said.
func spoken(text string, start, end int) []loaders.Span {
	turn := text[start:end]
	var pieces []loaders.Span
	last := 0
	for _, cut := range cuts(turn) {
		pieces = appendTrimmed(pieces, turn, last, cut.Start)
		last = max(last, cut.End)
	}
	pieces = appendTrimmed(pieces, turn, last, len(turn))
	for i := range pieces {
		pieces[i].Start += start
		pieces[i].End += start
	}
	return pieces
}

// cuts are the stage directions and time stamps of a turn, in the order of the text.
func cuts(turn string) []loaders.Span {
	var out []loaders.Span
	for _, form := range []*regexp.Regexp{bracketed, angled, stampLine} {
		for _, m := range form.FindAllStringIndex(turn, -1) {
			if form != bracketed || isStage(turn[m[0]:m[1]]) || ownLine(turn, m[0], m[1]) {
				out = append(out, loaders.Span{Start: m[0], End: m[1]})
			}
		}
	}
	sortSpans(out)
	return out
}

// appendTrimmed adds the piece without the white space around it, and not at all when it has no letter or digit.
func appendTrimmed(pieces []loaders.Span, text string, start, end int) []loaders.Span {
	if end <= start {
		return pieces
	}
	piece := text[start:end]
	if strings.IndexFunc(piece, isWordRune) < 0 {
		return pieces
	}
	start += len(piece) - len(strings.TrimLeft(piece, blanks))
	return append(pieces, loaders.Span{Start: start, End: start + len(strings.Trim(piece, blanks))})
}

const blanks = " \t\r\n\u00a0"

// ownLine says whether nothing else stands on the line.
func ownLine(text string, start, end int) bool {
	from := strings.LastIndexByte(text[:start], '\n') + 1
	to := strings.IndexByte(text[end:], '\n')
	if to < 0 {
		to = len(text) - end
	}
	alone := strings.Trim(text[from:start], blanks) == "" && strings.Trim(text[end:end+to], blanks) == ""
	return alone && from > 0 // the first line begins behind the label
}

// isStage says whether something in brackets is a stage direction or a time stamp, and not a word of the turn.
func isStage(s string) bool {
	if onlyStamp.MatchString(s) {
		return true
	}
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !isWordRune(r) && r != '-' })
	if len(words) == 0 {
		return false
	}
	if stageFirst[words[0]] || len(words) > 1 && stageFirst[words[0]+" "+words[1]] {
		return true
	}
	return len(words) <= 6 && stageLast[words[len(words)-1]]
}

// stageFirst begin stage directions.
var stageFirst = func() map[string]bool {
	set := setOf(`applause laughter laughs laughing chuckles chuckling crosstalk cross-talk inaudible unintelligible indiscernible indistinct
	pause pauses silence music cheers cheering boos booing gavel sighs coughs coughing clapping clears whispers crying sobs
	interruption interrupting overlapping off-mic simultaneous speaking speaks recess foreign audio video technical break
	ovation standing-ovation gestures nods shouting shouts smiles snorts sniffs phonetic ph`)
	for _, phrase := range []string{
		"off mic", "off microphone", "through interpreter", "through an", "through translator", "through translation", "via interpreter", "via translator",
		"as interpreted", "as translated", "as delivered", "begin video", "end video", "begin audio", "end of", "commercial break", "in ukrainian", "in russian",
		"in french", "in spanish", "in german", "standing ovation", "several speakers", "no response", "no audible", "no verbal", "brief pause", "long pause",
		"to reporters", "turns to", "looks at", "points to", "shakes head", "raises hand", "reads from", "meeting adjourned", "break in",
	} {
		set[phrase] = true
	}
	return set
}()

// stageLast end stage directions: "general laughter", "audience applauds".
var stageLast = setOf("applause applauds laughter laughs crosstalk inaudible music cheers rings indicating interjecting")

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func sortSpans(spans []loaders.Span) {
	slices.SortFunc(spans, func(a, b loaders.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
}

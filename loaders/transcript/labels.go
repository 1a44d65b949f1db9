package transcript

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loaders"
)

// style is how a label is printed. A transcript keeps to one, apart from letters such as Q and A.
type style int

const (
	letter style = iota // Q: A. X:
	bold                // **Name:**
	upper               // NAME:
	title               // Name:
	alone               // Name 00:12, on a line of its own
)

// label is the beginning of a turn.
type label struct {
	style style
	line  int          // index of its line
	start int          // byte at which its line begins
	name  loaders.Span // the words of the label
	text  string       // the same
	words int          // byte at which the turn's words begin
	loose bool         // a letter without a colon
}

func (l label) key() string { return strings.ToLower(l.text) }

const stamp = `(?:[\[(<]\s*\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\s*[\])>]|\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)`

const (
	// before is what may stand before a name: ">>", a time stamp.
	before = `^\s*(?:>>+\s*)?(?:` + stamp + `\s*(?:[-–—]\s*)?)?`
	name   = `([^\s:：*“”"?!\[\](){}<>][^:：*“”"?!\[\](){}<>\n]{0,110}?)`
	stars  = `(\*\*|__)`
	// remark is what may stand behind a name: "(as interpreted)", "(R-TX)", a time stamp.
	remark = `(?:\s*[(\[][^)\]\n]{1,60}[)\]])*`
)

// The forms of a label: group 1 is the stars of a bold one, group 2 the name.
var (
	withColon = regexp.MustCompile(before + stars + `?` + name + remark + stars + `?\s*[:：]` + stars + `?(?:\s+|$)`)
	onlyBold  = regexp.MustCompile(before + stars + name + remark + stars + `\s*$`)
	letters   = regexp.MustCompile(before + `()([QA])(?:\.\s+|\t\s*|  +)`)
	thenStamp = regexp.MustCompile(`^\s*(?:>>+\s*)?()` + name + remark + `\s+` + stamp + `\s*$`)
	stampThen = regexp.MustCompile(`^\s*` + stamp + `\s+()` + name + `\s*$`)
)

// findLabels returns the labels of the style that the text is printed in.
func findLabels(lines []line) []label {
	var all []label
	for i, l := range lines {
		if found, ok := readLabel(l); ok {
			found.line = i
			all = append(all, found)
		}
	}
	return inStyle(all)
}

// readLabel reads what may be a label at the beginning of a line.
func readLabel(l line) (label, bool) {
	for _, form := range []*regexp.Regexp{withColon, onlyBold, letters, thenStamp, stampThen} {
		m := form.FindStringSubmatchIndex(l.text)
		if m == nil {
			continue
		}
		name := trimmed(l.text, m[4], m[5])
		text := l.text[name.Start:name.End]
		if !isName(text) {
			continue
		}
		found := label{start: l.start, name: loaders.Span{Start: l.start + name.Start, End: l.start + name.End}, text: text, words: l.start + m[1]}
		switch {
		case m[2] >= 0 && m[3] > m[2]:
			found.style = bold
		case utf8.RuneCountInString(text) == 1:
			found.style, found.loose = letter, form == letters
		case form == thenStamp || form == stampThen:
			found.style = alone
		case strings.ToUpper(text) == text:
			found.style = upper
		default:
			found.style = title
		}
		return found, true
	}
	return label{}, false
}

// trimmed is the span without white space and commas at its end.
func trimmed(text string, start, end int) loaders.Span {
	return loaders.Span{Start: start, End: start + len(strings.TrimRight(text[start:end], " \t,;"))}
}

// inStyle keeps the labels of the style that most labels have, and single letters; "A." only where somebody
// asks, for else it numbers a list.
func inStyle(all []label) []label {
	count := map[style]int{}
	for _, l := range all {
		count[l.style]++
	}
	best := title
	for _, s := range []style{upper, alone, bold} {
		if count[s] > 0 && count[s] >= count[best] {
			best = s
		}
	}
	asked := slices.ContainsFunc(all, func(l label) bool { return l.text == "Q" })
	var kept []label
	for _, l := range all {
		if l.style == best || l.style == letter && (asked || !l.loose) {
			kept = append(kept, l)
		}
	}
	return kept
}

// isName says whether words can be the name of a speaker: few, and capitalised but for particles. What
// follows a comma says who they are and must be capitalised too.
func isName(s string) bool {
	name, about, _ := strings.Cut(s, ",")
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 8 || len(strings.Fields(about)) > 12 || notNames[strings.ToLower(strings.TrimSpace(name))] {
		return false
	}
	if notFirst[strings.ToLower(words[0])] || isField(s) || !utf8.ValidString(s) {
		return false
	}
	for i, w := range append(words, strings.Fields(about)...) {
		if endsSentence(w) || !capitalised(w) && (i == 0 || !particles[w] && !isNumber(w)) {
			return false
		}
	}
	return !strings.HasPrefix(name, "http")
}

// endsSentence says whether a word ends with a stop that is not that of an initial or an abbreviation.
func endsSentence(w string) bool {
	word, stop := strings.CutSuffix(w, ".")
	return stop && utf8.RuneCountInString(word) > 1 && !strings.Contains(word, ".") && !titles[strings.ToLower(word)] && !suffixes[strings.ToLower(word)]
}

var suffixes = setOf("jr sr st ph phd md esq asst dep")

// capitalised also holds for scripts without capitals.
func capitalised(w string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "'’‘#&-–"))
	return unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r) || strings.Trim(w, "&-–/") == ""
}

func isNumber(w string) bool { return strings.Trim(w, "#0123456789") == "" }

var particles = setOf("of the de la le las los del della di da do dos das du van von der den ter ten zu bin ibn al el and for in at to y e")

// notNames are words that stand before a colon without speaking.
var notNames = setOf(`note notes n.b. nb update updates correction source sources photo image images caption video audio
	warning example examples reminder disclaimer summary background contents agenda time times duration transcript
	from to cc bcc subject re tel phone email e-mail contact website url link links http https ps p.s. see also
	pros cons result results conclusion introduction overview tip tips step chapter section part ingredients`)

// notFirst are words that begin sentences, not names.
var notFirst = setOf(`first second third fourth finally lastly also but and or so yes no well now look listen here there this that these those
	if when while because however then what why how who where remember again still my our your his her their its it we they i you
	let one two three for in on at by with as an`)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

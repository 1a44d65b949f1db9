package prose

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/dates"
)

// Furniture is a page with what stands around the prose told apart from it.
type Furniture struct {
	Prose    []loaders.Span // the headline, when there is one, and the paragraphs of prose
	Headline int            // index in Prose; -1 without one
	Byline   string         // the line that names the authors, "" without one
	Top      []string       // the lines above the first paragraph of prose, where a date may be printed
}

// ClearFurniture tells prose from furniture. title, when known, says which line is the headline.
func ClearFurniture(text, title string) Furniture {
	blocks := Paragraphs(text)
	body := bodyStart(text, blocks)
	f := Furniture{Headline: -1}
	if h := headlineOf(text, blocks[:body], title); h >= 0 {
		f.Headline = 0
		f.Prose = append(f.Prose, blocks[h])
	}
	for _, b := range blocks[:body] {
		if line := b.In(text); byline(line) != "" && f.Byline == "" {
			f.Byline = byline(line)
		}
	}
	for _, b := range blocks[:body] {
		f.Top = append(f.Top, b.In(text))
	}
	for _, b := range blocks[body:] {
		line := b.In(text)
		if endsPage(line) {
			break
		}
		if !isFurniture(line) {
			b.Start += dateline(line)
			f.Prose = append(f.Prose, b)
		}
	}
	return f
}

// datelineShape: "PARIS, Aug 31 (Reuters) - ", "CHARLESTON, S.C. — ".
var datelineShape = regexp.MustCompile(`^\p{Lu}[\p{Lu}\d .,'’/-]+(?:, [\p{L}\d., ]{1,30})?(?: ?\([^()]{1,40}\))?\s*[-–—―]+\s+|^\p{Lu}[\p{L} .,'’-]{1,40}(?:, [\p{L}\d., ]{1,30})? ?\([\p{Lu}][^()]{1,40}\)\s*[-–—―]+\s+`)

// dateline returns the width of the dateline that opens a paragraph, 0 without one.
func dateline(line string) int {
	const longest = 90
	line = line[:min(len(line), longest)]
	if len(line) > 1 && line[1] >= 'a' && line[1] <= 'z' && strings.IndexByte(line, '(') < 0 {
		return 0 // neither shape: a place in capitals, or an agency in brackets
	}
	if !strings.ContainsAny(line, "-–—―") {
		return 0 // both end in one
	}
	m := datelineShape.FindStringIndex(line)
	if m == nil || strings.ContainsAny(line[:m[1]], "\"“”") {
		return 0
	}
	return m[1]
}

// bodyStart returns the index of the first paragraph of prose: the first that is long
// or speaks in whole sentences, behind at least the lines that can't be.
func bodyStart(text string, blocks []loaders.Span) int {
	const long = 140 // bytes
	if len(blocks) == 1 {
		return 0
	}
	for i, b := range blocks {
		line := b.In(text)
		if isFurniture(line) || byline(line) != "" {
			continue
		}
		if len(line) >= long || i > 0 && EndsProse(line) || strings.HasSuffix(line, ":") || sentencesIn(line) > 1 || i == 0 && quotesSomething(line) {
			return i
		}
		if i > 12 {
			break
		}
	}
	return min(1, len(blocks))
}

// EndsProse says whether a line ends as prose does, with a full stop, a closing mark or a colon.
func EndsProse(line string) bool {
	return strings.HasSuffix(line, ".") || strings.HasSuffix(line, ".”") || strings.HasSuffix(line, ".\"") || strings.HasSuffix(line, "”") || strings.HasSuffix(line, ":")
}

func sentencesIn(line string) int {
	n := 0
	for i := 0; i+1 < len(line); i++ {
		if (line[i] == '.' || line[i] == '!' || line[i] == '?') && line[i+1] == ' ' && !isAbbreviation(line, i) {
			n++
		}
	}
	if EndsProse(line) {
		n++
	}
	return n
}

// quotesSomething says whether a first line is prose because it ends with a full stop and quotes.
func quotesSomething(line string) bool {
	return EndsProse(line) && strings.ContainsAny(line, "\"“”")
}

// headlineOf returns the index of the headline among the lines above the prose, -1 without one.
func headlineOf(text string, top []loaders.Span, title string) int {
	best := -1
	for i, b := range top {
		line := b.In(text)
		if title != "" && strings.EqualFold(strings.TrimRight(line, ". "), strings.TrimRight(title, ". ")) {
			return i
		}
		if best < 0 && len(strings.Fields(line)) >= 4 && !isFurniture(line) && byline(line) == "" {
			best = i
		}
	}
	return best
}

var (
	bylineShape   = regexp.MustCompile(`^(?:(?i:by|from)\s+)(\p{Lu}[\p{L}.’'-]+(?:\s+(?:\p{Lu}[\p{L}.’'-]*|de|van|von|al|bin|and|,))+.*)$`)
	agencyShape   = regexp.MustCompile(`^(\p{Lu}[\p{L}.’'-]+(?:\s+\p{Lu}[\p{L}.’'-]*){1,4}), [\p{Lu}].*\b(?:News|Press|Times|Post|Reuters|Service|Agency|Tribune|Journal|Bloomberg|Guardian|Herald)\b.*$`)
	creditShape   = regexp.MustCompile(`(?i)(?:^|\W)(?:getty images|afp photo|ap photo|reuters photo|photo(?:graph)? by|photo:|photo credit|image:|image credit|file photo|picture:|via ap\)|/ap\)|/reuters\)|/afp\))`)
	furnitureLine = regexp.MustCompile(`(?i)^(?:\(with assistance|with assistance from|with reporting by|reporting by|editing by|additional reporting|published (?:in|on|at)?\b|updated|first published|posted (?:on|at)|copyright|©|\(c\)|all rights reserved|advertisement|sign up|subscribe|click here|read more|related|see also|share this|share on|follow .{0,60} on (?:twitter|x|facebook|instagram)|listen to|watch:|watch the|more from|abstract\.?$|full text\.?$|story continues|continue reading|this article (?:was|originally)|this story (?:was|has)|the associated press contributed|visit .* at www|image source|photo|caption)`)
	endOfPage     = regexp.MustCompile(`(?i)^(?:comments|\d+ comments|blog comments powered|leave a (?:comment|reply)|join the conversation)\b.{0,60}$`)
)

// byline returns the authors part of a byline, "" when the line is none.
func byline(line string) string {
	if len(line) > 160 || EndsProse(line) && !strings.HasPrefix(strings.ToLower(line), "by ") {
		return ""
	}
	if m := bylineShape.FindStringSubmatch(line); m != nil {
		return m[1]
	}
	if m := agencyShape.FindStringSubmatch(line); m != nil {
		return m[1]
	}
	return ""
}

// isFurniture says whether a paragraph holds no prose of the article.
func isFurniture(line string) bool {
	if strings.IndexFunc(line, unicode.IsLetter) < 0 {
		return true
	}
	if len(line) >= 300 {
		return false
	}
	if mayBeFurniture(line) && furnitureLine.MatchString(line) {
		return !strings.ContainsAny(line, "“\"") || strings.HasPrefix(line, "(")
	}
	return mayCredit(line) && creditShape.MatchString(line)
}

// mayBeFurniture says whether a line begins with three letters that some match of furnitureLine begins with. It is much faster than to look for the
// shape, and so is mayCredit.
func mayBeFurniture(line string) bool {
	var first [3]byte
	if copy(first[:], line) < len(first) {
		return true
	}
	for i, c := range first {
		switch {
		case c >= utf8.RuneSelf:
			return true
		case c >= 'A' && c <= 'Z':
			first[i] = c + 'a' - 'A'
		}
	}
	return furnitureOpenings[string(first[:])]
}

var furnitureOpenings = Set(`(wi wit rep edi add pub upd fir pos cop (c) all adv sig sub cli rea rel see sha fol lis wat mor abs ful sto con thi the vis ima
	pho cap`)

// mayCredit says whether a line holds a word that every match of creditShape holds. Each is looked for by a letter that is rare in prose.
func mayCredit(line string) bool {
	holds := func(at int, word string) bool {
		return at >= 0 && at+len(word) <= len(line) && strings.EqualFold(line[at:at+len(word)], word)
	}
	for i := range len(line) {
		found := false
		switch line[i] {
		case 'h', 'H':
			found = holds(i-1, "photo")
		case 'g', 'G':
			found = holds(i, "getty") || holds(i-3, "image")
		case ':':
			found = holds(i-7, "picture:")
		case ')':
			found = holds(i-2, "ap)") || holds(i-3, "afp)") || holds(i-7, "reuters)")
		}
		if found {
			return true
		}
	}
	return false
}

// endsPage says whether nothing of the article follows this paragraph.
func endsPage(line string) bool {
	return line != "" && strings.IndexByte("cbljCBLJ0123456789", line[0]) >= 0 && endOfPage.MatchString(line) || strings.HasPrefix(line, "©")
}

// AuthorsIn splits a byline into names.
func AuthorsIn(byline string) []string {
	var out []string
	for part := range strings.FieldsFuncSeq(strings.ReplaceAll(byline, " and ", ","), func(r rune) bool { return r == ',' || r == ';' || r == '|' }) {
		name := strings.TrimSpace(part)
		if words := len(strings.Fields(name)); words >= 2 && words <= 5 && StartsUpper(name) {
			out = append(out, name)
		}
	}
	return out
}

// PublishedIn returns the date of publication that the lines above the prose print: a line with a whole date
// and little else. "" when none is certain.
func PublishedIn(lines []string) string {
	const short = 80
	for _, line := range lines {
		if len(line) > short {
			continue
		}
		for _, d := range dates.Find(line, dates.Reference{}) {
			if u, err := graph.NewDate(d.EDTF, d.Text); err == nil && u.Precision() == "DAY" {
				return d.EDTF
			}
		}
	}
	return ""
}

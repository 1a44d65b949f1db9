package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// parsed is a label taken apart.
type parsed struct {
	name  string // without titles and what follows a comma; "" for a role
	about string // title and what follows a comma, as printed: "PRESIDENT", "CNN"
	role  bool   // a role or somebody unnamed: Q, MODERATOR, SPEAKER 3, THE PRESIDENT
}

// parseLabel tells the name in a label from titles and affiliation.
func parseLabel(text string) parsed {
	name, after, _ := strings.Cut(text, ",")
	name, after = strings.TrimSpace(name), strings.TrimSpace(after)
	if lower := strings.ToLower(after); lower == "jr." || lower == "jr" || lower == "sr." || lower == "sr" {
		after = ""
	}
	words := strings.Fields(name)
	n := titleWords(words)
	about := join(", ", join(" ", words[:n]...), after)
	if n == len(words) || isRole(words[n:]) {
		return parsed{about: join(", ", name, after), role: true}
	}
	return parsed{name: join(" ", words[n:]...), about: about}
}

func join(sep string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}

// titleWords counts the words of the title that a name begins with: "Prime Minister", "UN Secretary-General".
func titleWords(words []string) int {
	n := 0
	for i, w := range words {
		switch {
		case titles[fold(w)]:
			n = i + 1
		case !beforeTitle[fold(w)]:
			return n
		}
	}
	return n
}

// isRole says whether the words name a role instead of somebody.
func isRole(words []string) bool {
	if len(words) == 1 && utf8.RuneCountInString(words[0]) == 1 {
		return true
	}
	for _, w := range words {
		if roles[strings.TrimRightFunc(fold(w), unicode.IsDigit)] {
			return true
		}
	}
	return isOutlet(words)
}

// isOutlet says whether a label of one word names a newspaper or agency: "CNN", "Wikinews".
func isOutlet(words []string) bool {
	last := fold(words[len(words)-1])
	if outlets[last] || strings.HasSuffix(last, "news") {
		return true
	}
	return len(words) == 1 && len(last) > 1 && strings.ToUpper(words[0]) == words[0] && !strings.ContainsAny(last, "aeiouyáéíóúäöü") && isASCII(last)
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) < 0
}

// fold writes a word in lower case without dots at its end.
func fold(w string) string { return strings.TrimRight(strings.ToLower(w), ".,") }

// titles stand before a name, or alone for whoever holds the office.
var titles = setOf(`president vice-president premier chancellor minister secretary secretary-general undersecretary ambassador envoy governor gov
	senator sen representative rep congressman congresswoman mayor deputy mp king queen prince princess emperor pope sir lord
	lady dame baroness baron judge justice general gen admiral adm colonel col major maj captain capt lieutenant lt
	sergeant sgt commander officer professor prof dr doctor rev reverend father bishop archbishop cardinal rabbi imam mr mrs
	ms miss mx madam director commissioner chairman chairwoman chairperson chair speaker spokesman spokeswoman spokesperson
	attorney counsel counselor administrator superintendent councillor councilman councilwoman delegate leader rapporteur`)

// beforeTitle are words of titles that aren't titles themselves.
var beforeTitle = setOf(`the of and vice prime deputy foreign defence defense interior finance first acting former chief high special
	executive us u.s u.n un eu uk press state national security under assistant attorney lieutenant permanent federal house senate`)

var roles = setOf(`q a question answer moderator reporter reporters host interviewer interviewee interpreter translator audience member operator
	participant participants questioner speaker speakers voice voices unidentified unknown male female man woman crowd all both
	bailiff clerk court jury witness announcer narrator narration presenter anchor panelist panellist student teacher caller
	journalist correspondent respondent staff press chorus group everyone`)

var outlets = setOf("ap afp upi bbc cnn npr abc nbc cbs un eu nato reuters times post herald tribune journal radio tv television magazine agency guardian")

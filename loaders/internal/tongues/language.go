// Package tongues reads who said what in news prose of other languages than English: German, French, Ukrainian,
// Russian. Each language is a table of closed lists; the steps are the same for all: marks finds quotation marks, words
// and sentences cut the text (inside takes out say-clauses that marks run around), cues and sources find verbs of saying and
// "according to", subjects finds who the subject is (phrases, clauses, appositions, tellers), contents finds what is said (reported: by the verb's
// form and place), names tells persons from the rest, quotes reads a sentence and voices a text, with speech that goes on.
//
// It promises little and keeps to it: what no list knows is not guessed. Pronouns stay unresolved, a name that isn't
// surely a person's is returned as printed, and in a language without a table only whole sentences in quotation
// marks are found, said by nobody known.
package tongues

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Language is what is known of one language.
type Language struct {
	tag        string
	function   map[string]bool // words that tell it from other languages
	letters    string          // letters that its neighbours don't have; none is ASCII
	says       map[string]bool // finite verbs of saying
	participle map[string]bool // said only behind an auxiliary: "hat gesagt"
	auxiliary  map[string]bool
	passive    map[string]bool // auxiliaries of the passive: "es wurde gesagt"
	agent      string          // stands before who does what is told in the passive
	modals     map[string]bool // "musste sagen"
	copulas    map[string]bool // other verbs that end a subject: "ist", "wird"
	that       map[string]bool // begins what is said
	sources    []source        // "according to"
	and        map[string]bool
	hearsay    hearsay                    // "according to" with a noun of telling: "nach ersten Angaben der Polizei"
	parted     map[string]map[string]bool // verbs of saying only together with a particle behind: "wies … zurück"
	nouns      map[string]bool            // of telling, which what is told may follow: "Forderung"
	anywhere   map[string]bool            // of these particles those that need not end their clause
	questions  map[string]bool            // begins an indirect question: "warum"
	joining    map[string]bool            // begins a subordinate clause: "weil"
	conditions map[string]bool            // of the joining words those that may begin what is said
	reasons    map[string]bool            // begins what the reporter adds: "denn"
	relative   map[string]bool            // relative pronouns that are articles as well
	so         map[string]bool            // "…, so Merkel"
	asSaid     map[string]bool            // "…, wie Merkel sagte"
	clitics    []string                   // pronouns that hang on the verb: "assure-t-il"
	pronouns   map[string]bool            // that stand as the subject for a person or group
	articles   map[string]bool
	preps      map[string]bool // words that end a noun phrase
	dated      string          // stands before the date of what is cited: "ein Bericht vom 3. Mai"
	anaphora   map[string]bool // "demnach", according to who spoke last
	places     map[string]bool // prepositions that add a place or time to a noun: "die Polizei in Oslo"
	dative     map[string]bool // verbs of saying whose addressee may stand in front of them: "Der Zeitung sagte Lund"
	datives    []string        // endings of given names in the dative, where no article tells it
	nominative []string        // their endings in the nominative
	direct     map[string]bool // articles that no addressee has
	oblique    map[string]bool // articles that no subject has
	twofold    map[string]bool // articles of the nominative and of another case
	particles  map[string]bool // in front of separable verbs: "ab" of "abzulehnen"
	unverbal   map[string]bool // words with the ending of reported speech that are no verbs
	genitive   string          // ending of names: "Angaben Merkels"
	it         string          // the subject of "es heißt"
	inside     map[string]bool // stands before what "es heißt" is in
	between    map[string]bool // what may stand between a verb and its subject: "äußerte sich jedoch"
	within     map[string]bool // words in lower case that a noun phrase holds: "von", "des"
	time       map[string]bool // what may stand behind a preposition in front of the verb: "Am Montag sagte"
	reported   map[string]bool // verb forms of reported speech, which need no "that"
	unreal     map[string]bool // forms that reported speech shares with conditions: "würde"
	to         string          // stands before an infinitive: "zu"
	without    map[string]bool // begins an infinitive that says why or how
	not        map[string]bool // negations
	judges     map[string]bool // verbs, and particles of verbs, that judge or deny what follows their object: "kritisierte den Plan, …"
	nobody     map[string]bool // begins a subject that says nothing: "niemand"
	backward   [][]string      // begins a sentence that tells who said the one before: "Das teilte die Polizei mit"
	called     map[string]bool // stands before what somebody is said to have called a thing: als „haltlos“
	tells      map[string]bool // verbs for that
	given      map[string]bool // given names
	titles     map[string]bool // words that come before a person's name
	offices    []string        // endings of titles: "-minister"
	short      map[string]bool // abbreviations
	ordinals   bool            // "am 3. Mai": a dot behind a number ends no sentence
}

// source are the words of an "according to", in front of its noun phrase or, where after is set, behind it.
type source struct {
	words []string
	after bool
}

func setOf(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func sources(phrases ...string) []source {
	var out []source
	for _, p := range phrases {
		words, after := strings.CutPrefix(p, "… ")
		out = append(out, source{strings.Fields(words), after})
	}
	return out
}

// hearsay are the words of an "according to" that is put together of a preposition, what may stand between and a noun,
// which an ending tells too.
type hearsay struct {
	prep    string
	nouns   map[string]bool
	endings []string        // of compounds
	owned   map[string]bool // nouns that tell only with whose they are: after an inquiry things happen, too
	sofar   map[string]bool // words in front that make such a noun tell by itself: "nach ersten Ermittlungen"
	single  map[string]bool // of these those that behind "the" are a time, "nach der Meldung der Bank"
	behind  []string        // what follows the noun instead of a preposition in front: "Angaben zufolge", "Meinung nach"
	whose   map[string]bool
}

// partedVerbs reads lines of verbs, a colon and their particles.
func partedVerbs(lines string) map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for line := range strings.Lines(lines) {
		verbs, particles, _ := strings.Cut(line, ":")
		for _, v := range strings.Fields(verbs) {
			m[v] = setOf(particles)
		}
	}
	return m
}

var languages = []*Language{german, french, ukrainian, russian}

// Of returns the language of a BCP 47 tag, "de" or "de-AT"; nil for English and "". For a
// language without a table it is one that knows no words.
func Of(tag string) *Language {
	tag, _, _ = strings.Cut(strings.ToLower(tag), "-")
	switch tag {
	case "", "en", "eng":
		return nil
	}
	for _, l := range languages {
		if l.tag == tag {
			return l
		}
	}
	return &Language{tag: tag}
}

// Undetermined is the tag for a text in none of the languages known.
const Undetermined = "und"

// Recognise tells the language of a text by the commonest words of its beginning: "en", "de", "fr", "uk", "ru", or
// Undetermined. A short text, or one of names and figures, is taken for English.
func Recognise(text string) string {
	const looked, few = 600, 20 // words
	counts := make([]int, len(languages))
	english, words, foreign := 0, 0, 0
	for rest := text; ; {
		var w string
		var plain bool
		if w, rest, plain = cutWord(rest); w == "" {
			break
		}
		if words++; words > looked {
			break
		}
		if r, _ := utf8.DecodeRuneInString(w); !plain && !unicode.Is(unicode.Latin, r) {
			foreign++
		}
		low := strings.ToLower(w)
		in := telling[low]
		if in&tellsEnglish != 0 {
			english++
		}
		if in&^tellsEnglish == 0 && plain {
			continue
		}
		for i, l := range languages {
			if in&(1<<i) != 0 || !plain && l.letters != "" && strings.ContainsAny(low, l.letters) {
				counts[i]++
			}
		}
	}
	best := 0
	for i := range counts {
		if counts[i] > counts[best] {
			best = i
		}
	}
	words = min(words, looked)
	switch {
	case counts[best] > english && counts[best]*12 >= words && words >= few/4:
		return languages[best].tag
	case words >= few && (english*12 < words || foreign*2 > words):
		return Undetermined
	}
	return "en"
}

// cutWord returns the first run of letters in a text, what stands behind it, and whether it is all ASCII.
func cutWord(text string) (w, rest string, plain bool) {
	start, i := -1, 0
	plain = true
	for i < len(text) {
		r, size := rune(text[i]), 1
		letter := r|' ' >= 'a' && r|' ' <= 'z'
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
			letter = unicode.IsLetter(r)
			plain = plain && !letter
		}
		if letter && start < 0 {
			start = i
		} else if !letter && start >= 0 {
			return text[start:i], text[i:], plain
		}
		i += size
	}
	if start < 0 {
		return "", "", true
	}
	return text[start:], "", plain
}

var englishWords = setOf(`the of and to in a that is was for on with as at by from it he she they his her their be are were has have had not but
	said who which this will would an its`)

// telling says of each word that tells languages apart, by a bit each, which of languages have it, and whether English has.
var telling = func() map[string]uint8 {
	m := map[string]uint8{}
	for w := range englishWords {
		m[w] |= tellsEnglish
	}
	for i, l := range languages {
		for w := range l.function {
			m[w] |= 1 << i
		}
	}
	return m
}()

const tellsEnglish = 1 << 7

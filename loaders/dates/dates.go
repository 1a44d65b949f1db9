// Package dates reads date phrases in English news ("late Monday", "last August") as EDTF
// against the date of publication.
package dates

import (
	"regexp"

	"onrecord/graph/edtf"
)

// Reference is what a phrase is resolved against.
type Reference struct {
	Published string // EDTF, the day of publication; "" when unknown
	Future    bool   // the phrase's verb is in the future: "will meet Tuesday"
	Earlier   string // EDTF of the date phrase before it in the text, for "the next day"; "" when there is none
}

// Phrase is a date phrase in a text.
type Phrase struct {
	Start, End int // bytes, End excluded
	Text       string
	EDTF       string // "" when the phrase was recognised but can't be resolved
	Rule       string // the rule that read it
}

var isoDay = regexp.MustCompile(`\b\d{4}-\d\d-\d\d\b`)

// Find returns the date phrases of text, in order and not overlapping.
func Find(text string, ref Reference) []Phrase {
	var found []Phrase
	for _, at := range isoDay.FindAllStringIndex(text, -1) {
		words := text[at[0]:at[1]]
		day, _, _ := Resolve(words, ref)
		found = append(found, Phrase{Start: at[0], End: at[1], Text: words, EDTF: day, Rule: "iso"})
	}
	return found
}

// Resolve reads a whole phrase; false when it isn't a date phrase, or not a resolvable one.
func Resolve(phrase string, ref Reference) (date, rule string, ok bool) {
	if !isoDay.MatchString(phrase) {
		return "", "", false
	}
	_, err := edtf.Parse(phrase)
	if err != nil {
		return "", "iso", false
	}
	return phrase, "iso", true
}

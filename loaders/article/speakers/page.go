// Package speakers settles who says what is said, and when. names, humans and spelling find who is named, and cast gathers them,
// before anybody is held to have spoken; then whom each subject means is settled by sieves, the most precise first: saysubjects
// (nearsubjects, nounsubjects, openers) find its words, speakers, naming, offices, descriptions, pronouns and pronounsubjects whom
// they mean; clauseless, besides and speakerlater see to what has no clause of its own. when finds the dates and saidat which of
// them tell when it was said; confidence says how sure all of it is.
package speakers

import (
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// Page is a page whose people are looked for.
type Page struct{ clauses.Page }

// NewPage cuts a text up; f tells which of it is prose.
func NewPage(text string, f prose.Furniture) *Page { return &Page{*clauses.NewPage(text, f)} }

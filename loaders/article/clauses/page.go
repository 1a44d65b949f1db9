// Package clauses finds where somebody is said to say something, and by rule in which words: cues and quotetags find the say-clauses; cuesubjects and
// subjects who their subject is, phrases, phraseends, insertions and lists how far it reaches; contents what is said (starts, cuegaps, ends, tails,
// leaving, introduced, objects, postposed, splits and adjuncts say where; asked, relayed, posts and negation see to questions, nested speech,
// embedded posts, what nobody said); quotes pairs quotations with clauses, when finds the dates. anchors and places are what a Decider may choose from.
//
// There is no parser: closed lists, endings and the order of the words have to do.
package clauses

import "onrecord/loaders/article/prose"

// Page is a page of prose that is read for its say-clauses and what they say.
type Page struct{ prose.Page }

// NewPage cuts a text up; f tells which of it is prose.
func NewPage(text string, f prose.Furniture) *Page { return &Page{*prose.NewPage(text, f)} }

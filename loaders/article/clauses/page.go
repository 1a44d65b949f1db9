// Package clauses finds where somebody is said to say something, and by rule in which words. cues, quotetags, labels and lightverbs
// find the say-clauses, plausible and negation leave out what is none; cuesubjects and subjects find their subjects, phrases,
// phraseends, insertions and lists how far these reach, media whom they address; contents what is said (starts, cuegaps, ends,
// tails, leaving, introduced, objects, postposed, splits and adjuncts say where; asked, relayed, apposed and posts see to questions,
// nested speech, appositions and embedded posts); quotes pairs quotations with clauses. anchors and places are what a Decider
// may choose from.
//
// There is no parser: closed lists, endings and the order of the words have to do.
package clauses

import "onrecord/loaders/article/prose"

// Page is a page of prose that is read for its say-clauses and what they say.
type Page struct{ prose.Page }

// NewPage cuts a text up; f tells which of it is prose.
func NewPage(text string, f prose.Furniture) *Page { return &Page{*prose.NewPage(text, f)} }

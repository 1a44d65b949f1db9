package article

import (
	"onrecord/loaders/article/learned"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/article/speakers"
)

// page is the page of an article, and what finds what is said on it.
type page struct {
	speakers.Page
	model *learned.Model // nil leaves it to the rules
}

func newPage(text string, f prose.Furniture) *page { return &page{Page: *speakers.NewPage(text, f)} }

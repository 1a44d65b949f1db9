package article

import "onrecord/loaders/article/prose"

// pageOf is a page without furniture.
func pageOf(text string) *page {
	return newPage(text, prose.Furniture{Prose: prose.Paragraphs(text), Headline: -1})
}

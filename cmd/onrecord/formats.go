package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"onrecord/loaders"
	"onrecord/loaders/article"
	"onrecord/loaders/codebook"
	"onrecord/loaders/codings"
	"onrecord/loaders/dna"
	"onrecord/loaders/register"
	"onrecord/loaders/transcript"
)

// formats are the loaders in the order in which they are asked to recognise a document: the most particular first.
func formats() []loaders.Loader {
	return []loaders.Loader{dna.Loader{}, register.Loader{}, codebook.Loader{}, codings.Loader{}, transcript.Loader{}, article.Loader{}}
}

func formatNames() string { return loaders.Names(formats()) }

func attributionFlag(c *cobra.Command, way *string, otherwise string) {
	c.Flags().StringVar(way, "attribution", "", fmt.Sprintf("find the quotes of articles by what was learnt (%s) or by rules alone (%s); default: %s",
		loaders.ByLearned, loaders.ByRules, otherwise))
}

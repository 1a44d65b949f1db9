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
func formats() []loaders.Loader { return formatsBy(byLearned) }

// formatsBy are the formats, with articles read in one of the ways of attribution.
func formatsBy(way string) []loaders.Loader {
	return []loaders.Loader{dna.Loader{}, register.Loader{}, codebook.Loader{}, codings.Loader{}, transcript.Loader{},
		article.Loader{RulesOnly: way == byRules}}
}

// The ways of attribution, which say by what an article's quotes are found.
const (
	byLearned = "learned" // by rules and a model learnt from annotated articles
	byRules   = "rules"
)

func attributionFlag(c *cobra.Command, way *string) {
	c.Flags().StringVar(way, "attribution", byLearned, "find the quotes of articles by what was learnt (learned) or by rules alone (rules)")
}

// checkAttribution refuses a way of attribution that isn't one.
func checkAttribution(way string) error {
	if way != byLearned && way != byRules {
		return usage(fmt.Errorf("--attribution %s: it is %s or %s", way, byLearned, byRules))
	}
	return nil
}

func formatNames() string { return loaders.Names(formats()) }

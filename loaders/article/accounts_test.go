package article

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What words are about where they have no word for the meeting.
func TestAccounts(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"what several did": {"Talks between the farmers ended in Oslo on Monday. “They came with a brass band,” Anna Berg told reporters.",
			[]string{"They came with a brass band ?Talks between the farmers ended in Oslo on Monday"}},
		"what takes two": {"Anna Berg met Erik Lund in Oslo on Monday. “He offered me a chair,” she said on Tuesday.",
			[]string{"He offered me a chair ?met Erik Lund in Oslo on Monday"}},
		"what one does anywhere": {"Anna Berg opened the forum in Oslo on Monday. The forum drew farmers. The wood burnt. “He raised three goats,” a neighbour said of Erik Lund.",
			[]string{"He raised three goats"}},
		"the idiom": {"Talks between the farmers ended in Oslo on Monday. “We are talking about cheese,” Anna Berg said on Tuesday.",
			[]string{"We are talking about cheese"}},
		"in the room": {"Talks between the farmers ended in Oslo on Monday. “Nobody in the room was awake,” said an aide.",
			[]string{"Nobody in the room was awake ?Talks between the farmers ended in Oslo on Monday"}},
		"it was": {"Anna Berg and Erik Lund sat down together on Monday. “It was a long evening,” Lund said.",
			[]string{"It was a long evening ?sat down together on Monday"}},
		"on another day": {"Talks between the farmers ended in Oslo on Monday. “They told us nothing in May last year,” Anna Berg said.",
			[]string{"They told us nothing in May last year"}},
		"in May": {"The talks in Oslo in May failed. “They left us early,” Anna Berg said.",
			[]string{"They left us early ?The talks in Oslo"}},
		"people at large": {"Talks between the farmers ended in Oslo on Monday. “People voted for change,” Anna Berg said.",
			[]string{"People voted for change"}},
		"coming down": {"The next summit, in Bergen, opens in May. Anna Berg said prices would come down.",
			[]string{"prices would come down"}},
		"three words": {"The talks in Oslo on Monday ended. “We hardly ever,” Anna Berg said.",
			[]string{"We hardly ever"}},
		"its day": {"The talks in Oslo on Wednesday ended late. “Yesterday was a farce,” Anna Berg said.",
			[]string{"Yesterday was a farce ?Yesterday"}},
		"called off": {"Anna Berg called off her talks in Oslo on Monday. “They heard it from a waiter,” Erik Lund said.",
			[]string{"They heard it from a waiter"}},
		"going there": {"The next summit, in Bergen, opens in May. Anna Berg said she would come only by boat.",
			[]string{"she would come only by boat ?The next summit, in Bergen"}},
		"the page asks": {"What did you make of the summit in Oslo on Monday? “A lot of soup,” Anna Berg says.",
			[]string{"A lot of soup ?the summit in Oslo on Monday"}},
		"called the day something": {"Talks between the farmers ended in Oslo on Monday. Anna Berg called the day “a farce”.",
			[]string{"a farce ?the day"}},
		"none of that kind": {"Anna Berg met Erik Lund in Oslo on Monday. The bridge opened. Ivar Dahl said there had been no meeting.",
			[]string{"there had been no meeting ?no meeting"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, tiesOf(c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Meetings told by a verb.
func TestEncounters(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"sat down":           {"Anna Berg and Erik Lund sat down together in Oslo on Monday.", []string{"TALKS Oslo meeting () Oslo 2025-12-22: Anna Berg, Erik Lund"}},
		"sat":                {"Anna Berg and Erik Lund sat in Oslo on Monday.", nil},
		"flew to see":        {"In March 2025 Anna Berg flew to Geneva to see a rival.", []string{"TALKS Geneva meeting () Geneva 2025-03: "}},
		"saw":                {"Anna Berg saw a rival in the street.", nil},
		"will see":           {"Anna Berg will see the Polish president in Oslo next week.", []string{"TALKS Oslo meeting () Oslo 2025-12-29/2026-01-04: "}},
		"where she met":      {"Anna Berg returned on Monday from Geneva, where she met Erik Lund.", []string{"TALKS Geneva meeting () Geneva 2025-12-22: Anna Berg, Erik Lund"}},
		"a body meets":       {"The board met on Monday.", []string{"SESSION board session ()  2025-12-22: "}},
		"an interview":       {"Anna Berg bakes. We met Berg in Oslo on Monday.", nil},
		"a meeting house":    {"The leaders ate in an open meeting house on Monday.", nil},
		"when she phoned":    {"Erik Lund said he had not slept since Sunday, when Anna Berg, he said, telephoned him.", []string{"CALL telephone call ()  2025-12-21: ", "about telephone call"}},
		"a debate elsewhere": {"The town hall meeting in Oslo on Monday drew Anna Berg. This week’s budget debate was dull.", []string{"OTHER Oslo hall meeting () Oslo 2025-12-22: Anna Berg", "CONFERENCE budget debate (This week’s budget debate)  2025-12-22/2025-12-28: "}},
		"in a hall":          {"Anna Berg said the club would hold a public meeting at St Olav’s Hall on 29 December.", []string{"OTHER public meeting ()  2025-12-29: ", "about public meeting"}},
		"ministers meet":     {"Ministers meet in Oslo on Monday.", []string{"TALKS Oslo meeting () Oslo 2025-12-22: "}},
		"a synod":            {"The synod voted on Monday.", []string{"SESSION synod session ()  2025-12-22: "}},
		"phoned":             {"Anna Berg phoned Erik Lund on Monday.", []string{"CALL telephone call ()  2025-12-22: Anna Berg, Erik Lund"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, meetings(c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

package article

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// tiesOf lists the quotes of a text with the words that tell at which meeting they were said and of which they speak: "@" and "?" come before them.
func tiesOf(text string) []string {
	r := pageOf(text).read(nil, "2025-03-06").reading(prose.Furniture{Headline: -1})
	var out []string
	for _, q := range r.Quotes {
		line := strings.Trim(q.Fragments[0].In(text), "“”,.")
		if q.MadeAt != loaders.None {
			line += " @" + q.MadeAtEvidence.In(text)
		}
		for _, e := range q.AboutEvidence {
			line += " ?" + e.In(text)
		}
		out = append(out, line)
	}
	return out
}

func TestVenues(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"a body, and its members": {"Erik Lund told the city council on Tuesday that he would go. Anna Berg told members the club was broke.",
			[]string{"that he would go @told the city council on Tuesday", "the club was broke @told members"}},
		"somebody asks there": {"Erik Lund told the annual general meeting on Tuesday that he would go. “Where to?” asked Ivar Dahl, a member.",
			[]string{"that he would go @told the annual general meeting on Tuesday", "Where to? @told the annual general meeting on Tuesday"}},
		"goes on": {"At a state dinner in Oslo on Monday, King Erik Lund said the two countries were friends. “We are neighbours,” he added.",
			[]string{"the two countries were friends @At a state dinner in Oslo on Monday", "We are neighbours @At a state dinner in Oslo on Monday"}},
		"said elsewhere": {"Erik Lund told the council on Tuesday that he would go. “Never,” Lund said in an interview. “Perhaps,” he added.",
			[]string{"that he would go @told the council on Tuesday", "Never", "Perhaps"}},
		"said another day": {"Erik Lund told the council on Monday that he would go. “Never,” Lund said on Tuesday.",
			[]string{"that he would go @told the council on Monday", "Never"}},
		"outside": {"Erik Lund told the council on Tuesday that he would go. “Never,” Lund told reporters outside.",
			[]string{"that he would go @told the council on Tuesday", "Never"}},
		"from a part of the room": {"The congress opened in Oslo on Monday. “It is a farce,” Anna Berg said from the podium. Outside the hall, Erik Lund said that he would sue.",
			[]string{"It is a farce @said from the podium", "that he would sue"}},
		"another day's pulpit": {"The climate conference ended in Oslo on Monday. “The sea is cold,” Anna Berg said from the pulpit on Sunday.", []string{"The sea is cold"}},
		"not heard at the conference": {"The climate conference ended in Oslo on Monday. Anna Berg told delegates that the sea was warm. “It is cold,” said Erik Lund.",
			[]string{"that the sea was warm @told delegates", "It is cold"}},
		"its closing plenary": {"The climate conference in Oslo ended on Monday. Anna Berg told the closing plenary that the sea was warm.",
			[]string{"that the sea was warm @told the closing plenary"}},
		"after it": {"“It rains,” Erik Lund said after the hearing in Oslo on Monday.", []string{"It rains"}},
		"launch":   {"Speaking at the book's launch in Oslo on Tuesday, Anna Berg said the print was small.", []string{"the print was small @at the book's launch in Oslo on Tuesday"}},
		"addressing": {"Berg, addressing the Security Council by video link, said the city was hungry.",
			[]string{"the city was hungry @addressing the Security Council"}},
		"call of two": {"President Anna Berg spoke by telephone on Tuesday with Prime Minister Erik Lund. Berg said the bridge would open. Lund replied that the rain had stopped.",
			[]string{"the bridge would open @telephone on Tuesday", "that the rain had stopped @telephone on Tuesday"}},
		"one tells the other": {"Anna Berg met Erik Lund in Oslo on Monday. She told him the bridge was closed. Lund assured her that the lights were on.",
			[]string{"the bridge was closed @met Erik Lund in Oslo on Monday", "that the lights were on @met Erik Lund in Oslo on Monday"}},
		"its session": {"Erik Lund told the city council on Tuesday, at the end of a long session, that he would go. Anna Berg told members he was free to.",
			[]string{"that he would go @told the city council on Tuesday", "he was free to @told members"}},
		"in writing": {"In his email, Erik Lund told members of the council that he would go.", []string{"that he would go"}},
		"one opens it": {"Anna Berg opens the session in Oslo: “This is the coldest house I ever sat in.”",
			[]string{"This is the coldest house I ever sat in @opens the session in Oslo"}},
		"one wraps it up": {"Anna Berg wrapped up the panel in Oslo by asking whether anybody could swim. “No,” said Erik Lund.",
			[]string{"whether anybody could swim @wrapped up the panel in Oslo", "No @wrapped up the panel in Oslo"}},
		"asked there": {"Anna Berg, asked about the goats at her press conference in Oslo, said they were fine.",
			[]string{"the goats at her press conference in Oslo", "they were fine @at her press conference in Oslo"}},
		"only planned": {"Anna Berg is to sign the deal at a ceremony in Oslo on Friday. Berg said she owned a pen.",
			[]string{"she owned a pen"}},
		"a dinner is told": {"Anna Berg told a dinner in Oslo on Monday that the goats were fine.",
			[]string{"that the goats were fine @told a dinner in Oslo on Monday"}},
		"what a body voted": {"The city council voted 5-2 on Tuesday to sell the pond after a long meeting. Erik Lund said the pond was full. In an interview on Wednesday, Anna Berg said it did not. Ivar Dahl said he had a rod.",
			[]string{"the pond was full @a long meeting", "it did not", "he had a rod"}},
		"narrated": {"Erik Lund answered questions at a news conference in Oslo. “The bridge opens,” Lund said.",
			[]string{"The bridge opens @at a news conference in Oslo"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, tiesOf(c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTopics(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"it": {"The hearing lasted nine hours on Monday. “It was the longest night of my life,” said Anna Berg.",
			[]string{"It was the longest night of my life ?The hearing"}},
		"they":        {"Talks between the farmers ended in Oslo on Friday. “They lasted two days,” Anna Berg said.", []string{"They lasted two days ?Talks between the farmers ended in Oslo on Friday"}},
		"it, a bank":  {"The hearing lasted nine hours on Monday. The Norwegian Bank said it was closed.", []string{"it was closed"}},
		"put off":     {"Anna Berg cancelled a visit to Oslo. “It has been postponed,” her spokesman, Erik Lund, said.", []string{"It has been postponed ?a visit to Oslo"}},
		"there":       {"The next meeting is due in Bergen in May. “I shall be there,” Anna Berg said.", []string{"I shall be there ?there"}},
		"there, none": {"The next meeting is due in Bergen in May. “There is no hope,” Anna Berg said.", []string{"There is no hope"}},
		"what passed": {"“We agreed on nothing,” Erik Lund said after meeting Anna Berg in Oslo.", []string{"We agreed on nothing ?meeting Anna Berg in Oslo"}},
		"its place":   {"The Oslo round of talks ended on Friday. “In Oslo they promised us ships,” Anna Berg said.", []string{"In Oslo they promised us ships ?Oslo"}},
		"told later":  {"“The visit went well,” Anna Berg said on her trip to Oslo.", []string{"The visit went well ?The visit"}},
		"dates something else": {"The summit in Oslo opens on Monday. Anna Berg said she would resign after the summit.",
			[]string{"she would resign after the summit"}},
		"what another told there": {"Anna Berg said Erik Lund had told the city council that he would go.",
			[]string{"Erik Lund had told the city council that he would go ?told the city council", "that he would go @told the city council"}},
		"a treaty": {"Anna Berg said everybody believed in the Geneva Convention.", []string{"everybody believed in the Geneva Convention"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, tiesOf(c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

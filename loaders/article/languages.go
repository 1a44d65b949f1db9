package article

import (
	"fmt"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/article/speakers"
	"onrecord/loaders/internal/tongues"
)

// otherLanguage returns the language of a text that isn't English, nil for English. What the user says of the
// document decides, else the text itself.
func otherLanguage(said, text string) (tag string, l *tongues.Language) {
	if said == "" {
		said = tongues.Recognise(text)
	}
	return said, tongues.Of(said)
}

// readOther reads prose of another language than English. Dates and meetings in it aren't read, and pronouns stay
// unresolved.
func readOther(text string, f prose.Furniture, l *tongues.Language, r *loaders.Register) (*loaders.Reading, error) {
	if !holdsWords(text, f.Prose) {
		return nil, fmt.Errorf("no sentence found, so this is no article: %w", graph.ErrInvalid)
	}
	out := &loaders.Reading{Kind: graph.SourceArticle, Text: text, Authors: prose.AuthorsIn(f.Byline)}
	if f.Headline >= 0 {
		out.Title = strings.Join(strings.Fields(f.Prose[f.Headline].In(text)), " ")
	}
	cast := map[string]int{}
	for _, q := range l.Quotes(text, f.Prose) {
		quote := loaders.Quote{
			Fragments: q.Fragments, Kind: q.Kind, Speaker: loaders.None, SpeakerSpans: q.Speaker, Cue: q.Cue, Group: q.Group, Speech: true,
			OnBehalfOf: loaders.None, RelayedBy: loaders.None, MadeAt: loaders.None, Method: "rules", Rule: q.Rule + "/" + bySpeaker(q), Confidence: otherConfidence(q),
		}
		if q.Name != "" {
			at, ok := cast[q.Name]
			if !ok {
				at = len(out.Cast)
				cast[q.Name] = at
				out.Cast = append(out.Cast, speakerOf(q, r))
			}
			quote.Speaker = at
		}
		out.Quotes = append(out.Quotes, quote)
	}
	return out, nil
}

// holdsWords says whether some paragraph has three words or more.
func holdsWords(text string, prose []loaders.Span) bool {
	for _, b := range prose {
		if len(strings.Fields(b.In(text))) >= 3 {
			return true
		}
	}
	return false
}

// speakerOf is the speaker of a quote: whom the register knows by this very name, else a person, else somebody unnamed.
func speakerOf(q tongues.Quote, r *loaders.Register) loaders.Character {
	c := loaders.Character{Name: q.Name}
	if q.Person {
		c.Kind = graph.KindPerson
	}
	if found := r.Named(q.Name); len(found) == 1 {
		if kind := graph.KindOf(found[0].NodeID()); !q.Person || kind == graph.KindPerson {
			c.Kind, c.AgentID = kind, found[0].NodeID()
		}
	}
	return c
}

func bySpeaker(q tongues.Quote) string {
	switch {
	case len(q.Speaker) == 0:
		return speakers.ByNobody
	case q.Name == "":
		return speakers.ByUnresolved
	case q.Person:
		return speakers.ByFullName
	}
	return speakers.ByPrinted
}

// otherConfidence is how far a quote in another language can be relied on.
func otherConfidence(q tongues.Quote) float64 {
	return speakers.InThousandths(otherContent[q.Rule] * otherSpeaker[bySpeaker(q)])
}

// otherContent are shares of right words per rule, measured on annotated German news.
var otherContent = map[string]float64{
	tongues.RuleColon: 0.97, tongues.RulePostposed: 0.83, tongues.RuleThat: 0.93, tongues.RuleReported: 0.95, tongues.RuleInfinitive: 0.95, tongues.RuleSource: 0.84,
	tongues.RuleOn: 0.84, tongues.RuleBefore: 0.7, tongues.RuleAlone: 0.8, tongues.RulePart: 0.95,
}

// otherSpeaker are shares of right speakers there, by what settled them; a name that stands in the annotated words counts as right.
var otherSpeaker = map[string]float64{speakers.ByFullName: 0.9, speakers.ByPrinted: 0.9, speakers.ByUnresolved: 0.5, speakers.ByNobody: 0.4}

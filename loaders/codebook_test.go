package loaders_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/loaders"
)

var codedAt = time.Date(2026, 1, 10, 0, 0, 0, 0, time.UTC)

// harbour are rules about an invented quarrel over fishing.
func harbour() loaders.CodebookRules {
	return loaders.CodebookRules{
		Name: "harbour", Coder: "harbour rules", CodedAt: codedAt, Confidence: 0.3,
		Topics: []loaders.TopicRules{
			{
				Topic: "topic:lower-quota", Phrases: []string{"quota", "fishing right*", "smaller catch"}, Not: []string{"steel quota"},
				Support: []string{"acceptable", "we welcome", "must fall"}, Oppose: []string{"not acceptable", "ruin*", "we * never sign"},
				Conditional: []string{"provided that", "only if"}, Neutral: []string{"was discussed"},
			},
			{Topic: "topic:port-visits", Phrases: []string{"port visit"}, Support: []string{"we welcome"}, Otherwise: graph.Neutral},
		},
	}
}

func book(t testing.TB, r loaders.CodebookRules) *loaders.Codebook {
	t.Helper()
	c, err := loaders.NewCodebook(r)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func said(text string) *graph.Statement {
	return &graph.Statement{ID: "statement:1", SpeakerID: "person:berg", Text: text}
}

func TestExplain(t *testing.T) {
	const quota, visits = "topic:lower-quota ", "topic:port-visits "
	for _, tt := range []struct{ name, text, want string }{
		{"nothing on a topic", "We welcome you all.", ""},
		{"one side", "The QUOTAS must fall.", quota + "SUPPORT cues"},
		{"an apostrophe and a possessive", "The quota’s height ruins us.", quota + "OPPOSE cues"},
		{"the beginning of a word", "A fishing righteousness that must fall", quota + "SUPPORT cues"},
		{"a negation before a comma", "No, the quota must fall", quota + "- only negated cues"},
		{"the words of a phrase follow each other", "A smaller and better catch must fall", ""},
		{"half a word is none", "The quotation must fall", ""},
		{"the longest cue wins", "A lower quota is not acceptable.", quota + "OPPOSE cues"},
		{"any one word", "This quota we will never sign", quota + "OPPOSE cues"},
		{"no word where one must be", "This quota we never sign", quota + "- no cue"},
		{"a condition with support", "A quota is acceptable only if Norland agrees", quota + "CONDITIONAL cues"},
		{"a condition alone", "A quota only if Norland agrees", quota + "CONDITIONAL cues"},
		{"a condition with rejection", "The quota ruins us, only if we sign", quota + "- contradictory cues"},
		{"both sides", "A quota that must fall ruins us", quota + "- contradictory cues"},
		{"neutral", "The quota was discussed", quota + "NEUTRAL cues"},
		{"neutral with a side", "The quota was discussed and must fall", quota + "- contradictory cues"},
		{"ruled out", "The steel quota must fall, and the other quota too", quota + "- ruled out"},
		{"a negation nearby", "It has never been acceptable, this quota", quota + "- only negated cues"},
		{"a negation with an apostrophe", "This quota wasn’t very acceptable", quota + "- only negated cues"},
		{"a negation far away", "I do not believe that to any of us here the quota is acceptable", quota + "- only negated cues"},
		{"a negation in another part", "It is not so bad: the quota must fall", quota + "SUPPORT cues"},
		{"a negation before a turn", "I do not mind because the quota must fall", quota + "SUPPORT cues"},
		{"a negation behind the cue", "The quota must fall, and not too late", quota + "SUPPORT cues"},
		{"a negation in another sentence", "We do not know. The quota must fall.", quota + "SUPPORT cues"},
		{"without, nearby", "A quota without an acceptable end", quota + "- only negated cues"},
		{"without, far away", "A quota without Norland is, I find, acceptable", quota + "SUPPORT cues"},
		{"a negation that is part of another cue", "Not acceptable or acceptable: the quota", quota + "- contradictory cues"},
		{"a negated cue beside a plain one", "We never found it acceptable: the quota ruins us", quota + "OPPOSE cues"},
		{"a cue in another sentence", "We spoke of the quota. We welcome all guests.", quota + "- cues in other sentences"},
		{"a cue in the phrase's sentence", "We welcome all guests. The quota must fall. It ruins us.", quota + "SUPPORT cues"},
		{"two sentences on the topic", "The quota must fall! The quota ruins us!", quota + "- contradictory cues"},
		{"no phrase over the end of a sentence", "They spoke of smaller. Catch must fall.", ""},
		{"no phrase over a dash", "They spoke of smaller — catch must fall.", ""},
		{"phrases over a comma", "A smaller, catch only, if you like", quota + "CONDITIONAL cues"},
		{"any one word is no end of a part", "The quota: we; never sign", quota + "- no cue"},
		{"an initial ends no sentence", "Old A. Berg’s quota of U.S. Steel must fall", quota + "SUPPORT cues"},
		{"a title ends no sentence", "I do not believe, Mr. Berg, that the quota is acceptable.", quota + "- only negated cues"},
		{"a title before one who is named like a word", "I do not believe, Gen. We, that the quota is acceptable.", quota + "- only negated cues"},
		{"an abbreviation ends no sentence", "We never told Berg Inc. Quotas are acceptable", quota + "- only negated cues"},
		{"an abbreviation at the end", "We never sold to Berg Inc. The quota is acceptable", quota + "SUPPORT cues"},
		{"an initial at the end", "We never went to the U.S. We welcome the quota", quota + "SUPPORT cues"},
		{"an initial between initials", "We do not agree, J. I. Berg, that the quota is acceptable", quota + "- only negated cues"},
		{"a small word that is also an abbreviation", "Here we never sat. Quotas are acceptable", quota + "SUPPORT cues"},
		{"a small letter or a digit goes on", "The quota, approx. 10 t, etc. must fall", quota + "SUPPORT cues"},
		{"a question takes no side", "Must the quota be acceptable? ", ""},
		{"a question in quotation marks", "He asked: “Is the quota acceptable?” The quota must fall", quota + "SUPPORT cues"},
		{"otherwise", "There were two port visits", visits + "NEUTRAL otherwise"},
		{"cue instead of otherwise", "A port visit we welcome", visits + "SUPPORT cues"},
		{"no otherwise where a cue may belong", "There was a port visit. We welcome that", visits + "- cues in other sentences"},
		{"two topics", "Quotas that must fall, and port visits", quota + "SUPPORT cues; " + visits + "NEUTRAL otherwise"},
		{"no words", "…!? —", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, m := range book(t, harbour()).Explain(said(tt.text), false) {
				value := string(m.Value)
				if value == "" {
					value = "-"
				}
				got = append(got, m.Topic+" "+value+" "+string(m.Why))
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, "; ")); diff != "" {
				t.Errorf("%q: -want +got:\n%s", tt.text, diff)
			}
		})
	}
}

// A match says by which words it came about.
func TestExplainShowsTheEvidence(t *testing.T) {
	s := said("We welcome the quota. A smaller catch was never found acceptable, but would ruin us; the steel quota does not.")
	want := []loaders.Match{{
		Topic: "topic:lower-quota", Phrases: []string{"quota", "smaller catch"}, Not: []string{"steel quota"}, Why: loaders.RuledOut,
		Cues: []loaders.StanceCue{
			{Cue: "we welcome", Value: graph.Support},
			{Cue: "acceptable", Value: graph.Support, Negated: true},
			{Cue: "ruin*", Value: graph.Oppose},
		},
	}}
	if diff := cmp.Diff(want, book(t, harbour()).Explain(s, false)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestCode(t *testing.T) {
	c := book(t, harbour())
	unknown := said("The quota must fall")
	unknown.ID, unknown.SpeakerID = "statement:2", ""
	statements := []*graph.Statement{unknown, said("The quota must fall"), {ID: "statement:3", SpeakerID: "person:berg", Text: "Good morning"}}
	want := []*graph.Stance{{
		ID: graph.HashID(graph.KindStance, "statement:1", "topic:lower-quota", "harbour rules", "RULE"), StatementID: "statement:1", TopicID: "topic:lower-quota",
		Value: graph.Support, Coder: graph.Coder{Name: "harbour rules", Kind: graph.CoderRule}, Confidence: 0.3, CodedAt: codedAt, Origin: "source:1",
	}}
	if diff := cmp.Diff(want, c.Code(statements, nil, "source:1")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// Lund said Costa had told him the quota must fall: neither Costa's words, which are not on record, nor Lund's, who only tells them, are coded. What Lund says beside it is.
func TestCodeLeavesHearsayAlone(t *testing.T) {
	statement := func(n, speaker, text string) *graph.Statement {
		return &graph.Statement{ID: "statement:" + n, SpeakerID: speaker, Text: text}
	}
	quote := func(n string, start, end int, teller string) *graph.Quote {
		return &graph.Quote{StatementID: "statement:" + n, SourceID: "source:1", RelayedByID: teller, Fragments: []graph.TextSelector{{Start: start, End: end}}}
	}
	statements := []*graph.Statement{
		statement("lund", "person:lund", "Costa told me the quota must fall"), statement("costa", "person:costa", "the quota must fall"),
		statement("later", "person:lund", "The quota must fall"),
	}
	quotes := []*graph.Quote{quote("lund", 0, 33, ""), quote("costa", 14, 33, "person:lund"), quote("later", 40, 59, "")}
	hearsay := loaders.NewHearsay(quotes).StatementsOf(quotes)
	coded := book(t, harbour()).Code(statements, hearsay, "source:1")
	if len(coded) != 1 || coded[0].StatementID != "statement:later" {
		t.Errorf("coded: %v", coded)
	}
	for _, m := range book(t, harbour()).Explain(statements[1], true) {
		if m.Value != "" || m.Why != loaders.OthersWords {
			t.Errorf("explained: %v", m)
		}
	}
}

// What is written down gives the same codebook again, and equal rules in another order are the same.
func TestEncode(t *testing.T) {
	c := book(t, harbour())
	again, err := loaders.DecodeCodebook(c.Encode())
	if err != nil {
		t.Fatal(err)
	}
	if again.Encode() != c.Encode() || again.Digest() != c.Digest() {
		t.Errorf("read again: %s\nwritten: %s", again.Encode(), c.Encode())
	}
	turned := harbour()
	slices.Reverse(turned.Topics)
	slices.Reverse(turned.Topics[1].Phrases)
	if other := book(t, turned); other.Encode() != c.Encode() {
		t.Errorf("in another order: %s\nwant: %s", other.Encode(), c.Encode())
	}
	turned.Topics[1].Phrases[0] = "catch"
	if other := book(t, turned); other.Digest() == c.Digest() {
		t.Error("other rules have the same digest")
	}
	for _, broken := range []string{"", "{", `{"codebook": "a"}`, `{"rules": []}`, strings.Replace(c.Encode(), "0.3", "0.9", 1)} {
		if _, err := loaders.DecodeCodebook(broken); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("DecodeCodebook(%q): err = %v, want graph.ErrInvalid", broken, err)
		}
	}
}

func TestCodebookProblems(t *testing.T) {
	r := harbour()
	r.Coder, r.CodedAt, r.Confidence = "", time.Time{}, 0.6
	r.Topics[0].Phrases = append(r.Topics[0].Phrases, "…", "catch*es", "*")
	r.Topics[0].Oppose = append(r.Topics[0].Oppose, "Acceptable")
	r.Topics[1].Topic, r.Topics[1].Otherwise = "topic:lower-quota", "MAYBE"
	r.Topics = append(r.Topics, loaders.TopicRules{Topic: "quota", Phrases: []string{"quota"}}, loaders.TopicRules{Topic: "topic:bare"})
	c, err := loaders.NewCodebook(r)
	if c != nil || !errors.Is(err, graph.ErrInvalid) {
		t.Fatalf("NewCodebook = %v, %v; want graph.ErrInvalid", c, err)
	}
	want := `codebook: coder: no name
codebook: coded: no day
codebook: confidence: 0.6 is no number from 0 to 0.5; a rule's judgement is always to be reviewed
topic 1: phrases: “…” has no word to look for; write one, or leave it out
topic 1: phrases: “catch*es”: a * stands at the end of a word; it can't be read in "catch*es"
topic 1: phrases: “*” has no word to look for; write one, or leave it out
topic 1: oppose: “Acceptable” stands under support too; a cue is for one value
topic 2: topic: "topic:lower-quota" is given twice; keep its rules in one place
topic 2: otherwise: "MAYBE" is no value of a stance
topic 3: topic: "quota" is no topic's id
topic 3: neither a cue nor otherwise, so nothing would be coded; add one
topic 4: no phrases; say by which words a statement on the topic is known`
	if diff := cmp.Diff(want, err.Error()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// For every codebook and all statements: coding depends on nothing but the rules and each statement, never on their order; stances are
// valid, at most one for a statement and topic, on topics of the codebook, and never surer than a rule may be.
func TestCodingIsPlain(t *testing.T) {
	words := rapid.SampledFrom([]string{"quota", "quotas", "fishing", "right", "not", "never", "acceptable", "must", "fall", "only", "if", "catch", "smaller"})
	phrase := rapid.Custom(func(t *rapid.T) string {
		p := strings.Join(rapid.SliceOfN(words, 1, 3).Draw(t, "words"), " ")
		return p + rapid.SampledFrom([]string{"", "*", " *"}).Draw(t, "end")
	})
	rapid.Check(t, func(rt *rapid.T) {
		r := harbour()
		r.Confidence = rapid.Float64Range(0, loaders.MaxRuleConfidence).Draw(rt, "confidence")
		r.Topics[0].Phrases = rapid.SliceOfN(phrase, 1, 3).Draw(rt, "phrases")
		r.Topics[0].Not = rapid.SliceOfN(phrase, 0, 1).Draw(rt, "not")
		cues := rapid.SliceOfNDistinct(phrase, 4, 8, func(p string) string { return strings.ReplaceAll(p, "quotas", "quota") }).Draw(rt, "cues")
		r.Topics[0].Support, r.Topics[0].Oppose, r.Topics[0].Conditional, r.Topics[0].Neutral = cues[:1], cues[1:2], cues[2:3], cues[3:]
		statements := drawStatements(rt, words)
		want := book(t, r).Code(statements, nil, "source:1")

		shuffle := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "order"), 0)).Shuffle
		for _, list := range [][]string{r.Topics[0].Phrases, r.Topics[0].Neutral} {
			shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		}
		shuffle(len(r.Topics), func(i, j int) { r.Topics[i], r.Topics[j] = r.Topics[j], r.Topics[i] })
		shuffle(len(statements), func(i, j int) { statements[i], statements[j] = statements[j], statements[i] })
		c := book(t, r)
		if diff := cmp.Diff(want, c.Code(statements, nil, "source:1")); diff != "" {
			rt.Fatalf("in another order:\n%s", diff)
		}
		seen := map[string]bool{}
		for _, s := range want {
			if err := s.Validate(); err != nil {
				rt.Fatal(err)
			}
			if seen[s.ID] || s.Confidence > 0.5 || s.Coder.Kind != graph.CoderRule || !slices.Contains(c.Topics(), s.TopicID) {
				rt.Fatalf("not as promised: %+v", s)
			}
			seen[s.ID] = true
		}
	})
}

func drawStatements(t *rapid.T, words *rapid.Generator[string]) []*graph.Statement {
	var out []*graph.Statement
	for i := range rapid.IntRange(1, 4).Draw(t, "statements") {
		sentences := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
			return "So " + strings.Join(rapid.SliceOfN(words, 1, 8).Draw(t, "words"), " ") + rapid.SampledFrom([]string{".", "?", ""}).Draw(t, "end")
		}), 1, 3).Draw(t, "sentences")
		speaker := rapid.SampledFrom([]string{"person:berg", ""}).Draw(t, "speaker")
		out = append(out, &graph.Statement{ID: "statement:" + string(rune('a'+i)), SpeakerID: speaker, Text: strings.Join(sentences, " ")})
	}
	return out
}

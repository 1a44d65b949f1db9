package article

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/article/speakers"
)

// lastQuote reads a text and returns its last quote, with the names of its speaker and candidates.
func lastQuote(text string) (q loaders.Quote, speaker string, candidates []string) {
	r := pageOf(text).read(nil, "").reading(prose.Furniture{Headline: -1})
	if len(r.Quotes) == 0 {
		return q, "no quote", nil
	}
	q = r.Quotes[len(r.Quotes)-1]
	if speaker = "nobody"; q.Speaker != loaders.None {
		speaker = r.Cast[q.Speaker].Name
	}
	for _, c := range q.Candidates {
		candidates = append(candidates, r.Cast[c.Speaker].Name)
	}
	return q, speaker, candidates
}

// Where two may be meant none is chosen, and what follows of the same speaker has the same candidates.
func TestCandidatesGoAlong(t *testing.T) {
	const harts = "Bill Hart and Anna Hart came to the port. "
	const brothers = "Bill Hart and Tom Hart came to the port. "
	for name, text := range map[string]string{
		"turn":           harts + "“It is late,” Hart said.\n\n“It is over, and nobody knows why it is.”",
		"said before":    harts + "“It is late,” Hart said. Lund “was wrong about nearly everything he told us then.”",
		"subject before": harts + "Hart shook the head. “It is over, and nobody knows why it is.”",
		"its subject":    harts + "Hart left for “a house that nobody but the two of us has ever seen from inside”.",
		"pronoun":        brothers + "Hart said it was late. He said it was over.",
		"their subject":  brothers + "Hart shook his head. He said it was over.",
		"of a sentence":  brothers + "Hart was late, but he said it was over.",
		"only person":    brothers + "Everybody greeted Hart. He said it was over.",
		"presidents":     "President Erik Lund of Norland met President Jan Osei of Suden. The president said it was over.",
		"ministers":      "Finance minister Erik Lund met the foreign minister, Jan Osei. The minister said it was over.",
		"he, president":  "President Erik Lund of Norland met President Jan Osei of Suden. The president said it was late. He said it was over.",
	} {
		t.Run(name, func(t *testing.T) {
			q, speaker, candidates := lastQuote(text)
			if speaker != "nobody" || len(candidates) != 2 {
				t.Errorf("%s: %s of %q by %s", text, speaker, candidates, q.Rule)
			}
		})
	}
	if _, speaker, _ := lastQuote(harts + "Hart said it was late. She said it was over."); speaker != "Anna Hart" {
		t.Errorf("only one of them is a woman: %s", speaker)
	}
	if _, speaker, _ := lastQuote("Norwegian President Erik Lund met Danish President Jan Osei. The Norwegian president said it was over."); speaker != "Erik Lund" {
		t.Errorf("the country tells which president: %s", speaker)
	}
}

// A quote is no surer than the likeliest of those who may have said it.
func TestCandidatesShareConfidence(t *testing.T) {
	sure, _, _ := lastQuote("Bill Hart came. “It is over,” Hart said.")
	unsure, _, _ := lastQuote("Bill Hart and Anna Hart came. “It is over,” Hart said.")
	want := speakers.Confidence(clauses.ContentConfidence[clauses.RulePostposed], speakers.ByAmbiguous) * unsure.Candidates[0].Confidence
	if math.Abs(unsure.Confidence-want) > 1e-9 || unsure.Confidence >= sure.Confidence {
		t.Errorf("one Hart %.3f, two Harts %.3f, want %.3f", sure.Confidence, unsure.Confidence, want)
	}
}

// Who relays another's words goes on himself.
func TestRelayedGivesNoTurn(t *testing.T) {
	if q, speaker, _ := lastQuote("Erik Lund said Maria Costa told him the port would open.\n\n“It is over, and nobody knows why it is.”"); speaker != "Erik Lund" {
		t.Errorf("%s by %s", speaker, q.Rule)
	}
}

// However many bear a surname, it names none of them, and no more than a few are candidates.
func TestOneSurnameOfMany(t *testing.T) {
	var b strings.Builder
	for i := range 40 {
		fmt.Fprintf(&b, "Lord%c%c Hart left. ", 'a'+i/26, 'a'+i%26)
	}
	_, speaker, candidates := lastQuote(b.String() + "“It is over,” Hart said.")
	if speaker != "nobody" || len(candidates) < 2 || len(candidates) > 20 {
		t.Errorf("%s of %q", speaker, candidates)
	}
}

// Of "he" with two candidates the surname they share is known.
func TestCandidatesAreCalledByTheirName(t *testing.T) {
	const text = "Bill Hart and Tom Hart came to the port. Hart said it was late. He said it was over."
	q, _, _ := lastQuote(text)
	if len(q.SpeakerSpans) != 2 || q.SpeakerSpans[0].In(text) != "Hart" || q.SpeakerSpans[1].In(text) != "He" {
		t.Errorf("pointed at by %v", q.SpeakerSpans)
	}
}

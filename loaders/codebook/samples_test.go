package codebook

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/graph"
)

// The sample codebook codes topics of the sample register and defines none of its own.
func TestSampleTopics(t *testing.T) {
	f := mustRead(t, "codebook.yaml", readText(t, "../../samples/codebook.yaml"))
	register := readText(t, "../../samples/register.yaml")
	if len(f.topics.Topics) > 0 {
		t.Errorf("it defines %v", f.topics.Topics)
	}
	for _, ref := range f.needs {
		if !strings.Contains(register, "- id: "+strings.TrimPrefix(ref.Topic, "topic:")+"\n") {
			t.Errorf("line %d: the register has no %s", ref.Line, ref.Topic)
		}
	}
}

// What the sample codebook makes of sentences as one hears them in these talks, worded for this test. "" is no coding: it is what is right where
// somebody else's stance is told, a question asked or a sentence turned, and what is safe where the rules don't know better.
func TestSampleRules(t *testing.T) {
	book := mustRead(t, "codebook.yaml", readText(t, "../../samples/codebook.yaml")).book
	for _, tt := range []struct{ text, want string }{
		{"Ukraine needs real security guarantees, not promises.", "security-guarantees SUPPORT"},
		{"We are ready to provide security guarantees once the guns fall silent.", "security-guarantees SUPPORT"},
		{"There was progress on the security guarantees.", "security-guarantees SUPPORT"},
		{"Security guarantees are possible, but not in the form of foreign bases.", "security-guarantees CONDITIONAL"},
		{"Security guarantees were discussed in detail.", "security-guarantees NEUTRAL"},
		{"Such security guarantees we categorically reject.", "security-guarantees OPPOSE"},
		{"There can be no peace without strong security guarantees.", ""},
		{"We will not accept a deal without security guarantees.", ""},
		{"We do not support security guarantees that leave Russia out.", ""},
		{"No one will provide security guarantees for free.", ""},
		{"Will Europe provide security guarantees?", ""},
		{"Moscow demands security guarantees for Russia.", ""},
		{"We must ensure that nobody abuses the security guarantees.", ""},

		{"We need an unconditional ceasefire now.", "ceasefire-first SUPPORT"},
		{"I want a ceasefire, and I want it today.", "ceasefire-first SUPPORT"},
		{"We don't need a ceasefire, we need a lasting peace.", "ceasefire-first OPPOSE"},
		{"A ceasefire only prolongs the agony.", "ceasefire-first OPPOSE"},
		{"We are ready for a ceasefire, but there are nuances.", "ceasefire-first CONDITIONAL"},
		{"Without a ceasefire the war will only drag on.", ""},
		{"Putin wants a ceasefire only on his terms.", ""},
		{"They broke the ceasefire again last night.", ""},
		{"Nobody believes that we want a ceasefire.", ""},
		{"I do not believe, Mr. President, that we need a ceasefire.", ""},
		{"We don't agree with Gov. Miller and Sen. Jones that we need a ceasefire.", ""},
		{"There will be peace only if there is a ceasefire.", ""},

		{"We will never cede Donetsk.", "donbas-withdrawal OPPOSE"},
		{"Ukraine will not give up Donbas.", "donbas-withdrawal OPPOSE"},
		{"Ukrainian troops must withdraw from Donetsk and Luhansk.", "donbas-withdrawal SUPPORT"},
		{"We remain committed to the understandings reached in Anchorage.", "donbas-withdrawal SUPPORT"},
		{"Troops leave Donbas in a mirror manner.", "donbas-withdrawal CONDITIONAL"},
		{"The question of Donbas remains open.", "donbas-withdrawal NEUTRAL"},
		{"Putin demands that Ukraine must leave Donbas.", ""},
		{"Russia will not withdraw from Donbas.", ""},
		{"Nothing came of what we agreed in Anchorage.", ""},
		{"In Anchorage we had good talks.", ""},
		{"We stand by the people of Donbas.", ""},

		{"One day Ukraine will join NATO.", "nato-membership SUPPORT"},
		{"Ukraine will never join NATO.", "nato-membership OPPOSE"},
		{"We cannot agree that Ukraine will never join NATO.", ""},
		{"A ban on NATO membership is unacceptable.", ""},

		{"We accept the 20-point plan as it stands.", "plan-20 SUPPORT"},
		{"The twenty-point plan we cannot accept.", "plan-20 OPPOSE"},
		{"The European proposals are unacceptable to us.", "plan-20 OPPOSE"},
		{"The 20-point plan was discussed in Miami.", "plan-20 NEUTRAL"},
		{"The 28-point plan can form the basis of a settlement.", "plan-28 SUPPORT"},
		{"The 28-point plan is a capitulation.", "plan-28 OPPOSE"},
		{"If Kyiv does not accept the 28-point plan, it will lose more.", ""},
		{"The documents are ready to be signed.", "peace-plan SUPPORT"},
		{"The documents are not ready.", ""},
		{"The peace plan must be put to a referendum.", "referendum SUPPORT"},
		{"A referendum is just a pretext to win time.", "referendum OPPOSE"},
		{"It is time to hold elections in Ukraine.", "elections SUPPORT"},
		{"We are ready for elections if security is ensured.", "elections CONDITIONAL"},
		{"A free economic zone is not acceptable.", "free-economic-zone OPPOSE"},
		{"The frozen Russian assets must be used to rebuild Ukraine.", "frozen-assets SUPPORT"},
		{"Taking the frozen assets is outright theft.", "frozen-assets OPPOSE"},
		{"It is not theft to take the frozen assets.", ""},
		{"The root causes of the conflict must be eliminated.", "root-causes SUPPORT"},
		{"The so-called root causes are an excuse.", ""},
		{"Good morning, everybody.", ""},
	} {
		var got []string
		s := &graph.Statement{ID: "statement:s", SpeakerID: "person:somebody", Text: tt.text}
		for _, m := range book.Explain(s, false) {
			if m.Value != "" {
				got = append(got, strings.TrimPrefix(m.Topic, "topic:")+" "+string(m.Value))
			}
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, "; ")); diff != "" {
			t.Errorf("%s: -want +got:\n%s", tt.text, diff)
		}
	}
}

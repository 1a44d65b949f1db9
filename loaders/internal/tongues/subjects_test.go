package tongues

import "testing"

func TestGermanSubjects(t *testing.T) {
	for text, want := range map[string]string{
		"Der Osloer Zeitung sagte Anna Berg: „Wir bauen weiter.“":                                                                "colon [„Wir bauen weiter.“] Anna Berg*",
		"Der örtlichen Zeitung sagte Jule Brun: „Wir bauen weiter.“":                                                             "colon [„Wir bauen weiter.“] Jule Brun",
		"Erik Lund lobte die Arbeiter und sagte: „Wir bauen weiter.“":                                                            "colon [„Wir bauen weiter.“] Erik Lund*",
		"Verkehrsminister Ødger Quist (SP) sagte: „Wir bauen weiter.“ Quist fuhr ab. Nach Angaben Quists ist die Brücke sicher.": "colon [„Wir bauen weiter.“] Ødger Quist*; source [ist die Brücke sicher] Ødger Quist*",
		"Erik Lund, Sprecher der Stadt sagte, die Brücke sei sicher.":                                                            "reported [die Brücke sei sicher] Erik Lund*",
		"Ähnlich äußerte sich die Bürgermeisterin Anna Berg: „Wir bauen weiter.“":                                                "colon [„Wir bauen weiter.“] Anna Berg*",
		"Der Prüfer, den die Stadt bestellt hatte, sagte, die Brücke sei alt.":                                                   "reported [die Brücke sei alt] Prüfer",
		"Der Minister, Binali Quist, sagte, die Brücke sei alt.":                                                                 "reported [die Brücke sei alt] Binali Quist*",
		"Erik Lund winkt ab: „Wir bauen weiter.“":                                                                                "part [„Wir bauen weiter.“] Erik Lund*",
		"Erik Lund nannte Anna Berg eine „Träumerin“.":                                                                           "part [„Träumerin“] Erik Lund*",
		"Der Sprecher des örtlichen Ministeriums sagte, die Brücke sei alt.":                                                     "reported [die Brücke sei alt] Sprecher des örtlichen Ministeriums",
	} {
		if got := said("de", text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

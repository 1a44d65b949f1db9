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
		"Die Polizei beschuldigte Erik Lund, die Brücke zerstört zu haben.":                                                      "infinitive [die Brücke zerstört zu haben] Polizei",
		"Der Minister beschuldigte Erik Lund, die Brücke zerstört zu haben.":                                                     "infinitive [die Brücke zerstört zu haben] Minister",
		"Ein Reporter fragte Erik Lund, ob er die Brücke kaufe.":                                                                 "that [ob er die Brücke kaufe] Reporter",
		"Die Opposition kritisierte Erik Lund, er habe die Brücke vergessen.":                                                    "reported [er habe die Brücke vergessen] Opposition",
		"Die Zeitung nannte Erik Lund einen „Lügner“.":                                                                           "part [„Lügner“] Zeitung",
		"Der Autor hat Erik Lund kritisiert, er habe die Brücke vergessen.":                                                      "reported [er habe die Brücke vergessen] Autor",
		"Der Zeitung hat Erik Lund gesagt, die Brücke sei zu.":                                                                   "reported [die Brücke sei zu] Erik Lund*",
		"Erik Lund, der Anna Berg kritisierte, sagte, die Brücke bleibe geschlossen.":                                            "reported [die Brücke bleibe geschlossen] Erik Lund*",
		"Die Frau, die Erik Lund beschuldigte, sagte, sie habe Angst.":                                                           "reported [sie habe Angst] Frau",
	} {
		if got := said("de", text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

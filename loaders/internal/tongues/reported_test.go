package tongues

import "testing"

func TestGermanReportedSpeech(t *testing.T) {
	for text, want := range map[string]string{
		"Die Stadt forderte den Betreiber auf, die Brücke sofort zu schließen.":             "infinitive [die Brücke sofort zu schließen] Stadt",
		"Erik Lund warf der Stadt vor, den Bericht zurückgehalten zu haben.":                "infinitive [den Bericht zurückgehalten zu haben] Erik Lund*",
		"Anna Berg kündigte an, die alte Brücke abzureißen.":                                "infinitive [die alte Brücke abzureißen] Anna Berg*",
		"Der Bürgermeister fuhr nach Oslo, um die Brücke zu sehen.":                         "",
		"Anna Berg sagte, die Brücke hielt im Winter sehr gut.":                             "reported [die Brücke hielt im Winter sehr gut] Anna Berg*",
		"Anna Berg sagte am Abend, die Brücke ist sicher.":                                  "reported [die Brücke ist sicher] Anna Berg*",
		"Anna Berg fragte, warum die Brücke gesperrt wurde.":                                "that [warum die Brücke gesperrt wurde] Anna Berg*",
		"Erik Lund wies die Vorwürfe als „haltlos“ zurück und kündigte an, dass er klagt.":  "part [„haltlos“] Erik Lund*; that [dass er klagt] Erik Lund*",
		"In einem Brief der Stadt heißt es, die Brücke sei sicher.":                         "reported [die Brücke sei sicher] Brief der Stadt",
		"Die Brücke sei sicher, hieß es aus dem Rathaus.":                                   "postposed [Die Brücke sei sicher] Rathaus",
		"Es wurde vermutet, dass die Brücke alt ist.":                                       "that [dass die Brücke alt ist] ",
		"Die Brücke, sagte Anna Berg, sei seit Jahren sicher.":                              "postposed [Die Brücke|sei seit Jahren sicher] Anna Berg*",
		"Anna Berg hat nie gesagt, dass die Brücke sicher ist.":                             "",
		"Anna Berg musste einräumen, dass die Brücke alt ist.":                              "that [dass die Brücke alt ist] Anna Berg*",
		"Die Forderung der Anwohner, die Brücke zu sperren, lehnte die Stadt ab.":           "infinitive [die Brücke zu sperren] Anwohner",
		"Es gab Streit darüber, ob die Brücke alt ist.":                                     "",
		"Es gibt Hinweise darauf, dass die Brücke hält.":                                    "that [dass die Brücke hält] ",
		"Die Lage spricht dafür, dass die Brücke hält.":                                     "",
		"Anna Berg sprach sich dafür aus, dass die Brücke bleibt.":                          "that [dass die Brücke bleibt] Anna Berg*",
		"Die Polizei meldet, wie Anna Berg sagt, keine Fälle.":                              "",
		"Die Polizei meldet, wie teuer die Brücke wird.":                                    "that [wie teuer die Brücke wird] Polizei",
		"Die Armee zog sich zurück, die Brücke wurde gesprengt.":                            "",
		"Der Fluss trat ein, die Stadt wurde überflutet.":                                   "",
		"Der Zug führte nach Oslo aus, die Brücke ist neu.":                                 "",
		"Anna Berg führte aus, die Brücke sei neu.":                                         "reported [die Brücke sei neu] Anna Berg*",
		"Anna Berg kritisierte den Plan, die Brücke zu schließen.":                          "",
		"Am Montag kritisierte Anna Berg den Plan, die Brücke zu schließen.":                "",
		"Anna Berg hat den Plan kritisiert, die Brücke zu schließen.":                       "",
		"Anna Berg verurteilte Erik Lunds Drohung, die Brücke zu schließen.":                "",
		"Anna Berg lehnte den Vorschlag ab, die Brücke zu schließen.":                       "",
		"Anna Berg begrüßte die Entscheidung, die Brücke zu schließen.":                     "",
		"Anna Berg wies die Behauptung zurück, dass die Brücke alt ist.":                    "",
		"Anna Berg wies Vorwürfe zurück, die Brücke sei alt.":                               "",
		"Erik Lund lehnte es ab, sich zu äußern.":                                           "",
		"Den Plan, die Brücke zu schließen, kritisierte Anna Berg.":                         "",
		"Anna Berg lehnte die Forderung der Anwohner ab, die Brücke zu sperren.":            "infinitive [die Brücke zu sperren] Anwohner",
		"Anna Berg kritisierte in einer Erklärung, dass die Brücke alt ist.":                "that [dass die Brücke alt ist] Anna Berg*",
		"Anna Berg wies die Stadt darauf hin, dass die Brücke alt ist.":                     "that [dass die Brücke alt ist] Anna Berg*",
		"Erik Lund sagte, die Brücke sei zu, und Anna Berg sagte, sie sei offen.":           "reported [die Brücke sei zu] Erik Lund*",
		"Erik Lund sagte, die Brücke sei zu, und Anna Berg sagte am Montag, sie sei offen.": "reported [die Brücke sei zu] Erik Lund*",
		"Erik Lund sagte, die Brücke sei zu, Anna Berg sagte, sie sei offen.":               "reported [die Brücke sei zu] Erik Lund*",
		"Erik Lund sagte, die Brücke sei zu; Anna Berg sagte, sie sei offen.":               "reported [die Brücke sei zu] Erik Lund*",
		"Erik Lund sagte, die Brücke sei zu, und Anna Berg habe erklärt, sie sei offen.":    "reported [die Brücke sei zu, und Anna Berg habe erklärt, sie sei offen] Erik Lund*",
	} {
		if got := said("de", text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

package tongues

import "testing"

func TestGermanVoices(t *testing.T) {
	for text, want := range map[string]string{
		"Das teilte die Polizei mit.":                                                                                        "",
		"Die Brücke ist gesperrt. Das teilte die Polizei am Montag mit.":                                                     "before [Die Brücke ist gesperrt] Polizei",
		"Die Brücke ist gesperrt. Das kritisierte die Opposition.":                                                           "",
		"Anna Berg sagte, die Brücke sei alt. Sie werde im Mai gesperrt. Die Kosten trage das Land. Der Verkehr staut sich.": "reported [die Brücke sei alt] Anna Berg*; goes-on [Sie werde im Mai gesperrt. Die Kosten trage das Land] Anna Berg*",
		"Die Kosten trage das Land.":                                                                                         "",
		"Die Zeitung meldete, die Brücke sei alt. Demnach ist sie seit Mai gesperrt.":                                        "reported [die Brücke sei alt] Zeitung; goes-on [ist sie seit Mai gesperrt] Zeitung",
	} {
		if got := said("de", text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

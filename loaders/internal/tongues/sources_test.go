package tongues

import "testing"

func TestGermanSources(t *testing.T) {
	for text, want := range map[string]string{
		"Nach Angaben der Polizei in Oslo wurde am Montag niemand verletzt.":     "source [wurde am Montag niemand verletzt] Polizei",
		"Nach ersten Berichten starben drei Menschen.":                           "source [starben drei Menschen] ersten Berichten",
		"Die Brücke, die seit 1931 steht, ist laut „Nordhavner Bote“ sicher.":    "source [Die Brücke, die seit 1931 steht, ist|sicher] Nordhavner Bote",
		"Lund ging, weil er nach Auffassung des Gerichts zu spät gezahlt hatte.": "source [weil er|zu spät gezahlt hatte] Gerichts",
		"Medienberichten zufolge ist die Brücke gesperrt.":                       "source [ist die Brücke gesperrt] Medienberichten",
		"In Oslo kam es einem Bericht der Stadt zufolge zu Staus.":               "source [In Oslo kam es|zu Staus] Bericht der Stadt",
		"Der Mann, der laut Polizei betrunken war, wurde verletzt.":              "source [der|betrunken war] Polizei",
		"Ihrer Meinung nach ist die Brücke sicher.":                              "source [ist die Brücke sicher] (Ihrer)",
		"Nach monatelangen Ermittlungen hat die Polizei Erik Lund festgenommen.": "",
		"Nach der Meldung ging Erik Lund nach Hause und schlief.":                "",
		"Nach der Mitteilung der Bank verkaufte Anna Berg ihre Aktien.":          "",
		"Nach einer Aussage vor Gericht wurde Anna Berg entlassen.":              "",
		"Nach einer Mitteilung der Polizei ist die Brücke zu.":                   "source [ist die Brücke zu] Polizei",
		"Nach einer Umfrage des Senders ist die Brücke beliebt.":                 "source [ist die Brücke beliebt] Senders",
		"Nach seiner Aussage ist die Brücke zu.":                                 "source [ist die Brücke zu] (seiner)",
		"Nach ersten Ermittlungen war die Brücke gesperrt.":                      "source [war die Brücke gesperrt] ersten Ermittlungen",
	} {
		if got := said("de", text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

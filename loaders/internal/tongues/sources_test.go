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
	} {
		if got := said("de", text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

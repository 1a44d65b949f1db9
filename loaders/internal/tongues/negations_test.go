package tongues

import "testing"

// What somebody did not say, or nobody did, is nobody's.
func TestNegations(t *testing.T) {
	for _, c := range [][2]string{
		{"ru", "Иван Петров не сказал, что мост закрыт."},
		{"uk", "Іван Петренко не сказав, що міст закритий."},
		{"fr", "Jean Dupont n'a pas dit que le pont est fermé."},
		{"fr", "Jean Dupont n'a jamais dit que le pont est fermé."},
		{"fr", "Jean Dupont ne dit pas que le pont est fermé."},
		{"ru", "Мост закрыт. Об этом не сообщил Иван Петров."},
		{"uk", "Міст закритий. Про це не повідомив Іван Петренко."},
		{"de", "Die Brücke wurde geschlossen. Das sagte auch Anna Berg nicht."},
		{"de", "Wie teuer die Brücke wird, sagte Erik Lund nicht."},
		{"de", "Erik Lund konnte gestern nicht sagen, ob die Brücke hält."},
		{"de", "Erik Lund konnte nicht mit Sicherheit sagen, ob die Brücke hält."},
		{"de", "Erik Lund wollte nicht sagen, ob die Brücke hält."},
		{"de", "Erik Lund durfte nicht berichten, dass die Brücke hält."},
		{"de", "Erik Lund würde sagen, dass die Brücke hält."},
		{"de", "Niemand sagte, dass die Brücke hält."},
		{"de", "Keiner der Zeugen sagte, dass die Brücke hält."},
		{"de", "Kein Zeuge sagte, dass die Brücke hält."},
		{"de", "Weder Erik Lund noch Anna Berg sagte, dass die Brücke hält."},
		{"de", "Der Minister sagte nichts, die Brücke wurde gestern geschlossen."},
		{"ru", "Никто не сказал, что мост закрыт."},
		{"uk", "Ніхто не сказав, що міст закритий."},
		{"fr", "Personne n'a dit que le pont est fermé."},
	} {
		if got := said(c[0], c[1]); got != "" {
			t.Errorf("%s\n got %s\nwant nothing", c[1], got)
		}
	}
}

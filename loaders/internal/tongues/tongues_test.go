package tongues

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"onrecord/loaders"
)

// said lays out what is found in one paragraph: rule, words, speaker; * marks a person.
func said(tag, text string) string {
	var out []string
	for _, q := range Of(tag).Quotes(text, []loaders.Span{{Start: 0, End: len(text)}}) {
		var words []string
		for _, f := range q.Fragments {
			words = append(words, f.In(text))
		}
		name := q.Name
		if q.Person {
			name += "*"
		}
		if name == "" {
			for _, s := range q.Speaker {
				name = "(" + s.In(text) + ")"
			}
		}
		out = append(out, fmt.Sprintf("%s [%s] %s", q.Rule, strings.Join(words, "|"), name))
	}
	return strings.Join(out, "; ")
}

func TestGerman(t *testing.T) {
	for text, want := range map[string]string{
		"„Die Brücke öffnet im März“, sagte Erik Lund am Montag.":                                "postposed [„Die Brücke öffnet im März“] Erik Lund*",
		"»Die Brücke öffnet im März«, so Bürgermeisterin Anna Berg.":                             "postposed [»Die Brücke öffnet im März«] Anna Berg*",
		"Erik Lund erklärte am Montag: „Wir bauen weiter.“":                                      "colon [„Wir bauen weiter.“] Erik Lund*",
		"Am Montag sagte Erik Lund: „Wir bauen weiter.“":                                         "colon [„Wir bauen weiter.“] Erik Lund*",
		"Anna Berg, die Bürgermeisterin, betonte, dass die Brücke sicher ist.":                   "that [dass die Brücke sicher ist] Anna Berg*",
		"Stadtrat Erik Lund, der sie geprüft hatte, sagte am Abend: „Sie hält.“":                 "colon [„Sie hält.“] Erik Lund*",
		"Bürgermeisterin Anna Berg hat am Montag erklärt, dass die Brücke öffnet.":               "that [dass die Brücke öffnet] Anna Berg*",
		"Der Sprecher sagte, die Brücke sei am 3. Mai fertig.":                                   "reported [die Brücke sei am 3. Mai fertig] Sprecher",
		"Laut Polizei wurde niemand verletzt.":                                                   "source [wurde niemand verletzt] Polizei",
		"Die Brücke wurde nach Angaben der Polizei gesperrt.":                                    "source [Die Brücke wurde|gesperrt] Polizei",
		"Der Polizei zufolge wurde niemand verletzt.":                                            "source [wurde niemand verletzt] Polizei",
		"Wie die Polizei mitteilte, wurde niemand verletzt.":                                     "source [wurde niemand verletzt] Polizei",
		"„Wir bauen“, sagte sie, „und wir zahlen.“":                                              "postposed [„Wir bauen“|„und wir zahlen.“] (sie)",
		"Die Brücke sei sicher, sagte Anna Berg.":                                                "postposed [Die Brücke sei sicher] Anna Berg*",
		"Der Sender „Kanal Zehn“ berichtete am Abend darüber.":                                   "",
		"Er nannte ein Abkommen, das den Vertrag untergraben werde.":                             "",
		"Die „Brücke“ ist alt.":                                                                  "",
		"„Wir haben lange genug auf diese Brücke gewartet.“ Es regnete.":                         "alone [„Wir haben lange genug auf diese Brücke gewartet.“] ",
		"Erik Lund sagte: „Wir bauen weiter.“ „Und wir zahlen alles allein.“ Anna Berg schwieg.": "colon [„Wir bauen weiter.“] Erik Lund*; alone [„Und wir zahlen alles allein.“] Erik Lund*",
	} {
		if got := said("de", text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestUkrainianRussianFrench(t *testing.T) {
	for _, c := range [][3]string{
		{"uk", "Міністр оборони Олена Коваль заявила, що міст відкриють.", "that [що міст відкриють] Олена Коваль*"},
		{"uk", "«Ми готові», — сказав Андрій Береза журналістам у понеділок.", "postposed [«Ми готові»] Андрій Береза*"},
		{"uk", "«Міст відкриють, — сказала Олена Коваль. — Ми чекали два роки».", "postposed [«Міст відкриють,|Ми чекали два роки»] Олена Коваль*"},
		{"uk", "У вівторок Олена Коваль повідомила, що міст закрито.", "that [що міст закрито] Олена Коваль*"},
		{"uk", "Коваль додала: «Гроші вже є».", "colon [«Гроші вже є»] Коваль"},
		{"uk", "За словами поліції Осло, нікого не поранено.", "source [нікого не поранено] поліції Осло"},
		{"uk", "«Ми готові», — сказав він.", "postposed [«Ми готові»] (він)"},
		{"uk", "Газета «Міст» вийшла у вівторок.", ""},
		{"uk", "Як повідомила поліція Осло, міст закрито.", "source [міст закрито] поліція Осло"},
		{"uk", "Міст закрито до весни. Про це повідомила мерка Анна Коваль.", "before [Міст закрито до весни] Анна Коваль*"},
		{"ru", "Как сообщила полиция Осло, мост закрыт.", "source [мост закрыт] полиция Осло"},
		{"ru", "Мост закрыт до весны. Об этом сообщила мэр Анна Берг.", "before [Мост закрыт до весны] Анна Берг*"},
		{"ru", "Мост, по словам мэра Анны Берг, откроют весной.", "source [Мост|откроют весной] мэра Анны Берг"},
		{"ru", "Мэр приехала в Осло, где, по словам полиции, мост закрыт.", ""},
		{"uk", "Анна Коваль закликала, щоб міст закрили.", "that [щоб міст закрили] Анна Коваль*"},
		{"fr", "Anne Dupont a demandé que le pont soit fermé.", "that [que le pont soit fermé] Anne Dupont*"},
		{"ru", "«Мы готовы», — заявил пресс-секретарь мэра Дмитрий Берёзов.", "postposed [«Мы готовы»] Дмитрий Берёзов*"},
		{"ru", "Мэр Анна Берг сообщила, что мост закрыт.", "that [что мост закрыт] Анна Берг*"},
		{"ru", "Во вторник мэр Анна Берг сказала: «Мост закрыт».", "colon [«Мост закрыт»] Анна Берг*"},
		{"ru", "При этом она добавила, что мост откроют.", "that [что мост откроют] (она)"},
		{"ru", "По словам мэра Берг, мост откроют весной.", "source [мост откроют весной] мэра Берг"},
		{"fr", "« Nous sommes prêts », a déclaré Jean Dupont mardi.", "postposed [« Nous sommes prêts »] Jean Dupont*"},
		{"fr", "La ministre Anne Dupont a affirmé que le pont ouvrira.", "that [que le pont ouvrira] Anne Dupont*"},
		{"fr", "Selon la police d’Oslo, le pont est fermé.", "source [le pont est fermé] police d’Oslo"},
		{"fr", "« Le pont ouvrira, assure-t-elle, et nous serons là. »", "postposed [« Le pont ouvrira|et nous serons là. »] (assure-t-elle)"},
		{"ru", "Иван Петров сказал, что мост закрыт, а Анна Смирнова заявила, что он открыт.", "that [что мост закрыт] Иван Петров*"},
		{"uk", "Іван Петренко сказав, що міст закритий, а Анна Коваль заявила, що він відкритий.", "that [що міст закритий] Іван Петренко*"},
		{"fr", "Jean Dupont a dit que le pont est fermé et Marie Martin a affirmé que le pont est ouvert.", "that [que le pont est fermé] Jean Dupont*"},
		{"fr", "Jean Dupont a salué les pompiers et a dit que le pont est fermé.", "that [que le pont est fermé] Jean Dupont*"},
		{"fr", "Jean Dupont a relevé le défi que Marie Martin proposait.", ""},
		{"fr", "Jean Dupont a dit à la presse que le pont est fermé.", "that [que le pont est fermé] Jean Dupont*"},
		{"ru", "«Мост закрыт», — сказал Иван Петров Анне Смирновой.", "postposed [«Мост закрыт»] Иван Петров*"},
		{"uk", "«Міст закритий», — сказав Іван Петренко Андрієві Березі.", "postposed [«Міст закритий»] Іван Петренко*"},
		{"fr", "Marie Martin, que Jean Dupont a dénoncé, a dit que le pont est fermé.", ""},
		{"pl", "„Jesteśmy gotowi na otwarcie mostu”, powiedział Jan Kowalski.", ""},
		{"pl", "„Jesteśmy gotowi na otwarcie tego mostu”.", "alone [„Jesteśmy gotowi na otwarcie tego mostu”] "},
	} {
		if got := said(c[0], c[1]); got != c[2] {
			t.Errorf("%s\n got %s\nwant %s", c[1], got, c[2])
		}
	}
}

func TestRecognise(t *testing.T) {
	for text, want := range map[string]string{
		"The bridge will open in March, the mayor said on Monday, and it is late.":                                                                     "en",
		"Die Brücke wird im März geöffnet, sagte die Bürgermeisterin am Montag, und sie ist nicht mehr zu spät.":                                       "de",
		"Le pont ouvrira en mars, a déclaré la maire lundi, et il est en retard de deux ans sur les plans de la ville.":                                "fr",
		"Міст відкриють у березні, сказала мерка в понеділок.":                                                                                         "uk",
		"Мост откроют в марте, сказала мэр в понедельник, и это уже поздно.":                                                                           "ru",
		"Most zostanie otwarty w marcu, powiedziała burmistrz w poniedziałek, a budowa trwała dwa lata dłużej niż planowano na początku przez miasto.": Undetermined,
		"Lund": "en",
		"":     "en",
	} {
		if got := Recognise(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
	if Of("en-GB") != nil || Of("") != nil || Of("de-AT") != german || Of("pl") == nil {
		t.Error("English has no table here, German and unknown languages do")
	}
}

// For every text the quotes lie in it, in order of their first words, and hold words.
func TestQuotesLieInTheText(t *testing.T) {
	pieces := []string{"„", "“", "«", "»", "\"", "”", "—", ", ", ". ", ": ", "! ", " ", "’", "-t-il", "sagte", "so", "laut", "Erik", "Lund", "Anna Berg", "dass", "sei",
		"сказав", "сказала", "що", "за словами", "По словам", "заявил", "что", "a déclaré", "assure-t-il", "que", "selon", "die Brücke", "hat", "erklärt", "3", "wie", "\xff", "і", "\n",
		"Nach Angaben", "nach", "Meinung", "zufolge", "demnach", "Das", "teilte", "mit", "heißt es", "in", "wurde", "gesagt", "habe", "zu", "schließen", "und", "wies", "als", "der",
		"(SPD)", "die Forderung", "weil", "(", ")", "vom", "Kongress-", "про це"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom(pieces)).Draw(t, "pieces"), rapid.SampledFrom([]string{"", " "}).Draw(t, "between"))
		for _, tag := range []string{"de", "fr", "uk", "ru", "pl"} {
			for _, q := range Of(tag).Quotes(text, []loaders.Span{{Start: 0, End: len(text)}}) {
				last := 0
				if len(q.Fragments) == 0 || q.Rule == "" || q.Kind == "" {
					t.Fatalf("%s: %+v", tag, q)
				}
				for _, f := range q.Fragments {
					if f.Start < last || f.Empty() || f.End > len(text) {
						t.Fatalf("%s: fragment %v of %d bytes behind %d, by %s", tag, f, len(text), last, q.Rule)
					}
					last = f.End
				}
				for _, s := range append(q.Speaker, q.Cue) {
					if s.Start < 0 || s.End > len(text) || s.Start > s.End {
						t.Fatalf("%s: %v lies outside", tag, s)
					}
				}
			}
		}
	})
}

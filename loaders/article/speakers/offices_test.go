package speakers

import (
	"testing"

	"onrecord/graph"
	"onrecord/loaders"
)

// heads knows who led three countries, and when.
func heads() *loaders.Register {
	const origin = "import:register-heads"
	b := &graph.Batch{}
	for _, h := range []struct{ id, name, country, role, from, until string }{
		{"merkel", "Angela Merkel", "Germany", "Chancellor", "2005-11-22", "2021-12-08"},
		{"scholz", "Olaf Scholz", "Germany", "Chancellor", "2021-12-08", "2025-05-06"},
		{"merz", "Friedrich Merz", "Germany", "Chancellor", "2025-05-06", ""},
		{"medvedev", "Dmitry Medvedev", "Russia", "President", "2008-05-07", "2012-05-07"},
		{"putin", "Vladimir Putin", "Russia", "President", "2012-05-07", ""},
		{"poroshenko", "Petro Poroshenko", "Ukraine", "President", "2014-06-07", "2019-05-20"},
		{"zelenskyy", "Volodymyr Zelenskyy", "Ukraine", "President", "2019-05-20", ""},
	} {
		m := &graph.Membership{ID: "membership:" + h.id, PersonID: "person:" + h.id, InstitutionID: "institution:" + h.country, Role: h.role, Origin: origin}
		m.From = &graph.UncertainDate{EDTF: h.from}
		if h.until != "" {
			m.Until = &graph.UncertainDate{EDTF: h.until}
		}
		b.People = append(b.People, &graph.Person{ID: m.PersonID, Name: h.name, Origin: origin})
		b.Memberships = append(b.Memberships, m)
	}
	for _, country := range []string{"Germany", "Russia", "Ukraine"} {
		b.Institutions = append(b.Institutions, &graph.Institution{ID: "institution:" + country, Name: country, Kind: graph.InstitutionCountry, Country: country, Origin: origin})
	}
	return loaders.NewRegister(b)
}

// An office is whose it was on the article's date; on a day on which two held it, and for one who holds it no more or not yet, nobody's.
func TestOfficeAsOf(t *testing.T) {
	r := heads()
	for _, c := range []struct{ text, published, want, rule string }{
		{"The Russian president said it was over.", "2010-03-01", "Dmitry Medvedev", ByRegister},
		{"Russia’s president said it was over.", "2024-03-01", "Vladimir Putin", ByRegister},
		{"The Ukrainian leader said it was over.", "2016-03-01", "Petro Poroshenko", ByRegister},
		{"The Ukrainian leader said it was over.", "2024-03-01", "Volodymyr Zelenskyy", ByRegister},
		{"The German chancellor said it was over.", "2021-11-30", "Angela Merkel", ByRegister},
		{"The German chancellor said it was over.", "2022-01-15", "Olaf Scholz", ByRegister},
		{"The German chancellor said it was over.", "2025-06-01", "Friedrich Merz", ByRegister},
		{"The German chancellor said it was over.", "2021-12-08", "The German chancellor", ByPrinted},
		{"The former German chancellor said it was over.", "2025-06-01", "The former German chancellor", ByPrinted},
		{"The incoming German chancellor said it was over.", "2025-04-01", "The incoming German chancellor", ByPrinted},
		{"The German vice chancellor said it was over.", "2025-06-01", "The German vice chancellor", ByPrinted},
		{"The chancellor said it was over.", "2025-06-01", "The chancellor", ByPrinted},
		{"Then-Chancellor Angela Merkel met Chancellor Olaf Scholz. The chancellor said it was over.", "2025-06-01", "Olaf Scholz", ByRole},
	} {
		got := whoSaid(c.text, r, c.published)
		if len(got) != 1 || got[0] != [2]string{c.want, c.rule} {
			t.Errorf("%s, on %s: got %q, want %s by %s", c.text, c.published, got, c.want, c.rule)
		}
	}
}

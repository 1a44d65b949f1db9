package register

import (
	"regexp"

	"onrecord/graph"
	"onrecord/loaders/internal/yamlfile"
)

func (b *builder) institution(r row) {
	i := &graph.Institution{
		ID: r.id, Name: r.Required("name").Text, Aliases: b.aliases(r), Country: r.Text("country").Text,
		Kind:     yamlfile.Word(r.Reader, "kind", graph.InstitutionOther, graph.InstitutionKinds),
		ParentID: b.reference("institution", "parent", graph.KindInstitution, r.Text("parent")), Identifiers: b.identifiers(r), Origin: b.origin,
	}
	b.batch.Institutions = append(b.batch.Institutions, i)
	b.keep(r.Line, i)
}

func (b *builder) person(r row) {
	p := &graph.Person{
		ID: r.id, Name: r.Required("name").Text, Aliases: b.aliases(r), Description: r.Text("description").Text,
		Identifiers: b.identifiers(r), Origin: b.origin,
	}
	b.batch.People = append(b.batch.People, p)
	b.keep(r.Line, p)
	lines := map[string]int{}
	for _, n := range r.Items("offices") {
		b.office(r, n, lines)
	}
}

// office reads an office of the person in r; lines holds those of the person's other offices.
func (b *builder) office(r row, n *yamlfile.Node, lines map[string]int) {
	o := yamlfile.Read(n, "office", b.problems, "institution", "role", "from", "until")
	institution := o.Required("institution")
	m := &graph.Membership{
		PersonID: r.id, InstitutionID: b.reference("office", "institution", graph.KindInstitution, institution),
		Role: o.Text("role").Text, From: date(o, "from"), Until: date(o, "until"), Origin: b.origin,
	}
	if endsBeforeStart(m) {
		o.Problem(o.Text("until").Line, "until: %q is before from: %q; correct one of them", m.Until.EDTF, m.From.EDTF)
	}
	if m.InstitutionID == "" || r.id == "" {
		return
	}
	m.ID = graph.MembershipID(m.PersonID, m.InstitutionID, m.Role, m.From)
	if first, twice := lines[m.ID]; twice {
		o.Problem(institution.Line, "this office is given twice, first on line %d; keep one of them, or tell them apart by role or from", first)
		return
	}
	lines[m.ID] = o.Line
	b.batch.Memberships = append(b.batch.Memberships, m)
	b.keep(o.Line, m)
}

func (b *builder) aliases(r row) []string {
	var out []string
	seen := map[string]bool{}
	for _, v := range r.Texts("aliases") {
		if seen[v.Text] {
			r.Problem(v.Line, "aliases: %q is given twice; keep one of them", v.Text)
			continue
		}
		seen[v.Text] = true
		out = append(out, v.Text)
	}
	return out
}

var wikidataItem = regexp.MustCompile(`^Q[1-9][0-9]*$`)

// identifiers reads the Wikidata item; two records with the same one are a problem.
func (b *builder) identifiers(r row) []graph.Identifier {
	v := r.Text("wikidata")
	if v.Text == "" {
		return nil
	}
	if !wikidataItem.MatchString(v.Text) {
		r.Problem(v.Line, "wikidata: %q is no item; write its number, such as Q3874799, or leave it out", v.Text)
		return nil
	}
	if other, taken := b.wikidata[v.Text]; taken {
		r.Problem(v.Line, "wikidata: %s is given to %s already; an item is one person or institution", v.Text, other)
		return nil
	}
	b.wikidata[v.Text] = r.id
	return []graph.Identifier{{Scheme: "wikidata", Value: v.Text}}
}

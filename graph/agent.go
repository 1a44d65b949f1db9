package graph

import "fmt"

// Person is one human being. Origin is the import that defined the record: the id
// of a register, or of the one source that names a person no register knows.
// Such a person is never joined with a namesake from another source.
type Person struct {
	ID          string       `json:"id"`
	Name        string       `json:"name"`
	Aliases     []string     `json:"aliases,omitempty"`
	Description string       `json:"description,omitempty"`
	Identifiers []Identifier `json:"identifiers,omitempty"`
	Attributes  []Attribute  `json:"attributes,omitempty"`
	Origin      string       `json:"origin,omitempty"`
}

// Institution is a body that acts and speaks: a government, a ministry, a newspaper.
type Institution struct {
	ID          string          `json:"id"`
	Name        string          `json:"name"`
	Aliases     []string        `json:"aliases,omitempty"`
	Kind        InstitutionKind `json:"kind"`
	ParentID    string          `json:"parentId,omitempty"` // "" when it is part of nothing known
	Country     string          `json:"country,omitempty"`  // English short name, "Ukraine"
	Identifiers []Identifier    `json:"identifiers,omitempty"`
	Attributes  []Attribute     `json:"attributes,omitempty"`
	Origin      string          `json:"origin,omitempty"`
}

// InstitutionKind sorts institutions roughly; OTHER is always allowed.
type InstitutionKind string

const (
	InstitutionCountry      InstitutionKind = "COUNTRY"
	InstitutionGovernment   InstitutionKind = "GOVERNMENT"
	InstitutionMinistry     InstitutionKind = "MINISTRY"
	InstitutionParliament   InstitutionKind = "PARLIAMENT"
	InstitutionParty        InstitutionKind = "PARTY"
	InstitutionIntergov     InstitutionKind = "INTERGOVERNMENTAL"
	InstitutionMilitary     InstitutionKind = "MILITARY"
	InstitutionCourt        InstitutionKind = "COURT"
	InstitutionMedia        InstitutionKind = "MEDIA"
	InstitutionCompany      InstitutionKind = "COMPANY"
	InstitutionOrganization InstitutionKind = "ORGANIZATION"
	InstitutionOther        InstitutionKind = "OTHER"
)

// InstitutionKinds lists every kind the GraphQL contract serves.
var InstitutionKinds = []InstitutionKind{
	InstitutionCountry, InstitutionGovernment, InstitutionMinistry, InstitutionParliament, InstitutionParty, InstitutionIntergov,
	InstitutionMilitary, InstitutionCourt, InstitutionMedia, InstitutionCompany, InstitutionOrganization, InstitutionOther,
}

// Membership is an office or place a person held in an institution. A nil From or
// Until is unknown or open.
type Membership struct {
	ID            string         `json:"id"`
	PersonID      string         `json:"personId"`
	InstitutionID string         `json:"institutionId"`
	Role          string         `json:"role,omitempty"`
	From          *UncertainDate `json:"from,omitempty"`
	Until         *UncertainDate `json:"until,omitempty"`
	Origin        string         `json:"origin,omitempty"`
}

// MembershipID is the id of the membership with these properties.
func MembershipID(personID, institutionID, role string, from *UncertainDate) string {
	start := ""
	if from != nil {
		start = from.EDTF
	}
	return HashID(KindMembership, personID, institutionID, role, start)
}

// Holds says whether the office may have been held at some moment of when: it
// is left out only where that is certain, because it had certainly not begun or
// was certainly over.
func (m *Membership) Holds(when UncertainDate) bool {
	earliest, latest := when.Bounds()
	if m.From != nil {
		if begins, _ := m.From.Bounds(); begins > latest {
			return false
		}
	}
	if m.Until != nil {
		if _, ends := m.Until.Bounds(); ends < earliest {
			return false
		}
	}
	return true
}

// Validate returns ErrInvalid with the reason when the record breaks a rule.
func (p *Person) Validate() error {
	if err := checkID(KindPerson, p.ID); err != nil {
		return err
	}
	if err := checkAttributes(p.ID, p.Attributes); err != nil {
		return err
	}
	return checkNames(p.ID, p.Name, p.Aliases, p.Description)
}

// Validate returns ErrInvalid with the reason when the record breaks a rule.
func (i *Institution) Validate() error {
	if err := checkID(KindInstitution, i.ID); err != nil {
		return err
	}
	if err := oneOf(i.ID, "kind", i.Kind, InstitutionKinds); err != nil {
		return err
	}
	if err := checkAttributes(i.ID, i.Attributes); err != nil {
		return err
	}
	return checkNames(i.ID, i.Name, i.Aliases, i.Country)
}

// Validate returns ErrInvalid with the reason when the record breaks a rule.
func (m *Membership) Validate() error {
	if err := checkID(KindMembership, m.ID); err != nil {
		return err
	}
	if err := checkID(KindPerson, m.PersonID); err != nil {
		return fmt.Errorf("membership %s: %w", m.ID, err)
	}
	if err := checkID(KindInstitution, m.InstitutionID); err != nil {
		return fmt.Errorf("membership %s: %w", m.ID, err)
	}
	if err := checkText(m.ID, m.Role); err != nil {
		return err
	}
	return checkDates(m.ID, m.From, m.Until)
}

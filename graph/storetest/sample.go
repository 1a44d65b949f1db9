package storetest

import (
	"time"

	"onrecord/graph"
)

// Ids of the sample graph that cases speak of. Statements and quotes have short ids:
// "statement:h3" is the third statement that the Herald records, "quote:h3" its record.
const (
	zelenskyy = "person:volodymyr-zelenskyy"
	zelenska  = "person:olena-zelenska"
	trump     = "person:donald-trump"
	putin     = "person:vladimir-putin"
	witkoff   = "person:steve-witkoff"
	umerov    = "person:rustem-umerov"
	angstrom  = "person:jose-angstrom" // a reporter whom one source alone names

	ukraine    = "institution:ukraine-government"
	usa        = "institution:us-government"
	department = "institution:us-state-department"
	kremlin    = "institution:kremlin"
	herald     = "institution:harbour-herald"
	ledger     = "institution:morning-ledger"

	process = "meeting:peace-process"
	berlin  = "meeting:berlin-summit"
	florida = "meeting:florida-talks"
	phone   = "meeting:december-call"

	peace      = "topic:peace"
	guarantees = "topic:security-guarantees"
	ceasefire  = "topic:ceasefire"
	energy     = "topic:energy-truce"
	territory  = "topic:territory"

	heraldStory = "source:herald-2025-12-23"
	ledgerStory = "source:ledger-2025-12"
	briefing    = "source:briefing"

	register = "import:talks-2025"
	codings  = "import:codings-2025"
	folder   = "import:folder-2025" // a file of several texts
)

// Sample returns a small graph about the talks of 2025 on Ukraine, as six imports in the
// order in which they are written: a register, three sources, one coding file, one file that holds a source. The
// offices are public record; every wording is made up for these tests, and nobody said it.
func Sample() []*graph.Batch {
	return []*graph.Batch{
		imported(register, sampleRegister()),
		imported(heraldStory, sampleHerald()),
		imported(ledgerStory, sampleLedger()),
		imported(briefing, sampleBriefing()),
		imported(codings, &graph.Batch{Stances: sampleStances()}),
		imported(folder, sampleFolder()),
	}
}

// imported gives b the log row of the import id.
func imported(id string, b *graph.Batch) *graph.Batch {
	b.Imports = []*graph.Import{{ID: id, Loader: "sample", Version: 1, Content: "c0ffee", Digest: b.Digest()}}
	return b
}

// whole is the sample graph in one batch.
func whole() *graph.Batch {
	all := &graph.Batch{}
	for _, b := range Sample() {
		all.Append(b)
	}
	all.Sort()
	return all
}

func sampleRegister() *graph.Batch {
	return &graph.Batch{
		Institutions:   sampleInstitutions(),
		People:         samplePeople(),
		Memberships:    sampleMemberships(),
		Topics:         sampleTopics(),
		Meetings:       sampleMeetings(),
		Participations: sampleParticipations(),
	}
}

func sampleInstitutions() []*graph.Institution {
	return []*graph.Institution{
		{ID: ukraine, Name: "Government of Ukraine", Aliases: []string{"Kyiv", "Уряд України"}, Kind: graph.InstitutionGovernment,
			Country: "Ukraine", Identifiers: []graph.Identifier{{Scheme: "wikidata", Value: "Q1"}},
			Attributes: []graph.Attribute{{Name: "Type", Value: "Cabinet"}}, Origin: register},
		{ID: usa, Name: "Government of the United States", Aliases: []string{"Washington", "White House"},
			Kind: graph.InstitutionGovernment, Country: "United States", Origin: register},
		{ID: department, Name: "Department of State", Aliases: []string{"State Department"}, Kind: graph.InstitutionMinistry,
			ParentID: usa, Country: "United States", Origin: register},
		{ID: kremlin, Name: "Kremlin", Aliases: []string{"Presidential Administration of Russia", "Кремль"},
			Kind: graph.InstitutionGovernment, Country: "Russia", Origin: register},
		{ID: herald, Name: "Harbour Herald", Kind: graph.InstitutionMedia, Origin: register},
		{ID: ledger, Name: "Morning Ledger", Kind: graph.InstitutionMedia, Origin: register},
	}
}

func samplePeople() []*graph.Person {
	return []*graph.Person{
		{ID: zelenskyy, Name: "Volodymyr Zelenskyy", Aliases: []string{"Володимир Олександрович Зеленський"},
			Description: "President of Ukraine", Origin: register,
			Identifiers: []graph.Identifier{{Scheme: "wikidata", Value: "Q3874799"}, {Scheme: "viaf", Value: "z-1"}},
			Attributes:  []graph.Attribute{{Name: "Type", Value: "Head of state"}, {Name: "Notes", Value: "elected"}, {Name: "Type", Value: "Actor"}}},
		{ID: zelenska, Name: "Olena Zelenska", Description: "First lady of Ukraine", Origin: register},
		{ID: trump, Name: "Donald Trump", Aliases: []string{"Donald J. Trump"}, Description: "President of the United States",
			Identifiers: []graph.Identifier{{Scheme: "viaf", Value: "Q1"}}, Origin: register},
		{ID: putin, Name: "Vladimir Putin", Aliases: []string{"Владимир Путин"}, Origin: register},
		{ID: witkoff, Name: "Steve Witkoff", Aliases: []string{"Steven Charles Witkoff"}, Description: "Envoy", Origin: register},
		{ID: umerov, Name: "Rustem Umerov", Aliases: []string{"Рустем Умєров", "Umerov, Rustem"}, Origin: register},
	}
}

func sampleMemberships() []*graph.Membership {
	return []*graph.Membership{
		{ID: "membership:envoy", PersonID: witkoff, InstitutionID: usa, Role: "special envoy", From: date("2025"), Origin: register},
		{ID: "membership:first-term", PersonID: trump, InstitutionID: usa, Role: "president",
			From: date("2017-01-20"), Until: date("2021-01-20"), Origin: register},
		{ID: "membership:minister", PersonID: umerov, InstitutionID: ukraine, Role: "minister of defence",
			From: date("2023-09-06"), Until: date("2025-07-17"), Origin: register},
		{ID: "membership:president", PersonID: zelenskyy, InstitutionID: ukraine, Role: "president",
			From: date("2019-05-20"), Origin: register},
		{ID: "membership:russia", PersonID: putin, InstitutionID: kremlin, Origin: register},
		{ID: "membership:second-term", PersonID: trump, InstitutionID: usa, Role: "president", From: date("2025-01-20"), Origin: register},
		{ID: "membership:secretary", PersonID: umerov, InstitutionID: ukraine, Role: "secretary of the security council",
			From: date("2025-07-18"), Until: date("../2026"), Origin: register},
	}
}

func sampleTopics() []*graph.Topic {
	return []*graph.Topic{
		{ID: peace, Label: "Peace settlement", Origin: register},
		{ID: guarantees, Label: "Security guarantees", Definition: "Promises of help against a new attack.",
			Aliases: []string{"Гарантії безпеки"}, BroaderID: peace, Attributes: []graph.Attribute{{Name: "Colour", Value: "#3182bd"}}, Origin: register},
		{ID: ceasefire, Label: "Ceasefire", Aliases: []string{"Truce"}, BroaderID: peace, Origin: register},
		{ID: energy, Label: "Énergie: a truce for power plants", BroaderID: ceasefire, Origin: register},
		{ID: territory, Label: "Territory", Aliases: []string{"Land for peace"}, BroaderID: peace, Origin: register},
	}
}

func sampleMeetings() []*graph.Meeting {
	north, west := 25.7617, -80.1918
	return []*graph.Meeting{
		{ID: process, Name: "Peace process", Kind: graph.MeetingOther, Origin: register},
		{ID: berlin, Name: "Berlin summit", Kind: graph.MeetingSummit, Date: date("2025-12-14"),
			Place: &graph.Place{Name: "Berlin", Country: "Germany"}, PartOfID: process, Origin: register},
		{ID: florida, Name: "Florida talks", Aliases: []string{"Miami round", "Переговори у Флориді"}, Kind: graph.MeetingTalks,
			Date:     &graph.UncertainDate{EDTF: "2025-12-20/2025-12-21", AsPrinted: "over the weekend"},
			Place:    &graph.Place{Name: "Hallandale Beach", Country: "United States", Latitude: &north, Longitude: &west},
			PartOfID: process, Origin: register},
		{ID: phone, Name: "December call", Kind: graph.MeetingCall, Date: date("2025-12~"), Origin: register},
	}
}

func sampleParticipations() []*graph.Participation {
	return []*graph.Participation{
		{ID: "participation:1", MeetingID: florida, AgentID: umerov, Role: "delegate", OnBehalfOfID: ukraine, Origin: register},
		{ID: "participation:2", MeetingID: florida, AgentID: witkoff, OnBehalfOfID: usa, Origin: register},
		{ID: "participation:3", MeetingID: berlin, AgentID: zelenskyy, Origin: register},
		{ID: "participation:4", MeetingID: berlin, AgentID: witkoff, Origin: register},
		{ID: "participation:5", MeetingID: phone, AgentID: usa, Role: "host", Origin: register},
	}
}

func date(edtf string) *graph.UncertainDate { return &graph.UncertainDate{EDTF: edtf} }

// moment is a time of day in the last week of 2025.
func moment(day, hour int) time.Time { return time.Date(2025, 12, day, hour, 0, 0, 0, time.UTC) }

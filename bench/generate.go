// Package bench measures the product on a generated graph and on real articles: `make bench`.
package bench

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"
	"time"

	"onrecord/graph"
)

// Shape says how large a generated graph is. Equal shapes give equal graphs.
type Shape struct {
	Statements   int
	PerSource    int // statements in a source
	Speakers     int // chosen by Zipf's law: few speak often
	Topics       int
	CodedPercent int  // of the statements
	Bodies       int  // institutions for which most speakers speak, each always for the same one
	Mentions     bool // some statements mention somebody, and meetings have participants
}

// Standard is the shape that the published figures are for.
var Standard = Shape{Statements: 100_000, PerSource: 20, Speakers: 500, Topics: 50, CodedPercent: 30}

// Generate yields the batches of a graph: first one that is a register, then one a source.
func Generate(s Shape) iter.Seq[*graph.Batch] {
	return func(yield func(*graph.Batch) bool) {
		g := &generator{Shape: s, rand: rand.New(rand.NewPCG(2025, 8))}
		g.zipf = rand.NewZipf(g.rand, 1.2, 4, uint64(s.Speakers-1))
		if !yield(g.register()) {
			return
		}
		for n := 0; n*s.PerSource < s.Statements; n++ {
			if !yield(g.source(n)) {
				return
			}
		}
	}
}

type generator struct {
	Shape
	rand *rand.Rand
	zipf *rand.Zipf
}

func personID(i int) string { return graph.NamedID(graph.KindPerson, fmt.Sprintf("speaker-%04d", i)) }
func topicID(i int) string  { return graph.NamedID(graph.KindTopic, fmt.Sprintf("topic-%02d", i)) }
func meetingID(i int) string {
	return graph.NamedID(graph.KindMeeting, fmt.Sprintf("meeting-%02d", i))
}

const (
	meetings   = 40
	publishers = 12
)

func (g *generator) register() *graph.Batch {
	origin := graph.NamedID(graph.KindImport, "register-bench")
	b := &graph.Batch{}
	for i := range g.Speakers {
		b.People = append(b.People, &graph.Person{ID: personID(i), Name: fmt.Sprintf("Speaker Number%04d", i), Origin: origin})
	}
	for i := range g.Topics {
		b.Topics = append(b.Topics, &graph.Topic{ID: topicID(i), Label: fmt.Sprintf("Topic %02d", i), Origin: origin})
	}
	for i := range meetings {
		b.Meetings = append(b.Meetings, &graph.Meeting{ID: meetingID(i), Name: fmt.Sprintf("Meeting %02d", i), Kind: graph.MeetingTalks, Origin: origin})
	}
	if g.Mentions {
		g.participations(b, origin)
	}
	for i := range publishers {
		b.Institutions = append(b.Institutions, &graph.Institution{ID: publisherID(i), Name: fmt.Sprintf("Newspaper %02d", i), Kind: graph.InstitutionMedia, Origin: origin})
	}
	for i := range g.Bodies {
		b.Institutions = append(b.Institutions, &graph.Institution{ID: bodyID(i), Name: fmt.Sprintf("Body %02d", i), Kind: graph.InstitutionOrganization, Origin: origin})
	}
	return g.imported(b, origin)
}

// participations lets ten speakers take part in each meeting.
func (g *generator) participations(b *graph.Batch, origin string) {
	for i := range meetings {
		for range 10 {
			p := &graph.Participation{MeetingID: meetingID(i), AgentID: personID(int(g.zipf.Uint64())), Origin: origin}
			p.ID = graph.ParticipationID(p.MeetingID, p.AgentID, fmt.Sprint(len(b.Participations)))
			b.Participations = append(b.Participations, p)
		}
	}
}

func bodyID(i int) string { return graph.NamedID(graph.KindInstitution, fmt.Sprintf("body-%02d", i)) }

func publisherID(i int) string {
	return graph.NamedID(graph.KindInstitution, fmt.Sprintf("newspaper-%02d", i))
}

// imported gives the batch its log row.
func (g *generator) imported(b *graph.Batch, id string) *graph.Batch {
	b.Sort()
	b.Imports = []*graph.Import{{ID: id, Loader: "bench", Version: 1, Content: id, Digest: b.Digest()}}
	return b
}

func (g *generator) source(n int) *graph.Batch {
	day := time.Date(2006, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, g.rand.IntN(20*365))
	published := graph.UncertainDate{EDTF: day.Format(time.DateOnly)}
	id := graph.SourceID(fmt.Append(nil, "bench source ", n))
	source := &graph.Source{
		ID: id, Kind: graph.SourceArticle, Title: fmt.Sprintf("Article %d on %s", n, g.words(3)), PublisherID: publisherID(g.rand.IntN(publishers)),
		Published: &published, Language: "en", ContentHash: id[len("source:"):],
	}
	b := &graph.Batch{Sources: []*graph.Source{source}}
	var text strings.Builder
	for range g.PerSource {
		g.statement(b, source, &text, day)
	}
	source.Content = text.String()
	return g.imported(b, id)
}

// statement adds a statement with its quote, and for some a stance, at the end of the source's text.
func (g *generator) statement(b *graph.Batch, source *graph.Source, text *strings.Builder, day time.Time) {
	words := g.words(18 + g.rand.IntN(20))
	start := text.Len() // the text is ASCII: bytes are code points
	text.WriteString(words + "\n\n")
	at := graph.Locator{SourceID: source.ID, Start: start, End: start + len(words)}
	speaker := int(g.zipf.Uint64())
	s := &graph.Statement{
		ID: at.StatementID(), SpeakerID: personID(speaker), Text: words, Language: "en",
		SaidAt: graph.UncertainDate{EDTF: day.AddDate(0, 0, -g.rand.IntN(3)).Format(time.DateOnly), AsPrinted: "this week"}, Origin: source.ID,
	}
	if g.Bodies > 0 && speaker%4 < 3 {
		s.OnBehalfOfID = bodyID(speaker % g.Bodies)
	}
	if g.rand.IntN(4) == 0 {
		s.AboutIDs = []string{meetingID(g.rand.IntN(meetings))}
	}
	if g.Mentions && g.rand.IntN(5) == 0 {
		s.MentionIDs = []string{personID(int(g.zipf.Uint64()))}
	}
	b.Statements = append(b.Statements, s)
	b.Quotes = append(b.Quotes, &graph.Quote{
		ID: at.QuoteID(), StatementID: s.ID, SourceID: source.ID, Kind: graph.QuoteKinds[g.rand.IntN(3)],
		Fragments:        []graph.TextSelector{{Start: start, End: start + len(words), Exact: words, Suffix: "\n\n"}},
		SpeakerAsPrinted: "the speaker", Cue: "said", Attribution: graph.Attribution{Method: "rules", Rule: "bench", Confidence: 0.9},
	})
	if g.rand.IntN(100) < g.CodedPercent {
		topic := topicID(g.rand.IntN(g.Topics))
		b.Stances = append(b.Stances, &graph.Stance{
			ID: graph.StanceID(s.ID, topic, "bench"), StatementID: s.ID, TopicID: topic, Value: graph.StanceValues[g.rand.IntN(4)],
			Coder: graph.Coder{Name: "bench", Kind: graph.CoderRule}, Confidence: 0.5, CodedAt: day,
		})
	}
}

var vocabulary = strings.Fields(`peace security guarantee territory ceasefire summit talks delegation president minister plan proposal
border front line winter energy gas pipeline sanctions assets reconstruction election vote parliament army drone missile air
defence alliance membership treaty neutral guarantee partner union commission council congress budget loan trade tariff grain port
ship corridor prisoner exchange children return city region village river bridge road rail power plant nuclear inspection observer
mission mandate force agreement draft paragraph point principle condition demand concession compromise signature deadline week
month year future past history language church school hospital doctor worker farmer soldier veteran family mother father people`)

// words makes a sentence-like string of n words; the distribution has a long tail, as words have.
func (g *generator) words(n int) string {
	out := make([]string, n)
	for i := range out {
		w := vocabulary[min(g.rand.IntN(len(vocabulary)), g.rand.IntN(len(vocabulary)))]
		if g.rand.IntN(12) == 0 {
			w += fmt.Sprint(g.rand.IntN(5000))
		}
		out[i] = w
	}
	return strings.Join(out, " ")
}

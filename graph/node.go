package graph

// Node is anything with an id that a researcher can ask for: a person, institution,
// meeting, topic, source, statement or quote.
type Node interface {
	// NodeID is the node's id; its prefix says which kind of node it is.
	NodeID() string
	IsNode()
}

// Agent is who can speak, take part in a meeting and hold a position: a *Person or
// an *Institution. An unknown agent is nil, never an empty one.
type Agent interface {
	Node
	// AgentName is the name to show.
	AgentName() string
	IsAgent()
}

// Identifier is the name of a record in another catalogue: scheme "wikidata", value "Q3874799".
type Identifier struct {
	Scheme string `json:"scheme"`
	Value  string `json:"value"`
}

// Attribute is something else that a file says of a record, in the file's own words: name "Type", value "NGO".
type Attribute struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// URL is where the other catalogue shows the record; nil for a scheme we don't know.
func (i Identifier) URL() *string {
	if i.Scheme != "wikidata" {
		return nil
	}
	url := "https://www.wikidata.org/wiki/" + i.Value
	return &url
}

// URLs are where other catalogues show a record with these identifiers, in their order; those of schemes we don't know are left out.
func URLs(identifiers []Identifier) []string {
	var all []string
	for _, i := range identifiers {
		if url := i.URL(); url != nil {
			all = append(all, *url)
		}
	}
	return all
}

func (p *Person) NodeID() string      { return p.ID }
func (i *Institution) NodeID() string { return i.ID }
func (m *Meeting) NodeID() string     { return m.ID }
func (t *Topic) NodeID() string       { return t.ID }
func (s *Source) NodeID() string      { return s.ID }
func (s *Statement) NodeID() string   { return s.ID }
func (q *Quote) NodeID() string       { return q.ID }

func (*Person) IsNode()      {}
func (*Institution) IsNode() {}
func (*Meeting) IsNode()     {}
func (*Topic) IsNode()       {}
func (*Source) IsNode()      {}
func (*Statement) IsNode()   {}
func (*Quote) IsNode()       {}

func (p *Person) AgentName() string      { return p.Name }
func (i *Institution) AgentName() string { return i.Name }

func (*Person) IsAgent()      {}
func (*Institution) IsAgent() {}

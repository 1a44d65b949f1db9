package discourse

import (
	"cmp"
	"slices"

	"onrecord/graph"
)

// Neighbour is somebody near an agent, and why.
type Neighbour struct {
	AgentID  string
	Meetings int // in which both took part
	Mentions int // statements in which one of the two mentions the other
	Agreeing int // topics on which both take the same side now
	Opposing int // topics on which one supports now and the other opposes
}

func (n *Neighbour) weight() int { return n.Meetings + n.Mentions + n.Agreeing + n.Opposing }

// Neighbours lists those near an agent, nearest first: by the sum of the four counts, then by id. The rules:
//
//  1. A meeting counts once, however many sources and roles a participation has.
//  2. A statement in which one of the two mentions the other counts once. It is made by its speaker and by the institution
//     it was made on behalf of.
//  3. What somebody thinks now is Position.Current of "". SUPPORT, OPPOSE and CONDITIONAL are sides, and who takes the same one agrees. Only
//     SUPPORT and OPPOSE are opposite: a condition is no opposite. Topics on which one of the two is NEUTRAL count neither way.
//
// Participations in meetings without the agent, mentions of and by others, and positions on topics on which the agent has none count in
// nothing. The order of the lists doesn't matter.
func Neighbours(id string, there []*graph.Participation, mentions []graph.Mention, positions []*Position) []*Neighbour {
	near := circle{id: id, of: map[string]*Neighbour{}}
	near.meet(there)
	near.mention(mentions)
	near.compare(positions)
	var all []*Neighbour
	for _, n := range near.of {
		all = append(all, n)
	}
	slices.SortFunc(all, func(a, b *Neighbour) int {
		return cmp.Or(cmp.Compare(b.weight(), a.weight()), cmp.Compare(a.AgentID, b.AgentID))
	})
	return all
}

// circle is who is near an agent, by id.
type circle struct {
	id string
	of map[string]*Neighbour
}

func (c *circle) neighbour(id string) *Neighbour {
	n := c.of[id]
	if n == nil {
		n = &Neighbour{AgentID: id}
		c.of[id] = n
	}
	return n
}

func (c *circle) meet(there []*graph.Participation) {
	attended := map[string]bool{}
	for _, p := range there {
		attended[p.MeetingID] = attended[p.MeetingID] || p.AgentID == c.id
	}
	type presence struct{ meeting, agent string }
	seen := map[presence]bool{}
	for _, p := range there {
		if at := (presence{p.MeetingID, p.AgentID}); attended[p.MeetingID] && p.AgentID != c.id && !seen[at] {
			seen[at] = true
			c.neighbour(p.AgentID).Meetings++
		}
	}
}

func (c *circle) mention(mentions []graph.Mention) {
	type naming struct{ statement, agent string }
	seen := map[naming]bool{}
	count := func(statement, agent string) {
		if at := (naming{statement, agent}); agent != "" && agent != c.id && !seen[at] {
			seen[at] = true
			c.neighbour(agent).Mentions++
		}
	}
	for _, m := range mentions {
		if m.SpeakerID == c.id || m.OnBehalfOfID == c.id {
			count(m.StatementID, m.MentionedID)
		}
		if m.MentionedID == c.id {
			count(m.StatementID, m.SpeakerID)
			count(m.StatementID, m.OnBehalfOfID)
		}
	}
}

func (c *circle) compare(positions []*Position) {
	own := map[string]graph.StanceValue{}
	for _, p := range positions {
		if p.HolderID == c.id {
			own[p.TopicID] = p.side()
		}
	}
	for _, p := range positions {
		mine, theirs := own[p.TopicID], p.side()
		switch {
		case p.HolderID == c.id || mine == "" || theirs == "":
		case mine == theirs:
			c.neighbour(p.HolderID).Agreeing++
		case mine != graph.Conditional && theirs != graph.Conditional:
			c.neighbour(p.HolderID).Opposing++
		}
	}
}

// side is the side that the position takes now; "" when it takes none.
func (p *Position) side() graph.StanceValue {
	if now := p.Current(""); now != nil && now.Value != graph.Neutral {
		return now.Value
	}
	return ""
}

package network

// Work estimates what Centrality takes: nodes times edges, of each part of the network that hangs together, added up. A node
// without an edge costs nothing. A hundred million take some
// seconds. Communities takes less.
func (n *Network) Work() int {
	part := make([]int, len(n.Nodes)) // of each node another one of its part, until one is its own
	for i := range part {
		part[i] = i
	}
	first := func(node int) int {
		for part[node] != node {
			part[node] = part[part[node]]
			node = part[node]
		}
		return node
	}
	ends := n.ends()
	for _, e := range ends {
		part[first(e.source)] = first(e.target)
	}
	nodes, edges := make([]int, len(part)), make([]int, len(part))
	for i := range part {
		nodes[first(i)]++
	}
	for _, e := range ends {
		edges[first(e.source)]++
	}
	work := 0
	for i := range part {
		work += nodes[i] * edges[i]
	}
	return work
}

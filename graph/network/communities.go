package network

import "context"

// Communities says to which community each node belongs, by id. They are those of the Louvain method (Blondel et al. 2008) with
// a fixed seed, over the edges of positive weight, those of MENTIONS taken as going both ways; numbered from 1 in the order
// of their first nodes. A node without such an edge is a community of its own. The same network gives the same communities. The error of ctx
// soon after it is done.
func (n *Network) Communities(ctx context.Context) (map[string]int, error) {
	d, err := n.divide(ctx)
	if err != nil {
		return nil, err
	}
	all := make(map[string]int, len(n.Nodes))
	for i, community := range d.community {
		all[n.Nodes[i].ID] = community + 1
	}
	return all, nil
}

// Polarisation is how far the network falls into camps: the modularity Q of its Communities (Newman and Girvan 2004), weighted and
// with resolution 1. It lies between -0.5 and 1; 0 says that there are no more ties inside of the camps than chance would give, as when
// all are one camp, and when there are no edges. Only positive weights count: under SUBTRACT, camps are made of those who agree
// more often than not, and how bitterly they oppose others is not in it. It means what its name says for CONGRUENCE and SUBTRACT; for
// CONFLICT, communities are those who oppose each other. Of a slice it is the polarisation at that time. DNA's polarisation is
// the same Q, looked for by other searches, and so may be larger or smaller where there are several good ways to divide a network.
// The error of ctx soon after it is done.
func (n *Network) Polarisation(ctx context.Context) (float64, error) {
	d, err := n.divide(ctx)
	return d.modularity, err
}

// division is a network's communities.
type division struct {
	community  []int // of each node, from 0 in the order of their first nodes
	modularity float64
}

// divide finds the communities, once.
func (n *Network) divide(ctx context.Context) (division, error) {
	return n.division.get(func() (d division, err error) {
		if err := stopped(ctx); err != nil {
			return d, err
		}
		d.community, d.modularity, err = n.positive().louvain(ctx)
		return d, err
	})
}

package export

import "bufio"

// pajek writes Pajek's .net: vertices from 1 on with labels between quotation marks, as quotable cleans them, then edges or, of a directed
// network, arcs, with their weights. TWO_MODE is Pajek's two-mode form: "*Vertices 5 3" says that the first three of five
// are actors. Question and snapshot are comments. UTF-8 without a byte-order mark.
func (v *view) pajek(out *bufio.Writer, o Options) {
	if o.Title != "" {
		put(out, "*Network ", oneLine(o.Title), "\n")
	}
	for _, line := range (Options{Question: o.Question, Snapshot: o.Snapshot}).about() {
		put(out, "% ", oneLine(line), "\n")
	}
	put(out, "*Vertices ", integer(len(v.Nodes)))
	if v.twoMode() {
		put(out, " ", integer(v.actors))
	}
	put(out, "\n")
	for i, label := range v.uniqueLabels(quotable) {
		put(out, integer(i+1), ` "`, label, "\"\n")
	}
	lines := "*Edges\n"
	if v.Directed {
		lines = "*Arcs\n"
	}
	put(out, lines)
	for _, e := range v.Edges {
		put(out, integer(v.place[e.Source]+1), " ", integer(v.place[e.Target]+1), " ", number(e.Weight), "\n")
	}
}

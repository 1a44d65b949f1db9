package export

import "bufio"

// dl writes UCINET's DL language: a full matrix with labels, of TWO_MODE nr by nc, else n by n. Labels stand between quotation marks, one a line, as
// quotable cleans them; UCINET itself may cut them and write them in capitals, but matches by place. The format has no place for
// a title. UTF-8 without a byte-order mark.
func (v *view) dl(out *bufio.Writer) {
	labels := v.uniqueLabels(quotable)
	if v.twoMode() {
		put(out, "dl nr=", integer(v.actors), ", nc=", integer(len(labels)-v.actors), "\nformat=fullmatrix\nrow labels:\n")
		putLabels(out, labels[:v.actors])
		put(out, "column labels:\n")
		putLabels(out, labels[v.actors:])
	} else {
		put(out, "dl n=", integer(len(labels)), "\nformat=fullmatrix\nlabels:\n")
		putLabels(out, labels)
	}
	put(out, "data:\n")
	for _, row := range v.rows() {
		for i, weight := range row {
			if i > 0 {
				put(out, " ")
			}
			put(out, number(weight))
		}
		if put(out, "\n") != nil {
			return
		}
	}
}

func putLabels(out *bufio.Writer, labels []string) {
	for _, label := range labels {
		put(out, `"`, label, "\"\n")
	}
}

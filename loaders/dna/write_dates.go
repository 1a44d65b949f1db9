package dna

import "time"

// codingDates are the dates on which was coded. DNA keeps none; loading takes the one date of SETTINGS, or else each document's.
type codingDates struct {
	count      map[time.Time]int
	latest     time.Time
	unlikeText bool // one differs from its document's
}

func (d *codingDates) add(coded, document time.Time) {
	if d.count == nil {
		d.count = map[time.Time]int{}
	}
	d.count[coded]++
	d.unlikeText = d.unlikeText || !coded.Equal(document)
	if coded.After(d.latest) {
		d.latest = coded
	}
}

// setting is the date to write; "" leaves it to the documents. What it isn't true of is counted.
func (d *codingDates) setting(change *leftOut) string {
	if len(d.count) != 1 && !d.unlikeText {
		return ""
	}
	for date, n := range d.count {
		if !date.Equal(d.latest) {
			change.addAll(n, "date of a stance, written as the latest one", "dates of stances, written as the latest one")
		}
	}
	return written(d.latest)
}

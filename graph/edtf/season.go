package edtf

import (
	"errors"
	"fmt"
)

// part is a part of a year: its first month and its length in months.
type part struct{ month, length int }

// seasons are the codes that stand in the place of a month.
var seasons = map[int]part{
	21: {3, 3}, 22: {6, 3}, 23: {9, 3}, 24: {12, 3}, // spring, summer, autumn, winter
	25: {3, 3}, 26: {6, 3}, 27: {9, 3}, 28: {12, 3}, // in the north
	29: {9, 3}, 30: {12, 3}, 31: {3, 3}, 32: {6, 3}, // in the south
	33: {1, 3}, 34: {4, 3}, 35: {7, 3}, 36: {10, 3}, // quarters
	37: {1, 4}, 38: {5, 4}, 39: {9, 4}, // thirds
	40: {1, 6}, 41: {7, 6}, // halves
}

// parseSeason reads a year and a season; a year with unspecified digits gives the span from
// the season of its first year to that of its last.
func parseSeason(parts []string, negative bool) (Date, error) {
	season, ok := seasons[number(parts[1])]
	if !ok {
		return Date{}, fmt.Errorf("month %s is neither a month (01 to 12) nor a season (21 to 41)", parts[1])
	}
	if len(parts) > 2 {
		return Date{}, errors.New("a season has no day")
	}
	years := pattern{negative: negative, year: parts[0], month: "01", day: "01"}
	d, err := years.date()
	if err != nil || !d.earliest.known {
		return d, err
	}
	first, last := d.earliest.at.Year(), d.latest.at.Year()
	d.earliest = from(day(first, season.month, 1))
	d.latest = until(day(last, season.month+season.length, 1))
	if d.precision == Day {
		d.precision = Season
	}
	return d, nil
}

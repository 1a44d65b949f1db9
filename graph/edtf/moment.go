package edtf

import (
	"fmt"
	"strings"
	"time"
)

// parseMoment reads a day with a time: hh:mm:ss or hh:mm, then Z, +hh, +hh:mm or nothing, which is UTC.
func parseMoment(s string) (Date, error) {
	date, clock, _ := strings.Cut(s, "T")
	if len(date) != len("2006-01-02") || strings.ContainsAny(date, "X?~%") {
		return Date{}, fmt.Errorf("%q before the T must be a whole day, with neither X nor qualifier", date)
	}
	d, err := parseCalendar(date)
	if err != nil {
		return Date{}, err
	}
	zone := ""
	if i := strings.IndexAny(clock, "Z+-"); i >= 0 {
		clock, zone = clock[:i], clock[i:]
	}
	offset, err := parseZone(zone)
	if err != nil {
		return Date{}, err
	}
	hms, err := parseClock("time", clock, 23, 59, 59)
	if err != nil {
		return Date{}, err
	}
	length := time.Second
	if len(hms) == 2 {
		hms, length = append(hms, 0), time.Minute
	}
	if len(hms) != 3 {
		return Date{}, fmt.Errorf("time %q must be hh:mm:ss", clock)
	}
	seconds := hms[0]*3600 + hms[1]*60 + hms[2]
	start := d.earliest.at.Add(time.Duration(seconds)*time.Second - offset)
	return Date{earliest: from(start), latest: until(start.Add(length)), precision: Time}, nil
}

func parseZone(s string) (time.Duration, error) {
	if s == "" || s == "Z" {
		return 0, nil
	}
	hm, err := parseClock("zone", s[1:], 23, 59)
	if err != nil || s[0] == 'Z' {
		return 0, fmt.Errorf("zone %q must be Z, +hh or +hh:mm", s)
	}
	offset := time.Duration(hm[0]) * time.Hour
	if len(hm) == 2 {
		offset += time.Duration(hm[1]) * time.Minute
	}
	if s[0] == '-' {
		offset = -offset
	}
	return offset, nil
}

// parseClock reads two-digit numbers between colons, each up to its limit.
func parseClock(name, s string, limits ...int) ([]int, error) {
	parts := strings.Split(s, ":")
	if len(parts) > len(limits) {
		return nil, fmt.Errorf("%s %q has too many parts", name, s)
	}
	var out []int
	for i, part := range parts {
		n, err := digitsOf(name, part)
		if err != nil {
			return nil, err
		}
		if len(part) != 2 || n > limits[i] {
			return nil, fmt.Errorf("%s %q: %q must have two digits and be at most %d", name, s, part, limits[i])
		}
		out = append(out, n)
	}
	return out, nil
}

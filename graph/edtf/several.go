package edtf

import (
	"errors"
	"fmt"
	"strings"
)

// parseInterval reads "start/end"; ".." is an open end, nothing an unknown one.
func parseInterval(s string) (Date, error) {
	first, second, _ := strings.Cut(s, "/")
	if first == "" && second == "" {
		return Date{}, errors.New("nothing is known at either end; write ../.. for such an interval")
	}
	start, err := parseEnd(first)
	if err != nil {
		return Date{}, fmt.Errorf("start: %w", err)
	}
	end, err := parseEnd(second)
	if err != nil {
		return Date{}, fmt.Errorf("end: %w", err)
	}
	return between(start, end)
}

func parseEnd(s string) (Date, error) {
	if s == "" || s == ".." {
		return Date{}, nil
	}
	if d, ok := parsePlain(s); ok {
		return d, nil
	}
	return parseOne(s)
}

// between spans from the first moment of start to the last of end.
func between(start, end Date) (Date, error) {
	d := Date{earliest: start.earliest, latest: end.latest, precision: Interval}
	if d.earliest.known && d.latest.known && d.latest.at.Before(d.earliest.at) {
		return Date{}, errors.New("it ends before it starts")
	}
	return d, nil
}

// parseSet reads "[…]", one of the members, or "{…}", all of them: dates and ranges
// ("1670..1672", "..1760-12-03", "1984..") between commas.
func parseSet(s string) (Date, error) {
	closing := map[byte]string{'[': "]", '{': "}"}[s[0]]
	inner, ok := strings.CutSuffix(s[1:], closing)
	if !ok {
		return Date{}, fmt.Errorf("the set doesn't end with %s", closing)
	}
	var set Date
	for i, member := range strings.Split(inner, ",") {
		d, err := parseMember(member)
		if err != nil {
			return Date{}, fmt.Errorf("member %q: %w", member, err)
		}
		if i == 0 {
			set = d
		}
		set.earliest = first(set.earliest, d.earliest)
		set.latest = last(set.latest, d.latest)
	}
	set.precision = Interval
	return set, nil
}

func parseMember(s string) (Date, error) {
	if s == "" || s == ".." {
		return Date{}, errors.New("no date")
	}
	first, second, ranged := strings.Cut(s, "..")
	if !ranged {
		return parseOne(s)
	}
	start, err := parseEnd(first)
	if err != nil {
		return Date{}, err
	}
	end, err := parseEnd(second)
	if err != nil {
		return Date{}, err
	}
	return between(start, end)
}

func first(a, b bound) bound {
	if !a.known || b.known && a.at.Before(b.at) {
		return a
	}
	return b
}

func last(a, b bound) bound {
	if !a.known || b.known && a.at.After(b.at) {
		return a
	}
	return b
}

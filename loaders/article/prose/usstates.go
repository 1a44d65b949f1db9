package prose

// USStates are the states of the USA as newspapers print them behind a town, in lower case.
var USStates = func() map[string]bool {
	m := Set(`ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. kans. ky. la. mass. md. mich. minn. miss. mo. mont. neb. nev.
	n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. pa. penn. r.i. s.c. s.d. tenn. tex. vt. va. wash. w.va. wis. wisc. wyo. d.c.
	alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas
	kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon
	pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming`)
	for _, name := range []string{"new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota", "rhode island",
		"south carolina", "south dakota", "west virginia"} {
		m[name] = true
	}
	return m
}()

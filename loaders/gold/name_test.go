package gold

import "testing"

func TestHead(t *testing.T) {
	for name, want := range map[string]string{
		"Anna Kovačević":                       "kovacevic",
		"ANNA KOVAČEVIĆ":                       "kovacevic",
		"Kovačević’s":                          "kovacevic",
		"Mr. Robert Lang Jr.":                  "lang",
		"President Robert Lang":                "lang",
		"the president":                        "president", // nothing else is left
		"The Prime Minister":                   "minister",
		"a spokesman for the mayor of Alm":     "spokesman",
		"Lang, the mayor":                      "lang",
		"a woman who lives in Alm":             "woman",
		"Lang and Moreau":                      "lang",
		"Claire Fontaine-Moreau":               "fontaine-moreau",
		"Lang--Moreau":                         "moreau",
		"residents' association":               "association",
		"the mayor's sister-in-law":            "sister-in-law",
		"Νίκος":                                "νικοσ", // the final sigma is the sigma
		"ΝΙΚΟΣ":                                "νικοσ",
		"Agent 47":                             "47",
		"ﬁreman":                               "fireman", // a ligature is its letters
		"…":                                    "",
		"":                                     "",
		"Jr.":                                  "",
		"'s-Gravenhage":                        "gravenhage",
		"officials on both sides of the aisle": "officials",
	} {
		if got := head(name); got != want {
			t.Errorf("head(%q) = %q, want %q", name, got, want)
		}
	}
}

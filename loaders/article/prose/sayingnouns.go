package prose

// SayNouns are nouns for something said that take a that-clause behind a light verb.
var SayNouns = Set(`claim claims assertion assertions statement suggestion suggestions promise pledge vow warning warnings argument arguments
	allegation allegations accusation accusations comment comments remark remarks declaration admission announcement contention
	insistence acknowledgment acknowledgement prediction complaint complaints confirmation assurance assurances concern concerns
	hope doubt doubts point case suspicion outrage confidence optimism regret view opinion`)

// LightVerbs make a verb of saying with one of those nouns: "expressed concern that".
var LightVerbs = map[string]FormKind{
	"express": FormPlain, "expressed": FormPast, "expresses": FormS, "expressing": FormIng, "voice": FormPlain, "voiced": FormPast,
	"voices": FormS, "voicing": FormIng, "made": FormPast, "makes": FormS, "making": FormIng, "issued": FormPast, "issuing": FormIng,
	"offered": FormPast, "offering": FormIng, "raised": FormPast, "gave": FormPast, "repeated": FormPast, "repeating": FormIng,
	"reiterated": FormPast, "reiterating": FormIng, "dismissed": FormPast, "rejected": FormPast, "denied": FormPast,
}

// saidNouns are nouns for something said, in the singular and the plural, beside SayNouns.
var saidNouns = Set(`message tweet tweets letter email speech interview report reports memo post idea notion belief fact news question
	questions answer response charge charges criticism call calls request demand demands threat threats testimony rumor rumors quote words
	theory thesis explanation reminder plea plan decision proposal lie lies joke refrain line motto slogan caption headline poll study
	survey story article book essay column ad filing complaint ruling opinion transcript release op-ed blog source sources`)

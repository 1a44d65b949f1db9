package article

// Confidence in a quote is confidence in its words times confidence in its speaker. The numbers are shares of
// right answers per rule, measured on annotated news (words overlapping by 80 per cent; speaker by name).

var contentConfidence = map[string]float64{
	ruleThat: 0.83, ruleClause: 0.75, ruleQuote: 0.75, ruleQuestion: 0.75, ruleTo: 0.6, ruleThing: 0.55, ruleColon: 0.8, ruleLabel: 0.9,
	rulePostposed: 0.93, ruleSplit: 0.7, ruleSource: 0.8, ruleContinued: 0.96, rulePart: 0.45, ruleAlone: 0.5,
}

var speakerConfidence = map[string]float64{
	byFullName: 0.93, bySurname: 0.98, byAmbiguous: 0.95, byRole: 0.9, byRegister: 0.8, byPrinted: 0.8,
	byPronoun: 0.87, byFarPronoun: 0.75, byUnresolved: 0.5, byTurn: 0.85, bySubject: 0.75, byNobody: 0.5,
}

// confidence of a quote, 0..1.
func confidence(words, speaker string) float64 {
	return contentConfidence[words] * speakerConfidence[speaker]
}

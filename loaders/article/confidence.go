package article

// Confidence in a quote is confidence in its words times confidence in its speaker. The numbers are shares of right
// answers per rule, measured on annotated American news of 2015 and 2016: words that overlap the annotator's by 80
// per cent, speakers by name. Where that measure can't tell (byRole, byRegister, byPrinted) or nobody is named
// (byUnresolved, byNobody) they are estimates.

var contentConfidence = map[string]float64{
	ruleThat: 0.82, ruleClause: 0.79, ruleQuote: 0.84, ruleQuestion: 0.76, ruleTo: 0.53, ruleThing: 0.57, ruleColon: 0.91, ruleLabel: 0.9,
	rulePostposed: 0.96, ruleSplit: 0.8, ruleSource: 0.78, ruleContinued: 0.97, rulePart: 0.49, ruleAlone: 0.52,
}

var speakerConfidence = map[string]float64{
	byFullName: 0.93, bySurname: 0.98, bySpelling: 0.8, byAmbiguous: 0.97, byRole: 0.9, byRegister: 0.8, byPrinted: 0.8,
	byPronoun: 0.86, byFarPronoun: 0.74, byUnresolved: 0.5, byClause: 0.9, byNext: 0.9, byTurn: 0.78, bySubject: 0.69, byNobody: 0.5,
}

// confidence of a quote, 0..1.
func confidence(words, speaker string) float64 {
	return contentConfidence[words] * speakerConfidence[speaker]
}

package speakers

import "math"

// Confidence in a quote is the chance that its words and its speaker are right: the words by four fifths, the speaker by name. It is the chance of the
// words, from the model or, where the rules decided, the share of right answers of the rule, times that share of the rule which settled the
// speaker; and, because the two go together, laid against how often such quotes were right on annotated American news of 2016 that nothing was learnt from.
// Where that measure can't tell (ByRole, ByRegister, ByPrinted) or nobody is named (ByUnresolved, ByNobody) the shares are estimates.

var speakerConfidence = map[string]float64{
	ByFullName: 0.95, BySurname: 0.985, BySpelling: 0.9, ByAmbiguous: 0.98, ByRole: 0.9, ByRegister: 0.85, ByPrinted: 0.8, ByDescription: 0.9,
	ByPronoun: 0.88, ByFarPronoun: 0.85, ByUnresolved: 0.5, ByClause: 0.8, ByNext: 0.8, ByTurn: 0.8, BySubject: 0.72, ByNobody: 0.5,
}

// Confidence in words that are right by a chance, and whose speaker a rule settled; 0..1, in thousandths.
func Confidence(words float64, speaker string) float64 {
	return InThousandths(calibrated(words * speakerConfidence[speaker]))
}

// InThousandths rounds: machines differ in the last digits of a float, and what is read must be the same on all of them.
func InThousandths(chance float64) float64 { return math.Round(chance*1000) / 1000 }

// calibration says which share of the quotes was right at a product of both chances, and between two of its points in proportion. What comes out at 0.9 or more
// was right 98 times in 100.
var calibration = []struct{ product, share float64 }{
	{0, 0}, {0.25, 0.34}, {0.4, 0.45}, {0.5, 0.49}, {0.66, 0.61}, {0.76, 0.74}, {0.85, 0.86}, {0.9, 0.88}, {0.945, 0.9}, {0.96, 0.975}, {1, 0.99},
}

func calibrated(product float64) float64 {
	for i := 1; i < len(calibration); i++ {
		if a, b := calibration[i-1], calibration[i]; product <= b.product {
			return a.share + (product-a.product)/(b.product-a.product)*(b.share-a.share)
		}
	}
	return calibration[len(calibration)-1].share
}

package prose

import "strings"

// PersonNoun says whether a common noun, in lower case, is what a person may be: "teacher", "president".
func PersonNoun(w string) bool {
	return Lexicon[w]&Title != 0 || personNouns[w] || strings.HasSuffix(w, "ist") || strings.HasSuffix(w, "man") || strings.HasSuffix(w, "woman")
}

var personNouns = Set(`man woman boy girl person friend wife husband mother father son daughter brother sister official source voter supporter student
	teacher resident farmer driver worker employee neighbor neighbour diplomat veteran soldier senator democrat republican conservative liberal
	politician lawmaker legislator member staffer insider donor fundraiser delegate superdelegate expert critic rival opponent ally
	spokesperson surgeon neurosurgeon physician nurse businessman tycoon billionaire mogul writer journalist blogger tweeter user player
	prosecutor defendant suspect victim witness survivor parent narrator mediator rebel hawk pundit priest pastor retiree native graduate instructor clerk engineer doctor scholar salesman accountant
	widow widower conductor shopkeeper keeper baker butcher barber waiter waitress cook chef cleaner clerk carpenter plumber electrician mechanic pilot sailor fisherman
	nun monk vicar dean rector chaplain midwife pharmacist librarian archivist curator painter sculptor musician singer dancer actor filmmaker photographer
	producer publisher novelist poet grandfather grandmother grandson granddaughter uncle aunt cousin nephew niece father-in-law mother-in-law brother-in-law
	sister-in-law boyfriend girlfriend fiance fiancee spouse ex-wife ex-husband roommate classmate colleague boss manager trader banker broker landlord tenant
	builder miner trucker tourist passenger commuter cyclist protester demonstrator migrant refugee prisoner inmate juror bystander ranger firefighter policeman
	paramedic lecturer principal headteacher teenager pensioner retailer developer entrepreneur investor
	chief executive head lobbyist`)

// IsTitle says whether a word is a title: "President", "vice-president".
func IsTitle(w Word) bool {
	if w.Is(Title) {
		return true
	}
	if _, tail, ok := strings.Cut(w.Low, "-"); ok {
		return Lexicon[tail]&Title != 0
	}
	return false
}

// Parties are words between a title and a name that are part of neither: "Republican", "former".
var Parties = Set(`republican republicans democrat democrats democratic gop labour tory conservative liberal green socialist communist former
	ex- european african asian western eastern northern southern arab muslim christian jewish catholic hispanic latino native`)

// PersonalPronouns are the pronouns of the third person that can be a subject.
var PersonalPronouns = Set("he she they it")

// PluralName says whether a common noun looks like a plural.
func PluralName(name string) bool {
	n := len(name)
	return n > 2 && name[n-1] == 's' && name[n-2] != 's' && !StartsUpper(name) || Plurals[name]
}

// Plurals are nouns for several that do not look like a plural.
var Plurals = Set("people police men women children media critics gop")

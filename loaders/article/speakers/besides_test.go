package speakers

import "testing"

// Who stands beside a quotation with a verb that is none of saying, or with none, spoke it.
func TestBesideQuotation(t *testing.T) {
	lastSaidBy(t, map[string]struct{ text, want, rule string }{
		"inverted":        {"Anna Berg came. “He never once asked me what I wanted from it,” stormed Anna Berg.", "Anna Berg", ByFullName},
		"unnamed":         {"“He never once asked me what I really wanted from it,” a fishmonger shrugged.", "a fishmonger", ByPrinted},
		"colon, no verb":  {"Erik Lund left early.\n\nLund, outside: “We lost the vote but we won the argument here.”", "Erik Lund", BySurname},
		"not a main verb": {"“He never once asked me what I really wanted from it,” which annoyed Anna Berg.", "nobody", ByNobody},
	})
}

// A pronoun means the subject of the sentence before, whose given name needn't be known and who needn't have one.
func TestPronounsOfSubjects(t *testing.T) {
	lastSaidBy(t, map[string]struct{ text, want, rule string }{
		"unknown name":     {"“It is over,” Jan Osei said.\n\nVelka Tevin runs a shop. It was over, she said.", "Velka Tevin", ByPronoun},
		"a month":          {"“It is over,” Jan Osei said.\n\nA nurse, June Tevin, saw it. It was over, she said.", "June Tevin", ByPronoun},
		"kin":              {"“It is over,” Jan Osei said.\n\nOsei’s mother, Anna, was there. She said it was over.", "Anna", ByPronoun},
		"no name":          {"“It is over,” Jan Osei said.\n\nA mediator sat with them. She said it was over.", "A mediator", ByPronoun},
		"a body":           {"“It is over,” Jan Osei said.\n\nThe committee put off a vote. It said that it was over.", "The committee", ByPronoun},
		"somebody before":  {"Jan Osei left. The senator was tired. He said it was over.", "Jan Osei", ByPronoun},
		"asked":            {"Jan Osei left. Asked by Erik Lund about Tom Berg, he said it was over.", "Jan Osei", ByPronoun},
		"same pronoun":     {"Anna Berg came. She warned Mary Lund that it was over or, she added, nearly so.", "Anna Berg", ByPronoun},
		"subject of own":   {"The mayor came. The operator rejects this; it says that it is over.", "The operator", ByPronoun},
		"two of a surname": {"Jan Hart, his wife Anna Hart and Mr. Hart came. He said it was over.", "Jan Hart", ByPronoun},
	})
}

// A participle and a noun have the subject of their own clause.
func TestNearSubjects(t *testing.T) {
	lastSaidBy(t, map[string]struct{ text, want, rule string }{
		"second clause": {"Erik Lund left the room, and Anna Berg went on the air, saying it was over.", "Anna Berg", ByFullName},
		"first clause":  {"Erik Lund left the room after a long day, saying it was over.", "Erik Lund", ByFullName},
		"a diplomat":    {"According to two diplomats, Erik Lund had offered to go.", "two diplomats", ByPrinted},
	})
}

package tongues

var french = &Language{
	tag:      "fr",
	function: setOf("le la les des et du une dans est pour que qui sur pas au avec par plus ce il elle ne se sont aux son ses été cette mais"),
	says: setOf(`dit disait affirme affirmait déclare explique expliquait estime estimait assure assurait précise précisait ajoute ajoutait souligne
		soulignait indique indiquait annonce raconte rappelle répond confie reconnaît insiste regrette poursuit conclut affirment expliquent estiment
		assurent indiquent déclarent demande demandent promet prévient martèle
		avertit soutient ironise`),
	participle: setOf(`dit déclaré affirmé expliqué estimé assuré précisé ajouté souligné indiqué annoncé raconté rappelé répondu confié reconnu insisté
		regretté poursuivi conclu averti promis écrit répété lancé demandé réclamé prévenu dénoncé martelé soutenu relevé rapporté ironisé plaidé`),
	auxiliary: setOf("a ont avait avaient"),
	not:       setOf("ne n' pas jamais guère rien"),
	nobody:    setOf("personne aucun aucune nul"),
	that:      setOf("que qu"),
	and:       setOf("et"),
	sources:   sources("selon", "d' après"),
	so:        setOf(""),
	asSaid:    setOf(""),
	clitics:   []string{"-t-il", "-t-elle", "-t-on", "-il", "-elle", "-on"},
	pronouns:  setOf("il elle ils elles on"),
	articles:  setOf("le la les l' un une des ce cette son sa ses plusieurs"),
	preps: setOf(`à au aux dans en sur pour par lors avec avant après devant sans que qu' qui mardi lundi mercredi jeudi vendredi samedi dimanche hier
		aujourd'hui ne n' se s' est sont a ont avait avaient était lui leur dont où mais`),
	within: setOf("de du des d' l' la le les et von al"),
	time: setOf(`lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
		communiqué entretien interview semaine`),
	given: setOf(`adrien alain alexandre alice amélie andré anne antoine arnaud aurélie aurélien benjamin benoît bernard brigitte bruno camille caroline catherine
		cécile charles charlotte christian christine christophe claire claude clément daniel david denis didier dominique édouard élisabeth élise émilie emmanuel
		emmanuelle éric étienne fabien florence françois françoise frédéric gabriel gérald gérard geneviève georges gilles guillaume guy hélène henri hervé hugo
		isabelle jacques jean jérôme joseph julie julien laurence laurent louis louise luc lucie manuel marc marie marine martin martine mathieu matthieu maurice
		michel michèle nathalie nicolas nicole olivier pascal patrick paul philippe pierre raphaël rémi renaud richard robert roger romain sandrine sébastien serge
		simon sophie stéphane stéphanie sylvie thierry thomas valérie véronique victor vincent virginie xavier yannick yves`),
	titles: setOf("président présidente ministre premier première maire porte-parole monsieur madame m mme docteur professeur"),
	short:  setOf("m mm dr st p.ex av j.-c"),
}

package tongues

var german = &Language{
	tag:      "de",
	function: setOf("der die das und den dem des ein eine einen einem einer ist nicht mit sich auf von für im auch als nach wird wurde sind zu bei hat aus"),
	letters:  "ß",
	says: setOf(`sagte sagten sagt sagen erklärte erklärten erklärt erklären betonte betonten betont betonen meinte meinten meint berichtete mitteilte mitteilten
		berichteten berichtet berichten kritisierte kritisierten kritisiert kommentierte kommentierten forderte forderten fordert
		fordern schrieb schrieben schreibt schreiben behauptete behaupteten behauptet warnte warnten warnt warnen bestätigte bestätigten bestätigt
		antwortete antworteten äußerte äußerten fragte fragten versicherte versicherten versichert unterstrich unterstrichen unterstreicht
		entgegnete ergänzte urteilte verkündete verkündeten begründete begründeten drohte drohten droht
		lobte verteidigte verlautete verlautbarte vermutete vermuteten vermutet argumentierte argumentierten argumentiert erläuterte erläuterten erwiderte
		nannte nannten nennt nennen bezeichnete bezeichneten bezeichnet beklagte bemängelte beteuerte mahnte appellierte resümierte bilanzierte meldete meldeten meldet
		reagierte widersprach plädierte konstatierte erinnerte dementierte dementierten versprach versprachen
		verlangte verlangten verlangt verlangen bat baten bittet empfahl empfahlen empfiehlt
		befürchtete befürchteten befürchtet fürchtete fürchtet hoffte hofften hofft glaubt glaubte glauben beschuldigte beschuldigten bestritt bestreitet
		bestritten bekräftigte bekräftigten bekräftigt beschloss signalisierte prognostizierte rechtfertigte schilderte schilderten
		beschrieb beschrieben charakterisierte verwies verwiesen verweist bekannte gestand beantragte beantragten beschwerte beschwerten
		verurteilte verurteilten verurteilt begrüßte begrüßten begrüßt erwartete erwarteten erwartet empörte kündet berichtigte offenbarte
		analysierte formulierte unterstellte unterstellten unterstellt verneinte bejahte präzisierte folgerte monierte rügte rügten bedauerte bedauerten bedauert
		spekuliert spekulierte spekulierten schätzt schätzen schätzte schätzten glaubten beanstandete beanstandet beanstandeten riet rieten rät ergab ergaben
		folgerten bekennt entschied entschieden mutmaßte mutmaßten lautete
		angab angaben erfuhr hervorhob bekanntgab ankündigte ankündigten einräumen ankündigen mitteilen zugeben hinweisen feststellen hinzufügen hinwies einräumte hinzufügte feststellte`),
	parted: partedVerbs(`gab gaben gibt geben: an bekannt zu ab
		teilte teilten teilt teilen: mit
		fügte fügten fügt: hinzu an
		kündigte kündigten kündigt kündigen: an
		räumte räumten räumt räumen: ein
		wies wiesen weist weisen: darauf daraufhin hin zurück
		warf warfen wirft werfen: vor
		rief riefen ruft rufen: auf
		lehnte lehnten lehnt lehnen: ab
		stellte stellten stellt: fest klar
		hob hoben hebt: hervor
		deutete deuteten deutet: an
		sprach sprachen spricht sprechen: von aus
		ging gingen geht gehen: davon
		sicherte sicherten sichert: zu
		sagte: zu
		drückte: aus
		schlug schlugen schlägt: vor
		legte: nahe dar
		schloss schlossen schließt: aus
		setzte: hinzu
		führte führten führt: aus
		machte machten macht: deutlich klar geltend
		hieß heißt: es
		klagte klagten: an
		stritt: ab
		bot boten bietet: an
		legte legten: fest
		ließ ließen lässt: verlauten mitteilen wissen ausrichten erklären
		vertritt vertrat vertraten vertreten: ansicht auffassung meinung position standpunkt these
		kam kamen kommt kommen: schluss ergebnis
		ist sind war waren: meinung ansicht auffassung überzeugt überzeugung`),
	nouns: setOf(`vorschlag vorwurf forderung forderungen behauptung aussage begründung hinweis hinweise appell warnung ankündigung vermutung versprechen zusage
		drohung meinung ansicht auffassung aufforderung bitte erklärung mitteilung empfehlung feststellung vorwürfe vorwürfen befürchtung befürchtungen hoffnung
		meldung gerücht gerüchte botschaft angebot vorgabe überzeugung eingeständnis`),
	anywhere: setOf("ansicht auffassung meinung position standpunkt these schluss ergebnis überzeugung es von darauf daraufhin davon dafür dagegen"),
	participle: setOf(`gesagt erklärt betont berichtet mitgeteilt kritisiert gefordert geschrieben behauptet gewarnt bestätigt geantwortet geäußert
		versichert unterstrichen verkündet angekündigt angegeben begründet eingeräumt gemeint hinzugefügt bekanntgegeben vorgeworfen aufgefordert
		aufgerufen zugesagt versprochen gedroht hingewiesen verlangt zurückgewiesen abgelehnt vorgeschlagen ausgeschlossen festgestellt angedeutet
		dementiert bestritten gemeldet klargestellt gebeten appelliert verurteilt begrüßt bezeichnet genannt beklagt angedroht gestanden beantragt entschieden beschlossen angeordnet geschätzt spekuliert prognostiziert geraten angeboten festgelegt
		gehofft geglaubt gefragt ergeben angenommen vermutet befürchtet bekannt erwartet`),
	auxiliary: setOf("hat haben hatte hatten habe"),
	passive:   setOf("wird werden wurde wurden war ist"),
	agent:     "von",
	modals:    setOf("muss müssen musste mussten konnte konnten kann können darf durfte"),
	copulas: setOf(`ist sind war waren wird werden wurde wurden sei kann will soll muss können wollen sollen müssen darf dürfen konnte konnten wollte
		wollten musste mussten durfte durften bleibt blieb gibt gab kommt kam geht ging steht stand gingen ließen blieben hielten fanden nahmen liegt lag lagen gilt galt`),
	that:       setOf("dass daß ob"),
	questions:  setOf("wer wie warum wann weshalb wieso welche welcher welches welchen inwieweit inwiefern"),
	joining:    setOf("weil da wenn als obwohl nachdem während bevor bis damit sodass falls sofern sobald solange indem obgleich wobei denn um was wer wie wo"),
	conditions: setOf("wenn falls sofern sobald solange als was wer wie wo"),
	reasons:    setOf("denn"),
	relative:   setOf("der die das den dem dessen deren denen welche welcher welches"),
	and:        setOf("und sowie"),
	to:         "zu",
	called:     setOf("als ein eine einen einem einer"),
	without:    setOf("um ohne statt anstatt außer"),
	not:        setOf("nicht nie niemals kaum nichts keineswegs keinesfalls"),
	judges: setOf(`kritisierte kritisierten kritisiert verurteilte verurteilten verurteilt lobte verteidigte begrüßte begrüßten begrüßt rügte rügten bedauerte
		bedauerten bedauert beanstandete beanstandeten beanstandet monierte bemängelte beklagte beklagt dementierte dementierten dementiert bestritt bestritten
		bestreitet verneinte widersprach rechtfertigte lehnte lehnten lehnt lehnen abgelehnt zurück zurückgewiesen`),
	nobody:   setOf("niemand keiner kein keine weder"),
	backward: [][]string{{"das"}, {"dies"}},
	tells: setOf(`teilte teilten teilt berichtete berichteten berichtet berichten meldete meldeten meldet sagte sagten erklärte erklärten verkündete gab gaben schrieb
		schrieben mitgeteilt berichtet erklärt gesagt bekanntgegeben verlautete betonte ergab`),
	hearsay: hearsay{
		prep: "nach",
		nouns: setOf(`angaben worten ansicht auffassung meinung einschätzung aussage aussagen darstellung bericht berichten informationen information meldung
			meldungen untersuchungen ermittlungen erkenntnissen erkenntnis schätzung schätzungen überzeugung studie umfrage umfragen auskunft
			mitteilung vorstellungen vorstellung zeugenaussagen überlieferung lesart dafürhalten prognosen berechnungen`),
		endings: []string{"angaben", "berichten", "meldungen", "informationen", "schätzungen", "aussagen"},
		owned:   setOf("ermittlungen untersuchung untersuchungen aussage mitteilung meldung umfrage umfragen studie"),
		sofar:   setOf("ersten bisherigen vorläufigen jüngsten neuesten eigenen eigener"),
		single:  setOf("aussage mitteilung meldung"),
		behind:  []string{"nach", "zufolge"},
		whose:   setOf("seiner ihrer seinen ihren meiner unserer deren dessen"),
	},
	sources:  sources("laut", "gemäß", "… zufolge"),
	so:       setOf("so"),
	asSaid:   setOf("wie"),
	pronouns: setOf("er sie es man dieser"),
	articles: setOf("der die das ein eine einer eines einem einen des dem den dieser diese dieses diesem seine ihr ihre sein seiner ihrer mehrere viele zahlreiche beide"),
	preps: setOf(`am an im in bei zu zum zur gegenüber nach vor auf mit für aus über während gegen um per ohne seit bis durch unter wegen dass weil ob
		wenn sich dazu daraufhin als heute gestern jedoch aber auch dabei zudem weiter ferner außerdem ihm ihnen uns ist war sind waren wird wurde wurden
		werden hat haben hatte hatten habe sei seien könne müsse solle kann soll will nicht noch nun dann damals laut ist bereits später anschließend
		wörtlich so ähnlich damit hierzu darin zuvor danach hingegen dagegen allerdings offenbar angeblich vermutlich wahrscheinlich möglicherweise anscheinend natürlich selbstverständlich überraschend indes indessen erstmals lediglich nur sogar gleichwohl demnach unterdessen inzwischen mittlerweile davon daran darüber dafür demzufolge gleichwohl vielmehr ebenso insbesondere tatsächlich hierbei letztlich immerhin hierauf darauf deswegen doch denn beispielsweise zugleich gibt gab kam liegt weiterhin erneut zunächst ebenfalls bereits schließlich unter anderem zwar etwa schon jetzt daher deshalb trotzdem erst am gleichzeitig insgesamt`),
	dated:    "vom",
	anaphora: setOf("demnach demzufolge"),
	between:  setOf("sich jedoch auch zudem heute gestern daraufhin dazu hierzu ferner dagegen hingegen allerdings ihm ihnen uns nun dann zunächst erneut außerdem dabei wiederum"),
	dative: setOf(`sagte sagten sagt erklärte erklärten erklärt berichtete berichteten berichtet antwortete bestätigte teilte sagen erklären berichten gesagt
		geantwortet bestätigt mitgeteilt`),
	direct:    setOf("die das ein eine"),
	oblique:   setOf("dem den des einem einen eines"),
	twofold:   setOf("der"),
	particles: setOf("ab an auf aus bei durch ein fort frei heraus hin hinzu los mit nach statt teil um vor voran weg weiter wieder zurück zusammen zu her fest bekannt entgegen dar"),
	unverbal:  setOf("sowie ohne heute gerade beinahe alle beide viele wurde lange ende"),
	genitive:  "s",
	it:        "es",
	inside:    setOf("in aus"),
	places:    setOf("in im am an aus bei beim vom von zum zur mit für auf über unter gegen"),
	within:    setOf("von van der des und de la el al bin für"),
	time: setOf(`montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend donnerstagabend
		freitagabend morgen abend mittag nachmittag vormittag januar februar märz april mai juni juli august september oktober november dezember woche jahr
		interview gespräch pressekonferenz rede stellungnahme erklärung brief rande bericht mitteilung zusammenhang`),
	reported: setOf(`sei seien habe werde könne müsse solle wolle dürfe möge gebe gehe komme stehe lasse mache bleibe liege wisse brauche handle handele bestehe führe
		finde halte nehme sehe gelte trage diene heiße falle laufe spreche bringe biete bedeute bedürfe erhalte enthalte verdiene zeige fehle gehöre glaube
		hoffe erwarte arbeite leide drohe betrage reiche treffe ziehe ergebe beruhe entspreche widerspreche scheine fordere stelle setze übernehme
		unterstütze beginne verfüge existiere funktioniere lebe sterbe kämpfe lehne versuche ändere plane rechne denke sage stimme verstehe`),
	unreal: setOf(`hätte hätten würde würden könnte könnten müsste müssten sollte sollten dürfte dürften wäre wären gäbe gäben läge lägen käme kämen ginge
		stünde stünden ständen ließe bliebe befänden befände bräuchte bräuchten nähme nähmen sähe sähen fände fänden
		müssten wüsste wüssten brächte bekämen`),
	given: setOf(`adam alexander alexandra alfred alice andrea andreas angela anja anke anna annalena anne annegret annette anton armin arne astrid axel barbara
		bastian beate benjamin bernd bernhard bettina birgit björn boris brigitte bruno carl carla carolin carsten caroline christa christian christiane
		christina christine christoph claudia claus clemens cornelia dagmar daniel daniela david dennis detlef dieter dietmar dirk dorothee eberhard edgar
		edmund elisabeth elke emil erich erik erika ernst erwin eva fabian felix ferdinand florian frank franz franziska friedrich fritz gabriele georg gerald
		gerd gerda gerhard gisela gregor gudrun guido günter günther hanna hannelore hannes hans harald hartmut heide heidi heike heiko heiner heinrich heinz helga
		helmut hendrik henning herbert hermann hilde holger horst hubert hubertus ina ines inge ingo ingrid irene iris jakob jan jana jens joachim jochen johann
		johanna johannes jonas jörg josef josefine julia julian jürgen karin karl karsten katarina katharina kathrin katja katrin kevin klara klaus konrad
		kristina kurt lars laura lena leon leonie lisa lothar ludwig luisa lukas lutz manfred manuel manuela marco margarete maria marianne marie marina mario
		marion markus marlene martha martin martina matthias max maximilian melanie michael michaela mirko monika moritz nadine natalie nicole nico niklas nils
		nina norbert olaf oliver oskar otto patricia patrick paul paula peter petra philipp rainer ralf ralph reiner reinhard renate richard robert roland
		rolf roman ronald rosa rudolf rüdiger ruth sabine sabrina sahra sandra sara sarah sascha saskia sebastian siegfried sigmar silke simon simone sofia sonja
		stefan stefanie steffen steffi stephan susanne sven sylvia tanja theo thomas thorsten till tim tobias tom torsten udo ulf ulla ulrich ulrike ursula
		ute uwe valentin vera verena veronika viktor volker walter werner wilhelm wilfried willi willy winfried wolf wolfgang wolfram yvonne robin robert george
		john james william nicolas tony gordon barack hillary dmitri wladimir sergei viktor julija donald joe emmanuel`),
	titles: setOf(`präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin außenminister innenminister sprecher sprecherin
		professor doktor dr herr frau bürgermeister bürgermeisterin ministerpräsident ministerpräsidentin premierminister staatssekretär papst könig`),
	offices: []string{"minister", "ministerin", "präsident", "präsidentin", "sprecher", "sprecherin", "kanzler", "kanzlerin", "meister", "meisterin", "sekretär",
		"sekretärin", "chef", "chefin", "richter", "richterin", "anwalt", "anwältin", "trainer", "trainerin", "experte", "expertin", "forscher", "forscherin",
		"leiter", "leiterin", "beauftragter", "beauftragte", "politiker", "politikerin", "vorsitzende", "vorsitzender", "abgeordnete", "abgeordneter", "rat", "rätin"},
	short:    setOf("dr prof bzw ca usw z.b d.h u.a st nr mio mrd vgl evtl inkl jr abs art str"),
	ordinals: true,
}

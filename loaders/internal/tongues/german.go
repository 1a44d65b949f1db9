package tongues

var german = &Language{
	tag:      "de",
	function: setOf("der die das und den dem des ein eine einen einem einer ist nicht mit sich auf von für im auch als nach wird wurde sind zu bei hat aus"),
	letters:  "ß",
	says: setOf(`sagte sagten sagt sagen erklärte erklärten erklärt erklären betonte betonten betont betonen meinte meinten meint berichtete mitteilte mitteilten
		berichteten berichtet berichten teilte teilten kritisierte kritisierten kritisiert kommentierte kommentierten forderte forderten fordert
		fordern schrieb schrieben schreibt schreiben behauptete behaupteten behauptet warnte warnten warnt bestätigte bestätigten bestätigt
		antwortete antworteten äußerte äußerten fragte fragten versicherte versicherten versichert unterstrich unterstrichen unterstreicht
		entgegnete ergänzte fügte urteilte verkündete verkündeten kündigte kündigten gab gaben verwies begründete begründeten
		räumte lobte verteidigte verlautete verlautbarte vermutete vermuteten argumentierte erläuterte erläuterten erwiderte
		nannte bezeichnete bezeichneten beklagte bemängelte beteuerte mahnte appellierte resümierte bilanzierte meldete meldeten meldet
		reagierte widersprach plädierte konstatierte erinnerte dementierte versprach sprach spricht sprachen`),
	participle: setOf(`gesagt erklärt betont berichtet mitgeteilt kritisiert gefordert geschrieben behauptet gewarnt bestätigt geantwortet geäußert
		versichert unterstrichen verkündet angekündigt angegeben begründet eingeräumt gemeint hinzugefügt`),
	auxiliary: setOf("hat haben hatte hatten habe"),
	copulas:   setOf("ist sind war waren wird werden wurde wurden sei kann will soll muss"),
	that:      setOf("dass daß ob"),
	sources: sources("laut", "nach angaben", "nach den angaben", "nach worten", "nach den worten", "nach ansicht", "nach auffassung", "nach meinung",
		"nach einschätzung", "nach aussage", "nach aussagen", "nach darstellung", "nach berichten", "nach informationen", "nach einem bericht", "… zufolge"),
	so:       setOf("so"),
	asSaid:   setOf("wie"),
	pronouns: setOf("er sie es man"),
	articles: setOf("der die das ein eine einer dieser diese seine ihr ihre sein mehrere viele zahlreiche beide"),
	preps: setOf(`am an im in bei zu zum zur gegenüber nach vor auf mit für aus über während gegen um per ohne seit bis durch unter wegen dass weil ob
		wenn sich dazu daraufhin heute gestern jedoch aber auch dabei zudem weiter ferner außerdem ihm ihnen uns ist war sind waren wird wurde wurden
		werden hat haben hatte hatten habe sei seien könne müsse solle kann soll will nicht noch nun dann damals laut ist bereits später anschließend
		wörtlich so ähnlich damit hierzu darin zuvor danach hingegen dagegen allerdings demnach gibt gab kam liegt`),
	within: setOf("von van der des und de la el al bin für"),
	time: setOf(`montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend donnerstagabend
		freitagabend morgen abend mittag nachmittag vormittag januar februar märz april mai juni juli august september oktober november dezember woche jahr
		interview gespräch pressekonferenz rede stellungnahme erklärung brief rande bericht mitteilung zusammenhang`),
	reported: setOf(`sei seien habe hätte hätten werde würde würden könne könnte könnten müsse müsste müssten solle sollte sollten wolle dürfe dürften
		gebe gäbe gehe komme stehe lasse mache bleibe liege wisse brauche handle bestehe führe finde halte nehme sehe wäre wären`),
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
	short:    setOf("dr prof bzw ca usw z.b d.h u.a st nr mio mrd vgl evtl inkl jr abs art str"),
	ordinals: true,
}

package prose

// Given names that are rarer in American news than those of menNames and womenNames, or are given elsewhere. Names that are
// common words, surnames or places as well ("Hope", "Carter", "Geneva") are left out.

const moreMenNames = `ahmad alastair alec alexandre alfie alfonso algernon alistair alonzo alvaro amir amit amos anil ansel arjun arlo armando arnaud arne arturo ashok
	aslan atticus augustus avi axel aziz baldwin barnaby barney barrie basil baz benedict benito benoit bertie bertrand bjorn blaine bogdan bradford brady
	bronson bruno bryce burt byung callum cary casimir cassius cecil cesar chaim chauncey chet christos clayton cliff clifford clifton clive cole colm
	conor conrad crispin curt cyril cyrus dante dario darius darnell darryl daryl davit dawson deepak delbert demetrius desmond devin dewey dieter dimitri
	dimitris domenico dougie duc dwayne edgardo edmund edouard egon einar eldon elmer emanuel emile emilio enoch ephraim erwin esteban etienne evander
	everett ezra fabian faisal farid farouk fergus finn florian frederic frederik fredrik fritz gareth garry garth gaspard gaz geert gerardo gerry gianni
	gil giles gino godfrey goran graeme grover guillaume gunnar gunter gus gustav hakan hamza harlan hashim heath hendrik henrik henrique herb herschel
	hiram hiroshi homer horatio hubert hussein hyman ibrahim idris igal ignacio ike ilya immanuel ingmar irving irwin isaiah ismael ismail itamar ivor
	jabari jacobo jafar jalen jamaal jamal jarrod jarvis jasper jed jerald jeremiah jermaine jethro jiri joakim jock joey johannes jonny jordi jorgen
	joris josiah juergen jurgen kareem karim kasper kelvin kendrick kenji kenny kermit kieran kirby klaas knut kurtis kwame kyran lachlan landon laszlo
	leif leland lennart leopold leroy lev levi lionel loic lonnie lorne lowell lucian luciano ludovic luka lukas lyle magnus manfred manny marat marcello
	marcelo marek mariano marius marko marlon martti massimo mateo mats maurizio mervyn micah michal mihai mikael mikko milan milo milos mohan moises
	moses mykola nadim nasser nestor neville niall nico niels niklas nikola nikolas nikolaus nils nobu nolan norm octavio odin olav ole oleh olivier omer
	oren orson orville oskar osman osvaldo otis paddy paolo percy petros philippe pierce piers pieter pranav quentin rafi rahul raj rajiv ralf ramesh
	ramiro randolph rashad raymundo reggie reginald reinhard remy reuben rhys rico rocco roel rohan rolf romano ronan ronny rory royce rufus ruslan saeed
	salah salim salvatore sameer samson sanjay santiago selim seymour shimon sid silas silvio simeon solomon soren stanislav stefano stefanos stellan stu
	sunil sven sylvester tadeusz taras tarek terence terrance terrell theo theodor thiago thierry thorsten timo timur tod tomasz torsten trey tristan
	tyrone tyson udo ulf ulrich ulysses umar usman vaclav valentin valeriy vance vern vic vicente vidar vijay vikram vito vivek vladislav volker wali
	walid wes wiley wilfred willem willis wim winston wyatt yanis yannick yehuda yoav yonas yosef youssef yves zane zbigniew zeke zoltan`

const moreWomenNames = `abby adela adelaide adriana adrienne agatha agnieszka aicha aida aisling aleksandra alessandra alessia alethea alexa althea amal amaya amira anabel
	anais anastasiya angelique ania aniela anika anja annalise anneke annelies annika anouk antoinette anya arabella ariadne arianna arlette asma athena
	augusta aurelia ava ayesha aylin aziza babette beatrix belle benedetta bernadine bernardine berta bertha bettina beulah bianka birgitta birgitte
	bozena brenna bridgette briony britt britta bronwyn brooke bryony caitlin caitlyn calista camilla camille candice caren carina carissa carlotta
	carmela carolina casandra catalina catarina caterina catharine cathleen catrin cecile celestine celia chandra chantal charmaine cherie christa
	christelle christiana christy chrystia ciara cicely cindi clare clarissa claudette claudine clementine colette concepcion consuelo cordelia corina
	cornelia cosima cressida dagmar dagny dahlia dalia damaris danica danuta daphne darla darlene davina deanna deanne debby deena deidre deirdre delores
	delphine denice desiree dianna dilys dina dinah dolly donatella dorothea dorothee dottie duygu eda edie edna edwina effie eglantine eira elba eleni
	eleonora elfriede eliana elin elina elisa elisabetta eliza elke ellie elodie eloise elsbeth else elspeth elva elvina elvira emilia emiliana emmanuelle
	enid esme esmeralda esperanza estella estelle etta eugenia eugenie eunice evangeline evelina evita ewa fadia faiza fanny farah farida faye federica
	felicia felicity fenna fern fernanda flavia flora florencia francesca francine francoise freda freja freya frida frieda gabby gabriella gabrielle
	galina gemma genevieve georgette georgina gerda geri germaine gertrud ghislaine gianna gillian ginny gisela giselle giulia giuliana glenda glenys
	glynis grazia gretchen grete grethe griselda gudrun gwendolyn gwyneth hadiya haley halima halina hana hanan hanna hannelore harriett hattie haya hayat
	heike heloise henrietta hermione hester hetty hilda hilde hildegard hirut hortense ilene iliana ilka ilona imani imogen ina indira ines inez inge
	ingeborg inger inna ioana iona irma isabela isabelle isobel ivonne iwona izabela jacinta jaclyn jacquelyn jacqui jada jami jana janelle janette janey
	janina janna jasmin jayne jeana jeanette jeanie jeannie jemima jenna jeri jessie joanie jodi joelle johanna jolanta jolene jordana jorunn josefa
	josefina josie jovita judi julianna julianne juliette june justina justine kaia kaitlyn karla karolina kasia katarina katarzyna kateryna katharina
	katherina katrin katy kaya kaylee keiko kendra kerstin khadija kiersten kiki kirstie kirsty kitty klara kori krista kristine ksenia kyra lana larisa
	larissa latasha latisha latoya laurel lauri laverne lavinia layla lea leann leanne leda leonie leonora letitia lexi lia libby liesl lilian liliana
	lilith lillie lina lindy linnea lisbeth livia lizzie lorena lorene lorna lorrie lotta lotte lottie louella louisa luana luanne lucie lucienne lucretia
	ludmila ludmilla luisa lula lyda lydie lynda lyndsay lyndsey lynette lynne lyubov madge madonna mae maeve magda magdalena maia maire maisie maja
	malala malika malin mallory mamie mandi manon manuela mara marcela marcella marcelle marci marcie margareta margarete margarita margaux margery margit
	margo margret margrethe marguerite mari mariah mariana maribel maribeth maricel mariela marietta mariette marika marilyn marilynn marisa marisol marit
	marita maritza marjolein marketa marla marlies marta martina maryam maryann maryanne marybeth maryjane marylou mathilde matilda mattie maud maude
	maura mavis meera mehnaz melina meryl michaela micheline mieke milena millicent mindy minerva minnie mira mireille mirela mirjam mitzi moira mollie
	monique montserrat morag morgana moya muna myra myriam myrna myrtle nadezhda nadja najat nanette naoko naomie nasreen nastassja natalya natasa
	nathalie neda neera nelly nessa netta nicki nicolette nieves nika niki nilufar noelle noemi nola nona noora norah noreen nuala nuria octavia odette
	ofelia olive olwen olympe oona ophelia orla orna ottilie paige pam pansy patrizia paulette paulina perla pernille perpetua petronella petula philippa
	philomena phoebe phyllida pia pippa puja rachael rachelle raisa randi rania raquel rashida raya reba rebekah reena reet reina rena renata renske reyna
	rhea rhiannon rhoda ria ricarda rina robyn rochelle rohini romy rosalia rosalie rosalina rosalyn rosanna rosanne roseanne rosemarie rosetta rosie
	rosita roslyn rowena roxana roxane roya ruby rukhsana ruta ruthie sabina sadie saffron sagal saima salma salome samara samia sanda sandi sanja saoirse
	saskia scarlett selena selina selma serena shana shania shanna shanta sharlene sharron shauna shawna sheena shelia sheree sheri sherri sheryl shira
	shirin shona shoshana shreya sian sibyl sigourney silke silvana sinead siobhan sofie solange soledad solveig sondra soraya stacia stefania stefanie
	steffi stephany sukhi suki sunita susana susann susannah susi susie suzan suzette suzie suzy swati sybil sydnee sylvie tabitha talia tamar tamika
	tammany tammie tamsin tanja tansy tatjana tawanna tawny teri tess tessa thelma theodora therese thora tiana tilda tilly tonya traci tracie trina trish
	trisha trudy twyla ursel ute valarie valeria valeska vanda vanya velma verena verity verna vesna vilma violet violeta violetta virginie viviane vivien
	vivienne wendi wilhelmina winnie winona xenia ximena xiomara yael yana yasmina yelena yesenia yoko yolande yuliia yusra zadie zainab zelda zena zhanna
	zinaida zita zoya zsuzsa zuzana`

const moreEitherNames = `alva aubrey blanche bobbie dominique dory fay frankie guadalupe hamid ira jackie jess jody kari laurie luca marlo mel merle noor nour patrice quincy
	rene robbie rosario sacha sixten toni`

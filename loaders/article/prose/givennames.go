package prose

// Gender is what a given name or a title tells of a person.
type Gender uint8

const (
	UnknownGender Gender = iota
	Male
	Female
)

// GivenNames are common first names, with the gender they usually tell.
var GivenNames = func() map[string]Gender {
	m := map[string]Gender{}
	for name := range Set(menNames, moreMenNames) {
		m[name] = Male
	}
	for name := range Set(womenNames, moreWomenNames) {
		m[name] = Female
	}
	for name := range Set(eitherNames, moreEitherNames) {
		m[name] = UnknownGender
	}
	return m
}()

const menNames = `aaron abdul abdullah abraham adam adrian ahmed al alan albert alberto alejandro aleksandr alex alexander alexei alfred ali allen
	alvin ambrose anatoly anders andre andreas andrei andrew andrey andriy andy angus anthony antonin antonio antony anton antti arnold
	arseniy arthur asa ashraf austin barack barry bart bashar ben benjamin benny bernard bernardo bernie bill billy bob bobby boris brad
	bradley brandon brendan brent bret brett brian bruce bryan byron caleb calvin carl carlos carlton cedric chad charles charlie chester
	chris christian christoph christopher chuck clarence clark claude clay clint clyde cody colin connor corey cornelius craig curtis
	dale damian dan daniel danny darrell darren dave david dean denis dennis derek dick diego dirk dmitri dmitriy dmitry dominic don
	donald doug douglas drew duncan dustin dwight dylan earl ed eddie edgar eduardo edward edwin eli elias elijah elliot elliott elon emil
	emmanuel enrico enrique eric erik ernest ernesto ethan eugene evan fareed felipe felix ferdinand fernando floyd francis francisco
	francois frank franklin franz fred frederick gabriel garrett gary gavin gene geoff geoffrey george gerald gerard gerhard gilbert
	giorgio giovanni giuseppe glen glenn gordon graham grant greg gregory guido guillermo gustavo guy hank hans harold harrison harry
	harvey hassan heiko helmut hector henri henry herbert herman horace howard hugh hugo ian igor imran isaac ishaan ivan jack jackson
	jacob jacques jaime jake james jared jason javier jay jean jeb jeff jefferson jeffrey jens jeremy jerome jerry jesse jesus jim
	jimmy joachim joaquin joe joel joerg johan johann john johnny jon jonah jonas jonathan jorge jose josef joseph josh joshua juan
	jules julian julio julius justin karl kazuo keith ken kenneth kent kevin khaled khalid kim kirill kirk klaus konstantin kofi kristof kurt kyle
	lamar lance larry lars laurent lawrence lee leo leon leonard leonid leslie lester lewis liam lindsey lloyd logan lorenzo lou louis luc
	lucas luigi luis luke luther lyndon mahmoud malcolm manuel marc marcel marco marcus mario mark markus marshall martin marty marvin
	mathias mathieu matt matteo matthew matthias maurice max maxim maximilian mehmet melvin merrick michael michel miguel mike mikhail
	miles milton mitch mitchell mohamed mohammad mohammed moritz morgan morris mustafa mykhailo myron narendra nat nathan nathaniel neal ned neil
	nelson nicholas nick nicolas nigel nikolai noah noam noel norbert norman oleg oleksandr oleksii oleksiy olaf oliver omar orrin oscar
	otto owen pablo parker pascal patrick patrik paul pavel pavlo pedro perry pete peter petr petro phil philip philipp phillip pierre piotr
	preston rafael ralph ramon randall randy raphael rashid raul ray raymond recep reince rex ricardo richard rick ricky rob robert
	roberto robin rod roderick rodney rodrigo roger roland roman ron ronald ronnie ross roy ruben rudolf rudolph rudy rupert russ
	russell rustem ryan salman salvador sam samir samuel saul scott sean sebastian serge sergei sergey sergio seth shane shaun shawn shinzo sidney simon
	spencer stan stanley stefan stephen steve steven stewart stuart tariq ted terrence terry thaddeus theodore thomas tim timothy tobias
	toby todd tom tomas tommy tony travis trent trevor troy tucker tyler umberto valery vasily vernon victor viktor vince vincent vincenzo
	vitali vitaliy vitaly vlad vladimir volodymyr wade wallace walter warren wayne wendell werner wesley wilbur wilhelm will willard
	william willie wolfgang woodrow xavier yair yasser yevgeny yitzhak yousef yuri yuriy yurii yusuf zachary zack zoran rishi keir jens narendra
	modi benyamin binyamin gideon ehud naftali recep ashton antonio anutin mateusz donaldas andrzej lech viktorovych radoslaw mark`

const womenNames = `abigail ada adele agnes aileen aisha alana alexandra alexandria alexis alice alicia alina alison alissa allison alma alyssa
	amanda amber amelia amina amy ana anastasia andrea angela angelica angelina anita ann anna annabelle anne annegret annette annie antonia
	ariana arlene ashley astrid audrey barbara beatrice beatriz becky belinda bernadette bernice beth betsy betty beverly bianca birgit bonnie
	brenda bridget brigid brigitte brittany camila candace carla carly carmen carol carole caroline carolyn carrie cassandra catherine cathy
	cecilia celeste charlene charlotte chelsea cheryl chloe christiane christina christine cindy claire clara claudia colleen condoleezza
	constance cora corinne courtney crystal cynthia daisy dana daniela danielle dawn deborah debbie debra delia denise diana diane dianne dolores
	donna dora doris dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen elsa emily emma erica erika erin
	esther ethel eva evelyn faith fatima fiona florence frances frauke gabriela gabriele gail georgia geraldine gertrude gina giorgia gladys gloria
	grace greta gwen hannah harriet hazel heather heidi helen helena helene hilary hillary holly hope huma ida ilana ilse imelda inga
	ingrid irene irina iris isabel isabella ivana ivanka ivy jacqueline jane janet janice janine jasmine jeanne jeanine jen jennifer
	jenny jessica jill jo joan joann joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie juliet kaja kamala
	karen karin karina kate katherine kathleen kathryn kathy katie katja katrina kay kayla kellyanne kelly kimberly kirsten kirstjen kristen
	kristi kristin kristina krystal lara laura lauren leah leila lena leticia liane lila lillian lily linda lindsay lisa liz liza
	lois loretta lori lorraine louise lucia lucille lucinda lucy lydia lynn mabel madeleine madeline maggie mandy marcia margaret margot maria
	mariam marian marianne marie marina marjorie marlene marsha martha marine mary maureen maxine maya megan meghan megyn melania
	melanie melinda melissa mercedes meredith mia michele michelle mildred millie mimi miranda miriam molly mona monica monika muriel nadia
	nadine nancy naomi natalia natalie natasha nellie nicola nicole nikki nina nora norma olena oksana olga olivia oprah pamela patricia patti patty
	paula pauline peggy penelope penny petra phyllis polly priscilla priya rachel ramona rebecca regina renate renee rhonda rita roberta
	rosa rosalind rose rosemary roxanne ruth sabine sabrina sally samantha sandra sanna sara sarah shannon shari sharon sheila shelley
	sherry shirley sigrid silvia simone sofia sonia sonja sophia sophie stacey stacy stella stephanie sue susan susanna susanne suzanne svetlana svitlana
	sylvia tamara tammy tania tanya tara tatiana tatyana teresa terri theresa tiffany tina tracy tricia tulsi ursula valentina valerie vanessa vera
	veronica vicki vicky victoria viola virginia vivian wanda wendy whitney whoopi wilma winifred yasmin yolanda yulia yuliya yvette yvonne zara zoe
	mette annalena kirsti jacinda nicola ngozi roberta iryna maryna daria darya`

const eitherNames = `jan alexis angel ariel bailey blake cameron casey charlie chris dakota dana drew elliott harley hayden jaime jamie jean jordan jules kelly
	kelsey kerry kim leslie lindsey loren lou lynn marion morgan pat quinn reese robin rowan sam sandy sasha se shannon shelby skyler sydney taylor
	terry tracy xi li wang zhang`

// GivenMonth says whether the month at i is a given name: "June Berg", not "in June Berg left".
func (p *Page) GivenMonth(i, lo, hi int) bool {
	_, given := GivenNames[p.Words[i].Low]
	if !given || i+1 >= hi || !p.Words[i+1].Cap || p.Words[i+1].Class&^Title != 0 || p.Words[i+1].Mark != p.Words[i].Mark {
		return false
	}
	return i == lo || p.Words[i-1].Class&(Prep|Det|Number|Month|Adverb|TimeNoun) == 0 || IsTitle(p.Words[i-1])
}

package article

import "strings"

// name is one place where somebody or something is named.
type name struct {
	run           // the words of the name, titles left out
	lead   run    // the words of the same noun phrase before it: "U.S. special envoy"
	person bool   // certainly or probably a person
	body   bool   // an institution
	gender gender // as a title or given name tells
}

// capitals says of each word that has a capital letter somewhere on a page how it is written where a capital means something.
type capitals map[string]casing

type casing uint8

const (
	upper casing = 1 << iota // with a capital letter
	lower
)

func (p *page) capitals() capitals {
	c := capitals{}
	for i := range p.words {
		if w := &p.words[i]; w.cap {
			c[w.low] = 0
		}
	}
	for _, s := range p.sentences {
		if p.titleCase(s) {
			continue
		}
		for i := s.first; i < s.last; i++ {
			switch w := &p.words[i]; {
			case !w.letters():
			case !w.cap:
				if how, ok := c[w.low]; ok && how&lower == 0 {
					c[w.low] = how | lower
				}
			case i > s.first && !p.opens(i):
				c[w.low] |= upper
			}
		}
	}
	return c
}

// opens says whether word i begins a sentence, a quotation or a list item.
func (p *page) opens(i int) bool {
	if i == 0 || p.words[i-1].mark != p.words[i].mark {
		return true
	}
	prev := p.words[i-1]
	return !prev.letters() && prev.low != "," && prev.low != "(" && prev.low != "/" && prev.low != "&" && prev.low != "."
}

// names returns the places of the page where a name stands, in order.
func (p *page) names() []name {
	caps := p.capitals()
	var out []name
	for _, s := range p.sentences {
		display := p.titleCase(s)
		for i := s.first; i < s.last; {
			if !p.nameWord(i, s, caps, display) {
				i++
				continue
			}
			r := run{i, p.nameEnd(i, s, caps, display)}
			if n, ok := p.readName(r, s); ok {
				out = append(out, n)
			}
			i = r.last
		}
	}
	return out
}

// nameWord says whether the word at i is capitalised because it belongs to a name.
func (p *page) nameWord(i int, s sentence, caps capitals, display bool) bool {
	w := p.words[i]
	if !w.cap || w.is(weekday|month) && !w.is(modal) && !p.givenMonth(i, s.first, s.last) || w.low == "i" {
		return false
	}
	if display {
		return caps[w.low]&upper != 0 && w.class&function == 0
	}
	if i == s.first || p.opens(i) {
		if w.class&(function|adverb|timeNoun|number) != 0 && w.low != "will" {
			return false
		}
		if caps[w.low]&upper != 0 || w.is(title) {
			return true
		}
		if _, given := givenNames[w.low]; given {
			return true
		}
		return caps[w.low]&lower == 0 && w.class == 0 && i+1 < s.last && (p.words[i+1].cap || !pluralName(w.low))
	}
	return w.class&(function&^modal) == 0 || len(w.low) > 3 && caps[w.low]&lower == 0
}

// givenMonth says whether the month at i is a given name: "June Berg", not "in June Berg left".
func (p *page) givenMonth(i, lo, hi int) bool {
	_, given := givenNames[p.words[i].low]
	if !given || i+1 >= hi || !p.words[i+1].cap || p.words[i+1].class&^title != 0 || p.words[i+1].mark != p.words[i].mark {
		return false
	}
	return i == lo || p.words[i-1].class&(prep|det|number|month|adverb|timeNoun) == 0 || isTitle(p.words[i-1])
}

var nameParticles = set("de la van von der den al bin ibn el di da dos du le del ter ten zu y")

// nameEnd returns where the run of name words that begins at i ends.
func (p *page) nameEnd(i int, s sentence, caps capitals, display bool) int {
	j := i + 1
	for j < s.last {
		w := p.words[j]
		next := min(j+1, s.last-1)
		switch {
		case w.mark != p.words[j-1].mark:
			return j
		case w.cap && p.nameWord(j, s, caps, display):
			j++
		case nameParticles[w.low] && !w.cap && p.words[p.pastParticles(j, s)].cap:
			j = p.pastParticles(j, s) + 1
		case w.low == "&" && next > j && p.words[next].cap:
			j += 2
		case w.low == "of" && bodyHeads[p.words[j-1].low] && next > j && (p.words[next].cap || p.low(next) == "the" && p.words[min(next+1, s.last-1)].cap):
			j += 2
		default:
			return j
		}
	}
	return j
}

// pastParticles returns the word behind the particles that begin at i ("von der Leyen"), at most the last of the sentence.
func (p *page) pastParticles(i int, s sentence) int {
	for i < s.last-1 && nameParticles[p.words[i].low] && !p.words[i].cap {
		i++
	}
	return i
}

// readName strips titles and tells persons from institutions; false when nothing is left.
func (p *page) readName(r run, s sentence) (name, bool) {
	n := name{run: r}
	full := r
	if p.endsBody(r) || p.holdsBody(r) {
		n.body = true
	} else {
		n.run, n.gender, n.person = p.stripTitles(r)
	}
	for n.last-n.first > 2 && postNominals[p.raw(n.last-1)] {
		n.last--
	}
	if n.empty() {
		return name{run: full, lead: run{full.first, full.first}}, false
	}
	n.lead = run{p.leadStart(full.first, s.first), n.first}
	if n.body {
		return n, true
	}
	first := p.words[n.first].low
	g, given := givenNames[first]
	if n.last-n.first >= 2 && given {
		n.person = true
		if n.gender == unknownGender {
			n.gender = g
		}
	}
	n.person = n.person || n.last-n.first >= 2 && p.describesPerson(n.run, s)
	return n, true
}

// endsBody says whether the last word makes the run an institution.
func (p *page) endsBody(r run) bool {
	last := p.words[r.last-1].low
	_, given := givenNames[p.words[r.first].low]
	return bodyHeads[last] && !(given && surnameToo[last] && r.last-r.first > 1)
}

// surnameToo are words that end the name of a person as well as of an institution.
var surnameToo = set("hill star church house bank guard post sun globe group force service apple wire young")

func (p *page) holdsBody(r run) bool {
	for i := r.first + 1; i < r.last; i++ {
		if p.words[i].low == "of" && p.words[i].mark == p.words[r.first].mark {
			return bodyHeads[p.words[i-1].low]
		}
	}
	return false
}

// leadStart returns where the noun phrase that the name at i belongs to starts.
func (p *page) leadStart(i, lo int) int {
	j := i
	for j > lo && j > i-9 {
		w := p.words[j-1]
		if w.mark != p.words[i].mark || !w.letters() || w.class&(prep|sub|conj|subject|object|rel|aux|modal|neg|adverb|verb|ing|weekday|month) != 0 && w.low != "'s" && w.low != "of" {
			break
		}
		if w.low == "of" && !(j-2 >= lo && p.words[j-2].is(title)) {
			break
		}
		j--
	}
	return j
}

// stripTitles drops titles, adjectives and offices from the front of a run of capitalised words.
func (p *page) stripTitles(r run) (run, gender, bool) {
	g, titled := unknownGender, false
	start := r.first
	for i := r.first; i < r.last; i++ {
		w := p.words[i]
		if isTitle(w) && (i+1 < r.last || i == r.first) && !p.givenAt(i, r) {
			start = i + 1
			titled = true
			g = max(g, titleGender[w.low])
		}
	}
	if start == r.last { // nothing but a title: "the President"
		return run{}, g, false
	}
	for start < r.last-1 {
		switch {
		case start < r.last-2 && countryOf[p.words[start].low+" "+p.words[start+1].low] != nil:
			start += 2
			continue
		case countryOf[p.words[start].low] != nil, parties[p.words[start].low]:
			start++
			continue
		}
		break
	}
	if r.first > 1 && r.last-start > 2 && p.low(r.first-1) == "of" && isTitle(p.words[r.first-2]) && !p.givenAt(start, r) {
		start = r.last - 2 // "Minister of Education Ilka Moravec"
	}
	for i := start + 1; i < r.last-1; i++ { // "National Intelligence James Clapper"
		_, given := givenNames[p.words[i].low]
		_, before := givenNames[p.words[i-1].low]
		if given && !before && r.last-start > 2 && len(p.words[i-1].low) > 2 && i-start >= 1 && i >= r.last-3 && !p.givenAt(start, run{start, r.last}) {
			start = i
			break
		}
	}
	return run{start, r.last}, g, titled
}

// givenAt says whether the word at i is a given name with a surname behind it.
func (p *page) givenAt(i int, r run) bool {
	_, given := givenNames[p.words[i].low]
	return given && i+1 < r.last
}

func isTitle(w word) bool {
	if w.is(title) {
		return true
	}
	if _, tail, ok := strings.Cut(w.low, "-"); ok {
		return lexicon[tail]&title != 0
	}
	return false
}

// postNominals are letters printed behind the name of a person: "Anna Berg KC".
var postNominals = set("qc kc sc mp msp phd md obe cbe mbe esq")

var titleGender = map[string]gender{
	"mr.": male, "mr": male, "sir": male, "lord": male, "king": male, "prince": male, "pope": male, "chairman": male, "spokesman": male,
	"congressman": male, "mrs.": female, "mrs": female, "ms.": female, "ms": female, "miss": female, "dame": female, "lady": female,
	"queen": female, "princess": female, "chairwoman": female, "spokeswoman": female, "congresswoman": female, "baroness": female,
}

var parties = set(`republican republicans democrat democrats democratic gop labour tory conservative liberal green socialist communist former
	ex- european african asian western eastern northern southern arab muslim christian jewish catholic hispanic latino native`)

// bodyHeads are words that end, or before "of" begin, the name of an institution.
var bodyHeads = set(`ministry department university college institute institution committee council commission court parliament congress
	senate house party union association federation confederation organization organisation agency authority bureau office
	administration government foundation fund bank group company corporation corp. inc. ltd. news times post journal tribune herald
	guardian telegraph press radio television network magazine church army navy force forces police service board center centre
	society club league alliance coalition campaign movement cabinet embassy assembly airlines motors industries holdings partners
	associates studios school schools hospital museum academy chamber guard treasury pentagon kremlin nato reuters bloomberg politico
	cnn nbc abc cbs msnbc npr bbc ap afp fbi cia nsa doj dnc rnc pac epa fda irs aclu nra opec unesco unicef eu un u.n. gop congress
	republicans democrats twitter facebook google microsoft apple amazon breitbart observer star sun globe examiner chronicle
	dispatch gazette inquirer review weekly daily wire insider beast intercept atlantic yorker yahoo slate vox axios hill project
	initiative caucus team task-force international`)

package speakers

import "onrecord/loaders/article/prose"

// Name is one place where somebody or something is named.
type Name struct {
	prose.Run              // the words of the name, titles left out
	Lead      prose.Run    // the words of the same noun phrase before it: "U.S. special envoy"
	person    bool         // certainly or probably a person
	body      bool         // an institution
	gender    prose.Gender // as a title or given name tells
}

// capitals says of each word that has a capital letter somewhere on a page how it is written where a capital means something.
type capitals map[string]casing

type casing uint8

const (
	upper casing = 1 << iota // with a capital letter
	lower
)

func (p *Page) capitals() capitals {
	c := capitals{}
	for i := range p.Words {
		if w := &p.Words[i]; w.Cap {
			c[w.Low] = 0
		}
	}
	for _, s := range p.Sentences {
		if p.TitleCase(s) {
			continue
		}
		for i := s.First; i < s.Last; i++ {
			switch w := &p.Words[i]; {
			case !w.Letters():
			case !w.Cap:
				if how, ok := c[w.Low]; ok && how&lower == 0 {
					c[w.Low] = how | lower
				}
			case i > s.First && !p.Opens(i):
				c[w.Low] |= upper
			}
		}
	}
	return c
}

// names returns the places of the page where a name stands, in order.
func (p *Page) names() []Name {
	caps := p.capitals()
	var out []Name
	for _, s := range p.Sentences {
		display := p.TitleCase(s)
		for i := s.First; i < s.Last; {
			if !p.nameWord(i, s, caps, display) {
				i++
				continue
			}
			r := prose.Between(i, p.nameEnd(i, s, caps, display))
			if n, ok := p.readName(r, s); ok {
				out = append(out, n)
			}
			i = r.Last
		}
	}
	return out
}

// nameWord says whether the word at i is capitalised because it belongs to a name.
func (p *Page) nameWord(i int, s prose.Sentence, caps capitals, display bool) bool {
	w := p.Words[i]
	if !w.Cap || w.Is(prose.Weekday|prose.Month) && !w.Is(prose.Modal) && !p.GivenMonth(i, s.First, s.Last) || w.Low == "i" {
		return false
	}
	if display {
		return caps[w.Low]&upper != 0 && w.Class&prose.Function == 0
	}
	if i == s.First || p.Opens(i) {
		if w.Class&(prose.Function|prose.Adverb|prose.TimeNoun|prose.Number) != 0 && w.Low != "will" {
			return false
		}
		if caps[w.Low]&upper != 0 || w.Is(prose.Title) {
			return true
		}
		if _, given := prose.GivenNames[w.Low]; given {
			return true
		}
		return caps[w.Low]&lower == 0 && w.Class == 0 && i+1 < s.Last && (p.Words[i+1].Cap || !prose.PluralName(w.Low))
	}
	return w.Class&(prose.Function&^prose.Modal) == 0 || len(w.Low) > 3 && caps[w.Low]&lower == 0
}

var nameParticles = prose.Set("de la van von der den al bin ibn el di da dos du le del ter ten zu y")

// nameEnd returns where the run of name words that begins at i ends.
func (p *Page) nameEnd(i int, s prose.Sentence, caps capitals, display bool) int {
	j := i + 1
	for j < s.Last {
		w := p.Words[j]
		next := min(j+1, s.Last-1)
		switch {
		case w.Mark != p.Words[j-1].Mark:
			return j
		case w.Cap && p.nameWord(j, s, caps, display):
			j++
		case nameParticles[w.Low] && !w.Cap && p.Words[p.pastParticles(j, s)].Cap:
			j = p.pastParticles(j, s) + 1
		case w.Low == "&" && next > j && p.Words[next].Cap:
			j += 2
		case w.Low == "of" && BodyHeads[p.Words[j-1].Low] && next > j && (p.Words[next].Cap || p.Low(next) == "the" && p.Words[min(next+1, s.Last-1)].Cap):
			j += 2
		default:
			return j
		}
	}
	return j
}

// pastParticles returns the word behind the particles that begin at i ("von der Leyen"), at most the last of the sentence.
func (p *Page) pastParticles(i int, s prose.Sentence) int {
	for i < s.Last-1 && nameParticles[p.Words[i].Low] && !p.Words[i].Cap {
		i++
	}
	return i
}

// readName strips titles and tells persons from institutions; false when nothing is left.
func (p *Page) readName(r prose.Run, s prose.Sentence) (Name, bool) {
	n := Name{Run: r}
	full := r
	if p.endsBody(r) || p.holdsBody(r) {
		n.body = true
	} else {
		n.Run, n.gender, n.person = p.stripTitles(r)
	}
	for n.Last-n.First > 2 && postNominals[p.Raw(n.Last-1)] {
		n.Last--
	}
	if n.Empty() {
		return Name{Run: full, Lead: prose.Between(full.First, full.First)}, false
	}
	n.Lead = prose.Between(p.leadStart(full.First, s.First), n.First)
	if n.body {
		return n, true
	}
	first := p.Words[n.First].Low
	g, given := prose.GivenNames[first]
	if n.Last-n.First >= 2 && given {
		n.person = true
		if n.gender == prose.UnknownGender {
			n.gender = g
		}
	}
	n.person = n.person || n.Last-n.First >= 2 && p.describesPerson(n.Run, s)
	return n, true
}

// endsBody says whether the last word makes the run an institution.
func (p *Page) endsBody(r prose.Run) bool {
	last := p.Words[r.Last-1].Low
	_, given := prose.GivenNames[p.Words[r.First].Low]
	return BodyHeads[last] && !(given && surnameToo[last] && r.Last-r.First > 1)
}

// surnameToo are words that end the name of a person as well as of an institution.
var surnameToo = prose.Set("hill star church house bank guard post sun globe group force service apple wire young")

func (p *Page) holdsBody(r prose.Run) bool {
	for i := r.First + 1; i < r.Last; i++ {
		if p.Words[i].Low == "of" && p.Words[i].Mark == p.Words[r.First].Mark {
			return BodyHeads[p.Words[i-1].Low]
		}
	}
	return false
}

// leadStart returns where the noun phrase that the name at i belongs to starts.
func (p *Page) leadStart(i, lo int) int {
	j := i
	for j > lo && j > i-9 {
		w := p.Words[j-1]
		if w.Mark != p.Words[i].Mark || !w.Letters() || w.Class&(prose.Prep|prose.Sub|prose.Conj|prose.Subject|prose.Object|prose.Rel|prose.Aux|prose.Modal|prose.Neg|prose.Adverb|prose.Verb|prose.Ing|prose.Weekday|prose.Month) != 0 && w.Low != "'s" && w.Low != "of" {
			break
		}
		if w.Low == "of" && !(j-2 >= lo && p.Words[j-2].Is(prose.Title)) {
			break
		}
		j--
	}
	return j
}

// stripTitles drops titles, adjectives and offices from the front of a run of capitalised words.
func (p *Page) stripTitles(r prose.Run) (prose.Run, prose.Gender, bool) {
	g, titled := prose.UnknownGender, false
	start := r.First
	for i := r.First; i < r.Last; i++ {
		w := p.Words[i]
		if prose.IsTitle(w) && (i+1 < r.Last || i == r.First) && !p.givenAt(i, r) {
			start = i + 1
			titled = true
			g = max(g, titleGender[w.Low])
		}
	}
	if start == r.Last { // nothing but a title: "the President"
		return prose.Run{}, g, false
	}
	for start < r.Last-1 {
		switch {
		case start < r.Last-2 && prose.CountryOf[p.Words[start].Low+" "+p.Words[start+1].Low] != nil:
			start += 2
			continue
		case prose.CountryOf[p.Words[start].Low] != nil, prose.Parties[p.Words[start].Low]:
			start++
			continue
		}
		break
	}
	if r.First > 1 && r.Last-start > 2 && p.Low(r.First-1) == "of" && prose.IsTitle(p.Words[r.First-2]) && !p.givenAt(start, r) {
		start = r.Last - 2 // "Minister of Education Ilka Moravec"
	}
	for i := start + 1; i < r.Last-1; i++ { // "National Intelligence James Clapper"
		_, given := prose.GivenNames[p.Words[i].Low]
		_, before := prose.GivenNames[p.Words[i-1].Low]
		if given && !before && r.Last-start > 2 && len(p.Words[i-1].Low) > 2 && i-start >= 1 && i >= r.Last-3 && !p.givenAt(start, prose.Between(start, r.Last)) {
			start = i
			break
		}
	}
	return prose.Between(start, r.Last), g, titled
}

// givenAt says whether the word at i is a given name with a surname behind it.
func (p *Page) givenAt(i int, r prose.Run) bool {
	_, given := prose.GivenNames[p.Words[i].Low]
	return given && i+1 < r.Last
}

// postNominals are letters printed behind the name of a person: "Anna Berg KC".
var postNominals = prose.Set("qc kc sc mp msp phd md obe cbe mbe esq")

var titleGender = map[string]prose.Gender{
	"mr.": prose.Male, "mr": prose.Male, "sir": prose.Male, "lord": prose.Male, "king": prose.Male, "prince": prose.Male, "pope": prose.Male, "chairman": prose.Male, "spokesman": prose.Male,
	"congressman": prose.Male, "mrs.": prose.Female, "mrs": prose.Female, "ms.": prose.Female, "ms": prose.Female, "miss": prose.Female, "dame": prose.Female, "lady": prose.Female,
	"queen": prose.Female, "princess": prose.Female, "chairwoman": prose.Female, "spokeswoman": prose.Female, "congresswoman": prose.Female, "baroness": prose.Female,
}

// BodyHeads are words that end, or before "of" begin, the name of an institution.
var BodyHeads = prose.Set(`ministry department university college institute institution committee council commission court parliament congress
	senate house party union association federation confederation organization organisation agency authority bureau office
	administration government foundation fund bank group company corporation corp. inc. ltd. news times post journal tribune herald
	guardian telegraph press radio television network magazine church army navy force forces police service board center centre
	society club league alliance coalition campaign movement cabinet embassy assembly airlines motors industries holdings partners
	associates studios school schools hospital museum academy chamber guard treasury pentagon kremlin nato reuters bloomberg politico
	cnn nbc abc cbs msnbc npr bbc ap afp fbi cia nsa doj dnc rnc pac epa fda irs aclu nra opec unesco unicef eu un u.n. gop congress
	republicans democrats twitter facebook google microsoft apple amazon breitbart observer star sun globe examiner chronicle
	dispatch gazette inquirer review weekly daily wire insider beast intercept atlantic yorker yahoo slate vox axios hill project
	initiative caucus team task-force international`)

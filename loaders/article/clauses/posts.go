package clauses

import (
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// post is an embedded post: its author's label and its words.
type post struct {
	by   SayClause
	said prose.Run
}

// posts reads the embedded posts that end in sentence s, in the order of the text: their words, a dash, the author and his handle: "It
// opens today. — Erik Lund (@eriklund) May 4, 2025". The words are those of its paragraph up to the dash, or the paragraph before
// where the dash begins one; none of them before word from, where the last post ended. It returns where the last one ends now.
func (p *Page) posts(s, from int) ([]post, int) {
	var out []post
	sent := p.Sentences[s]
	for i := sent.First; i+3 <= sent.Last; i++ {
		handle := p.handleBehind(i, sent.Last)
		if handle == i {
			continue
		}
		words := prose.Between(max(p.blockStart(s), from), i)
		if i == p.blockStart(s) && sent.Block > 0 && p.Headline != sent.Block-1 {
			words.First = max(p.WordAt(p.Blocks[sent.Block-1].Start), from)
		}
		from = p.postEnd(handle, sent.Last)
		if words = p.withoutLinks(words); !words.Empty() {
			c := label(prose.Between(i, i+1), prose.Between(i+1, handle), from)
			c.Sentence = s
			out = append(out, post{c, words})
		}
	}
	return out, from
}

// handleBehind returns the parenthesis with the handle of the author whom a dash at word i introduces, i when there is none.
func (p *Page) handleBehind(i, hi int) int {
	const most = 9 // words of an author's name
	if !isDash(p.Low(i)) || !p.Words[i+1].Cap {
		return i
	}
	for k := i + 2; k < min(hi-1, i+most) && !isDash(p.Low(k)); k++ {
		if p.Low(k) == "(" && p.Words[k+1].Low[0] == '@' {
			return k
		}
	}
	return i
}

// postEnd returns the first word behind the parenthesis that opens at word k and the date that follows it.
func (p *Page) postEnd(k, hi int) int {
	k = p.closeParenthesis(k, hi) + 1
	for k < hi && (p.Words[k].Is(prose.Month|prose.Number) || p.Low(k) == "," && k+1 < hi && p.Words[k+1].Is(prose.Number)) {
		k++
	}
	return k
}

// withoutLinks takes the tag at the start and the link at the end from the words of a post.
func (p *Page) withoutLinks(r prose.Run) prose.Run {
	const most = 30 // words of a tag
	if p.Low(r.First) == "<" {
		for i := r.First; i < min(r.Last, r.First+most); i++ {
			if p.Words[i].Low == ">" {
				r.First = i + 1
			}
		}
	}
	for i := max(r.First, r.Last-12); i < r.Last; i++ {
		if low := p.Words[i].Low; low == "https" || low == "http" || low == "pic.twitter.com" {
			r.Last = i
		}
	}
	return r
}

// addPost adds an embedded post in the place of what was found in its words; another post stays.
func (f *Findings) addPost(p *Page, by post) {
	start, n := p.Words[by.said.First].Start, len(f.Sayings)
	for n > 0 && f.Sayings[n-1].Fragments[0].Start >= start && f.Sayings[n-1].Rule != RuleLabel {
		n--
	}
	removed := f.Sayings[n:]
	f.Sayings = f.Sayings[:n]
	for _, s := range removed {
		if s.Clause != loaders.None {
			f.Used[s.Clause] = f.lastOf(s.Clause) != loaders.None
		}
	}
	f.Clauses, f.Used = append(f.Clauses, by.by), append(f.Used, false)
	f.add(p, Content{Pieces: []prose.Run{by.said}, Clause: len(f.Clauses) - 1, Rule: RuleLabel, Teller: loaders.None}, by.by.Sentence)
}

// blockStart returns the first word of the paragraph of sentence s.
func (p *Page) blockStart(s int) int { return p.WordAt(p.Blocks[p.Sentences[s].Block].Start) }

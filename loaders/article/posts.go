package article

import "onrecord/loaders"

// post is an embedded post: its author's label and its words.
type post struct {
	by   sayClause
	said run
}

// posts reads the embedded posts that end in sentence s, in the order of the text: their words, a dash, the author and his handle: "It
// opens today. — Erik Lund (@eriklund) May 4, 2025". The words are those of its paragraph up to the dash, or the paragraph before
// where the dash begins one; none of them before word from, where the last post ended. It returns where the last one ends now.
func (p *page) posts(s, from int) ([]post, int) {
	var out []post
	sent := p.sentences[s]
	for i := sent.first; i+3 <= sent.last; i++ {
		handle := p.handleBehind(i, sent.last)
		if handle == i {
			continue
		}
		words := run{max(p.blockStart(s), from), i}
		if i == p.blockStart(s) && sent.block > 0 && p.headline != sent.block-1 {
			words.first = max(p.wordAt(p.blocks[sent.block-1].Start), from)
		}
		from = p.postEnd(handle, sent.last)
		if words = p.withoutLinks(words); !words.empty() {
			c := label(run{i, i + 1}, run{i + 1, handle}, from)
			c.sentence = s
			out = append(out, post{c, words})
		}
	}
	return out, from
}

// handleBehind returns the parenthesis with the handle of the author whom a dash at word i introduces, i when there is none.
func (p *page) handleBehind(i, hi int) int {
	const most = 9 // words of an author's name
	if !isDash(p.low(i)) || !p.words[i+1].cap {
		return i
	}
	for k := i + 2; k < min(hi-1, i+most) && !isDash(p.low(k)); k++ {
		if p.low(k) == "(" && p.words[k+1].low[0] == '@' {
			return k
		}
	}
	return i
}

// postEnd returns the first word behind the parenthesis that opens at word k and the date that follows it.
func (p *page) postEnd(k, hi int) int {
	k = p.closeParenthesis(k, hi) + 1
	for k < hi && (p.words[k].is(month|number) || p.low(k) == "," && k+1 < hi && p.words[k+1].is(number)) {
		k++
	}
	return k
}

// withoutLinks takes the tag at the start and the link at the end from the words of a post.
func (p *page) withoutLinks(r run) run {
	const most = 30 // words of a tag
	if p.low(r.first) == "<" {
		for i := r.first; i < min(r.last, r.first+most); i++ {
			if p.words[i].low == ">" {
				r.first = i + 1
			}
		}
	}
	for i := max(r.first, r.last-12); i < r.last; i++ {
		if low := p.words[i].low; low == "https" || low == "http" || low == "pic.twitter.com" {
			r.last = i
		}
	}
	return r
}

// addPost adds an embedded post in the place of what was found in its words; another post stays.
func (f *findings) addPost(p *page, by post) {
	start, n := p.words[by.said.first].Start, len(f.sayings)
	for n > 0 && f.sayings[n-1].fragments[0].Start >= start && f.sayings[n-1].rule != ruleLabel {
		n--
	}
	removed := f.sayings[n:]
	f.sayings = f.sayings[:n]
	for _, s := range removed {
		if s.clause != loaders.None {
			f.used[s.clause] = f.lastOf(s.clause) != loaders.None
		}
	}
	f.clauses, f.used = append(f.clauses, by.by), append(f.used, false)
	f.add(p, content{pieces: []run{by.said}, clause: len(f.clauses) - 1, rule: ruleLabel, teller: loaders.None}, by.by.sentence)
}

// blockStart returns the first word of the paragraph of sentence s.
func (p *page) blockStart(s int) int { return p.wordAt(p.blocks[p.sentences[s].block].Start) }

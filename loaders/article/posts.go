package article

import "onrecord/loaders"

// post reads an embedded post at the end of sentence s: its words, a dash, the author and his handle: "It opens today. —
// Erik Lund (@eriklund) May 4, 2025". The words are those of its paragraph up to the dash, or the paragraph before
// where the dash begins one.
func (p *page) post(s int) (sayClause, content, bool) {
	const most = 9 // words of an author's name
	sent := p.sentences[s]
	for i := sent.last - 3; i >= sent.first; i-- {
		if !isDash(p.low(i)) || !p.words[i+1].cap {
			continue
		}
		for k := i + 2; k < min(sent.last-1, i+most); k++ {
			if p.low(k) != "(" || p.words[k+1].low[0] != '@' {
				continue
			}
			words := run{p.blockStart(s), i}
			if words.empty() && sent.block > 0 && p.headline != sent.block-1 {
				words.first = p.wordAt(p.blocks[sent.block-1].Start)
			}
			if words = p.withoutLinks(words); words.empty() {
				return sayClause{}, content{}, false
			}
			c := label(run{i, i + 1}, run{i + 1, k}, sent.last)
			c.sentence = s
			return c, content{pieces: []run{words}, rule: ruleLabel, teller: loaders.None}, true
		}
	}
	return sayClause{}, content{}, false
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

// addPost adds an embedded post in the place of what was found in its words.
func (f *findings) addPost(p *page, c sayClause, said content) {
	start := p.words[said.pieces[0].first].Start
	for n := len(f.sayings); n > 0 && f.sayings[n-1].fragments[0].Start >= start; n-- {
		f.sayings = f.sayings[:n-1]
	}
	said.clause = len(f.clauses)
	f.clauses, f.used = append(f.clauses, c), append(f.used, false)
	f.add(p, said, c.sentence)
}

// blockStart returns the first word of the paragraph of sentence s.
func (p *page) blockStart(s int) int { return p.wordAt(p.blocks[p.sentences[s].block].Start) }

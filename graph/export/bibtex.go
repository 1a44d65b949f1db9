package export

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"

	"onrecord/graph"
)

// bibTeX writes an entry @misc, which asks for nothing that isn't known. Its key is the statement's id, so that it stays the same. Year,
// month (BibTeX) and date (biblatex) are those of publication where it is plain; when the words were said stands in the note.
func (c *citation) bibTeX(w io.Writer) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "@misc{%s", bibKey(c.ID))
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, ",\n  %s = {%s}", name, value)
		}
	}
	if name := c.speaker(); name != "" {
		field("author", "{"+bibText(name)+"}")
	}
	field("title", "{"+bibText(c.title())+"}")
	field("howpublished", bibText(c.whereFrom()))
	if c.source.Published != nil {
		parts := dateParts(c.source.Published.EDTF)
		if len(parts) > 0 {
			field("year", fmt.Sprintf("%04d", parts[0]))
			field("date", isoDate(parts))
		}
		if len(parts) > 1 {
			fmt.Fprintf(&b, ",\n  month = %s", strings.ToLower(time.Month(parts[1]).String()[:3])) // a word that styles translate
		}
	}
	field("url", bibURL(c.url()))
	if c.source.RetrievedAt != nil && c.source.Address != "" {
		field("urldate", c.source.RetrievedAt.UTC().Format(time.DateOnly))
	}
	field("language", bibText(c.Language))
	field("note", bibText(strings.Join(c.bibNotes(), ". ")))
	b.WriteString("\n}\n")
	_, err := w.Write(b.Bytes())
	return err
}

// isoDate writes a year, a month or a day, as biblatex takes it.
func isoDate(parts []int) string {
	written := fmt.Sprintf("%04d", parts[0])
	for _, p := range parts[1:] {
		written += fmt.Sprintf("-%02d", p)
	}
	return written
}

// whereFrom names the source: who wrote what, published by whom.
func (c *citation) whereFrom() string {
	var parts []string
	if authors := strings.Join(c.source.Authors, " and "); authors != "" {
		parts = append(parts, authors)
	}
	if c.source.Title != "" {
		parts = append(parts, "“"+c.source.Title+"”")
	}
	if publisher := c.publisher(); publisher != "" {
		parts = append(parts, publisher)
	}
	if len(parts) == 0 {
		return ""
	}
	if c.source.Kind == graph.SourceArticle {
		return c.howGiven() + " " + strings.Join(parts, ", ")
	}
	return strings.Join(parts, ", ")
}

func (c *citation) bibNotes() []string {
	var notes []string
	if dateParts(c.SaidAt.EDTF) != nil {
		notes = append(notes, "Said "+c.SaidAt.EDTF)
	} else if words := inWords(c.SaidAt); words != "" {
		notes = append(notes, "Said "+words)
	}
	if c.MadeAt != nil {
		notes = append(notes, "At "+strings.Join(nonEmpty(c.MadeAt.Name, place(c.MadeAt)), ", "))
	}
	if c.relayed {
		notes = append(notes, asTold)
	}
	if c.OnBehalfOf != nil {
		notes = append(notes, "On behalf of "+c.OnBehalfOf.AgentName())
	}
	notes = append(notes, c.ID)
	if c.address != "" && c.address != c.url() {
		notes = append(notes, c.address)
	}
	return notes
}

func nonEmpty(texts ...string) []string {
	var all []string
	for _, t := range texts {
		if t != "" {
			all = append(all, t)
		}
	}
	return all
}

// bibKey writes an id with what every BibTeX takes in a key; any other byte as _ and its two hexadecimal digits, so that different ids keep
// different keys.
func bibKey(id string) string {
	var b strings.Builder
	for i := range len(id) {
		c := id[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ':' || c == '-' || c == '.' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "_%02x", c)
		}
	}
	return b.String()
}

// bibMarks are what TeX takes for commands. Braces are named, because BibTeX counts escaped ones too.
var bibMarks = strings.NewReplacer(
	`\`, `\textbackslash{}`, `{`, `\textbraceleft{}`, `}`, `\textbraceright{}`, `~`, `\textasciitilde{}`, `^`, `\textasciicircum{}`,
	`$`, `\$`, `&`, `\&`, `#`, `\#`, `%`, `\%`, `_`, `\_`)

// bibText writes a text for BibTeX: on one line, in UTF-8.
func bibText(s string) string {
	return bibMarks.Replace(strings.Join(strings.Fields(allowed(s)), " "))
}

// bibURL percent-encodes what would end the field or the line; TeX's url commands take the rest as it is.
func bibURL(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c == 0x7f || c == '{' || c == '}' || c == '\\' {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

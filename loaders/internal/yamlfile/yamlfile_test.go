package yamlfile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/loaders/internal/yamlfile"
)

// outline writes a node on one line, with the line each value stands on.
func outline(n *yamlfile.Node) string {
	switch n.Shape {
	case yamlfile.Text:
		return fmt.Sprintf("%d%q", n.Line, n.Text)
	case yamlfile.List:
		var items []string
		for _, i := range n.Items {
			items = append(items, outline(i))
		}
		return fmt.Sprintf("%d[%s]", n.Line, strings.Join(items, " "))
	case yamlfile.Table:
		var fields []string
		for _, f := range n.Fields {
			fields = append(fields, fmt.Sprintf("%d%s=%s", f.Line, f.Name, outline(f.Value)))
		}
		return fmt.Sprintf("%d{%s}", n.Line, strings.Join(fields, " "))
	}
	return "-"
}

func TestParse(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a.yaml", "a: 2025-08-15\nb:\n  - c\n  - d: NO\n    e:\n", `1{1a=1"2025-08-15" 2b=3[3"c" 4{4d=4"NO" 5e=-}]}`},
		{"a.yaml", "a: 1\r\nb:\r\n  - c\r\n", `1{1a=1"1" 2b=3[3"c"]}`},
		{"a.yaml", "a: true\nb: 0x1F\nc: 1.50\nd: ~\n'e': \"f\\tg\"\n", "1{1a=1\"true\" 2b=2\"0x1F\" 3c=3\"1.50\" 4d=- 5e=5\"f\\tg\"}"},
		{"a.yaml", "a: |\n  one\n  two\nb: long\n  words\n", `1{1a=1"one\ntwo\n" 4b=4"long words"}`},
		{"a.yaml", "# only a comment\n", "-"},
		{"a.yaml", "{a: [b, {c: d}]}", `1{1a=1[1"b" 1{1c=1"d"}]}`},
		{"a.json", "{\n\t\"a\": [1.50, true,\n\tnull], \"b\": \"\\ud83d\\udea2\"\n}", `1{2a=2[2"1.50" 2"true" -] 3b=3"🚢"}`},
		{"", "{\"a\":\n1}", `1{1a=2"1"}`},
	} {
		problems := &yamlfile.Problems{}
		n := yamlfile.Parse(tt.name, tt.text, problems)
		if err := problems.Err(); err != nil {
			t.Errorf("%q: %v", tt.text, err)
			continue
		}
		if diff := cmp.Diff(tt.want, outline(n)); diff != "" {
			t.Errorf("%q: -want +got:\n%s", tt.text, diff)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a.yaml", "a:\n\t- b", "line 2: this is not YAML: found character '\t' that cannot start any token"},
		{"a.yaml", "a: b\n<<: {c: d}", `line 2: "<<": anchors, aliases and merge keys are not read; write the value out, or in quotes when it is a text`},
		{"a.yaml", strings.Repeat("- ", 100000), "line 1: values are nested more than 32 deep"},
		{"a.yaml", "a: " + strings.Repeat("{b: ", 100000), "line 1: values are nested more than 32 deep"},
		{"a.json", strings.Repeat("[", 100000), "line 1: this is not JSON: values are nested more than 32 deep"},
	} {
		problems := &yamlfile.Problems{}
		if yamlfile.Parse(tt.name, tt.text, problems) != nil {
			t.Errorf("%.20q was read", tt.text)
			continue
		}
		if diff := cmp.Diff(tt.want, problems.Err().Error()); diff != "" {
			t.Errorf("%.20q: -want +got:\n%s", tt.text, diff)
		}
	}
}

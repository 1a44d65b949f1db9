package register_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"onrecord/loaders"
	"onrecord/loaders/register"
)

type (
	table = map[string]any
	list  = []any
)

// For every register: YAML or JSON, in whichever order its entries stand, the records are the same.
func TestSameRecordsInAnyForm(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		file := drawRegister(rt)
		var forms []*loaders.Contents
		for range 2 {
			js, err := json.MarshalIndent(file, "", "\t")
			if err != nil {
				rt.Fatal(err)
			}
			for _, form := range []struct{ name, text string }{{"r.json", string(js)}, {"r.yaml", blockYAML(file, "")}} {
				contents, err := load(t, form.name, form.text)
				if err != nil {
					rt.Fatalf("%v\n%s", err, form.text)
				}
				forms = append(forms, contents)
			}
			shuffle(file, rapid.Uint64().Draw(rt, "order"))
		}
		for _, f := range forms[1:] {
			if diff := cmp.Diff(forms[0].Records, f.Records); diff != "" {
				rt.Fatalf("the forms differ:\n%s", diff)
			}
		}
	})
}

func drawRegister(t *rapid.T) table {
	name := rapid.StringMatching(`[A-ZЗ'":#é] ?[a-zї\-{\[&*!,"]{0,8}[a-zї]`)
	number := func(label string, below int) int { return rapid.IntRange(0, below).Draw(t, label) }
	people, institutions, meetings := list{}, list{}, list{}
	for i := range 1 + number("institutions", 4) {
		institution := table{"id": fmt.Sprint("i", i), "name": name.Draw(t, "name")}
		if i > 0 && rapid.Bool().Draw(t, "has parent") {
			institution["parent"] = fmt.Sprint("i", number("parent", i-1))
		}
		institutions = append(institutions, institution)
	}
	for i := range 1 + number("people", 4) {
		office := table{"institution": "i0", "role": name.Draw(t, "role"), "from": 1990 + number("from", 30)}
		people = append(people, table{"id": fmt.Sprint("p", i), "name": name.Draw(t, "name"), "offices": list{office}})
	}
	for i := range number("meetings", 4) {
		meetings = append(meetings, table{"id": fmt.Sprint("m", i), "name": name.Draw(t, "name"), "date": "2025-08-15", "participants": list{"p0", "i0"}})
	}
	return table{"register": "drawn", "people": people, "institutions": institutions, "meetings": meetings}
}

func shuffle(file table, seed uint64) {
	r := rand.New(rand.NewPCG(seed, 0))
	for _, section := range file {
		if rows, ok := section.(list); ok {
			r.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		}
	}
}

// blockYAML writes a value below what it belongs to.
func blockYAML(value any, indent string) string {
	var b strings.Builder
	switch v := value.(type) {
	case table:
		for name, field := range v {
			fmt.Fprintf(&b, "\n%s%s:%s", indent, name, blockYAML(field, indent+"  "))
		}
	case list:
		if len(v) == 0 {
			return " []"
		}
		for _, item := range v {
			fmt.Fprintf(&b, "\n%s-%s", indent, blockYAML(item, indent+"  "))
		}
	default:
		scalar, err := json.Marshal(v)
		if err != nil {
			panic(err)
		}
		b.WriteString(" " + string(scalar))
	}
	return b.String()
}

func FuzzLoad(f *testing.F) {
	paths, err := filepath.Glob("testdata/*.*")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Base(path), string(text))
	}
	f.Add("a.yaml", "register: a\npeople:\n  - {id: x, name: [}\n")
	f.Add("a.yaml", "? - ? - a\n: b: |\n c\n---\n<<: *x\n%YAML 1.2\n")
	f.Fuzz(func(t *testing.T, name, text string) {
		register.Loader{}.Recognises(name, []byte(text))
		contents, err := register.Loader{}.Load(t.Context(), &loaders.Document{Name: name, Text: text}, nil)
		if (contents == nil) == (err == nil) {
			t.Fatalf("contents %v with error %v", contents, err)
		}
		if err != nil {
			return
		}
		if err := contents.Records.Validate(); err != nil {
			t.Fatal(err)
		}
	})
}

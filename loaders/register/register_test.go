package register_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/register"
)

var update = flag.Bool("update", false, "write the golden files")

func load(t *testing.T, name, text string) (*loaders.Contents, error) {
	t.Helper()
	return register.Loader{}.Load(t.Context(), &loaders.Document{Name: name, Raw: []byte(text), Text: text}, nil)
}

func TestGolden(t *testing.T) {
	for _, name := range []string{"harbour.yaml", "quay.json"} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("testdata", name)
			contents, err := load(t, name, read(t, path))
			if err != nil {
				t.Fatal(err)
			}
			var got bytes.Buffer
			enc := json.NewEncoder(&got)
			enc.SetEscapeHTML(false)
			enc.SetIndent("", "  ")
			if err := enc.Encode(map[string]any{"name": contents.Name, "records": contents.Records, "codings": contents.Codings}); err != nil {
				t.Fatal(err)
			}
			if *update {
				if err := os.WriteFile(path+".golden", got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(read(t, path+".golden"), got.String()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// What the records say must agree with what the graph's packages derive ids from.
func TestIDs(t *testing.T) {
	contents, err := load(t, "harbour.yaml", read(t, "testdata/harbour.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range contents.Records.Memberships {
		if want := graph.MembershipID(m.PersonID, m.InstitutionID, m.Role, m.From); m.ID != want {
			t.Errorf("membership %s, want %s", m.ID, want)
		}
	}
	for _, p := range contents.Records.Participations {
		if want := graph.ParticipationID(p.MeetingID, p.AgentID, "import:register-harbour"); p.ID != want {
			t.Errorf("participation %s, want %s", p.ID, want)
		}
	}
	if err := contents.Records.Validate(); err != nil {
		t.Error(err)
	}
	if known := loaders.NewRegister(contents.Records); len(known.Named("Астрид Берг")) != 1 {
		t.Error("the register made of the records doesn't know Астрид Берг")
	}
}

func TestRecognises(t *testing.T) {
	for _, tt := range []struct {
		name, head string
		want       bool
	}{
		{"a.yaml", "# ours\n---\nregister: talks\n", true},
		{"a.yml", "people: []\n\"register\": 'talks'\n", true},
		{"", "register: talks\n", true},
		{"a.json", "\ufeff\n{\"people\": [{\"register\": 1}], \"register\": \"talks\", \"peo", true},
		{"a.json", `{"people": [{"register": "x"}], "x": "register", "y": "z"}`, false},
		{"a.json", `{"register": ["x"]}`, false},
		{"a.json", `["register", "x"]`, false},
		{"a.yaml", "codings: talks\n", false},
		{"a.yaml", "people:\n  register: x\n", false},
		{"a.yaml", "register:\n  - x\n", false},
		{"a.yaml", "register: {a: b}\n", false},
		{"talk.txt", "register: hello\n", false},
		{"a.yaml", "", false},
	} {
		if got := (register.Loader{}).Recognises(tt.name, []byte(tt.head)); got != tt.want {
			t.Errorf("Recognises(%q, %q) = %v", tt.name, tt.head, got)
		}
	}
}

func TestDocumentedExampleLoads(t *testing.T) {
	_, rest, _ := strings.Cut(read(t, "../../docs/register.md"), "```yaml\n")
	example, _, found := strings.Cut(rest, "```")
	if !found {
		t.Fatal("docs/register.md has no example")
	}
	contents, err := load(t, "docs/register.md", example)
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []graph.Kind{graph.KindInstitution, graph.KindPerson, graph.KindMembership, graph.KindTopic, graph.KindMeeting, graph.KindParticipation} {
		if contents.Records.Records()[kind] == 0 {
			t.Errorf("the example shows no %s", kind)
		}
	}
	if len(contents.Codings) == 0 {
		t.Error("the example shows no coding")
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := (register.Loader{}).Load(ctx, &loaders.Document{Name: "a.yaml", Text: "register: a"}, nil); !errors.Is(err, ctx.Err()) {
		t.Errorf("err = %v", err)
	}
}

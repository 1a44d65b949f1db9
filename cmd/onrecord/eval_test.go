package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Annotated articles and the scorer whose rules ours follows lie beside the checkout where there are any; their texts may not be
// kept in the project. testdata/eval.txtar and the tests of loaders/gold need none of them.
var goldFolder = filepath.Join("..", "..", "..", "shared", "gold")

// For every choice of options, eval prints the reference scorer's numbers.
func TestEvalPrintsTheReferenceScorersNumbers(t *testing.T) {
	scorer := filepath.Join(goldFolder, "score.py")
	if _, err := os.Stat(scorer); errors.Is(err, fs.ErrNotExist) {
		t.Skipf("NOT RUN: no reference scorer at %s", scorer)
	}
	for _, name := range []string{"smoke/smoke", "polnear/polnear_dev", "gum/news", "gum/interview"} {
		annotated := filepath.Join(goldFolder, name+".jsonl")
		found := filepath.Join(t.TempDir(), "found.jsonl")
		if err := os.WriteFile(found, []byte(do(t, "extract", "--jsonl", annotated)), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, options := range optionSets("--speech", "--named", "--strict-span") {
			t.Run(name+" "+strings.Join(options, " "), func(t *testing.T) {
				out, err := exec.CommandContext(t.Context(), "python3", append([]string{scorer, annotated, found, "--json"}, options...)...).Output()
				if err != nil {
					t.Fatal(err)
				}
				want := decode(t, out)
				flags := append([]string{"eval", "--json", "--bootstrap", "0", annotated}, options...)
				sameNumbers(t, "eval", want, decode(t, []byte(do(t, flags...))))
				if len(options) == 0 {
					sameNumbers(t, "eval --system", want, decode(t, []byte(do(t, append(flags, "--system", found)...))))
				}
			})
		}
	}
}

// optionSets are all sets of these options.
func optionSets(options ...string) [][]string {
	sets := [][]string{nil}
	for _, o := range options {
		for _, s := range sets {
			sets = append(sets, append(s[:len(s):len(s)], o))
		}
	}
	return sets
}

func decode(t *testing.T, data []byte) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// sameNumbers requires everything that want holds.
func sameNumbers(t *testing.T, where string, want, got any) {
	t.Helper()
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			t.Errorf("%s is %v", where, got)
		}
		for key, v := range w {
			sameNumbers(t, where+" "+key, v, g[key])
		}
	case float64:
		if g, ok := got.(float64); !ok || math.Abs(g-w) > 1e-12 {
			t.Errorf("%s is %v, want %v", where, got, w)
		}
	default:
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s is %v, want %v", where, got, want)
		}
	}
}

// Whatever is printed to a file scores as it does unprinted: text, rules, confidence and all.
func TestEvalScoresPrintedAnswersAlike(t *testing.T) {
	annotated := filepath.Join(t.TempDir(), "gold.jsonl")
	const text = "Talks in Geneva ended on Monday.\n\n“It rains,” said Ann Miller, the mayor.\n\nShe said that the naïve talks had failed. “We go on”, Tom Lang told reporters."
	line, err := json.Marshal(map[string]any{"doc_id": "a", "date": "2025-03-04", "text": text, "quotes": []any{
		map[string]any{"start": 34, "end": 45, "type": "direct", "speaker_name": "Ann Miller"},
	}, "meetings": []any{}})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(annotated, line, 0o600); err != nil {
		t.Fatal(err)
	}
	found := filepath.Join(t.TempDir(), "found.jsonl")
	if err := os.WriteFile(found, []byte(do(t, "extract", "--jsonl", annotated)), 0o600); err != nil {
		t.Fatal(err)
	}
	live, printed := do(t, "eval", "--json", annotated), do(t, "eval", "--json", "--system", found, annotated)
	if live != printed {
		t.Errorf("found and scored at once:\n%s\nprinted and scored:\n%s", live, printed)
	}
	if !strings.Contains(live, `"hit":1`) {
		t.Errorf("nothing was found: %s", live)
	}
}

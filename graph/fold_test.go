package graph

import (
	"strings"
	"testing"
)

func TestNameTokens(t *testing.T) {
	for _, group := range [][]string{
		{"Zelenskyy", "Zelenskiy", "Zelensky", "Zelenskyj", "Зеленський", "Зеленский", "ZELENSKYY’S"},
		{"Volodymyr", "Володимир", "Wolodymyr"},
		{"Serhiy", "Serhii", "Сергій"},
		{"Sergey", "Sergei", "Сергей"},
		{"Kharkiv", "Харків"},
		{"José", "Jose", "Jose\u0301"},
	} {
		for _, name := range group[1:] {
			if got, want := strings.Join(NameTokens(name), " "), strings.Join(NameTokens(group[0]), " "); got != want {
				t.Errorf("NameTokens(%q) = %q, want %q like %q", name, got, want, group[0])
			}
		}
	}
	if a, b := NameTokens("Zelenska")[0], NameTokens("Zelensky")[0]; a == b {
		t.Errorf("Zelenska and Zelensky both give %q", a)
	}
}

func TestTerms(t *testing.T) {
	for text, want := range map[string]string{
		"Security guarantees":            "security guarantee",
		"Ukraine’s 20-point parties' us": "ukraine 20 point party us",
		"don't stop":                     "dont stop",
		"гарантії безпеки":               "гарантії безпеки",
		"…!?":                            "",
	} {
		if got := strings.Join(Terms(text), " "); got != want {
			t.Errorf("Terms(%q) = %q, want %q", text, got, want)
		}
	}
}

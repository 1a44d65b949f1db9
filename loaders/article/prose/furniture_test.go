package prose

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestClearFurniture(t *testing.T) {
	text := `World News

/

The Daily Lamp

Mayor 'sorry' for flood, aide says

Jo Reed, Lamp News on

Published March 5, 2024

LAMPTON (Reuters) - The mayor is sorry for the flood that took the old bridge away, her aide said on Tuesday morning in a long statement.

File photo: Getty Images

“She is sorry,” said the aide.

_____

(With assistance from Max Poe.)

©2024 The Daily Lamp.

Comments

“Rubbish,” said a reader. “All of it is rubbish.”`
	f := ClearFurniture(text, "")
	var got []string
	for _, s := range f.Prose {
		got = append(got, strings.SplitN(s.In(text), " that", 2)[0])
	}
	want := []string{"Mayor 'sorry' for flood, aide says", "The mayor is sorry for the flood", "“She is sorry,” said the aide."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if f.Headline != 0 {
		t.Errorf("headline %d", f.Headline)
	}
	if got := AuthorsIn(f.Byline); !cmp.Equal(got, []string{"Jo Reed"}) {
		t.Errorf("authors %q", got)
	}
	if got := PublishedIn(f.Top); got != "2024-03-05" {
		t.Errorf("published %q", got)
	}
}

func TestHeadline(t *testing.T) {
	body := "\n\nThe bridge reopened on Friday. Cars crossed it before dawn, and a brass band played."
	for text, want := range map[string]string{
		"Bridge reopens after repairs" + body:                      "Bridge reopens after repairs",
		"News\n\nBridge reopens after repairs\n\nBy Al Fox" + body: "Bridge reopens after repairs",
		"By Al Fox\n\nBridge reopens after two years" + body:       "Bridge reopens after two years",
		strings.TrimSpace(body):                                    "",
	} {
		f := ClearFurniture(text, "")
		got := ""
		if f.Headline >= 0 {
			got = f.Prose[f.Headline].In(text)
		}
		if got != want {
			t.Errorf("headline of %q: %q", text[:20], got)
		}
	}
	given := "Kicker words that look like one\n\nBridge reopens" + body
	if f := ClearFurniture(given, "Bridge reopens"); f.Headline < 0 || f.Prose[0].In(given) != "Bridge reopens" {
		t.Error("the title that was given is the headline")
	}
}

func TestByline(t *testing.T) {
	for line, want := range map[string][]string{
		"By Ann Lee":                                          {"Ann Lee"},
		"By JANE MERCER and Tom de Wit":                       {"JANE MERCER", "Tom de Wit"},
		"Se Young Lee, Bloomberg News on":                     {"Se Young Lee"},
		"By the time he left, nothing was left":               nil,
		"Ministers agree, Reuters was told that talks go on.": nil,
	} {
		if got := AuthorsIn(byline(line)); !cmp.Equal(got, want) {
			t.Errorf("%s: %q", line, got)
		}
	}
}

func TestDateline(t *testing.T) {
	for line, want := range map[string]string{
		"PARIS, Aug 31 (Reuters) - The far right won.":    "The far right won.",
		"CHARLESTON, S.C. — In the fall of 2007, it won.": "In the fall of 2007, it won.",
		"MARLOW – The City opened.":                       "The City opened.",
		"Kyiv (AFP) - The talks failed.":                  "The talks failed.",
		"The talks — all of them — failed.":               "The talks — all of them — failed.",
		"“NO” — that was his answer.":                     "“NO” — that was his answer.",
	} {
		if got := line[dateline(line):]; got != want {
			t.Errorf("%s: %q", line, got)
		}
	}
}

// For every line of one of the shapes, the quick look before it doesn't say no.
func TestQuickLooksMissNothing(t *testing.T) {
	datelines := rapid.StringMatching(`[A-ZÉa-z][A-Za-z ,.(-]{0,6}[A-Z]{1,8}(, [A-Z]\.[A-Z]\.)?( ?\([A-Z][a-z]{1,6}\))? ?[-–—] The`)
	lines := rapid.OneOf(rapid.StringMatching(furnitureLine.String()), rapid.StringMatching(endOfPage.String()), rapid.StringMatching(creditShape.String()), datelines)
	rapid.Check(t, func(t *rapid.T) {
		line := lines.Draw(t, "line")
		switch {
		case furnitureLine.MatchString(line) && !mayBeFurniture(line):
			t.Fatalf("furniture: %q", line)
		case endOfPage.MatchString(line) && !endsPage(line):
			t.Fatalf("end of page: %q", line)
		case creditShape.MatchString(strings.ToUpper(line)) && !mayCredit(strings.ToUpper(line)):
			t.Fatalf("credit: %q", line)
		}
		if m := datelineShape.FindString(line); m != "" && len(line) < 90 && !strings.ContainsAny(m, "\"“”") && dateline(line) != len(m) {
			t.Fatalf("dateline: %q", line)
		}
	})
}

// For every line that names whose picture it is, the quick look doesn't say no.
func TestMayCreditMissesNothing(t *testing.T) {
	words := rapid.SampledFrom([]string{"Getty Images", "AFP photo", "photograph by", "Photo:", "PHOTO CREDIT", "Image:", "image credit", "file photo", "Picture:", "(via AP)", "(Lund/AP)", "(x/Reuters)", "/AFP)", "The", "crowd", "image"})
	rapid.Check(t, func(t *rapid.T) {
		line := strings.Join(rapid.SliceOfN(words, 1, 5).Draw(t, "line"), " ")
		if creditShape.MatchString(line) && !mayCredit(line) {
			t.Fatal(line)
		}
	})
}

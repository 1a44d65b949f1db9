package dashboard_test

import (
	"io/fs"
	"strings"
	"testing"

	"onrecord/dashboard"
)

// Built or not, there is a page, and the server finds in it where the head goes.
func TestFiles(t *testing.T) {
	page, err := fs.ReadFile(dashboard.Files(), "index.html")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(page), "<!--head-->") {
		t.Error("index.html has no <!--head-->")
	}
	if _, err := fs.Stat(dashboard.Files(), "assets"); (err == nil) != dashboard.Built() {
		t.Errorf("built: %t, assets: %v", dashboard.Built(), err)
	}
}

// The page that stands in for the dashboard runs nothing and loads nothing: it has to work in any build.
func TestPlaceholder(t *testing.T) {
	page, err := fs.ReadFile(dashboard.Placeholder(), "index.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"<!--head-->", "make build", "Node.js 20.19", "/graphql"} {
		if !strings.Contains(string(page), word) {
			t.Errorf("the page doesn't say %q", word)
		}
	}
	for _, word := range []string{"<script", "<style", "style=", "src="} {
		if strings.Contains(string(page), word) {
			t.Errorf("the page holds %q", word)
		}
	}
}

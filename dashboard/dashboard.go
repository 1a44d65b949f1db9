// Package dashboard holds the web pages of onrecord as files that are part of the program. They are made from
// the sources beside this file by Node.js (`make build`); without it the program has one page that says so.
package dashboard

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

//go:embed placeholder
var placeholder embed.FS

// page is the file that every screen begins with.
const page = "index.html"

// Files are the files of the dashboard: index.html, and what it loads under assets/. When the dashboard was not
// built, index.html says how to build it, and there is nothing else.
func Files() fs.FS {
	if Built() {
		return sub(dist, "dist")
	}
	return sub(placeholder, "placeholder")
}

// Built says whether the dashboard was there when the program was built.
func Built() bool {
	_, err := fs.Stat(dist, "dist/"+page)
	return err == nil
}

func sub(files fs.FS, folder string) fs.FS {
	inside, err := fs.Sub(files, folder)
	if err != nil {
		panic(err) // only for a name that is no path
	}
	return inside
}

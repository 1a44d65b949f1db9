package server

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"
	"time"
)

// hashedFolder holds files whose names change with what they hold.
const hashedFolder = "assets/"

// asset is a file that a page loads, as it is and as it was compressed when the dashboard was built.
type asset struct {
	media string
	tag   string            // names what it holds
	as    map[string][]byte // by content coding; "identity" is always there
}

// contentCodings are the content codings a file may have been compressed with, the smallest first, and what their files' names end in.
var contentCodings = []struct{ name, suffix string }{{"br", ".br"}, {"gzip", ".gz"}}

// mediaTypes are those of the files that a build makes. The machine's own table is not asked: browsers run no script of a wrong type.
var mediaTypes = map[string]string{
	".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".svg": "image/svg+xml",
	".json": "application/json", ".webmanifest": "application/manifest+json", ".png": "image/png", ".ico": "image/x-icon", ".woff2": "font/woff2",
	".wasm": "application/wasm",
}

// readAssets reads all files but the page and hidden ones.
func readAssets(files fs.FS) (map[string]*asset, error) {
	all := map[string]*asset{}
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || name == "index.html" || strings.HasPrefix(d.Name(), ".") {
			return err
		}
		content, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		plain, coding := name, "identity"
		for _, c := range contentCodings {
			if without, is := strings.CutSuffix(name, c.suffix); is {
				plain, coding = without, c.name
			}
		}
		a := all[plain]
		if a == nil {
			a = &asset{media: cmp.Or(mediaTypes[path.Ext(plain)], "application/octet-stream"), as: map[string][]byte{}}
			all[plain] = a
		}
		a.as[coding] = content
		if coding == "identity" {
			sum := sha256.Sum256(content)
			a.tag = hex.EncodeToString(sum[:8])
		}
		return nil
	})
	for name, a := range all {
		if a.as["identity"] == nil { // index.html.br, or a file that is there in no other way
			delete(all, name)
		}
	}
	return all, err
}

// serve sends the file in the coding that the client likes best. A hashed file may be kept for ever; any other is asked after each time.
func (a *asset) serve(w http.ResponseWriter, r *http.Request, hashed bool) {
	h := w.Header()
	h.Set("Content-Type", a.media)
	h.Set("Cache-Control", "no-cache")
	if hashed {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	tag := a.tag
	coding := a.choose(r.Header)
	if len(a.as) > 1 {
		h.Set("Vary", "Accept-Encoding")
	}
	if coding != "identity" {
		h.Set("Content-Encoding", coding)
		tag += "-" + coding
		if r.Header.Get("Range") == "" { // http.ServeContent leaves the length of what is encoded to us
			h.Set("Content-Length", strconv.Itoa(len(a.as[coding])))
		}
	}
	h.Set("ETag", `"`+tag+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(a.as[coding]))
}

// choose is the coding with the greatest weight in Accept-Encoding (RFC 9110, 12.5.3), the smaller file among equals. What isn't
// named has the weight of "*", and without that it is not accepted, but for the file as it is.
func (a *asset) choose(h http.Header) string {
	weights := weightsOf(strings.Join(h.Values("Accept-Encoding"), ","))
	best, bestWeight := "identity", 0.0
	for _, c := range contentCodings {
		weight, named := weights[c.name]
		if !named {
			weight = weights["*"]
		}
		if a.as[c.name] != nil && weight > bestWeight {
			best, bestWeight = c.name, weight
		}
	}
	if plain, named := weights["identity"]; named && plain > bestWeight {
		return "identity"
	}
	return best
}

// weightsOf reads "br;q=0.5, gzip" into weights by name. A member that can't be read counts for nothing.
func weightsOf(header string) map[string]float64 {
	weights := map[string]float64{}
	for part := range strings.SplitSeq(header, ",") {
		name, params, err := mime.ParseMediaType(part)
		if err != nil {
			continue
		}
		weight := 1.0
		if q, given := params["q"]; given {
			if weight, err = strconv.ParseFloat(q, 64); err != nil {
				continue
			}
		}
		weights[name] = weight
	}
	return weights
}

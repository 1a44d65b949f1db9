package server

import (
	"bytes"
	"encoding/json"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// The media types of answers. With the older one, errors in a query are no errors of HTTP.
const (
	mediaJSON    = "application/json"
	mediaGraphQL = "application/graphql-response+json"
)

// accepted is the media type that the client likes best, mediaJSON when it doesn't say.
func accepted(h http.Header) string {
	best, bestWeight := mediaJSON, 0.0
	for part := range strings.SplitSeq(strings.Join(h.Values("Accept"), ","), ",") {
		media, params, err := mime.ParseMediaType(part)
		if err != nil {
			continue
		}
		weight := 1.0
		if q, err := strconv.ParseFloat(params["q"], 64); err == nil {
			weight = q
		}
		if weight <= bestWeight {
			continue
		}
		switch media {
		case mediaGraphQL:
			best, bestWeight = mediaGraphQL, weight
		case mediaJSON, "application/*", "*/*":
			best, bestWeight = mediaJSON, weight
		}
	}
	return best
}

// answer sends the result of a query that ran, whether all of it worked or not.
func answer(w http.ResponseWriter, media string, r *graphql.Response) {
	var out bytes.Buffer
	out.Grow(len(r.Data) + 64)
	out.WriteString(`{"data":`)
	if len(r.Data) == 0 {
		out.WriteString("null")
	}
	out.Write(r.Data) // marshalled already; encoding/json would only read it through again
	if len(r.Errors) > 0 {
		out.WriteString(`,"errors":`)
		out.Write(marshal(r.Errors))
	}
	out.WriteByte('}')
	send(w, media, http.StatusOK, out.Bytes())
}

// maxErrors is how many of a query's mistakes are told.
const maxErrors = 20

// answerErrors sends why a query didn't run.
func answerErrors(w http.ResponseWriter, media string, errs gqlerror.List) {
	status := http.StatusOK
	if media == mediaGraphQL {
		status = http.StatusBadRequest
	}
	send(w, media, status, marshal(map[string]any{"errors": errs[:min(len(errs), maxErrors)]}))
}

// refuse sends why a request is no query at all.
func refuse(w http.ResponseWriter, media string, status int, err *gqlerror.Error) {
	send(w, media, status, marshal(map[string]any{"errors": gqlerror.List{err}}))
}

func send(w http.ResponseWriter, media string, status int, body []byte) {
	h := w.Header()
	h.Set("Content-Type", media+"; charset=utf-8")
	h.Set("Content-Length", strconv.Itoa(len(body)))
	h.Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(body) // the client may have gone
}

func marshal(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // errors are plain data
	}
	return b
}

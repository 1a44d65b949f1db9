package server

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// overHTTP is GraphQL over HTTP as its specification draft has it: GET and POST, one query a
// request. gqlgen's own transports miss it in six of the audits and echo what they can't read.
type overHTTP struct{ timeout time.Duration }

func (overHTTP) Supports(*http.Request) bool { return true }

func (t overHTTP) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	media := accepted(r.Header)
	params, refused := read(w, r)
	if refused != nil {
		refuse(w, media, refused.status, refused.err)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), t.timeout)
	defer cancel()
	op, errs := exec.CreateOperationContext(ctx, params)
	if errs != nil {
		answerErrors(w, media, exec.DispatchError(graphql.WithOperationContext(ctx, op), coded(errs)).Errors)
		return
	}
	if op.Operation.Operation != ast.Query && r.Method == http.MethodGet {
		w.Header().Set("Allow", http.MethodPost)
		refuse(w, media, http.StatusMethodNotAllowed, refusal(codeBadRequest, "GET is for reading; send this by POST"))
		return
	}
	responses, ctx := exec.DispatchOperation(ctx, op)
	response := responses(ctx)
	if response == nil { // gqlgen's way of saying that ctx ended before it began
		answerErrors(w, media, exec.DispatchError(ctx, gqlerror.List{gqlerror.Wrap(context.Cause(ctx))}).Errors)
		return
	}
	answer(w, media, response)
}

// refused is a request that is answered before it becomes a query.
type refused struct {
	status int
	err    *gqlerror.Error
}

func bad(status int, code, format string, args ...any) *refused {
	return &refused{status, refusal(code, format, args...)}
}

func read(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, *refused) {
	switch r.Method {
	case http.MethodGet:
		return readAddress(r)
	case http.MethodPost:
		return readBody(w, r)
	}
	w.Header().Set("Allow", "GET, POST")
	return nil, bad(http.StatusMethodNotAllowed, codeBadRequest, "send queries by GET or POST")
}

func readAddress(r *http.Request) (*graphql.RawParams, *refused) {
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, bad(http.StatusBadRequest, codeBadRequest, "the address is not encoded as it must be")
	}
	request := map[string]json.RawMessage{}
	for _, name := range []string{"query", "operationName"} {
		if values.Has(name) {
			request[name], _ = json.Marshal(values.Get(name)) // a string always marshals
		}
	}
	for _, name := range []string{"variables", "extensions"} {
		if text := values.Get(name); text != "" {
			request[name] = json.RawMessage(text)
		}
	}
	return decode(request)
}

func readBody(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, *refused) {
	if media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || media != mediaJSON ||
		params["charset"] != "" && !strings.EqualFold(params["charset"], "utf-8") {
		return nil, bad(http.StatusUnsupportedMediaType, codeBadRequest, "send JSON, with the header Content-Type: application/json")
	}
	tooLarge := bad(http.StatusRequestEntityTooLarge, codeTooLarge, "the body is over %d bytes", maxBody)
	if r.ContentLength > maxBody {
		w.Header().Set("Connection", "close") // the body stays unread
		return nil, tooLarge
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if over := new(http.MaxBytesError); errors.As(err, &over) {
		return nil, tooLarge
	} else if err != nil {
		return nil, bad(http.StatusBadRequest, codeBadRequest, "the body ended too early")
	}
	body = bytes.TrimSpace(body)
	if bytes.HasPrefix(body, []byte("[")) {
		return nil, bad(http.StatusBadRequest, codeBadRequest, "batches are refused; send one query a request")
	}
	var request map[string]json.RawMessage
	if err := json.Unmarshal(body, &request); err != nil {
		return nil, bad(http.StatusBadRequest, codeBadRequest, "the body is not a JSON object")
	}
	return decode(request)
}

// decode checks each part of a request against the type it must have; null is as good as absent.
func decode(request map[string]json.RawMessage) (*graphql.RawParams, *refused) {
	params := &graphql.RawParams{}
	for _, part := range []struct {
		name, kind string
		into       any
	}{
		{"query", "a string", &params.Query},
		{"operationName", "a string", &params.OperationName},
		{"variables", "an object", &params.Variables},
		{"extensions", "an object", &params.Extensions},
	} {
		raw, given := request[part.name]
		if !given {
			continue
		}
		d := json.NewDecoder(bytes.NewReader(raw))
		d.UseNumber()
		if err := d.Decode(part.into); err != nil || d.More() {
			return nil, bad(http.StatusBadRequest, codeBadRequest, "%s is not %s", part.name, part.kind)
		}
	}
	if params.Query == "" {
		return nil, bad(http.StatusBadRequest, codeBadRequest, "there is no query")
	}
	return params, nil
}

package server

import (
	"context"
	"io"
	"net/http"
	"time"

	"onrecord/schema"
)

// pingTimeout bounds how long /readyz waits for the store.
const pingTimeout = 2 * time.Second

func (s *Server) serveLive(w http.ResponseWriter, _ *http.Request) {
	answerPlain(w, http.StatusOK, "alive\n")
}

func (s *Server) serveReady(w http.ResponseWriter, r *http.Request) {
	if s.draining.Load() {
		answerPlain(w, http.StatusServiceUnavailable, "stopping\n")
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), pingTimeout)
	defer cancel()
	if err := s.store.Ping(ctx); err != nil {
		s.options.Log.WarnContext(ctx, "the store doesn't answer", "err", err, "reference", reference(ctx))
		answerPlain(w, http.StatusServiceUnavailable, "the store doesn't answer\n")
		return
	}
	answerPlain(w, http.StatusOK, "ready\n")
}

// serveSigns stands at / where there is no dashboard.
func serveSigns(w http.ResponseWriter, _ *http.Request) {
	answerPlain(w, http.StatusOK, "onrecord: ask at /graphql; the contract is at /schema.graphql\n")
}

func serveSDL(w http.ResponseWriter, _ *http.Request) { answerPlain(w, http.StatusOK, schema.SDL()) }

func answerPlain(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text) // the client may have gone
}

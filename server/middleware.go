package server

import (
	"context"
	"crypto/rand"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"
)

type referenceKey struct{}

// withReference gives each request a name, by which a line of the log and an answer are matched.
func withReference(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := rand.Text()[:12]
		w.Header().Set("X-Request-Id", name)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), referenceKey{}, name)))
	})
}

// reference is the name of the request that ctx belongs to; "" outside of one.
func reference(ctx context.Context) string {
	name, _ := ctx.Value(referenceKey{}).(string)
	return name
}

// logRequests writes one line a request. It never holds what was asked: neither a query's text nor its
// variables, which GET carries in the address.
func (s *Server) logRequests(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		level := slog.LevelInfo
		if r.URL.Path == "/livez" || r.URL.Path == "/readyz" {
			level = slog.LevelDebug
		}
		if !s.options.Log.Enabled(r.Context(), level) {
			next.ServeHTTP(w, r)
			return
		}
		start := time.Now()
		seen := &countingWriter{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(seen, r)
		s.options.Log.LogAttrs(r.Context(), level, "request",
			slog.String("method", r.Method), slog.String("path", r.URL.Path), slog.Int("status", seen.status),
			slog.Int64("bytes", seen.bytes), slog.Duration("took", time.Since(start)), slog.String("reference", reference(r.Context())))
	})
}

// countingWriter remembers what was answered.
type countingWriter struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (w *countingWriter) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

func (w *countingWriter) Write(p []byte) (int, error) {
	n, err := w.ResponseWriter.Write(p)
	w.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController reach the connection.
func (w *countingWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// recoverPanics is the last resort for handlers outside of GraphQL, which recovers its own.
func (s *Server) recoverPanics(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if p := recover(); p == http.ErrAbortHandler {
				panic(p) // an answer was begun that can't be ended
			} else if p != nil {
				s.options.Log.ErrorContext(r.Context(), "panic", "value", p, "stack", string(debug.Stack()), "reference", reference(r.Context()))
				refuse(w, mediaJSON, http.StatusInternalServerError, internalError(r.Context()))
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// devices are what no page here has a use for.
const devices = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"

// secureHeaders tells browsers to trust nothing but what this server sends. Pages widen the policy for themselves.
func secureHeaders(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Permissions-Policy", devices)
		next.ServeHTTP(w, r)
	})
}

// sameOrigin refuses requests that a browser sends on behalf of another site, except for reading.
func sameOrigin(next http.Handler) http.Handler {
	protection := http.NewCrossOriginProtection()
	protection.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		refuse(w, mediaJSON, http.StatusForbidden, refusal(codeForbidden, "requests from pages of another site are refused"))
	}))
	return protection.Handler(next)
}

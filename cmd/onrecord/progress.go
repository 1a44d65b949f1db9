package main

import (
	"io"
	"log/slog"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// quietFor is how long work goes on before it is worth a bar.
const quietFor = 2 * time.Second

// logEvery is how often progress is logged where no terminal shows a bar.
const logEvery = 10 * time.Second

// newProgress returns a function to be told how much of a total (-1: unknown) is done: a bar on a
// terminal, a log line now and then elsewhere, nothing while the work is short. It is not safe for concurrent use.
func newProgress(errOut io.Writer, what string) func(done, total int) {
	start := time.Now()
	if f, ok := errOut.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		var bar *progressbar.ProgressBar
		return func(done, total int) {
			if bar == nil {
				if time.Since(start) < quietFor {
					return
				}
				bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(errOut), progressbar.OptionSetDescription(what),
					progressbar.OptionShowCount(), progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish())
			}
			_ = bar.Set(done) // a bar that can't be drawn must not stop the work
		}
	}
	log := slog.New(slog.NewTextHandler(errOut, nil))
	logged := start
	return func(done, total int) {
		if time.Since(logged) < logEvery {
			return
		}
		logged = time.Now()
		log.Info(what, "done", done, "total", total)
	}
}

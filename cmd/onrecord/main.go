// Command onrecord reads news and transcripts into a graph of dated statements and serves it by GraphQL.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"

	"onrecord/graph"
)

func main() {
	tuneMemory(serving)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // the second signal ends the program at once
	os.Exit(run(ctx, os.Args[1:], &interruptible{ctx: ctx, from: os.Stdin}, os.Stdout, os.Stderr))
}

// tuneMemory trades memory for speed: with a small live heap the default collector costs half of a GraphQL
// server's throughput. GOGC and GOMEMLIMIT, when set, win.
func tuneMemory(percent int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}

// Percentages for tuneMemory. What goes through many articles gains nothing by the larger one, and stays below 200 MB.
const (
	serving   = 400
	streaming = 200
)

// Exit codes, as documented in docs/cli.md.
const (
	exitDone        = 0
	exitUnexpected  = 1
	exitUsage       = 2
	exitRejected    = 3   // finished, but some inputs were rejected
	exitUnreadable  = 4   // no input could be read, nothing was written
	exitUnavailable = 5   // the store or the address can't be reached or opened
	exitInterrupted = 130 // by Ctrl-C or SIGTERM
)

// exitError ends the program with a code; an empty message was printed already.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string { return e.err.Error() }
func (e *exitError) Unwrap() error { return e.err }

// errReported ends the program without another word: what went wrong was printed where it happened.
var errReported = errors.New("reported")

// run is the whole program but for the process around it: results go to out, everything else to
// errOut. It returns the exit code.
func run(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	started := false
	root.PersistentPreRun = func(*cobra.Command, []string) { started = true }
	err := root.ExecuteContext(ctx)
	if exit := new(exitError); err != nil && !started && !errors.As(err, &exit) {
		err = usage(err) // cobra's own: an unknown command
	}
	switch {
	case err == nil || errors.Is(err, errReported):
	case ctx.Err() != nil:
		fmt.Fprintln(errOut, "onrecord: interrupted")
	default:
		fmt.Fprintln(errOut, "onrecord:", err)
	}
	return exitCode(ctx, err)
}

func exitCode(ctx context.Context, err error) int {
	var exit *exitError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &exit):
		return exit.code
	case ctx.Err() != nil:
		return exitInterrupted
	case errors.Is(err, graph.ErrUnavailable), errors.Is(err, graph.ErrNewer):
		return exitUnavailable
	case errors.Is(err, graph.ErrConflict):
		return exitUsage
	default:
		return exitUnexpected
	}
}

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "onrecord",
		Short: "Who said what, when, where, and did they change their mind?",
		Long: `onrecord reads news articles and transcripts into a graph of people, institutions,
meetings, topics and dated quotes, and serves it by GraphQL.`,
		Example: `  onrecord load samples/register.yaml samples/articles/*.txt
  onrecord serve                      # then open http://127.0.0.1:8080
  onrecord extract article.txt        # what was said in it, one JSON line a document`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Version:       version(),
	}
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usage(fmt.Errorf("%w; see '%s --help'", err, c.CommandPath()))
	})
	root.AddCommand(newExtract(), newTrain(), newDates(), newEval(), newLoad(), newServe(), newCode(), newPositions(), newNetwork(), newAgreement(), newCite(), newExport(), newCopy(), newVersion())
	return root
}

func usage(err error) error { return &exitError{exitUsage, err} }

// atLeastOneFile refuses a command line without files, saying how to name them.
func atLeastOneFile(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usage(fmt.Errorf("name at least one file, or - for standard input; see '%s --help'", c.CommandPath()))
	}
	return nil
}

func noArguments(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage(fmt.Errorf("%q is one word too many; see '%s --help'", args[0], c.CommandPath()))
	}
	return nil
}

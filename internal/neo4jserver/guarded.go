package neo4jserver

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// guard runs a server that must not outlive us. Its standard input is a pipe from us, which closes when we do or when we
// are killed; then the server is ended and its home deleted. Nothing needs to be kept, so
// it ends at once.
const guard = `
home=$1 log=$2 container=$3
shift 3
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
{
	cat <&3 >/dev/null
	rm -f "$log"
	[ -z "$container" ] || docker rm -f "$container" >/dev/null 2>&1
	kill -9 $server
} &
guard=$!
exec 3<&-
wait $server
echo "` + endedLine + ` $?"
kill $guard 2>/dev/null
rm -rf "$home"
`

const (
	startedLine = "Started."
	endedLine   = "The server ended with status"
	startLimit  = 3 * time.Minute
	startPoll   = 50 * time.Millisecond
	quotedLines = 30
)

// guarded is a server process with its guard.
type guarded struct {
	cmd  *exec.Cmd
	pipe io.Closer
	log  string
}

// startGuarded runs the command with a guard, and returns when its output says that it has started.
// home is deleted when the command ends; container, unless "", is a Docker container to remove.
func startGuarded(ctx context.Context, home, container string, command ...string) (*guarded, error) {
	g := &guarded{log: home + ".log"}
	out, err := os.Create(g.log)
	if err != nil {
		return nil, err
	}
	defer out.Close()
	g.cmd = exec.Command("sh", append([]string{"-c", guard, "guard", home, g.log, container}, command...)...)
	g.cmd.Stdout, g.cmd.Stderr, g.cmd.SysProcAttr = out, out, ownGroup()
	if g.pipe, err = g.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	if err := g.cmd.Start(); err != nil {
		return nil, fmt.Errorf("starting Neo4j: %w", err)
	}
	if err := g.await(ctx); err != nil {
		return nil, errors.Join(g.failure(err), g.stop())
	}
	return g, nil
}

// await reads the log until the server has started. It needs no goroutine, which a leak test would find.
func (g *guarded) await(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, startLimit)
	defer cancel()
	for {
		text, err := os.ReadFile(g.log)
		switch {
		case err != nil:
			return err
		case bytes.Contains(text, []byte(endedLine)):
			return errEnded
		case bytes.Contains(text, []byte(startedLine)):
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("not started in time: %w", ctx.Err())
		case <-time.After(startPoll):
		}
	}
}

var (
	errEnded     = errors.New("the server ended while starting")
	errPortTaken = errors.New("another process took the port")
)

// failure keeps the log and quotes its end.
func (g *guarded) failure(cause error) error {
	text, err := os.ReadFile(g.log)
	if err != nil {
		return errors.Join(cause, err)
	}
	if bytes.Contains(text, []byte("Address already in use")) || bytes.Contains(text, []byte("port is already allocated")) {
		return errPortTaken
	}
	kept := g.log + ".failed"
	if err := os.WriteFile(kept, text, 0o600); err != nil {
		return errors.Join(cause, err)
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return fmt.Errorf("starting Neo4j: %w; the whole log is in %s, its end:\n%s", cause, kept, strings.Join(lines[max(0, len(lines)-quotedLines):], "\n"))
}

// stop ends the server and waits until its home is deleted.
func (g *guarded) stop() error {
	if err := g.pipe.Close(); err != nil && !errors.Is(err, os.ErrClosed) {
		return err
	}
	var status *exec.ExitError
	if err := g.cmd.Wait(); err != nil && !errors.As(err, &status) {
		return err
	}
	return nil
}

package neo4jserver

import (
	"context"
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"go.uber.org/goleak"
)

// TestMain also is the process that TestKilled kills: it starts a server and says where.
func TestMain(m *testing.M) {
	if os.Getenv("ONRECORD_TEST_VICTIM") != "" {
		beVictim()
	}
	goleak.VerifyTestMain(m)
}

func TestStartAndStop(t *testing.T) {
	t.Setenv("NEO4J_URI", "")
	s, err := Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(s.URI, "bolt://127.0.0.1:") || len(s.Password) < 20 || s.Named {
		t.Errorf("server %+v", *s)
	}
	version := ""
	err = s.withDriver(func(d neo4j.DriverWithContext) error {
		found, err := neo4j.ExecuteQuery(t.Context(), d, "CALL dbms.components() YIELD versions, edition RETURN versions[0] + ' ' + edition", nil, neo4j.EagerResultTransformer)
		if err == nil {
			version = found.Records[0].Values[0].(string)
		}
		return err
	})
	if err != nil || version != Version+" community" {
		t.Errorf("version %q, error %v; want %s community", version, err, Version)
	}
	home := strings.TrimSuffix(s.process.log, ".log")
	if err := s.Stop(); err != nil {
		t.Fatal(err)
	}
	gone(t, s.URI, home)
}

// gone checks that nobody listens there any more, and that nothing of the server is left.
func gone(t *testing.T, uri, home string) {
	t.Helper()
	if c, err := net.Dial("tcp", strings.TrimPrefix(uri, "bolt://")); err == nil {
		c.Close()
		t.Errorf("%s still answers", uri)
	}
	for _, path := range []string{home, home + ".log"} {
		if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s is left over (%v)", path, err)
		}
	}
}

func beVictim() {
	s, err := Start(context.Background())
	if err != nil {
		os.Stdout.WriteString(err.Error() + "\n")
		os.Exit(1)
	}
	os.Stdout.WriteString(s.URI + " " + strings.TrimSuffix(s.process.log, ".log") + "\n")
	time.Sleep(time.Hour)
}

// A server ends with the process that started it, also when that is killed.
func TestKilled(t *testing.T) {
	victim := exec.Command(os.Args[0])
	victim.Env = append(os.Environ(), "ONRECORD_TEST_VICTIM=1", "NEO4J_URI=")
	out, err := victim.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := victim.Start(); err != nil {
		t.Fatal(err)
	}
	line := make([]byte, 4096)
	n, err := out.Read(line)
	uri, home, found := strings.Cut(strings.TrimSpace(string(line[:n])), " ")
	if err != nil || !found || !strings.HasPrefix(uri, "bolt://") {
		t.Fatalf("the victim says %q, error %v", line[:n], err)
	}
	if err := victim.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = victim.Wait() // it was killed
	for {
		if _, err := os.Stat(home); errors.Is(err, os.ErrNotExist) {
			break // the last thing that the guard does
		}
		select {
		case <-t.Context().Done(): // the test binary's own time limit
			t.Fatal("the server outlives its process")
		case <-time.After(startPoll):
		}
	}
	gone(t, uri, home)
}

func TestStartFails(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	if err := os.Mkdir(home, 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := startGuarded(t.Context(), home, "", "sh", "-c", "echo one; echo the reason; exit 3")
	if !errors.Is(err, errEnded) || !strings.Contains(err.Error(), "one\nthe reason\n"+endedLine+" 3") {
		t.Errorf("error %v, want one that quotes the log", err)
	}
	kept, err := os.ReadFile(home + ".log.failed")
	if err != nil || !strings.Contains(string(kept), "the reason") {
		t.Errorf("log kept: %q, error %v", kept, err)
	}
	if _, err := os.Stat(home); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the home is left over (%v)", err)
	}
}

func TestStartCancelled(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	if err := os.Mkdir(home, 0o700); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := startGuarded(ctx, home, "", "sleep", "1000"); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	if _, err := os.Stat(home); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the home is left over (%v)", err)
	}
}

func TestPortTaken(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	if err := os.Mkdir(home, 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := startGuarded(t.Context(), home, "", "sh", "-c", "echo 'Address already in use'; exit 1"); !errors.Is(err, errPortTaken) {
		t.Errorf("error %v, want errPortTaken", err)
	}
}

// A server that the user named is used only when it is empty or was used for tests before, and is never stopped.
func TestNamed(t *testing.T) {
	t.Setenv("NEO4J_URI", "")
	own, err := Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer own.Stop()
	t.Setenv("NEO4J_URI", own.URI)
	t.Setenv("NEO4J_USERNAME", "")
	t.Setenv("NEO4J_PASSWORD", "wrong")
	if _, err := Start(t.Context()); err == nil || strings.Contains(err.Error(), own.Password) || !strings.Contains(err.Error(), own.URI) {
		t.Errorf("wrong password: error %v", err)
	}
	t.Setenv("NEO4J_PASSWORD", own.Password)
	s, err := Start(t.Context())
	if err != nil || !s.Named {
		t.Fatalf("server %+v, error %v", s, err)
	}
	run(t, s, "CREATE (:Precious)")
	if err := s.mark(t.Context()); !errors.Is(err, errInUse) {
		t.Errorf("a database in use: error %v, want errInUse", err)
	}
	run(t, s, "MATCH (n) DETACH DELETE n")
	for range 2 {
		if err := s.mark(t.Context()); err != nil {
			t.Fatal(err)
		}
		run(t, s, "CREATE (:OurOwn)-[:TO]->(:OurOwn)")
	}
	if err := s.wipe(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := run(t, s, "MATCH (n) RETURN labels(n)[0]"); len(n) != 1 || n[0].Values[0] != testMarker {
		t.Errorf("after wiping: %v, want the marker alone", n)
	}
	if err := s.Stop(); err != nil {
		t.Fatal(err)
	}
	if err := own.ping(t.Context()); err != nil {
		t.Errorf("a named server was stopped: %v", err)
	}
}

func run(t *testing.T, s *Server, text string) []*neo4j.Record {
	t.Helper()
	var records []*neo4j.Record
	err := s.withDriver(func(d neo4j.DriverWithContext) error {
		answer, err := neo4j.ExecuteQuery(t.Context(), d, text, nil, neo4j.EagerResultTransformer)
		if err == nil {
			records = answer.Records
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return records
}

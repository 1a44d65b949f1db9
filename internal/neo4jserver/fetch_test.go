package neo4jserver

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// fake puts a command of this name, which runs the script, before all others, and returns the file to which the
// script can add a line for each call as $CALLS.
func fake(t *testing.T, name, script string) string {
	t.Helper()
	dir := t.TempDir()
	calls := filepath.Join(dir, "calls")
	if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\nCALLS="+calls+"\n"+script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	return calls
}

// maven takes the place of mvn: it puts one archive where it is told to.
const maven = `echo "$@" >>"$CALLS"
for a in "$@"; do case $a in -DoutputDirectory=*) lib=${a#*=};; esac; done
mkdir -p "$lib"
sleep 0.2
touch "$lib/neo4j-server-` + Version + `.jar"
`

func TestFetchOnce(t *testing.T) {
	t.Setenv("ONRECORD_CACHE", t.TempDir())
	calls := fake(t, "mvn", maven)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			jars, err := fetchJars(t.Context())
			if err != nil {
				t.Error(err)
				return
			}
			if _, err := os.Stat(filepath.Join(jars, "neo4j-server-"+Version+".jar")); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if text, err := os.ReadFile(calls); err != nil || strings.Count(string(text), "\n") != 1 {
		t.Errorf("Maven ran as %q, error %v; want once", text, err)
	}
}

// What a killed or failed fetch left is not taken for the server, and the next fetch repairs it.
func TestFetchInterrupted(t *testing.T) {
	cache := t.TempDir()
	t.Setenv("ONRECORD_CACHE", cache)
	left := filepath.Join(cache, "neo4j-"+Version+".partial", "lib")
	if err := os.MkdirAll(left, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(left, "half.jar"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	fake(t, "mvn", "echo no route to the archives; exit 1")
	if _, err := fetchJars(t.Context()); err == nil || !strings.Contains(err.Error(), "no route to the archives") {
		t.Errorf("error %v, want what Maven says", err)
	}
	fake(t, "mvn", "exit 0")
	if _, err := fetchJars(t.Context()); err == nil || !strings.Contains(err.Error(), "the server is not among what came") {
		t.Errorf("error %v, want that nothing came", err)
	}
	fake(t, "mvn", maven)
	jars, err := fetchJars(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	found, err := os.ReadDir(jars)
	if err != nil || len(found) != 1 {
		t.Errorf("archives %v, error %v; want the one that came", found, err)
	}
	if _, err := os.Stat(filepath.Join(cache, "neo4j-"+Version+".partial")); !os.IsNotExist(err) {
		t.Errorf("the partial fetch is left over (%v)", err)
	}
}

func TestJavaVersions(t *testing.T) {
	for version, usable := range map[string]bool{`openjdk version "17.0.15" 2025-04-15`: true, `openjdk version "21.0.2"`: true, `java version "1.8.0_402"`: false, `openjdk version "25" 2025-09-16`: false} {
		home := t.TempDir()
		if err := os.MkdirAll(filepath.Join(home, "bin"), 0o755); err != nil {
			t.Fatal(err)
		}
		java := filepath.Join(home, "bin", "java")
		if err := os.WriteFile(java, []byte("#!/bin/sh\necho '"+version+"' >&2\n"), 0o755); err != nil {
			t.Fatal(err)
		}
		t.Setenv("JAVA_HOME", home)
		if got := installedJava(t.Context()) == java; got != usable {
			t.Errorf("%s: used %v, want %v", version, got, usable)
		}
	}
}

// The container listens on the loopback address alone, and the guard removes it by its name.
func TestContainer(t *testing.T) {
	calls := fake(t, "docker", `echo "$@" >>"$CALLS"
case $1 in run) echo `+startedLine+`; sleep 1000;; esac
`)
	s, err := runContainer(t.Context())
	if err == nil || !strings.Contains(err.Error(), "doesn't answer") {
		t.Errorf("server %v, error %v; want that a container that is none doesn't answer", s, err)
	}
	text, err := os.ReadFile(calls)
	if err != nil {
		t.Fatal(err)
	}
	run, remove, _ := strings.Cut(strings.TrimSpace(string(text)), "\n")
	fields := strings.Fields(run)
	if len(fields) < 5 || fields[0] != "run" || fields[2] != "--name" {
		t.Fatalf("docker was called with %q", run)
	}
	for _, want := range []string{"--publish 127.0.0.1:", "NEO4J_AUTH=neo4j/", DockerImage} {
		if !strings.Contains(run, want) {
			t.Errorf("docker %s\nlacks %s", run, want)
		}
	}
	if want := "rm -f " + fields[3]; remove != want {
		t.Errorf("then docker %q, want %q", remove, want)
	}
}

package pyenv

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// fakePython puts a python3 before all others that makes an environment whose own python runs the script pip for "-m pip", and
// returns the file into which $CALLS writes.
func fakePython(t *testing.T, pip string) string {
	t.Helper()
	dir := t.TempDir()
	calls := filepath.Join(dir, "calls")
	inner := "#!/bin/sh\nCALLS=" + calls + "\n[ \"$1\" = -c ] && exit 0\n" + pip + "\n"
	if err := os.WriteFile(filepath.Join(dir, "inner"), []byte(inner), 0o755); err != nil {
		t.Fatal(err)
	}
	outer := "#!/bin/sh\nmkdir -p \"$3/bin\" && cp " + filepath.Join(dir, "inner") + " \"$3/bin/python\"\n"
	if err := os.WriteFile(filepath.Join(dir, "python3"), []byte(outer), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	return calls
}

const installs = `echo "$@" >>"$CALLS"; sleep 0.2`

func TestInstallOnce(t *testing.T) {
	t.Setenv("ONRECORD_CACHE", t.TempDir())
	calls := fakePython(t, installs)
	var all sync.WaitGroup
	for i := range 4 {
		all.Go(func() {
			wanted := []string{"a==1", "b==2"}
			if i%2 == 1 {
				wanted = []string{"b==2", "a==1"}
			}
			python, err := environment(t.Context(), wanted)
			if err != nil {
				t.Error(err)
				return
			}
			if err := exec.Command(python, "-c", "").Run(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	want := "-m pip install --no-input --disable-pip-version-check --quiet a==1 b==2\n"
	if text, err := os.ReadFile(calls); err != nil || string(text) != want {
		t.Errorf("pip ran as %q, error %v; want once, %q", text, err, want)
	}
}

// What a killed or failed installation left is not taken for an environment, and neither is one whose python3 has gone.
func TestInstallAgain(t *testing.T) {
	cache := t.TempDir()
	t.Setenv("ONRECORD_CACHE", cache)
	fakePython(t, "echo no route to the packages; exit 1")
	if _, err := environment(t.Context(), []string{"a==1"}); err == nil || !strings.Contains(err.Error(), "pip install a==1: exit status 1\nno route to the packages") {
		t.Errorf("error %v, want what pip says", err)
	}
	fakePython(t, "kill -9 $$")
	if _, err := environment(t.Context(), []string{"a==1"}); err == nil {
		t.Error("an installation that was killed gave no error")
	}
	calls := fakePython(t, installs)
	python, err := environment(t.Context(), []string{"a==1"})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(python); err != nil {
		t.Fatal(err)
	}
	if _, err := environment(t.Context(), []string{"a==1"}); err != nil {
		t.Error(err)
	}
	if text, err := os.ReadFile(calls); err != nil || strings.Count(string(text), "\n") != 2 {
		t.Errorf("pip ran as %q, error %v; want twice", text, err)
	}
}

func TestMissing(t *testing.T) {
	t.Setenv("ONRECORD_CACHE", t.TempDir())
	t.Setenv("PATH", t.TempDir())
	_, err := environment(t.Context(), []string{"a==1"})
	if err == nil || err.Error() != "python3 is missing; install it, on Debian with: sudo apt-get install -y python3 python3-venv" {
		t.Errorf("error %v, want the command that installs it", err)
	}
}

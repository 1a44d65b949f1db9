// Package pyenv gives tests a Python with the packages they ask for, so that what we write is read back by the programs it is written for.
package pyenv

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Graphs are NetworkX and igraph, for Python from 3.11 on.
var Graphs = []string{"networkx==3.6.1", "igraph==1.0.0", "texttable==1.7.2"}

// Python returns a Python interpreter that has exactly these packages, named with their versions ("networkx==3.6.1"). They are installed
// with pip once, into a virtual environment below $ONRECORD_CACHE or onrecord in the user's cache folder, and kept. The test fails when that is
// not possible.
func Python(t testing.TB, requirements ...string) string {
	t.Helper()
	python, err := environment(t.Context(), requirements)
	if err != nil {
		t.Fatalf("no Python to test with: %v", err)
	}
	return python
}

// environment returns the interpreter of the environment with these packages. The first process makes it, others wait; one that was
// interrupted, or whose python3 has gone since, is made anew.
func environment(ctx context.Context, requirements []string) (string, error) {
	cache, err := cacheDir()
	if err != nil {
		return "", err
	}
	requirements = slices.Sorted(slices.Values(requirements))
	sum := sha256.Sum256([]byte(strings.Join(requirements, "\n")))
	dir := filepath.Join(cache, "python-"+hex.EncodeToString(sum[:6]))
	held, err := lock(dir + ".lock")
	if err != nil {
		return "", err
	}
	defer held.Close()
	python := filepath.Join(dir, "bin", "python")
	complete := filepath.Join(dir, "complete")
	if _, err := os.Stat(complete); err == nil && exec.CommandContext(ctx, python, "-c", "").Run() == nil {
		return python, nil
	}
	if err := os.RemoveAll(dir); err != nil {
		return "", err
	}
	if err := install(ctx, held, dir, requirements); err != nil {
		return "", err
	}
	return python, os.WriteFile(complete, []byte(strings.Join(requirements, "\n")+"\n"), 0o644)
}

// cacheDir is where environments are kept; the Neo4j that tests use is kept there too.
func cacheDir() (string, error) {
	dir := os.Getenv("ONRECORD_CACHE")
	if dir == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return "", fmt.Errorf("no cache folder (set ONRECORD_CACHE): %w", err)
		}
		dir = filepath.Join(user, "onrecord")
	}
	return dir, os.MkdirAll(dir, 0o755)
}

const debian = "install it, on Debian with: sudo apt-get install -y python3 python3-venv"

func install(ctx context.Context, held *os.File, dir string, requirements []string) error {
	python, err := exec.LookPath("python3")
	if err != nil {
		return errors.New("python3 is missing; " + debian)
	}
	if out, err := run(ctx, held, python, "-m", "venv", dir); err != nil {
		return fmt.Errorf("python3 -m venv failed; if it is missing, %s: %w\n%s", debian, err, out)
	}
	pip := append([]string{"-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--quiet"}, requirements...)
	if out, err := run(ctx, held, filepath.Join(dir, "bin", "python"), pip...); err != nil {
		return fmt.Errorf("pip install %s: %w\n%s", strings.Join(requirements, " "), err, out)
	}
	return nil
}

// run runs a command that keeps the lock as long as it lives, so that nobody removes what it writes after we were killed.
func run(ctx context.Context, held *os.File, name string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.ExtraFiles = []*os.File{held}
	return cmd.CombinedOutput()
}

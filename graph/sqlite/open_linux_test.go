package sqlite_test

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"

	"onrecord/graph"
)

// A file that can't be written is refused when it is opened, not in the middle of a load. Tests may run as a user who may
// write everything; for this one the thread becomes nobody.
func TestOpenUnwritable(t *testing.T) {
	path := filepath.Join(t.TempDir(), "unwritable.db")
	closed(t, open(t, path))
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	const nobody = 65534
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := syscall.Setfsuid(nobody); err != nil {
		t.Fatal(err)
	}
	defer syscall.Setfsuid(os.Getuid())
	refused(t, path, graph.ErrUnavailable)
	refused(t, filepath.Join(filepath.Dir(path), "new.db"), graph.ErrUnavailable)
}

//go:build unix

package neo4jserver

import (
	"fmt"
	"os"
	"syscall"
)

// lock waits until no other process holds the file, then holds it until the file is closed or
// the process ends.
func lock(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		f.Close()
		return nil, fmt.Errorf("locking %s: %w", path, err)
	}
	return f, nil
}

// ownGroup keeps a Ctrl-C meant for us from the process we start; it ends when we do.
func ownGroup() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }

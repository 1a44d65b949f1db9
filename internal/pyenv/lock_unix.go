//go:build unix

package pyenv

import (
	"fmt"
	"os"
	"syscall"
)

// lock waits until nobody else holds the file, then holds it until the file is closed here and in the processes it was handed to.
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

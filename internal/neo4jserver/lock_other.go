//go:build !unix

package neo4jserver

import (
	"errors"
	"os"
	"syscall"
)

func lock(string) (*os.File, error) {
	return nil, errors.New("on this system only a server that nobody else tests against can be used: run the packages one at a time (go test -p 1) on Linux or macOS")
}

func ownGroup() *syscall.SysProcAttr { return nil }

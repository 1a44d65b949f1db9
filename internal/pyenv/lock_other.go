//go:build !unix

package pyenv

import (
	"errors"
	"os"
)

func lock(string) (*os.File, error) {
	return nil, errors.New("on this system a Python environment can't be made safely; run the tests on Linux or macOS")
}

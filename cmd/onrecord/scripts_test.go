package main

import (
	"errors"
	"os/exec"
	"path/filepath"
	"strconv"
)

// samplesFolder is where the product's samples lie.
func samplesFolder() (string, error) { return filepath.Abs(filepath.Join("..", "..", "samples")) }

// codeOf is the exit code behind an error of a script's command, or the error's own words.
func codeOf(err error) string {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return strconv.Itoa(exit.ExitCode())
	}
	return err.Error()
}

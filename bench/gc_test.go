package bench

import (
	"os"
	"runtime/debug"
	"testing"
)

// TestMain sets the collector as the program does.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}

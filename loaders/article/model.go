package article

import (
	_ "embed"
	"fmt"
	"sync"

	"onrecord/loaders/internal/linear"
)

// modelFile is what onrecord train wrote; MODEL.md says from what.
//
//go:embed model.bin
var modelFile []byte

// shippedModel returns the weights that come with the program.
var shippedModel = sync.OnceValue(func() *linear.Weights {
	w, err := linear.Read(modelFile)
	if err != nil {
		panic(fmt.Sprintf("article: model.bin: %v", err)) // it is part of the program
	}
	return w
})

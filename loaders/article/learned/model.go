package learned

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"sync"

	"onrecord/loaders/internal/linear"
	"onrecord/loaders/internal/trees"
)

// Model is what Fit learns: weights that tell what may be said at an anchor, and trees that choose among it. It never changes, so it may be used
// by many at once.
type Model struct {
	weights *linear.Weights
	forest  *trees.Forest
}

// Write writes the model as a file that can be built into the program: the length of the weights, the weights, the trees. The same model gives the same bytes.
func (m *Model) Write(out io.Writer) error {
	var weights, forest bytes.Buffer
	if err := m.weights.Write(&weights); err != nil {
		return err
	}
	if err := m.forest.Write(&forest); err != nil {
		return err
	}
	whole := binary.LittleEndian.AppendUint32(nil, uint32(weights.Len()))
	_, err := out.Write(append(append(whole, weights.Bytes()...), forest.Bytes()...))
	return err
}

// readModel reads what Write wrote. Anything else is linear.ErrForeign or trees.ErrForeign.
func readModel(data []byte) (*Model, error) {
	const head = 4
	if len(data) < head || uint64(binary.LittleEndian.Uint32(data)) > uint64(len(data)-head) {
		return nil, fmt.Errorf("%d bytes: %w", len(data), linear.ErrForeign)
	}
	split := head + int(binary.LittleEndian.Uint32(data))
	weights, err := linear.Read(data[head:split])
	if err != nil {
		return nil, err
	}
	forest, err := trees.Read(data[split:])
	if err != nil {
		return nil, err
	}
	if forest.Width() != rowWidth {
		return nil, fmt.Errorf("rows of %d values, this program has %d: %w", forest.Width(), rowWidth, trees.ErrForeign)
	}
	return &Model{weights, forest}, nil
}

// modelFile is what onrecord train wrote; MODEL.md says from what.
//
//go:embed model.bin
var modelFile []byte

// Shipped returns the model that comes with the program.
var Shipped = sync.OnceValue(func() *Model {
	m, err := readModel(modelFile)
	if err != nil {
		panic(fmt.Sprintf("learned: model.bin: %v", err)) // it is part of the program
	}
	return m
})

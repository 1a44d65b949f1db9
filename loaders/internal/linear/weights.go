package linear

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
)

// Weights are the weights of a fitted model, a byte each. They never change, so they may be used by many at once.
type Weights struct {
	bits  uint
	scale float32 // what a weight of 1 stands for
	table []int8
}

// Bits says how large the table is: it has 1<<Bits weights.
func (w *Weights) Bits() uint { return w.bits }

// Sum is the sum of the weights of some features.
func (w *Weights) Sum(features []Feature) float64 {
	n := int32(0)
	for _, f := range features {
		n += int32(w.table[f])
	}
	return float64(n) * float64(w.scale)
}

// magic begins every file of weights; the last byte is the version of the layout.
var magic = [8]byte{'o', 'n', 'r', 'l', 'i', 'n', 'w', 1}

const minBits, maxBits = 4, 26

// Write writes the weights as a file that Read reads: magic, the number of bits, the scale, the table, and a CRC-32 of
// all that. The same weights give the same bytes.
func (w *Weights) Write(out io.Writer) error {
	var b bytes.Buffer
	b.Write(magic[:])
	head := make([]byte, 0, 8)
	head = binary.LittleEndian.AppendUint32(head, uint32(w.bits))
	head = binary.LittleEndian.AppendUint32(head, math.Float32bits(w.scale))
	b.Write(head)
	for _, x := range w.table {
		b.WriteByte(byte(x))
	}
	b.Write(binary.LittleEndian.AppendUint32(nil, crc32.ChecksumIEEE(b.Bytes())))
	_, err := out.Write(b.Bytes())
	return err
}

// ErrForeign means that a file holds no weights, or not all of them.
var ErrForeign = errors.New("no file of weights")

// Read reads what Write wrote. A file that is cut off, changed or of another kind is ErrForeign.
func Read(data []byte) (*Weights, error) {
	const head, tail = len(magic) + 8, 4
	if len(data) < head+tail || !bytes.Equal(data[:len(magic)], magic[:]) {
		return nil, fmt.Errorf("it doesn't begin as one: %w", ErrForeign)
	}
	bits := binary.LittleEndian.Uint32(data[len(magic):])
	scale := math.Float32frombits(binary.LittleEndian.Uint32(data[len(magic)+4:]))
	if bits < minBits || bits > maxBits || len(data) != head+1<<bits+tail {
		return nil, fmt.Errorf("%d bytes for a table of 2^%d weights: %w", len(data), bits, ErrForeign)
	}
	end := len(data) - tail
	if crc32.ChecksumIEEE(data[:end]) != binary.LittleEndian.Uint32(data[end:]) {
		return nil, fmt.Errorf("its sum doesn't match its content: %w", ErrForeign)
	}
	if !(scale > 0) || math.IsInf(float64(scale), 0) {
		return nil, fmt.Errorf("scale %v: %w", scale, ErrForeign)
	}
	w := &Weights{bits: uint(bits), scale: scale, table: make([]int8, 1<<bits)}
	for i, b := range data[head:end] {
		w.table[i] = int8(b)
	}
	return w, nil
}

package trees

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
)

// magic begins every file of a forest; the last byte is the version of the layout.
var magic = [8]byte{'o', 'n', 'r', 't', 'r', 'e', 'e', 1}

// treeBytes is the length of a tree in a file.
const treeBytes = Depth + 4*Depth + 4*leaves

// Write writes the forest as a file that Read reads: magic, the width of a row, the number of trees, the base, the trees, and a CRC-32 of
// all that. The same forest gives the same bytes.
func (f *Forest) Write(out io.Writer) error {
	b := bytes.Clone(magic[:])
	b = binary.LittleEndian.AppendUint32(b, uint32(f.width))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(f.trees)))
	b = appendFloat(b, f.base)
	for i := range f.trees {
		t := &f.trees[i]
		b = append(b, t.column[:]...)
		for _, x := range t.above {
			b = appendFloat(b, x)
		}
		for _, x := range t.leaf {
			b = appendFloat(b, x)
		}
	}
	_, err := out.Write(binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(b)))
	return err
}

func appendFloat(b []byte, x float32) []byte {
	return binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
}

// ErrForeign means that a file holds no forest, or not all of it.
var ErrForeign = errors.New("no file of decision trees")

// Read reads what Write wrote. A file that is cut off, changed or of another kind is ErrForeign.
func Read(data []byte) (*Forest, error) {
	const head, tail = len(magic) + 12, 4
	if len(data) < head+tail || !bytes.Equal(data[:len(magic)], magic[:]) {
		return nil, fmt.Errorf("it doesn't begin as one: %w", ErrForeign)
	}
	number := func(at int) uint32 { return binary.LittleEndian.Uint32(data[at:]) }
	float := func(at int) float32 { return math.Float32frombits(number(at)) }
	end := len(data) - tail
	width, count := number(len(magic)), number(len(magic)+4)
	if int64(count)*treeBytes != int64(end-head) {
		return nil, fmt.Errorf("%d bytes for %d trees: %w", len(data), count, ErrForeign)
	}
	if crc32.ChecksumIEEE(data[:end]) != number(end) {
		return nil, fmt.Errorf("its sum doesn't match its content: %w", ErrForeign)
	}
	f := &Forest{width: int(width), base: float(len(magic) + 8), trees: make([]tree, count)}
	for i := range f.trees {
		t, at := &f.trees[i], head+i*treeBytes
		copy(t.column[:], data[at:])
		for k := range t.above {
			if uint32(t.column[k]) >= width {
				return nil, fmt.Errorf("tree %d asks about value %d of %d: %w", i, t.column[k], width, ErrForeign)
			}
			t.above[k] = float(at + Depth + 4*k)
		}
		for k := range t.leaf {
			t.leaf[k] = float(at + 5*Depth + 4*k)
		}
	}
	return f, nil
}

// Package export writes what researchers take into other programs: networks, positions, coded statements and citations. Writers are
// pure: the same input gives the same bytes, on every machine. They write as they go, buffered, and return the first error of the writer.
//
// Nothing is guessed: what is unknown is an empty cell, an absent member or an absent element.
//
// No text is lost without a trace. Each format says what it can't hold, and what stands there instead. XML 1.0 forbids most
// control characters, also when escaped: each is written as its picture (U+2400 and on: ␀ for NUL), U+FFFE and U+FFFF as U+FFFD.
package export

package neo4j

// ReadCodingsAtOnce sets how many codings are read at once, so that a few are many.
func (s *Store) ReadCodingsAtOnce(n int) { s.codingsAtOnce = n }

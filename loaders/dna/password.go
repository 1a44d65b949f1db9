package dna

import (
	"crypto/sha256"
	"encoding/base64"
	"sync"
)

// Password is the password of every coder in a file that Write makes. The graph knows no passwords, and DNA asks for one.
const Password = "onrecord"

// rounds is how often DNA hashes (Jasypt's StrongPasswordEncryptor).
const rounds = 100_000

// encrypt returns a password as DNA keeps it: the salt, and the SHA-256 of salt and password hashed again and again, in base64.
func encrypt(password string, salt [16]byte) string {
	sum := sha256.Sum256(append(salt[:], password...))
	for range rounds - 1 {
		sum = sha256.Sum256(sum[:])
	}
	return base64.StdEncoding.EncodeToString(append(salt[:], sum[:]...))
}

// encrypted is Password as DNA keeps it. The salt is always the same, so that equal graphs give equal files: a password that is
// printed in the manual has nothing to hide.
var encrypted = sync.OnceValue(func() string { return encrypt(Password, [16]byte([]byte("onrecord writes."))) })

package dashboard

import "io/fs"

// Placeholder is what Files returns in a build without the dashboard.
func Placeholder() fs.FS { return sub(placeholder, "placeholder") }

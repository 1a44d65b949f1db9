package neo4jserver

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// pom asks Maven for the server: the database and its entry point, with all they need.
const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>onrecord</groupId><artifactId>neo4j-server</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>` + Version + `</version></dependency>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>` + Version + `</version></dependency>
  </dependencies>
</project>
`

// cacheDir is where what was fetched is kept: $ONRECORD_CACHE, or onrecord in the user's cache folder.
func cacheDir() (string, error) {
	dir := os.Getenv("ONRECORD_CACHE")
	if dir == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return "", fmt.Errorf("no cache folder (set ONRECORD_CACHE): %w", err)
		}
		dir = filepath.Join(user, "onrecord")
	}
	return dir, os.MkdirAll(dir, 0o755)
}

// fetchJars returns the folder with the server's Java archives. The first process fetches
// them, others wait; a fetch that was killed leaves no folder by that name.
func fetchJars(ctx context.Context) (string, error) {
	cache, err := cacheDir()
	if err != nil {
		return "", err
	}
	jars := filepath.Join(cache, "neo4j-"+Version)
	held, err := lock(jars + ".lock")
	if err != nil {
		return "", err
	}
	defer held.Close()
	if _, err := os.Stat(jars); err == nil {
		return jars, nil
	}
	partial := jars + ".partial"
	if err := os.RemoveAll(partial); err != nil {
		return "", err
	}
	err = runMaven(ctx, partial)
	if err == nil {
		err = os.Rename(filepath.Join(partial, "lib"), jars)
	}
	return jars, errors.Join(err, os.RemoveAll(partial))
}

// runMaven copies the server's archives into the folder dir/lib.
func runMaven(ctx context.Context, dir string) error {
	maven, err := findMaven(ctx)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "pom.xml"), []byte(pom), 0o644); err != nil {
		return err
	}
	lib := filepath.Join(dir, "lib")
	cmd := exec.CommandContext(ctx, maven, "-B", "-q", "dependency:copy-dependencies", "-DincludeScope=runtime", "-DoutputDirectory="+lib)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("fetching Neo4j %s with Maven: %w\n%s", Version, err, out)
	}
	if _, err := os.Stat(filepath.Join(lib, "neo4j-server-"+Version+".jar")); err != nil {
		return fmt.Errorf("fetching Neo4j %s with Maven: the server is not among what came: %w", Version, err)
	}
	return nil
}

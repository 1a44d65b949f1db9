package neo4jserver

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
)

const installTools = "apt-get install -y --no-install-recommends default-jre-headless maven"

var (
	javaVersion  = regexp.MustCompile(`version "(\d+)`)
	javaVersions = []string{"17", "21"} // that Neo4j 5.26 runs on
)

// findJava returns a Java of a version that Neo4j runs on.
func findJava(ctx context.Context) (string, error) {
	if java := installedJava(ctx); java != "" {
		return java, nil
	}
	if err := install(ctx); err != nil {
		return "", fmt.Errorf("neo4j needs Java 17 or 21: %w", err)
	}
	if java := installedJava(ctx); java != "" {
		return java, nil
	}
	return "", fmt.Errorf("neo4j needs Java 17 or 21, which %q did not bring: set JAVA_HOME", installTools)
}

func installedJava(ctx context.Context) string {
	candidates, _ := filepath.Glob("/usr/lib/jvm/*/bin/java") // the pattern is well-formed
	if path, err := exec.LookPath("java"); err == nil {
		candidates = slices.Insert(candidates, 0, path)
	}
	if home := os.Getenv("JAVA_HOME"); home != "" {
		candidates = slices.Insert(candidates, 0, filepath.Join(home, "bin", "java"))
	}
	for _, java := range candidates {
		out, err := exec.CommandContext(ctx, java, "-version").CombinedOutput()
		if v := javaVersion.FindSubmatch(out); err == nil && v != nil && slices.Contains(javaVersions, string(v[1])) {
			return java
		}
	}
	return ""
}

func findMaven(ctx context.Context) (string, error) {
	if maven, err := exec.LookPath("mvn"); err == nil {
		return maven, nil
	}
	if err := install(ctx); err != nil {
		return "", fmt.Errorf("fetching Neo4j needs Maven: %w", err)
	}
	return exec.LookPath("mvn")
}

// install installs Java and Maven where it may; otherwise its error says how to.
func install(ctx context.Context) error {
	if _, err := exec.LookPath("apt-get"); err != nil || os.Geteuid() != 0 {
		return fmt.Errorf("start Docker, or install them: %s", installTools)
	}
	cmd := exec.CommandContext(ctx, "sh", "-c", "apt-get update -qq && "+installTools+" -qq")
	cmd.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", installTools, err, out)
	}
	return nil
}

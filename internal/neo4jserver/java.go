package neo4jserver

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// pageCache and defaultHeap are small: the tests need no more, and several servers may run at once.
const (
	pageCache     = "256m"
	defaultHeap   = "512m"
	startAttempts = 3
)

// heap is the server's Java heap; ONRECORD_NEO4J_HEAP ("2g") asks for a larger one.
func heap() string {
	if h := os.Getenv("ONRECORD_NEO4J_HEAP"); h != "" {
		return h
	}
	return defaultHeap
}

//go:embed conf
var conf embed.FS

// openPackages are the parts of the Java runtime that Neo4j reaches into; without them
// index population stalls.
var openPackages = []string{
	"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
}

// startJava runs the server out of its Java archives. When another process takes the port
// first, it tries the next one.
func startJava(ctx context.Context) (*Server, error) {
	java, err := findJava(ctx)
	if err != nil {
		return nil, err
	}
	jars, err := fetchJars(ctx)
	if err != nil {
		return nil, err
	}
	for range startAttempts {
		s, err := runJava(ctx, java, jars)
		if !errors.Is(err, errPortTaken) {
			return s, err
		}
	}
	return nil, errPortTaken
}

func runJava(ctx context.Context, java, jars string) (*Server, error) {
	s, port, err := own()
	if err != nil {
		return nil, err
	}
	home, err := makeHome(port)
	if err != nil {
		return nil, err
	}
	classes := filepath.Join(jars, "*") + string(os.PathListSeparator) + filepath.Join(home, "conf")
	if err := setPassword(ctx, java, home, classes, s.Password); err != nil {
		return nil, errors.Join(err, os.RemoveAll(home))
	}
	command := append([]string{java, "-Xms" + heap(), "-Xmx" + heap(), "-XX:+UseG1GC"}, openPackages...)
	command = append(command, "--add-modules=jdk.incubator.vector", "-cp", classes,
		"org.neo4j.server.CommunityEntryPoint", "--home-dir="+home, "--config-dir="+filepath.Join(home, "conf"), "--console-mode")
	if s.process, err = startGuarded(ctx, home, "", command...); err != nil {
		return nil, err
	}
	return s, s.answer(ctx)
}

// makeHome makes a folder for one server: its settings now, its data later.
func makeHome(port int) (string, error) {
	home, err := os.MkdirTemp("", "onrecord-neo4j-")
	if err != nil {
		return "", err
	}
	if err := os.CopyFS(home, conf); err != nil {
		return "", errors.Join(err, os.RemoveAll(home))
	}
	for _, dir := range []string{"data", "logs", "run", "plugins", "import"} {
		if err := os.Mkdir(filepath.Join(home, dir), 0o700); err != nil {
			return "", errors.Join(err, os.RemoveAll(home))
		}
	}
	settings := fmt.Sprintf("server.bolt.listen_address=127.0.0.1:%d\nserver.bolt.advertised_address=127.0.0.1:%[1]d\nserver.memory.pagecache.size=%s\n", port, pageCache)
	f, err := os.OpenFile(filepath.Join(home, "conf", "neo4j.conf"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return "", errors.Join(err, os.RemoveAll(home))
	}
	_, err = f.WriteString(settings)
	if err = errors.Join(err, f.Close()); err != nil {
		return "", errors.Join(err, os.RemoveAll(home))
	}
	return home, nil
}

// setPassword must come before the first start.
func setPassword(ctx context.Context, java, home, classes, password string) error {
	args := append([]string{"-Dbasedir=" + home}, openPackages...)
	args = append(args, "-cp", classes, "org.neo4j.server.startup.Neo4jAdminCommand", "dbms", "set-initial-password", password)
	cmd := exec.CommandContext(ctx, java, args...)
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+home, "NEO4J_CONF="+filepath.Join(home, "conf"))
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("setting the Neo4j password: %w\n%s", err, out)
	}
	return nil
}

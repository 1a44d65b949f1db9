package neo4jserver

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// dockerAnswers says whether a Docker engine answers and has the image, or can fetch it.
func dockerAnswers(ctx context.Context) bool {
	asked, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	if exec.CommandContext(asked, "docker", "info").Run() != nil {
		return false
	}
	return exec.CommandContext(ctx, "docker", "image", "inspect", DockerImage).Run() == nil ||
		exec.CommandContext(ctx, "docker", "pull", "--quiet", DockerImage).Run() == nil
}

func startContainer(ctx context.Context) (*Server, error) {
	for range startAttempts {
		s, err := runContainer(ctx)
		if !errors.Is(err, errPortTaken) {
			return s, err
		}
	}
	return nil, errPortTaken
}

func runContainer(ctx context.Context) (*Server, error) {
	s, port, err := own()
	if err != nil {
		return nil, err
	}
	home, err := os.MkdirTemp("", "onrecord-neo4j-")
	if err != nil {
		return nil, err
	}
	name := "onrecord-neo4j-" + strings.ToLower(rand.Text())
	s.process, err = startGuarded(ctx, home, name, "docker", "run", "--rm", "--name", name,
		"--publish", fmt.Sprintf("127.0.0.1:%d:7687", port),
		"--env", "NEO4J_AUTH="+s.Username+"/"+s.Password,
		"--env", fmt.Sprintf("NEO4J_server_bolt_advertised__address=127.0.0.1:%d", port),
		"--env", "NEO4J_server_memory_heap_initial__size="+heap(),
		"--env", "NEO4J_server_memory_heap_max__size="+heap(),
		"--env", "NEO4J_server_memory_pagecache_size="+pageCache,
		"--env", "NEO4J_dbms_usage__report_enabled=false",
		DockerImage)
	if err != nil {
		return nil, err
	}
	return s, s.answer(ctx)
}

# onrecord: `make help` lists what can be made.

STORE ?= sqlite:onrecord.db
ADDR  ?= 127.0.0.1:8080
GO    ?= go

.DEFAULT_GOAL := help
.PHONY: help run build test neo4j bench generate graphiql check

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9_-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: build ## load the samples into SQLite and serve them at http://127.0.0.1:8080
	./onrecord load --store $(STORE) samples/register.yaml samples/articles/*.txt samples/transcripts/*.txt samples/codebook.yaml samples/codings.yaml
	./onrecord serve --store $(STORE) --addr $(ADDR)

build: ## build ./onrecord
	$(GO) build -o onrecord ./cmd/onrecord

test: ## run all tests on both stores with the race detector; a real Neo4j is started and stopped
	@scripts/need gcc gcc libc6-dev
	@scripts/need java default-jre-headless
	@scripts/need mvn maven
	@scripts/need python3 python3
	@python3 -c 'import ensurepip' 2>/dev/null || scripts/need python3-venv python3-venv # no command, a part of python3
	$(GO) test -race -timeout 40m ./...

neo4j: ## start a real Neo4j on this machine and keep it until Ctrl-C
	@scripts/need java default-jre-headless
	@scripts/need mvn maven
	$(GO) run ./internal/neo4jserver/cmd/neo4j

bench: ## measure extraction, loading and answering on both stores
	@scripts/need java default-jre-headless
	@scripts/need mvn maven
	$(GO) test -run '^$$' -bench . -benchtime 5s -timeout 60m ./bench

generate: ## make schema/*_gen.go anew from schema/*.graphqls
	$(GO) generate ./schema

graphiql: ## bundle server/graphiql anew from its npm packages (needs Node.js)
	server/graphiql/build.sh

check: ## format, vet, lint, tidy go.mod, generated code: what CI looks at before the tests
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); [ -z "$$unformatted" ] || { echo "run gofmt -w on:" $$unformatted; exit 1; }
	$(GO) vet ./...
	$(GO) tool staticcheck ./...
	$(GO) mod tidy -diff
	$(GO) mod verify
	$(GO) generate ./schema
	git diff --exit-code -- schema

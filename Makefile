# onrecord: `make help` lists what can be made.

STORE ?= sqlite:onrecord.db
ADDR  ?= 127.0.0.1:8080
GO    ?= go

# What the dashboard is built from. dist/.built is as old as the last build; without Node.js there is none.
DASHBOARD = dashboard/dist/.built
SCREENS   = $(shell find dashboard/src dashboard/public dashboard/build) $(wildcard dashboard/*.json dashboard/*.ts dashboard/*.html)

.DEFAULT_GOAL := help
.PHONY: help run build test neo4j bench generate check

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9_-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: build ## load the samples into SQLite and serve them at http://127.0.0.1:8080
	./onrecord load --store $(STORE) samples/register.yaml samples/articles/*.txt samples/transcripts/*.txt samples/codebook.yaml samples/codings.yaml
	./onrecord serve --store $(STORE) --addr $(ADDR)

build: $(DASHBOARD) ## build ./onrecord, with the dashboard where Node.js can be had
	$(GO) build -o onrecord ./cmd/onrecord

test: $(DASHBOARD) ## run all tests on both stores with the race detector, in a real browser too; a real Neo4j is started and stopped
	@scripts/need gcc gcc libc6-dev
	@scripts/need java default-jre-headless
	@scripts/need mvn maven
	@scripts/need chromium chromium
	@scripts/need python3 python3
	@python3 -c 'import ensurepip' 2>/dev/null || scripts/need python3-venv python3-venv # no command, a part of python3
	scripts/with-node $(GO) test -race -timeout 40m ./...

$(DASHBOARD): $(SCREENS)
	@dashboard/scripts/build || [ $$? = 3 ]

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

check: $(DASHBOARD) ## format, vet, lint, types, tidy go.mod, generated code: what CI looks at before the tests
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); [ -z "$$unformatted" ] || { echo "run gofmt -w on:" $$unformatted; exit 1; }
	$(GO) vet ./...
	$(GO) tool staticcheck ./...
	$(GO) mod tidy -diff
	$(GO) mod verify
	scripts/with-node npm --prefix dashboard run check
	$(GO) generate ./schema
	scripts/with-node npm --prefix dashboard run codegen
	git diff --exit-code -- schema dashboard/src/shared/graphql/generated

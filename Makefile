# Everything a person or a machine does with Lectern. `make help` lists it.
# Needs Python 3.11 or newer with venv, and make; the rest is installed into .venv.

PORT ?= 8000
NOTES ?=
LAN ?=
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev run test proof bench format lock

help: ## Show what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile
	@echo
	@echo "  make run PORT=8001     on another port"
	@echo "  make run NOTES=PATH    with your own folder of notes beside the bundled ones"
	@echo "  make run LAN=1         for phones and others on your network"

setup: ## Make .venv and install what Lectern runs on
	@scripts/setup base

setup-dev: ## The same, with what its tests need
	@scripts/setup dev

run: setup ## Serve Lectern; Ctrl-C stops it
	@exec $(BIN)/python -m portal.supervisor --port '$(PORT)' $(if $(NOTES),--notes '$(NOTES)') $(if $(LAN),--lan)

test: setup-dev ## Check everything: lint, types, layers, tests on SQLite and PostgreSQL, browser
	@exec $(BIN)/python -m scripts.check

proof: setup-dev ## The long proofs
	@exec $(BIN)/python -m pytest -m proof

bench: setup-dev ## Measure against a floor served the same way
	@exec $(BIN)/python -m benchmarks.run

format: setup-dev ## Put the code into its one format
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

lock: ## Compile the locks from requirements/*.in
	@scripts/lock

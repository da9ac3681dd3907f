# The two commands of the README are `make run` and `make test`; `make help` lists the rest.

SHELL := /bin/sh
PYTHON ?= python3
BIN := .venv/bin
EXAMPLE := build/example
PORT ?= 8000
SECONDS ?= 60
CORPUS ?=
ENGINE := addin_server/pane/vendor/prosemirror.js
PEERS := build/bench
ROWS ?=
FUZZED := word_files looks toml_files bodies

.DEFAULT_GOAL := help
.PHONY: help run test quick setup tools engine lint fmt reference train fuzz bench clean

help:
	@echo "make run     set up, the main job on an invented case, then the panel (PORT=8000)"
	@echo "make test    set up, then everything that the build runs"
	@echo "make quick   set up, then tests for the desk: no browser, LibreOffice or npm, under a minute"
	@echo "make lint    ruff, mypy, tsc, import contracts, reference pages"
	@echo "make fmt     put the code in house format"
	@echo "make fuzz    read damaged Word and TOML files and requests for SECONDS=60 in all, and the"
	@echo "             Word files in CORPUS=folder (Linux)"
	@echo "make train   learn the model that proposes items for a form's places (some minutes)"
	@echo "make bench   measure beside others and write benchmarks/RESULTS.md (ROWS=read for some)"
	@echo "make clean   remove what the other targets made"

run: setup engine
	@$(BIN)/python examples/main_job.py $(EXAMPLE)
	@echo
	@$(BIN)/imrkit serve --port $(PORT) --sample $(EXAMPLE)/draft.docx

test: setup tools lint
	@echo "== pane"
	@node --test --test-reporter=dot tests/pane/*.test.mjs tests/pane/*/*.test.mjs
	@echo "== tests"
	@$(BIN)/pytest -q -n auto --dist worksteal

quick: setup
	@$(BIN)/pytest -q -n logical --dist worksteal -m "not programs and not thorough" \
		--hypothesis-profile=desk --durations=5 --durations-min=3

setup: .venv/stamp

.venv/stamp: requirements/dev.txt pyproject.toml
	@echo "== setting up Python"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "imrkit needs Python 3.11 or newer; $(PYTHON) is older. Try: make PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip --quiet --disable-pip-version-check install --require-hashes -r requirements/dev.txt
	@$(BIN)/python -m pip --quiet --disable-pip-version-check install --no-deps --no-build-isolation -e .
	@touch $@

tools: node_modules/stamp engine
	@sh scripts/need_tools.sh

node_modules/stamp: package.json package-lock.json .npmrc
	@echo "== setting up the tools that npm brings"
	@command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer."; exit 1; }
	@npm ci --silent
	@touch $@

# The panel's editing engine. Who changes nothing in the panel's draft does without it, as “make quick” does.
engine: $(ENGINE)

$(ENGINE): node_modules/stamp scripts/make_engine.mjs addin_server/pane/vendor/prosemirror.d.ts
	@node scripts/make_engine.mjs

lint: setup node_modules/stamp engine
	@echo "== ruff"
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@echo "== mypy"
	@$(BIN)/mypy
	@echo "== tsc"
	@node_modules/.bin/tsc -p tsconfig.json
	@echo "== import contracts"
	@$(BIN)/lint-imports --no-cache
	@echo "== reference pages"
	@$(BIN)/python docs/make_reference.py --check
	@echo "== types of the API"
	@$(BIN)/python scripts/make_types.py --check
	@echo "== mappings of the first shelf"
	@$(BIN)/python scripts/make_mappings.py --check

fmt: setup
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format --quiet .

reference: setup node_modules/stamp
	@$(BIN)/python docs/make_reference.py
	@$(BIN)/python scripts/make_types.py

fuzz: setup
	@$(BIN)/python -m pip --quiet --disable-pip-version-check install --require-hashes -r requirements/fuzz.txt
	@for target in $(FUZZED); do \
		echo "== fuzz $$target"; \
		PYTHONPATH=tests $(BIN)/python fuzz/$$target.py \
			$$(( $(SECONDS) / $(words $(FUZZED)) )) $(CORPUS) || exit 1; \
	done

train: setup
	@$(BIN)/python -m pip --quiet --disable-pip-version-check install --require-hashes -r requirements/train.txt
	@$(BIN)/python scripts/train_matcher.py

bench: $(PEERS)/stamp
	@PYTHONPATH=tests PYTHONDONTWRITEBYTECODE= $(PEERS)/bin/python -m benchmarks.bench $(ROWS)

$(PEERS)/stamp: requirements/bench.txt pyproject.toml $(wildcard benchmarks/peers/*)
	@echo "== setting up what is measured beside imrkit"
	@$(PYTHON) -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes -r requirements/bench.txt
	@$(PEERS)/bin/python -m pip --quiet --disable-pip-version-check install --no-deps --no-build-isolation -e .
	@mkdir -p $(PEERS)/peers && cp benchmarks/peers/* benchmarks/peers/.npmrc $(PEERS)/peers
	@cd $(PEERS)/peers && npm ci --silent
	@touch $@

clean:
	rm -rf .venv node_modules build dist $(ENGINE) .mypy_cache .ruff_cache .pytest_cache .hypothesis

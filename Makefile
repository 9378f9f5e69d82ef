# Everything needs only Python 3.11 or newer: the first target that is made makes its own environment in .venv.
#
#   make lint-examples   lint docs/examples
#   make test            run the tests
#   make help            the other targets

VENV := .venv
BIN := $(VENV)/bin
# The first interpreter that is new enough; PYTHON=/path/to/python3.12 makes it another one.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
CORE := $(wildcard linter/core/*)
PYTEST_ARGS ?=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: lint-examples
lint-examples: $(VENV)/.run ## lint the drafts in docs/examples and show what is found
	@$(BIN)/replylint check docs/examples --exit-zero

.PHONY: test
test: $(VENV)/.dev ## run all tests
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal $(PYTEST_ARGS)

.PHONY: check
check: lint types docs-check ## lint, types, and whether the generated docs are current

.PHONY: lint
lint: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

.PHONY: types
types: $(VENV)/.dev
	@$(BIN)/mypy

.PHONY: format
format: $(VENV)/.dev ## format the code and mend what ruff can mend by itself
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

.PHONY: docs
docs: $(VENV)/.dev ## write the generated docs anew: docs/rules, docs/cli.md, pictures, expected findings
	@$(BIN)/python docs/tools/generate.py

.PHONY: docs-check
docs-check: $(VENV)/.dev
	@$(BIN)/python docs/tools/generate.py --check

.PHONY: site
site: $(VENV)/.docs ## build the documentation as a web site in site/
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

.PHONY: bench
bench: $(VENV)/.dev ## measure speed and memory; takes minutes
	@$(BIN)/python -m tests.benchmarks

.PHONY: clean
clean: ## remove the environment and everything that was built
	@rm -rf $(VENV) build dist site .mypy_cache .pytest_cache .ruff_cache .hypothesis

# What is installed, one stamp a set of dependencies; each is made again when pyproject.toml or the C code changes.
$(VENV)/.run: pyproject.toml hatch_build.py $(CORE) | $(BIN)/python
	@echo "Installing replylint into $(VENV) ..."
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml hatch_build.py $(CORE) | $(BIN)/python
	@echo "Installing replylint and its development tools into $(VENV) ..."
	@$(PIP) install --editable '.[dev]'
	@touch $(VENV)/.run $@

$(VENV)/.docs: pyproject.toml hatch_build.py $(CORE) | $(BIN)/python
	@echo "Installing the site generator into $(VENV) ..."
	@$(PIP) install --editable '.[docs]'
	@touch $(VENV)/.run $@

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "replylint needs Python 3.11 or newer, and none was found; \
	install it, or name it: make PYTHON=/path/to/python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	echo "$(PYTHON) cannot make an environment; on Debian or Ubuntu: apt install python3-venv"; exit 1; }

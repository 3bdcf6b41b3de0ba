# Two commands do everything on a fresh machine: `make site` and `make test`.
# Needed: git, make, Python 3.11 or newer with venv. Node.js is taken from PATH, or installed from a wheel where there is none.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
FRONTEND := site_plugins/prospectus/frontend
BUNDLE := site_plugins/prospectus/site/assets/prospectus.js
SIZES ?= 200,2000
RUNS ?= 5
PIP := $(BIN)/python -m pip --disable-pip-version-check

# The theme's notice about its end of life is answered in docs/decisions/0001; it need not greet every build.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site serve check test lint format bench lock messages clean
.DELETE_ON_ERROR:

help:  ## list the commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

site: $(VENV)/.site $(BUNDLE)  ## build the site into site/
	$(BIN)/prospectus check
	$(BIN)/mkdocs build --strict --quiet
	@echo "The site is in site/."

serve: $(VENV)/.site $(BUNDLE)  ## preview with live reload at http://127.0.0.1:8000/
	$(BIN)/mkdocs serve

check: $(VENV)/.site  ## validate the catalogue
	$(BIN)/prospectus check

test: $(VENV)/.test $(BUNDLE)  ## run all tests
	$(BIN)/python -m pytest

lint: $(VENV)/.test $(BUNDLE)  ## ruff, formatting, types, in Python and TypeScript
	$(BIN)/ruff check bench site_plugins tests
	$(BIN)/ruff format --check bench site_plugins tests
	$(BIN)/mypy
	cd $(FRONTEND) && $(NPM_PATH) npm run --silent types

format: $(VENV)/.test  ## sort imports and mend what ruff can
	$(BIN)/ruff check --fix bench site_plugins tests
	$(BIN)/ruff format bench site_plugins tests

bench: $(VENV)/.bench $(BUNDLE)  ## measure speed beside other generators, and show it in the docs; SIZES=200,2000 RUNS=5
	@$(BIN)/python -m bench --sizes $(SIZES) --runs $(RUNS); status=$$?; $(BIN)/python -m bench.report && exit $$status

lock: $(VENV)/.test  ## renew the lock files (needs uv)
	for part in site bench test node; do \
	  uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-emit-find-links --no-header requirements/$$part.in --output-file requirements/$$part.txt || exit 1; \
	done

messages: $(VENV)/.site  ## carry new interface strings into the translations
	$(BIN)/pybabel --quiet extract --mapping babel.cfg --keywords "message pgettext:1c,2 n:1,2" --no-location --sort-output \
	  --omit-header --output .cache/prospectus.pot site_plugins/prospectus
	$(BIN)/pybabel --quiet update --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date --domain prospectus --input-file .cache/prospectus.pot \
	  --output-dir site_plugins/prospectus/locale --no-wrap

clean:  ## remove what was built
	rm -rf site .cache $(VENV) $(FRONTEND)/node_modules site_plugins/prospectus/site/assets

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; set PYTHON=…" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv is needed (Debian and Ubuntu: apt install python3-venv)" >&2; exit 1; }
	@mkdir -p .cache

$(VENV)/.site: requirements/site.txt pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --require-hashes -r requirements/site.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: requirements/test.txt $(VENV)/.site
	$(PIP) install --quiet --require-hashes -r requirements/test.txt
	@touch $@

$(VENV)/.bench: requirements/bench.txt $(VENV)/.site
	$(PIP) install --quiet --require-hashes -r requirements/bench.txt
	@touch $@

# The virtual environment's programs come last on PATH, so that a Node.js of the machine's own goes first.
NPM_PATH := PATH="$$PATH:$(abspath $(BIN))"

$(FRONTEND)/node_modules/.package-lock.json: $(FRONTEND)/package-lock.json | $(VENV)/.site
	@command -v npm >/dev/null || $(PIP) install --quiet --require-hashes -r requirements/node.txt
	cd $(FRONTEND) && $(NPM_PATH) npm ci --silent --no-audit --no-fund
	@touch $@

$(BUNDLE): $(FRONTEND)/node_modules/.package-lock.json $(wildcard $(FRONTEND)/src/* $(FRONTEND)/styles/* $(FRONTEND)/static/*) $(FRONTEND)/build.mjs
	cd $(FRONTEND) && $(NPM_PATH) npm run --silent build

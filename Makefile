# For everyone:     make run      open Nearer at http://127.0.0.1:8642
#                   make test     everything a change must pass
# While building:   make check    the fast part of it, in under a minute
#                   make bench    the speeds the README claims, measured here
#                   make shots    pictures of every page, into ./shots
#                   make strings  collect the sentences to translate
#                   make model    train the suggested feelings anew, from DATA=DIR
#                   make lock     choose dependency versions anew

PYTHON ?= python3
BIN := .venv/bin
PINS := requirements/uv.txt pyproject.toml scripts/install

.PHONY: run test check lint tools bench shots strings model lock clean
.NOTPARALLEL:

run: .venv/run.done
	@$(BIN)/nearer run $(ARGS)

test: .venv/dev.done tools lint
	@$(BIN)/pytest $(ARGS)

check: .venv/dev.done lint
	@$(BIN)/pytest -m "not postgresql and not browser and not slow" --hypothesis-profile=check $(ARGS)

lint: .venv/dev.done
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

tools: .venv/dev.done
	@$(BIN)/python -m scripts.machine

bench: .venv/dev.done
	@$(BIN)/python -m bench $(ARGS)

shots: .venv/dev.done tools
	@$(BIN)/python -m tests.e2e.shots $(ARGS)

strings: .venv/dev.done
	@$(BIN)/python -m scripts.strings

model: .venv/model.done
	@test -n "$(DATA)" || { echo "Say where train.tsv and dev.tsv are: make model DATA=DIR" >&2; exit 1; }
	@$(BIN)/python -m scripts.group teacher >.venv/teacher.txt
	@$(BIN)/python -m pip install --quiet -r .venv/teacher.txt
	@$(BIN)/python -m bench.feelings build $(DATA)

lock: .venv/dev.done
	@scripts/lock $(ARGS)

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis shots

.venv/%.done: requirements/%.txt $(PINS)
	@PYTHON=$(PYTHON) scripts/install $*

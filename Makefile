# Everything runs in .venv, with the exact versions of constraints.txt.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.run-installed
DEV := $(VENV)/.dev-installed

.PHONY: demo test check format faults scale characteristics bench pictures fixtures clean help

help:
	@echo "make demo      set up and open the app on an invented company"
	@echo "make test      the whole suite"
	@echo "make check     format, lint, types, import contracts"
	@echo "make bench     speed, each line against a floor measured in the same run"
	@echo "make faults    kills, full disks, damaged files: slow, counts printed"
	@echo "make scale     100,000 people: slow"
	@echo "make characteristics  how often the spread speaks, and is right: a minute"
	@echo "make pictures  the pictures in docs/, from the real app"
	@echo "make fixtures  the invented companies in fixtures/"

demo: $(RUN)
	@$(BIN)/calibrate demo

# Three workers on two cores: a third of the time a test waits for a terminal or a disk.
test: $(DEV)
	$(BIN)/pytest -n 3 --dist loadfile

check: $(DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(DEV)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

faults: $(DEV)
	$(BIN)/pytest -m fault -s tests

scale: $(DEV)
	$(BIN)/pytest -m scale -s tests

characteristics: $(DEV)
	$(BIN)/python -m tests.characteristics

bench: $(DEV)
	$(BIN)/python -m tests.benchmarks

pictures: $(DEV)
	$(BIN)/python docs/make_pictures.py

fixtures: $(DEV)
	$(BIN)/python fixtures/make_companies.py
	$(BIN)/python fixtures/make_shapes.py

$(VENV):
	$(PYTHON) -m venv $(VENV)

$(RUN): pyproject.toml constraints.txt | $(VENV)
	@test -e $(DEV) || $(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@$(BIN)/python -m compileall -q calibrate
	@touch $@

$(DEV): pyproject.toml constraints.txt | $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@ $(RUN)

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist

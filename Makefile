# Everything here needs Python alone; each target makes what it needs in .venv.
PYTHON ?= python3
BIN = .venv/bin

.PHONY: demo test check format docs bench lock clean

demo: .venv/ready  ## Check the formules in specs/ and draw them
	$(BIN)/formulekit check specs/
	$(BIN)/formulekit render specs/ --out build/pictures

test: .venv/ready
	$(BIN)/pytest -n auto

check: .venv/ready
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto --cov --cov-report=term-missing
	$(BIN)/sphinx-build -W --keep-going -q docs build/docs

format: .venv/ready
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

docs: .venv/ready
	$(BIN)/sphinx-build -W --keep-going -q docs build/docs

bench: .venv/ready
	$(BIN)/python bench/run.py

# The lock names every package with its version and hash, and no place to fetch it from.
lock: .venv/ready
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --universal --generate-hashes --no-strip-extras --python-version 3.11 --group dev \
		--no-header --no-annotate --quiet pyproject.toml -o requirements.lock

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

clean:
	rm -rf .venv build .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

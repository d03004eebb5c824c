# Everything here needs Python alone; each target makes what it needs in .venv. Some tests use more: see `programs`.
PYTHON ?= python3
BIN = .venv/bin
PROGRAMS = chromium dot pdftoppm
PACKAGES = chromium graphviz poppler-utils
PYTEST = $(BIN)/pytest -n auto --dist worksteal -m "$$(cat .venv/left-out)"
# One process of three reads and numbers, and two write.
SPHINX = $(BIN)/sphinx-build -W --keep-going -q -j 3 docs build/docs

# Tests start the program some hundred times: Python keeps what it compiled, also where it is told not to.
export PYTHONDONTWRITEBYTECODE =

.PHONY: demo test check format docs bench pictures lock programs clean

# Some things in specs/ are due by a day; once that is past, it is told, and what comes after is drawn all the same.
demo: .venv/ready  ## Check the formules in specs/ and draw them
	$(BIN)/formulekit check specs/ --fail-on never
	$(BIN)/formulekit render specs/ --out build/pictures

test: .venv/ready programs
	$(PYTEST)

check: .venv/ready programs
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PYTEST) --cov --cov-report=term-missing
	$(SPHINX)

format: .venv/ready
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

docs: .venv/ready
	$(SPHINX)

# Draws anew what the documentation shows of specs/ and of what `init` writes; a test compares them.
pictures: .venv/ready
	$(BIN)/formulekit render specs/drugsrunners.yaml --view card --view responsibilities --out docs/images
	$(BIN)/formulekit render specs/buurtpreventie.yaml --view network --out docs/images
	$(BIN)/formulekit render specs/halt-maastricht.yaml --view chain --view outcomes --out docs/images
	$(BIN)/formulekit render formulekit/starter/nl/specs/parkoverlast.yaml --view capacity --out docs/images
	$(BIN)/formulekit render formulekit/starter/en/specs/park-nuisance.yaml --view capacity --out docs/images

bench: .venv/ready build/spectral/ready
	$(BIN)/python bench/run.py

# One of the neighbours that `bench` measures beside us, and the only one that needs Node.js.
build/spectral/ready: bench/spectral/package.json bench/spectral/package-lock.json bench/spectral/ruleset.js
	@mkdir -p build/spectral && cp $^ build/spectral
	@if ! command -v npm > /dev/null; then echo "LEFT OUT: Spectral, for want of npm"; \
	elif npm ci --prefix build/spectral --ignore-scripts --no-audit --no-fund --silent; then touch $@; \
	else rm -rf build/spectral; echo "LEFT OUT: Spectral, which npm could not install"; fi

# The lock names every package with its version and hash, and no place to fetch it from.
lock: .venv/ready
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --universal --generate-hashes --no-strip-extras --python-version 3.11 --group dev \
		--no-header --no-annotate --quiet pyproject.toml -o requirements.lock

# Tests marked `programs` run a browser, another Graphviz, or a reader of PDF. Root gets what is missing of them on Debian;
# where it cannot be had, those tests are left out, and it is said.
programs: .venv/ready
	@missing() { for each in $(PROGRAMS); do command -v $$each > /dev/null || printf ' %s' $$each; done; }; \
	if [ -n "$$(missing)" ] && [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends $(PACKAGES) > /dev/null; \
	fi; \
	if [ -n "$$(missing)" ]; then \
		echo "not programs" > .venv/left-out; \
		echo "LEFT OUT: tests marked 'programs', for want of:$$(missing). To run them: apt-get install $(PACKAGES)"; \
	else : > .venv/left-out; fi

# pip compiles nothing: Python does when a module is first used, and most of the packages never are.
.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

clean:
	rm -rf .venv build .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

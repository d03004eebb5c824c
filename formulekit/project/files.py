"""Which files a project has, and which of them a document may name: never one outside the project."""

import io
import os
import re
import stat
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from formulekit.findings import Fault, Place
from formulekit.project.toml import parsed
from formulekit.source import MAX_BYTES, Source
from formulekit.suggest import nearest
from formulekit.vocabulary import spellings_of_kinds

MAX_FILES = 10_000
SHIPPED = "formulekit:"
_LIBRARY = Path(__file__).resolve().parent.parent / "library"
_ROOT_MARKS = ("formulekit.toml", ".git")
_OUR_HEADER = re.compile(
    rb"""^[ \t]*+\[{1,2}[ \t]*+(["']?)tool\1[ \t]*+\.[ \t]*+(["']?)formulekit\2[ \t]*+(?:[.\]\r\n#]|\Z)""", re.MULTILINE
)
_LONGEST_NAME = 4096
_PIECE = 64 * 1024
_SUFFIXES = (".yaml", ".yml")
# Comments, directives, the document's start, an opening brace, anchors and tags may precede the first key.
_FIRST_KEY = re.compile(
    r"""\A(?:\s*+(?:\#[^\n]*+|%[^\n]*+|---(?=\s)))*+\s*+[{?]?\s*+(?:[!&]\S*+\s++)*+(["']?)([\w.-]++)\1\s*+:(?=\s|$)"""
)
_ID = re.compile(r"""[ \t]+(["']?)[a-z0-9]++(?:-[a-z0-9]++)*+\1[ \t]*(?:#|$)""", re.MULTILINE)
_KINDS = (("formule", "catalogus", "programma"), ("formule", "catalogue", "programme"))

Unread: TypeAlias = Literal["not-a-file", "closed", "barred", "barred-folder"]
"""Why a file cannot be read: it is no regular file, it cannot be opened, we may not open it, or not that folder."""


class File(NamedTuple):
    """A file that may hold a document.

    Attributes:
        path: Where it is, resolved.
        shown: The path as findings show it, relative to the project's root.
    """

    path: Path
    shown: str


def root_of(paths: Iterable[Path]) -> Path:
    """Find the project's root.

    It is the nearest folder, at or above what the paths have in common, with a `formulekit.toml`, a
    `[tool.formulekit]` in `pyproject.toml`, or a `.git`; else the working directory when it holds them; else that
    common folder itself.
    """
    resolved = [located(path) for path in paths]
    common = Path(os.path.commonpath(resolved)) if resolved else Path.cwd()
    if not common.is_dir():
        common = common.parent
    marked = next((folder for folder in (common, *common.parents) if _is_root(folder)), None)
    if marked:
        return marked
    here = Path.cwd()
    return here if common.is_relative_to(here) else common


def _is_root(folder: Path) -> bool:
    if any(os.path.lexists(folder / mark) for mark in _ROOT_MARKS):
        return True
    content = content_of(folder / "pyproject.toml")
    return isinstance(content, bytes) and configures(content)


def configures(pyproject: bytes) -> bool:
    """Tell whether a `pyproject.toml` has something for us, however it writes `tool.formulekit`.

    One that is no TOML is ours where a table's head says so: what is wrong with it is then ours to say.
    """
    if b"formulekit" not in pyproject:
        return False
    try:
        tool = parsed(pyproject).get("tool")
    except ValueError:
        return _OUR_HEADER.search(pyproject) is not None
    return isinstance(tool, dict) and "formulekit" in tool


def in_repository(folder: Path) -> str:
    """Give the path of a folder from the top of its repository, with slashes; empty for the top itself."""
    top = next((above for above in (folder, *folder.parents) if os.path.lexists(above / ".git")), folder)
    return "" if top == folder else folder.relative_to(top).as_posix()


def located(path: Path) -> Path:
    """Give where a path lies: the folder of a link to a file, not of what it points at."""
    return real(path) if path.is_dir() else as_named(path)


def as_named(path: Path) -> Path:
    """Give the path of a file as it is named, which may be a link, in a folder that is resolved."""
    return real(path.parent) / path.name


def real(path: Path) -> Path:
    """Resolve a path; a link that goes round in a circle stays as it is."""
    return Path(os.path.realpath(path))


def content_of(path: Path | str) -> bytes | Unread:
    """Read a regular file, at most one byte more than a document may have, or say why it cannot be read."""
    try:
        facts = os.stat(path)  # noqa: PTH116  it is asked of thousands of files
        if not stat.S_ISREG(facts.st_mode):
            return "barred-folder" if stat.S_ISDIR(facts.st_mode) and _is_barred(path) else "not-a-file"
        with open(path, "rb", buffering=0) as stream:  # noqa: PTH123  likewise
            return _start_of(stream, facts.st_size)
    except PermissionError:
        return "barred"
    except (OSError, ValueError):
        return "closed"


def _is_barred(folder: Path | str) -> bool:
    """Tell whether we may not look into a folder."""
    try:
        with os.scandir(folder):
            return False
    except OSError as error:
        return isinstance(error, PermissionError)


def is_closed(path: Path) -> bool:
    """Tell whether we may not reach a path, or not look into it where it is a folder."""
    try:
        return stat.S_ISDIR(path.stat().st_mode) and _is_barred(path)
    except (OSError, ValueError) as error:
        return isinstance(error, PermissionError)


def _start_of(stream: io.FileIO, size: int) -> bytes:
    """Read as much as the limit lets through; at first no more room is taken than the file seems to need."""
    content = b""
    room = size + 1
    while len(content) <= MAX_BYTES and (more := stream.read(min(room, MAX_BYTES + 1 - len(content)))):
        content += more
        room = max(room - len(more), _PIECE)
    return content


def digest_read(content: bytes | Unread) -> str | None:
    """Give a digest of what was read; None where nothing could be."""
    return digest_of(content) if isinstance(content, bytes) else None


def digest_of(content: bytes) -> str:
    """Give a short stand-in for what a file holds: two files with one digest hold the same."""
    import hashlib

    return hashlib.sha256(content).hexdigest()[:32]


def shown(path: Path, root: Path) -> str:
    """Write a path as findings show it: relative to the root, with slashes."""
    text, top = str(path), f"{root}{os.sep}"
    if text.startswith(f"{_LIBRARY}{os.sep}"):
        return SHIPPED + path.stem
    inside = text.startswith(top)
    return text[len(top) :].replace(os.sep, "/") if inside else Path(os.path.relpath(path, root)).as_posix()


def scan(folder: Path) -> Iterator[Path]:
    """Give the YAML files below a folder in order, and the folders into which we may not look.

    No hidden folder, no `node_modules`, no link.
    """
    stack: list[Path | os.DirEntry[str]] = [folder]
    while stack:
        entry = stack.pop()
        if isinstance(entry, Path) or entry.is_dir(follow_symlinks=False):
            try:
                stack.extend(_last_first(entry))
            except PermissionError:
                yield Path(entry)
        elif entry.name.endswith(_SUFFIXES) and entry.is_file(follow_symlinks=False):
            yield Path(entry.path)


def _last_first(folder: Path | os.DirEntry[str]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name, reverse=True)
    except PermissionError:
        raise
    except OSError:
        return []
    return [entry for entry in entries if not entry.name.startswith(".") and entry.name != "node_modules"]


def first_key(content: bytes) -> str:
    """Give the first key of a document before any limit applies; empty where there is none to be read."""
    match = _first_key(content)
    return match[2] if match else ""


def _first_key(content: bytes) -> re.Match[str] | None:
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return _FIRST_KEY.match(content[:MAX_BYTES].decode(encoding, errors="replace"))


def is_document(path: Path) -> bool:
    """Tell whether a file in a folder is a document of ours, or nearly: its first key names a kind of document.

    What we may not open could be one, and so could what a folder holds into which we may not look.
    """
    return holds_document(content_of(path))


def holds_document(content: bytes | Unread) -> bool:
    """Tell the same of what a file holds."""
    if isinstance(content, str):
        return content in {"barred", "barred-folder"}
    match = _first_key(content)
    meant = near_kinds(match[2]) if match else ()
    if not match or match[2] in spellings_of_kinds():
        return match is not None
    return len(meant) == 1 or (bool(meant) and _ID.match(match.string, match.end()) is not None)


def near_kinds(key: str) -> tuple[str, ...]:
    """Give the first keys that were meant, where they are a typing error away: one, or that of each language.

    Others have keys like the latter, `catalog` and `program`, as well: with a document's id behind them they are ours.
    """
    if clearly := nearest(key, (*_KINDS[0], *_KINDS[1])):
        return (clearly,)
    near = (nearest(key, kinds) for kinds in _KINDS)
    return tuple(kind for kind in near if kind)


def named_in(text: str, home: Path, root: Path) -> Path | str:
    """Find the file that a document names.

    Args:
        text: The path as the document gives it, or `formulekit:` and the name of a shipped document.
        home: The folder of the document's own file.
        root: The project's root; nothing outside it may be named, but by a shipped document.

    Returns:
        The file, or why it cannot be: `outside` the project, `absent`, `barred`, or `unshipped`.
    """
    if text.startswith(SHIPPED):
        return shipped(text)
    if text.startswith(("/", "~", "\\")) or any(sign in text for sign in ":\\$%\0"):
        return "outside"
    if len(text) > _LONGEST_NAME:
        return "absent"
    within = _LIBRARY if home == _LIBRARY else root
    try:
        target = (home / text).resolve()
    except (OSError, RuntimeError, ValueError):
        return "absent"
    if not target.is_relative_to(within):
        return "outside"
    return _regular(target) if _same_case(home / text) else "absent"


def shipped(text: str) -> Path | str:
    """Find a document that ships with the package by its name, `formulekit:halt`, or say that it is `unshipped`."""
    return _LIBRARY / f"{text.removeprefix(SHIPPED)}.yaml" if text in all_shipped() else "unshipped"


@cache
def all_shipped() -> tuple[str, ...]:
    """Give the names of the documents that ship with the package, as documents name them."""
    return tuple(sorted(f"{SHIPPED}{path.stem}" for path in _LIBRARY.glob("*.yaml")))


def near_shipped(text: str) -> str | None:
    """Give the shipped document that is clearly nearest to a name, `formulekit:hat` or `hat`; None where none is."""
    names = {name.removeprefix(SHIPPED): name for name in all_shipped()}
    bare = text.removeprefix(SHIPPED)
    return names.get(bare.partition("@")[0]) or names.get(nearest(bare, names) or "")


def _same_case(path: Path) -> bool:
    """Refuse a name whose case differs from the file's, also where the file system would not."""
    try:
        if not os.path.lexists(path.with_name(path.name.swapcase())):
            return True
        return path.name in os.listdir(path.parent)  # noqa: PTH208  names are all that is needed
    except (OSError, ValueError):
        return False


def _regular(path: Path) -> Path | str:
    try:
        return path if stat.S_ISREG(path.stat().st_mode) else "absent"
    except PermissionError:
        return "barred"
    except (OSError, ValueError):
        return "absent"


def text_of(file: File) -> Source | Fault:
    """Read a file's text within the limits, or say why it cannot be read."""
    return decoded(content_of(file.path), file)


def decoded(content: bytes | Unread, file: File) -> Source | Fault:
    """Decode the bytes of a document, or say why that fails."""
    if isinstance(content, str):
        return Fault("unreadable-file", Place(file.shown), content)
    if len(content) > MAX_BYTES:
        return Fault("limit-exceeded", Place(file.shown), "bytes", values={"most": str(MAX_BYTES)})
    try:
        return Source(file.shown, content.decode("utf-8").removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8").removeprefix("\ufeff")
        place = Source(file.shown, before + "?").place(len(before), len(before) + 1)
        return Fault("unreadable-file", place, "encoding")

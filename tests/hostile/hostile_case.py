"""What a hostile case is: how its project is made, how it is checked, and which codes it must give."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

HEAD = "formule: los\ntitel: Los\nversie: 1.0.0\nstatus: sjabloon\nschaal: lokaal\n"
FILE = "los.yaml"

Content = str | bytes


class Case(NamedTuple):
    """One hostile project.

    Attributes:
        codes: The codes of its findings: these and no others.
        make: Writes its files into a folder.
        arguments: What is checked.
        says: Words that the report must hold.
    """

    codes: frozenset[str]
    make: Callable[[Path], object]
    arguments: tuple[str, ...] = (FILE,)
    says: str = ""


def write(path: Path, content: Content) -> None:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def one(codes: str, content: Callable[[], Content], says: str = "") -> Case:
    """Make a case of one file; its content is made when the case runs."""
    return Case(frozenset(codes.split()), lambda folder: write(folder / FILE, content()), says=says)


def below_head(codes: str, content: str, says: str = "") -> Case:
    """Make a case of a sound head with a short text below it."""
    return one(codes, lambda: HEAD + content, says)


def several(codes: str, files: Callable[[], dict[str, Content]], *arguments: str, says: str = "") -> Case:
    """Make a case of several files, by their paths."""

    def make(folder: Path) -> None:
        for name, content in files().items():
            write(folder / name, content)

    return Case(frozenset(codes.split()), make, arguments or (FILE,), says)


def prepared(codes: str, make: Callable[[Path], object], *arguments: str, says: str = "") -> Case:
    """Make a case of a folder that needs more than files."""
    return Case(frozenset(codes.split()), make, arguments or (FILE,), says)

"""What is kept of one document: what there is to say of it, and on which files that depends."""

import os
from pathlib import Path
from typing import NamedTuple

import msgspec

from formulekit.cache.ledger import Odd, json_of, line_of
from formulekit.checking import Examined
from formulekit.findings import CRASHED
from formulekit.model import OpenPoint
from formulekit.project.documents import Lookup


class Outcome(NamedTuple):
    """What came of looking at one document.

    Attributes:
        path: Its path.
        digest: Of what the file held; None where it could not be read.
        lookups: What the names of files led to, that stand in it or in what it builds on.
        examined: What there is to say of it.
    """

    path: Path
    digest: str | None
    lookups: tuple[Lookup, ...]
    examined: Examined

    @property
    def sure(self) -> bool:
        """Whether the same files would give the same again: all could be read, and no rule failed."""
        read = self.digest is not None and all(each.digest for each in self.lookups if each.is_file)
        return read and all(each.finding.code != CRASHED for each in self.examined.judged)


class Entry(NamedTuple):
    """A line.

    Attributes:
        path: The path of the document.
        digest: Of what it holds.
        files: The files on which it depends.
        odd: The names on which it depends, of those that led there by a way of their own, or nowhere.
        examined: What there is to say of it.
    """

    path: str
    digest: str
    files: tuple[str, ...]
    odd: tuple[Odd, ...]
    examined: Examined


def entry_from(outcome: Outcome) -> Entry:
    """Give what is kept of a document of which the files could all be read."""
    files = dict.fromkeys(each.found for each in outcome.lookups if each.is_file)
    odd = dict.fromkeys(Odd(each.home, each.name, each.found) for each in outcome.lookups if not _is_straight(each))
    return Entry(str(outcome.path), outcome.digest or "", tuple(files), tuple(odd), outcome.examined)


def line_of_entry(entry: Entry) -> bytes:
    """Write a line.

    Raises:
        UnicodeEncodeError: The name of a file is no text.
    """
    return line_of(msgspec.json.encode(entry, enc_hook=_written))


def entry_of(line: bytes) -> Entry:
    """Read a line.

    Raises:
        ValueError: It is not as it was written.
    """
    return _ENTRIES.decode(json_of(line))


def _written(value: object) -> object:
    if isinstance(value, OpenPoint):
        return value.model_dump(mode="json")
    raise NotImplementedError  # as msgspec asks of a hook that does not know a type


def _read(kind: type, value: object) -> object:
    if kind is OpenPoint:
        return OpenPoint.model_validate(value)
    raise NotImplementedError  # likewise


_ENTRIES = msgspec.json.Decoder(Entry, dec_hook=_read)


def _is_straight(lookup: Lookup) -> bool:
    """Tell whether a name leads to a file along the very folders that it names, with no `..` behind one of them."""
    steps = lookup.name.split("/")
    names = [step for step in steps if step != ".."]
    return (
        steps[len(steps) - len(names) :] == names and os.path.normpath(f"{lookup.home}/{lookup.name}") == lookup.found
    )

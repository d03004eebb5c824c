"""What is asked of the cache: the findings where nothing changed, else the documents that need no second look."""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from formulekit import keeping
from formulekit.cache.ledger import Header, Odd, header_of, line_of_header
from formulekit.cache.stamp import program
from formulekit.findings import Inspection
from formulekit.language import Language
from formulekit.project.files import content_of, digest_of, digest_read, named_in
from formulekit.project.opening import NOTHING, Seen, Sought

if TYPE_CHECKING:
    from formulekit.cache.entries import Entry, Outcome
    from formulekit.checking import Examined

_PREFIX = "findings-"

_Changes: TypeAlias = tuple[set[str], set[Odd]]
"""Files and names that are no longer as they were."""


class Terms(NamedTuple):
    """What is asked, as far as findings depend on it.

    Attributes:
        root: The project's root.
        paths: The files and folders.
        languages: The language that is asked for, the one that is configured, the locale's; None where there is none.
        today: The day on which documents are judged (ISO 8601).
        severity: Per code, how grave its findings are, where that is not as usual.
        hours_per_fte_year: The productive hours of one fte, a year.
    """

    root: Path
    paths: tuple[Path, ...]
    languages: tuple[str | None, ...]
    today: str
    severity: Mapping[str, str]
    hours_per_fte_year: float


class Cache:
    """The findings of the last time that the same was asked of a project.

    Args:
        terms: What is asked.
    """

    def __init__(self, terms: Terms) -> None:
        where = [str(terms.root), [os.path.realpath(path) for path in terms.paths], terms.languages]
        when = [terms.today, sorted(terms.severity.items()), terms.hours_per_fte_year]
        self.root = terms.root
        self.name = _PREFIX + digest_of(json.dumps(where).encode())
        self.terms = digest_of(json.dumps([program(), where, when]).encode())
        self.header, self._lines = self._recalled()
        self._used: list[tuple[Entry, bytes]] = []

    def _recalled(self) -> tuple[Header | None, bytes]:
        """Read what was kept; nothing where it is of another program, day or configuration."""
        first, _, rest = (keeping.recall(self.name) or b"").partition(b"\n")
        try:
            header = header_of(first)
        except ValueError:
            return None, b""
        return (header, rest) if header.terms == self.terms else (None, b"")

    @property
    def seen(self) -> Mapping[str, Seen]:
        """The files that were looked into the last time."""
        return self.header.seen if self.header else NOTHING

    def inspection(self, sought: Sought) -> Inspection | None:
        """Give the findings of the last time, where nothing has changed that they depend on.

        Args:
            sought: The documents, as they are now.
        """
        if self.header is None or sought.beyond or self.header.seen != sought.seen:
            return None
        return None if any(self._changes(self.header, sought)) else self.header.inspection

    def known(self, sought: Sought, language: Language) -> dict[Path, "Examined"]:
        """Give what there is to say of the documents that no change concerns.

        Args:
            sought: The documents, as they are now.
            language: The language of the findings.
        """
        self._used = []
        if self.header is None or self.header.language != language:
            return {}
        from formulekit.cache.entries import entry_of

        files, odd = self._changes(self.header, sought)
        found = {}
        for line in self._lines.splitlines(keepends=True):
            try:
                entry = entry_of(line)
            except ValueError:  # as if it were not there
                continue
            same = sought.seen.get(entry.path) == (entry.digest, True)
            if same and files.isdisjoint(entry.files) and odd.isdisjoint(entry.odd):
                found[Path(entry.path)] = entry.examined
                self._used.append((entry, line))
        return found

    def keep(self, sought: Sought, inspection: Inspection, outcomes: "Iterable[Outcome]") -> None:
        """Keep the findings for the next time; nothing where files changed while they were read.

        Args:
            sought: The documents, as they were when they were sought.
            inspection: The findings.
            outcomes: What came of the documents that `known` did not give.
        """
        from formulekit.cache.entries import entry_from, line_of_entry

        fresh = tuple(outcomes)
        sure = tuple(each for each in fresh if each.sure)
        digests = _agreed((*self._read_before(), *_read_now(sought, sure)))
        if sought.beyond or digests is None:
            return
        added = tuple(map(entry_from, sure))
        entries = (*(entry for entry, _ in self._used), *added)
        header = Header(
            terms=self.terms,
            language=inspection.language,
            seen=dict(sought.seen),
            files={path: digests[path] for entry in entries for path in entry.files},
            odd=tuple(dict.fromkeys(odd for entry in entries for odd in entry.odd)),
            inspection=inspection if len(sure) == len(fresh) and not inspection.crashed else None,
        )
        with suppress(UnicodeEncodeError):  # a file whose name is no text is checked again each time
            lines = (line_of_header(header), *(line for _, line in self._used), *map(line_of_entry, added))
            keeping.keep(self.name, b"".join(lines))
            keeping.tidy(_PREFIX)

    def _read_before(self) -> Iterator[tuple[str, str]]:
        files = self.header.files if self.header else {}
        return ((path, files[path]) for entry, _ in self._used for path in entry.files)

    def _changes(self, header: Header, sought: Sought) -> _Changes:
        """Tell what documents depend on and is no longer as it was."""
        listed = cache(_names_in)
        files = {path for path, digest in header.files.items() if _digest_now(path, sought, listed) != digest}
        odd = {each for each in header.odd if str(named_in(each.name, Path(each.home), self.root)) != each.found}
        return files, odd


def _read_now(sought: Sought, outcomes: "Iterable[Outcome]") -> Iterator[tuple[str, str | None]]:
    yield from ((path, seen.digest) for path, seen in sought.seen.items())
    for each in outcomes:
        yield str(each.path), each.digest
        yield from ((lookup.found, lookup.digest) for lookup in each.lookups)


def _agreed(read: Iterable[tuple[str, str | None]]) -> dict[str, str] | None:
    """Give what each file held; None where one was read twice and held something else."""
    digests: dict[str, str] = {}
    for path, digest in read:
        if digest is not None and digests.setdefault(path, digest) != digest:
            return None
    return digests


def _digest_now(path: str, sought: Sought, listed: Callable[[str], frozenset[str]]) -> str | None:
    """Give a digest of what a file holds now; None where it is no longer there by that very name."""
    seen = sought.seen.get(path)
    if seen:
        return seen.digest
    folder, name = os.path.split(path)
    if name not in listed(folder) or os.path.realpath(path) != path:
        return None
    return digest_read(content_of(path))


def _names_in(folder: str) -> frozenset[str]:
    try:
        return frozenset(os.listdir(folder))  # noqa: PTH208  names are all that is needed
    except OSError:
        return frozenset()

"""The file in which findings are kept: each line of it is JSON behind a digest that tells whether it is whole."""

from typing import NamedTuple

import msgspec

from formulekit.findings import Inspection
from formulekit.language import Language
from formulekit.project.files import digest_of
from formulekit.project.opening import Seen


class Odd(NamedTuple):
    """A name that leads to a file by a way of its own, or to none: the folder of its document, and what it led to."""

    home: str
    name: str
    found: str


class Header(NamedTuple):
    """What the findings depend on, and what they are.

    Attributes:
        terms: A digest of the program, and of what was asked of it.
        language: The language of the findings.
        seen: Every file that was looked into.
        files: The files that documents name, with a digest of what each holds.
        odd: The names that led to one by a way of their own, or to none.
        inspection: What there is to report; None where that may be something else another time.
    """

    terms: str
    language: Language
    seen: dict[str, Seen]
    files: dict[str, str]
    odd: tuple[Odd, ...]
    inspection: Inspection | None


def line_of(json: bytes) -> bytes:
    """Write a line."""
    return digest_of(json).encode() + b" " + json + b"\n"


def json_of(line: bytes) -> bytes:
    """Read a line.

    Raises:
        ValueError: It is not as it was written.
    """
    digest, _, json = line.rstrip(b"\n").partition(b" ")
    if digest != digest_of(json).encode():
        raise ValueError(len(line))
    return json


def line_of_header(header: Header) -> bytes:
    """Write the first line.

    Raises:
        UnicodeEncodeError: The name of a file is no text.
    """
    return line_of(msgspec.json.encode(header))


def header_of(line: bytes) -> Header:
    """Read the first line.

    Raises:
        ValueError: It is not as it was written.
    """
    return msgspec.json.decode(json_of(line), type=Header)

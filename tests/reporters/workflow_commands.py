"""Read workflow commands as the runner of GitHub Actions does."""

from typing import NamedTuple

_KNOWN = ("error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "stop-commands", "set-output")
_IN_DATA = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
_IN_PROPERTIES = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))


class Obeyed(NamedTuple):
    """A command that the runner takes from a line."""

    name: str
    properties: dict[str, str]
    message: str


def obeyed(log: str) -> list[Obeyed]:
    """Give every command that the runner finds in what a step prints."""
    lines = log.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [command for line in lines if (command := _old(line) or _new(line))]


def _new(line: str) -> Obeyed | None:
    """Take a line that begins with `::`: name, properties, `::`, message."""
    head, closed, message = line.lstrip().removeprefix("::").partition("::")
    if not line.lstrip().startswith("::") or not closed:
        return None
    name, _, rest = head.partition(" ")
    return _known(name, rest.strip().split(","), message, _IN_PROPERTIES)


def _old(line: str) -> Obeyed | None:
    """Take what stands behind `##[`, anywhere in a line: name, properties, `]`, message."""
    _, opened, rest = line.partition("##[")
    head, closed, message = rest.partition("]")
    name, _, properties = head.partition(" ")
    return _known(name, properties.split(";"), message, _IN_DATA) if opened and closed else None


def _known(name: str, pairs: list[str], message: str, signs: tuple[tuple[str, str], ...]) -> Obeyed | None:
    properties = {key: _plain(value, signs) for key, _, value in (pair.partition("=") for pair in pairs) if key}
    return Obeyed(name, properties, _plain(message, _IN_DATA)) if name in _KNOWN else None


def _plain(text: str, signs: tuple[tuple[str, str], ...]) -> str:
    for written, meant in signs:
        text = text.replace(written, meant)
    return text

"""What reports have in common: a finding on one line, what to do about it, and who settles an open point."""

from formulekit.findings import Finding, OpenPointNote
from formulekit.language import Both, Language
from formulekit.sanitise import sanitise

OPEN = Both("open punt", "open point")
_BY = Both("{owner}, uiterlijk {until}", "{owner}, by {until}")
_HELP = Both("hulp", "help")
_EXPLAIN = Both("uitleg", "explain")
_LONGEST = 400


def kind(finding: Finding, language: Language) -> str:
    """Name what a finding counts as, with its code: `error[FK301]`."""
    return f"{OPEN.within(language) if finding.open_point else finding.severity}[{finding.code}]"


def on_one_line(finding: Finding, language: Language) -> str:
    """Write a finding on one line, as compilers do; no build server takes it for a command of its own."""
    place = finding.place
    where = f"{sanitise(place.file, _LONGEST)}:{place.line}:{place.column}"
    if where.lstrip().startswith("::"):
        where = f"./{where}"
    settled = f" ({_by(finding.open_point, language)})" if finding.open_point else ""
    return f"{where}: {kind(finding, language)} {finding.message}{settled}"


def settlement(note: OpenPointNote, language: Language) -> str:
    """Say why a finding is an open point, who settles it and by when."""
    return f"{OPEN.within(language)}: {sanitise(note.reason, _LONGEST)} ({_by(note, language)})"


def advice(finding: Finding, language: Language) -> tuple[str, ...]:
    """Say how to mend a finding, and where there is more about it."""
    settled = (settlement(finding.open_point, language),) if finding.open_point else ()
    more = f"{_EXPLAIN.within(language)}: formulekit explain {finding.code}"
    return *settled, f"{_HELP.within(language)}: {finding.help}", more


def _by(note: OpenPointNote, language: Language) -> str:
    return _BY.within(language).format(owner=sanitise(note.owner, _LONGEST), until=note.until)

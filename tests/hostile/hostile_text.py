"""Hostile characters and values: what hides, pretends to be a number, or tries to forge the report."""

from hostile_case import HEAD, Case, Content, below_head, one, several

_ROLES = HEAD + "rollen:\n"
_CONTROLS = "het bestand bevat een onzichtbaar stuurteken (U+{})"
_ESCAPED = "de tekst maakt met \\ een onzichtbaar stuurteken (U+{})"

_AMOUNTS = ("1e999", ".inf", "-.inf", ".nan", "NaN", "1_000", "0x10", "0o17", "190:20:30", "+1", "-1", "٣", "１２", "²")
_DATES = ("0000-00-00", "2026-02-30", "2026-13-01", "٢٠٢٦-01-01", "2026-01-01T00:00:00Z", "86400", "26-1-1", "now")


def _raw(code: int) -> Case:
    """Make a case of a character that stands in the file as it is."""
    return one("FK006", lambda: f"{HEAD}samenvatting: a{chr(code)}b\n", _CONTROLS.format(f"{code:04X}"))


def _escape(written: str, code: str) -> Case:
    """Make a case of a character that is written as an escape."""
    return below_head("FK006", f'samenvatting: "a{written}b"\n', _ESCAPED.format(code))


def _means(key: str, values: tuple[str, ...]) -> str:
    """Write means that each have one bad value."""
    lines = (f"  m{number}: {{naam: M, soort: geld, {key}: {value}}}\n" for number, value in enumerate(values))
    return HEAD + "middelen:\n" + "".join(lines)


def _broken(value: bytes) -> Case:
    return one("FK006", lambda: HEAD.encode() + b"samenvatting: " + value + b"\n", "het bestand is geen UTF-8")


def _unknown_ids() -> str:
    ids = [f"rol-{number:05d}" for number in range(20_000)]
    return f"{HEAD}escalatie: [{', '.join(ids)}]\n"


def _many_candidates() -> dict[str, Content]:
    roles = "".join(f"  straatteam-{number:05d}-voor-de-binnenstad: {{naam: R}}\n" for number in range(12_000))
    named = ", ".join(f"straatteam-{number:05d}-voor-de-binnenstadt" for number in range(8_000))
    return {
        "los.yaml": f"{HEAD}catalogi: groot.yaml\nescalatie: [{named}]\n",
        "groot.yaml": "catalogus: groot\nrollen:\n" + roles,
    }


def _many_own_candidates() -> str:
    roles = "".join(f"  straatteam-{number:05d}-voor-de-binnenstad: {{naam: R}}\n" for number in range(1900))
    named = ", ".join(f"straatteam-{number:05d}-voor-de-binnenstadt" for number in range(6000))
    return f"{HEAD}escalatie: [{named}]\nrollen:\n{roles}"


def _torn() -> str:
    parts = ", ".join(f"a:{number}" for number in range(190))
    return HEAD + "partijen:\n" + "".join(f"  p{number}: {{naam: x, {parts}}}\n" for number in range(500))


def _gone_and_unknown() -> str:
    return HEAD + "escalatie: [" + "x, '', " * 40_000 + "x]\n"


def _wrong_twice() -> str:
    people = "{functie: f, fte: 1, uren_per_week: 2, tot: x}, " * 12_000
    return HEAD + "rollen: {r: {naam: R}}\ninzet: {p: [{rol: r, mensen: [" + people + "]}]}\n"


def _large_catalogue() -> dict[str, Content]:
    roles = "".join(f"  rol-{number}: {{naam: R}}\n" for number in range(20_000))
    named = ", ".join(f"rol-{number}" for number in range(20_000))
    return {
        "los.yaml": f"{HEAD}catalogi: groot.yaml\ntaal: xx\nescalatie: [{named}]\n",
        "groot.yaml": "catalogus: groot\nrollen:\n" + roles,
    }


def _long_line() -> str:
    return HEAD + "bronnen: {" + ", ".join(f"é{number}: {{titel: 'É'}}" for number in range(30_000)) + "}\n"


TEXT: dict[str, Case] = {
    # Characters
    "nul": _raw(0x00),
    "escape": _raw(0x1B),
    "delete": _raw(0x7F),
    "c1-csi": _raw(0x9B),
    "next-line": _raw(0x85),
    "line-separator": _raw(0x2028),
    "bidi-override": _raw(0x202E),
    "inner-byte-order-mark": _raw(0xFEFF),
    "non-character": _raw(0xFFFF),
    "escape-in-comment": one("FK006", lambda: HEAD + "# \x1b[2J\n", _CONTROLS.format("001B")),
    "escaped-escape": _escape("\\e[31m", "001B"),
    "escaped-hex": _escape("\\x1b]0;titel\\x07", "001B"),
    "escaped-bidi": _escape("\\u202e", "202E"),
    "escaped-key": below_head("FK006", '"a\\u202eb": c\n', _ESCAPED.format("202E")),
    "escaped-id": one("FK006", lambda: HEAD.replace("los", '"l\\u202eo\\u009bs"', 1)),
    "escaped-surrogate": below_head("FK001", 'samenvatting: "\\ud800"\n'),
    "escaped-surrogate-pair": below_head("FK001", 'samenvatting: "\\ud83d\\ude00"\n'),
    "escaped-beyond-unicode": below_head("FK001", 'samenvatting: "\\U00110000"\n'),
    "utf-16": one("FK006", lambda: HEAD.encode("utf-16"), "het bestand is geen UTF-8"),
    "utf-16-without-mark": one("FK006", lambda: HEAD.encode("utf-16-le"), _CONTROLS.format("0000")),
    "utf-32": one("FK006", lambda: HEAD.encode("utf-32")),
    "latin-1": _broken("café".encode("latin-1")),
    "encoded-surrogate": _broken(b"\xed\xa0\x80"),
    "beyond-unicode": _broken(b"\xf5\x80\x80\x80"),
    "cut-off": _broken("€".encode()[:2]),
    "byte-order-mark-is-fine": one("FK104", lambda: "\ufeff" + HEAD + "taal: x\n"),
    "two-byte-order-marks": one("FK006", lambda: "\ufeff\ufeff" + HEAD),
    "binary": one("FK006", lambda: bytes(range(256)) * 400),
    # Numbers and dates
    "number-of-60000-digits": one("FK103", lambda: f"{_ROLES}  r: {{naam: R, minimaal: {'9' * 60_000}}}\n", "999…"),
    "amount-of-60000-digits": one("FK103", lambda: _means("bedrag", ("9" * 60_000,))),
    "long-date": below_head("FK103", "evaluatie: 2026-01-01" + "0" * 50_000 + "\n"),
    "bad-amounts": one("FK103", lambda: _means("bedrag", _AMOUNTS), f"\n{len(_AMOUNTS)} fouten"),
    "bad-dates": one("FK103", lambda: _means("tot", _DATES), f"\n{len(_DATES)} fouten"),
    # What would forge or break the report
    "format-braces": below_head("FK104", "taal: '{0.__class__}'\n", "'{0.__class__}'"),
    "format-key": below_head("FK104", "taal: '{key}{known}'\n", "'{key}{known}'"),
    "format-in-key": below_head("FK101", "'{0.__init__.__globals__}': x\n", "'{0.__init__.__globals__}'"),
    "workflow-command": below_head("FK104", "taal: '::error::gekaapt'\n"),
    "workflow-command-on-its-own-line": below_head("FK104", 'taal: "x\\n::error::gekaapt\\n"\n', "x\\n::error"),
    "workflow-command-in-key": below_head("FK101", '"x\\n::error::gekaapt": y\n'),
    "workflow-command-in-id": below_head("FK106", 'rollen: {"x\\r\\n::error::gekaapt": {naam: X}}\n'),
    "workflow-command-in-reference": below_head("FK201", 'escalatie: "x\\n::add-mask::a"\n'),
    "old-workflow-command": below_head("FK104", "taal: '##[error]gekaapt'\n"),
    "pipeline-command": below_head("FK104", "taal: '##vso[task.complete result=Succeeded]'\n"),
    "markup": below_head("FK104", "taal: '<script>alert(1)</script><img src=x onerror=alert(1)>'\n"),
    "terminal-codes": below_head("FK104", "taal: '[31mrood[0m\\e[2J\\033[2J'\n"),
    "forged-report": below_head("FK104", 'taal: "x\\n0 fouten in 1 document\\n"\n'),
    "wide-characters": one("FK104", lambda: HEAD + "taal: " + "漢" * 60_000 + "\n"),
    "combining-characters": one("FK104", lambda: HEAD + "taal: x" + "\u0301" * 60_000 + "\n"),
    "hidden-characters": one("FK104", lambda: HEAD + "taal: x" + "\u200b" * 60_000 + "\n"),
    "tag-characters": below_head("FK104", "taal: 'x\U000e0041\U000e0042'\n", "x\\U000e0041"),
    # Many findings
    "empty-sources": one("FK103 FK003", lambda: HEAD + "bron: [" + "''," * 10_000 + "]\n"),
    "broken-roles": one(
        "FK103 FK003",
        lambda: _ROLES + "".join(f"  r{number}: {{naam: R, minimaal: x}}\n" for number in range(10_000)),
        "het bestand heeft meer dan 500 bevindingen",
    ),
    "bad-ids": one("FK106 FK003", lambda: _ROLES + "".join(f"  R{number}: {{naam: R}}\n" for number in range(10_000))),
    "bad-ids-on-one-line": one("FK106 FK003", _long_line),
    "unknown-ids": one("FK201 FK003", _unknown_ids),
    "gone-and-unknown": one("FK103 FK003 FK201", _gone_and_unknown),
    "wrong-twice": one("FK103 FK003 FK201", _wrong_twice),
    "unknown-values": one(
        "FK104 FK003",
        lambda: HEAD + "partijen:\n" + "".join(f"  p{n}: {{naam: P, soort: gemeentee{n}}}\n" for n in range(10_000)),
    ),
    "hidden-text-in-every-value": one(
        "FK104 FK003",
        lambda: HEAD + "partijen:\n" + "".join(f"  p{n}: {{naam: P, soort: '{'é' * 400}'}}\n" for n in range(1000)),
    ),
    "values-torn-between-braces": one("FK003 FK101 FK102", _torn),
    "apostrophes-behind-braces": one("FK001", lambda: HEAD + "taken: [1" + "{'s " * 240_000),
    # Did you mean
    "huge-word": one("FK101", lambda: HEAD + "titel" * 50 + ": x\n"),
    "huge-reference": one("FK201", lambda: HEAD + "rollen: {straatteam: {naam: S}}\nescalatie: " + "straatteam" * 6000),
    "many-candidates": several("FK201 FK003", _many_candidates),
    "many-own-candidates": one("FK201 FK003", _many_own_candidates),
    "large-catalogue": several("FK104", _large_catalogue),
}
"""The cases, by name."""

"""Find personal data in a text: citizen service numbers, e-mail addresses of persons, phone numbers and IBANs.

Every pattern is bounded in length and begins at a boundary, so that the time is in step with the length of the text.
What was found as one thing is not looked at again as another: an IBAN holds what looks like a phone number.
"""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

PersonalData: TypeAlias = Literal["bsn", "email", "phone", "iban"]

# Word processors put these into numbers: all sorts of hyphens, and marks that cannot be seen.
_AS_TYPED = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-") | dict.fromkeys(
    map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff")
)
_TAKEN = "§"  # no letter, digit or separator: what stands beside it keeps its boundary
_SUSPECT = re.compile(r"[0-9](?:[^\w,:]{0,40}[0-9]){8}")
# The same at a fraction of the time, and a little too soon: bytes that may stand between digits go, digits become 0.
_BETWEEN = bytes(code for code in range(256) if code > 127 or not re.match(r"[\w,:]", chr(code)))  # noqa: PLR2004  ASCII
_LEVELLED = bytes(ord("0" if chr(code) in "0123456789" else "x") for code in range(256))
_NINE = b"0" * 9
_URL = re.compile(r"\bhttps?://\S+", re.IGNORECASE)

_EMAIL = re.compile(r"(?<![\w.+'-])([\w.+'-]{1,64})@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![\w-])", re.IGNORECASE)
# How the first word of a mailbox of a function, team or organisation reads; surnames do not begin like this.
_FUNCTION = re.compile(
    r"(?:aanmeld|abuse|administrati|afdeling|algemeen|beleid|bestuur|bezwaar|bureau|burgemeester|casus|centrale|college|"
    r"communicatie|contact|crisis|directie|factu|functionaris|gegevensbescherming|gemeente|griffie|handhaving|helpdesk|"
    r"info|inkoop|inspectie|juridisch|klacht|klant|melding|meldkamer|meldpunt|ministerie|nieuwsbrief|noreply|office|omgevings|ondermijning|"
    r"openbareorde|parket|personeel|politie|postbus|postmaster|privacy|programma|project|provincie|receptie|redactie|"
    r"secretaria|security|service|support|team|toezicht|vacature|veiligheid|verwijs|vragen|waterschap|webmaster|"
    r"wethouder|wijkagent)\w*",
)
_UNIT = re.compile(r"\w*(?:balie|desk|loket|meldpunt|secretariaat|steunpunt|team)")
_WHOLE = re.compile(
    r"(?:admin|avg|bibob|boa|fg|ggd|hallo|halt|hr|ict|it|jeugd|jz|kcc|mail|noreply|om|oov|ooov|ovv|pers|post|raad|reclassering|"
    r"riec|vr|vth|wmo|wob|woo|wpg|zorg|zsm)[0-9]*"
)

# After an area code, and after 06, comes one separator; 06-12-2024 is a day, no number.
_GAP = r"(?:\)? ?[-./]? ?)"
_PHONE = re.compile(
    r"(?<![\w+])(?<![0-9][-.])(?!0?6[-./ ][0-9]{2}[-./ ](?:19|20)[0-9]{2}(?![0-9]))"
    r"(?:(?:\+|00)31[ .-]?(?:\(0\) ?)?|\(?0)"
    rf"(?:6{_GAP}[1-58](?:[ .-]?[0-9]){{7}}"
    rf"|[1-57-9][0-9]{_GAP}[0-9](?:[ .-]?[0-9]){{6}}"
    rf"|[1-57-9][0-9]{{2}}{_GAP}[0-9](?:[ .-]?[0-9]){{5}})(?![0-9])"
)
_SERVICE = re.compile(r"(?:31|0031)?0?(?:80[06]|90[069]|88)")

_BSN = re.compile(
    r"(?:(?<![\w€$])|(?<=bsn))(?<![0-9][.,-])(?<!€ )(?<!eur )(?<!euro )"
    r"(?:[0-9]{9}|[0-9]{4}([ .])[0-9]{2}\1[0-9]{3}|[0-9]{3}([ .-])[0-9]{3}\2[0-9]{3})"
    r"(?![\w€]|[.,-][0-9]| euro?\b)",
    re.IGNORECASE,
)
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)

# How many characters an IBAN has in the countries that use it most here (ISO 13616).
_LENGTHS = """
15 NO
16 BE
18 DK FI NL
20 AT BA EE LT LU
21 CH HR LI LV
22 BG DE GB IE ME RS
23 GI
24 AD CZ ES MD RO SE SK
25 PT
26 IS TR
27 FR GR IT MC SM
28 AL CY HU LB PL
29 UA
31 MT
"""


def _iban_pattern() -> re.Pattern[str]:
    rows = [row.split() for row in _LENGTHS.split("\n") if row]
    shapes = (rf"(?:{'|'.join(row[1:])})[0-9]{{2}}(?:[ .-]?[a-z0-9]){{{int(row[0]) - 4}}}" for row in rows)
    return re.compile(rf"(?<!\w)(?:{'|'.join(shapes)})(?!\w)", re.IGNORECASE)


def _of_a_person(match: re.Match[str]) -> bool:
    """Tell whether an e-mail address is a person's, and not that of a function, team or organisation."""
    words = [word for word in re.split(r"[.+'_-]", match[1].lower()) if word]
    if not words:
        return False
    units = any(_UNIT.fullmatch(word) for word in (words[0], words[-1]))
    return not (units or _FUNCTION.fullmatch(words[0]) or _WHOLE.fullmatch("".join(words)))


def _iban_adds_up(match: re.Match[str]) -> bool:
    """Check an IBAN as ISO 7064 (mod 97-10) does."""
    characters = _bare(match)
    return int("".join(str(int(one, 36)) for one in characters[4:] + characters[:4])) % 97 == 1


def _no_service_number(match: re.Match[str]) -> bool:
    return not _SERVICE.match(_bare(match))


def _passes_eleven_test(match: re.Match[str]) -> bool:
    """Check a citizen service number: its digits, weighted, add up to a multiple of eleven."""
    digits = [int(one) for one in _bare(match)]
    return any(digits) and sum(map(int.__mul__, digits, _WEIGHTS)) % 11 == 0


def _bare(match: re.Match[str]) -> str:
    return "".join(filter(str.isalnum, match[0]))


class _Search(NamedTuple):
    """How one kind of personal data looks, and what tells it from what only looks like it."""

    kind: PersonalData
    pattern: re.Pattern[str]
    judge: Callable[[re.Match[str]], bool]


_SEARCHES = (
    _Search("email", _EMAIL, _of_a_person),
    _Search("iban", _iban_pattern(), _iban_adds_up),
    _Search("phone", _PHONE, _no_service_number),
    _Search("bsn", _BSN, _passes_eleven_test),
)


def is_suspect(source: str) -> bool:
    """Tell at a glance whether a whole file could hold personal data; most files cannot.

    An `@` will do, nine digits in a row with no word between them, and a backslash, behind which YAML hides anything.

    Args:
        source: The text of the file.
    """
    if "@" in source or "\\" in source:
        return True
    levelled = source.encode(errors="surrogatepass").translate(_LEVELLED, _BETWEEN)
    return _NINE in levelled and _SUSPECT.search(source) is not None


def personal_data(text: str) -> tuple[PersonalData, ...]:
    """Give the kinds of personal data that a text holds, each once.

    These are citizen service numbers (the eleven-test), Dutch phone numbers other than service numbers (0800, 0900,
    088), IBANs that add up, and e-mail addresses other than functional mailboxes (`info@`, `meldpunt@`). What stands
    in a web address is left aside.

    Args:
        text: The text.
    """
    rest = " ".join(_URL.sub(_TAKEN, text.translate(_AS_TYPED)).split())
    found: list[PersonalData] = []
    for search in _SEARCHES:
        matches = list(search.pattern.finditer(rest))
        if any(map(search.judge, matches)):
            found.append(search.kind)
        rest = search.pattern.sub(_TAKEN, rest)
    return tuple(found)

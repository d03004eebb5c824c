"""The numbers that people write as text, with commas, points and signs: which number each may mean."""

import re

_AMOUNT = re.compile(
    r"(?:(?P<euro>€|eur|euro) ?)?(?P<number>-?\d+(?:[., ]\d+)*)(?P<dash>,-+)?"
    r"(?: ?(?:%|fte|(?P<euros>eur|euro)))?"
)
_SPACES = re.compile(r"\s+")
_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}(?:([., ])\d{3})(?:\1\d{3})*")
_LONG = 64


def readings(text: str) -> tuple[str, ...]:
    """Give the numbers that a text may mean, each as digits with at most a point.

    Args:
        text: What was written, such as `€ 1.250,-`.

    Returns:
        None where the text is no number, one where it can mean one only, and two where its point or comma may set
        either thousands or decimals apart.
    """
    found = _AMOUNT.fullmatch(_SPACES.sub(" ", text.strip()).casefold()) if len(text) <= _LONG else None
    if found is None:
        return ()
    number = found["number"]
    signs = re.sub(r"[-\d]", "", number)
    whole, _, decimals = number.rpartition(signs[-1:] or " ")
    if found["dash"] or len(signs) != 1:
        return _many(number, whole, decimals)
    thousands = f"{whole}{decimals}"
    if not _THOUSANDS.fullmatch(number):
        return () if signs == " " else (f"{whole}.{decimals}",)
    return (
        (thousands,)
        if found["euro"] or found["euros"] or signs == " "
        else (thousands, f"{whole}.{_unlike_thousands(decimals)}")
    )


def in_figures(text: str) -> str:
    """Give the one number that a text can mean, with its per cent sign; empty where that is not certain."""
    numbers = readings(text)
    return (
        f"{numbers[0]}%"
        if len(numbers) == 1 and text.rstrip().endswith("%")
        else numbers[0]
        if len(numbers) == 1
        else ""
    )


def _many(number: str, whole: str, decimals: str) -> tuple[str, ...]:
    """Read a number without a sign in it, or with several: those before the last one set thousands apart."""
    if number.lstrip("-").isdecimal():
        return (number,)
    if _THOUSANDS.fullmatch(number):
        return (re.sub("[., ]", "", number),)
    return (f"{re.sub('[., ]', '', whole)}.{decimals}",) if _THOUSANDS.fullmatch(whole) else ()


def _unlike_thousands(decimals: str) -> str:
    """Write decimals with one more or fewer than three, which could set thousands apart as well."""
    shorter = decimals.rstrip("0")
    return f"{decimals}0" if shorter == decimals else shorter or "0"

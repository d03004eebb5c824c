"""What there is to say about a rule: why, a bad and a good example, how to mend."""

import re

from formulekit.extension import Rule
from formulekit.language import Both, Language

_VALUE = re.compile(r"(?<!\{)\{\w+\}(?!\})")
_SEVERITIES = {
    "error": Both("fout", "error"),
    "warning": Both("waarschuwing", "warning"),
    "info": Both("opmerking", "remark"),
}
_WHY = Both("Waarom", "Why")
_SAYS = Both("Wat er gemeld wordt, en wat eraan te doen is", "What it says, and how to mend it")
_BAD = Both("Fout", "Bad")
_GOOD = Both("Goed", "Good")
_REST = Both("De voorbeelden tonen alleen de regels waar het om gaat.", "The examples show only the lines that matter.")


def page(rule: Rule, language: Language) -> str:
    """Write the page of a rule in Markdown, which also reads well as plain text.

    Args:
        rule: The rule.
        language: The reader's language.
    """
    severity = _SEVERITIES[rule.severity].within(language)
    parts = [f"# {rule.code} {rule.name} ({severity})", f"## {_WHY.within(language)}", rule.reason.within(language)]
    parts += [f"## {_SAYS.within(language)}", "\n".join(_messages(rule, language))]
    for title, example in ((_BAD, rule.bad), (_GOOD, rule.good)):
        if example.strip():
            parts += [f"## {title.within(language)}", f"```yaml\n{example}```"]
    if rule.bad.strip():
        parts.append(_REST.within(language))
    return "\n\n".join(parts) + "\n"


def _messages(rule: Rule, language: Language) -> list[str]:
    said = (texts.within(language) for texts in rule.texts.values())
    return [f"- {_plain(say.message)}: {_closed(_plain(say.help))}" for say in said]


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith("?") else f"{sentence}."


def _plain(text: str) -> str:
    """Put an ellipsis where a value will stand."""
    return _VALUE.sub("…", text).replace("{{", "{").replace("}}", "}")


def as_data(rule: Rule, language: Language) -> dict[str, str]:
    """Give the page of a rule as plain data."""
    return {
        "code": rule.code,
        "title": _plain(rule.said("", language).message),
        "name": rule.name,
        "severity": rule.severity.value,
        "reason": rule.reason.within(language),
        "bad": rule.bad,
        "good": rule.good,
        "help": "\n".join(_messages(rule, language)),
    }

"""Every text that our own code asks of a rule is there: one that is lacking would end a check in an error."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import formulekit
from formulekit.plugins import rules
from formulekit.project.complaints import TEXTS

PACKAGE = Path(formulekit.__file__).parent
RULES = {rule.name: rule for rule in rules().values()}
MAKERS = {"Fault", "_fault", "fault"}


def asked() -> Iterator[tuple[str, str]]:
    """Give each rule and text that stand in so many words where a fault or a slip is made."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call):
                yield from _named(call)


def _named(call: ast.Call) -> Iterator[tuple[str, str]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    words = [each.value for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    if name == "Slip" and words:
        yield "invalid-yaml", words[0]
    elif name == "refuse" and words:
        yield "unsupported-yaml", words[0]
    elif name == "limit" and words:
        yield "limit-exceeded", words[0]
    elif name in MAKERS and words and words[0] in RULES:
        at = 1 if name in {"_fault", "fault"} else 2
        text = call.args[at] if len(call.args) > at else None
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield words[0], text.value


def test_many_are_asked() -> None:
    """The search finds them."""
    assert len(set(asked())) >= 50


@pytest.mark.parametrize(("rule", "text"), sorted({*asked(), *TEXTS.values()}))
def test_each_text_that_is_asked_is_there(rule: str, text: str) -> None:
    """Of a value, of a key or of both; without a name the first is meant."""
    texts = RULES[rule].texts
    assert {text, f"{text}-key"} & set(texts) or (not text and texts)


def test_what_a_key_may_lack_has_a_text_of_its_own() -> None:
    """Keys are ids, names of ids, functions and years: what they may fail on is said of a key."""
    texts = RULES["wrong-type"].texts
    assert {text for text in texts if text.endswith("-key")} == {"empty-key", "year-key"}

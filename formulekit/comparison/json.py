"""A comparison as JSON, for other programs; version 1 of the format."""

from formulekit import __version__
from formulekit.comparison.plain import Plain
from formulekit.comparison.result import Comparison, Difference, Head, Instance, Stated
from formulekit.comparison.roles import Filling
from formulekit.sanitise import json_text


def as_json(comparison: Comparison) -> str:
    """Write a comparison as one JSON object.

    Args:
        comparison: The comparison.
    """
    content = {
        "version": 1,
        "tool": {"name": "formulekit", "version": __version__},
        "template": _head(comparison.template),
        "instances": [_instance(each) for each in comparison.instances],
        "unusable": [each.file for each in comparison.unusable],
    }
    return json_text(content)


def _head(head: Head) -> dict[str, str]:
    return {"id": head.id, "title": head.title, "version": head.version, "status": head.status, "file": head.file}


def _instance(instance: Instance) -> dict[str, object]:
    return {
        **_head(instance.head),
        "pin": instance.pin,
        "roles": [_role(each) for each in instance.roles],
        "differences": [_difference(each) for each in instance.differences],
    }


def _role(filling: Filling) -> dict[str, object]:
    return {
        "id": filling.role,
        "name": filling.name,
        "own": filling.own,
        "state": filling.state,
        "changed": filling.changed,
        "count": filling.count,
        "minimum": filling.minimum,
        "parties": [{"id": party, "name": name} for party, name in filling.parties],
        "fte": {"least": filling.fte.least, "exact": filling.fte.exact},
    }


def _difference(difference: Difference) -> dict[str, object]:
    return {
        "kind": difference.kind,
        "path": ".".join(map(str, difference.path)),
        "template": _stated(difference.template) if difference.template else None,
        "instance": _stated(difference.instance),
    }


def _stated(stated: Stated) -> dict[str, Plain | None]:
    place = stated.place
    return {"value": stated.value, "file": place.file, "line": place.line, "column": place.column}

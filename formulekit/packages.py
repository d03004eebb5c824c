"""The packages that are installed beside this one, as the folders that tell of them, and those that are missing."""

import os
import re
from collections.abc import Iterator

from formulekit.language import Both

_ENDINGS = (".dist-info", ".egg-info")
_INSTALLED_AS = {"PIL": "pillow", "yaml": "PyYAML"}
_MISSING = Both(
    "pakket {name} ontbreekt; installeer het met `pip install {name}`",
    "package {name} is missing; install it with `pip install {name}`",
)


def packages_in(place: str) -> Iterator[os.DirEntry[str]]:
    """Give what tells of each package that is installed in one of the places where Python looks.

    Args:
        place: An entry of `sys.path`.

    Raises:
        OSError: It is no folder.
    """
    with os.scandir(place or ".") as found:
        yield from (entry for entry in found if entry.name.endswith(_ENDINGS))


def missing(error: BaseException) -> Both | None:
    """Say which package that we need is not there; None where that is not what went wrong.

    Args:
        error: What went wrong.
    """
    if not isinstance(error, ModuleNotFoundError) or not error.name:
        return None
    module = error.name.partition(".")[0]
    name = _INSTALLED_AS.get(module, module.replace("_", "-"))
    return _MISSING.filled({"name": name}) if name.lower() in _needed() else None


def _needed() -> frozenset[str]:
    from importlib.metadata import PackageNotFoundError, requires

    try:
        return frozenset(re.split(r"[^\w-]", each, maxsplit=1)[0].lower() for each in requires("formulekit") or ())
    except PackageNotFoundError:
        return frozenset()

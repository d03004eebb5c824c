"""The packages that are installed beside this one, as the folders that tell of them."""

import os
from collections.abc import Iterator

_ENDINGS = (".dist-info", ".egg-info")


def packages_in(place: str) -> Iterator[os.DirEntry[str]]:
    """Give what tells of each package that is installed in one of the places where Python looks.

    Args:
        place: An entry of `sys.path`.

    Raises:
        OSError: It is no folder.
    """
    with os.scandir(place or ".") as found:
        yield from (entry for entry in found if entry.name.endswith(_ENDINGS))

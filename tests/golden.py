"""Compare what a user sees with what was approved before."""

import os
from pathlib import Path

_FOLDER = Path(__file__).parent / "golden"


def approved(name: str, text: str) -> None:
    """Insist that a text is what was approved; with FORMULEKIT_APPROVE set, approve it as it is.

    Args:
        name: The name of the file in tests/golden.
        text: What a user sees now.
    """
    file = _FOLDER / name
    if os.environ.get("FORMULEKIT_APPROVE"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")

"""What a new project holds: an example, configuration, and files for build servers and editors."""

import json
from pathlib import Path

from formulekit.language import Language
from formulekit.schema import schema_of
from formulekit.vocabulary import KINDS

EXAMPLES = "specs/"
"""The folder of the example documents."""

_HERE = Path(__file__).parent
_VERSION = "{version}"


def project_files(language: Language, version: str) -> dict[str, str]:
    """Give the text of each file by its path in the project, in the order of the paths.

    Args:
        language: The language of the example and of what editors explain.
        version: The version of formulekit that build servers install.
    """
    kept = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8").replace(_VERSION, version)
        for folder in (_HERE / "both", _HERE / language)
        for path in folder.rglob("*")
        if path.is_file()
    }
    made = {
        f".formulekit/{kind}.schema.json": f"{json.dumps(schema_of(kind, language), ensure_ascii=False, indent=2)}\n"
        for kind in KINDS
    }
    return dict(sorted((kept | made).items()))

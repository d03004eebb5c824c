"""What the library cannot do anything with is refused in a sentence, at the call."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import formulekit
from formulekit import Formule, Project

SPECS = Path(__file__).parent.parent / "specs"
NONSENSE: dict[str, tuple[Callable[[Project, Formule], object], type[Exception], str]] = {
    "path": (lambda _, __: formulekit.load(3), TypeError, "a path is a str or a pathlib.Path, and not 3"),  # type: ignore[arg-type]
    "paths": (
        lambda _, __: formulekit.load([SPECS, None]),  # type: ignore[list-item]
        TypeError,
        "a path is a str or a pathlib.Path, and not None",
    ),
    "project": (
        lambda _, __: formulekit.check("specs"),  # type: ignore[arg-type]
        TypeError,
        "a project is what formulekit.load(...) gives, and not 'specs'",
    ),
    "project-of-passport": (
        lambda _, __: formulekit.passport("specs", "politie"),  # type: ignore[arg-type]
        TypeError,
        "a project is what formulekit.load(...) gives, and not 'specs'",
    ),
    "project-of-points": (
        lambda _, __: formulekit.list_open_points(None),  # type: ignore[arg-type]
        TypeError,
        "a project is what formulekit.load(...) gives, and not None",
    ),
    "template": (
        lambda _, formule: formulekit.compare(formule, SPECS),  # type: ignore[arg-type]
        TypeError,
        "a path is a str or a pathlib.Path, and not Formule(",
    ),
    "language": (
        lambda project, _: formulekit.check(project, language="de"),  # type: ignore[arg-type]
        ValueError,
        "language is 'nl' or 'en', and not 'de'",
    ),
    "language-of-picture": (
        lambda _, formule: formule.picture(language="de"),  # type: ignore[arg-type]
        ValueError,
        "language is 'nl' or 'en', and not 'de'",
    ),
    "day": (
        lambda project, _: formulekit.check(project, today="2026-01-01"),  # type: ignore[arg-type]
        TypeError,
        "today is a datetime.date, such as datetime.date(2026, 1, 31), and not '2026-01-01'",
    ),
    "codes": (
        lambda project, _: formulekit.check(project, select=3),  # type: ignore[arg-type]
        TypeError,
        "a code is a str, such as 'FK301', and not 3",
    ),
    "list-of-codes": (
        lambda project, _: formulekit.check(project, ignore=[301]),  # type: ignore[list-item]
        TypeError,
        "a code is a str, such as 'FK301', and not 301",
    ),
    "parties": (
        lambda _, formule: formule.without(["politie"]),  # type: ignore[arg-type]
        TypeError,
        "an id is a str, and each is an argument of its own; this is ['politie']",
    ),
    "hours": (
        lambda _, formule: formule.capacity(-1),
        ValueError,
        "hours_per_fte_year is a number from 1 to 8784, and not -1",
    ),
    "nowhere": (lambda _, __: formulekit.load("nergens"), formulekit.PathError, "path 'nergens' is not there"),
    "no-template": (
        lambda _, __: formulekit.compare(SPECS, SPECS),
        formulekit.NotATemplate,
        "specs' is no formule, so no template",
    ),
    "unshipped": (
        lambda _, __: formulekit.compare("formulekit:hat", SPECS),
        formulekit.PathError,
        "there is no 'formulekit:hat'; did you mean formulekit:halt?; there are: formulekit:halt, ",
    ),
}


@pytest.fixture(scope="module")
def project() -> Project:
    """The project of the examples."""
    return formulekit.load(SPECS)


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_is_refused(project: Project, name: str) -> None:
    """With what is due."""
    call, kind, said = NONSENSE[name]
    with pytest.raises(kind, match=re.escape(said)):
        call(project, project.formule("drugsrunners"))


def test_what_is_closed_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path that is there, and that may not be opened."""
    monkeypatch.setattr("formulekit.project.opening.is_closed", lambda path: path == tmp_path)
    with pytest.raises(formulekit.PathError, match="may not be opened; ask for the right to read it"):
        formulekit.load(tmp_path)

"""Hostile files and paths: what is no file, lies elsewhere, or goes round in circles."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

from hostile_case import HEAD, Case, Content, prepared, several, write

BROKEN = HEAD + "taal: x\n"
_OUTSIDE = "ligt buiten het project"
_ABSENT = "is er niet"
_WAYS_OUT = (
    "..",
    "../../../../../../../../../../etc/../etc/passwd",
    r"\\server\share\x.yaml",
    "C:/windows/x.yaml",
    "~/x.yaml",
    "~root/x.yaml",
    "file:///etc/passwd",
    "$HOME/x.yaml",
    "${HOME}/x.yaml",
    "%USERPROFILE%/x.yaml",
    "formulekit:/etc/passwd",
    "formulekit:nergens@9",
)


def _based(name: str, says: str) -> Case:
    """Make a case of a formule that stands on a file with this name."""
    return several("FK007", lambda: {"los.yaml": HEAD + f"gebaseerd_op: {name}\n"}, says=says)


def _borrows(name: str, says: str) -> Case:
    """Make a case of a formule that names this catalogue."""
    return several("FK007", lambda: {"los.yaml": HEAD + f"catalogi: [{name}]\n"}, says=says)


def _link(name: str, target: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).symlink_to(target)


def _linked_out(folder: Path) -> None:
    write(folder.parent / "buiten" / "geheim.yaml", "catalogus: geheim\n")
    (folder / "gewoon.yaml").symlink_to(folder.parent / "buiten" / "geheim.yaml")
    write(folder / "los.yaml", HEAD + "catalogi: gewoon.yaml\n")


def _linked_folder_out(folder: Path) -> None:
    write(folder.parent / "buiten" / "geheim.yaml", "catalogus: geheim\n")
    (folder / "sub").symlink_to(folder.parent / "buiten")
    write(folder / "los.yaml", HEAD + "catalogi: sub/geheim.yaml\n")


def _base_in_a_loop(folder: Path) -> None:
    (folder / "kring.yaml").symlink_to("kring.yaml")
    write(folder / "los.yaml", HEAD + "gebaseerd_op: kring.yaml\n")


def _base_is_a_pipe(folder: Path) -> None:
    os.mkfifo(folder / "pijp.yaml")
    write(folder / "los.yaml", HEAD + "gebaseerd_op: pijp.yaml\n")


def _base_is_a_device(folder: Path) -> None:
    (folder / "nul.yaml").symlink_to("/dev/zero")
    write(folder / "los.yaml", HEAD + "gebaseerd_op: nul.yaml\n")


def _nothing_but_traps(folder: Path) -> None:
    """Fill a folder with what a scan must pass over, beside one broken document."""
    write(folder / "los.yaml", BROKEN)
    os.mkfifo(folder / "pijp.yaml")
    (folder / "boven").symlink_to("..")
    (folder / "zelf").symlink_to(".")
    (folder / "apparaat.yaml").symlink_to("/dev/zero")
    (folder / "kring.yaml").symlink_to("kring.yaml")
    write(folder / ".verborgen" / "x.yaml", BROKEN)
    write(folder / "node_modules" / "x.yaml", BROKEN)


def _deep_folders(folder: Path) -> None:
    """Make folders deeper than Python calls may nest."""
    for _ in range(1500):
        folder /= "d"
        folder.mkdir()
    write(folder / "los.yaml", BROKEN)


def _circle() -> dict[str, Content]:
    return {
        f"{number}.yaml": HEAD.replace("los", f"f{number}", 1) + f"gebaseerd_op: {(number + 1) % 7}.yaml\n"
        for number in range(7)
    }


def _chain() -> dict[str, Content]:
    chain = {f"{n}.yaml": HEAD.replace("los", f"f{n}", 1) + f"gebaseerd_op: {n + 1}.yaml\n" for n in range(9)}
    return {**chain, "9.yaml": HEAD.replace("los", "f9", 1)}


def _missing_catalogues() -> dict[str, Content]:
    names = ", ".join(f"{number}.yaml" for number in range(10_000))
    return {"los.yaml": HEAD + f"catalogi: [{names}]\n"}


def _programme_of_many() -> dict[str, Content]:
    names = ", ".join(f"../x/{number}.yaml" for number in range(10_000))
    return {"los.yaml": f"programma: plan\ntitel: Plan\nformules: [{names}]\n"}


def _catalogues_of_many() -> dict[str, Content]:
    names = [f"c{number}.yaml" for number in range(300)]
    files: dict[str, Content] = {name: f"catalogus: {name[:-5]}\nrollen: {{r: {{naam: R}}}}\n" for name in names}
    return {**files, "los.yaml": HEAD + f"catalogi: [{', '.join(names * 10)}]\ntaal: x\n"}


def _named(name: str, *arguments: str) -> Case:
    """Make a case of a broken document in a file with this name."""
    return prepared("FK104", lambda folder: write(folder / name, BROKEN), *(arguments or (name,)))


def _badly_encoded_name(folder: Path, text: str = BROKEN) -> None:
    with open(os.fsencode(folder) + b"/\xff\xfe.yaml", "wb") as stream:  # noqa: PTH123  a name that is no text
        stream.write(text.encode())


def _badly_encoded_name_alone(folder: Path) -> None:
    """Nothing but its name tells which document it is."""
    _badly_encoded_name(folder, "formule: 3\ntitel: [\n")


PATHS: dict[str, Case] = {
    # What is no file
    "pipe": prepared("FK006", lambda folder: os.mkfifo(folder / "los.yaml"), says="het pad is geen gewoon bestand"),
    "socket": prepared(
        "FK006",
        lambda folder: os.mknod(folder / "los.yaml", stat.S_IFSOCK | 0o600),
        says="het pad is geen gewoon bestand",
    ),
    "device": prepared("FK006", _link("los.yaml", "/dev/zero"), says="het pad is geen gewoon bestand"),
    "link-to-itself": prepared("FK006", _link("los.yaml", "los.yaml"), says="het bestand is niet te openen"),
    "link-to-nothing": prepared("FK006", _link("los.yaml", "nergens.yaml"), says="het bestand is niet te openen"),
    "folder-of-traps": prepared("FK104", _nothing_but_traps, "."),
    "deep-folders": prepared("FK104", _deep_folders, "."),
    # Names that would forge the report
    "name-with-newline": _named("x\n::error::gekaapt.yaml"),
    "name-with-newline-concise": _named("x\n::error::gekaapt.yaml", ".", "--format", "concise"),
    "name-of-a-command": _named("::error::gekaapt.yaml"),
    "name-of-a-command-concise": _named("::error::gekaapt.yaml", ".", "--format", "concise"),
    "name-of-an-old-command": _named("##[error]gekaapt.yaml", ".", "--format", "concise"),
    "name-with-terminal-codes": _named("\x1b[2J\x9b31m\u202e.yaml"),
    "name-with-terminal-codes-json": _named("\x1b[2J\x9b31m\u202e.yaml", ".", "--format", "json"),
    "name-that-is-no-text": prepared("FK104", _badly_encoded_name, "."),
    "name-that-is-no-text-json": prepared("FK104", _badly_encoded_name, ".", "--format", "json"),
    "name-alone-that-is-no-text": prepared("FK001", _badly_encoded_name_alone, "."),
    "name-of-an-option": _named("--format=x.yaml", "--", "--format=x.yaml"),
    # Paths out of the project
    "climbs-out": _based("../../../../etc/passwd", _OUTSIDE),
    "absolute": _based("/etc/passwd", _OUTSIDE),
    "url": _based("'https://example.com/x.yaml'", _OUTSIDE),
    "every-way-out": _borrows(", ".join(f"'{name}'" for name in _WAYS_OUT), f"\n{len(_WAYS_OUT)} fouten"),
    "shipped-climbs-out": _based("'formulekit:../../../x'", "heeft geen sjabloon"),
    "only-a-version": _based("'@1.0.0'", _ABSENT),
    "the-folder-itself": _based(".", _ABSENT),
    "wrong-case": several("FK007", lambda: {"los.yaml": HEAD + "catalogi: Zuid.yaml\n", "zuid.yaml": "catalogus: z\n"}),
    "long-name": _based("x" * 60_000, _ABSENT),
    "long-path": _based("x/" * 30_000, _ABSENT),
    "linked-out": prepared("FK007", _linked_out, says=_OUTSIDE),
    "linked-folder-out": prepared("FK007", _linked_folder_out, says=_OUTSIDE),
    "base-in-a-loop": prepared("FK007", _base_in_a_loop, says=_ABSENT),
    "base-is-a-pipe": prepared("FK007", _base_is_a_pipe, says=_ABSENT),
    "base-is-a-device": prepared("FK007", _base_is_a_device),
    # Circles and crowds
    "base-of-itself": several("FK008", lambda: {"los.yaml": HEAD + "gebaseerd_op: los.yaml\n"}),
    "catalogue-of-itself": several("FK007", lambda: {"los.yaml": HEAD + "catalogi: los.yaml\n"}),
    "programme-of-itself": several("FK007", lambda: {"los.yaml": "programma: los\ntitel: Los\nformules: [los.yaml]\n"}),
    "circle-of-bases": several("FK008", _circle, "."),
    "chain-of-nine-bases": several("FK003", _chain, "0.yaml", says="de formule staat op meer dan 8 sjablonen"),
    "missing-catalogues": several("FK007 FK003", _missing_catalogues),
    "programme-of-many": several("FK007 FK003", _programme_of_many),
    "catalogues-of-many": several("FK104", _catalogues_of_many),
}
"""The cases, by name."""

if Path("/proc/kallsyms").exists():
    PATHS |= {
        "memory-of-the-process": prepared("FK006", _link("los.yaml", "/proc/self/mem"), says="niet te openen"),
        "larger-than-it-says": prepared("FK003", _link("los.yaml", "/proc/kallsyms"), says="groter dan 1048576 bytes"),
    }

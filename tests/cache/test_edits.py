"""Whatever happens to a project between checks, the cache and the number of processes change nothing in the report."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from formulekit import examining, keeping
from formulekit.cli import main

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in the profile")

FOLDERS = ("", "wijk/")
STEMS = ("een", "twee", "drie")
PATHS = st.builds(lambda folder, stem: f"{folder}{stem}.yaml", st.sampled_from(FOLDERS), st.sampled_from(STEMS))
# What a document names: another one straight away, round a corner, nowhere, outside, what ships.
NAMES = st.one_of(
    *[st.builds(lambda up, path: up + path, st.sampled_from(("", "../", "wijk/../")), PATHS)] * 4,
    st.sampled_from(("formulekit:halt", "formulekit:nee", "../../buiten.yaml", "een.YAML")),
)
# What stands in one is often needed in another.
BODIES = (
    "",
    "partijen: {politie: {naam: Politie, capaciteit: {wijkagent: 1}}}\n",
    "inzet: {politie: [{belooft: doet mee, mensen: [{functie: wijkagent, fte: 2}]}]}\n",
    "rollen: {opspoorder: {naam: Opspoorder}}\n",
    "escalatie: opspoorder\n",
    "open_punten: [{regel: FK301, bij: roles.opspoorder, reden: later, eigenaar: politie, uiterlijk: 2026-01-01}]\n",
    "taal: en\n",
    "x: [\n",
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Write a formule, a catalogue, a programme, or what is none of these."""
    kind = draw(st.sampled_from((*["formule"] * 6, "catalogus", "programma", "services")))
    version = draw(st.sampled_from(("1.0.0", "1.1.0")))
    head = f"{kind}: {draw(st.sampled_from(STEMS))}\ntitel: Een\nversie: {version}\n"
    if kind == "catalogus":
        return head + draw(st.sampled_from(BODIES))
    if kind == "programma":
        members = ", ".join(draw(st.lists(NAMES, min_size=1, max_size=3)))
        return f"{head}periode: {{van: 2026-01-01, tot: 2027-01-01}}\nformules: [{members}]\n"
    status = draw(st.sampled_from(("sjabloon", "concept", "vastgesteld")))
    base = draw(st.one_of(st.just(""), NAMES.map("gebaseerd_op: {}@1.0.0\n".format)))
    shelf = draw(st.one_of(st.just(""), NAMES.map("catalogi: [{}]\n".format)))
    bodies = draw(st.lists(st.sampled_from(BODIES), max_size=3, unique=True))
    return f"{head}status: {status}\nschaal: lokaal\n{base}{shelf}{''.join(bodies)}"


class Edits(RuleBasedStateMachine):
    """A project that is edited, and checked with and without what is known of it."""

    def __init__(self) -> None:
        """Begin with an empty project, and nothing kept."""
        super().__init__()
        self.top = Path(tempfile.mkdtemp()).resolve()
        self.specs = self.top / "project"
        for folder in FOLDERS:
            (self.specs / folder).mkdir(parents=True, exist_ok=True)
        (self.top / "buiten.yaml").write_text("formule: buiten\n")
        self.patch = pytest.MonkeyPatch()
        self.patch.setenv("XDG_CACHE_HOME", str(self.top / "cache"))
        self.patch.setattr(examining, "_STRETCH", 2)

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.patch.undo()
        shutil.rmtree(self.top)

    @initialize(texts=st.lists(documents(), min_size=4, max_size=6))
    def begin(self, texts: list[str]) -> None:
        """Write some documents that may name one another."""
        self.configure("today = 2026-06-01\n")
        places = ("een.yaml", "twee.yaml", "wijk/een.yaml", "drie.yaml", "wijk/twee.yaml", "wijk/drie.yaml")
        for path, text in zip(places, texts, strict=False):
            self.write(path, text)

    def at(self, path: str) -> Path:
        """Give the place of a file; whatever stood there is gone."""
        place = self.specs / path
        if place.is_dir() and not place.is_symlink():
            place.rmdir()
        place.unlink(missing_ok=True)
        return place

    @rule(path=PATHS, text=documents())
    def write(self, path: str, text: str) -> None:
        """Write a document, or another one in its place."""
        self.at(path).write_text(text)

    @rule(path=PATHS, more=st.sampled_from(BODIES))
    def append(self, path: str, more: str) -> None:
        """Add to a document; where there is none, to nothing."""
        if (self.specs / path).is_file():
            with (self.specs / path).open("a") as file:
                file.write(more)

    @rule(path=PATHS)
    def delete(self, path: str) -> None:
        """Delete a document."""
        self.at(path)

    @rule(path=PATHS, to=PATHS)
    def rename(self, path: str, to: str) -> None:
        """Give a document another name, maybe that of another one."""
        if (self.specs / path).exists() and path != to:
            (self.specs / path).rename(self.at(to))

    @rule(path=PATHS, to=PATHS)
    def link(self, path: str, to: str) -> None:
        """Put a link in the place of a document."""
        self.at(path).symlink_to(self.specs / to)

    @rule(path=PATHS)
    def obstruct(self, path: str) -> None:
        """Put a folder in the place of a document."""
        self.at(path).mkdir()

    @rule(
        text=st.sampled_from(
            ("today = 2026-06-01\n", "today = 2030-01-01\n", 'today = 2026-06-01\nseverity = {FK301 = "info"}\n')
        )
    )
    def configure(self, text: str) -> None:
        """Configure the project in another way."""
        (self.specs / "formulekit.toml").write_text(text)

    @precondition(lambda self: (self.top / "cache").exists())
    @rule(at=st.floats(0, 1, exclude_max=True), harm=st.sampled_from((b"", b"\n", b"0", b"\xff")), cut=st.booleans())
    def corrupt(self, at: float, harm: bytes, *, cut: bool) -> None:
        """Damage what is kept, somewhere."""
        for file in (self.top / "cache" / keeping.FOLDER).iterdir():
            content = file.read_bytes()
            place = int(at * len(content))
            file.write_bytes(content[:place] + harm + (b"" if cut else content[place + 1 :]))

    @invariant()
    def nothing_else_is_found(self) -> None:
        """The report is the same with what is known and without."""
        assert self.report() == self.report("--no-cache")

    @rule(jobs=st.sampled_from((2, 3)), flags=st.sampled_from(((), ("--lang", "en"))))
    def check(self, jobs: int, flags: tuple[str, ...]) -> None:
        """It is so in another language, and from several processes."""
        assert self.report("--no-cache", "--jobs", str(jobs), *flags) == self.report(*flags)

    def report(self, *flags: str) -> tuple[int, bytes]:
        """Check the project: the exit code, and the report."""
        file = self.top / "report.json"
        code = main(["check", str(self.specs), "--allow-empty", "-f", f"json={file}", *flags])
        return code, file.read_bytes()


Edits.TestCase.settings = settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=30,
    stateful_step_count=12,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
TestEdits = Edits.TestCase

"""The cache of findings: what it spares, and everything that must make it look again."""

import io
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from closing import close

from formulekit import examining, keeping
from formulekit.cache import cache, stamp
from formulekit.cache.cache import Cache
from formulekit.cache.entries import Outcome
from formulekit.cli import main
from formulekit.extension import Hit
from formulekit.findings import Inspection
from formulekit.graph import Index
from formulekit.plugins import rules
from formulekit.project.opening import Sought

FORMULE = "formule: {id}\ntitel: Een\nversie: 1.0.0\nstatus: {status}\nschaal: lokaal\n{more}"
CATALOGUE = "catalogus: {id}\ntitel: Een\nversie: 1.0.0\n{more}"
PROGRAMME = "programma: {id}\ntitel: Een\nversie: 1.0.0\nperiode: {{van: 2026-01-01, tot: 2027-01-01}}\n{more}"

Check = Callable[..., tuple[str, list[str] | None]]
Change = Callable[[Path], object]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in the profile")


def formule(name: str, more: str = "", status: str = "concept") -> str:
    """Write a formule."""
    return FORMULE.format(id=name, more=more, status=status)


@pytest.fixture
def specs(project: Path) -> Path:
    """A template on a template, a catalogue, what is built on them, what is not, and a programme."""
    files = {
        "onder.yaml": formule("onder", "doelen: {}\n", "sjabloon"),
        "sjabloon.yaml": formule("sjabloon", "gebaseerd_op: onder.yaml\n", "sjabloon"),
        "catalogus.yaml": CATALOGUE.format(id="delen", more="partijen:\n  politie: {naam: Politie}\n"),
        "een.yaml": formule("een", "gebaseerd_op: sjabloon.yaml\n"),
        "twee.yaml": formule("twee", "catalogi: [catalogus.yaml]\n"),
        "los.yaml": formule("los"),
        "mist.yaml": formule("mist", "gebaseerd_op: later.yaml\n"),
        "programma.yaml": PROGRAMME.format(id="programma", more="formules: [een.yaml]\n"),
        "ander.yml": "services: {}\n",
    }
    (project / "specs").mkdir()
    (project / "formulekit.toml").write_text("today = 2026-06-01\n")
    for name, text in files.items():
        (project / "specs" / name).write_text(text)
    return project / "specs"


@pytest.fixture
def check(specs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    """Check, and give the report and which documents were looked at; None where nothing had changed at all."""
    looked: list[list[str]] = []
    keep = Cache.keep

    def spied(self: Cache, sought: Sought, inspection: Inspection, outcomes: list[Outcome]) -> None:
        looked.append(sorted(outcome.path.name for outcome in outcomes))
        keep(self, sought, inspection, outcomes)

    monkeypatch.setattr(Cache, "keep", spied)

    def checked(*arguments: str, path: str = str(specs)) -> tuple[str, list[str] | None]:
        looked.clear()
        main(["check", path, "-f", "json", *arguments])
        return capsys.readouterr().out, looked[0] if looked else None

    return checked


def kept() -> Path:
    """Give the one file in which findings are kept."""
    (file,) = (Path(os.environ["XDG_CACHE_HOME"]) / keeping.FOLDER).glob("findings-*")
    return file


def test_a_folder_that_is_closed_and_opened_again(specs: Path, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a folder is closed that is said each time, as without a cache; of the rest nothing is looked at again."""
    (specs / "deel").mkdir()
    (specs / "deel" / "deel.yaml").write_text(formule("deel"))
    (specs / "deelt.yaml").write_text(formule("deelt", "gebaseerd_op: deel/deel.yaml\n"))
    before, _ = check()
    assert "FK006" not in before
    with monkeypatch.context() as closed:
        close(closed, specs / "deel")
        first, looked = check()
        assert looked == ["deel", "deelt.yaml"]
        assert [each["code"] for each in json.loads(first)["findings"]].count("FK006") == 1
        assert check("--no-cache")[0] == first
        again, looked = check()
        assert (again, looked) == (first, ["deel"])
    after, looked = check()
    assert (after, looked) == (before, ["deel.yaml", "deelt.yaml"])
    assert check() == (before, None)


def test_nothing_is_looked_at_again_where_nothing_changed(check: Check) -> None:
    """The second report is the first one, byte for byte, and no document was examined for it."""
    first, looked = check()
    assert looked is not None
    assert len(looked) == 8
    assert len(json.loads(first)["findings"]) > 3
    assert check() == (first, None)


@pytest.mark.parametrize(
    ("change", "looked"),
    [
        (lambda specs: (specs / "los.yaml").write_text(formule("los", "doelen: 3\n")), ["los.yaml"]),
        (
            lambda specs: (specs / "sjabloon.yaml").write_text(
                formule("sjabloon", "gebaseerd_op: onder.yaml\nx: 1\n", "sjabloon")
            ),
            ["een.yaml", "programma.yaml", "sjabloon.yaml"],
        ),
        (
            lambda specs: (specs / "onder.yaml").write_text(formule("onder", "", "sjabloon")),
            ["een.yaml", "onder.yaml", "programma.yaml", "sjabloon.yaml"],
        ),
        (lambda specs: (specs / "onder.yaml").unlink(), ["een.yaml", "programma.yaml", "sjabloon.yaml"]),
        (
            lambda specs: (specs / "catalogus.yaml").write_text(CATALOGUE.format(id="delen", more="")),
            ["catalogus.yaml", "twee.yaml"],
        ),
        (lambda specs: (specs / "later.yaml").write_text(formule("later")), ["later.yaml", "mist.yaml"]),
        (lambda specs: (specs / "los.yaml").rename(specs / "vrij.yaml"), ["vrij.yaml"]),
        (lambda specs: (specs / "los.yaml").unlink(), []),
        (lambda specs: (specs / "ander.yml").write_text(formule("ander")), ["ander.yml"]),
        (lambda specs: (specs / "ander.yml").write_text("volumes: {}\n"), []),
        (lambda specs: (specs / "nieuw.yaml").write_text(formule("los")), ["nieuw.yaml"]),
        (
            lambda specs: [(specs / "een.yaml").unlink(), (specs / "een.yaml").symlink_to("los.yaml")],
            ["programma.yaml"],
        ),
        (lambda specs: [(specs / "later.yaml").symlink_to("los.yaml")], ["mist.yaml"]),
    ],
)
def test_what_a_change_concerns_is_looked_at_again(
    change: Change, looked: list[str], specs: Path, check: Check
) -> None:
    """A document is looked at again when it changes, or what it builds on, or what its names lead to; no other is."""
    check()
    change(specs)
    report, seen = check()
    assert seen == looked
    assert report == check("--no-cache")[0]
    assert check() == (report, None)


@pytest.mark.parametrize(
    "settings",
    [
        "today = 2026-06-02\n",
        'today = 2026-06-01\nseverity = {FK401 = "info"}\n',
        "today = 2026-06-01\nhours-per-fte-year = 1000\n",
        'today = 2026-06-01\nlang = "en"\n',
    ],
)
def test_another_day_or_configuration_begins_anew(settings: str, specs: Path, check: Check) -> None:
    """All documents are looked at again where they are judged otherwise."""
    check()
    (specs.parent / "formulekit.toml").write_text(settings)
    report, looked = check()
    assert looked is not None
    assert len(looked) == 8
    assert report == check("--no-cache")[0]


def test_what_is_shown_does_not_begin_anew(specs: Path, check: Check) -> None:
    """Other codes, levels and forms are another way to tell of the same findings."""
    check()
    (specs.parent / "formulekit.toml").write_text('today = 2026-06-01\nselect = ["FK0"]\n')
    assert json.loads(check()[0])["findings"] != []
    for flags in (["--ignore", "FK0"], ["--fail-on", "never"], ["-f", "sarif=x.sarif"], ["--jobs", "2"]):
        assert check(*flags)[1] is None


def test_languages_do_not_mix(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks for English, or whose screen is English, is not answered in Dutch."""
    dutch, _ = check()
    english, looked = check("--lang", "en")
    assert looked is not None
    assert english != dutch
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert check()[0] == english
    assert check("--lang", "nl")[0] == dutch
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    assert check() == (dutch, None)


def test_what_all_documents_state_is_their_language(specs: Path, check: Check) -> None:
    """When the first document states another language, all is said anew, in that one."""
    for file in specs.glob("*.yaml"):
        file.write_text(file.read_text() + "taal: en\n")
    english = check()[0]
    (specs / "aap.yaml").write_text(formule("aap", "taal: nl\n"))
    report, _ = check()
    assert report != english
    assert report == check("--no-cache")[0]


def test_another_program_begins_anew(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version, other code or another package beside it may find something else."""
    check()
    monkeypatch.setattr(cache, "program", lambda: ["another"])
    assert check()[1] is not None
    assert check()[1] is None


def test_what_rules_of_others_find_is_not_kept(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    """On what they depend is not known: their own files, data beside them, the hour."""
    before = check()[0]
    file = kept().stat()
    monkeypatch.setattr("formulekit.cli.checking.is_extended", lambda: True)
    monkeypatch.setattr("formulekit.examining.rules", lambda: {"FK900": rules()["FK900"]})
    assert check()[0] != before
    assert kept().stat().st_mtime_ns == file.st_mtime_ns


@pytest.mark.parametrize(
    "harm",
    [
        lambda _: b"",
        lambda _: b"\x00\xff\n" * 40,
        lambda content: content[: len(content) // 2],
        lambda content: content.replace(b"Een", b"Twee").replace(b"politie", b"p0litie").replace(b"concept", b"klaar"),
        lambda content: content.replace(b"\n", b"\r\n"),
        lambda content: content.swapcase(),
        lambda content: b"\n".join(reversed(content.split(b"\n"))),
        lambda content: b"{}\n" + content,
    ],
)
def test_a_damaged_file_is_as_if_it_were_not_there(harm: Callable[[bytes], bytes], check: Check) -> None:
    """Whatever happened to what was kept, the findings are those of the documents."""
    report, _ = check()
    kept().write_bytes(harm(kept().read_bytes()))
    assert check()[0] == report
    assert check() == (report, None)


def test_one_damaged_line_costs_one_document(specs: Path, check: Check) -> None:
    """What is kept of the others is used all the same."""
    check()
    lines = kept().read_bytes().splitlines(keepends=True)
    (number,) = (at for at, line in enumerate(lines) if b'"los"' in line and at)
    lines[number] = lines[number].replace(b"los", b"lis")
    kept().write_bytes(b"".join(lines))
    (specs / "twee.yaml").write_text(formule("twee"))
    report, looked = check()
    assert looked == ["los.yaml", "twee.yaml"]
    assert report == check("--no-cache")[0]


@pytest.mark.parametrize("mode", [0o644, 0o660, 0o606])
def test_what_others_may_touch_is_not_trusted(mode: int, check: Check) -> None:
    """A file that others can reach may say anything."""
    check()
    kept().chmod(mode)
    assert check()[1] is not None


def test_a_link_in_its_place_is_not_followed(specs: Path, check: Check) -> None:
    """What is kept elsewhere is not ours."""
    check()
    file = kept()
    file.rename(specs.parent / "elders")
    file.symlink_to(specs.parent / "elders")
    assert check()[1] is not None


def test_a_folder_of_others_is_not_used(check: Check) -> None:
    """Where anybody can write, nothing is read and nothing kept."""
    folder = Path(os.environ["XDG_CACHE_HOME"]) / keeping.FOLDER
    folder.mkdir(parents=True, mode=0o777)
    folder.chmod(0o777)
    assert check()[1] is not None
    assert check()[1] is not None
    assert list(folder.iterdir()) == []


def test_no_cache_reads_and_keeps_nothing(check: Check) -> None:
    """Who asks to check everything again has everything checked again, and nothing written."""
    check("--no-cache")
    assert not Path(os.environ["XDG_CACHE_HOME"]).exists()


def test_what_is_typed_is_neither_kept_nor_remembered(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document on standard input is looked at each time."""
    for _ in range(2):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(formule("getypt", "x: 1\n").encode())))
        assert "stdin.yaml" in check(path="-")[0]
    assert not Path(os.environ["XDG_CACHE_HOME"]).exists()


def test_a_file_that_changes_meanwhile_is_not_kept(specs: Path, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read is not what was found: who saves while the check runs is not told of it forever."""
    examine = examining._examine  # noqa: SLF001 - there is no other moment between finding and reading

    def late(stretch: examining._Stretch) -> list[Outcome]:
        (specs / "los.yaml").write_text(formule("los", "doelen: 3\n"))
        return examine(stretch)

    monkeypatch.setattr(examining, "_examine", late)
    check()
    monkeypatch.setattr(examining, "_examine", examine)
    (specs / "los.yaml").write_text(formule("los"))
    assert check()[0] == check("--no-cache")[0]


def test_a_rule_that_failed_is_tried_again(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure may have been of the moment; its findings are told, and not kept."""

    def fails(_: Index) -> Iterator[Hit]:
        raise MemoryError

    broken = rules() | {"FK401": replace(rules()["FK401"], formule=fails)}
    with monkeypatch.context() as patch:
        patch.setattr("formulekit.examining.rules", lambda: broken)
        failed = {finding["file"] for finding in json.loads(check()[0])["findings"] if finding["code"] == "FK900"}
    report, looked = check()
    assert "FK900" not in report
    assert looked == sorted(Path(file).name for file in failed)
    assert len(looked) > 2


def test_a_name_that_is_no_text_is_no_hindrance(specs: Path, check: Check) -> None:
    """A file with bytes in its name that are no text is checked each time."""
    try:
        (specs / os.fsdecode(b"caf\xe9.yaml")).write_text(formule("cafe"))
    except OSError:
        pytest.skip("this file system takes no such name")
    report, looked = check()
    assert looked is not None
    assert check() == (report, looked)


def test_old_files_are_thrown_away(check: Check) -> None:
    """What was not kept anew for a month makes way; what is not ours stays."""
    folder = Path(os.environ["XDG_CACHE_HOME"]) / keeping.FOLDER
    check()
    for name in ("findings-old", "graphviz-old", "findings-new"):
        (folder / name).touch()
    for name in ("findings-old", "graphviz-old"):
        os.utime(folder / name, (0, 0))
    kept_ = [file for file in folder.glob("findings-*") if file.stat().st_size]
    check("--lang", "en")
    left = {file.name for file in folder.iterdir()}
    assert "findings-old" not in left
    assert {"graphviz-old", "findings-new", kept_[0].name} <= left


def test_it_says_which_program_it_is() -> None:
    """The files of the package and the packages beside it are part of it; what Python compiles is not."""
    told = json.dumps(stamp.program())
    assert "cache/stamp.py" in told
    assert ".dist-info" in told
    assert "__pycache__" not in told
    stamp.program.cache_clear()
    assert told == json.dumps(stamp.program())


def test_a_program_stays_what_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who watches while another version is installed does not keep the findings of the old one as those of the new."""
    before = stamp.program()
    monkeypatch.setattr(stamp, "__version__", "9.9")
    assert stamp.program() == before
    stamp.program.cache_clear()
    assert stamp.program() != before
    stamp.program.cache_clear()


def test_a_link_that_leads_nowhere_is_no_hindrance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some editors leave one beside a file that they hold open."""
    (tmp_path / "a.py").touch()
    (tmp_path / ".#a.py").symlink_to("iemand@hier.123")
    monkeypatch.setattr(stamp, "_PACKAGE", tmp_path)
    stamp.program.cache_clear()
    assert "a.py" in json.dumps(stamp.program())
    stamp.program.cache_clear()

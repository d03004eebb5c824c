"""What a project configures holds, and what it cannot mean is refused."""

import datetime
import errno
import re
from pathlib import Path

import pytest
from closing import close

import formulekit
from formulekit.cli import main
from formulekit.config import DEFAULTS, ConfigError, settings_of
from formulekit.config.reading import KEYS
from formulekit.config.values import MAX_LOGO
from formulekit.palette import Tone

DOCS = Path(__file__).parents[2] / "docs"
PNG = b"\x89PNG\r\n\x1a\n"
WARNED = (
    "formule: los\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"
    "bronnen:\n  verslag: {titel: Verslag}\nevaluatie: 2020-01-01\n"
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder that is the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def configure(root: Path, text: str, name: str = "formulekit.toml") -> None:
    """Write a configuration."""
    (root / name).write_text(text, encoding="utf-8")


def refusal(root: Path, text: str) -> list[str]:
    """Give the lines, in Dutch, with which a configuration is refused."""
    configure(root, text)
    with pytest.raises(ConfigError) as refused:
        settings_of(root)
    return [*refused.value.lines("nl")]


def test_without_configuration_the_usual_holds(root: Path) -> None:
    """A project without configuration, or with an empty one, has the default settings."""
    assert settings_of(root) is DEFAULTS
    configure(root, "  \n")
    assert settings_of(root).stated == ()


@pytest.mark.parametrize("page", ["instellingen.md", "configuration.md"])
def test_the_documented_example_states_every_key(root: Path, page: str) -> None:
    """The example in the documentation can be used as it is, and holds every key."""
    (root / "logo.png").write_bytes(PNG)
    configure(root, re.findall(r"```toml\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)[0])
    settings = settings_of(root)
    assert sorted(settings.stated) == sorted(KEYS)
    assert settings.today == datetime.date(2026, 1, 31)
    assert settings.palette["care"] == Tone("#f4d7dd", "#8f2f4a")
    assert settings.logo is not None
    assert settings.logo.content == PNG


def test_pyproject_is_read_where_there_is_no_file_of_our_own(root: Path) -> None:
    """`[tool.formulekit]` in `pyproject.toml` counts, and `formulekit.toml` goes before it."""
    configure(root, "[tool.formulekit]\nfail-on = 'info'\n", "pyproject.toml")
    assert settings_of(root).fail_on == "info"
    assert settings_of(root).file == "pyproject.toml"
    configure(root, "fail-on = 'never'")
    assert settings_of(root).fail_on == "never"


def test_the_project_of_another_tool_is_left_alone(root: Path) -> None:
    """A `pyproject.toml` that does not speak of us is not even parsed, nor is one that only mentions us."""
    configure(root, "[[[", "pyproject.toml")
    assert settings_of(root) is DEFAULTS
    configure(root, "[project]\nname = 'formulekit' # not [tool.formulekit]\n", "pyproject.toml")
    assert settings_of(root) is DEFAULTS
    configure(root, "# formulekit" + "#" * 100_000, "pyproject.toml")
    assert settings_of(root) is DEFAULTS


@pytest.mark.parametrize("text", ["[ tool.formulekit ]\nlang = 'en'", "[tool]\nformulekit = {lang = 'en'}"])
def test_a_table_counts_however_it_is_written(root: Path, text: str) -> None:
    """Spaces in its head, or a table within a line, mean the same to TOML."""
    configure(root, text, "pyproject.toml")
    assert settings_of(root).lang == "en"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[[tool.formulekit]]\nlang = 'en'", "schrijf [tool.formulekit], tussen enkele haken"),
        ("[tool]\nformulekit = 1", "hier horen regels van de vorm sleutel = waarde"),
    ],
)
def test_what_is_no_table_is_refused(root: Path, text: str, why: str) -> None:
    """Nothing that is meant for us is passed over."""
    configure(root, text, "pyproject.toml")
    with pytest.raises(ConfigError) as refused:
        settings_of(root)
    assert refused.value.lines("nl") == (f"pyproject.toml, tool.formulekit: {why}",)


def test_a_key_of_endless_parts_is_no_configuration(root: Path) -> None:
    """Python's reader would take gigabytes for what fits in 64 kB."""
    configure(root, ".".join("a" * 30_000) + " = 1")
    with pytest.raises(ConfigError) as refused:
        settings_of(root)
    assert refused.value.lines("nl") == ("formulekit.toml is niet te lezen: dit is geen TOML",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "lan = 'nl'",
            f"formulekit.toml, lan: de sleutel bestaat niet; bedoeld: lang?; kies uit {', '.join(KEYS)}",
        ),
        ("wat = 1", f"formulekit.toml, wat: de sleutel bestaat niet; kies uit {', '.join(KEYS)}"),
        ("lang = 'fr'", "formulekit.toml, lang: 'fr' kan niet; kies uit nl, en"),
        ("fail-on = 1", "formulekit.toml, fail-on: '1' kan niet; kies uit error, warning, info, never"),
        ("paths = 'specs'", "formulekit.toml, paths: hier hoort een lijst van teksten"),
        ("paths = ['../buiten']", "formulekit.toml, paths: '../buiten' ligt buiten het project"),
        ("select = ['KF']", "formulekit.toml, select: geen regel heeft een code die met 'KF' begint"),
        ("ignore = ['']", "formulekit.toml, ignore: geen regel heeft een code die met '' begint"),
        ("severity = 'error'", "formulekit.toml, severity: hier horen regels van de vorm sleutel = waarde"),
        ("severity = {FK3001 = 'error'}", "formulekit.toml, severity: er is geen regel 'FK3001'"),
        ("severity = {FK301 = 'off'}", "formulekit.toml, severity: 'off' kan niet; kies uit error, warning, info"),
        ("hours-per-fte-year = true", "formulekit.toml, hours-per-fte-year: geef een aantal uren tussen 1 en 8784"),
        ("today = '2026-02-30'", "formulekit.toml, today: geef een datum, zoals 2026-01-31"),
        ("today = 2026-01-31T10:00:00", "formulekit.toml, today: geef een datum, zoals 2026-01-31"),
        ("colours = {zorgg = {}}", "formulekit.toml, colours: er is geen domein 'zorgg'; bedoeld: zorg?"),
        (
            "colours = {zorg = '#ffffff'}",
            'formulekit.toml, colours: geef bij \'zorg\' een vlak en een lijn: {fill = "#ccdcf9", line = "#2f5597"}',
        ),
        (
            "colours = {zorg = {fill = '#000000', line = '#000000'}}",
            "formulekit.toml, colours: het vlak van 'zorg' is te donker voor tekst (contrast 1,4, 4,5 is nodig)",
        ),
        (
            "colours = {zorg = {fill = '#ffffff', line = '#eeeeee'}}",
            "formulekit.toml, colours: de lijn van 'zorg' is te licht op wit (contrast 1,2, 3 is nodig)",
        ),
        ("logo = '../x.png'", "formulekit.toml, logo: '../x.png' ligt buiten het project"),
        ("logo = '/etc/passwd'", "formulekit.toml, logo: '/etc/passwd' ligt buiten het project"),
        ("logo = '.'", "formulekit.toml, logo: '.' is geen PNG van ten hoogste 256 KiB"),
        ('logo = "a\\u0000b"', "formulekit.toml, logo: 'a\\x00b' is geen PNG van ten hoogste 256 KiB"),
        ("logo = 1", "formulekit.toml, logo: '1' is geen PNG van ten hoogste 256 KiB"),
        (
            "logo = 'x.png'",
            "formulekit.toml, logo: 'x.png' is er niet; geef het pad van een PNG, vanaf de map van dit bestand",
        ),
        ("x = [1\ny = }", "formulekit.toml is niet te lezen: geen TOML op regel 2, teken 1"),
        ("lang 'nl'", "formulekit.toml is niet te lezen: geen TOML op regel 1, teken 6"),
        ("#" + "x" * 70_000, "formulekit.toml is niet te lezen: groter dan 64 KiB"),
    ],
)
def test_what_a_key_cannot_mean_is_refused(root: Path, text: str, said: str) -> None:
    """A mistake in the configuration is said in one line with the key, what is wrong and what may stand there."""
    assert refusal(root, text) == [said]


@pytest.mark.parametrize(
    ("text", "column", "mended"),
    [
        ("lang = nl", 8, 'lang = "nl"'),
        ("lang=nl # Nederlands", 6, 'lang="nl" # Nederlands'),
        ("lang = “nl”", 8, 'lang = "nl"'),
        ("paths = [specs, deel]", 10, 'paths = ["specs", "deel"]'),
        ("paths = ['deel', specs/zuid, ./noord]", 18, 'paths = [\'deel\', "specs/zuid", "./noord"]'),
        ("severity = {FK301 = info, FK302 = 'error'}", 24, "severity = {FK301 = \"info\", FK302 = 'error'}"),
        ("x = {a = true, b = nl}", 20, 'x = {a = true, b = "nl"}'),
        (
            "colours = {zorg = {fill = #ccdcf9, line = #2f5597}}",
            27,
            'colours = {zorg = {fill = "#ccdcf9", line = "#2f5597"}}',
        ),
        ("logo = mijn logo.png\r", 8, 'logo = "mijn logo.png"'),
    ],
)
def test_a_word_without_quotes_is_shown_with_them(root: Path, text: str, column: int, mended: str) -> None:
    """Where a bare word stands for a text, the mistake shows how it is written."""
    where = f"formulekit.toml is niet te lezen: geen TOML op regel 2, teken {column}"
    assert refusal(root, f"# wij\n{text}\n") == [f"{where}; tekst staat tussen aanhalingstekens: {mended}"]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (r"logo = C:\x.png", r"logo = 'C:\x.png'"),
        (r'logo = "C:\x.png"', r"logo = 'C:\x.png'"),
        (r'paths = ["een\deel", "twee\deel", "drie/\u00e9"]', r"""paths = ['een\deel', 'twee\deel', "drie/\u00e9"]"""),
    ],
)
def test_a_backslash_is_shown_between_the_quotes_in_which_it_is_one(root: Path, text: str, mended: str) -> None:
    """Between double quotes it would begin a character that has no key."""
    (said,) = refusal(root, text)
    assert said.endswith(rf"; tekst met een \ staat tussen enkele aanhalingstekens: {mended}")


def test_what_is_shown_in_the_place_of_a_mistake_is_no_mistake(root: Path) -> None:
    """Whatever line is shown, it gets further than the one that was there."""
    (said,) = refusal(root, "paths = [\n  specs,  # hier\n  deel,\n]\n")
    assert said.endswith('geen TOML op regel 2, teken 3; tekst staat tussen aanhalingstekens: "specs",  # hier')
    wide = " " * 60_000
    for text in ("paths = [specs", "[tool formulekit]", "lang nl", "lang = nl en = 1", "a = [b, 2x]", f"x = y{wide}'"):
        (said,) = refusal(root, text)
        assert "aanhalingstekens" not in said


@pytest.mark.parametrize("text", ["today = 2026-1-3", "lang == 'nl'", "colours = {zorg = }"])
def test_what_is_no_bare_word_gets_no_quotes(root: Path, text: str) -> None:
    """Another mistake in TOML is said without that hint."""
    (said,) = refusal(root, text)
    assert re.fullmatch(r"formulekit\.toml is niet te lezen: geen TOML op regel 1, teken \d+", said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# ons\nlang = 'nl\n", "op regel 2 houdt het te vroeg op: achter de tekst ontbreekt een aanhalingsteken"),
        ('lang = "nl', "op regel 1 houdt het te vroeg op: achter de tekst ontbreekt een aanhalingsteken"),
        ("paths = ['specs'\n", "op regel 1 houdt het te vroeg op: achter de lijst ontbreekt een ]"),
        ("[severity", "op regel 1 houdt het te vroeg op: er ontbreekt een ]"),
        ("lang =", "op regel 1 houdt het te vroeg op: de waarde ontbreekt, of is niet af"),
        ("lang", "op regel 1 houdt het te vroeg op: achter de sleutel ontbreken een = en een waarde"),
        ("lang = 'nl'\nlang = 'en'\n", "op regel 2 staat iets voor de tweede keer; laat er een weg"),
        ("[severity]\n[severity]\n", "op regel 2 staat iets voor de tweede keer; laat er een weg"),
    ],
)
def test_what_is_lacking_or_too_much_is_told(root: Path, text: str, said: str) -> None:
    """With the line, and without a word about UTF-8."""
    assert refusal(root, text) == [f"formulekit.toml is niet te lezen: {said}"]


def test_a_byte_order_mark_is_passed_over(root: Path) -> None:
    """Notepad puts one at the start of a file."""
    (root / "formulekit.toml").write_bytes(b"\xef\xbb\xbflang = 'en'\n")
    assert settings_of(root).lang == "en"


def test_a_closed_configuration_or_logo_is_said_to_be_closed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What we may not open is neither absent nor broken."""
    (root / "logo.png").write_bytes(PNG)
    with monkeypatch.context() as closed:
        close(closed, root / "logo.png")
        (said,) = refusal(root, "logo = 'logo.png'")
    assert said == "formulekit.toml, logo: 'logo.png' mag niet worden geopend; vraag om leesrechten"
    monkeypatch.setattr(Path, "open", _refuse)
    with pytest.raises(ConfigError, match="may not be opened; ask for the right to read it"):
        settings_of(root)


def _refuse(path: Path, *_: object) -> None:
    raise PermissionError(errno.EACCES, "Permission denied", str(path))


@pytest.mark.parametrize(("file", "head"), [("formulekit.toml", ""), ("pyproject.toml", "[tool.formulekit]\n")])
def test_a_configured_path_that_is_not_there_is_said_to_be_configured(
    root: Path, capsys: pytest.CaptureFixture[str], file: str, head: str
) -> None:
    """Nobody typed the path, so the message says where it stands; a path that is named goes before it."""
    configure(root, f"{head}paths = ['deel', 'spec']\n", file)
    (root / "deel").mkdir()
    (root / "deel" / "los.yaml").write_text(WARNED)
    for lang, said in (
        ("nl", f"pad 'spec' is er niet; het staat bij `paths` in {file}: verander het daar, of maak de map"),
        ("en", f"path 'spec' is not there; it stands under `paths` in {file}: change it there, or make the folder"),
    ):
        for command in ("check", "fmt", "open-points"):
            assert main(["--lang", lang, command]) == 2
            assert capsys.readouterr().err.splitlines() == [f"formulekit: {said}"]
    assert main(["check", "deel"]) == 0


def test_a_configured_path_that_is_closed_is_said_to_be_closed(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is there, but may not be opened."""
    configure(root, "paths = ['dicht/specs']\n")
    (root / "dicht" / "specs").mkdir(parents=True)
    close(monkeypatch, root / "dicht")
    assert main(["check", "--lang", "nl"]) == 2
    assert "dicht/specs' mag niet worden geopend" in capsys.readouterr().err


def test_a_file_that_is_no_text_is_refused(root: Path) -> None:
    """A configuration that is not UTF-8 is said to be no TOML."""
    (root / "formulekit.toml").write_bytes(b"lang = '\xff'")
    with pytest.raises(ConfigError, match="a character on line 1 is no UTF-8; save the file as UTF-8"):
        settings_of(root)


def test_a_logo_is_a_png_of_some_size(root: Path) -> None:
    """What is no PNG, or too large a one, is refused."""
    (root / "groot.png").write_bytes(PNG + b"x" * MAX_LOGO)
    (root / "anders.png").write_bytes(b"GIF89a")
    assert len(refusal(root, "logo = 'groot.png'") + refusal(root, "logo = 'anders.png'")) == 2


def test_every_mistake_is_said_at_once(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two mistakes are two lines on stderr, and the exit code is 2."""
    configure(root, "lang = 'fr'\ntoday = 'nu'\n")
    (root / "los.yaml").write_text(WARNED)
    assert main(["check", "los.yaml", "--lang", "en"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "formulekit: formulekit.toml, lang: 'fr' is not possible; choose from nl, en",
        "formulekit: formulekit.toml, today: give a date, such as 2026-01-31",
    ]


def test_hostile_keys_stay_on_their_line(root: Path) -> None:
    """A key or value with line ends or controls cannot forge a line."""
    said = refusal(root, '"a\\n::error::b" = 1\nlang = "\\u001b[31m\\n::x"\n')
    assert len(said) == 2
    assert "a\\n::error::b" in said[0]
    assert "\\x1b[31m\\n::x" in said[1]


def test_the_check_obeys(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Paths, language, severity, the level of failing and what is ignored hold for the command line."""
    (root / "deel").mkdir()
    (root / "deel" / "los.yaml").write_text(WARNED)
    configure(
        root,
        "paths = ['deel']\nlang = 'en'\nseverity = {FK202 = 'info'}\nfail-on = 'info'\nignore = ['FK705', 'FK6']\n",
    )
    assert main(["check", "-f", "concise"]) == 1
    assert capsys.readouterr().out == "deel/los.yaml:7:3: info[FK202] source 'verslag' is named nowhere\n"
    assert main(["check", "--fail-on", "warning", "-f", "concise"]) == 0
    assert main(["check", "--select", "FK705", "--ignore", "FK202", "--fail-on", "warning", "-f", "concise"]) == 1
    assert "FK705" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("ignored", "asked", "shown"),
    [("FK705", "FK705", True), ("FK7", "FK705", True), ("FK705", "FK7", False), ("FK705", "FK202", False)],
)
def test_a_code_that_is_asked_for_is_shown(
    root: Path, capsys: pytest.CaptureFixture[str], *, ignored: str, asked: str, shown: bool
) -> None:
    """What is selected goes before what a project ignores in as many characters or fewer."""
    (root / "los.yaml").write_text(WARNED)
    configure(root, f"ignore = ['{ignored}']\n")
    main(["check", "--select", asked, "-f", "concise"])
    assert ("[FK705]" in capsys.readouterr().out) == shown
    found = formulekit.check(formulekit.load(root), select=[asked])
    assert ("FK705" in {finding.code for finding in found}) == shown


def test_the_library_obeys(root: Path) -> None:
    """`check` judges on the configured day, and its own arguments go first."""
    (root / "los.yaml").write_text(WARNED)
    configure(root, "today = 2019-12-31\nselect = ['FK705']\n")
    project = formulekit.load(root)
    assert formulekit.check(project) == ()
    late = formulekit.check(project, today=datetime.date(2020, 1, 2))
    assert [finding.code for finding in late] == ["FK705"]
    assert {finding.code for finding in formulekit.check(project, select=["FK2"])} == {"FK202"}


@pytest.mark.parametrize("codes", ["FK2", "fk2", "FK2, FK8", ["fk202"], ("FK202", "FK8")])
def test_the_library_takes_codes_as_the_command_line_does(root: Path, codes: str | list[str] | tuple[str, ...]) -> None:
    """As one text or several, in capitals or not."""
    (root / "los.yaml").write_text(WARNED)
    assert [finding.code for finding in formulekit.check(formulekit.load(root), select=codes)] == ["FK202"]


@pytest.mark.parametrize("codes", ["FK9999", ["FK3", "bla"], ""])
def test_the_library_refuses_a_code_that_there_is_not(root: Path, codes: str | list[str]) -> None:
    """Nothing is selected or ignored in silence."""
    project = formulekit.load(root)
    with pytest.raises(formulekit.UnknownCode, match="no rule has a code that begins with"):
        formulekit.check(project, select=codes)
    with pytest.raises(formulekit.UnknownCode, match="no rule has a code that begins with"):
        formulekit.check(project, ignore=codes)


def test_hours_of_an_fte_are_configured(root: Path) -> None:
    """A chain that has hours enough at 1400 an fte has too few at 1000."""
    (root / "keten.yaml").write_text(
        "formule: keten\ntitel: Keten\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"
        "partijen:\n  halt: {naam: Halt, soort: stichting, domein: justitie}\nrollen:\n  gesprek: {naam: Gesprek}\n"
        "inzet:\n  halt: [{rol: gesprek, mensen: [{functie: medewerker, fte: 1}]}]\n"
        "ketens:\n  k:\n    naam: Keten\n    schakels:\n"
        "      a: {naam: A, rol: gesprek, instroom: {zaken: 1200, per: jaar}, uren_per_zaak: 1}\n"
    )
    assert formulekit.check(formulekit.load(root), select=["FK702"]) == ()
    configure(root, "hours-per-fte-year = 1000\n")
    assert [each.code for each in formulekit.check(formulekit.load(root), select=["FK702"])] == ["FK702"]


def test_config_shows_what_holds_and_whence(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`formulekit config` gives every key, as TOML that means the same, with the file that states it."""
    (root / "logo.png").write_bytes(PNG)
    configure(root, "lang = 'en'\nlogo = 'logo.png'\ncolours = {zorg = {fill = '#F4d7dd', line = '#8f2f4a'}}\n")
    assert main(["config"]) == 0
    out = capsys.readouterr().out
    assert 'lang = "en"  # formulekit.toml\n' in out
    assert "hours-per-fte-year = 1400  # default\n" in out
    assert "# today  # default\n" in out
    before = settings_of(root)
    configure(root, out)
    after = settings_of(root)
    assert (after.colours, after.logo, after.lang) == (before.colours, before.logo, before.lang)


def test_rules_shows_the_severity_that_holds(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`formulekit rules` lists a rule with its configured severity."""
    configure(root, "severity = {FK301 = 'info'}\n")
    assert main(["rules"]) == 0
    assert "FK301  info " in capsys.readouterr().out

"""The tables of a comparison: text, comma-separated values, JSON and a page."""

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import municipalities
import pytest
from golden import approved

import formulekit
from formulekit import Comparison
from formulekit.comparison.csv import csv_table
from formulekit.comparison.html import html
from formulekit.comparison.json import as_json
from formulekit.comparison.text import text
from formulekit.language import Language
from formulekit.sanitise import UNSAFE, cells

HOSTILE = "<script>alert(1)</script> & \"'\u200b ::error::x ##[error]"
CELLS = ("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(1)")


class Page(HTMLParser):
    """What a page holds: its tags with their attributes, and its text."""

    def __init__(self, content: str) -> None:
        """Read a page."""
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.text += data

    def found(self, tag: str) -> list[dict[str, str | None]]:
        """Give the attributes of each tag of one name."""
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture
def few(tmp_path: Path) -> Comparison:
    """Compare the formules of five municipalities, which do each of the things that can be done."""
    files = municipalities.instances(13)
    (tmp_path / "formulekit.toml").touch()
    for name in ("halt-001.yaml", "halt-002.yaml", "halt-003.yaml", "halt-004.yaml", "halt-005.yaml"):
        (tmp_path / name).write_text(files[name], encoding="utf-8")
    return formulekit.compare("formulekit:halt", tmp_path)


@pytest.fixture
def hundred(tmp_path: Path) -> Comparison:
    """Compare the formules of a hundred municipalities."""
    return formulekit.compare("formulekit:halt", municipalities.written(tmp_path, 100))


@pytest.fixture
def hostile(tmp_path: Path) -> Comparison:
    """Compare a formule whose names try to be more than text."""
    name = json.dumps(HOSTILE)
    roles = "".join(f"  r{number}: {{naam: {json.dumps(each)}}}\n" for number, each in enumerate(CELLS))
    head = f"titel: {name}\nversie: {name}\nstatus: concept\nschaal: lokaal\n"
    template = f"formule: sjabloon\n{head}rollen:\n  boos: {{naam: {name}, taak: {name}}}\n{roles}"
    pin = json.dumps(f"s.yaml@{HOSTILE}")
    parties = f"partijen:\n  p: {{naam: {name}, soort: politie}}\ninzet:\n  p: [{{rol: boos}}]\n"
    own = f"rollen:\n  boos: {{taak: kort}}\n  r0: ~\n  eigen: {{naam: {name}}}\n"
    instance = f"formule: vijand\n{head}gebaseerd_op: {pin}\n{own}{parties}"
    (tmp_path / "formulekit.toml").touch()
    (tmp_path / "s.yaml").write_text(template, encoding="utf-8")
    (tmp_path / "=v.yaml").write_text(instance, encoding="utf-8")
    return formulekit.compare(tmp_path / "s.yaml", tmp_path)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_text_reads_as_it_should(few: Comparison, language: Language) -> None:
    """The table, its legend and each formule, in either language."""
    approved(f"comparison/halt.{language}.txt", text(few, language))


def test_the_page_reads_as_it_should(few: Comparison) -> None:
    """The page is the one that was looked at and found good."""
    approved("comparison/halt.nl.html", html(few, "nl"))


def test_a_hundred_formules_make_one_table(hundred: Comparison) -> None:
    """Each formule has one row, every line fits, and deviations are told once, the most common first."""
    lines = text(hundred, "nl").splitlines()
    assert lines[0] == "100 formules naast sjabloon Halt, versie 1.0.0."
    rows = lines[3:103]
    assert [row[:31].rstrip() for row in rows] == [f"Halt in {name}" for name in municipalities.NAMES]
    assert len({cells(row) for row in rows}) == 1
    assert max(map(cells, lines)) <= 110
    assert [line for line in lines if line != line.rstrip()] == []
    counts = [int(line.split()[0]) for line in lines if re.match(r"  \d+ van 100 ", line)]
    assert counts == [17, 14, 11, 10]
    assert "  14 van 100 weggelaten: rollen > Opdrachtgever preventie" in lines
    assert any(line.startswith("Een andere versie van het sjabloon dan 1.0.0 ligt vast in: ") for line in lines)


def test_roles_too_many_for_one_table_are_divided(tmp_path: Path) -> None:
    """Twenty roles give two tables, whose heads the legend explains."""
    roles = "".join(f"  r{number}: {{naam: Rol nummer {number}}}\n" for number in range(1, 21))
    head = "versie: 1.0.0\nstatus: concept\nschaal: lokaal\n"
    (tmp_path / "s.yaml").write_text(f"formule: s\ntitel: S\n{head}rollen:\n{roles}", encoding="utf-8")
    (tmp_path / "i.yaml").write_text(f"formule: i\ntitel: I\n{head}gebaseerd_op: s.yaml\n", encoding="utf-8")
    shown = text(formulekit.compare(tmp_path / "s.yaml", tmp_path), "en")
    assert shown.count("leaves out\n") == 2
    assert re.search(r"^ +11 +12 +13 +14 +15 +16 +17 +18 +19 +20 +own", shown, re.MULTILINE)
    assert "Roles: 1 Rol nummer 1, 2 Rol nummer 2," in shown
    assert "20 Rol nummer 20." in shown


def test_few_short_names_of_roles_stand_in_the_head(tmp_path: Path) -> None:
    """Where the names of the roles fit, they need no legend; formules that follow the template say so."""
    head = "versie: 1.0.0\nstatus: concept\nschaal: lokaal\n"
    roles = "rollen:\n  a: {naam: Team}\n  b: {naam: Zorg}\n"
    (tmp_path / "s.yaml").write_text(f"formule: s\ntitel: S\n{head}{roles}", encoding="utf-8")
    for number in range(11):
        instance = f"formule: i{number}\ntitel: I{number}\n{head}gebaseerd_op: s.yaml\n"
        (tmp_path / f"i{number}.yaml").write_text(instance, encoding="utf-8")
    comparison = formulekit.compare(tmp_path / "s.yaml", tmp_path)
    shown = text(comparison, "en")
    assert re.search(r"^ +Team +Zorg +own", shown, re.MULTILINE)
    assert "Roles:" not in shown
    assert shown.endswith("No formule deviates from the template.\n")
    page = Page(html(comparison, "en")).text
    assert "No formule deviates from the template." in page
    assert "Nothing: it takes the template as it is." in page


def test_comma_separated_values_have_a_row_for_each_role(few: Comparison) -> None:
    """Heads are words in the reader's language, lines end as RFC 4180 says, numbers as the language writes them."""
    written = csv_table(few, "nl")
    assert written.count("\r\n") == written.count("\n")
    rows = list(csv.DictReader(io.StringIO(written), delimiter=";"))
    assert len(rows) == len(few.rows()) == 5 * 7 + 1
    assert rows[1] == {
        "formule": "halt-001",
        "titel": "Halt in Aalsmeer",
        "bestand": "halt-001.yaml",
        "legt versie vast": "",
        "versie van het sjabloon": "1.0.0",
        "rol": "beoordelaar",
        "naam van de rol": "Beoordelaar",
        "van wie": "sjabloon",
        "stand": "vervuld",
        "rol gewijzigd": "nee",
        "aantal partijen": "1",
        "minstens nodig": "1",
        "partijen": "Openbaar Ministerie",
        "bekende fte": "4,5",
        "alle fte bekend": "ja",
    }
    assert {row["stand"] for row in rows} == {"vervuld", "te weinig partijen", "niet vervuld", "weggelaten"}
    assert next(csv.reader(io.StringIO(csv_table(few, "en"))))[:4] == ["formule", "title", "file", "pins version"]


def test_json_is_version_one(few: Comparison) -> None:
    """Another program finds template, roles and differences with both values and places."""
    content = json.loads(as_json(few))
    assert (content["version"], content["template"]["id"], content["template"]["file"]) == (
        1,
        "halt",
        "formulekit:halt",
    )
    instance = content["instances"][3 - 1]
    assert (instance["id"], instance["pin"]) == ("halt-003", None)
    assert [each["state"] for each in instance["roles"]].count("unfilled") == 1
    (changed,) = (each for each in instance["differences"] if each["kind"] == "changed")
    assert changed["path"] == "roles.beoordelaar.name"
    assert changed["template"] == {"value": "Beoordelaar", "file": "formulekit:halt", "line": 66, "column": 5}
    assert changed["instance"] == {"value": "Weger", "file": "halt-003.yaml", "line": 13, "column": 17}
    assert content["instances"][4]["pin"] == "0.9.0"


def test_json_writes_days_as_iso() -> None:
    """A day that is filled in is ISO 8601."""
    specs = Path(__file__).parents[2] / "specs"
    content = json.loads(as_json(formulekit.compare("formulekit:halt", specs)))
    values = {each["path"]: each["instance"]["value"] for each in content["instances"][0]["differences"]}
    assert values["evaluation"] == "2029-03-01"
    assert values["valid"] == {"from": "2027-01-01", "until": "2030-12-31"}


def test_the_page_stands_by_itself(hundred: Comparison) -> None:
    """No script, nothing from elsewhere, a policy that says so, and tables that a screen reader can read."""
    page = Page(html(hundred, "nl"))
    assert page.found("html") == [{"lang": "nl"}]
    assert {"script", "img", "link", "iframe", "a", "form"}.isdisjoint(tag for tag, _ in page.tags)
    (policy,) = (each["content"] for each in page.found("meta") if each.get("http-equiv") == "Content-Security-Policy")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    assert len(page.found("caption")) == len(page.found("table"))
    assert {each.get("scope") for each in page.found("th")} == {"col", "row"}
    assert len([each for each in page.found("td") if each.get("class") == "left_out"]) == 14
    assert page.text.count("weggelaten") >= 14
    assert "17 van 100" in page.text


def test_ids_give_way_to_names(few: Comparison) -> None:
    """Where a name is known, the page says the name."""
    shown = Page(html(few, "nl")).text
    assert "zaakadvies" not in shown
    assert "openbaar-ministerie" not in shown.replace("soort: openbaar-ministerie", "")
    assert "inzet > Openbaar Ministerie" in shown


def test_hostile_names_stay_text_on_the_page(hostile: Comparison) -> None:
    """Markup in a name is shown, not obeyed."""
    written = html(hostile, "nl")
    page = Page(written)
    assert "<script" not in written
    assert page.found("script") == []
    assert "<script>alert(1)</script>" in page.text
    assert not UNSAFE.search(written.replace("\n", ""))


def test_hostile_names_forge_no_line_of_text_or_json(hostile: Comparison) -> None:
    """No line begins as a command of a build server, and nothing invisible is left."""
    for written in (text(hostile, "nl"), as_json(hostile), csv_table(hostile, "nl")):
        assert not UNSAFE.search(written.replace("\r\n", "").replace("\n", ""))
        assert [line for line in written.splitlines() if line.lstrip().startswith("::")] == []
    assert json.loads(as_json(hostile))["instances"][0]["roles"][0]["name"].startswith("<script>")


def test_no_cell_is_a_formula(hostile: Comparison) -> None:
    """What a spreadsheet would reckon with has an apostrophe before it."""
    rows = list(csv.reader(io.StringIO(csv_table(hostile, "nl")), delimiter=";"))
    cells_of_all = [cell for row in rows for cell in row]
    assert [cell for cell in cells_of_all if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert {f"'{cell}" for cell in CELLS} <= set(cells_of_all)
    assert "'=v.yaml" in cells_of_all


def test_what_is_confidential_says_so(tmp_path: Path) -> None:
    """A comparison that shows confidential parts says it on its face."""
    head = "versie: 1.0.0\nstatus: concept\nschaal: lokaal\n"
    (tmp_path / "s.yaml").write_text(f"formule: s\ntitel: S\n{head}", encoding="utf-8")
    hidden = "informatie:\n  tap: {naam: Tap, categorie: geen, vertrouwelijk: ja}\n"
    instance = f"formule: i\ntitel: I\n{head}gebaseerd_op: s.yaml\n{hidden}"
    (tmp_path / "i.yaml").write_text(instance, encoding="utf-8")
    public = formulekit.compare(tmp_path / "s.yaml", tmp_path)
    full = formulekit.compare(tmp_path / "s.yaml", tmp_path, confidential=True)
    for write in (text, html):
        assert "Tap" not in write(public, "nl")
        assert "Bevat vertrouwelijke delen." not in write(public, "nl")
        assert "Tap" in write(full, "nl")
        assert "Bevat vertrouwelijke delen." in write(full, "nl")

"""Passports over the documents of a project, and what FK902 says of the same documents."""

import tempfile
from pathlib import Path
from typing import NamedTuple

import pytest
from drafts import loaded
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import formulekit
from formulekit import Finding, Passport, Project, strategies
from formulekit.strategies import formules

LAW = settings(derandomize=True, deadline=None, database=None, max_examples=40, phases=(Phase.explicit, Phase.generate))

FORMULE = """\
formule: {name}
titel: Formule {name}
versie: 1.0.0
status: {status}
schaal: lokaal
partijen:
  politie: {{naam: Politie, soort: politie{capacity}}}
rollen:
  straat: {{naam: Straatteam}}
escalatie: straat
inzet:
  politie:
    - {{rol: straat, mensen: [{people}]}}
"""


class Share(NamedTuple):
    """What a formule says: the fte of each post, its capacity, and its status."""

    posts: tuple[str, ...]
    capacity: str | None = None
    status: str = "concept"


def written(name: str, share: Share) -> str:
    """Write a formule."""
    capacity = f", capaciteit: {{WIJKAGENT: {share.capacity}}}" if share.capacity else ""
    people = ", ".join(f"{{functie: wijkagent, fte: {fte}}}" for fte in share.posts)
    return FORMULE.format(name=name, status=share.status, capacity=capacity, people=people)


def programme(folder: Path, *shares: Share) -> Project:
    """Write formules and a programme that names them, and load the programme alone."""
    names = [f"deel-{number}" for number in range(len(shares))]
    files = {f"{name}.yaml": written(name, share) for name, share in zip(names, shares, strict=True)}
    body = f"programma: samen\ntitel: Samen\nformules: [{', '.join(files)}]\n"
    loaded({**files, "programma.yaml": body}, folder)
    return formulekit.load(folder / "programma.yaml")


def findings(folder: Path, code: str) -> list[Finding]:
    """Give the findings of one code, of everything in a folder."""
    return list(formulekit.check(formulekit.load(folder), select=[code]))


def test_a_programme_brings_its_formules(tmp_path: Path) -> None:
    """With the programme alone, its formules count, each once; with the folder it is the same."""
    project = programme(tmp_path, Share(("1",), "1.5"), Share(("1",)))
    passport = formulekit.passport(project, "politie")
    assert [page.formule.id for page in passport.pages] == ["deel-0", "deel-1"]
    assert passport.functions[0].over == 0.5
    assert formulekit.passport(formulekit.load(tmp_path), "politie") == passport


@pytest.mark.parametrize(
    ("shares", "codes"),
    [
        ((Share(("1", "0.6"), "1.5"), Share(("0.1",))), {"FK701", "FK902"}),
        ((Share(("1", "0.6"), "1.5"), Share(())), {"FK701"}),
        ((Share(("1", "0.6")), Share((), "1.5")), {"FK902"}),
        ((Share(("1", "0.6"), "onbekend"), Share((), "1.5")), {"FK902"}),
        ((Share(("1",), "1.5"), Share(("onbekend",))), set()),
        ((Share(("1",), "1.5"), Share(("1",), None, "afgesloten")), set()),
        ((Share(("1",), "1.5"), Share(("1",), None, "sjabloon")), set()),
        ((Share(("1",), "1"), Share(("1",), "2")), set()),
    ],
)
def test_too_much_is_said_by_one_rule(tmp_path: Path, shares: tuple[Share, ...], codes: set[str]) -> None:
    """FK902 says what no single formule can see; what one formule alone says of itself is FK701's."""
    passport = formulekit.passport(programme(tmp_path, *shares), "politie")
    assert {finding.code for code in ("FK701", "FK902") for finding in findings(tmp_path, code)} == codes
    assert bool(passport.over_committed) == bool(codes)


def test_a_formule_that_a_programme_names_twice_counts_once(tmp_path: Path) -> None:
    """A name too many in the programme does not double what is promised."""
    programme(tmp_path, Share(("1",), "1.5"), Share(()))
    (tmp_path / "programma.yaml").write_text("programma: p\ntitel: P\nformules: [deel-0.yaml, deel-0.yaml]\n")
    assert findings(tmp_path, "FK902") == []
    assert formulekit.passport(formulekit.load(tmp_path / "programma.yaml"), "politie").over_committed == ()


FTE = st.sampled_from(("0", "0.25", "0.5", "1", "onbekend"))
SHARES = st.builds(
    Share,
    posts=st.lists(FTE, max_size=3).map(tuple),
    capacity=st.sampled_from((None, "0.5", "1", "2", "onbekend")),
    status=st.sampled_from(("concept", "concept", "afgesloten")),
)


@LAW
@given(st.lists(SHARES, min_size=2, max_size=4))
def test_a_passport_is_over_committed_where_a_rule_says_so(shares: list[Share]) -> None:
    """FK902 fires just where the passport says so, but where a single formule promises it, of which FK701 tells."""
    with tempfile.TemporaryDirectory() as name:
        passport = formulekit.passport(programme(Path(name), *shares), "politie")
        said = bool(findings(Path(name), "FK902"))
        alone = bool(findings(Path(name), "FK701"))
    promising = [share for share in shares if share.posts and share.status == "concept"]
    stated = len(promising) == 1 and promising[0].capacity not in {None, "onbekend"}
    assert said == (bool(passport.over_committed) and not stated)
    assert said or alone or not passport.over_committed


@LAW
@given(st.lists(formules(), min_size=1, max_size=3))
def test_a_passport_loses_no_fte(drawn: list[formulekit.Formule]) -> None:
    """Over its functions, the fte of each party are those of its commitments and its parts' in the documents."""
    named = [formule.model_copy(update={"formule": f"deel-{at}"}) for at, formule in enumerate(drawn)]
    with tempfile.TemporaryDirectory() as name:
        project = loaded(
            {f"{each.formule}.yaml": strategies.written(each, language="nl") for each in named}, Path(name)
        )
        for party in dict.fromkeys(party for each in named for party in each.parties):
            passport = formulekit.passport(project, party)
            assert passport.committed.least == pytest.approx(sum(promised(each, party) for each in named))


def promised(formule: formulekit.Formule, party: str) -> float:
    """Add the known fte that a party and its parts promise in a formule that still promises anything."""
    if formule.status in {"template", "closed"}:
        return 0.0
    own = {party}
    while more := {name for name, body in formule.parties.items() if body.part_of in own} - own:
        own |= more
    people = [each for name in own for commitment in formule.commitments.get(name, ()) for each in commitment.people]
    return sum(each.full_time for each in people if each.full_time != "unknown")


def test_what_is_confidential_is_left_out_unless_asked_for(tmp_path: Path) -> None:
    """A tie that is confidential is in the passport only on request."""
    tie = "{van: straat, naar: leeg, soort: gezag, vertrouwelijk: ja}"
    tie = f"netwerken:\n  n: {{naam: N, leden: straat, relaties: [{tie}]}}\n"
    project = loaded({"a.yaml": written("a", Share(("1",))) + tie}, tmp_path)
    ties: list[Passport] = [formulekit.passport(project, "politie", confidential=asked) for asked in (False, True)]
    assert [len(each.pages[0].ties) for each in ties] == [0, 1]


def test_documents_with_errors_are_left_out_and_named(tmp_path: Path) -> None:
    """A formule with a shape error and a file that is no YAML do not count, and are said."""
    texts = {"a.yaml": written("a", Share(("1",))), "b.yaml": written("b", Share(("veel",))), "c.yaml": "formule: [\n"}
    project = loaded(texts, tmp_path)
    assert formulekit.passport(project, "politie").left_out == ("b.yaml", "c.yaml")
    with pytest.raises(
        formulekit.UnknownParty, match="party 'polite' occurs in no formule; did you mean politie"
    ) as caught:
        formulekit.passport(project, "polite")
    assert (caught.value.meant, caught.value.known) == ("politie", ("politie",))
    assert caught.value.left_out == ("b.yaml", "c.yaml")

"""FK501 to FK508: networks that nobody leads, that fall apart, or that stay small."""

from pathlib import Path

import pytest
from judging import codes, judged, notes

FOUR = """\
rollen:
  begeleider: {naam: Begeleider}
  mentor: {naam: Mentor}
partijen:
  school: {naam: School, soort: school}
  jeugdhulp: {naam: Jeugdhulp, soort: jeugdhulp}
"""
FILLED = """\
inzet:
  school: [{rol: mentor, mensen: [{functie: mentor, fte: 1}]}]
  jeugdhulp: [{rol: begeleider, mensen: [{functie: jeugdhulpverlener, fte: 1}]}]
"""
ALL = "[straatteam, meldpunt, begeleider, mentor]"


def network(*ties: str, members: str = ALL, more: str = "") -> str:
    """Write a network; each tie is `from > to`."""
    ends = [tie.split(" > ") for tie in ties]
    items = "".join(f"      - {{van: {one}, naar: {other}, soort: afstemming}}\n" for one, other in ends)
    relations = f"    relaties:\n{items}" if items else ""
    return f"netwerken:\n  tafel:\n    naam: Tafel\n    leden: {members}\n    {more}\n{relations}"


def template(example: str) -> str:
    """Make an example a template without parties."""
    return example + "status: sjabloon\npartijen: {}\ninzet: {}\n"


# FK501 ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["leidende-organisatie", "netwerkorganisatie"])
def test_a_form_with_a_lead_needs_one(form: str, tmp_path: Path) -> None:
    """The network is named with its form, and the form is shown."""
    (finding,) = judged(network(members="[straatteam, meldpunt]", more=f"vorm: {form}"), tmp_path, "FK501")
    assert finding.entity == "networks.tafel"
    assert finding.message == f"netwerk 'tafel' heeft als vorm {form}, en geen regisseur"
    assert notes(finding, tmp_path) == [f"vorm: {form} <- deze vorm vraagt een regisseur"]


@pytest.mark.parametrize("form", ["", "vorm: gedeeld"])
def test_a_shared_network_needs_no_lead(form: str, tmp_path: Path) -> None:
    """Shared is also what a network is without form and without lead."""
    assert codes(network(members="[straatteam, meldpunt]", more=form), tmp_path) == set()


def test_the_lead_is_a_member(tmp_path: Path) -> None:
    """A lead that is no member is named, with the lead and the members."""
    example = network(members="[straatteam]", more="regisseur: meldpunt") + "escalatie: meldpunt\n"
    (finding,) = judged(example, tmp_path, "FK501")
    assert finding.message == "regisseur 'meldpunt' is geen lid van netwerk 'tafel'"
    assert [each.message for each in finding.related] == ["deze regisseur", "dit zijn de leden"]


@pytest.mark.parametrize(
    ("more", "members", "code"),
    [
        ("regiseur: meldpunt\n    vorm: leidende-organisatie", "[straatteam, meldpunt]", "FK101"),
        ("regisseur: [meldpunt]\n    vorm: leidende-organisatie", "[straatteam, meldpunt]", "FK103"),
        ("regisseur: medlpunt", "[straatteam, meldpunt]", "FK201"),
        ("regisseur: meldpunt", "[straatteam, medlpunt]", "FK201"),
    ],
)
def test_a_faulty_lead_is_said_once(more: str, members: str, code: str, tmp_path: Path) -> None:
    """Where a fault may hide the lead, only the fault is said."""
    assert codes(network(members=members, more=more), tmp_path) == {code}


# FK502 ------------------------------------------------------------------------------------------------------


def test_a_member_without_a_tie_is_pointed_at(tmp_path: Path) -> None:
    """The member is pointed at in the list, counted as it is written, and the ties are shown."""
    example = FOUR + FILLED + network("meldpunt > [straatteam, mentor]", members=ALL.replace("mentor]", "mentor, {}]"))
    (finding,) = judged(
        example.replace("[straatteam, meldpunt, begel", "[{}, straatteam, meldpunt, begel"), tmp_path, "FK502"
    )
    assert finding.entity == "networks.tafel.members.3"
    assert finding.message == "'begeleider' heeft geen enkele relatie in netwerk 'tafel'"
    assert notes(finding, tmp_path) == ["relaties: <- dit zijn de relaties"]


def test_a_tie_among_its_own_parties_is_a_tie(tmp_path: Path) -> None:
    """The same role on both ends means its parties among themselves."""
    assert (
        codes(network("meldpunt > meldpunt", "straatteam > straatteam", members="[straatteam, meldpunt]"), tmp_path)
        == set()
    )


def test_without_ties_nobody_is_alone(tmp_path: Path) -> None:
    """A network that describes no ties isolates no member."""
    assert codes(FOUR + FILLED + network(), tmp_path) == set()


@pytest.mark.parametrize(
    ("ties", "code"),
    [
        (("meldpunt > [straatteam, mentor, begelieder]",), "FK201"),
        (("meldpunt > [straatteam, mentor]", "begeleider > mentor, sort: steun"), "FK101"),
        (("meldpunt > [straatteam, mentor]", "meldpunt > {}"), "FK103"),
    ],
)
def test_a_faulty_tie_is_said_once(ties: tuple[str, ...], code: str, tmp_path: Path) -> None:
    """Where a fault may hide a member's tie, only the fault is said."""
    assert "FK502" not in codes(FOUR + FILLED + network(*ties), tmp_path)
    assert code in codes(FOUR + FILLED + network(*ties), tmp_path)


# FK503 ------------------------------------------------------------------------------------------------------

SPLIT = network("meldpunt > straatteam", "begeleider > mentor")


def test_the_parts_of_a_network_are_named(tmp_path: Path) -> None:
    """Parts of at least two members are named in the order of the members."""
    (finding,) = judged(FOUR + FILLED + SPLIT, tmp_path, "FK503")
    assert finding.entity == "networks.tafel"
    assert finding.message == (
        "netwerk 'tafel' valt uiteen in 2 delen: straatteam, meldpunt; los daarvan: begeleider, mentor"
    )
    (english,) = judged(FOUR + FILLED + SPLIT, tmp_path, "FK503", language="en")
    assert english.message == (
        "network 'tafel' falls into 2 parts: straatteam, meldpunt; apart from these: begeleider, mentor"
    )


def test_a_lone_member_is_no_part(tmp_path: Path) -> None:
    """What FK502 says of one member, FK503 does not say again."""
    assert codes(FOUR + FILLED + network("meldpunt > [straatteam, mentor]"), tmp_path) == {"FK502"}


def test_a_party_in_common_ties_its_roles(tmp_path: Path) -> None:
    """Roles that one party fills, itself or by a part of it, hang together."""
    part = FOUR + "  wijkteam: {naam: Wijkteam, soort: politie, onderdeel_van: politie}\n"
    more = FILLED + "  wijkteam: [{rol: mentor, mensen: [{functie: agent, fte: 1}]}]\n"
    assert codes(part + more + SPLIT, tmp_path) == set()


def test_an_outsider_may_hold_the_parts_together(tmp_path: Path) -> None:
    """Ties by way of a role that is no member are said once, as FK508."""
    members = "[straatteam, begeleider]"
    example = network("[straatteam, begeleider, mentor] > meldpunt", members=members)
    assert codes(FOUR + FILLED + example + "escalatie: [meldpunt, mentor]\n", tmp_path) == {"FK508"}


@pytest.mark.parametrize(
    ("old", "new"), [("rol: mentor", "rol: mento"), ("  school: [", "  schol: ["), ("rol: mentor", "roll: mentor")]
)
def test_a_faulty_commitment_may_tie_roles(old: str, new: str, tmp_path: Path) -> None:
    """Where a fault may hide a party in common, or a role is unfilled, the parts are not told."""
    assert judged(FOUR + FILLED.replace(old, new) + SPLIT, tmp_path, "FK503") == []


def test_an_unfilled_role_may_tie_the_parts_but_not_in_a_template(tmp_path: Path) -> None:
    """FK301 says that a role is unfilled; in a template the roles alone are judged."""
    unfilled = FOUR + "inzet:\n  school: [{rol: mentor}]\n" + SPLIT
    assert judged(unfilled, tmp_path, "FK503") == []
    assert len(judged(template(FOUR + SPLIT), tmp_path, "FK503")) == 1


# FK504 ------------------------------------------------------------------------------------------------------

STAR = "meldpunt > [straatteam, begeleider, mentor]"


def test_what_falls_apart_without_a_party_is_told(tmp_path: Path) -> None:
    """The party is named, with the parties of each part that is left and its commitments."""
    example = FOUR + FILLED + network(STAR, "begeleider > mentor")
    (finding,) = judged(example, tmp_path, "FK504")
    assert finding.entity == "networks.tafel"
    assert finding.message == "zonder 'politie' valt netwerk 'tafel' uiteen: gemeente; los daarvan: jeugdhulp, school"
    assert [each.message for each in finding.related] == ["hierdoor zit deze partij in het netwerk"]


def test_the_lead_may_hold_the_network_together(tmp_path: Path) -> None:
    """That a network leans on its lead is what a lead is for."""
    example = FOUR + FILLED + network(STAR, more="regisseur: meldpunt")
    assert judged(example, tmp_path, "FK504") == []


def test_a_line_of_parties_leans_on_those_between(tmp_path: Path) -> None:
    """Every party between two others is one without which the network falls apart."""
    line = network("straatteam > meldpunt", "meldpunt > begeleider", "begeleider > mentor")
    found = [each.message.partition(" valt")[0] for each in judged(FOUR + FILLED + line, tmp_path, "FK504")]
    assert found == ["zonder 'jeugdhulp'", "zonder 'politie'"]


def test_a_second_party_in_the_same_role_takes_over(tmp_path: Path) -> None:
    """Where two parties fill the role that holds all together, neither is missed."""
    more = FILLED.replace("  school: [", "  school: [{rol: meldpunt, mensen: [{functie: conciërge, fte: 1}]}, ")
    assert judged(FOUR + more + network(STAR), tmp_path, "FK504") == []


def test_a_part_counts_with_its_whole(tmp_path: Path) -> None:
    """Two parts of one party leave together."""
    parts = FOUR + "  wijkteam: {naam: Wijkteam, soort: politie, onderdeel_van: politie}\n"
    more = FILLED + "  wijkteam: [{rol: meldpunt, mensen: [{functie: agent, fte: 1}]}]\n"
    (finding,) = judged(parts + more + network(STAR), tmp_path, "FK504")
    assert len(finding.related) == 2


@pytest.mark.parametrize(
    "example",
    [
        FOUR + FILLED.replace("rol: mentor", "rol: meldpunt") + network(STAR),
        FOUR + FILLED + network(STAR, "mentor > medlpunt"),
        FOUR + FILLED + network(STAR, more="regiseur: meldpunt"),
        FOUR + FILLED.replace("rol: mentor, ", "rol: mentor, roll: meldpunt, ") + network(STAR),
        template(FOUR + network(STAR)),
    ],
)
def test_what_is_not_known_may_hold_the_network_together(example: str, tmp_path: Path) -> None:
    """With an unfilled role or a fault that may hide a tie, and in a template, nothing is told."""
    assert judged(example, tmp_path, "FK504") == []


# FK505 ------------------------------------------------------------------------------------------------------


def crowd(count: int) -> str:
    """Write a number of schools in one role."""
    schools = [f"school-{number}" for number in range(count)]
    parties = "".join(f"  {school}: {{naam: School, soort: school}}\n" for school in schools)
    given = "".join(f"  {school}: [{{rol: meldpunt, mensen: [{{functie: mentor, fte: 1}}]}}]\n" for school in schools)
    return f"partijen:\n{parties}inzet:\n{given}"


def test_a_shared_network_is_small(tmp_path: Path) -> None:
    """Eight parties may share the lead, nine may not."""
    assert codes(crowd(6), tmp_path) == set()
    (finding,) = judged(crowd(7), tmp_path, "FK505")
    assert finding.entity == "networks.tafel"
    assert finding.message.startswith("netwerk 'tafel' is gedeeld, en telt 9 partijen: gemeente, politie, school-0")
    assert codes(crowd(7) + network(members="[straatteam, meldpunt]", more="regisseur: straatteam"), tmp_path) == set()


def test_the_lead_of_an_administrative_organisation_stands_apart(tmp_path: Path) -> None:
    """A lead party that fills another role of the network is named with that role."""
    roles = "rollen:\n  regisseur: {naam: Regisseur}\ninzet:\n  gemeente:\n"
    both = "    - {rol: regisseur, mensen: [{functie: regisseur, fte: 1}]}\n    - {rol: straatteam, middelen: []}\n"
    more = "regisseur: regisseur\n    vorm: netwerkorganisatie"
    example = roles + both + network(members="[straatteam, meldpunt, regisseur]", more=more)
    (finding,) = judged(example, tmp_path, "FK505")
    assert finding.message == ("de regisseur van netwerkorganisatie 'tafel' doet ook zelf mee: gemeente als straatteam")
    assert [each.message for each in finding.related] == ["deze vorm", "deze inzet", "deze inzet"]


def test_a_lead_organisation_is_one_party(tmp_path: Path) -> None:
    """A lead that several parties fill is named with them; parts of one party are one."""
    example = crowd(1) + network(members="[straatteam, meldpunt]", more="regisseur: meldpunt")
    (finding,) = judged(example, tmp_path, "FK505")
    assert finding.message == (
        "netwerk 'tafel' heeft één leidende organisatie, en regisseur 'meldpunt' is 2 partijen: politie, school-0"
    )
    part = example.replace("soort: school}", "soort: school, onderdeel_van: politie}")
    assert codes(part, tmp_path) == set()


@pytest.mark.parametrize(("more", "code"), [("vorm: leidend", "FK104"), ("regiseur: meldpunt", "FK101")])
def test_a_faulty_form_is_said_once(more: str, code: str, tmp_path: Path) -> None:
    """Where the form or the lead is faulty, nothing is said of what fits it."""
    assert codes(crowd(7) + network(members="[straatteam, meldpunt]", more=more), tmp_path) == {code}


# FK506 ------------------------------------------------------------------------------------------------------

CHAIN = "ketens:\n  k: {naam: Hulp, schakels: {hulp: {naam: Hulp, rol: mentor}}}\nescalatie: begeleider\n"


def test_a_role_that_carries_a_step_is_in_a_network(tmp_path: Path) -> None:
    """The role is named, with the steps that it carries."""
    (finding,) = judged(FOUR + FILLED + CHAIN, tmp_path, "FK506")
    assert finding.entity == "roles.mentor"
    assert finding.message == "rol 'mentor' draagt een schakel, en zit in geen enkel netwerk"
    assert [each.message for each in finding.related] == ["deze schakel draagt de rol"]
    assert judged(FOUR + FILLED + CHAIN + "netwerken: {}\n", tmp_path, "FK506") == []


def test_what_a_handover_says_is_not_said_again(tmp_path: Path) -> None:
    """A role that FK408 names is not named by FK506."""
    steps = "melding: {naam: Melding, rol: meldpunt, naar: {hulp: {informatie: beeld}}}, hulp: {naam"
    known = "informatie:\n  beeld: {naam: Straatbeeld, categorie: geen}\n"
    assert codes(FOUR + FILLED + known + CHAIN.replace("hulp: {naam", steps), tmp_path) == {"FK408"}


def test_a_misspelt_member_is_said_once(tmp_path: Path) -> None:
    """Where a misspelling may hide the role, only the misspelling is said."""
    assert codes(FOUR + FILLED + CHAIN + network(members="[straatteam, meldpunt, mento]"), tmp_path) == {"FK201"}


# FK507 ------------------------------------------------------------------------------------------------------


def test_a_network_of_one_domain_is_narrow(tmp_path: Path) -> None:
    """The domain is named with the parties; a part is of its whole's domain."""
    fire = "partijen:\n  brandweer: {naam: Brandweer, soort: stichting, domein: zorg, onderdeel_van: politie}\n"
    team = "inzet:\n  brandweer: [{rol: straatteam, mensen: [{functie: adviseur, fte: 1}]}]\n  gemeente: []\n"
    (finding,) = judged(fire + team, tmp_path, "FK507")
    assert finding.entity == "networks.tafel"
    assert finding.message == "alle partijen in netwerk 'tafel' komen uit één domein, veiligheid: politie"
    assert len(finding.related) == 2
    (english,) = judged(fire + team, tmp_path, "FK507", language="en")
    assert english.message == "all parties in network 'tafel' are of one domain, safety: politie"


def test_an_unfilled_role_may_be_of_another_domain(tmp_path: Path) -> None:
    """As long as a role is unfilled or misspelt, the network is not called narrow."""
    assert judged("inzet:\n  gemeente: []\n", tmp_path, "FK507") == []
    example = "inzet:\n  gemeente: []\nnetwerken:\n  tafel: {naam: Tafel, leden: [meldpunt, straateam]}\n"
    assert judged(example, tmp_path, "FK507") == []


# FK508 ------------------------------------------------------------------------------------------------------


def test_an_end_of_a_tie_is_a_member(tmp_path: Path) -> None:
    """An outsider is pointed at once, in the first tie where it stands."""
    example = network(
        "meldpunt > straatteam",
        "meldpunt > [straatteam, mentor]",
        "mentor > meldpunt",
        members="[straatteam, meldpunt]",
    )
    (finding,) = judged(FOUR + FILLED + example, tmp_path, "FK508")
    assert finding.entity == "networks.tafel.ties.1.to.1"
    assert finding.message == "'mentor' staat in een relatie van netwerk 'tafel', en is geen lid"
    assert notes(finding, tmp_path) == [
        "leden: [straatteam, meldpunt] <- dit zijn de leden",
        "- {van: mentor, naar: meldpunt, soort: afstemming} <- ook hier",
    ]


@pytest.mark.parametrize(
    "example",
    [
        network("meldpunt > medlpunt", "straatteam > meldpunt", members="[straatteam, meldpunt]"),
        network("meldpunt > straatteam", members="[straatteam, medlpunt]") + "escalatie: meldpunt\n",
    ],
)
def test_a_misspelt_end_is_said_once(example: str, tmp_path: Path) -> None:
    """Where a misspelling makes the outsider, only the misspelling is said."""
    assert codes(example, tmp_path) == {"FK201"}

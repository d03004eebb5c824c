"""The words of the language: every key and every fixed value, in Dutch and in English.

`KEYS` holds, per kind of mapping (a *scope*), its keys in canonical order; `VALUES` the fixed values per
enumeration. The reader's tree is translated with these tables, and the schema, the messages and the reference
page are made from them. A new term is one line here and one field in the model.
"""

from functools import cache
from typing import NamedTuple

from formulekit.language import Both, Language

# One term a line: Dutch · English · meaning in Dutch · meaning in English.
_KEYS = """
[formule]
formule · formule · De id van deze formule; de eerste sleutel. · The id of this formule; the first key.
titel · title · Hoe de formule heet. · What the formule is called.
versie · version · De versie, zoals 1.2.0 of 2026-1. · The version, such as 1.2.0 or 2026-1.
status · status · Hoe ver de formule is. · How far the formule has come.
schaal · scale · Lokaal, regionaal of landelijk. · Local, regional or national.
gebied · area · Waar de formule geldt. · Where the formule holds.
samenvatting · summary · De formule in enkele zinnen. · The formule in a few sentences.
taal · language · De taal van de teksten: nl of en. · The language of the texts: nl or en.
geldig · valid · Vanaf en tot wanneer de formule geldt. · From and until when the formule holds.
evaluatie · evaluation · De afgesproken datum van evaluatie. · The agreed date of evaluation.
gebaseerd_op · based_on · Pad van de formule die deze invult, of formulekit:halt; met @1.2.0 ligt de versie vast. · Path of the formule that this one fills in, or formulekit:halt; @1.2.0 pins its version.
catalogi · catalogues · Paden van catalogi, vanaf dit bestand. · Paths of catalogues, from this file.
instrument · instruments · Waarin de afspraak is vastgelegd. · The deed that holds the agreement.
raadsdoel · council_goal · Het doel van de raad dat dit dient. · The council's goal that it serves.
escalatie · escalation · Rollen waarheen wordt opgeschaald, laagste eerst. · Roles to escalate to, lowest first.
vraagstuk · issue · Het veiligheidsvraagstuk. · The safety issue.
partijen · parties · Wie meedoen, per id. · Who takes part, by id.
rollen · roles · Wat er te vervullen is, per id. · What is to be fulfilled, by id.
middelen · means · Geld, bevoegdheden, systemen en meer, per id. · Money, powers, systems and more, by id.
informatie · information · Wat partijen elkaar geven, per id. · What parties give one another, by id.
grondslagen · legal_bases · Wetten en afspraken die het dragen, per id. · Laws and deeds that carry it, by id.
interventies · interventions · Wat er met of voor iemand gebeurt, per id. · What is done to or for someone, by id.
inzet · commitments · Wat elke partij toezegt, per partij. · What each party commits, by party.
ketens · chains · Hoe een zaak van hand tot hand gaat, per id. · How a case travels, by id.
netwerken · networks · Wie met wie samenwerkt, per id. · Who works with whom, by id.
resultaten · results · Wat samen bereikt wordt, per id. · What is achieved together, by id.
effecten · outcomes · Wat de samenleving ervan merkt, per id. · What society notices, by id.
bronnen · sources · Waar feiten en cijfers vandaan komen, per id. · Where facts and figures come from, by id.
open_punten · open_points · Wat nog te regelen is, met eigenaar en datum. · What is still to be settled, with owner and date.

[catalogue]
catalogus · catalogue · De id van deze catalogus; de eerste sleutel. · The id of this catalogue; the first key.
titel · title · Hoe de catalogus heet. · What the catalogue is called.
versie · version · De versie van de catalogus. · The version of the catalogue.
taal · language · De taal van de teksten: nl of en. · The language of the texts: nl or en.
partijen · parties · Wie meedoen, per id. · Who takes part, by id.
rollen · roles · Wat er te vervullen is, per id. · What is to be fulfilled, by id.
middelen · means · Geld, bevoegdheden, systemen en meer, per id. · Money, powers, systems and more, by id.
informatie · information · Wat partijen elkaar geven, per id. · What parties give one another, by id.
grondslagen · legal_bases · Wetten en afspraken die het dragen, per id. · Laws and deeds that carry it, by id.
interventies · interventions · Wat er met of voor iemand gebeurt, per id. · What is done to or for someone, by id.
bronnen · sources · Waar feiten en cijfers vandaan komen, per id. · Where facts and figures come from, by id.

[programme]
programma · programme · De id van dit programma; de eerste sleutel. · The id of this programme; the first key.
titel · title · Hoe het programma heet. · What the programme is called.
versie · version · De versie van het programma. · The version of the programme.
taal · language · De taal van de teksten: nl of en. · The language of the texts: nl or en.
gebied · area · Waar het programma geldt. · Where the programme holds.
geldig · valid · Vanaf en tot wanneer het programma geldt. · From and until when the programme holds.
catalogi · catalogues · Paden van catalogi, vanaf dit bestand. · Paths of catalogues, from this file.
formules · formules · Paden van de formules, vanaf dit bestand. · Paths of the formules, from this file.
prioriteiten · priorities · Wat in deze periode voorgaat. · What comes first in this period.

[priority]
thema · theme · Het thema dat voorgaat. · The theme that comes first.
doel · goal · Wat ermee bereikt moet worden. · What is to be achieved.
formules · formules · Id's van de formules die dit dienen. · Ids of the formules that serve it.

[period]
van · from · De eerste dag, zoals 2026-01-01. · The first day, such as 2026-01-01.
tot · until · De laatste dag, zoals 2028-12-31. · The last day, such as 2028-12-31.

[instrument]
soort · kind · Wat voor afspraak het is. · What sort of deed it is.
vindplaats · reference · Waar de afspraak te vinden is. · Where the deed is to be found.

[council_goal]
tekst · text · Het doel in de woorden van de raad. · The goal in the council's words.

[issue]
thema · theme · Het veiligheidsthema. · The safety theme.
omschrijving · statement · Wat er aan de hand is. · What the matter is.
doelgroepen · target_groups · Om wie het gaat, per id. · Whom it is about, by id.

[target_group]
naam · name · Hoe de doelgroep heet. · What the group is called.
omvang · size · Hoeveel mensen of bedrijven; onbekend mag. · How many people or firms; unknown is allowed.

[party]
naam · name · Hoe de partij heet. · What the party is called.
soort · kind · Wat voor organisatie of orgaan het is. · What sort of organisation or body it is.
domein · domain · Het domein; weggelaten volgt het uit de soort. · The domain; left out, it follows from the kind.
onderdeel_van · part_of · De partij waarvan dit een deel is. · The party of which this is a part.
namens · acts_for · De partijen namens wie deze handelt. · The parties on whose behalf this one acts.
capaciteit · capacity · Per functie de fte die er in totaal is. · Per function the fte that there is in all.
getekend · signed · Wanneer en door wie getekend is. · When and by whom it was signed.

[signature]
op · on · De dag van tekenen. · The day of signing.
door · by · De functie die tekende, geen naam. · The function that signed, no name.
besluit · decision · Het besluit waarop het tekenen berust. · The decision behind the signature.

[role]
naam · name · Hoe de rol heet. · What the role is called.
taak · task · Wat de rol doet. · What the role does.
regie · coordination · Welke regie de rol voert. · What the role coordinates.
minimaal · min · Door hoeveel partijen de rol minstens vervuld wordt. · How many parties at least fill the role.

[means]
naam · name · Hoe het middel heet. · What the means is called.
soort · kind · Wat voor middel het is. · What sort of means it is.
houder · holder · De partijen die het hebben. · The parties that have it.
bedrag · amount · Het bedrag in euro. · The amount in euros.
per · per · Per jaar, per maand of eenmalig. · Per year, per month or once.
tot · until · De laatste dag dat het er is. · The last day that it is there.

[information]
naam · name · Hoe de informatie heet. · What the information is called.
categorie · category · Wat voor gegevens erin staan. · What data it holds.
bewaartermijn · retention · Hoe lang het bewaard wordt. · How long it is kept.
vertrouwelijk · confidential · Ja: een openbare weergave laat dit weg. · True: a public rendering leaves this out.

[legal_basis]
titel · title · De wet, het besluit of de afspraak. · The law, decision or deed.
artikel · article · Het artikel. · The article.
url · url · Waar de tekst staat. · Where the text stands.
van · from · De eerste dag dat het geldt. · The first day that it holds.
tot · until · De laatste dag dat het geldt. · The last day that it holds.
status · status · Of het geldt. · Whether it holds.
dekt · covers · Welke soorten gegevens het dekt. · Which categories of data it covers.

[source]
titel · title · Hoe de bron heet. · What the source is called.
url · url · Waar de bron staat. · Where the source stands.
datum · date · Wanneer de bron verscheen. · When the source appeared.
peildatum · as_of · Op welke dag de cijfers slaan. · The day that the figures describe.
vertrouwelijk · confidential · Ja: een openbare weergave laat dit weg. · True: a public rendering leaves this out.

[intervention]
naam · name · Hoe de interventie heet. · What the intervention is called.
fase · phase · De plaats in de veiligheidsketen. · The place in the safety chain.
doelgroepen · target_groups · Bij wie of voor wie. · To whom or for whom.
uitvoerend · responsible · De rollen die het doen. · The roles that do it.
aanspreekbaar · accountable · De ene rol die erop aanspreekbaar is. · The one role that answers for it.
ondersteunend · supports · De rollen die helpen. · The roles that help.
geraadpleegd · consulted · De rollen die vooraf gevraagd worden. · The roles that are asked beforehand.
geinformeerd · informed · De rollen die het te horen krijgen. · The roles that are told.
gezag · authority · De partij onder wier gezag het gebeurt. · The party under whose authority it is done.
vereist · requires · De middelen die ervoor nodig zijn. · The means that it takes.
draagt_bij_aan · contributes_to · De resultaten of effecten die het dient. · The results or outcomes that it serves.
aanname · assumption · Waarom dit zou werken. · Why this should work.
bewijs · evidence · Hoe sterk het bewijs is. · How strong the evidence is.
vertrouwelijk · confidential · Ja: een openbare weergave laat dit weg. · True: a public rendering leaves this out.

[commitment]
rol · role · De rol die de partij vervult. · The role that the party fills.
interventies · interventions · Waarvoor; weggelaten: alles wat de rol doet. · For what; left out: all that the role does.
mensen · people · De mensen die ervoor zijn. · The people who are there for it.
middelen · means · De middelen die de partij inbrengt. · The means that the party brings.
verplichting · obligation · Resultaat of inspanning. · Result or effort.
voorbehoud · reservation · Waarvan de toezegging afhangt. · What the commitment hinges on.
van · from · De eerste dag van de inzet. · The first day of the commitment.
tot · until · De laatste dag van de inzet. · The last day of the commitment.

[people]
functie · function · De functie, nooit een naam. · The function, never a name.
fte · fte · Hoeveel fte, zoals 0,8. · How many fte, such as 0.8.
uren_per_week · hours_per_week · Of hoeveel uur per week; 36 uur is een fte. · Or how many hours a week; 36 make one fte.
mandaat · mandate · Waarover deze functie mag besluiten. · What this function may decide.
tot · until · De laatste dag dat ze er zijn. · The last day that they are there.

[chain]
naam · name · Hoe de keten heet. · What the chain is called.
soort · kind · Hoe de keten loopt. · How the chain runs.
schakels · steps · De stappen, in volgorde, per id. · The steps, in order, by id.

[step]
naam · name · Hoe de schakel heet. · What the step is called.
rol · role · De rol die de schakel draagt. · The role that carries the step.
instroom · inflow · Hoeveel zaken hier binnenkomen. · How many cases come in here.
interventies · interventions · De interventies die hier gebeuren. · The interventions that happen here.
uren_per_zaak · hours_per_case · Hoeveel uur een zaak hier kost. · How many hours a case takes here.
tegelijk · parallel · Ja: de overdrachten lopen naast elkaar. · True: its hand-overs run side by side.
einde · end · Ja: hier mag de keten eindigen. · True: the chain may end here.
naar · to · De schakels waaraan wordt overgedragen. · The steps to which it hands over.
vertrouwelijk · confidential · Ja: een openbare weergave laat dit weg. · True: a public rendering leaves this out.

[inflow]
zaken · cases · Het aantal zaken; onbekend mag. · The number of cases; unknown is allowed.
per · per · Per week, maand of jaar. · Per week, month or year.

[handover]
soort · kind · Verder, terug, op- of afschalen. · Forward, return, escalate or de-escalate.
aandeel · share · Welk deel van de zaken, zoals 60%. · Which part of the cases, such as 60%.
voorwaarde · condition · Wanneer deze weg gekozen wordt. · When this way is taken.
informatie · information · De informatie die meegaat. · The information that goes along.
binnen · within · Binnen welke tijd. · Within what time.
terugkoppeling · feedback · Ja: de gever hoort wat ermee gebeurt. · True: the giver hears what comes of it.
vertrouwelijk · confidential · Ja: een openbare weergave laat dit weg. · True: a public rendering leaves this out.

[network]
naam · name · Hoe het netwerk heet. · What the network is called.
leden · members · De rollen die erin zitten. · The roles that sit in it.
regisseur · lead · De rol die de regie heeft. · The role that has the lead.
vorm · form · Gedeeld, leidende of eigen organisatie. · Shared, lead or own organisation.
overleg · meeting · Het overleg van het netwerk. · The meeting of the network.
relaties · ties · Wie wat met wie heeft. · Who has what with whom.

[meeting]
naam · name · Hoe het overleg heet. · What the meeting is called.
frequentie · frequency · Hoe vaak. · How often.
niveau · level · Op welk niveau. · At what level.
beslist · decides · Ja: het overleg neemt besluiten. · True: the meeting takes decisions.

[tie]
van · from · De rollen die geven. · The roles that give.
naar · to · De rollen die krijgen. · The roles that receive.
soort · kind · Wat er tussen hen is. · What there is between them.
wederzijds · mutual · Ja: over en weer. · True: both ways.
informatie · information · De informatie die wordt gegeven. · The information that is given.
vertrouwelijk · confidential · Ja: een openbare weergave laat dit weg. · True: a public rendering leaves this out.

[result]
naam · name · Wat er bereikt is. · What has been achieved.
indicator · indicator · Waaraan het te zien is. · What shows it.
draagt_bij_aan · contributes_to · De effecten die het dient. · The outcomes that it serves.
aanname · assumption · Waarom het daartoe zou leiden. · Why it should lead there.

[outcome]
naam · name · Wat de samenleving ervan merkt. · What society notices.
indicator · indicator · Waaraan het te zien is. · What shows it.
doelgroepen · target_groups · Voor wie. · For whom.

[indicator]
naam · name · Wat er gemeten wordt. · What is measured.
eenheid · unit · De eenheid, zoals personen of procent. · The unit, such as persons or per cent.
telregel · counting_rule · Hoe er geteld wordt. · How it is counted.
metingen · measurements · Per jaar de meting; de eerste is de nulmeting. · Per year the figure; the first is the baseline.
streefwaarde · target · Per jaar wat het moet zijn. · Per year what it should be.
richting · direction · Omhoog of omlaag is goed. · Up or down is good.
meerduidig · ambiguous · Ja: een stijging kan goed of slecht zijn. · True: a rise may be good or bad news.
tegenindicator · counter · Het resultaat dat het tegendeel laat zien. · The result that would show the contrary.

[open_point]
regel · rule · De code van de bevinding, zoals FK301. · The code of the finding, such as FK301.
bij · at · De plaats van de bevinding, zoals roles.opspoorder. · The place of the finding, such as roles.opspoorder.
reden · reason · Waarom dit nog open is. · Why this is still open.
eigenaar · owner · De functie of partij die het regelt. · The function or party that settles it.
uiterlijk · until · De dag waarop het geregeld is. · The day by which it is settled.

[everywhere]
bron · source · Waar dit op berust: id's van bronnen. · What this rests on: ids of sources.
grondslag · legal_basis · Op grond waarvan: id's van grondslagen. · By what law: ids of legal bases.
"""

# One enumeration a paragraph: its name, then its values, Dutch English (once where they are alike).
_VALUES = """
status: sjabloon template, concept draft, vastgesteld adopted, lopend active, afgesloten closed
scale: lokaal local, regionaal regional, landelijk national
language: nl, en
instrument: convenant covenant, samenwerkingsovereenkomst cooperation-agreement,
    gemeenschappelijke-regeling joint-arrangement, beleidsregel policy-rule, besluit decision,
    plan-van-aanpak action-plan, subsidie subsidy, aanwijzing instruction, privacyprotocol privacy-protocol
party: gemeente municipality, provincie province, ministerie ministry, bestuursorgaan authority,
    politie police, openbaar-ministerie public-prosecution, waterschap water-authority,
    veiligheidsregio safety-region, omgevingsdienst environment-agency, inspectie inspectorate,
    belastingdienst tax-authority, douane customs, ggd health-service, zorgaanbieder care-provider,
    jeugdhulp youth-care, reclassering probation, raad-voor-de-kinderbescherming child-protection, school,
    woningcorporatie housing-association, bedrijf company, bewoners residents, stichting foundation,
    uitvoeringsorganisatie executive-agency, samenwerkingsverband collaboration, overig other
domain: bestuur government, veiligheid safety, justitie justice, zorg care, welzijn welfare,
    onderwijs education, arbeid work, milieu environment, wonen housing, economie economy,
    samenleving community
coordination: proces process, casus case, bestuurlijk governance, operationeel operational
means: geld money, bevoegdheid power, systeem system, voorziening facility, werkwijze method
term: jaar year, maand month, eenmalig once
category: geen none, persoonsgegevens personal, bijzonder special, strafrechtelijk criminal,
    politiegegevens police
legal_status: geldend in-force, ingetrokken withdrawn, gepland planned, omstreden contested
phase: proactie proaction, preventie prevention, preparatie preparation, repressie response,
    nazorg aftercare
evidence: geen none, aannemelijk plausible, onderzocht evaluated
obligation: resultaat result, inspanning effort
chain: zaakstroom case-flow, cyclus cycle, project, doorlopend continuous
rate: week, maand month, jaar year
handover: verder forward, terug return, opschalen escalate, afschalen de-escalate
form: gedeeld shared, leidende-organisatie lead-organisation, netwerkorganisatie administrative-organisation
level: operationeel operational, tactisch tactical, strategisch strategic
tie: informatie information, afstemming coordination, verwijzing referral, gezag authority,
    financiering funding, ondersteuning support
direction: omhoog up, omlaag down
"""


class Term(NamedTuple):
    """One key of the language.

    Attributes:
        nl: The Dutch spelling.
        en: The English spelling, which is also the name in the model.
        meaning: One sentence that says what belongs there.
    """

    nl: str
    en: str
    meaning: Both

    def within(self, language: Language) -> str:
        """Give the spelling in one language."""
        return self.nl if language == "nl" else self.en


def _scope(paragraph: str) -> tuple[str, tuple[Term, ...]]:
    head, *lines = paragraph.splitlines()
    rows = (line.split(" · ") for line in lines)
    return head.strip("[]"), tuple(Term(nl, en, Both(*meaning)) for nl, en, *meaning in rows)


def _values(line: str) -> tuple[str, tuple[Both, ...]]:
    name, _, pairs = line.partition(": ")
    words = (pair.split() for pair in pairs.split(", "))
    return name, tuple(Both(pair[0], pair[-1]) for pair in words)


KEYS = dict(map(_scope, _KEYS.strip().split("\n\n")))
EVERYWHERE = KEYS.pop("everywhere")
VALUES = dict(map(_values, _VALUES.replace(",\n   ", ",").strip().splitlines()))

KINDS = ("formule", "catalogue", "programme")
UNKNOWN = Both("onbekend", "unknown")
TRUE = Both("ja", "true")
FALSE = Both("nee", "false")


@cache
def keys_of(scope: str) -> dict[str, Term]:
    """Give the keys of a scope by each spelling, the Dutch and the English one."""
    terms = (*KEYS[scope], *EVERYWHERE)
    return {spelling: term for term in terms for spelling in (term.en, term.nl)}


@cache
def values_of(name: str) -> dict[str, str]:
    """Give the English value by each spelling of an enumeration's values."""
    return {spelling: value.en for value in VALUES[name] for spelling in value}


@cache
def spellings_of_kinds() -> dict[str, str]:
    """Give the kind of document by each spelling of the first key that names it."""
    return {spelling: kind for kind in KINDS for spelling in (KEYS[kind][0].nl, KEYS[kind][0].en)}


def spelling(scope: str, key: str, language: Language) -> str:
    """Give the spelling of an English key in one language; a key that the scope lacks stays as it is."""
    term = keys_of(scope).get(key)
    return term.within(language) if term else key


def translated(name: str, value: str, language: Language) -> str:
    """Give the spelling of an English fixed value in one language."""
    return next((both.within(language) for both in VALUES[name] if both.en == value), value)

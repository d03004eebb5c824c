"""What every table of a comparison says, in both languages."""

from collections.abc import Mapping

from formulekit.analyses.quantities import Quantity
from formulekit.comparison.differences import Kind
from formulekit.comparison.result import Comparison, Instance
from formulekit.comparison.roles import Filling
from formulekit.comparison.wording import Wording
from formulekit.language import Both, Language
from formulekit.phrases import at_least
from formulekit.sanitise import sanitise

KIND: Mapping[Kind, Both] = {
    "filled_in": Both("vult in", "fills in"),
    "changed": Both("wijzigt", "changes"),
    "left_out": Both("laat weg", "leaves out"),
}
DONE: Mapping[Kind, Both] = {
    "filled_in": Both("ingevuld", "filled in"),
    "changed": Both("gewijzigd", "changed"),
    "left_out": Both("weggelaten", "left out"),
}
INSTANCE = Both("formule", "formule")
ROLE = Both("rol", "role")
PARTIES = Both("partijen", "parties")
OWN = Both("eigen rollen", "own roles")
TITLE = Both("{template} en wat ervan gemaakt is", "{template} and what was made of it")
SUMMARY = Both(
    "{instances} naast sjabloon {template}, versie {version}",
    "{instances} beside template {template}, version {version}",
)
PINS = Both(
    "Een andere versie van het sjabloon dan {version} ligt vast in: {names}.",
    "Another version of the template than {version} is pinned by: {names}.",
)
CONFIDENTIAL = Both("Bevat vertrouwelijke delen.", "Contains confidential parts.")
NO_DEVIATION = Both("Geen formule wijkt af van het sjabloon.", "No formule deviates from the template.")
CHANGED = Both("rol gewijzigd", "role changed")
OWN_ROLE = Both("eigen rol", "own role")
OF = Both("{count} van {all}", "{count} of {all}")

_INSTANCES = (Both("{count} formule", "{count} formule"), Both("{count} formules", "{count} formules"))
_PARTIES = (Both("{count} partij", "{count} party"), Both("{count} partijen", "{count} parties"))
_SHORT = Both("{count} van {minimum} partijen", "{count} of {minimum} parties")
_NOBODY = Both("niet vervuld", "not filled")
_LEFT_OUT = Both("weggelaten", "left out")
_FTE_UNKNOWN = Both("fte onbekend", "fte unknown")


def state(filling: Filling, language: Language) -> str:
    """Say by how many parties a role is filled, or why it is not."""
    if filling.state == "left_out":
        return _LEFT_OUT.within(language)
    if filling.state == "unfilled":
        return _NOBODY.within(language)
    if filling.state == "short":
        return _SHORT.within(language).format(count=filling.count, minimum=filling.minimum)
    return _PARTIES[filling.count != 1].within(language).format(count=filling.count)


def fte(amount: Quantity, language: Language) -> str:
    """Say how many fte are committed, or at least."""
    if not amount.exact and not amount.least:
        return _FTE_UNKNOWN.within(language)
    return f"{at_least(amount.least, exact=amount.exact).within(language)} fte"


def title(comparison: Comparison, language: Language) -> str:
    """Give the title of the whole."""
    return TITLE.within(language).format(template=sanitise(comparison.template.title))


def summary(comparison: Comparison, language: Language) -> str:
    """Say how many formules stand beside which template."""
    count = len(comparison.instances)
    counted = _INSTANCES[count != 1].within(language).format(count=count)
    template, version = sanitise(comparison.template.title), sanitise(comparison.template.version, 20)
    return SUMMARY.within(language).format(instances=counted, template=template, version=version)


def pin(instance: Instance, comparison: Comparison) -> str | None:
    """Give the version that an instance pins, where that is another than the template has; else None."""
    if instance.pin is None or instance.pin == comparison.template.version:
        return None
    return sanitise(instance.pin, 20)


def wording_of(instance: Instance, comparison: Comparison, language: Language) -> Wording:
    """Give the words for an instance: its own names first, then the template's."""
    return Wording(language, (instance.head.content, comparison.template.content))


def wording_of_template(comparison: Comparison, language: Language) -> Wording:
    """Give the words for the template."""
    return Wording(language, (comparison.template.content,))

"""A comparison as a page that stands by itself: the table of roles, the deviations, and each formule in full."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from formulekit.comparison import words
from formulekit.comparison.page import Content, head, node, page, table
from formulekit.comparison.result import Comparison, Difference, Instance
from formulekit.comparison.roles import Filling
from formulekit.comparison.wording import Wording
from formulekit.findings import Place
from formulekit.language import Both, Language
from formulekit.sanitise import sanitise

_FEW = 12
"""Of so many formules the table also names the parties."""

_OPEN = 3
"""So many formules that deviate in one place are shown without a click."""

_OVERVIEW = Both("Wie vervult welke rol", "Who fills which role")
_OVERVIEW_SAYS = Both(
    "Per formule en rol: door hoeveel partijen de rol vervuld wordt, en met hoeveel fte.",
    "For each formule and role: by how many parties the role is filled, and with how many fte.",
)
_DEVIATIONS = Both("Waar formules van het sjabloon afwijken", "Where formules deviate from the template")
_DEVIATIONS_SAY = Both(
    "Wat een formule wijzigt of weglaat, de meest voorkomende afwijking eerst.",
    "What a formule changes or leaves out, the most common deviation first.",
)
_EACH = Both("Elke formule", "Each formule")
_WHAT = Both("Wat", "What")
_HOW = Both("Hoe", "How")
_DEVIATION = Both("Afwijkingen", "Deviations")
_NONE = Both("geen", "none")
_PINNED = Both("legt sjabloonversie {pin} vast", "pins template version {pin}")
_DEVIATES_BY = Both("Wat van het sjabloon afwijkt", "What deviates from the template")
_FILLED_IN = Both("Wat is ingevuld", "What is filled in")
_TEMPLATE = Both("In het sjabloon", "In the template")
_HERE = Both("In de formule", "In the formule")
_WHO = Both("Welke formules", "Which formules")
_VERSION = Both("versie {version}", "version {version}")
_NOTHING = Both("Niets: deze formule neemt het sjabloon over zoals het is.", "Nothing: it takes the template as it is.")
_ROLES = Both("Rollen", "Roles")
_FTE = Both("Fte", "Fte")
_STATE = Both("Stand", "State")
_DEVIATES = (Both("{count} afwijking", "{count} deviation"), Both("{count} afwijkingen", "{count} deviations"))
_FILLED = Both("vult {count} in", "fills in {count}")


def html(comparison: Comparison, language: Language) -> str:
    """Write a comparison as one page without script, for a screen and for paper.

    Args:
        comparison: The comparison.
        language: The reader's language.
    """
    title = words.title(comparison, language)
    many = len(comparison.instances) > _FEW
    content = _Page(comparison, language, many).content()
    return page(language, title, [node("h1", title), *content], "many" if many else "few")


@dataclass(frozen=True)
class _Page:
    """What stands on one page."""

    comparison: Comparison
    language: Language
    many: bool

    def content(self) -> Iterator[Content]:
        yield node("p", f"{words.summary(self.comparison, self.language)}.", "quiet")
        if self.comparison.confidential:
            yield node("p", node("strong", words.CONFIDENTIAL.within(self.language)))
        yield node("h2", self.said(_OVERVIEW))
        yield self.overview()
        yield node("h2", self.said(_DEVIATIONS))
        yield self.deviations()
        each = (self.instance(instance) for instance in self.comparison.instances)
        yield node("section", [node("h2", self.said(_EACH)), *each], "each")

    def said(self, text: Both) -> str:
        return text.within(self.language)

    def overview(self) -> Element:
        """Give the table of formules by roles."""
        roles = [head(sanitise(name), "col") for name in self.comparison.role_names]
        own = any(each.own_roles for each in self.comparison.instances)
        heads = [head(self.said(words.INSTANCE).capitalize(), "col"), *roles]
        heads += [head(self.said(words.OWN).capitalize(), "col")] if own else []
        heads.append(head(self.said(_DEVIATION), "col"))
        rows = (self.row(instance, own=own) for instance in self.comparison.instances)
        scroll = node("div", table(self.said(_OVERVIEW_SAYS), heads, rows, "overview"), "scroll")
        scroll.set("tabindex", "0")
        scroll.set("role", "region")
        scroll.set("aria-label", self.said(_OVERVIEW))
        return scroll

    def row(self, instance: Instance, *, own: bool) -> Iterator[Element]:
        pin = words.pin(instance, self.comparison)
        note = [node("span", self.said(_PINNED).format(pin=pin), "note")] if pin else []
        yield head([sanitise(instance.head.title), *note], "row")
        yield from map(self.cell, instance.template_roles)
        if own:
            yield node("td", self.own_roles(instance))
        yield node("td", str(len(instance.deviation) or self.said(_NONE)))

    def cell(self, filling: Filling) -> Element:
        """Say how a role is filled, in words as well as in colour."""
        parts: list[Content] = [node("span", words.state(filling, self.language), "state")]
        if filling.changed:
            parts += [" ", node("span", self.said(words.DONE["changed"]), "mark")]
        if filling.parties:
            names = ", ".join(sanitise(name) for _, name in filling.parties)
            parts += [] if self.many else [node("span", names, "names")]
            parts += [node("span", words.fte(filling.fte, self.language), "fte")]
        return node("td", parts, filling.state)

    def own_roles(self, instance: Instance) -> str:
        return ", ".join(
            f"{sanitise(filling.name)} ({words.state(filling, self.language)})" for filling in instance.own_roles
        )

    def deviates(self, instance: Instance) -> str:
        count = len(instance.deviation)
        return self.said(_DEVIATES[count != 1]).format(count=count) if count else ""

    def deviations(self) -> Element:
        """Give at which places formules deviate, and which ones."""
        comparison = self.comparison
        if not comparison.deviating:
            return node("p", self.said(words.NO_DEVIATION))
        base = words.wording_of_template(comparison, self.language)
        heads = [head(self.said(_WHAT), "col"), head(self.said(_HOW), "col", "small")]
        heads += [head(self.said(text), "col") for text in (_TEMPLATE, _WHO)]
        rows = []
        for kind, path, count in comparison.deviating:
            found = comparison.who(kind, path)
            told = self.said(words.DONE[kind])
            _, first = found[0]
            template = self.template_says(first, base)
            counted = self.said(words.OF).format(count=count, all=len(comparison.instances))
            listed = node("ul", [self.deviant(instance, each) for instance, each in found])
            who = node("details", [node("summary", counted), listed])
            if count <= _OPEN:
                who.set("open", "open")
            rows.append([head(base.trail(path), "row"), node("td", told), template, node("td", who)])
        return table(self.said(_DEVIATIONS_SAY), heads, rows, "listing")

    def template_says(self, each: Difference, base: Wording) -> Element:
        said = each.template
        return node("td", [base.value(said.value, each.path, 200), " ", _place(said.place)] if said else [])

    def deviant(self, instance: Instance, each: Difference) -> Element:
        wording = words.wording_of(instance, self.comparison, self.language)
        said = f": {wording.value(each.instance.value, each.path, 200)}" if each.instance.value is not None else ""
        return node("li", [f"{sanitise(instance.head.title)}{said} ", _place(each.instance.place)])

    def instance(self, instance: Instance) -> Element:
        """Tell of one formule what it fills in, changes and leaves out, and how it fills the roles."""
        counted = self.said(_FILLED).format(count=len(instance.listed("filled_in")))
        counts = ", ".join(filter(None, (counted, self.deviates(instance))))
        summary = node("summary", [node("strong", sanitise(instance.head.title)), " ", node("span", counts, "quiet")])
        version = self.said(_VERSION).format(version=sanitise(instance.head.version, 20))
        about = node("p", f"{sanitise(instance.head.file, 400)}, {version}", "place")
        opened = node("details", [summary, about, self.roles(instance), *self.differences(instance)])
        if len(self.comparison.instances) == 1:
            opened.set("open", "open")
        return opened

    def roles(self, instance: Instance) -> Element:
        heads = [head(self.said(words.ROLE).capitalize(), "col"), head(self.said(_STATE), "col")]
        heads += [head(self.said(words.PARTIES).capitalize(), "col"), head(self.said(_FTE), "col", "small")]
        rows = ([head(sanitise(filling.name), "row"), *self.filling(filling)] for filling in instance.roles)
        return table(self.said(_ROLES), heads, rows, "listing")

    def filling(self, filling: Filling) -> Iterator[Element]:
        notes = [self.said(words.CHANGED)] if filling.changed else []
        notes += [self.said(words.OWN_ROLE)] if filling.own else []
        yield node("td", "; ".join([words.state(filling, self.language), *notes]))
        yield node("td", ", ".join(sanitise(name) for _, name in filling.parties))
        yield node("td", words.fte(filling.fte, self.language) if filling.parties else "")

    def differences(self, instance: Instance) -> Iterator[Element]:
        """Give what a formule changes and leaves out, and what it fills in, each in a table where there is any."""
        if not instance.differences:
            yield node("p", self.said(_NOTHING))
        wording = words.wording_of(instance, self.comparison, self.language)
        if instance.deviation:
            yield self.deviation(instance, wording)
        if filled := instance.listed("filled_in"):
            heads = [head(self.said(_WHAT), "col"), head(self.said(_HERE), "col", "wide")]
            rows = [[head(wording.trail(each.path), "row"), self.here(each, wording)] for each in filled]
            yield table(self.said(_FILLED_IN), heads, rows, "listing")

    def deviation(self, instance: Instance, wording: Wording) -> Element:
        base = words.wording_of_template(self.comparison, self.language)
        heads = [head(self.said(_WHAT), "col"), head(self.said(_HOW), "col", "small")]
        heads += [head(self.said(text), "col") for text in (_TEMPLATE, _HERE)]
        rows = []
        for each in instance.deviation:
            told = node("td", self.said(words.DONE[each.kind]))
            rows.append(
                [head(base.trail(each.path), "row"), told, self.template_says(each, base), self.here(each, wording)]
            )
        return table(self.said(_DEVIATES_BY), heads, rows, "listing")

    def here(self, each: Difference, wording: Wording) -> Element:
        value = wording.value(each.instance.value, each.path, 200) if each.instance.value is not None else ""
        return node("td", [value, " ", _place(each.instance.place)])


def _place(place: Place) -> Element:
    return node("span", f"{sanitise(place.file, 400)}:{place.line}", "place")

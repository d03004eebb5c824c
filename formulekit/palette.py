"""The colours of pictures: a fill and a line per tone, far enough apart for colour-blind readers and for print."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

INK = "#1d2733"
"""Texts and lines."""

QUIET = "#3b4550"
"""Texts that may stand back."""

PAPER = "#ffffff"
"""What everything stands on."""

WASH = "#f6f7f9"
"""The inside of a frame."""

RULE = "#7d8792"
"""The edge of a frame."""

ACCENT = "#2f5597"
"""What gives a page its colour: a band, the heads of panels."""


@dataclass(frozen=True, slots=True)
class Tone:
    """A pair of colours.

    Attributes:
        fill: The inside of a box, light enough for dark text.
        line: Its edge, dark enough against white.
    """

    fill: str
    line: str


USED = "#2f5b87"
"""The part of a bar that is used."""

BESIDE = "#a9c1da"
"""The part of a bar that others use."""

Palette = Mapping[str, Tone]
"""Tones by name; the empty name is the tone of what has none."""

PALETTE: Palette = MappingProxyType(
    {
        "": Tone("#ffffff", "#4d5965"),
        "government": Tone("#ccdcf9", "#2f5597"),
        "safety": Tone("#a3afee", "#333f8f"),
        "justice": Tone("#bfacd8", "#5f4488"),
        "care": Tone("#e5a1b1", "#8f2f4a"),
        "welfare": Tone("#eca367", "#8a4a12"),
        "education": Tone("#e7d157", "#736000"),
        "work": Tone("#c5d68e", "#56671a"),
        "environment": Tone("#6fc992", "#1e6a3d"),
        "housing": Tone("#e1d1c1", "#75573a"),
        "economy": Tone("#9bcfd0", "#226769"),
        "community": Tone("#ebeced", "#58626c"),
    }
)
"""The colours unless a project's configuration says otherwise: one tone per domain."""


def tone_of(palette: Palette, name: str) -> Tone:
    """Give the tone with a name, or the plain one where the palette lacks it.

    Args:
        palette: The tones.
        name: The name.
    """
    return palette.get(name) or PALETTE.get(name) or PALETTE[""]


def contrast(one: str, other: str) -> float:
    """Compute the contrast between two colours as WCAG 2.2 defines it.

    Args:
        one: A colour, as `#rrggbb`.
        other: A colour, as `#rrggbb`.

    Returns:
        A ratio from 1 to 21.

    Source:
        https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Compute the relative luminance of a colour."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - from WCAG
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

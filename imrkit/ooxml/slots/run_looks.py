"""How the words of a run look, by themselves, their styles and their paragraph's style."""

from __future__ import annotations

import functools

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, value_of
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.slots.lines import Looks
from imrkit.ooxml.text.styles import PLACEHOLDER_STYLE, Style, Styles

_R_PR, _R_STYLE, _SHADE = (n.qn(f"w:{name}") for name in ("rPr", "rStyle", "shd"))
_BOLD, _ITALIC, _CAPS, _SMALL_CAPS, _COLOUR, _LINE = (
    n.qn(f"w:{name}") for name in ("b", "i", "caps", "smallCaps", "color", "u")
)
_FILL, _VAL = n.qn("w:fill"), n.qn("w:val")
_UNSHADED = frozenset({"", "auto", "ffffff"})
_DARK = 0x40  # the most red, green and blue of what is taken for black


def run_looks(run: Element, styles: Styles, paragraph: Style) -> Looks:
    """Return how a run looks in a paragraph of a style."""
    own = child_of(run, _R_PR)
    if own is None:
        return _by_styles(paragraph, paragraph)
    base = _by_styles(paragraph, styles.of_run(run))
    line = value_of(child_of(own, _LINE))
    colour = value_of(child_of(own, _COLOUR))
    return Looks(
        bold=_set(own, _BOLD, base.bold),
        italic=_set(own, _ITALIC, base.italic),
        caps=_set(own, _CAPS, _set(own, _SMALL_CAPS, base.caps)),
        underlined=line not in ("", "none"),
        coloured=is_colour(colour) if colour else base.coloured,
        prompt=value_of(child_of(own, _R_STYLE)) == PLACEHOLDER_STYLE,
    )


@functools.cache
def _by_styles(paragraph: Style, run: Style) -> Looks:
    return Looks(
        bold=paragraph.bold or run.bold,
        italic=paragraph.italic or run.italic,
        caps=paragraph.caps or run.caps,
        coloured=is_colour(run.colour or paragraph.colour),
    )


def _set(own: Element, tag: str, base: bool) -> bool:
    found = child_of(own, tag)
    return base if found is None else is_on(found)


def is_colour(colour: str) -> bool:
    """Tell whether a colour is one: neither automatic, nor black, nor white."""
    try:
        parts = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
    except ValueError:
        return False
    return not (max(parts) <= _DARK or min(parts) == 0xFF)


def is_shaded(properties: Element | None) -> bool:
    """Tell whether a paragraph or cell with such properties is shaded."""
    shade = child_of(properties, _SHADE)
    if shade is None:
        return False
    pattern = shade.get(_VAL, "clear")
    return shade.get(_FILL, "").lower() not in _UNSHADED or pattern not in ("clear", "nil")

"""How the words of a run look, by themselves, their styles and their paragraph's style."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, value_of
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.slots.lines import Looks
from imrkit.ooxml.text.styles import PLACEHOLDER_STYLE, Style, Styles

_R_PR, _R_STYLE, _SHADE = (n.qn(f"w:{name}") for name in ("rPr", "rStyle", "shd"))
_BOLD, _ITALIC, _CAPS, _SMALL_CAPS, _COLOUR, _LINE = (
    n.qn(f"w:{name}") for name in ("b", "i", "caps", "smallCaps", "color", "u")
)
_P, _R, _T, _SIZE = (n.qn(f"w:{name}") for name in ("p", "r", "t", "sz"))
_FILL, _VAL = n.qn("w:fill"), n.qn("w:val")
_LARGE, _SMALL = 1.15, 0.85  # times the usual size
_UNSHADED = frozenset({"", "auto", "ffffff"})
_DARK = 0x50  # the most red, green and blue of what is taken for black


class RunLooks:
    """The looks of the runs of one story."""

    def __init__(self, styles: Styles, root: Element) -> None:
        """``root`` holds the story; the size that most of its letters have is the usual one."""
        self._styles = styles
        self._usual = _usual_size(root, styles)

    def of(self, run: Element, paragraph: Style) -> Looks:
        """Return how a run looks in a paragraph of a style."""
        return _looks(run, self._styles, paragraph, self._usual)


def _usual_size(root: Element, styles: Styles) -> int:
    letters: Counter[int] = Counter()
    for run in root.iter(_R):
        around = next(run.iterancestors(_P), None)
        paragraph = Style(name="") if around is None else styles.of_paragraph(around)
        length = sum(len(one.text or "") for one in run.iterchildren(_T))
        letters[_size(run, styles, paragraph)] += length
    (size, _), *_ = letters.most_common(1) or [(0, 0)]
    return size


def _size(run: Element, styles: Styles, paragraph: Style) -> int:
    """Return the size of a run in half points."""
    own = natural(value_of(child_of(child_of(run, _R_PR), _SIZE)))
    return own or styles.of_run(run).size or paragraph.size or styles.usual_size


def _looks(run: Element, styles: Styles, paragraph: Style, usual: int) -> Looks:
    own = child_of(run, _R_PR)
    size = _size(run, styles, paragraph)
    large, small = size >= usual * _LARGE, size <= usual * _SMALL
    if own is None:
        return replace(_by_styles(paragraph, paragraph), large=large, small=small)
    base = _by_styles(paragraph, styles.of_run(run))
    line = value_of(child_of(own, _LINE))
    colour = value_of(child_of(own, _COLOUR))
    return Looks(
        bold=_set(own, _BOLD, base.bold),
        italic=_set(own, _ITALIC, base.italic),
        caps=_set(own, _CAPS, _set(own, _SMALL_CAPS, base.caps)),
        underlined=line not in ("", "none"),
        coloured=is_colour(colour) if colour else base.coloured,
        large=large,
        small=small,
        prompt=value_of(child_of(own, _R_STYLE)) == PLACEHOLDER_STYLE,
    )


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

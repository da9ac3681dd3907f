"""How the words of a run look, by themselves, their styles and their paragraph's style."""

from __future__ import annotations

from collections import Counter

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import Held, child_of, held_by, value_of
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.slots.lines import Looks, looks
from imrkit.ooxml.text.styles import PLACEHOLDER_STYLE, Style, Styles

_R_PR, _R_STYLE, _SHADE = (n.qn(f"w:{name}") for name in ("rPr", "rStyle", "shd"))
_BOLD, _ITALIC, _CAPS, _SMALL_CAPS, _COLOUR, _LINE = (
    n.qn(f"w:{name}") for name in ("b", "i", "caps", "smallCaps", "color", "u")
)
_P, _R, _T, _SIZE = (n.qn(f"w:{name}") for name in ("p", "r", "t", "sz"))
_FILL, _VAL = n.qn("w:fill"), n.qn("w:val")
_LARGE, _SMALL = 1.15, 0.85  # times the usual size
_UNSHADED = frozenset({"", "auto", "ffffff"})
_PLAIN = Style(name="")
_DARK = 0x50  # the most red, green and blue of what is taken for black


class RunLooks:
    """The looks of the runs of one story."""

    def __init__(self, styles: Styles, root: Element) -> None:
        """``root`` holds the story; the size that most of its letters have is the usual one."""
        self._styles = styles
        self._properties = {run: held_by(child_of(run, _R_PR)) for run in root.iter(_R)}
        self._usual = self._usual_size()

    def properties(self, run: Element) -> Held:
        """Return the properties of a run."""
        return self._properties[run]

    def of(self, own: Held, paragraph: Style) -> Looks:
        """Return how a run with such properties looks in a paragraph of a style."""
        size = self._size(own, paragraph)
        run = self._styles.of_run_properties(own)
        line, colour = value_of(own.get(_LINE)), value_of(own.get(_COLOUR))
        return looks(
            bold=_set(own, _BOLD, paragraph.bold or run.bold),
            italic=_set(own, _ITALIC, paragraph.italic or run.italic),
            caps=_set(own, _CAPS, _set(own, _SMALL_CAPS, paragraph.caps or run.caps)),
            underlined=line not in ("", "none"),
            coloured=is_colour(colour or run.colour or paragraph.colour),
            large=size >= self._usual * _LARGE,
            small=size <= self._usual * _SMALL,
            prompt=value_of(own.get(_R_STYLE)) == PLACEHOLDER_STYLE,
        )

    def _usual_size(self) -> int:
        letters: Counter[int] = Counter()
        last, paragraph = None, _PLAIN
        for run, own in self._properties.items():
            around = next(run.iterancestors(_P), None)
            if around is not last:
                last = around
                paragraph = _PLAIN if around is None else self._styles.of_paragraph(around)
            length = sum(len(one.text or "") for one in run.iterchildren(_T))
            letters[self._size(own, paragraph)] += length
        (size, _), *_ = letters.most_common(1) or [(0, 0)]
        return size

    def _size(self, own: Held, paragraph: Style) -> int:
        """Return the size of a run in half points."""
        size = natural(value_of(own[_SIZE])) if _SIZE in own else None
        by_style = self._styles.of_run_properties(own).size or paragraph.size
        return size or by_style or self._styles.usual_size


def _set(own: Held, tag: str, base: bool) -> bool:
    return is_on(own[tag]) if tag in own else base


def is_colour(colour: str) -> bool:
    """Tell whether a colour is one: neither automatic, nor black, nor white."""
    if not colour:
        return False
    try:
        parts = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
    except ValueError:
        return False
    return not (max(parts) <= _DARK or min(parts) == 0xFF)


def is_shaded(properties: Held) -> bool:
    """Tell whether a paragraph or cell with such properties is shaded."""
    shade = properties.get(_SHADE)
    if shade is None:
        return False
    pattern = shade.get(_VAL, "clear")
    return shade.get(_FILL, "").lower() not in _UNSHADED or pattern not in ("clear", "nil")

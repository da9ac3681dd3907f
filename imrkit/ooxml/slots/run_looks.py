"""How the words of a run look, by themselves, their styles and their paragraph's style."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

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
_P, _R, _T, _P_PR, _SIZE = (n.qn(f"w:{name}") for name in ("p", "r", "t", "pPr", "sz"))
_FILL, _VAL = n.qn("w:fill"), n.qn("w:val")
_LARGE, _SMALL = 1.15, 0.85  # times the usual size
_UNSHADED = frozenset({"", "auto", "ffffff"})
_DARK = 0x50  # the most red, green and blue of what is taken for black


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RunProperties:
    """What a run says of its looks; runs that say the same share one value."""

    held: Held
    size: int | None  # in half points; None: that of its paragraph


@dataclass(slots=True, kw_only=True, eq=False)
class ReadRun:
    """A run as far as one look at what it holds tells."""

    properties: RunProperties
    letters: int  # of its text
    text: str | None  # None: it holds no text, or more than text


_Looking = tuple[RunProperties, bool, bool, bool, str, int | None]


class RunLooks:
    """The runs of one story and their looks, each read once."""

    def __init__(self, styles: Styles, root: Element) -> None:
        """``root`` holds the story; the size that most of its letters have is the usual one."""
        self._styles = styles
        self._properties: dict[tuple[tuple[str, str | None], ...], RunProperties] = {}
        self._found: dict[_Looking, Looks] = {}
        self._paragraphs: dict[Element, tuple[Held, Style]] = {}
        self._runs = {run: self._read(run) for run in root.iter(_R)}
        self._usual = self._usual_size()

    def run(self, run: Element) -> ReadRun:
        """Return what a run of the story holds."""
        return self._runs[run]

    def paragraph(self, paragraph: Element) -> tuple[Held, Style]:
        """Return the properties of a paragraph, and its style."""
        if paragraph not in self._paragraphs:
            held = held_by(child_of(paragraph, _P_PR))
            self._paragraphs[paragraph] = held, self._styles.of_properties(held)
        return self._paragraphs[paragraph]

    def of(self, own: RunProperties, paragraph: Style) -> Looks:
        """Return how a run with such properties looks in a paragraph of a style."""
        style = paragraph
        key = own, style.bold, style.italic, style.caps, style.colour, style.size
        if key not in self._found:
            self._found[key] = self._looks(own.held, self._size(own, paragraph), paragraph)
        return self._found[key]

    def _looks(self, own: Held, size: int, paragraph: Style) -> Looks:
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

    def _read(self, run: Element) -> ReadRun:
        properties, texts, is_text = None, [], True
        for child in run:
            tag = child.tag
            if tag == _T:
                texts.append(child.text or "")
            elif tag == _R_PR:
                properties = child if properties is None else properties
            else:
                is_text = False
        text = "".join(texts)
        return ReadRun(
            properties=self._shared(properties),
            letters=len(text),
            text=text if texts and is_text else None,
        )

    def _shared(self, properties: Element | None) -> RunProperties:
        key = () if properties is None else tuple((one.tag, one.get(_VAL)) for one in properties)
        if key not in self._properties:
            held = held_by(properties)
            size = natural(value_of(held.get(_SIZE))) or self._styles.of_run_properties(held).size
            self._properties[key] = RunProperties(held=held, size=size)
        return self._properties[key]

    def _usual_size(self) -> int:
        letters: Counter[int] = Counter()
        for run, read in self._runs.items():
            size = read.properties.size or self._size_around(run)
            letters[size or self._styles.usual_size] += read.letters
        (size, _), *_ = letters.most_common(1) or [(0, 0)]
        return size

    def _size_around(self, run: Element) -> int | None:
        """Return the size that the style of the paragraph around a run names."""
        around = run.getparent()
        if around is None or around.tag != _P:
            around = next(run.iterancestors(_P), None)
        return None if around is None else self.paragraph(around)[1].size

    def _size(self, own: RunProperties, paragraph: Style) -> int:
        """Return the size of a run in half points."""
        return own.size or paragraph.size or self._styles.usual_size


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

"""What documents say of all their text, where the two differ: the target's holds for what comes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lxml import etree

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.links import LinkCarrier
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.pair import FONTS, SETTINGS, STYLES, THEME, Pair, Side
from imrkit.ooxml.carrying.style_looks import look_of
from imrkit.ooxml.carrying.styles import StyleCarrier
from imrkit.ooxml.carrying.target_styles import STYLE, is_usual, kind_of
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import value_of
from imrkit.ooxml.package.package import Element
from imrkit.values.losses import LossGrade

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SCHEME_COLOUR = f"{_A}schemeClr"
_SCHEMES = (f"{_A}clrScheme", f"{_A}fontScheme")
_OF_THEME = frozenset(
    n.qn(f"w:{name}")
    for name in (
        *("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"),
        *("themeColor", "themeFill", "themeTint", "themeShade"),
    )
)
_P, _STYLED = n.qn("w:p"), f"{n.qn('w:pPr')}/{n.qn('w:pStyle')}"
_DEFAULTS, _LANGUAGE = n.qn("w:docDefaults"), n.qn("w:lang")
_COMPATIBLE = f"{n.qn('w:compat')}/{n.qn('w:compatSetting')}"
_NOTES = {
    n.qn(f"w:{name}Reference"): f"{n.qn(f'w:{name}Pr')}/{n.qn('w:numFmt')}"
    for name in ("footnote", "endnote")
}
_THEME = "Colours and fonts that are taken from the theme are those of the target’s"
_PLAIN = "Text in no style of its own looks as the target has it, not as it did"
_SPELT = "Text that names no language is checked in the target’s"
_COUNTED = "Notes are counted by the target’s signs, not by those that they had"
_FONTS = "Fonts that the file held stay behind; where they are not installed, others are shown"
_MODE = "The documents are laid out by the rules of two versions of Word; lines may break elsewhere"


class DifferenceCarrier:
    """Tells what looks different since the two documents do."""

    def __init__(
        self, pair: Pair, book: LossBook, styles: StyleCarrier, links: LinkCarrier
    ) -> None:
        self._pair = pair
        self._book = book
        self._styles = styles
        self._links = links
        self._has_text = self._has_plain = self._uses_theme = False
        self._notes: set[str] = set()

    def take(self, copied: Copied) -> None:
        """See what copies take from their document."""
        self._has_text = self._has_text or _P in copied.tags
        if not self._has_plain:
            self._has_plain = any(one.find(_STYLED) is None for one in copied.each(_P))
        self._notes |= _NOTES.keys() & copied.tags
        if not self._uses_theme:
            self._uses_theme = _SCHEME_COLOUR in copied.tags or copied.names_any(_OF_THEME)

    def finish(self) -> None:
        """Tell of what differs and was taken from there."""
        if self._has_plain:
            self._compare(LossGrade.MINOR, _PLAIN, _plain_look)
        styles = self._styles.carried()
        if self._uses_theme or self._links.use_theme or any(map(_holds_theme, styles)):
            self._compare(LossGrade.MINOR, _THEME, _schemes)
        for kind in self._notes:
            self._compare(LossGrade.MINOR, _COUNTED, partial(_setting, _NOTES[kind]))
        if self._has_text:
            self._compare(LossGrade.NOTE, _SPELT, _language)
            self._compare(LossGrade.NOTE, _MODE, _mode)
            fonts = self._pair.source.part(FONTS)
            if fonts and self._pair.source.package.relationships(fonts):
                self._book.add(LossGrade.NOTE, _FONTS)

    def _compare(self, grade: LossGrade, what: str, look: Callable[[Side], str]) -> None:
        if look(self._pair.source) != look(self._pair.target):
            self._book.add(grade, what)


def _is_of_theme(element: Element) -> bool:
    return element.tag == _SCHEME_COLOUR or not _OF_THEME.isdisjoint(map(str, element.attrib))


def _holds_theme(style: Element) -> bool:
    return any(_is_of_theme(one) for one in style.iter(etree.Element))


def _plain_look(side: Side) -> str:
    defaults = next(side.children(STYLES, _DEFAULTS), None)
    usual = (one for one in side.children(STYLES, STYLE) if is_usual(one))
    style = next((one for one in usual if kind_of(one) == "paragraph"), None)
    return look_of(style) + _text_of(defaults)


def _schemes(side: Side) -> str:
    root = side.root(THEME)
    return "" if root is None else "".join(_text_of(one) for one in root.iter(*_SCHEMES))


def _language(side: Side) -> str:
    defaults = next(side.children(STYLES, _DEFAULTS), None)
    found = None if defaults is None else next(defaults.iter(_LANGUAGE), None)
    return value_of(found)


def _setting(path: str, side: Side) -> str:
    root = side.root(SETTINGS)
    return "" if root is None else value_of(root.find(path))


def _mode(side: Side) -> str:
    root = side.root(SETTINGS)
    found = () if root is None else root.iterfind(_COMPATIBLE)
    modes = (one for one in found if one.get(n.qn("w:name")) == "compatibilityMode")
    return value_of(next(modes, None))


def _text_of(element: Element | None) -> str:
    if element is None:
        return ""
    return etree.tostring(element, method="c14n", exclusive=True, with_tail=False).decode()

"""What a document's styles say about a paragraph or run: its name, heading level, hidden text."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from imrkit.ooxml import names as n
from imrkit.ooxml.package import Element, Package

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off"})


def is_on(element: Element | None) -> bool:
    """Read an on/off property (ISO 29500-1 section 22.9.2.7): absent is off, bare is on."""
    return element is not None and element.get(n.qn("w:val"), "1") not in _OFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style with what it inherits."""

    name: str
    heading_level: int | None  # 1 to 9; None: not a heading
    hidden: bool


_PLAIN = Style(name="", heading_level=None, hidden=False)


class Styles:
    """The styles of a document, by id."""

    def __init__(self, styles: dict[str, Style]) -> None:
        self._styles = styles
        self._some_hide = any(style.hidden for style in styles.values())

    @classmethod
    def read(cls, package: Package) -> Styles:
        """Read the styles part; a document without one has none."""
        elements = {
            element.get(n.qn("w:styleId"), ""): element
            for name in package.related(package.main, n.REL_STYLES)
            for element in package.tree(name).iter(n.qn("w:style"))
        }
        return cls({style_id: _style(style_id, elements) for style_id in elements})

    def of_paragraph(self, paragraph: Element) -> Style:
        """Return a paragraph's style; a heading level set on the paragraph itself wins."""
        properties = paragraph.find(n.qn("w:pPr"))
        if properties is None:
            return _PLAIN
        style = self._named(properties.find(n.qn("w:pStyle")))
        level = _outline_level(properties)
        if level is None:
            return style
        return Style(name=style.name, heading_level=level or None, hidden=style.hidden)

    def hides(self, run: Element) -> bool:
        """Tell whether a run is hidden text, by itself, its style or its paragraph's style."""
        properties = run.find(n.qn("w:rPr"))
        if properties is not None:
            own = properties.find(n.qn("w:vanish"))
            if own is not None:
                return is_on(own)
            if self._named(properties.find(n.qn("w:rStyle"))).hidden:
                return True
        return self._some_hide and any(
            self.of_paragraph(paragraph).hidden
            for paragraph in itertools.islice(run.iterancestors(n.qn("w:p")), 1)
        )

    def _named(self, reference: Element | None) -> Style:
        if reference is None:
            return _PLAIN
        return self._styles.get(reference.get(n.qn("w:val"), ""), _PLAIN)


def _style(style_id: str, elements: dict[str, Element]) -> Style:
    name = ""
    level: int | None = None
    hidden: bool | None = None
    seen: set[str] = set()
    while style_id in elements and style_id not in seen:
        seen.add(style_id)
        element = elements[style_id]
        own_name = _value(element.find(n.qn("w:name")))
        name = name or own_name
        if level is None:
            level = _level_by_name(own_name)
        if level is None and (properties := element.find(n.qn("w:pPr"))) is not None:
            level = _outline_level(properties)
        if hidden is None:
            vanish = element.find(f"{n.qn('w:rPr')}/{n.qn('w:vanish')}")
            hidden = None if vanish is None else is_on(vanish)
        style_id = _value(element.find(n.qn("w:basedOn")))
    return Style(name=name, heading_level=level or None, hidden=bool(hidden))


def _level_by_name(name: str) -> int | None:
    match = _HEADING.fullmatch(name)
    return int(match[1]) if match else None


def _outline_level(properties: Element) -> int | None:
    """Return 1 to 9, 0 for “body text” (outline level 9), or None when nothing is said."""
    value = _value(properties.find(n.qn("w:outlineLvl")))
    level = n.number(value)
    if level is None:
        return None
    return level + 1 if level < 9 else 0


def _value(element: Element | None) -> str:
    return "" if element is None else element.get(n.qn("w:val"), "")

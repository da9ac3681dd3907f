"""What a document's styles say about a paragraph or run: name, heading level, list, looks."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace

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
    heading_level: int | None = None  # 1 to 9; None: not a heading
    hidden: bool = False
    bold: bool = False
    italic: bool = False
    list: Element | None = None  # its w:numPr


_PLAIN = Style(name="")


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
        return replace(style, heading_level=level or None)

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

    def emphasis(self, run: Element) -> tuple[bool, bool]:
        """Tell whether a run is bold and italic by itself or by its own style."""
        properties = run.find(n.qn("w:rPr"))
        if properties is None:
            return False, False
        style = self._named(properties.find(n.qn("w:rStyle")))
        bold, italic = (properties.find(n.qn(name)) for name in ("w:b", "w:i"))
        return (
            style.bold if bold is None else is_on(bold),
            style.italic if italic is None else is_on(italic),
        )

    def _named(self, reference: Element | None) -> Style:
        if reference is None:
            return _PLAIN
        return self._styles.get(reference.get(n.qn("w:val"), ""), _PLAIN)


def _style(style_id: str, elements: dict[str, Element]) -> Style:
    chain = _chain(style_id, elements)
    names = [_value(element.find(n.qn("w:name"))) for element in chain]
    levels = (_level_of(element, name) for element, name in zip(chain, names, strict=True))
    return Style(
        name=next(filter(None, names), ""),
        heading_level=next((level for level in levels if level is not None), None) or None,
        hidden=is_on(_nearest(chain, "w:rPr", "w:vanish")),
        bold=is_on(_nearest(chain, "w:rPr", "w:b")),
        italic=is_on(_nearest(chain, "w:rPr", "w:i")),
        list=_nearest(chain, "w:pPr", "w:numPr"),
    )


def _chain(style_id: str, elements: dict[str, Element]) -> list[Element]:
    """Return a style and those that it is based on, nearest first."""
    found: dict[str, Element] = {}
    while style_id in elements and style_id not in found:
        found[style_id] = elements[style_id]
        style_id = _value(elements[style_id].find(n.qn("w:basedOn")))
    return list(found.values())


def _nearest(chain: list[Element], group: str, name: str) -> Element | None:
    found = (element.find(f"{n.qn(group)}/{n.qn(name)}") for element in chain)
    return next((one for one in found if one is not None), None)


def _level_of(element: Element, name: str) -> int | None:
    level = _level_by_name(name)
    properties = element.find(n.qn("w:pPr"))
    return _outline_level(properties) if level is None and properties is not None else level


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

"""The styles of a document: for a paragraph or run its name, heading level, list and looks."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import Held, child_of, held_by, value_of
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.table_style_parts import hidden_cells, parts_that_hide
from imrkit.values.frozen import FrozenDict

PLACEHOLDER_STYLE = "PlaceholderText"  # the id of Word's own style for prompts

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_P, _P_PR, _P_STYLE, _OUTLINE = (n.qn(f"w:{name}") for name in ("p", "pPr", "pStyle", "outlineLvl"))
_R_PR, _R_STYLE, _VANISH = (n.qn(f"w:{name}") for name in ("rPr", "rStyle", "vanish"))
_TBL, _TC, _STYLE_OF_P = n.qn("w:tbl"), n.qn("w:tc"), f"{_P_PR}/{_P_STYLE}"
_TABLE_STYLE = f"{n.qn('w:tblPr')}/{n.qn('w:tblStyle')}"
_DEFAULTS = "/".join(n.qn(f"w:{name}") for name in ("docDefaults", "rPrDefault", "rPr"))
_DEFAULT_SIZE, _DEFAULT_VANISH = (f"{_DEFAULTS}/{n.qn(name)}" for name in ("w:sz", "w:vanish"))
_SIZE = 20  # half points, when a document says nothing
_TABS, _LEADER = f"{n.qn('w:tabs')}/{n.qn('w:tab')}", n.qn("w:leader")
_LOOKS = ("w:vanish", "w:b", "w:i", "w:caps", "w:smallCaps")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style, inherited properties included."""

    name: str
    heading_level: int | None = None  # 1 to 9; None: not a heading
    hidden: bool = False
    bold: bool = False
    italic: bool = False
    caps: bool = False  # shown in capitals, or small capitals
    colour: str = ""  # of its text, as it is written; "" when it names none
    size: int | None = None  # of its text in half points; None when it names none
    list: Element | None = None  # its w:numPr
    draws_lines: bool = False  # along some of its tabs
    # Of a table's style: parts of a table that it hides, or shows again.
    hidden_parts: Mapping[str, bool] = field(default_factory=FrozenDict)


_PLAIN = Style(name="")


class Styles:
    """The styles of a document, by id. Each is resolved once, when it is first asked for."""

    def __init__(
        self, elements: Mapping[str, Element], size: int = _SIZE, *, hides_all: bool = False
    ) -> None:
        """``size`` is that of text whose style names none, in half points.

        ``hides_all``: text is hidden that does not say by itself that it is shown.
        """
        self._elements = elements
        self._size = size
        self.hides_all = hides_all
        self._hidden_cells: dict[Element, Mapping[Element, bool]] = {}  # by table
        self._resolved: dict[str, Style] = {}

    @classmethod
    def read(cls, package: Package) -> Styles:
        """Read the styles part; a document without one has none."""
        parts = [package.tree(name) for name in package.related(package.main, n.REL_STYLES)]
        elements = {
            element.get(n.qn("w:styleId"), ""): element
            for part in parts
            for element in part.iter(n.qn("w:style"))
        }
        sizes = (natural(_value(part.find(_DEFAULT_SIZE))) for part in parts)
        hides = any(is_on(part.find(_DEFAULT_VANISH)) for part in parts)
        return cls(elements, next(filter(None, sizes), _SIZE), hides_all=hides)

    @classmethod
    def that_hide(cls, package: Package) -> Styles:
        """Read the styles for what they hide: none, and unread, where none can hide text."""
        parts = map(package.read, package.related(package.main, n.REL_STYLES))
        return cls.read(package) if any(map(_may_hide, parts)) else cls({})

    @functools.cached_property
    def usual_size(self) -> int:
        """The size of text in a paragraph that names no style, in half points."""
        return self.of_id(self._default_of("paragraph")).size or self._size

    def of_paragraph(self, paragraph: Element) -> Style:
        """Return a paragraph's style; a heading level set on the paragraph itself wins."""
        return self.of_properties(held_by(child_of(paragraph, _P_PR)))

    def of_properties(self, held: Held) -> Style:
        """Return the style of a paragraph with such properties, as :meth:`of_paragraph` does."""
        style = self._named(held.get(_P_STYLE))
        if _OUTLINE not in held:
            return style
        level = _level_in(value_of(held[_OUTLINE]))
        return style if level is None else replace(style, heading_level=level or None)

    def id_of_heading(self, level: int) -> str:
        """Return the id of Word's own style for headings of a level; "" when there is none."""
        wanted = f"heading {level}"
        names = ((id_, _value(one.find(n.qn("w:name")))) for id_, one in self._elements.items())
        return next((id_ for id_, name in names if name.casefold() == wanted), "")

    def draws_lines(self, paragraph: Element) -> bool:
        """Tell whether a paragraph, or its style, draws a line or dots along some of its tabs."""
        properties = paragraph.find(n.qn("w:pPr"))
        if properties is None:
            return False
        return _draws_lines(properties) or self.of_paragraph(paragraph).draws_lines

    def hides(self, run: Element) -> bool:
        """Tell whether a run is hidden text: by itself, its style, its paragraph's or table's.

        Or by what the document says of all text (ISO 29500-1 section 17.7.5.5).
        """
        properties = child_of(run, _R_PR)
        if not self.some_hide:
            return is_on(child_of(properties, _VANISH))
        return self.hides_with(held_by(properties), run)

    def hides_with(self, held: Held, run: Element) -> bool:
        """Tell what :meth:`hides` does of a run with such properties."""
        if _VANISH in held:
            return is_on(held[_VANISH])
        return self.some_hide and (
            self.hides_all
            or self._named(held.get(_R_STYLE)).hidden
            or self._hides_in_paragraph(run)
            or self._hides_in_table(run)
        )

    def _hides_in_paragraph(self, run: Element) -> bool:
        """Tell whether the style of the nearest paragraph around a run hides it."""
        around = next(run.iterancestors(_P), None)
        return around is not None and self._around(around, _STYLE_OF_P, "paragraph").hidden

    def _hides_in_table(self, run: Element) -> bool:
        """Tell whether the style of the nearest table hides a run, or the part where it stands."""
        table = next(run.iterancestors(_TBL), None)
        if table is None:
            return False
        style = self._around(table, _TABLE_STYLE, "table")
        if style.hidden_parts and table not in self._hidden_cells:
            self._hidden_cells[table] = hidden_cells(style.hidden_parts, table)
        cell = next(run.iterancestors(_TC, _TBL))
        return self._hidden_cells.get(table, {}).get(cell, style.hidden)

    def _around(self, element: Element, named: str, kind: str) -> Style:
        """Return the style of a paragraph or table, or that of those which name none."""
        style = element.find(named)
        return self.of_id(self._default_of(kind)) if style is None else self._named(style)

    def _default_of(self, kind: str) -> str:
        """Return the id of the style of what names none; "" when there is none."""
        found = (
            id_
            for id_, one in self._elements.items()
            if one.get(n.qn("w:type")) == kind and one.get(n.qn("w:default")) in ("1", "true", "on")
        )
        return next(found, "")

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

    def of_run(self, run: Element) -> Style:
        """Return the style that a run names; one without looks when it names none."""
        return self._named(child_of(child_of(run, _R_PR), _R_STYLE))

    def of_run_properties(self, held: Held) -> Style:
        """Return the style of a run with such properties, as :meth:`of_run` does."""
        return self._named(held.get(_R_STYLE))

    def named(self, pattern: re.Pattern[str]) -> dict[str, str]:
        """Return the names of the styles in which a pattern is found, by their ids."""
        names = ((id_, _value(one.find(n.qn("w:name")))) for id_, one in self._elements.items())
        return {id_: name for id_, name in names if pattern.search(name)}

    def defines(self, id_: str) -> bool:
        """Tell whether the document has a style with an id."""
        return id_ in self._elements

    @functools.cached_property
    def some_hide(self) -> bool:
        """True when text in one of the styles is hidden."""
        if not any(next(one.iter(_VANISH), None) is not None for one in self._elements.values()):
            return self.hides_all
        looks = (child_of(element, _R_PR) for element in self._elements.values())
        return (
            self.hides_all
            or any(is_on(child_of(one, _VANISH)) for one in looks)
            or any(any(parts_that_hide(one).values()) for one in self._elements.values())
        )

    def _named(self, reference: Element | None) -> Style:
        return _PLAIN if reference is None else self.of_id(reference.get(n.qn("w:val"), ""))

    def of_id(self, id_: str) -> Style:
        """Return a style, inherited properties included; styles in a ring inherit nothing."""
        waiting: dict[str, Element] = {}
        while id_ in self._elements and id_ not in self._resolved and id_ not in waiting:
            waiting[id_] = self._elements[id_]
            id_ = _value(waiting[id_].find(n.qn("w:basedOn")))
        ring = itertools.dropwhile(lambda one: one != id_, list(waiting))
        for one in ring:
            self._resolved[one] = _with_own(waiting.pop(one), _PLAIN)
        found = self._resolved.get(id_, _PLAIN)
        for one, element in reversed(waiting.items()):
            found = self._resolved[one] = _with_own(element, found)
        return found


def _may_hide(xml: bytes) -> bool:
    """Tell whether a part may speak of hidden text; in UTF-16 the word is spelt otherwise."""
    return b"vanish" in xml or b"\0" in xml[:4]


def _with_own(element: Element, base: Style) -> Style:
    """Return a style: its own properties, and else those of the style that it is based on."""
    name = _value(element.find(n.qn("w:name")))
    level = _level_of(element, name)
    hidden, bold, italic, caps, small_caps = (_own(element, "w:rPr", look) for look in _LOOKS)
    own_list = _own(element, "w:pPr", "w:numPr")
    parts = parts_that_hide(element)
    size = natural(_value(_own(element, "w:rPr", "w:sz")))
    return Style(
        name=name or base.name,
        heading_level=base.heading_level if level is None else level or None,
        hidden=base.hidden if hidden is None else is_on(hidden),
        bold=base.bold if bold is None else is_on(bold),
        italic=base.italic if italic is None else is_on(italic),
        caps=base.caps if caps is None and small_caps is None else is_on(caps) or is_on(small_caps),
        size=base.size if size is None else size,
        colour=_value(_own(element, "w:rPr", "w:color")) or base.colour,
        list=base.list if own_list is None else own_list,
        hidden_parts=FrozenDict({**base.hidden_parts, **parts}) if parts else base.hidden_parts,
        draws_lines=base.draws_lines or _draws_lines(element.find(n.qn("w:pPr"))),
    )


def _draws_lines(properties: Element | None) -> bool:
    if properties is None:
        return False
    return any(tab.get(_LEADER, "none") != "none" for tab in properties.iterfind(_TABS))


def _own(element: Element, group: str, name: str) -> Element | None:
    return element.find(f"{n.qn(group)}/{n.qn(name)}")


def _level_of(element: Element, name: str) -> int | None:
    level = _level_by_name(name)
    properties = element.find(n.qn("w:pPr"))
    return _outline_level(properties) if level is None and properties is not None else level


def _level_by_name(name: str) -> int | None:
    match = _HEADING.fullmatch(name)
    return int(match[1]) if match else None


def _outline_level(properties: Element) -> int | None:
    """Return the level of :func:`_level_in` that properties name."""
    return _level_in(_value(properties.find(_OUTLINE)))


def _level_in(value: str) -> int | None:
    """Return 1 to 9, 0 for “body text” (outline level 9), or None when nothing is said."""
    level = natural(value)
    if level is None:
        return None
    return level + 1 if level < 9 else 0


def _value(element: Element | None) -> str:
    return "" if element is None else element.get(n.qn("w:val"), "")

"""Lists: how a paragraph counts (ISO 29500-1 section 17.9), and making lists for new ones."""

from __future__ import annotations

import itertools
from collections.abc import Container

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import Held, child_of, held_by, node, value_of
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.list_levels import (
    ABSTRACT,
    DEEPEST,
    LEVEL,
    NUM,
    NUM_ID,
    Counted,
    ListLevels,
    abstract_id,
    child_value,
)
from imrkit.ooxml.text.styles import Style, Styles
from imrkit.values.display import ListLevel
from imrkit.values.richtext import ListKind

_P_PR, _NUM_PR, _P_STYLE = (n.qn(f"w:{name}") for name in ("pPr", "numPr", "pStyle"))
# What stands before numPr in a paragraph's properties (17.3.1.26).
_EARLIER = frozenset(
    n.qn(f"w:{name}")
    for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
_NAMES = {ListKind.BULLET: "imrkit bullets", ListKind.NUMBER: "imrkit numbers"}
_SIGNS = ("\u2022", "\u25e6", "\u25aa")  # by level, in turn
_FORMATS = ("decimal", "lowerLetter", "lowerRoman")
_STEP = 360  # of the indent from level to level, in twentieths of a point


def own_list(paragraph: Element) -> Element | None:
    """Return the list properties of a paragraph itself (``w:numPr``), or ``None``."""
    return paragraph.find(f"{_P_PR}/{_NUM_PR}")


class Lists:
    """The lists of a document."""

    def __init__(self, package: Package, styles: Styles) -> None:
        self._package = package
        self._styles = styles
        self._part = next(iter(package.related(package.main, n.REL_NUMBERING)), "")
        self._levels = ListLevels(package.tree(self._part) if self._part else None)
        self._named: set[str] = set()
        self._next = {NUM: 1, ABSTRACT: 0}

    def of(self, paragraph: Element) -> tuple[str, int]:
        """Return the id of the list that a paragraph counts in, "" for none, and its level."""
        found = self._counted(*self._read(paragraph))
        if found is None:
            return "", 0
        counted, level = found
        self._named.add(counted.name)
        return counted.name, level

    def level(self, paragraph: Element) -> ListLevel | None:
        """Return how the level counts that a paragraph stands at; None when in no list."""
        return self.place(*self._read(paragraph))[1]

    def place(self, properties: Held, style: Style) -> tuple[str, ListLevel | None]:
        """Return the list of a paragraph with such properties, as :meth:`of` and :meth:`level`."""
        found = self._counted(properties, style)
        if found is None:
            return "", None
        counted, level = found
        levels = counted.levels
        return counted.name, levels[min(level, len(levels) - 1)] if levels else None

    def _read(self, paragraph: Element) -> tuple[Held, Style]:
        properties = held_by(child_of(paragraph, _P_PR))
        return properties, self._styles.of_properties(properties)

    def _counted(self, properties: Held, style: Style) -> tuple[Counted, int] | None:
        """Return the list that a paragraph, or its style, names, and its level in it."""
        own, by_style = properties.get(_NUM_PR), style.list
        if own is None and by_style is None:
            return None
        counted = self._levels.of(child_value(own, NUM_ID) or child_value(by_style, NUM_ID))
        if counted is None:
            return None
        level = natural(child_value(own, LEVEL) or child_value(by_style, LEVEL)) or 0
        if not child_value(own, LEVEL):  # the one that is linked to its style wins (17.9.23)
            level = counted.by_style.get(value_of(properties.get(_P_STYLE)), level)
        return counted, min(level, DEEPEST)

    def kind(self, paragraph: Element) -> ListKind | None:
        """Return the kind of the list that a paragraph itself names; ``None`` for no list."""
        own = own_list(paragraph)
        counted = None if own is None else self._levels.of(child_value(own, NUM_ID))
        if counted is None or not counted.levels:
            return None
        level = min(natural(child_value(own, LEVEL)) or 0, len(counted.levels) - 1)
        format_ = counted.levels[level].format
        if format_ == "none":
            return None
        return ListKind.BULLET if format_ == "bullet" else ListKind.NUMBER

    def definitions(self) -> dict[str, tuple[ListLevel, ...]]:
        """Return how each list counts of which :meth:`of` gave the id."""
        return self._levels.named(self._named)

    def put(self, paragraph: Element, kind: ListKind | None, before: Element | None) -> None:
        """Put a paragraph in a list of a kind, or take it out of its own.

        A numbered one goes on from the paragraph ``before`` it when that is in such a list.
        """
        own = own_list(paragraph)
        if self.kind(paragraph) is kind:
            return
        if own is not None:
            paragraph.find(_P_PR).remove(own)  # type: ignore[union-attr]
        if kind is None:
            return
        number = "" if before is None else child_value(own_list(before), NUM_ID)
        if not number or before is None or self.kind(before) is not kind:
            number = self._new(kind)
        properties = paragraph.find(_P_PR)
        if properties is None:
            properties = etree.Element(_P_PR)
            paragraph.insert(0, properties)
        at = sum(child.tag in _EARLIER for child in properties)
        made = node("w:numPr", node("w:ilvl", val="0"), node("w:numId", val=number))
        properties.insert(at, made)

    def _new(self, kind: ListKind) -> str:
        """Make a list of a kind; return its number. All bulleted ones of ours are one list."""
        abstract = self._definition(kind)
        root = self._package.edit(self._part)
        if kind is ListKind.BULLET:
            for number, num in self._levels.nums.items():
                if abstract_id(num) == abstract:
                    return number
        number = self._free(NUM, self._levels.nums)
        num = node("w:num", node("w:abstractNumId", val=abstract), numId=number)
        if kind is ListKind.NUMBER:
            num.append(node("w:lvlOverride", node("w:startOverride", val="1"), ilvl="0"))
        kinds = (root.iterchildren(tag, reversed=True) for tag in (NUM, ABSTRACT))
        next(itertools.chain(*kinds)).addnext(num)
        self._levels.nums[number] = num
        return number

    def _definition(self, kind: ListKind) -> str:
        """Return the number of our definition of a kind of list, made when it is not there."""
        for number, abstract in self._levels.abstracts.items():
            if child_value(abstract, n.qn("w:name")) == _NAMES[kind]:
                return number
        root = self._package.edit(self._ensure_part())
        number = self._free(ABSTRACT, self._levels.abstracts)
        abstract = node(
            "w:abstractNum",
            node("w:multiLevelType", val="hybridMultilevel"),
            node("w:name", val=_NAMES[kind]),
            *(_new_level(kind, level) for level in range(DEEPEST + 1)),
            abstractNumId=number,
        )
        root.insert(
            len(root.findall(n.qn("w:numPicBullet"))) + len(root.findall(ABSTRACT)), abstract
        )
        self._levels.abstracts[number] = abstract
        return number

    def _free(self, tag: str, taken: Container[str]) -> str:
        """Return the next number that no list, or no definition, has."""
        while str(self._next[tag]) in taken:
            self._next[tag] += 1
        return str(self._next[tag])

    def _ensure_part(self) -> str:
        if not self._part:
            self._part = "word/numbering.xml"
            self._package.put(self._part, etree.tostring(node("w:numbering")), n.TYPE_NUMBERING)
            self._package.relate(self._package.main, n.REL_NUMBERING, self._part)
        return self._part


def _new_level(kind: ListKind, level: int) -> Element:
    bullet = kind is ListKind.BULLET
    sign = _SIGNS[level % len(_SIGNS)] if bullet else f"%{level + 1}."
    indent = node("w:ind", left=str(_STEP * (level + 2)), hanging=str(_STEP))
    return node(
        "w:lvl",
        node("w:start", val="1"),
        node("w:numFmt", val="bullet" if bullet else _FORMATS[level % len(_FORMATS)]),
        node("w:lvlText", val=sign),
        node("w:lvlJc", val="left"),
        node("w:pPr", indent),
        ilvl=str(level),
    )

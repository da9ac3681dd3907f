"""Lists: how a paragraph counts (ISO 29500-1 section 17.9), and making lists for new ones."""

from __future__ import annotations

from lxml import etree

from imrkit.display import ListLevel
from imrkit.ooxml import names as n
from imrkit.ooxml.numbers import natural
from imrkit.ooxml.package import Element, Package
from imrkit.ooxml.styles import Styles
from imrkit.ooxml.write_controls import node
from imrkit.richtext import ListKind

_P_PR, _NUM_PR, _NUM_ID, _LEVEL = (n.qn(f"w:{name}") for name in ("pPr", "numPr", "numId", "ilvl"))
_ABSTRACT, _NUM = n.qn("w:abstractNum"), n.qn("w:num")
# What stands before numPr in a paragraph's properties (17.3.1.26).
_EARLIER = frozenset(
    n.qn(f"w:{name}")
    for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
_NAMES = {ListKind.BULLET: "imrkit bullets", ListKind.NUMBER: "imrkit numbers"}
_SIGNS = ("\u2022", "\u25e6", "\u25aa")  # by level, in turn
_FORMATS = ("decimal", "lowerLetter", "lowerRoman")
_STEP = 360  # of the indent from level to level, in twentieths of a point
_DEEPEST = 8


def own_list(paragraph: Element) -> Element | None:
    """Return what a paragraph itself says about its list (``w:numPr``), or ``None``."""
    return paragraph.find(f"{_P_PR}/{_NUM_PR}")


class Lists:
    """The lists of a document."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles.read(package)
        self._part = next(iter(package.related(package.main, n.REL_NUMBERING)), "")
        self._nums: dict[str, Element] = {}
        self._abstracts: dict[str, Element] = {}
        for child in package.tree(self._part) if self._part else ():
            if child.tag == _NUM:
                self._nums[child.get(_NUM_ID, "")] = child
            elif child.tag == _ABSTRACT:
                self._abstracts[child.get(n.qn("w:abstractNumId"), "")] = child

    def of(self, paragraph: Element) -> tuple[str, int]:
        """Return the id of the list that a paragraph counts in, "" for none, and its level.

        Lists made from one definition count together, unless one says where it starts.
        """
        own, by_style = own_list(paragraph), self._styles.of_paragraph(paragraph).list
        number = _child_value(own, _NUM_ID) or _child_value(by_style, _NUM_ID)
        num = self._nums.get(number)
        if num is None:
            return "", 0
        level = natural(_child_value(own, _LEVEL) or _child_value(by_style, _LEVEL)) or 0
        restarts = num.find(f"{n.qn('w:lvlOverride')}/{n.qn('w:startOverride')}") is not None
        name = f"n{number}" if restarts else f"a{self._abstract_id(num)}"
        if own is None or not _child_value(own, _LEVEL):
            level = self._level_of_style(paragraph, num, level)
        return name, min(level, _DEEPEST)

    def kind(self, paragraph: Element) -> ListKind | None:
        """Return the kind of the list that a paragraph itself names; ``None`` for no list."""
        own = own_list(paragraph)
        num = self._nums.get(_child_value(own, _NUM_ID))
        if num is None:
            return None
        levels = self._levels(num)
        level = min(natural(_child_value(own, _LEVEL)) or 0, len(levels) - 1)
        if not levels or levels[level].format == "none":
            return None
        return ListKind.BULLET if levels[level].format == "bullet" else ListKind.NUMBER

    def definitions(self) -> dict[str, tuple[ListLevel, ...]]:
        """Return how each list counts, by the ids that :meth:`of` gives."""
        found = {}
        for number, num in self._nums.items():
            levels = self._levels(num)
            found[f"n{number}"] = levels
            found.setdefault(f"a{self._abstract_id(num)}", levels)
        return found

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
        number = "" if before is None else _child_value(own_list(before), _NUM_ID)
        if not number or before is None or self.kind(before) is not kind:
            number = self._new(kind)
        properties = paragraph.find(_P_PR)
        if properties is None:
            properties = etree.Element(_P_PR)
            paragraph.insert(0, properties)
        at = sum(child.tag in _EARLIER for child in properties)
        made = node("w:numPr", node("w:ilvl", val="0"), node("w:numId", val=number))
        properties.insert(at, made)

    def _level_of_style(self, paragraph: Element, num: Element, level: int) -> int:
        """Return the level that is linked to a paragraph's style, which wins (17.9.23)."""
        style = paragraph.find(f"{_P_PR}/{n.qn('w:pStyle')}")
        name = "" if style is None else style.get(n.qn("w:val"), "")
        for element in self._abstract(num).findall(n.qn("w:lvl")):
            linked = element.find(n.qn("w:pStyle"))
            if linked is not None and name and linked.get(n.qn("w:val")) == name:
                return natural(element.get(_LEVEL, "")) or 0
        return level

    def _levels(self, num: Element) -> tuple[ListLevel, ...]:
        levels = [_level(element) for element in self._abstract(num).findall(n.qn("w:lvl"))]
        for override in num.findall(n.qn("w:lvlOverride")):
            at = natural(override.get(_LEVEL, ""))
            own = override.find(n.qn("w:lvl"))
            start = override.find(n.qn("w:startOverride"))
            if at is None or at >= len(levels):
                continue
            if own is not None:
                levels[at] = _level(own)
            elif start is not None:
                first = natural(start.get(n.qn("w:val"), "")) or 0
                levels[at] = ListLevel(format=levels[at].format, text=levels[at].text, start=first)
        return tuple(levels)

    def _abstract(self, num: Element) -> Element:
        found = self._abstracts.get(self._abstract_id(num))
        return num if found is None else found  # a w:num without levels of its own

    def _abstract_id(self, num: Element) -> str:
        return _child_value(num, n.qn("w:abstractNumId"))

    def _new(self, kind: ListKind) -> str:
        """Make a list of a kind; return its number. All bulleted ones of ours are one list."""
        abstract = self._definition(kind)
        root = self._package.edit(self._part)
        if kind is ListKind.BULLET:
            for number, num in self._nums.items():
                if self._abstract_id(num) == abstract:
                    return number
        number = _free(self._nums)
        num = node("w:num", node("w:abstractNumId", val=abstract), numId=number)
        if kind is ListKind.NUMBER:
            num.append(node("w:lvlOverride", node("w:startOverride", val="1"), ilvl="0"))
        last = (root.findall(_NUM) or root.findall(_ABSTRACT))[-1]
        last.addnext(num)
        self._nums[number] = num
        return number

    def _definition(self, kind: ListKind) -> str:
        """Return the number of our definition of a kind of list, made when it is not there."""
        for number, abstract in self._abstracts.items():
            if _child_value(abstract, n.qn("w:name")) == _NAMES[kind]:
                return number
        root = self._package.edit(self._ensure_part())
        number = _free(self._abstracts, first=0)
        abstract = node(
            "w:abstractNum",
            node("w:multiLevelType", val="hybridMultilevel"),
            node("w:name", val=_NAMES[kind]),
            *(_new_level(kind, level) for level in range(_DEEPEST + 1)),
            abstractNumId=number,
        )
        root.insert(
            len(root.findall(n.qn("w:numPicBullet"))) + len(root.findall(_ABSTRACT)), abstract
        )
        self._abstracts[number] = abstract
        return number

    def _ensure_part(self) -> str:
        if not self._part:
            self._part = "word/numbering.xml"
            self._package.put(self._part, etree.tostring(node("w:numbering")), n.TYPE_NUMBERING)
            self._package.relate(self._package.main, n.REL_NUMBERING, self._part)
        return self._part


def _level(element: Element) -> ListLevel:
    start = natural(_child_value(element, n.qn("w:start")))
    return ListLevel(
        format=_child_value(element, n.qn("w:numFmt")) or "decimal",
        text=_child_value(element, n.qn("w:lvlText")),
        start=0 if start is None else start,
    )


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


def _free(taken: dict[str, Element], first: int = 1) -> str:
    number = first
    while str(number) in taken:
        number += 1
    return str(number)


def _child_value(element: Element | None, tag: str) -> str:
    child = None if element is None else element.find(tag)
    return "" if child is None else child.get(n.qn("w:val"), "")

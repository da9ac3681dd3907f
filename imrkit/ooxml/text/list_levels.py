"""How the lists of a document count (ISO 29500-1 section 17.9); each definition is read once."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.package import Element
from imrkit.values.display import ListLevel

NUM, ABSTRACT = n.qn("w:num"), n.qn("w:abstractNum")
NUM_ID, LEVEL, ABSTRACT_ID = n.qn("w:numId"), n.qn("w:ilvl"), n.qn("w:abstractNumId")
DEEPEST = 8  # a list has nine levels, from 0 (17.9.6)
_LVL, _OVERRIDE, _START = (n.qn(f"w:{name}") for name in ("lvl", "lvlOverride", "startOverride"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A list and how it counts."""

    name: str  # lists made from one definition count together, unless one says where it starts
    levels: tuple[ListLevel, ...]
    by_style: Mapping[str, int]  # id of a paragraph's style -> the level that is linked to it


class ListLevels:
    """The lists of a document by their numbers (``w:numId``)."""

    def __init__(self, numbering: Element | None) -> None:
        self.nums: dict[str, Element] = {}
        self.abstracts: dict[str, Element] = {}
        self._read: dict[str, Counted] = {}
        self._definitions: dict[str, Counted] = {}
        for child in () if numbering is None else numbering:
            if child.tag == NUM:
                self.nums[child.get(NUM_ID, "")] = child
            elif child.tag == ABSTRACT:
                self.abstracts[child.get(ABSTRACT_ID, "")] = child

    def of(self, number: str) -> Counted | None:
        """Return the list of a number, ``None`` when there is none."""
        num = self.nums.get(number)
        if num is not None and number not in self._read:
            self._read[number] = self._counted(number, num)
        return self._read.get(number)

    def named(self, names: set[str]) -> dict[str, tuple[ListLevel, ...]]:
        """Return how the lists with these names count."""
        found: dict[str, tuple[ListLevel, ...]] = {}
        for number, num in self.nums.items():
            for name in (f"n{number}", f"a{abstract_id(num)}"):
                if name in names and (counted := self.of(number)) is not None:
                    found.setdefault(name, counted.levels)
        return found

    def _counted(self, number: str, num: Element) -> Counted:
        defined = self._definition(num)
        overrides = list(itertools.islice(num.iterchildren(_OVERRIDE), DEEPEST + 1))
        restarts = any(override.find(_START) is not None for override in overrides)
        return replace(
            defined,
            name=f"n{number}" if restarts else defined.name,
            levels=_overridden(defined.levels, overrides) if overrides else defined.levels,
        )

    def _definition(self, num: Element) -> Counted:
        id_ = abstract_id(num)
        abstract = self.abstracts.get(id_)
        if abstract is None:
            return _defined(num, id_)  # a w:num without levels of its own
        if id_ not in self._definitions:
            self._definitions[id_] = _defined(abstract, id_)
        return self._definitions[id_]


def abstract_id(num: Element) -> str:
    """Return the id of the definition that a list is made from."""
    return child_value(num, ABSTRACT_ID)


def child_value(element: Element | None, tag: str) -> str:
    """Return the value of a child, "" when there is none."""
    child = None if element is None else element.find(tag)
    return "" if child is None else child.get(n.qn("w:val"), "")


def _defined(abstract: Element, id_: str) -> Counted:
    levels = list(itertools.islice(abstract.iterchildren(_LVL), DEEPEST + 1))
    return Counted(
        name=f"a{id_}",
        levels=tuple(map(_level, levels)),
        by_style=dict(reversed([*_linked(levels)])),
    )


def _linked(levels: list[Element]) -> Iterator[tuple[str, int]]:
    """Yield the paragraph styles that levels are linked to (17.9.23)."""
    for element in levels:
        if style := child_value(element, n.qn("w:pStyle")):
            yield style, natural(element.get(LEVEL, "")) or 0


def _overridden(levels: tuple[ListLevel, ...], overrides: list[Element]) -> tuple[ListLevel, ...]:
    found = list(levels)
    for override in overrides:
        at = natural(override.get(LEVEL, ""))
        own, start = override.find(_LVL), override.find(_START)
        if at is None or at >= len(found):
            continue
        if own is not None:
            found[at] = _level(own)
        elif start is not None:
            found[at] = replace(found[at], start=natural(start.get(n.qn("w:val"), "")) or 0)
    return tuple(found)


def _level(element: Element) -> ListLevel:
    start = natural(child_value(element, n.qn("w:start")))
    return ListLevel(
        format=child_value(element, n.qn("w:numFmt")) or "decimal",
        text=child_value(element, n.qn("w:lvlText")),
        start=0 if start is None else start,
    )

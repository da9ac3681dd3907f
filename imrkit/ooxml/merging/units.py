"""The units of a container: its places, what holds places, and what stands between them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.merging.signature import IsPlace, Signatures
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.range_marks import RANGE_MARKS
from imrkit.ooxml.text.stories import live

_NO_UNITS = (
    n.PROPERTIES
    | frozenset(RANGE_MARKS)
    | {n.qn("w:tblGrid"), n.qn("w:tblPrEx"), n.qn("w:proofErr")}
)


@dataclass(eq=False, slots=True, kw_only=True)
class Unit:
    """An element of a container, or those that follow one another and are one answer."""

    elements: tuple[Element, ...]
    places: tuple[str, ...] = ()  # the names of those in it; of a place its own alone
    is_place: bool = False
    content: str = ""  # what it says, where no place is in it
    area: str = ""  # the name of the answer area of somebody's form that it is; "" for none

    @property
    def element(self) -> Element:
        """The first of its elements."""
        return self.elements[0]


@dataclass(slots=True, kw_only=True)
class Version:
    """One of the three documents: its places by name, and its signatures."""

    package: Package
    is_place: IsPlace
    areas: Mapping[Element, str] = field(default_factory=dict)  # the area of each element in one
    signatures: Signatures = field(init=False)
    places: dict[str, Sdt] = field(init=False, default_factory=dict)
    _names: dict[Element, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.signatures = Signatures(self.package, self.is_place)
        counts: dict[str, int] = {}
        for element in live(self.package.tree(self.package.main), n.SDT):
            sdt = Sdt(element)
            if not self.is_place(sdt.tag) or any(self.is_place(one.tag) for one in sdt.around()):
                continue
            counts[sdt.tag] = number = counts.get(sdt.tag, 0) + 1
            name = sdt.tag if number == 1 else f"{sdt.tag}@{number}"
            self.places[name] = sdt
            self._names[element] = name

    @property
    def main(self) -> str:
        """The name of its main part."""
        return self.package.main

    def units(self, container: Element, part: str, known: frozenset[str]) -> list[Unit]:
        """Return the units of a container, in order; ``part``: "" is the main one.

        ``known``: the places that the base or mine has; others are text like any other.
        """
        elements = [one for one in container if _is_unit(one)]
        made = []
        for area, together in itertools.groupby(elements, key=lambda one: self.areas.get(one, "")):
            if area:
                own = tuple(together)
                made.append(Unit(elements=own, area=area, content=self.content(own, part)))
            else:
                made += [self._unit(one, part, known) for one in together]
        return made

    def _unit(self, element: Element, part: str, known: frozenset[str]) -> Unit:
        if (name := self._names.get(element, "")) in known:
            return Unit(elements=(element,), places=(name,), is_place=True)
        names = (self._names.get(one, "") for one in element.iter(n.SDT))
        inside = tuple(one for one in names if one in known)
        content = "" if inside else self.content([element], part)
        return Unit(elements=(element,), places=inside, content=content)

    def content(self, elements: Iterable[Element], part: str = "") -> str:
        """Return what elements of a part say, "" is the main one; "" when nothing."""
        return self.signatures.content(elements, part or self.main)

    def text(self, name: str) -> str:
        """Return what a place says; "" when it is empty or not there."""
        return self.content(self._held(name))

    def looks(self, name: str) -> str:
        """Return what a place says and how it looks."""
        return self.signatures.looks(self._held(name), self.main)

    def _held(self, name: str) -> Iterable[Element]:
        sdt = self.places.get(name)
        is_empty = sdt is None or sdt.content is None or sdt.shows_placeholder
        return () if is_empty or sdt is None or sdt.content is None else sdt.content


def container_of(holder: Element) -> Element:
    """Return what the units of a holder stand in."""
    content = Sdt(holder).content if holder.tag == n.SDT else None
    return holder if content is None else content


def _is_unit(element: Element) -> bool:
    return isinstance(element.tag, str) and element.tag not in _NO_UNITS


def keys(units: Iterable[Unit], common: frozenset[str]) -> list[tuple[str, str]]:
    """Return what the units of three versions are compared by.

    A holder is known by the first place in it that all three have.
    """
    return [_key(one, common) for one in units]


def _key(unit: Unit, common: frozenset[str]) -> tuple[str, str]:
    if unit.area:
        return "area", unit.area
    if not unit.places:
        return "loose", unit.content
    known = next((one for one in unit.places if one in common), unit.places[0])
    return ("place" if unit.is_place else "holder"), known


def joined_content(units: Sequence[Unit]) -> str:
    """Return what several loose units say."""
    return "\n".join(unit.content for unit in units if unit.content)

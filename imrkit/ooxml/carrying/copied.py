"""What is carried at once: the copies on their way, and where each of them came from."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from imrkit.ooxml.carrying.pair import Pair
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """Copies of elements, in a holder; what takes part in the carrying changes them there."""

    holder: Element
    part: str  # of the source
    target_part: str
    number: int  # of the carrying that it belongs to; notes are carried with what names them
    originals: dict[Element, Element]  # of each copy
    is_inside: bool = False  # they stand in a note or comment that is carried
    tags: set[str] = field(default_factory=set)  # that may stand in the copies
    attributes: set[str] = field(default_factory=set)  # that elements there may have

    @classmethod
    def of(
        cls,
        elements: Iterable[Element],
        pair: Pair,
        part: str,
        target_part: str,
        number: int,
        *,
        is_inside: bool = False,
    ) -> Copied:
        """Copy elements of a part of the source; they themselves are left as they are."""
        declared: Any = pair.target.package.tree(target_part).nsmap  # None as a key: unknown there
        holder = etree.Element(n.qn("w:body"), nsmap=declared)
        originals: dict[Element, Element] = {}
        for element in elements:
            copied = copy.deepcopy(element)
            copied.tail = None
            originals[copied] = element
            holder.append(copied)
        made = cls(
            holder=holder,
            part=part,
            target_part=target_part,
            number=number,
            originals=originals,
            is_inside=is_inside,
        )
        made.look_again()
        return made

    def look_again(self) -> None:
        """Note what stands in the copies; whoever puts elements of other kinds there calls this."""
        self.tags.clear()
        self.attributes.clear()
        for one in self.holder.iterdescendants(etree.Element):
            self.tags.add(one.tag)
            self.attributes.update(map(str, one.attrib))

    def each(self, *tags: str) -> Iterator[Element]:
        """Yield the elements of the copies with these tags, or all, as they stand now."""
        if not tags or not self.tags.isdisjoint(tags):
            yield from list(self.holder.iterdescendants(*(tags or (etree.Element,))))

    def names_any(self, attributes: Iterable[str]) -> bool:
        """Tell whether elements of the copies may have one of these attributes."""
        return not self.attributes.isdisjoint(attributes)

    def original(self, element: Element) -> Element | None:
        """Return the element of the source from whose copy an element is, or is a part of."""
        at: Element | None = element
        while at is not None and at not in self.originals:
            at = at.getparent()
        return None if at is None else self.originals[at]

"""Notes and comments: parts of many texts, each named by its id from where it is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lxml import etree

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.pair import Pair, SharedPart
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.numbers import integer
from imrkit.ooxml.package.package import Element

ID = n.qn("w:id")
# Carries what stands in an element of a part of the source into one of a part of the target.
CarryInside = Callable[[Element, Element, str, str, int], None]


class TextCarrier:
    """Carries the texts of one part of many."""

    def __init__(
        self, pair: Pair, kind: SharedPart, tag: str, carry_inside: CarryInside, first: bytes = b""
    ) -> None:
        """``first``: what the part holds when it has to be made."""
        self._pair = pair
        self.kind = kind
        self._carry_inside = carry_inside
        self._first = first
        self._source = {one.get(ID, ""): one for one in pair.source.children(kind, tag)}
        self._made: dict[tuple[Element, int], Element] = {}
        taken = (integer(one.get(ID, "")) for one in pair.target.children(kind, tag))
        self._next = max(
            [1 if first else 0, *(number + 1 for number in taken if number is not None)]
        )

    def original(self, id_: str) -> Element | None:
        """Return a text of the source."""
        return self._source.get(id_)

    def carry(self, original: Element, copied: Copied) -> Element:
        """Put a text of the source into the target under an id of its own; return it there.

        One that is named in another, as none of Word's own is, is carried once with it: texts may
        name each other in rings.
        """
        key = (original, copied.number)
        if key not in self._made or not copied.is_inside:
            self._made[key] = self._put(original, copied.number)
        return self._made[key]

    def _put(self, original: Element, number: int) -> Element:
        part = self._pair.target.ensure(self.kind, self._first)
        root = self._pair.target.package.edit(part)
        made = etree.SubElement(root, original.tag)
        for name, value in original.attrib.items():
            made.set(name, value)
        made.set(ID, str(self._next))
        self._next += 1
        source_part = self._pair.source.part(self.kind)
        inside = partial(self._carry_inside, original, made, source_part, part, number)
        self._pair.later.append(inside)
        return made

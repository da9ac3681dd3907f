"""What could be a place that a draft has lost: controls without a tag, tables without such ones."""

from __future__ import annotations

import bisect
import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from imrkit.ooxml.controls.read import SDT, SDT_PR, kind_of
from imrkit.ooxml.controls.regions import TBL, TR, P
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.values.controls import ControlKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Loose:
    """Content controls without a tag, and tables without a control that has one, in their order."""

    numbers: Mapping[ControlKind | None, Sequence[int]]  # by the kind of a control; None: tables
    behind: Mapping[Element, int]  # landmark -> how many stand before it

    @classmethod
    def of(cls, body: Element, marks: Collection[Element]) -> Loose:
        """Find them in a body, and where the landmarks stand among them; in one walk."""
        named = {sdt for tag, found in by_property(body, "w:tag").items() if tag for sdt in found}
        held = _tables_around(named)
        numbers: dict[ControlKind | None, list[int]] = {}
        behind: dict[Element, int] = {}
        wanted = set(marks)
        for count, element in enumerate(body.iter(SDT, TBL, P, TR)):
            if element in wanted:
                behind[element] = count
            if element.tag == TBL and element not in held:
                numbers.setdefault(None, []).append(count)
            elif element.tag == SDT and element not in named:
                numbers.setdefault(kind_of(element.find(SDT_PR)), []).append(count)
        return cls(numbers=numbers, behind=behind)

    def holds(
        self, kind: ControlKind | None, after: Element | None, before: Element | None
    ) -> bool:
        """Tell whether one of a kind stands between two landmarks; ``None`` is either end."""
        numbers = self.numbers.get(kind, ())
        start = 0 if after is None else self.behind.get(after, sys.maxsize)
        end = sys.maxsize if before is None else self.behind.get(before, sys.maxsize)
        first = bisect.bisect_left(numbers, start)
        return first < len(numbers) and numbers[first] < end


def by_property(body: Element, name: str) -> dict[str, list[Element]]:
    """Map each value of a property to the content controls that have it, in document order."""
    found: dict[str, list[Element]] = {}
    for element in body.iter(n.qn(name)):
        properties = element.getparent()
        sdt = None if properties is None else properties.getparent()
        if properties is None or sdt is None or sdt.find(SDT_PR) is not properties:
            continue
        if properties.find(n.qn(name)) is element:
            found.setdefault(element.get(n.qn("w:val"), ""), []).append(sdt)
    return found


def _tables_around(controls: Collection[Element]) -> set[Element]:
    found: set[Element] = set()
    for control in controls:
        for table in control.iterancestors(TBL):
            if table in found:
                break
            found.add(table)
    return found

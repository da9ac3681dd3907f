"""Candidates for a lost place: controls without a tag, and tables without such controls."""

from __future__ import annotations

import bisect
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from imrkit.ooxml.controls.regions import TBL, TR, P
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.values.controls import ControlKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Loose:
    """Content controls without a tag, and tables without a control that has one, in their order."""

    numbers: Mapping[ControlKind | None, Sequence[int]]  # by the kind of a control; None: tables
    behind: Mapping[Element, int]  # landmark -> how many stand before it

    @classmethod
    def of(cls, body: Element, landmarks: Collection[Element]) -> Loose:
        """Find them in a body, and where the landmarks stand among them; in one walk."""
        tagged = by_name(body, lambda sdt: sdt.tag)
        named = {sdt.element for found in tagged.values() for sdt in found}
        held = _tables_around(named)
        numbers: dict[ControlKind | None, list[int]] = {}
        behind: dict[Element, int] = {}
        wanted = set(landmarks)
        for count, element in enumerate(body.iter(n.SDT, TBL, P, TR)):
            if element in wanted:
                behind[element] = count
            if element.tag == TBL and element not in held:
                numbers.setdefault(None, []).append(count)
            elif element.tag == n.SDT and element not in named:
                numbers.setdefault(Sdt(element).kind, []).append(count)
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


def by_name(body: Element, name_of: Callable[[Sdt], str]) -> dict[str, list[Sdt]]:
    """Map each tag, or title, to the content controls that have it, in document order."""
    found: dict[str, list[Sdt]] = {}
    for sdt in map(Sdt, body.iter(n.SDT)):
        if name := name_of(sdt):
            found.setdefault(name, []).append(sdt)
    return found


def _tables_around(controls: Collection[Element]) -> set[Element]:
    found: set[Element] = set()
    for control in controls:
        for table in control.iterancestors(TBL):
            if table in found:
                break
            found.add(table)
    return found

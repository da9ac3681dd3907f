"""The carrier of content from one Word file into another."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from imrkit.ooxml.carrying.entries import EntryCarrier
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.pair import GLOSSARY, Pair, Side, TargetSide
from imrkit.ooxml.carrying.part_names import PartNames
from imrkit.ooxml.carrying.target_links import TargetLinks
from imrkit.ooxml.carrying.work import Work
from imrkit.ooxml.package.package import Element, Package
from imrkit.values.losses import Loss


class Carrier:
    """Carries content of one document, the source, into another, the target.

    One carrier serves one pair of documents: what is carried twice stands twice, but a picture, a
    style or a list of the source is in the target once. The source is never changed. The target's
    parts are edited in place: their root elements stay the same.
    """

    def __init__(self, source: Package, target: Package) -> None:
        links, names = TargetLinks(target), PartNames(target.names)
        self._pair = Pair(
            source=Side(source, source.main),
            target=TargetSide(target, target.main, links, names),
        )
        self._book = LossBook()
        self._number = 0
        self._entries = EntryCarrier(self._pair, self._carry_entry)
        self._work = Work(self._pair, self._book, self._entries)
        self._works = [self._work]

    def carry(self, elements: Iterable[Element], part: str, target_part: str) -> list[Element]:
        """Return copies of elements that are fit to be put into a part of the target.

        ``elements``: what stands side by side in the part ``part`` of the source, of paragraphs or
        of runs. ``target_part``: the part of the target in which the caller puts the copies, in
        this order and at a place of the same level. Sections of pages are left out. A field stays
        one where all of it is among the elements.
        """
        self._number += 1
        made = self._work.copy(elements, part, target_part, self._number)
        self._pair.settle()
        return made

    def finish(self) -> tuple[Loss, ...]:
        """Write what carried content shares, once all of it is in place; return what was lost.

        Pairs of marks of which one half was left out are completed here, and what led to a bookmark
        follows it. A comment of which no mark was put into the target is taken out again.
        """
        for work in self._works:
            work.finish()
        return self._book.all()

    @cached_property
    def _glossary_work(self) -> Work:
        source, target = self._pair.source, self._pair.target
        glossaries = Pair(
            source=Side(source.package, source.part(GLOSSARY)),
            target=TargetSide(target.package, target.part(GLOSSARY), target.links, target.names),
            later=self._pair.later,
        )
        self._works.append(Work(glossaries, self._book, self._entries))
        return self._works[-1]

    def _carry_entry(self, body: Element, made: Element, part: str, target_part: str) -> None:
        """Carry what stands in an entry of the source's glossary into one of the target's."""
        made.extend(self._glossary_work.copy(body, part, target_part, self._number))

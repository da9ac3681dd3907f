"""The carrier of content from one Word file into another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from imrkit.ooxml.carrying.bookmark_names import BookmarkNames
from imrkit.ooxml.carrying.comments import CommentCarrier
from imrkit.ooxml.carrying.controls import ControlCarrier
from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.fields import FieldCarrier
from imrkit.ooxml.carrying.ids import IdCarrier
from imrkit.ooxml.carrying.links import LinkCarrier
from imrkit.ooxml.carrying.lists import ListCarrier
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.marks import MarkCarrier
from imrkit.ooxml.carrying.notes import NoteCarrier
from imrkit.ooxml.carrying.pair import Pair, Side, TargetSide
from imrkit.ooxml.carrying.part_names import PartNames
from imrkit.ooxml.carrying.places import Places
from imrkit.ooxml.carrying.positions import Positions
from imrkit.ooxml.carrying.prefixes import PrefixCarrier
from imrkit.ooxml.carrying.sections import SectionCarrier
from imrkit.ooxml.carrying.styles import StyleCarrier
from imrkit.ooxml.carrying.target_links import TargetLinks
from imrkit.ooxml.package.package import Element, Package
from imrkit.values.losses import Loss


class _Step(Protocol):
    def take(self, copied: Copied) -> None: ...


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
        self._parts = {target.main}
        self._steps = self._make_steps()

    def _make_steps(self) -> tuple[_Step, ...]:
        pair, book, places = self._pair, self._book, Places(self._pair)
        ids = IdCarrier(pair)
        links = LinkCarrier(pair, book)
        styles = StyleCarrier(pair, book, lambda number: lists.of(number))
        lists = ListCarrier(pair, links, styles)
        self._marks = MarkCarrier(ids, BookmarkNames(pair))
        self._comments = CommentCarrier(pair, book, self._carry_inside)
        return (
            SectionCarrier(book, places),
            FieldCarrier(book, places),
            ControlCarrier(pair, book, places),
            lists,
            styles,
            PrefixCarrier(pair),
            links,
            NoteCarrier(pair, book, "footnote", self._carry_inside),
            NoteCarrier(pair, book, "endnote", self._carry_inside),
            self._comments,
            self._marks,
            ids,
        )

    def carry(self, elements: Iterable[Element], part: str, target_part: str) -> list[Element]:
        """Return copies of elements that are fit to be put into a part of the target.

        ``elements``: what stands side by side in the part ``part`` of the source, of paragraphs or
        of runs. ``target_part``: the part of the target in which the caller puts the copies, in
        this order and at a place of the same level. Sections of pages are left out. A field stays
        one where all of it is among the elements.
        """
        self._number += 1
        copied = self._copied(elements, part, target_part, self._number)
        self._pair.settle()
        made = list(copied.holder)
        for one in made:
            copied.holder.remove(one)
        return made

    def finish(self) -> tuple[Loss, ...]:
        """Write what carried content shares, once all of it is in place; return what was lost.

        Pairs of marks of which one half was left out are completed here.
        """
        positions = Positions(self._pair.target.package, frozenset(self._parts))
        self._marks.finish(positions)
        self._comments.finish(positions)
        return self._book.all()

    def _copied(
        self,
        elements: Iterable[Element],
        part: str,
        target_part: str,
        number: int,
        *,
        is_inside: bool = False,
    ) -> Copied:
        self._parts.add(target_part)
        copied = Copied.of(elements, self._pair, part, target_part, number, is_inside=is_inside)
        for step in self._steps:
            step.take(copied)
        return copied

    def _carry_inside(
        self, original: Element, made: Element, part: str, target_part: str, number: int
    ) -> None:
        """Carry what stands in a note or comment of the source into that of the target."""
        copied = self._copied(original, part, target_part, number, is_inside=True)
        made.extend(list(copied.holder))

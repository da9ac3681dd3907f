"""The steps by which copies are made fit for the target, in their order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from imrkit.ooxml.carrying.bookmark_names import BookmarkNames
from imrkit.ooxml.carrying.comments import CommentCarrier
from imrkit.ooxml.carrying.controls import ControlCarrier
from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.differences import DifferenceCarrier
from imrkit.ooxml.carrying.entries import EntryCarrier
from imrkit.ooxml.carrying.fields import FieldCarrier
from imrkit.ooxml.carrying.ids import IdCarrier
from imrkit.ooxml.carrying.links import LinkCarrier
from imrkit.ooxml.carrying.lists import ListCarrier
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.marks import MarkCarrier
from imrkit.ooxml.carrying.move_names import MoveNames
from imrkit.ooxml.carrying.notes import NoteCarrier
from imrkit.ooxml.carrying.pair import Pair
from imrkit.ooxml.carrying.places import Places
from imrkit.ooxml.carrying.positions import Positions
from imrkit.ooxml.carrying.prefixes import PrefixCarrier
from imrkit.ooxml.carrying.references import ReferenceCarrier
from imrkit.ooxml.carrying.sections import SectionCarrier
from imrkit.ooxml.carrying.shape_names import ShapeCarrier
from imrkit.ooxml.carrying.styles import StyleCarrier
from imrkit.ooxml.carrying.threads import ThreadCarrier
from imrkit.ooxml.carrying.wide_tables import WideTableCarrier
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element

_AUTHOR = n.qn("w:author")


class _Step(Protocol):
    def take(self, copied: Copied) -> None: ...


class Work:
    """Makes copies fit for one document: the text of the target, or its glossary."""

    def __init__(self, pair: Pair, book: LossBook, entries: EntryCarrier) -> None:
        self._pair = pair
        self._authors: set[str] = set()
        self._parts = {pair.target.main}
        places, names = Places(pair), BookmarkNames(pair)
        ids, links = IdCarrier(pair), LinkCarrier(pair, book)
        styles = StyleCarrier(pair, book, lambda number: lists.of(number))
        lists = ListCarrier(pair, links, styles)
        self._ids = ids
        self._marks = MarkCarrier(ids, names, MoveNames(pair), book)
        self._references = ReferenceCarrier(names, book, places)
        self._comments = CommentCarrier(pair, book, self._carry_inside)
        self._threads = ThreadCarrier(pair, book)
        self._tables = WideTableCarrier(pair, book, places)
        self._differences = DifferenceCarrier(pair, book, styles, links)
        self._steps: tuple[_Step, ...] = (
            ControlCarrier(pair, book, places, entries),  # while copies are like their originals
            self._differences,
            self._tables,
            SectionCarrier(book, places),
            FieldCarrier(book, places),
            lists,  # while styles are those of the source
            styles,
            PrefixCarrier(pair),
            links,
            NoteCarrier(pair, book, "footnote", self._carry_inside),
            NoteCarrier(pair, book, "endnote", self._carry_inside),
            self._comments,
            self._marks,
            self._references,
            ids,
            ShapeCarrier(pair),
        )

    def copy(
        self,
        elements: Iterable[Element],
        part: str,
        target_part: str,
        number: int,
        *,
        is_inside: bool = False,
    ) -> list[Element]:
        """Return copies of elements that are fit for a part of the target, without a parent.

        What they lead to is carried when the work that is left for later is done.
        """
        self._parts.add(target_part)
        copied = Copied.of(elements, self._pair, part, target_part, number, is_inside=is_inside)
        for step in self._steps:
            step.take(copied)
        if copied.names_any({_AUTHOR}):
            self._authors.update(one.get(_AUTHOR, "") for one in copied.each())
        made = list(copied.holder)
        for one in made:
            copied.holder.remove(one)
        return made

    def finish(self) -> None:
        """Complete what is shared, once all copies are in place."""
        package = self._pair.target.package
        self._ids.finish(package.tree(part) for part in sorted(self._parts))
        positions = Positions(package, frozenset(self._parts))
        self._marks.finish(positions)
        self._comments.finish(positions)
        self._references.finish()
        self._differences.finish()
        self._tables.finish()
        self._threads.finish(self._comments.carried)
        authors = {one.made.get(_AUTHOR, "") for one in self._comments.carried}
        self._threads.carry_people(self._authors | authors)

    def _carry_inside(
        self, original: Element, made: Element, part: str, target_part: str, number: int
    ) -> None:
        """Carry what stands in a note or comment of the source into that of the target."""
        made.extend(self.copy(original, part, target_part, number, is_inside=True))

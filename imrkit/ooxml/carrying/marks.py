"""Marks that go by pairs: bookmarks, permissions, and the edges of what was moved.

Of a pair whose other half is not carried the beginning stays, and ends where it can: what points
to it still finds it. The end alone is left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from imrkit.ooxml.carrying.bookmark_names import BookmarkNames
from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.ids import CHANGE, MARKS, IdCarrier, is_fallback
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.move_names import MOVES, MoveNames
from imrkit.ooxml.carrying.positions import Positions
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.values.losses import LossGrade

_ID, _NAME = n.qn("w:id"), n.qn("w:name")
_BOOKMARK = n.qn("w:bookmarkStart")
_HALF = "Of text that was moved under tracked changes only one of the two places was carried"


@dataclass(slots=True, kw_only=True)
class _Range:
    """A pair that is carried."""

    id: str
    start: Element
    end: Element | None = None


class MarkCarrier:
    """Gives the pairs of marks their own ids, and bookmarks their own names."""

    def __init__(
        self, ids: IdCarrier, names: BookmarkNames, moves: MoveNames, book: LossBook
    ) -> None:
        self._ids = ids
        self._names = names
        self._moves = moves
        self._book = book
        self._open: dict[tuple[str, str, str], _Range] = {}  # by part, kind and id in the source
        self._ranges: list[_Range] = []

    def take(self, copied: Copied) -> None:
        """Let every pair of marks in copies be one of the target."""
        for mark in copied.each(*MARKS):
            kind, is_start = _kind_of(mark)
            key = (copied.part, kind, mark.get(_ID, ""))
            known = self._open.get(key)
            if is_fallback(mark):
                self._rename_older(mark, known)
            elif is_start:
                self._begin(mark, key, copied)
            elif known is None or known.end is not None:
                take_out(mark)
            else:
                known.end = mark
                mark.set(_ID, known.id)

    def finish(self, positions: Positions) -> None:
        """Let every pair that begins in the target end there, behind its beginning."""
        for _ in range(self._moves.halves):
            self._book.add(LossGrade.NOTE, _HALF)
        for one in self._ranges:
            if not positions.holds(one.start):
                continue
            if one.end is not None and positions.are_in_order(one.start, one.end):
                continue
            if one.end is None:
                one.end = one.start.makeelement(one.start.tag.replace("Start", "End"))
                one.end.set(_ID, one.id)
            end_behind(one.start, one.end)

    def _begin(self, mark: Element, key: tuple[str, str, str], copied: Copied) -> None:
        found = _Range(id=self._ids.free(CHANGE), start=mark)
        mark.set(_ID, found.id)
        self._open[key] = found
        self._ranges.append(found)
        if mark.tag == _BOOKMARK:
            mark.set(_NAME, self._names.carried(mark.get(_NAME, ""), copied.number))
        elif mark.tag in MOVES:
            mark.set(_NAME, self._moves.carried(mark.get(_NAME, ""), mark.tag))

    def _rename_older(self, mark: Element, known: _Range | None) -> None:
        """Let a mark in a copy for older readers say what that for newer ones says."""
        if known is None:
            take_out(mark)
            return
        mark.set(_ID, known.id)
        if mark.tag in (_BOOKMARK, *MOVES):
            mark.set(_NAME, known.start.get(_NAME, ""))


def end_behind(start: Element, end: Element) -> None:
    """Put the end of a range at the end of the paragraph in which it begins, or behind the next."""
    take_out(end)
    above, following = start.getparent(), start.getnext()
    if above is not None and above.tag == n.qn("w:p"):
        above.append(end)
    elif following is not None and following.tag in (n.qn("w:p"), n.qn("w:tbl")):
        following.addnext(end)
    else:
        start.addnext(end)


def _kind_of(mark: Element) -> tuple[str, bool]:
    name = n.local(mark.tag)
    is_start = name.endswith("Start")
    return name.removesuffix("Start" if is_start else "End"), is_start


def take_out(mark: Element) -> None:
    """Take a mark out of what it stands in."""
    above = mark.getparent()
    if above is not None:
        above.remove(mark)

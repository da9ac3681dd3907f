"""Comments, with their authors and dates (ISO 29500-1 section 17.13.4).

A range may begin in one carrying and end in another; whatever of it is left out, the comment
stands where some of it does.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.ids import is_fallback
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.marks import end_behind, take_out
from imrkit.ooxml.carrying.pair import COMMENTS, Pair
from imrkit.ooxml.carrying.positions import Positions
from imrkit.ooxml.carrying.stories_of_many import ID, CarryInside, TextCarrier
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.range_marks import COMMENT_MARKS
from imrkit.values.losses import LossGrade

_START, _END, _REFERENCE = COMMENT_MARKS


@dataclass(slots=True, kw_only=True)
class CarriedComment:
    """A comment of the source that is in the target."""

    original: Element
    made: Element
    number: int  # of the carrying
    marks: dict[str, Element] = field(default_factory=dict)  # by their tag


class CommentCarrier:
    """Carries each comment of which a mark is carried."""

    def __init__(self, pair: Pair, book: LossBook, carry_inside: CarryInside) -> None:
        self._book = book
        self._texts = TextCarrier(pair, COMMENTS, n.qn("w:comment"), carry_inside)
        self._open: dict[str, CarriedComment] = {}  # by the id in the source
        self.carried: list[CarriedComment] = []

    def take(self, copied: Copied) -> None:
        """Let every mark of a comment in copies name one of the target."""
        for mark in copied.each(*COMMENT_MARKS):
            old = mark.get(ID, "")
            found = self._open.get(old)
            if found is not None and (is_fallback(mark) or copied.is_inside):
                mark.set(ID, found.made.get(ID, ""))
                continue
            if found is None or mark.tag in found.marks:
                found = self._begin(old, copied)
            if found is None:
                take_out(mark)
                continue
            found.marks[mark.tag] = mark
            mark.set(ID, found.made.get(ID, ""))

    def _begin(self, old: str, copied: Copied) -> CarriedComment | None:
        original = self._texts.original(old)
        if original is None:
            self._book.add(LossGrade.NOTE, "A mark of a comment led to no comment")
            return None
        made = CarriedComment(
            original=original,
            made=self._texts.carry(original, copied),
            number=copied.number,
        )
        self._open[old] = made
        self.carried.append(made)
        return made

    def finish(self, positions: Positions) -> None:
        """Let every comment stand where its marks are; take out those of which none is."""
        for one in list(self.carried):
            one.marks = {tag: mark for tag, mark in one.marks.items() if positions.holds(mark)}
            if not one.marks:
                take_out(one.made)
                self.carried.remove(one)
            else:
                _complete(one, positions)


def _complete(comment: CarriedComment, positions: Positions) -> None:
    """Give a comment the marks that it lacks."""
    marks = comment.marks
    start, end, reference = (marks.get(tag) for tag in COMMENT_MARKS)
    id_ = comment.made.get(ID, "")
    if start is not None and (end is None or not positions.are_in_order(start, end)):
        end = node("w:commentRangeEnd", id=id_) if end is None else end
        end_behind(start, end)
    elif start is None and end is not None:
        start = node("w:commentRangeStart", id=id_)
        end.addprevious(start)
    if reference is None and end is not None:
        end.addnext(node("w:r", node("w:commentReference", id=id_)))

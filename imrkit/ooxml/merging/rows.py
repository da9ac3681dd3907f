"""Plan the rows of a table whose rows are entries, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from imrkit.ooxml.merging.plan import Plan
from imrkit.ooxml.merging.same_rows import same_rows
from imrkit.ooxml.merging.signature import words_of
from imrkit.ooxml.merging.units import Version, container_of
from imrkit.ooxml.merging.writer import MINE, THEIRS, label_row
from imrkit.ooxml.package.package import Element
from imrkit.values.merging import MergeSide, PieceKind
from imrkit.words.three_way import Changed, who_changed

_ORDER = "Both sides have put the rows of a table into another order; they stand in that of mine."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A row of the base, and what it is in the two sides; or a new one of a side."""

    mine: int | None = None  # its number there; None: it has none
    theirs: int | None = None
    taken: MergeSide = MergeSide.MINE

    @property
    def stands(self) -> bool:
        """True unless the side that counts has taken it out."""
        own = self.taken is not MergeSide.THEIRS and self.mine is not None
        return own or (self.taken is not MergeSide.MINE and self.theirs is not None)


class Rows:
    """The rows of one table in the base, in mine and in theirs."""

    def __init__(
        self, plan: Plan, name: str, title: str, container: Element, rows: Sequence[list[Element]]
    ) -> None:
        """``container``: what the rows of mine stand in; ``name``: that of the table's piece."""
        self._plan = plan
        self._part = plan.part
        self._name = name
        self._title = title
        self._container = container
        self._rows = rows
        self._texts = [
            [_row_text(version, one, self._part) for one in own]
            for version, own in zip(plan.versions, rows, strict=True)
        ]
        self._in_mine = same_rows(self._texts[0], self._texts[1])
        self._in_theirs = same_rows(self._texts[0], self._texts[2])

    def plan(self) -> None:
        """Plan every row, and the order in which they stand."""
        known = [row for number in range(len(self._texts[0])) for row in self._known(number)]
        every = self._ordered([*known, *self._new_of_mine()], self._new_of_theirs())
        order = [row for row in every if row.stands]
        as_mine = [number for number, text in enumerate(self._texts[1]) if text]
        is_mine = [row.mine for row in order] == as_mine and all(
            row.taken is MergeSide.MINE for row in order
        )
        if not is_mine:
            self._plan.step(lambda: self._put(order))

    # Which rows there are

    def _known(self, number: int) -> Iterator[_Row]:
        """Yield a row that the base has, and a side or both."""
        in_mine, in_theirs = self._in_mine.get(number), self._in_theirs.get(number)
        if not self._texts[0][number] or (in_mine is None and in_theirs is None):
            return
        texts = [
            self._texts[0][number],
            "" if in_mine is None else self._texts[1][in_mine],
            "" if in_theirs is None else self._texts[2][in_theirs],
        ]
        changed = who_changed(*texts)
        taken = self._note(str(number + 1), f"row {number + 1}", changed, texts)
        yield _Row(mine=in_mine, theirs=in_theirs, taken=taken or MergeSide.MINE)

    def _new_of_mine(self) -> Iterator[_Row]:
        """Yield the rows that mine has added; those that both have added are one."""
        theirs = {text for _, text in self._new(2)}
        for number, text in self._new(1):
            changed = Changed.ALIKE if text in theirs else Changed.MINE
            texts = ["", text, text if changed is Changed.ALIKE else ""]
            self._note(f"mine-{number + 1}", "a new row", changed, texts)
            yield _Row(mine=number)

    def _new_of_theirs(self) -> list[_Row]:
        """Return the rows that they alone have added."""
        mine = {text for _, text in self._new(1)}
        found = []
        for number, text in self._new(2):
            if text not in mine:
                self._note(f"theirs-{number + 1}", "a new row", Changed.THEIRS, ["", "", text])
                found.append(_Row(theirs=number, taken=MergeSide.THEIRS))
        return found

    def _new(self, side: int) -> list[tuple[int, str]]:
        """Return the rows that a side, 1 mine and 2 theirs, has and the base has not."""
        known = set((self._in_mine if side == 1 else self._in_theirs).values())
        return [
            (number, text)
            for number, text in enumerate(self._texts[side])
            if text and number not in known
        ]

    def _note(
        self, name: str, where: str, changed: Changed, texts: Sequence[str]
    ) -> MergeSide | None:
        name, where = f"{self._name}:{name}", f"{self._title}, {where}"
        taken = self._plan.taken(name, changed)
        self._plan.note(name, PieceKind.ROW, where, changed, taken, texts)
        return taken

    # Their order

    def _ordered(self, rows: Sequence[_Row], new: Sequence[_Row]) -> list[_Row]:
        """Return the rows in the order of the side that has changed it, else in that of mine.

        What only the other side has stands behind the row that it stands behind there.
        """
        both = [row for row in rows if row.mine is not None and row.theirs is not None]
        by_mine = sorted(both, key=_of_mine)
        by_theirs = sorted(both, key=_of_theirs)
        changed = who_changed(both, by_mine, by_theirs)
        if changed is Changed.APART:
            self._plan.lose(_ORDER, self._title)
        if changed is Changed.THEIRS:
            return _woven(_in(_of_theirs, [*rows, *new]), _in(_of_mine, rows))
        return _woven(_in(_of_mine, rows), _in(_of_theirs, [*rows, *new]), is_behind_new=True)

    # Writing

    def _put(self, order: Sequence[_Row]) -> None:
        """Put the rows into the container; one that would be empty keeps an empty row."""
        first = self._container.index(self._rows[1][0]) if self._rows[1] else len(self._container)
        made = [element for row in order for element in self._made(row)]
        blanks = [row for row, text in zip(self._rows[1], self._texts[1], strict=True) if not text]
        if any(self._texts[1]) or not made:
            made += blanks
        if not made:
            made = self._carried(0)
        for old in self._rows[1]:
            self._container.remove(old)
        for number, element in enumerate(made):
            self._container.insert(first + number, element)

    def _made(self, row: _Row) -> list[Element]:
        own = [] if row.mine is None else [self._rows[1][row.mine]]
        if row.taken is MergeSide.MINE:
            return own
        other = [] if row.theirs is None else self._carried(row.theirs)
        if row.taken is MergeSide.THEIRS:
            return other
        for elements, whose in ((own, MINE), (other, THEIRS)):
            if own and other:
                label_row(elements[0], whose)
        return [*own, *other]

    def _carried(self, number: int) -> list[Element]:
        return self._plan.writer.carried(self._rows[2][number : number + 1], self._part)


def _of_mine(row: _Row) -> int:
    return -1 if row.mine is None else row.mine


def _of_theirs(row: _Row) -> int:
    return -1 if row.theirs is None else row.theirs


_Order = Callable[[_Row], int]


def _in(side: _Order, rows: Sequence[_Row]) -> list[_Row]:
    """Return the rows that a side has, in its order."""
    return sorted((row for row in rows if side(row) >= 0), key=side)


def _woven(
    leading: Sequence[_Row], others: Sequence[_Row], *, is_behind_new: bool = False
) -> list[_Row]:
    """Return the leading rows with those among the others that are none of them.

    ``is_behind_new``: behind what the leading side has added at the same place, or before it.
    """
    there = set(leading)
    common = there & set(others)
    behind: dict[_Row | None, list[_Row]] = {None: []}  # what stands behind a row that both have
    last: _Row | None = None
    for row in others:
        if row in common:
            last = row
            behind[row] = []
        elif row not in there:
            behind[last].append(row)
    made, waiting = [], behind[None]
    for row in leading:
        if row in common or not is_behind_new:
            made += waiting
            waiting = []
        made.append(row)
        waiting += behind.get(row, [])
    return [*made, *waiting]


def _row_text(version: Version, row: Element, part: str) -> str:
    """Return what a row says; "" when its controls show placeholders, and nothing else is there."""
    content = container_of(row)
    text = version.content(content if content is not row else [row], part)
    return text if words_of(text) else ""

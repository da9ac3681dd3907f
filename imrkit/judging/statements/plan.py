"""Which row of the action plan carries out which recommendation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from imrkit.judging.check_input import CheckInput
from imrkit.judging.statements.find import statements
from imrkit.judging.statements.values import Statement, StatementKind
from imrkit.words.likeness import likeness, stems

_SAME = 0.6  # of the words: the same recommendation, near enough


def recommended(check_input: CheckInput) -> tuple[Statement, ...]:
    """Return the recommendations; those of the plan’s rows only where they stand nowhere else."""
    every = statements(check_input, StatementKind.RECOMMENDATION)
    planned = {one.address for one in statements(check_input, StatementKind.ACTION) if one.text}
    return tuple(one for one in every if one.address not in planned) or every


def plan_rows(check_input: CheckInput) -> tuple[Statement, ...]:
    """Return the rows of the plan, each with the words for its recommendation where it has some.

    (): recommendations and plan are one table.
    """
    every = statements(check_input, StatementKind.RECOMMENDATION)
    own = {one.address for one in recommended(check_input)}
    there = {one.address: one for one in every if one.address not in own}
    planned = statements(check_input, StatementKind.ACTION)
    return tuple(there.get(one.address, one) for one in planned if one.address not in own)


def _asked(recommendation: Statement) -> str:
    """Return what a recommendation asks for: paragraphs behind it may tell of others."""
    return recommendation.text.strip().partition("\n")[0]


class Plan:
    """The rows and paragraphs of the plan, by number and by words."""

    __slots__ = ("_by_number", "_by_stem", "rows")

    def __init__(self, rows: Iterable[Statement]) -> None:
        self.rows: Sequence[Statement] = tuple(rows)
        self._by_number: dict[str, list[Statement]] = {}
        self._by_stem: dict[str, list[Statement]] = {}
        for row in self.rows:
            if row.number:
                self._by_number.setdefault(row.number, []).append(row)
            for one in stems(row.text):
                self._by_stem.setdefault(one, []).append(row)

    def numbered(self, recommendation: Statement) -> tuple[Statement, ...]:
        """Return the rows with the number of a recommendation."""
        return tuple(self._by_number.get(recommendation.number, ()))

    def worded(self, recommendation: Statement) -> Iterator[Statement]:
        """Yield the rows with near enough the same words as a recommendation."""
        seen: set[int] = set()
        for one in stems(recommendation.text):
            for row in self._by_stem.get(one, ()):
                if id(row) not in seen:
                    seen.add(id(row))
                    if likeness(row.text, _asked(recommendation)) >= _SAME:
                        yield row

    def of(self, recommendation: Statement) -> tuple[Statement, ...]:
        """Return the rows that carry out a recommendation: its number’s, else its words’."""
        return self.numbered(recommendation) or tuple(self.worded(recommendation))

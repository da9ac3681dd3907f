"""From learning to recommendations and back: what is tied to what, and what to nothing."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from imrkit.judging.check_input import CheckInput
from imrkit.judging.statements.find import statements
from imrkit.judging.statements.links import Links
from imrkit.judging.statements.origins import founded
from imrkit.judging.statements.plan import Plan, recommended
from imrkit.judging.statements.references import referred, referred_by
from imrkit.judging.statements.values import Statement, StatementKind
from imrkit.judging.wordlists import signs
from imrkit.words.sentences import sentences

_FEWEST = 2  # recommendations that name learning: one may do so by the way
_HABIT = 3  # recommendations that name their learning: those that name none stand out
_RESTS_ON = re.compile(
    r"\b(?:paragraphs?|paras?|sections?|findings?|chapters?|rows?|terms?|questions?|KLOE|learning|lessons?"
    r"|good practice|chronology)\b[^.;]{0,12}\d|§",
    re.IGNORECASE,
)
_COLUMN = "learning"  # of a recommendation: the numbers of the learning points that it answers


def has_trace(check_input: CheckInput) -> bool:
    """Tell whether a draft has learning points, and recommendations or actions."""
    asked = (StatementKind.RECOMMENDATION, StatementKind.ACTION)
    has_learning = bool(statements(check_input, StatementKind.LEARNING))
    return has_learning and any(statements(check_input, kind) for kind in asked)


class Trace:
    """The learning points of a report and its recommendations, held against each other.

    Where the report has no place for recommendations, those of its action plan are taken.
    """

    __slots__ = ("by_number", "groundless", "learning", "recommended", "untaken")

    def __init__(self, check_input: CheckInput) -> None:
        plan = statements(check_input, StatementKind.ACTION)
        self.learning = statements(check_input, StatementKind.LEARNING)
        self.recommended = recommended(check_input) or plan
        # Most recommendations name the learning that they answer.
        naming = sum(map(bool, map(_named, self.recommended)))
        self.by_number = naming >= _FEWEST and 2 * naming > len(self.recommended)
        both = bool(self.learning and self.recommended)
        taking = self._taking(plan)
        self.untaken = tuple(self._untaken(check_input, taking)) if both else ()
        origins = founded(self.recommended, self.learning)
        self.groundless = tuple(self._groundless(origins)) if both else ()

    def _taking(self, plan: Sequence[Statement]) -> tuple[Statement, ...]:
        """Return what may take up a learning point in other words.

        Where most recommendations name the learning that they answer, those answer no other.
        """
        every = (*self.recommended, *plan)
        if not self.by_number:
            return every
        naming = [one for one in every if _named(one)]
        named, addresses = {one.number for one in naming}, {one.address for one in naming}
        planned = Plan(plan)
        addresses |= {row.address for one in naming for row in planned.of(one)}
        return tuple(
            one
            for one in every
            if one.address not in addresses and (not one.number or one.number not in named)
        )

    def _untaken(self, check_input: CheckInput, taking: Sequence[Statement]) -> Iterator[Statement]:
        """Yield the learning points that nothing takes up, and of which nothing says why."""
        links = Links(taking)
        every = (*self.recommended, *statements(check_input, StatementKind.ACTION))
        rows = {one.address for one in every}
        numbers = frozenset(_explained(check_input)).union(*map(_named, every))
        is_by_row = _is_by_row(self.learning, rows)
        for one in self.learning:
            is_named = one.number in numbers or self._names(one)
            is_worded = not is_by_row and links.take_up(one.whole)
            is_tied = is_named or one.address in rows or is_worded
            if not is_tied and not _says_why(one.whole):
                yield one

    def _names(self, learning: Statement) -> bool:
        """Tell whether a learning point itself names a recommendation that there is."""
        there = {one.number for one in self.recommended if one.number}
        return not there.isdisjoint(referred_by(learning, StatementKind.RECOMMENDATION))

    def _groundless(self, origins: Mapping[tuple[object, ...], bool]) -> Iterator[Statement]:
        """Yield the recommendations that name no learning point and speak of none.

        ``origins``: by address, whether the cell kept for it names something of the report.
        """
        links = Links(self.learning)
        rows = {one.address for one in self.learning}
        numbers = {one.number for one in self.learning if one.number}
        answering = frozenset[str]().union(
            *(referred_by(one, StatementKind.RECOMMENDATION) for one in self.learning)
        )
        is_by_row = _is_by_row(self.recommended, rows)
        for one in self.recommended:
            there = _named(one) if numbers else ()
            is_worded = not is_by_row and links.take_up(one.whole)
            is_tied = not self._is_left_out(one) and is_worded
            is_named = not numbers.isdisjoint(there) if there else is_tied
            is_answering = is_named or one.number in answering or one.address in rows
            if not origins.get(one.address, is_answering):
                yield one

    def _is_left_out(self, one: Statement) -> bool:
        """Tell whether a recommendation names nothing that it rests on, where the others do."""
        naming = sum(map(bool, map(_named, self.recommended)))
        is_habit = self.by_number and naming >= _HABIT and bool(one.number)
        return is_habit and _RESTS_ON.search(one.whole) is None


def _is_by_row(every: Sequence[Statement], rows: Container[object]) -> bool:
    """Tell whether most statements have theirs in their own row: a word ties none of the others."""
    beside = sum(one.address in rows for one in every)
    return beside >= _FEWEST and 2 * beside > len(every)


def _named(one: Statement) -> frozenset[str]:
    return referred_by(one, StatementKind.LEARNING, _COLUMN)


def _says_why(text: str) -> bool:
    return signs("learning")["without_recommendation"].is_in(text)


def _explained(check_input: CheckInput) -> Iterator[str]:
    """Yield the numbers of the learning points of which a sentence says why none is made."""
    for passage in check_input.passages:
        if passage.in_body and referred(passage.text, StatementKind.LEARNING):
            for start, end in sentences(passage.text):
                if _says_why(sentence := passage.text[start:end]):
                    yield from referred(sentence, StatementKind.LEARNING)

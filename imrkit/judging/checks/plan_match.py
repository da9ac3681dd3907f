"""Checks of the action plan against the recommendations, and of how statements are numbered."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import rather
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, at, check, items_with
from imrkit.judging.checks.stated import located, named, together
from imrkit.judging.statements import Statement, StatementKind, statements
from imrkit.judging.statements.links import Links
from imrkit.judging.statements.plan import Plan, plan_rows, recommended
from imrkit.values.findings import Severity
from imrkit.words.likeness import likeness, stems

_TRACED = "rec-traceable"  # the item for what comes from nowhere
_SHORT = 6  # words: a row that names a recommendation shortly is not meant as its text
_NEARLY = 0.8  # of the words are the same: a slip, or a word that matters
_SOURCE = re.compile(r"\A\s{0,3}\([^()\n]{1,60}\)[.:]?\s{0,3}")  # “(lesson 2). Replace …”
# “No local recommendation: the matter was sent to the department.”
_NONE = re.compile(r"\W{0,3}(?:no|none)\b[^.:;\n]{0,40}\brecommend", re.IGNORECASE)
# “… for each case. (L1, L3)”, never a date.
_FROM = re.compile(
    r"\s{0,3}\((?:from |see )?(?:[A-Za-z]{0,10}\.? ?\d{1,2}(?:, ?| and | to |–)?){1,6}\)"
    r"\.?\s{0,3}\Z"
)
_SHOWN = 12  # numbers of a list


@check("IMR9304", "plan-differs", needs=(PLACES, WHOLE))
def plan_differs(check_input: CheckInput) -> Iterator[Hit]:
    """The action plan leaves out a recommendation, or has an action of none.

    What it flags
    -------------
    A recommendation that no row of the plan names by its number or words; a row whose number no
    recommendation has, or whose words are of none; a row with the words of one recommendation and
    another number. Nothing is said where neither numbers nor words
    tie most of the plan to the recommendations.

    Why it matters
    --------------
    What is not in the plan is not tracked, and an action of no recommendation has nobody who asked
    for it.

    Example
    -------
    Recommendations 1 to 3, and a plan with rows for 1, 2 and 4.

    Remedy
    ------
    Give each recommendation a row of its own, under its number and in its own words.
    """
    asked, rows = recommended(check_input), plan_rows(check_input)
    if not asked or not rows:
        return
    missing, extra = _unmatched(asked, rows)
    for item, _ in items_with(check_input, "plan-differs"):
        if missing:
            hit = together(missing, _NOT_PLANNED, item=item.id)
            yield Hit(
                item=item.id, location=at(rows[0].place), message=hit.message, quotes=hit.quotes
            )
        if extra:
            yield together(extra, _NOT_RECOMMENDED, item=rather(check_input, _TRACED, item.id))
        for row, one in _misnumbered(asked, rows):
            message = (
                f"{{}} has the number {row.number}, and the words of {one.name or one.number}."
            )
            yield named(row, message, item=item.id)


_NOT_PLANNED = ("{} is in no row of the plan", "{} are in no row of the plan")
_NOT_RECOMMENDED = ("{} carries out no recommendation", "{} carry out no recommendation")


def _unmatched(
    asked: Sequence[Statement], rows: Sequence[Statement]
) -> tuple[list[Statement], list[Statement]]:
    """Return the recommendations without a row, and the rows without a recommendation."""
    plan = Plan(rows)
    tied = {id(row): row for one in asked for row in plan.of(one)}
    if 2 * len(tied) < len(rows):
        return [], []
    missing = [one for one in asked if not plan.of(one) and not _NONE.match(one.text)]
    links = Links(asked)
    extra = [
        row
        for row in rows
        if id(row) not in tied and (row.number or (row.text and not links.take_up(row.whole)))
    ]
    return missing, extra


def _misnumbered(
    asked: Sequence[Statement], rows: Sequence[Statement]
) -> Iterator[tuple[Statement, Statement]]:
    """Yield the rows with the words of one recommendation alone, and a number that none has."""
    numbers = {one.number for one in asked}
    plan = Plan(row for row in rows if row.number and row.number not in numbers)
    for one in asked if all(numbers) and len(numbers) == len(asked) else ():
        for row in plan.worded(one):
            yield row, one


@check("IMR9305", "recommendation-reworded", needs=(PLACES, WHOLE))
def recommendation_reworded(check_input: CheckInput) -> Iterator[Hit]:
    """A recommendation has other words in the plan than in the report.

    What it flags
    -------------
    A row of the plan with the number of a recommendation and other words than it: a note for a few,
    a warning for many. A row that names it in six words or fewer is left alone while they are
    among its own.

    Why it matters
    --------------
    Two texts are two promises. The weaker one is what will be done.

    Example
    -------
    “The Head of Custody will add a step …” in the report, and “The Head of Custody will consider
    whether …” in the plan.

    Remedy
    ------
    Copy the recommendation into the plan word for word.
    """
    plan = Plan(plan_rows(check_input))
    for item, _ in items_with(check_input, "recommendation-reworded"):
        for one in recommended(check_input):
            for row in plan.numbered(one):
                told = _told(row)
                is_other = row.address != one.address
                texts = _without_source(one.text), _without_source(told)
                severity = _distance(*texts) if is_other else None
                if severity is not None and told:
                    message = "{} says “{}”, where the report has “{}”."
                    yield named(row, message, told, one.text, item=item.id, severity=severity)


def _told(row: Statement) -> str:
    """Return a row’s words for its recommendation; "" when it has no more than its number."""
    cells = {} if row.row is None else row.row.cells
    own = cells.get("rec", "") or cells.get("text", "")
    is_told = row.row is None or own.strip().endswith(row.text)
    return row.text if is_told else ""


def _without_source(text: str) -> str:
    """Return a recommendation without the learning in brackets that it begins or ends with."""
    return _FROM.sub("", _SOURCE.sub("", text, count=1))


def _distance(text: str, told: str) -> Severity | None:
    """Return how grave it is that a plan has other words; None: they are the same, or a name."""
    own, other = stems(text), stems(told)
    if own == other or not other:
        return None
    if len(told.split()) <= _SHORT or (other <= own and 2 * len(other) <= len(own)):
        return None if own & other else Severity.WARNING
    return Severity.NOTE if likeness(text, told) >= _NEARLY else Severity.WARNING


@check("IMR9306", "numbers-broken", needs=(PLACES, WHOLE))
def numbers_broken(check_input: CheckInput) -> Iterator[Hit]:
    """The numbers of recommendations, learning points or questions skip or repeat.

    What it flags
    -------------
    In one list, a number that comes twice, or one that is missing between two others. A list may
    begin with any number, and one that begins again with 1 is another list. Numbers with a point
    belong to paragraphs and are left alone, and so are those of a plan, which may have several rows
    for one recommendation.

    Why it matters
    --------------
    Plan, minutes and letters name recommendations by their numbers.

    Example
    -------
    R1, R2, R2, R5.

    Remedy
    ------
    Number them again, here and wherever they are named.
    """
    for item, _ in items_with(check_input, "numbers-broken"):
        for kind in _NUMBERED:
            found = statements(check_input, kind)
            if found and found[0].item == item.id:
                yield from _broken(found, item.id)


_NUMBERED = (StatementKind.RECOMMENDATION, StatementKind.LEARNING, StatementKind.QUESTION)


def _broken(every: Sequence[Statement], item: str) -> Iterator[Hit]:
    """Yield one finding for each list whose numbers are not one after another."""
    run: list[Statement] = []
    for one in every:
        is_next = run and (one.number == "1" or one.place is not run[-1].place)
        if is_next or not one.number.isdecimal():
            yield from _of_run(run, item)
            run = []
        if one.number.isdecimal():
            run.append(one)
    yield from _of_run(run, item)


def _of_run(run: Sequence[Statement], item: str) -> Iterator[Hit]:
    numbers = [int(one.number) for one in run]
    for before, after in itertools.pairwise(run):
        if int(after.number) != int(before.number) + 1:
            more = ["…"] if len(numbers) > _SHOWN else []
            shown = ", ".join([*map(str, numbers[:_SHOWN]), *more])
            yield Hit(
                item=item,
                location=located(after),
                message=f"After {before.number} comes {after.number}: the numbers are {shown}.",
            )
            return

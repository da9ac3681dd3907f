"""Checks of recommendations and actions: who, and by when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from imrkit.checklist import ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with, marked
from imrkit.judging.checks.chronology import ColumnSchema
from imrkit.judging.checks.kinds import CheckKind
from imrkit.judging.checks.stated import at_words, named
from imrkit.judging.statements import Statement, StatementKind, statements, statements_at
from imrkit.judging.statements.owners import has_target, is_nobody, names_owner
from imrkit.judging.statements.plan import Plan, recommended
from imrkit.judging.wordlists import signs
from imrkit.toml import schema as shape
from imrkit.values.findings import Severity
from imrkit.words.sentences import sentences

_OF_PLAN = ("plan", "action")  # in a heading that names recommendations too
_LONGEST_SHOWN = 60  # characters of a cell that stands in place of a date
_Address = tuple[object, ...]  # of a statement
_Lacks = Callable[[Statement, Mapping[str, Any]], bool]


class OwnerSchema(ColumnSchema):
    """The column of the owner, and further words that show an owner in a sentence."""

    words = shape.texts()


@check(
    "IMR601",
    "owner-missing",
    kind=CheckKind.CELL,
    needs=(PLACES, WHOLE),
    settings=OwnerSchema,
    lists=("owners",),
)
def owner_missing(check_input: CheckInput) -> Iterator[Hit]:
    """A recommendation or action has no owner.

    What it flags
    -------------
    A row whose owner is empty or names everybody or a body as a whole (“all staff”, “managers”,
    “the force”); in recommendations written as paragraphs, one that names no role. A number alone
    on its line belongs to what follows. Where no paragraph has a number, letter or bullet, those
    that ask for something are the recommendations, and introductions and notes are none. A
    recommendation lacks nothing whose owner stands in its row of the action plan, with the same
    number or nearly the same words.

    Why it matters
    --------------
    What nobody owns is not done, and the panel will ask who answers for it.

    Example
    -------
    “R3. Staff should be reminded to include calls.”

    Remedy
    ------
    Name one accountable role, for example “Head of Public Protection”.
    """

    def lacks(one: Statement, settings: Mapping[str, Any]) -> bool:
        if one.row is not None:
            return is_nobody(_cell(one, settings) or "")
        return not names_owner(one, settings.get("words", ()))

    plan, nobody = _planned(check_input)
    for item, one, settings in _lacking(check_input, "owner-missing", lacks):
        rows = plan.of(one) if one.row is None else ()
        planned = next((nobody[row.address] for row in rows if row.address in nobody), "")
        cell = (_cell(one, settings) or "").strip()
        owner = _planned_at(check_input, one) or _home(check_input, one, item)
        if planned:
            message = "{} names no owner, and in the plan “{}” is nobody in particular."
            yield named(one, message, planned, item=owner)
        elif cell and len(cell) <= _LONGEST_SHOWN:
            message = "{} names no owner: “{}” is nobody in particular."
            yield at_words(named(one, message, cell, item=owner), cell)
        else:
            yield named(one, "{} names no owner.", item=owner)


def _planned(check_input: CheckInput) -> tuple[Plan, dict[_Address, str]]:
    """Return the plan, and by the address of a row the words in it that name nobody."""
    rows: list[Statement] = []
    nobody: dict[_Address, str] = {}
    for _, settings, own in _asked(check_input, "owner-missing"):
        for row in own:
            if row.kind is StatementKind.ACTION:
                rows.append(row)
                cell = (_cell(row, settings) or "").strip()
                if cell and len(cell) <= _LONGEST_SHOWN and is_nobody(cell):
                    nobody[row.address] = cell
    return _plan(check_input, rows), nobody


def _home(check_input: CheckInput, one: Statement, item: ChecklistItem) -> str:
    """Return the item of what a row lacks: of one that is a recommendation too, that of those."""
    every = statements(check_input, StatementKind.RECOMMENDATION)
    same = (x.item for x in every if x.address == one.address or x.is_in_row_of(one))
    return next(same, item.id)


def _planned_at(check_input: CheckInput, one: Statement) -> str:
    """Return the item of a table that its heading or the recommendations elsewhere tell; or ""."""
    title = one.place.where.casefold()
    if "recommend" in title and not any(word in title for word in _OF_PLAN):
        asked = statements(check_input, StatementKind.RECOMMENDATION)
        return next((x.item for x in asked if x.address == one.address), "")
    if any(x.address == one.address for x in recommended(check_input)):
        return ""
    rows = statements(check_input, StatementKind.ACTION)
    return next((x.item for x in rows if x.row is not None and x.address == one.address), "")


@check("IMR602", "date-missing", kind=CheckKind.CELL, needs=(PLACES, WHOLE), settings=ColumnSchema)
def date_missing(check_input: CheckInput) -> Iterator[Hit]:
    """A recommendation or action has no real date.

    What it flags
    -------------
    A row whose date is empty or names no day, month or quarter of a year (“ongoing”, “in due
    course”, “ASAP”, “2 weeks”); in recommendations written as paragraphs, one without such a date.
    A recommendation lacks nothing whose date stands in its row of the action plan. “Done” without
    its day is a note.

    Why it matters
    --------------
    Without a date nobody can say whether the action is late.

    Example
    -------
    “Ongoing” in the column for the target date.

    Remedy
    ------
    Set a date by which it will be done; for a lasting task, the date of the first review.
    """

    def lacks(one: Statement, settings: Mapping[str, Any]) -> bool:
        return not has_target(one.whole if one.row is None else _cell(one, settings) or "")

    for item, one, settings in _lacking(check_input, "date-missing", lacks):
        cell = (_cell(one, settings) or "").strip()
        owner = _planned_at(check_input, one) or item.id
        end = next((end for _, end in sentences(cell)), 0)  # what stands first: the date, when any
        first = cell[:end].rstrip(" .;,")
        if first and len(first) <= _LONGEST_SHOWN:
            message = "{} has “{}” in place of a real date."
            severity = Severity.NOTE if _is_done(cell) else None
            hit = named(one, message, first, item=owner, severity=severity)
            yield replace(hit, location=marked(hit.location, cell, 0, len(first)))
        else:
            yield named(one, "{} has no real date.", item=owner)


def _is_done(cell: str) -> bool:
    """Tell whether a cell for a date says that the action is finished; the day is asked for."""
    found = signs("outcomes")
    return found["closed"].is_in(cell) and not found["not_closed"].is_in(cell)


def _lacking(
    check_input: CheckInput, name: str, lacks: _Lacks
) -> Iterator[tuple[ChecklistItem, Statement, Mapping[str, Any]]]:
    """Yield the recommendations and actions that lack something that the plan does not give them.

    A row that stands in the place of the recommendations and of the plan is looked at once.
    """
    seen: set[_Address] = set()
    found: list[Statement] = []
    asked = list(_asked(check_input, name))
    rows = (one for _, _, own in asked for one in own if one.kind is StatementKind.ACTION)
    told = {one.address: lacks(one, settings) for _, settings, own in asked for one in own}
    plan = _plan(check_input, rows)
    for item, settings, own in asked:
        nobody_tells = all(told[one.address] for one in own)
        for one in own:
            there = [told[row.address] for row in plan.of(one) if row.address != one.address]
            if one.kind is StatementKind.RECOMMENDATION and there:
                is_told = nobody_tells or not all(there)
            else:
                is_told = False
            is_new = one.address not in seen and not any(
                one.item != other.item and one.is_in_row_of(other) for other in found
            )
            if told[one.address] and not is_told and is_new:
                found.append(one)
                yield item, one, settings
            if not is_told:
                seen.add(one.address)


def _plan(check_input: CheckInput, rows: Iterable[Statement]) -> Plan:
    """Return the plan of some rows, each by the number and words of its recommendation, if any."""
    every = statements(check_input, StatementKind.RECOMMENDATION)
    twins = {one.address: one for one in every if one.row is not None}
    return Plan(twins.get(one.address, one) for one in rows)


def _asked(
    check_input: CheckInput, name: str
) -> Iterator[tuple[ChecklistItem, Mapping[str, Any], list[Statement]]]:
    """Yield each item with its statements that are asked for what a check looks at."""
    every = [
        (item, settings, statements_at(check_input, item, settings.get("part", "")))
        for item, settings in items_with(check_input, name)
    ]
    is_named = any(_has_column(one, settings) for _, settings, found in every for one in found)
    for item, settings, found in every:
        has = _has_column if is_named else _has_titled_column
        yield item, settings, [one for one in found if one.row is None or has(one, settings)]


def _has_column(one: Statement, settings: Mapping[str, Any]) -> bool:
    return one.row is not None and settings["column"] in one.row.cells


def _has_titled_column(one: Statement, settings: Mapping[str, Any]) -> bool:
    return not one.place.tag and _cell(one, settings) is not None


def _cell(one: Statement, settings: Mapping[str, Any]) -> str | None:
    """Return what stands in a row’s column: that of the mapping, else one with such a title.

    ``None``: it is a paragraph, or its table has no such column.
    """
    if one.row is None or settings["column"] in one.row.cells:
        return one.row.cells[settings["column"]] if one.row is not None else None
    titles = signs("plan_titles").get(settings["column"])
    return next((text for title, text in one.cells if titles and titles.is_in(title)), None)

"""Checks that a plan says what should change for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import PLACES, Hit, at, check, items_with
from imrkit.judging.checks.stated import together
from imrkit.judging.statements import Statement
from imrkit.judging.statements.demands import field_of
from imrkit.judging.statements.plan import plan_rows, recommended
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Location, Severity

_OURS = ("rec-smart", "measures", "outcome")  # the column of our own template
_BLANK = frozenset({"", "-", "–", "—", "tbc", "tba", "n/a", "none", "?", "nil", "to follow"})
_FEWEST_WORDS = 6  # of a paragraph that can be a recommendation
_FEWEST = 2  # recommendations or rows: one alone may be told of in the text
_COLUMNS = 3  # of a plan: a list of two columns has no room for more
_MOST_BLANK = 3  # cells of a row that is not begun
_SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    name: str
    location: Location
    outcomes: tuple[str, ...]  # what stands in its columns for the outcome
    under: str = ""  # the label of the part of our own template

    @property
    def is_blank(self) -> bool:
        return all(text.strip().casefold() in _BLANK for text in self.outcomes)


@check("IMR609", "outcome-missing", needs=(PLACES, "blocks"))
def outcome_missing(check_input: CheckInput) -> Iterator[Hit]:
    """A recommendation or the whole plan has no outcome.

    What it flags
    -------------
    Rows whose column for the outcome, or for the evidence of it, is empty or holds a dash, while
    others of the table say what will change or show it; an empty cell for the evidence is a
    question. And a plan with no column, line or heading for outcomes or measures, of whose
    recommendations most say no purpose either; and in prose, one of several recommendations that
    says neither what should change nor what will show it. An empty column is left to the check for
    empty places.

    Why it matters
    --------------
    Without an outcome an action is finished when the task is, and nobody asks if it helped.

    Example
    -------
    A plan with “Action”, “Lead” and “Date”, and nothing on what a victim or child would notice.

    Remedy
    ------
    Say for each recommendation what should change for people, and what figure or sample will show
    it.
    """
    for item, _ in items_with(check_input, "outcome-missing"):
        if check_input.is_set_aside(item):
            continue
        rows = [*_rows(check_input, "outcome_titles"), *_of_ours(check_input)]
        if some := _blank(rows):
            yield _of_rows(some, item.id)
        elif shown := _blank(list(_rows(check_input, "evidence_titles"))):
            yield _unshown(shown, item.id)
        elif not rows and (hit := _nowhere(check_input, item.id)):
            yield hit
        elif not rows and (bare := _without_purpose(check_input)):
            yield together(bare, _BARE, item=item.id)


def _blank(rows: Sequence[_Row]) -> list[_Row]:
    """Return the rows that hold nothing, where others do."""
    blank = [row for row in rows if row.is_blank]
    return blank if len(blank) < len(rows) else []


def _unshown(blank: Sequence[_Row], item: str) -> Hit:
    names = ", ".join(row.name for row in blank[:_SHOWN])
    verb = "says" if len(blank) == 1 else "say"
    message = f"{names} {verb} nothing of what will show it, where others do."
    return Hit(item=item, location=blank[0].location, message=message, severity=Severity.NOTE)


def _of_rows(blank: Sequence[_Row], item: str) -> Hit:
    names = [row.name for row in blank[:_SHOWN]]
    if more := len(blank) - len(names):
        names.append(f"{more} more")
    verb = "names" if len(blank) == 1 else "name"
    where = f" under “{blank[0].under}”" if blank[0].under else ""
    message = f"{', '.join(names)} {verb} no outcome{where}, where others do."
    return Hit(item=item, location=blank[0].location, message=message)


def _rows(check_input: CheckInput, titles: str) -> Iterator[_Row]:
    """Yield the rows that have a column with one of the titles, each once."""
    seen: set[tuple[object, ...]] = set()
    for one in (*recommended(check_input), *plan_rows(check_input)):
        outcomes = {title: text for title, text in one.cells if _is(title, titles)}
        if outcomes and one.address not in seen and one.row is not None and _is_begun(one):
            seen.add(one.address)
            yield _Row(
                name=f"Row {one.row.number}",
                location=at(one.place, one.row, next(iter(outcomes))),
                outcomes=tuple(outcomes.values()),
            )


def _of_ours(check_input: CheckInput) -> Iterator[_Row]:
    name, part, column = _OURS
    item = check_input.checklist.item(name)
    labels = {one.id: one.label for one in item.parts} if item else {}
    for place in check_input.places.get(name, ()):
        for row in (place.rows or ()) if place.item_part == part else ():
            if column in row.cells and not row.is_empty:
                yield _Row(
                    name=row.cells.get("no", "") or f"Row {row.number}",
                    location=at(place, row, place.titles.get(column, "")),
                    outcomes=(row.cells[column],),
                    under=labels.get(part, ""),
                )


def _is_begun(one: Statement) -> bool:
    """Tell whether few cells of a row are empty: one with many is told of as a whole."""
    return sum(text.strip().casefold() in _BLANK for _, text in one.cells) < _MOST_BLANK


def _nowhere(check_input: CheckInput, item: str) -> Hit | None:
    """Return a finding at the plan where nothing in the draft asks for an outcome or measure."""
    rows = plan_rows(check_input) or recommended(check_input)
    asked = recommended(check_input) or rows
    if len(rows) < _FEWEST or not all(map(_has_room, rows)):
        return None
    told = [one for one in asked if _says_purpose(one)]
    titles = (title for one in (*rows, *asked) for title, _ in one.cells)
    headings = {heading for one in check_input.passages for heading in one.headings}
    is_asked = any(_is(title, "measure_titles") for title in (*titles, *headings))
    if is_asked or 2 * len(told) >= len(asked):
        return None
    return Hit(
        item=item,
        location=at(rows[0].place),
        message="Nothing here says what should change for people, or what will show it.",
    )


_BARE = (
    "{} does not say what should change or what will show it, where others do",
    "{} do not say what should change or what will show it, where others do",
)


def _without_purpose(check_input: CheckInput) -> list[Statement]:
    """Return the recommendations that name no outcome and no measure, where most name one."""
    every = [one for one in recommended(check_input) if one.row is None]
    asked = [one for one in every if len(one.text.split()) >= _FEWEST_WORDS]
    bare = [one for one in asked if not _says_purpose(one)]
    return bare if len(asked) >= _FEWEST and 3 * len(bare) <= len(asked) else []


def _has_room(one: Statement) -> bool:
    return one.row is None or len(one.cells) >= _COLUMNS


def _says_purpose(one: Statement) -> bool:
    fields = (found[0] for line in one.whole.split("\n") if (found := field_of(line)))
    is_asked = any(_is(label, "measure_titles") for label in fields)
    return is_asked or signs("outcomes")["purpose"].is_in(one.whole)


def _is(title: str, kind: str) -> bool:
    return signs("outcomes")[kind].is_in(title)

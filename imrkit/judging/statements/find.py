"""Find the statements of a draft, whichever way its template asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType

from imrkit.checklist import ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.judging.found_places import found_places
from imrkit.judging.places import Place, Row
from imrkit.judging.statements.body_rows import BodyRow, BodyRows, cells_of
from imrkit.judging.statements.demands import is_demand
from imrkit.judging.statements.labelled import labelled_places
from imrkit.judging.statements.labels import Label, LabelKind, label_of
from imrkit.judging.statements.points import is_point, is_question, point_lines
from imrkit.judging.statements.prose import Reading, entries
from imrkit.judging.statements.values import Entry, Statement, StatementKind
from imrkit.judging.titled_columns import is_named
from imrkit.judging.wordlists import signs
from imrkit.words.likeness import words_of

_IN_CELL = re.compile(r"\s*+(\d{1,2})\s++(?=[A-Z])")  # “1 New form”: a cell begins with it
_THEMES = (["theme"], ["strand"], ["priority"], ["section"])  # of the rows below


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """Where statements of a kind stand, and how they are read."""

    item: str
    part: str
    columns: tuple[str, ...]  # of a row’s own words: the first that holds some
    reading: Reading


_ASKED = frozenset({"r", "rec", "recommendation", "single agency recommendation", "objective"})
_RECOMMENDATIONS = _Source(
    item="rec-smart",
    part="recs",
    columns=("text",),
    reading=Reading(words=_ASKED | {"rec no", "recommendation no"}, is_stated=is_demand),
)
_ACTIONS = _Source(
    item="action-plan-complete",
    part="actions",
    columns=("rec", "action"),
    reading=Reading(words=_ASKED | {"action", "a"}, is_stated=is_demand),
)
_LEARNING = _Source(
    item="learning-stated-and-traceable",
    part="points",
    columns=("learning",),
    reading=Reading(
        words=frozenset(
            {"l", "lp", "lesson", "learning", "learning point", "finding", "key finding"}
        ),
        is_stated=is_point,
    ),
)
_QUESTIONS = _Source(
    item="tor-included",
    part="text",
    columns=(),
    reading=Reading(
        words=frozenset(
            {"kloe", "key line of enquiry", "tor", "term of reference", "q", "question", "issue"}
        ),
        is_stated=is_question,
    ),
)


_SOURCES = {
    StatementKind.QUESTION: _QUESTIONS,
    StatementKind.LEARNING: _LEARNING,
    StatementKind.RECOMMENDATION: _RECOMMENDATIONS,
    StatementKind.ACTION: _ACTIONS,
}


def statements(check_input: CheckInput, kind: StatementKind) -> tuple[Statement, ...]:
    """Return the statements of a kind, where the draft’s template has a place for them."""
    return check_input.remembered(_READERS[kind])


def statements_at(check_input: CheckInput, item: ChecklistItem, part: str) -> tuple[Statement, ...]:
    """Return what stands at the places of an item and of one of its parts, one by one.

    ``part``: of an item that has a table of its own, as another checklist may.
    """
    for kind, source in _SOURCES.items():
        if source.item == item.id:
            return statements(check_input, kind)
    columns = (column.id for one in item.parts if one.id == part for column in one.columns)
    source = replace(_RECOMMENDATIONS, item=item.id, part=part, columns=tuple(columns))
    return _statements(check_input, source, StatementKind.RECOMMENDATION)


def _statements(
    check_input: CheckInput, source: _Source, kind: StatementKind
) -> tuple[Statement, ...]:
    """Return the statements at an item’s places; where those hold none, what else holds some."""
    item = check_input.checklist.item(source.item)
    if item is None:
        return ()
    own = check_input.places_of(item)
    found = _at_places(check_input, own, source, kind)
    if not found and not any(place.tag for place in own):
        found = _at_places(check_input, found_places(check_input, item), source, kind)
    if not any(place.tag for place in own) and _are_of_plan(check_input, found, kind):
        labelled = labelled_places(check_input, item.id, source.part, source.reading.words)
        found = (*_at_places(check_input, labelled, source, kind), *found)
    return found


def _are_of_plan(check_input: CheckInput, found: Iterable[Statement], kind: StatementKind) -> bool:
    """Tell whether all recommendations that were found are rows of the plan, or none was found."""
    if kind is not StatementKind.RECOMMENDATION:
        return False
    planned = {one.address for one in statements(check_input, StatementKind.ACTION)}
    return all(one.row is not None and one.address in planned for one in found)


def _at_places(
    check_input: CheckInput, places: Iterable[Place], source: _Source, kind: StatementKind
) -> tuple[Statement, ...]:
    rows = BodyRows(check_input)
    found: list[Statement] = []
    for place in places:
        if place.item_part not in ("", source.part):
            continue
        if place.rows is None:
            found += (_of_entry(entry, place, kind) for entry in _entries(place, source))
        else:
            begun = ((row, rows.of(place, row)) for row in place.rows if not _is_guidance(row))
            found += (
                _of_row(row, place, source, kind, there)
                for row, there in begun
                if (_says_something(row) or (there is not None and there.is_begun))
                and not (kind is StatementKind.RECOMMENDATION and _is_learning_only(row, there))
            )
    return tuple(_without_remarks(found))


def _without_remarks(found: Iterable[Statement]) -> Iterator[Statement]:
    """Leave out the paragraphs beside a table of statements that only speak of it.

    They have no number: “The board follows the plan …”, or that of a row: “Learning 2 also …”.
    """
    found = tuple(found)
    rows = {(one.place.where, one.number) for one in found if one.row is not None}
    tables = {where for where, _ in rows}
    for one in found:
        is_other = one.row is not None or one.place.where not in tables
        if is_other or (one.number and (one.place.where, one.number) not in rows):
            yield one


# One function for each kind, so that the statements of a draft are read once.
_READERS = MappingProxyType(
    {kind: partial(_statements, source=source, kind=kind) for kind, source in _SOURCES.items()}
)


def _entries(place: Place, source: _Source) -> tuple[Entry, ...]:
    reading = source.reading
    if source is _LEARNING:
        lines = point_lines(place)
        reading = Reading(words=reading.words, is_stated=lambda line: line in lines)
    return entries(place, reading)


def _of_entry(entry: Entry, place: Place, kind: StatementKind) -> Statement:
    return Statement(
        kind=kind,
        item=place.item,
        place=place,
        row=None,
        name=entry.label,
        number=entry.number,
        text=entry.text or entry.whole,
        whole=entry.whole,
        start=entry.start,
    )


def _says_something(row: Row) -> bool:
    """Tell whether a row holds more than the number that its form has put there, or a theme."""
    filled = [text for text in row.cells.values() if text.strip()]
    if len(filled) != 1:
        return bool(filled)
    return bool(_without_label(filled[0])) and words_of(filled[0])[:1] not in _THEMES


def _is_learning_only(row: Row, there: BodyRow | None) -> bool:
    """Tell whether a row says what was learnt, with nothing beside it for a recommendation."""
    cells = there.cells if there is not None and not row.cells.get("text", "x").strip() else ()
    return any(text and is_named(title, "learnt") for title, text in cells)


def _is_guidance(row: Row) -> bool:
    """Tell whether a row is no more than a note in square brackets."""
    filled = [text.strip() for text in row.cells.values() if text.strip()]
    return len(filled) == 1 and filled[0].startswith("[") and filled[0].endswith("]")


def _of_row(
    row: Row,
    place: Place,
    source: _Source,
    kind: StatementKind,
    there: BodyRow | None,
) -> Statement:
    cells = [row.cells.get(name, "") for name in source.columns]
    label = next((found for cell in cells if (found := _label_of(cell)) and found.number), None)
    number = label.number if label else _number_of(row.cells.get("no", ""))
    has_column = any(name in row.cells for name in source.columns)
    return Statement(
        kind=kind,
        item=place.item,
        place=place,
        row=row,
        name=f"Row {row.number}",
        number=number or (there.number if there else ""),
        text=next((text for cell in cells if (text := _without_label(cell))), "")
        or _asked_in(there)
        or ("" if has_column else _fullest(there))
        or _only(row),
        whole="\n".join(filter(None, there.texts if there else row.cells.values())),
        cells=cells_of(place, row, there),
    )


def _asked_in(row: BodyRow | None) -> str:
    """Return what a row asks for, told by the title of a column that no mapping names."""
    cells = row.cells if row is not None else ()
    found = (_without_label(text) for title, text in cells if _is_of_demands(title))
    return next(filter(None, found), "")


def _fullest(row: BodyRow | None) -> str:
    """Return the most that a row says in a column for neither owner nor date nor proof."""
    proof = signs("outcomes")
    beside = [*signs("plan_titles").values(), proof["measure_titles"], proof["evidence_titles"]]
    cells = row.cells if row is not None else ()
    own = [text for title, text in cells if not any(one.is_in(title) for one in beside)]
    return max(map(_without_label, own), key=len, default="")


def _only(row: Row) -> str:
    """Return what stands in the one cell of a row that holds anything, whatever its column is."""
    filled = list(filter(None, map(_without_label, row.cells.values())))
    return filled[0] if len(filled) == 1 else ""


def _is_of_demands(title: str) -> bool:
    words = title.strip(" :?*")
    return any(one.end - one.start >= len(words) for one in signs("demands")["titles"].find(words))


def _label_of(cell: str) -> Label | None:
    if found := label_of(cell):
        return found
    number = _IN_CELL.match(cell)
    if number is None:
        return None
    return Label(kind=LabelKind.NUMBER, word="", name=number[1], number=number[1], end=number.end())


def _without_label(cell: str) -> str:
    label = _label_of(cell)
    return (cell if label is None else cell[label.end :]).strip()


def _number_of(cell: str) -> str:
    label = _label_of(cell)
    return label.number if label is not None else ""

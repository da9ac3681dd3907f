"""Entries: the rows of a table, and labels that are repeated for each entry; row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imrkit.values.controls import LIST_KINDS, ControlKind
from imrkit.values.ledger import Outcome
from imrkit.values.losses import Loss, LossGrade
from imrkit.values.moving import CellMove, PutRows, PutValue, PutWords, SourcePlace
from imrkit.values.tags import ControlTag
from imrkit.verbs.migration.planning import Planning
from imrkit.verbs.migration.targets import Target, TargetColumn, parsed

_NO_COLUMN = (
    "The template lacks columns: {}. What stood in them was put into the column with most of the "
    "text, with their titles."
)
_UNTITLED = "Other"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryCell:
    """One column of an entry."""

    block: int
    cell: int | None  # of the block, where it is a row
    tag: str  # "" when nobody knows what its column is
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """Rows that an author wrote."""

    tag: ControlTag  # of the part that they answer
    place: SourcePlace  # the first
    rows: tuple[tuple[EntryCell, ...], ...]
    is_table: bool

    @property
    def blocks(self) -> tuple[int, ...]:
        """Their blocks, each once."""
        return tuple(dict.fromkeys(cell.block for row in self.rows for cell in row))


def entry_groups(planning: Planning) -> Iterator[SourcePlace | Entries]:
    """Yield the places of a draft; those that are rows together."""
    places = list(planning.movable.places)
    at = 0
    while at < len(places):
        tag = parsed(places[at].tag)
        if places[at].kind is ControlKind.REPEATING_SECTION and tag is not None:
            yield _of_table(places[at], tag, planning)
            at += 1
        elif tag is not None and tag.column:
            end = at
            while end < len(places) and _is_of_part(places[end], tag):
                end += 1
            yield _of_labels(places[at:end], tag, planning)
            at = end
        else:
            yield places[at]
            at += 1


def _is_of_part(place: SourcePlace, tag: ControlTag) -> bool:
    other = parsed(place.tag)
    return (
        other is not None
        and bool(other.column)
        and (other.item, other.part) == (tag.item, tag.part)
        and place.kind is not ControlKind.REPEATING_SECTION
    )


def _of_table(place: SourcePlace, tag: ControlTag, planning: Planning) -> Entries:
    rows = tuple(
        tuple(
            EntryCell(block=id, cell=at, tag=cell.tag, title=cell.title, text=cell.text)
            for at, cell in enumerate(planning.block(id).cells)
            if cell.is_written
        )
        for id in place.blocks
    )
    return Entries(tag=tag, place=place, rows=rows, is_table=True)


def _of_labels(places: Sequence[SourcePlace], tag: ControlTag, planning: Planning) -> Entries:
    rows: list[dict[str, EntryCell]] = []
    for place in places:
        if not rows or place.tag in rows[-1]:
            rows.append({})
        text = "\n".join(planning.block(id).text for id in place.blocks)
        for number, id in enumerate(place.blocks):
            key = place.tag if number == 0 else f"{place.tag} {number}"
            rows[-1][key] = EntryCell(
                block=id, cell=None, tag=place.tag, title=planning.label_of(place), text=text
            )
    of_part = ControlTag(item=tag.item, part=tag.part)
    return Entries(
        tag=of_part,
        place=places[0],
        rows=tuple(tuple(row.values()) for row in rows),
        is_table=False,
    )


def plan_entries(entries: Entries, planning: Planning) -> None:
    """Plan where the rows of entries go."""
    target = planning.targets.of(entries.tag)
    repeated = [one for one in planning.targets.entries_of(entries.tag) if _for_words(one)]
    if target is not None and target.control.kind is ControlKind.REPEATING_SECTION:
        _into_rows(entries, target, planning)
    elif repeated:
        _into_labels(entries, repeated, planning)
    elif target is not None and target.control.kind is ControlKind.RICH_TEXT:
        _into_text(entries, target, planning)
    else:
        planning.hold(entries.blocks, planning.label_of(entries.place), tag=str(entries.tag))


def _into_rows(entries: Entries, target: Target, planning: Planning) -> None:
    main = _main_column(entries, target.columns)
    rows = tuple(tuple(_cell_moves(row, target.columns, main)) for row in entries.rows)
    titles = sorted({move.label for row in rows for move in row if move.label})
    if titles:
        what = _NO_COLUMN.format("; ".join(titles))
        planning.lose(Loss(grade=LossGrade.MINOR, what=what, where=target.where))
    move = PutRows(rows=rows, path=target.path, replaces=target.gives_rows)
    planning.move(move, entries.blocks, Outcome.MOVED, target.where)


def _main_column(entries: Entries, columns: Sequence[TargetColumn]) -> str:
    """Return the column of a template that holds most of what an author wrote."""
    lengths = {one.tag: 0 for one in columns if one.takes_words} or {columns[0].tag: 0}
    for row in entries.rows:
        for cell in row:
            if cell.tag in lengths:
                lengths[cell.tag] += len(cell.text)
    return max(lengths, key=lambda tag: lengths[tag])


def _cell_moves(
    row: Sequence[EntryCell], columns: Sequence[TargetColumn], main: str
) -> Iterator[CellMove]:
    """Yield where each cell of a row goes: to its column, or to the main one with its title."""
    by_tag = {one.tag: one for one in columns}
    own: dict[str, EntryCell] = {}
    for cell in row:
        if cell.tag in by_tag and _takes(by_tag[cell.tag], cell.text):
            own.setdefault(cell.tag, cell)
    for tag, cell in own.items():
        is_list = by_tag[tag].kind in LIST_KINDS
        value = _choice(cell.text, by_tag[tag]) if is_list else None
        yield CellMove(block=cell.block, cell=cell.cell, tag=tag, value=value)
    for cell in row:
        if own.get(cell.tag) is not cell:
            label = cell.title or _UNTITLED
            yield CellMove(block=cell.block, cell=cell.cell, tag=main, label=label)


def _choice(text: str, column: TargetColumn) -> str | None:
    words = " ".join(text.split()).casefold()
    return next((one for one in column.choices if one.casefold() == words), None)


def _takes(column: TargetColumn, text: str) -> bool:
    if column.kind is ControlKind.CHECK_BOX:
        return False
    return column.kind is not ControlKind.DROP_DOWN or _choice(text, column) is not None


def _into_labels(entries: Entries, repeated: list[dict[str, Target]], planning: Planning) -> None:
    """Plan rows for a form that repeats its labels for each entry; those too many are held."""
    for number, row in enumerate(entries.rows):
        if number >= len(repeated):
            _hold_rest(entries, number, planning)
            return
        _into_one(row, repeated[number], planning)


def _into_one(row: Sequence[EntryCell], there: dict[str, Target], planning: Planning) -> None:
    words = _for_words(there)
    last = next(iter(words.values()))
    for cell in row:
        tag = parsed(cell.tag)
        target = None if tag is None else words.get(tag.column)
        label = "" if target is not None else cell.title or _UNTITLED
        last = target or last
        _cell_into(cell, last, label, planning)


def _for_words(there: dict[str, Target]) -> dict[str, Target]:
    """Return the places of an entry that take more than a tick."""
    return {
        column: one
        for column, one in there.items()
        if one.control.kind is not ControlKind.CHECK_BOX
    }


def _cell_into(cell: EntryCell, target: Target, label: str, planning: Planning) -> None:
    control = target.control
    if control.kind in LIST_KINDS or control.binding is not None:
        column = TargetColumn(tag=control.tag, kind=control.kind, choices=control.choices)
        value = _choice(cell.text, column)
        if value is not None and cell.cell is None:
            move = PutValue(block=cell.block, path=target.path, value=value)
            planning.move(move, [cell.block], Outcome.MOVED, target.where)
            return
    words = PutWords(blocks=(cell.block,), path=target.path, label=label, cell=cell.cell)
    planning.move(words, [cell.block], Outcome.MOVED, target.where)


def _hold_rest(entries: Entries, start: int, planning: Planning) -> None:
    rest = entries.rows[start:]
    blocks = tuple(dict.fromkeys(cell.block for row in rest for cell in row))
    loss = Loss(
        grade=LossGrade.MAJOR,
        what=f"The template has room for {start} entries, and the draft has {len(entries.rows)}.",
        where=planning.label_of(entries.place),
    )
    planning.hold(blocks, planning.label_of(entries.place), loss=loss)


def _into_text(entries: Entries, target: Target, planning: Planning) -> None:
    """Put rows as a table into a place for text; entries without a table label by label."""
    if entries.is_table:
        move = PutWords(blocks=entries.blocks, path=target.path)
        planning.move(move, entries.blocks, Outcome.MOVED, target.where)
        return
    for row in entries.rows:
        for cell in row:
            words = PutWords(blocks=(cell.block,), path=target.path, label=cell.title)
            planning.move(words, [cell.block], Outcome.MERGED, target.where)

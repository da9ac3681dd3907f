"""The places of a draft that answer checklist items, whichever way they were found."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from imrkit.checklist import ChecklistItem, ItemPart
from imrkit.errors import TagError
from imrkit.values.controls import ContentControl, ControlKind
from imrkit.values.frozen import FrozenDict
from imrkit.values.hashes import text_hash
from imrkit.values.prompts import is_word_prompt
from imrkit.values.tags import ControlTag, is_ours

_BOX = ControlKind.CHECK_BOX


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table or repeating section."""

    number: int  # from 1, headings not counted
    # Of its first cell, or of the control there; "" and () when the host cannot tell.
    part: str = ""
    path: tuple[int, ...] = ()
    cells: Mapping[str, str]  # column id -> text, "" when empty; only columns that exist there
    # Column id -> the prompt that is shown, and printed, there.
    prompts: Mapping[str, str] = field(default_factory=FrozenDict)
    # The table holds no more than the words that its template gave to each of its rows.
    is_untouched: bool = False

    @property
    def is_empty(self) -> bool:
        """True when nobody wrote anything into a cell."""
        return self.is_untouched or not any(self.cells.values())

    @property
    def words(self) -> str:
        """The hash of its text."""
        return text_hash("\n".join(self.cells.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in a draft and the text in it."""

    item: str
    item_part: str  # "" for the item as a whole
    where: str  # for a person: the control's title, or the heading or label above
    tag: str = ""  # of the content control; "" in a mapped template
    text: str = ""  # what the author wrote; "" when nothing
    prompt: str = ""  # the prompt that is shown, and printed, in its stead; "" when none
    headings: tuple[str, ...] = ()  # the lines of the text that are sub-headings
    values: tuple[str, ...] = ()  # the tick states, for the hash: an untouched box has no text
    rows: tuple[Row, ...] | None = None  # None: not a table
    # For a table: column id -> the column's title as this document shows it.
    titles: Mapping[str, str] = field(default_factory=FrozenDict)
    # Of the content control, or of the paragraph with the heading or label; "" and () when the
    # host cannot tell.
    part: str = ""
    path: tuple[int, ...] = ()

    @property
    def is_empty(self) -> bool:
        """True when the author wrote nothing."""
        return not self.text.strip()

    @property
    def shows_prompts(self) -> bool:
        """True when Word would print a prompt there, or in one of its rows."""
        return bool(self.prompt) or any(row.prompts for row in self.rows or ())

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs that hold something."""
        return tuple(line.strip() for line in self.text.split("\n") if line.strip())


def places_hash(places: Iterable[Place]) -> str:
    """Return the hash of all that an item's places say together; "" when they say nothing."""
    found = tuple(places)
    if all(place.is_empty for place in found):
        return ""
    values = (value for place in found for value in place.values)
    return text_hash("\n".join(place.text for place in found), values)


def places_of_controls(
    controls: Iterable[ContentControl], items: Mapping[str, ChecklistItem]
) -> Iterator[Place]:
    """Yield the place of each content control that carries the tag of a part of an item.

    The repeats of a bound value in headers and footers are not places. In somebody else's form
    columns also stand outside a repeating section, as labels that are repeated for each row: those
    of one part that follow one another are one place. And a section may have columns of others.
    """
    body = (control for control in controls if control.story not in ("header", "footer"))
    for part, together in itertools.groupby(body, key=lambda one: _part_of_column(one.tag, items)):
        if part is not None:
            yield _place_of_columns(tuple(_rows_of(together)), *part)
            continue
        for control in together:
            found = part_of(control.tag, items)
            if found is not None:
                yield _place(control, *found)
                yield from _places_of_others(control, found[1], items)


def _rows_of(controls: Iterable[ContentControl]) -> Iterator[tuple[ContentControl, ...]]:
    """Yield the rows that controls of columns make: one begins where a column comes again."""
    row: dict[str, ContentControl] = {}
    for control in controls:
        if control.tag in row:
            yield tuple(row.values())
            row = {}
        row[control.tag] = control
    if row:
        yield tuple(row.values())


def _places_of_others(
    control: ContentControl, part: ItemPart, items: Mapping[str, ChecklistItem]
) -> Iterator[Place]:
    """Yield a place for each other part that has columns in the rows of a section."""
    parts = {
        (found[0].id, found[1].id): found
        for row in control.rows
        for cell in row
        if (found := _part_of_column(cell.tag, items)) and found[1] is not part
    }
    for item, other in parts.values():
        rows = (
            tuple(cell for cell in row if _part_of_column(cell.tag, items) == (item, other))
            for row in control.rows
        )
        yield _place_of_columns(tuple(rows), item, other)


def _place_of_columns(
    controls: tuple[tuple[ContentControl, ...], ...], item: ChecklistItem, part: ItemPart
) -> Place:
    rows = tuple(_row(number, row, item, part) for number, row in enumerate(controls, start=1))
    there = {name for row in rows for name in row.cells}
    first = next(control for row in controls for control in row)
    return Place(
        item=item.id,
        item_part=part.id,
        where=item.title_of(part),
        tag=first.tag,
        text=_rows_text(rows),
        rows=rows,
        titles=FrozenDict(
            {column.id: column.label for column in part.columns if column.id in there}
        ),
        part=first.part,
        path=first.path,
    )


def _part_of_column(
    tag: str, items: Mapping[str, ChecklistItem]
) -> tuple[ChecklistItem, ItemPart] | None:
    """Return the item and part of the column that a tag names; None when it names no column."""
    try:
        parsed = ControlTag.parse(tag) if is_ours(tag) else None
    except TagError:
        return None
    item = items.get(parsed.item) if parsed is not None and parsed.column else None
    if item is None or parsed is None:
        return None
    part = next((part for part in item.parts if part.id == parsed.part), None)
    is_known = part and any(column.id == parsed.column for column in part.columns)
    return (item, part) if part and is_known else None


def part_of(tag: str, items: Mapping[str, ChecklistItem]) -> tuple[ChecklistItem, ItemPart] | None:
    """Return the item and part that a tag names; None when it names none (or a column).

    Of an item with several parts a tag without one means the whole: other agencies' forms ask for
    it in one place.
    """
    if not is_ours(tag):
        return None
    try:
        parsed = ControlTag.parse(tag)
    except TagError:
        return None
    item = items.get(parsed.item)
    if item is None or parsed.column:
        return None
    part = next((part for part in item.parts if part.id == parsed.part), None)
    if part is None and item.parts and not parsed.part:
        part = ItemPart(id="", label=item.title, kind=ControlKind.RICH_TEXT)
    return None if part is None else (item, part)


def _place(control: ContentControl, item: ChecklistItem, part: ItemPart) -> Place:
    rows = None
    if control.kind is ControlKind.REPEATING_SECTION:
        rows = _begun(
            tuple(_row(at, row, item, part) for at, row in enumerate(control.rows, start=1)), part
        )
    text, prompt = _answer_and_prompt(control, part.placeholder)
    return Place(
        item=item.id,
        item_part=part.id,
        where=control.title or item.title,
        tag=control.tag,
        text=text if rows is None else _rows_text(rows),
        prompt=prompt if rows is None else "",
        values=(str(bool(control.checked)).lower(),) if part.kind is _BOX else (),
        rows=rows,
        # Text in a form that has no table there tells nothing of columns.
        titles=FrozenDict({one.id: one.label for one in part.columns if rows is not None}),
        part=control.part,
        path=control.path,
    )


def _begun(rows: tuple[Row, ...], part: ItemPart) -> tuple[Row, ...]:
    """Return the rows of a table; as untouched, when they hold what its template gave them."""
    given = next((one for one in part.columns if one.id == part.row_for_each), None)
    if given is None or [dict(_written(row)) for row in rows] != [
        {given.id: one} for one in given.options
    ]:
        return rows
    return tuple(replace(row, is_untouched=True) for row in rows)


def _written(row: Row) -> Iterator[tuple[str, str]]:
    return ((name, text) for name, text in row.cells.items() if text)


def _row(
    number: int, controls: tuple[ContentControl, ...], item: ChecklistItem, part: ItemPart
) -> Row:
    placeholders = {column.id: column.placeholder for column in part.columns}
    cells: dict[str, str] = {}
    prompts: dict[str, str] = {}
    for control in controls:
        column = _column_of(control.tag, item, part)
        if column in placeholders:
            cells[column], prompt = _answer_and_prompt(control, placeholders[column])
            if prompt:
                prompts[column] = prompt
    return Row(
        number=number,
        cells=cells,
        prompts=FrozenDict(prompts),
        part=controls[0].part if controls else "",
        path=controls[0].path if controls else (),
    )


def _column_of(tag: str, item: ChecklistItem, part: ItemPart) -> str:
    """Return the column of a part that a tag names; "" when it names none of them."""
    try:
        parsed = ControlTag.parse(tag)
    except TagError:
        return ""
    return parsed.column if (parsed.item, parsed.part) == (item.id, part.id) else ""


def _answer_and_prompt(control: ContentControl, placeholder: str) -> tuple[str, str]:
    """Return the author's words, and the prompt that is shown in their stead.

    Of a host that cannot tell a placeholder, its words are one, and so are Word's own.
    """
    if control.kind is _BOX:
        return control.filled_text, ""
    if not control.text.strip():
        return "", ""  # a placeholder of spaces, where a host cannot tell it
    if control.placeholder:
        return "", control.text.strip()
    unsure = control.placeholder is None and control.filled_text
    if unsure and (is_word_prompt(control.text) or _says_the_same(control.text, placeholder)):
        return "", control.text.strip()
    return control.filled_text, ""


def _says_the_same(text: str, placeholder: str) -> bool:
    return bool(placeholder) and text_hash(text) == text_hash(placeholder)


def _rows_text(rows: Iterable[Row]) -> str:
    return "\n".join("\t".join(row.cells.values()) for row in rows if not row.is_empty)

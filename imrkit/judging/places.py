"""The places of a draft that answer checklist items, whichever way they were found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

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

    @property
    def is_empty(self) -> bool:
        """True when nothing stands in any cell."""
        return not any(self.cells.values())

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

    The repeats of a bound value in headers and footers are not places.
    """
    for control in controls:
        if control.story in ("header", "footer"):
            continue
        found = part_of(control.tag, items)
        if found is not None:
            yield _place(control, *found)


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
        rows = tuple(_row(number, row, part) for number, row in enumerate(control.rows, start=1))
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
        titles=FrozenDict({column.id: column.label for column in part.columns}),
        part=control.part,
        path=control.path,
    )


def _row(number: int, controls: tuple[ContentControl, ...], part: ItemPart) -> Row:
    placeholders = {column.id: column.placeholder for column in part.columns}
    cells: dict[str, str] = {}
    prompts: dict[str, str] = {}
    for control in controls:
        try:
            column = ControlTag.parse(control.tag).column
        except TagError:
            continue
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


def _answer_and_prompt(control: ContentControl, placeholder: str) -> tuple[str, str]:
    """Return the author's words, and the prompt that is shown in their stead.

    Of a host that cannot tell a placeholder, its words are one, and so are Word's own.
    """
    if control.kind is _BOX:
        return control.filled_text, ""
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

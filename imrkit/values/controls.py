"""Content controls as plain values, wherever they were read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeAlias

from imrkit.wire import shaped

STORIES = ("body", "header", "footer", "footnotes", "endnotes", "comments", "text-box")
StoryKind = Annotated[str, STORIES]
IsoDate = Annotated[str, dt.date]  # a text that writes one: 2026-12-31

MAX_NAME = 64  # letters of a tag or a title that every version of Word takes


class ControlKind(StrEnum):
    """The kinds of content controls (ISO 29500-1 section 17.5.2; MS-DOCX for w14 and w15)."""

    RICH_TEXT = "rich-text"
    PLAIN_TEXT = "plain-text"
    DROP_DOWN = "drop-down"
    COMBO_BOX = "combo-box"
    DATE = "date"
    CHECK_BOX = "check-box"
    REPEATING_SECTION = "repeating-section"
    REPEATING_ITEM = "repeating-section-item"
    PICTURE = "picture"
    GROUP = "group"
    BUILDING_BLOCK = "building-block"
    CITATION = "citation"
    BIBLIOGRAPHY = "bibliography"
    EQUATION = "equation"


LIST_KINDS = frozenset({ControlKind.DROP_DOWN, ControlKind.COMBO_BOX})  # they offer choices
# Those that a value fills; the others are filled in Word.
FILLED_KINDS = frozenset(
    {
        ControlKind.RICH_TEXT,
        ControlKind.PLAIN_TEXT,
        ControlKind.DROP_DOWN,
        ControlKind.COMBO_BOX,
        ControlKind.DATE,
        ControlKind.CHECK_BOX,
        ControlKind.REPEATING_SECTION,
    }
)


class Level(StrEnum):
    """Where in the structure of a document a content control stands."""

    BLOCK = "block"
    RUN = "run"
    ROW = "row"
    CELL = "cell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Locks:
    """The locks of a control (ISO 29500-1 section 17.5.2.23)."""

    content: bool = False  # what stands in it cannot be edited
    deletion: bool = False  # it cannot be taken away
    inherited: bool = False  # its content is locked by a control or a group around it


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """The custom XML that a control shows (17.5.2.6; MS-DOCX for Word 2013's own)."""

    store: str  # id of the data store as written, "" when none is named
    xpath: str
    prefixes: str = ""  # the declarations that the path needs, as written


@dataclass(frozen=True, slots=True, kw_only=True)
class NewControl:
    """A control that a document is to be given."""

    kind: ControlKind = ControlKind.RICH_TEXT
    tag: str = ""  # "" for none
    title: str = ""  # "" for none
    placeholder: str = ""  # shown while it is empty; "" for Word's own words for the kind
    choices: tuple[str, ...] = ()  # of a drop-down or combo box
    date_format: str = "d MMMM yyyy"  # of a date, in Word's letters (17.5.2.7)
    multi_line: bool = True  # plain text may hold line breaks
    locks: Locks = Locks()


# The value of a control, and of a row of controls: by tag, or in their order.
ControlValue: TypeAlias = "str | bool | tuple[str, ...] | tuple[RowValue, ...]"
RowValue: TypeAlias = "Mapping[str, ControlValue] | tuple[ControlValue | None, ...]"


# What only those want to know who write into files is not in its JSON, which is for judging.
@shaped(without=("part", "paragraphs", "multi_line", "locks", "binding", "copies"))
@dataclass(frozen=True, slots=True, kw_only=True)
class ContentControl:
    """A named region of a Word document at one moment."""

    tag: str  # "" when the control has none
    title: str = ""  # "" when the control has none
    kind: ControlKind
    level: Level | None = None  # None: the host cannot tell
    story: StoryKind = "body"
    path: tuple[
        int, ...
    ] = ()  # position in its story, outermost first; () when the host cannot tell
    part: str = ""  # name of the part that its story stands in; "" when the host cannot tell
    id: int | None = None  # Word's own number; not unique, not stable
    text: str = ""  # as a reader sees it; the placeholder's words while it shows
    # Of rich text, the texts of its paragraphs, where it has several; () when it has one, or when
    # the host cannot tell. A row of a table counts as one.
    paragraphs: tuple[str, ...] = ()
    placeholder: bool | None = None  # True while the placeholder shows; None: the host cannot tell
    date: IsoDate | None = None  # of a date control; None: none chosen
    checked: bool | None = None  # state of a check box; None for other kinds
    choices: tuple[str, ...] = ()  # display texts of a drop-down or combo box
    multi_line: bool | None = None  # plain text may hold line breaks; None for other kinds
    locks: Locks | None = None  # None: the host cannot tell
    binding: Binding | None = None  # None: it is bound to nothing, or the host cannot tell
    copies: int = 0  # how many copies of it the file holds for older readers
    # A repeating section's rows, each with the controls that stand in it; () for other kinds.
    rows: tuple[tuple[ContentControl, ...], ...] = ()

    @property
    def is_empty(self) -> bool:
        """True when nothing was filled in. A tick box counts as empty while it is not ticked."""
        if self.kind is ControlKind.CHECK_BOX:
            return not self.checked
        if self.rows:
            return all(cell.is_empty for row in self.rows for cell in row)
        return self.placeholder is True or not self.text.strip()

    @property
    def filled_text(self) -> str:
        """The value as text: "" when empty, "true" for a tick."""
        if self.kind is ControlKind.CHECK_BOX:
            return "true" if self.checked else ""
        return "" if self.is_empty else self.text

    @property
    def value(self) -> ControlValue:
        """The value that was filled in, as :meth:`imrkit.Draft.fill` takes it, without formatting.

        "" when it is empty; True or False of a check box; a date as ISO text where the control
        keeps one; the texts of several paragraphs; of a repeating section, for each row a mapping
        from tag to value, or the values in the order of ``rows`` where a control there has no tag.
        None stands there for a control that is not filled in rows: a picture, or one that holds
        others, is locked, or shows data of the file.
        """
        if self.kind is ControlKind.CHECK_BOX:
            return bool(self.checked)
        if self.kind is ControlKind.REPEATING_SECTION:
            return tuple(map(_row_value, self.rows))
        if self.is_empty:
            return ""
        return self.date or self.paragraphs or self.text


def _row_value(row: tuple[ContentControl, ...]) -> RowValue:
    values = tuple(one.value if _is_filled_alone(one, row) else None for one in row)
    tags = [one.tag for one in row]
    if all(tags) and len(set(tags)) == len(tags):
        return {tag: value for tag, value in zip(tags, values, strict=True) if value is not None}
    return values


def _is_filled_alone(control: ContentControl, row: tuple[ContentControl, ...]) -> bool:
    depth = len(control.path)
    holds_others = any(len(one.path) > depth and one.path[:depth] == control.path for one in row)
    locked = control.locks is not None and control.locks.content
    bound = control.binding is not None  # to data that every row shows
    return control.kind in FILLED_KINDS and not (holds_others or locked or bound)


def short_title(title: str) -> str:
    """Cut a title to the length that every version of Word can show."""
    return title if len(title) <= MAX_NAME else f"{title[: MAX_NAME - 1]}…"


def find(
    controls: Iterable[ContentControl],
    *,
    tag: str | None = None,
    title: str | None = None,
    id: int | None = None,
) -> tuple[ContentControl, ...]:
    """Return the controls with this tag, this title and this id, those in rows too.

    None asks for nothing; "" for those that have none. Ids are those that Word gave and may be
    missing or stand twice. A control that is found is filled at its ``path`` and ``part``.
    """
    wanted = {"tag": tag, "title": title, "id": id}
    asked = {name: value for name, value in wanted.items() if value is not None}
    return tuple(
        control
        for control in walk(controls)
        if all(getattr(control, name) == value for name, value in asked.items())
    )


def walk(controls: Iterable[ContentControl]) -> Iterator[ContentControl]:
    """Yield every control, those in rows of repeating sections too, in document order."""
    for control in controls:
        yield control
        for row in control.rows:
            yield from walk(row)

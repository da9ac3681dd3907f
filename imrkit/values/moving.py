"""The blocks of a draft that is to be moved, the places they stand at, and where each goes.

A block is the smallest piece that moves as one: a paragraph outside tables, a row of a table whose
rows are entries, a cell of any other table that holds places, a whole table that holds none, the
answer in a line, a note, a comment, a text box, a header or footer.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from imrkit.values.controls import ControlKind
from imrkit.values.headings import HeadingLevel

Path = tuple[int, ...]


class BlockKind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    LINE = "line"  # a part of a paragraph: the answer in a line, a tick
    CELL = "cell"
    ROW = "row"
    TABLE = "table"
    PICTURE = "picture"  # a paragraph that holds pictures and no words
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    COMMENT = "comment"
    TEXT_BOX = "text-box"
    HEADER = "header"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCell:
    """A cell of a row."""

    text: str
    tag: str = ""  # of the place in it; "" for none
    title: str = ""  # of its column
    is_written: bool = True  # False: nothing stands there, or a placeholder


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceBlock:
    """A block of a draft that is to be moved."""

    id: int  # from 1
    kind: BlockKind
    text: str
    level: HeadingLevel | None = None  # of a heading
    place: int | None = None  # the number of the place whose answer it belongs to
    cells: tuple[SourceCell, ...] = ()  # of a row, and of a table of one
    is_plain: bool = False  # typed words and nothing else: the same words elsewhere say it all
    is_prompt: bool = False  # the form's own words in stead of an answer
    is_contents: bool = False  # a line of a table of contents, which Word makes of the headings
    carried_by: int | None = None  # the block that it hangs on, and moves along with


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePlace:
    """A place that an author wrote at."""

    number: int
    tag: str  # of its content control
    title: str
    kind: ControlKind
    path: Path
    blocks: tuple[int, ...]
    day: str = ""  # of a date: ISO; "" when none is told


@dataclass(frozen=True, slots=True, kw_only=True)
class Movable:
    """All that a draft has to move, in reading order."""

    blocks: tuple[SourceBlock, ...]
    places: tuple[SourcePlace, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PutWords:
    """Blocks that go into a content control, behind what stands there."""

    blocks: tuple[int, ...]
    path: Path
    label: str = ""  # a line above them; "" for none
    cell: int | None = None  # of a block that is a row: this cell alone


@dataclass(frozen=True, slots=True, kw_only=True)
class PutValue:
    """A block whose value fills a list, a tick box or a bound control."""

    block: int
    path: Path
    value: str | bool | dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class CellMove:
    """What goes into one column of a new row."""

    block: int
    cell: int | None  # of the block, where it is a row
    tag: str  # of the control in the new row
    label: str = ""  # said before it; "" for none
    value: str | None = None  # what fills a list; None: its content goes there


@dataclass(frozen=True, slots=True, kw_only=True)
class PutRows:
    """Rows that go into a repeating section."""

    rows: tuple[tuple[CellMove, ...], ...]
    path: Path
    replaces: bool = False  # the rows there are those that the template gave, and give way


@dataclass(frozen=True, slots=True, kw_only=True)
class PutBehind:
    """Blocks that stand below the table of a repeating section, for they are no rows."""

    blocks: tuple[int, ...]
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Blocks that go into the holding section."""

    blocks: tuple[int, ...]
    heading: str  # of the form, above them; "" for none
    label: str = ""  # of the place that they stood at; "" for none
    tag: str = ""  # of the control that is put around them; "" for none
    is_of_form: bool = False  # the form's own words


Move = PutWords | PutValue | PutRows | PutBehind | Hold


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Blocks that could not be put where they were to go, and stand in the holding section."""

    blocks: tuple[int, ...]
    why: str  # a sentence

"""Slots: the places of somebody's form that ask for something, and where their answers stand.

``part`` and ``path`` are addresses as in :mod:`imrkit.values.snapshot`; characters are counted in a
paragraph's text as a reader sees it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from imrkit.values.headings import HeadingLevel


class SlotKind(StrEnum):
    """How a form asks."""

    HEADING = "heading"  # answer below
    LABEL = "label"  # answer on the line, or in the next paragraph or control
    CELL = "cell"  # a label in a cell; answer in the next cell or the rest of the same one
    COLUMN = "column"  # a column's title; answers below
    ROW = "row"  # a row's title in a table or grid, and a band across a table
    CHOICE = "choice"  # a question with options


class AreaKind(StrEnum):
    """The shape of an answer area."""

    LINE = "line"  # characters of a paragraph
    BLOCKS = "blocks"  # paragraphs and tables that follow one another
    CELL = "cell"  # the whole of a cell
    CONTROL = "control"  # the content of a content control that the form has
    FIELD = "field"  # a legacy form field or a merge field in a paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerArea:
    """What an author would fill in, and what stands there now."""

    kind: AreaKind
    part: str
    # Of the paragraph (LINE, FIELD), the cell, the control, or the parent of the blocks.
    path: tuple[int, ...]
    # LINE, FIELD: the characters from start up to end. BLOCKS: the children of the parent from the
    # position start up to end, counted as in a path. Equal: nothing stands there yet. CELL,
    # CONTROL: 0 and 0.
    start: int = 0
    end: int = 0
    text: str = ""  # what an author wrote there; "" when nothing
    prompt: str = ""  # the form's own words there in stead of an answer; "" when none


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of the answers that a choice offers."""

    text: str
    is_chosen: bool | None = None  # None: cannot tell (words of which one is to be deleted)
    part: str = ""
    path: tuple[int, ...] = ()  # of its paragraph, or of the control that ticks it
    start: int = 0  # of its tick box or, without one, its text, in the paragraph
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A place of a form that asks for something."""

    kind: SlotKind
    anchor: str  # as displayed, white space as single spaces, typed numbers included
    occurrence: int = 1  # which slot of the document with this anchor, from 1, in reading order
    part: str = ""  # of the anchor's paragraph
    path: tuple[int, ...] = ()
    start: int = 0  # the anchor's characters in its paragraph
    end: int = 0
    level: HeadingLevel | None = None  # of a heading; None: not a heading
    areas: tuple[AnswerArea, ...] = ()  # () : nothing to fill in, as at a title; a column has many
    options: tuple[Option, ...] = ()  # of a choice
    section: tuple[str, ...] = ()  # the headings above, outermost first
    table: tuple[int, ...] = ()  # the path of the table around it; () : none
    table_title: str = ""  # what the table is about: its caption, band or heading; "" : not said
    row_title: str = ""  # of the row around it, when that is not the anchor
    guidance: str = ""  # the form's own help at it

    @property
    def text(self) -> str:
        """What an author wrote in its areas, a line for each."""
        return "\n".join(area.text for area in self.areas if area.text)

"""All that a host can see of a draft at one moment, as values.

Every field may be ``None``: this host cannot see it. A check that needs such a field is listed in
the report's ``not_checked``, never passed.

``part`` and ``path`` say where a thing stands, as those of a content control do: the name of the
file's part, and the way down from its root. They are "" and () from a host that sees no file (Word
through Office.js, JSON), and nothing that judges needs them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from imrkit.values.annotations import (
    Comment,
    DocumentProperty,
    HiddenText,
    Hyperlink,
    Picture,
    Revision,
)
from imrkit.values.controls import ContentControl, ControlKind
from imrkit.values.headings import HeadingLevel
from imrkit.values.layout import BlockLayout
from imrkit.values.slots import Slot
from imrkit.wire import shaped


@shaped(without=("part", "path"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of the body, outside tables."""

    text: str  # as a reader sees it: tabs "\t", line breaks "\n", no deleted and no hidden text
    style: str = ""  # the style's name as Word shows it; "" for the default style
    heading_level: HeadingLevel | None = None  # 1 to 9; None: not a heading
    part: str = ""
    path: tuple[int, ...] = ()


@shaped(without=("part", "path"), name="SnapshotCell", sparse=True, short="text")
@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table; one that covers several columns stands once."""

    text: str  # its paragraphs, without the tables in it
    columns: int = 1  # how many it covers
    part: str = ""
    path: tuple[int, ...] = ()


@shaped(without=("part", "path"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of the body; one in a cell is a block of its own, behind the table around it."""

    rows: tuple[tuple[Cell, ...], ...]
    part: str = ""
    path: tuple[int, ...] = ()

    @property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The texts of its cells, by row."""
        return tuple(tuple(cell.text for cell in row) for row in self.rows)


Block = Paragraph | Table


def block_text(block: Block) -> str:
    """Return the words of a block: of a table a line for each row, a tab between cells."""
    if isinstance(block, Paragraph):
        return block.text
    return "\n".join("\t".join(row) for row in block.texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Margin:
    """A header or footer as one page section shows it."""

    kind: Annotated[str, ("header", "footer")]
    pages: Annotated[str, ("default", "first", "even")]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSection:
    """Pages, with the headers and footers that they show, inherited ones too."""

    margins: tuple[Margin, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A text beside the body: a header or footer, one note, one comment, one text box."""

    kind: str  # as of a content control: "header", "footnotes" …
    blocks: tuple[Block, ...]  # in reading order; a text box in it is a story of its own
    part: str = ""
    path: tuple[int, ...] = ()  # () also of a header or footer, which is the whole part

    @property
    def text(self) -> str:
        """Its words, a line for each paragraph and row of a table."""
        return "\n".join(block_text(block) for block in self.blocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A template of imrkit and its checklist, as the file itself says; travels in the file."""

    template: str  # the form it was made from
    template_version: str
    checklist: str
    checklist_version: str
    review_type: str
    tags: tuple[str, ...]  # the control tags that the template was born with, in document order
    size: str = ""  # how much of its form the template holds; "": not said, all of it


# What judging does not ask for stays out of its JSON, and so do slots: they are many, and asked for
# where a mapping is used.
@shaped(without=("stories", "pictures", "hyperlinks", "properties", "slots", "layout"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A draft at one moment."""

    controls: tuple[ContentControl, ...] | None = None  # top level ones, in document order
    unseen: tuple[ControlKind, ...] = ()  # kinds of controls that this host cannot see at all
    blocks: tuple[Block, ...] | None = None  # the body's paragraphs and tables, in reading order
    sections: tuple[PageSection, ...] | None = None
    stories: tuple[Story, ...] | None = None  # each header, footer, note, comment and text box
    comments: tuple[Comment, ...] | None = None
    revisions: tuple[Revision, ...] | None = None
    hidden: tuple[HiddenText, ...] | None = None
    pictures: tuple[Picture, ...] | None = None
    hyperlinks: tuple[Hyperlink, ...] | None = None
    properties: tuple[DocumentProperty, ...] | None = None
    identity: Identity | None = None  # None: not a template of ours, or the host cannot see it
    layout: tuple[BlockLayout, ...] | None = None  # of each of the blocks, in their order
    # In reading order; also None where nobody has looked for them, which takes time.
    slots: tuple[Slot, ...] | None = None

"""The paragraphs of a body one after another, as Word counts them in ``body.paragraphs``.

Those in the cells of tables are among them, and those in text boxes are not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from imrkit.values.headings import HeadingLevel
from imrkit.wire import shaped

MAX_LEVEL = 100  # tables within one another; elements of a Word file stand 256 deep at most


@shaped(sparse=True, short="text")
@dataclass(frozen=True, slots=True, kw_only=True)
class BodyParagraph:
    """A paragraph of the body, and in which cell of a table it stands."""

    text: str  # as that of a paragraph of a snapshot
    level: Annotated[int, range(MAX_LEVEL)] = 0  # how many tables are around it
    row: int = 0  # of the innermost table, from 0
    cell: int = 0  # of that row, from 0
    path: tuple[int, ...] = ()  # in the body's part, as of a content control; (): not known
    style: str = ""  # as that of a paragraph of a snapshot
    heading_level: HeadingLevel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The body of a file."""

    part: str  # the name of the file's part
    paragraphs: tuple[BodyParagraph, ...]

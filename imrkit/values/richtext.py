"""Formatted text as plain values: the content of a control, now or as it is to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from imrkit.wire import shaped

# The values of a row's cells: by the tags or titles of their controls, or in their order.
Cells = Mapping[str, object] | Sequence[object]


class ListKind(StrEnum):
    """The sign before a paragraph of a list."""

    BULLET = "bullet"
    NUMBER = "number"


@shaped(name="TextPiece", type="text", sparse=True, short="text")
@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A stretch of text in one formatting; tabs are "\\t", line breaks "\\n"."""

    text: str
    bold: bool = False
    italic: bool = False


@shaped(name="FixedPiece", type="fixed", sparse=True)
@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """Something in a paragraph that is not typed text: a picture, the reference of a note, a field.

    It is named by where it stands in the file, and can be kept, moved or left out as a whole.
    """

    paragraph: int  # its paragraph, counted among the blocks of the control or container, from 0
    at: int  # its number among the fixed things of that paragraph, from 0
    label: str = ""  # for a person: "footnote", "picture"
    text: str = ""  # what it adds to the text that a reader sees: a field's result; "" for most
    note: str = ""  # words that stand elsewhere and belong to it: those of a footnote, a comment


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph that a control is to hold, made from one that it holds already or a new one.

    A property that is not given stays as it is in the paragraph that it is made from.
    """

    source: int | None = None  # number of the block it is made from; None: a new paragraph
    content: tuple[Text | Fixed, ...] | None = ()  # None: the block ``source`` as it stands
    list: ListKind | None = None  # None: no list but the one that its style brings


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row that a repeating section is to hold, made from one that it holds already or a new one.

    ``cells`` maps column ids, or the tags (or titles) of the cells' controls, to new values, or
    gives the values in the order of the row's controls, None for one to be left. The other cells
    stay as they are.
    """

    source: int | None = None  # number of the row it is made from, from 0; None: a new row
    cells: Cells

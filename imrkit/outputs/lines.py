"""Lines of a text report, in which some words have a look where a terminal shows colours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Look(StrEnum):
    """The looks of words in a line."""

    PLAIN = "plain"
    TITLE = "title"
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """A line of text, and the look of the words from ``start`` to ``end`` in it."""

    text: str
    look: Look = Look.PLAIN
    start: int = 0
    end: int = 0


def plain_lines(texts: Iterable[str]) -> list[TextLine]:
    """Return texts as lines without any look."""
    return [TextLine(text=text) for text in texts]


def looking(text: str, look: Look) -> TextLine:
    """Return a line all of which has one look."""
    return TextLine(text=text, look=look, end=len(text))


def joined(lines: Iterable[TextLine]) -> str:
    """Return lines as a text."""
    return "\n".join(line.text for line in lines)

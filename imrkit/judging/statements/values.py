"""A statement: one question, learning point, recommendation or action, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from imrkit.judging.places import Place, Row


class StatementKind(StrEnum):
    """What a statement is in the report."""

    QUESTION = "question"  # of the terms of reference
    LEARNING = "learning point"
    RECOMMENDATION = "recommendation"
    ACTION = "action"  # of the action plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A statement in a text of paragraphs, before anybody knows of which kind it is."""

    label: str  # as the draft has it, without its signs: "R3", "Recommendation 3", "b"; "" for none
    number: str  # "3" in "R3": by it others name the statement; "" when it has none
    text: str  # its first paragraph, without the label
    lines: tuple[str, ...] = ()  # the paragraphs that belong to it
    start: int = 0  # where its text begins in the text of the place

    @property
    def whole(self) -> str:
        """Its text and all that belongs to it."""
        return "\n".join(line for line in (self.text, *self.lines) if line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One question, learning point, recommendation or action."""

    kind: StatementKind
    item: str  # at whose place it stands
    place: Place
    row: Row | None  # None: it is a paragraph
    name: str  # for a person: "R3", "Row 3"; "" when only its words tell it
    number: str  # by which others name it, "" for none
    text: str  # its own words, without its number
    whole: str  # with all that stands with it: its paragraphs, or every cell of its row
    start: int = 0  # of a paragraph: where its text begins in the text of the place
    cells: tuple[tuple[str, str], ...] = ()  # of a row: the title of each column, and its text

    def is_in_row_of(self, other: Statement) -> bool:
        """Tell whether it stands in the row of another: each may have cells of its own there."""
        if self.row is None or other.row is None or self.row.part != other.row.part:
            return False
        here, there = self.row.path, other.row.path
        return bool(here and there) and (
            here[: len(there) - 1] == there[:-1] or there[: len(here) - 1] == here[:-1]
        )

    @property
    def address(self) -> tuple[object, ...]:
        """What is the same for two statements that are one row, or one paragraph, of the draft."""
        if self.row is None:
            return (self.place.part, self.place.path, self.place.where, self.start)
        if self.row.path:
            return (self.row.part, self.row.path)
        return (self.place.where, self.row.number)

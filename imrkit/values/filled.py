"""A template or draft that was filled from a file of values: what was placed and what was not."""

from __future__ import annotations

from dataclasses import dataclass, field

from imrkit.wire import shaped


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """A value that stands nowhere in the filled file, and why."""

    place: str  # that it was given for: “rec-smart#recs.date”
    row: int | None = None  # of a table, from 1; None: the value is for the whole place
    reason: str  # sentences: what is wrong, and what would do

    @property
    def where(self) -> str:
        """The place and the row, for a person."""
        return self.place if self.row is None else f"{self.place}, row {self.row}"


@shaped(name="Filled", without=("data",))
@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A Word file that was filled, and what became of each value, in the order given."""

    data: bytes = field(repr=False)  # of the Word file
    placed: tuple[str, ...]  # places that hold what was given for them, or a part of it
    unplaced: tuple[Unplaced, ...]

"""What a change of a document costs its reader."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LossGrade(StrEnum):
    """How grave a loss is, the gravest first."""

    DATA = "data"  # words, rows, pictures, notes or decisions are gone
    MAJOR = "major"  # the structure or the meaning is another: a list that is none any more
    MINOR = "minor"  # it looks different
    NOTE = "note"  # worth knowing


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """One thing that did not come through whole."""

    grade: LossGrade
    what: str  # a sentence for a person, without words of the draft
    where: str = ""  # the heading or the label near which it stood; "" for the whole document

"""Findings: faults, doubts and questions that checks find in a draft, as data."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from imrkit.values.record import Acceptance
from imrkit.wire import shaped


class Severity(StrEnum):
    """How sure a finding is that something should change."""

    ERROR = "error"  # wrong whatever the author meant
    WARNING = "warning"  # probably to mend
    NOTE = "note"  # a question

    @property
    def rank(self) -> int:
        """Return 3 for an error, 2 for a warning, 1 for a note."""
        return {"error": 3, "warning": 2, "note": 1}[self.value]


@shaped(sparse=True, always=("where", "tag", "row", "part", "path"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where in a draft a finding lies."""

    where: str  # for a person: "under “Equalities”", "Recommendations, row 3"
    tag: str = ""  # of the content control; "" when there is none
    row: int | None = None  # of a table or repeating section, from 1, headings not counted
    words: str = ""  # hash of what stands in that row; "" when it lies in none
    # Of the control, paragraph or cell that it lies at, see imrkit.values.snapshot; of a row those
    # of its first cell, of several things those of the first. "" and () when it lies at none, or
    # the host cannot tell.
    part: str = ""
    path: tuple[int, ...] = ()
    headings: tuple[str, ...] = ()  # those that it stands under, the outermost first
    # The words that the finding is about, as they stand in the draft, to be marked there: at most
    # 80 characters, "" when it is about none. ``paragraph`` is the hash of the paragraph or cell
    # that they begin in; ``occurrence`` tells which of the same words there is meant, from 1.
    quote: str = ""
    paragraph: str = ""
    occurrence: int = 1


@shaped(also=("fingerprint",))
@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that one check found at one place."""

    code: str  # of the check; never reused
    name: str  # of the check
    severity: Severity
    item: str  # id of the checklist item; "" when it concerns no single item
    location: Location
    message: str  # what is there, in one sentence
    why: str  # why it matters
    remedy: str  # what to do
    quotes: tuple[str, ...] = ()  # the draft's words, as the message shows them, in order
    starts: tuple[int, ...] = ()  # where each of them begins in the message
    acceptable: bool = True  # False: it is about the record, which no reason makes right
    accepted: Acceptance | None = None  # by whom and why it is accepted; None: it is open

    @property
    def pieces(self) -> tuple[str, ...]:
        """Our own words in the message: before, between and behind the quotes."""
        ends = [0, *(at + len(one) for at, one in zip(self.starts, self.quotes, strict=True))]
        starts = [*self.starts, len(self.message)]
        return tuple(self.message[end:at] for end, at in zip(ends, starts, strict=True))

    @property
    def fingerprint(self) -> str:
        """16 hex digits that stay the same while the finding does."""
        parts = (
            self.code,
            self.item,
            self.location.where,
            self.location.tag,
            self.location.words,
            self.message,
        )
        return hashlib.sha256("\x00".join(parts).encode()).hexdigest()[:16]


def said(pieces: Sequence[str], quotes: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """Return a message of our own words with the draft's between them, and where those begin."""
    message, starts = pieces[0], []
    for quote, piece in zip(quotes, pieces[1:], strict=True):
        starts.append(len(message))
        message = f"{message}{quote}{piece}"
    return message, tuple(starts)

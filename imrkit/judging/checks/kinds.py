"""The kinds of checks: by these, and not by their names, others tell them from each other."""

from __future__ import annotations

from enum import StrEnum


class CheckKind(StrEnum):
    """The subject of a check."""

    TEXT = "text"  # something that stands in the draft, or in its file
    EMPTY = "empty"  # a place in which nothing stands yet
    INCOMPLETE = "incomplete"  # places or rows that are not there yet
    CELL = "cell"  # the empty cells of one column
    PROMPT = "prompt"  # prompts that would be printed
    ORDER = "order"  # the order of dates in the chronology, whose item owns the chronology
    REPORT_DATES = "report-dates"  # the dates that the report itself bears
    MARKING = "marking"  # the security marking, in headers and footers without content controls
    CONFIRMED_TEXT = "confirmed-text"  # words that changed since a person confirmed them
    AGREED_TEXT = "agreed-text"  # words that changed since the lead agreed to them


UNFINISHED = frozenset({CheckKind.EMPTY, CheckKind.INCOMPLETE})  # these mean “not yet”, not “wrong”
_KINDS: dict[str, CheckKind] = {}  # by the name of the check


def register(name: str, kind: CheckKind) -> None:
    """Note the kind of a check."""
    _KINDS[name] = kind


def kind_of(name: str) -> CheckKind:
    """Return the kind of the check with a name."""
    return _KINDS.get(name, CheckKind.TEXT)

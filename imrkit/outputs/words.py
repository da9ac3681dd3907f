"""The words that every report for people uses, whatever its format."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from imrkit.checklist import Checklist
from imrkit.judging.status import ItemStatus
from imrkit.values.findings import Severity

STATUS_WORDS = MappingProxyType(
    {
        ItemStatus.NO_PLACE: "no place",
        ItemStatus.NOT_STARTED: "not started",
        ItemStatus.IN_PROGRESS: "in progress",
        ItemStatus.NEEDS_ATTENTION: "needs attention",
        ItemStatus.DONE: "done",
        ItemStatus.NOT_APPLICABLE: "not applicable",
        ItemStatus.NOT_KNOWN: "not known",
        ItemStatus.NOT_CHECKED: "not checked",
    }
)
SEVERITY_WORDS = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "question"}
)
STANDING = "advice, not official guidance"


def checklist_title(checklist: Checklist) -> str:
    """Return the title of a checklist with its version."""
    return f"{checklist.title}, version {checklist.version}"


def counted(count: int, noun: str) -> str:
    """Return a number with its noun, as in “2 errors”."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def found_words(numbers: Mapping[Severity, int]) -> str:
    """Return how much was found, as in “2 errors, 1 question”; “nothing found” for nothing."""
    found = [counted(number, SEVERITY_WORDS[one]) for one, number in numbers.items() if number]
    return ", ".join(found) or "nothing found"

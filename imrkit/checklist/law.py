"""Legal sentences: what each says, whether it is in force, and when that was last checked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from imrkit.values.controls import IsoDate
from imrkit.words.date_words import day_in_words

OLD, TOO_OLD = 6, 12  # months after which a check is to be done again, and is worth nothing


class LegalStatus(StrEnum):
    """Whether what a sentence speaks of is law, or guidance, today."""

    IN_FORCE = "in-force"
    PROSPECTIVE = "prospective"  # made, and not brought into force
    PILOT_RUNNING = "pilot-running"
    PILOT_ENDED = "pilot-ended"
    RENAMED = "renamed"
    REPEALED = "repealed"  # or, of guidance, replaced
    UNKNOWN = "unknown"  # it could not be established

    @property
    def words(self) -> str:
        """It in a few words, for a sentence."""
        return _WORDS.get(self, self.value)


_WORDS = {
    LegalStatus.IN_FORCE: "in force",
    LegalStatus.PROSPECTIVE: "prospective, not in force",
    LegalStatus.PILOT_RUNNING: "a pilot that goes on",
    LegalStatus.PILOT_ENDED: "a pilot that has ended",
    LegalStatus.REPEALED: "repealed or replaced",
    LegalStatus.UNKNOWN: "not established",
}

# An author who relies on such a one is told of it.
PASSED = frozenset({LegalStatus.PROSPECTIVE, LegalStatus.RENAMED, LegalStatus.REPEALED})


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalSentence:
    """A sentence on the law, with its source and the day on which somebody last checked it."""

    id: str
    text: str  # as it is printed, shown as help and told of a draft
    act: str  # the Act, regulation or guidance that it rests on
    section: str = ""  # of the Act; "" for the whole
    url: str = ""
    jurisdiction: str
    status: LegalStatus
    until: IsoDate | None = None  # of one that is repealed or renamed: when it ceased
    checked: IsoDate  # the day of the last check
    by: str  # what it was checked by: which texts were read
    find: tuple[str, ...] = ()  # how a draft names it; see imrkit.judging.wordlists.finder

    @property
    def citation(self) -> str:
        """Its Act and section."""
        return citation(self.act, self.section)

    @property
    def has_passed(self) -> bool:
        """True when nobody can rely on it today: it is prospective, renamed or repealed."""
        return self.status in PASSED

    @property
    def last_checked(self) -> str:
        """The day of the last check, as one writes it: “26 November 2026”."""
        checked = dt.date.fromisoformat(self.checked)
        return day_in_words(checked)

    def is_older_than(self, months: int, today: dt.date) -> bool:
        """Tell whether more than some months have gone since the last check."""
        checked = dt.date.fromisoformat(self.checked)
        whole = (today.year - checked.year) * 12 + today.month - checked.month
        return (whole, today.day) > (months, checked.day)


def citation(act: str, section: str) -> str:
    """Return an Act with its section, as one cites it."""
    return f"{act}, {section}" if section else act

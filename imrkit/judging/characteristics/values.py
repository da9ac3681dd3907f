"""The nine protected characteristics, and what a draft records of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from imrkit.judging.passages import Passage


class Characteristic(StrEnum):
    """A protected characteristic, as section 4 of the Equality Act 2010 names it."""

    AGE = "age"
    DISABILITY = "disability"
    GENDER_REASSIGNMENT = "gender reassignment"
    MARRIAGE = "marriage and civil partnership"
    PREGNANCY = "pregnancy and maternity"
    RACE = "race"
    RELIGION = "religion or belief"
    SEX = "sex"
    ORIENTATION = "sexual orientation"


NINE = tuple(Characteristic)


class State(StrEnum):
    """What an entry says."""

    KNOWN = "known"
    EXPLAINED = "explained"  # not known, and why: not recorded, not asked, declined …
    UNKNOWN = "unknown"  # not known, and no more
    BLANK = "blank"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One characteristic of one person, where a draft has a place for it."""

    characteristic: Characteristic
    who: str  # as the draft names the person; "" when it names nobody there
    state: State
    value: str
    effect: str  # what the row says that it changed; "" when nothing
    passage: Passage  # where the value stands; where it is blank, its title


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordTable:
    """The entries of one table, or of labels that stand under one heading."""

    where: str  # for a person: "under “Patient details”"
    is_grid: bool  # it asks for characteristics, a row for each
    entries: tuple[Entry, ...]

    def of_state(self, state: State) -> tuple[Entry, ...]:
        """Return the entries that say so much."""
        return tuple(entry for entry in self.entries if entry.state is state)

    @property
    def is_begun(self) -> bool:
        """True when at least one entry says something."""
        return any(entry.state is not State.BLANK for entry in self.entries)

    @property
    def recorded(self) -> frozenset[Characteristic]:
        """The characteristics of which something is said, of whomever."""
        return frozenset(one.characteristic for one in self.entries if one.state is not State.BLANK)

    @property
    def people(self) -> tuple[str, ...]:
        """Those of whom something is said, in order, each once."""
        return tuple(dict.fromkeys(one.who for one in self.entries))

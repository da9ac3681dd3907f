"""The record: people's decisions on items and findings, bound to the words they decided on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import reduce
from operator import attrgetter
from typing import Annotated, Any, Protocol, TypeVar

from imrkit.errors import RecordError
from imrkit.wire import plain

SCHEMA_VERSION = 1
_NEEDED = ("schema_version", "decisions")  # of what is read; the rest is empty when it is left out


class DecisionState(StrEnum):
    """The decision of a person about an item."""

    CONFIRMED = "confirmed"  # the text answers the item
    NOT_APPLICABLE = "not-applicable"  # the item does not arise in this review
    NOT_KNOWN = "not-known"  # the information does not exist or could not be had
    ELSEWHERE = "answered-elsewhere"  # another section or paragraph answers it


class Gap(StrEnum):
    """The way in which a thing is not known."""

    NOT_RECORDED = "not-recorded"
    NOT_ASKED = "not-asked"
    DECLINED = "declined"
    NOT_ESTABLISHED = "not-established"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A person's decision about one item."""

    item: str
    state: DecisionState
    role: str  # "officer" or "lead"; never a name
    at: str  # when: ISO 8601 with time zone, to the second
    hash: str = ""  # of the item's text at that moment; "" when it had none
    reason: str = ""  # needed for every state but "confirmed"; where, for "answered-elsewhere"
    gap: Gap | None = None  # for "not-known"; None: not said


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """A finding that a person accepted, with the reason; without one it has no effect."""

    fingerprint: str  # of the finding: see imrkit.values.findings.Finding
    item: str = ""  # of the finding; "" when it concerned no single item
    code: str  # of its check
    role: str
    at: str
    reason: str = ""

    @property
    def has_reason(self) -> bool:
        """Tell whether the reason holds a letter or a digit."""
        return any(char.isalnum() for char in self.reason)


class ResponseState(StrEnum):
    """The word of the lead on an item."""

    AGREED = "agreed"
    QUERIED = "queried"  # the words stand in a comment at the item's place
    RETURNED = "returned"  # to the officer, with what is to be done


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadResponse:
    """The lead's response to one item."""

    item: str
    state: ResponseState
    role: str
    at: str
    hash: str = ""  # of the item's text at that moment; "" when it had none
    reason: str = ""  # what is to be done, for "returned"; "" for a query


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """Sign-off of the whole document; an edit afterwards visibly breaks it."""

    role: str
    at: str
    hash: str  # of the whole: see imrkit.values.hashes.whole_hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that people decided on a draft.

    One decision and one response at most per item, in item order; one acceptance at most per
    finding, in the order of fingerprints. Raises :class:`RecordError` for more.
    """

    schema_version: Annotated[int, (SCHEMA_VERSION,)] = SCHEMA_VERSION
    decisions: tuple[Decision, ...] = ()
    accepted: tuple[Acceptance, ...] = ()
    responses: tuple[LeadResponse, ...] = ()
    sign_off: SignOff | None = None

    def __post_init__(self) -> None:
        _refuse_second("decision", (decision.item for decision in self.decisions))
        _refuse_second("response", (response.item for response in self.responses))
        _refuse_second("acceptance", (one.fingerprint for one in self.accepted))

    @classmethod
    def joined(cls, records: Iterable[Record]) -> Record:
        """Return records of one draft as one; of entries on the same thing the latest counts.

        Two people who decide at once for the first time in a shared document make two records.
        """
        every = tuple(records)
        if len(every) == 1:
            return every[0]  # in the order in which it was written
        signed = [one.sign_off for one in every if one.sign_off is not None]
        return cls(
            decisions=_latest((decision for each in every for decision in each.decisions), "item"),
            accepted=_latest((one for each in every for one in each.accepted), "fingerprint"),
            responses=_latest((response for each in every for response in each.responses), "item"),
            sign_off=reduce(_later, signed) if signed else None,
        )

    def decision(self, item_id: str) -> Decision | None:
        """Return the decision on an item, or ``None``."""
        return next((decision for decision in self.decisions if decision.item == item_id), None)

    def response(self, item_id: str) -> LeadResponse | None:
        """Return the lead's response to an item, or ``None``."""
        return next((response for response in self.responses if response.item == item_id), None)

    def deciding(self, decision: Decision) -> Record:
        """Return the record with a decision added, or in place of the one on the same item."""
        others = {one.item: one for one in self.decisions} | {decision.item: decision}
        return replace(self, decisions=tuple(others[item] for item in sorted(others)))

    def undoing(self, item_id: str) -> Record:
        """Return the record without a decision on an item."""
        kept = tuple(decision for decision in self.decisions if decision.item != item_id)
        return replace(self, decisions=kept)

    def to_dict(self) -> dict[str, Any]:
        """Return the record as JSON-ready data."""
        data: dict[str, Any] = plain(self)
        return data

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Record:
        """Read the data of :meth:`to_dict`; raise :class:`RecordError` for anything else."""
        from marshmallow import ValidationError  # not loaded before a record is read

        from imrkit.wire.schema import schema_of

        try:
            missing = {name: "is missing" for name in _NEEDED if name not in data}
            if missing:
                raise ValidationError(missing)
            record: Record = schema_of(cls)().load(data)
        except ValidationError as error:
            wrong = ", ".join(sorted(map(str, error.messages)))
            raise RecordError(
                f"This is not a record that imrkit can read (see: {wrong}). It was changed by hand "
                "or written by another version; go back to an earlier copy of the draft."
            ) from None
        return record


def is_later(one: str, other: str) -> bool:
    """Tell whether a time is after another; False when they cannot be compared."""
    try:
        return datetime.fromisoformat(one) > datetime.fromisoformat(other)
    except (ValueError, TypeError):  # not a time; one with a zone and one without
        return False


class _Timed(Protocol):
    """A statement that somebody made at a time."""

    @property
    def at(self) -> str: ...


_T = TypeVar("_T", bound=_Timed)


def _later(one: _T, other: _T) -> _T:
    return other if is_later(other.at, one.at) else one


def _latest(entries: Iterable[_T], key: str) -> tuple[_T, ...]:
    """Return the latest entry for each key, in the order of keys."""
    key_of = attrgetter(key)
    found: dict[str, _T] = {}
    for entry in entries:
        found[key_of(entry)] = _later(found.get(key_of(entry), entry), entry)
    return tuple(found[key] for key in sorted(found))


def _refuse_second(what: str, keys: Iterable[str]) -> None:
    counts = Counter(keys)
    twice = ", ".join(f"“{key}”" for key, count in counts.items() if count > 1)
    if twice:
        raise RecordError(
            f"The record holds more than one {what} on {twice}, and which of them counts cannot "
            "be told. Go back to an earlier copy of the draft, or take all but one out."
        )

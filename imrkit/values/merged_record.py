"""Bring two records of one draft together that people kept apart.

Entry by entry, as the pane does when two people have a draft open: what one side changed since the
base is taken. Where both did, a text that is the same decides by the later word, and two different
words are left to a person: nobody's decision is put aside unseen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from imrkit.values.record import Acceptance, Decision, LeadResponse, Record, SignOff, is_later
from imrkit.words.three_way import Changed, who_changed

Entry = Decision | LeadResponse | Acceptance


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedEntry:
    """What became of an entry of the two records."""

    name: str  # "decision:why-wider-context", by which it is chosen
    item: str  # id; "" for none
    changed: Changed
    mine: Entry | None
    theirs: Entry | None
    taken: Entry | None  # None: it is undone, or waits for a choice
    is_open: bool = False  # both sides decided differently, and nobody has chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedRecord:
    """Two records as one."""

    record: Record
    entries: tuple[MergedEntry, ...]  # those that somebody changed
    lost_sign_off: bool  # a side was signed, and the merged text is not what was signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Wholes:
    """The hashes of the whole texts, for the sign-off: see :mod:`imrkit.values.hashes`."""

    merged: str
    mine: str
    theirs: str


Choose = Callable[[str], str]  # the name of an entry -> "mine" or "theirs"; "" for neither


def merged_record(
    base: Record,
    mine: Record,
    theirs: Record,
    *,
    wholes: Wholes,
    choose: Choose,
    hash_of: Callable[[str], str],
) -> MergedRecord:
    """Return two records as one.

    ``hash_of``: that of the merged text of an item, by its id.
    """
    found: list[MergedEntry] = []
    kept: dict[str, Any] = {}
    for name, (kind, key) in _LISTS.items():
        lists = (getattr(one, name) for one in (base, mine, theirs))
        was, ours, other = ({getattr(x, key): x for x in one} for one in lists)
        entries = [
            _entry(f"{kind}:{one}", (was.get(one), ours.get(one), other.get(one)), choose, hash_of)
            for one in (*ours, *sorted({*was, *other} - ours.keys()))
        ]
        found += [one for one in entries if one.changed is not Changed.NOBODY]
        kept[name] = tuple(one.taken for one in entries if one.taken is not None)
    record = Record(**kept, sign_off=_sign_off(mine.sign_off, theirs.sign_off, wholes))
    was_signed = mine.sign_off is not None or theirs.sign_off is not None
    return MergedRecord(
        record=record,
        entries=tuple(found),
        lost_sign_off=was_signed and record.sign_off is None,
    )


# The lists of a record: what an entry is called, and what it is known by.
_LISTS = {
    "decisions": ("decision", "item"),
    "accepted": ("accepted", "fingerprint"),
    "responses": ("response", "item"),
}
_Three = tuple[Any, Any, Any]  # an entry of the base, of mine and of theirs; None: it has none


def _entry(
    name: str, entries: _Three, choose: Choose, hash_of: Callable[[str], str]
) -> MergedEntry:
    was, mine, theirs = entries
    changed = who_changed(was, mine, theirs)
    taken, is_open = theirs if changed is Changed.THEIRS else mine, False
    if changed is Changed.APART:
        taken, is_open = _of_two(name, mine, theirs, choose, hash_of)
    return MergedEntry(
        name=name,
        item=next(one.item for one in (mine, theirs, was) if one is not None),
        changed=changed,
        mine=mine,
        theirs=theirs,
        taken=taken,
        is_open=is_open,
    )


def _of_two(
    name: str, mine: Any, theirs: Any, choose: Choose, hash_of: Callable[[str], str]
) -> tuple[Any, bool]:
    """Return which of two entries counts, and whether a person has to say so."""
    if mine is not None and theirs is not None and _say_the_same(mine, theirs):
        later = theirs if is_later(theirs.at, mine.at) else mine
        texts = [getattr(one, "hash", "") for one in (mine, theirs)]
        if texts[0] == texts[1]:
            return later, False
        now = hash_of(mine.item)
        return next((one for one in (mine, theirs) if one.hash == now), later), False
    chosen = choose(name)
    if chosen:
        return (theirs if chosen == "theirs" else mine), False
    return None, True


def _say_the_same(one: Entry, other: Entry) -> bool:
    words = ("state", "gap", "reason", "code", "role")
    return all(getattr(one, name, None) == getattr(other, name, None) for name in words)


def _sign_off(mine: SignOff | None, theirs: SignOff | None, wholes: Wholes) -> SignOff | None:
    """Return the sign-off of the merged text; None: nobody has signed it.

    A text that is a side's, word for word, is as well signed as that side was.
    """
    signed = [one for one in (mine, theirs) if one is not None and one.hash == wholes.merged]
    if len(signed) == 2:
        return signed[1] if is_later(signed[1].at, signed[0].at) else signed[0]
    if signed:
        return signed[0]
    if wholes.merged == wholes.mine:
        return mine
    return theirs if wholes.merged == wholes.theirs else None

"""A key to the names, as values."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from imrkit.values.renaming import KeyKind
from imrkit.wire import shaped


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """Words that a date, an address or a number of a key gets in its place."""

    kind: KeyKind  # never a name: that gets its code
    real: str = field(repr=False)  # as the key writes it
    instead: str  # "in autumn 1989"


@shaped(without=("names", "dates", "addresses", "numbers", "replacements"))
@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEntry:
    """A person (or place) of a review, and all that must not stand for them in the draft."""

    code: str  # what stands for them: "Adult A"
    # Not shown when the value is printed: what it holds belongs into no log.
    names: tuple[str, ...] = field(repr=False)  # the real name, then further spellings
    dates: tuple[dt.date, ...] = field(default=(), repr=False)  # of birth, of death
    addresses: tuple[str, ...] = field(default=(), repr=False)
    numbers: tuple[str, ...] = field(default=(), repr=False)  # telephone, vehicle, collar …
    replacements: tuple[Replacement, ...] = field(
        default=(), repr=False
    )  # without one: "[Adult A: date]"


@shaped(without=("kept",))
@dataclass(frozen=True, slots=True, kw_only=True)
class NameKey:
    """A key to the names."""

    entries: tuple[KeyEntry, ...]  # in the order of the file
    # Words that stand for nobody though a name is in them: "Grace Road". As they are written.
    kept: tuple[str, ...] = field(default=(), repr=False)

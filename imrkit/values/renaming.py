"""Real names replaced by codes, and what was left, as values. None of them holds a name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class KeyKind(StrEnum):
    """What a key to the names holds of a person."""

    NAME = "name"
    DATE = "date"
    ADDRESS = "address"
    NUMBER = "number"


class Renamed(StrEnum):
    """What became of a place where something of a key stands."""

    REPLACED = "replaced"
    UNDECIDED = "to be decided"  # left: nobody can tell who is meant, or whether it is a name
    OUT_OF_REACH = "out of reach"  # left: it stands in a file inside the file, which is not changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """Something of a key in one place of a file, and what became of it."""

    outcome: Renamed
    kind: KeyKind
    codes: tuple[str, ...]  # what stands for it: several where the key does not say who is meant
    where: str  # for a person: "in the text", "in the description of a picture"
    part: str  # name of the part
    near: str = ""  # the heading above, its own names replaced; "" before any and beside the body
    count: int = 1  # how many times there


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLeft:
    """Something of a key that still stands in a finished file."""

    kind: KeyKind
    codes: tuple[str, ...]  # of the person whose it is; several where several are meant
    where: str  # "in the text", "in an attribute", "in the name of a part", "in the file’s name"
    part: str  # name of the part; of one inside an embedded file both, with “ › ” between
    near: str = ""  # the heading above, "" when none is or when it holds a name itself
    count: int = 1
    sure: bool = True  # False: an everyday word, such as “Grace”, that may be no name

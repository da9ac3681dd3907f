"""What a key to the names holds, found in the passages of a draft."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType

from imrkit.judging.identifiers.values import (
    Identifier,
    IdentifierKind,
    Mention,
    Taken,
)
from imrkit.judging.passages import Passage
from imrkit.key import Certainty, KeyFinder, NameKey
from imrkit.values.renaming import KeyKind

_KINDS = MappingProxyType(
    {
        KeyKind.NAME: IdentifierKind.NAME,
        KeyKind.DATE: IdentifierKind.BIRTH_DATE,
        KeyKind.ADDRESS: IdentifierKind.ADDRESS,
        KeyKind.NUMBER: IdentifierKind.TELEPHONE,
    }
)


def keyed(passages: Sequence[Passage], key: NameKey) -> list[Identifier]:
    """Return what the key holds of each person, and where it stands: by entry, then by kind."""
    finder = KeyFinder(key)
    found: dict[tuple[int, IdentifierKind], list[Mention]] = {}
    for passage in passages:
        for one in finder.find(passage.text):
            if one.certainty is not Certainty.DOUBTFUL:
                mention = Mention(passage=passage, start=one.start, end=one.end)
                found.setdefault((one.entries[0], _KINDS[one.kind]), []).append(mention)
    return [
        Identifier(kind=kind, mentions=tuple(mentions), code=key.entries[number].code)
        for (number, kind), mentions in sorted(found.items(), key=_order)
    ]


def _order(found: tuple[tuple[int, IdentifierKind], list[Mention]]) -> tuple[int, int]:
    (entry, kind), _ = found
    return entry, list(IdentifierKind).index(kind)


def without_names(key: NameKey) -> NameKey:
    """Return what a key holds beside names: dates, addresses, numbers."""
    others = (one for one in key.entries if one.dates or one.addresses or one.numbers)
    return NameKey(entries=tuple(replace(one, names=()) for one in others))


def beside(found: Iterable[Identifier], known: Iterable[Identifier]) -> list[Identifier]:
    """Return the identifiers that have a mention which none of the known ones has."""
    taken = Taken(mention for one in known for mention in one.mentions)
    return [
        replace(one, mentions=fresh)
        for one in found
        if (fresh := tuple(mention for mention in one.mentions if not taken.has(mention)))
    ]

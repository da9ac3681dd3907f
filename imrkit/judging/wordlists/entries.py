"""The entries of a list of words, as a person reads them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from imrkit.judging.wordlists.phrasing import list_data


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEntry:
    """Phrases that are found for one reason."""

    find: tuple[str, ...]  # see imrkit.judging.wordlists.finder
    reason: str
    unless: tuple[str, ...] = ()  # what makes them fair, in the same sentence
    better: str = ""  # what to write instead; "" for a sign
    kind: str = ""  # of a sign


@cache
def entries(name: str) -> tuple[ListEntry, ...]:
    """Return the entries of the file ``name``.toml, in its order."""
    data = list_data(name)
    if "phrasings" in data:
        return tuple(
            ListEntry(
                find=tuple(one["find"]),
                reason=one["reason"],
                unless=tuple(one.get("unless", ())),
                better=one["better"],
            )
            for one in data["phrasings"]
        )
    return tuple(
        ListEntry(find=tuple(one["find"]), reason=one["why"], kind=kind)
        for kind, one in data.items()
    )

"""What two checks say of one cause is said by one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from imrkit.values.findings import Finding, Location

_WORD = re.compile(r"\w+")
_SENTENCE = 3  # words, at least
_IDENTIFIERS = "IMR8"  # names and numbers: what else such words are does not matter once they go


def told_once(
    findings: Iterable[Finding], items_of: Mapping[tuple[object, ...], Collection[str]]
) -> list[Finding]:
    """Return findings, in their order, without those whose cause another one tells.

    ``items_of``: the ids of the items that have a place at a location, by :func:`place_of`. Of
    several that of an identifier stays, then the gravest, then that of an item whose place it is,
    then that of the later family, which knows more of what was meant.
    """
    found = list(findings)
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for one in found:
        if one.quotes:
            groups.setdefault(place_of(one.location), []).append(one)
    gone: set[int] = set()
    for place, group in groups.items():
        own = items_of.get(place, ())
        group.sort(key=lambda one: _precedence(one, own), reverse=True)
        kept: list[Finding] = []
        for one in group:
            if any(_is_one_cause(other, one) for other in kept):
                gone.add(id(one))
            else:
                kept.append(one)
    return [one for one in found if id(one) not in gone]


def place_of(location: Location) -> tuple[object, ...]:
    """Return what tells a place from others."""
    named = "" if location.path or location.tag else location.where
    return location.tag, location.part, location.path, location.row, named


def _precedence(finding: Finding, own: Collection[str]) -> tuple[bool, int, bool, str]:
    is_identifier = finding.code.startswith(_IDENTIFIERS)
    return is_identifier, finding.severity.rank, finding.item in own, finding.code


def _is_one_cause(kept: Finding, other: Finding) -> bool:
    """Tell whether all words that a finding is about are those of one that stays.

    Of different items the words are the same, and more than a name: what stands within a longer
    piece may well be a matter of its own there.
    """
    if kept.code == other.code:
        return False
    if kept.item == other.item or kept.code.startswith(_IDENTIFIERS):
        words = [f" {_plain(quote)} " for quote in kept.quotes]
        return all(any(f" {_plain(one)} " in long for long in words) for one in other.quotes)
    told, again = (tuple(map(_plain, one.quotes)) for one in (kept, other))
    return told == again and len(" ".join(told).split()) >= _SENTENCE


def _plain(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold()))

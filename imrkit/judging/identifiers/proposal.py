"""Propose a key to the names of a draft."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from string import ascii_uppercase

from imrkit.judging.identifiers.codes import codes
from imrkit.judging.identifiers.names import names
from imrkit.judging.identifiers.tokens import tokens
from imrkit.judging.identifiers.values import Identifier, Mention
from imrkit.judging.passages import passages
from imrkit.key import KeyEntry, NameKey
from imrkit.values.snapshot import Snapshot
from imrkit.words import lexicon
from imrkit.words.codes import CODE
from imrkit.words.letters import letters

_NUMBERED = re.compile(
    r"(?<!\w)(?:W?PC|T?DC|[PD][SI]|PCSO|SC|Sgt|Insp)[ \u00a0]?\d{2,6}[ \u00a0]\Z"
)


def propose_key(snapshot: Snapshot, file_name: str = "") -> NameKey:
    """Return the names found in a draft with the next free codes: officers “PC1”, others “Adult A”.

    Which code a draft used before is followed: in one with “PC 1” and “Person A” the next are
    “PC 2” and “Person B”. Who is meant by a code that is used already, nobody can tell from it.
    """
    read = passages(snapshot, file_name)
    used = [mention.text for mention in codes(read)]
    officers, others = _officers(used), _others(used)
    entries = (
        _entry(mentions, next(officers if any(map(_has_rank, mentions)) else others))
        for mentions in _people(names(read))
    )
    return NameKey(entries=tuple(entries))


def _people(found: Iterable[Identifier]) -> Iterable[list[Mention]]:
    """Return the mentions of each person; “Ann-Marie Smith” and “Ann Marie Smith” are one."""
    people: dict[str, list[Mention]] = {}
    for person in found:
        people.setdefault(letters(_longest(_spelt(person.mentions))), []).extend(person.mentions)
    return people.values()


def _entry(mentions: Sequence[Mention], code: str) -> KeyEntry:
    spelt = _spelt(mentions)
    longest = _longest(spelt)
    known = {letters(longest), *(letters(part) for part in longest.split())}
    others = {letters(one): one for one in spelt if letters(one) not in known}
    return KeyEntry(code=code, names=(longest, *others.values()))


def _spelt(mentions: Iterable[Mention]) -> list[str]:
    return [" ".join(_without_title(mention.text).split()) for mention in mentions]


def _longest(names: Iterable[str]) -> str:
    return max(names, key=lambda one: len(one.split()))


def _without_title(text: str) -> str:
    for word in tokens(text):
        if not lexicon.stands_before_names(word.letters):
            return text[word.start :]
    return text


def _has_rank(mention: Mention) -> bool:
    """Tell whether a rank is part of a mention, or stands before it with a number behind."""
    before = _NUMBERED.search(mention.passage.text, max(0, mention.start - 30), mention.start)
    words = [word.letters for word in tokens(mention.text)][:3]
    return before is not None or any(word in lexicon.RANKS for word in words)


def _officers(used: list[str]) -> Iterator[str]:
    """Yield free codes for officers, spaced as the draft spaces them."""
    numbers = [
        int(found["number"]) for one in used if (found := CODE.fullmatch(one)) and found["number"]
    ]
    spaced = any(one.startswith("PC ") for one in used)
    for number in itertools.count(max(numbers, default=0) + 1):
        yield f"PC {number}" if spaced else f"PC{number}"


def _others(used: list[str]) -> Iterator[str]:
    """Yield free codes for everybody else, with the word that the draft uses most."""
    found = [match for one in used if (match := CODE.fullmatch(one)) and match["letter"]]
    kinds = [match["kind"] for match in found if match["kind"] in ("Adult", "Person", "Subject")]
    kind = max(sorted(set(kinds)), key=kinds.count, default="Adult")
    taken = {match["letter"] for match in found}
    yield from (f"{kind} {letter}" for letter in ascii_uppercase if letter not in taken)
    known = set(map(letters, used))
    numbered = (f"{kind} {number}" for number in itertools.count(1))
    yield from (code for code in numbered if letters(code) not in known)

"""Codes in a draft: which are used, for whom, and which a table of the draft explains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from imrkit.judging.identifiers.values import Identifier, IdentifierKind, Mention, grouped
from imrkit.judging.passages import Passage
from imrkit.values.snapshot import Block, Table
from imrkit.words.codes import CODE
from imrkit.words.letters import letters

# Of an adult in general: two of these with one letter may be one person.
_ADULTS = ("adult", "person", "subject", "victim", "man", "woman", "male", "female")
_MEN, _WOMEN = ("man", "male", "mr"), ("woman", "female", "mrs", "ms", "miss")
_TITLE = re.compile(
    r"\s*+(?:codes?|pseudonyms?|referred to as|known as|name used|how named|called)\b", re.I
)


def codes(passages: Iterable[Passage]) -> Iterator[Mention]:
    """Yield each code of a draft's texts."""
    for passage in passages:
        for found in CODE.finditer(passage.text):
            yield Mention(passage=passage, start=found.start(), end=found.end())


def uses_codes(passages: Sequence[Passage]) -> bool:
    """Tell whether a draft stands codes for people."""
    return next(codes([one for one in passages if one.in_text]), None) is not None


def rivals(passages: Iterable[Passage]) -> list[tuple[Identifier, ...]]:
    """Return the codes that may stand for one person: “Adult A”, “Mrs A”, “Person A”."""
    by_letter: dict[str, list[Identifier]] = {}
    for code in grouped(IdentifierKind.NAME, codes(passages)):
        found = CODE.fullmatch(code.text)
        if found and found["letter"] and _kind(found["kind"]) in (*_ADULTS, *_MEN, *_WOMEN):
            by_letter.setdefault(found["letter"], []).append(code)
    return [tuple(several) for _, several in sorted(by_letter.items()) if _is_doubtful(several)]


def _kind(text: str) -> str:
    return text.casefold()


def _is_doubtful(several: Sequence[Identifier]) -> bool:
    """Tell whether codes with one letter are more than a man and a woman with one name."""
    kinds = {_kind(one.text.rsplit(None, 1)[0]) for one in several}
    couple = kinds & {*_MEN} and kinds & {*_WOMEN}
    return len(kinds) > (2 if couple else 1)


def unexplained(passages: Sequence[Passage], blocks: Iterable[Block]) -> list[Identifier]:
    """Return the codes that a draft's own table of codes leaves out; none when it has no table."""
    explained = {letters(code) for block in blocks for code in _explained(block)}
    if len(explained) < 2:
        return []
    used = grouped(IdentifierKind.NAME, codes(one for one in passages if one.in_text))
    return [code for code in used if letters(code.text) not in explained]


def _explained(block: Block) -> Iterator[str]:
    """Yield the codes that a table explains: one with a column for them."""
    if not isinstance(block, Table) or not block.rows:
        return
    titles, *rows = block.texts
    column = next((at for at, title in enumerate(titles) if _TITLE.match(title)), None)
    for row in rows:
        if column is not None and column < len(row):
            yield from (found[0] for found in CODE.finditer(row[column]))

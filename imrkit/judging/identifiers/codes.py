"""Codes in a draft: which are used, for whom, and which a table of the draft explains."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from imrkit.judging.identifiers.values import Identifier, IdentifierKind, Mention, grouped
from imrkit.judging.passages import Passage
from imrkit.values.snapshot import Block, Table
from imrkit.words.codes import CODE
from imrkit.words.letters import letters

# Of an adult in general: two of these with one letter may be one person.
_ADULTS = ("adult", "person", "subject", "victim", "man", "woman", "male", "female")
_MEN, _WOMEN = ("man", "male", "mr"), ("woman", "female", "mrs", "ms", "miss")
_RELATIONS = ("mother", "father", "mum", "dad", "husband", "wife", "mr", "mrs", "ms", "miss")
_ANY_CODE = re.compile(
    r"\b(?:(?P<kind>Adult|Person|Subject|Victim|Child|Mother|Father|Mum|Dad|Husband|Wife|Patient"
    r"|Tenant|Mr|Mrs|Ms|Miss)[ \u00a0](?P<letter>[A-Z])(?![\w&.]|[ -][A-Z][a-z])"
    r"|(?!MP|MS|ME|MO|FE|FC)[MF](?P<initial>[A-Z]))\b"
)
_BRINGS_IN = re.compile(
    r"\s?(?:[,(–]|(?:is|was)\s(?:an?|the|his|her|their|aged|born|known|introduced|referred)\b)"
)
_INTRODUCES = re.compile(
    r"\b(?:named|called|known as|as|friend|partner|uncle|aunt|cousin|neighbour|boyfriend"
    r"|girlfriend|associate"
    r"|landlord|man|woman|colleague|brother|sister|son|daughter|father|mother|husband|wife|carer"
    r"|(?:review|report|case|death|inquest|SAR|DHR|findings)s? (?:of|on|into|about|in))\Z",
    re.IGNORECASE,
)
_RARE, _MANY = 2, 6  # times that a code is used
_TITLE = re.compile(
    r"\s*+(?:codes?|pseudonyms?|referred to as|known as|name used|how named|called)\b", re.I
)

_PEOPLE = re.compile(
    r"\s*+(?:(?:family|household)\s)?(?:names?|persons?|people|who|members?|initials"
    r"|identifiers?|individual)\b",
    re.I,
)
_FEWEST = 2  # codes of a table that is there to explain them


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


def slips(
    passages: Sequence[Passage], blocks: Iterable[Block]
) -> list[tuple[Identifier, Identifier]]:
    """Return codes used once or twice, each with the one used many times that is surely meant.

    “Mother A” beside “Adult A”, “Ms F” beside “MF”, and “Adult V” where only “Adult W” is known. A
    code that a table explains, or that a text brings in (“his friend, Adult V”), is no slip.
    """
    texts = [one for one in passages if one.in_text]
    explained = {letters(code) for block in blocks for code in _explained(block)}
    by_letter: dict[str, list[_Used]] = {}
    for one in _used(texts):
        by_letter.setdefault(one.letter, []).append(one)
    found = [
        (rare.code, many.code)
        for several in by_letter.values()
        for rare in several
        for many in several
        if _is_slip(rare, many) and letters(rare.code.text) not in explained
    ]
    return [*found, *_strangers(by_letter, explained)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Used:
    """A code, taken apart."""

    code: Identifier
    kind: str  # in small letters: "adult", "mother", "ms"; "" of initials
    letter: str

    @property
    def is_rare(self) -> bool:
        return len(self.code.mentions) <= _RARE and not any(
            one.passage.row is not None for one in self.code.mentions
        )

    @property
    def is_known(self) -> bool:
        return len(self.code.mentions) >= _MANY


def _used(texts: Iterable[Passage]) -> Iterator[_Used]:
    mentions = (
        Mention(passage=one, start=found.start(), end=found.end())
        for one in texts
        for found in _ANY_CODE.finditer(one.text)
    )
    for code in grouped(IdentifierKind.NAME, mentions):
        if found := _ANY_CODE.fullmatch(code.text):
            letter = found["letter"] or found["initial"]
            yield _Used(code=code, kind=_kind(found["kind"] or ""), letter=letter)


def _is_slip(rare: _Used, many: _Used) -> bool:
    if not rare.is_rare or not many.is_known or rare.kind == many.kind:
        return False
    if not many.kind:
        return rare.kind in (*_MEN, *_WOMEN)
    return many.kind in _ADULTS and rare.kind in _RELATIONS


def _strangers(
    by_letter: Mapping[str, Sequence[_Used]], explained: Collection[str]
) -> Iterator[tuple[Identifier, Identifier]]:
    """Yield a code that begins one sentence of the draft, with its neighbour in the alphabet."""
    for letter, several in by_letter.items():
        beside = (chr(ord(letter) - 1), chr(ord(letter) + 1))
        for rare in several:
            if len(rare.code.mentions) > 1 or not rare.is_rare or not rare.kind:
                continue
            near = [one for at in beside for one in by_letter.get(at, ()) if one.kind == rare.kind]
            known = next((one for one in near if len(one.code.mentions) >= _MANY), None)
            is_new = letters(rare.code.text) not in explained
            if known is not None and is_new and _acts_unknown(rare.code.mentions[0]):
                yield rare.code, known.code


def lone(passages: Iterable[Passage], blocks: Iterable[Block]) -> Iterator[Identifier]:
    """Yield the codes that stand once in a text, are the only one of their kind and are no one’s.

    “Mr F” in a draft that calls its people by first names; not “his friend, Mr F” or “Mr F (his
    uncle)”, which bring somebody in.
    """
    explained = {letters(code) for block in blocks for code in _explained(block)}
    used = list(_used(one for one in passages if one.in_text))
    kinds = [one.kind for one in used]
    for one in used:
        mention = one.code.mentions[0]
        is_alone = len(one.code.mentions) == 1 and kinds.count(one.kind) == 1 and bool(one.kind)
        before = mention.passage.text[: mention.start].rstrip("“‘ ")
        is_brought = before.endswith((",", "(", "–", ":")) or _INTRODUCES.search(before) is not None
        behind = _BRINGS_IN.match(mention.passage.text, mention.end)
        if is_alone and not (is_brought or behind or letters(one.code.text) in explained):
            yield one.code


def _acts_unknown(mention: Mention) -> bool:
    """Tell whether a code begins a sentence and nothing behind it says who it is."""
    before = mention.passage.text[: mention.start].rstrip()
    return before.endswith((".", "!", "?")) and not _BRINGS_IN.match(
        mention.passage.text, mention.end
    )


_OF_FAMILY = re.compile(r"[A-Z][a-z]{2,14} [A-Z]")
_FEWEST_LISTED = 3


def unexplained(passages: Sequence[Passage], blocks: Iterable[Block]) -> list[Identifier]:
    """Return the codes that a draft's own table of codes leaves out; none when it has no table.

    A table of the people of a family explains codes of its own kinds only: with “Child K” in one,
    “Child J” is left out and “PC1” is not.
    """
    blocks = tuple(blocks)
    explained = {letters(code) for block in blocks for code in _explained(block)}
    people = {code for block in blocks for code in _of_people(block)}
    kinds = {_kind_of(code) for code in people} if len(explained) < _FEWEST else None
    if kinds is not None and not kinds:
        return []
    known = explained | set(map(letters, people))
    used = grouped(IdentifierKind.NAME, codes(one for one in passages if one.in_text))
    left = (code for code in used if letters(code.text) not in known)
    return [one for one in left if kinds is None or _kind_of(one.text) in kinds]


def _kind_of(code: str) -> str:
    """Return the letters of a code without its own letter or number: "child" of “Child K”."""
    return letters(code).rstrip("0123456789")[: None if code[-1].isdigit() else -1]


def _of_people(block: Block) -> Iterator[str]:
    """Yield the codes that a table of a family has in its first column."""
    if isinstance(block, Table) and block.rows:
        titles, *rows = block.texts
        if titles and (_PEOPLE.match(titles[0]) or _lists_people(rows)):
            yield from (found[0] for row in rows for found in CODE.finditer(row[0] if row else ""))


def _lists_people(rows: Iterable[Sequence[str]]) -> bool:
    """Tell whether the first cells are the codes of a family, each once: “Child P”, “Mother Q”."""
    first = [row[0].strip() for row in rows if row]
    told = [one for one in first if _OF_FAMILY.fullmatch(one)]
    return len(told) >= _FEWEST_LISTED and len(told) == len(set(told)) == len(first)


def _explained(block: Block) -> Iterator[str]:
    """Yield the codes that a table explains: one with a column for them."""
    if not isinstance(block, Table) or not block.rows:
        return
    titles, *rows = block.texts
    column = next((at for at, title in enumerate(titles) if _TITLE.match(title)), None)
    for row in rows:
        if column is not None and column < len(row):
            yield from (found[0] for found in CODE.finditer(row[column]))

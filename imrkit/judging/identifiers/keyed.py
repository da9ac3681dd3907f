"""What a key to the names holds, found in the passages of a draft however it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from imrkit.judging.identifiers import lexicon
from imrkit.judging.identifiers.births import DATE
from imrkit.judging.identifiers.spellings import Form, forms
from imrkit.judging.identifiers.values import (
    Identifier,
    IdentifierKind,
    Mention,
    Taken,
)
from imrkit.judging.passages import Passage
from imrkit.key import KeyEntry, NameKey
from imrkit.words.dates import read_date
from imrkit.words.letters import letters

# Words or figures; what Word puts into a word unseen belongs to it.
_PIECE = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u00ad\u200b-\u200d])*+|\d+")
_GAP = re.compile(r"[\W_]{0,3}")
_SENTENCE = re.compile(r"[.!?]\s")
_DOTTED = re.compile(r"[A-Z]\.[ \u00a0]?[A-Z](?:\.[ \u00a0]?[A-Z])?\.?")
_BEHIND = re.compile(r"(?P<owner>['’]s?)?[ \u00a0](?P<word>[^\W\d_]+)")
_STARTS = re.compile(r"(?:\A|[.!?:;•\n\t])[\s“\"‘(•–-]{0,4}\Z")
_LAST_WORD = re.compile(r"(?<![^\W\d_])(?P<word>[^\W\d_]++)[.]?[ \u00a0](?:\d{2,6}[ \u00a0])?\Z")
_MOST = 9  # pieces of one form
_NUMBER_START = re.compile(r"(?:0044|44|0)0?(?=[1-9]\d{8})")


@dataclass(frozen=True, slots=True)
class _Wanted:
    entry: int
    kind: IdentifierKind
    form: Form
    lone: bool  # it is all of the name


def keyed(passages: Sequence[Passage], key: NameKey) -> list[Identifier]:
    """Return what the key holds of each person, and where it stands: by entry, then by kind."""
    wanted = _wanted(key)
    found: dict[tuple[int, IdentifierKind], list[Mention]] = {}
    for passage in passages:
        for one, mention in (*_pieces(passage, wanted), *_dates(passage, key)):
            found.setdefault((one, mention[0]), []).append(mention[1])
    return [
        Identifier(kind=kind, mentions=tuple(mentions), code=key.entries[number].code)
        for (number, kind), mentions in sorted(found.items(), key=_order)
    ]


def _order(found: tuple[tuple[int, IdentifierKind], list[Mention]]) -> tuple[int, int]:
    (entry, kind), _ = found
    return entry, list(IdentifierKind).index(kind)


def _wanted(key: NameKey) -> dict[str, _Wanted]:
    """Map the letters of each form to what it is of; the surest reading of each wins."""
    found: dict[str, _Wanted] = {}
    rank = [Form.WHOLE, Form.WORD, Form.INITIALS]
    for plain, wanted in _every(key):
        known = found.get(plain)
        if known is None or rank.index(wanted.form) < rank.index(known.form):
            found[plain] = wanted
    return found


def _every(key: NameKey) -> Iterator[tuple[str, _Wanted]]:
    for number, entry in enumerate(key.entries):
        for name in entry.names:
            several = list(forms(name))
            for plain, form in several:
                yield plain, _Wanted(number, IdentifierKind.NAME, form, len(several) == 1)
        for kind, texts in _figures(entry):
            yield from ((letters(one), _Wanted(number, kind, Form.WHOLE, True)) for one in texts)


def _figures(entry: KeyEntry) -> Iterator[tuple[IdentifierKind, list[str]]]:
    for address in entry.addresses:
        street = address.partition(",")[0]
        told = [address, *([street] if any(map(str.isdigit, street)) else [])]
        yield IdentifierKind.ADDRESS, told
    for number in entry.numbers:
        plain = letters(number)
        rest = _NUMBER_START.sub("", plain, count=1)
        same = [f"{start}{rest}" for start in ("0", "44", "440", "0044")] if rest != plain else []
        yield IdentifierKind.TELEPHONE, [number, *same]


def _pieces(
    passage: Passage, wanted: dict[str, _Wanted]
) -> Iterator[tuple[int, tuple[IdentifierKind, Mention]]]:
    text = passage.text
    pieces = [(found.start(), found.end(), letters(found[0])) for found in _PIECE.finditer(text)]
    at = 0
    while at < len(pieces):
        took = 1
        for count, plain in reversed(list(_joined(text, pieces, at))):
            one = wanted.get(plain)
            start, end = pieces[at][0], pieces[at + count - 1][1]
            if one and _fits(passage, start, end, plain, one):
                yield one.entry, (one.kind, Mention(passage=passage, start=start, end=end))
                took = count
                break
        at += took


def _joined(
    text: str, pieces: Sequence[tuple[int, int, str]], at: int
) -> Iterator[tuple[int, str]]:
    """Yield the letters of a piece, of it and the next, and so on while they may be one."""
    plain = ""
    for count, (start, _, more) in enumerate(pieces[at : at + _MOST], start=1):
        if count > 1:
            _, end, last = pieces[at + count - 2]
            gap = text[end:start]
            if not _GAP.fullmatch(gap) or (len(last) > 2 and _SENTENCE.match(gap)):
                return
        plain += more
        yield count, plain


def _fits(passage: Passage, start: int, end: int, plain: str, wanted: _Wanted) -> bool:
    """Tell whether letters that are those of a form are meant as the name."""
    words = passage.text[start:end]
    if wanted.form is Form.INITIALS:
        return _DOTTED.fullmatch(words) is not None or (
            _DOTTED.fullmatch(passage.text[start : end + 1]) is not None
        )
    if wanted.form is Form.WHOLE:
        return True
    common = lexicon.is_word(plain) or lexicon.is_no_name(plain) or plain in lexicon.THINGS
    if not words[0].isupper():
        return not common and len(plain) > 4
    if len(plain) < 3 and not wanted.lone:
        return _titled(passage.text, start)
    return not common or _is_meant(passage.text, start, end)


def _titled(text: str, start: int) -> bool:
    before = _LAST_WORD.search(text, max(0, start - 30), start)
    return before is not None and lexicon.is_title(letters(before["word"]))


def _is_meant(text: str, start: int, end: int) -> bool:
    """Tell whether an everyday word with a capital (“Grace”, “April”) is a name where it stands."""
    if _titled(text, start):
        return True
    behind = _BEHIND.match(text, end)
    word = behind["word"] if behind else ""
    plain = letters(word)
    if word[:1].isupper() and (lexicon.is_word(plain) or plain in lexicon.THINGS):
        return False
    if behind and plain in lexicon.ACTS | (lexicon.RELATIONS if behind["owner"] else frozenset()):
        return True
    before = _LAST_WORD.search(text, max(0, start - 30), start)
    if (
        before
        and letters(before["word"]) in lexicon.DATES_NEAR
        and lexicon.is_no_name(letters(text[start:end]))
    ):
        return False
    return _STARTS.search(text, max(0, start - 8), start) is None and start > 0


def _dates(passage: Passage, key: NameKey) -> Iterator[tuple[int, tuple[IdentifierKind, Mention]]]:
    wanted = {date: number for number, one in enumerate(key.entries) for date in one.dates}
    for found in DATE.finditer(passage.text) if wanted else ():
        date = read_date(found[0])
        if date in wanted:
            mention = Mention(passage=passage, start=found.start(), end=found.end())
            yield wanted[date], (IdentifierKind.BIRTH_DATE, mention)


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

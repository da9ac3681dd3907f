"""What a key to the names holds, found in a text however it is written.

The one rule for it: the checks, the panel and the copy that leaves the force all ask here.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imrkit.key.meaning import Certainty, Piece, certainty_of
from imrkit.key.values import NameKey
from imrkit.key.wanted import Wanted, WantedForms
from imrkit.values.renaming import KeyKind
from imrkit.words.dates import read_date
from imrkit.words.letters import letters
from imrkit.words.whole_dates import WHOLE_DATE

# Words or figures; what Word puts into a word unseen belongs to it.
_PIECE = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u00ad\u200b-\u200d])*+|\d+")
_GAP = re.compile(r"[\W_]{0,3}")
_SENTENCE = re.compile(r"[.!?]\s")
_DIGIT = re.compile(r"\d")
# For a first look at a text: what stands between words in it, and marks that stand on letters.
_TYPED = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ", "'"),
        **{"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D"},
        **{"þ": "th", "Þ": "Th", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "ı": "i"},
    }
)
_MARKS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d]+")
_PLAIN_WORD = re.compile("[a-z]+|[0-9]+")
_HUMP = re.compile("(?<=[a-z])(?=[A-Z])")

_Span = tuple[int, int, str]  # where a piece begins and ends, and its letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A place in a text where something of a key stands."""

    start: int
    end: int
    kind: KeyKind
    entries: tuple[int, ...]  # of the key: whose it is; several where the key does not say
    certainty: Certainty


class KeyFinder:
    """Finds what a key holds. It is made once and asked for each text."""

    def __init__(self, key: NameKey) -> None:
        self.key = key
        self._wanted = WantedForms.of(key)
        self._dates: dict[object, list[int]] = {}
        for number, entry in enumerate(key.entries):
            for date in entry.dates:
                self._dates.setdefault(date, []).append(number)
        self._kept = kept_pattern(key)

    def find(self, text: str, *, in_words: bool = True) -> list[Found]:
        """Return what stands in a text, in its order; none of it overlaps.

        ``in_words`` False: the text is data (an address, an id), where words run together.
        """
        if not self.may_be_in(text):
            return []
        found = [*self._dated(text), *self._named(text, in_words)]
        if not found:
            return found
        kept = _Spans([one.span() for one in self._kept.finditer(text)])
        return list(_apart(one for one in sorted(found, key=_order) if not kept.touch(one)))

    def _dated(self, text: str) -> Iterator[Found]:
        for found in WHOLE_DATE.finditer(text) if self._dates and _DIGIT.search(text) else ():
            entries = self._dates.get(read_date(found[0]))
            if entries:
                yield Found(
                    start=found.start(),
                    end=found.end(),
                    kind=KeyKind.DATE,
                    entries=tuple(entries),
                    certainty=Certainty.SURE,
                )

    def may_be_in(self, text: str) -> bool:
        """Tell whether what is looked for may begin in a text: in most texts nothing does."""
        if any(True for _ in self._dated(text)):
            return True
        words = _PLAIN_WORD.findall(_HUMP.sub(" ", _quickly_folded(text)).lower())
        words.append(" ")  # with which nothing goes on
        starts, alone = self._wanted.starts, self._wanted.alone
        return any(
            word in alone or (word + words[at + 1]) in starts
            for at, word in enumerate(words[:-1])
            if word in starts
        )

    def _named(self, text: str, in_words: bool) -> Iterator[Found]:
        pieces = list(_pieces(text))
        at = 0
        while at < len(pieces):
            took = 1
            if pieces[at][2] in self._wanted.starts:
                for count, plain in reversed(list(self._joined(text, pieces, at))):
                    wanted = self._wanted.forms[plain]
                    some = [
                        Piece(start=start, end=end, letters=own)
                        for start, end, own in pieces[at : at + count]
                    ]
                    certainty = certainty_of(text, some, plain, wanted, in_words=in_words)
                    if certainty:
                        yield _found(some, wanted, certainty)
                        took = count
                        break
            at += took

    def _joined(self, text: str, pieces: Sequence[_Span], at: int) -> Iterator[tuple[int, str]]:
        """Yield how many pieces from one on are letters that are looked for, and those letters."""
        plain = ""
        for count, number in enumerate(range(at, len(pieces)), start=1):
            start, _, own = pieces[number]
            if plain:
                _, end, before = pieces[number - 1]
                gap = text[end:start]
                if not _GAP.fullmatch(gap) or (len(before) > 2 and _SENTENCE.match(gap)):
                    return
            plain += own
            if plain not in self._wanted.starts:
                return
            if plain in self._wanted.forms:
                yield count, plain


def kept_pattern(key: NameKey) -> re.Pattern[str]:
    """Return the pattern of words that are left: those that the key keeps, and its codes."""
    words = sorted({*key.kept, *(entry.code for entry in key.entries)}, key=len, reverse=True)
    spaced = (r"[\s\u00a0]+".join(map(re.escape, one.split())) for one in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)")


def _quickly_folded(text: str) -> str:
    """Return a text with plain letters, and “?” for what is none."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text.translate(_TYPED))
    return _MARKS.sub("", apart).encode("ascii", "replace").decode()


def _pieces(text: str) -> Iterator[_Span]:
    for found in _PIECE.finditer(text):
        word, start = found[0], found.start()
        for first, last in itertools.pairwise((0, *_humps(word), len(word))):
            own = word[first:last]
            yield start + first, start + last, own.lower() if own.isascii() else letters(own)


def _humps(word: str) -> list[int]:
    """Return where words begin that were put together: “DelythPritchard”."""
    if word.islower() or word[1:].islower() or word.isupper():
        return []
    return [at for at in range(1, len(word)) if word[at].isupper() and word[at - 1].islower()]


def _found(pieces: Sequence[Piece], wanted: Wanted, certainty: Certainty) -> Found:
    return Found(
        start=pieces[0].start,
        end=pieces[-1].end,
        kind=wanted.kind,
        entries=wanted.entries,
        certainty=certainty,
    )


def _order(found: Found) -> tuple[int, int]:
    return found.start, -found.end


def _apart(found: Iterator[Found]) -> Iterator[Found]:
    """Yield those that begin where none before them still goes on."""
    end = 0
    for one in found:
        if one.start >= end:
            yield one
            end = one.end


class _Spans:
    """Stretches of a text, none of which overlaps another."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def touch(self, found: Found) -> bool:
        """Tell whether one of them has a character of what was found."""
        at = bisect_right(self._starts, found.end - 1) - 1
        return at >= 0 and self._ends[at] > found.start

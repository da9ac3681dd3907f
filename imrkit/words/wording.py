"""The words of a heading or label as a mapping gives them, and where a text holds them.

Case, quotes, dashes, the forms of letters, white space and a number typed before them do not
matter. Every step takes time that grows with the text, whatever stands there: a star is no pattern
that tries all lengths, but a search for what follows it.
"""

from __future__ import annotations

import functools
import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from imrkit.words.normal_form import normal_form

_SPACES = re.compile(r"\s++")
_CELL = re.compile(r"[^\t\n]+")
_LETTER = re.compile(r".[\u0300-\u036f]*", re.DOTALL)  # with its accents
_ACCENT = re.compile(r"[\u0300-\u036f]")
# Quotation marks around a blank are the form’s, and gone when it is filled.
_STARS = re.compile(r"[\"']?\*(?: ?\*)*+[\"']?")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u2011": "-"})
_NUMBER = r"(?:\(?(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.):]\s++|\d+(?:\.\d+)*\s++)"

_NUMBERED = re.compile(_NUMBER)


def plain(text: str) -> str:
    """Return a text as the words of headings, labels and titles are compared."""
    words = text.lower() if text.isascii() else folded(text)[0]
    return " ".join(words.split()).rstrip(":").rstrip()


def unnumbered(text: str) -> str:
    """Return :func:`plain` words without the number that is typed before them."""
    words = plain(text)
    found = _NUMBERED.match(words)
    return words[found.end() :] if found else words


def folded(text: str) -> tuple[str, Sequence[int]]:
    """Return a text with case, quotes and forms of letters (“ß”, “ﬁ”) alike, and for each place in
    it, its end included, the place in ``text``."""
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    if not _ACCENT.search(text):
        same = "".join(map(_same, text))
        if len(same) == len(text):  # letter for letter
            return same, range(len(text) + 1)
    pieces: list[str] = []
    origins: list[int] = []
    for letter in _LETTER.finditer(text):
        # A letter with a long run of combining marks is one of its own: it is not kept for others.
        piece = _same(letter[0]) if len(letter[0]) < 4 else _same.__wrapped__(letter[0])
        pieces.append(piece)
        origins += [letter.start()] * len(piece)
    return "".join(pieces), [*origins, len(text)]


@functools.lru_cache(maxsize=4096)
def _same(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    return normal_form(letter.translate(_QUOTES), "NFKC").casefold()


def cell_starts(text: str) -> list[int]:
    """Return where each line, and what follows each tab, begins, unless nothing stands there."""
    return [cell.start() for cell in _CELL.finditer(text) if not cell[0].isspace()]


class Ending(Enum):
    """The sign that must follow the words; a star takes the white space before it for itself."""

    HEADING = (r"\s*+:?+\s*+\Z", r"\Z")  # nothing: it is a paragraph of its own
    COLON = (r"\s*+:", ":")
    WORD = (r"(?!\w)\s*+:?+",) * 2  # the end of a word, and a colon if one stands there

    @property
    def words(self) -> str:
        """The pattern behind words."""
        return self.value[0]

    @property
    def star(self) -> str:
        """The pattern behind a star."""
        return self.value[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tail:
    """The words behind a star."""

    gap: int  # the fewest characters between it and what stands before the star
    spaced: bool  # whether white space must stand before the star
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Words to look for: those before the first star, and those behind each."""

    first: re.Pattern[str]  # the first word: cells that do not hold it are passed over
    heads: tuple[re.Pattern[str], ...]  # with a number before them, and without
    tails: tuple[_Tail, ...]
    word: str = ""  # one that every folded text with these words holds: the longest of them

    @classmethod
    def of(cls, anchor: str, ending: Ending) -> Wording:
        """Make it from a heading or label as a mapping gives it."""
        first, *others = parts = _STARS.sub("*", plain(anchor)).split("*")
        word = max((one for part in parts for one in part.split()), key=len, default="")
        if not first:
            heads = [""]  # the star takes whatever stands first
        elif not others:
            heads = [rf"\s*+{_NUMBER}?{_words(first)}{ending.words}"]
        else:
            heads = [rf"\s*+{number}{_words(first)}" for number in (_NUMBER, "")]
        return cls(
            first=re.compile(re.escape(first.split()[0]) if first else r"\S+"),
            heads=tuple(map(re.compile, heads)),
            tails=tuple(_tails(parts, ending)),
            word=word,
        )

    def is_whole(self, text: str) -> bool:
        """Tell whether a folded text is a heading with these words, and no more."""
        return self._end(text, self._heads(text, 0, len(text)), len(text)) is not None

    def labels(self, text: str, starts: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield where a label with these words starts and ends in a folded text.

        ``starts`` are the text's :func:`cell_starts`. A label with a star stands on one line.
        """
        done = stop = 0
        for start in self._candidates(text, starts):
            if start >= stop:
                stop = _line_end(text, start) if self.tails else len(text)
            heads = self._heads(text, start, stop) if start >= done else []
            end = self._end(text, heads, stop)
            if end is not None:
                yield start, end
            if heads:  # what does not follow here does not follow later on the line either
                done = stop if end is None else end

    def _candidates(self, text: str, starts: Sequence[int]) -> Iterator[int]:
        """Yield the starts of the cells that hold the first word, or a number before it."""
        known = 0
        for word in self.first.finditer(text):
            at = bisect_right(starts, word.start())
            yield from starts[max(known, at - 2) : at]
            known = at

    def _heads(self, text: str, start: int, stop: int) -> list[int]:
        """Return where the words before the first star may end."""
        return [match.end() for head in self.heads if (match := head.match(text, start, stop))]

    def _end(self, text: str, heads: Sequence[int], stop: int) -> int | None:
        """Return where all the words end, ``None`` when they do not stand there.

        A star stands for white space only when nothing else makes them fit.
        """
        ends = (
            self._walk(text, head, stop, blank=blank) for head in heads for blank in (False, True)
        )
        return next((end for end in ends if end is not None), None)

    def _walk(self, text: str, at: int, stop: int, *, blank: bool) -> int | None:
        for tail in self.tails:
            space = _SPACES.match(text, at, stop) if tail.spaced and not blank else None
            start = at + tail.gap + (len(space[0]) - 1 if space else 0)
            found = tail.pattern.search(text, start, stop) if start <= stop else None
            if found is None:
                return None
            at = found.end()
        return at


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _tails(parts: Sequence[str], ending: Ending) -> Iterator[_Tail]:
    """Yield the words to look for behind each star; ``parts`` are the words between the stars."""
    for number, (before, part) in enumerate(itertools.pairwise(parts), start=2):
        spaced, spaced_after = before.endswith(" "), part.startswith(" ")
        pattern = (r"(?<=\s)" if spaced_after else "") + _words(part)
        if number == len(parts):
            pattern += ending.words if part else ending.star
        yield _Tail(
            gap=spaced + 1 + spaced_after,
            spaced=spaced,
            pattern=re.compile(pattern),
        )


def _words(part: str) -> str:
    words = r"\s++".join(map(re.escape, part.split()))
    return words + (r"(?=\s)" if part.endswith(" ") else "")

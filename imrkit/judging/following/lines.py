"""Where the answers on a line stand once its text has changed, and what of a text is an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from imrkit.words.differences import same_words
from imrkit.words.wording import folded

Span = tuple[int, int]  # characters of a text, from the first up to the last
_TICKS = str.maketrans(dict.fromkeys("☑☒✓✔✗✘", "☐"))
_TICKED = frozenset("☑☒✓✔✗✘")
_FILLER = re.compile(r"\A(?:[_…\s]|\.{3,}+)++|(?:[_…\s]|\.{3,}+)++\Z")
_LETTER = re.compile(r"[^\W_]")


def normal(text: str) -> str:
    """Return a text as it is compared: folded, ticked or not, with single spaces."""
    return " ".join(folded(text.translate(_TICKS))[0].split())


def is_ticked(sign: str) -> bool | None:
    """Tell whether a tick box is ticked; None: it is no such sign."""
    return True if sign in _TICKED else False if sign in ("☐", "□") else None


def stem(text: str, spans: Sequence[Span]) -> str:
    """Return what a line says before its first answer; "" when that names nothing."""
    before = normal(text[: spans[0][0]])
    return before if len(_LETTER.findall(before)) > 1 else ""


def moved(was: str, spans: Sequence[Span], now: str) -> tuple[Span, ...]:
    """Return where answers that stood at ``spans`` of a line, in order, stand in it now.

    What the form says between them is looked for; words of it that were edited are found by those
    that were not. Answers with nothing between them go to the first.
    """
    if was == now:
        return tuple(spans)
    stretches = _between(was, spans)
    found = _found(was, stretches, now)
    ends = [one.end for one in found[:-1]]
    starts = [one.start for one in found[1:]]
    # Nothing the form says stands behind the last: its end is that of the line.
    return tuple((start, max(start, end)) for start, end in zip(ends, starts, strict=True))


@dataclass(frozen=True, slots=True)
class _Found:
    """Where words of the form stand now."""

    start: int
    end: int


def _between(text: str, spans: Sequence[Span]) -> list[Span]:
    """Return the stretches of a line that are no answers: one more than those."""
    edges = [0, *chain.from_iterable(spans), len(text)]
    return [(start, end) for start, end in pairwise(edges)][::2]


def _found(was: str, stretches: Sequence[Span], now: str) -> list[_Found]:
    text, origins = folded(now.translate(_TICKS))
    found: list[_Found] = []
    at = 0
    for number, (start, end) in enumerate(stretches):
        is_last = number == len(stretches) - 1
        words = normal(was[start:end])
        if not words:
            place = len(text) if is_last else at
            found.append(_Found(origins[place], origins[place]))
            continue
        match = re.compile(re.escape(words).replace(r"\ ", r"\s+")).search(text, at)
        if match is None:
            found.append(_by_letters(was, (start, end), now, found))
            at = max(at, _behind(origins, found[-1].end))
        else:
            found.append(_Found(origins[match.start()], origins[match.end()]))
            at = match.end()
    return found


def _behind(origins: Sequence[int], place: int) -> int:
    """Return the first place of a folded text that comes from a place or one behind it."""
    return next((i for i, origin in enumerate(origins) if origin >= place), len(origins) - 1)


def _by_letters(was: str, stretch: Span, now: str, before: Sequence[_Found]) -> _Found:
    """Find edited words by the letters that stayed; none did: they stand where the last ended."""
    least = before[-1].end if before else 0
    letters = [j for i, j in same_words(was, now) if stretch[0] <= i < stretch[1] and j >= least]
    if not letters:
        return _Found(least, least)
    return _Found(letters[0], letters[-1] + 1)


def answer(text: str, prompt: str) -> str:
    """Return what an author wrote in a text in which the form's own words may still stand."""
    own = {line for line in map(normal, prompt.splitlines()) if line}
    lines = [line for line in text.strip().splitlines() if normal(line) not in own]
    return "\n".join(_without(line, prompt) for line in lines).strip()


def _without(line: str, prompt: str) -> str:
    """Return a line without dots to write on, and without a prompt that was written behind."""
    if not prompt:
        return line
    if not _LETTER.search(prompt):
        return _FILLER.sub("", line)
    return line.strip().removeprefix(prompt).removesuffix(prompt).strip()

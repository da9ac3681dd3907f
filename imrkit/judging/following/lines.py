"""Where the answers on a line stand once its text has changed, and what of a text is an answer."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from imrkit.words.differences import same_words
from imrkit.words.wording import folded

Span = tuple[int, int]  # characters of a text, from the first up to the last
_TICKS = str.maketrans(dict.fromkeys("☑☒✓✔✗✘", "☐"))
_TICKED = frozenset("☑☒✓✔✗✘")
_FILLER = re.compile(r"\A(?:[_…\s]|\.{3,}+)++|(?:[_…\s]|\.{3,}+)++\Z")
_WORD = re.compile(r"\w+|[^\w\s]+")
_LETTER = re.compile(r"[^\W_]")


def normal(text: str) -> str:
    """Return a text as it is compared: folded, ticked or not, with single spaces."""
    return " ".join(folded(text.translate(_TICKS))[0].split())


def is_ticked(sign: str) -> bool | None:
    """Tell whether a tick box is ticked; None: it is no such sign."""
    return True if sign in _TICKED else False if sign in ("☐", "□") else None


def ticks(text: str) -> list[int]:
    """Return where the tick boxes of a line stand."""
    return [at for at, sign in enumerate(text) if is_ticked(sign) is not None]


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
    """Return where the stretches are; one that is lost stands where the next one begins."""
    text, origins = folded(now.translate(_TICKS))
    found: list[_Found | None] = []
    at = 0
    for start, end in stretches:
        words = normal(was[start:end])
        one = _by_pattern(words, text, origins, at) if words else None
        if one is None and not found:
            one = _by_words(was[:end], now)
        if one is not None:
            at = max(at, bisect_left(origins, one.end))
        found.append(one)
    following = _Found(len(now), len(now))
    whole: list[_Found] = []
    for one in reversed(found):
        following = one or _Found(following.start, following.start)
        whole.append(following)
    return whole[::-1]


def _by_pattern(words: str, text: str, origins: Sequence[int], at: int) -> _Found | None:
    match = words_pattern(words).search(text, at)
    return match and _Found(origins[match.start()], origins[match.end()])


def words_pattern(words: str) -> re.Pattern[str]:
    """Return what finds words in a text, whatever space stands between them."""
    return re.compile(re.escape(words).replace(r"\ ", r"\s++"))


def _by_words(was: str, now: str) -> _Found:
    """Find an edited beginning by the words that stayed; none did: as many are in their place."""
    olds, news = list(_WORD.finditer(was)), list(_WORD.finditer(now))
    stayed = [j for _, j in same_words([normal(w[0]) for w in olds], [normal(w[0]) for w in news])]
    last = stayed[-1] if stayed else min(len(olds), len(news)) - 1
    return _Found(0, news[last].end() if last >= 0 else 0)


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

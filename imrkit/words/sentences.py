"""Tell the sentences of a text apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"(?<![.!?])[.!?]++[)\]”’\"']*+(?=\s|$)|\n++")
_WORDS = """
a.m app approx apr arch art aug cf const d.o.b dec dept det dr e.g feb fig i.e insp jan jul jun mar
mr mrs ms mx no nos nov oct p p.m para paras pp prof rec ref reg rev sep sept sgt ss st supt v viz
vol vs
"""
_ABBREVIATIONS = frozenset(_WORDS.split())
_OPENING = "(“‘\"'["
_AROUND = 800
_LONGEST = 24  # characters before a full stop that are looked at for an abbreviation


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text starts and ends, white space around it left out.

    A line ends the sentence on it. The full stop of an abbreviation (“Mr. A”, “e.g. a call”), of an
    initial and of the number that a sentence begins with ends none.
    """
    start = 0
    for match in _END.finditer(text):
        if match[0] == "." and _is_abbreviated(text, start, match.start()):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def sentences_beside(text: str, at: int) -> str:
    """Return the sentence that stands at ``at`` with the one before and the one behind.

    No other line is looked at, and no more than ``_AROUND`` characters on either side.
    """
    near, bounds, number = _near(text, at)
    beside = bounds[max(0, number - 1) : number + 2]
    return near[beside[0][0] : beside[-1][1]] if beside else ""


def sentence_behind(text: str, at: int) -> str:
    """Return the sentence behind the one that stands at ``at``; "" when there is none near."""
    near, bounds, number = _near(text, at)
    behind = bounds[number + 1 : number + 2]
    return near[behind[0][0] : behind[0][1]] if behind else ""


def _near(text: str, at: int) -> tuple[str, list[tuple[int, int]], int]:
    """Return the text around ``at``, where its sentences lie, and the number of the one there."""
    begins = max(text.rfind("\n", 0, at) + 1, at - _AROUND)
    near = text[begins : at + _AROUND].partition("\n")[0]
    bounds = list(sentences(near))
    here = [number for number, (start, _) in enumerate(bounds) if start <= at - begins]
    return near, bounds, here[-1] if here else 0


def _is_abbreviated(text: str, start: int, stop: int) -> bool:
    before = text[max(start, stop - _LONGEST) : stop].split()
    word = before[-1].lstrip(_OPENING) if before else ""
    if len(before) == 1 and stop - start <= _LONGEST and word.replace(".", "").isdecimal():
        return True
    is_initial = len(word) == 1 and word.isupper() and word != "I"
    return word.casefold() in _ABBREVIATIONS or (is_initial and len(before) == 1)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if stripped := piece.strip():
        begin = start + piece.index(stripped[0])
        yield begin, begin + len(stripped)

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

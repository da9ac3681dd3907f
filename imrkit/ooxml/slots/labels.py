"""The labels on one line: “Name: ____ Date: ____”, “Signed ……”, “I, ____, of ____”.

A line is cut into pieces at tabs, wide space and blanks. A piece with a colon or a question mark
asks, and so does one that a blank follows; what follows it up to the next label is its answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from imrkit.ooxml.slots.lines import Blank, FormLine, Takes
from imrkit.ooxml.slots.options import options_in
from imrkit.ooxml.slots.signs import (
    ends_with_colon,
    has_letters,
    is_label_like,
    is_question,
    is_sentence,
    without_bullet,
    word_count,
)
from imrkit.values.slots import Option

_GAP = re.compile(r"\t[\t \u00a0]*+|[ \u00a0\u2002]{2,}+|\n")
# A colon that ends a label: not that of a time or of an address.
_COLON = re.compile(r":(?=\s|\Z|-)|：")
# A hint in brackets belongs to its question: “Criteria met? (tick)”.
_END = re.compile(r"\?(?=[\s”)]|\Z)(?:[ \u00a0]?\([^()\n]{1,80}\):?)?|" + _COLON.pattern)
_BRACKETS = re.compile(r"\([^()]{1,80}\)")
_TRIM = " \t\u00a0\u2002,;.\n"
_NAME = 4  # words of a label that only a tab tells
_LEAD_IN = 12  # words of a bold beginning that is a label


_Start = tuple[int, int, bool]  # where a label starts and ends, and whether it is sure


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words of a line that ask, and where their answer on the line ends."""

    start: int
    end: int
    stop: int
    options: tuple[Option, ...] = ()
    is_sure: bool = True  # a blank follows, or a colon; not only the looks of the words


def labels_in(line: FormLine) -> tuple[Label, ...]:
    """Return the labels of a line, in order; () when none stands there."""
    ways = (_starts, _lead_in, _tabbed, _apart)
    starts: tuple[_Start, ...] = next(filter(None, (tuple(way(line)) for way in ways)), ())
    stops = [*(start for start, _, _ in starts[1:]), len(line.text)] if starts else []
    found = tuple(
        Label(start=start, end=end, stop=stop, is_sure=sure)
        for (start, end, sure), stop in zip(starts, stops, strict=True)
    )
    return tuple(
        replace(one, options=options_in(line, one.end, one.stop)) for one in _joined(line, found)
    )


def _starts(line: FormLine) -> Iterator[_Start]:
    """Yield where each label starts and ends."""
    for start, end, blank in _pieces(line):
        first = start + without_bullet(line.text[start:end])
        while first < end and line.text[first] in _TRIM:
            first += 1
        stop = _label_end(line.text, first, end, blank)
        if stop is not None and is_label_like(line.text[first:stop]):
            yield first, stop, True


def _pieces(line: FormLine) -> Iterator[tuple[int, int, Blank | None]]:
    """Yield the pieces of words between gaps and blanks, each with the blank that follows it."""
    at = 0
    for blank in (*line.blanks, None):
        end = len(line.text) if blank is None else blank.start
        pieces = [(start, stop) for start, stop in _cut(line.text, at, end) if start < stop]
        for number, (start, stop) in enumerate(pieces, start=1):
            yield start, stop, blank if number == len(pieces) else None
        at = len(line.text) if blank is None else blank.end


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for gap in _GAP.finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def _label_end(text: str, start: int, end: int, blank: Blank | None) -> int | None:
    """Return where the label at the start of a piece ends; None when it is none."""
    piece = text[start:end].rstrip(_TRIM.replace(".", ""))
    takes_text = blank is not None and blank.takes is not Takes.TICK
    is_whole = ends_with_colon(piece) or is_question(piece) or takes_text
    if is_whole and has_letters(piece) and not is_sentence(piece):
        return start + len(piece.rstrip("(£$€ "))
    match = _END.search(text, start, end)
    return None if match is None else match.end()


def _joined(line: FormLine, labels: tuple[Label, ...]) -> Iterator[Label]:
    """Yield labels; those that have a box to tick each are the options of the first."""
    if len(labels) > 1 and all(_has_one_box(line, one) for one in labels):
        yield replace(labels[0], stop=labels[-1].stop)
    else:
        yield from labels


def _has_one_box(line: FormLine, label: Label) -> bool:
    blanks = line.blanks_in(label.end, label.stop)
    words = line.between(label.end, label.stop).strip()
    return len(blanks) == 1 and blanks[0].takes is Takes.TICK and not words


def _lead_in(line: FormLine) -> Iterator[_Start]:
    """Yield the bold words that a line begins with when the rest is an answer, or room for one."""
    end = 0
    for stretch in line.stretches:
        if not stretch.looks.bold and line.text[stretch.start : stretch.end].strip():
            break
        end = stretch.end
    words, rest = line.text[:end].strip(), line.text[end:].strip()
    if not (words and rest) or words.endswith(".") or not is_label_like(words):
        return
    if word_count(words) <= _LEAD_IN and word_count(rest) <= _LEAD_IN and not is_question(rest):
        start = line.text.index(words)
        yield start, start + len(words), False


def _tabbed(line: FormLine) -> Iterator[_Start]:
    """Yield the words on a line of names and tabs to write behind: “Signed →  → Date →”."""
    if "\t" not in line.text or line.blanks:
        return
    pieces = [(start, end) for start, end, _ in _pieces(line) if line.text[start:end].strip()]
    words = [line.text[start:end].strip() for start, end in pieces]
    has_room = line.text[-1].isspace() or line.text[0] == "\t"
    if has_room and all(map(_is_name, words)):
        for (start, _), one in zip(pieces, words, strict=True):
            first = line.text.index(one, start)
            yield first, first + len(one), True


def _apart(line: FormLine) -> Iterator[_Start]:
    """Yield the name that wide space parts from what is filled in: “Date   2 February”."""
    pieces = [(start, end) for start, end, _ in _pieces(line) if line.text[start:end].strip()]
    if len(pieces) != 2 or line.blanks:
        return
    name, rest = (line.text[start:end].strip() for start, end in pieces)
    if _is_name(name) and name[-1].isalnum() and word_count(rest) <= _LEAD_IN:
        start = line.text.index(name)
        yield start, start + len(name), False


def _is_name(text: str) -> bool:
    """Tell whether a text names something in few words, those in brackets not counted."""
    plain = _BRACKETS.sub("", text)
    return is_label_like(text) and 0 < word_count(plain) <= _NAME and not is_sentence(text)

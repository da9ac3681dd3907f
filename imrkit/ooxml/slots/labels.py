"""The labels on one line: “Name: ____ Date: ____”, “Signed ……”, “I, ____, of ____”.

A line is cut into pieces at tabs, wide space and blanks. A piece with a colon or a question mark
asks, and so does one that a blank follows; what follows it up to the next label is its answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from imrkit.ooxml.slots.lines import Blank, FormLine, Takes
from imrkit.ooxml.slots.options import has_label_before, options_in, typed_options
from imrkit.ooxml.slots.signs import (
    ends_with_colon,
    has_letters,
    is_label_like,
    is_question,
    is_sentence,
    without_bullet,
    word_count,
)
from imrkit.ooxml.slots.stock_titles import is_stock_title
from imrkit.values.slots import Option

_GAP = re.compile(r"\t[\t \u00a0]*+|[ \u00a0\u2002]{2,}+|\n")
# A colon that ends a label: not that of a time or of an address.
_COLON = re.compile(r":(?=\s|\Z|-)|：")
# A hint in brackets belongs to its question: “Criteria met? (tick)”.
_QUESTION = re.compile(r"\?(?=[\s”)]|\Z)(?:[ \u00a0]?\([^()\n]{1,80}\):?)?")
_NAMED = re.compile(r"[ \u00a0]?(\([^()\n]{2,40}\))")
_BRACKETS = re.compile(r"\([^()]{1,80}\)")
_TRIM = " \t\u00a0\u2002,;.\n"
_LONG_NAME = 20  # where the line ends with a tab, along which a line is drawn
_NAME = 4  # words of a label that only a tab tells
_DASH = re.compile(r"\s*[-–—]\s+")
_LEAD_IN = 12  # words of a bold beginning that is a label


_Start = tuple[int, int]  # where a label starts and ends


@dataclass(slots=True, kw_only=True)
class Label:
    """Words of a line that ask, and where their answer on the line is."""

    start: int
    end: int
    opens: int
    stop: int
    options: tuple[Option, ...] = ()


def labels_in(line: FormLine) -> tuple[Label, ...]:
    """Return the labels of a line, in order; () when none stands there."""
    ways = (_starts, _lead_in, _tabbed, _apart)
    found = tuple(_named(line)) or next(filter(None, (tuple(way(line)) for way in ways)), ())
    return tuple(_with_options(line, one) for one in _joined(line, _led(line, found)))


def _led(line: FormLine, labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """Return labels; of two without a word between, the second leads a text: it is its answer."""
    if len(labels) < 2:
        return labels
    first, second, *_ = labels
    between = line.text[first.opens : first.stop].strip() or line.blanks_in(first.opens, first.stop)
    if between or not is_sentence(line.text[second.opens : second.stop]):
        return labels
    return (replace(first, stop=labels[-1].stop),)


def _with_options(line: FormLine, label: Label) -> Label:
    options = label.options or options_in(line, label.opens, label.stop)
    return replace(label, options=options) if options else label


def _up_to_the_next(line: FormLine, starts: Iterable[_Start]) -> Iterator[Label]:
    """Yield labels that are each answered by what follows, up to the next."""
    known = tuple(starts)
    stops = [*(start for start, _ in known[1:]), len(line.text)] if known else []
    for (start, end), stop in zip(known, stops, strict=True):
        yield Label(start=start, end=end, opens=end, stop=stop)


def _named(line: FormLine) -> Iterator[Label]:
    """Yield the names of blanks in a sentence: “I, ____ (name), of ____ (agency), confirm”."""
    blanks = [one for one in line.blanks if one.takes is not Takes.TICK]
    names = [_NAMED.match(line.text, one.end) for one in blanks]
    if len(blanks) < 2 or not all(names):
        return
    for blank, name in zip(blanks, names, strict=True):
        if name is not None:
            start, end = name.span(1)
            yield Label(start=start, end=end, opens=blank.start, stop=blank.end)


def _starts(line: FormLine) -> Iterator[Label]:
    """Yield the labels that a colon, a question mark or a blank tells."""
    yield from _up_to_the_next(line, _marked(line))


def _marked(line: FormLine) -> Iterator[_Start]:
    ticks = [one for one in line.blanks if one.takes is Takes.TICK]
    labelled = bool(ticks) and has_label_before(line, ticks)
    for start, end, blank in _pieces(line):
        first = start + without_bullet(line.text[start:end])
        while first < end and line.text[first] in _TRIM:
            first += 1
        stop = _label_end(line.text, first, end, blank)
        if stop is None and labelled and blank is ticks[0]:
            stop = first + len(line.text[first:end].rstrip())
        if stop is not None and is_label_like(line.text[first:stop]):
            yield first, stop


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
        if text[gap.end() : gap.end() + 1].islower() and "\t" not in gap[0]:
            continue  # the words go on, on the next line or behind a slip of the space bar
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
    match = _COLON.search(text, start, end)
    if match is not None:
        return match.end()
    match = _QUESTION.search(text, start, end)
    answers = match is not None and (blank is not None or typed_options(text[match.end() : end]))
    return match.end() if match is not None and answers else None


def _joined(line: FormLine, labels: tuple[Label, ...]) -> Iterator[Label]:
    """Yield labels; those that have a box to tick each are the options of the first."""
    if len(labels) > 1 and all(_has_one_box(line, one) for one in labels):
        options = tuple(_with_its_box(line, one) for one in labels)
        yield replace(labels[0], stop=labels[-1].stop, options=options)
    else:
        yield from labels


def _with_its_box(line: FormLine, label: Label) -> Option:
    (option,) = options_in(line, label.opens, label.stop)
    return replace(option, text=line.text[label.start : label.end].strip(" :"))


def _has_one_box(line: FormLine, label: Label) -> bool:
    blanks = line.blanks_in(label.opens, label.stop)
    words = line.between(label.opens, label.stop).strip()
    return len(blanks) == 1 and blanks[0].takes is Takes.TICK and not words


def _lead_in(line: FormLine) -> Iterator[Label]:
    """Yield the bold words that a line begins with when the rest is an answer, or room for one."""
    end = 0
    for stretch in line.stretches:
        if not stretch.looks.bold and line.text[stretch.start : stretch.end].strip():
            break
        end = stretch.end
    words, rest = line.text[:end].strip(), line.text[end:].strip()
    if not (words and rest) or words.endswith(".") or not is_label_like(words):
        return
    is_short = word_count(words) <= _LEAD_IN and word_count(rest) <= _LEAD_IN
    if (is_short and not is_question(rest)) or is_stock_title(words):
        start = line.text.index(words)
        (found,) = _up_to_the_next(line, [(start, start + len(words))])
        dash = _DASH.match(line.text, found.end)
        yield replace(found, opens=dash.end()) if dash else found


def _tabbed(line: FormLine) -> Iterator[Label]:
    """Yield the words on a line of names and tabs to write behind: “Signed →  → Date →”."""
    if "\t" not in line.text or line.blanks:
        return
    pieces = [(start, end) for start, end, _ in _pieces(line) if line.text[start:end].strip()]
    words = [line.text[start:end].strip() for start, end in pieces]
    is_drawn = line.text[-1] == "\t"
    has_room = line.text[-1].isspace() or line.text[0] == "\t"
    if has_room and all(_is_name(one, _LONG_NAME if is_drawn else _NAME) for one in words):
        starts = [line.text.index(one, at) for (at, _), one in zip(pieces, words, strict=True)]
        ends = [start + len(one) for start, one in zip(starts, words, strict=True)]
        yield from _up_to_the_next(line, zip(starts, ends, strict=True))


def _apart(line: FormLine) -> Iterator[Label]:
    """Yield the name that wide space parts from what is filled in: “Date   2 February”."""
    pieces = [(start, end) for start, end, _ in _pieces(line) if line.text[start:end].strip()]
    if len(pieces) != 2 or line.blanks:
        return
    name, rest = (line.text[start:end].strip() for start, end in pieces)
    if _is_name(name) and name[-1].isalnum() and word_count(rest) <= _LEAD_IN:
        start = line.text.index(name)
        yield from _up_to_the_next(line, [(start, start + len(name))])


def _is_name(text: str, longest: int = _NAME) -> bool:
    """Tell whether a text names something in few words, those in brackets not counted."""
    plain = _BRACKETS.sub("", text)
    return is_label_like(text) and 0 < word_count(plain) <= longest and not is_sentence(text)

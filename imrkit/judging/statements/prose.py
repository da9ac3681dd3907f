"""Read the statements in a place of paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from imrkit.judging.places import Place
from imrkit.judging.statements.demands import field_of
from imrkit.judging.statements.labels import Label, LabelKind, label_of
from imrkit.judging.statements.values import Entry

_SENTENCE_END = re.compile(r"[.;!?]\s{1,3}(?=[A-Z])")
_LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How the statements of one kind are told in paragraphs."""

    words: frozenset[str]  # that stand before their numbers, in small letters
    is_stated: Callable[[str], bool]  # whether a paragraph without a number is one of them


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    text: str
    start: int
    is_heading: bool
    label: Label | None

    @property
    def kind(self) -> LabelKind:
        return LabelKind.NONE if self.label is None else self.label.kind

    @property
    def title(self) -> str:
        return self.text if self.label is None else self.text[self.label.end :].strip()

    def begins(self, kind: LabelKind, reading: Reading) -> bool:
        """Tell whether a statement begins here, where those of the place have a kind of label."""
        if self.kind is not kind or (self.is_heading and kind > LabelKind.SECTION):
            return False
        if self.label is not None and kind is LabelKind.WORD:
            return self.label.word in reading.words
        if kind in (LabelKind.NUMBER, LabelKind.LETTER):
            return True
        return field_of(self.title) is None and reading.is_stated(self.title)


def entries(place: Place, reading: Reading) -> tuple[Entry, ...]:
    """Return the statements of a place that has no table.

    They are the paragraphs with the surest kind of label that begins one there; where no paragraph
    has a label, those that the reading takes. Sub-headings only part them, and a label with
    nothing behind and below it is none yet.
    """
    lines = list(_lines(place))
    for kind in LabelKind:
        if found := _entries(lines, kind, reading):
            return tuple(found)
    return ()


def _entries(lines: Sequence[_Line], kind: LabelKind, reading: Reading) -> list[Entry]:
    found: list[tuple[Entry, bool]] = []
    below: list[list[str]] = []
    for line in lines:
        if line.begins(kind, reading):
            found.append((_entry(line), line.is_heading))
            below.append([])
        elif line.is_heading:
            continue
        elif found and _belongs(line, kind):
            below[-1].append(line.text)
    if below and not any(_is_foreign(line, reading) for under in below[:-1] for line in under):
        below[-1] = _own(below[-1], reading)
    only_headings = all(is_heading for _, is_heading in found)
    return [
        replace(entry, lines=tuple(under))
        for (entry, is_heading), under in zip(found, below, strict=True)
        if under or (entry.text and (only_headings or not is_heading))
    ]


def _is_foreign(line: str, reading: Reading) -> bool:
    """Tell whether a line begins a statement of another kind by its word."""
    label = label_of(line)
    return label is not None and label.kind is LabelKind.WORD and label.word not in reading.words


def _own(lines: list[str], reading: Reading) -> list[str]:
    """Return what stands below the last statement, up to a list of another kind."""
    starts = [at for at, line in enumerate(lines) if _is_foreign(line, reading)]
    return lines[: starts[0]] if len(starts) > 1 else lines


def _belongs(line: _Line, kind: LabelKind) -> bool:
    """Tell whether a line that begins nothing is a part of the statement above it."""
    if kind in (LabelKind.BULLET, LabelKind.NONE):
        return field_of(line.title) is not None
    return bool(line.title)


def _entry(line: _Line) -> Entry:
    label = line.label
    return Entry(
        label=label.name if label else "",
        number=label.number if label else "",
        text=line.title,
        start=line.start + (label.end if label else 0),
    )


def _lines(place: Place) -> Iterator[_Line]:
    headings = frozenset(place.headings)
    start = 0
    for text in place.text.split("\n"):
        for at, words in _labelled_parts(text):
            if plain := words.strip():
                yield _Line(
                    text=plain,
                    start=start + at + words.index(plain[0]),
                    is_heading=plain in headings,
                    label=label_of(plain),
                )
        start += len(text) + 1


def _labelled_parts(text: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of a paragraph that goes on “L1 … . L2 … . L3 …”, with their starts."""
    first = label_of(text)
    starts = [0]
    if first is not None and first.kind is LabelKind.WORD and first.number.isdecimal():
        for end in _SENTENCE_END.finditer(text):
            other = label_of(text[end.end() : end.end() + _LONGEST_LABEL])
            is_next = other is not None and other.word == first.word
            if other and is_next and other.number == str(int(first.number) + len(starts)):
                starts.append(end.end())
    yield from ((at, text[at:end]) for at, end in zip(starts, [*starts[1:], None], strict=True))

"""The words by which a form is known to ask: in a filled draft they tell labels from answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from imrkit.ooxml.slots.labels import Label, labels_in
from imrkit.ooxml.slots.lines import FormLine
from imrkit.ooxml.slots.options import options_in
from imrkit.ooxml.slots.prompts import SIGNS
from imrkit.ooxml.text.paths import Path
from imrkit.words.wording import Ending, Wording, folded, plain

_PLACES = re.compile(r"\A\s*+|[\t\n]\s*+| {2,}+")  # where a label may begin on a line
_WORDS = re.compile(r"(?<=\s)\S")
_NEAR = 4  # how many labels farther on the form one on the same line may be
_LONGEST = 2_000  # letters of a line that asks
_SHORT = 12  # words of what somebody wrote behind labels on a line


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    """Where known words stand on a line, and which they are of the form's."""

    start: int
    end: int
    order: int


class KnownWords:
    """The words of the slots of a form, in the form's order."""

    def __init__(self, anchors: Iterable[str]) -> None:
        self._anchors = tuple(dict.fromkeys(anchors))
        self._plain = frozenset(map(plain, self._anchors))
        self._wordings = [Wording.of(SIGNS.sub("*", one), Ending.WORD) for one in self._anchors]
        self._found: dict[Path, tuple[Label, ...]] = {}
        self._starred = [one for one in self._wordings if one.tails]
        self._by_word: dict[str, list[int]] = {}  # one that each text with them holds
        for order, wording in enumerate(self._wordings):
            self._by_word.setdefault(wording.word, []).append(order)

    def __contains__(self, anchor: str) -> bool:
        """Tell whether words are those of a slot of the form."""
        return plain(anchor) in self._plain or self._is_whole(anchor)

    def _is_whole(self, anchor: str) -> bool:
        text = folded(anchor)[0]
        candidates = (one for one in self._starred if one.word in text)
        return any((0, len(text)) in one.labels(text, [0]) for one in candidates)

    def labels(self, line: FormLine) -> tuple[Label, ...]:
        """Return the labels of a line that are known, in order; each line is looked at once."""
        if line.path not in self._found:
            self._found[line.path] = self._labels(line)
        return self._found[line.path]

    def _labels(self, line: FormLine) -> tuple[Label, ...]:
        own = tuple(
            one for one in labels_in(line) if line.text[one.start : one.end].strip() in self
        )
        spans = tuple(self._spans(line))
        if len(own) >= len(spans) or not self._are_labels(line, spans):
            return own
        stops = [*(one.start for one in spans[1:]), len(line.text)]
        return tuple(_label(line, one, stop) for one, stop in zip(spans, stops, strict=True))

    def _spans(self, line: FormLine) -> Iterator[_Span]:
        text, _ = folded(line.text)
        if len(text) != len(line.text) or len(text) > _LONGEST:
            return
        starts = [match.end() for match in _PLACES.finditer(text)]
        starts = sorted({*starts, *(_behind(text, one.end) for one in line.blanks)})
        found = sorted(
            self._at(text, starts, self._candidates(text)),
            key=lambda one: (one.start, -one.end),
        )
        at = 0
        for span in found:
            if span.start >= at:
                yield span
                at = span.end
        if len(found) == 1 and found[0].start == starts[0]:
            yield from self._following(text, found[0])

    def _candidates(self, text: str) -> Iterator[int]:
        """Yield the words that a text may hold: those of which one word stands in it."""
        for word, orders in self._by_word.items():
            if word in text:
                yield from orders

    def _following(self, text: str, span: _Span) -> Iterator[_Span]:
        """Yield labels that follow on the line in the form's order, answers between them."""
        for order in range(span.order + 1, min(span.order + _NEAR, len(self._wordings))):
            first = plain(self._anchors[order])[:1]
            words = [one.start() for one in _WORDS.finditer(text, span.end) if one[0] == first]
            following = next(iter(self._at(text, words, [order])), None)
            if following is not None:
                yield following
                span = following

    def _at(self, text: str, starts: Sequence[int], orders: Iterable[int]) -> Iterator[_Span]:
        for order in orders:
            wording = self._wordings[order]
            if wording.word in text:
                for start, end in wording.labels(text, starts):
                    yield _Span(start=start, end=end, order=order)

    def _are_labels(self, line: FormLine, spans: Sequence[_Span]) -> bool:
        """Tell whether known words at the start of a line ask there, and are not just prose."""
        first = spans[0]
        rest = line.text[first.end :]
        return (
            not rest.strip()
            or line.text[first.start : first.end].rstrip().endswith((":", "?"))
            or rest[:2].isspace()
            or rest[0] in "\t\n"
            or bool(line.blanks)
            or (len(spans) > 1 and len(rest.split()) <= _SHORT)
            or _changes_look(line, first.end)
        )


def _behind(text: str, at: int) -> int:
    """Return where words begin behind a place."""
    return at + len(text[at:]) - len(text[at:].lstrip(" \t\u00a0,;"))


def _changes_look(line: FormLine, at: int) -> bool:
    """Tell whether bold words end at a place."""
    return any(abs(one.end - at) <= 1 and one.looks.bold for one in line.stretches[:-1])


def _label(line: FormLine, span: _Span, stop: int) -> Label:
    end = span.start + len(line.text[span.start : span.end].rstrip())
    label = Label(start=span.start, end=end, opens=end, stop=stop)
    return replace(label, options=options_in(line, end, stop))

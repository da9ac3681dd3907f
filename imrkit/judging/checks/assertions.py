"""The paragraphs and cells in which an author states something, in the author's own words."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import at, location_of, marked
from imrkit.judging.checks.sections import Section, sections_of, without_quotations
from imrkit.judging.checks.unmapped import unmapped_passages, unmapped_places
from imrkit.judging.passages import Passage
from imrkit.judging.places import Place
from imrkit.judging.wordlists import PhraseFinder
from imrkit.values.findings import Location
from imrkit.words.sentences import sentences

# Sections of the checklist in which facts, questions and the review itself are told.
TOLD = frozenset(
    {"set-up", "governance", "scope", "method", "people", "chronology", "data-protection"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """A paragraph, or a cell of a table."""

    text: str  # what it quotes is blanked out
    item: str  # whose place it stands at; "" at none
    headings: tuple[str, ...]  # that it stands under
    location: Location
    whole: str  # all that stands at the location
    start: int  # where the text begins in it
    before: str = ""  # the paragraph above, and the one below; "" under another heading
    after: str = ""

    def find(self, finder: PhraseFinder) -> Iterator[tuple[str, int, int]]:
        """Yield each sentence with one of the phrases, and where the first stands in the text."""
        for start, end in sentences(self.text) if finder.is_in(self.text) else ():
            sentence = self.text[start:end]
            for found in itertools.islice(finder.find(sentence), 1):
                yield sentence, start + found.start, start + found.end

    def marked(self, start: int, end: int) -> Location:
        """Return the location of the words from ``start`` to ``end`` of the text."""
        return marked(self.location, self.whole, self.start + start, self.start + end)

    def within(self, sentence: str, most: int) -> list[str]:
        """Return a sentence with so many before and behind it in its own paragraph."""
        every = [self.text[start:end] for start, end in sentences(self.text)]
        number = every.index(sentence)
        return every[max(0, number - most) : number + most + 1]

    def beside(self, sentence: str, most: int) -> list[str]:
        """Return a sentence with so many before and behind it, in the paragraphs next to it too."""
        texts = (self.before, self.text, self.after)
        every = [text[start:end] for text in texts for start, end in sentences(text)]
        number = every.index(sentence)
        return every[max(0, number - most) : number + most + 1]


def assertions(
    check_input: CheckInput, only_in: Collection[str] | None = None
) -> tuple[Assertion, ...]:
    """Return what the author asserts: at the items' places, then what stands at no place.

    ``only_in``: sections of the checklist, with what stands at no place where a heading asks for
    analysis; ``None``: all but those in which the case is told, with all that stands at no place.
    """
    read = check_input.remembered(_read_before)
    sections = None if only_in is None else frozenset(only_in)
    if sections not in read:
        read[sections] = _assertions(check_input, sections)
    return read[sections]


def _read_before(_: CheckInput) -> dict[frozenset[str] | None, tuple[Assertion, ...]]:
    return {}  # what was read, by the sections it is of


def _assertions(check_input: CheckInput, only_in: frozenset[str] | None) -> tuple[Assertion, ...]:
    items = [item.id for item in check_input.checklist.items if _is_in(item.section, only_in)]
    also = () if only_in is None else unmapped_places(check_input)
    sections = sections_of(check_input, items, also)
    found = [one for section in sections for one in _paragraphs(section)]
    for item in items:
        for place in check_input.places.get(item, ()):
            found += _cells(place)
    return (*found, *_elsewhere(check_input)) if only_in is None else tuple(found)


def _is_in(section: str, only_in: Collection[str] | None) -> bool:
    return section not in TOLD if only_in is None else section in only_in


def _paragraphs(section: Section) -> Iterator[Assertion]:
    lines = [line for line in section.text.split("\n") if line.strip()]
    start = section.start
    for number, line in enumerate(lines):
        start = section.place.text.find(line, start)
        yield Assertion(
            text=without_quotations(line),
            item=section.place.item,
            headings=(section.place.where, section.heading),
            location=section.location,
            whole=section.place.text,
            start=start,
            before=lines[number - 1] if number else "",
            after=lines[number + 1] if number + 1 < len(lines) else "",
        )
        start += len(line)


def _cells(place: Place) -> Iterator[Assertion]:
    for row in place.rows or ():
        for column, text in row.cells.items():
            yield Assertion(
                text=without_quotations(text),
                item=place.item,
                headings=(place.where, f"row {row.number}"),
                location=at(place, row, place.titles.get(column, column)),
                whole=text,
                start=0,
            )


def _elsewhere(check_input: CheckInput) -> Iterator[Assertion]:
    prose = unmapped_passages(check_input)
    for number, passage in enumerate(prose):
        yield Assertion(
            text=without_quotations(passage.text),
            item="",
            headings=passage.headings,
            location=location_of(passage),
            whole=passage.text,
            start=0,
            before=_neighbour(prose, number - 1, passage),
            after=_neighbour(prose, number + 1, passage),
        )


def _neighbour(prose: Sequence[Passage], number: int, passage: Passage) -> str:
    if not 0 <= number < len(prose) or passage.row is not None:
        return ""
    other = prose[number]
    return other.text if other.headings == passage.headings and other.row is None else ""

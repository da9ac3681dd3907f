"""The sections in which an author analyses: the text at the places of some items, each told once.

Where a template asks under one heading for several things, the text belongs to the nearest place:
what stands at a place inside it is not told of the place around it a second time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import at
from imrkit.judging.checks.quotations import quotations
from imrkit.judging.places import Place
from imrkit.values.findings import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A text without a heading of its own inside."""

    place: Place
    heading: str  # in the place, that it stands under; "" before any
    text: str  # a line for each paragraph
    start: int  # where it begins in the place's text

    @property
    def location(self) -> Location:
        """Where it stands; the heading inside the place is named too."""
        location = at(self.place)
        if not self.heading:
            return location
        return replace(location, where=f"{location.where}, “{self.heading}”")


def sections_of(
    check_input: CheckInput, items: Iterable[str], also: Iterable[Place] = ()
) -> tuple[Section, ...]:
    """Return the sections at the places of items, in the order of the items; tables are none.

    ``also``: places that belong to no item.
    """
    sizes = check_input.remembered(_sizes)
    found: dict[str, Section] = {}
    places = (place for item in items for place in check_input.places.get(item, ()))
    for place in (*places, *also):
        for section in _sections(place, sizes) if place.rows is None else ():
            found.setdefault(section.text, section)
    return tuple(found.values())


def without_quotations(text: str) -> str:
    """Return a text with spaces for the words that it quotes."""
    return "\n".join(map(_unquoted, text.split("\n")))


def _unquoted(line: str) -> str:
    pieces, last = [], 0
    for start, end in quotations(line):
        pieces += [line[last:start], " " * (end - start)]
        last = end
    return "".join([*pieces, line[last:]])


def _sizes(check_input: CheckInput) -> dict[str, int]:
    """Return for each paragraph at a place how long the shortest text is that holds it."""
    sizes: dict[str, int] = {}
    for places in check_input.places.values():
        for place in places:
            for line in place.paragraphs:
                sizes[line] = min(sizes.get(line, len(place.text)), len(place.text))
    return sizes


def _sections(place: Place, sizes: dict[str, int]) -> Iterator[Section]:
    headings = {line.strip() for line in place.headings}
    heading, start, at_now = "", 0, 0
    lines: list[str] = []
    for line in place.text.split("\n"):
        text = line.strip()
        if text in headings:
            yield from _section(place, heading, lines, start)
            heading, lines, start = text, [], at_now + len(line) + 1
        elif sizes.get(text, len(place.text)) >= len(place.text):
            lines.append(line)
        at_now += len(line) + 1
    yield from _section(place, heading, lines, start)


def _section(place: Place, heading: str, lines: list[str], start: int) -> Iterator[Section]:
    if any(line.strip() for line in lines):
        yield Section(place=place, heading=heading, text="\n".join(lines), start=start)

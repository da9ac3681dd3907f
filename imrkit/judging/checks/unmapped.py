"""Text that stands at no item's place, under a heading or label that asks for analysis.

Forms differ, and a mapping names what is surely known of them; the text of the rest is read too.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.passages import Passage
from imrkit.judging.places import Place
from imrkit.judging.wordlists import PhraseFinder, signs


def unmapped_passages(check_input: CheckInput) -> tuple[Passage, ...]:
    """Return the prose of the body that stands at no place, and not where the case is told."""
    return check_input.remembered(_unmapped)


def _unmapped(check_input: CheckInput) -> tuple[Passage, ...]:
    every = (place for places in check_input.places.values() for place in places)
    lines = (line for place in every for line in place.text.replace("\t", "\n").split("\n"))
    known = frozenset(line.strip() for line in lines if line.strip())
    return tuple(
        passage
        for passage in check_input.passages
        if passage.is_prose
        and not _is_number_title(passage)
        and not _is_known(passage, known)
        and not _is_told(passage)
    )


def unmapped_places(check_input: CheckInput, asking: str = "analysis") -> Iterator[Place]:
    """Yield what stands together under one heading or label that asks for analysis.

    ``asking``: the kind of words, in the list of headings, that ask.
    """
    asks = signs("headings")[asking]
    title = check_input.remembered(_title)
    found = (one for one in unmapped_passages(check_input) if _asks(one, asks, title))
    for _, together in itertools.groupby(found, key=lambda one: (one.headings, one.row, one.label)):
        passages = list(together)
        yield Place(
            item="",
            item_part="",
            where=passages[0].where,
            text="\n".join(passage.text for passage in passages),
            part=passages[0].part,
            path=passages[0].path,
        )


def analysed_places(check_input: CheckInput) -> Iterator[Place]:
    """Yield where a draft is to analyse, at no item of analysis.

    That is what stands at no place, and prose that a proposed mapping gave to the people of the
    case though it stands under a heading that asks for analysis.
    """
    yield from unmapped_places(check_input)
    asks = signs("headings")["analysis"]
    for item in check_input.checklist.items if check_input.use.is_proposed else ():
        for place in check_input.places_of(item) if item.section == "people" else ():
            above = check_input.headings.above(place.part, place.path)
            if place.rows is None and any(map(asks.is_in, above)):
                yield place


def _is_number_title(passage: Passage) -> bool:
    """Tell whether a cell only asks for a number: “No.” there is no answer."""
    return passage.row is not None and passage.text.strip() in ("No.", "Nr.", "Ref.", "#")


def _is_known(passage: Passage, known: frozenset[str]) -> bool:
    return any(line.strip() in known for line in passage.text.split("\n"))


def _is_told(passage: Passage) -> bool:
    return any(map(signs("headings")["told"].is_in, passage.headings[-1:] or (passage.where,)))


def _asks(passage: Passage, asks: PhraseFinder, title: str) -> bool:
    above = (one for one in passage.headings if one != title)
    return asks.is_in(passage.label) or any(map(asks.is_in, above))


def _title(check_input: CheckInput) -> str:
    """Return the title of the document where a heading style makes it one, which asks for nothing.

    It is the one outermost heading; "" where there are several.
    """
    body = [one for one in check_input.passages if one.in_body]
    outermost = {one.headings[0] for one in body if one.headings}
    has_others = any(len(one.headings) > 1 for one in body)
    return next(iter(outermost)) if len(outermost) == 1 and has_others else ""

"""Text that stands at no item's place, under a heading or label that asks for analysis.

Forms differ, and a mapping names what is surely known of them; the text of the rest is read too.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.passages import Passage
from imrkit.judging.places import Place
from imrkit.judging.wordlists import signs


def unmapped_passages(check_input: CheckInput) -> list[Passage]:
    """Return the prose of the body that stands at no place, and not where the case is told."""
    every = (place for places in check_input.places.values() for place in places)
    lines = (line for place in every for line in place.text.replace("\t", "\n").split("\n"))
    known = frozenset(line.strip() for line in lines if line.strip())
    return [
        passage
        for passage in check_input.passages
        if passage.is_prose and not _is_known(passage, known) and not _is_told(passage)
    ]


def unmapped_places(check_input: CheckInput) -> Iterator[Place]:
    """Yield what stands together under one heading or label that asks for analysis."""
    found = (one for one in unmapped_passages(check_input) if _asks_for_analysis(one))
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


def _is_known(passage: Passage, known: frozenset[str]) -> bool:
    return any(line.strip() in known for line in passage.text.split("\n"))


def _is_told(passage: Passage) -> bool:
    return any(map(signs("headings")["told"].is_in, passage.headings[-1:] or (passage.where,)))


def _asks_for_analysis(passage: Passage) -> bool:
    asks = signs("headings")["analysis"]
    return asks.is_in(passage.label) or any(map(asks.is_in, passage.headings))

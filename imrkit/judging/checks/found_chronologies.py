"""The chronologies of a draft, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import CHRONOLOGY, tells
from imrkit.judging.checks.chronologies import Chronology, chronology_items, of_places
from imrkit.judging.checks.dated_blocks import of_blocks
from imrkit.judging.wordlists import signs
from imrkit.values.frozen import FrozenDict


def chronologies(check_input: CheckInput) -> tuple[Chronology, ...]:
    """Return the chronologies of a draft: those at places with a column for dates, and else those
    that are told by what stands in the text. They are read once for all checks."""
    return check_input.remembered(_read)


tells(CHRONOLOGY, lambda check_input: bool(chronologies(check_input)))


def _read(check_input: CheckInput) -> tuple[Chronology, ...]:
    at_places = tuple(of_places(check_input))
    if any(entry.date_text for one in at_places for entry in one.entries):
        in_text = [] if _has_ours(at_places) else list(_in_text(check_input, ()))
        is_sure = not check_input.use.is_proposed
        return tuple(_with_all_columns(one, in_text, is_sure=is_sure) for one in at_places)
    places = [
        place
        for item in check_input.checklist.remembered(chronology_items)
        for place in check_input.places_of(item)
    ]
    if any(place.tag and place.rows is not None for place in places):
        return ()  # a table of ours, with nothing in it
    return tuple(_in_text(check_input, [place.where for place in places]))


def _in_text(check_input: CheckInput, named: Iterable[str]) -> Iterator[Chronology]:
    return of_blocks(check_input.snapshot.blocks or (), named)


def _has_ours(found: Iterable[Chronology]) -> bool:
    return any(one.location.tag for one in found)


def _with_all_columns(
    chronology: Chronology, in_text: Iterable[Chronology], *, is_sure: bool
) -> Chronology:
    """Return a chronology with the columns of its table that no mapping names.

    ``is_sure``: a person has looked at the mapping. Else a column whose title says what it holds
    is read before one that was only thought to hold it.
    """
    dates = [one.date_text for one in chronology.entries]
    same = (one for one in in_text if one.is_table and [e.date_text for e in one.entries] == dates)
    there = next(same, None)
    if there is None:
        return chronology
    guessed = frozenset() if is_sure else _guessed(chronology.columns, there.columns)
    pairs = zip(chronology.entries, there.entries, strict=True)
    return replace(
        chronology,
        entries=tuple(
            replace(own, cells=_joined(_named(all_of_it.cells), own.cells, guessed))
            for own, all_of_it in pairs
        ),
        columns=_joined(there.columns, chronology.columns, guessed),
    )


def _guessed(own: Mapping[str, str], there: Mapping[str, str]) -> frozenset[str]:
    """Return the kinds of columns whose titles do not say so, where others have titles that do."""
    finders = signs("chronology_titles")
    return frozenset(
        kind
        for kind, title in own.items()
        if kind in finders and there.get(kind, title) != title and not finders[kind].is_in(title)
    )


def _joined(
    there: Mapping[str, str], own: Mapping[str, str], but: frozenset[str]
) -> FrozenDict[str, str]:
    return FrozenDict({**there, **{kind: text for kind, text in own.items() if kind not in but}})


def _named(cells: Mapping[str, str]) -> dict[str, str]:
    """Leave out the cells of columns whose titles say nothing that is known."""
    return {kind: text for kind, text in cells.items() if not kind.startswith("column ")}

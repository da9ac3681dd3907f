"""What a draft records of the protected characteristics, table by table and heading by heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from imrkit.judging.characteristics.lines import entries_of_text
from imrkit.judging.characteristics.speech import is_about_nine
from imrkit.judging.characteristics.states import is_not_applicable, says_why
from imrkit.judging.characteristics.tables import entries_of_table
from imrkit.judging.characteristics.values import Characteristic, Entry, RecordTable, State
from imrkit.judging.passages import Passage, under_headings
from imrkit.values.snapshot import Block, Table

_MALE = frozenset({"m", "male", "man", "boy"})


def records(blocks: Iterable[Block]) -> tuple[RecordTable, ...]:
    """Return the tables of the body that record a characteristic, and the labels that do.

    Labels under one heading make one table.
    """
    found: list[RecordTable] = []
    labels: dict[tuple[str, ...], list[Entry]] = {}
    reasons: set[tuple[str, ...]] = set()
    for block, where, headings in under_headings(blocks):
        if isinstance(block, Table):
            entries, is_grid = entries_of_table(
                [
                    [(cell.columns, _passage(cell, where, headings)) for cell in row]
                    for row in block.rows
                ]
            )
            if entries:
                is_asked = is_grid or is_about_nine(headings[-1] if headings else "")
                found.append(_table(entries, where, is_grid=is_asked))
        elif block.heading_level is None:
            entries = list(entries_of_text(_passage(block, where, headings)))
            labels.setdefault(headings, []).extend(entries)
            if not entries and says_why(block.text):
                reasons.add(headings)
    found += [_table(some, some[0].passage.where) for some in labels.values() if some]
    explained = {_where(headings) for headings in reasons}
    return tuple(_explained(one) if one.where in explained else one for one in found)


def _passage(block: object, where: str, headings: tuple[str, ...]) -> Passage:
    text, part, path = (getattr(block, name) for name in ("text", "part", "path"))
    return Passage(text=text, where=where, in_body=True, headings=headings, part=part, path=path)


def _where(headings: tuple[str, ...]) -> str:
    return f"under “{headings[-1]}”" if headings and headings[-1] else "before any heading"


def _table(entries: list[Entry], where: str, *, is_grid: bool = False) -> RecordTable:
    males = {
        one.who
        for one in entries
        if one.characteristic is Characteristic.SEX and one.value.casefold() in _MALE
    }
    told = (_with_pregnancy(one, males) for one in entries)
    return RecordTable(where=where, is_grid=is_grid, entries=tuple(told))


def _with_pregnancy(entry: Entry, males: set[str]) -> Entry:
    """Return an entry; that pregnancy does not apply to a man says enough."""
    says_enough = entry.characteristic is Characteristic.PREGNANCY and (
        entry.who in males or entry.who.casefold().startswith("child")
    )
    if says_enough and is_not_applicable(entry.value):
        return replace(entry, state=State.KNOWN)
    return entry


def _explained(table: RecordTable) -> RecordTable:
    """Return a table beside which the text says why some things are not known."""
    return replace(
        table,
        entries=tuple(
            replace(one, state=State.EXPLAINED) if one.state is State.UNKNOWN else one
            for one in table.entries
        ),
    )


def all_entries(tables: Iterable[RecordTable]) -> Iterator[Entry]:
    """Yield the entries of all tables."""
    for table in tables:
        yield from table.entries

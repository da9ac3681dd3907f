"""What a draft records of the protected characteristics, table by table and heading by heading."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace

from imrkit.judging.characteristics.lines import entries_of_text
from imrkit.judging.characteristics.speech import (
    characteristics_of,
    has_sign,
    is_about_equality,
    is_about_nine,
)
from imrkit.judging.characteristics.states import is_not_applicable, says_why, state_of
from imrkit.judging.characteristics.tables import entries_of_table
from imrkit.judging.characteristics.titles import characteristics_of_title
from imrkit.judging.characteristics.values import Characteristic, Entry, RecordTable, State
from imrkit.judging.passages import Passage, under_headings
from imrkit.values.snapshot import Block, Table

_BESIDE = (-2, -1, 1, 2)  # paragraphs or tables from a record
_VALUE = 5  # words: what is longer under a heading says what it changed
# Number of the paragraph, where it stands, which characteristics it names, its words.
_Reason = tuple[int, str, frozenset[Characteristic], str]
_MALE = frozenset({"m", "male", "man", "boy"})


def records(blocks: Iterable[Block]) -> tuple[RecordTable, ...]:
    """Return the tables of the body that record a characteristic, and the labels that do.

    Labels under one heading make one table.
    """
    found: list[RecordTable] = []
    labels: dict[tuple[str, ...], list[Entry]] = {}
    reasons: list[_Reason] = []
    told: set[int] = set()
    for number, (block, where, headings) in enumerate(under_headings(blocks)):
        if isinstance(block, Table):
            entries, is_grid = entries_of_table(
                [
                    [(cell.columns, _passage(cell, where, headings)) for cell in row]
                    for row in block.rows
                ]
            )
            if entries:
                told.add(number)
                found.append(_table(entries, headings, is_grid=is_grid))
        elif block.heading_level is None:
            passage = _passage(block, where, headings)
            under, entries = _labelled(passage)
            labels.setdefault(under, []).extend(entries)
            if entries:
                told.add(number)
            elif says_why(block.text):
                reasons.append(
                    (number, _where(headings), characteristics_of(block.text), block.text)
                )
    found += [_table(some, under) for under, some in labels.items() if some]
    explained: dict[str, frozenset[Characteristic]] = {}
    for reason in reasons:
        explained[reason[1]] = explained.get(reason[1], frozenset()) | _explains(reason, told)
    return tuple(_explained(one, explained.get(one.where, frozenset())) for one in found)


def _explains(reason: _Reason, told: Set[int]) -> frozenset[Characteristic]:
    """Return of which characteristics a paragraph says why they are not known.

    One that names none speaks of all that stand right beside it.
    """
    number, where, named, text = reason
    if named and not has_sign(text, "the_others"):
        return named
    is_beside = any(number + step in told for step in _BESIDE)
    is_about = bool(named) or is_about_equality(where.partition("“")[2].rstrip("”"))
    return frozenset(Characteristic) if is_beside or is_about else frozenset()


def _passage(block: object, where: str, headings: tuple[str, ...]) -> Passage:
    text, part, path = (getattr(block, name) for name in ("text", "part", "path"))
    return Passage(text=text, where=where, in_body=True, headings=headings, part=part, path=path)


def _where(headings: tuple[str, ...]) -> str:
    return f"under “{headings[-1]}”" if headings and headings[-1] else "before any heading"


def _labelled(passage: Passage) -> tuple[tuple[str, ...], list[Entry]]:
    """Return what labels in a paragraph record, or its own heading, and under which headings.

    Below a heading about the nine a heading of its own may stand over each of them.
    """
    *above, heading = passage.headings or ("",)
    traits = characteristics_of_title(heading)
    if not traits or not above or not is_about_nine(above[-1]):
        return passage.headings, list(entries_of_text(passage))
    text = passage.text.strip()
    return tuple(above), [
        Entry(
            characteristic=characteristic,
            who="",
            state=state_of(text),
            value=text,
            effect=text if len(text.split()) > _VALUE else "",
            passage=passage,
        )
        for characteristic in sorted(traits)
        if text
    ]


def _table(
    entries: list[Entry], headings: tuple[str, ...], *, is_grid: bool = False
) -> RecordTable:
    males = {
        one.who
        for one in entries
        if one.characteristic is Characteristic.SEX and one.value.casefold() in _MALE
    }
    told = (_with_pregnancy(one, males) for one in entries)
    is_asked = is_grid or bool(headings and is_about_nine(headings[-1]))
    return RecordTable(where=_where(headings), is_grid=is_asked, entries=tuple(told))


def _with_pregnancy(entry: Entry, males: set[str]) -> Entry:
    """Return an entry; that pregnancy does not apply to a man says enough."""
    says_enough = entry.characteristic is Characteristic.PREGNANCY and (
        entry.who in males or entry.who.casefold().startswith("child")
    )
    if says_enough and is_not_applicable(entry.value):
        return replace(entry, state=State.KNOWN)
    return entry


def _explained(table: RecordTable, told: Set[Characteristic]) -> RecordTable:
    """Return a table beside which the text says why some things are not known."""
    return replace(
        table,
        entries=tuple(
            replace(one, state=State.EXPLAINED)
            if one.state is State.UNKNOWN and one.characteristic in told
            else one
            for one in table.entries
        ),
    )

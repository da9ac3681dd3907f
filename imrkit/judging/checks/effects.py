"""What a record of characteristics leaves out of what they changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from imrkit.judging.characteristics import Characteristic, Entry, RecordTable, State
from imrkit.judging.characteristics.speech import (
    characteristics_of,
    has_sign,
    is_about_equality,
    sentences_of,
)
from imrkit.judging.characteristics.titles import characteristics_of_title, is_title
from imrkit.judging.checks.base import Hit, location_of
from imrkit.judging.passages import Passage, under_headings
from imrkit.values.findings import Location, Severity
from imrkit.values.snapshot import Block, Cell, Table

_FEWEST = 2  # entries beside which something is said of their effect
_VALUE = 8  # words of an entry that only lists
_WEIGHED = 12  # words of one that may say more
_LETTERS = re.compile(r"[^\W\d_]{5,}")
_NO = re.compile(r"\s?(?:no|none|nil|not)\b", re.IGNORECASE)
_LISTS = re.compile(r"[,;/]|\band\b")
# What may well have changed a life or a service; the others stand in every record.
_TELLING = frozenset({Characteristic.DISABILITY})


def effects_left_empty(item: str, blocks: Iterable[Block]) -> Iterator[Hit]:
    """Yield the tables that say of some people what their characteristics meant, and of one not."""
    for block, where, headings in under_headings(blocks):
        is_there = isinstance(block, Table) and any(map(is_about_equality, headings[-1:]))
        if isinstance(block, Table) and is_there and len(block.rows) > _FEWEST:
            lacking = list(_without_effect(block.rows))
            if lacking:
                row, title = lacking[0]
                yield Hit(
                    item=item,
                    location=_location(lacking[0][0][0], where),
                    message=f"“{{}}” has nothing under “{{}}”{_more(len(lacking) - 1)}: what is "
                    "recorded there is not looked at.",
                    quotes=(row[0].text.strip(), title),
                )


def _location(cell: Cell, where: str) -> Location:
    return Location(where=where, part=cell.part, path=cell.path)


def _more(others: int) -> str:
    return f", and {others} more {'row' if others == 1 else 'rows'}" if others else ""


def _without_effect(rows: Sequence[Sequence[Cell]]) -> Iterator[tuple[Sequence[Cell], str]]:
    titles = [cell.text.strip() for cell in rows[0]]
    at = next((n for n, one in enumerate(titles) if n and is_title(one, "effects")), None)
    whole = [row for row in rows[1:] if len(row) == len(titles)]
    if at is None or not any(len(row[at].text.split()) >= _FEWEST for row in whole):
        return
    for row in whole:
        is_told = any(len(cell.text.split()) >= _FEWEST for cell in row[1:at])
        traits = characteristics_of_title(row[0].text.strip()) or _TELLING
        if (
            row[0].text.strip()
            and traits <= _TELLING
            and is_told
            and not row[at].text.strip(" –-.\n\t")
        ):
            yield row, titles[at]


def listed_only(
    item: str, tables: Iterable[RecordTable], texts: Sequence[Passage]
) -> Iterator[Hit]:
    """Yield an entry that only lists, beside others that say what they changed.

    ``texts``: those in which a report judges and explains.
    """
    for table in tables:
        weighed = [one for one in table.entries if _is_weighed(one)]
        if len(weighed) < _FEWEST:
            continue
        for one in table.of_state(State.KNOWN):
            if one.characteristic in _TELLING and _only_lists(one) and not _is_used(one, texts):
                yield Hit(
                    item=item,
                    location=location_of(one.passage, 0, len(one.passage.text)),
                    message="“{}”: others here say what they changed; no sentence says it of this.",
                    quotes=(one.value,),
                    severity=Severity.NOTE,
                )
                return


def _is_weighed(entry: Entry) -> bool:
    return len(entry.value.split()) >= _WEIGHED or bool(entry.effect)


def _only_lists(entry: Entry) -> bool:
    is_short = len(entry.value.split()) <= _VALUE and not entry.effect
    return is_short and _NO.match(entry.value) is None


def _is_used(entry: Entry, texts: Sequence[Passage]) -> bool:
    """Tell whether sentences elsewhere say what most of the things listed changed."""
    others = [one for one in texts if one.text != entry.passage.text]
    weighed = [
        sentence
        for text in others
        for sentence in sentences_of(text.text)
        if has_sign(sentence, "weighed")
    ]
    if any(entry.characteristic in characteristics_of(one) for one in weighed):
        return True
    said = [set(_LETTERS.findall(one.casefold())) for one in weighed]
    listed = [set(_LETTERS.findall(one.casefold())) for one in _LISTS.split(entry.value)]
    used = [one for one in listed if any(one & words for words in said)]
    return 2 * len(used) > len(listed)

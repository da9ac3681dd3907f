"""Write a mapping as the TOML that :func:`imrkit.load_mapping` reads as the same mapping."""

from __future__ import annotations

from collections import abc
from collections.abc import Iterator
from typing import Any

from imrkit.checklist import Checklist
from imrkit.mapping.load import NO_ITEM
from imrkit.mapping.values import Mapping, MappingEntry, Relation, SlotName
from imrkit.toml.write import TomlTable, toml_text

_HEAD = "Which place of a form answers which item of a checklist. A person may edit this."


def to_toml(mapping: Mapping, checklist: Checklist | None = None) -> str:
    """Return a mapping as TOML: entries in the form's order, those without an item too.

    ``checklist``: the titles of its items stand as comments above the entries.
    """
    titles = {} if checklist is None else {item.id: item.title for item in checklist.items}
    return toml_text((_head(mapping), *_tables(mapping, titles)), comment=_HEAD)


def _head(mapping: Mapping) -> TomlTable:
    keys = {
        "id": mapping.id,
        "title": mapping.title,
        "checklist": mapping.checklist,
        "review_type": mapping.review_type,
        "guidance": mapping.guidance,
    }
    return TomlTable(header="[mapping]", keys=_told(keys))


def _tables(mapping: Mapping, titles: abc.Mapping[str, str]) -> Iterator[TomlTable]:
    answering = {entry.slot for entry in mapping.entries}
    left = [*mapping.slots]  # not yet passed by the entries
    for entry in mapping.entries:
        while entry.slot in left:
            slot = left.pop(0)
            if slot not in answering:
                yield _without_item(slot, titles)
        yield _table(entry, titles)
    yield from (_without_item(slot, titles) for slot in left if slot not in answering)


def _without_item(slot: SlotName, titles: abc.Mapping[str, str]) -> TomlTable:
    keys = {"item": NO_ITEM, **_slot(slot)}
    return TomlTable(header="[[entries]]", keys=keys, comment=titles.get(NO_ITEM, ""))


def _table(entry: MappingEntry, titles: abc.Mapping[str, str]) -> TomlTable:
    keys = {
        "item": entry.item,
        "part": entry.item_part,
        "part_column": entry.part_column,
        **_slot(entry.slot),
        "columns": dict(entry.columns),
        "relation": "" if entry.relation is Relation.EQUAL else str(entry.relation),
        "confidence": "" if entry.confidence == 1 else entry.confidence,
        "reason": entry.reason,
    }
    title = titles.get(entry.item, "")
    return TomlTable(header="[[entries]]", keys=_told(keys), comment=title)


def _slot(slot: SlotName) -> dict[str, Any]:
    again = "" if slot.occurrence == 1 else slot.occurrence
    return _told({str(slot.kind): slot.anchor, "occurrence": again, "under": slot.under})


def _told(keys: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not said; a confidence of 0 is."""
    return {name: value for name, value in keys.items() if value not in ("", (), {})}

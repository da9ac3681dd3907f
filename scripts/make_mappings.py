"""Make the mappings that imrkit ships, from the labelled sample forms in tests/samples.

Items are those of the gold files; parts and columns are told by their words. What words do not
tell, and items that came later than the gold files, stand by hand in scripts/mappings.toml.
``--check`` says whether what is shipped is up to date, and changes nothing.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import imrkit
from imrkit import MappingEntry, Proposal, Proposals, Relation, Slot, SlotKind, Where
from imrkit.judging.matching.parts import ItemParts
from imrkit.mapping import parse_mapping
from imrkit.values.frozen import FrozenDict

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "tests" / "samples"
SHIPPED = ROOT / "imrkit" / "mapping" / "shipped"
BY_HAND = tomllib.loads(Path(__file__).with_name("mappings.toml").read_text("utf-8"))
CHECKLIST = imrkit.load_checklist()
Answer = tuple[str, str, str]  # item, its part and the part's column; "" for none


def main() -> int:
    """Write the mappings, or say which are out of date."""
    made = {f"{form}.toml": _mapping(form, by_hand) for form, by_hand in BY_HAND.items()}
    stale = [name for name, text in made.items() if _present(name) != text]
    if "--check" in sys.argv:
        print(f"Out of date: {', '.join(stale)}." if stale else "Up to date.")
        return bool(stale)
    SHIPPED.mkdir(exist_ok=True)
    for name, text in made.items():
        (SHIPPED / name).write_text(text, "utf-8")
    return 0


def _present(name: str) -> str:
    file = SHIPPED / name
    return file.read_text("utf-8") if file.exists() else ""


def _mapping(form: str, by_hand: Mapping[str, Any]) -> str:
    slots = imrkit.Draft.open(SAMPLES / f"{form}.docx").slots()
    gold = json.loads((SAMPLES / f"{form}.gold.json").read_text("utf-8"))["slots"]
    proposals = Proposals(
        template=f"{form}.docx",
        checklist=CHECKLIST.id,
        checklist_version=CHECKLIST.version,
        proposals=tuple(_proposals(slots, gold, by_hand.get("slots", {}))),
        unmatched_items=(),
    )
    mapping = imrkit.approve(
        proposals,
        id=form,
        title=by_hand["title"],
        review_type=by_hand.get("review_type", ""),
        is_blank=True,
    )
    entries = tuple(
        more
        for one in mapping.entries
        for more in _also(one, by_hand.get("also", {}).get(one.slot.anchor, ()))
    )
    guidance = tuple(dict.fromkeys((*by_hand.get("guidance", ()), *mapping.guidance)))
    text = imrkit.to_toml(replace(mapping, entries=entries, guidance=guidance), CHECKLIST)
    parse_mapping(text, CHECKLIST)
    return text


def _also(entry: MappingEntry, others: Collection[Mapping[str, Any]]) -> Iterator[MappingEntry]:
    """Yield an entry and what its slot answers too; one for the same item stands in its stead."""
    if entry.item not in {one["item"] for one in others}:
        yield entry
    for one in others:
        yield MappingEntry(
            slot=entry.slot,
            item=one["item"],
            item_part=one.get("part", ""),
            columns=FrozenDict(one.get("columns", {})),
            relation=Relation(one.get("relation", "intersects")),
        )


def _proposals(
    slots: Iterable[Slot], gold: Iterable[Mapping[str, Any]], by_hand: Mapping[str, str]
) -> Iterator[Proposal]:
    labelled = dict(_numbered((one["anchor"], one) for one in gold))
    for key, slot in _numbered((slot.anchor, slot) for slot in slots):
        said = by_hand.get(f"{slot.anchor}#{key[1]}", by_hand.get(slot.anchor))
        row = labelled.get(key)
        item, part, column = _by_hand(said) if said is not None else _answer(slot, row)
        yield Proposal(
            slot=slot,
            item=item or None,
            item_part=part,
            part_column=column,
            relation=(Relation.SUBSET if part or column else Relation.EQUAL) if item else None,
            confidence=1,
            reason="",
            alternatives=(),
        )


def _numbered(pairs: Iterable[tuple[str, Any]]) -> Iterator[tuple[tuple[str, int], Any]]:
    """Yield things with their words in one case, and which they are with these words."""
    counts: Counter[str] = Counter()
    for words, one in pairs:
        key = " ".join(words.split()).casefold()
        counts[key] += 1
        yield (key, counts[key]), one


def _by_hand(said: str) -> Answer:
    """Return what “item/part/column” names; "none" is no item."""
    item, part, column = (*said.split("/"), "", "")[:3]
    return ("" if item == "none" else item), part, column


def _answer(slot: Slot, row: Mapping[str, Any] | None) -> Answer:
    """Return the first fair item that has a place in a document, with its part."""
    fair = [] if row is None or row["item"] is None else [row["item"], *row["acceptable"]]
    items = [item for name in fair if name and (item := CHECKLIST.item(name))]
    item = next((one for one in items if one.where is Where.DOCUMENT), None)
    if item is None:
        return "", "", ""
    found = ItemParts(item).part_for(slot)
    tables = [part.id for part in item.parts if part.columns]
    if slot.kind is not SlotKind.COLUMN and found.part in tables:
        return item.id, "", ""  # words under a heading are no row
    return item.id, found.part, found.column


if __name__ == "__main__":
    sys.exit(main())

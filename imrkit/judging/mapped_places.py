"""Find the slots of a mapping in a draft, and read the text under each heading and label.

A heading's text runs to the next place that the mapping names, or to the next heading of its own
or a higher level. Where nothing stands there, its sub-headings' text is its text. A label's text
is the rest of its line; when the line is empty, the text up to the next heading or place.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from imrkit.judging.places import Place, Row
from imrkit.judging.slot_places import places_of_slots
from imrkit.mapping import Mapping, MappingEntry, SlotName
from imrkit.values.slots import SlotKind
from imrkit.values.snapshot import Block, Cell, Paragraph, Snapshot, Table, block_text
from imrkit.words.wording import Ending, Wording, cell_starts, folded, plain

_CONTENTS = re.compile(r"toc \d", re.IGNORECASE)
_GUIDANCE = re.compile(r"guidance|instruction", re.IGNORECASE)
_OPENING = 20  # times its length at most: how far into a paragraph an opening may reach
_NO_LEVEL = 10  # a heading without a heading style ends at any heading


@dataclass(frozen=True, slots=True, kw_only=True)
class _Anchor:
    """Where a heading or label of the mapping stands in a draft."""

    block: int
    start: int  # of the anchor in the paragraph's text
    end: int
    level: int  # of a heading; 0 for a label


_Anchors = dict[str, list[_Anchor]]


def places_of_mapping(
    mapping: Mapping, snapshot: Snapshot
) -> tuple[tuple[Place, ...], tuple[MappingEntry, ...]]:
    """Return a place for each entry that the draft has one for, and the other entries.

    They are read from the draft's slots; an entry whose words are those of no slot, and every
    entry when nobody has looked for slots, from its text.
    """
    blocks = snapshot.blocks or ()
    if snapshot.slots is None:
        return places_of_entries(mapping, mapping.entries, blocks)
    read = places_of_slots(mapping, snapshot.slots)
    places, lost = places_of_entries(mapping, read.lost, blocks)
    return (*read.places, *places), lost


def places_of_entries(
    mapping: Mapping, entries: Sequence[MappingEntry], blocks: Sequence[Block]
) -> tuple[tuple[Place, ...], tuple[MappingEntry, ...]]:
    """Return a place for each of some entries of a mapping whose words stand in the draft's text,
    and the others."""
    found = _anchors(mapping, blocks)
    named = [anchor for entry in mapping.entries if (anchor := _named(entry.slot, found))]
    anchors = sorted(
        {(anchor.block, anchor.start): anchor for anchor in named}.values(),
        key=lambda anchor: (anchor.block, anchor.start),
    )
    places = (
        _place(entry, anchor, anchors, mapping, blocks)
        for entry in entries
        if (anchor := _named(entry.slot, found))
    )
    others = (entry for entry in entries if _named(entry.slot, found) is None)
    return tuple(places), tuple(others)


def is_guidance(paragraph: Paragraph, mapping: Mapping | None) -> bool:
    """Tell whether a paragraph is a template's guidance: by its style, or as the mapping says."""
    if _GUIDANCE.search(paragraph.style):
        return bool(paragraph.text.strip())
    if mapping is None or not mapping.guidance:
        return False
    openings = _openings(mapping.guidance)
    return plain(paragraph.text[: _OPENING * max(map(len, openings))]).startswith(openings)


@functools.lru_cache(maxsize=64)
def _openings(guidance: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(plain, guidance))


def _is_heading(slot: SlotName) -> bool:
    return slot.kind is SlotKind.HEADING


def _key(slot: SlotName) -> str:
    return f"heading {plain(slot.anchor)}" if _is_heading(slot) else f"label {slot.anchor}"


def _wording(slot: SlotName) -> Wording:
    if _is_heading(slot):
        return Wording.of(slot.anchor, Ending.HEADING)
    has_colon = slot.anchor.rstrip().endswith(":")
    return Wording.of(slot.anchor, Ending.COLON if has_colon else Ending.WORD)


def _named(slot: SlotName, found: _Anchors) -> _Anchor | None:
    same = found.get(_key(slot), [])
    return same[slot.occurrence - 1] if len(same) >= slot.occurrence else None


def _anchors(mapping: Mapping, blocks: Sequence[Block]) -> _Anchors:
    """Return where each heading and label stands, by its key, in the order of the draft."""
    slots = [entry.slot for entry in mapping.entries]
    wordings = {_key(slot): (_is_heading(slot), _wording(slot)) for slot in slots}
    found: _Anchors = {}
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or _CONTENTS.match(block.style):
            continue
        text, origins = folded(block.text)
        level = block.heading_level or _NO_LEVEL
        # Most are in most paragraphs not.
        held = [(key, *one) for key, one in wordings.items() if one[1].word in text]
        starts = cell_starts(text) if held else []
        for key, is_heading, wording in held:
            whole = [(0, len(text))] if is_heading and wording.is_whole(text) else []
            found.setdefault(key, []).extend(
                _Anchor(
                    block=index,
                    start=origins[start],
                    end=origins[end],
                    level=level if is_heading else 0,
                )
                for start, end in (whole if is_heading else wording.labels(text, starts))
            )
    return found


def _place(
    entry: MappingEntry,
    anchor: _Anchor,
    anchors: list[_Anchor],
    mapping: Mapping,
    blocks: Sequence[Block],
) -> Place:
    named = blocks[anchor.block]
    at_it = partial(
        Place,
        item=entry.item,
        item_part=entry.item_part,
        where=_where(entry.slot),
        part=named.part,
        path=named.path,
    )
    first, is_whole = _rest_of_line(anchor, anchors, blocks)
    if anchor.level == 0 and (first or is_whole):
        return at_it(text=first)
    region = _region(anchor, anchors, mapping, blocks, stop_at_places=True)
    if not _says_something(region) and 0 < anchor.level < _NO_LEVEL:
        region = _region(anchor, anchors, mapping, blocks, stop_at_places=False)
    rows = tuple(_rows(entry, region)) if entry.columns else ()
    if rows or _has_titles_alone(entry, region):
        text = "\n".join("\t".join(row.cells.values()) for row in rows)
        return at_it(text=text, rows=rows, titles=entry.columns)
    lines = [text for block in region if (text := _block_text(block))]
    return at_it(
        text="\n".join(lines) if _says_something(region) else "",
        headings=tuple(_headings(region)),
        # A table without the columns that the mapping names is read as text, not row by row.
        rows=() if entry.columns and any(isinstance(block, Table) for block in region) else None,
    )


def _says_something(region: Iterable[Block]) -> bool:
    """Tell whether anything but headings stands there."""
    return any(
        _block_text(block)
        for block in region
        if isinstance(block, Table) or block.heading_level is None
    )


def _headings(region: Iterable[Block]) -> Iterator[str]:
    for block in region:
        if isinstance(block, Paragraph) and block.heading_level is not None:
            yield from (line.strip() for line in block.text.split("\n"))


def _where(slot: SlotName) -> str:
    return f"under “{slot.anchor}”" if _is_heading(slot) else f"at “{slot.anchor}”"


def _rest_of_line(
    anchor: _Anchor, anchors: list[_Anchor], blocks: Sequence[Block]
) -> tuple[str, bool]:
    """Return the text behind a label on its line, and whether another label ends it there."""
    block = blocks[anchor.block]
    text = block.text if isinstance(block, Paragraph) else ""
    later = [
        other.start
        for other in anchors
        if other.block == anchor.block and other.start >= anchor.end
    ]
    return text[anchor.end : min(later, default=len(text))].strip(), bool(later)


def _region(
    anchor: _Anchor,
    anchors: list[_Anchor],
    mapping: Mapping,
    blocks: Sequence[Block],
    *,
    stop_at_places: bool,
) -> list[Block]:
    stops = {other.block for other in anchors if other.block > anchor.block}
    region: list[Block] = []
    for index in range(anchor.block + 1, len(blocks)):
        block = blocks[index]
        if isinstance(block, Paragraph):
            level = block.heading_level
            if level is not None and (anchor.level == 0 or level <= anchor.level):
                break
            if stop_at_places and index in stops:
                break
            if is_guidance(block, mapping) or _CONTENTS.match(block.style):
                continue
        region.append(block)
    return region


def _block_text(block: Block) -> str:
    return block_text(block).strip() if isinstance(block, Paragraph) else block_text(block)


def _rows(entry: MappingEntry, region: Iterable[Block]) -> Iterator[Row]:
    wanted = {plain(title): column for column, title in entry.columns.items()}
    number = 0
    for table in region:
        if not isinstance(table, Table):
            continue
        header = _header(table, wanted)
        if header is None:
            continue
        at, columns = header
        for row in table.rows[at + 1 :]:
            if len(row) < 2 and sum(cell.columns for cell in row) > 1:
                continue  # a band across the table is a sub-heading, not a row
            number += 1
            yield _row(number, row, columns)


def _row(number: int, row: Sequence[Cell], columns: dict[int, str]) -> Row:
    texts = _by_column(row)
    return Row(
        number=number,
        cells={name: texts.get(start, "").strip() for start, name in columns.items()},
        part=row[0].part if row else "",
        path=row[0].path if row else (),
    )


def _has_titles_alone(entry: MappingEntry, region: Iterable[Block]) -> bool:
    """Tell whether a table has the columns that the mapping names, and no row yet."""
    wanted = {plain(title): column for column, title in entry.columns.items()}
    return bool(wanted) and any(
        isinstance(block, Table) and _header(block, wanted) is not None for block in region
    )


def _header(table: Table, wanted: dict[str, str]) -> tuple[int, dict[int, str]] | None:
    """Return the row that holds the columns' titles, and for each column where it starts."""
    for index, row in enumerate(table.rows):
        columns = {
            start: wanted[plain(text)]
            for start, text in _by_column(row).items()
            if plain(text) in wanted
        }
        if len(columns) == len(wanted):
            return index, columns
    return None


def _by_column(row: Iterable[Cell]) -> dict[int, str]:
    texts: dict[int, str] = {}
    start = 0
    for cell in row:
        texts[start] = cell.text
        start += cell.columns
    return texts

"""Read the places of a mapping's entries in a draft.

Each entry names a slot. It is found among the slots of the draft, and by its words in the text
where it is none of them. Its answer is the text of its areas; under a heading it is all that
follows, with sub-headings, labels and tables that an author added, up to the next slot that the
mapping names or the next heading of its own or a higher level. Where nothing stands there, its
sub-headings' text is its text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from imrkit.judging.answers import Answers
from imrkit.judging.own_controls import OwnControls
from imrkit.judging.pieces import pieces_of_blocks, pieces_of_slots
from imrkit.judging.places import Place
from imrkit.judging.words_in_text import is_contents, slots_by_words
from imrkit.mapping import Mapping, MappingEntry, SlotName, aligned
from imrkit.values.slots import Slot
from imrkit.values.snapshot import Block, Paragraph, Snapshot, Table
from imrkit.words.wording import plain

_GUIDANCE = re.compile(r"guidance|instruction", re.IGNORECASE)
_OPENING = 20  # times its length at most: how far into a paragraph an opening may reach


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedPlaces:
    """What was read through a mapping."""

    places: tuple[Place, ...] = ()  # of each entry, or of those of one table together
    lost: tuple[MappingEntry, ...] = ()  # those whose slot the draft does not have
    found: int = 0  # how many of the mapping's slots it has


def mapped_places(mapping: Mapping, snapshot: Snapshot) -> MappedPlaces:
    """Return a place for each entry that the draft has one for, and the other entries.

    Where controls of ours hold an answer, it is left to them.
    """
    blocks = snapshot.blocks or ()
    is_numbered = snapshot.slots is None and not all(block.part for block in blocks)
    if is_numbered:
        blocks = _numbered(blocks)
    elif not all(block.part for block in blocks):
        blocks = ()  # slots and paragraphs cannot be held against each other
    slots = snapshot.slots or ()
    if not blocks:
        slots = tuple(_without_guidance(slot, mapping) for slot in slots)
    found = aligned(mapping.slots, slots)
    left = [name for name in mapping.slots if name not in found]
    found |= slots_by_words(left, blocks, slots)
    answers = _answers(mapping, found, slots, blocks)
    controls = OwnControls(snapshot.controls or ())
    every = [(entry, found[entry.slot]) for entry in mapping.entries if entry.slot in found]
    entries = [(entry, slot) for entry, slot in every if not controls.answer(entry.item, slot)]
    places = answers.of(entries, every)
    return MappedPlaces(
        places=tuple(map(_without_numbers, places) if is_numbered else places),
        lost=tuple(entry for entry in mapping.entries if entry.slot not in found),
        found=len(found),
    )


def _answers(
    mapping: Mapping, found: dict[SlotName, Slot], slots: Sequence[Slot], blocks: Sequence[Block]
) -> Answers:
    known = set(map(id, slots))
    by_words = [slot for slot in found.values() if id(slot) not in known]
    every = [*slots, *by_words]
    if by_words:
        every.sort(key=lambda slot: (slot.path, slot.start))
    pieces = (
        pieces_of_blocks(blocks, every, lambda one: is_guidance(one, mapping) or is_contents(one))
        if blocks
        else pieces_of_slots(every)
    )
    return Answers(pieces, found.values())


def _without_guidance(slot: Slot, mapping: Mapping) -> Slot:
    areas = tuple(replace(area, text=_without_lines(area.text, mapping)) for area in slot.areas)
    return replace(slot, areas=areas) if areas != slot.areas else slot


def _without_lines(text: str, mapping: Mapping) -> str:
    lines = text.split("\n")
    return "\n".join(one for one in lines if not is_guidance(Paragraph(text=one), mapping))


def _numbered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks of a host without addresses, each with its number for one."""
    return tuple(_with_number(block, number) for number, block in enumerate(blocks))


def _with_number(block: Block, number: int) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, path=(number,))
    rows = tuple(
        tuple(replace(cell, path=(number, at, column)) for column, cell in enumerate(row))
        for at, row in enumerate(block.rows)
    )
    return Table(rows=rows, path=(number,))


def _without_numbers(place: Place) -> Place:
    rows = place.rows and tuple(replace(row, path=()) for row in place.rows)
    return replace(place, path=(), rows=rows)


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

"""Places that a mapping names and that a draft in somebody's form does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, location_of
from imrkit.judging.passages import Passage
from imrkit.mapping import MappingEntry, SlotName
from imrkit.mapping.alignment import nearest
from imrkit.values.findings import Location, Severity
from imrkit.values.slots import Slot, SlotKind
from imrkit.words.sentences import sentences
from imrkit.words.wording import plain

_LIST = 3  # lines from which on they are a list
_FEWEST = 3  # places of one item that are told of together
_SHOWN = 3
_LONGEST = 80  # characters at the beginning of a sentence in which the words of a label would stand


def lost_slots(check_input: CheckInput) -> Iterator[Hit]:
    """Yield the places that are gone: of an item that lost several, once with how many.

    A label is not gone whose words begin a sentence (“Training: …”): its author told what it asks
    for in other form. Nor are those of a form’s spare rows (“Action 6:”), where others are there.
    """
    begun = _beginnings(check_input) if check_input.entries_without_place else ()
    items = {item.id: item for item in check_input.items}
    lost: dict[str, list[MappingEntry]] = {}
    for entry in check_input.entries_without_place:
        is_asked = entry.item in items and not check_input.is_set_aside(items[entry.item])
        if is_asked and not _is_spare(check_input, entry):
            lost.setdefault(entry.item, []).append(entry)
    near_by = _near(check_input)
    gone_of = [[one for one in entries if not _is_begun(one, begun)] for entries in lost.values()]
    lists = tuple(_lists_in_prose(check_input)) if any(gone_of) else ()
    for one in lists:
        yield from _unnamed(one, list(chain.from_iterable(gone_of)))
    listed = {slot for one in lists for slot in one.prompts}
    for entries in gone_of:
        gone = [one for one in entries if one.slot not in listed]
        if len(gone) < _FEWEST or any(one.slot in near_by for one in gone):
            yield from (_one(entry, near_by.get(entry.slot)) for entry in gone)
        else:
            yield _several(gone)


def _is_spare(check_input: CheckInput, entry: MappingEntry) -> bool:
    """Tell whether an entry is of a row that a form repeats, of which the draft has another."""
    if not entry.part_column or check_input.mapping is None:
        return False
    lost = {id(one) for one in check_input.entries_without_place}
    return any(
        (one.item, one.item_part, one.part_column)
        == (entry.item, entry.item_part, entry.part_column)
        and one.slot.kind is entry.slot.kind
        and id(one) not in lost
        for one in check_input.mapping.entries
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _PromptList:
    """What a form lists below a heading, one line for each, and a draft answers in prose."""

    heading: Passage
    prompts: tuple[SlotName, ...]


def _lists_in_prose(check_input: CheckInput) -> Iterator[_PromptList]:
    """Yield the lists of a form below whose heading the draft has prose."""
    body = [one for one in check_input.passages if one.in_body]
    answered = {one.headings[-1]: one for one in body if one.is_prose and one.headings}
    headings = {plain(one.text): one for one in body if one.is_heading and one.text in answered}
    mapping = check_input.mapping
    heading: Passage | None = None
    for is_prompt, together in groupby(mapping.slots if mapping else (), key=_is_prompt):
        run = tuple(together)
        if is_prompt and heading is not None and len(run) >= _LIST:
            yield _PromptList(heading=heading, prompts=run)
        elif not is_prompt and run[-1].kind is SlotKind.HEADING:
            heading = headings.get(plain(run[-1].anchor))
        else:
            heading = None


def _is_prompt(slot: SlotName) -> bool:
    return slot.kind is SlotKind.LABEL and not slot.anchor.endswith((":", "?"))


def _unnamed(found: _PromptList, gone: Sequence[MappingEntry]) -> Iterator[Hit]:
    """Yield once what of a list is named nowhere: whether it had a bearing is for the author."""
    left = [one for one in gone if one.slot in found.prompts]
    if left:
        names = _names(left)
        yield Hit(
            item=left[0].item,
            location=location_of(found.heading),
            message=f"Of what the form lists here nothing is said of {names}.",
            severity=Severity.NOTE,
        )


def _beginnings(check_input: CheckInput) -> tuple[str, ...]:
    """Return how the sentences of the body begin, in plain letters."""
    prose = (one for one in check_input.passages if one.is_prose)
    return tuple(
        plain(one.text[start : min(end, start + _LONGEST)])
        for one in prose
        for start, end in sentences(one.text)
    )


def _is_begun(entry: MappingEntry, beginnings: tuple[str, ...]) -> bool:
    words = plain(entry.slot.anchor).removeprefix("the ")
    count = sum(one.startswith(words) for one in beginnings) if words else 0
    return count >= entry.slot.occurrence > 0


def _one(entry: MappingEntry, near: Slot | None) -> Hit:
    slot = entry.slot
    again = "" if slot.occurrence == 1 else f" {slot.occurrence} times"
    return Hit(
        item=entry.item,
        location=Location(
            where=f"the {slot.kind} “{slot.anchor}”",
            part=near.part if near else "",
            path=near.path if near else (),
        ),
        message=(
            f"The mapping names the {slot.kind} “{slot.anchor}”{again}; the draft does not "
            f"have it{', but “{}” near its place' if near else ''}."
        ),
        quotes=(near.anchor,) if near else (),
    )


def _several(gone: list[MappingEntry]) -> Hit:
    first = gone[0].slot
    return Hit(
        item=gone[0].item,
        location=Location(where=f"the {first.kind} “{first.anchor}”"),
        message=(
            f"The mapping names {len(gone)} places that the draft does not have: {_names(gone)}."
        ),
    )


def _names(gone: Sequence[MappingEntry]) -> str:
    names = [f"“{one.slot.anchor}”" for one in gone[:_SHOWN]]
    if more := len(gone) - len(names):
        names.append(f"{more} more")
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _near(check_input: CheckInput) -> Mapping[SlotName, Slot]:
    """Return the slots that may be those that were not found, under other words."""
    mapping, slots = check_input.mapping, check_input.snapshot.slots
    if mapping is None or slots is None or not check_input.entries_without_place:
        return {}
    return nearest(mapping.slots, slots)

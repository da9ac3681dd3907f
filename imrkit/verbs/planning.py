"""Which content control each place of somebody's form is to get."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from imrkit.checklist import ChecklistItem, Column, ItemPart
from imrkit.documents.draft import Draft
from imrkit.judging.mapped_places import is_guidance
from imrkit.judging.whole_answers import whole_answers
from imrkit.mapping import Mapping as FormMapping
from imrkit.mapping import SlotName
from imrkit.values.controls import ControlKind, NewControl
from imrkit.values.conversion import PlannedColumn, PlannedPlace
from imrkit.values.slots import Slot, SlotKind
from imrkit.values.snapshot import Snapshot


def planned_place(
    slot: Slot,
    item: ChecklistItem,
    part_id: str,
    column_id: str,
    columns: Mapping[str, str] | None = None,
) -> PlannedPlace:
    """Return which control a slot is to get: that of the part or column that it answers.

    ``part_id``, ``column_id``: "" for none; ``columns``: of a table below the slot, as in
    :class:`imrkit.MappingEntry`.
    """
    part = _part(item, part_id, columns or ())
    if part is None:
        return PlannedPlace(slot=slot, control=NewControl(tag=f"imr:{item.id}", title=item.title))
    if columns:
        named = tuple(
            PlannedColumn(title=columns[one.id], control=_cell(item, part, one))
            for one in part.columns
            if one.id in columns
        )
        return PlannedPlace(slot=slot, control=_section(item, part), columns=named)
    column = next((one for one in part.columns if one.id == column_id), None)
    if column is None or slot.kind is not SlotKind.COLUMN:
        return PlannedPlace(slot=slot, control=_whole(item, part, column))
    section = _section(item, part)
    return PlannedPlace(slot=slot, control=_cell(item, part, column), section=section)


def whole_slots(
    draft: Draft,
    slots: tuple[Slot, ...],
    mapping: FormMapping,
    named: Iterable[Slot],
    wanted: Sequence[Slot],
    *,
    makes_room: bool = False,
) -> list[Slot]:
    """Return wanted slots with all that an author wrote at each, up to the form's next.

    ``named``: those of the slots that the mapping names. ``makes_room``: a slot below which the
    form has guidance and no room gets some behind that.
    """
    own = {_key(slot) for slot in (*named, *wanted)}
    form = [slot for slot in slots if _key(slot) in own]
    known = {_key(slot) for slot in slots}
    if by_words := [slot for slot in wanted if _key(slot) not in known]:
        form = sorted([*form, *by_words], key=lambda slot: (slot.path, slot.start))
    seen = Snapshot(blocks=draft.blocks(), slots=slots)
    help_lines = {line.strip() for slot in slots for line in slot.guidance.split("\n")}
    whole = whole_answers(
        form, seen, lambda one: one.text.strip() in help_lines or is_guidance(one, mapping)
    )
    if makes_room and not all(slot.areas for slot in whole):
        pairs = zip(whole, whole_answers(form, seen), strict=True)
        whole = tuple(_with_room(slot, bare) for slot, bare in pairs)
    by_key = {_key(slot): slot for slot in whole}
    return [by_key[_key(slot)] for slot in wanted]


def _with_room(slot: Slot, bare: Slot) -> Slot:
    """Return a slot with room behind the guidance below it; ``bare``: it with that as its answer.

    One that has room, or no guidance, stays as it is.
    """
    if slot.areas or not bare.areas:
        return slot
    last = bare.areas[-1]
    return replace(slot, areas=(replace(last, start=last.end, text="", prompt=""),))


def name_of(slot: Slot) -> SlotName:
    """Return the name of a slot in its draft."""
    return SlotName(kind=slot.kind, anchor=slot.anchor, occurrence=slot.occurrence)


def _key(slot: Slot) -> tuple[str, int]:
    return slot.anchor, slot.occurrence


def _part(item: ChecklistItem, id: str, columns: Iterable[str]) -> ItemPart | None:
    """Return the part of an item; None: a place answers the item as a whole."""
    wanted = set(columns)
    if wanted and not id:
        held = ({one.id for one in part.columns} for part in item.parts)
        return next((p for p, c in zip(item.parts, held, strict=True) if wanted <= c), None)
    return next((part for part in item.parts if part.id == id), None)


def _section(item: ChecklistItem, part: ItemPart) -> NewControl:
    return NewControl(
        kind=ControlKind.REPEATING_SECTION, tag=str(item.tag(part)), title=item.title_of(part)
    )


def _whole(item: ChecklistItem, part: ItemPart, column: Column | None) -> NewControl:
    """Return the control of a part, or of a column of it that is a label in this form; a part that
    ours has as a table is text in a form without one."""
    tag, title = str(item.tag(part, column)), item.title_of(part)
    if part.kind is not ControlKind.REPEATING_SECTION:
        return NewControl(
            kind=part.kind,
            tag=tag,
            title=title,
            placeholder=part.placeholder,
            choices=part.options,
        )
    named = title if column is None else f"{title}: {column.label}"
    return NewControl(tag=tag, title=named, placeholder=column.placeholder if column else "")


def _cell(item: ChecklistItem, part: ItemPart, column: Column) -> NewControl:
    return NewControl(
        kind=column.kind,
        tag=str(item.tag(part, column)),
        title=f"{part.label}: {column.label}",
        placeholder=column.placeholder,
        choices=column.options,
    )

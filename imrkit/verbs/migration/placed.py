"""A draft or form with a content control at each of its places, whoever's form it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from imrkit.checklist import Checklist
from imrkit.documents.draft import Draft
from imrkit.judging.mapped_places import is_guidance
from imrkit.judging.mapping_use import MappingUse, UsedMapping, used_mapping
from imrkit.mapping import Mapping as FormMapping
from imrkit.mapping import SlotName
from imrkit.values.conversion import PlannedPlace, WrappedArea
from imrkit.values.frozen import FrozenDict
from imrkit.values.moving import Path
from imrkit.values.slots import Slot
from imrkit.values.snapshot import Paragraph
from imrkit.verbs.adoption import Approval, planned_places
from imrkit.verbs.mapping_choice import placed_by
from imrkit.verbs.migration.named_columns import with_rows
from imrkit.verbs.planning import whole_slots


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A document in which every place that is known of is a content control."""

    draft: Draft
    use: MappingUse
    used: UsedMapping  # how well the mapping fits
    labels: Mapping[Path, str]  # the form's words at the control at a path
    prompts: frozenset[Path]  # controls whose placeholder stood in the form as typed words
    words: tuple[str, ...]  # of the form: its headings, labels, options and help
    was_protected: bool

    def is_guidance(self, text: str) -> bool:
        """Tell whether a paragraph is the form's help, by how the mapping says that it begins."""
        return is_guidance(Paragraph(text=text), self.use.mapping)


def placed(draft: Draft, use: MappingUse, checklist: Checklist) -> Placed:
    """Put controls at the places of a draft that a mapping names.

    A place that can have none stays as it is: what stands there is text outside the places.
    """
    is_protected = bool(draft.protection)
    if is_protected:
        draft.lift_protection()
    if use.mapping is None:
        return Placed(
            draft=draft,
            use=use,
            used=used_mapping(use, None, 0),
            labels=FrozenDict({}),
            prompts=frozenset(),
            words=(),
            was_protected=is_protected,
        )
    slots, form = placed_by(draft, use, use.mapping)
    named = tuple(form.values())
    whole = whole_slots(draft, slots, use.mapping, named, named, makes_room=True)
    plan, _ = planned_places(whole, _approvals(use.mapping, form), checklist)
    wrapped = draft.wrap_places(_with_rows(plan, use.mapping, checklist, draft))
    return Placed(
        draft=draft,
        use=use,
        used=used_mapping(use, slots, len(form)),
        labels=FrozenDict(_labels(wrapped.done)),
        prompts=frozenset(one.path for one in wrapped.done if _was_typed(one)),
        words=tuple(dict.fromkeys(_words(use.mapping, form))),
        was_protected=is_protected,
    )


def _approvals(mapping: FormMapping, form: Mapping[SlotName, Slot]) -> Iterator[Approval]:
    """Yield what each slot is for; of several items that one asks for, the first."""
    seen: set[SlotName] = set()
    for entry in mapping.entries:
        if entry.slot in form and entry.slot not in seen:
            seen.add(entry.slot)
            slot = form[entry.slot]
            yield Approval(
                slot=SlotName(kind=slot.kind, anchor=slot.anchor, occurrence=slot.occurrence),
                item=entry.item,
                item_part=entry.item_part,
                part_column=entry.part_column,
            )


def _with_rows(
    plan: Sequence[PlannedPlace], mapping: FormMapping, checklist: Checklist, draft: Draft
) -> list[PlannedPlace]:
    """Return the places of a plan; the rows of tables whose columns the mapping names as such."""
    firsts = {entry.slot: entry for entry in reversed(mapping.entries)}
    named = {(one.anchor, one.occurrence): entry for one, entry in firsts.items() if entry.columns}
    blocks = draft.blocks() if named else ()
    made: list[PlannedPlace] = []
    for place in plan:
        entry = named.get((place.slot.anchor, place.slot.occurrence))
        item = None if entry is None else checklist.item(entry.item)
        if entry is None or item is None:
            made.append(place)
        else:
            made += with_rows(place, item, entry.item_part, entry.columns, blocks)
    return made


def _labels(done: Sequence[WrappedArea]) -> dict[Path, str]:
    labels: dict[Path, str] = {}
    for one in done:
        slot = one.place.slot
        words = slot.anchor
        if one.place.section is not None:
            words = slot.table_title or (slot.section[-1] if slot.section else "") or words
        labels.setdefault(one.path, words)
    return labels


def _was_typed(one: WrappedArea) -> bool:
    has_prompt = any(area.prompt.strip() for area in one.place.slot.areas)
    return one.former_tag is None and has_prompt


def _words(mapping: FormMapping, form: Mapping[SlotName, Slot]) -> Iterator[str]:
    for entry in mapping.entries:
        yield from entry.columns.values()
    for slot in form.values():
        yield slot.anchor
        yield from (option.text for option in slot.options)
        yield from (area.prompt for area in slot.areas)
        yield from slot.guidance.split("\n")
        yield slot.table_title
        yield slot.row_title

"""Convert somebody's form: content controls at its places, by a mapping or by proposals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path

from imrkit import files
from imrkit.checklist import DEFAULT, Checklist
from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError, MappingError
from imrkit.files import FileSource, StrPath
from imrkit.judging.mapping_use import MappingSource, MappingUse
from imrkit.judging.words_in_text import slots_by_words
from imrkit.mapping import (
    SURE,
    MappingEntry,
    Proposal,
    Relation,
    SlotName,
    approve,
    to_toml,
)
from imrkit.mapping import Mapping as FormMapping
from imrkit.mapping.fit import require_fit
from imrkit.names import item_of
from imrkit.toml.source import TomlSource
from imrkit.values.conversion import PlannedPlace, WrappedArea, WrappedAreas
from imrkit.values.slots import AreaKind, Slot
from imrkit.verbs.converted import Converted, ConvertedPlace, UnconvertedPlace, each_once
from imrkit.verbs.drafts import use_of
from imrkit.verbs.loading import load_checklist
from imrkit.verbs.mapping_choice import Shelf, has_places, placed_by
from imrkit.verbs.opening import opened
from imrkit.verbs.planning import name_of, planned_place, whole_slots

_GONE = "The form has no such place."
_NOTHING = "It asks for nothing of the checklist."
_UNNAMED = "The mapping does not name it."
_UNSURE = "Nobody is sure what it asks for."
# Of several items that one place answers the control is that of the first; the mapping says the
# others.
_RELATIONS = (Relation.EQUAL, Relation.SUPERSET, Relation.INTERSECTS, Relation.SUBSET)


def convert(
    template: FileSource | Draft,
    *,
    mapping: StrPath | FormMapping | None = None,
    mappings: Shelf | None = None,
    review_type: str | None = None,
    checklist: StrPath | Checklist = DEFAULT,
    min_confidence: float = SURE,
    move_guidance: bool = False,
) -> Converted:
    """Put a content control at each place of somebody's form that answers an item.

    All else stays as it is; the file that was given is not touched. ``mapping``: which place
    answers which item. ``None``: the one that the form carries; else that of a form that is known,
    among ``mappings`` (see :func:`imrkit.check`) and those that imrkit ships; else one made of
    the proposals that are at least ``min_confidence`` sure (0 to 1), and the others are left. It
    travels in the new file; one that was proposed says there that nobody has approved it.
    Protection is lifted and said (:attr:`imrkit.Converted.lifted_protection`).
    ``move_guidance``: the form's guidance moves into the placeholder of the control that it is
    about (:attr:`imrkit.ConvertedPlace.guidance`); where it cannot it stays, and the note says so.

    Raises :class:`imrkit.errors.MappingError` when a mapping that is given names a place that the
    form does not have, with what was expected and what was found;
    :class:`imrkit.errors.DocumentError` when the file cannot be read or has places of imrkit's.
    """
    wanted = load_checklist(checklist)
    form = opened(template)
    if mapping is None and has_places(form, wanted):
        raise DocumentError(
            f"{_title(template) or 'The form'} has places of imrkit’s already, so there is nothing "
            "to convert. Name a mapping (--mapping) to convert what is left of it."
        )
    use = use_of(form, wanted, mapping=mapping, mappings=mappings, review_type=review_type)
    plan = _plan(form, _least(use, min_confidence, _title(template)), mapping, wanted)
    is_approved = plan.use.source is not MappingSource.PROPOSED
    protection = form.protection
    free = form.copy() if isinstance(template, Draft) else form  # a file was opened for this alone
    if protection:
        free.lift_protection()
    wrapped = free.wrap_places(
        [one.place for one in plan.entries],
        mapping=_toml(mapping, plan.mapping, wanted),
        is_approved=is_approved,
        move_guidance=move_guidance,
    )
    return Converted(
        data=free.to_bytes(),
        mapping=plan.mapping,
        source=plan.use.source,
        lifted_protection=protection,
        problem=use.problem,
        places=tuple(_converted(plan, wrapped)),
        left=tuple(_left(plan, wrapped)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A place that is to be converted."""

    slot: Slot
    first: MappingEntry  # the one that its control is for
    also: tuple[MappingEntry, ...]
    place: PlannedPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What is to become of a form."""

    use: MappingUse
    mapping: FormMapping
    slots: tuple[Slot, ...]  # of the form
    found: dict[SlotName, Slot]  # those that the mapping names
    entries: tuple[_Entry, ...]


def _least(use: MappingUse, min_confidence: float, title: str) -> MappingUse:
    """Return the use of a mapping; one that is proposed holds what is sure enough."""
    if use.proposals is None:
        return use
    named = replace(use.proposals, template=title)
    return replace(use, mapping=approve(named, min_confidence=min_confidence), proposals=named)


def _title(template: FileSource | Draft) -> str:
    """Return the name of a form's file; "" when it has none."""
    name = "" if isinstance(template, Draft) else files.name_of(template)
    return "" if name == files.UNNAMED else Path(name).name


def _toml(given: StrPath | FormMapping | None, mapping: FormMapping, checklist: Checklist) -> str:
    """Return a mapping as it travels in the file: the text that a person wrote, if one did."""
    if isinstance(given, str | PathLike):
        return files.read_bytes(given).decode("utf-8-sig")
    return to_toml(mapping, checklist)


def _plan(
    form: Draft,
    use: MappingUse,
    given: StrPath | FormMapping | None,
    checklist: Checklist,
) -> _Plan:
    mapping = use.mapping
    assert mapping is not None  # noqa: S101  (a form without places has one, if only of proposals)
    slots, found = placed_by(form, use, mapping)
    own = tuple(found.values())
    if lost := [name for name in mapping.slots if name not in found]:
        by_words = slots_by_words(lost, form.blocks(), slots)
        found |= {name: _behind(slot) for name, slot in by_words.items()}
    if use.source is MappingSource.GIVEN:
        source = None
        if isinstance(given, str | PathLike):
            source = TomlSource.read(given, MappingError)
        require_fit(mapping, found, slots, source)
    entries = tuple(_entries(form, mapping, (slots, own, found), checklist))
    return _Plan(use=use, mapping=mapping, slots=slots, found=found, entries=entries)


def _behind(slot: Slot) -> Slot:
    """Return a slot that was found by its words with the room right behind its paragraph."""
    at = slot.path[-1] + 1
    return replace(
        slot,
        areas=tuple(
            replace(area, start=at, end=at) if area.kind is AreaKind.BLOCKS else area
            for area in slot.areas
        ),
    )


def _entries(
    form: Draft,
    mapping: FormMapping,
    places: tuple[tuple[Slot, ...], tuple[Slot, ...], dict[SlotName, Slot]],
    checklist: Checklist,
) -> Iterator[_Entry]:
    slots, own, found = places
    answers: dict[SlotName, list[MappingEntry]] = {}
    for entry in mapping.entries:
        if entry.slot in found:
            answers.setdefault(entry.slot, []).append(entry)
    named = sorted(answers, key=lambda name: (found[name].path, found[name].start))
    whole = whole_slots(form, slots, mapping, own, [found[name] for name in named])
    for name, slot in zip(named, whole, strict=True):
        first, *also = sorted(answers[name], key=_rank)
        item = item_of(checklist, first.item)
        place = planned_place(slot, item, first.item_part, first.part_column, first.columns)
        yield _Entry(slot=slot, first=first, also=tuple(also), place=place)


def _rank(entry: MappingEntry) -> tuple[int, float]:
    return _RELATIONS.index(entry.relation), -entry.confidence


def _converted(plan: _Plan, wrapped: WrappedAreas) -> Iterator[ConvertedPlace]:
    made: dict[int, list[WrappedArea]] = {}
    for area in wrapped.done:
        made.setdefault(id(area.place), []).append(area)
    for one in plan.entries:
        if areas := made.get(id(one.place)):
            yield _place(one, areas)


def _place(one: _Entry, areas: Sequence[WrappedArea]) -> ConvertedPlace:
    return ConvertedPlace(
        slot=name_of(one.slot),
        section=one.slot.section,
        item=one.first.item,
        item_part=one.first.item_part,
        part_column=one.first.part_column,
        also=tuple(dict.fromkeys(entry.item for entry in one.also)),
        confidence=one.first.confidence,
        tag=areas[0].tag,
        kind=areas[0].kind,
        level=areas[0].level,
        controls=len(areas),
        note=each_once(area.note for area in areas),
        guidance=areas[0].guidance,
    )


def _left(plan: _Plan, wrapped: WrappedAreas) -> Iterator[UnconvertedPlace]:
    """Yield the places that were left, in the form's order, and those that it does not have."""
    reasons: dict[int, list[str]] = {}
    for refused in wrapped.refused:
        reasons.setdefault(id(refused.place), []).append(refused.reason)
    planned = {_key(one.slot): one for one in plan.entries}
    proposals = (
        {}
        if plan.use.proposals is None
        else {_key(one.slot): one for one in plan.use.proposals.proposals}
    )
    known = {_key(slot) for slot in plan.found.values()}
    for slot in plan.slots:
        one = planned.pop(_key(slot), None)
        if one is None:
            yield _unplanned(slot, proposals.get(_key(slot)), is_named=_key(slot) in known)
        elif id(one.place) in reasons:
            yield _refused(one, each_once(reasons[id(one.place)]))
    for one in planned.values():  # found by its words
        if id(one.place) in reasons:
            yield _refused(one, each_once(reasons[id(one.place)]))
    for entry in plan.mapping.entries:
        if entry.slot not in plan.found:
            yield _without_place(entry)


def _key(slot: Slot) -> tuple[str, int]:
    return slot.anchor, slot.occurrence


def _refused(one: _Entry, reason: str) -> UnconvertedPlace:
    return UnconvertedPlace(
        slot=name_of(one.slot),
        section=one.slot.section,
        item=one.first.item,
        item_part=one.first.item_part,
        part_column=one.first.part_column,
        confidence=one.first.confidence,
        reason=reason,
    )


def _without_place(entry: MappingEntry) -> UnconvertedPlace:
    return UnconvertedPlace(
        slot=entry.slot,
        section=(),
        item=entry.item,
        item_part=entry.item_part,
        part_column=entry.part_column,
        confidence=entry.confidence,
        reason=_GONE,
    )


def _unplanned(slot: Slot, proposal: Proposal | None, *, is_named: bool) -> UnconvertedPlace:
    if proposal is None:
        reason = _NOTHING if is_named else _UNNAMED
        return UnconvertedPlace(slot=name_of(slot), section=slot.section, reason=reason)
    return UnconvertedPlace(
        slot=name_of(slot),
        section=slot.section,
        item=proposal.item or "",
        item_part=proposal.item_part,
        part_column=proposal.part_column,
        confidence=proposal.confidence,
        reason=_NOTHING if proposal.item is None else _UNSURE,
    )

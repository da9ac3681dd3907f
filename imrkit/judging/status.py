"""Derive an item's status from three separate facts: is there a place, is there text, has a
person judged it. It is never stored, and text alone never makes an item done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from imrkit.checklist import ChecklistItem, CheckMode, Column, ItemPart, Where
from imrkit.judging.check_input import NO_PLACES, CheckInput
from imrkit.judging.checks import find_check
from imrkit.judging.checks.base import PLACES
from imrkit.judging.checks.kinds import UNFINISHED, CheckKind, kind_of
from imrkit.judging.checks.prompts import places_with_prompts
from imrkit.judging.places import Place
from imrkit.values.findings import Finding, Severity
from imrkit.values.record import Decision, DecisionState
from imrkit.words.date_words import day_of_time

NO_SIGN = "No automatic sign of it exists."  # software can see none in a text


class ItemStatus(StrEnum):
    """How far an item has come."""

    NO_PLACE = "no-place"
    NOT_STARTED = "not-started"
    IN_PROGRESS = "in-progress"
    NEEDS_ATTENTION = "needs-attention"
    DONE = "done"
    NOT_APPLICABLE = "not-applicable"
    NOT_KNOWN = "not-known"
    NOT_CHECKED = "not-checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """A status and, in a few words, its reason."""

    status: ItemStatus
    reason: str


def findings_of(item: ChecklistItem, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that an item owns.

    An item without a place of its own owns every finding of the checks that decide it.
    """
    whole = item.where is Where.WHOLE_DOCUMENT
    return tuple(
        finding
        for finding in findings
        if finding.item == item.id or (whole and finding.name in item.checks)
    )


def checks_decide(item: ChecklistItem) -> bool:
    """Tell whether the checks of an item decide it, once they have run: no person has to."""
    return item.check_mode is CheckMode.AUTO and item.checks_decide and bool(item.checks)


def status_of(
    check_input: CheckInput,
    item: ChecklistItem,
    findings: Iterable[Finding],
    unchecked: Mapping[str, str],
) -> Status:
    """Derive the status of an item.

    ``findings`` are all that were found; ``unchecked`` says of the checks that did not run, or not
    on this item's table, why not: a sentence for each name.
    """
    own = [
        finding for finding in findings_of(item, findings) if finding.severity is not Severity.NOTE
    ]
    decision = check_input.decision(item)
    if (printed := _printed(check_input, item)) and not own and _would_be_done(decision):
        return printed
    if decision is not None and decision.state is not DecisionState.CONFIRMED:
        return _set_aside(decision, own)
    if item.where is Where.LEAD:
        return _lead(decision)
    if item.where is Where.WHOLE_DOCUMENT:
        return _whole_document(check_input, item, own, decision, unchecked)
    return _at_its_place(check_input, item, own, decision, unchecked)


def _printed(check_input: CheckInput, item: ChecklistItem) -> Status | None:
    """Return the status of an item that asks for no prompts, while one would be printed."""
    where = places_with_prompts(check_input) if _has(item, CheckKind.PROMPT) else ()
    if not where:
        return None
    places = "1 place" if len(where) == 1 else f"{len(where)} places, the first"
    reason = f"Word would print prompts in {places}: {where[0]}."
    return Status(status=ItemStatus.IN_PROGRESS, reason=reason)


def _has(item: ChecklistItem, kind: CheckKind) -> bool:
    """Tell whether a check of a kind decides an item."""
    return kind in map(kind_of, item.checks)


def _would_be_done(decision: Decision | None) -> bool:
    return decision is None or decision.state in (DecisionState.CONFIRMED, DecisionState.ELSEWHERE)


def _set_aside(decision: Decision, own: list[Finding]) -> Status:
    if own:
        return Status(status=ItemStatus.NEEDS_ATTENTION, reason=own[0].message)
    if decision.state is DecisionState.ELSEWHERE:
        return Status(status=ItemStatus.DONE, reason=f"Answered elsewhere: {decision.reason}")
    return Status(status=ItemStatus(decision.state.value), reason=decision.reason)


def _lead(decision: Decision | None) -> Status:
    if decision is not None:
        return Status(status=ItemStatus.DONE, reason=_confirmed(decision))
    reason = "The lead keeps this apart from the draft."
    return Status(status=ItemStatus.NOT_CHECKED, reason=reason)


def _whole_document(
    check_input: CheckInput,
    item: ChecklistItem,
    own: list[Finding],
    decision: Decision | None,
    unchecked: Mapping[str, str],
) -> Status:
    wrong = [one for one in own if kind_of(one.name) is not CheckKind.EMPTY]
    if wrong:
        return Status(status=ItemStatus.NEEDS_ATTENTION, reason=_found(wrong))
    if own:
        reason = f"Nothing stands yet in {len(own)} of the places asked for."
        return Status(status=ItemStatus.IN_PROGRESS, reason=reason)
    if decision is not None and check_input.snapshot.blocks is None:
        reason = "Confirmed; this host cannot see if the document has changed since."
        return Status(status=ItemStatus.NOT_CHECKED, reason=reason)
    if decision is not None:
        return Status(status=ItemStatus.DONE, reason=_confirmed(decision))
    if _software_decides(check_input, item):
        if not check_input.places and not check_input.passages:
            reason = "Nothing that its checks look at can be seen here."
            return Status(status=ItemStatus.NOT_CHECKED, reason=reason)
        return _decided(item, unchecked)
    if not item.checks:
        reason = f"{sign_of(item)} A person decides."
    elif not (reason := _not_run(item, unchecked)):
        reason = "Its checks found nothing to mend; a person decides the rest."
    return Status(status=ItemStatus.NOT_CHECKED, reason=reason)


def _decided(item: ChecklistItem, unchecked: Mapping[str, str]) -> Status:
    """Return the status of an item that its checks decide, and of which they found nothing."""
    if reason := _not_run(item, unchecked):
        return Status(status=ItemStatus.NOT_CHECKED, reason=reason)
    return Status(status=ItemStatus.DONE, reason="Its checks found nothing to mend.")


def sign_of(item: ChecklistItem) -> str:
    """Say that software sees no sign of what an item without checks asks for."""
    return "Only a person can tell." if item.check_mode is CheckMode.HUMAN else NO_SIGN


def _not_run(item: ChecklistItem, unchecked: Mapping[str, str]) -> str:
    """Return why checks of an item did not run, "" when all that it has did."""
    return " ".join(dict.fromkeys(unchecked[name] for name in item.checks if name in unchecked))


def _at_its_place(
    check_input: CheckInput,
    item: ChecklistItem,
    own: list[Finding],
    decision: Decision | None,
    unchecked: Mapping[str, str],
) -> Status:
    places = check_input.places_of(item)
    if hidden := check_input.unseen_parts(item):
        names = ", ".join(f"“{part.label or item.title}”" for part in hidden)
        reason = f"This host cannot see the place for {names}."
        return Status(status=ItemStatus.NOT_CHECKED, reason=reason)
    if places and all(place.is_empty for place in places):
        return _empty(own)
    wrong = [one for one in own if kind_of(one.name) not in UNFINISHED]
    if wrong:
        return Status(status=ItemStatus.NEEDS_ATTENTION, reason=_found(wrong))
    in_margins = _has(item, CheckKind.MARKING) and check_input.snapshot.sections is not None
    if not places and not in_margins:
        return _without_place(check_input, item)
    if own:
        return Status(status=ItemStatus.IN_PROGRESS, reason=own[0].message)
    if decision is not None:
        return Status(status=ItemStatus.DONE, reason=_confirmed(decision))
    if _software_decides(check_input, item) and _every_field_seen(check_input, item, places):
        return _decided(item, unchecked)
    what = "Written" if places else "The headers and footers carry a marking"
    reason = f"{what}; a person has yet to confirm it."
    if item.check_mode is CheckMode.ASSISTED and not item.checks:
        reason = f"{reason} {NO_SIGN}"
    return Status(status=ItemStatus.IN_PROGRESS, reason=reason)


def _without_place(check_input: CheckInput, item: ChecklistItem) -> Status:
    unsure = [one for one in check_input.use.unsure if one.item == item.id]
    if unsure:
        reason = f"“{unsure[0].slot.anchor}” may ask for it. Nobody is sure, so it was not read."
        return Status(status=ItemStatus.NOT_CHECKED, reason=reason)
    if not check_input.has_places:
        return Status(status=ItemStatus.NOT_CHECKED, reason=NO_PLACES)
    if check_input.use.is_proposed:
        reason = "No place that asks for it was recognised."
        return Status(status=ItemStatus.NO_PLACE, reason=reason)
    return Status(status=ItemStatus.NO_PLACE, reason="The document has no place for it.")


def _empty(own: list[Finding]) -> Status:
    taken_back = [one for one in own if kind_of(one.name) is CheckKind.CONFIRMED_TEXT]
    if taken_back:
        return Status(status=ItemStatus.NEEDS_ATTENTION, reason=_found(taken_back))
    return Status(status=ItemStatus.NOT_STARTED, reason="Nothing is written yet.")


def _software_decides(check_input: CheckInput, item: ChecklistItem) -> bool:
    """Tell whether an item is one for software, once the checks that decide it have run.

    What rests on places that software alone has proposed is for a person.
    """
    if check_input.use.is_proposed and _rests_on_places(check_input, item):
        return False
    return checks_decide(item)


def _rests_on_places(check_input: CheckInput, item: ChecklistItem) -> bool:
    found = (find_check(name) for name in item.checks)
    needed = any(one is not None and PLACES in one.needs for one in found)
    return needed or bool(check_input.places_of(item))


def _every_field_seen(
    check_input: CheckInput, item: ChecklistItem, places: Iterable[Place]
) -> bool:
    """Tell whether each required field that its template asks for has a place of its own.

    Some words under a heading of somebody's template do not show that every field is answered.
    """
    by_part: dict[str, set[str]] = {}
    for place in places:
        by_part.setdefault(place.item_part, set()).update(place.titles)
    return all(
        part.id in by_part
        and all(column.id in by_part[part.id] for column in part.columns if _is_due(column))
        for part in item.parts
        if _is_due(part) and not check_input.was_made_without(item, part)
    )


def _is_due(area: ItemPart | Column) -> bool:
    """Tell whether our own templates ask for a part or a column, and need it filled."""
    return area.required and not area.only_where_asked


def _confirmed(decision: Decision) -> str:
    return f"Confirmed by the {decision.role} on {day_of_time(decision.at)}."


def _found(findings: list[Finding]) -> str:
    if len(findings) == 1:
        return findings[0].message
    return f"{findings[0].message} And {len(findings) - 1} more."

"""An item that is judged alone is judged as in the whole, since each check says what it reads."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from support.cases import CHECKLIST, all_cases, input_of

from imrkit.checklist import ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks import CHECKS, Check
from imrkit.judging.checks.base import PLACES, WHOLE
from imrkit.judging.report import Report, make_report
from imrkit.values.snapshot import Snapshot

# What is read beyond one item; and of a snapshot all but its own.
_BEYOND = frozenset({"passages", "headings", "records", "entries_without_place", "places"})
_OWN = frozenset({"controls", "identity", "unseen"})
# They look at each item's own controls; what they read beyond is of forms that have none.
_OF_FORMS_TOO = frozenset({"IMR101", "IMR201", "IMR202", "IMR204", "IMR9105", "IMR9107", "IMR9112"})


class _Watched(CheckInput):
    """A check input that notes what is read of it."""

    @classmethod
    def of(cls, given: CheckInput) -> _Watched:
        fields = {one.name: getattr(given, one.name) for one in dataclasses.fields(given)}
        fields.pop("_remembered")
        watched = cls(**fields)
        object.__setattr__(watched, "noted", set())
        object.__setattr__(watched, "asked", set())
        return watched

    def __getattribute__(self, name: str) -> Any:
        if name in _BEYOND:
            object.__getattribute__(self, "noted").add(name)
        found = object.__getattribute__(self, name)
        return _WatchedSnapshot(found, self) if name == "snapshot" else found

    def places_of(self, item: ChecklistItem) -> Any:
        object.__getattribute__(self, "asked").add(item.id)
        return object.__getattribute__(self, "places").get(item.id, ())


class _WatchedSnapshot:
    def __init__(self, snapshot: Snapshot, watched: _Watched) -> None:
        self._snapshot, self._watched = snapshot, watched

    def __getattr__(self, name: str) -> Any:
        if name not in _OWN:
            object.__getattribute__(self._watched, "noted").add(name)
        return getattr(self._snapshot, name)


@cache
def _every() -> tuple[CheckInput, ...]:
    """Return every draft of the cases."""
    return tuple(input_of(case.raw, CHECKLIST) for case in all_cases())


def _drafts() -> tuple[CheckInput, ...]:
    """Return those that have places of ours: of others no item is judged alone."""
    return tuple(one for one in _every() if one.snapshot.controls)


def _read_beyond(check: Check, drafts: tuple[CheckInput, ...]) -> Iterator[str]:
    """Yield what a check reads beyond the places of its items, draft by draft."""
    for draft in drafts:
        if check.missing_inputs(draft):
            continue
        watched: Any = _Watched.of(draft)
        list(check.function(watched))
        own = {item.id for item in draft.items if check.name in item.checks}
        yield from watched.noted | {f"places of {one}" for one in watched.asked - own}


@pytest.mark.parametrize("check", CHECKS, ids=lambda one: one.code)
def test_a_check_that_reads_beyond_its_items_says_so(check: Check) -> None:
    if set(check.needs) <= {"controls", PLACES} and check.code not in _OF_FORMS_TOO:
        owned = any(check.name in item.checks for item in CHECKLIST.items)
        assert not owned or set(_read_beyond(check, _drafts())) == set()


def test_a_check_that_says_so_reads_beyond_its_items() -> None:
    read = {one.code: any(_read_beyond(one, _every())) for one in CHECKS if WHOLE in one.needs}
    assert [code for code, is_beyond in read.items() if not is_beyond] == []


def test_an_item_judged_alone_has_the_findings_that_it_has_in_the_whole() -> None:
    looked_at = 0
    for whole in _drafts():
        report = make_report(whole)
        for item in _judged_alone(whole, report):
            looked_at += 1
            alone = make_report(_narrowed(whole, item), report.findings)
            assert _at(alone, item) == _at(report, item)
    assert looked_at > 30


def _judged_alone(whole: CheckInput, report: Report) -> Iterator[ChecklistItem]:
    alone = {one.id for one in report.items if one.judged_from_own_controls and one.tags}
    yield from (item for item in whole.items if item.id in alone)


def _narrowed(whole: CheckInput, item: ChecklistItem) -> CheckInput:
    snapshot = Snapshot(controls=whole.snapshot.controls, identity=whole.snapshot.identity)
    return CheckInput.make(
        checklist=whole.checklist,
        snapshot=snapshot,
        record=whole.record,
        review_type=whole.review_type,
        use=whole.use,
        only=item,
    )


def _at(report: Report, item: ChecklistItem) -> set[tuple[str, str]]:
    return {(one.code, one.message) for one in report.findings if one.item == item.id}

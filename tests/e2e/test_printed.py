"""What Word would print of ours is the author's, or the report tells of it."""

from __future__ import annotations

import fcntl
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from support.example import shipped_draft, written_into
from support.filling import Filler
from support.libreoffice import pdf_text, to_pdfs
from support.printed import Prompt, coded, printed, untold

import imrkit
from imrkit.checklist import ChecklistItem, ItemPart, Where
from imrkit.judging.report import Report
from imrkit.judging.status import ItemStatus
from imrkit.ooxml.templates.blank import MARKING_PROMPT
from imrkit.values.prompts import WORD_PROMPT
from imrkit.values.record import Decision, DecisionState, Record

CHECKLIST, PROMPTS = coded(imrkit.load_checklist())
REVIEW_TYPES = [kind.id for kind in CHECKLIST.review_types]
LEVELS = ("nothing", "set aside", "required", "half", "all", "all and confirmed")
EVERY = [(kind, level) for kind in REVIEW_TYPES for level in LEVELS]
NOW = "2026-11-20T12:00:00+00:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A draft, as it is reported and as it is printed."""

    report: Report
    text: str

    @property
    def prompts(self) -> Counter[Prompt]:
        return printed(self.text, PROMPTS)

    @property
    def untold(self) -> list[Prompt]:
        return list(untold(self.prompts, self.report))


class Drafts:
    """Each review type at every level, printed once for all processes of the tests."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[tuple[str, str], Printed] = {}

    def __getitem__(self, which: tuple[str, str]) -> Printed:
        if which not in self._known:
            path = self._printed(which[0])[which[1]]
            report = imrkit.check(path, checklist=CHECKLIST)
            self._known[which] = Printed(report=report, text=pdf_text(path.with_suffix(".pdf")))
        return self._known[which]

    def _printed(self, kind: str) -> Mapping[str, Path]:
        """Return where each level of a review type stands; its PDF stands beside it."""
        folder = self.folder / kind
        folder.mkdir(parents=True, exist_ok=True)
        paths = {level: folder / f"{level.replace(' ', '-')}.docx" for level in LEVELS}
        with (folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (folder / "printed").exists():
                for level, path in paths.items():
                    filled(kind, level).save(path)
                to_pdfs(paths.values(), folder)
                (folder / "printed").touch()
        return paths


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> Drafts:
    base = tmp_path_factory.getbasetemp()
    return Drafts((base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "printed")


def filled(kind: str, level: str) -> imrkit.Draft:
    draft = imrkit.Draft.open(imrkit.new(kind, "Example Police", checklist=CHECKLIST))
    for item, part, value in values(asked(kind), level):
        draft.fill(str(item.tag(part)), value)
    if level == "all and confirmed":
        draft.record = decided(draft, DecisionState.CONFIRMED)
    elif level == "set aside":
        draft.record = decided(draft, DecisionState.NOT_APPLICABLE)
    return draft


def asked(kind: str) -> tuple[ChecklistItem, ...]:
    found = CHECKLIST.review_type(kind)
    assert found is not None
    return CHECKLIST.asked(found)


def values(
    items: tuple[ChecklistItem, ...], level: str
) -> Iterator[tuple[ChecklistItem, ItemPart, Any]]:
    """Yield the parts that are filled at a level, each with its value."""
    filler = Filler()
    parts = [(item, part, filler.value(item, part)) for item in items for part in item.parts]
    if level in ("nothing", "set aside"):
        return
    for number, (item, part, value) in enumerate(parts):
        if level == "required" and part.required:
            yield item, part, needed(part, value)
        elif level == "half" and number % 2:
            yield item, part, begun(part, value)
        elif level.startswith("all"):
            yield item, part, value


def needed(part: ItemPart, value: Any) -> Any:
    """Return a value without the cells that its rows do not need."""
    if not part.columns:
        return value
    return [
        {
            column.id: row[column.id]
            for column in part.columns
            if column.is_needed({name: str(cell) for name, cell in row.items()})
        }
        for row in value
    ]


def begun(part: ItemPart, value: Any) -> Any:
    """Return a table's value with one row that is full, one begun and one not begun."""
    if not part.columns:
        return value
    first, second, *_ = value
    return [first, {part.columns[0].id: second[part.columns[0].id]}, {}]


def decided(draft: imrkit.Draft, state: DecisionState) -> Record:
    return Record(
        decisions=tuple(
            Decision(item=one.id, state=state, role="lead", at=NOW, hash=one.hash, reason="So.")
            for one in imrkit.check(draft, checklist=CHECKLIST).items
            if one.where == Where.DOCUMENT or state is DecisionState.CONFIRMED
        )
    )


@pytest.mark.parametrize(("kind", "level"), EVERY)
def test_every_prompt_that_is_printed_is_told_of(kind: str, level: str, drafts: Drafts) -> None:
    draft = drafts[kind, level]

    assert draft.untold == []
    assert WORD_PROMPT.search(draft.text) is None


@pytest.mark.parametrize(("kind", "level"), EVERY)
def test_guidance_text_is_called_removed_when_no_prompt_is_printed_and_then_only(
    kind: str, level: str, drafts: Drafts
) -> None:
    draft = drafts[kind, level]
    [status] = [one.status for one in draft.report.items if one.id == "doc-guidance-text-removed"]

    assert (status is ItemStatus.DONE) == (not draft.prompts)
    assert bool(draft.prompts) == (not level.startswith("all"))


@pytest.mark.parametrize(("kind", "level"), EVERY)
def test_no_place_is_told_of_twice_for_being_empty(kind: str, level: str, drafts: Drafts) -> None:
    findings = drafts[kind, level].report.findings
    places = Counter(
        one.location.tag
        for one in findings
        if one.code in ("IMR201", "IMR204") and one.location.row is None
    )

    assert [tag for tag, count in places.items() if count > 1] == []


@pytest.mark.parametrize("kind", REVIEW_TYPES)
def test_the_proof_sees_every_prompt_and_fails_on_one_that_is_not_told_of(
    kind: str, drafts: Drafts
) -> None:
    blank, half = drafts[kind, "nothing"], drafts[kind, "required"]
    known = {f"{item.tag(part)}" for item in asked(kind) for part in item.parts if part.placeholder}
    prefilled = {"imr:doc-identity-block#force", "imr:doc-identity-block#type"}

    assert {one.tag for one in blank.prompts if not one.column} == known - prefilled
    assert MARKING_PROMPT in {one.code for one in blank.prompts}
    silent = replace(
        half.report, findings=tuple(one for one in half.report.findings if one.code != "IMR204")
    )
    assert list(untold(half.prompts, silent)) == list(half.prompts) != []


@pytest.mark.parametrize("is_shipped", [True, False])
def test_the_example_that_ships_prints_no_prompt(is_shipped: bool, tmp_path: Path) -> None:
    blank = imrkit.new("dardr", "Example Police", checklist=CHECKLIST)
    sample: dict[str, Any] = (
        {} if is_shipped else {"answers": {}, "decisions": []}
    )  # the proof can fail
    path = tmp_path / "draft.docx"
    path.write_bytes(written_into(blank, sample))

    [pdf] = to_pdfs([path], tmp_path)

    assert (printed(pdf_text(pdf), PROMPTS) == {}) == is_shipped


def test_the_report_on_the_example_that_ships_tells_of_no_prompt() -> None:
    report = imrkit.check(shipped_draft())

    assert {one.code for one in report.findings} & {"IMR201", "IMR204"} == set()
    assert "not-started" not in report.counts

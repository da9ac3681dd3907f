"""The area of an answer holds all that an author wrote there."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from support.paths import SAMPLES

import imrkit
from imrkit.judging.mapped_places import is_guidance
from imrkit.judging.whole_answers import whole_answers
from imrkit.judging.words_in_text import is_contents
from imrkit.mapping import aligned
from imrkit.values.slots import AreaKind, Slot
from imrkit.values.snapshot import Paragraph, Snapshot, block_text

DRAFTS = sorted(SAMPLES.glob("*.draft.docx"))


def seen(draft: imrkit.Draft) -> Snapshot:
    return replace(draft.snapshot(), slots=draft.slots())


def form_of(draft: imrkit.Draft) -> list[Slot]:
    known = imrkit.recognise(draft)
    assert known is not None
    return list(aligned(known.mapping.slots, draft.slots()).values())


@pytest.mark.parametrize("file", DRAFTS, ids=lambda one: str(one.stem))
def test_no_paragraph_of_an_answer_lies_outside(file: Path) -> None:
    draft = imrkit.Draft.open(file)
    snapshot = seen(draft)
    whole = whole_answers(form_of(draft), snapshot)
    covered = {
        (*area.path, number)
        for slot in whole
        for area in slot.areas
        if area.kind is AreaKind.BLOCKS
        for number in range(area.start, area.end)
    }
    anchors = {slot.path for slot in whole}
    first = min(anchors)
    in_tables = {slot.table for slot in draft.slots() if slot.table}
    notes = json.loads(file.with_suffix(".notes.json").read_text("utf-8"))
    outside = [
        block_text(block)
        for block in snapshot.blocks or ()
        if block.path > first
        and block.path not in covered | anchors | in_tables
        and block_text(block).strip()
        and not (isinstance(block, Paragraph) and is_the_forms(block, draft))
    ]

    assert set(outside) <= {*notes["text_outside_slots"], "CONTENTS"}


def is_the_forms(paragraph: Paragraph, draft: imrkit.Draft) -> bool:
    known = imrkit.recognise(draft)
    return is_contents(paragraph) or is_guidance(paragraph, known.mapping if known else None)


def test_it_ends_at_the_next_slot_of_the_form_and_not_at_an_authors_own() -> None:
    draft = imrkit.Draft.open(SAMPLES / "lscb-imr-2010.draft.docx")
    form = form_of(draft)
    named = {slot.anchor: slot for slot in whole_answers(form, seen(draft))}
    (area,) = named["Assessment and decision making"].areas

    assert area.text.startswith("Risk was graded seven times:")
    assert "On 21 May 2009 CS1 rang back" in area.text
    assert named["Policies and procedures in place at the time"].path == (*area.path, area.end)
    assert named["Date of request:"] in form


def test_where_no_addresses_are_told_slots_stay_as_they_are() -> None:
    draft = imrkit.Draft.open(SAMPLES / "lscb-imr-2010.draft.docx")
    form = form_of(draft)

    assert list(whole_answers(form, Snapshot(slots=draft.slots()))) == form

"""The labelled forms that the matcher learns from."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.cases import CHECKLIST

from imrkit.judging.matching.model import NONE
from imrkit.values.slots import SlotKind
from training.outlines import GROUPS, Answer, digest, load_outlines

FORM = """title: A form
agency: health
family: forms-of-one-kind
---
H 1. The plan => action-plan-complete#actions
  C By when => action-plan-complete#actions.date ; rec-smart, - ; was rec-smart
"""


def write(folder: Path, text: str) -> Path:
    for group in GROUPS:
        (folder / group).mkdir(parents=True)
    (folder / "forms/a-form.txt").write_text(text, "utf-8")
    return folder


def test_a_line_is_a_slot_with_its_answer_and_what_is_fair(tmp_path: Path) -> None:
    (outline,) = load_outlines(write(tmp_path, FORM))

    heading, column = outline.slots
    assert (outline.name, outline.family) == ("a-form", "forms-of-one-kind")
    assert heading.answer == Answer(item="action-plan-complete", part="actions")
    assert (column.slot.kind, column.slot.section) == (SlotKind.COLUMN, ("1. The plan",))
    assert column.answer.column == "date"
    assert column.fair == {"action-plan-complete", "rec-smart", NONE}
    assert column.was == "rec-smart"


def test_a_line_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"a-form\.txt: cannot read “X nothing”"):
        load_outlines(write(tmp_path, FORM + "X nothing\n"))


def test_a_digest_is_of_every_letter(tmp_path: Path) -> None:
    one = digest(write(tmp_path / "one", FORM))

    assert one == digest(write(tmp_path / "same", FORM))
    assert one != digest(write(tmp_path / "other", FORM.replace("By when", "By When")))


def test_every_label_is_an_item_of_the_checklist() -> None:
    items = {item.id for item in CHECKLIST.items} | {NONE}

    unknown = [
        (outline.name, labelled.slot.anchor)
        for outline in load_outlines()
        for labelled in outline.slots
        if not {*labelled.fair, labelled.was or NONE} <= items
    ]

    assert unknown == []

"""Textbook faults are found where a mechanical change plants them.

`benchmarks/mutants.py` plants each alone in every sound draft; here stand a few together, in the
forms of two authors.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from support.mutants.form import Form
from support.mutants.kinds import KINDS
from support.mutants.measuring import DRAFTS, FOUND, SOUND, together

FEW = {
    "fourth-sound": (
        "owner-everybody",
        "date-blank",
        "learning-without-recommendation",
        "plan-numbers-otherwise",
        "source-blank",
        "question-unanswered",
        "guidance-left",
        "signed-by-author",
    ),
    "ninth-sound": ("owner-blank",),
}


@pytest.mark.parametrize("name", FEW)
def test_what_is_planted_is_found_at_its_item_and_place(name: str) -> None:
    found = together(DRAFTS / f"{name}.docx", FEW[name])

    assert [one.kind for one in found] == list(FEW[name])
    assert [one.kind for one in found if one.result != FOUND] == []


@pytest.mark.parametrize("file", SOUND[3:4], ids=lambda file: file.stem)
def test_each_kind_changes_the_form_in_a_place_of_its_own_or_not_at_all(file: Path) -> None:
    form = Form(file)
    before = form.text()
    planted = []
    for kind in KINDS.values():
        form.fresh()
        if kind.plant(form, 0) is not None:
            planted.append(form.text())

    assert before not in planted
    assert len(planted) == len(set(planted)) > len(KINDS) / 2

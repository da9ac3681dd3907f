"""The slots of other bodies' forms are followed by their words as they are found in a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.paths import ROOT

from imrkit import Draft
from imrkit.judging.following.follow import follow

SAMPLES = ROOT / "tests/samples"
FORMS = sorted(path for path in SAMPLES.glob("*.docx") if ".draft" not in path.name)
FILLED = [path for path in FORMS if path.with_suffix(".draft.docx").exists()]


def _words(text: str) -> list[str]:
    return text.split()


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_in_the_form_itself_every_slot_is_found_with_what_it_holds(path: Path) -> None:
    form = Draft.open(path)
    followed = follow(form.body(), form.slots(), form.body().paragraphs)
    said = [(one.kind, one.anchor, one.occurrence, one.text) for one in followed]
    assert said == [(one.kind, one.anchor, one.occurrence, one.text) for one in form.slots()]


@pytest.mark.parametrize("path", FILLED, ids=lambda path: path.stem)
def test_in_a_filled_draft_every_slot_is_found_and_what_was_written_in_nearly_all(
    path: Path,
) -> None:
    form, draft = Draft.open(path), Draft.open(path.with_suffix(".draft.docx"))
    followed = follow(form.body(), form.slots(), draft.body().paragraphs)
    assert [one.anchor for one in followed] == [one.anchor for one in form.slots()]
    # Slots found anew in a draft are another reading: sub-headings of an author end an answer.
    anew = {(one.kind, one.anchor, one.occurrence): one.text for one in draft.slots()}
    both = [(one.text, anew.get((one.kind, one.anchor, one.occurrence))) for one in followed]
    known = [(one, other) for one, other in both if other is not None]
    alike = [one for one, other in known if _words(one) == _words(other)]
    assert len(alike) >= 0.85 * len(known)

"""A filled draft that was adopted says what it said when it was read through its mapping."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.paths import SAMPLES

import imrkit
from imrkit.judging.mapping_use import MappingSource
from imrkit.mapping import aligned
from imrkit.verbs.adoption import Approval, adopt

# A table that became one place does not show any more that each of its columns was answered.
TABLE_IN_ONE_PLACE = "language-plain-and-proportionate"
DRAFTS = sorted(SAMPLES.glob("*.draft.docx"))


def adopted(file: Path) -> imrkit.Draft:
    """Adopt a draft by all that its known mapping says."""
    draft = imrkit.Draft.open(file)
    known = imrkit.recognise(draft)
    assert known is not None
    slots = aligned(known.mapping.slots, draft.slots())
    approvals = [
        Approval(
            slot=imrkit.SlotName(
                kind=slots[entry.slot].kind,
                anchor=slots[entry.slot].anchor,
                occurrence=slots[entry.slot].occurrence,
            ),
            item=entry.item,
            item_part=entry.item_part,
            part_column=entry.part_column,
        )
        for entry in known.mapping.entries
        if entry.slot in slots
    ]
    return adopt(draft, approvals, imrkit.load_checklist(), lifts_protection=True).draft


@pytest.mark.parametrize("file", DRAFTS, ids=lambda one: str(one.stem))
def test_an_adopted_draft_has_the_status_and_the_findings_that_it_had(file: Path) -> None:
    before, after = imrkit.check(file), imrkit.check(adopted(file))

    assert (before.mapping.source, after.mapping.source) == (
        MappingSource.KNOWN,
        MappingSource.EMBEDDED,
    )
    assert after.mapping.recognised == before.mapping.recognised
    assert {one.id: one.status for one in after.items if one.id != TABLE_IN_ONE_PLACE} == {
        one.id: one.status for one in before.items if one.id != TABLE_IN_ONE_PLACE
    }
    # They say the title of a place where they said its heading, so their words differ.
    assert {(one.code, one.item) for one in after.findings} == {
        (one.code, one.item) for one in before.findings
    }

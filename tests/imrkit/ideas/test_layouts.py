"""What is found in a draft does not depend on how its author has laid it out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from support.layouts import LAYOUTS, ROWS_AS_BLOCKS, layout

import imrkit

DRAFTS = Path(__file__).parents[2] / "drafts"
FAULTS = Counter(
    {
        ("IMR501", "chron-complete-table"): 1,
        ("IMR502", "chron-complete-table"): 1,
        ("IMR502", "chron-decisions-and-sharing"): 1,
        ("IMR202", "voice-child"): 1,
        ("IMR9203", "edi-relevance-analysed"): 1,
        ("IMR9401", "language-respectful"): 1,
        ("IMR9405", "language-plain-and-proportionate"): 1,
        ("IMR601", "rec-smart"): 1,
        ("IMR602", "rec-smart"): 1,
        ("IMR604", "rec-smart"): 1,
        ("IMR601", "action-plan-complete"): 1,
        ("IMR602", "action-plan-complete"): 1,
        ("IMR805", "dp-minimisation"): 1,
        ("IMR802", "dp-anonymised"): 1,
    }
)


@pytest.mark.parametrize("name", LAYOUTS)
def test_each_layout_has_the_same_findings(name: str) -> None:
    found = imrkit.check(imrkit.Draft.open(layout(name))).open_findings

    assert Counter((one.code, one.item) for one in found if one.code != "IMR101") == FAULTS


@pytest.mark.parametrize("name", ROWS_AS_BLOCKS)
def test_the_labels_of_a_row_are_read_together(name: str) -> None:
    found = imrkit.check(imrkit.Draft.open(layout(name))).open_findings
    (order,) = (one for one in found if one.code == "IMR501")

    assert "(14 April 2024) is earlier than a row above it (9 May 2024)" in order.message
    assert not any(one.code == "IMR201" for one in found)


def test_short_answers_beside_labels_are_answers_where_the_form_is_known() -> None:
    found = imrkit.check(DRAFTS / "fourth-school-nursing.docx").open_findings

    assert [one.location.where for one in found if one.code == "IMR201"] == []

"""A form is known again, filled in, edited a little and in a new version; others are not."""

from __future__ import annotations

import pytest
from support.slots import heading, in_order, label, proposals

from imrkit.mapping import Mapping, approve, recognise
from imrkit.values.slots import Slot

ANCHORS = (
    ("Board report on agency involvement", None),
    ("Author of the report:", "gov-author-identity"),
    ("Date records were secured:", "method-records-searched"),
    ("Terms of reference", "tor-included"),
    ("How the review was carried out", "method-described"),
    ("Chronology of contacts", "chron-complete-table"),
    ("Analysis of practice", "analysis-beyond-description"),
    ("What the agency has learnt", "learning-stated-and-traceable"),
    ("Office use only", None),
)
ITEMS = [item for _, item in ANCHORS]


def form(*words: str) -> list[Slot]:
    return [label(word) if word.endswith(":") else heading(word) for word in words]


FORM = form(*(anchor for anchor, _ in ANCHORS))
KNOWN = approve(proposals(in_order(FORM), *ITEMS, template="board.docx"))
OTHER = approve(
    proposals(
        in_order(form("Name:", "Date:", "Summary", "Background", "Findings of the audit")),
        *["people-pen-picture"] * 5,
        template="other.docx",
    )
)


def known(slots: list[Slot], *mappings: Mapping) -> Mapping | None:
    found = recognise(in_order(slots), mappings or (OTHER, KNOWN))
    return found.mapping if found else None


def test_the_form_itself_is_known_whole() -> None:
    found = recognise(in_order(FORM), (OTHER, KNOWN))

    assert found is not None
    assert (found.mapping, found.found, found.total) == (KNOWN, 9, 9)
    assert (found.lost, found.new, found.share) == ((), (), 1.0)


def test_with_an_authors_own_headings_it_is_known_and_they_are_new() -> None:
    own = [heading(f"Visit number {at}", "We went.") for at in range(20)]
    found = recognise(in_order([*FORM[:6], *own, *FORM[6:]]), (OTHER, KNOWN))

    assert found is not None
    assert found.mapping is KNOWN
    assert len(found.new or ()) == 20


def test_a_new_version_is_known_with_what_differs() -> None:
    changed = [*FORM[:3], heading("Scope"), *FORM[4:7], FORM[8], heading("Next steps")]
    found = recognise(in_order(changed), (OTHER, KNOWN))

    assert found is not None
    assert [slot.anchor for slot in found.lost] == [
        "Terms of reference",
        "What the agency has learnt",
    ]
    assert [slot.anchor for slot in found.new or ()] == ["Scope", "Next steps"]


@pytest.mark.parametrize(
    "slots", [[], FORM[:3], form("Name:", "Date:", "Scope"), form("Name:", "Date:", "Summary")]
)
def test_another_form_is_not(slots: list[Slot]) -> None:
    assert known(slots) is None


def test_a_mapping_of_a_few_common_words_knows_nothing() -> None:
    common = in_order(form("Name:", "Date:", "Role:", "Summary", "Address:"))
    mapping = approve(proposals(common, *["people-pen-picture"] * 5))

    assert known([*FORM, *common], mapping) is None


def test_of_two_versions_the_nearer_is_taken() -> None:
    newer = [*FORM, heading("Equality and diversity")]
    mapping = approve(proposals(in_order(newer), *ITEMS, "edi-recorded", template="board 2.docx"))

    assert known(newer, KNOWN, mapping) is mapping
    assert known(FORM, mapping, KNOWN) is KNOWN
    assert known(FORM, KNOWN, mapping) is KNOWN


def test_a_mapping_that_does_not_name_all_of_a_form_cannot_tell_what_is_new() -> None:
    some = approve(proposals(in_order(FORM[1:8]), *ITEMS[1:8]))
    found = recognise(in_order(FORM), (some,))

    assert found is not None
    assert found.new is None

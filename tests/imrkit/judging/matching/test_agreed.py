"""A label that is repeated for each row asks for the same each time."""

from __future__ import annotations

from imrkit.judging.matching.agreed import agreed
from imrkit.mapping import Proposal, Relation
from imrkit.values.slots import Slot, SlotKind


def proposal(
    column: str, confidence: float, *, item: str | None = "chron", section: str = "Chronology"
) -> Proposal:
    slot = Slot(kind=SlotKind.LABEL, anchor="Date:", section=(section,))
    return Proposal(
        slot=slot,
        item=item,
        item_part="entries" if column else "",
        part_column=column,
        relation=Relation.EQUAL if item else None,
        confidence=confidence,
        reason="",
        alternatives=(),
    )


def columns(*proposals: Proposal) -> list[str]:
    return [one.part_column for one in agreed(proposals)]


def test_what_most_of_them_surely_are_the_others_are_too() -> None:
    found = agreed([proposal("", 0.5, item=None), proposal("date", 0.9), proposal("date", 0.85)])

    assert [(one.item, one.part_column, one.is_sure) for one in found] == [
        ("chron", "date", True)
    ] * 3


def test_a_minority_leads_nobody() -> None:
    assert columns(
        proposal("", 0.5), proposal("", 0.5), proposal("date", 0.9), proposal("", 0.5)
    ) == ["", "", "date", ""]


def test_one_that_surely_asks_for_another_thing_stays() -> None:
    assert columns(proposal("due", 0.9), proposal("date", 0.95), proposal("date", 0.95)) == [
        "due",
        "date",
        "date",
    ]


def test_those_of_another_section_are_apart() -> None:
    other = proposal("", 0.5, section="Sign-off")

    assert columns(other, proposal("date", 0.9), proposal("date", 0.9)) == ["", "date", "date"]

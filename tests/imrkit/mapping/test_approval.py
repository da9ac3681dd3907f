"""The mapping of what a person approved: the form's words, and none of an author's."""

from __future__ import annotations

from dataclasses import replace

from support.slots import heading, in_order, label, proposals

import imrkit
from imrkit.mapping import approve, parse_mapping, to_toml

ITEMS = (None, "gov-author-identity", "qa-senior-sign-off", "method-described")


def form(*answers: str) -> list[imrkit.Slot]:
    one, two, three = (*answers, "", "", "")[:3]
    return list(
        in_order(
            [
                heading("Report on Adult A", guidance="Say who you are and what you did."),
                label("Author:", one),
                label("Date:", two, section=("Report on Adult A",)),
                heading("Method of Adult A’s review", three),
            ]
        )
    )


def test_of_a_blank_form_all_words_are_kept() -> None:
    mapping = approve(proposals(form(), *ITEMS, template="folder/Board form (2024).docx"))

    assert (mapping.id, mapping.title) == ("board-form-2024", "Board form (2024)")
    assert [entry.item for entry in mapping.entries] == list(ITEMS[1:])
    assert [slot.anchor for slot in mapping.form] == [slot.anchor for slot in form()]
    assert mapping.guidance == ("Say who you are and what you did.",)
    assert mapping.knows_the_form
    assert parse_mapping(to_toml(mapping), imrkit.load_checklist()) == mapping


def test_of_a_filled_draft_only_the_words_of_approved_slots_are_kept() -> None:
    given = proposals(form("PC1"), *ITEMS, template="Adult A.docx")
    [*others, last] = given.proposals
    quoted = replace(others[1], reason="It stands under “Report on Adult A”.")
    unsure = replace(last, confidence=0.5)
    mapping = approve(replace(given, proposals=(others[0], quoted, others[2], unsure)))

    assert "Adult A" not in to_toml(mapping)
    assert [slot.anchor for slot in mapping.form] == ["Author:", "Date:"]
    assert (mapping.title, mapping.guidance) == ("Form of 2 places", ())
    assert not mapping.knows_the_form


def test_who_knows_that_a_form_is_blank_may_say_so() -> None:
    mapping = approve(proposals(form("Name of the author"), *ITEMS), is_blank=True)

    assert mapping.knows_the_form


def test_what_is_less_sure_is_left_to_a_person() -> None:
    given = proposals(form(), *ITEMS)
    unsure = tuple(replace(one, confidence=0.7) for one in given.proposals)

    assert approve(replace(given, proposals=unsure)).entries == ()
    assert len(approve(replace(given, proposals=unsure), min_confidence=0.7).entries) == 3


def test_words_that_repeat_are_told_apart_by_what_stands_above() -> None:
    slots = in_order(
        [
            heading("Staff"),
            label("Name:", section=("Staff",)),
            heading("Family"),
            label("Name:", section=("Family",)),
        ]
    )
    mapping = approve(proposals(slots, None, "method-staff-interviews", None, "people-pen-picture"))

    assert [entry.slot.under for entry in mapping.entries] == ["Staff", "Family"]
    assert [entry.slot.occurrence for entry in mapping.entries] == [1, 2]

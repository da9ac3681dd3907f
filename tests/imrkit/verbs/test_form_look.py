"""What is known of somebody's form: by what a person approved, else by proposals."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.docx import docx, p
from support.paths import SAMPLES, TESTS

import imrkit
from imrkit.documents.draft import Draft
from imrkit.judging.mapping_use import MappingSource
from imrkit.mapping import SURE, Mapping, approve, to_toml
from imrkit.verbs.form_look import FormLook, look_at_form

CHECKLIST = imrkit.load_checklist()
UNSEEN = TESTS / "forms/provider-return.docx"


def look(source: Draft, *mappings: Mapping) -> FormLook:
    return look_at_form(source, CHECKLIST, mappings)


@pytest.fixture(scope="module")
def unseen() -> Draft:
    return Draft.open(UNSEEN)


@pytest.fixture(scope="module")
def mapping(unseen: Draft) -> Mapping:
    return approve(look(unseen).proposals, title="Return by a provider")


def test_a_form_that_nobody_knows_is_proposed(unseen: Draft) -> None:
    seen = look(unseen)

    assert (seen.source, seen.title, seen.difference) == (MappingSource.PROPOSED, "", 0)
    assert seen.is_protected
    assert len(seen.proposals.proposals) == len(unseen.slots())
    assert any(not one.is_sure for one in seen.proposals.proposals)


def test_a_known_form_says_what_was_approved_and_the_rest_is_to_be_looked_at(
    unseen: Draft, mapping: Mapping
) -> None:
    fewer = replace(mapping, entries=mapping.entries[3:], form=mapping.form[4:])
    seen = look(unseen, fewer)
    approved = {one.anchor for one in fewer.slots}

    assert (seen.source, seen.title) == (MappingSource.KNOWN, "Return by a provider")
    for one in seen.proposals.proposals:
        if one.slot.anchor in approved:
            assert one.confidence == 1
        else:
            assert one.item is None or one.confidence < SURE


def test_what_the_draft_carries_goes_before_what_is_known(unseen: Draft, mapping: Mapping) -> None:
    own = Draft.open(UNSEEN)
    own.embed_mapping(to_toml(replace(mapping, title="Ours")))

    assert look(own, mapping).source is MappingSource.EMBEDDED
    assert look(own, mapping).title == "Ours"


def test_items_that_the_mapping_takes_a_place_for_are_not_without_one(
    unseen: Draft, mapping: Mapping
) -> None:
    seen = look(unseen, mapping).proposals
    taken = {one.item for one in seen.proposals}

    assert taken & set(seen.unmatched_items) == set()
    order = [item.id for item in CHECKLIST.items]
    assert list(seen.unmatched_items) == sorted(seen.unmatched_items, key=order.index)


def test_a_draft_without_a_place_has_nothing_to_propose() -> None:
    assert look(Draft.open(docx(p("Dear all, thank you.")))).proposals.proposals == ()


def test_a_sample_form_is_known() -> None:
    seen = look_at_form(Draft.open(SAMPLES / "lscb-imr-2010.docx"), CHECKLIST)

    assert (seen.source, seen.difference) == (MappingSource.KNOWN, 0)
    assert all(one.is_sure for one in seen.proposals.proposals)

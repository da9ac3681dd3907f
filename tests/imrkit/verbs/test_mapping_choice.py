"""Which mapping a draft is read through: given, carried along, known, or proposed."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.docx import MAIN, unzipped, zipped
from support.paths import SAMPLES, TESTS

import imrkit
from imrkit.judging.mapping_use import MappingSource
from imrkit.judging.status import ItemStatus

FORMS = TESTS / "forms"
DRAFT = SAMPLES / "lscb-imr-2010.draft.docx"
MAPPING = SAMPLES / "lscb-imr-2010.mapping.toml"
UNKNOWN = FORMS / "dardr-agency-report.draft.docx"
KNOWN = sorted(SAMPLES.glob("*.docx"))


def draft_with(text: str, file: Path = DRAFT) -> imrkit.Draft:
    draft = imrkit.Draft.open(file)
    draft.embed_mapping(text)
    return draft


def used(draft: object, **told: object) -> imrkit.UsedMapping:
    return imrkit.check(draft, **told).mapping  # type: ignore[arg-type]


def test_the_one_that_is_given_wins() -> None:
    draft = draft_with(imrkit.to_toml(imrkit.load_mapping(MAPPING)).replace("lscb-imr-2010", "own"))

    assert used(draft, mapping=MAPPING).source is MappingSource.GIVEN
    assert used(draft).source is MappingSource.EMBEDDED
    assert used(draft).id == "own"
    assert used(DRAFT).source is MappingSource.KNOWN


@pytest.mark.parametrize("file", KNOWN, ids=lambda one: str(one.stem))
def test_the_sample_forms_and_drafts_are_known(file: Path) -> None:
    found = used(file)

    assert found.source is MappingSource.KNOWN
    assert file.stem.startswith(found.id)
    assert found.recognised >= found.places - 1
    assert (found.least_confidence, found.problem, found.unsure) == (None, "", ())


@pytest.mark.parametrize("file", sorted(FORMS.glob("*.docx")), ids=lambda one: str(one.stem))
def test_other_forms_are_not_taken_for_one_of_them(file: Path) -> None:
    assert imrkit.recognise(file) is None


def test_a_mapping_in_the_draft_that_somebody_changed_is_used_and_said() -> None:
    text = imrkit.to_toml(imrkit.load_mapping(MAPPING))
    data = draft_with(text).to_bytes()
    parts = unzipped(data)
    (name,) = [one for one in parts if b"IMR Author:" in parts[one] and one != MAIN]
    part = parts[name].replace(b"gov-author-identity", b"gov-author-independence")
    changed = used(zipped({**parts, name: part}))

    assert used(data).problem == ""
    assert changed.source is MappingSource.EMBEDDED
    assert changed.problem.startswith("The mapping in the draft was changed since it was approved")


def test_one_that_cannot_be_used_is_said_and_the_next_is_taken() -> None:
    found = used(draft_with('[mapping]\nid = "m"\n'))

    assert found.source is MappingSource.KNOWN
    assert found.problem.startswith("The mapping in the draft cannot be used: ")


def test_a_shelf_of_ones_own_comes_first(tmp_path: Path) -> None:
    proposals = imrkit.map(FORMS / "dardr-agency-report.docx")
    own = imrkit.approve(proposals, is_blank=True)
    file = imrkit.remember(own, tmp_path)

    assert file.name == "dardr-agency-report.toml"
    assert used(UNKNOWN).source is MappingSource.PROPOSED
    found = used(UNKNOWN, mappings=tmp_path)
    assert (found.source, found.id) == (MappingSource.KNOWN, own.id)
    assert found == used(UNKNOWN, mappings=[own])
    assert imrkit.load_mappings(tmp_path)[0] == own
    with pytest.raises(imrkit.DocumentError, match="not overwritten"):
        imrkit.remember(own, tmp_path)


def test_a_draft_with_places_of_ours_is_read_by_them() -> None:
    report = imrkit.check(imrkit.new("sar", "Example Police"))

    assert report.mapping.source is MappingSource.NONE
    assert report.mapping.places == 0


@pytest.mark.parametrize("form", ["dardr-agency-report", "provider-return", "child-learning-form"])
def test_what_nobody_approved_makes_nothing_done(form: str) -> None:
    report = imrkit.check(FORMS / f"{form}.draft.docx")
    items = {item.id: item for item in report.items}
    unsure = {place.item for place in report.mapping.unsure}

    assert report.mapping.source is MappingSource.PROPOSED
    assert report.mapping.least_confidence is not None
    assert report.mapping.least_confidence >= 0.8
    assert not [one for one in items.values() if one.status is ItemStatus.DONE and one.location]
    assert unsure
    for name in unsure:
        if items[name].location is None and not items[name].findings:
            assert items[name].status is ItemStatus.NOT_CHECKED
            assert items[name].reason.endswith("Nobody is sure, so it was not read.")


def test_a_draft_is_read_item_by_item() -> None:
    draft = imrkit.read(DRAFT)

    assert draft.used.source is MappingSource.KNOWN
    assert draft.mapping is not None
    assert draft.text("gov-author-identity").startswith("Detective Inspector, Review Unit (AUTHOR")
    (chronology,) = draft.places["chron-complete-table"]
    assert len(chronology.rows or ()) == 45
    assert draft.text("no-item") == ""

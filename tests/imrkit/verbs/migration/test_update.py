"""A draft of ours comes to the current template with all that people wrote and decided."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.example import example_draft
from support.updating import older

import imrkit
from imrkit.ooxml.own.identity import write_identity
from imrkit.ooxml.package.package import Package
from imrkit.values.controls import walk


def test_answers_decisions_and_their_hashes_stay() -> None:
    data = older(example_draft())
    before = imrkit.Draft.open(data)
    places = imrkit.read(before).places
    decided = next(item for item, found in places.items() if any(one.text for one in found))
    item = next(one for one in imrkit.check(before).items if one.id == decided)
    decision = imrkit.Decision(
        item=decided,
        state=imrkit.DecisionState.CONFIRMED,
        role="officer",
        at="2026-01-01T00:00:00+00:00",
        hash=item.hash,
    )
    before.record = imrkit.Record(decisions=(decision,))

    made = imrkit.update(before)

    assert made is not None
    assert made.draft.record == before.record
    assert [one.kind for one in made.ledger.blocks if one.loss and one.kind == "decision"] == []
    after = imrkit.read(made.draft)
    assert {name: after.text(name) for name in places} == {
        name: imrkit.read(before).text(name) for name in places
    }


def test_the_force_is_that_of_the_cover_unless_another_is_named() -> None:
    data = older(example_draft())
    made = imrkit.update(data)

    assert made is not None
    assert made.draft.identity == imrkit.Draft.open(example_draft()).identity


def test_a_file_of_another_checklist_is_refused() -> None:
    other = replace(imrkit.load_checklist(), id="other")

    with pytest.raises(imrkit.DocumentError, match="Name its own"):
        imrkit.update(older(example_draft()), checklist=other)


@pytest.mark.parametrize(
    ("name", "version"), [("the checklist", "99.0.0"), ("the template", "1000")]
)
def test_a_file_of_a_newer_imrkit_is_refused(name: str, version: str) -> None:
    """An older template lacks places and columns that the newer one has."""
    data = example_draft()
    package = Package.open(data)
    identity = imrkit.Draft.open(data).identity
    assert identity is not None
    if name == "the template":
        identity = replace(identity, template_version=version)
    else:
        identity = replace(identity, checklist_version=version)
    write_identity(package, identity)

    with pytest.raises(
        imrkit.DocumentError, match=f"made with {name} {version}, and this imrkit has"
    ):
        imrkit.update(package.to_bytes())


@pytest.mark.parametrize(
    ("made_as", "asked", "label"),
    [
        ("dhr", None, "Domestic Homicide Review"),
        ("dhr", "dardr", "Domestic Abuse Related Death Review"),
        ("dardr", "dhr", "Domestic Homicide Review"),
    ],
)
def test_a_review_keeps_the_name_that_it_was_made_under_until_another_is_asked_for(
    made_as: str, asked: str | None, label: str
) -> None:
    data = imrkit.new(made_as, "Example Police")

    made = imrkit.update(older(data), review_type=asked)

    assert made is not None and made.draft.identity is not None
    assert made.draft.identity.review_type == (asked or made_as)
    filled = {one.tag: one.filled_text for one in walk(made.draft.controls())}
    assert filled["imr:doc-identity-block#type"] == label
    assert imrkit.update(data) is None

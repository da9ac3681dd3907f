"""The shipped model is the one that its labelled forms and features make."""

from __future__ import annotations

import base64

from hypothesis import given
from hypothesis import strategies as st
from support.cases import CHECKLIST
from support.paths import ROOT

from imrkit.checklist import Where
from imrkit.judging.matching.model import NONE, Sureness, Weights, shipped_model
from training.outlines import digest, features_digest

FILE = ROOT / "imrkit/judging/matching/model.json"


def test_it_was_learnt_from_the_labelled_forms_as_they_are() -> None:
    model = shipped_model()

    assert model.data == digest(), "training/ has changed: run “make train”"
    assert model.features == features_digest(), "the features have changed: run “make train”"
    assert (model.checklist, model.checklist_version) == (CHECKLIST.id, CHECKLIST.version)


def test_it_is_small() -> None:
    assert FILE.stat().st_size <= 2_000_000


def test_it_proposes_only_items_with_a_place_in_a_document() -> None:
    documents = {item.id for item in CHECKLIST.items if item.where is Where.DOCUMENT}

    assert set(shipped_model().items.classes) <= documents | {NONE}


def test_weights_are_summed_by_class() -> None:
    pairs = {"w:date": bytes([0, 128 + 3, 1, 128 - 2]), "w:of": bytes([1, 128 + 5])}
    weights = Weights(
        classes=("a", "b"),
        bias=(0.5, 0.0),
        unit=0.1,
        stored={name: base64.b64encode(data).decode() for name, data in pairs.items()},
    )

    scores = weights.scores({"w:date": 2.0, "w:of": 1.0, "w:unknown": 9.0})

    assert [round(score, 6) for score in scores] == [0.5 + 0.6, 0.1]


@given(score=st.floats(-1e6, 1e6), against=st.floats(-1e6, 1e6))
def test_a_sureness_is_a_share(score: float, against: float) -> None:
    assert 0 <= Sureness(own=0.7, against=-0.3, bias=0.1).of(score, against) <= 1

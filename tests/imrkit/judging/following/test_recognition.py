"""A file is told from another by the paragraphs of the document that Word holds."""

from __future__ import annotations

from itertools import permutations

import pytest
from support.paths import ROOT

from imrkit import Draft
from imrkit.judging.following.recognition import is_of_document
from imrkit.values.body import Body, BodyParagraph

SAMPLES = ROOT / "tests/samples"
BODIES = {
    path.stem: Draft.open(path).body()
    for path in sorted(SAMPLES.glob("*.docx"))
    if ".draft" not in path.name
}
FILLED = {
    path.name.removesuffix(".draft.docx"): Draft.open(path).body()
    for path in sorted(SAMPLES.glob("*.draft.docx"))
}


@pytest.mark.parametrize("name", FILLED)
def test_a_draft_is_known_by_itself_and_by_the_form_that_it_was_made_from(name: str) -> None:
    assert is_of_document(FILLED[name], FILLED[name].paragraphs)
    assert is_of_document(BODIES[name], FILLED[name].paragraphs)


@pytest.mark.parametrize(("one", "other"), list(permutations(BODIES, 2)))
def test_another_form_is_not(one: str, other: str) -> None:
    assert not is_of_document(BODIES[one], BODIES[other].paragraphs)


def test_nothing_is_of_no_document() -> None:
    empty = Body(part="x", paragraphs=())
    assert not is_of_document(empty, [])
    assert not is_of_document(empty, [BodyParagraph(text="x")])

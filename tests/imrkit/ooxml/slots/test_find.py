"""Every place of the sample forms that asks for something is found, and little else."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.paths import SAMPLES
from support.slot_accuracy import accuracy

from imrkit.documents.draft import Draft
from imrkit.ooxml.controls.regions import element_at
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.visible_text import visible_text

GOLDS = sorted(SAMPLES.glob("*.gold.json"))
FORMS = sorted(SAMPLES.glob("*.docx"))


@pytest.mark.parametrize("gold", GOLDS, ids=lambda path: str(path.stem))
def test_the_slots_of_a_sample_are_found_and_no_others(gold: Path) -> None:
    found = accuracy(gold)

    assert len(found.found) > 30
    assert found.missed == ()
    assert found.extra == ()


@pytest.mark.parametrize("form", FORMS, ids=lambda path: str(path.stem))
def test_every_address_leads_to_the_words(form: Path) -> None:
    document = OpenDocument(Package.open(form.read_bytes(), form.name))
    root = document.package.tree(document.package.main)
    slots = Draft.open(form).slots()

    assert slots
    for slot in slots:
        paragraph = element_at(root, slot.path)
        assert paragraph is not None
        text = visible_text(paragraph, document.styles)
        assert " ".join(text[slot.start : slot.end].split()) == slot.anchor

"""Templates are sound files with good pages however far an author has come.

All of them, in every version of Office: ``scripts/check_filled_forms.py``. Here a sample, in which
each review type, size, level and version stands.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

import pytest
from support.levels import Level, filled
from support.libreoffice import pdf_text, to_pdfs
from support.word import VERSIONS, validate

import imrkit
from imrkit.checklist import ReviewType, Size
from imrkit.values.controls import walk

CHECKLIST = imrkit.load_checklist()
KINDS = CHECKLIST.review_types
Case = tuple[ReviewType, Size, Level]
SAMPLE: list[Case] = [
    (KINDS[number % len(KINDS)], size, level)
    for number, (size, level) in enumerate(product(CHECKLIST.sizes, Level))
]


@functools.cache
def draft(kind: str, size: str, level: Level) -> imrkit.Draft:
    found = CHECKLIST.review_type(kind), CHECKLIST.size(size)
    assert found[0] is not None and found[1] is not None
    return filled(CHECKLIST, found[0], found[1], level)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The sample as files, in its order."""
    folder = tmp_path_factory.mktemp("levels")
    paths = [folder / f"{kind.id}-{size.id}-{level}.docx" for kind, size, level in SAMPLE]
    for path, (kind, size, level) in zip(paths, SAMPLE, strict=True):
        path.write_bytes(draft(kind.id, size.id, level).to_bytes())
    return paths


@pytest.mark.programs
def test_a_form_is_valid_at_each_level(files: list[Path]) -> None:
    versions = [VERSIONS[number % len(VERSIONS)] for number in range(len(files))]
    with ThreadPoolExecutor(2) as runs:
        found = runs.map(validate, files, versions)

    assert {path.name: errors for path, errors in zip(files, found, strict=True) if errors} == {}


@pytest.mark.programs
def test_a_form_prints_all_that_was_filled_in(files: list[Path]) -> None:
    for path, pdf in zip(files, to_pdfs(files, files[0].parent), strict=True):
        printed = pdf_text(pdf, as_drawn=True)
        shown = set(_letters(printed))
        for one in walk(imrkit.Draft.open(path).controls()):
            if one.story == "body" and not one.placeholder and not one.rows:
                lost = [word for word in _letters(one.text) if word not in shown]
                assert lost == [], (path.name, one.tag)


def _letters(text: str) -> Iterator[str]:
    yield from re.findall(r"\w{5,}", text)


def test_levels_differ_and_all_is_all() -> None:
    kind, size = KINDS[0], CHECKLIST.sizes[0]
    counts = [
        sum(not one.placeholder for one in walk(draft(kind.id, size.id, level).controls()))
        for level in (Level.EMPTY, Level.QUARTER, Level.HALF, Level.ALL)
    ]
    assert counts == sorted(set(counts))
    left = [
        one.tag
        for one in walk(draft(kind.id, size.id, Level.ALL).controls())
        if one.placeholder and not one.rows
    ]
    assert left == []
    assert draft(kind.id, size.id, Level.HALF).record.decisions
    assert not draft(kind.id, size.id, Level.EMPTY).record.decisions

"""Whole bodies of drafts by others come into forms by others, and nothing of them is missing.

Run over a folder of your own with ``IMRKIT_CORPUS=folder pytest``, too.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest
from support.carrying import carried, doubled_ids, held, in_lists
from support.docx import docx
from support.paths import ROOT
from support.word import validate

from imrkit.errors import DocumentError
from imrkit.ooxml.package.package import Package
from imrkit.values.losses import LossGrade

SAMPLES = ROOT / "tests/samples"
DRAFTS = sorted([*SAMPLES.glob("*.draft.docx"), *(ROOT / "tests/drafts").glob("*.docx")])
FORMS = sorted(set(SAMPLES.glob("*.docx")) - set(DRAFTS))
# Each draft into two forms, so that each form takes some in.
PAIRS = [
    (draft, FORMS[number % len(FORMS)])
    for at, draft in enumerate(DRAFTS)
    for number in (at, at + 3)
]


def real_files() -> list[Path]:
    """Return the Word files of the folder that the environment names."""
    folder = os.environ.get("IMRKIT_CORPUS")
    return sorted(Path(folder).rglob("*.do?x")) if folder else []


def names(pair: tuple[Path, Path]) -> str:
    return "-into-".join(path.stem for path in pair)


def problems(data: bytes, folder: Path) -> Counter[str]:
    """Count what the validator says of a file."""
    file = folder / "file.docx"
    if "template" in Package.open(data).content_type("word/document.xml"):
        file = file.with_suffix(".dotx")
    file.write_bytes(data)
    return Counter(json.loads(error)["description"] for error in validate(file))


def assert_all_is_there(source: bytes, target: bytes, times: int = 1) -> None:
    found = carried(source, target, times=times)

    expected = held(target)
    for _ in range(times):
        expected += held(source)
    assert expected - held(found.data) == Counter()
    assert held(found.data) - expected == Counter()
    assert in_lists(found.data) >= in_lists(target) + times * in_lists(source)
    assert doubled_ids(found.data) <= doubled_ids(source) | doubled_ids(target)
    assert not [one for one in found.losses if one.grade is LossGrade.DATA]


@pytest.mark.parametrize("pair", PAIRS, ids=names)
def test_all_of_a_draft_comes_into_a_form(pair: tuple[Path, Path]) -> None:
    draft, form = (path.read_bytes() for path in pair)

    assert_all_is_there(draft, form)


@pytest.mark.parametrize("path", [*DRAFTS, *FORMS], ids=lambda path: str(path.stem))
def test_all_of_a_file_comes_into_an_empty_one_twice(path: Path) -> None:
    assert_all_is_there(path.read_bytes(), docx(), times=2)


@pytest.mark.programs
@pytest.mark.parametrize("pair", PAIRS[::2], ids=names)
def test_the_validator_finds_nothing_new(pair: tuple[Path, Path], tmp_path: Path) -> None:
    draft, form = (path.read_bytes() for path in pair)

    made = carried(draft, form, times=2).data

    assert problems(made, tmp_path) - problems(form, tmp_path) == Counter()


if REAL := real_files():  # without a corpus there is nothing to collect

    @pytest.mark.programs
    @pytest.mark.parametrize("path", REAL, ids=lambda path: str(path.name))
    def test_all_of_a_real_file_comes_into_a_form(path: Path, tmp_path: Path) -> None:
        source, form = path.read_bytes(), FORMS[1].read_bytes()
        try:
            Package.open(source)
        except DocumentError:
            return
        assert_all_is_there(source, form, times=2)
        assert_all_is_there(source, docx())
        before = problems(source, tmp_path)
        made = problems(carried(source, form).data, tmp_path)
        assert not made - before - problems(form, tmp_path)

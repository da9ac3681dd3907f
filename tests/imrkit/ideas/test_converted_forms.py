"""Every form is converted: its pages stay, its places are filled and read back, nothing is lost.

The samples go by the mappings that imrkit ships, the forms by what is proposed for them.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
import os
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree
from support.docx import MAIN, unzipped
from support.libreoffice import to_pdfs
from support.page_images import differing, pictures, without
from support.paths import SAMPLES, TESTS
from support.word import validate

import imrkit
from imrkit.errors import ImrkitError
from imrkit.judging.mapping_use import MappingSource
from imrkit.ooxml.package import names as n
from imrkit.values.controls import ContentControl, ControlKind, walk

SAMPLE_FORMS = sorted(one for one in SAMPLES.glob("*.docx") if ".draft." not in one.name)
OTHER_FORMS = sorted(one for one in (TESTS / "forms").glob("*.docx") if ".draft." not in one.name)
FORMS = [*SAMPLE_FORMS, *OTHER_FORMS]
TAG = "imr:"
TEXTS = (ControlKind.RICH_TEXT, ControlKind.PLAIN_TEXT, ControlKind.COMBO_BOX)
DAY = dt.date(2024, 2, 29)


@functools.cache
def before(path: Path) -> bytes:
    return imrkit.Draft.open(path).unprotected().to_bytes()


@functools.cache
def converted(path: Path) -> imrkit.Converted:
    return imrkit.convert(path)


def typed(data: bytes) -> str:
    root = etree.fromstring(unzipped(data)[MAIN])
    return "".join(one.text or "" for one in root.iter(n.qn("w:t")))


@pytest.mark.parametrize("path", FORMS, ids=lambda path: str(path.stem))
def test_each_place_is_converted_or_left_with_a_reason(path: Path) -> None:
    made = converted(path)
    tags = {one.tag for one in walk(imrkit.Draft.open(made.data).controls())}

    assert made.source is (MappingSource.KNOWN if path in SAMPLE_FORMS else MappingSource.PROPOSED)
    assert made.places
    assert {one.tag for one in made.places} <= tags
    left = [one for one in made.left if one.item]
    assert len({entry.slot for entry in made.mapping.entries}) <= len(made.places) + len(left)
    assert all(one.reason.endswith(".") for one in made.left)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: str(path.stem))
def test_nothing_that_stood_there_is_lost_and_other_parts_stay(path: Path) -> None:
    old, new = unzipped(before(path)), unzipped(converted(path).data)
    left = iter(typed(converted(path).data))

    assert all(letter in left for letter in typed(before(path)))
    changed = {name for name in old if old[name] != new.get(name)}
    assert {name for name in changed if not _may_change(name)} == set()


def _may_change(name: str) -> bool:
    is_ours = name in {MAIN, "[Content_Types].xml", "word/styles.xml"}
    return is_ours or name.startswith("word/glossary/") or name.endswith(".rels")


def value_for(control: ContentControl) -> imrkit.Value | None:
    """Return something to fill a control with; None: it is filled already, or in rows."""
    if control.kind is ControlKind.CHECK_BOX:
        return True
    if control.kind is ControlKind.DATE:
        return DAY
    if control.kind is ControlKind.DROP_DOWN:
        return control.choices[-1]
    return "An answer" if control.kind in TEXTS else None


@pytest.mark.parametrize("path", FORMS, ids=lambda path: str(path.stem))
def test_every_place_is_filled_and_read_back(path: Path) -> None:
    draft = imrkit.Draft.open(converted(path).data)
    ours = [one for one in walk(draft.controls()) if one.tag.startswith(TAG)]
    values = {(one.part, one.path): value_for(one) for one in ours}
    for (part, at), value in reversed(values.items()):  # so that the paths of those before stay
        if value is not None:
            draft.fill_at(at, value, part=part)
    back = {
        (one.part, one.path): one for one in walk(imrkit.Draft.open(draft.to_bytes()).controls())
    }

    for key, value in values.items():
        if value is not None:
            found = back[key].value
            assert found == (value.isoformat() if isinstance(value, dt.date) else value)
            assert not back[key].is_empty


@pytest.mark.parametrize("path", FORMS, ids=lambda path: str(path.stem))
def test_rows_are_filled_as_many_as_are_given(path: Path) -> None:
    draft = imrkit.Draft.open(converted(path).data)
    sections = [one for one in draft.controls() if one.kind is ControlKind.REPEATING_SECTION]
    ours = [one for one in sections if one.tag.startswith(TAG)]
    for one in ours:
        cells = {cell.tag: value_for(cell) for cell in one.rows[0]}
        row = imrkit.TableRow(cells={tag: v for tag, v in cells.items() if v is not None})
        draft.fill_at(one.path, (row,) * 3, part=one.part)
        (back,) = [two for two in draft.controls() if two.path == one.path]
        assert len(back.rows) == 3
        assert all(cell.filled_text for line in back.rows for cell in line)


@pytest.mark.programs
@pytest.mark.parametrize("forms", [SAMPLE_FORMS, OTHER_FORMS], ids=["samples", "forms"])
def test_a_form_keeps_its_pages_and_all_that_stands_beside_the_answers(
    forms: list[Path], tmp_path: Path
) -> None:
    files = {}
    for path in forms:
        made = converted(path).data
        for name, data in (
            ("before", before(path)),
            ("after", made),
            ("plain", without(made, TAG)),
            ("grey", without(made, TAG, in_grey=True)),
        ):
            files[path, name] = tmp_path / f"{path.stem}.{name}.docx"
            files[path, name].write_bytes(data)
    pdfs = dict(zip(files, to_pdfs(files.values(), tmp_path / "out"), strict=True))

    assert {path: len(pictures(pdfs[path, "after"])) for path in forms} == {
        path: len(pictures(pdfs[path, "before"])) for path in forms
    }
    wrong = {
        path.stem: differing(*(pdfs[path, one] for one in ("before", "plain", "grey")))
        for path in forms
    }
    assert {name: pages for name, pages in wrong.items() if pages} == {}


@pytest.mark.programs
@pytest.mark.parametrize("path", FORMS, ids=lambda path: str(path.stem))
def test_the_validator_finds_nothing_new(path: Path, tmp_path: Path) -> None:
    (tmp_path / "before.docx").write_bytes(before(path))
    (tmp_path / "after.docx").write_bytes(converted(path).data)

    assert faults(tmp_path / "after.docx") <= faults(tmp_path / "before.docx")


def faults(path: Path) -> Counter[str]:
    return Counter(json.loads(one)["description"] for one in validate(path))


CORPUS = os.environ.get("IMRKIT_CORPUS")

if CORPUS:  # without a corpus there is nothing to collect

    @pytest.mark.programs
    @pytest.mark.parametrize(
        "path", sorted(Path(CORPUS).rglob("*.do[ct]*")), ids=lambda path: str(path.name)
    )
    def test_any_word_file_is_converted_or_refused_in_words(path: Path, tmp_path: Path) -> None:
        try:
            made = imrkit.convert(path, min_confidence=0)
        except ImrkitError as error:
            assert str(error).endswith(".")
            return
        old, new = tmp_path / f"before{path.suffix}", tmp_path / f"after{path.suffix}"
        old.write_bytes(before(path))
        new.write_bytes(made.data)
        assert faults(new) <= faults(old)

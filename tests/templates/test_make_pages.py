"""The pages in the contents of blank templates are those that LibreOffice counts."""

from __future__ import annotations

import functools
import json
import re
import runpy
from dataclasses import replace
from pathlib import Path

import pytest
from support.docx import MAIN, unzipped
from support.libreoffice import pdf_text, to_pdfs
from support.paths import ROOT
from support.pictures import png
from support.word import validate

import imrkit
from imrkit.checklist import Checklist
from imrkit.documents.brand import Brand
from imrkit.values.snapshot import Paragraph

SCRIPT = runpy.run_path(str(ROOT / "templates/make_pages.py"))
HINT = "make_pages.py in templates/ counts the pages anew"
CHECKLIST = imrkit.load_checklist()
# As much as moves no page: the widest letters, and a picture.
WIDE = "W" * 29 + " " + "W" * 30
LARGEST = Brand(
    colour="7A0026",
    logo=png(),
    logo_alt="A crest",
    marking="OFFICIAL-SENSITIVE",
    handling=f"{WIDE} {WIDE[1:]}",
)
SIZES = [
    (name, size.id)
    for kind in CHECKLIST.review_types
    for name in kind.offered
    for size in CHECKLIST.sizes
]


def blank(kind: str, size: str = "full", force: str = "Example Police", **more: object) -> bytes:
    return imrkit.new(kind, force, size=size, **more)  # type: ignore[arg-type]


@functools.cache
def with_contents() -> list[tuple[str, str]]:
    return [one for one in SIZES if SCRIPT["has_contents"](blank(*one))]


def entries(data: bytes) -> list[str]:
    """Return the lines of the contents in a file."""
    blocks = imrkit.Draft.open(data).snapshot().blocks or ()
    return [one.text for one in blocks if isinstance(one, Paragraph) and one.style == "toc 1"]


def pages(data: bytes) -> list[str]:
    return [line.rpartition("\t")[2] for line in entries(data)]


def changed(checklist: Checklist) -> Checklist:
    """The checklist, a prompt of it longer."""
    item = next(one for one in checklist.items if one.id == "involvement-summary")
    longer = replace(item.parts[0], placeholder="Say more. " * 200)
    items = (
        replace(one, parts=(longer, *one.parts[1:])) if one is item else one
        for one in checklist.items
    )
    return replace(checklist, items=tuple(items))


@pytest.mark.parametrize(("kind", "size"), SIZES)
def test_every_blank_template_with_contents_shows_pages(kind: str, size: str) -> None:
    found = pages(blank(kind, size))

    assert bool(found) == ((kind, size) in with_contents())
    assert [one for one in found if not one.isdigit()] == [], HINT
    assert found == sorted(found, key=int)


def test_no_template_asks_a_question_when_it_is_opened() -> None:
    for kind, size in with_contents():
        parts = unzipped(blank(kind, size))
        assert b"updateFields" not in parts["word/settings.xml"]
        assert b"w:dirty" not in parts[MAIN]


@pytest.mark.programs
def test_they_are_what_libreoffice_counts() -> None:
    held = json.loads((ROOT / "templates/pages.json").read_text("utf-8"))

    assert SCRIPT["counted"]() == held, HINT


@pytest.mark.programs
def test_libreoffice_prints_the_headings_on_these_pages(tmp_path: Path) -> None:
    made = {kind: blank(kind, size) for kind, size in with_contents()}
    for kind, data in made.items():
        (tmp_path / f"{kind}.docx").write_bytes(data)

    for pdf in to_pdfs([tmp_path / f"{kind}.docx" for kind in made], tmp_path):
        printed = pdf_text(pdf).split("\f")
        for line in entries(made[pdf.stem]):
            number, title, page = line.split("\t")
            heading = re.compile(rf"^{number}\s+{re.escape(title)}\s*$", re.MULTILINE)
            where = [at for at, text in enumerate(printed, start=1) if heading.search(text)]
            assert where == [int(page)], (pdf.stem, line)


@pytest.mark.programs
def test_an_update_of_the_field_gives_the_same_or_what_was_not_known() -> None:
    kinds = ("dardr", "mappa-scr", "susr")
    largest = [blank(kind, force=WIDE, brand=LARGEST) for kind in kinds]
    unknown = [blank("dardr", brand=Brand(font="Liberation Serif"))]

    found = SCRIPT["updated"]([*largest, *unknown])

    for data, updated in zip([*largest, *unknown], found, strict=True):
        lines = [line.split("\t") for line in entries(data)]
        assert [words for words, _ in updated] == [f"{line[0]} {line[1]}" for line in lines]
    for data, updated in zip(largest, found, strict=False):
        assert pages(data) == [str(page) for _, page in updated]


@pytest.mark.parametrize(
    "what",
    [
        {"brand": Brand(font="Verdana")},
        {"brand": Brand(handling="W" * 121)},
        {"force": "W" * 61},
        {"checklist": changed(CHECKLIST)},
        {"master": (ROOT / "templates/timeline-return.docx").read_bytes()},
    ],
    ids=lambda what: next(iter(what)),
)
def test_where_pages_may_have_moved_the_dots_end_in_nothing(what: dict[str, object]) -> None:
    data = blank("dardr", **what)  # type: ignore[arg-type]

    assert set(pages(data)) == {""}
    assert len(entries(data)) > 10
    assert [one.code for one in imrkit.lint(data)] == []
    assert "IMR411" not in {one.code for one in imrkit.check(data).findings}


@pytest.mark.parametrize("kind", ["dardr", "susr"])
def test_a_brand_that_moves_no_page_keeps_the_numbers(kind: str) -> None:
    assert pages(blank(kind, force=WIDE, brand=LARGEST)) == pages(blank(kind))


@pytest.mark.programs
@pytest.mark.parametrize("font", ["", "Verdana"])
def test_contents_with_and_without_numbers_are_valid(font: str, tmp_path: Path) -> None:
    path = tmp_path / "blank.docx"
    path.write_bytes(blank("dardr", brand=Brand(font=font)))

    assert validate(path) == []
    assert validate(path, "Office2013") == []


def test_every_number_is_a_field_that_leads_to_its_heading() -> None:
    main = unzipped(blank("dardr"))[MAIN].decode()
    targets = re.findall(r'<w:bookmarkStart [^>]*w:name="(_Toc\d+)"', main)

    assert re.findall(r"PAGEREF (_Toc\d+) \\h", main) == targets
    assert re.findall(r'<w:hyperlink [^>]*w:anchor="(_Toc\d+)"', main) == targets
    assert len(targets) == len(entries(blank("dardr"))) > 10

"""The form's guidance moves into placeholders, whole; what cannot move stays, and that is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from support.docx import MAIN, docx, p, run, unzipped
from support.forms import Cell, form
from support.paths import SAMPLES, TESTS

import imrkit
from imrkit.documents.draft import Draft
from imrkit.ooxml.package import names as n
from imrkit.values.controls import ControlKind, NewControl
from imrkit.values.conversion import PlannedPlace, Wrapped
from imrkit.values.snapshot import Table

HELP = "/Say which records were read."
STAYS = "stays where it is"


def moved(data: bytes, *, kind: ControlKind = ControlKind.RICH_TEXT) -> Wrapped:
    """Return a form with a control at each of its slots, its guidance moved."""
    draft = Draft.open(data)
    plan = [
        PlannedPlace(slot=one, control=NewControl(kind=kind, tag=f"imr:s{at}", title=one.anchor))
        for at, one in enumerate(draft.slots())
        if one.areas
    ]
    return draft.wrapped(plan, move_guidance=True)


def test_help_below_a_heading_is_shown_by_the_control_and_comes_back() -> None:
    done = moved(form("H1|Method", HELP, "/Half a page at most.", "", "H1|End", ""))
    draft = Draft.open(done.data)
    (control, _) = draft.controls()
    text = "Say which records were read.\nHalf a page at most."

    assert done.done[0].guidance == text
    assert (control.text, control.placeholder) == (text, True)
    draft.fill(control.tag, "All of them")
    draft.fill(control.tag, "")
    again = Draft.open(draft.to_bytes()).controls()[0]
    assert (again.text, again.placeholder) == (text, True)
    assert b"Half a page at most." in unzipped(done.data)["word/glossary/document.xml"]


def test_a_column_of_guidance_moves_and_its_cells_stay() -> None:
    heads: list[Cell] = ["*Question", "*Response", "*Guidance notes"]
    asks: list[Cell] = ["Method:", "", "Say which records were read."]
    draft = Draft.open(form("H1|Report", [heads, asks]))
    (asked,) = [one for one in draft.slots() if one.anchor == "Method:"]
    place = PlannedPlace(slot=asked, control=NewControl(tag="imr:a"))
    done = draft.wrapped([place], move_guidance=True)
    (_, grid) = Draft.open(done.data).snapshot().blocks or ()

    assert [one.guidance for one in done.done] == ["Say which records were read."]
    assert isinstance(grid, Table)
    assert [cell.text for cell in grid.rows[1]] == ["Method:", "Say which records were read.", ""]


@pytest.mark.parametrize(
    ("blocks", "kind", "reason"),
    [
        (("H1|Method", HELP, "An answer.", "H1|End", ""), ControlKind.RICH_TEXT, "no control"),
        (("H1|Method", "/" + "Say it. " * 80, "", "H1|End", ""), ControlKind.RICH_TEXT, "is long"),
    ],
)
def test_what_cannot_move_stays_and_is_said(
    blocks: tuple[str, ...], kind: ControlKind, reason: str
) -> None:
    data = form(*blocks)
    done = moved(data, kind=kind)

    assert done.done[0].guidance == ""
    assert reason in done.done[0].note
    assert STAYS in done.done[0].note
    assert unzipped(data)[MAIN].count(b"<w:i/>") == unzipped(done.data)[MAIN].count(b"<w:i/>")


def test_guidance_with_a_link_or_a_bookmark_stays() -> None:
    heading = '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    link = f'<w:hyperlink w:anchor="x">{run("here", "<w:i/>")}</w:hyperlink>'
    body = f"<w:p>{heading}{run('Method')}</w:p>" + p(run("Read it ", "<w:i/>"), link) + p()
    done = moved(docx(body))

    assert "more than plain text" in done.done[0].note
    assert b"w:hyperlink" in unzipped(done.data)[MAIN]


def test_without_being_asked_nothing_moves() -> None:
    draft = Draft.open(form("H1|Method", HELP, ""))
    (slot,) = draft.slots()
    done = draft.wrapped([PlannedPlace(slot=slot, control=NewControl(tag="imr:a"))])

    assert done.done[0].guidance == ""
    assert b"Say which records were read." in unzipped(done.data)[MAIN]


FORMS = [
    one
    for folder in (SAMPLES, TESTS / "forms")
    for one in sorted(folder.glob("*.docx"))
    if ".draft." not in one.name
]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: str(path.stem))
def test_no_word_of_any_form_is_lost(path: Path) -> None:
    made = imrkit.convert(path, move_guidance=True)
    old, new = typed(imrkit.Draft.open(path).to_bytes()), typed(made.data)

    for word in set(old):
        assert new.count(word) >= old.count(word), word
    held = unzipped(made.data).get("word/glossary/document.xml", b"").decode()
    for place in made.places:
        for line in place.guidance.split("\n"):
            assert all(word in held for word in line.replace("&", "&amp;").split())


def typed(data: bytes) -> list[str]:
    root = etree.fromstring(unzipped(data)[MAIN])
    found: list[str] = []
    for paragraph in root.iter(n.qn("w:p")):
        pieces = [
            (one.text or "") if one.tag == n.qn("w:t") else " "
            for one in paragraph.iter(n.qn("w:t"), n.qn("w:tab"), n.qn("w:br"))
        ]
        found += "".join(pieces).split()
    return found

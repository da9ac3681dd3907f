"""Footnote, comment, link, highlight, picture and tracked change beside edited text survive."""

from __future__ import annotations

from pathlib import Path

from lxml import etree
from playwright.sync_api import expect
from support.panel import Panel
from support.paths import TESTS
from support.word import validate

from imrkit.documents.draft import Draft
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package

FEATURES = TESTS / "e2e/files/features.docx"
PICTURE, TREE, TRACKED = (
    "imr:people-pen-picture",
    "imr:people-family-table#tree",
    "imr:people-risk-history",
)
KEPT = [
    n.qn(name)
    for name in (
        *("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:footnoteReference"),
        *("w:hyperlink", "w:highlight", "w:color", "w:drawing", "w:ins", "w:del", "w:fldChar"),
        *("w:instrText", "w:bookmarkStart", "w:bookmarkEnd"),
    )
]


def kept(path: Path) -> list[str]:
    """Return all in the body that is not typed text, in order, each whole."""
    package = Package.open(path.read_bytes())
    root = etree.fromstring(package.read(package.main))
    found = [etree.tostring(one, with_tail=False).decode() for one in root.iter(*KEPT)]
    return [one.replace(' xml:space="preserve"', "") for one in found]


def parts(path: Path) -> dict[str, bytes]:
    package = Package.open(path.read_bytes())
    return {name: package.read(name) for name in package.names if name != package.main}


def texts(path: Path) -> dict[str, str]:
    return {one.tag: one.text for one in Draft.open(path).controls()}


def test_what_stands_beside_edited_text_survives(panel: Panel, tmp_path: Path) -> None:
    panel.open_file(FEATURES)
    panel.wait_for_report()
    panel.type_into(PICTURE, " More.")
    panel.page.keyboard.press("Control+Home")
    panel.page.keyboard.type("First. ")
    panel.place(TREE).locator(":scope > p").last.click()
    panel.page.keyboard.type("below")
    expect(panel.place(TREE)).to_contain_text("below")
    panel.page.keyboard.press("Control+z")
    expect(panel.place(TREE)).not_to_contain_text("below")
    assert "tracked changes" in (panel.place(TRACKED).get_attribute("title") or "")
    saved = panel.save(tmp_path / "saved.docx")

    was = texts(FEATURES)
    assert texts(saved) == {**was, PICTURE: f"First. {was[PICTURE]} More."}
    left = iter(kept(saved))  # new words may repeat the looks of those before them
    assert [one for one in kept(FEATURES) if one not in left] == []
    assert len(kept(FEATURES)) > 60
    assert parts(saved) == parts(FEATURES)
    assert validate(saved) == []

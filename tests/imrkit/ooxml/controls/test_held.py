"""A control that is held says of itself what the plain view says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.docx import docx, p, run, sdt
from support.paths import ROOT

from imrkit.ooxml.controls.held import HeldSdt
from imrkit.ooxml.controls.index import control_at
from imrkit.ooxml.controls.levels import level_at
from imrkit.ooxml.controls.read import read_controls
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.stories import live
from imrkit.values.controls import ControlKind, walk

ASKED = (
    "kind", "tag", "title", "id", "locks", "is_locked", "shows_placeholder", "placeholder_name",
    "gallery", "binding", "bindings", "binding_2013", "formatting", "content", "is_complete",
    "level", "holds_controls", "takes_line_breaks", "entries", "last_values", "date_format",
    "date_language", "date_storage", "day", "is_checked",
)  # fmt: skip
FILES = sorted((ROOT / "tests").rglob("*.docx"))[::7]
PROPERTIES = (
    '<w:tag w:val="a"/>',
    '<w:tag w:val="b"/>',
    "<w:tag/>",
    '<w:alias w:val="A"/>',
    '<w:id w:val="7"/>',
    '<w:lock w:val="sdtLocked"/>',
    '<w:lock w:val="contentLocked"/>',
    "<w:showingPlcHdr/>",
    '<w:showingPlcHdr w:val="0"/>',
    '<w:text w:multiLine="1"/>',
    "<w:text/>",
    "<w:richText/>",
    '<w:date w:fullDate="2026-03-03T00:00:00Z"/>',
    '<w:dropDownList w:lastValue="x"><w:listItem w:displayText="X" w:value="x"/></w:dropDownList>',
    '<w:comboBox><w:listItem w:value="y"/></w:comboBox>',
    '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>',
    '<w:dataBinding w:xpath="/a" w:storeItemID="s"/>',
    '<w15:dataBinding w:xpath="/b" w:storeItemID="s"/>',
    "<w15:repeatingSection/>",
    "<w:rPr><w:b/></w:rPr>",
    "<!-- a remark -->",
)


def said(one: Sdt) -> list[object]:
    return [*(getattr(one, name) for name in ASKED), sorted(one.doubled()), one.rows()]


@given(st.lists(st.sampled_from(PROPERTIES), max_size=8))
def test_whatever_its_properties_are(properties: list[str]) -> None:
    package = Package.open(docx(p(sdt(run("x"), "".join(properties)))))
    (element,) = package.tree(package.main).iter(n.SDT)
    assert said(HeldSdt(element)) == said(Sdt(element))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_in_real_files(path: Path) -> None:
    for story in OpenDocument(Package.open(path.read_bytes())).stories:
        for element in story.root.iter(n.SDT):
            assert said(HeldSdt(element)) == said(Sdt(element))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_control_is_read_where_it_stands(path: Path) -> None:
    """Each is at its path, and none is left out but rows, which have their controls alone."""
    document = OpenDocument(Package.open(path.read_bytes()))
    roots = {story.part: story.root for story in document.stories}
    standing = [Sdt(one) for root in roots.values() for one in live(root, n.SDT)]
    wanted = {one.element for one in standing if one.kind is not ControlKind.REPEATING_ITEM}

    for control in walk(read_controls(document)):
        found = control_at(roots[control.part], control.path)
        assert found is not None
        parent = found.element.getparent()
        assert parent is not None
        assert (control.tag, control.level) == (found.tag, level_at(parent))
        wanted.remove(found.element)

    assert not wanted

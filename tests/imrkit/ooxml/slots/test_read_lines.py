"""A paragraph is read as its reader sees it, with its looks and its blanks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from support.any_document import DOCUMENTS, AnyDocument
from support.docx import docx, p, run, sdt
from support.forms import form
from support.paths import SAMPLES

from imrkit.ooxml.controls.regions import element_at
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.slots.flows import Flow, Grid
from imrkit.ooxml.slots.lines import Blank, FormLine, Takes
from imrkit.ooxml.slots.read_flows import read_body
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values.slots import AreaKind


def opened(data: bytes) -> OpenDocument:
    return OpenDocument(Package.open(data, "form.docx"))


def every_line(flow: Flow) -> Iterator[FormLine]:
    for block in flow.blocks:
        if isinstance(block, FormLine):
            yield block
        elif isinstance(block, Grid):
            for row in block.rows:
                for cell in row.cells:
                    yield from every_line(cell.flow)
        else:
            yield from every_line(block.flow)


def assert_same_texts(document: OpenDocument) -> None:
    root = document.package.tree(document.package.main)
    for line in every_line(read_body(document)):
        element = element_at(root, line.path)
        assert element is not None
        assert line.text == visible_text(element, document.styles)
        for blank in line.blanks:
            assert 0 <= blank.start <= blank.end <= len(line.text)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.docx")), ids=lambda path: str(path.stem))
def test_its_text_is_that_of_the_snapshot(path: Path) -> None:
    assert_same_texts(opened(path.read_bytes()))


@given(DOCUMENTS)
def test_so_it_is_in_any_document(document: AnyDocument) -> None:
    assert_same_texts(opened(document.data))


def line_of(paragraph: str) -> FormLine:
    return next(every_line(read_body(opened(docx(paragraph)))))


def blanks_of(text: str) -> list[tuple[str, Takes]]:
    (line,) = every_line(read_body(opened(form(text))))
    return [(line.text[one.start : one.end], one.takes) for one in line.blanks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Name: ______", [("______", Takes.TEXT)]),
        ("Born: ___/___/____", [("___/___/____", Takes.TEXT)]),
        ("Signed ........ here", [("........", Takes.TEXT)]),
        ("Post: [your post]", [("[your post]", Takes.TEXT)]),
        ("Post: <Enter post>", [("<Enter post>", Takes.TEXT)]),
        ("Ref: xxxx", [("xxxx", Takes.TEXT)]),
        ("On dd/mm/yyyy", [("dd/mm/yyyy", Takes.TEXT)]),
        ("Issues for the “[          ]” community", [("[          ]", Takes.TEXT)]),
        ("☐ Yes ☒ No", [("☐", Takes.TICK), ("☒", Takes.TICK)]),
        ("[ ] Yes [x] No", [("[ ]", Takes.TICK), ("[x]", Takes.TICK)]),
        ("We wrote… and so on.", []),
        ("In 2010 (see page 4) the child < 5", []),
    ],
)
def test_typed_blanks(text: str, expected: list[tuple[str, Takes]]) -> None:
    assert blanks_of(text) == expected


def form_field(kind: str, data: str, result: str = "") -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
        f"<w:r><w:instrText> {kind} </w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def the_blank(paragraph: str) -> Blank:
    (blank,) = line_of(paragraph).blanks
    return blank


@pytest.mark.parametrize(
    ("field", "text", "ticked"),
    [
        (form_field("FORMTEXT", "", "\u2002" * 5), "", None),
        (form_field("FORMTEXT", "", "DI4"), "DI4", None),
        (
            form_field("FORMTEXT", '<w:textInput><w:default w:val="none"/></w:textInput>', "none"),
            "",
            None,
        ),
        (form_field("FORMCHECKBOX", "<w:checkBox><w:checked/></w:checkBox>"), "", True),
        (form_field("FORMCHECKBOX", '<w:checkBox><w:default w:val="0"/></w:checkBox>'), "", False),
        (
            form_field(
                "FORMDROPDOWN",
                '<w:ddList><w:result w:val="1"/><w:listEntry w:val="-"/>'
                '<w:listEntry w:val="Level 1"/></w:ddList>',
            ),
            "Level 1",
            None,
        ),
        (form_field("MERGEFIELD Ref", "", "«Ref»"), "", None),
        (form_field("mergefield Ref", "", "DI4"), "DI4", None),
    ],
)
def test_form_fields(field: str, text: str, ticked: bool | None) -> None:
    blank = the_blank(p("Name: ", field))

    assert (blank.area, blank.text, blank.is_ticked) == (AreaKind.FIELD, text, ticked)


def test_a_list_that_nobody_touched_shows_the_entry_that_the_form_says() -> None:
    entries = "".join(f'<w:listEntry w:val="{one}"/>' for one in ("Low", "High"))
    data = f'<w:ddList><w:default w:val="1"/>{entries}</w:ddList>'

    assert the_blank(p("Risk: ", form_field("FORMDROPDOWN", data))).prompt == "High"


def test_a_field_of_another_kind_is_no_blank() -> None:
    assert line_of(p("Page ", form_field("PAGE", "", "3"))).blanks == ()


def test_a_control_in_a_line_is_a_blank_with_its_prompt() -> None:
    blank = the_blank(p("Name: ", sdt(run("Click here"), "<w:showingPlcHdr/><w:text/>")))

    assert (blank.area, blank.text, blank.prompt) == (AreaKind.CONTROL, "", "Click here")


def test_underlined_space_is_written_on() -> None:
    line = line_of(p(run("Name "), run("          ", '<w:u w:val="single"/>')))

    assert [one.takes for one in line.blanks] == [Takes.TEXT]

"""What a script reads says where it stands, so that a control can be put around it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from support.any_document import DOCUMENTS, AnyDocument
from support.docx import cell, docx, p, row, run, sdt, style, table

import imrkit
from imrkit.documents.draft import Draft
from imrkit.ooxml.controls.regions import element_at
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values import display
from imrkit.values.controls import NewControl, walk
from imrkit.values.snapshot import Block, Cell, Paragraph, Table

SAMPLES = Path(__file__).parents[2] / "samples"
MARK = '<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>'
HEADING = '<w:pStyle w:val="h1"/>'
STYLES = style("h1", "heading 1")


def under(blocks: tuple[Block, ...], heading: str) -> Iterator[Block]:
    """Yield what stands under a heading, as a script would."""
    inside = False
    for block in blocks:
        if isinstance(block, Paragraph) and block.heading_level is not None:
            inside = block.text == heading
        elif inside:
            yield block


def test_what_stands_under_a_heading_can_be_wrapped() -> None:
    """Bookmarks of the body are elements as well, and move what a script would count."""
    body = MARK.join([p("Method", properties=HEADING), p("One"), p("Two"), p("More")])
    draft = Draft.open(docx(MARK + body, styles=STYLES))

    first, *_, last = under(draft.snapshot().blocks or (), "Method")
    draft.wrap(first.path, NewControl(tag="m"), count=last.path[-1] - first.path[-1] + 1)

    (made,) = draft.controls()
    assert (made.tag, made.path, made.text) == ("m", first.path, "One\nTwo\nMore")


def test_each_block_under_a_heading_can_be_wrapped_from_the_last_to_the_first() -> None:
    body = p("A", properties=HEADING) + MARK + sdt(p("One") + table(row(cell(p("Two")))))
    draft = Draft.open(docx(body, styles=STYLES))

    for block in reversed(list(under(draft.snapshot().blocks or (), "A"))):
        draft.wrap(block.path, NewControl(tag=type(block).__name__), part=block.part)

    assert [(one.tag, one.text) for one in draft.controls()] == [
        ("", "One\nTwo"),
        ("Paragraph", "One"),
        ("Table", "Two"),
    ]


def addressed(blocks: tuple[Block, ...]) -> Iterator[Block | Cell]:
    for block in blocks:
        yield block
        if isinstance(block, Table):
            yield from (one for row in block.rows for one in row)


def check_addresses(data: bytes) -> None:
    """At the address of each block and cell stands what has its words, tables in cells apart."""
    package = Package.open(data)
    styles = Styles.read(package)
    for one in addressed(Draft.open(data).snapshot().blocks or ()):
        element = element_at(package.tree(one.part), one.path)
        assert element is not None
        assert element.tag.endswith({Paragraph: "}p", Cell: "}tc", Table: "}tbl"}[type(one)])
        if not isinstance(one, Table):
            words = visible_text(element, styles, tables=isinstance(one, Paragraph))
            assert words.strip() == one.text.strip()


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(DOCUMENTS)
def test_an_address_leads_to_what_was_read_there(document: AnyDocument) -> None:
    check_addresses(document.data)


@pytest.mark.parametrize("file", sorted(SAMPLES.glob("*.docx")), ids=lambda file: file.name)
def test_addresses_of_samples_lead_to_what_was_read_there(file: Path) -> None:
    check_addresses(file.read_bytes())


def test_what_is_displayed_stands_where_it_is_read() -> None:
    draft = Draft.open(
        docx(MARK + table(row(cell(p("a")), sdt(cell(p("b")))), sdt(row(cell(p())))))
    )
    shown = [
        one.path
        for one in display.walk(draft.display().content)
        if isinstance(one, display.Table | display.Cell)
    ]

    assert shown == [one.path for one in addressed(draft.snapshot().blocks or ())]
    assert len(set(shown)) == 4


def test_a_second_content_of_a_control_has_no_address() -> None:
    doubled = sdt(p("a")).replace("</w:sdt>", f"<w:sdtContent>{p('b')}</w:sdtContent></w:sdt>")
    found = Draft.open(docx(doubled)).snapshot().blocks or ()

    assert [(one.text, bool(one.path)) for one in found if isinstance(one, Paragraph)] == [
        ("a", True),
        ("b", False),
    ]


@pytest.mark.parametrize("name", ["lscb-imr-2010", "dhr-report-roman-front"])
def test_a_finding_of_a_mapped_draft_leads_to_its_place(name: str) -> None:
    file = SAMPLES / f"{name}.draft.docx"
    report = imrkit.check(file, mapping=SAMPLES / f"{name}.mapping.toml")
    draft = Draft.open(file)
    paths = {one.path: one for one in addressed(draft.snapshot().blocks or ())}
    at_places = [one.location for one in report.findings if one.location.path]

    assert len(at_places) >= 4
    for location in at_places:
        block = paths[location.path]
        assert block.part == location.part
        in_row = location.row is not None or ", row " in location.where
        assert isinstance(block, Cell) is in_row
        if location.where.startswith("under") and not in_row:
            assert isinstance(block, Paragraph)


def test_a_finding_about_what_is_left_in_a_file_leads_to_the_first() -> None:
    hidden = p("a") + p(run("x", "<w:vanish/>")) + p(run("y", "<w:vanish/>"))
    (found,) = (one for one in imrkit.check(docx(hidden)).findings if one.code == "IMR703")

    assert (found.location.part, found.location.path) == ("word/document.xml", (0, 1))


def test_a_finding_about_the_build_of_a_file_leads_to_its_control_or_field() -> None:
    field = '<w:fldSimple w:instr="DDE a b"/>'
    empty = "<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>"
    found = imrkit.lint(docx(MARK + empty + sdt(p(field))))

    assert [(one.name, one.location.part, one.location.path) for one in found] == [
        ("empty-content", "word/document.xml", (0, 2)),
        ("active-field", "word/document.xml", (0, 3, 0)),
    ]


def test_a_finding_at_a_control_leads_to_it() -> None:
    tag = "imr:action-plan-complete#actions"
    draft = Draft.open(imrkit.new("dardr", "Somewhere"))
    draft.fill(tag, [{"rec": "1"}])
    controls = {(one.part, one.path): one for one in walk(draft.controls())}
    locations = [one.location for one in imrkit.check(draft).findings if one.location.path]

    assert len(locations) > 20
    for one in locations:
        found = controls[one.part, one.path].tag
        assert found == one.tag or (one.row == 1 and found == f"{tag}.rec")
    assert any(one.row for one in locations)


@pytest.mark.parametrize("kind", ["stories", "comments", "revisions", "hidden", "hyperlinks"])
def test_a_name_is_found_wherever_it_stands(kind: str) -> None:
    who = 'w:id="1" w:author="PC1"'
    link = f'<w:hyperlink w:anchor="b">{run("Adult A")}</w:hyperlink>'
    data = docx(
        p(f"<w:del {who}><w:r><w:delText>Adult A</w:delText></w:r></w:del>")
        + p(run("Adult A", "<w:vanish/>"), link, '<w:r><w:commentReference w:id="1"/></w:r>'),
        headers={"h": p("Adult A")},
        footnotes=f'<w:footnote w:id="1">{p("Adult A")}</w:footnote>',
        comments=f"<w:comment {who}>{p('Adult A')}</w:comment>",
    )
    found = getattr(Draft.open(data).snapshot(), kind)

    assert [one.text for one in found] == ["Adult A"] * (3 if kind == "stories" else 1)
    assert all(one.part for one in found)

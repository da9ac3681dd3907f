"""The display shows what Word shows: formatting, lists, tables, and what is not typed text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from support.any_document import DOCUMENTS, AnyDocument
from support.docx import cell, docx, p, row, run, sdt, style, table
from support.word import validate

import imrkit
from imrkit.documents.draft import Draft
from imrkit.ooxml.controls.regions import element_at
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
from imrkit.values import display
from imrkit.values.controls import NewControl, walk
from imrkit.values.display import Cell, Control, Display, Paragraph, Row, Table
from imrkit.values.richtext import Fixed, ListKind, Text

FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    f"{run('12')}"
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
STYLES = style("Strong", "Strong", "<w:rPr><w:b/></w:rPr>", kind="character") + style(
    "Heading1", "heading 1"
)


def shown(body: str, **parts: str) -> Display:
    return Draft.open(docx(body, **parts)).display()  # type: ignore[arg-type]


def only(body: str, **parts: str) -> display.Block:
    (block,) = shown(body, **parts).content
    return block


def content(*inner: str, **parts: str) -> tuple[display.Inline, ...]:
    block = only(p(*inner), **parts)
    assert isinstance(block, Paragraph)
    return block.content


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (run("plain"), (Text(text="plain"),)),
        (run("a") + run("b"), (Text(text="ab"),)),
        (run("a") + run("b", "<w:b/>"), (Text(text="a"), Text(text="b", bold=True))),
        (run("b", '<w:b w:val="0"/>'), (Text(text="b"),)),
        (run("b", '<w:rStyle w:val="Strong"/>'), (Text(text="b", bold=True),)),
        (run("b", '<w:rStyle w:val="Strong"/><w:b w:val="0"/>'), (Text(text="b"),)),
        (run("i", "<w:i/>"), (Text(text="i", italic=True),)),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/></w:r>", (Text(text="a\tb\n"),)),
        (f"<w:hyperlink>{run('link')}</w:hyperlink>", (Text(text="link"),)),
        (f"<w:ins>{run('new')}</w:ins>", (Text(text="new"),)),
        ("<w:del><w:r><w:delText>old</w:delText></w:r></w:del>", ()),
        (run("secret", "<w:vanish/>"), ()),
        (
            run("a") + '<w:bookmarkStart w:id="0" w:name="x"/>' + run("b"),
            (Text(text="ab"),),
        ),
        (
            run("a") + FIELD + run("b"),
            (
                Text(text="a"),
                Fixed(paragraph=0, at=0, label="field", text="12"),
                Text(text="b"),
            ),
        ),
        (
            f'<w:fldSimple w:instr="DATE">{run("May")}</w:fldSimple>',
            (Fixed(paragraph=0, at=0, label="field", text="May"),),
        ),
        (
            '<w:r><w:br w:type="page"/></w:r>',
            (Fixed(paragraph=0, at=0, label="page break"),),
        ),
        (
            "<w:r><w:drawing/></w:r>" + NOTE,
            (
                Fixed(paragraph=0, at=0, label="picture"),
                Fixed(paragraph=0, at=1, label="footnote", note="Said by Adult A."),
            ),
        ),
    ],
)
def test_a_paragraph_shows_its_pieces(inner: str, expected: tuple[display.Inline, ...]) -> None:
    notes = f'<w:footnote w:id="2">{p("Said by Adult A.")}</w:footnote>'
    assert content(inner, styles=STYLES, footnotes=notes) == expected


def test_a_paragraph_tells_its_heading_level_and_style() -> None:
    block = only(p("x", properties='<w:pStyle w:val="Heading1"/>'), styles=STYLES)
    assert isinstance(block, Paragraph)
    assert (block.heading_level, block.style) == (1, "heading 1")


def test_a_table_tells_its_columns_rows_and_merged_cells() -> None:
    body = table(
        row(cell(p("head"), properties='<w:gridSpan w:val="2"/>')).replace(
            "<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>"
        ),
        row(cell(p("a"), properties="<w:vMerge/>"), cell(p("b"))),
    )
    block = only(body)
    assert isinstance(block, Table)
    assert block.widths == (1000, 1000)
    first, second = block.content
    assert isinstance(first, Row)
    assert isinstance(second, Row)
    assert (first.heading, second.heading) == (True, False)
    (head,) = first.content
    a, b = second.content
    assert isinstance(head, Cell)
    assert isinstance(a, Cell)
    assert isinstance(b, Cell)
    assert (head.columns, a.continues, b.continues) == (2, True, False)


def test_controls_of_every_level_stand_where_the_snapshot_has_them() -> None:
    inner = sdt(run("x"), "<w:text/>", tag="run")
    item = sdt(row(cell(p(inner)), sdt(cell(p("y")), tag="cell")), "<w15:repeatingSectionItem/>")
    body = (
        sdt(p("block"), tag="block")
        + p(run("before"), inner)
        + table(sdt(item, "<w15:repeatingSection/>", tag="rows"))
    )
    draft = Draft.open(docx(body))
    paths = [one.path for one in controls_of(draft.display().content)]
    by_path = {one.path: one for one in walk(draft.controls())}
    kinds = [by_path[path].tag for path in paths if path in by_path]
    assert kinds == ["block", "run", "rows", "run", "cell"]


@pytest.mark.parametrize("review_type", ["dardr", "rr", "mappa-scr"])
def test_every_place_of_a_blank_template_can_be_edited(review_type: str) -> None:
    draft = Draft.open(imrkit.new(review_type, "Example Police"))
    shown = {one.path: one for one in controls_of(draft.display().content)}
    for control in draft.controls():
        if control.story == "body":
            assert shown[control.path].refusal == ""
            if control.placeholder:
                assert shown[control.path].placeholder == control.text


@pytest.mark.parametrize(
    ("control", "says"),
    [
        (sdt(p("x"), '<w:lock w:val="contentLocked"/>'), "locks"),
        (sdt(p(sdt(run("x"), "<w:text/>"))), "other content controls"),
        (sdt(p("x"), "<w:picture/>"), "picture"),
        (sdt(f"<w:customXml>{p('x')}</w:customXml>"), "marks"),
        (sdt(f"<w:ins>{p('x')}</w:ins>"), "tracked changes"),
        (sdt(p(run("x") + "<w:ins><w:r><w:t>y</w:t></w:r></w:ins>")), "tracked changes"),
        (sdt(p("<w:del><w:r><w:delText>y</w:delText></w:r></w:del>")), "tracked changes"),
        (sdt("<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr></w:p>"), "tracked changes"),
        (table(sdt(row(cell(p("x"))))), "whole rows"),
        (sdt(p(sdt(run("x"), "<w:text/>")), '<w:lock w:val="sdtContentLocked"/>'), "locks"),
    ],
)
def test_a_place_that_cannot_be_edited_says_why(control: str, says: str) -> None:
    first = next(controls_of(shown(control).content))
    assert says in first.refusal


@pytest.mark.parametrize(
    ("settings", "refused", "tracked"),
    [
        ("", False, False),
        ("<w:trackRevisions/>", False, True),
        ('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', True, False),
        ('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>', False, False),
        ('<w:documentProtection w:edit="forms" w:enforcement="1"/>', False, False),
    ],
)
def test_a_protected_or_tracked_document_says_so(
    settings: str, refused: bool, tracked: bool
) -> None:
    found = shown(p("x"), settings=settings or "<w:zoom/>")
    assert (bool(found.refusal), found.tracked) == (refused, tracked)


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    '</w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:pStyle w:val="Para"/>'
    '<w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)
LISTED = style(
    "Para", "Para", '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>'
)


def numbered(number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


@pytest.mark.parametrize(
    ("properties", "list_", "level", "kind"),
    [
        ("", "", 0, None),
        (numbered(1), "a0", 0, ListKind.BULLET),
        (numbered(2), "a1", 0, ListKind.NUMBER),
        (numbered(3), "n3", 0, ListKind.NUMBER),
        (numbered(9), "", 0, None),
        ('<w:pStyle w:val="Para"/>', "a1", 1, None),
        (f'<w:pStyle w:val="Para"/>{numbered(0)}', "", 0, None),
    ],
)
def test_a_paragraph_tells_the_list_it_counts_in(
    properties: str, list_: str, level: int, kind: ListKind | None
) -> None:
    found = shown(p("x", properties=properties), styles=LISTED, numbering=NUMBERING)
    (block,) = found.content
    assert isinstance(block, Paragraph)
    assert (block.list, block.level, block.list_kind) == (list_, level, kind)
    if list_:
        assert len(found.lists[list_]) > level


def test_a_list_tells_how_it_counts() -> None:
    listed = (f'<w:numPr><w:numId w:val="{number}"/></w:numPr>' for number in (2, 3))
    found = shown("".join(p("x", properties=one) for one in listed), numbering=NUMBERING)
    assert [(one.format, one.text, one.start) for one in found.lists["a1"]] == [
        ("decimal", "%1.", 3),
        ("decimal", "%1.%2", 0),
    ]
    assert found.lists["n3"][0].start == 7
    assert set(found.lists) == {"a1", "n3"}


def test_a_list_has_nine_levels_and_a_note_is_told_once() -> None:
    levels = "".join(f'<w:lvl w:ilvl="{i}"/>' for i in range(50))
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    listed = p(mark, mark, properties='<w:numPr><w:ilvl w:val="40"/><w:numId w:val="1"/></w:numPr>')
    note = f'<w:footnote w:id="1">{p("the note")}</w:footnote>'
    found = shown(listed, numbering=numbering, footnotes=note)
    (block,) = found.content
    assert isinstance(block, Paragraph)
    assert (block.level, len(found.lists["a0"])) == (8, 9)
    assert [one.note for one in block.content if isinstance(one, Fixed)] == ["the note", ""]


def test_a_display_is_ready_for_json() -> None:
    found = shown(p(run("a"), run("b", "<w:b/>")) + sdt(p("c"), tag="t"))
    assert json.loads(json.dumps(found.to_dict())) == {
        "content": [
            {
                "type": "paragraph",
                "content": ["a", {"type": "text", "text": "b", "bold": True}],
                "path": [0, 0],
            },
            {
                "type": "control",
                "path": [0, 1],
                "content": [{"type": "paragraph", "content": ["c"], "path": [0, 1, 0]}],
            },
        ],
        "lists": {},
        "part": "word/document.xml",
        "refusal": "",
        "tracked": False,
    }


def controls_of(nodes: tuple[display.Node, ...]) -> Iterator[Control]:
    """Yield every control of a display, outermost first."""
    for node in nodes:
        if isinstance(node, Control):
            yield node
        yield from controls_of(getattr(node, "content", ()))


# Places


MARK = '<w:bookmarkStart w:id="1" w:name="b"/>'
HEADING = '<w:pStyle w:val="Heading1"/>'
STRUCTURED = (
    p("Background", properties=HEADING)
    + p("Some text.")
    + MARK
    + p("Chronology", properties=HEADING)
    + '<w:bookmarkEnd w:id="1"/>'
    + sdt(MARK.replace("1", "2") + p("Inside", properties=HEADING), tag="outer")
    + table(row(cell(MARK.replace("1", "3") + p("In a cell", properties=HEADING) + p())))
    + p("Analysis", properties=HEADING)
)


@pytest.mark.programs
def test_a_control_is_put_behind_each_heading(tmp_path: Path) -> None:
    draft = Draft.open(docx(STRUCTURED, styles=STYLES))

    headings = [one for one in draft.display().paragraphs() if one.heading_level]
    for heading in reversed(headings):
        draft.insert(heading.behind, NewControl(title=f"after {heading.text}"))

    assert [one.text for one in headings] == [
        "Background",
        "Chronology",
        "Inside",
        "In a cell",
        "Analysis",
    ]
    texts = [getattr(one, "text", "") for one in draft.snapshot().blocks or ()]
    prompt = "Click or tap here to enter text."
    assert texts == ["Background", prompt, "Some text.", "Chronology", prompt, "Inside", prompt, "",
                     "Analysis", prompt]  # fmt: skip
    path = tmp_path / "draft.docx"
    draft.save(path)
    assert validate(path) == []


@pytest.mark.thorough
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(DOCUMENTS)
def test_whatever_stands_in_a_body_its_paragraphs_and_tables_can_be_wrapped_by_their_paths(
    document: AnyDocument,
) -> None:
    draft = Draft.open(document.data)
    shown = draft.display()

    blocks: list[Paragraph | Table] = [*shown.paragraphs(), *shown.tables()]
    for block in blocks:
        element = element_at(Package.open(document.data).tree(shown.part), block.path)
        assert element is not None
        assert element.tag == n.qn("w:p" if isinstance(block, Paragraph) else "w:tbl")
        assert block.behind == (*block.path[:-1], block.path[-1] + 1)


def test_the_panel_is_told_the_paths_of_paragraphs_alone() -> None:
    content: Any = shown(p("a") + table(row(cell(p("b"))))).to_dict()["content"]
    in_row = content[1]["content"][0]

    assert content[0]["path"] == [0, 0]
    assert "path" not in content[1].keys() | in_row.keys() | in_row["content"][0].keys()


@pytest.mark.parametrize(
    ("properties", "one_line"),
    [("<w:text/>", True), ('<w:text w:multiLine="1"/>', False), ("", False), ("<w:date/>", False)],
)
def test_a_control_of_one_line_says_so(properties: str, one_line: bool) -> None:
    (paragraph,) = Draft.open(docx(p(sdt(run("x"), properties)))).display().to_dict()["content"]

    assert paragraph["content"][0].get("one_line", False) is one_line

"""An emptied control shows its placeholder as the glossary holds it: paragraphs and formatting."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from support.docx import (
    MAIN,
    MAIN_RELS,
    TYPES,
    WORD_TYPE,
    cell,
    content_types,
    docx_parts,
    element,
    p,
    part,
    relationship,
    relationships,
    row,
    run,
    sdt,
    style,
    table,
    unzipped,
    zipped,
)
from support.word import validate

from imrkit.documents.draft import Draft
from imrkit.ooxml.package import names as n
from imrkit.values.controls import ContentControl, walk

GREY = '<w:rStyle w:val="PlaceholderText"/>'


def fill(data: bytes, value: str) -> bytes:
    draft = Draft.open(data)
    draft.fill("t", value)
    return draft.to_bytes()


def only(data: bytes) -> ContentControl:
    [control] = walk(Draft.open(data).controls())
    return control


GIVE, BOLD, SECOND = run("Give the ", GREY), run("number", f"{GREY}<w:b/>"), run("second", GREY)
LINK = f'<w:hyperlink r:id="rId9">{run("third", GREY)}</w:hyperlink>'
STYLED = p(GIVE, BOLD, properties='<w:pStyle w:val="OnlyInTheGlossary"/>')
ENTRY = STYLED + p(SECOND) + p(LINK, '<w:r><w:lastRenderedPageBreak/><w:br w:type="page"/></w:r>')
PARAGRAPHS = [("Give the ", False), ("number", True)], [("second", False)], [("third", False)]
STYLES, GLOSSARY, STYLE = "word/styles.xml", "word/glossary/document.xml", "PlaceholderText"
NAMED = '<w:placeholder><w:docPart w:val="P1"/></w:placeholder>'


def with_entry(body: str) -> bytes:
    """Return a file whose glossary holds a placeholder of several paragraphs."""
    entry = (
        '<w:docParts><w:docPart><w:docPartPr><w:name w:val="P1"/><w:category><w:name '
        'w:val="General"/><w:gallery w:val="placeholder"/></w:category><w:types><w:type '
        'w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors>'
        '<w:guid w:val="{11111111-2222-3333-4444-555555555555}"/></w:docPartPr><w:docPartBody>'
        f"{ENTRY}</w:docPartBody></w:docPart></w:docParts>"
    )
    parts = docx_parts(body + p("end"))
    links = relationship("rId9", f"{n.R}/hyperlink", "http://example.org", "External")
    types = {MAIN: WORD_TYPE, STYLES: n.TYPE_STYLES, GLOSSARY: n.TYPE_GLOSSARY}
    return zipped(
        {
            **parts,
            TYPES: content_types(types),
            MAIN_RELS: relationships(
                relationship("g", n.REL_GLOSSARY, "glossary/document.xml"),
                relationship("s", n.REL_STYLES, "styles.xml"),
            ),
            STYLES: element("styles", style(STYLE, "Placeholder Text", kind="character")),
            GLOSSARY: element("glossaryDocument", entry),
            "word/glossary/_rels/document.xml.rels": relationships(links),
        }
    )


def shown_runs(content: etree._Element) -> list[list[tuple[str, bool]]]:
    """Return the runs of each paragraph: their words, and whether they are bold."""
    return [
        [
            (
                "".join(map(str, one.itertext())),
                one.find(f"{n.qn('w:rPr')}/{n.qn('w:b')}") is not None,
            )
            for one in paragraph.iter(n.qn("w:r"))
        ]
        for paragraph in list(content.iter(n.qn("w:p"))) or [content]
    ]


LEVELS = {
    "block": sdt(p("filled"), NAMED, tag="t"),
    "cell": table(row(sdt(cell(p("filled")), NAMED, tag="t"))),
    "row": table(sdt(row(cell(p("filled"))), NAMED, tag="t")),
}


@pytest.mark.programs
@pytest.mark.parametrize("level", LEVELS)
def test_a_placeholder_is_shown_as_the_glossary_has_it(level: str, tmp_path: Path) -> None:
    data = fill(with_entry(LEVELS[level]), "")

    content = next(etree.fromstring(unzipped(data)[MAIN]).iter(n.qn("w:sdtContent")))
    assert shown_runs(content) == list(PARAGRAPHS)
    assert "OnlyInTheGlossary" not in part(data)
    path = tmp_path / "emptied.docx"
    path.write_bytes(data)
    assert validate(path) == []
    again = fill(data, "An answer")
    assert only(again).text == "An answer"
    assert "PlaceholderText" not in part(again)


@pytest.mark.parametrize(
    "body",
    [p(sdt(run("filled"), NAMED, tag="t")), sdt(p("filled"), f"{NAMED}<w:text/>", tag="t")],
    ids=["in a line", "plain text"],
)
def test_a_placeholder_of_several_paragraphs_stands_in_one_where_one_fits(body: str) -> None:
    data = fill(with_entry(body), "")

    content = next(etree.fromstring(unzipped(data)[MAIN]).iter(n.qn("w:sdtContent")))
    assert only(data).text == "Give the number\nsecond\nthird"
    assert [one for runs in shown_runs(content) for one in runs if one[1]] == [("number", True)]
    assert Draft.open(data).defects() == ()


def test_the_words_of_a_placeholder_are_parted_by_paragraph() -> None:
    data = with_entry(LEVELS["block"])

    [control, _] = Draft.open(data).display().content
    assert getattr(control, "placeholder", "") == "Give the number\nsecond\nthird"

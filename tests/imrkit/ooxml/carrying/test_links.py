"""Whatever content names by a relationship is in the target, with all that it leads to."""

from __future__ import annotations

from support.carrying import carried, values, with_parts
from support.docx import p, relationship, relationships, run
from support.pictures import png

from imrkit.ooxml.package import names as n
from imrkit.values.losses import LossGrade

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def picture(id_: str, kind: str = "embed") -> str:
    return p(f'<w:r><w:drawing><a:blip xmlns:a="{A}" r:{kind}="{id_}"/></w:drawing></w:r>')


def test_a_picture_is_in_the_target_once() -> None:
    source = with_parts(
        picture("rId4") + picture("rId5"),
        {"rId4": ("image", "media/image1.png"), "rId5": ("image", "media/image2.png")},
        {
            "word/media/image1.png": ("image/png", png(2)),
            "word/media/image2.png": ("image/png", png(2)),
        },
    )
    target = with_parts(
        picture("rId4"),
        {"rId4": ("image", "media/image1.png")},
        {"word/media/image1.png": ("image/png", png(3))},
    )

    found = carried(source, target, times=2)

    assert len([name for name in found.package.names if "media" in name]) == 2
    first, *others = found.values(".//@r:embed")
    (new,) = set(others)
    links = {one.id: one.target for one in found.package.relationships("word/document.xml")}
    assert found.package.read(links[first]) == png(3)
    assert found.package.read(links[new]) == png(2)
    assert found.package.content_type(links[new]) == "image/png"
    assert found.losses == ()


def test_a_part_comes_with_all_that_it_leads_to() -> None:
    link = relationship("rId9", f"{n.R}/package", "../embeddings/book1.xlsx")
    source = with_parts(
        p('<w:r><w:drawing><c:chart xmlns:c="urn:c" r:id="rId4"/></w:drawing></w:r>'),
        {"rId4": ("chart", "charts/chart1.xml")},
        {
            "word/charts/chart1.xml": (CHART, '<c:chartSpace xmlns:c="urn:c"/>'),
            "word/charts/_rels/chart1.xml.rels": ("", relationships(link)),
            "word/embeddings/book1.xlsx": (BOOK, b"PK numbers"),
        },
    )
    target = with_parts(p("x"), {}, {"word/charts/chart1.xml": (CHART, "<old/>")})

    package = carried(source, target).package

    (chart,) = package.related("word/document.xml", f"{n.R}/chart")
    assert chart == "word/charts/chart2.xml"
    assert package.content_type(chart) == CHART
    (held,) = package.relationships(chart)
    assert (held.id, held.target) == ("rId9", "word/embeddings/book1.xlsx")
    assert package.read(held.target) == b"PK numbers"
    assert package.content_type(held.target) == BOOK


def test_a_link_out_of_the_document_leads_there_still() -> None:
    source = with_parts(
        p('<w:hyperlink r:id="rId1"><w:r><w:t>x</w:t></w:r></w:hyperlink>')
        + picture("rId2", "link"),
        {
            "rId1": ("hyperlink", "https://example.org/a"),
            "rId2": ("image", "https://example.org/b"),
        },
        {},
    )

    found = carried(source, with_parts(p("x"), {"rId1": ("hyperlink", "https://other.org")}, {}))

    links = found.package.relationships("word/document.xml")
    assert [(one.target, one.external) for one in links] == [
        ("https://other.org", True),
        ("https://example.org/a", True),
        ("https://example.org/b", True),
    ]
    assert found.values(".//@r:id | .//@r:link") == [links[1].id, links[2].id]


def test_a_link_that_led_nowhere_leads_to_nothing_of_the_target() -> None:
    target = with_parts(p("x"), {"rId1": ("hyperlink", "https://other.org")}, {})

    found = carried(with_parts(p('<w:hyperlink r:id="rId1"/>'), {}, {}), target)

    (id_,) = found.values(".//@r:id")
    assert id_ not in {one.id for one in found.package.relationships("word/document.xml")}
    assert [one.grade for one in found.losses] == [LossGrade.NOTE]


def test_the_drawing_of_a_diagram_is_named_where_the_diagram_stands() -> None:
    data = (
        '<dgm:dataModel xmlns:dgm="urn:d"><dsp:dataModelExt relId="rId6" '
        'xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram"/></dgm:dataModel>'
    )
    drawn = "http://schemas.microsoft.com/office/2007/relationships/diagramDrawing"
    source = with_parts(
        p('<w:r><w:drawing><x:relIds xmlns:x="urn:d" r:dm="rId5"/></w:drawing></w:r>'),
        {"rId5": ("diagramData", "diagrams/data1.xml"), "rId6": (drawn, "diagrams/drawing1.xml")},
        {
            "word/diagrams/data1.xml": ("application/a+xml", data),
            "word/diagrams/drawing1.xml": ("application/b+xml", "<drawn/>"),
        },
    )
    target = with_parts(p("x"), {"rId6": ("hyperlink", "https://other.org")}, {})

    package = carried(source, target).package

    (part,) = package.related("word/document.xml", f"{n.R}/diagramData")
    (id_,) = values(package.tree(part), "//@relId")
    links = {one.id: one for one in package.relationships("word/document.xml")}
    assert links[id_].type == drawn
    assert package.read(links[id_].target) == b"<drawn/>"


def test_a_link_to_a_name_follows_the_bookmark() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="there"/><w:bookmarkEnd w:id="1"/>'
    source = with_parts(
        p(mark, f'<w:hyperlink r:id="rId1">{run("x")}</w:hyperlink>'),
        {"rId1": ("hyperlink", "#there")},
        {},
    )
    found = carried(source, with_parts(p(mark), {}, {}))

    assert found.values(".//w:hyperlink/@w:anchor") == ["there_2"]
    assert found.package.relationships("word/document.xml") == ()

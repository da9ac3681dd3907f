"""Paragraphs that counted together still do; lists that began anew still begin anew."""

from __future__ import annotations

from support.carrying import Carried, carried, values
from support.docx import docx, p, relationship, relationships, style
from support.pictures import png

from imrkit.ooxml.package import names as n

ABSTRACT = (
    '<w:abstractNum w:abstractNumId="{0}"><w:nsid w:val="0000000{0}"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{1}"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
)
NUM = '<w:num w:numId="{0}"><w:abstractNumId w:val="{1}"/>{2}</w:num>'
ANEW = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'


def item(number: int) -> str:
    return p("x", properties=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')


def numbers(found: Carried) -> list[str]:
    return found.values(".//w:numId/@w:val")


def definitions(found: Carried) -> list[str]:
    return values(found.package.tree("word/numbering.xml"), "w:num/w:abstractNumId/@w:val")


def test_lists_come_with_their_definitions() -> None:
    source = docx(
        item(7) + item(8) + item(7),
        numbering=ABSTRACT.format(3, "decimal") + NUM.format(7, 3, "") + NUM.format(8, 3, ANEW),
    )
    target = docx(item(1), numbering=ABSTRACT.format(3, "bullet") + NUM.format(1, 3, ""))

    found = carried(source, target)

    assert numbers(found) == ["1", "2", "3", "2"]
    assert definitions(found) == ["3", "4", "4"]
    root = found.package.tree("word/numbering.xml")
    assert values(root, "w:num/w:lvlOverride/../@w:numId") == ["3"]
    assert [child.tag.rsplit("}")[-1] for child in root] == ["abstractNum"] * 2 + ["num"] * 3
    assert len(set(values(root, "//w:nsid/@w:val"))) == 2  # Word takes equal ones for one list


def test_a_list_carried_twice_is_one_list() -> None:
    source = docx(item(7), numbering=ABSTRACT.format(3, "decimal") + NUM.format(7, 3, ""))

    found = carried(source, docx(), times=2)

    assert numbers(found) == ["1", "1"]
    assert definitions(found) == ["0"]


def test_a_list_that_is_nowhere_is_none() -> None:
    found = carried(docx(item(7)), docx(item(7), numbering=ABSTRACT + NUM.format(7, 3, "")))

    assert numbers(found) == ["7", "0"]


def test_the_list_of_a_style_comes_with_it() -> None:
    source = docx(
        p("x", properties='<w:pStyle w:val="Point"/>'),
        styles=style("Point", "Point", '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>'),
        numbering=ABSTRACT.format(3, "decimal").replace(
            "<w:numFmt", '<w:pStyle w:val="Point"/><w:numFmt'
        )
        + NUM.format(5, 3, ""),
    )

    found = carried(source, docx(styles=style("Point", "Other")))

    assert found.values(".//w:pStyle/@w:val") == ["Point2"]
    styles = found.package.tree("word/styles.xml")
    assert values(styles, "//w:numId/@w:val") == ["1"]
    assert values(found.package.tree("word/numbering.xml"), "//w:pStyle/@w:val") == ["Point2"]


IN_LIST = '<w:pPr><w:numPr><w:numId w:val="{0}"/></w:numPr></w:pPr>'
NUMBERING = ABSTRACT.format(3, "decimal") + NUM.format(5, 3, "")


def by_style(style_id: str, own: str = "") -> str:
    return p("x", properties=f'<w:pStyle w:val="{style_id}"/>{own}')


def test_a_paragraph_stays_in_the_list_that_its_style_puts_it_in() -> None:
    source = docx(
        by_style("B") + by_style("B", '<w:numPr><w:ilvl w:val="1"/></w:numPr>'),
        styles=style("B", "List Bullet", IN_LIST.format(5)),
        numbering=NUMBERING,
    )
    target = docx(styles=style("Own", "list bullet"))

    found = carried(source, target)

    assert found.values(".//w:pStyle/@w:val") == ["Own", "Own"]
    assert found.values(".//w:numPr/w:ilvl/@w:val") == ["0", "1"]
    assert numbers(found) == ["1", "1"]
    assert definitions(found) == ["0"]


def test_a_paragraph_takes_on_the_list_of_the_targets_style() -> None:
    held = style("B", "List Bullet", IN_LIST.format(5))
    source = docx(by_style("B"), styles=held, numbering=NUMBERING)

    found = carried(source, docx(styles=held, numbering=NUMBERING))

    assert numbers(found) == []


def test_a_paragraph_in_no_list_stays_in_none_but_a_heading_is_numbered_like_the_targets() -> None:
    source = docx(
        by_style("B") + by_style("H"),
        styles=style("B", "Body Text") + style("H", "heading 1"),
    )
    target = docx(
        styles=style("B", "Body Text", IN_LIST.format(5))
        + style("H", "heading 1", IN_LIST.format(5)),
        numbering=NUMBERING,
    )

    assert numbers(carried(source, target)) == ["0"]


def test_the_level_that_a_style_is_linked_to_is_kept() -> None:
    linked = NUMBERING.replace("<w:numFmt", '<w:pStyle w:val="B"/><w:numFmt').replace(
        '<w:lvl w:ilvl="0">', '<w:lvl w:ilvl="2">'
    )
    source = docx(
        by_style("B", '<w:numPr><w:numId w:val="5"/></w:numPr>'),
        styles=style("B", "List Bullet"),
        numbering=linked,
    )

    found = carried(source, docx(styles=style("B", "List Bullet")))

    assert found.values(".//w:numPr/w:ilvl/@w:val") == ["2"]
    assert values(found.package.tree("word/numbering.xml"), "//w:pStyle") == []


def test_picture_bullets_come_with_their_pictures() -> None:
    numbering = (
        '<w:numPicBullet w:numPicBulletId="0"><w:pict><v:imagedata r:id="rId1"/></w:pict>'
        "</w:numPicBullet>" + NUMBERING.replace("</w:lvl>", '<w:lvlPicBulletId w:val="0"/></w:lvl>')
    )
    source = docx(
        item(5),
        numbering=numbering,
        files={
            "word/_rels/numbering.xml.rels": relationships(
                relationship("rId1", f"{n.R}/image", "media/a.png")
            ),
            "word/media/a.png": png(),
        },
    )

    found = carried(source, docx(item(5), numbering=numbering))

    root = found.package.tree("word/numbering.xml")
    assert values(root, "//w:numPicBullet/@w:numPicBulletId") == ["0", "1"]
    assert values(root, "//w:lvlPicBulletId/@w:val") == ["0", "1"]
    id_ = values(root, "//w:numPicBullet[2]//@r:id")[0]
    links = {one.id: one.target for one in found.package.relationships("word/numbering.xml")}
    assert found.package.read(links[id_]) == png()

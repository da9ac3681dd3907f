"""Paragraphs that counted together still do; lists that began anew still begin anew."""

from __future__ import annotations

from support.carrying import Carried, carried, values
from support.docx import docx, p, style

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

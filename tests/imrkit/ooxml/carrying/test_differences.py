"""What is told of when two documents say different things of all their text."""

from __future__ import annotations

import pytest
from support.carrying import carried, with_parts
from support.docx import docx, p, relationship, relationships, run, style

from imrkit.ooxml.package import names as n
from imrkit.values.losses import LossGrade

DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"
MODE = '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="u" w:val="{}"/></w:compat>'
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:clrScheme name="{}"/></a:theme>'
)


def with_theme(body: str, name: str) -> bytes:
    link = relationship("rId1", f"{n.R}/theme", "theme/theme1.xml")
    return docx(
        body,
        files={
            "word/theme/theme1.xml": THEME.format(name),
            "word/_rels/document.xml.rels": relationships(link),
        },
    )


def told(source: bytes, target: bytes) -> list[LossGrade]:
    return [one.grade for one in carried(source, target).losses]


def test_plain_text_looks_as_the_target_has_it() -> None:
    large, small = (DEFAULTS.format(f'<w:sz w:val="{size}"/>') for size in (28, 20))

    assert told(docx(p("x"), styles=large), docx(styles=small)) == [LossGrade.MINOR]
    assert told(docx(p("x"), styles=large), docx(styles=large)) == []
    styled = p("x", properties='<w:pStyle w:val="s"/>')
    assert told(docx(styled, styles=large + style("s", "s")), docx(styles=small)) == []


@pytest.mark.parametrize(("names", "grades"), [("ab", [LossGrade.MINOR]), ("aa", [])])
def test_what_is_taken_from_the_theme_is_the_targets(names: str, grades: list[LossGrade]) -> None:
    body = p(run("x", '<w:color w:val="000000" w:themeColor="accent1"/>'))

    assert told(with_theme(body, names[0]), with_theme("", names[1])) == grades
    assert told(with_theme(p("x"), names[0]), with_theme("", names[1])) == []


def test_the_colours_of_a_chart_are_the_targets_too() -> None:
    held = {
        "word/charts/chart1.xml": (
            "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
            '<c:chartSpace xmlns:c="urn:c" xmlns:a="urn:a"><a:schemeClr val="accent1"/>'
            "</c:chartSpace>",
        ),
        "word/theme/theme1.xml": ("application/xml", THEME.format("a")),
    }
    links = {"rId1": ("chart", "charts/chart1.xml"), "rId2": ("theme", "theme/theme1.xml")}
    body = p('<w:r><w:drawing><c:chart xmlns:c="urn:c" r:id="rId1"/></w:drawing></w:r>')

    assert told(with_parts(body, links, held), with_theme("", "b")) == [LossGrade.MINOR]


def test_rules_of_layout_and_languages_are_told_of() -> None:
    welsh, english = (DEFAULTS.format(f'<w:lang w:val="{one}"/>') for one in ("cy-GB", "en-GB"))
    styled = p("x", properties='<w:pStyle w:val="s"/>')
    source = docx(styled, styles=welsh + style("s", "s"), settings=MODE.format(14))

    assert told(source, docx(styles=english, settings=MODE.format(15))) == [LossGrade.NOTE] * 2
    assert told(source, docx(styles=welsh, settings=MODE.format(14))) == []


def test_notes_that_are_counted_otherwise_are_told_of() -> None:
    body = p('<w:r><w:footnoteReference w:id="1"/></w:r>')
    counted = '<w:footnotePr><w:numFmt w:val="lowerRoman"/></w:footnotePr>'
    source = docx(body, footnotes=f'<w:footnote w:id="1">{p("x")}</w:footnote>', settings=counted)

    assert told(source, docx(settings="<w:compat/>")) == [LossGrade.MINOR]
    assert told(source, docx(settings=counted)) == []


def test_fonts_in_the_file_stay_behind() -> None:
    fonts = relationship("rId1", f"{n.R}/fontTable", "fontTable.xml")
    source = docx(
        p("x"),
        files={
            "word/fontTable.xml": f'<w:fonts xmlns:w="{n.W}"/>',
            "word/_rels/document.xml.rels": relationships(fonts),
            "word/_rels/fontTable.xml.rels": relationships(
                relationship("rId1", f"{n.R}/font", "fonts/font1.odttf")
            ),
        },
    )

    assert told(source, docx()) == [LossGrade.NOTE]

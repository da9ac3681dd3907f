"""Headings and hidden text come from styles, through all that they are based on."""

from __future__ import annotations

import pytest
from lxml import etree
from support.docx import docx, p, run, style

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.styles import Style, Styles

OUTLINE = '<w:pPr><w:outlineLvl w:val="{}"/></w:pPr>'


def style_of(styles: str, properties: str) -> Style:
    package = Package.open(docx(p("x", properties=properties), styles=styles))
    paragraph = package.tree(package.main).find(f".//{n.qn('w:p')}")
    assert paragraph is not None
    return Styles.read(package).of_paragraph(paragraph)


@pytest.mark.parametrize("name", ["heading 3", "Heading 3", "HEADING 3"])
def test_a_heading_is_known_by_its_style_s_name(name: str) -> None:
    found = style_of(style("berschrift3", name), '<w:pStyle w:val="berschrift3"/>')

    assert (found.name, found.heading_level) == (name, 3)


@pytest.mark.parametrize("name", ["heading 10", "heading 0", "Heading", "Heading 1 Char", "toc 1"])
def test_other_names_are_no_headings(name: str) -> None:
    assert style_of(style("x", name), '<w:pStyle w:val="x"/>').heading_level is None


@pytest.mark.parametrize(("value", "level"), [("0", 1), ("8", 9), ("9", None), ("", None)])
def test_a_heading_is_known_by_its_style_s_outline_level(value: str, level: int | None) -> None:
    styles = style("x", "Chapter", OUTLINE.format(value))

    assert style_of(styles, '<w:pStyle w:val="x"/>').heading_level == level


def test_a_style_inherits_its_heading_level_and_keeps_its_own_name() -> None:
    styles = (
        style("a", "Mine", based_on="b")
        + style("b", "Yours", based_on="c")
        + style("c", "Theirs", OUTLINE.format("1"))
    )

    assert style_of(styles, '<w:pStyle w:val="a"/>') == Style(
        name="Mine", heading_level=2, hidden=False
    )


def test_a_style_based_on_a_heading_is_one() -> None:
    styles = style("a", "Finding", based_on="h") + style("h", "heading 2")

    assert style_of(styles, '<w:pStyle w:val="a"/>').heading_level == 2


def test_the_nearest_outline_level_wins() -> None:
    styles = style("a", "TOC Heading", OUTLINE.format("9"), based_on="h") + style("h", "heading 1")

    assert style_of(styles, '<w:pStyle w:val="a"/>').heading_level is None


@pytest.mark.parametrize(("value", "level"), [("4", 5), ("9", None)])
def test_the_paragraph_s_own_outline_level_wins(value: str, level: int | None) -> None:
    found = style_of(
        style("h", "heading 1"), f'<w:pStyle w:val="h"/><w:outlineLvl w:val="{value}"/>'
    )

    assert (found.name, found.heading_level) == ("heading 1", level)


@pytest.mark.parametrize("value", ["²", "x", "-1", "1.5"])
def test_an_outline_level_that_is_no_number_says_nothing(value: str) -> None:
    assert style_of(style("x", "X"), f'<w:outlineLvl w:val="{value}"/>').heading_level is None


@pytest.mark.parametrize("size", [1, 2, 10_000])
def test_styles_in_a_ring_inherit_nothing_and_those_based_on_them_do(size: int) -> None:
    styles = style("x", "", based_on="s0") + "".join(
        style(f"s{i}", f"S{i}", OUTLINE.format(i % 9), based_on=f"s{(i + 1) % size}")
        for i in range(size)
    )

    for asked, name, level in (("x", "S0", 1), ("s0", "S0", 1), (f"s{size - 1}", None, None)):
        found = style_of(styles, f'<w:pStyle w:val="{asked}"/>')

        assert found.name == (name or f"S{size - 1}")
        assert found.heading_level == (level or (size - 1) % 9 + 1)


def test_a_chain_of_styles_is_followed_to_its_end_however_long() -> None:
    size = 10_000
    styles = style(f"s{size}", "heading 3", "<w:rPr><w:vanish/><w:b/></w:rPr>") + "".join(
        style(f"s{i}", f"S{i}", based_on=f"s{i + 1}") for i in range(size)
    )

    found = style_of(styles, '<w:pStyle w:val="s0"/>')

    assert (found.name, found.heading_level) == ("S0", 3)
    assert found.hidden and found.bold and not found.italic


def test_a_style_that_is_not_there_is_the_plain_one() -> None:
    assert style_of(style("a", "A"), '<w:pStyle w:val="b"/>') == style_of("", "")


@pytest.mark.parametrize(("value", "hidden"), [("1", True), ("0", False)])
def test_the_nearest_word_on_hidden_text_wins(value: str, hidden: bool) -> None:
    styles = style("a", "A", f'<w:rPr><w:vanish w:val="{value}"/></w:rPr>', based_on="b")
    styles += style("b", "B", "<w:rPr><w:vanish/></w:rPr>")
    package = Package.open(docx(p(run("x", '<w:rStyle w:val="a"/>')), styles=styles))
    found = package.tree(package.main).find(f".//{n.qn('w:r')}")
    assert found is not None

    assert Styles.read(package).hides(found) is hidden


HIDING = "<w:rPr><w:vanish/></w:rPr>"


@pytest.mark.parametrize(
    ("styles", "encoding", "hidden"),
    [
        (style("a", "A", HIDING), "UTF-8", True),
        (style("a", "A", HIDING), "UTF-16", True),
        (style("a", "A", "<w:rPr><w:b/></w:rPr>"), "UTF-8", False),
    ],
)
def test_what_styles_hide_is_the_same_where_they_are_read_for_that_alone(
    styles: str, encoding: str, hidden: bool
) -> None:
    package = Package.open(docx(p(run("x", '<w:rStyle w:val="a"/>')), styles=styles))
    (name,) = package.related(package.main, n.REL_STYLES)
    root = package.tree(name)
    package.put(name, etree.tostring(root, encoding="unicode").encode(encoding))
    found = package.tree(package.main).find(f".//{n.qn('w:r')}")
    assert found is not None

    assert Styles.that_hide(package).hides(found) is Styles.read(package).hides(found) is hidden

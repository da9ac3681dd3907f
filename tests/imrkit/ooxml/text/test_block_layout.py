"""The numbers that Word would print before paragraphs, bullets, and rows that are repeated."""

from __future__ import annotations

import pytest
from support.docx import cell, docx, p, row, sdt, style, table

from imrkit import Draft
from imrkit.values.layout import BlockLayout

LEVELS = (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "%4"))


def level(at: int, format_: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{format_}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def definition(id_: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{id_}">{"".join(levels)}</w:abstractNum>'


def number(id_: int, definition_: int, more: str = "") -> str:
    return f'<w:num w:numId="{id_}"><w:abstractNumId w:val="{definition_}"/>{more}</w:num>'


START = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
NUMBERING = (
    definition(0, *(level(at, *how) for at, how in enumerate(LEVELS)))
    + definition(1, level(0, "bullet", "•"))
    + definition(2, level(0, "upperRoman", "%1)", 9))
    + definition(3, level(0, "none", ""))
    + number(1, 0)
    + number(2, 1)
    + number(3, 2)
    + number(4, 3)
    + number(5, 0, START)
)


def item(num: int, at: int = 0) -> str:
    return p("x", properties=f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{num}"/></w:numPr>')


def layout(*blocks: str, styles: str = "") -> tuple[BlockLayout, ...]:
    draft = Draft.open(docx("".join(blocks), numbering=NUMBERING, styles=styles))
    found = draft.snapshot().layout
    assert found is not None
    assert len(found) == len(draft.snapshot().blocks or ())
    return found


def numbers(*blocks: str) -> list[str]:
    return [one.number for one in layout(*blocks)]


def test_a_level_counts_on_and_those_below_begin_anew() -> None:
    blocks = (item(1), item(1, 1), item(1, 1), item(1, 2), item(1, 3), item(1), item(1, 1))

    assert numbers(*blocks) == ["1.", "1.1", "1.2", "(a)", "i", "2.", "2.1"]


def test_a_level_without_one_above_counts_that_as_the_first() -> None:
    assert numbers(item(1, 1)) == ["1.1"]


def test_lists_of_one_definition_count_together_unless_one_says_where_it_starts() -> None:
    assert numbers(item(1), item(3), item(5), item(1), item(3)) == ["1.", "IX)", "5.", "2.", "X)"]


def test_paragraphs_in_controls_and_cells_are_counted() -> None:
    blocks = (item(1), table(row(cell(item(1)), cell(p("x")))), sdt(item(1)))

    assert numbers(*blocks) == ["1.", "", "3."]


@pytest.mark.parametrize(
    ("block", "wanted"),
    [
        (p("1. typed"), BlockLayout()),
        (item(2), BlockLayout(is_bulleted=True)),
        (item(4), BlockLayout()),
        (item(0), BlockLayout()),
        (item(77), BlockLayout()),
    ],
)
def test_what_has_no_number(block: str, wanted: BlockLayout) -> None:
    assert layout(block) == (wanted,)


def test_a_number_of_the_style() -> None:
    styled = style("N", "Numbered", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')

    [found] = layout(p("x", properties='<w:pStyle w:val="N"/>'), styles=styled)

    assert found.number == "1."


@pytest.mark.parametrize(("properties", "repeats"), [("<w:tblHeader/>", True), ("", False)])
def test_whether_a_table_repeats_its_titles(properties: str, *, repeats: bool) -> None:
    first = row(cell(p("Date"))).replace("<w:tr>", f"<w:tr><w:trPr>{properties}</w:trPr>", 1)

    [found] = layout(table(first, row(cell(p("May")))))

    assert found.repeats_titles is repeats


def test_a_table_in_a_cell_has_a_layout_of_its_own_and_counts_where_it_stands() -> None:
    titles = "<w:trPr><w:tblHeader/></w:trPr>"
    inner = table(row(titles, cell(item(1))))
    found = layout(item(1), table(row(cell(item(1), inner, item(1)))), item(1))

    assert [one.number for one in found] == ["1.", "", "", "5."]
    assert [one.repeats_titles for one in found] == [False, False, True, False]

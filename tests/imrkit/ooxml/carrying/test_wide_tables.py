"""A table that would run off its page is narrowed; one that fits is as it was."""

from __future__ import annotations

import pytest
from support.carrying import carried
from support.docx import cell, docx, p, row, table

PAGE = '<w:pgSz w:w="{}" w:h="9999"/><w:pgMar w:left="1000" w:right="1000"/>'
UPRIGHT, ACROSS = PAGE.format(11000), PAGE.format(16000)
INNER = table(row(cell(p("y"))), columns=1).replace('w:w="1000"', 'w:w="6000"')
CELL = cell(p("x"), INNER, p(), properties='<w:tcW w:w="6000" w:type="dxa"/>')
WIDE = table(row(CELL, CELL)).replace('w:w="1000"', 'w:w="6000"')


@pytest.mark.parametrize(
    ("section", "columns"),
    [(UPRIGHT, ["4500", "4500"]), (ACROSS, ["6000", "6000"]), ("", ["6000", "6000"])],
)
def test_a_table_fits_its_page(section: str, columns: list[str]) -> None:
    found = carried(docx(WIDE), docx(section=section))

    assert found.values("//w:body/w:tbl/w:tblGrid/w:gridCol/@w:w") == columns
    assert found.values("//w:body/w:tbl/w:tr/w:tc/w:tcPr/w:tcW/@w:w") == columns
    assert found.values("//w:tc/w:tbl/w:tblGrid/w:gridCol/@w:w") == columns
    told = "A table was wider than the page on which it stands now; its columns are narrower"
    assert [one.what for one in found.losses] == ([told] if section == UPRIGHT else [])


def test_shares_of_the_page_stay_as_they_are() -> None:
    share = WIDE.replace('w:w="6000" w:type="dxa"', 'w:w="2500" w:type="pct"')

    found = carried(docx(share), docx(section=UPRIGHT))

    assert set(found.values("//w:tcW/@w:w")) == {"2500"}


def test_tables_of_the_target_stay_as_they_are() -> None:
    found = carried(docx(p("x")), docx(WIDE, section=UPRIGHT))

    assert set(found.values("//w:gridCol/@w:w")) == {"6000"}

"""Any text is read back as it was filled."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from support.docx import (
    docx,
    p,
    run,
    sdt,
    unzipped,
)
from support.kinds import (
    BODY,
    LEGAL,
    LINES,
    NAME,
    bound,
    controls,
    fill,
    filled,
    row_values,
    values,
)


@given(LEGAL)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_text_is_read_back_from_rich_text(text: str) -> None:
    assert filled("rich", text).value == text.strip()


@given(st.lists(LEGAL))
@settings(deadline=None)
def test_any_paragraphs_are_read_back_from_rich_text(paragraphs: list[str]) -> None:
    assert filled("rich", paragraphs).filled_text == "\n".join(paragraphs).strip()


@given(LEGAL)
@settings(deadline=None)
def test_any_text_is_read_back_from_plain_text(text: str) -> None:
    assert filled("plain", text).value == text.strip()


@given(st.lists(st.fixed_dictionaries({"a": LEGAL, "b": LEGAL}), min_size=1, max_size=4))
@settings(deadline=None)
def test_any_rows_are_read_back(rows: list[dict[str, str]]) -> None:
    data = fill(docx(BODY["rows"]), row_values(*rows))
    ids = values(data, "w:id")

    assert [[one.value for one in cells] for cells in controls(data)["t"].rows] == [
        [one["a"].strip(), one["b"].strip()] for one in rows
    ]
    assert len(set(ids)) == len(ids)


@given(LEGAL)
@settings(deadline=None)
def test_any_text_is_kept_in_the_bound_node(text: str) -> None:
    data = fill(bound(p(sdt(run("old"), NAME + LINES, tag="t"))), text)
    node = etree.fromstring(unzipped(data)["customXml/item1.xml"])[0]

    assert (node.text or "") == text

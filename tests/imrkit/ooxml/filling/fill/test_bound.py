"""A bound control and those that share its node say the same as the node."""

from __future__ import annotations

import datetime as dt
import re
from unittest.mock import Mock

import pytest
from support.docx import (
    Store,
    docx,
    p,
    part,
    run,
    sdt,
)
from support.kinds import (
    BOX,
    DATE,
    GREY,
    LINES,
    LIST,
    NAME,
    SHOWING,
    STORE,
    TEXT,
    assert_nothing_changes,
    binding,
    bound,
    controls,
    fill,
)

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.ooxml.controls import binding as bindings
from imrkit.ooxml.controls.binding import bound_node
from imrkit.values.value import Value


def test_many_bound_controls_are_filled_without_looking_for_all_each_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    many = 40
    items = "".join(f"<c:name>{number}</c:name>" for number in range(many))
    data = docx(
        "".join(
            p(sdt(run("old"), binding(f"/c:cover/c:name[{at + 1}]") + LINES, tag=f"t{at}"))
            for at in range(many)
        ),
        stores=[Store(xml=f'<c:cover xmlns:c="urn:c">{items}</c:cover>', id=STORE)],
    )
    looked = Mock(wraps=bound_node)
    monkeypatch.setattr(bindings, "bound_node", looked)
    draft = Draft.open(data)
    for number in range(many):
        draft.fill(f"t{number}", f"new {number}")

    assert "<c:name>new 39</c:name>" in part(draft.to_bytes(), "customXml/item1.xml")
    assert many <= looked.call_count <= 2 * many


def test_a_bound_control_updates_its_custom_xml() -> None:
    data = bound(p(sdt(run("old"), NAME + TEXT, tag="t")))

    assert "<c:name>R&amp;D</c:name>" in part(fill(data, "R&D"), "customXml/item1.xml")


def test_a_bound_control_updates_each_control_that_shares_its_node() -> None:
    data = bound(
        p(sdt(run("old"), NAME + TEXT, tag="t")),
        p(sdt(run("Click", GREY), SHOWING + NAME + TEXT, tag="u")),
        p(sdt(run("second"), binding("/c:cover/c:name[2]") + TEXT, tag="v")),
        headers=sdt(p("old"), NAME + TEXT, tag="w"),
    )
    found = controls(fill(data, "new"))

    assert {tag: control.text for tag, control in found.items()} == {
        "t": "new",
        "u": "new",
        "v": "second",
        "w": "new",
    }
    assert not found["u"].placeholder


def test_an_emptied_bound_control_empties_its_node_and_those_that_share_it() -> None:
    data = fill(
        bound(p(sdt(run("old"), NAME + TEXT, tag="t")), p(sdt(run("old"), NAME + TEXT, tag="u"))),
        "",
    )

    assert "old" not in part(data, "customXml/item1.xml")
    assert controls(data)["u"].is_empty


def test_a_control_bound_with_another_spelling_of_the_path_is_updated_too() -> None:
    data = bound(
        p(sdt(run("old"), NAME + TEXT, tag="t")),
        p(sdt(run("old"), binding("/c:cover[1]/c:name[1]") + TEXT, tag="u")),
    )

    assert controls(fill(data, "new"))["u"].text == "new"


@pytest.mark.parametrize(
    ("properties", "value", "stored"),
    [
        (LIST.format("dropDownList"), "No", "n"),
        (LIST.format("comboBox"), "No", "n"),
        (BOX.format("0"), True, "(1|true)"),
        (
            DATE.replace("</w:date>", '<w:storeMappedDataAs w:val="dateTime"/></w:date>'),
            dt.date(2026, 3, 3),
            "2026-03-03T00:00:00Z?",
        ),
        (
            DATE.replace("</w:date>", '<w:storeMappedDataAs w:val="date"/></w:date>'),
            dt.date(2026, 3, 3),
            "2026-03-03",
        ),
    ],
    ids=["drop-down", "combo box", "check box", "date and time", "date"],
)
def test_a_bound_node_holds_what_word_reads_there(
    properties: str, value: Value, stored: str
) -> None:
    data = bound(p(sdt(run("old"), NAME + properties, tag="t")))
    after = part(fill(data, value), "customXml/item1.xml")

    assert re.search(f"<c:name>{stored}</c:name>", after)


@pytest.mark.parametrize(
    "properties",
    [
        binding("/c:cover[1]/c:name[2]"),
        binding("//c:name"),
        binding("/c:cover/c:name/@x"),
        binding("/c:cover/c:missing"),
        binding("/c:cover/c:name[contains(., 'o')]"),
        binding("/c:cover"),
        binding("/x:cover/c:name"),
        binding("/c:cover/@x/c:name"),
        binding("/c:cover/c:name").replace("w:dataB", "w15:dataB"),
    ],
    ids=[
        "second",
        "anywhere",
        "attribute",
        "missing",
        "condition",
        "not a leaf",
        "unknown prefix",
        "attribute within",
        "of Word 2013",
    ],
)
def test_a_binding_that_cannot_be_followed_never_brings_the_old_text_back(properties: str) -> None:
    """Word shows the bound node: refuse, or write it, or take the binding away."""
    draft = Draft.open(bound(p(sdt(run("old"), properties + TEXT, tag="t"))))
    try:
        draft.fill("t", "new")
    except DocumentError:
        return
    after = draft.to_bytes()

    assert "dataBinding" not in part(after) or ">new<" in part(after, "customXml/item1.xml")


def test_a_binding_to_a_broken_part_is_refused_and_the_draft_can_still_be_written() -> None:
    data = docx(p(sdt(run("old"), NAME + TEXT, tag="t")), stores=[Store(xml="<broken", id=STORE)])

    assert_nothing_changes(data, "new")

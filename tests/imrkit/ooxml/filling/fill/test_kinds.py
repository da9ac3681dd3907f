"""Each kind of control shows the value as typed, and keeps its state."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.docx import (
    docx,
    p,
    part,
    run,
    sdt,
    text_box,
    unzipped,
)
from support.kinds import (
    BODY,
    BOX,
    controls,
    fill,
    filled,
)

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.values.value import Value


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("rich", "An answer", "An answer"),
        ("rich", ["One", "Two"], "One\nTwo"),
        ("plain", "An answer", "An answer"),
        ("combo", "Something else", "Something else"),
        ("drop", "No", "No"),
        ("date", dt.date(2026, 3, 3), "3 March 2026"),
        ("date", dt.datetime(2026, 3, 3, 23, 59), "3 March 2026"),
        ("tick", True, "\u2612"),
        ("tick", False, "\u2610"),
    ],
)
def test_each_kind_shows_its_value(kind: str, value: Value, text: str) -> None:
    control = filled(kind, value)

    assert (control.text, control.placeholder) == (text, False)


def test_a_date_is_kept_as_iso_too() -> None:
    assert filled("date", dt.date(2026, 3, 3)).date == "2026-03-03"


@given(st.dates())
def test_any_date_is_kept_as_iso(date: dt.date) -> None:
    assert filled("date", date).date == date.isoformat()


@pytest.mark.parametrize("ticked", [True, False])
def test_a_check_box_keeps_its_state(ticked: bool) -> None:
    assert filled("tick", ticked).checked is ticked


@pytest.mark.parametrize("box", ["<w14:checkbox/>", "<w14:checkbox><w14:checked/></w14:checkbox>"])
def test_a_check_box_that_says_little_is_filled(box: str) -> None:
    data = docx(p(sdt(run("?"), box, tag="t")))

    assert controls(fill(data, True))["t"].text == "\u2612"
    assert controls(fill(data, False))["t"].checked is False


@pytest.mark.parametrize("code", ["nonsense", "0", "110000", "D800"])
def test_a_check_box_whose_sign_is_no_character_is_filled_or_refused(code: str) -> None:
    box = BOX.format("0").replace("2612", code)
    draft = Draft.open(docx(p(sdt(run("\u2610"), box, tag="t"))))
    try:
        draft.fill("t", True)
    except DocumentError:
        return
    assert draft.controls()[0].checked is True


def test_a_tick_is_drawn_in_the_font_that_the_box_names() -> None:
    box = BOX.format("0").replace(
        'checkedState w14:val="2612"', 'checkedState w14:val="00FE" w14:font="Wingdings"'
    )
    data = fill(docx(p(sdt(run("\u2610", '<w:rFonts w:ascii="MS Gothic"/>'), box, tag="t"))), True)

    assert re.search(r'(w:sym w:font|w:hAnsi)="Wingdings"', part(data))


def test_every_control_with_the_tag_is_filled() -> None:
    data = fill(docx(BODY["rich"] + BODY["plain"], headers={"h": BODY["plain"]}), "An answer")

    assert [control.text for control in Draft.open(data).controls()] == ["An answer"] * 3


def test_both_copies_of_a_text_box_are_filled() -> None:
    data = fill(docx(text_box(BODY["rich"])), "An answer")

    assert part(data).count("An answer") == 2


def test_only_the_parts_that_hold_the_control_change() -> None:
    before = docx(p("x"), headers={"h": BODY["rich"], "g": p("y")})
    after = unzipped(fill(before, "An answer"))

    assert {name for name, old in unzipped(before).items() if after[name] != old} == {
        "word/header-h.xml"
    }

"""A filled control keeps its formatting, and nothing of its placeholder."""

from __future__ import annotations

import datetime as dt

import pytest
from support.docx import (
    docx,
    p,
    part,
    run,
    sdt,
    style,
)
from support.kinds import (
    BODY,
    GREY,
    SHOWING,
    TEXT,
    controls,
    fill,
    filled,
)

from imrkit.values.richtext import Line, Text


@pytest.mark.parametrize("kind", ["rich", "plain", "combo", "drop", "date"])
def test_nothing_of_the_placeholder_is_left(kind: str) -> None:
    value = dt.date(2026, 3, 3) if kind == "date" else "Yes"
    after = part(fill(docx(BODY[kind]), value))

    assert "showingPlcHdr" not in after
    assert "PlaceholderText" not in after
    assert "Click" not in after


def test_the_placeholder_s_style_goes_from_the_paragraph_mark_too() -> None:
    body = sdt(p(run("Click", GREY), properties=f"<w:rPr>{GREY}</w:rPr>"), SHOWING, tag="t")

    assert "PlaceholderText" not in part(fill(docx(body), "x"))


def test_the_placeholder_s_style_is_known_by_its_name() -> None:
    styles = style("Platzhaltertext", "Placeholder Text", kind="character")
    body = BODY["plain"].replace("PlaceholderText", "Platzhaltertext")

    assert "Platzhaltertext" not in part(fill(docx(body, styles=styles), "x"))


def test_the_text_s_own_formatting_is_kept() -> None:
    body = sdt(p(run("Click", f"{GREY}<w:b/>"), properties='<w:jc w:val="center"/>'), tag="t")
    after = part(fill(docx(body), ["One", "Two"]))

    assert after.count("<w:b/>") == 2
    assert after.count('<w:jc w:val="center"/>') == 2


def test_the_control_s_formatting_wins_over_the_placeholder_s() -> None:
    body = p(sdt(run("Click", GREY), f"<w:rPr><w:i/></w:rPr>{TEXT}", tag="t"))

    assert "<w:r><w:rPr><w:i/></w:rPr><w:t" in part(fill(docx(body), "x"))


def test_the_control_keeps_all_its_other_properties() -> None:
    extra = (
        '<w:lock w:val="sdtLocked"/><w:placeholder><w:docPart w:val="gone"/></w:placeholder>'
        '<w15:color w:val="FF0000"/><w:unknown w:val="1"/>'
    )
    after = part(fill(docx(p(sdt(run("x"), extra + TEXT, tag="t"))), "y"))

    assert extra in after


def test_line_ends_and_tabs_become_what_word_shows_as_such() -> None:
    after = part(fill(docx(BODY["plain"]), "a\tb\nc\r\nd\re"))

    assert (after.count("<w:tab/>"), after.count("<w:br/>")) == (1, 3)
    assert controls(fill(docx(BODY["plain"]), "a\r\nb"))["t"].text == "a\nb"


@pytest.mark.parametrize("value", ["{{ x }}", "{% for %}", " DATE ", "</w:t>", "<x>&amp;"])
def test_code_stays_text(value: str) -> None:
    after = fill(docx(BODY["plain"]), value)

    assert controls(after)["t"].text == value.strip()
    assert "instrText" not in part(after)


def test_a_control_filled_with_nothing_is_empty() -> None:
    for kind in ("rich", "plain"):
        assert filled(kind, "").is_empty


def test_words_that_look_alike_stand_in_one_run() -> None:
    words = "Three words & “one”.\tAnd\nmore."
    line = Line(source=0, content=(Text(text=words), Text(text=" Bold words", bold=True)))

    after = part(fill(docx(BODY["rich"]), [line]))

    assert after.count("<w:r>") == 2
    plain = part(fill(docx(BODY["rich"]), words))
    assert part(fill(docx(BODY["rich"]), [Line(source=0, content=(Text(text=words),))])) == plain

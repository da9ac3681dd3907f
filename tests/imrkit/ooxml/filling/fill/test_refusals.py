"""A value that does not suit is refused, and nothing changes."""

from __future__ import annotations

import datetime as dt

import pytest
from support.docx import (
    docx,
    p,
    run,
    sdt,
    unzipped,
)
from support.kinds import (
    BODY,
    assert_nothing_changes,
)

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.values.value import Value


def test_a_value_that_is_refused_leaves_every_byte_as_it_was() -> None:
    data = docx(BODY["drop"])
    draft = Draft.open(data)
    with pytest.raises(DocumentError):
        draft.fill("t", "Perhaps")

    assert unzipped(draft.to_bytes()) == unzipped(data)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("rich", True),
        ("rich", dt.date(2026, 3, 3)),
        ("rich", [{"a": "b"}]),
        ("rich", {"a": "b"}),
        ("rich", ["a", 1]),
        ("rich", 5),
        ("rich", None),
        ("plain", True),
        ("plain", 5),
        ("drop", "Perhaps"),
        ("drop", True),
        ("combo", True),
        ("date", "3 March 2026"),
        ("date", True),
        ("tick", "maybe"),
        ("tick", 2),
        ("picture", "x"),
        ("rows", True),
        ("rows", 5),
        ("rows", None),
        ("rows", {"a": "x"}),
        ("rows", [{"a": "x"}, "y"]),
        ("rows", [{"nowhere": "x"}]),
        ("rows", [{"a": "x", "b": True}]),
        ("rows", [{"a": "x"}, {"b": "\x00"}]),
    ],
)
def test_a_value_that_does_not_suit_is_refused_and_nothing_changes(kind: str, value: Value) -> None:
    error = assert_nothing_changes(docx(BODY[kind]), value)

    assert "“t" in str(error)


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
@pytest.mark.parametrize("kind", ["rich", "plain", "combo"])
def test_a_character_that_no_word_file_may_hold_is_refused(kind: str, char: str) -> None:
    error = assert_nothing_changes(docx(BODY[kind]), f"a{char}b")

    assert "character" in str(error)


def test_a_tag_that_no_control_has_is_refused() -> None:
    error = assert_nothing_changes(docx(BODY["rich"]), "x", tag="nowhere")

    assert "“nowhere”" in str(error)


def test_a_wrong_choice_is_told_the_right_ones() -> None:
    assert "Yes, No" in str(assert_nothing_changes(docx(BODY["drop"]), "Perhaps"))


def test_one_control_that_refuses_keeps_the_others_with_its_tag_as_they_were() -> None:
    assert_nothing_changes(docx(BODY["rich"] + BODY["drop"]), "Perhaps")


@pytest.mark.parametrize(
    "control",
    [
        '<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr></w:sdt>',
        sdt("", "<w15:repeatingSection/>", tag="t"),
    ],
)
def test_a_control_without_content_is_refused(control: str) -> None:
    assert_nothing_changes(docx(control), [{"a": "x"}])


ONE_LINE = {"text": "<w:text/>", "list": "<w:comboBox/>"}


@pytest.mark.parametrize("kind", ONE_LINE.values(), ids=ONE_LINE)
@pytest.mark.parametrize("value", ["one\ntwo", "one\r\ntwo", "\n", ["one", "two"]])
def test_several_lines_are_refused_where_one_fits(kind: str, value: Value) -> None:
    data = docx(p(sdt(run("a"), kind, tag="t")))
    draft = Draft.open(data)

    with pytest.raises(DocumentError, match="one line"):
        draft.fill("t", value)

    assert unzipped(draft.to_bytes()) == unzipped(data)


def test_several_lines_are_written_where_they_fit() -> None:
    draft = Draft.open(docx(p(sdt(run("a"), '<w:text w:multiLine="1"/>', tag="t"))))

    draft.fill("t", "one\ntwo")

    assert [one.text for one in draft.controls()] == ["one\ntwo"]

"""A refusal says of which control, where and why, as fields and in one sentence."""

from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest
from support.docx import MAIN, cell, docx, p, row, run, sdt, table

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.values.controls import Binding, NewControl

TEXT, LIST = "<w:text/>", '<w:dropDownList><w:listItem w:value="Yes"/></w:dropDownList>'
LOCKED = '<w:lock w:val="sdtContentLocked"/>'
HEADER = "word/header-h.xml"


def refusal(data: bytes, do: Callable[[Draft], None]) -> DocumentError:
    """Return the error that an operation ends in; it changes nothing."""
    draft = Draft.open(data)
    before = draft.to_bytes()
    with pytest.raises(DocumentError) as caught:
        do(draft)
    assert draft.to_bytes() == before
    return caught.value


@pytest.mark.parametrize(
    ("do", "why"),
    [
        (lambda draft: draft.fill("t", "x"), "locks"),
        (lambda draft: draft.fill_all({"t": "x"}), "locks"),
        (lambda draft: draft.fill_at((0, 0), "x", part=HEADER), "locks"),
        (lambda draft: draft.clear((0, 0), part=HEADER), "locks"),
        (lambda draft: draft.unwrap((0, 0), part=HEADER), "forbids"),
        (lambda draft: draft.bind((0, 0), Binding(store="{0}", xpath="/a"), part=HEADER), "store"),
    ],
)
def test_a_refusal_names_control_place_and_reason(do: Callable[[Draft], None], why: str) -> None:
    held = p(sdt(run("old"), LOCKED + TEXT, tag="t", title="Name"))

    error = refusal(docx(headers={"h": held}), do)

    assert (error.tag, error.title) == ("t", "Name")
    assert (error.part, error.path) == (HEADER, (0, 0))
    assert why in error.reason and "Name" not in error.reason
    assert "“Name”" in str(error) and error.reason[1:] in str(error)
    assert pickle.loads(pickle.dumps(error)).__dict__ == error.__dict__  # noqa: S301


@pytest.mark.parametrize(
    "do",
    [
        lambda draft: draft.fill_at((0, 9), "x"),
        lambda draft: draft.unwrap((0, 9)),
        lambda draft: draft.clear((0, 9)),
        lambda draft: draft.retag((0, 9), "x"),
        lambda draft: draft.wrap((0, 9)),
        lambda draft: draft.insert((0, 9)),
    ],
)
def test_a_place_where_nothing_stands_is_named(do: Callable[[Draft], None]) -> None:
    error = refusal(docx(p("x")), do)

    assert (error.part, error.path) == (MAIN, (0, 9))


@pytest.mark.parametrize(("shown", "told"), [("old", "shows “old”"), ("", "shows nothing")])
def test_a_control_without_a_name_is_told_by_what_it_shows(shown: str, told: str) -> None:
    data = docx(p(sdt(run(shown), LIST)))

    error = refusal(data, lambda draft: draft.fill_at((0, 0, 0), "Perhaps"))

    assert told in str(error) and "“”" not in str(error)
    assert (error.tag, error.title, error.path) == ("", "", (0, 0, 0))


def test_a_cell_of_a_row_is_named_and_the_place_of_its_section() -> None:
    held = row(cell(p(sdt(run("x"), TEXT, tag="t.a", title="Column"))))
    item = sdt(held, "<w15:repeatingSectionItem/>")
    data = docx(table(sdt(item, "<w15:repeatingSection/>", tag="t")))

    error = refusal(data, lambda draft: draft.fill("t", [{"a": "x"}, {"a": "\x00"}]))

    assert (error.tag, error.title, error.part, error.path) == ("t.a", "Column", MAIN, (0, 0, 2))


def test_every_unknown_tag_is_named_at_once() -> None:
    data = docx(p(sdt(run("x"), TEXT, tag="t")))

    error = refusal(data, lambda draft: draft.fill_all({"t": "y", "u": "y", "v": "y"}))

    assert error.unknown_tags == ("u", "v")
    assert "“u”, “v”" in str(error)


TAGS = ["a#rows", "a#rows.date", "a#rows.text", "b", "title-of-report", *map(str, range(20))]


@pytest.mark.parametrize(
    ("unknown", "named"),
    [
        ("a#rows.wrong", " Those with a like beginning are: a#rows.date, a#rows.text."),
        ("a#wrong", " Those with a like beginning are: a#rows, a#rows.date, a#rows.text."),
        ("title-of-reports", " Those most like it are: title-of-report."),
        ("nothing-like-any", ""),
    ],
)
def test_an_unknown_tag_is_told_with_those_that_there_are(unknown: str, named: str) -> None:
    data = docx("".join(p(sdt(run("x"), TEXT, tag=tag)) for tag in TAGS))

    error = refusal(data, lambda draft: draft.fill(unknown, "y"))

    assert str(error) == f"There is no content control with the tag “{unknown}”.{named}"


def test_a_document_without_tags_names_none() -> None:
    error = refusal(docx(p(sdt(run("x"), TEXT))), lambda draft: draft.fill("t", "y"))

    assert str(error) == "There is no content control with the tag “t”."


def test_an_error_of_a_whole_file_has_no_place() -> None:
    with pytest.raises(DocumentError) as caught:
        Draft.open(b"x")

    assert (caught.value.tag, caught.value.path, caught.value.part) == ("", (), "")
    assert caught.value.reason == str(caught.value)


def test_a_new_control_that_cannot_stand_there_says_where() -> None:
    data = docx(p(sdt(run("x"), TEXT)))

    error = refusal(data, lambda draft: draft.wrap((0, 0, 0, 0), NewControl()))

    assert error.path == (0, 0, 0, 0)

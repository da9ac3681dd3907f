"""What is read from a control fills another: the value says all but the formatting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.docx import cell, docx, p, part, row, run, sdt, table, text_box
from support.filling import Filler

import imrkit
from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.values.controls import ContentControl, ControlKind, ControlValue, Level, find, walk
from imrkit.values.value import Value

LIST = '<w:{0}><w:listItem w:displayText="Yes" w:value="y"/><w:listItem w:value="No"/></w:{0}>'
KINDS = {
    ControlKind.RICH_TEXT: "<w:richText/>",
    ControlKind.PLAIN_TEXT: '<w:text w:multiLine="1"/>',
    ControlKind.DROP_DOWN: LIST.format("dropDownList"),
    ControlKind.COMBO_BOX: LIST.format("comboBox"),
    ControlKind.DATE: '<w:date><w:dateFormat w:val="d MMMM yyyy"/></w:date>',
    ControlKind.CHECK_BOX: '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>',
}
AROUND = {
    Level.RUN: lambda properties: p(sdt(run("old"), properties, tag="t"), "beside"),
    Level.BLOCK: lambda properties: sdt(p("old"), properties, tag="t"),
    Level.CELL: lambda properties: table(row(sdt(cell(p("old")), properties, tag="t"))),
    Level.ROW: lambda properties: table(sdt(row(cell(p("old"))), properties, tag="t")),
}
WORDS = st.text("ab \t\n", max_size=8)
LINE = st.text("ab ", max_size=8)
TYPED: dict[ControlKind, st.SearchStrategy[Value]] = {
    ControlKind.RICH_TEXT: WORDS | st.lists(WORDS, max_size=4),
    ControlKind.PLAIN_TEXT: WORDS,
    ControlKind.DROP_DOWN: st.sampled_from(["", "Yes", "No"]),
    ControlKind.COMBO_BOX: LINE,
    ControlKind.DATE: st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)),
    ControlKind.CHECK_BOX: st.booleans(),
}
CASES = st.sampled_from(sorted(KINDS)).flatmap(
    lambda kind: st.tuples(st.just(kind), st.sampled_from(sorted(AROUND)), TYPED[kind])
)


def one(draft: Draft) -> ContentControl:
    [control] = walk(Draft.open(draft.to_bytes()).controls())
    return control


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CASES)
def test_what_was_read_fills_another(case: tuple[ControlKind, Level, Value]) -> None:
    kind, level, typed = case
    blank = docx(AROUND[level](KINDS[kind]) + p("end"))
    draft, other = Draft.open(blank), Draft.open(blank)
    draft.fill("t", typed)
    read = one(draft)

    other.fill(read.tag, read.value)

    copied = one(other)
    assert (copied.value, copied.date, copied.checked) == (read.value, read.date, read.checked)
    assert read.is_empty or copied.text == read.text


@pytest.mark.parametrize("kind", ["dropDownList", "comboBox"])
def test_a_choice_with_space_around_it_is_known_by_its_words(kind: str) -> None:
    item = '<w:listItem w:displayText=" Yes " w:value="y"/>'
    data = docx(p(sdt(run("x"), f"<w:{kind}>{item}</w:{kind}>", tag="t")))
    draft = Draft.open(data)

    draft.fill("t", one(draft_with_choice(data)).value)

    assert one(draft).text == "Yes"


def draft_with_choice(data: bytes) -> Draft:
    draft = Draft.open(data)
    draft.fill("t", " Yes ")
    return draft


def section(*cells: str) -> bytes:
    """Return a file with a repeating section of two rows with these controls."""
    item = sdt(row(cell(p("Label ", *cells))), "<w15:repeatingSectionItem/>")
    return docx(table(sdt(item + item, "<w15:repeatingSection/>", tag="s")) + p("end"))


def cells(tags: Sequence[str]) -> list[str]:
    return [sdt(run("x"), kind, tag=tag) for kind, tag in zip(KINDS.values(), tags, strict=True)]


WHOLE: list[Value] = ["rich", "plain", "Yes", "typed", "2026-03-03", True]
TAGS = ["s.a", "s.b", "s.c", "s.d", "s.e", "s.f"]


@pytest.mark.parametrize(
    ("tags", "rows"),
    [
        (TAGS, [dict(zip(TAGS, WHOLE, strict=True)), {"a": "two"}, {"c": "No"}]),
        ([""] * 6, [WHOLE, ["two"], [None, None, "No"]]),
        (["t"] * 6, [WHOLE, ["two"], [None, None, "No"]]),
        (["t", "", "u", "", "", ""], [WHOLE, ["two"], [None, None, "No"]]),
    ],
    ids=["tagged", "no tags", "one tag for all", "some tags"],
)
def test_rows_that_were_read_fill_another(tags: list[str], rows: Value) -> None:
    blank = section(*cells(tags))
    draft, other = Draft.open(blank), Draft.open(blank)
    draft.fill("s", rows)
    [read] = Draft.open(draft.to_bytes()).controls()

    other.fill(read.tag, read.value)

    [copied] = Draft.open(other.to_bytes()).controls()
    assert copied.value == read.value
    assert [[one.filled_text for one in cells] for cells in copied.rows] == [
        ["rich", "plain", "Yes", "typed", "3 March 2026", "true"],
        ["two", "", "", "", "", ""],
        ["", "", "No", "", "", ""],
    ]


def test_a_picture_in_a_row_and_a_control_that_holds_others_are_left_as_they_are() -> None:
    blank = section(sdt(sdt(run("inner"), "<w:text/>")), sdt(run("x"), "<w:picture/>"))
    [read] = Draft.open(blank).controls()

    assert read.value == ((None, "inner", None), (None, "inner", None))
    other = Draft.open(blank)
    other.fill("s", read.value)
    assert [one.value for one in other.controls()] == [read.value]


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([["a", "b", "c"]], "has 2 controls"),
        ([{"a": "x"}], r"no column “a”.*order of its 2 controls"),
        ([["a", dt.date(2026, 1, 1)]], "filled with text"),
        (True, "list of rows"),
    ],
)
def test_rows_that_do_not_fit_are_refused(rows: Value, why: str) -> None:
    data = section(sdt(run("x"), "<w:text/>"), sdt(run("y"), "<w:text/>"))
    draft = Draft.open(data)

    with pytest.raises(DocumentError, match=why):
        draft.fill("s", rows)

    assert draft.to_bytes() == Draft.open(data).to_bytes()


def test_the_copy_for_older_readers_in_a_row_is_filled_too() -> None:
    box = text_box(sdt(p("x"), "<w:text/>", tag="s.a")).removeprefix("<w:p>").removesuffix("</w:p>")
    draft = Draft.open(section(box))

    draft.fill("s", [{"a": "PC1"}])

    assert part(draft.to_bytes()).count("PC1") == 2
    assert [one.value for one in draft.controls()] == [({"s.a": "PC1"},)]


def test_a_column_may_be_named_by_its_title() -> None:
    draft = Draft.open(section(sdt(run("x"), "<w:text/>", title="Who")))

    draft.fill("s", [{"Who": "PC1"}])

    assert [one.value for one in draft.controls()] == [(("PC1",),)]


def test_every_control_of_a_row_with_a_tag_is_filled() -> None:
    draft = Draft.open(section(*[sdt(run("x"), "<w:text/>", tag="s.a")] * 2))

    draft.fill("s", [{"a": "PC1"}])

    assert [one.value for one in draft.controls()] == [(("PC1", "PC1"),)]


def test_a_tag_in_a_section_in_a_row_is_not_the_row_s() -> None:
    inner = sdt(
        sdt(run("x"), "<w15:repeatingSectionItem/>"), "<w15:repeatingSection/>", tag="inner"
    )
    data = section(sdt(run("y"), "<w:text/>", tag="a"), inner)
    draft = Draft.open(data)

    draft.fill("s", [{"a": "PC1"}])

    [read] = draft.controls()
    assert [one.tag for one in read.rows[0]] == ["a", "inner"]
    assert read.rows[0][0].value == "PC1"


@pytest.mark.parametrize(
    ("written", "ticked"),
    [
        *((word, True) for word in ("yes", "Yes ", "true", "TRUE", "1", "on", "x", "X", "ticked")),
        *((word, False) for word in ("no", "false", "0", "off", "", " ", "Unticked", "\u2610")),
        (True, True),
        (False, False),
        (1, True),
        (0, False),
    ],
)
def test_a_box_takes_what_a_person_writes(written: str | bool, ticked: bool) -> None:
    draft = Draft.open(docx(AROUND[Level.RUN](KINDS[ControlKind.CHECK_BOX])))

    draft.fill("t", written)

    assert one(draft).checked is ticked


@pytest.mark.parametrize("written", ["maybe", "yes or no", "2", 2, dt.date(2026, 1, 1), ["yes"]])
def test_a_box_says_what_it_takes(written: Value) -> None:
    draft = Draft.open(docx(AROUND[Level.RUN](KINDS[ControlKind.CHECK_BOX])))

    with pytest.raises(DocumentError, match="True or False, or with yes or no, true or false, 1"):
        draft.fill("t", written)


def test_what_a_date_control_shows_and_no_date_is_read_as_text_and_refused() -> None:
    draft = Draft.open(docx(AROUND[Level.RUN](KINDS[ControlKind.DATE])))
    value: ControlValue = one(draft).value

    assert value == "old"
    with pytest.raises(DocumentError, match="filled with a date"):
        draft.fill("t", value)


def test_controls_are_found_by_tag_title_and_id_in_rows_and_headers_too() -> None:
    named = '<w:id w:val="7"/>'
    inner = sdt(run("x"), f"{named}<w:text/>", tag="a", title="Who")
    item = sdt(p(inner), "<w15:repeatingSectionItem/>")
    draft = Draft.open(
        docx(
            sdt(item, "<w15:repeatingSection/>", tag="s") + p(sdt(run("y"), title="Who")),
            headers={"h": p(sdt(run("z"), tag="a"))},
        )
    )

    assert [one.text for one in draft.find(title="Who")] == ["x", "y"]
    assert [one.text for one in draft.find(id=7)] == ["x"]
    assert [one.text for one in draft.find(tag="a")] == ["x", "z"]
    assert [one.text for one in draft.find(tag="a", title="")] == ["z"]
    assert draft.find(title="nobody") == ()
    assert find(draft.controls(), title="Who") == draft.find(title="Who")
    [found] = draft.find(tag="a", title="")
    draft.fill_at(found.path, "new", part=found.part)
    assert [one.text for one in draft.find(tag="a")] == ["x", "new"]


CELLS = st.fixed_dictionaries({}, optional=dict(zip("abcdef", TYPED.values(), strict=True)))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(CELLS, max_size=3), st.sampled_from([TAGS, [""] * 6, ["t"] * 6]))
def test_any_rows_that_were_read_fill_another(
    rows: list[dict[str, Value]], tags: list[str]
) -> None:
    by_order = [[row.get(name) for name in "abcdef"] for row in rows]
    blank = section(*cells(tags))
    draft, other = Draft.open(blank), Draft.open(blank)
    draft.fill("s", rows if tags is TAGS else by_order)
    [read] = Draft.open(draft.to_bytes()).controls()

    other.fill(read.tag, read.value)

    [copied] = Draft.open(other.to_bytes()).controls()
    assert copied.value == read.value


def test_a_whole_draft_fills_a_blank_template() -> None:
    blank = imrkit.new("sar", "Example Police")
    draft, other = Draft.open(blank), Draft.open(blank)
    kind = imrkit.load_checklist().review_type("sar")
    assert kind is not None
    Filler().fill(draft, imrkit.load_checklist().asked(kind))
    read = {one.tag: one.value for one in draft.controls() if one.tag.startswith("imr:")}

    other.fill_all(read)

    assert {one.tag: one.value for one in other.controls() if one.tag in read} == read
    assert len(read) > 80

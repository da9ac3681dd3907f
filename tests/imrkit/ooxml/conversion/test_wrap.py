"""Areas of a form get their controls, and nothing else of it changes."""

from __future__ import annotations

import datetime as dt

import pytest
from support.docx import cell, docx, p, row, run, sdt, table, text_box
from support.wrapping import (
    area,
    body_of,
    control_of,
    planned,
    texts,
    without_controls,
    wrapped,
)

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.values.controls import ControlKind
from imrkit.values.slots import AreaKind
from imrkit.values.snapshot import Paragraph

LINE, BLOCKS, CELL, CONTROL = AreaKind.LINE, AreaKind.BLOCKS, AreaKind.CELL, AreaKind.CONTROL
PLAIN, RICH, DATE = ControlKind.PLAIN_TEXT, ControlKind.RICH_TEXT, ControlKind.DATE
BLANK = "\u2002" * 5
WORD = "Click or tap here to enter text."
BOLD = "<w:b/>"
GREY = '<w:rStyle w:val="PlaceholderText"/>'
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


# A line


def test_the_rest_of_a_line_becomes_plain_text() -> None:
    body = p(run("Name: ", BOLD), "Adult A, of Leeds")
    done = wrapped(body, planned(area(LINE, (0, 0), 6, 23, text="Adult A, of Leeds")))

    assert control_of(done) == ("plain-text", "run", "Adult A, of Leeds", False)
    assert body_of(without_controls(done.data)) == body_of(docx(body))


def test_a_blank_in_a_sentence_leaves_the_words_around_it() -> None:
    body = p("Seen on ", "the 3 of", " May by her.")
    done = wrapped(body, planned(area(LINE, (0, 0), 12, 18, text="3 of M")))

    assert control_of(done) == ("plain-text", "run", "3 of M", False)
    assert body_of(without_controls(done.data)) == body_of(docx(body))


@pytest.mark.parametrize("gap", ["<w:r><w:tab/></w:r>", "      "])
def test_between_two_labels_space_stays_before_the_second(gap: str) -> None:
    body = p("Signed:", gap, "Date:")
    at = len("Signed:") + (1 if gap.startswith("<") else len(gap))
    done = wrapped(body, planned(area(LINE, (0, 0), at, at)))
    (paragraph,) = Draft.open(done.data).snapshot().blocks or ()
    (control,) = Draft.open(done.data).controls()

    assert isinstance(paragraph, Paragraph)
    before, behind = paragraph.text.split(control.text.strip())
    assert (before, behind[0].isspace(), behind.strip()) == ("Signed: ", True, "Date:")


def test_an_empty_rest_of_a_line_gets_a_placeholder_that_goes_with_the_control() -> None:
    body = p(run("Name: ", BOLD))
    done = wrapped(body, planned(area(LINE, (0, 0), 6, 6)))

    assert control_of(done) == ("plain-text", "run", WORD, True)
    assert BOLD.encode() not in body_of(done.data).encode().split(b"sdtContent")[1]
    assert body_of(without_controls(done.data)) == body_of(docx(body))


def test_a_prompt_of_the_form_becomes_the_placeholder_and_is_grey() -> None:
    prompt = '<w:i/><w:color w:val="FF0000"/>'
    body = p("Name: ", run("<Enter name>", prompt), " (in full)")
    done = wrapped(body, planned(area(LINE, (0, 0), 6, 18, prompt="<Enter name>")))

    assert control_of(done) == ("plain-text", "run", "<Enter name>", True)
    assert texts(done.data) == texts(docx(body))
    shown = body_of(done.data)
    assert "FF0000" not in shown
    assert "PlaceholderText" in shown
    assert texts(without_controls(done.data)) == "Name:  (in full)"


def test_a_prompt_comes_back_when_the_answer_is_taken_away() -> None:
    done = wrapped(p("Name: ____"), planned(area(LINE, (0, 0), 6, 10, prompt="____")))
    draft = Draft.open(done.data)
    draft.fill("imr:a", "Adult A")
    assert control_of(draft.to_bytes()) == ("plain-text", "run", "Adult A", False)
    draft.fill("imr:a", "")

    assert control_of(draft.to_bytes()) == ("plain-text", "run", "____", True)


def test_two_blanks_on_one_line_get_a_control_each() -> None:
    body = p("Tel: __ Email: ___")
    done = wrapped(
        body,
        planned(area(LINE, (0, 0), 5, 7, prompt="__")),
        planned(area(LINE, (0, 0), 15, 18, prompt="___"), tag="imr:b"),
    )

    assert control_of(done)[2] == "__"
    assert control_of(done, "imr:b")[2] == "___"
    assert texts(done.data) == texts(docx(body))
    assert [one.tag for one in done.done] == ["imr:a", "imr:b"]


def test_space_left_for_an_answer_stays_wide() -> None:
    body = p("Tel:          Email:")
    done = wrapped(body, planned(area(LINE, (0, 0), 4, 14)))

    assert control_of(done)[3] is True
    assert texts(done.data) == texts(docx(body))


@pytest.mark.parametrize("kind", [PLAIN, RICH])
def test_a_tab_that_draws_the_line_to_write_on_is_the_placeholder(kind: ControlKind) -> None:
    tab = "<w:r><w:rPr><w:u w:val='single'/></w:rPr><w:tab/></w:r>"
    for body, place in (
        (p("Name: ", tab), area(LINE, (0, 0), 6, 7)),
        (p("Name:") + p(tab), area(BLOCKS, (0,), 1, 2)),
    ):
        done = wrapped(body, planned(place, kind=kind))
        assert control_of(done)[3] is True
        assert texts(done.data) == texts(docx(body))
        draft = Draft.open(done.data)
        draft.fill("imr:a", "Adult A")
        assert "<w:tab" not in body_of(draft.to_bytes())


def test_a_date_is_a_date_with_its_day() -> None:
    body = p("Date: 3 March 2026")
    done = wrapped(body, planned(area(LINE, (0, 0), 6, 18, text="3 March 2026"), kind=DATE))
    (control,) = Draft.open(done.data).controls()

    assert (control.kind, control.date) == (DATE, "2026-03-03")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("03/04/2026", "05/06/2026"),
        ("3.4.26", "05.06.26"),
        ("dd/mm/yyyy", "05/06/2026"),
        ("3 April 2026", "5 June 2026"),
    ],
)
def test_a_date_is_written_as_the_form_writes_it(written: str, shown: str) -> None:
    prompt = written if written[0] == "d" else ""
    where = area(LINE, (0, 0), 6, 6 + len(written), text="" if prompt else written, prompt=prompt)
    draft = Draft.open(wrapped(p(f"Date: {written}"), planned(where, kind=DATE)).data)
    draft.fill("imr:a", dt.date(2026, 6, 5))

    assert control_of(draft.to_bytes())[2] == shown


def test_where_the_form_offers_no_choices_a_list_takes_other_words_too() -> None:
    for answer in ("High", "Rather high"):
        place = planned(
            area(LINE, (0, 0), 6, 6 + len(answer), text=answer),
            kind=ControlKind.DROP_DOWN,
            choices=("Low", "High"),
        )
        done = wrapped(p(f"Risk: {answer}"), place)
        assert control_of(done) == ("combo-box", "run", answer, False)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("____", ("rich-text", "block", "____", True)),
        ("", ("rich-text", "block", WORD, True)),
        ("Because", ("rich-text", "block", "Because", False)),
    ],
)
def test_a_line_of_its_own_takes_an_answer_in_paragraphs(
    text: str, found: tuple[str, str, str, bool]
) -> None:
    prompt = "" if text.isalpha() else text
    where = area(LINE, (0, 1), 0, len(text), text="" if prompt else text, prompt=prompt)
    body = p("Why?") + p(*filter(None, [text])) + p("Next")

    assert control_of(wrapped(body, planned(where))) == found
    assert control_of(wrapped(body, planned(where, kind=PLAIN)))[:2] == ("plain-text", "run")


def test_an_answer_that_is_set_off_keeps_its_looks_as_rich_text() -> None:
    body = p("Name: ", run("Adult ", BOLD), "A")
    done = wrapped(body, planned(area(LINE, (0, 0), 6, 13, text="Adult A")))

    assert control_of(done) == ("rich-text", "run", "Adult A", False)
    assert body_of(without_controls(done.data)) == body_of(docx(body))


def test_a_line_without_room_keeps_its_height() -> None:
    narrow = '<w:tcW w:w="3000" w:type="dxa"/>'
    for label, shown in (
        ("To: ", BLANK),
        ("Date of the decision: ", BLANK[:1]),
        ("To:", f" {BLANK}"),
    ):
        body = table(row(cell(p(label), properties=narrow)))
        done = wrapped(body, planned(area(LINE, (0, 0, 2, 0, 1), len(label), len(label))))
        assert texts(done.data) == label + shown


def test_a_link_in_an_answer_makes_it_rich_text() -> None:
    link = f'<w:hyperlink w:anchor="x">{run("there")}</w:hyperlink>'
    body = p("See: ", "go ", link)
    done = wrapped(body, planned(area(LINE, (0, 0), 5, 13, text="go there")))

    assert control_of(done) == ("rich-text", "run", "go there", False)
    assert body_of(without_controls(done.data)) == body_of(docx(body))


# Blocks


def test_paragraphs_below_a_heading_become_one_block() -> None:
    body = p("Why?") + p("Because") + p("of this") + p("Next")
    done = wrapped(body, planned(area(BLOCKS, (0,), 1, 3, text="Because\nof this")))

    assert control_of(done) == ("rich-text", "block", "Because\nof this", False)
    assert body_of(without_controls(done.data)) == body_of(docx(body))


def test_empty_paragraphs_stay_and_show_a_placeholder() -> None:
    body = p("Why?") + p() + p() + p("Next")
    done = wrapped(body, planned(area(BLOCKS, (0,), 1, 3), placeholder="Say why"))

    assert control_of(done) == ("rich-text", "block", "Say why", True)
    assert body_of(without_controls(done.data)) == body_of(docx(body))


def test_nothing_between_two_headings_gets_a_paragraph() -> None:
    body = p("Why?") + p("Next")
    done = wrapped(body, planned(area(BLOCKS, (0,), 1, 1)))

    assert control_of(done) == ("rich-text", "block", WORD, True)
    assert texts(without_controls(done.data)) == "Why?Next"


def test_comments_of_xml_are_nobody_s_words() -> None:
    body = p("Why?") + "<!-- x --><?x y?>" + p("Next") + "<!-- z -->"
    for start, end in ((1, 1), (1, 3), (2, 2), (5, 5)):
        done = wrapped(body, planned(area(BLOCKS, (0,), start, end)))
        assert control_of(done) == ("rich-text", "block", WORD, True)
        assert texts(without_controls(done.data)) == "Why?Next"


def test_a_prompt_in_paragraphs_becomes_the_placeholder() -> None:
    body = p("Why?") + p("[Say why]")
    done = wrapped(body, planned(area(BLOCKS, (0,), 1, 2, prompt="[Say why]")))

    assert control_of(done) == ("rich-text", "block", "[Say why]", True)
    assert texts(done.data) == texts(docx(body))


def test_words_of_the_form_are_not_taken_for_an_answer() -> None:
    body = p("Plan") + table(row(cell(p("Action")), cell(p("By whom"))))
    done = wrapped(body, planned(area(BLOCKS, (0,), 1, 2)))

    assert done.done == ()
    assert "would count as an answer" in done.refused[0].reason


def test_an_empty_end_of_a_page_section_stays_outside() -> None:
    end = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    done = wrapped(p("Why?") + p() + end, planned(area(BLOCKS, (0,), 1, 3)))
    refused = wrapped(p("Why?") + end + p("x"), planned(area(BLOCKS, (0,), 1, 3, text="x")))

    assert control_of(done)[1] == "block"
    assert refused.done == ()
    assert "page section" in refused.refused[0].reason


# Cells


@pytest.mark.parametrize(
    ("kind", "content", "text", "found"),
    [
        (RICH, p(), "", ("rich-text", "block", BLANK.strip(), True)),
        (PLAIN, p(), "", ("plain-text", "run", BLANK.strip(), True)),
        (PLAIN, p("A"), "A", ("plain-text", "run", "A", False)),
        (PLAIN, p("A") + p("B"), "A\nB", ("rich-text", "block", "A\nB", False)),
        (DATE, p() + p(), "", ("rich-text", "block", BLANK.strip(), True)),
    ],
)
def test_a_cell_gets_the_kind_that_its_content_takes(
    kind: ControlKind, content: str, text: str, found: tuple[str, str, str, bool]
) -> None:
    body = table(row(cell(p("Name")), cell(content)))
    done = wrapped(body, planned(area(CELL, (0, 0, 2, 1), text=text), kind=kind))

    assert control_of(done) == found
    assert body_of(without_controls(done.data)) == body_of(docx(body))


def test_a_wide_cell_shows_words_and_a_narrow_one_a_blank() -> None:
    for width, shown in ((6000, WORD), (1500, "")):
        wide = f'<w:tcW w:w="{width}" w:type="dxa"/>'
        body = table(row(cell(p("Name")), cell(p(), properties=wide)))
        assert control_of(wrapped(body, planned(area(CELL, (0, 0, 2, 1)))))[2] == shown


def test_a_cell_that_belongs_to_the_one_above_is_refused() -> None:
    body = table(row(cell(p("Name")), cell(p(), properties="<w:vMerge/>")))
    done = wrapped(body, planned(area(CELL, (0, 0, 2, 1))))

    assert done.refused[0].reason == "Its cell is part of the one above."


# Controls of the form's own


def test_another_vendor_s_control_keeps_all_but_its_tag() -> None:
    theirs = sdt(p(run("Enter name", GREY)), "<w:showingPlcHdr/><w:text/>", tag="v1", title="Name")
    done = wrapped(theirs, planned(area(CONTROL, (0, 0), prompt="Enter name")))
    (control,) = Draft.open(done.data).controls()

    assert (control.tag, control.title, control.kind) == ("imr:a", "Name", PLAIN)
    assert control.placeholder
    assert done.done[0].former_tag == "v1"


@pytest.mark.parametrize(
    ("properties", "said"),
    [
        ('<w:lock w:val="sdtContentLocked"/>', "locks"),
        ("<w:picture/>", "kind picture"),
        ("<w:group/>", "kind group"),
    ],
)
def test_a_control_that_nobody_can_fill_is_refused(properties: str, said: str) -> None:
    done = wrapped(sdt(p("x"), properties, tag="v1"), planned(area(CONTROL, (0, 0))))

    assert said in done.refused[0].reason
    assert Draft.open(done.data).find(tag="v1")


# What is refused


INSERTED = '<w:ins w:id="1" w:author="A">{}</w:ins>'


@pytest.mark.parametrize(
    ("body", "place", "said"),
    [
        (p(INSERTED.format(run("Name: x"))), area(LINE, (0, 0), 6, 7, text="x"), "tracked"),
        (
            p(f'<w:hyperlink w:anchor="x">{run("Name: x")}</w:hyperlink>', "y"),
            area(LINE, (0, 0), 6, 8, text="xy"),
            "middle of a link",
        ),
        (
            p("N: ", FIELD.format("begin"), "a", FIELD.format("separate"), "bc")
            + p(FIELD.format("end")),
            area(LINE, (0, 0), 5, 6, text="c"),
            "of a field",
        ),
        (
            sdt(p("Name: x"), '<w:lock w:val="contentLocked"/>'),
            area(LINE, (0, 0, 0), 6, 7, text="x"),
            "locks",
        ),
        (sdt(p("Name: x"), "<w:group/>"), area(LINE, (0, 0, 0), 6, 7, text="x"), "locks"),
        (
            p(sdt(run("Name: x"), "<w:text/>")),
            area(BLOCKS, (0,), 0, 1, text="Name: x"),
            "content control stands there already",
        ),
        (p("x"), area(BLOCKS, (0,), 3, 9), "find the slots of the file anew"),
        (p("x"), area(LINE, (0, 0), 3, 9), "find the slots of the file anew"),
        (p("x"), area(CELL, (0, 0)), "find the slots of the file anew"),
    ],
)
def test_an_area_that_word_would_refuse_is_refused_with_a_sentence(
    body: str, place: object, said: str
) -> None:
    done = wrapped(body, planned(place))  # type: ignore[arg-type]

    assert done.done == ()
    assert said in done.refused[0].reason
    assert body_of(done.data) == body_of(docx(body))


def test_a_text_box_that_stands_twice_in_the_file_is_refused() -> None:
    body = text_box(p("Name: x"))
    path = (0, 0, 0, 0, 0, 0, 0, 0, 0)
    done = wrapped(body, planned(area(LINE, path, 6, 7, text="x")))

    assert "holds twice" in done.refused[0].reason


def test_of_two_areas_that_overlap_the_inner_one_gets_its_control() -> None:
    body = p("Why?") + p("Name: x")
    done = wrapped(
        body,
        planned(area(BLOCKS, (0,), 1, 2, text="Name: x"), anchor="Why?"),
        planned(area(LINE, (0, 1), 6, 7, text="x"), tag="imr:b", anchor="Name:"),
        planned(area(LINE, (0, 1), 6, 7, text="x"), tag="imr:c", anchor="Other"),
    )

    assert [one.tag for one in done.done] == ["imr:b"]
    assert [one.reason for one in done.refused] == [
        "It holds the area of “Name:”, which gets a content control of its own.",
        "It shares its area with “Name:”, which gets the content control.",
    ]


def test_what_was_done_says_where_the_control_is() -> None:
    body = p("A: x") + p("B: y")
    done = wrapped(
        body,
        planned(area(LINE, (0, 0), 3, 4, text="x")),
        planned(area(LINE, (0, 1), 3, 4, text="y"), tag="imr:b"),
    )
    draft = Draft.open(done.data)

    assert [(one.tag, one.path) for one in done.done] == [
        (one.tag, one.path) for one in draft.controls()
    ]


def test_the_form_itself_stays_as_it_is() -> None:
    draft = Draft.open(docx(p("A: x")))
    before = draft.to_bytes()
    draft.wrapped([planned(area(LINE, (0, 0), 3, 4, text="x"))])

    assert draft.to_bytes() == before


def test_a_place_outside_the_body_is_refused() -> None:
    place = planned(area(LINE, (0, 0), 0, 0))
    elsewhere = area(LINE, (0, 0), 0, 0)
    object.__setattr__(elsewhere, "part", "word/header1.xml")
    done = wrapped(p("x"), planned(elsewhere), place)

    assert "outside the body" in done.refused[0].reason
    assert len(done.done) == 1


def test_a_protected_form_is_refused_and_its_copy_is_not() -> None:
    settings = '<w:documentProtection w:edit="forms" w:enforcement="1" w:hash="x"/>'
    draft = Draft.open(docx(p("A: x"), settings=settings))
    place = planned(area(LINE, (0, 0), 3, 4, text="x"))

    with pytest.raises(DocumentError, match="a copy with the protection lifted"):
        draft.wrapped([place])
    assert len(draft.unprotected().wrapped([place]).done) == 1
    assert draft.protection == "only its form fields can be filled in"

"""Legacy form fields and merge fields become controls that show the same."""

from __future__ import annotations

import re

import pytest
from support.docx import docx, p, run, unzipped
from support.wrapping import area, body_of, control_of, planned, texts, wrapped

from imrkit.documents.draft import Draft
from imrkit.values.controls import ControlKind
from imrkit.values.slots import AreaKind

FIELD = AreaKind.FIELD
SPACES = "\u2002" * 5
NAMED = '<w:bookmarkStart w:id="0" w:name="Text1"/>{}<w:bookmarkEnd w:id="0"/>'


def field(code: str, result: str = "", data: str = "", *, separate: bool = True) -> str:
    held = f"<w:ffData>{data}</w:ffData>" if data else ""
    middle = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}' if separate else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{held}</w:fldChar></w:r>'
        f"<w:r><w:instrText> {code} </w:instrText></w:r>{middle}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def lists(*entries: str, result: str = "") -> str:
    held = "".join(f'<w:listEntry w:val="{one}"/>' for one in entries)
    return f"<w:ddList>{result}{held}</w:ddList>"


def test_a_text_keeps_its_words_and_the_name_of_its_bookmark() -> None:
    body = p("Name: ", NAMED.format(field("FORMTEXT", run("Adult A", '<w:sz w:val="20"/>'))))
    done = wrapped(body, planned(area(FIELD, (0, 0), 6, 13, text="Adult A")))
    xml = Draft.open(done.data)._package.read("word/document.xml").decode()

    assert control_of(done) == ("plain-text", "run", "Adult A", False)
    assert 'w:name="Text1"' in xml
    assert "fldChar" not in xml
    assert '<w:sz w:val="20"/>' in xml


def test_an_empty_text_looks_as_it_did() -> None:
    body = p("Name: ", field("FORMTEXT", run(SPACES)))
    done = wrapped(body, planned(area(FIELD, (0, 0), 6, 11)))

    assert control_of(done) == ("plain-text", "run", "", True)
    assert texts(done.data) == f"Name: {SPACES}"


@pytest.mark.parametrize(
    ("result", "shown"), [(run(SPACES), SPACES), (run("Because"), "Because"), ("", SPACES)]
)
def test_a_paragraph_that_is_a_form_field_takes_an_answer_in_paragraphs(
    result: str, shown: str
) -> None:
    body = p("Why?") + p(NAMED.format(field("FORMTEXT", result))) + p("Next")
    text = shown.strip()
    end = len(shown) if result else 0
    done = wrapped(body, planned(area(FIELD, (0, 1), 0, end, text=text)))

    assert control_of(done) == ("rich-text", "block", text, not text)
    assert texts(done.data) == f"Why?{shown}Next"
    assert "fldChar" not in body_of(done.data)


def test_a_default_text_is_a_prompt() -> None:
    data = '<w:textInput><w:default w:val="Enter name"/><w:maxLength w:val="20"/></w:textInput>'
    body = p("Name: ", field("FORMTEXT", run("Enter name"), data))
    done = wrapped(body, planned(area(FIELD, (0, 0), 6, 16, text="Enter name")))

    assert control_of(done) == ("plain-text", "run", "Enter name", True)
    assert done.done[0].note == "The form field took 20 letters at most; the content control any."


def test_a_line_that_is_a_form_field_is_one() -> None:
    body = p("Name: ", field("FORMTEXT", run(SPACES)))
    done = wrapped(body, planned(area(AreaKind.LINE, (0, 0), 11, 11)))

    assert texts(done.data) == f"Name: {SPACES}"
    assert control_of(done)[3] is True


@pytest.mark.parametrize(
    ("result", "text", "placeholder"), [("«Name»", "«Name»", True), ("Adult A", "Adult A", False)]
)
def test_a_merge_field_keeps_what_it_shows(result: str, text: str, placeholder: bool) -> None:
    end = 6 + len(result)
    body = p("Name: ", field("MERGEFIELD Name \\* MERGEFORMAT", run(result)))
    done = wrapped(body, planned(area(FIELD, (0, 0), 6, end)))
    simple = f'<w:fldSimple w:instr=" MERGEFIELD Name ">{run(result)}</w:fldSimple>'
    other = wrapped(p("Name: ", simple), planned(area(FIELD, (0, 0), 6, end)))

    assert control_of(done) == control_of(other) == ("plain-text", "run", text, placeholder)


@pytest.mark.parametrize(
    ("data", "text", "placeholder"),
    [
        (lists("-", "Low", "High"), "-", True),
        (lists("-", "Low", "High", result='<w:result w:val="2"/>'), "High", False),
        (lists("Low", "High"), "Low", False),
        (lists(" ", "Low", "High"), "Choose an item.", True),
    ],
)
def test_a_list_keeps_its_choices_and_the_one_that_it_shows(
    data: str, text: str, placeholder: bool
) -> None:
    body = p("Risk: ", field("FORMDROPDOWN", data=data, separate=False))
    done = wrapped(body, planned(area(FIELD, (0, 0), 6, 6)))
    (control,) = Draft.open(done.data).controls()

    assert (control.kind, control.choices) == (ControlKind.DROP_DOWN, ("Low", "High"))
    assert (control.text, control.placeholder) == (text, placeholder)
    assert bool(done.done[0].note) == (text == "Low")


@pytest.mark.parametrize(
    ("state", "ticked"),
    [
        ('<w:default w:val="0"/>', False),
        ('<w:default w:val="1"/>', True),
        ('<w:default w:val="1"/><w:checked w:val="0"/>', False),
        ("<w:checked/>", True),
    ],
)
def test_a_tick_box_keeps_its_tick(state: str, ticked: bool) -> None:
    box = field("FORMCHECKBOX", data=f"<w:checkBox>{state}</w:checkBox>", separate=False)
    done = wrapped(p("Yes ", box), planned(area(FIELD, (0, 0), 4, 4)))
    (control,) = Draft.open(done.data).controls()

    assert (control.kind, control.checked) == (ControlKind.CHECK_BOX, ticked)
    assert control.text == ("☒" if ticked else "☐")


def test_a_button_to_click_on_becomes_the_prompt_that_it_was() -> None:
    body = p("Name: ", field("MACROBUTTON NoMacro [Click here]", separate=False))
    done = wrapped(body, planned(area(FIELD, (0, 0), 6, 6, prompt="[Click here]")))

    assert control_of(done) == ("plain-text", "run", "[Click here]", True)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (field("DATE", run("1 May")), r"a field of its own \(DATE\)"),
        (field("MACROBUTTON Print Print", run("1 May")), r"its own \(MACROBUTTON\)"),
        (
            field(
                "FORMTEXT",
                run("1 May"),
                '<w:textInput><w:type w:val="calculated"/></w:textInput>',
            ),
            r"its own \(calculated\)",
        ),
        (field("FORMTEXT", run("1 May"), '<w:enabled w:val="0"/>'), "locks the form field"),
        (field("FORMTEXT", field("DATE", run("1 May"))), "Another field stands"),
        (field("FORMDROPDOWN", run("1 May"), "<w:ddList/>"), "has no choices"),
    ],
)
def test_what_a_control_cannot_do_is_refused(one: str, said: str) -> None:
    body = p("On: ", one)
    done = wrapped(body, planned(area(FIELD, (0, 0), 4, 9, text="1 May")))

    assert done.done == ()
    (refused,) = done.refused
    assert re.search(said, refused.reason)
    assert unzipped(done.data) == unzipped(docx(body))

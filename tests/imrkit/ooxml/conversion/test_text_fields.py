"""Form fields in wider areas leave their text: no control stands in a field, or around one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.docx import cell, docx, p, row, run, table
from support.wrapping import area, body_of, control_of, planned, texts, wrapped

from imrkit.documents.draft import Draft
from imrkit.values.controls import ControlKind, NewControl
from imrkit.values.slots import AreaKind, SlotKind

SPACES = "\u2002" * 5
SIGN = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
END = SIGN.format("end")


def begin(code: str = "FORMTEXT", data: str = "") -> str:
    held = f"<w:ffData>{data}</w:ffData>" if data else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{held}</w:fldChar></w:r>'
        f"<w:r><w:instrText> {code} </w:instrText></w:r>{SIGN.format('separate')}"
    )


def test_an_answer_in_several_paragraphs_of_one_field_is_text() -> None:
    body = p("Why?") + p(begin(), "Because") + p("of this", END) + p("Next")
    done = wrapped(body, planned(area(AreaKind.BLOCKS, (0,), 1, 3, text="Because\nof this")))

    assert control_of(done) == ("rich-text", "block", "Because\nof this", False)
    assert "fldChar" not in body_of(done.data)
    assert texts(done.data) == texts(docx(body))


def test_a_field_that_word_computes_stays_in_the_answer() -> None:
    body = p("Why?") + p("On ", begin("DATE"), "1 May", END)
    done = wrapped(body, planned(area(AreaKind.BLOCKS, (0,), 1, 2, text="On 1 May")))

    assert control_of(done) == ("rich-text", "block", "On 1 May", False)
    assert "instrText" in body_of(done.data)


@pytest.mark.parametrize("kind", [ControlKind.PLAIN_TEXT, ControlKind.RICH_TEXT])
@pytest.mark.parametrize(
    "content",
    [
        p(begin(), SPACES, END),
        p(f'<w:fldSimple w:instr=" FORMTEXT ">{run(SPACES)}</w:fldSimple>'),
    ],
)
def test_a_cell_that_is_a_form_field_looks_as_it_did(content: str, kind: ControlKind) -> None:
    body = table(row(cell(p("Name")), cell(content)))
    done = wrapped(body, planned(area(AreaKind.CELL, (0, 0, 2, 1)), kind=kind))

    assert control_of(done)[3] is True
    assert texts(done.data) == f"Name{SPACES}"
    assert "fld" not in body_of(done.data)


def test_rows_of_form_fields_become_rows_of_controls() -> None:
    field = cell(p(begin(), SPACES, END))
    body = table(row(cell(p("Date")), cell(p("Event"))), row(field, field), row(field, field))
    places = []
    for at, name in enumerate(("date", "event")):
        paths = ((0, 0, 3, at, 0), (0, 0, 4, at, 0))
        place = planned(
            *(area(AreaKind.FIELD, path, 0, 5) for path in paths),
            kind=ControlKind.PLAIN_TEXT,
            tag=f"imr:log#rows.{name}",
        )
        section = NewControl(kind=ControlKind.REPEATING_SECTION, tag="imr:log#rows", title="Log")
        slot = replace(place.slot, kind=SlotKind.COLUMN, table=(0, 0))
        places.append(replace(place, slot=slot, section=section))
    done = wrapped(body, *places)
    (found,) = Draft.open(done.data).controls()

    assert [len(one) for one in found.rows] == [2, 2]
    assert found.is_empty
    assert "fld" not in body_of(done.data)

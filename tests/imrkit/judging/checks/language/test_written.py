"""A form’s own words are not the author’s: neither its questions nor its help are judged."""

from __future__ import annotations

import imrkit
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.language.written import prose
from imrkit.values.record import Record
from imrkit.values.slots import AnswerArea, AreaKind, Slot, SlotKind
from imrkit.values.snapshot import Cell, Identity, Paragraph, Snapshot, Table

AREA = AnswerArea(kind=AreaKind.CELL, part="", path=(), prompt="State the SIO here.")
ASKING = Slot(
    kind=SlotKind.CELL, anchor="Was a MARAC held", guidance="See the DASH.", areas=(AREA,)
)
ROWS = (("Form", "v1"), ("Was a  MARAC held", "The MASH was told."), ("See the DASH.", ""))
BLOCKS = (
    Paragraph(text="Keep to two pages of the IMR.", style="Guidance"),
    Table(rows=tuple(tuple(Cell(text=text) for text in row) for row in ROWS)),
    Paragraph(text="State the SIO here."),
    Paragraph(text="The CSP met in May."),
)


def written(snapshot: Snapshot) -> list[str]:
    draft = CheckInput.make(checklist=imrkit.load_checklist(), snapshot=snapshot, record=Record())
    return [one.text for one in prose(draft)]


def texts(slots: tuple[Slot, ...] | None) -> list[str]:
    return written(Snapshot(blocks=BLOCKS, slots=slots))


def test_what_asks_is_left_out_where_it_is_known() -> None:
    assert texts((ASKING,)) == ["The MASH was told.", "The CSP met in May."]


def test_where_nobody_has_looked_for_slots_only_guidance_is_left_out() -> None:
    assert texts(None) == [
        "Was a  MARAC held",
        "The MASH was told.",
        "See the DASH.",
        "State the SIO here.",
        "The CSP met in May.",
    ]


def test_the_prompts_of_a_template_of_ours_are_nobodys_words() -> None:
    identity = Identity(
        template="full",
        template_version="1",
        checklist="imr",
        checklist_version="1.0.0",
        review_type="dardr",
        tags=(),
    )
    prompt = Paragraph(text="Role, such as SIO")

    assert written(Snapshot(blocks=(prompt,), identity=identity)) == []
    assert written(Snapshot(blocks=(prompt,))) == ["Role, such as SIO"]

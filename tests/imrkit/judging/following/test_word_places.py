"""What Word can be asked for, and what only a copy of the file can have, each with a reason."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from support.paths import ROOT

from imrkit import Draft
from imrkit.judging.following.follow import follow
from imrkit.judging.following.word_places import WordPlan, plan_in_word
from imrkit.values.body import BodyParagraph
from imrkit.values.controls import ControlKind, NewControl
from imrkit.values.conversion import PlannedColumn, PlannedPlace
from imrkit.values.slots import AnswerArea, AreaKind, Slot, SlotKind

FORMS = [
    path
    for path in sorted((ROOT / "tests/samples").glob("*.docx"))
    if not path.name.endswith(".draft.docx")
]
NOW = (
    BodyParagraph(text="1. What happened"),
    BodyParagraph(text="It began."),
    BodyParagraph(text="It went on."),
    BodyParagraph(text="Name:\tAdult A"),
    BodyParagraph(text="Date:", level=1),
    BodyParagraph(text="", level=1, cell=1),
    BodyParagraph(text="more", level=1, cell=1),
    BodyParagraph(text="in a table", level=2),
    BodyParagraph(text="", level=1, row=1),
)


def slot(**area: Any) -> Slot:
    """Return a slot of the document with one area."""
    return Slot(kind=SlotKind.LABEL, anchor="x", areas=(AnswerArea(part="", **area),))


def control(kind: ControlKind = ControlKind.RICH_TEXT) -> NewControl:
    return NewControl(kind=kind, tag="imr:a", title="A", placeholder="Write.")


def plan(one: Slot, *, form: Slot | None = None, **planned: Any) -> WordPlan:
    place = PlannedPlace(slot=one, **{"control": control(), **planned})
    return plan_in_word([place], [form or one], NOW)


@pytest.mark.parametrize(
    ("area", "expected"),
    [
        ({"kind": AreaKind.BLOCKS, "path": (), "start": 1, "end": 3}, (1, 2, "")),
        ({"kind": AreaKind.CELL, "path": (4, 0, 1)}, (5, 6, "")),
        ({"kind": AreaKind.LINE, "path": (3,), "start": 6, "end": 13}, (3, 3, "Name:^t")),
        ({"kind": AreaKind.LINE, "path": (1,), "start": 0, "end": 9}, (1, 1, "")),
    ],
)
def test_paragraphs_cells_and_the_rest_of_a_line_are_asked_of_word(
    area: dict[str, Any], expected: tuple[int, int, str]
) -> None:
    (place,) = plan(slot(**area)).places
    assert (place.first, place.last, place.behind) == expected
    assert (place.tag, place.title, place.placeholder) == ("imr:a", "A", "Write.")


def test_what_stands_there_is_told_so_that_it_can_be_read_back() -> None:
    slots = [
        slot(kind=AreaKind.BLOCKS, path=(), start=1, end=3),
        slot(kind=AreaKind.LINE, path=(3,), start=6, end=13),
        slot(kind=AreaKind.CELL, path=(4, 0, 1)),
    ]
    texts = [plan(one).places[0].text for one in slots]
    assert texts == ["It began.\nIt went on.", "Adult A", "more"]


BLOCK = {"kind": AreaKind.BLOCKS, "path": (), "start": 1, "end": 3}
HELD = slot(**BLOCK)
FIELD = slot(kind=AreaKind.FIELD, path=(0, 1))
REFUSED: dict[str, tuple[Slot, dict[str, Any]]] = {
    "Rows of a table": (replace(HELD, kind=SlotKind.COLUMN), {}),
    "Rows of": (HELD, {"section": control(ControlKind.REPEATING_SECTION)}),
    "Rows": (HELD, {"columns": (PlannedColumn(title="Date", control=control()),)}),
    "Choices": (replace(HELD, kind=SlotKind.CHOICE), {}),
    "Choices cannot": (HELD, {"control": control(ControlKind.DROP_DOWN)}),
    "A form field": (HELD, {"form": FIELD}),
    "own prompt": (slot(**BLOCK, prompt="Write here"), {}),
    "A table stands": (slot(kind=AreaKind.BLOCKS, path=(), start=2, end=5), {}),
    "Nothing stands": (slot(kind=AreaKind.BLOCKS, path=(), start=2, end=2), {}),
    "between other words": (slot(kind=AreaKind.LINE, path=(3,), start=0, end=4), {}),
    "nothing to fill in": (replace(HELD, areas=()), {}),
}


@pytest.mark.parametrize("why", REFUSED)
def test_all_else_is_left_for_a_copy_with_the_reason(why: str) -> None:
    one, more = REFUSED[why]
    found = plan(one, **more)
    assert found.places == ()
    assert why in found.left[0].why


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_of_each_sample_every_place_is_asked_for_or_left_with_a_reason(path: Path) -> None:
    form = Draft.open(path)
    body, slots = form.body(), form.slots()
    followed = follow(body, slots, body.paragraphs)
    planned = [PlannedPlace(slot=one, control=control()) for one in followed]
    found = plan_in_word(planned, slots, body.paragraphs)
    named = {
        (slot.anchor, slot.occurrence)
        for slot in (*(one.slot for one in found.places), *(one.slot for one in found.left))
    }
    assert named == {(one.anchor, one.occurrence) for one in slots}
    for place in found.places:
        held = body.paragraphs[place.first : place.last + 1]
        assert len({(one.level, one.row, one.cell) for one in held}) == 1
        words = place.behind.replace("^t", "\t").replace("^^", "^")
        assert held[0].text.count(words) == 1 or not words

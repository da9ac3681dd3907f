"""Typed tick boxes become check boxes that look the same; words a list where that is sure."""

from __future__ import annotations

import pytest
from support.docx import cell, docx, p, row, run, sdt, table
from support.wrapping import PART, area, body_of, planned, texts, without_controls, wrapped

from imrkit.documents.draft import Draft
from imrkit.values.controls import ControlKind
from imrkit.values.slots import AreaKind, Option
from imrkit.values.snapshot import Table

SYMBOL = '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'


def option(text: str, start: int, end: int, *, chosen: bool | None = None) -> Option:
    return Option(text=text, is_chosen=chosen, part=PART, path=(0, 0), start=start, end=end)


def test_each_box_becomes_a_check_box_and_keeps_its_sign() -> None:
    body = p("Alone? ", "☐ Yes ☒ No ", SYMBOL, " Both")
    options = (
        option("Yes", 7, 8, chosen=False),
        option("No", 13, 14, chosen=True),
        option("Both", 18, 19, chosen=False),
    )
    done = wrapped(body, planned(options=options))
    controls = Draft.open(done.data).controls()

    assert [(one.kind, one.checked) for one in controls] == [
        (ControlKind.CHECK_BOX, False),
        (ControlKind.CHECK_BOX, True),
        (ControlKind.CHECK_BOX, False),
    ]
    assert [one.title for one in controls] == ["Title: Yes", "Title: No", "Title: Both"]
    assert body_of(without_controls(done.data)) == body_of(docx(body))


@pytest.mark.parametrize(("sign", "ticked"), [("☐", "☒"), ("□", "☒"), ("○", "◉"), ("☑", "☑")])
def test_a_box_can_be_ticked_and_cleared(sign: str, ticked: str) -> None:
    done = wrapped(
        p(f"{sign} Yes {sign} No"), planned(options=(option("Yes", 0, 1), option("No", 6, 7)))
    )
    draft = Draft.open(done.data)
    draft.fill("imr:a", True)
    assert [one.text for one in draft.controls()] == [ticked, ticked]
    draft.fill("imr:a", False)

    assert [one.text for one in draft.controls()] == ["☐" if sign == "☑" else sign] * 2


def test_words_alone_in_their_place_become_a_list_that_shows_them() -> None:
    body = p("YES/NO")
    done = wrapped(body, planned(options=(option("YES", 0, 3), option("NO", 4, 6))))
    (control,) = Draft.open(done.data).controls()

    assert (control.kind, control.choices) == (ControlKind.DROP_DOWN, ("YES", "NO"))
    assert (control.text, control.placeholder) == ("YES/NO", True)
    assert texts(done.data) == texts(docx(body))


@pytest.mark.parametrize(
    ("body", "options"),
    [
        (p("YES/NO"), (option("YES", 0, 3, chosen=True), option("NO", 4, 6, chosen=False))),
        (p(run("YES", "<w:strike/>"), "/NO"), (option("YES", 0, 3), option("NO", 4, 6))),
        (p("YES if so NO"), (option("YES", 0, 3), option("NO", 10, 12))),
        (p("YES/YES"), (option("YES", 0, 3), option("YES", 4, 7))),
    ],
)
def test_words_that_may_be_an_answer_already_are_left_and_said(
    body: str, options: tuple[Option, ...]
) -> None:
    done = wrapped(body, planned(options=options))

    assert "they are left as they are" in done.refused[0].reason
    assert body_of(done.data) == body_of(docx(body))


def test_the_entries_of_the_form_s_own_list_are_one_area() -> None:
    entry = '<w:listItem w:displayText="{0}" w:value="{0}"/>'
    kind = f"<w:dropDownList>{entry.format('Yes')}{entry.format('No')}</w:dropDownList>"
    options = tuple(
        Option(text=one, is_chosen=False, part=PART, path=(0, 0, 1)) for one in ("Yes", "No")
    )
    place = planned(area(AreaKind.CONTROL, (0, 0, 1), text="Yes"), options=options)
    done = wrapped(p("Alone? ", sdt(run("Yes"), kind, tag="v1")), place)

    assert [(one.tag, one.former_tag) for one in done.done] == [("imr:a", "v1")]
    assert done.refused == ()


def in_cells(*cells: str) -> tuple[str, tuple[Option, ...], tuple[int, ...]]:
    """Return a row of cells, the options that all of them are but the last, and its path."""
    body = table(row(*map(cell, cells)))
    (grid,) = Draft.open(docx(body)).snapshot().blocks or ()
    assert isinstance(grid, Table)
    *paths, last = (one.path for one in grid.rows[0])
    options = tuple(
        Option(text=text, is_chosen=False, part=PART, path=path)
        for text, path in zip(("Yes", "No", "N/A"), paths, strict=False)
    )
    return body, options, last


def test_cells_that_are_ticked_get_check_boxes_with_their_signs_or_new_ones() -> None:
    body, options, last = in_cells(p("☐"), p("☒"), p(), p())
    comment = area(AreaKind.CELL, last)
    done = wrapped(body, planned(comment, options=options))
    controls = Draft.open(done.data).controls()

    assert [(one.kind, one.checked, one.text) for one in controls[:3]] == [
        (ControlKind.CHECK_BOX, False, "☐"),
        (ControlKind.CHECK_BOX, True, "☒"),
        (ControlKind.CHECK_BOX, False, "☐"),
    ]
    assert controls[3].kind is ControlKind.RICH_TEXT
    assert [one.title for one in controls] == ["Title: Yes", "Title: No", "Title: N/A", "Title"]
    assert done.refused == ()


def test_a_control_in_a_cell_that_is_ticked_stays_and_words_there_are_left() -> None:
    box = p(sdt(run("☐"), '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'))
    body, options, _ = in_cells(box, p("see note"), p())
    done = wrapped(body, planned(options=options))

    assert [one.reason for one in done.refused] == [
        "Words stand in the cell that is to be ticked; they are left as they are."
    ]
    body, options, _ = in_cells(box, p("☐"), p())
    (kept, made) = Draft.open(wrapped(body, planned(options=options)).data).controls()
    assert (kept.kind, kept.tag) == (made.kind, made.tag) == (ControlKind.CHECK_BOX, "imr:a")

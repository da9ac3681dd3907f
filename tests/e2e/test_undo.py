"""Undo takes back what was done last, in sight of the author, in the saved file too."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect
from support.docx import cell, p, row, run, sdt, table
from support.docx import docx as word_file
from support.panel import Panel

from imrkit.documents.draft import Draft
from imrkit.values.controls import ContentControl

CHOICE = '<w:dropDownList><w:listItem w:displayText="One" w:value="1"/></w:dropDownList>'


def item(first: str, second: str) -> str:
    cells = cell(sdt(p(first), tag="rows.a")) + cell(p(sdt(run(second), "<w:text/>", tag="rows.b")))
    return sdt(row(cells), "<w15:repeatingSectionItem/>")


ROWS = sdt(
    "".join(item(f"a{n}", f"b{n}") for n in (1, 2, 3)), "<w15:repeatingSection/>", tag="rows"
)
FAR = "".join(p(f"Paragraph {n}.") for n in range(60))  # more than a window holds


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.docx"
    path.write_bytes(
        word_file(
            sdt(p("Attendance took 48 minutes.") + p("It was late."), tag="far")
            + p(run("see "), sdt(run("plain"), "<w:text/>", tag="plain"), sdt(run("One"), CHOICE))
            + FAR
            + table(ROWS)
            + sdt(p("Near."), tag="near")
        )
    )
    return path


def texts(path: Path) -> list[Any]:
    """Return what stands in each control of a file, row by row."""
    return [held(one) for one in Draft.open(path).controls()]


def held(control: ContentControl) -> Any:
    return [[one.text for one in row] for row in control.rows] or control.text


def rows(path: Path) -> list[list[str]]:
    section = next(one for one in Draft.open(path).controls() if one.tag == "rows")
    return [[one.text for one in row] for row in section.rows]


def text(path: Path, tag: str) -> str:
    return next(one.text for one in Draft.open(path).controls() if one.tag == tag)


def open_draft(panel: Panel, draft: Path) -> None:
    panel.open_file(draft)
    panel.wait_for_report()


def cells(panel: Panel) -> Locator:
    return panel.page.locator('[data-tag="rows.a"]')


def write(panel: Panel, place: Locator, words: str) -> None:
    place.click()
    panel.page.keyboard.press("Control+End")
    panel.page.keyboard.type(words)


def undo(panel: Panel, times: int = 1) -> None:
    for _ in range(times):
        panel.page.keyboard.press("Control+z")


def test_a_removed_row_comes_back_and_no_other_loses_its_words(
    panel: Panel, draft: Path, tmp_path: Path
) -> None:
    open_draft(panel, draft)
    for number in range(3):
        write(panel, cells(panel).nth(number), f" written{number + 1}")
    panel.row_deed(3, "Remove row")
    expect(cells(panel)).to_have_count(2)

    undo(panel)
    expect(cells(panel)).to_have_text(["a1 written1", "a2 written2", "a3 written3"])
    assert rows(panel.save(tmp_path / "one.docx")) == [
        [f"a{n} written{n}", f"b{n}"] for n in (1, 2, 3)
    ]
    undo(panel)
    expect(cells(panel)).to_have_text(["a1 written1", "a2 written2", "a3"])
    expect(cells(panel).nth(2)).to_be_focused()
    panel.page.keyboard.press("Control+y")
    panel.page.keyboard.press("Control+Shift+z")
    expect(cells(panel)).to_have_text(["a1 written1", "a2 written2"])
    assert rows(panel.save(tmp_path / "two.docx")) == [
        [f"a{n} written{n}", f"b{n}"] for n in (1, 2)
    ]


@pytest.mark.parametrize(("rest", "left"), [(2_000, "Near."), (2_001, "Near. One.")])
def test_what_is_typed_after_a_rest_is_undone_by_itself(
    panel: Panel, draft: Path, rest: int, left: str
) -> None:
    open_draft(panel, draft)
    write(panel, panel.place("near"), " One.")
    panel.page.evaluate(f"window.typedAt = {rest}")
    panel.page.keyboard.type(" Two.")
    expect(panel.place("near")).to_have_text("Near. One. Two.")
    undo(panel)
    expect(panel.place("near")).to_have_text(left)


def test_undo_after_a_new_row_takes_the_row_and_shows_what_it_takes_next(
    panel: Panel, draft: Path, tmp_path: Path
) -> None:
    open_draft(panel, draft)
    write(panel, panel.place("far"), " A last sentence.")
    panel.page.get_by_role("button", name="Add a row").click()
    expect(cells(panel)).to_have_count(4)
    expect(panel.place("far")).not_to_be_in_viewport()

    undo(panel)
    expect(cells(panel)).to_have_count(3)
    assert text(panel.save(tmp_path / "one.docx"), "far").endswith("late. A last sentence.")
    undo(panel)
    expect(panel.place("far")).to_have_text("Attendance took 48 minutes.It was late.")
    expect(panel.place("far")).to_be_focused()
    expect(panel.place("far")).to_be_in_viewport()
    undo(panel, 3)
    expect(panel.page.locator("#live")).to_have_text("There is nothing to undo.")
    assert texts(panel.save(tmp_path / "two.docx")) == texts(draft)


def test_two_removed_rows_come_back_in_their_order(
    panel: Panel, draft: Path, tmp_path: Path
) -> None:
    open_draft(panel, draft)
    for _ in range(2):
        panel.row_deed(2, "Remove row")
    expect(cells(panel)).to_have_text(["a1"])
    undo(panel)
    expect(cells(panel)).to_have_text(["a1", "a3"])
    undo(panel)
    expect(cells(panel)).to_have_text(["a1", "a2", "a3"])
    assert texts(panel.save(tmp_path / "saved.docx")) == texts(draft)


def test_all_rows_removed_and_brought_back_leave_no_empty_one(
    panel: Panel, draft: Path, tmp_path: Path
) -> None:
    open_draft(panel, draft)
    for _ in range(3):
        panel.row_deed(1, "Remove row")
    expect(cells(panel)).to_have_count(1)
    undo(panel, 3)
    expect(cells(panel)).to_have_text(["a1", "a2", "a3"])
    assert texts(panel.save(tmp_path / "saved.docx")) == texts(draft)


def test_a_row_added_after_the_first_was_removed_is_edited(
    panel: Panel, draft: Path, tmp_path: Path
) -> None:
    open_draft(panel, draft)
    panel.row_deed(1, "Remove row")
    panel.page.get_by_role("button", name="Add a row").click()
    panel.page.keyboard.type("new")
    saved = rows(panel.save(tmp_path / "saved.docx"))
    assert saved[:2] == [["a2", "b2"], ["a3", "b3"]]
    assert saved[2][0] == "new"


@pytest.mark.parametrize("keys", ["Control+Shift+8", "Control+Shift+7"])
def test_a_list_is_undone_and_its_words_stay(
    panel: Panel, draft: Path, tmp_path: Path, keys: str
) -> None:
    open_draft(panel, draft)
    write(panel, panel.place("near"), " Typed.")
    panel.page.keyboard.press(keys)
    listed = panel.place("near").locator("[data-kind]")
    expect(listed).to_have_count(1)
    undo(panel)
    expect(listed).to_have_count(0)
    expect(panel.place("near")).to_have_text("Near. Typed.")
    assert Draft.open(panel.save(tmp_path / "one.docx")).display().lists == {}
    panel.page.keyboard.press("Control+y")
    expect(listed).to_have_count(1)
    undo(panel, 2)
    expect(panel.place("near")).to_have_text("Near.")
    assert texts(panel.save(tmp_path / "two.docx")) == texts(draft)


def test_a_field_outside_the_draft_has_an_undo_of_its_own(
    panel: Panel, draft: Path, tmp_path: Path
) -> None:
    open_draft(panel, draft)
    write(panel, panel.place("near"), " Typed.")
    search = panel.page.get_by_label("Search the items")
    search.click()
    undo(panel)
    panel.page.keyboard.type("voice")
    undo(panel)
    expect(search).to_have_value("")
    undo(panel, 2)
    panel.page.get_by_role("button", name="Check now").focus()
    undo(panel, 2)
    expect(panel.place("near")).to_have_text("Near. Typed.")
    assert text(panel.save(tmp_path / "saved.docx"), "near") == "Near. Typed."


def test_a_paste_a_choice_and_bold_are_undone_one_by_one(
    panel: Panel, draft: Path, tmp_path: Path
) -> None:
    page = panel.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_draft(panel, draft)
    page.evaluate("navigator.clipboard.writeText(' One.\\nTwo.\\nThree.')")
    near = panel.place("near")
    write(panel, near, " Typed.")
    page.keyboard.press("Control+v")
    expect(near.locator("p")).to_have_count(3)
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+b")
    expect(near.locator("strong").first).to_be_visible()
    choice = page.locator("#draft select")
    choice.focus()
    choice.select_option("")

    undo(panel)
    expect(choice).to_have_value("One")
    undo(panel)
    expect(near.locator("b, strong")).to_have_count(0)
    expect(near.locator("p")).to_have_count(3)
    undo(panel)
    expect(near).to_have_text("Near. Typed.")
    undo(panel)
    expect(near).to_have_text("Near.")
    assert texts(panel.save(tmp_path / "saved.docx")) == texts(draft)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_was_done_is_undone_and_done_again(
    panel: Panel, draft: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311
    page = panel.page
    open_draft(panel, draft)

    def place() -> Locator:
        places = page.locator("#draft .place[contenteditable]")
        return places.nth(chance.randrange(places.count()))

    def change_row() -> None:
        rows = cells(panel).count()
        deeds = ["Insert row above", "Insert row below", "Move row up", "Move row down"]
        panel.row_deed(chance.randint(1, rows), chance.choice([*deeds, "Remove row"]))
        if page.get_by_role("menu").count():  # the first row is not moved up, nor the last down
            page.keyboard.press("Escape")

    def press(place: Locator, *keys: str) -> None:
        place.click()
        for key in keys:
            page.keyboard.press(key)

    deeds: list[Callable[[], None]] = [
        lambda: write(panel, place(), f" w{chance.randrange(99)} x"),
        lambda: press(place(), "Backspace"),
        lambda: press(place(), "Enter", "n", "e", "w"),
        lambda: press(page.locator("#draft .rich").last, "Control+Shift+8"),
        lambda: press(place(), "Control+a", "Delete"),
        lambda: page.get_by_role("button", name="Add a row").click(),
        change_row,
        change_row,
    ]
    for deed in chance.choices(deeds, k=14):
        deed()
    done = texts(panel.save(tmp_path / "done.docx"))
    page.locator("#draft .place[contenteditable]").first.focus()
    said = page.locator("#live")
    for keys, expected, end in (
        ("Control+z", texts(draft), "There is nothing to undo."),
        ("Control+y", done, "There is nothing to do again."),
        ("Control+z", texts(draft), "There is nothing to undo."),
    ):
        for _ in range(200):
            page.keyboard.press(keys)
            if said.inner_text() == end:
                break
        expect(said).to_have_text(end)
        assert texts(panel.save(tmp_path / "saved.docx")) == expected
        page.locator("#draft .place[contenteditable]").first.focus()

"""What stands around the draft in the panel: outline, find, splitter, notes, report, paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from support.libreoffice import pdf_text
from support.panel import Panel, Server, new_context, until

FILES = Path(__file__).parent / "files"
PICTURE = "imr:people-pen-picture"
AT = "CSS.highlights.get('sought-now').size"


def top_of(panel: Panel, words: str) -> float:
    """Return how far below the top of the draft the heading with some words stands."""
    tell = """(words) => {
        const [one] = [...document.querySelectorAll("#draft [role=heading]")]
            .filter((heading) => heading.textContent.trim() === words);
        return one.getBoundingClientRect().top
            - document.getElementById("draft").getBoundingClientRect().top;
    }"""
    return float(panel.page.evaluate(tell, words))


def test_the_outline_leads_to_headings_and_marks_the_one_that_is_read(panel: Panel) -> None:
    panel.open_sample()
    outline = panel.page.get_by_role("navigation", name="Outline of the draft")
    current = outline.locator("[aria-current]")
    expect(current).to_have_text("1About this report")
    outline.get_by_role("button", name="2.1 Why this review is held").click()
    until(panel.page, lambda: abs(top_of(panel, "Why this review is held")) < 80)
    expect(panel.page.locator("#draft [role=heading]:focus")).to_have_text(
        "Why this review is held"
    )
    expect(current).to_have_text("2.1Why this review is held")

    current.focus()
    panel.page.keyboard.press("ArrowDown")
    panel.page.keyboard.press("Enter")
    expect(current).to_have_text("2.2The author")
    panel.page.get_by_role("button", name="Outline", exact=True).click()
    expect(outline).to_be_hidden()


def test_an_entry_of_the_contents_leads_to_its_heading(panel: Panel) -> None:
    panel.open_sample()
    panel.page.locator("#draft").get_by_role("link", name="How the review was done").click()
    until(panel.page, lambda: abs(top_of(panel, "How the review was done")) < 80)


def test_words_are_found_one_after_another_and_counted(panel: Panel) -> None:
    panel.open_sample()
    page = panel.page
    panel.type_into(PICTURE, " It’s a heron. A heron’s nest.")
    button = page.get_by_role("button", name="Find", exact=True)
    button.click()
    field = page.get_by_role("searchbox", name="Find in the draft")
    expect(field).to_be_focused()
    page.keyboard.type("HERON's")
    count = page.locator(".find [role=status]")
    expect(count).to_have_text("1 found")
    field.fill("heron")
    expect(count).to_have_text("2 found")
    for expected in ("1 of 2", "2 of 2", "1 of 2"):
        page.keyboard.press("Enter")
        expect(count).to_have_text(expected)
        assert page.evaluate(AT) == 1
    assert page.evaluate("CSS.highlights.get('sought').size") == 2
    assert panel.axe() == []
    field.fill("no such words")
    expect(count).to_have_text("Not found")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    assert page.evaluate("CSS.highlights.get('sought').size") == 0


def test_the_splitter_moves_by_key_and_pointer_and_only_a_width_is_remembered(
    panel: Panel,
) -> None:
    panel.open_sample()
    page = panel.page
    splitter = page.get_by_role("separator", name="Width of the checklist")
    before = page.locator("#side").bounding_box()
    splitter.focus()
    page.keyboard.press("ArrowLeft")
    after = page.locator("#side").bounding_box()
    assert before is not None
    assert after is not None
    assert after["width"] - before["width"] == pytest.approx(32, abs=1)
    box = splitter.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 4, 500)
    page.mouse.down()
    page.mouse.move(box["x"] - 96, 500)
    page.mouse.up()
    expect(splitter).to_have_attribute("aria-valuenow", re.compile(r"5[5-7]\d"))
    width = splitter.get_attribute("aria-valuenow")
    assert page.evaluate("localStorage.getItem('imrkit-checklist-width')") == width
    page.keyboard.press("Home")
    expect(splitter).to_have_attribute("aria-valuenow", "320")


def test_the_checklist_can_be_hidden(panel: Panel) -> None:
    panel.open_sample()
    hide = panel.page.get_by_role("button", name="Hide checklist")
    hide.click()
    expect(panel.page.locator("#side")).to_be_hidden()
    expect(hide).to_have_attribute("aria-pressed", "true")
    panel.page.keyboard.press("F6")
    expect(panel.page.locator("#side")).to_be_visible()
    expect(hide).to_have_attribute("aria-pressed", "false")


def test_words_are_counted_and_the_working_days_left_are_told(panel: Panel) -> None:
    panel.page.clock.set_fixed_time("2026-11-27T10:00:00")
    panel.open_sample()
    foot = panel.page.locator(".foot-line")
    expect(foot).to_contain_text(
        "due 4 December 2026, 5 working days left (bank holidays not taken off)"
    )
    before = int(re.sub(r"\D", "", foot.inner_text().split(" word")[0]))
    panel.type_into(PICTURE, " three more words")
    panel.page.clock.run_for(2_000)
    expect(foot).to_contain_text(f"{before + 3:,} words")


def test_comments_notes_and_locks_are_reached_by_key(panel: Panel) -> None:
    panel.open_file(FILES / "features.docx")
    panel.wait_for_report()
    summary = panel.page.locator(".notes summary")
    summary.focus()
    panel.page.keyboard.press("Enter")
    panel.page.keyboard.press("Tab")
    first = panel.page.locator(".notes button").first
    expect(first).to_be_focused()
    titles = panel.page.evaluate(
        "[...document.querySelectorAll('.sheet [title]')].map((one) => one.title)"
    )
    listed = panel.page.locator(".notes button").all_inner_texts()
    assert listed == [one for one in titles if ": " in one] != []
    panel.page.keyboard.press("Enter")
    expect(panel.page.locator("#draft .still:focus, #draft .fixed:focus")).to_have_count(1)


@pytest.fixture
def printed(panel: Panel, tmp_path: Path) -> Iterator[str]:
    panel.open_sample()
    path = tmp_path / "draft.pdf"
    panel.page.pdf(path=path, format="A4")
    yield pdf_text(path, as_drawn=True)


# What stands in the draft, but for its buttons.
SHOWN = """[...document.querySelectorAll(".sheet p, .sheet td, .sheet .plain")]
    .filter((one) => !one.closest("td:has(button)") && !one.querySelector("p, select"))
    .map((one) => one.cloneNode(true))
    .map((one) => (one.querySelectorAll(".label").forEach((label) => label.remove()), one))
    .map((one) => one.textContent).join(" ")"""


def test_the_whole_draft_is_printed_and_nothing_else(panel: Panel, printed: str) -> None:
    shown = panel.page.evaluate(SHOWN)
    words = re.findall(r"[^\W\d_]{3,}", shown)
    joined = "".join(printed.split())

    assert len(words) > 1_500
    assert [one for one in words if one not in joined] == []
    assert printed.count("\f") > 5
    assert "4 December 2026" in printed
    for control in ("Check now", "Move or send", "Acting as", "Remove row", "Add a row"):
        assert control not in printed


def test_a_report_is_handed_over(panel: Panel, tmp_path: Path) -> None:
    panel.open_sample()
    with panel.page.expect_download() as waiting:
        panel.page.get_by_role("button", name="Report", exact=True).click()
    waiting.value.save_as(tmp_path / "report.html")
    assert waiting.value.suggested_filename == "sample-draft.report.html"
    text = (tmp_path / "report.html").read_text("utf-8")
    assert "sample-draft.docx" in text
    assert "How it looked to the people involved" in text


CUT = """() => [...document.querySelectorAll(".sheet table")].filter((table) => {
    const frame = table.parentElement;
    return frame.scrollWidth > frame.clientWidth + 1
        && (!["auto", "scroll"].includes(getComputedStyle(frame).overflowX)
            || !table.querySelector("col:nth-child(3)"));
}).length"""


@pytest.mark.parametrize("width", [320, 400, 1024, 1366, 1920])
def test_nothing_is_cut_off_at_any_width(chromium: Browser, server: Server, width: Any) -> None:
    context = new_context(chromium, viewport={"width": width, "height": 800})
    panel = Panel(context.new_page(), server.address)
    panel.open_sample()
    page = panel.page

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(CUT) == 0
    assert panel.axe() == []
    sheet, half = page.locator(".sheet").bounding_box(), page.locator("#draft").bounding_box()
    assert sheet is not None
    assert half is not None
    assert half["width"] - sheet["width"] < 60
    margins = page.locator(".margins").bounding_box()
    assert margins is not None
    assert margins["height"] < 110
    context.close()


COLUMN = """() => {
    const { cells } = [...document.querySelectorAll(".sheet tr.head")]
        .find((row) => [...row.cells].some((cell) => cell.textContent === "Event"));
    const table = cells[0].closest("table");
    const room = table.parentElement.clientWidth - table.offsetWidth;
    return [[...cells].find((cell) => cell.textContent === "Event").offsetWidth, room];
}"""


def test_what_happened_has_the_most_room_and_more_in_a_wider_window(panel: Panel) -> None:
    panel.open_sample()
    widths = []
    for width in (1366, 1920):
        panel.page.set_viewport_size({"width": width, "height": 900})
        event, room = panel.page.evaluate(COLUMN)
        assert room <= 0
        widths.append(event)
    assert 140 < widths[0] < widths[1] - 60


CHOICES_CUT = """() => [...document.querySelectorAll(".sheet td :is(select.place, input[list])")]
    .filter((field) => field.scrollWidth > field.clientWidth
        || field.scrollHeight > field.closest(".place").offsetHeight + 1)
    .map((field) => field.value)"""


@pytest.mark.parametrize("width", [400, 1120, 1366, 1920])
def test_what_was_chosen_in_a_row_is_seen_whole(panel: Panel, width: int) -> None:
    panel.page.set_viewport_size({"width": width, "height": 900})
    panel.open_sample()

    assert panel.page.locator(".sheet td select.place").count() > 20
    assert panel.page.evaluate(CHOICES_CUT) == []


def test_the_first_cell_of_a_row_stays_in_sight_and_hides_no_focus(panel: Panel) -> None:
    panel.page.set_viewport_size({"width": 1120, "height": 800})
    panel.open_sample()
    panel.wait_for_report()
    wide = panel.page.locator(".table.wide").filter(has_text="Put telephone").first
    first = wide.locator("tr").nth(1).locator("> *").first
    owner = wide.locator("[contenteditable]").filter(has_text="Put telephone").first
    wide.scroll_into_view_if_needed()
    wide.evaluate("table => { table.scrollLeft = table.scrollWidth }")
    frame, stays = wide.bounding_box(), first.bounding_box()
    assert frame and stays
    assert wide.evaluate("table => table.scrollLeft") > 0
    assert abs(stays["x"] - frame["x"]) <= 1

    owner.focus()
    held, stays = owner.bounding_box(), first.bounding_box()
    assert held and stays
    assert held["x"] >= stays["x"] + stays["width"] - 1


def test_what_is_not_saved_is_said_beside_save(panel: Panel) -> None:
    panel.open_sample()
    panel.type_into(PICTURE, " More.")
    unsaved, save = panel.page.locator("#unsaved"), panel.page.locator("#save")
    expect(unsaved).to_have_text("Edits not saved")
    left, right = unsaved.bounding_box(), save.bounding_box()
    assert left is not None
    assert right is not None
    assert 0 <= right["x"] - (left["x"] + left["width"]) < 30

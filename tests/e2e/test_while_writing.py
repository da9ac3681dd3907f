"""What an author meets while writing in the panel: numbers, dates, pictures, ticks, the cursor."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import Browser, expect
from support.docx import cell, p, row, run, sdt, table
from support.docx import docx as word_file
from support.panel import Panel, Server, new_context

from imrkit.documents.draft import Draft
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package

PICTURE = """() => {
    const data = new DataTransfer();
    data.items.add(new File(["x"], "picture.png", { type: "image/png" }));
    document.activeElement.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""
# Presses a key, and looks before anything else can happen.
NUMBERED = """(place) => {
    const said = { key: "7", code: "Digit7", ctrlKey: true, shiftKey: true, bubbles: true };
    place.dispatchEvent(new KeyboardEvent("keydown", { ...said, keyCode: 55, cancelable: true }));
    const line = place.querySelector("p");
    const words = document.createRange();
    words.selectNodeContents(line);
    const room = words.getBoundingClientRect().left - line.getBoundingClientRect().left;
    return [line.dataset.number, room];
}"""
BOX = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'
WORDS = "The author did not manage anybody who had a part in the case"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.docx"
    day = '<w:date><w:dateFormat w:val="d MMMM yyyy"/></w:date>'
    tick = p(sdt(run("☐"), BOX, tag="tick", title=f"Independence: {WORDS[:40]}…"))
    path.write_bytes(
        word_file(
            sdt(p("Near."), tag="near")
            + p(run("On "), sdt(run("1 May 2024"), day, tag="day"))
            + table(row(cell(p(WORDS)) + cell(tick)))
        )
    )
    return path


@pytest.fixture
def opened(panel: Panel, draft: Path) -> Panel:
    panel.open_file(draft)
    panel.wait_for_report()
    return panel


def test_a_list_has_its_number_and_room_for_it_as_soon_as_the_key_is_pressed(opened: Panel) -> None:
    near = opened.place("near")
    near.click()
    number, room = near.evaluate(NUMBERED)
    assert number == "1."
    assert room > 60


def test_a_date_is_read_in_british_order_in_an_american_browser(
    chromium: Browser, server: Server, draft: Path, tmp_path: Path
) -> None:
    context = new_context(chromium, locale="en-US")
    panel = Panel(context.new_page(), server.address)
    panel.open_file(draft)
    panel.wait_for_report()
    place = panel.place("day")
    place.locator("input").focus()
    panel.page.keyboard.press("Control+a")
    panel.page.keyboard.type("14032025")
    panel.page.keyboard.press("Tab")
    expect(place).to_contain_text("14 March 2025")
    saved = Draft.open(panel.save(tmp_path / "saved.docx"))
    assert {one.tag: one.text for one in saved.controls()}["day"] == "14 March 2025"
    context.close()


def test_a_picture_that_is_pasted_is_told_of(opened: Panel) -> None:
    opened.place("near").click()
    opened.page.evaluate(PICTURE)
    expect(opened.page.locator("#message")).to_have_text(
        "A picture was not pasted: put it in with Word."
    )
    expect(opened.place("near")).to_have_text("Near.")


def test_words_that_are_typed_are_saved_as_one_run(opened: Panel, tmp_path: Path) -> None:
    opened.type_into("near", " Many words that came key by key.")
    opened.page.keyboard.press("Enter")
    opened.page.keyboard.type("And a second paragraph.")
    package = Package.open(opened.save(tmp_path / "saved.docx").read_bytes())
    place = next(iter(etree.fromstring(package.read(package.main)).iter(n.qn("w:sdt"))))
    texts = [
        ["".join(map(str, one.itertext())) for one in line.iter(n.qn("w:r"))]
        for line in place.iter(n.qn("w:p"))
    ]
    assert "".join(texts[0]) == "Near. Many words that came key by key."
    assert len(texts[0]) <= 2  # what stood there, and what was written
    assert texts[1] == ["And a second paragraph."]


def test_the_words_beside_a_box_tick_it_and_are_its_name(opened: Panel, tmp_path: Path) -> None:
    box = opened.page.get_by_role("checkbox", name=f"Independence: {WORDS}", exact=True)
    expect(box).not_to_be_checked()
    opened.page.locator("#draft td", has_text=WORDS).click()
    expect(box).to_be_checked()
    saved = Draft.open(opened.save(tmp_path / "saved.docx"))
    assert {one.tag: one.checked for one in saved.controls()}["tick"] is True


@pytest.mark.parametrize("how", ["file", "template"])
def test_the_cursor_is_at_the_name_of_a_draft_that_was_opened(
    panel: Panel, draft: Path, how: str
) -> None:
    page = panel.page
    page.add_init_script("delete window.showOpenFilePicker;")  # a plain field, as elsewhere
    page.goto(f"{panel.address}/panel")
    page.locator("#type option").first.wait_for(state="attached")
    if how == "file":
        with page.expect_file_chooser() as chooser:
            page.get_by_role("button", name="Choose a file…").press("Enter")
        chooser.value.set_files(draft)
    else:
        page.get_by_label("Name of the force").fill("Example Police")
        page.get_by_role("button", name="Make a template").press("Enter")
    panel.wait_for_report()
    expect(page.get_by_role("heading", name=re.compile(r"\.docx$"))).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".bar button:focus")).to_have_count(1)


def test_who_steps_beyond_the_last_is_told_in_sight(opened: Panel) -> None:
    step = opened.page.get_by_role("button", name="Next finding")
    told = opened.page.locator(".top", has_text="There is no finding after this one.")
    for _ in range(40):
        step.click()
        if told.count():
            break
    expect(told).to_be_visible()
    opened.page.get_by_role("button", name="Next unfinished").click()
    expect(told).to_have_count(0)

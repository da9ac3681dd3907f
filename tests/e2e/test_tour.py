"""A minute's tour of panel and pane: offered once, found again, left at any step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from support.docx import docx, p
from support.example import example_draft
from support.panel import Panel, Server, new_context
from support.word_pane import WordPane

SHOW = "Show me round"
LIST = ["How far", "From finding", "A line for", "Text alone"]
PANEL = ["Type in", *LIST, "Save keeps", "The review lead"]
IN_WORD = [*LIST, "The review lead"]
APART = """() => {
    const [card, ring] = [".tour", ".tour-ring"].map((one) => document.querySelector(one));
    const a = card.getBoundingClientRect(), b = ring.getBoundingClientRect();
    const seen = a.left >= 0 && a.top >= 0 && a.right <= innerWidth && a.bottom <= innerHeight;
    const near = Math.min(Math.abs(a.top - b.bottom), Math.abs(b.top - a.bottom)) < 20;
    return seen && near && b.width > 0 && a.left < b.right && b.left < a.right + 200;
}"""


def begun(page: Page) -> Locator:
    """Take the tour that is offered, and return its card."""
    page.locator(".introduction").get_by_role("button", name=SHOW).click()
    card = page.get_by_role("dialog")
    expect(card.get_by_role("button", name="Next")).to_be_focused()
    return card


def walked(page: Page, steps: list[str]) -> None:
    """Go through the tour by key alone, and see each step beside its part."""
    card = begun(page)
    for number, words in enumerate(steps, start=1):
        expect(card.locator("p")).to_contain_text(words)
        expect(card.get_by_role("heading")).to_have_text(f"Tour: {number} of {len(steps)}")
        page.wait_for_function(APART)
        page.keyboard.press("Enter")
    expect(card).to_have_count(0)
    expect(page.locator(".tour-ring")).to_have_count(0)
    expect(page.get_by_role("button", name="Check now")).to_be_focused()


@pytest.mark.parametrize("width", [320, 400, 1024, 1400])
def test_the_panel_is_shown_part_by_part(panel: Panel, width: int) -> None:
    panel.page.set_viewport_size({"width": width, "height": 800})
    panel.open_sample()
    if width < 1024:
        panel.page.get_by_role("button", name="Checklist", exact=True).click()
    walked(panel.page, PANEL)


def test_the_pane_in_word_is_shown_part_by_part(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    walked(pane.page, IN_WORD)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_tour_is_accessible(chromium: Browser, server: Server, scheme: Any) -> None:
    context = new_context(chromium, color_scheme=scheme, viewport={"width": 320, "height": 700})
    panel = Panel(context.new_page(), server.address)
    panel.open_sample()
    panel.page.get_by_role("button", name="Checklist", exact=True).click()
    card = begun(panel.page)
    assert panel.axe() == []
    card.get_by_role("button", name="Next").click()
    expect(panel.page.locator("#live")).to_contain_text("Tour: 2 of 7. How far the draft is.")
    assert panel.axe() == []
    assert panel.page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_the_introduction_is_read_once(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.page.get_by_role("button", name="Understood").click()
    expect(pane.page.get_by_role("button", name="Check now")).to_be_focused()
    pane.page.reload()
    pane.ready()
    expect(pane.page.locator(".introduction")).to_be_hidden()


def test_the_tour_goes_back_is_left_and_is_found_again(panel: Panel) -> None:
    page = panel.page
    panel.open_sample()
    card = begun(page)
    expect(card.get_by_role("button", name="Back")).to_be_hidden()
    page.keyboard.press("Enter")
    card.get_by_role("button", name="Back").click()
    expect(card.get_by_role("heading")).to_have_text("Tour: 1 of 7")
    expect(card.get_by_role("button", name="Next")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)

    page.reload()
    panel.wait_for_report()
    expect(page.locator(".introduction")).to_be_hidden()
    again = page.locator("#pane > * > .advice").get_by_role("button", name=SHOW)
    again.click()
    card.get_by_role("button", name="Leave the tour").click()
    expect(again).to_be_focused()
    assert panel.report["items"]


def test_a_tour_ends_with_its_draft_and_tells_of_the_form_of_another_agency(
    panel: Panel, tmp_path: Path
) -> None:
    other = tmp_path / "other.docx"
    other.write_bytes(docx(p("Hello")))
    panel.open_sample()
    card = begun(panel.page)
    panel.page.set_input_files("#file", other)
    expect(card).to_have_count(0)
    expect(panel.page.locator("#banner")).to_contain_text("uses another template")

    panel.page.locator("#pane").get_by_role("button", name=SHOW).last.click()
    expect(card.locator("p")).to_contain_text("another agency’s")


def test_a_tour_that_cannot_be_had_says_so(panel: Panel) -> None:
    panel.page.route("**/tour/tour.js", lambda route: route.abort())
    panel.open_sample()
    panel.page.locator(".introduction").get_by_role("button", name=SHOW).click()
    expect(panel.page.locator("#pane .advice .problem")).to_contain_text("cannot be reached")
    panel.complaints.clear()  # the browser's own word on the request

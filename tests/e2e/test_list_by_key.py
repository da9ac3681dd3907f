"""The list by the keyboard: one stop for Tab, arrow keys within it, a focus that is never lost."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect
from support.example import example_draft
from support.panel import Panel
from support.task_pane import EMPTY, EMPTY_TITLE, opened, row
from support.word_pane import WordPane

STOPS = "button.fold, button.item, details.aside > summary"
FOCUSED = "() => document.activeElement.textContent.trim()"
INSIDE = "() => document.activeElement.closest('.sections') !== null"


def stops(pane: WordPane) -> Any:
    return pane.page.locator(f".sections :is({STOPS}):visible")


def press(pane: WordPane, *keys: str) -> None:
    for key in keys:
        pane.page.keyboard.press(key)


def ready(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.get_by_label("Show", exact=True).focus()
    press(pane, "Tab")


def test_tab_comes_into_the_list_once_and_leaves_it(pane: WordPane) -> None:
    ready(pane)
    expect(stops(pane).first).to_be_focused()
    assert pane.page.locator(f".sections :is({STOPS})[tabindex='0']").count() == 1
    press(pane, "Tab")
    assert not pane.page.evaluate(INSIDE)
    press(pane, "Shift+Tab")
    expect(stops(pane).first).to_be_focused()


def test_arrows_home_and_end_walk_through_what_is_seen_and_tab_comes_back_there(
    pane: WordPane,
) -> None:
    ready(pane)
    press(pane, "ArrowDown", "ArrowDown")
    expect(stops(pane).nth(2)).to_be_focused()
    press(pane, "ArrowUp")
    expect(stops(pane).nth(1)).to_be_focused()
    press(pane, "End")
    expect(stops(pane).last).to_be_focused()
    press(pane, "Home", "ArrowUp")
    expect(stops(pane).first).to_be_focused()
    press(pane, "ArrowDown", "Shift+Tab", "Tab")
    expect(stops(pane).nth(1)).to_be_focused()


def test_enter_opens_a_row_and_tab_goes_into_it(pane: WordPane) -> None:
    ready(pane)
    press(pane, "ArrowDown", "Enter")
    first = pane.page.locator("li.row[aria-current]")
    expect(first.locator(".details")).to_be_visible()
    expect(first.locator("button.item")).to_be_focused()
    press(pane, "Tab")
    assert pane.page.evaluate("() => document.activeElement.closest('.details') !== null")
    press(pane, "Shift+Tab", "ArrowDown")
    expect(stops(pane).nth(2)).to_be_focused()


def test_a_folded_section_is_passed_over(pane: WordPane) -> None:
    ready(pane)
    press(pane, "Enter", "ArrowDown")
    expect(pane.page.locator("button.fold").nth(1)).to_be_focused()


def test_arrows_in_a_field_stay_in_it(pane: WordPane) -> None:
    ready(pane)
    asked = opened(pane, EMPTY_TITLE)
    asked.get_by_role("button", name="Not applicable").click()
    reason = asked.locator("textarea")
    reason.fill("One\nTwo")
    press(pane, "ArrowUp", "Home", "ArrowDown")
    expect(reason).to_be_focused()


def test_the_focus_stays_in_the_list_when_what_had_it_goes(pane: WordPane) -> None:
    ready(pane)
    pane.page.get_by_label("Show", exact=True).select_option(label="Not started")
    pane.page.get_by_label("Search the items").fill("weight evid")
    pane.page.locator("button.fold:visible").focus()
    pane.type(EMPTY, "Some words.")
    expect(row(pane, EMPTY_TITLE)).to_be_hidden()
    expect(pane.page.get_by_label("Search the items")).to_be_focused()


def test_the_focus_stays_when_the_list_is_drawn_anew(pane: WordPane) -> None:
    ready(pane)
    pane.page.evaluate("fakeWord.remove('imr:voice-staff')")
    press(pane, "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "End")
    last = pane.page.evaluate(FOCUSED)
    pane.page.evaluate(f"fakeWord.remove('{EMPTY}')")
    expect(row(pane, EMPTY_TITLE).locator(".status")).to_have_text("No place")
    assert pane.page.evaluate(FOCUSED) == last


def test_the_list_of_the_panel_is_one_stop_too(panel: Panel) -> None:
    panel.open_sample()
    panel.page.get_by_label("Show", exact=True).focus()
    panel.page.keyboard.press("Tab")
    assert panel.page.evaluate(INSIDE)
    panel.page.keyboard.press("End")
    panel.page.keyboard.press("Tab")
    assert not panel.page.evaluate(INSIDE)

"""The task pane can be read: by everybody, narrow, enlarged, in forced colours."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from support.example import example_draft
from support.panel import Panel, Server, new_context
from support.task_pane import (
    EMPTY,
    EMPTY_TITLE,
    opened,
    row,
    status,
)
from support.word_pane import WordPane


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pane_is_accessible(chromium: Browser, server: Server, scheme: Any) -> None:
    context = new_context(chromium, color_scheme=scheme, viewport={"width": 320, "height": 560})
    pane = WordPane(context.new_page(), server.address)
    pane.open(example_draft())
    pane.ready()
    panel = Panel(pane.page, pane.address)
    assert panel.axe() == []
    opened(pane, "Chronology")
    assert panel.axe() == []
    assert pane.page.evaluate("document.documentElement.scrollWidth") <= 320
    pane.page.get_by_label("Show", exact=True).select_option(label="Not started")
    assert panel.axe() == []
    pane.page.get_by_label("Search the items").fill("no such words")
    expect(pane.page.get_by_role("button", name="Show all items")).to_be_visible()
    assert panel.axe() == []
    pane.page.get_by_role("button", name="Show all items").click()
    pane.page.evaluate(f"fakeWord.remove('{EMPTY}')")
    expect(status(pane, EMPTY_TITLE)).to_have_text("No place")
    opened(pane, EMPTY_TITLE).get_by_role("button", name="Not known…").click()
    assert panel.axe() == []
    context.close()


def test_a_place_that_is_gone_to_lights_up_for_a_moment(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    row(pane, EMPTY_TITLE).get_by_role("button").first.click()
    assert pane.word("lit") is None
    pane.page.evaluate(
        """() => {
            window.lit = [];
            Object.defineProperty(fakeWord, "lit", { set: (tag) => lit.push(tag) });
        }"""
    )
    row(pane, EMPTY_TITLE).get_by_role("button", name="Go to its place").click()
    pane.until("lit.length > 1")
    assert pane.page.evaluate("lit") == [EMPTY, None]


@pytest.mark.parametrize("width", [320, 160])
def test_the_pane_is_whole_when_it_is_narrow_or_enlarged(
    chromium: Browser, server: Server, width: int
) -> None:
    """At 160 pixels it is what a pane of 320 pixels is at a zoom of 200 %."""
    context = new_context(chromium, viewport={"width": width, "height": 500})
    pane = WordPane(context.new_page(), server.address)
    pane.open(example_draft())
    pane.ready()
    opened = row(pane, "How it looked to the people involved")
    opened.get_by_role("button").first.click()
    opened.get_by_role("button", name="Not known…").click()
    assert pane.page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_the_pane_is_read_in_forced_colours(chromium: Browser, server: Server) -> None:
    context = new_context(chromium, forced_colors="active", viewport={"width": 320, "height": 560})
    pane = WordPane(context.new_page(), server.address)
    pane.open(example_draft())
    pane.ready()
    attention = pane.page.locator("li.row[data-status='needs-attention'] .status").first
    assert "underline" in attention.evaluate("(one) => getComputedStyle(one).textDecorationLine")
    pane.page.evaluate(f"fakeWord.enter('{EMPTY}')")
    current = row(pane, EMPTY_TITLE)
    expect(current).to_have_attribute("aria-current", "true")
    assert current.evaluate("(one) => getComputedStyle(one).borderLeftWidth") == "4px"
    assert Panel(pane.page, pane.address).axe() == []
    context.close()


def test_what_is_not_looked_at_is_told_in_words_and_its_codes_are_folded(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    missed = pane.page.locator("details.aside", has_text="Not looked at here")
    missed.locator("summary").first.click()
    reasons = missed.locator("> ul > li")
    expect(reasons.first).to_be_visible()
    told = reasons.all_inner_texts()
    assert len(set(told)) == len(told)
    assert not [one for one in told if re.search(r"\b[A-Z]{3}\d{3}\b", one)]
    code = missed.get_by_text(re.compile(r"^[A-Z]{3}\d{3} ")).first
    expect(code).to_be_hidden()
    missed.get_by_text("Codes of the checks").click()
    expect(code).to_be_visible()


def test_a_section_is_a_group_named_by_its_heading_and_no_landmark(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    group = pane.page.get_by_role("group", name="The people and their background", exact=True)
    expect(group.get_by_role("heading")).to_contain_text("The people and their background")
    assert group.locator("li.row").count() > 1
    expect(pane.page.get_by_role("region")).to_have_count(0)

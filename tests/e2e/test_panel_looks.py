"""The panel can be read by everybody, narrow, in Welsh, under the policy it is served with."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Route, expect
from support.panel import Panel, Server, new_context

WHY, WHY_TITLE = "imr:why-individual-context", "How it looked to the people involved"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_is_accessible(chromium: Browser, server: Server, scheme: Any) -> None:
    context = new_context(chromium, color_scheme=scheme, reduced_motion="reduce")
    panel = Panel(context.new_page(), server.address)
    panel.page.goto(f"{server.address}/panel")
    panel.page.locator("#type option").first.wait_for(state="attached")
    assert panel.axe() == []
    panel.open_sample()
    assert panel.axe() == []
    row = panel.row("Chronology")
    row.get_by_role("button").first.click()
    for closed in panel.page.locator("#pane details > summary").all():
        closed.click()
    assert panel.axe() == []
    row.get_by_role("button", name="Not known…").click()
    row.get_by_role("button", name="Record it").click()
    assert panel.axe() == []
    context.close()


def test_a_planted_fault_is_found_by_axe(panel: Panel) -> None:
    panel.page.goto(f"{panel.address}/panel")
    panel.page.locator("#type option").first.wait_for(state="attached")
    panel.page.evaluate(
        "document.querySelector('main').append("
        "document.createElement('button'), document.createElement('input'))"
    )

    assert sorted(one.split(":")[0] for one in panel.axe()) == ["button-name", "label"]


@pytest.mark.parametrize("width", [320, 700])
def test_a_narrow_window_needs_no_sideways_scrolling(
    chromium: Browser, server: Server, width: int
) -> None:
    context = new_context(chromium, viewport={"width": width, "height": 800})
    panel = Panel(context.new_page(), server.address)
    panel.open_sample()
    wide = panel.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width
    context.close()


def test_the_page_is_served_under_a_strict_policy(panel: Panel) -> None:
    answer = panel.page.goto(f"{panel.address}/panel")
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "trusted-types 'none'" in policy


def test_the_panel_is_read_in_welsh_and_says_that_it_is_not_reviewed(panel: Panel) -> None:
    page = panel.page
    page.goto(f"{panel.address}/panel?sample=1&lang=cy")
    expect(page.locator(".checked")).to_have_text(re.compile("^Gwiriwyd "))
    assert page.evaluate("document.documentElement.lang") == "cy"
    expect(page.get_by_role("button", name="Cadw", exact=True)).to_be_visible()
    expect(page.locator("#pane .advice").last).to_contain_text("heb ei adolygu eto")
    row = panel.row(WHY_TITLE)
    row.locator("button.item").click()
    expect(row.locator(".requirement")).to_have_attribute("lang", "en-GB")
    expect(row.locator(".status")).to_have_text("Wedi’i wneud")
    expect(row.locator(".decision")).to_contain_text("gan y swyddog adolygu ar 20 Tachwedd 2026")
    assert panel.axe() == []
    page.locator("#pane").get_by_role("link", name="English").click()
    expect(page.locator("#type option").first).to_be_attached()
    assert page.evaluate("document.documentElement.lang") == "en-GB"


def test_words_that_are_not_known_in_welsh_are_marked_as_english(panel: Panel) -> None:
    page = panel.page

    def with_new_words(route: Route) -> None:
        answer = route.fetch()
        body = answer.text().replace("A checklist beside your draft", "Words of another day")
        route.fulfill(response=answer, body=body)

    page.route("**/panel?lang=cy", with_new_words)
    page.goto(f"{panel.address}/panel?lang=cy")
    new = page.get_by_role("heading", name="Words of another day")
    expect(new).to_have_attribute("lang", "en-GB")
    expect(page.get_by_role("heading", name="Agor drafft")).not_to_have_attribute("lang", "en-GB")


def test_text_choices_and_dates_are_one_kind_of_field(panel: Panel) -> None:
    panel.open_sample()
    fields = panel.page.locator(".sheet :is(.plain, .rich, select.place, .date > input)")
    looks = fields.evaluate_all(
        """(all) => all.map((one) => getComputedStyle(one)).map(
            ({ backgroundColor, borderTopWidth, boxShadow }) =>
                [backgroundColor, borderTopWidth, boxShadow].join())"""
    )
    assert len(looks) > 50
    assert len(set(looks)) == 1


def test_places_are_seen_in_forced_colours_and_all_that_is_pressed_is_large_enough(
    chromium: Browser, server: Server
) -> None:
    context = new_context(chromium, forced_colors="active")
    panel = Panel(context.new_page(), server.address)
    panel.open_sample()
    places = panel.page.locator(".sheet :is(.place:not(.box, .date), .date > input)")
    styles = places.evaluate_all("(all) => all.map((one) => getComputedStyle(one).outlineStyle)")
    assert set(styles) == {"solid"}
    small = panel.page.locator("button, input, select, summary").evaluate_all(
        "(all) => all.filter((one) => one.checkVisibility()).map((one) =>"
        " [one.outerHTML.slice(0, 80), Math.min(one.offsetHeight, one.offsetWidth)])"
        ".filter(([, size]) => size < 24)"
    )
    assert small == []
    context.close()

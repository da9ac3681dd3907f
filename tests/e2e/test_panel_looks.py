"""The panel can be read by everybody, narrow, in Welsh, under the policy it is served with."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from support.panel import Panel, Server, new_context

WHY, WHY_TITLE = "imr:why-individual-context", "The individual’s view"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_is_accessible(chromium: Browser, server: Server, scheme: Any) -> None:
    context = new_context(chromium, color_scheme=scheme, reduced_motion="reduce")
    panel = Panel(context.new_page(), server.address)
    panel.page.goto(f"{server.address}/panel")
    panel.page.locator("#type option").first.wait_for(state="attached")
    assert panel.axe() == []
    panel.open_sample()
    assert panel.axe() == []
    row = panel.row("Chronology table")
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

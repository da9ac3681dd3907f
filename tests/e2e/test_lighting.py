"""In the panel a row lights its text and the text its row, by the pointer and by the focus."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect
from support.panel import Panel, Server, new_context, until
from support.paths import ROOT
from support.task_pane import headings

from imrkit.documents.draft import Draft

PICTURE, TITLE = "imr:people-pen-picture", "Who the person was"
ENTRIES, CHRONOLOGY = "imr:chron-complete-table#entries", "Chronology"
FORM = ROOT / "tests/samples/lscb-imr-2010.draft.docx"
LIT = re.compile(r"\blit\b")
BEHIND = "(one) => (one.nextElementSibling.id = 'answer')"
LOOKS = [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}]


def test_a_row_lights_its_text_while_it_is_pointed_at(panel: Panel) -> None:
    panel.open_sample()
    panel.row(TITLE).locator("button.item").hover()
    expect(panel.place(PICTURE)).to_have_class(LIT)
    panel.row(CHRONOLOGY).locator("button.item").hover()
    expect(panel.place(PICTURE)).not_to_have_class(LIT)
    expect(panel.place(ENTRIES)).to_have_class(LIT)
    panel.page.get_by_role("button", name="Save", exact=True).hover()
    expect(panel.page.locator(".lit")).to_have_count(0)


def test_a_row_lights_its_text_while_it_has_the_focus(panel: Panel) -> None:
    panel.open_sample()
    panel.row(TITLE).locator("button.item").focus()
    expect(panel.place(PICTURE)).to_have_class(LIT)
    panel.page.keyboard.press("ArrowDown")
    expect(panel.place(PICTURE)).not_to_have_class(LIT)
    panel.row(TITLE).locator("button.item").focus()
    panel.page.get_by_role("button", name="Save", exact=True).focus()
    expect(panel.page.locator(".lit")).to_have_count(0)


def points_at(panel: Panel, text: Locator, row: Locator) -> None:
    """Point at a text until its row is lit: a draft that is laid out late moves under it."""

    def is_lit() -> bool:
        text.hover()
        return LIT.search(row.get_attribute("class") or "") is not None

    until(panel.page, is_lit)


def points_at_the_text(panel: Panel) -> None:
    points_at(panel, panel.place(PICTURE), panel.row(TITLE))


def test_the_text_lights_its_row_and_a_click_makes_it_the_current_one(panel: Panel) -> None:
    panel.open_sample()
    points_at_the_text(panel)
    panel.page.locator("#draft [role=heading]").first.hover()
    expect(panel.page.locator(".lit")).to_have_count(0)
    panel.place(PICTURE).click()
    expect(panel.row(TITLE)).to_have_attribute("aria-current", "true")
    expect(panel.row(TITLE)).to_be_in_viewport()


def test_light_is_no_edit(panel: Panel, sample: Path, tmp_path: Path) -> None:
    panel.open_sample()
    panel.row(TITLE).locator("button.item").hover()
    panel.place(PICTURE).hover()
    panel.place(ENTRIES).hover()
    expect(panel.page.locator("#unsaved")).to_be_empty()
    saved = panel.save(tmp_path / "saved.docx")
    before, now = (Draft.open(one).snapshot().controls for one in (sample, saved))
    assert now == before


def test_answered_elsewhere_offers_the_headings_of_the_draft_as_it_is(
    panel: Panel, sample: Path
) -> None:
    panel.open_sample()
    asked = panel.row(TITLE)
    asked.locator("button.item").click()
    asked.get_by_role("button", name="Answered elsewhere").click()
    choice = asked.get_by_label("Which section answers it?")
    expect(choice.locator("option")).to_have_text(["Choose…", *headings(sample.read_bytes())])


def test_the_text_of_another_agencys_form_lights_the_row_that_it_answers(panel: Panel) -> None:
    panel.open_file(FORM)
    panel.wait_for_report()
    panel.page.locator("#banner").get_by_role("button", name="Follow only").click()
    expect(panel.page.locator("#notices .notice")).to_be_focused()
    panel.wait_for_report()
    item = next(one for one in panel.report["items"] if one["id"] == "good-practice-evidenced")
    assert item["location"] and not item["tags"]
    row = panel.row(item["title"])
    row.locator("button.item").hover()
    heading = panel.page.locator("#draft .lit")
    expect(heading).to_have_text("Good practice")
    answer = panel.page.locator(f"#{heading.evaluate(BEHIND)}")

    points_at(panel, answer, row)
    expect(panel.page.locator("#pane .lit")).to_have_count(1)
    answer.click()
    expect(row).to_have_attribute("aria-current", "true")
    panel.page.locator("#draft p").first.hover()
    expect(row).not_to_have_class(LIT)


@pytest.mark.parametrize("looks", LOOKS, ids=["light", "dark", "forced"])
def test_what_is_lit_is_accessible(
    chromium: Browser, server: Server, looks: dict[str, Any], tmp_path: Path
) -> None:
    context = new_context(chromium, viewport={"width": 1400, "height": 900}, **looks)
    panel = Panel(context.new_page(), server.address)
    panel.open_sample()
    panel.row(TITLE).locator("button.item").click()
    panel.row(TITLE).locator("button.item").hover()
    expect(panel.place(PICTURE)).to_have_class(LIT)
    assert panel.axe() == []
    panel.page.screenshot(path=tmp_path / "text.png")
    points_at_the_text(panel)
    assert panel.axe() == []
    panel.page.screenshot(path=tmp_path / "row.png")
    context.close()

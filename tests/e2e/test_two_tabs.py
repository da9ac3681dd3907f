"""Two tabs on one draft know of each other, and neither saves over the other unasked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, expect
from support.panel import Panel, Server, crash, new_context, until

EMPTY = "imr:method-evidence-weight"
TWICE = "This draft is open in another tab too."


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    made = new_context(chromium, viewport={"width": 1400, "height": 900})
    yield made
    made.close()


def opened(context: BrowserContext, server: Server, path: Path) -> Panel:
    panel = Panel(context.new_page(), server.address)
    panel.open_file(path)
    panel.wait_for_report()
    return panel


def test_each_tab_says_so_and_asks_before_it_saves(
    context: BrowserContext, server: Server, sample: Path, tmp_path: Path
) -> None:
    first = opened(context, server, sample)
    expect(first.page.get_by_text(TWICE)).to_have_count(0)
    second = opened(context, server, sample)
    for panel in (first, second):
        expect(panel.page.locator("#notices").get_by_text(TWICE)).to_be_visible()
    assert second.axe() == []
    locks = second.page.evaluate("async () => JSON.stringify(await navigator.locks.query())")
    assert "Adult A" not in locks
    assert "draft.docx" not in locks

    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss() if len(asked) == 1 else dialog.accept()

    second.page.on("dialog", answer)
    second.type_into(EMPTY, "Written in the second tab.")
    save = second.page.get_by_role("button", name="Save", exact=True)
    save.click()
    until(second.page, lambda: asked)
    assert "will not be in this file" in asked[0]
    expect(second.page.locator("#unsaved")).to_have_text("Edits not saved")  # it was not
    second.save(tmp_path / "draft.docx")
    assert len(asked) == 2

    crash(first.page, second.page)
    second.save(tmp_path / "again.docx")  # nobody else has it now
    assert len(asked) == 2
    expect(second.page.get_by_text(TWICE)).to_have_count(0)


def test_a_tab_that_opens_what_another_one_saved_is_told(
    context: BrowserContext, server: Server, sample: Path, tmp_path: Path
) -> None:
    first = opened(context, server, sample)
    first.type_into(EMPTY, "Written in the first tab.")
    saved = first.save(tmp_path / "draft.docx")
    second = opened(context, server, saved)
    expect(second.page.get_by_text(TWICE)).to_be_visible()
    second.page.set_input_files("#file", Path(sample.parent, "draft.docx"))
    second.wait_for_report()
    expect(second.page.get_by_text(TWICE)).to_be_visible()  # the first one's file before it


def test_tabs_with_other_drafts_are_left_alone(
    context: BrowserContext, server: Server, sample: Path
) -> None:
    first = opened(context, server, sample)
    second = Panel(context.new_page(), server.address)
    second.page.goto(f"{server.address}/panel")
    second.page.get_by_label("Name of the force").fill("Example Police")
    second.page.get_by_role("button", name="Make a template").click()
    second.wait_for_report()
    for panel in (first, second):
        expect(panel.page.get_by_text(TWICE)).to_have_count(0)

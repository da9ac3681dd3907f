"""Where no file can be chosen, edits are kept in the browser, if wanted, and for a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from support.panel import Panel, Server, crash, new_context, until

from imrkit.documents.draft import Draft

EMPTY = "imr:method-evidence-weight"
KEPT = re.compile(r"^Kept \d\d:\d\d$")
KEEP = "Keep my edits on this computer…"
SHELF = """(change) => new Promise((resolve) => {
    const opening = indexedDB.open("imrkit", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("kept", { keyPath: "id" });
    opening.onsuccess = () => {
        const store = opening.result.transaction("kept", "readwrite").objectStore("kept");
        store.getAll().onsuccess = ({ target }) => {
            for (const one of target.result) if (change) store.put({ ...one, ...change });
            const plain = ({ name, sealed }) => [name, new TextDecoder().decode(sealed.data)];
            resolve(target.result.map(plain));
            opening.result.close();
        };
    };
})"""


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    made = new_context(chromium, viewport={"width": 1400, "height": 900})
    made.add_init_script("delete window.showSaveFilePicker;")
    yield made
    made.close()


def tab(context: BrowserContext, server: Server, asked: list[str] | None = None) -> Panel:
    """Open another tab; it says yes to whatever the page asks."""
    panel = Panel(context.new_page(), server.address)

    def answer(dialog: Any) -> None:
        if asked is not None:
            asked.append(dialog.message)
        dialog.accept()

    panel.page.on("dialog", answer)
    return panel


def shelf(page: Page, change: dict[str, int] | None = None) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = page.evaluate(SHELF, change)
    return found


def keep(panel: Panel) -> None:
    panel.page.get_by_role("button", name=KEEP).click()
    expect(panel.page.locator("#message")).to_contain_text("encrypted, for 24 hours at most")
    panel.type_into(EMPTY, "Words that nobody saved.")
    expect(panel.page.get_by_text(KEPT)).to_be_visible()


def test_what_is_kept_here_was_asked_for_is_unreadable_and_goes_when_it_is_saved(
    context: BrowserContext, server: Server, tmp_path: Path
) -> None:
    asked: list[str] = []
    first = tab(context, server, asked)
    first.open_sample()
    assert shelf(first.page) == []
    keep(first)
    assert "Whoever uses this computer under your name can restore them" in asked[-1]
    assert first.axe() == []
    [(name, sealed)] = shelf(first.page)
    assert name == "sample-draft.docx"
    assert "nobody" not in sealed
    second = tab(context, server)
    page = second.page
    crash(first.page, page)

    page.goto(f"{server.address}/panel")
    expect(page.locator("#offer")).to_contain_text("sample-draft.docx were kept on this computer.")
    page.get_by_role("button", name="Restore").click()
    second.wait_for_report()
    expect(page.get_by_text(KEPT)).to_be_visible()  # it goes on
    saved = Draft.open(second.save(tmp_path / "saved.docx"))
    text = next(one.text for one in saved.controls() if one.tag == EMPTY)
    assert text == "Words that nobody saved."
    until(page, lambda: shelf(page) == [])


def test_what_is_kept_here_is_gone_after_a_day(context: BrowserContext, server: Server) -> None:
    first = tab(context, server)
    first.open_sample()
    keep(first)
    page = tab(context, server).page
    crash(first.page, page)
    yesterday = page.evaluate("Date.now() - 25 * 60 * 60 * 1000")
    assert len(shelf(page, {"at": yesterday})) == 1
    page.goto(f"{server.address}/panel")
    expect(page.locator("#type option").first).to_be_attached()
    until(page, lambda: shelf(page) == [])
    expect(page.locator("#offer")).to_be_hidden()


def test_keeping_can_be_stopped(context: BrowserContext, server: Server) -> None:
    panel = tab(context, server)
    panel.open_sample()
    keep(panel)
    panel.page.get_by_role("button", name="Stop keeping").click()
    expect(panel.page.locator("#message")).to_contain_text("what was kept is deleted")
    assert shelf(panel.page) == []
    expect(panel.page.get_by_text(KEPT)).to_have_count(0)
    expect(panel.page.get_by_role("button", name=KEEP)).to_be_visible()


def test_a_page_that_stays_open_keeps_nothing_for_longer(
    context: BrowserContext, server: Server
) -> None:
    panel = tab(context, server)
    panel.open_sample()
    keep(panel)
    panel.page.evaluate(
        """() => {
            const now = Date.now;
            let days = 0; // a day passes from each look at the clock to the next
            Date.now = () => now() + (days += 2) * 24 * 60 * 60 * 1000;
        }"""
    )
    until(panel.page, lambda: shelf(panel.page) == [])
    expect(panel.page.get_by_role("button", name=KEEP)).to_be_visible()
    expect(panel.page.locator("#unsaved")).to_have_text("Edits not saved")

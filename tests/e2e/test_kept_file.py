"""Edits are kept in a file that their author chose, offered after a crash, gone when saved."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from support.panel import Panel, Server, crash, new_context, until

from imrkit.documents.draft import Draft

EMPTY = "imr:method-evidence-weight"
# A browser's own folder stands for the author's. It is asked once by each page, just after a press.
PICKER = """
window.showSaveFilePicker = async ({ suggestedName }) => {
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle(suggestedName, { create: true });
};
window.asked = 0;
FileSystemHandle.prototype.requestPermission = async () => {
    if (!window.asked && !navigator.userActivation.isActive) throw new Error("no press");
    window.asked += 1;
    return "granted";
};
"""
HELD = """async (name) => {
    const folder = await navigator.storage.getDirectory();
    for await (const one of folder.keys()) {
        if (one !== name) continue;
        const file = await (await folder.getFileHandle(name)).getFile();
        return file.text().catch(() => null); // it is being replaced just now
    }
    return null;
}"""
KEPT = re.compile(r"^Kept \d\d:\d\d$")
KEEP = "Keep my edits in a file…"


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    made = new_context(chromium, viewport={"width": 1400, "height": 900})
    made.add_init_script(PICKER)
    yield made
    made.close()


def tab(context: BrowserContext, server: Server) -> Panel:
    """Open another tab; it says yes to whatever the page asks."""
    panel = Panel(context.new_page(), server.address)
    panel.page.on("dialog", lambda dialog: dialog.accept())
    return panel


def held(page: Page, stem: str) -> Any:
    return page.evaluate(HELD, f"{stem}.unsaved.json")


def keep(panel: Panel, stem: str, words: str = "Words that nobody saved.") -> None:
    """Choose the file, write, and wait until the words are in it."""
    panel.page.get_by_role("button", name=KEEP).click()
    expect(panel.page.locator("#message")).to_contain_text(f"kept in {stem}.unsaved.json")
    panel.type_into(EMPTY, words)
    until(panel.page, lambda: words in (held(panel.page, stem) or ""))
    expect(panel.page.get_by_text(KEPT)).to_be_visible()


def text_of(path: Path) -> str | None:
    return next(one.text for one in Draft.open(path).controls() if one.tag == EMPTY)


def test_after_a_crash_the_edits_are_offered_and_once_saved_they_are_gone(
    context: BrowserContext, server: Server, tmp_path: Path
) -> None:
    first = tab(context, server)
    first.open_sample()
    keep(first, "sample-draft")
    assert first.axe() == []
    second = tab(context, server)
    second.page.goto(f"{server.address}/panel")
    expect(second.page.locator("#type option").first).to_be_attached()
    expect(second.page.locator("#offer")).to_be_hidden()  # another tab has it open

    page = second.page
    crash(first.page, page)
    page.reload()
    offer = page.locator("#offer")
    expect(offer).to_contain_text("to sample-draft.docx were kept in sample-draft.unsaved.json.")
    assert second.axe() == []
    offer.get_by_role("button", name="Restore").click()
    second.wait_for_report()
    assert page.evaluate("asked") > 0
    expect(second.place(EMPTY)).to_have_text("Words that nobody saved.")
    expect(page.get_by_text(KEPT)).to_be_visible()  # it goes on
    second.type_into(EMPTY, " And more.")
    until(page, lambda: "And more." in held(page, "sample-draft"))
    assert text_of(second.save(tmp_path / "saved.docx")) == "Words that nobody saved. And more."
    until(page, lambda: held(page, "sample-draft") == "")
    expect(page.get_by_text(KEPT)).to_have_count(0)
    page.goto(f"{server.address}/panel")
    expect(page.locator("#type option").first).to_be_attached()
    expect(offer).to_be_hidden()
    assert second.complaints == []


def test_over_a_reload_the_file_goes_on_being_written(
    context: BrowserContext, server: Server
) -> None:
    panel = tab(context, server)
    panel.open_sample()
    keep(panel, "sample-draft")
    panel.page.reload()
    restore = panel.page.get_by_role("button", name="Restore")
    expect(restore).to_have_count(1)  # of the tab and of the file there is one
    restore.click()
    panel.wait_for_report()
    expect(panel.page.get_by_text(KEPT)).to_be_visible()
    assert panel.page.evaluate("asked") > 0
    panel.type_into(EMPTY, " And more.")
    until(panel.page, lambda: "And more." in held(panel.page, "sample-draft"))


def test_a_draft_that_its_author_has_is_not_in_the_file_and_is_asked_for(
    context: BrowserContext, server: Server, sample: Path, tmp_path: Path
) -> None:
    first = tab(context, server)
    first.open_file(sample)
    first.wait_for_report()
    keep(first, "draft")
    kept = json.loads(held(first.page, "draft"))
    assert (kept["draft"], len(kept["draft_sha256"])) == ("", 64)

    second = tab(context, server)
    page = second.page
    crash(first.page, page)
    page.goto(f"{server.address}/panel")
    page.get_by_role("button", name="Restore").click()
    expect(page.locator("#offer")).to_contain_text("Open draft.docx as it was then")
    expect(page.locator("#offer").get_by_role("button", name="Open draft.docx…")).to_be_focused()
    page.set_input_files("#file", sample)
    second.wait_for_report()
    assert text_of(second.save(tmp_path / "saved.docx")) == "Words that nobody saved."


def test_edits_that_are_deleted_are_not_offered_again(
    context: BrowserContext, server: Server
) -> None:
    first = tab(context, server)
    first.open_sample()
    keep(first, "sample-draft")
    page = tab(context, server).page
    crash(first.page, page)
    page.goto(f"{server.address}/panel")
    page.get_by_role("button", name="Delete").click()
    expect(page.locator("#offer")).to_be_hidden()
    assert held(page, "sample-draft") is None
    page.reload()
    expect(page.locator("#type option").first).to_be_attached()
    expect(page.locator("#offer")).to_be_hidden()


def test_a_file_that_cannot_be_written_is_told(context: BrowserContext, server: Server) -> None:
    panel = tab(context, server)
    page = panel.page
    panel.open_sample()
    keep(panel, "sample-draft")
    page.evaluate(
        "() => { FileSystemFileHandle.prototype.createWritable = async () => { throw Error(); }; }"
    )
    panel.type_into(EMPTY, " And more.")
    expect(page.locator("#message.problem")).to_contain_text("are not kept any more")
    expect(page.get_by_text(KEPT)).to_have_count(0)
    expect(page.get_by_role("button", name=KEEP)).to_be_visible()

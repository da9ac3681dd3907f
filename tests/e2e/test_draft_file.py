"""A draft that was chosen or dropped is saved into its own file, and over nobody else's words."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from support.docx import docx as word_file
from support.docx import p, sdt
from support.panel import Panel, Server, crash, new_context

from imrkit.documents.draft import Draft

# A browser's own folder stands for the author's. It is asked just after a press.
PICKER = """
const at = async (name, options) =>
    (await navigator.storage.getDirectory()).getFileHandle(name, options);
window.showOpenFilePicker = async () => [await at("draft.docx")];
window.showSaveFilePicker = async ({ suggestedName }) => at(suggestedName, { create: true });
DataTransferItem.prototype.getAsFileSystemHandle = async () => at("draft.docx");
window.asked = 0;
window.answer = "granted";
FileSystemHandle.prototype.requestPermission = async ({ mode }) => {
    if (!window.asked && !navigator.userActivation.isActive) throw new Error("no press");
    if (mode === "readwrite") window.asked += 1;
    return window.answer;
};
"""
PUT = """async (data) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle("draft.docx", { create: true });
    const stream = await handle.createWritable();
    await stream.write(Uint8Array.from(atob(data), (one) => one.charCodeAt(0)));
    await stream.close();
}"""
GET = """async () => {
    const folder = await navigator.storage.getDirectory();
    const bytes = await (await (await folder.getFileHandle("draft.docx")).getFile()).arrayBuffer();
    return [...new Uint8Array(bytes)];
}"""
DELETE = "async () => (await navigator.storage.getDirectory()).removeEntry('draft.docx')"
DROP = """(data) => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
    transfer.items.add(new File([bytes], "draft.docx"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
}"""
FAILING = "window.showOpenFilePicker = async () => { throw new DOMException('', 'NAME'); };"
DRAFT = word_file(sdt(p("One"), tag="one") + sdt(p("Two"), tag="two"))


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    made = new_context(chromium, viewport={"width": 1400, "height": 900})
    made.add_init_script(PICKER)
    yield made
    made.close()


@pytest.fixture
def panel(context: BrowserContext, server: Server) -> Panel:
    return start(context, server)


def start(context: BrowserContext, server: Server, query: str = "") -> Panel:
    panel = Panel(context.new_page(), server.address)
    panel.page.goto(f"{server.address}/panel{query}")
    panel.page.locator("#type option").first.wait_for(state="attached")
    return panel


def text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def pick(panel: Panel) -> None:
    panel.page.evaluate(PUT, text(DRAFT))
    panel.page.get_by_role("button", name="Choose a file…").click()
    panel.wait_for_report()


def on_disk(page: Page) -> bytes:
    return bytes(page.evaluate(GET))


def texts(data: bytes | Path) -> list[str | None]:
    return [one.text for one in Draft.open(data).controls()]


def button(page: Page, name: str = "Save") -> Any:
    return page.get_by_role("button", name=name, exact=True)


def is_saved(page: Page) -> None:
    expect(page.locator("#message")).to_have_text("Saved in draft.docx")
    expect(page.locator("#unsaved")).to_have_text("")


def is_refused(page: Page, why: str) -> None:
    message = page.locator("#message.problem")
    expect(message).to_contain_text(why)
    expect(message).to_contain_text("What you wrote still stands here: “Save as a new file”")
    expect(page.locator("#unsaved")).to_have_text("Edits not saved")


def new_file(page: Page, path: Path, name: str = "Save as a new file") -> list[str | None]:
    with page.expect_download() as waiting:
        button(page, name).click()
    assert waiting.value.suggested_filename == "draft.docx"
    waiting.value.save_as(path)
    return texts(path)


def test_saved_twice_is_one_file_with_both_edits(panel: Panel, tmp_path: Path) -> None:
    page = panel.page
    pick(panel)
    downloads: list[object] = []
    page.on("download", lambda one: downloads.append(one))
    panel.type_into("one", " more")
    button(page).click()
    is_saved(page)
    assert texts(on_disk(page)) == ["One more", "Two"]
    panel.type_into("two", " more")
    page.keyboard.press("Control+s")
    is_saved(page)
    assert texts(on_disk(page)) == ["One more", "Two more"]
    assert (downloads, panel.axe(), panel.complaints) == ([], [], [])

    before = on_disk(page)
    panel.type_into("two", " still")
    assert new_file(page, tmp_path / "new.docx") == ["One more", "Two more still"]
    expect(page.locator("#message")).to_have_text("Downloaded draft.docx")
    assert on_disk(page) == before


def test_a_file_that_was_dropped_is_saved_into(panel: Panel) -> None:
    page = panel.page
    page.evaluate(PUT, text(DRAFT))
    page.evaluate(DROP, text(DRAFT))
    panel.wait_for_report()
    panel.type_into("one", " more")
    button(page).click()
    is_saved(page)
    assert texts(on_disk(page)) == ["One more", "Two"]


def test_what_was_changed_on_disk_is_not_written_over(panel: Panel, tmp_path: Path) -> None:
    page = panel.page
    pick(panel)
    panel.type_into("one", " more")
    button(page).click()
    is_saved(page)
    theirs = word_file(sdt(p("Somebody else’s"), tag="one"))
    page.evaluate(PUT, text(theirs))
    panel.type_into("two", " more")
    button(page).click()
    is_refused(page, "draft.docx was changed elsewhere")
    assert on_disk(page) == theirs
    assert panel.axe() == []
    assert new_file(page, tmp_path / "new.docx") == ["One more", "Two more"]
    expect(page.locator("#unsaved")).to_have_text("")
    assert on_disk(page) == theirs


def test_two_tabs_do_not_write_over_each_other(
    context: BrowserContext, server: Server, panel: Panel
) -> None:
    pick(panel)
    other = start(context, server)
    for one in (panel, other):
        one.page.on("dialog", lambda dialog: dialog.accept())
    pick(other)
    other.type_into("two", " theirs")
    button(other.page).click()
    is_saved(other.page)
    panel.type_into("one", " mine")
    button(panel.page).click()
    is_refused(panel.page, "draft.docx was changed elsewhere")
    assert texts(on_disk(panel.page)) == ["One", "Two theirs"]


def test_where_the_page_may_not_write_the_draft_is_downloaded(panel: Panel, tmp_path: Path) -> None:
    page = panel.page
    pick(panel)
    page.evaluate("() => { window.answer = 'denied'; }")
    panel.type_into("one", " more")
    assert new_file(page, tmp_path / "new.docx", "Save") == ["One more", "Two"]
    expect(page.locator("#message")).to_contain_text("was not allowed to write into draft.docx")
    expect(page.locator("#unsaved")).to_have_text("")
    assert on_disk(page) == DRAFT


def test_a_file_that_is_gone_is_not_made_again(panel: Panel, tmp_path: Path) -> None:
    page = panel.page
    pick(panel)
    page.evaluate(DELETE)
    panel.type_into("one", " more")
    button(page).click()
    is_refused(page, "draft.docx is not where it was")
    assert "draft.docx" not in page.evaluate(
        "async () => Array.fromAsync((await navigator.storage.getDirectory()).keys())"
    )
    assert new_file(page, tmp_path / "new.docx") == ["One more", "Two"]


def test_a_file_that_cannot_be_written_is_as_it_was(panel: Panel, tmp_path: Path) -> None:
    page = panel.page
    pick(panel)
    page.evaluate(
        "() => { FileSystemWritableFileStream.prototype.close = async () => { throw Error(); }; }"
    )
    panel.type_into("one", " more")
    button(page).click()
    is_refused(page, "draft.docx could not be written")
    assert on_disk(page) == DRAFT
    assert new_file(page, tmp_path / "new.docx") == ["One more", "Two"]


def test_what_the_server_refuses_is_not_written(panel: Panel, tmp_path: Path) -> None:
    page = panel.page
    pick(panel)

    def spoil(route: Route) -> None:
        asked: Any = route.request.post_data_json
        asked["edits"][0]["value"] = True  # no text place takes it
        route.continue_(post_data=asked)

    panel.type_into("one", " bad")
    panel.type_into("two", " good")
    page.route("**/api/drafts/save", spoil)
    assert new_file(page, tmp_path / "new.docx", "Save") == ["One", "Two good"]
    message = page.locator("#message.problem")
    expect(message).to_contain_text("without what you wrote in: one. It still stands here.")
    expect(message).to_contain_text("The draft.docx that you opened is as it was.")
    expect(page.locator("#unsaved")).to_have_text("Edits not saved")
    assert on_disk(page) == DRAFT

    page.unroute("**/api/drafts/save")
    page.route("**/api/drafts/save", lambda route: route.fulfill(status=500))
    button(page).click()
    expect(message).to_contain_text("The draft was not saved. Keep this page open and try again.")
    assert on_disk(page) == DRAFT
    panel.complaints.clear()  # the browser's own line about the 500


def test_after_a_crash_the_edits_are_saved_into_the_file_that_is_chosen_again(
    context: BrowserContext, server: Server, panel: Panel
) -> None:
    pick(panel)
    button(panel.page, "Keep my edits in a file…").click()
    expect(panel.page.locator("#message")).to_contain_text("kept in draft.unsaved.json")
    panel.type_into("one", " more")
    expect(panel.page.get_by_text(re.compile(r"^Kept \d\d:\d\d$"))).to_be_visible()
    other = Panel(context.new_page(), server.address)
    page = other.page
    crash(panel.page, page)
    page.goto(f"{server.address}/panel")
    button(page, "Restore").click()
    button(page, "Open draft.docx…").click()
    other.wait_for_report()
    expect(other.place("one")).to_have_text("One more")
    button(page).click()
    is_saved(page)
    assert texts(on_disk(page)) == ["One more", "Two"]


def test_none_chosen_leaves_all_as_it_is(panel: Panel) -> None:
    page = panel.page
    page.evaluate(f"() => {{ {FAILING.replace('NAME', 'AbortError')} }}")
    button(page, "Choose a file…").click()
    expect(page.locator("#start")).to_be_visible()
    assert panel.complaints == []


@pytest.mark.parametrize("how", ["there is none", "it is forbidden"])
def test_without_the_picker_a_draft_is_downloaded(
    chromium: Browser, server: Server, tmp_path: Path, how: str
) -> None:
    context = new_context(chromium)
    context.add_init_script(
        "delete window.showOpenFilePicker;"
        if how == "there is none"
        else FAILING.replace("NAME", "SecurityError")
    )
    panel = start(context, server)
    page = panel.page
    path = tmp_path / "draft.docx"
    path.write_bytes(DRAFT)
    with page.expect_file_chooser() as chooser:
        button(page, "Choose a file…").click()
    chooser.value.set_files(path)
    panel.wait_for_report()
    panel.type_into("one", " more")
    expect(button(page, "Save as a new file")).to_be_hidden()
    assert texts(panel.save(tmp_path / "new.docx")) == ["One more", "Two"]
    assert panel.complaints == []
    context.close()


def test_a_draft_from_the_plain_field_and_a_blank_one_are_downloaded(
    panel: Panel, sample: Path, tmp_path: Path
) -> None:
    page = panel.page
    pick(panel)
    page.set_input_files("#file", sample)
    expect(button(page, "Save as a new file")).to_be_hidden()
    panel.wait_for_report()
    panel.save(tmp_path / "saved.docx")
    assert page.evaluate("asked") == 0
    assert on_disk(page) == DRAFT


def test_it_is_said_in_welsh(context: BrowserContext, server: Server) -> None:
    panel = start(context, server, "?lang=cy")
    page = panel.page
    page.evaluate(PUT, text(DRAFT))
    button(page, "Dewis ffeil…").click()
    panel.type_into("one", " more")
    expect(button(page, "Cadw fel ffeil newydd")).to_be_visible()
    button(page, "Cadw").click()
    expect(page.locator("#message")).to_have_text("Cadwyd yn draft.docx")

"""What is not saved outlives a reload and a server that is away, and nothing of it stays behind."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Error, expect
from support.panel import Panel, Server, new_context

from imrkit.documents.draft import Draft

OFFER = re.compile(r"Edits of \d\d:\d\d to sample-draft.docx were kept in this tab\.")
EMPTY, EMPTY_TITLE = "imr:method-evidence-weight", "How the evidence was weighed"
ROWS = "imr:action-plan-complete#actions"


def stored(panel: Panel) -> Any:
    return panel.page.evaluate("[sessionStorage.length, Object.keys(localStorage)]")


@pytest.fixture
def dialogs(panel: Panel) -> Iterator[list[str]]:
    """Say yes to whatever the page asks; what it was is listed."""
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type if dialog.type == "beforeunload" else dialog.message)
        dialog.accept()

    panel.page.on("dialog", answer)
    yield asked
    panel.page.remove_listener("dialog", answer)


def work(panel: Panel) -> None:
    """Write, add a row, decide."""
    panel.type_into(EMPTY, "Words that nobody saved.")
    panel.table(ROWS).get_by_role("button", name="Add a row").click()
    panel.page.keyboard.type("R9")
    row = panel.row("What was happening outside the force")
    row.get_by_role("button").first.click()
    row.get_by_role("button", name="Not known…").click()
    row.get_by_label("What was tried").fill("Staff of that year have left.")
    row.get_by_role("button", name="Record it").click()
    expect(row.locator(".status")).to_have_text("Not known")


def has_work(path: Path) -> bool:
    draft = Draft.open(path)
    controls = {one.tag: one for one in draft.controls()}
    return (
        controls[EMPTY].text == "Words that nobody saved."
        and controls[ROWS].rows[-1][0].text == "R9"
        and "Staff of that year have left." in [one.reason for one in draft.record.decisions]
    )


def test_a_reload_loses_nothing(panel: Panel, tmp_path: Path, dialogs: list[str]) -> None:
    page = panel.page
    panel.open_sample()
    work(panel)
    assert stored(panel)[0] == 0
    page.reload()
    offer = page.locator("#offer")
    expect(offer).to_contain_text(OFFER)
    assert dialogs == ["beforeunload"]
    assert stored(panel)[0] == 0  # it is in the page only, and nowhere else
    assert panel.axe() == []
    page.reload()  # once more, without looking
    expect(offer).to_contain_text("were kept in this tab.")
    offer.get_by_role("button", name="Restore").click()
    panel.wait_for_report()
    expect(panel.place(EMPTY)).to_have_text("Words that nobody saved.")
    expect(page.locator("#unsaved")).to_have_text("Edits not saved")
    row = panel.row("What was happening outside the force")
    expect(row.locator(".status")).to_have_text("Not known")
    assert has_work(panel.save(tmp_path / "saved.docx"))
    del dialogs[:]
    page.reload()
    panel.wait_for_report()  # the sample, as the address asks
    assert (dialogs, stored(panel)[0]) == ([], 0)


def test_what_is_kept_can_be_discarded(panel: Panel, dialogs: list[str]) -> None:
    page = panel.page
    panel.open_sample()
    work(panel)
    page.goto(f"{panel.address}/panel")
    page.get_by_role("button", name="Delete").click()
    expect(page.locator("#offer")).to_be_hidden()
    assert dialogs[-1] == "Delete the edits to sample-draft.docx that were kept?"
    page.reload()
    expect(page.locator("#type option").first).to_be_attached()
    expect(page.locator("#offer")).to_be_hidden()
    assert stored(panel)[0] == 0


def test_what_is_kept_is_not_lost_to_another_draft_unasked(
    panel: Panel, sample: Path, dialogs: list[str]
) -> None:
    page = panel.page
    page.add_init_script("delete window.showOpenFilePicker;")  # a plain field, as elsewhere
    panel.open_sample()
    work(panel)
    page.goto(f"{panel.address}/panel")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choose a file…").click()
    assert "still here" in dialogs[-1]
    chooser.value.set_files(sample)
    panel.wait_for_report()
    expect(panel.place(EMPTY)).to_have_text("")
    page.reload()
    expect(page.locator("#type option").first).to_be_attached()
    expect(page.locator("#offer")).to_be_hidden()


def test_without_the_server_the_work_is_kept_in_a_file(
    chromium: Browser, sample: Path, tmp_path: Path
) -> None:
    own = Server(sample, tmp_path / "server.log")
    own.start()
    context = new_context(chromium, permissions=["clipboard-read", "clipboard-write"])
    panel = Panel(context.new_page(), own.address)
    page = panel.page
    keep = page.get_by_role("button", name="Save my edits as a file")
    try:
        panel.open_sample()
        work(panel)
        expect(keep).to_be_hidden()
        page.evaluate("navigator.clipboard.writeText('Pasted words.')")
        own.stop()
        panel.place("imr:why-individual-context").click()
        page.keyboard.press("Control+v")
        expect(panel.place("imr:why-individual-context")).to_contain_text("Pasted words.")
        page.keyboard.press("Control+s")
        expect(page.locator("#message")).to_contain_text("was not saved")
        with page.expect_download() as waiting:
            keep.click()
        assert waiting.value.suggested_filename == "sample-draft.unsaved.json"
        waiting.value.save_as(tmp_path / "sample-draft.unsaved.json")
        expect(page.locator("#message")).to_contain_text("open it here when the server is back")
        expect(page.locator("#unsaved")).to_have_text("Edits not saved")
        assert panel.axe() == []
        page.on("dialog", lambda dialog: dialog.accept())
        with pytest.raises(Error):
            page.reload()

        own.start()
        page.goto(f"{own.address}/panel")  # in the tab it is still there
        page.get_by_role("button", name="Restore").click()
        panel.wait_for_report()
        assert has_work(panel.save(tmp_path / "tab.docx"))

        elsewhere = new_context(chromium)  # and in another browser, from the file
        other = Panel(elsewhere.new_page(), own.address)
        other.open_file(tmp_path / "sample-draft.unsaved.json")
        other.wait_for_report()
        expect(other.page.locator("#name")).to_have_text("sample-draft.docx")
        expect(other.page.locator("#unsaved")).to_have_text("Edits not saved")
        assert has_work(other.save(tmp_path / "file.docx"))
        elsewhere.close()
    finally:
        own.stop()
        context.close()


def test_of_a_draft_too_large_for_the_tab_the_work_is_kept(
    panel: Panel, sample: Path, tmp_path: Path, dialogs: list[str]
) -> None:
    page = panel.page
    page.add_init_script(
        """const set = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, value) {
            if (value.length > 20_000) throw new DOMException("full", "QuotaExceededError");
            set.call(this, key, value);
        };"""
    )
    panel.open_sample()
    work(panel)
    page.goto(f"{panel.address}/panel")
    offer = page.locator("#offer")
    expect(offer).to_contain_text("Open sample-draft.docx as it was then")
    expect(offer.get_by_role("button", name="Restore")).to_have_count(0)

    page.set_input_files("#file", sample)
    panel.wait_for_report()
    assert dialogs == ["beforeunload"]
    assert has_work(panel.save(tmp_path / "saved.docx"))


def test_what_cannot_be_put_back_is_shown(panel: Panel, sample: Path, tmp_path: Path) -> None:
    page = panel.page
    panel.open_sample()
    panel.type_into(EMPTY, "Words that nobody saved.")
    panel.check_now()
    with page.expect_request("**/api/drafts/save") as waiting:
        panel.save(tmp_path / "saved.docx")
    sent = json.loads(waiting.value.post_data or "{}")
    sent["edits"][0]["path"] = [0, 0]  # as if the file had changed
    kept = {"form": "imrkit-work-1", "name": "draft.docx", "key": "", "draft_sha256": "", **sent}
    (tmp_path / "draft.unsaved.json").write_text(json.dumps(kept))
    panel.open_file(tmp_path / "draft.unsaved.json")
    panel.wait_for_report()
    expect(page.locator("#notices")).to_contain_text("could not be put back. You wrote:")
    expect(page.locator("#notices q")).to_have_text("Words that nobody saved.")


def test_a_file_that_is_no_kept_work_is_one_sentence(panel: Panel, tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_text("{}")
    panel.open_file(path)
    expect(panel.page.locator("#message.problem")).to_contain_text("does not hold edits that")
    expect(panel.page.locator("#start")).to_be_visible()

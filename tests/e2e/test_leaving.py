"""A draft leaves: the copy to send is made in the panel, its list read first, by keyboard alone."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Route, expect
from support.docx import docx, p
from support.panel import Panel, Server, new_context
from support.paths import SAMPLES

import imrkit

PENDING = (
    "<w:p><w:r><w:t>Seen.</w:t></w:r>"
    '<w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t>New.</w:t></w:r></w:ins>'
    "</w:p>"
)
FORM = SAMPLES / "dhr-report-roman-front.docx"
PICTURE = "imr:people-pen-picture"
NAME = "Zenobia Quillfeather"
UNSAVED = " Words that nobody has saved."


def begin(panel: Panel, entry: str) -> Locator:
    """Open the menu and begin a step, by keyboard."""
    page = panel.page
    page.get_by_role("button", name="Move or send…").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=entry)).to_be_visible()
    for _ in range(3):
        page.keyboard.press("Tab")
        if entry in page.evaluate("document.activeElement.textContent"):
            break
    page.keyboard.press("Enter")
    step = page.locator(".step")
    expect(step.get_by_role("heading", level=2)).to_be_focused()
    return step


def to_button(panel: Panel, button: Locator) -> None:
    """Go to a button by the Tab key alone."""
    for _ in range(40):
        if button.evaluate("(one) => one === document.activeElement"):
            return
        panel.page.keyboard.press("Tab")
    raise AssertionError("the button is not reached")


def downloaded(panel: Panel, button: Locator, path: Path) -> bytes:
    """Press a button from the keyboard, and return the file that comes."""
    to_button(panel, button)
    with panel.page.expect_download() as waiting:
        panel.page.keyboard.press("Enter")
    waiting.value.save_as(path)
    return path.read_bytes()


def test_the_copy_to_send_is_made_by_keyboard_of_the_draft_as_it_is_on_the_page(
    panel: Panel, tmp_path: Path
) -> None:
    panel.open_sample()
    panel.type_into(PICTURE, UNSAVED)
    expect(panel.page.locator("#unsaved")).to_have_text("Edits not saved")
    step = begin(panel, "Make the copy to send…")
    expect(step).to_contain_text("Nothing stands in the way of the copy.")
    expect(step).to_contain_text("Edits that are not saved are in it too.")

    to_button(panel, step.get_by_role("button", name="Make the copy and its report"))
    panel.page.keyboard.press("Enter")
    expect(step.get_by_role("heading", name="The copy is ready")).to_be_focused()
    copy = downloaded(
        panel, step.get_by_role("button", name="Download sample-draft"), tmp_path / "c"
    )
    panel.page.keyboard.press("Escape")
    expect(panel.page.get_by_role("button", name="Move or send…")).to_be_focused()
    expect(panel.page.locator("#pane .checked")).to_be_visible()

    expect(panel.page.locator("#unsaved")).to_have_text("Edits not saved")
    saved = panel.save(tmp_path / "saved.docx")
    assert copy == imrkit.publish(saved).data
    assert UNSAVED.strip() in " ".join(
        one.text for one in imrkit.Draft.open(copy).snapshot().blocks or () if hasattr(one, "text")
    )


def test_a_pending_change_stands_in_the_way_and_is_shown(panel: Panel, tmp_path: Path) -> None:
    path = tmp_path / "pending.docx"
    path.write_bytes(docx(p("Before.") + PENDING))
    panel.open_file(path)
    panel.wait_for_report()
    step = begin(panel, "Make the copy to send…")

    expect(step).to_contain_text("1 tracked change that nobody has accepted or rejected")
    expect(step.get_by_role("button", name="Make the copy")).to_have_count(0)
    to_button(panel, step.get_by_role("button", name="Show the next change"))
    panel.page.keyboard.press("Enter")
    expect(panel.page.locator("#draft .marked")).to_contain_text("Seen.")
    assert panel.axe() == []
    panel.page.keyboard.press("Escape")
    expect(panel.page.locator("#draft .marked")).to_have_count(0)


def test_a_server_that_cannot_be_reached_is_told_and_asked_again(panel: Panel) -> None:
    panel.open_sample()

    def fail(route: Route) -> None:
        route.abort("connectionrefused")

    panel.page.route("**/api/drafts/publish", fail)
    step = begin(panel, "Make the copy to send…")
    expect(step.get_by_role("status")).to_contain_text("The server cannot be reached.")
    panel.page.unroute("**/api/drafts/publish", fail)
    to_button(panel, step.get_by_role("button", name="Try again"))
    panel.page.keyboard.press("Enter")
    expect(step).to_contain_text("Nothing stands in the way of the copy.")
    panel.complaints.clear()


def test_another_draft_ends_the_step(panel: Panel, sample: Path) -> None:
    panel.open_sample()
    begin(panel, "Make the copy to send…")
    panel.page.set_input_files("#file", sample)

    expect(panel.page.locator(".step")).to_have_count(0)
    expect(panel.page.locator("#pane .checked")).to_have_text(re.compile("^Checked "))


def test_a_draft_moves_into_a_form_by_keyboard_after_its_ledger_was_read(
    panel: Panel, tmp_path: Path
) -> None:
    panel.open_sample()
    panel.type_into(PICTURE, UNSAVED)
    step = begin(panel, "Move into another template…")
    choice = step.get_by_label("Into which template?")
    to_button(panel, choice)
    panel.page.keyboard.press("End")
    step.get_by_label("The template or form (.docx)").set_input_files(FORM)
    to_button(panel, step.get_by_role("button", name="See what would move"))
    panel.page.keyboard.press("Enter")
    expect(step.get_by_role("heading", name="What goes where")).to_be_visible()
    expect(step).to_contain_text("Edits that are not saved are in it too.")

    to_button(panel, step.get_by_role("button", name="Make the moved draft and its ledger"))
    panel.page.keyboard.press("Enter")
    expect(step.get_by_role("heading", name="The moved draft is ready")).to_be_focused()
    moved = downloaded(
        panel, step.get_by_role("button", name="Download sample-draft moved"), tmp_path / "m"
    )
    report = downloaded(
        panel, step.get_by_role("button", name="Download the report"), tmp_path / "ledger.html"
    )
    panel.page.keyboard.press("Escape")
    expect(panel.page.get_by_role("button", name="Move or send…")).to_be_focused()

    made = imrkit.migrate(panel.save(tmp_path / "saved.docx"), FORM)
    assert moved == made.draft.to_bytes()
    assert all(block.text_sha256[:16] in report.decode() for block in made.ledger.blocks)


def test_a_moved_draft_is_opened_in_the_place_of_the_one_that_it_was_made_of(
    panel: Panel, tmp_path: Path
) -> None:
    panel.open_sample()
    panel.type_into(PICTURE, UNSAVED)
    step = begin(panel, "Move into another template…")
    step.get_by_label("Into which template?").select_option("file")
    step.get_by_label("The template or form (.docx)").set_input_files(FORM)
    step.get_by_role("button", name="See what would move").click()
    step.get_by_role("button", name="Make the moved draft and its ledger").click()
    data = downloaded(
        panel, step.get_by_role("button", name="Download it for programs"), tmp_path / "ledger.json"
    )
    panel.page.on("dialog", lambda asked: asked.accept())  # edits that are not saved
    step.get_by_role("button", name="Open the moved draft here").click()

    expect(panel.page.locator(".step")).to_have_count(0)
    expect(panel.page.locator("#draft")).to_contain_text("Text that has no place in this form")
    expect(panel.page.locator("#draft")).to_contain_text(UNSAVED)
    panel.page.screenshot(path=tmp_path / "opened.png")
    made = imrkit.migrate(panel.save(tmp_path / "saved.docx"), FORM)
    assert json.loads(data)["source_blocks"] == len(json.loads(data)["blocks"])
    assert json.loads(data)["dropped"] == made.ledger.dropped == 0


def test_real_names_are_found_by_a_key_that_goes_nowhere_but_to_the_search(
    chromium: Browser, sample: Path, tmp_path: Path
) -> None:
    log = tmp_path / "server.log"
    server = Server(sample, log)
    server.start()
    context = new_context(chromium)
    panel = Panel(context.new_page(), server.address)
    sent: list[tuple[str, str]] = []
    panel.page.on("request", lambda one: sent.append((one.url, one.post_data or "")))
    draft = tmp_path / f"{NAME}.docx"
    draft.write_bytes(docx(p(f"Officers met {NAME} at home.")))
    key = tmp_path / "names.toml"
    key.write_text(f'[names]\n"{NAME}" = "Adult A"\n', "utf-8")
    panel.open_file(draft)
    panel.wait_for_report()
    step = begin(panel, "Make the copy to send…")
    expect(step).to_contain_text("Nobody has looked for real names")

    step.get_by_label("Key to the names").set_input_files(key)
    expect(step).to_contain_text("where something of the key stands")
    expect(step.get_by_role("button", name="Make the copy")).to_have_count(0)
    assert panel.axe() == []
    to_button(panel, step.get_by_label("Only check: no copy while a real name stands in it"))
    panel.page.keyboard.press("ArrowDown")
    expect(step).to_contain_text("No real name of the key is left.")
    to_button(panel, step.get_by_role("button", name="Make the copy and its report"))
    panel.page.keyboard.press("Enter")
    expect(step.get_by_role("heading", name="The copy is ready")).to_be_focused()
    copy = downloaded(
        panel, step.get_by_role("button", name="Download Adult A copy.docx"), tmp_path / "c.docx"
    )
    report = downloaded(
        panel, step.get_by_role("button", name="Download the report"), tmp_path / "report.html"
    )
    kept = panel.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    panel.page.keyboard.press("Escape")
    shown = panel.page.evaluate("document.querySelector('.step')")
    context.close()
    server.stop()

    assert all(NAME not in page for page in (report.decode(), kept, log.read_text("utf-8")))
    assert [url for url, body in sent if key_of(body)] == [
        f"{server.address}/api/drafts/publish"
    ] * 3
    assert not any(word in url for url, _ in sent for word in NAME.split())
    assert NAME not in texts_of(copy)
    assert shown is None


def key_of(body: str) -> str | None:
    """Return the key that a request carries, if it does."""
    key: str | None = json.loads(body).get("key") if body.startswith("{") else None
    return key


def texts_of(data: bytes) -> str:
    """Return all parts of a Word file as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (768, "light"), (1920, "dark")])
def test_the_step_is_read_by_everybody_at_every_width(
    chromium: Browser, server: Server, width: int, scheme: Any
) -> None:
    context = new_context(chromium, viewport={"width": width, "height": 700}, color_scheme=scheme)
    panel = Panel(context.new_page(), server.address)
    panel.open_sample()
    step = begin(panel, "Make the copy to send…")
    expect(step).to_contain_text("Nothing stands in the way of the copy.")
    for fold in step.locator("details > summary").all():
        fold.click()

    assert panel.axe() == []
    assert panel.page.evaluate("document.documentElement.scrollWidth") <= width
    step.get_by_role("button", name="Make the copy and its report").click()
    expect(step.get_by_role("heading", name="The copy is ready")).to_be_focused()
    assert panel.axe() == []
    context.close()

"""Files that the panel opens: blank, of others, wrong ones, one after another."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from support.commands import cli_report
from support.docx import docx as word_file
from support.docx import p, run, sdt
from support.panel import Panel, until
from support.paths import SAMPLES

from imrkit.documents.draft import Draft
from imrkit.values.controls import ContentControl, walk

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le")
EMPTY, EMPTY_TITLE = "imr:method-evidence-weight", "How the evidence was weighed"


def controls(path: Path) -> dict[str, ContentControl]:
    return {one.tag: one for one in walk(Draft.open(path).controls()) if one.story == "body"}


def test_a_blank_template_is_a_way_to_start(panel: Panel, tmp_path: Path) -> None:
    page = panel.page
    page.goto(f"{panel.address}/panel")
    page.get_by_role("button", name="Make a template").click()
    expect(page.locator("#message")).to_contain_text("name of your force")
    page.get_by_label("Type of review").select_option("sar")
    page.get_by_label("Name of the force").fill("Example Police")
    page.get_by_role("button", name="Make a template").click()
    panel.wait_for_report()
    expect(page.locator("#name")).to_have_text("imr-sar.docx")
    saved = panel.save(tmp_path / "saved.docx")
    assert {item["status"] for item in cli_report(saved)["items"]} >= {"not-started"}


def test_a_draft_without_controls_says_what_can_be_done(panel: Panel) -> None:
    panel.open_file(SAMPLES / "lscb-imr-2010.draft.docx")
    panel.wait_for_report()
    banner = panel.page.locator("#banner")
    expect(banner).to_contain_text("Recognised: Standard format")
    expect(banner.get_by_role("button")).to_have_count(3)
    expect(panel.page.locator("#draft")).to_be_visible()
    assert panel.page.locator(".place").count() == 0
    assert panel.axe() == []


def test_controls_of_others_are_edited_too(panel: Panel, tmp_path: Path) -> None:
    path = tmp_path / "theirs.docx"
    path.write_bytes(
        word_file(
            p(run("Name: "), sdt(run("x"), "<w:text/>"), run(" and "), sdt(run("y"), "<w:text/>"))
            + sdt(p("Locked."), '<w:lock w:val="contentLocked"/>', tag="locked")
            + sdt(p("Text."))
        )
    )
    panel.open_file(path)
    panel.wait_for_report()
    expect(panel.page.locator("#notices")).to_be_empty()  # nothing says that it is only read
    panel.page.locator(".place.plain").nth(1).fill("z")
    panel.page.locator(".place.rich").click()
    panel.page.keyboard.press("Control+End")
    panel.page.keyboard.type(" More.")
    saved = panel.save(tmp_path / "saved.docx")
    texts = [one.text for one in Draft.open(saved).controls()]
    assert texts == ["x", "z", "Locked.", "Text. More."]


def test_a_zero_width_space_stays_where_it_stood(panel: Panel, tmp_path: Path) -> None:
    path = tmp_path / "address.docx"
    path.write_bytes(word_file(sdt(p(run("police.\u200buk/page")), tag="address")))
    panel.open_file(path)
    panel.wait_for_report()
    panel.type_into("address", " More.")
    saved = panel.save(tmp_path / "saved.docx")
    assert controls(saved)["address"].text == "police.\u200buk/page More."


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("notes.txt", b"hello", "not a Word document (.docx)"),
        ("broken.docx", b"hello", "is not a Word document"),
        ("empty.docx", b"", "is empty"),
        ("plain.doc", OLD_WORD, "in the old Word format (.doc). Open it in Word"),
        ("renamed.docx", OLD_WORD, "in the old Word format (.doc). Open it in Word"),
        ("large.docx", b"PK" + bytes(40 * 1024 * 1024), "41 MB, and this server takes up to 22 MB"),
    ],
)
def test_a_wrong_file_is_one_sentence(
    panel: Panel, tmp_path: Path, name: str, data: bytes, says: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    panel.open_file(path)
    expect(panel.page.locator("#message.problem")).to_contain_text(says)
    expect(panel.page.locator("#start")).to_be_visible()
    panel.complaints.clear()  # the browser's own line about the 422


def test_the_draft_takes_no_edits_while_another_is_read(panel: Panel, tmp_path: Path) -> None:
    other = tmp_path / "other.docx"
    other.write_bytes(word_file(p("Another draft.")))
    panel.open_sample()
    held: list[Any] = []
    panel.page.route("**/api/drafts/open", lambda route: held.append(route))
    with panel.page.expect_request("**/api/drafts/open"):
        panel.page.set_input_files("#file", other)
    until(panel.page, lambda: held)
    work = panel.page.locator("#work")
    expect(work).to_have_attribute("inert", "")
    panel.page.evaluate("document.querySelector('#draft [contenteditable]').focus()")
    panel.page.keyboard.type("Lost words")
    assert "Lost words" not in panel.page.locator("#draft").inner_text()
    held[0].continue_()
    expect(panel.page.locator("#draft")).to_contain_text("Another draft.")
    expect(work).not_to_have_attribute("inert", "")


def test_the_draft_takes_edits_again_when_another_could_not_be_read(
    panel: Panel, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK not a Word file")
    panel.open_sample()
    panel.page.set_input_files("#file", broken)
    expect(panel.page.locator("#message")).to_have_class("problem")
    expect(panel.page.locator("#work")).not_to_have_attribute("inert", "")
    panel.type_into(EMPTY, "Kept words.")
    expect(panel.page.locator("#unsaved")).to_have_text("Edits not saved")
    panel.complaints.clear()  # the browser names the answer 422 itself

"""What is typed, pasted or dictated is saved, whatever characters it holds; one bad place keeps no
other from being saved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect
from support.docx import docx as word_file
from support.docx import p, run, sdt
from support.panel import Panel, Server, new_context

from imrkit.documents.draft import Draft

COMBO = '<w:comboBox><w:listItem w:displayText="One" w:value="1"/></w:comboBox>'
PLACES = {"rich": "A", "plain": "B", "combo": "C", "cell": "D"}
# What Word and other programs put on a clipboard beside text, without what a clipboard cuts off.
DIRTY = "x\x0by\x07z\x0c\x1e\x1f\x01\x08\ufffe\uffffend"
CLEAN = "x\ny z\n\u2011\u00adend"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "places.docx"
    path.write_bytes(
        word_file(
            sdt(p("A"), tag="rich")
            + p(run("see "), sdt(run("B"), '<w:text w:multiLine="1"/>', tag="plain"))
            + p(sdt(run("C"), COMBO, tag="combo"))
            + sdt(p("D"), tag="cell")
        )
    )
    return path


def texts(path: Path) -> dict[str, str]:
    return {one.tag: one.text for one in Draft.open(path).controls()}


def said(text: str) -> str:
    """Return a text with its breaks and spaces made one, as fields of one line have them."""
    return " ".join(text.split())


@pytest.mark.parametrize("how", ["pasted", "typed"])
@pytest.mark.parametrize("tag", ["rich", "plain", "combo"])
def test_characters_that_no_file_may_hold_never_keep_a_draft_from_being_saved(
    chromium: Browser, server: Server, draft: Path, tmp_path: Path, tag: str, how: str
) -> None:
    context = new_context(chromium, permissions=["clipboard-read", "clipboard-write"])
    panel = Panel(context.new_page(), server.address)
    page = panel.page
    panel.open_file(draft)
    panel.wait_for_report()
    page.evaluate("text => navigator.clipboard.writeText(text)", DIRTY)
    place = panel.place(tag)
    place = place.locator("input") if tag == "combo" else place
    place.click()
    page.keyboard.press("Control+End")
    if how == "pasted":
        page.keyboard.press("Control+v")
    else:
        page.keyboard.insert_text(DIRTY)  # as an input method or dictation does
    expect(page.locator("#unsaved")).to_have_text("Edits not saved")
    panel.check_now()
    saved = panel.save(tmp_path / "saved.docx")

    now = texts(saved)
    assert {**now, tag: ""} == {**PLACES, tag: ""}
    assert said(now[tag]).startswith(f"{PLACES[tag]}x")
    assert said(now[tag]).endswith("\u2011\u00adend")
    expect(page.locator("#remarks")).to_have_text("")
    assert panel.complaints == []
    context.close()


def test_a_place_of_one_line_takes_no_line_end(
    chromium: Browser, server: Server, tmp_path: Path
) -> None:
    path = tmp_path / "one.docx"
    path.write_bytes(word_file(p(run("see "), sdt(run("A"), "<w:text/>", tag="one"))))
    context = new_context(chromium, permissions=["clipboard-read", "clipboard-write"])
    panel = Panel(context.new_page(), server.address)
    page = panel.page
    panel.open_file(path)
    panel.wait_for_report()
    page.evaluate("navigator.clipboard.writeText(' b\\r\\nc\\n\\n d\\n')")
    panel.type_into("one", " x")
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("y ")
    page.keyboard.press("Control+v")
    expect(panel.place("one")).to_have_text("A xy b c d")
    page.keyboard.insert_text(" e\nf")
    saved = panel.save(tmp_path / "saved.docx")
    assert said(texts(saved)["one"]) == "A xy b c d e f"
    expect(page.locator("#remarks")).to_have_text("")
    assert panel.complaints == []
    context.close()


def test_a_reason_with_such_characters_is_recorded(panel: Panel, tmp_path: Path) -> None:
    panel.open_sample()
    row = panel.row("How the evidence was weighed")
    row.get_by_role("button").first.click()
    row.get_by_role("button", name="Not known…").click()
    row.get_by_label("What was tried").click()
    panel.page.keyboard.insert_text("Asked\x0btwice\x07.")
    row.get_by_role("button", name="Record it").click()
    expect(row.locator(".status")).to_have_text("Not known")
    saved = panel.save(tmp_path / "saved.docx")
    reasons = [one.reason for one in Draft.open(saved).record.decisions]
    assert "Asked\ntwice." in reasons


def test_one_bad_place_keeps_no_other_from_being_saved(
    panel: Panel, draft: Path, tmp_path: Path
) -> None:
    page = panel.page
    panel.open_file(draft)
    panel.wait_for_report()

    def spoil(route: Route) -> None:
        asked = json.loads(route.request.post_data or "{}")
        for edit in asked["edits"]:
            if "Bad." in json.dumps(edit):
                edit["value"] = True  # no text place takes it
        route.continue_(post_data=json.dumps(asked))

    page.route("**/api/drafts/*", spoil)
    panel.type_into("rich", " Bad.")
    panel.type_into("plain", " Good.")
    panel.check_now()
    remark = page.locator("#remarks")
    expect(remark).to_contain_text("rich: The content control “rich” was not filled")
    expect(remark).to_contain_text("It still stands here; all the rest is saved.")
    with page.expect_download() as waiting:
        page.keyboard.press("Control+s")
    waiting.value.save_as(tmp_path / "saved.docx")

    assert texts(tmp_path / "saved.docx") == {**PLACES, "plain": "B Good."}
    expect(page.locator("#message.problem")).to_contain_text("without what you wrote in: rich.")
    expect(page.locator("#unsaved")).to_have_text("Edits not saved")
    expect(panel.place("rich")).to_have_text("A Bad.")
    assert panel.axe() == []

    page.unroute("**/api/drafts/*")
    saved = panel.save(tmp_path / "again.docx")
    assert texts(saved) == {**PLACES, "rich": "A Bad.", "plain": "B Good."}
    expect(remark).to_have_text("")
    expect(page.locator("#unsaved")).to_have_text("")


def test_what_the_server_takes_out_is_said(panel: Panel, draft: Path, tmp_path: Path) -> None:
    page = panel.page
    panel.open_file(draft)
    panel.wait_for_report()

    def soil(route: Route) -> None:
        asked = route.request.post_data or ""
        route.continue_(post_data=asked.replace("clean", "cl\\u0007ean"))

    page.route("**/api/drafts/save", soil)
    panel.type_into("plain", " clean")
    saved = panel.save(tmp_path / "saved.docx")
    assert texts(saved)["plain"] == "B clean"
    expect(page.locator("#remarks")).to_contain_text("plain: Characters that no Word file may hold")
    expect(page.locator("#unsaved")).to_have_text("")

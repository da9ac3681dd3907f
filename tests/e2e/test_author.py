"""The panel in a real browser, under the policy it is served with: an author's day."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from lxml import etree
from playwright.sync_api import Browser, Dialog, Page, expect
from support.commands import cli_report
from support.docx import docx as word_file
from support.docx import p, part, run, sdt
from support.libreoffice import to_text
from support.panel import Panel, Server, new_context, until
from support.word import validate

from imrkit.documents.draft import Draft
from imrkit.ooxml.package import names as n
from imrkit.values.controls import ContentControl, walk

EMPTY, EMPTY_TITLE = "imr:method-evidence-weight", "How the evidence was weighed"
ALONE = "imr:analysis-police-response"  # of an item that is judged by its own control
WHY, WHY_TITLE = "imr:why-individual-context", "How it looked to the people involved"
ROWS = "imr:action-plan-complete#actions"


def controls(path: Path) -> dict[str, ContentControl]:
    return {one.tag: one for one in walk(Draft.open(path).controls()) if one.story == "body"}


def untouched(data: bytes, tags: set[str]) -> dict[str, str]:
    """Return every part of a file, without what the controls with these tags hold."""
    draft = Draft.open(data)
    package = draft._package
    root = etree.fromstring(package.read(package.main))
    for tag in list(root.iter(n.qn("w:tag"))):
        if tag.get(n.qn("w:val")) in tags:
            properties, content = list(next(tag.iterancestors(n.qn("w:sdt"))))
            etree.strip_elements(properties, n.qn("w:showingPlcHdr"))
            content.clear()
    parts = {name: package.read(name).decode("latin-1") for name in package.names}
    parts[package.main] = str(etree.canonicalize(etree.tostring(root).decode()))
    return parts


def test_the_sample_opens_with_the_report_of_the_command_line(panel: Panel, sample: Path) -> None:
    panel.open_sample()

    assert panel.report == cli_report(sample)
    words = {"needs-attention": "Needs attention", "in-progress": "In progress", "done": "Done"}
    shown = {
        item["title"]: panel.status(item["title"])
        for item in panel.report["items"]
        if item["status"] in words and item["where"] != "lead"
    }
    assert shown == {
        item["title"]: words[item["status"]]
        for item in panel.report["items"]
        if item["title"] in shown
    }
    assert len(shown) > 30


def test_an_author_writes_decides_and_saves(panel: Panel, sample: Path, tmp_path: Path) -> None:
    page = panel.page
    panel.open_sample()
    assert panel.status(EMPTY_TITLE) == "Not started"

    # writes, with bold words and a list
    panel.type_into(EMPTY, "Records were ")
    page.keyboard.press("Control+b")
    page.keyboard.type("weighed")
    page.keyboard.press("Control+b")
    page.keyboard.type(" against each other.")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+Shift+8")
    page.keyboard.type("logs")
    page.keyboard.press("Enter")
    page.keyboard.type("statements")
    expect(panel.row(EMPTY_TITLE).locator(".status")).to_have_text("In progress")
    expect(page.locator("#unsaved")).to_have_text("Edits not saved")

    # confirms, edits what was confirmed, and confirms again
    panel.row(EMPTY_TITLE).get_by_role("button").first.click()
    panel.row(EMPTY_TITLE).get_by_role("button", name="Confirm", exact=True).click()
    expect(panel.row(EMPTY_TITLE).locator(".status")).to_have_text("Done")
    panel.type_into(EMPTY, " and interviews")
    expect(panel.row(EMPTY_TITLE).locator(".status")).to_have_text("Needs attention")
    expect(panel.row(EMPTY_TITLE).locator(".findings")).to_contain_text(
        "changed since it was confirmed"
    )
    panel.row(EMPTY_TITLE).get_by_role("button", name="Confirm again").click()
    expect(panel.row(EMPTY_TITLE).locator(".status")).to_have_text("Done")

    # does not know, and says why
    title = "What was happening outside the force"
    panel.row(title).get_by_role("button").first.click()
    panel.row(title).get_by_role("button", name="Not known…").click()
    panel.row(title).get_by_role("button", name="Record it").click()
    expect(panel.row(title).locator(".decision .problem")).to_contain_text("Give a reason")
    panel.row(title).get_by_label("In what way").select_option("not-asked")
    panel.row(title).get_by_label("What was tried").fill("Staff of that year have left.")
    panel.row(title).get_by_role("button", name="Record it").click()
    expect(panel.row(title).locator(".status")).to_have_text("Not known")

    # chooses, dates, ticks
    panel.place("imr:doc-version-and-dates#status").select_option("With the review lead")
    panel.place("imr:doc-version-and-dates#finished").locator("input").fill("2026-11-20")
    panel.place("imr:doc-identity-block#subject").fill("Adult A and Child B")

    # adds a row, fills it, removes another
    plan = panel.table(ROWS)
    before = plan.locator("tr").count()
    plan.get_by_role("button", name="Add a row").click()
    page.keyboard.type("R9")
    expect(plan.locator("tr")).to_have_count(before + 1)
    panel.row_deed(1, "Remove row", ROWS)
    expect(plan).to_contain_text("Row 1 was removed.")

    report = panel.check_now()
    saved = panel.save(tmp_path / "saved.docx")
    expect(page.locator("#unsaved")).to_have_text("")

    assert cli_report(saved) == report
    assert validate(saved) == []
    text = to_text(saved, tmp_path)
    assert "Records were weighed against each other." in text
    now, was = controls(saved), controls(sample)
    assert now[EMPTY].text == (
        "Records were weighed against each other.\nlogs\nstatements and interviews"
    )
    assert now["imr:doc-version-and-dates#status"].text == "With the review lead"
    assert now["imr:doc-version-and-dates#finished"].text == "20 November 2026"
    assert now["imr:doc-version-and-dates#finished"].date == "2026-11-20"
    assert now["imr:doc-identity-block#subject"].text == "Adult A and Child B"
    assert [row[0].text for row in now[ROWS].rows] == [
        *[row[0].text for row in was[ROWS].rows[1:]],
        "R9",
    ]
    assert "<w:b/>" in part(saved.read_bytes())
    kinds = {one.state for one in Draft.open(saved).record.decisions if one.item.startswith("why-")}
    assert "not-known" in {str(kind) for kind in kinds}


def test_only_the_edited_controls_and_the_record_differ(
    panel: Panel, sample: Path, tmp_path: Path
) -> None:
    panel.open_sample()
    panel.type_into(WHY, " More.")
    panel.place("imr:doc-identity-block#review").fill("ECSP/2026/04")
    saved = panel.save(tmp_path / "saved.docx")

    tags = {WHY, "imr:doc-identity-block#review"}
    before, after = untouched(sample.read_bytes(), tags), untouched(saved.read_bytes(), tags)
    assert set(before) == set(after)
    # The record; and the reference is a fact, which the footer shows.
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= {"customXml/item3.xml", "customXml/item1.xml", "word/footer1.xml"}


def test_saving_an_untouched_draft_changes_nothing(
    panel: Panel, sample: Path, tmp_path: Path
) -> None:
    panel.open_sample()
    assert panel.save(tmp_path / "saved.docx").read_bytes() == sample.read_bytes()


def test_an_edit_sends_the_edited_item_only(panel: Panel) -> None:
    panel.open_sample()
    with panel.page.expect_request("**/api/reports") as waiting:
        panel.type_into(ALONE, "Something.")
    sent = json.loads(waiting.value.post_data or "{}")
    assert sent["item"] == "analysis-police-response"
    assert [one["tag"] for one in sent["snapshot"]["controls"]] == [ALONE]
    assert len(waiting.value.post_data or "") < 20_000


def test_a_look_at_the_whole_draft_is_one_small_exchange(panel: Panel) -> None:
    panel.open_sample()
    with panel.page.expect_request("**/api/reports"):  # of the item alone
        panel.type_into(ALONE, "Something.")
    asked: list[Any] = []
    panel.page.on("requestfinished", lambda one: asked.append(one))
    panel.check_now()
    # The author may have rested meanwhile: then there was one exchange more, of the same kind.
    looks = [one for one in asked if "/api/" in one.url and not one.url.endswith("/api/reports")]
    assert looks
    for one in looks:  # the sample is half written here, and has more findings than as it ships
        assert one.url.endswith("/api/drafts/report")
        assert len(one.post_data_buffer or b"") + len(one.response().body()) <= 175_000


def test_decisions_are_taken_back_and_set_aside(panel: Panel) -> None:
    panel.open_sample()
    row = panel.row(EMPTY_TITLE)
    row.get_by_role("button").first.click()
    for button, label, word in (
        ("Not applicable…", "Why does it not apply", "Not applicable"),
        ("Answered elsewhere…", "In which paragraph", "Done"),
    ):
        row.get_by_role("button", name=button).click()
        row.get_by_label(label).fill("See section 4.")
        row.get_by_role("button", name="Record it").click()
        expect(row.locator(".status")).to_have_text(word)
        expect(row.locator(".decision")).to_contain_text("by the review officer on")
    row.get_by_role("button", name="Withdraw decision").click()
    expect(row.locator(".status")).to_have_text("Not started")


def test_rows_come_back(panel: Panel, sample: Path, tmp_path: Path) -> None:
    panel.open_sample()
    panel.row_deed(1, "Remove row", ROWS)
    expect(panel.table(ROWS)).to_contain_text("Row 1 was removed.")
    panel.page.keyboard.press("Control+z")
    saved = panel.save(tmp_path / "saved.docx")
    assert part(saved.read_bytes()) == part(sample.read_bytes())


def test_the_whole_day_by_keyboard(panel: Panel, tmp_path: Path) -> None:
    page = panel.page
    panel.open_sample()
    page.locator("#choose").focus()
    page.keyboard.press("F6")
    expect(page.locator("#pane :focus")).to_have_count(1)
    for _ in range(200):
        if EMPTY_TITLE in page.evaluate("document.activeElement.textContent"):
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(panel.row(EMPTY_TITLE).get_by_role("button").first).to_have_attribute(
        "aria-expanded", "true"
    )
    for _ in range(20):
        if page.evaluate("document.activeElement.textContent") == "Go to its place":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.type("Typed without a mouse.")
    expect(panel.row(EMPTY_TITLE).locator(".status")).to_have_text("In progress")
    page.keyboard.press("F6")  # back to where it was in the checklist
    for _ in range(20):
        if page.evaluate("document.activeElement.textContent") == "Confirm":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(panel.row(EMPTY_TITLE).locator(".status")).to_have_text("Done")
    with page.expect_download() as waiting:
        page.keyboard.press("Control+s")
    waiting.value.save_as(tmp_path / "saved.docx")
    assert controls(tmp_path / "saved.docx")[EMPTY].text == "Typed without a mouse."


def test_a_server_that_goes_away_loses_nothing(
    chromium: Browser, sample: Path, tmp_path: Path
) -> None:
    own = Server(sample, tmp_path / "server.log")
    own.start()
    context = new_context(chromium)
    panel = Panel(context.new_page(), own.address)
    try:
        panel.open_sample()
        shown = panel.page.locator(".counts").inner_text()
        own.stop()
        panel.type_into(EMPTY, "Written while the server was away.")
        expect(panel.page.locator(".top .problem")).to_contain_text("cannot be reached")
        expect(panel.page.locator(".top .problem")).to_contain_text(
            "The checklist shows the draft as of"
        )
        assert panel.page.locator(".counts").inner_text() == shown
        assert panel.axe() == []
        panel.page.get_by_role("button", name="Save", exact=True).click()
        expect(panel.page.locator("#message")).to_contain_text("was not saved")
        expect(panel.page.locator("#unsaved")).to_have_text("Edits not saved")

        own.start()
        expect(panel.row(EMPTY_TITLE).locator(".status")).to_have_text("In progress")
        expect(panel.page.locator(".top .problem")).to_be_hidden()
        saved = panel.save(tmp_path / "saved.docx")
        assert controls(saved)[EMPTY].text == "Written while the server was away."
    finally:
        own.stop()
        context.close()


def leaves_freely(page: Page) -> bool:
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.once("dialog", answer)
    page.goto("about:blank")
    return asked != ["beforeunload"]


def test_leaving_asks_only_when_something_is_not_saved(panel: Panel, tmp_path: Path) -> None:
    panel.open_sample()
    panel.type_into(EMPTY, "x")
    panel.save(tmp_path / "saved.docx")
    assert leaves_freely(panel.page)
    panel.open_sample()
    panel.type_into(EMPTY, "x")
    assert not leaves_freely(panel.page)
    panel.elsewhere.clear()  # about:blank


def test_nothing_of_the_draft_stays_in_the_browser(panel: Panel) -> None:
    panel.open_sample()
    panel.type_into(EMPTY, "Secret words.")
    panel.check_now()
    panel.row(EMPTY_TITLE).locator("button.item").click()
    kept = panel.page.evaluate(
        "[{...localStorage}, sessionStorage.length, document.cookie]",
    )
    assert list(kept[0]) == ["imrkit-stopped"]  # where the author stopped
    [(digest, item)] = json.loads(kept[0]["imrkit-stopped"]).items()
    assert re.fullmatch("[0-9a-f]{32}", digest)
    assert item == "method-evidence-weight"
    assert kept[1:] == [0, ""]
    assert panel.page.evaluate("indexedDB.databases().then((all) => all.length)") == 0


def test_paragraphs_that_are_merged_keep_their_looks(panel: Panel, tmp_path: Path) -> None:
    bold = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">heavy words</w:t></w:r>'
    path = tmp_path / "looks.docx"
    path.write_bytes(word_file(sdt(p(run("plain words ")) + p(bold) + p(run("last")), tag="looks")))
    panel.open_file(path)
    panel.wait_for_report()
    panel.place("looks").click()
    for key in (
        "Control+End",
        "Home",
        "Backspace",
        "Home",
        "Control+Home",
        "ArrowDown",
        "Backspace",
    ):
        panel.page.keyboard.press(key)
    saved = panel.save(tmp_path / "saved.docx")
    assert controls(saved)["looks"].text == "plain words heavy wordslast"
    text = Draft.open(saved).display().to_dict()["content"][0]["content"][0]["content"]
    assert text == ["plain words ", {"type": "text", "text": "heavy words", "bold": True}, "last"]


def test_an_author_goes_on_where_she_stopped(panel: Panel) -> None:
    panel.open_sample()
    expect(panel.page.locator(".stopped")).to_be_hidden()
    panel.row(WHY_TITLE).locator("button.item").click()
    panel.page.reload()
    panel.wait_for_report()
    stopped = panel.page.locator(".stopped")
    expect(stopped).to_contain_text(f"You stopped at “{WHY_TITLE}”.")
    panel.page.get_by_label("Search the items").fill("weight evid")
    stopped.get_by_role("button", name="Go on there").click()
    expect(panel.row(WHY_TITLE).locator(".details")).to_be_visible()
    expect(panel.row(WHY_TITLE)).to_have_attribute("aria-current", "true")
    expect(stopped).to_be_hidden()


def test_an_edit_made_while_the_draft_is_saved_counts_as_unsaved(panel: Panel) -> None:
    page = panel.page
    page.clock.install()
    panel.open_sample()
    panel.type_into(EMPTY, "First words.")
    held: list[Any] = []
    page.route("**/api/drafts/save", lambda route: held.append(route))
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))  # nothing happens by itself any more
    with page.expect_request("**/api/drafts/save"):
        page.keyboard.press("Control+s")
    until(page, lambda: held)
    expect(page.locator("#message")).to_have_text("Saving…")
    page.keyboard.type(" And more.")
    with page.expect_download():
        held[0].continue_()
    expect(page.locator("#message")).to_contain_text("Downloaded ")
    asked = page.evaluate(
        """() => {
            const event = new Event("beforeunload", { cancelable: true });
            dispatchEvent(event);
            return event.defaultPrevented;
        }"""
    )
    assert asked

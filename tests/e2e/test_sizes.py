"""A template of a size is made in the panel, and questions are pasted into it as a list."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect
from support.panel import Panel

import imrkit

QUESTIONS = "1. Was risk to the children\\n   assessed?\\n2. Who decided?\\n3. Why?"
TAG = "imr:tor-questions-answered#questions"
EXPECTED = ["Was risk to the children assessed?", "Who decided?", "Why?"]


def test_a_core_report_takes_the_chair_s_questions_as_a_list(panel: Panel, tmp_path: Path) -> None:
    page = panel.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{panel.address}/panel")
    expect(page.get_by_label("How much of it")).to_have_value("full")
    page.get_by_label("How much of it").select_option("core")
    expect(page.locator("#size-help")).to_contain_text("every chair asks")
    page.get_by_label("Name of the force").fill("Example Police")
    page.get_by_role("button", name="Make a template").click()
    cells = page.locator(f"[data-tag='{TAG}.question']")
    expect(cells).to_have_count(1)
    page.evaluate(f"navigator.clipboard.writeText('{QUESTIONS}')")
    cells.first.click()
    page.keyboard.press("Control+v")

    expect(cells).to_have_text(EXPECTED)
    draft = imrkit.Draft.open(panel.save(tmp_path / "saved.docx"))
    rows = next(one.rows for one in draft.controls() if one.tag == TAG)
    assert [row[0].text for row in rows] == EXPECTED
    assert draft.identity is not None and draft.identity.size == "core"
    page.keyboard.press("Control+z")
    expect(cells).to_have_count(1)

"""The panel shows each finding at its words: marked when gone to, pointed out in an open item."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from support.panel import Panel, Server, new_context, until

import imrkit
from imrkit.documents.draft import Draft

PICTURE, CHRONOLOGY = "imr:people-pen-picture", "imr:chron-complete-table#entries"
MARKED = "() => [...CSS.highlights.get('marked') ?? []].map(String)"
POINTED = "() => [...CSS.highlights.get('finding') ?? []].map(String)"
WORDS = "Show its words"
OLDER = "Object.defineProperty(window, 'Highlight', {value: undefined})"
FIRST = "She sang at home. The date is to follow."
SECOND = "She was TBA and TBA."


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft of ours with filler in a place of two paragraphs and in a cell of the second row."""
    made = Draft.open(io.BytesIO(imrkit.new("dardr", "Example Police")))
    made.fill(PICTURE, [FIRST, SECOND])
    rows = [{f"{CHRONOLOGY}.event": one} for one in ("A call was taken.", "Officers met xxxx.")]
    made.fill(CHRONOLOGY, rows)
    path = tmp_path / "draft.docx"
    path.write_bytes(made.to_bytes())
    return path


def opened(panel: Panel, draft: Path, title: str = "Who the person was") -> Any:
    panel.open_file(draft)
    panel.wait_for_report()
    row = panel.row(title)
    row.get_by_role("button").first.click()
    return row


def shows(panel: Panel, script: str, words: list[str]) -> None:
    until(panel.page, lambda: panel.page.evaluate(script) == words)


def test_words_are_pointed_out_while_their_item_is_open_and_marked_when_gone_to(
    panel: Panel, draft: Path
) -> None:
    row = opened(panel, draft)
    shows(panel, POINTED, ["TBA"])
    assert panel.page.evaluate(MARKED) == []

    row.get_by_role("button", name=WORDS).click()

    shows(panel, MARKED, ["TBA"])
    line = "() => [...CSS.highlights.get('marked')][0].startContainer.parentElement.textContent"
    assert panel.page.evaluate(line) == SECOND
    row.get_by_role("button").first.click()
    shows(panel, POINTED, [])
    assert panel.page.evaluate(MARKED) == ["TBA"]  # until something else is marked
    chronology = panel.row("Chronology")
    chronology.get_by_role("button").first.click()
    chronology.get_by_role("button", name=WORDS).first.click()
    shows(panel, MARKED, ["xxxx"])


def test_the_cursor_in_the_words_shows_their_finding(panel: Panel, draft: Path) -> None:
    row = opened(panel, draft)
    shows(panel, POINTED, ["TBA"])
    row.get_by_role("button", name=WORDS).click()
    shows(panel, MARKED, ["TBA"])

    panel.page.keyboard.press("ArrowRight")

    current = row.locator(".findings > li[aria-current=true]")
    expect(current).to_contain_text("TBA")
    panel.page.keyboard.press("End")  # not to the start, where a place just entered puts it back
    expect(current).to_have_count(0)


def test_words_that_were_edited_away_leave_their_place_marked(panel: Panel, draft: Path) -> None:
    row = opened(panel, draft)
    shows(panel, POINTED, ["TBA"])
    button = row.get_by_role("button", name=WORDS)
    panel.page.route("**/api/drafts/report", lambda route: route.abort())  # the finding stays
    panel.page.evaluate(
        "(tag) => document.querySelector(`[data-tag='${tag}']`).querySelectorAll('p')"
        ".forEach((one) => one.replaceChildren('Other words.'))",
        PICTURE,
    )

    button.click()

    expect(panel.place(PICTURE)).to_have_class(re.compile(r"\bmarked\b"))
    assert panel.page.evaluate(MARKED) == []


def test_an_older_browser_marks_the_place(chromium: Browser, server: Server, draft: Path) -> None:
    context = new_context(chromium)
    panel = Panel(context.new_page(), server.address)
    panel.page.add_init_script(OLDER)
    row = opened(panel, draft)

    row.get_by_role("button", name=WORDS).click()

    expect(panel.place(PICTURE)).to_have_class(re.compile(r"\bmarked\b"))
    assert panel.complaints == []
    context.close()


def test_marks_change_nothing_in_what_is_saved(panel: Panel, draft: Path, tmp_path: Path) -> None:
    row = opened(panel, draft)
    row.get_by_role("button", name=WORDS).click()
    shows(panel, MARKED, ["TBA"])

    saved = panel.save(tmp_path / "saved.docx")

    before, now = (Draft.open(one).snapshot().controls for one in (draft, saved))
    assert now == before


@pytest.mark.parametrize(
    "looks",
    [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}],
    ids=["light", "dark", "forced"],
)
def test_marked_words_are_accessible(
    chromium: Browser, server: Server, draft: Path, looks: dict[str, Any], tmp_path: Path
) -> None:
    context = new_context(chromium, viewport={"width": 1400, "height": 900}, **looks)
    panel = Panel(context.new_page(), server.address)
    row = opened(panel, draft)
    row.get_by_role("button", name=WORDS).click()
    shows(panel, MARKED, ["TBA"])

    assert panel.axe() == []
    panel.page.screenshot(path=tmp_path / "marked.png")
    context.close()

"""The task pane beside a document in a simulated Word."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, expect

import imrkit
from imrkit.documents.draft import Draft
from imrkit.values.snapshot import Paragraph
from support.panel import Panel, Server, new_context
from support.word_pane import WordPane

EMPTY, EMPTY_TITLE = "imr:method-evidence-weight", "How the evidence was weighed"
# Of an item that is judged by its own control.
ALONE, ALONE_TITLE = "imr:analysis-police-response", "Police response"
WHY, WHY_TITLE = "imr:why-individual-context", "How it looked to the people involved"
TITLES = {item.id: item.title for item in imrkit.load_checklist("imr").items}


@contextmanager
def beside_word(chromium: Browser, server: Server) -> Iterator[WordPane]:
    context = new_context(chromium, viewport={"width": 320, "height": 560})
    opened = WordPane(context.new_page(), server.address)
    yield opened
    assert opened.complaints == [], opened.complaints
    context.close()


def row(pane: WordPane, title: str) -> Any:
    return Panel(pane.page, pane.address).row(title)


def status(pane: WordPane, title: str) -> Any:
    return row(pane, title).locator(".status")


def opened(pane: WordPane, title: str) -> Any:
    """Return a row that is open."""
    found = row(pane, title)
    if found.locator("button.item").get_attribute("aria-expanded") == "false":
        found.locator("button.item").click()
    return found


def removed_and_added(pane: WordPane) -> Any:
    """Take a place out of the document, ask the pane to add it, and return its row."""
    pane.page.evaluate(f"fakeWord.remove('{EMPTY}')")
    expect(status(pane, EMPTY_TITLE)).to_have_text("No place")
    missing = opened(pane, EMPTY_TITLE)
    missing.get_by_role("button", name="Add its place to the document").click()
    return missing


def headings(data: bytes) -> list[str]:
    """Return the headings of a draft as its reader sees them, each behind its number."""
    snapshot = Draft.open(data).snapshot()
    blocks = zip(snapshot.blocks or (), snapshot.layout or (), strict=True)
    return [
        " ".join(f"{look.number} {block.text}".split())
        for block, look in blocks
        if isinstance(block, Paragraph) and block.heading_level and block.text.strip()
    ]

"""Take the pictures that the documents show, with the example's invented case.

python docs/make_screenshots.py
"""

from __future__ import annotations

import base64
import sys
import tempfile
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from playwright.sync_api import Browser  # noqa: E402
from support.example import example_draft, shipped_draft  # noqa: E402
from support.libreoffice import pdf_pages, to_pdfs  # noqa: E402
from support.panel import Panel, Server, browser  # noqa: E402
from support.word_pane import WordPane  # noqa: E402

import imrkit  # noqa: E402
from imrkit.outputs import html  # noqa: E402

IMAGES = ROOT / "docs/images"
SHOWN_PAGES = (0, 4, 6)  # of the example, from 0


def main() -> None:
    """Take them all."""
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "draft.docx"
        sample.write_bytes(example_draft())
        server = Server(sample, Path(folder) / "server.log")
        server.start()
        try:
            with browser() as chromium:
                pages(chromium, Path(folder))
                start(chromium, server)
                draft(chromium, server)
                decision(chromium, server)
                dark_and_narrow(chromium, server)
                task_pane(chromium, server)
                report(chromium)
        finally:
            server.stop()


def pages(chromium: Browser, folder: Path) -> None:
    """Print the example that ships, and show its cover, its people and its chronology."""
    path = folder / "pages.docx"
    path.write_bytes(shipped_draft())
    drawn = pdf_pages(to_pdfs([path], folder)[0], folder, resolution=80)
    images = "".join(
        f'<img src="data:image/png;base64,{base64.b64encode(drawn[at].read_bytes()).decode()}">'
        for at in SHOWN_PAGES
    )
    style = "margin: 0; padding: 24px; display: inline-flex; gap: 24px; align-items: start"
    page = chromium.new_page(viewport={"width": 2400, "height": 1000})
    page.set_content(f'<body style="background: #e0e4e8"><div style="{style}">{images}</div>')
    page.locator("div").screenshot(path=IMAGES / "pages.png")
    page.close()


def report(chromium: Browser) -> None:
    """Take the beginning of a report as a page."""
    checklist = imrkit.load_checklist()
    made = html.page(
        imrkit.check(example_draft()), checklist, "draft.docx", made=date(2026, 11, 26)
    )
    page = chromium.new_page(viewport={"width": 960, "height": 1100})
    page.set_content(made)
    page.screenshot(path=IMAGES / "report.png")
    page.close()


def task_pane(chromium: Browser, server: Server) -> None:
    """Take the pane beside a document in a simulated Word, an item open."""
    context = chromium.new_context(
        locale="en-GB", viewport={"width": 340, "height": 900}, device_scale_factor=2
    )
    pane = WordPane(context.new_page(), server.address)
    pane.open(example_draft())
    pane.ready()
    pane.page.evaluate("fakeWord.enter('imr:method-limitations')")
    pane.page.wait_for_timeout(1_500)
    pane.page.get_by_role("button", name="Understood").click()
    pane.page.get_by_role("button", name="Next unfinished").click()
    pane.page.wait_for_timeout(500)
    pane.page.screenshot(path=IMAGES / "task-pane.png")
    context.close()


def opened(chromium: Browser, server: Server, **options: object) -> Panel:
    """Return a panel in a fresh window."""
    shape = {"viewport": {"width": 1280, "height": 800}, "locale": "en-GB", **options}
    page = chromium.new_context(**shape).new_page()  # type: ignore[arg-type]
    page.clock.set_fixed_time("2026-11-23T17:42:10")
    return Panel(page, server.address)


def start(chromium: Browser, server: Server) -> None:
    """The page as it opens."""
    panel = opened(chromium, server)
    panel.page.goto(f"{server.address}/panel")
    panel.page.locator("#type option").first.wait_for(state="attached")
    take(panel, "panel-start")


def draft(chromium: Browser, server: Server) -> None:
    """A draft beside its checklist, with what is asked at an item."""
    panel = opened(chromium, server)
    panel.open_sample()
    row = panel.row("How it looked to the people involved")
    row.get_by_role("button").first.click()
    row.locator(".help").first.scroll_into_view_if_needed()
    row.scroll_into_view_if_needed()
    take(panel, "panel-draft")


def decision(chromium: Browser, server: Server) -> None:
    """A finding at its place, and a decision being made."""
    panel = opened(chromium, server)
    panel.open_sample()
    row = panel.row("Recommendations")
    if not row.count():
        row = panel.page.locator('li.row[data-status="needs-attention"]').last
    row.get_by_role("button").first.click()
    row.get_by_role("button", name="Not known…").click()
    row.get_by_label("What was tried").fill("The owner has left; the new one is named on Monday.")
    take(panel, "panel-decision")


def dark_and_narrow(chromium: Browser, server: Server) -> None:
    """The same in the dark, and on a small screen."""
    panel = opened(chromium, server, color_scheme="dark")
    panel.open_sample()
    panel.place("imr:people-pen-picture").scroll_into_view_if_needed()
    take(panel, "panel-dark")
    panel = opened(chromium, server, viewport={"width": 390, "height": 800})
    panel.open_sample()
    take(panel, "panel-narrow")


def take(panel: Panel, name: str) -> None:
    """Write a picture."""
    panel.page.wait_for_timeout(1_800)  # what was brought into view has stopped glowing
    panel.page.screenshot(path=IMAGES / f"{name}.png")
    print(IMAGES / f"{name}.png")


if __name__ == "__main__":
    main()

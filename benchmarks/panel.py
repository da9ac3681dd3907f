"""How the panel carries a long draft: opening, typing, and the size of its files.

    python benchmarks/panel.py

Prints milliseconds, and how many times as long they are as reading the same file with python-docx
in the same run. Long tasks are what the browser itself reports (PerformanceObserver, over 50 ms).
"""

from __future__ import annotations

import io
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]

import docx  # noqa: E402
from playwright.sync_api import Locator, Page, expect  # noqa: E402
from support.example import example_draft  # noqa: E402
from support.libreoffice import pdf_text, to_pdf  # noqa: E402
from support.panel import Panel, Server, browser  # noqa: E402

import imrkit  # noqa: E402
from imrkit.values.controls import ControlKind  # noqa: E402

PARAGRAPH = (
    "The officer went to the address on the evening of 4 May and spoke to Adult A at the door. "
    "She said that nothing had happened and that she did not want to make a statement. "
) * 4
OBSERVE = """() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.longTasks.push(Math.round(entry.duration));
    }).observe({ type: "longtask" });
}"""


LONG_PLACE = 100  # paragraphs of a hundred words
KEYS = """() => {
    window.keys = [];
    addEventListener("keydown", () => {
        const since = performance.now();
        requestAnimationFrame(() => setTimeout(() => window.keys.push(performance.now() - since)));
    }, { capture: true });
}"""


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.docx"
        path.write_bytes(long_draft())
        pages = pdf_text(to_pdf(path, Path(folder))).count("\f")
        print(f"{'draft':34}{pages} pages, {path.stat().st_size / 1024:.0f} KB")
        peer = best(lambda: read_with_python_docx(path.read_bytes()))
        print(f"{'read with python-docx':34}{peer:6.0f} ms")
        server = Server(path, Path(folder) / "server.log")
        server.start()
        try:
            measure(server, peer)
        finally:
            server.stop()


def measure(server: Server, peer: float) -> None:
    """Open the draft, type into it, and say how long each took."""
    with browser() as chromium:
        page = chromium.new_page(viewport={"width": 1400, "height": 900})
        panel = Panel(page, server.address)
        panel.open_sample()  # the server's first request loads what it needs
        say("opened and shown", timed(lambda: opened(page, server)), peer)
        say("and its first report", timed(panel.wait_for_report), peer)
        page.evaluate(OBSERVE)
        place = page.locator(".rich").nth(20)
        place.click()
        page.keyboard.press("Control+End")
        page.keyboard.type(" Some forty words typed as fast as a person can." * 5, delay=30)
        expect(page.locator(".checked")).to_have_text("Edited; a check follows when you pause")
        with page.expect_response("**/api/reports"):
            since = time.perf_counter()
        panel.wait_for_report()
        say("row after the last key", 1000 * (time.perf_counter() - since), peer)
        page.wait_for_timeout(6_000)  # the check of the whole draft, when the author rests
        tasks = page.evaluate("window.longTasks")
        print(f"{'tasks over 50 ms while typing':34}{len(tasks):6}  {tasks}")
        type_into_a_long_place(page, place)
        print(f"{'panel files, compressed':34}{fetched(page) / 1024:6.1f} KB")


def type_into_a_long_place(page: Page, place: Locator) -> None:
    """Say how long it is from a key to the frame that shows it, in a place of 10,000 words."""
    paragraph = " ".join(["word"] * 100)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate(
        "text => navigator.clipboard.writeText(text)", "\n".join([paragraph] * LONG_PLACE)
    )
    place.click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+v")
    expect(place.locator("p")).to_have_count(LONG_PLACE)
    page.evaluate(KEYS)
    page.keyboard.type("Some words typed in the midst of ten thousand others. " * 4, delay=60)
    keys = sorted(page.evaluate("window.keys"))
    print(f"{'key to frame in 10,000 words, p95':34}{keys[int(len(keys) * 0.95)]:6.0f} ms")


def fetched(page: Page) -> int:
    """Return how much of the pane came over the wire, compressed and without headers."""
    return int(
        page.evaluate(
            """performance.getEntriesByType("resource")
                .filter(({ name }) => name.includes("/pane/"))
                .reduce((sum, one) => sum + one.encodedBodySize, 0)"""
        )
    )


def opened(page: Page, server: Server) -> None:
    """Open the sample and wait until it can be read."""
    page.goto(f"{server.address}/panel?sample=1")
    page.locator(".sheet").wait_for()


def long_draft() -> bytes:
    """Return the example's draft, filled up to some hundred and fifty pages."""
    draft = imrkit.Draft.open(example_draft())
    for control in draft.controls():
        if control.kind is ControlKind.RICH_TEXT:
            draft.fill(control.tag, [PARAGRAPH] * 22)
    return draft.to_bytes()


def read_with_python_docx(data: bytes) -> int:
    """Read every paragraph and cell of the body."""
    document = docx.Document(io.BytesIO(data))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return sum(len(one.text) for one in (*document.paragraphs, *cells))


def best(work: Callable[[], object]) -> float:
    """Return the shortest of three runs, in milliseconds."""
    return min(timed(work) for _ in range(3))


def timed(work: Callable[[], object]) -> float:
    """Return how long some work takes, in milliseconds."""
    since = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - since)


def say(what: str, milliseconds: float, peer: float) -> None:
    """Print a figure and its ratio."""
    print(f"{what:34}{milliseconds:6.0f} ms {milliseconds / peer:6.1f} ×")


if __name__ == "__main__":
    main()

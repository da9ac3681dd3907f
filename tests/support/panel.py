"""A server and a browser to try the panel with, both ended by whoever started them."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)

from support.paths import ROOT

CHROMIUM = "/usr/bin/chromium"
# Milliseconds that anything may take, on a busy machine too. Nothing waits for a time to pass:
# whoever waits has a condition, and goes on as soon as it holds.
PATIENCE = 120_000
expect.set_options(timeout=PATIENCE)
# What is typed comes to the page as quickly as an author types, however busy the machine is: undo
# takes back in one go what was typed in one go.
AT_ONCE = """
Object.defineProperty(Event.prototype, "timeStamp", { get: () => window.typedAt ?? 0 });
"""
# A request is waited for as long as anything else.
PATIENT = """
const timeout = AbortSignal.timeout;
AbortSignal.timeout = (most) => timeout.call(AbortSignal, 10 * most);
"""
AXE = ROOT / "node_modules/axe-core/axe.min.js"
AXE_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # Ways to each element that is right take longer than finding those that are wrong.
    "resultTypes": ["violations"],
    "selectors": False,
}


class Server:
    """``imrkit serve`` on a port of its own; it can be stopped and started again."""

    def __init__(self, sample: Path, log: Path, *options: str) -> None:
        self._sample = sample
        self._options = options
        self._log = log
        self._port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self.address = f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [sys.executable, "-m", "imrkit", "serve", "--port", str(self._port)]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [*command, "--sample", self._sample, *self._options], stdout=log, stderr=log
            )
        late = time.monotonic() + PATIENCE / 1_000
        while time.monotonic() < late:
            try:
                urllib.request.urlopen(f"{self.address}/healthz").close()  # noqa: S310
            except OSError:
                time.sleep(0.1)
            else:
                return
        raise AssertionError(f"the server did not start: {self._log.read_text()}")

    def stop(self) -> None:
        """Stop it and wait until it is gone."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=PATIENCE / 1_000)
            self._process = None


@contextmanager
def browser() -> Iterator[Browser]:
    """Start the machine's own Chromium, which calls nobody."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=[
                "--no-sandbox",
                "--disable-background-networking",
                "--disable-component-update",
                "--lang=en-GB",
            ],
        )
        try:
            yield started
        finally:
            started.close()


def new_context(chromium: Browser, **options: Any) -> BrowserContext:
    """Return a window of its own, with nothing in it, in which everything may take its time."""
    context = chromium.new_context(**{"locale": "en-GB", **options})
    context.set_default_timeout(PATIENCE)
    context.add_init_script(PATIENT)
    return context


def until(page: Page, condition: Callable[[], object]) -> None:
    """Wait until something holds that is not to be seen on the page."""
    late = time.monotonic() + PATIENCE / 1_000
    while not condition():
        assert time.monotonic() < late, "what was waited for did not come about"
        page.wait_for_timeout(20)


def crash(ended: Page, other: Page) -> None:
    """Close a tab without telling it, and wait until the browser has ended its locks."""
    count = """async () => {
        const { held } = await navigator.locks.query();
        return new Set(held.map(({ clientId }) => clientId)).size;
    }"""
    if other.url == "about:blank":
        other.goto(f"{ended.url.split('/panel')[0]}/healthz")  # of the same server
    before = other.evaluate(count)
    ended.close()
    until(other, lambda: other.evaluate(count) < before)


class Panel:
    """The panel in a page, as its user meets it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.complaints: list[str] = []  # what the browser said was wrong
        self.elsewhere: list[str] = []  # what was asked of any other server
        self._last: Response | None = None  # to the last request for a report on the whole draft
        page.add_init_script(AT_ONCE)
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._asked)
        page.on("response", self._answered)

    @property
    def report(self) -> dict[str, Any]:
        """The last report on the whole draft."""
        assert self._last is not None
        report: dict[str, Any] = self._last.json()["report"]
        return report

    def open_sample(self) -> None:
        """Open the sample draft and wait for its report."""
        self.page.goto(f"{self.address}/panel?sample=1")
        self.wait_for_report()

    def open_file(self, path: Path) -> None:
        """Choose a file on the start page."""
        self.page.goto(f"{self.address}/panel")
        self.page.locator("#type option").first.wait_for(state="attached")
        self.page.set_input_files("#file", path)

    def wait_for_report(self) -> None:
        """Wait until the report is that of the draft as it stands."""
        expect(self.page.locator(".checked")).to_have_text(re.compile("^Checked "))

    def check_now(self) -> dict[str, Any]:
        """Check the whole draft and return the report."""
        with self.page.expect_response("**/api/drafts/report"):
            self.page.get_by_role("button", name="Check now").click()
        self.wait_for_report()
        return self.report

    def status(self, title: str) -> str:
        """Return the status word in the row of an item."""
        return str(self.row(title).locator(".status").inner_text())

    def row(self, title: str) -> Any:
        """Return the row of the item with a title."""
        words = re.compile(f"^{re.escape(title)}$")
        return self.page.locator("li.row", has=self.page.locator(".title", has_text=words))

    def table(self, tag: str) -> Any:
        """Return the table that holds a repeating section."""
        return self.page.locator("table", has=self.page.locator(f'[data-tag="{tag}"]'))

    def place(self, tag: str) -> Any:
        """Return the place of a control."""
        return self.page.locator(f'[data-tag="{tag}"]').first

    def type_into(self, tag: str, text: str) -> None:
        """Put the cursor at the end of a place and type."""
        self.place(tag).click()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(text)

    def row_deed(self, row: int, deed: str, tag: str = "") -> None:
        """Do something with a row of a table, or of the only one, by the menu at its edge."""
        where = self.table(tag) if tag else self.page
        menu = re.compile(f"row {row}: insert, move, remove$")
        where.get_by_role("button", name=menu).click()
        where.get_by_role("menuitem", name=deed).click(force=True)

    def save(self, path: Path) -> Path:
        """Save the draft into a file of the test's."""
        with self.page.expect_download() as waiting:
            self.page.get_by_role("button", name="Save", exact=True).click()
        waiting.value.save_as(path)
        self.page.locator("#message", has_text="Downloaded ").wait_for()
        return path

    def axe(self) -> list[str]:
        """Return what axe-core finds wrong with the page as it is, by rule and element."""
        self.page.evaluate(AXE.read_text("utf-8"))
        found = self.page.evaluate("(options) => axe.run(document, options)", AXE_OPTIONS)
        return [
            f"{violation['id']}: {node['html'][:200]}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "ERR_CONNECTION_REFUSED" not in message.text:
            self.complaints.append(message.text)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.address, "blob:", "data:")):
            self.elsewhere.append(request.url)

    def _answered(self, response: Response) -> None:
        if response.url.endswith("/api/drafts/report") and response.ok:
            self._last = response


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

"""The task pane on Microsoft's own script, over a native host that answers from memory.

The script comes from npm, for development only: see docs/adr/0018-office-js-in-tests.md.
"""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, Route

from support.paths import ROOT
from support.word_pane import OFFICE, ROOM, WordPane, scripts

DIST = ROOT / "node_modules/@microsoft/office-js/dist"
HOST = tuple(
    ROOM / name for name in ("word-document.js", "word-text.js", "native-host.js", "fake-author.js")
)
# The script finds in the address which Word it is in; here Word for Windows.
WINDOWS = "?_host_Info=Word$Win32$16.01$en-GB$$$$16"
# The script puts one style into the page, which the policy refuses without harm (office-js#1687).
# A clock that a test has set gives it no times of its resources, which its telemetry reads.
HARMLESS = (
    "Applying inline style violates",
    "Refused to apply inline style",
    "reading 'responseEnd'",
)


class OfficePane(WordPane):
    """The task pane beside the same documents, on Microsoft's script."""

    query = WINDOWS

    def __init__(self, page: Page, address: str) -> None:
        super().__init__(page, address)
        self.not_there: list[str] = []  # files that the script asks for and npm does not bring

    def simulate(self, settings: dict[str, Any]) -> None:
        """Put the native host beneath the script, which gets what came after its build."""
        self.page.add_init_script(scripts(*HOST))
        newer = "" if settings.get("script") else (ROOM / "shim.js").read_text("utf-8")
        self.page.route(OFFICE, lambda route: self._serve(route, newer))

    def _serve(self, route: Route, newer: str) -> None:
        name = route.request.url.split("/lib/1/hosted/")[-1].split("?")[0]
        path = DIST / name
        if not path.is_file():
            self.not_there.append(name)
            route.fulfill(status=404, body="")
            return
        script = path.read_text("utf-8", errors="replace")
        if path.name.startswith("word-"):
            script = f"{script}\n{newer}"
        route.fulfill(body=script, content_type="text/javascript")

    def _complain(self, text: str) -> None:
        if not any(one in text for one in HARMLESS):
            super()._complain(text)

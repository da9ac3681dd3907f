"""Whatever fails, in whatever order: “Checked” is never said of a draft that has changed since.

The same for the modules alone, with many more sequences: tests/pane/honest.test.mjs.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from support.example import example_draft
from support.office_pane import OfficePane
from support.panel import PATIENCE, Server, new_context
from support.word_pane import WordPane

EMPTY, TITLE = "imr:method-evidence-weight", "How the evidence was weighed"
SCRIPTS = {"Office.js": OfficePane, "stand-in": WordPane}
UNTOLD = 62  # seconds that an edit may stay unseen of which Word tells nothing
MARKED = 16  # seconds that “Checked” may stand with the mark of a look that is due
STATUS = {"": "Not started", "Some words.": "In progress"}
SERVER: dict[str, dict[str, Any]] = {
    "500": {"status": 500, "body": "x"},
    "a sign-in page": {"status": 200, "body": "<form>", "content_type": "text/html"},
    "a redirect": {"status": 302, "headers": {"Location": "/panel"}},
}
FAILURES = (*SERVER, "refuses", "is silent", "tells no cursor", "refuses parts", "is well")


class Desk:
    """The pane, what has befallen it, and whether what it says can be true."""

    def __init__(self, pane: WordPane, seed: int) -> None:
        self.pane = pane
        self.random = Random(seed)  # noqa: S311
        self.text = ""
        self.unseen = 0  # seconds since an edit of which Word told nothing
        self.marked = 0  # seconds that a look has been due beside “Checked”

    def start(self) -> None:
        """Open the pane with a clock of the test's own."""
        self.pane.page.clock.install()
        self.pane.open(example_draft(), latency=1)
        expect(self.pane.page.locator(".checked")).to_contain_text("Checked ")

    def befall(self, what: str) -> None:
        """Let something fail, or all be well."""
        page = self.pane.page
        page.unroute("**/api/reports")
        self.pane.set(fails=None, hanging=False)
        page.evaluate("fakeWord.failing = null")
        if what in SERVER:
            page.route("**/api/reports", lambda route: route.fulfill(**SERVER[what]))
        elif what == "refuses":
            self.pane.set(fails="GeneralException")
        elif what == "is silent":
            self.pane.set(hanging=True)
        elif what != "is well":
            kind = "cursor" if "cursor" in what else "parts"
            page.evaluate(f"fakeWord.failing = (kind) => kind === '{kind}' && 'ItemNotFound'")

    def edit(self, *, told: bool) -> None:
        """Write something else into the place, of which Word tells or not."""
        self.text = "" if self.text else "Some words."
        if told:
            self.pane.type(EMPTY, self.text)
            self.unseen = 0
            return
        change = "Object.assign(fakeWord.within(tag), { text, showing: text === '' })"
        self.pane.page.evaluate(f"([tag, text]) => {change}", [EMPTY, self.text])
        self.unseen = 1

    def said(self) -> dict[str, Any]:
        """Return what the page says, all at one moment."""
        said: dict[str, Any] = self.pane.page.evaluate(
            """(title) => ({
                text: document.querySelector(".checked")?.textContent ?? "",
                due: document.querySelector(".pending.now") !== null,
                problem: document.querySelector(".top .problem:not([hidden])")?.textContent ?? "",
                status: [...document.querySelectorAll("li.row")]
                    .find((one) => one.querySelector(".title").textContent === title)
                    ?.querySelector(".status").textContent ?? "",
            })""",
            TITLE,
        )
        return said

    def pass_time(self, seconds: int) -> None:
        """Let the clock run; after each second what is said must be true."""
        for _ in range(seconds):
            self.pane.page.clock.run_for(1_000)
            self.unseen += self.unseen > 0
            self.must_be_honest()

    def must_be_honest(self) -> None:
        said = self.said()
        self.marked = self.marked + 1 if said["due"] and said["text"].startswith("Checked ") else 0
        if not said["text"].startswith("Checked "):
            return
        assert not said["problem"], said
        assert self.marked <= MARKED, said
        if said["status"] == STATUS[self.text]:
            self.unseen = 0
        elif not said["due"]:
            assert 0 < self.unseen <= UNTOLD, said

    def recovers(self) -> None:
        """All is well again: before long it is said, of the draft as it is."""
        self.befall("is well")
        late = time.monotonic() + PATIENCE / 1_000  # the server works by the machine's clock
        while time.monotonic() < late:
            self.pass_time(1)
            said = self.said()
            if said["text"].startswith("Checked ") and said["status"] == STATUS[self.text]:
                return
        raise AssertionError(said)


@contextmanager
def desk(kind: type[WordPane], chromium: Browser, server: Server, seed: int) -> Iterator[Desk]:
    context = new_context(chromium, viewport={"width": 320, "height": 560})
    pane = kind(context.new_page(), server.address)
    yield Desk(pane, seed)
    context.close()


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("seed", range(3))
def test_checked_is_never_said_of_what_is_not(
    chromium: Browser, server: Server, script: str, seed: int
) -> None:
    """Every failure comes after some other one, with edits told and untold between them."""
    with desk(SCRIPTS[script], chromium, server, seed) as beside:
        beside.start()
        order = list(FAILURES)
        beside.random.shuffle(order)
        for what, after in pairwise([*order, order[0]]):
            beside.befall(what)
            beside.edit(told=beside.random.random() < 0.6)
            beside.pass_time(beside.random.choice((1, 4, 13)))
            beside.befall(after)
            beside.pass_time(beside.random.choice((1, 3)))
        beside.recovers()

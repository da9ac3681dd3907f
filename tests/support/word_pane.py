"""The task pane in the machine's Chromium, with a strict fake in the place of Word's script."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import ConsoleMessage, Locator, Page, expect

from imrkit.documents.draft import Draft
from imrkit.values.controls import ContentControl, ControlKind
from imrkit.values.snapshot import Paragraph
from support.docx import as_flat, unzipped
from support.panel import until
from support.paths import TESTS

ROOM = TESTS / "office"
RECORD = "urn:imrkit:record:1"
FAKE = ("word-document.js", "word-text.js", "fake-office.js", "fake-author.js")
OFFICE = "https://appsforoffice.microsoft.com/**"
TYPES = {
    ControlKind.RICH_TEXT: "RichText",
    ControlKind.PLAIN_TEXT: "PlainText",
    ControlKind.CHECK_BOX: "CheckBox",
    ControlKind.DROP_DOWN: "DropDownList",
    ControlKind.COMBO_BOX: "ComboBox",
    ControlKind.DATE: "DatePicker",
    ControlKind.REPEATING_SECTION: "RepeatingSection",
    # Word lists none of these by its type.
    ControlKind.PICTURE: "Picture",
    ControlKind.GROUP: "Group",
    ControlKind.BUILDING_BLOCK: "BuildingBlockGallery",
}
# The Words that authors have, each with what is documented of it.
WORDS: dict[str, dict[str, Any]] = {
    "Windows, 1.9 and Desktop": {"sets": {"WordApi": "1.9", "WordApiDesktop": "1.3"}},
    "Windows, 1.5": {"sets": {"WordApi": "1.5"}, "events": "leave"},
    "Mac": {
        "sets": {"WordApi": "1.9", "WordApiDesktop": "1.3"},
        "events": "leave",
        "placeholderText": False,
        "latency": 60,
    },
    "web": {"sets": {"WordApi": "1.9"}, "placeholderText": False},
}
OLD_WORD = {"sets": {"WordApi": "1.3"}, "events": "none"}


class WordPane:
    """The task pane beside a document that is open in a simulated Word."""

    query = ""  # of the pane's address

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.complaints: list[str] = []
        self.requests: list[dict[str, Any]] = []
        page.on("console", lambda message: self._heard(message))
        page.on("pageerror", lambda error: self._complain(str(error)))
        page.on("request", lambda request: self._asked(request.url, request.post_data))

    def open(self, data: bytes, **word: Any) -> None:
        """Open the pane beside a document."""
        settings = {**document(data), **word}
        self.page.add_init_script(f"window.fakeWordSettings = {json.dumps(settings)};")
        self.simulate(settings)
        self.page.goto(f"{self.address}/taskpane{self.query}")

    def simulate(self, settings: dict[str, Any]) -> None:
        """Put the stand-in into the place of Word's script."""
        members = f"window.fakeWordMembers = {(ROOM / 'word-members.json').read_text('utf-8')};"
        script = members + scripts(*(ROOM / name for name in FAKE))
        self.page.route(
            OFFICE, lambda route: route.fulfill(body=script, content_type="text/javascript")
        )

    def ready(self) -> None:
        """Wait for the first report."""
        expect(self.page.locator(".checked")).to_contain_text("Checked ")

    def stand_still(self) -> None:
        """Let the page, whose clock is the test's, end what it began; then time stands still."""
        self.page.clock.pause_at(self.page.evaluate("Date.now() + 1000"))
        self.pass_time(1)

    def pass_time(self, seconds: int) -> None:
        """Let the page's clock run, in steps between which Word answers."""
        for _ in range(10 * seconds):
            self.page.clock.run_for(100)

    def row(self, title: str) -> Locator:
        """Return the row of the item with a title."""
        words = re.compile(f"^{re.escape(title)}$")
        return self.page.locator("li.row", has=self.page.locator(".title", has_text=words))

    def status(self, title: str) -> Locator:
        """Return the word in the row of an item that says where it is."""
        return self.row(title).locator(".status")

    def opened(self, title: str) -> Locator:
        """Return the row of an item, open."""
        found = self.row(title)
        if found.locator("button.item").get_attribute("aria-expanded") == "false":
            found.locator("button.item").click()
        return found

    def set(self, **word: Any) -> None:
        """Change what becomes of exchanges with Word; see word-document.js."""
        self.page.evaluate("(word) => Object.assign(fakeWord, word)", word)

    def type(self, tag: str, text: str) -> None:
        """Type into a control in Word, and leave it."""
        self.page.evaluate("([tag, text]) => fakeWord.type(tag, text)", [tag, text])
        self.page.evaluate("fakeWord.leave()")

    def selects(self, tag: str) -> None:
        """Wait until the cursor has been put into a control."""
        self.until(f"fakeWord.selected === {json.dumps(tag)}")

    def decides_elsewhere(self, item: str) -> None:
        """A colleague sets an item aside, in the same document on another machine."""
        decision = (
            f'<decision item="{item}" state="not-applicable" role="officer"'
            ' at="2026-11-23T10:00:00+00:00">None.</decision></record>'
        )
        self.page.evaluate(
            "([name, decision]) => { const [part] = fakeWord.partsIn(name);"
            " part.xml = part.xml.replace('</record>', decision); }",
            [RECORD, decision],
        )

    @property
    def record(self) -> str:
        """The record that the document holds, as XML."""
        return str(self.word(f"xmlOf('{RECORD}')"))

    @property
    def tags(self) -> list[str]:
        """The tags of the document's controls, in its order."""
        return list(self.word("controls.map((one) => one.tag)"))

    def until(self, condition: str) -> None:
        """Wait until a condition, in the page's own language, holds."""
        # The page's policy forbids wait_for_function.
        until(self.page, lambda: self.page.evaluate(condition))

    def word(self, expression: str) -> Any:
        """Return something about the simulated Word."""
        return self.page.evaluate(f"fakeWord.{expression}")

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "ERR_CONNECTION_REFUSED" not in message.text:
            self._complain(message.text)

    def _complain(self, text: str) -> None:
        self.complaints.append(text)

    def _asked(self, url: str, body: str | None) -> None:
        if url.endswith("/api/reports"):
            self.requests.append(json.loads(body or "{}"))


def scripts(*files: Path) -> str:
    """Return scripts as one."""
    return "\n".join(file.read_text("utf-8") for file in files)


def document(data: bytes) -> dict[str, Any]:
    """Return a draft as the fake holds it."""
    draft = Draft.open(data)
    snapshot = draft.snapshot()
    parts = []
    for name, part in unzipped(data).items():
        if name.startswith("customXml/item") and "Props" not in name:
            xml = part.decode()
            named = xml.split('xmlns="')[1].split('"')[0] if 'xmlns="' in xml else name
            parts.append({"namespace": named, "xml": xml})
    return {
        "controls": [
            one for control in snapshot.controls or () for one in flat(control) if one is not None
        ],
        "paragraphs": list(paragraphs(draft)),
        "file": base64.b64encode(data).decode(),
        "ooxml": as_flat(data),
        "parts": parts,
    }


def paragraphs(draft: Draft) -> Iterator[dict[str, Any]]:
    """Yield the paragraphs of a draft's body as Word tells of them."""
    snapshot = draft.snapshot()
    blocks = snapshot.blocks or ()
    known = {block.path: block for block in blocks if isinstance(block, Paragraph)}
    numbers = {
        block.path: look.number for block, look in zip(blocks, snapshot.layout or (), strict=True)
    }
    for one in draft.body().paragraphs:
        block = known.get(one.path)
        yield {
            "text": one.text.replace("\n", "\v"),
            "style": block.style if block else "",
            "number": numbers.get(one.path, ""),
            "outlineLevel": (block.heading_level if block else None) or 10,
            "tableNestingLevel": one.level,
            "row": one.row if one.level else None,
            "cell": one.cell if one.level else None,
        }


def flat(control: ContentControl) -> list[dict[str, Any] | None]:
    """Return a control and those in its rows, in document order."""
    own = {
        "tag": control.tag,
        "title": control.title,
        "type": TYPES[control.kind],
        "story": control.story,
        "text": "" if control.placeholder else control.text,
        "placeholder": control.text if control.placeholder else "",
        "showing": bool(control.placeholder),
        "checked": control.checked,
    }
    cells = [cell for row in control.rows for one in row for cell in flat(one) if cell is not None]
    return [own, *({"parent": control.tag, **cell} for cell in cells)]

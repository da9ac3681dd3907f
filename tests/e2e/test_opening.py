"""Whatever a draft holds, the panel shows it; what cannot be edited never breaks opening.

A fault while one draft is opened leaves the open one whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Route, expect
from support.any_document import DOCUMENTS, AnyDocument
from support.docx import cell, p, row, run, sdt, table
from support.docx import docx as word_file
from support.panel import Panel, Server, new_context
from support.paths import TESTS

from imrkit.documents.draft import Draft
from imrkit.wire import plain

FILES = TESTS / "e2e/files"
EMPTY = "imr:method-evidence-weight"
LOCK = '<w:lock w:val="contentLocked"/>'
KINDS = {"rich-text", "plain-text", "drop-down", "combo-box", "date", "check-box"}

# Draws what the server said of a draft, off the page, and tells what came of it.
DRAW = """async (opened) => {
    const page = document.querySelector("script[type=module]").src;
    const { DraftView } = await import(new URL("../draft/draft-view.js", page).href);
    const nothing = () => {};
    const root = document.createElement("div");
    new DraftView(root, opened, { write: nothing, restless: nothing, announce: nothing }).show();
    const fields = [...root.querySelectorAll("select, input")].map((one) => one.value);
    return {
        text: [root.textContent, ...fields].join(" "),
        places: root.querySelectorAll(".place").length,
        faults: root.querySelectorAll(".fault").length,
    };
}"""


def opened(data: bytes) -> dict[str, Any]:
    draft = Draft.open(data)
    said = {"snapshot": plain(draft.snapshot()), "display": plain(draft.display())}
    answer: dict[str, Any] = json.loads(json.dumps(said))
    return answer


def nodes(of: list[Any], repeats: bool = False) -> Iterator[tuple[dict[str, Any], bool]]:
    """Yield each control of a display, and whether it stands in a repeating section."""
    for node in of:
        if isinstance(node, dict):
            if node["type"] == "control":
                yield node, repeats
            yield from nodes(node.get("content", []), repeats or bool(node.get("repeats")))


def words(of: list[Any]) -> Iterator[str]:
    for node in of:
        if isinstance(node, str):
            yield from node.split()
        else:
            yield from str(node.get("text", "")).split()
            yield from words(node.get("content", []))


@pytest.fixture(scope="module")
def page(chromium: Browser, server: Server) -> Iterator[Any]:
    context = new_context(chromium)
    page = context.new_page()
    page.goto(f"{server.address}/panel")
    yield page
    context.close()


@given(document=DOCUMENTS, refused=st.lists(st.booleans(), max_size=12))
@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_draft_is_drawn_whatever_cannot_be_edited_in_it(
    page: Any, document: AnyDocument, refused: list[bool]
) -> None:
    said = opened(document.data)
    controls = said["snapshot"]["controls"]
    kinds = {tuple(one["path"]): one["kind"] for one in controls if one["story"] == "body"}
    found = [node for node, _ in nodes(said["display"]["content"])]
    for node, refuse in zip(found, refused, strict=False):
        if refuse:
            node["refusal"] = "The template locks what stands here."
    for node in found:
        node["repeats"] = kinds.get(tuple(node["path"])) == "repeating-section"
    editable = [
        node
        for node, repeats in nodes(said["display"]["content"])
        if not node.get("refusal") and kinds.get(tuple(node["path"])) in KINDS and not repeats
    ]
    ticks = [node for node in editable if kinds[tuple(node["path"])] == "check-box"]

    drawn = page.evaluate(DRAW, said)

    assert drawn["faults"] == 0
    assert drawn["places"] == len(editable)
    shown = "".join(drawn["text"].split())
    unseen = {word for node in ticks for word in words(node["content"])}
    assert {one for one in words(said["display"]["content"]) if one not in shown} <= unseen


LEVELS = {
    "cell, locked": table(row(sdt(cell(p("Held")), f"<w:text/>{LOCK}", tag="x"), cell(p("b")))),
    "cell, in a locked cell": table(row(sdt(sdt(cell(p("Held")), tag="y"), LOCK, tag="x"))),
    "two cells": table(row(sdt(cell(p("Held")) + cell(p("too")), tag="x"), cell(p("b")))),
    "row": table(sdt(row(cell(p("Held"))), LOCK, tag="x"), row(cell(p("b")))),
    "block": sdt(p("Held") + table(row(cell(p("b")))), LOCK, tag="x"),
    "block, around another": sdt(sdt(p("Held"), tag="y"), LOCK, tag="x"),
    "line": p(sdt(run("Held"), LOCK, tag="x")),
    "line, around another": p(sdt(run("Held") + sdt(run("too"), tag="y"), LOCK, tag="x")),
    "rows between paragraphs": sdt(
        sdt(p("Held"), "<w15:repeatingSectionItem/>"), "<w15:repeatingSection/>", tag="x"
    ),
    "picture": sdt(p("Held"), "<w:picture/>", tag="x"),
}


@pytest.mark.parametrize("level", LEVELS)
def test_a_control_that_cannot_be_edited_is_shown_as_it_stands(
    panel: Panel, tmp_path: Path, level: str
) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(word_file(LEVELS[level] + sdt(p("Open"), tag="open")))
    panel.open_file(path)
    panel.wait_for_report()
    expect(panel.page.locator("#draft")).to_contain_text("Held")
    assert panel.page.locator(".fault").count() == 0
    assert panel.place("x").locator("[contenteditable='true'], input, select").count() == 0
    panel.type_into("open", " words.")
    saved = panel.save(tmp_path / "saved.docx")
    texts = {one.tag: one.text for one in Draft.open(saved).controls()}
    was = {one.tag: one.text for one in Draft.open(path).controls()}
    assert texts == {**was, "open": "Open words."}


@pytest.mark.parametrize(
    ("name", "where", "says"),
    [
        ("cell-locked", "#draft td.still", "The template locks what stands here."),
        ("cell-protected", "#notices", "The document is protected against changes."),
    ],
)
def test_a_locked_or_protected_cell_is_read(panel: Panel, name: str, where: str, says: str) -> None:
    panel.open_sample()
    panel.page.set_input_files("#file", FILES / f"{name}.docx")
    expect(panel.page.locator("#name")).to_have_text(f"{name}.docx")
    expect(panel.place("imr:doc-identity-block#force")).to_have_text("Example Police")
    told = panel.page.locator(where)
    assert says in f"{told.get_attribute('title')} {told.inner_text()}"
    assert panel.page.locator("#draft .place").count() == 0
    assert panel.axe() == []


def test_a_place_that_cannot_be_drawn_is_named_and_the_others_are_edited(
    panel: Panel, tmp_path: Path
) -> None:
    page = panel.page
    path = tmp_path / "draft.docx"
    choice = '<w:dropDownList><w:listItem w:displayText="One" w:value="1"/></w:dropDownList>'
    path.write_bytes(
        word_file(
            p(run("See "), sdt(run("One"), choice, tag="bad"))
            + table(row(sdt(cell(p("Two")), choice, tag="bad-cell"), cell(p("b"))))
            + sdt(p("Open"), tag="open")
        )
    )

    def spoil(route: Route) -> None:  # as a fault in the page or the server might
        answer = route.fetch()
        said = answer.json()
        for one in said["snapshot"]["controls"]:
            if one["tag"].startswith("bad"):
                one["choices"] = None
        route.fulfill(response=answer, json=said)

    page.route("**/api/drafts/open", spoil)
    panel.open_file(path)
    expect(page.locator("#name")).to_have_text("draft.docx")
    faults = page.locator("#draft .fault")
    expect(faults).to_have_count(2)
    for number, held in enumerate(("One", "Two")):
        expect(faults.nth(number)).to_contain_text(f"{held} This place could not be shown")
    page.unroute("**/api/drafts/open")
    panel.type_into("open", " words.")
    saved = panel.save(tmp_path / "saved.docx")
    texts = {one.tag: one.text for one in Draft.open(saved).controls()}
    assert texts == {"bad": "One", "bad-cell": "Two", "open": "Open words."}


@pytest.mark.parametrize("fault", ["display", "snapshot"])
def test_a_fault_while_a_draft_is_opened_leaves_the_open_one_whole(
    panel: Panel, tmp_path: Path, fault: str
) -> None:
    page = panel.page
    panel.open_sample()
    name = page.locator("#name").inner_text()
    panel.type_into(EMPTY, "Kept words.")

    def spoil(route: Route) -> None:
        answer = route.fetch()
        said = answer.json()
        said[fault] = None
        route.fulfill(response=answer, json=said)

    other = tmp_path / "other.docx"
    other.write_bytes(word_file(p("Another draft.")))
    page.route("**/api/drafts/open", spoil)
    page.once("dialog", lambda dialog: dialog.accept())
    page.set_input_files("#file", other)
    said_of_it = page.locator("#message.problem")
    expect(said_of_it).to_contain_text("other.docx could not be opened")
    assert "null" not in said_of_it.inner_text()  # the browser's own words of the fault
    page.unroute("**/api/drafts/open")

    expect(page.locator("#name")).to_have_text(name)
    expect(page.locator("#unsaved")).to_have_text("Edits not saved")
    panel.type_into(EMPTY, " And more.")
    saved = panel.save(tmp_path / "saved.docx")
    texts = {one.tag: one.text for one in Draft.open(saved).controls()}
    assert texts[EMPTY] == "Kept words. And more."


def test_a_file_that_is_gone_when_it_is_read_is_told_in_our_words(
    panel: Panel, tmp_path: Path
) -> None:
    panel.open_sample()
    panel.page.evaluate(
        """() => {
            FileReader.prototype.readAsDataURL = function () {
                Object.defineProperty(this, "error", { value: new DOMException("Foreign words.") });
                this.onerror();
            };
        }"""
    )
    other = tmp_path / "other.docx"
    other.write_bytes(word_file(p("Another draft.")))
    panel.page.set_input_files("#file", other)
    said = panel.page.locator("#message.problem")
    expect(said).to_contain_text("The file cannot be read. It may have been moved")
    expect(said).not_to_contain_text("Foreign words.")

"""Another body's form is adopted in the task pane: from opening it to a checklist that lives.

Each story runs on both simulated Words: the project's stand-in and Microsoft's own script.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect
from support.office_pane import OfficePane
from support.panel import Panel, Server, new_context, until
from support.paths import ROOT
from support.task_pane import TITLES
from support.word_pane import WordPane

from imrkit import Draft
from imrkit.values.tags import ControlTag

SAMPLES = ROOT / "tests/samples"
FORMS = [
    path.stem for path in sorted(SAMPLES.glob("*.docx")) if not path.name.endswith(".draft.docx")
]
FORM = "cp-conference-agency-report"
PROTECTED = "mappa-o-scr-2012"
MAPPING = "urn:imrkit:mapping:1"
RECOGNISED = re.compile(r"Recognised: |places are recognised")  # imrkit knows the samples
WEB = {"platform": "OfficeOnline", "sets": {"WordApi": "1.9"}, "refusesPlaceholder": True}


@pytest.fixture(params=[WordPane, OfficePane], ids=["stand-in", "Office.js"])
def pane(request: pytest.FixtureRequest, chromium: Browser, server: Server) -> Iterator[WordPane]:
    context = new_context(chromium, viewport={"width": 320, "height": 640}, accept_downloads=True)
    opened = request.param(context.new_page(), server.address)
    yield opened
    assert opened.complaints == []
    assert opened.word("openFiles") == 0
    context.close()


def tab_to(pane: WordPane, wanted: Locator) -> None:
    """Press Tab until something has the focus."""
    for _ in range(60):
        if wanted.evaluate("(one) => one === document.activeElement"):
            return
        pane.page.keyboard.press("Tab")
    expect(wanted).to_be_focused()


def sample(name: str) -> bytes:
    return (SAMPLES / f"{name}.docx").read_bytes()


def button(pane: WordPane, name: str) -> Locator:
    return pane.page.get_by_role("button", name=name, exact=True)


def banner(pane: WordPane) -> Locator:
    return pane.page.locator("#banner")


def found(pane: WordPane, name: str = FORM, **word: Any) -> None:
    """Open a form, and have its places found."""
    pane.open(sample(name), **word)
    pane.ready()
    button(pane, "Find its places").click()
    expect(banner(pane)).to_contain_text(RECOGNISED)


def followed(pane: WordPane) -> None:
    found(pane)
    button(pane, "Follow only").click()
    expect(banner(pane)).to_contain_text("now follows the form")


def through(pane: WordPane) -> None:
    """Open the screen."""
    pane.page.get_by_role("button", name=re.compile("through (them|it)")).click()
    expect(pane.page.locator("#adopt h2, #adopt h3").first).to_be_visible()


def counts(pane: WordPane) -> dict[str, int]:
    """How many items are in which state."""
    rows = pane.page.locator(".sections section li.row")
    states = rows.evaluate_all("(all) => all.map((one) => one.dataset.status.replace('-', ' '))")
    return dict(Counter(states))


def number_of(pane: WordPane, words: str) -> int:
    """Return the number of the paragraph that says these words."""
    texts: list[str] = pane.word("paragraphs.map(({ text }) => text)")
    return next(at for at, text in enumerate(texts) if text.strip() == words)


@pytest.mark.parametrize("name", FORMS)
def test_from_opening_a_form_to_a_checklist_that_lives(pane: WordPane, name: str) -> None:
    pane.open(sample(name))
    pane.ready()
    assert set(counts(pane)) == {"not checked"}
    assert pane.word("fileReads") == 0
    button(pane, "Find its places").click()
    expect(banner(pane)).to_contain_text(RECOGNISED)
    button(pane, "Follow only").click()
    expect(pane.page.locator(".counts")).to_contain_text("not started")
    assert counts(pane).get("not checked", 0) < 20
    assert (pane.word("fileReads"), pane.word("ooxmlReads"), pane.word("writes")) == (1, 0, 0)


def test_what_is_written_under_a_heading_is_seen_and_gone_to(pane: WordPane) -> None:
    followed(pane)
    expect(pane.page.locator(".counts")).to_contain_text("not started")
    label = number_of(pane, "Childs Wishes and Feelings:")
    lines = ["The child was seen alone twice.", "Both times the child drew the flat."]
    was = counts(pane)["not started"]
    pane.page.evaluate("([at, ...lines]) => fakeWord.writeBelow(at, ...lines)", [label, *lines])
    until(pane.page, lambda: counts(pane).get("not started", 0) < was)
    expect(pane.status(TITLES["voice-child"])).to_have_text("In progress")
    pane.row(TITLES["voice-child"]).locator("button.item").click()
    pane.until("fakeWord.selectedParagraph !== null")
    assert pane.word("fileReads") == 1


def test_places_are_put_in_and_taken_out_again(pane: WordPane) -> None:
    found(pane)
    before = pane.word("paragraphs")
    through(pane)
    button(pane, "Put places into this document").click()
    expect(banner(pane)).to_contain_text("places were put in")
    tags = pane.tags
    assert len(tags) > 10
    assert all(tag.startswith("imr:") for tag in tags)
    assert MAPPING in pane.word("parts.map(({ namespace }) => namespace)")
    assert pane.word("paragraphs") == before
    expect(banner(pane).locator("details")).to_contain_text("got no box")
    button(pane, "Take the places out again").click()
    expect(banner(pane)).to_contain_text("The places are out again")
    assert pane.tags == []
    assert pane.word("paragraphs") == before
    assert MAPPING not in pane.word("parts.map(({ namespace }) => namespace)")


def test_a_place_that_was_put_in_is_judged_as_it_is_written(pane: WordPane) -> None:
    found(pane)
    through(pane)
    button(pane, "Put places into this document").click()
    expect(banner(pane)).to_contain_text("places were put in")
    held = pane.word("controls.map(({ holds }) => fakeWord.paragraphs.indexOf(holds.first))")
    tag, empty = next(
        (tag, at)
        for tag, at in zip(pane.tags, held, strict=True)
        if not pane.word(f"paragraphs[{at}].text")
    )
    status = pane.status(TITLES[ControlTag.parse(tag).item])
    expect(status).to_have_text("Not started")
    pane.page.evaluate("(at) => fakeWord.write(at, 'Something was written here.')", empty)
    expect(status).to_have_text("In progress")


def test_where_word_refuses_cells_the_others_are_put_in_and_that_is_said(pane: WordPane) -> None:
    found(pane, refusesCells=True)
    through(pane)
    button(pane, "Put places into this document").click()
    expect(banner(pane)).to_contain_text("were put in")
    levels = pane.word("controls.map(({ holds }) => holds.first.tableNestingLevel)")
    assert set(levels) == {0}
    banner(pane).locator("summary").click()
    expect(banner(pane)).to_contain_text("Word refused a place there.")


def test_on_the_web_the_file_is_picked_and_another_one_is_refused(pane: WordPane) -> None:
    pane.open(sample(FORM), **WEB)
    pane.ready()
    picker = banner(pane).locator("input[type=file]")
    picker.set_input_files(SAMPLES / "lscb-imr-2010.docx")
    expect(button(pane, "Find its places")).to_have_count(0)
    expect(banner(pane)).to_contain_text("That is not the file of this document")
    picker.set_input_files(SAMPLES / f"{FORM}.docx")
    expect(banner(pane)).to_contain_text(RECOGNISED)
    assert pane.word("fileReads") == 0


def test_on_the_web_the_text_serves_where_there_is_no_file(pane: WordPane) -> None:
    pane.open(sample(FORM), **WEB)
    pane.ready()
    button(pane, "Use the text as Word gives it").click()
    expect(banner(pane)).to_contain_text(RECOGNISED)
    assert pane.word("ooxmlReads") == 1
    through(pane)
    expect(button(pane, "Make a copy with places")).to_have_count(0)


def test_a_word_that_does_not_give_the_file_is_told_and_the_other_ways_are_offered(
    pane: WordPane,
) -> None:
    pane.open(sample(FORM), refusesFile=True)
    pane.ready()
    button(pane, "Find its places").click()
    expect(banner(pane)).to_contain_text("Word did not hand over the file")
    button(pane, "Use the text as Word gives it").click()
    expect(banner(pane)).to_contain_text(RECOGNISED)


def test_a_copy_with_places_is_downloaded_and_the_document_stays(pane: WordPane) -> None:
    found(pane, PROTECTED, protected=True)
    expect(banner(pane)).to_contain_text("protected")
    through(pane)
    expect(button(pane, "Put places into this document")).to_have_count(0)
    with pane.page.expect_download() as caught:
        button(pane, "Make a copy with places").click()
    copy = Draft.open(Path(caught.value.path()).read_bytes())
    assert caught.value.suggested_filename == "review with places.docx"
    assert len(copy.controls()) > 20
    assert copy.embedded_mapping is not None
    expect(banner(pane)).to_contain_text("Downloaded review with places.docx")
    expect(banner(pane).locator("p").first).to_be_focused()
    assert (pane.word("writes"), pane.tags) == (0, [])


def test_going_to_a_place_from_the_screen_puts_the_cursor_there(pane: WordPane) -> None:
    found(pane)
    through(pane)
    pane.page.locator("#adopt details > summary", has_text="sure").first.click()
    pane.page.locator("#adopt details[open] .row > button").first.click()
    pane.page.get_by_role("button", name="Show it in the draft").first.click()
    pane.until("fakeWord.selectedParagraph !== null")


def test_a_document_that_carries_a_mapping_offers_to_follow_the_rest(pane: WordPane) -> None:
    part = {"namespace": MAPPING, "xml": f'<mapping xmlns="{MAPPING}">x</mapping>'}
    pane.open(sample(FORM), parts=[part])
    expect(banner(pane)).to_contain_text("remembers which of its places")


def test_no_word_of_the_draft_is_kept_by_the_page(pane: WordPane) -> None:
    followed(pane)
    kept = pane.page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
    assert "Surrey" not in kept


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_adopting_can_be_seen_and_heard_by_everybody(
    chromium: Browser, server: Server, scheme: Any
) -> None:
    context = new_context(chromium, color_scheme=scheme, viewport={"width": 320, "height": 560})
    pane = WordPane(context.new_page(), server.address)
    panel = Panel(pane.page, pane.address)
    found(pane)
    assert panel.axe() == []
    through(pane)
    assert panel.axe() == []
    assert pane.page.evaluate("document.documentElement.scrollWidth") <= 320
    button(pane, "Put places into this document").click()
    expect(banner(pane)).to_contain_text("places were put in")
    banner(pane).locator("summary").click()
    assert panel.axe() == []
    assert pane.page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_all_of_it_is_done_with_the_keyboard(pane: WordPane) -> None:
    pane.open(sample(FORM))
    pane.ready()
    press = pane.page.keyboard.press
    button(pane, "Find its places").focus()
    press("Enter")
    expect(banner(pane)).to_contain_text(RECOGNISED)
    expect(banner(pane).get_by_role("button").first).to_be_focused()
    through = pane.page.get_by_role("button", name=re.compile("through (them|it)"))
    tab_to(pane, through)
    press("Enter")
    left = pane.page.locator(".progress")
    for number in range(20):
        if left.inner_text().startswith("All "):
            break
        press("n" if number % 2 else "Enter")
    expect(left).to_contain_text("All ")
    tab_to(pane, button(pane, "Put places into this document"))
    press("Enter")
    expect(banner(pane)).to_contain_text("places were put in")
    expect(banner(pane).locator("p").first).to_be_focused()
    press("Tab")
    press("Enter")
    expect(banner(pane).locator("li").first).to_be_visible()

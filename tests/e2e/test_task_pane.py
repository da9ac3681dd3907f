"""The task pane beside a document in a simulated Word, under the policy it is served with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from support.docx import docx, p
from support.example import example_draft
from support.panel import Panel, Server, new_context
from support.task_pane import (
    ALONE,
    ALONE_TITLE,
    EMPTY,
    EMPTY_TITLE,
    TITLES,
    WHY,
    WHY_TITLE,
    beside_word,
    opened,
    removed_and_added,
    row,
    status,
)
from support.word_pane import OFFICE, OLD_WORD, WORDS, WordPane

import imrkit
from imrkit.documents.draft import Draft
from imrkit.values.snapshot import Snapshot

SHOWN = {"not-checked": "For you to judge"}  # where the pane's words are not the status itself
MANY = [{"tag": "", "title": "", "type": "RichText", "text": "So it was."}] * 3_000


@pytest.fixture
def own_server(sample: Path, tmp_path: Path) -> Iterator[Server]:
    """A server that a test may stop."""
    started = Server(sample, tmp_path / "server.log")
    started.start()
    yield started
    started.stop()


@pytest.mark.parametrize("word", WORDS)
def test_an_author_works_in_word(chromium: Browser, own_server: Server, word: str) -> None:
    with beside_word(chromium, own_server) as pane:
        pane.open(example_draft(), **WORDS[word])
        pane.ready()
        writes_and_decides(pane)
        sets_an_item_aside(pane)
        assert pane.word("writes") == 0
        adds_a_missing_place(pane)
        keeps_what_a_colleague_decided(pane)
        goes_on_when_the_server_was_away(pane, own_server)
        pane.open(example_draft(), **WORDS[word], mode="readOnly")
        pane.ready()
        only_reads(pane)


def writes_and_decides(pane: WordPane) -> None:
    expect(status(pane, EMPTY_TITLE)).to_have_text("Not started")
    pane.type(EMPTY, "Records were weighed against each other.")
    expect(status(pane, EMPTY_TITLE)).to_have_text("In progress")

    place = opened(pane, EMPTY_TITLE)
    place.get_by_role("button", name="Go to its place").click()
    pane.selects(EMPTY)

    place.get_by_role("button", name="Confirm", exact=True).click()
    expect(status(pane, EMPTY_TITLE)).to_have_text("Done")
    assert "method-evidence-weight" in pane.record

    pane.type(EMPTY, "Records were weighed, and statements too.")
    expect(status(pane, EMPTY_TITLE)).to_have_text("Needs attention")


def sets_an_item_aside(pane: WordPane) -> None:
    other = opened(pane, "What was happening outside the force")
    other.get_by_role("button", name="Not applicable…").click()
    other.get_by_label("Why does it not apply").fill("Nothing outside bore on it.")
    other.get_by_role("button", name="Record it").click()
    expect(other.locator(".status")).to_have_text("Not applicable")


def adds_a_missing_place(pane: WordPane) -> None:
    before = pane.tags
    missing = removed_and_added(pane)
    expect(missing.locator(".said")).to_contain_text("Undo in Word")
    expect(missing.locator(".status")).not_to_have_text("No place")
    assert sorted(pane.tags) == sorted(before)
    assert pane.tags.index(EMPTY) == before.index(EMPTY)
    pane.selects(EMPTY)
    expect(missing.get_by_role("button", name="Add its place")).to_be_hidden()


def keeps_what_a_colleague_decided(pane: WordPane) -> None:
    """Both decide while neither knows of the other; a look at the whole shows both."""
    pane.decides_elsewhere("analysis-multi-agency")
    pane.type(EMPTY, "Some words.")
    expect(status(pane, EMPTY_TITLE)).to_have_text("Needs attention")
    opened(pane, EMPTY_TITLE).get_by_role("button", name="Confirm again").click()
    expect(status(pane, EMPTY_TITLE)).to_have_text("Done")
    assert "analysis-multi-agency" in pane.record
    pane.decides_elsewhere("voice-barriers-to-engagement")
    pane.page.get_by_role("button", name="Check now").click()
    for item in ("analysis-multi-agency", "voice-barriers-to-engagement"):
        expect(status(pane, TITLES[item])).to_have_text("Not applicable")
    expect(status(pane, EMPTY_TITLE)).to_have_text("Done")


def goes_on_when_the_server_was_away(pane: WordPane, server: Server) -> None:
    problem = pane.page.locator(".top .problem")
    shown = pane.page.locator(".counts").inner_text()
    expect(status(pane, WHY_TITLE)).to_have_text("Done")
    server.stop()
    pane.type(WHY, "Written while the server was away.")
    expect(problem).to_contain_text("cannot be reached")
    expect(problem).to_contain_text("The checklist shows the draft as of")
    assert pane.page.locator(".counts").inner_text() == shown
    assert Panel(pane.page, pane.address).axe() == []
    server.start()
    expect(problem).to_be_hidden()
    expect(status(pane, WHY_TITLE)).to_have_text("Needs attention")


def only_reads(pane: WordPane) -> None:
    expect(pane.page.locator("#notices")).to_contain_text("open for reading only")
    held = pane.record
    place = opened(pane, WHY_TITLE)
    place.get_by_role("button", name="Withdraw decision").click()
    expect(place.locator(".decision .problem")).to_contain_text("open for reading only")
    expect(place.locator(".decision")).to_contain_text("Confirmed by")
    assert pane.record == held
    pane.page.evaluate(f"fakeWord.remove('{EMPTY}')")
    pane.page.get_by_role("button", name="Check now").click()
    expect(status(pane, EMPTY_TITLE)).to_have_text("No place")
    place = opened(pane, EMPTY_TITLE)
    expect(place.get_by_role("button", name="Add its place")).to_be_hidden()


def test_an_old_word_explains_and_offers_a_look_on_demand(pane: WordPane) -> None:
    pane.open(example_draft(), **OLD_WORD)
    pane.ready()
    expect(pane.page.locator("#notices")).to_contain_text("Press “Check now”")
    pane.page.evaluate(f"fakeWord.type('{EMPTY}', 'Written.')")
    pane.page.get_by_role("button", name="Check now").click()
    expect(status(pane, EMPTY_TITLE)).to_have_text("In progress")
    place = opened(pane, EMPTY_TITLE)
    place.get_by_role("button", name="Go to its place").click()
    pane.selects(EMPTY)
    place.get_by_role("button", name="Confirm", exact=True).click()
    problem = place.locator(".decision .problem")
    expect(problem).to_contain_text("did not keep the decision")
    with pane.page.expect_download() as waiting:
        problem.get_by_role("link", name="Save the record as a file").click()
    assert "method-evidence-weight" in Path(waiting.value.path()).read_text()
    assert pane.word("writes") == 0


def test_the_pane_and_the_library_say_the_same_of_the_same_snapshot(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    draft = Draft.open(example_draft())
    whole = draft.snapshot()
    body = tuple(one for one in whole.controls or () if one.story == "body")
    seen = Snapshot(controls=body, unseen=whole.unseen, identity=whole.identity)
    expected = imrkit.check(seen, record=draft.record)
    with pane.page.expect_response("**/api/reports") as waiting:
        pane.page.evaluate("fakeWord.type('imr:people-pen-picture', 'x')")
    assert waiting.value.ok
    for item in expected.items:
        if item.where == "document" and item.id != "people-pen-picture" and item.tags:
            shown = row(pane, item.title).locator(".status").inner_text()
            said = SHOWN.get(item.status, item.status.replace("-", " ").capitalize())
            assert shown == said, item.id


def test_what_a_word_cannot_show_is_not_checked_and_never_lost(pane: WordPane) -> None:
    pane.open(example_draft(), **WORDS["Windows, 1.5"])
    pane.ready()
    version = row(pane, "Version and dates")
    expect(version.locator(".status")).to_have_text("For you to judge")
    version.get_by_role("button").first.click()
    expect(version.locator(".because")).to_contain_text("cannot see the place for")
    expect(pane.page.locator(".sections")).not_to_contain_text("no longer in the document")


def test_a_place_that_is_deleted_shows(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.evaluate(f"fakeWord.remove('{EMPTY}')")
    expect(row(pane, EMPTY_TITLE).locator(".status")).to_have_text("No place")


def test_edits_are_seen_without_any_event(pane: WordPane) -> None:
    pane.page.clock.install()
    pane.open(example_draft(), events="none")
    for _ in range(40):
        pane.page.clock.run_for(100)
    pane.ready()
    pane.page.evaluate(f"fakeWord.type('{EMPTY}', 'Written.')")
    for _ in range(40):
        pane.page.clock.run_for(1_000)
    expect(row(pane, EMPTY_TITLE).locator(".status")).to_have_text("In progress")


def test_leaving_a_place_shows_the_edit_though_the_cursor_tells_nothing(pane: WordPane) -> None:
    pane.page.clock.install()
    pane.open(example_draft(), **WORDS["Windows, 1.5"], selectionEvents=False)
    pane.ready()
    pane.stand_still()
    pane.type(EMPTY, "Some words.")
    pane.pass_time(3)  # a look without hints would be long after it
    expect(status(pane, EMPTY_TITLE)).to_have_text("In progress")


def test_a_look_is_few_syncs_and_never_reads_the_body(pane: WordPane) -> None:
    pane.page.clock.install()
    pane.open(example_draft())
    pane.ready()
    pane.stand_still()
    before, scans = pane.word("syncs"), pane.word("scans")
    pane.type(EMPTY, "Some words.")
    pane.pass_time(3)
    expect(row(pane, EMPTY_TITLE).locator(".status")).to_have_text("In progress")
    assert pane.word("syncs") - before == pane.word("scans") - scans > 0
    assert pane.word("bodyReads") == 0
    pane.page.get_by_role("button", name="Check now").click()
    pane.pass_time(3)
    pane.until("fakeWord.bodyReads > 0")
    pane.pass_time(1)
    assert pane.word("bodyReads") == 1


def test_only_the_edited_item_travels(pane: WordPane) -> None:
    pane.page.clock.install()
    pane.open(example_draft())
    pane.ready()
    pane.stand_still()
    pane.requests.clear()
    pane.type(ALONE, "Some words.")
    pane.pass_time(3)
    expect(row(pane, ALONE_TITLE).locator(".status")).to_have_text("In progress")
    first = pane.requests[0]
    assert first["item"] == "analysis-police-response"
    assert [one["tag"] for one in first["snapshot"]["controls"]] == [ALONE]


def test_a_word_that_forgets_the_record_says_so(pane: WordPane) -> None:
    pane.open(example_draft(), refusesParts=True)
    pane.ready()
    place = opened(pane, WHY_TITLE)
    place.get_by_role("button", name="Withdraw decision").click()
    expect(place.locator(".decision .problem")).to_contain_text("did not keep the decision")
    expect(place.locator(".decision")).to_contain_text("Confirmed by")


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ({"host": None}, "Open me from Word"),
        ({"sets": {"WordApi": "1.2"}}, "too old"),
        ({"tracking": "TrackAll"}, "Track changes is on"),
        ({"controls": MANY}, "thousands of places, so the checklist is slow"),
    ],
)
def test_what_limits_the_pane_is_said(pane: WordPane, word: dict[str, Any], says: str) -> None:
    pane.open(example_draft(), **word)
    expect(pane.page.locator("body")).to_contain_text(says)


def test_a_word_that_hangs_is_not_waited_for(pane: WordPane) -> None:
    pane.page.clock.install()
    pane.open(example_draft(), hangs=True)
    pane.page.clock.run_for(11_000)
    expect(pane.page.locator("#message")).to_contain_text("Word does not answer")


def test_a_blocked_script_says_what_to_tell_it(chromium: Browser, server: Server) -> None:
    context = new_context(chromium)
    page = context.new_page()
    page.route(OFFICE, lambda route: route.abort())
    page.goto(f"{server.address}/taskpane")
    expect(page.locator("#message")).to_contain_text("https://appsforoffice.microsoft.com")
    context.close()


def test_a_document_of_others_says_what_can_be_done(pane: WordPane) -> None:
    pane.open(docx(p("Hello")))
    expect(pane.page.locator("#banner")).to_contain_text("uses another template")

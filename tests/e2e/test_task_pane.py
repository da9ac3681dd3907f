"""The task pane beside a document in a simulated Word, under the policy it is served with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from support.docx import docx, p
from support.example import example_draft
from support.panel import Panel, Server, new_context
from support.word_pane import OFFICE, OLD_WORD, WORDS, WordPane

import imrkit
from imrkit.documents.draft import Draft
from imrkit.values.record import SignOff
from imrkit.values.snapshot import Snapshot

EMPTY, EMPTY_TITLE = "imr:method-evidence-weight", "Weight of the evidence"
WHY, WHY_TITLE = "imr:why-individual-context", "The individual’s view"
TITLES = {item.id: item.title for item in imrkit.load_checklist("imr").items}


@pytest.fixture
def pane(chromium: Browser, server: Server) -> Iterator[WordPane]:
    with beside_word(chromium, server) as opened:
        yield opened


@contextmanager
def beside_word(chromium: Browser, server: Server) -> Iterator[WordPane]:
    context = new_context(chromium, viewport={"width": 320, "height": 560})
    opened = WordPane(context.new_page(), server.address)
    yield opened
    assert opened.complaints == []
    context.close()


@pytest.fixture
def own_server(sample: Path, tmp_path: Path) -> Iterator[Server]:
    """A server that a test may stop."""
    started = Server(sample, tmp_path / "server.log")
    started.start()
    yield started
    started.stop()


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
    other = opened(pane, "Wider context")
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
    expect(problem).to_contain_text("This is the report of")
    assert pane.page.locator(".counts").inner_text() == shown
    assert Panel(pane.page, pane.address).axe() == []
    server.start()
    expect(problem).to_be_hidden()
    expect(status(pane, WHY_TITLE)).to_have_text("Needs attention")


def only_reads(pane: WordPane) -> None:
    expect(pane.page.locator("#notices")).to_contain_text("open for reading only")
    held = pane.record
    place = opened(pane, WHY_TITLE)
    place.get_by_role("button", name="Take it back").click()
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
            assert shown.lower().replace(" ", "-") == item.status, item.id


def test_what_a_word_cannot_show_is_not_checked_and_never_lost(pane: WordPane) -> None:
    pane.open(example_draft(), **WORDS["Windows, 1.5"])
    pane.ready()
    version = row(pane, "Version and dates")
    expect(version.locator(".status")).to_have_text("Not checked")
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
    assert pane.word("syncs") - before <= 3 * (pane.word("scans") - scans)
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
    pane.type(EMPTY, "Some words.")
    pane.pass_time(3)
    expect(row(pane, EMPTY_TITLE).locator(".status")).to_have_text("In progress")
    first = pane.requests[0]
    assert first["item"] == "method-evidence-weight"
    assert [one["tag"] for one in first["snapshot"]["controls"]] == [EMPTY]


def test_a_word_that_forgets_the_record_says_so(pane: WordPane) -> None:
    pane.open(example_draft(), refusesParts=True)
    pane.ready()
    place = opened(pane, WHY_TITLE)
    place.get_by_role("button", name="Take it back").click()
    expect(place.locator(".decision .problem")).to_contain_text("did not keep the decision")
    expect(place.locator(".decision")).to_contain_text("Confirmed by")


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ({"host": None}, "Open me from Word"),
        ({"sets": {"WordApi": "1.2"}}, "too old"),
        ({"tracking": "TrackAll"}, "Track changes is on"),
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
    expect(pane.page.locator("#notices")).to_contain_text("no places that imrkit knows")


def test_the_first_sentences_are_read_once(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.page.get_by_role("button", name="Understood").click()
    pane.page.reload()
    pane.ready()
    expect(pane.page.get_by_role("button", name="Understood")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pane_is_accessible(chromium: Browser, server: Server, scheme: Any) -> None:
    context = new_context(chromium, color_scheme=scheme, viewport={"width": 320, "height": 560})
    pane = WordPane(context.new_page(), server.address)
    pane.open(example_draft())
    pane.ready()
    panel = Panel(pane.page, pane.address)
    assert panel.axe() == []
    opened(pane, "Chronology table")
    assert panel.axe() == []
    assert pane.page.evaluate("document.documentElement.scrollWidth") <= 320
    pane.page.get_by_label("Show", exact=True).select_option(label="Not started")
    assert panel.axe() == []
    pane.page.get_by_label("Search the items").fill("no such words")
    expect(pane.page.get_by_role("button", name="Show all items")).to_be_visible()
    assert panel.axe() == []
    pane.page.get_by_role("button", name="Show all items").click()
    pane.page.evaluate(f"fakeWord.remove('{EMPTY}')")
    expect(status(pane, EMPTY_TITLE)).to_have_text("No place")
    opened(pane, EMPTY_TITLE).get_by_role("button", name="Not known…").click()
    assert panel.axe() == []
    context.close()


def shown_titles(pane: WordPane) -> list[str]:
    return pane.page.locator(".sections section li.row:visible .title").all_text_contents()


def test_rows_are_found_by_state_and_by_word(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    everything = shown_titles(pane)
    pane.page.get_by_label("Show", exact=True).select_option(label="Not started")
    not_started = shown_titles(pane)
    assert EMPTY_TITLE in not_started
    assert 0 < len(not_started) < len(everything)
    pane.page.get_by_label("Search the items").fill("weight evid")
    assert shown_titles(pane) == [EMPTY_TITLE]
    pane.page.get_by_label("Search the items").fill("no such words")
    assert shown_titles(pane) == []
    pane.page.get_by_role("button", name="Show all items").click()
    assert shown_titles(pane) == everything


def test_needs_a_person_lists_what_software_cannot_judge(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    modes = {item.id: item.check_mode for item in imrkit.load_checklist("imr").items}
    report = imrkit.check(example_draft())
    expected = {
        item.title
        for item in report.items
        if item.status in ("in-progress", "needs-attention") and modes[item.id] != "auto"
    }
    pane.page.get_by_label("Show", exact=True).select_option(label="Needs a person")
    assert set(shown_titles(pane)) == expected


def test_a_row_that_is_being_worked_on_stays_when_its_state_changes(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.get_by_label("Show", exact=True).select_option(label="Not started")
    row(pane, EMPTY_TITLE).get_by_role("button").first.click()
    pane.type(EMPTY, "Some words.")
    expect(row(pane, EMPTY_TITLE).locator(".status")).to_have_text("In progress")
    expect(row(pane, EMPTY_TITLE)).to_be_visible()


def test_next_goes_to_what_is_left_and_opens_its_section(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.locator("button.fold").first.click()
    expect(pane.page.locator(".sections section").first.locator("ul")).to_be_hidden()
    pane.page.get_by_role("button", name="Next left").click()
    first = pane.page.locator("li.row[aria-current]")
    expect(first.locator(".details")).to_be_visible()
    title = first.locator(".title").text_content()
    pane.page.get_by_role("button", name="Next left").click()
    expect(first.locator(".title")).not_to_have_text(title or "")
    pane.page.get_by_role("button", name="Previous left").click()
    expect(first.locator(".title")).to_have_text(title or "")


def test_the_row_of_the_place_that_holds_the_cursor_is_the_current_one(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.evaluate(f"fakeWord.enter('{EMPTY}')")
    expect(row(pane, EMPTY_TITLE)).to_have_attribute("aria-current", "true")
    assert pane.word("selected") is None


def removed_and_added(pane: WordPane) -> Any:
    """Take a place out of the document, ask the pane to add it, and return its row."""
    pane.page.evaluate(f"fakeWord.remove('{EMPTY}')")
    expect(status(pane, EMPTY_TITLE)).to_have_text("No place")
    missing = opened(pane, EMPTY_TITLE)
    missing.get_by_role("button", name="Add its place to the document").click()
    return missing


def test_a_place_that_word_refuses_is_said_in_words(pane: WordPane) -> None:
    pane.open(example_draft(), protected=True)
    pane.ready()
    missing = removed_and_added(pane)
    expect(missing.locator(".said")).to_contain_text("The document may be protected")


def test_a_cell_makes_the_row_of_its_table_the_current_one(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.evaluate("fakeWord.enter('imr:action-plan-complete#actions.action')")
    expect(row(pane, "Action plan")).to_have_attribute("aria-current", "true")


def test_answered_elsewhere_names_the_section(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    asked = row(pane, EMPTY_TITLE)
    asked.get_by_role("button").first.click()
    asked.get_by_role("button", name="Answered elsewhere").click()
    asked.get_by_role("button", name="Record it").click()
    expect(asked.locator(".decision .problem")).to_contain_text("Write a reason first")
    asked.get_by_label("Which section answers it?").select_option(index=2)
    section = asked.get_by_label("Which section answers it?").input_value()
    asked.get_by_label("In which paragraph").fill("paragraph 12")
    asked.get_by_role("button", name="Record it").click()
    expect(asked.locator(".decision .reason")).to_have_text(f"{section}: paragraph 12")


def test_support_for_the_author_is_at_the_foot(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.get_by_text("Support for you").click()
    expect(pane.page.locator(".support")).to_contain_text("Oscar Kilo")


def test_a_shared_document_says_so_and_brings_a_colleague_s_decisions(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.evaluate(
        "const [part] = fakeWord.partsIn('urn:imrkit:record:1'); part.xml = part.xml.replace("
        '\'</record>\', \'<decision item="voice-staff" state="not-applicable" role="officer" '
        'at="2026-11-23T10:00:00+00:00">None.</decision><response item="why-individual-context" '
        'state="returned" role="lead" at="2026-11-23T10:00:00+00:00">Say more.</response>'
        "</record>')"
    )
    pane.page.evaluate(f"fakeWord.typeElsewhere('{EMPTY}', 'Words of a colleague.')")
    expect(row(pane, EMPTY_TITLE).locator(".status")).to_have_text("In progress")
    expect(pane.page.locator("#notices")).to_contain_text("Somebody else is writing")
    pane.page.get_by_role("button", name="Check now").click()
    returned = row(pane, "The individual’s view")
    returned.get_by_role("button").first.click()
    expect(returned.locator(".response")).to_contain_text("Returned by the review lead on")


def test_a_look_that_is_due_is_marked(pane: WordPane) -> None:
    pane.page.clock.install()
    pane.open(example_draft())
    pane.ready()
    pane.stand_still()
    mark = pane.page.locator(".pending")
    expect(mark).to_be_hidden()
    pane.page.evaluate(f"fakeWord.enter('{EMPTY}')")
    expect(mark).to_be_visible()
    pane.pass_time(3)
    expect(mark).to_be_hidden()


def test_a_lead_asks_in_a_comment_and_is_told_where_to_sign_off(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.get_by_label("You decide as").select_option("lead")
    asked = row(pane, "The individual’s view")
    asked.get_by_role("button").first.click()
    asked.get_by_role("button", name="Query…").click()
    asked.get_by_label("What do you ask?").fill("What did PC1 know that night?")
    asked.get_by_role("button", name="Record it").click()
    expect(asked.locator(".response")).to_contain_text("Queried by the review lead on")
    expect(asked.locator(".decision .outcome")).to_contain_text("Recorded.")
    assert [one["text"] for one in pane.word("comments")] == ["What did PC1 know that night?"]
    record = pane.record
    assert 'state="queried"' in record
    assert "What did PC1 know" not in record
    expect(asked.locator(".findings")).to_contain_text("The lead asked about it in a comment")
    expect(pane.page.locator(".sign-off")).to_contain_text("Open the saved draft in the browser")


def test_a_comment_that_word_refuses_is_said_and_nothing_is_recorded(pane: WordPane) -> None:
    pane.open(example_draft(), protected=True)
    pane.ready()
    pane.page.get_by_label("You decide as").select_option("lead")
    asked = row(pane, "The individual’s view")
    asked.get_by_role("button").first.click()
    asked.get_by_role("button", name="Query…").click()
    asked.get_by_label("What do you ask?").fill("Why?")
    asked.get_by_role("button", name="Record it").click()
    expect(asked.locator(".decision .problem")).to_contain_text("did not take the comment")
    expect(asked.get_by_label("What do you ask?")).to_have_value("Why?")
    assert "queried" not in pane.record


def test_a_sign_off_is_shown_in_word_and_broken_by_an_edit(pane: WordPane) -> None:
    draft = Draft.open(example_draft())
    report = imrkit.check(draft)
    signed = SignOff(role="lead", at="2026-11-23T10:00:00+00:00", hash=report.hash)
    draft.record = replace(draft.record, sign_off=signed)
    pane.open(draft.to_bytes())
    pane.ready()
    box = pane.page.locator(".sign-off")
    expect(box).to_contain_text("Signed off by the review lead on 23 November 2026.")
    expect(box).to_contain_text("Nothing has changed while this pane was open")
    pane.type(EMPTY, "One more word.")
    expect(box.locator(".problem").first).to_contain_text("no longer holds")


def test_a_place_that_is_gone_to_lights_up_for_a_moment(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    row(pane, EMPTY_TITLE).get_by_role("button").first.click()
    assert pane.word("lit") is None
    pane.page.evaluate(
        """() => {
            window.lit = [];
            Object.defineProperty(fakeWord, "lit", { set: (tag) => lit.push(tag) });
        }"""
    )
    row(pane, EMPTY_TITLE).get_by_role("button", name="Go to its place").click()
    pane.until("lit.length > 1")
    assert pane.page.evaluate("lit") == [EMPTY, None]


@pytest.mark.parametrize("width", [320, 160])
def test_the_pane_is_whole_when_it_is_narrow_or_enlarged(
    chromium: Browser, server: Server, width: int
) -> None:
    """At 160 pixels it is what a pane of 320 pixels is at a zoom of 200 %."""
    context = new_context(chromium, viewport={"width": width, "height": 500})
    pane = WordPane(context.new_page(), server.address)
    pane.open(example_draft())
    pane.ready()
    opened = row(pane, "The individual’s view")
    opened.get_by_role("button").first.click()
    opened.get_by_role("button", name="Not known…").click()
    assert pane.page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_the_pane_is_read_in_forced_colours(chromium: Browser, server: Server) -> None:
    context = new_context(chromium, forced_colors="active", viewport={"width": 320, "height": 560})
    pane = WordPane(context.new_page(), server.address)
    pane.open(example_draft())
    pane.ready()
    attention = pane.page.locator("li.row[data-status='needs-attention'] .status").first
    assert "underline" in attention.evaluate("(one) => getComputedStyle(one).textDecorationLine")
    pane.page.evaluate(f"fakeWord.enter('{EMPTY}')")
    current = row(pane, EMPTY_TITLE)
    expect(current).to_have_attribute("aria-current", "true")
    assert current.evaluate("(one) => getComputedStyle(one).borderLeftWidth") == "4px"
    assert Panel(pane.page, pane.address).axe() == []
    context.close()


def test_what_was_typed_just_now_is_what_is_confirmed(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.type(EMPTY, "Records were weighed.")
    expect(status(pane, EMPTY_TITLE)).to_have_text("In progress")
    place = opened(pane, EMPTY_TITLE)
    pane.type(EMPTY, "Records were weighed. And statements.")
    place.get_by_role("button", name="Confirm", exact=True).click()
    expect(status(pane, EMPTY_TITLE)).to_have_text("Done")
    with pane.page.expect_response("**/api/reports") as waiting:  # a later look finds the same
        pane.page.get_by_role("button", name="Check now").click()
    assert waiting.value.ok
    pane.ready()
    expect(status(pane, EMPTY_TITLE)).to_have_text("Done")


def test_undo_leaves_what_a_colleague_decided_since(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    place = opened(pane, EMPTY_TITLE)
    place.get_by_role("button", name="Not applicable…").click()
    place.get_by_label("Why does it not apply").fill("Mine.")
    place.get_by_role("button", name="Record it").click()
    expect(place.locator(".decision .reason")).to_have_text("Mine.")
    pane.page.evaluate(
        "(name) => { const [part] = fakeWord.partsIn(name);"
        " part.xml = part.xml.replace('Mine.', 'Theirs.'); }",
        "urn:imrkit:record:1",
    )
    pane.page.get_by_role("button", name="Check now").click()
    expect(place.locator(".decision .reason")).to_have_text("Theirs.")
    place.get_by_role("button", name="Undo").click()
    expect(place.locator(".decision .problem")).to_contain_text("decided anew since")
    assert "Theirs." in pane.record
